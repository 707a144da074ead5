//! The schedules in use, and what their formats and recipes say of how they are read.

use std::collections::BTreeSet;

use proa_domain::settings::Locale;
use proa_domain::treaties::duty::{Dialect, DutyExpression};
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::mapped::{BlankMeaning, Recipe};
use sea_orm::{FromJsonQueryResult, FromQueryResult};
use serde::{Deserialize, Serialize};

use super::PRESENT;
use crate::treaties::import::Format;

/// A schedule that answers come from.
#[derive(Debug, Clone, FromQueryResult)]
#[cfg_attr(test, derive(Default))]
pub(crate) struct Schedule {
    pub(crate) id: String,
    pub(crate) market: String,
    pub(crate) format: String,
    pub(crate) vintage: String,
    pub(crate) kind: String,
    pub(crate) source_id: String,
    pub(crate) file_name: Option<String>,
    pub(crate) sha256: String,
    pub(crate) has_preferences: bool,
    /// The agreement of which it is a table; none of a whole tariff.
    pub(crate) agreement: Option<String>,
    /// The codes that it has, where it is a record of single goods; none of a whole tariff.
    pub(super) goods: Option<String>,
    /// What it stands beside a tariff with; none of a tariff.
    pub(super) beside: Option<String>,
    /// The edition of the Harmonized System in which it is numbered; none where its codes do not
    /// say so.
    edition: Option<String>,
    /// What the columns of its table meant; none of a file that is read natively.
    recipe: Option<KeptRecipe>,
}

/// A recipe as a schedule keeps it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
struct KeptRecipe(Recipe);

impl Schedule {
    /// Whether a blank in its column for an agreement means that nothing is given. It has no such
    /// column, or nobody has said what a blank means: then it is not known.
    pub(crate) fn tells_by_a_blank(&self, agreement: &str) -> bool {
        let blank = self.recipe.as_ref().map(|recipe| recipe.0.blank);
        blank != Some(BlankMeaning::Unknown)
            && self.format().is_none_or(Format::tells_by_a_blank)
            && self.columns().contains(agreement)
    }

    /// A rate of it in words: its publisher's stay as they are; what is kept in our own writing is
    /// said in the language asked for.
    pub(crate) fn said(&self, text: &str, locale: Locale) -> String {
        let own = Some(Dialect::Proa).filter(|own| self.dialect() == *own);
        let read = own.and_then(|own| DutyExpression::parse(text, own).ok());
        read.map_or_else(|| text.to_owned(), |rate| rate.print(locale))
    }

    /// The codes of the single goods that it is a record of; none of a whole tariff.
    pub(crate) fn goods(&self) -> impl Iterator<Item = &str> {
        self.goods.iter().flat_map(|goods| goods.split(' '))
    }

    /// Whether it is a record of just these goods. Codes end in pairs of zeros where nothing is
    /// split off there: 0804400000 is all of 080440.
    pub(super) fn is_record_of(&self, code: TariffCode) -> bool {
        let own = self.goods().filter_map(|own| own.parse().ok());
        own.into_iter()
            .any(|own: TariffCode| code.prefix_of(&own) && own.without_filling().prefix_of(&code))
    }

    /// The agreements of which it says something.
    pub(crate) fn columns(&self) -> BTreeSet<String> {
        let format = self.format().filter(|_| self.has_preferences);
        let agreements = format.map(Format::agreements).unwrap_or_default();
        let mapped = self.recipe.iter().flat_map(|recipe| recipe.0.agreements());
        agreements
            .iter()
            .map(|&agreement| agreement.to_owned())
            .chain(mapped.map(ToString::to_string))
            .collect()
    }

    /// In which way its rates are written; the bundled tables are those of the European Union and
    /// the United Kingdom.
    pub(crate) fn dialect(&self) -> Dialect {
        if let Some(KeptRecipe(recipe)) = &self.recipe {
            // What a table gives is kept in this program's own writing: it changes by date.
            return match recipe.table_of() {
                Some(_) => Dialect::Proa,
                None => Dialect::Table(recipe.rates),
            };
        }
        self.format()
            .and_then(Format::dialect)
            .unwrap_or(Dialect::EuUk)
    }

    /// The same where a market may have none.
    pub(crate) fn dialect_of(schedule: Option<&Self>) -> Dialect {
        schedule.map_or(Dialect::EuUk, Self::dialect)
    }

    /// The edition of the Harmonized System in which it is numbered; today's unless its codes say
    /// otherwise.
    pub(crate) fn edition(&self) -> &str {
        self.edition.as_deref().unwrap_or(PRESENT)
    }

    /// Whether it has all lines of its market: those that come with the program are samples.
    pub(crate) fn is_whole(&self) -> bool {
        self.kind == "imported"
    }

    /// How its file was written; none of a bundled table.
    pub(crate) fn format(&self) -> Option<Format> {
        self.format.parse().ok()
    }
}
