//! The companies that may supply what a buyer asks for, as a sheet: each part with its reason.

use std::collections::BTreeMap;

use fluent_bundle::FluentArgs;
use proa_domain::companies::supply::{Reason, RequirementForm, Supplier, SupplyPart};
use proa_domain::settings::{Action, Locale};

use crate::Desk;
use crate::companies::{self, PrimaryContact, supply};
use crate::documents::advisory::country_names;
use crate::documents::companies::state_names;
use crate::documents::sheet::{Field, Sheet};
use crate::error::AppError;
use crate::l10n::Words;

/// All companies that may supply what is asked, not only those of a list.
pub async fn suppliers(
    desk: &Desk,
    asked: &RequirementForm,
    locale: Locale,
) -> Result<Sheet, AppError> {
    desk.author(Action::ExportRegister)?;
    let found = supply::all(desk, asked, None).await?.rows;
    let sayer = Sayer {
        words: Words::of(locale),
        states: state_names(desk, Locale::EsMx).await?,
        countries: country_names(desk, locale).await?,
    };
    let contacts = companies::primary_contacts(desk).await?;
    // Of every company the same parts were judged.
    let parts: Vec<SupplyPart> = found
        .first()
        .map(|first| first.reasons.iter().map(|reason| reason.part).collect())
        .unwrap_or_default();
    let text = |id: &str| sayer.words.get(id);
    let own = ["company", "state", "size", "product", "code"];
    let mut headings: Vec<String> = own.map(|id| text(&format!("export-{id}"))).into();
    headings.push(text("supply-score"));
    let named = parts.iter();
    headings.extend(named.map(|part| text(&format!("supply-part-{part}"))));
    headings.extend(["contact", "mail", "phone"].map(|id| text(&format!("export-{id}"))));
    let rows = found.iter().map(|row| {
        let contact = contacts.get(&row.company.to_string());
        sayer.row(row, contact)
    });
    Ok(Sheet {
        title: text("supply-title"),
        headings,
        rows: rows.collect(),
    })
}

/// What rows are put into words with.
struct Sayer {
    words: Words,
    states: BTreeMap<String, String>,
    countries: BTreeMap<String, String>,
}

impl Sayer {
    fn row(&self, row: &Supplier, contact: Option<&PrimaryContact>) -> Vec<Field> {
        let state = row.state.map(|state| self.state(&state.to_string()));
        let size = row
            .size
            .map(|size| self.words.get(&format!("export-size-{size}")));
        let mut fields = vec![
            Field::text(&row.company_name),
            Field::maybe(state),
            Field::maybe(size),
            Field::text(&row.description),
            Field::maybe(row.code.as_ref()),
            Field::Count(row.score.into()),
        ];
        let reasons = row.reasons.iter();
        fields.extend(reasons.map(|reason| Field::Text(self.reason(reason))));
        fields.extend([
            Field::maybe(contact.map(|contact| &contact.name)),
            Field::maybe(contact.and_then(|contact| contact.mail.as_ref())),
            Field::maybe(contact.and_then(|contact| contact.phone.as_ref())),
        ]);
        fields
    }

    /// `Se cumple: 200 t al mes`.
    fn reason(&self, reason: &Reason) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in &reason.params {
            let value = match name.as_str() {
                "state" => self.state(value),
                "country" => self.countries.get(value).unwrap_or(value).clone(),
                "size" => self.words.get(&format!("export-size-{value}")),
                "period" => self.words.get(&format!("per-{value}")),
                _ => value.clone(),
            };
            arguments.set(name.clone(), value);
        }
        let verdict = self.words.get(&format!("supply-{}", reason.verdict));
        let why = self
            .words
            .with(&format!("supply-why-{}", reason.why), &arguments);
        format!("{verdict}: {why}")
    }

    fn state(&self, code: &str) -> String {
        self.states.get(code).cloned().unwrap_or(code.to_owned())
    }
}
