//! A row as the form of a profile, with all that is wrong in it and all that was cleaned.

mod lists;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::catalogue::{Catalogue, Told};
use super::clean::{digits, said, several};
use super::field::CompanyField as Field;
use super::parts::{address, names};
use super::recipe::CompanyRecipe;
use crate::companies::place::{Municipality, State};
use crate::companies::profile::{ExportExperience, MarketStatus, Profile, ProfileForm};
use crate::companies::tax_id::{PersonKind, TaxIdCheck};
use crate::problem::Problems;
use crate::text::fold;
use crate::time::Day;

/// What somebody typed in the place of what the cells of a row say, by field.
pub type Fixes = BTreeMap<Field, String>;

/// No row lists more products, contacts or markets: what is beyond was one text.
const MOST_PARTS: usize = 40;
/// Between several things in a cell.
const BETWEEN: [char; 2] = [';', '|'];
/// Between several things of which none has a comma in it.
const BETWEEN_WORDS: [char; 4] = [';', '|', ',', '/'];

crate::text_enum! {
    /// What was done to a cell before it was read; words: `cleaning-<code>`.
    pub enum Cleaning {
        /// The name after the legal form became a trade name.
        NameSplit = "name-split",
        /// A zero that a spreadsheet took was put back.
        ZeroRestored = "zero-restored",
        /// The municipality is known by a longer name.
        MunicipalityRead = "municipality-read",
        /// The extension of a telephone was left out.
        ExtensionLeft = "extension-left",
        /// A telephone or mail without a person stands under the name of the company.
        ContactUnnamed = "contact-unnamed",
        /// Workers without sales, or sales without workers, were left out.
        FiguresHalf = "figures-half",
    }
}

/// What was done to a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Cleaned {
    /// Of which field.
    pub field: Field,
    /// What was done.
    pub cleaning: Cleaning,
    /// As it stands in the table.
    pub before: String,
    /// As it is read.
    pub after: String,
}

/// A key of another register.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
pub struct OutsideId {
    /// The register.
    pub system: String,
    /// The key.
    pub id: String,
}

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowReading {
    /// The profile as a form; what is wrong in it stands in the problems.
    pub form: ProfileForm,
    /// The profile; none where something is wrong in it.
    pub profile: Option<Profile>,
    /// Its keys in other registers.
    pub outside_ids: Vec<OutsideId>,
    /// What is wrong, each at the code of its field.
    pub problems: Problems,
    /// What was done to its cells.
    pub cleaned: Vec<Cleaned>,
}

/// Reads a row. `fixes` stand in the place of cells.
pub fn read(
    cells: &[String],
    fixes: &Fixes,
    recipe: &CompanyRecipe,
    catalogue: &Catalogue,
    today: Day,
) -> RowReading {
    let mut row = Row {
        cells,
        fixes,
        recipe,
        catalogue,
        problems: Problems::default(),
        cleaned: Vec::new(),
    };
    let form = row.form();
    let outside_ids = row.outside_ids();
    let Row {
        mut problems,
        cleaned,
        ..
    } = row;
    let profile = Profile::parse(&form, today).map_err(|found| {
        for mut problem in found.0 {
            problem.field = Field::of_form(&problem.field).to_string();
            problems.0.push(problem);
        }
    });
    RowReading {
        form,
        profile: profile.ok().filter(|_| problems.is_empty()),
        outside_ids,
        problems,
        cleaned,
    }
}

struct Row<'a> {
    cells: &'a [String],
    fixes: &'a Fixes,
    recipe: &'a CompanyRecipe,
    catalogue: &'a Catalogue,
    problems: Problems,
    cleaned: Vec<Cleaned>,
}

impl Row<'_> {
    fn form(&mut self) -> ProfileForm {
        let (legal_name, trade_names) = self.names();
        let rfc = self.one(Field::Rfc);
        let (state, municipality) = self.place();
        let locality = municipality.as_ref().map_or_else(
            || self.one(Field::Municipality),
            |municipality| self.name_of(municipality),
        );
        let contacts = self.contacts(&legal_name);
        let export_experience = self.experience();
        let markets = self.markets();
        let mut sold = markets.iter().map(|market| market.status);
        let is_exportable = export_experience != ExportExperience::None
            || sold.any(|status| status == MarketStatus::Exporting);
        ProfileForm {
            person_kind: if TaxIdCheck::of(&rfc).normalized.chars().count() == 13 {
                PersonKind::Natural
            } else {
                PersonKind::Legal
            },
            rfc,
            rfc_override: Some(self.one(Field::RfcReason)).filter(|reason| !reason.is_empty()),
            scian: Some(self.scian()).filter(|digits| !digits.is_empty()),
            size_sector: None,
            sectors: self.sectors(),
            state,
            municipality,
            address: address(
                &self.texts(Field::Street).join(", "),
                &self.one(Field::Number),
                &self.one(Field::InnerNumber),
                &self.one(Field::Neighbourhood),
                &self.one(Field::Locality),
                &locality,
            ),
            postal_code: self.postal_code(),
            web: self.one(Field::Web),
            programmes: self.words(Field::Programme),
            export_experience,
            contacts,
            figures: self.figures(),
            markets,
            products: self.products(is_exportable),
            legal_name,
            trade_names,
        }
    }

    /// The cells of a field, or what was typed in their place: of several columns one after another.
    fn raw(&self, field: Field) -> Vec<&str> {
        match self.fixes.get(&field) {
            Some(fix) if field.may_repeat() => return fix.split(';').collect(),
            Some(fix) => return vec![fix],
            None => {}
        }
        let columns = self.recipe.of(field);
        columns.map(|column| column.cell(self.cells)).collect()
    }

    /// What they say, blank ones left out.
    fn texts(&self, field: Field) -> Vec<String> {
        let texts = self.raw(field).into_iter().map(said);
        texts.filter(|text| !text.is_empty()).collect()
    }

    fn one(&self, field: Field) -> String {
        self.texts(field).into_iter().next().unwrap_or_default()
    }

    /// Lists in one cell or in several.
    fn several(&self, field: Field, between: &[char]) -> Vec<String> {
        let cells = self.raw(field).into_iter();
        let parts = cells.flat_map(|cell| several(cell, between));
        parts.take(MOST_PARTS).collect()
    }

    fn words(&self, field: Field) -> Vec<String> {
        self.several(field, &BETWEEN_WORDS)
    }

    fn note(&mut self, field: Field, code: &str, found: &str) {
        let params = [("found", found.to_owned())];
        self.problems.note_with(field.code(), code, params);
    }

    fn clean(&mut self, field: Field, cleaning: Cleaning, before: &str, after: &str) {
        self.cleaned.push(Cleaned {
            field,
            cleaning,
            before: before.to_owned(),
            after: after.to_owned(),
        });
    }

    fn names(&mut self) -> (String, Vec<String>) {
        let cell = self.one(Field::LegalName);
        let mut trade_names = self.texts(Field::TradeName);
        let found = names(&cell);
        if let Some(trade) = found.trade {
            self.clean(Field::LegalName, Cleaning::NameSplit, &cell, &trade);
            trade_names.push(trade);
        }
        (found.legal, trade_names)
    }

    fn scian(&self) -> String {
        let cell = self.one(Field::Scian);
        let found = digits(&cell);
        // Words instead of digits are refused as they stand.
        if found.is_empty() { cell } else { found }
    }

    fn place(&mut self) -> (Option<String>, Option<String>) {
        let cell = self.one(Field::State);
        let mut state = self.catalogue.state(&cell);
        if state.is_none() && !cell.is_empty() {
            self.note(Field::State, "state-unknown", &cell);
        }
        let cell = self.one(Field::Municipality);
        if cell.is_empty() {
            return (state.map(|state| state.to_string()), None);
        }
        let municipality = match self.catalogue.municipality(&cell, state) {
            Told::Sure(found) => Some(found),
            Told::Read(found, name) => {
                self.clean(
                    Field::Municipality,
                    Cleaning::MunicipalityRead,
                    &cell,
                    &name,
                );
                Some(found)
            }
            Told::Which => {
                self.note(Field::Municipality, "municipality-which", &cell);
                None
            }
            Told::Near(near) => {
                self.note_unknown_municipality(&cell, near, state);
                None
            }
        };
        if state.is_none() && self.one(Field::State).is_empty() {
            state = municipality.map(Municipality::state);
        }
        (
            state.map(|state| state.to_string()),
            municipality.map(|found| found.to_string()),
        )
    }

    fn note_unknown_municipality(
        &mut self,
        cell: &str,
        near: Option<String>,
        state: Option<State>,
    ) {
        let Some(state) = state else {
            return self.note(Field::Municipality, "municipality-nowhere", cell);
        };
        let state = self.catalogue.state_name(state).to_owned();
        let field = Field::Municipality.code();
        let (code, near) = match near {
            Some(near) => ("municipality-near", near),
            None => ("municipality-unknown", String::new()),
        };
        let found = cell.to_owned();
        let params = [("found", found), ("near", near), ("state", state)];
        self.problems.note_with(field, code, params);
    }

    fn name_of(&self, municipality: &str) -> String {
        let name = municipality.parse().ok();
        let name = name.map(|code| self.catalogue.municipality_name(code).to_owned());
        name.unwrap_or_default()
    }

    /// Five digits; the first is a zero in the capital, and spreadsheets take it.
    fn postal_code(&mut self) -> String {
        let cell = self.one(Field::PostalCode);
        let found = digits(&cell);
        match found.len() {
            4 => {
                let restored = format!("0{found}");
                self.clean(Field::PostalCode, Cleaning::ZeroRestored, &cell, &restored);
                restored
            }
            5 => found,
            _ => cell,
        }
    }

    fn sectors(&mut self) -> Vec<String> {
        let mut sectors = Vec::new();
        for word in self.several(Field::Sector, &BETWEEN) {
            match self.catalogue.sector(&word) {
                Some(code) => sectors.push(code.to_owned()),
                None => self.note(Field::Sector, "sector-unknown", &word),
            }
        }
        sectors
    }

    fn experience(&mut self) -> ExportExperience {
        let cell = self.one(Field::Experience);
        let folded = fold(&cell);
        let is_one_of = |words: &[&str]| words.contains(&folded.as_str());
        if folded.is_empty() || is_one_of(&["no", "nunca", "never", "0", "false", "no exporta"]) {
            return ExportExperience::None;
        }
        if is_one_of(&[
            "regular",
            "habitual",
            "frecuente",
            "siempre",
            "cada ano",
            "every year",
        ]) {
            return ExportExperience::Regular;
        }
        let now_and_then = [
            "ocasional",
            "occasional",
            "eventual",
            "esporadica",
            "si",
            "yes",
            "true",
            "1",
            "x",
            "exporta",
        ];
        if !is_one_of(&now_and_then) {
            self.note(Field::Experience, "experience-unknown", &cell);
            return ExportExperience::None;
        }
        ExportExperience::Occasional
    }
}

#[cfg(test)]
mod tests;
