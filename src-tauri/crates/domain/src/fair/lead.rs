//! Somebody who may buy, met at a fair and written down in seconds.
//!
//! A company or a person is asked for and nothing else: what cannot be read is kept as it was typed and told as a
//! remark, since nobody types a thing again while the next visitor waits.

mod age;

pub use age::{Ageing, LOST_AFTER, LeadAge, ageing};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::calendar::BusinessCalendar;
use crate::companies::consents::Purpose;
use crate::companies::reach::{Mail, Phone, Web};
use crate::form::Reader;
use crate::ids::{CompanyId, PersonId};
use crate::problem::Problems;
use crate::time::Day;
use crate::treaties::hs_code::TariffCode;

const NAME: usize = 200;
const WORDS: usize = 120;
const WHAT: usize = 300;
const NOTE: usize = 4_000;
/// More is a list, and belongs in a file.
const MOST_PRODUCTS: usize = 50;

crate::text_enum! {
    /// How near somebody is to buying; words: `lead-temperature-<code>`.
    pub enum Temperature {
        /// They want an offer.
        Hot = "hot",
        /// They want to know more.
        Warm = "warm",
        /// They took a leaflet.
        Cold = "cold",
    }
}

impl Temperature {
    /// Within how many business days somebody should write to them.
    pub const fn answer_within(self) -> u32 {
        match self {
            Self::Hot => 1,
            Self::Warm => 5,
            Self::Cold => 20,
        }
    }
}

crate::text_enum! {
    /// What somebody said to the use of their data; words: `lead-consent-<code>`.
    pub enum LeadConsent {
        /// Nobody asked them.
        NotAsked = "not-asked",
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

/// A lead as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Lead", rename_all = "camelCase")]
pub struct LeadForm {
    /// The company, where the office knows it.
    pub company: Option<CompanyId>,
    /// What the company is called, where the office does not know it.
    pub company_name: String,
    /// Its country, ISO 3166-1 or in words.
    pub country: String,
    /// Who stood there.
    pub person: LeadPerson,
    /// How near they are to buying.
    pub temperature: Temperature,
    /// What they want.
    pub products: Vec<LeadProduct>,
    /// On which day they decide; blank where they did not say.
    pub decision_on: String,
    /// What they said to the use of their data.
    pub consent: LeadConsent,
    /// For what.
    pub purpose: Purpose,
    /// The version of the notice that they were shown.
    pub notice: String,
    /// A few words.
    pub note: String,
    /// What is to be done next.
    pub next: LeadNext,
}

/// Who stood there, as far as they said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct LeadPerson {
    /// The name.
    pub name: String,
    /// What they do.
    pub role: String,
    /// A mail address.
    pub mail: String,
    /// A telephone number.
    pub phone: String,
    /// A page.
    pub web: String,
}

/// A product that somebody wants.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct LeadProduct {
    /// The digits of its code.
    pub code: String,
    /// What they call it.
    pub words: String,
    /// How much.
    pub quantity: String,
    /// In which unit.
    pub unit: String,
}

/// What is to be done next for a lead; what is blank is filled by the rule.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default, rename_all = "camelCase")]
pub struct LeadNext {
    /// What.
    pub what: String,
    /// Until when.
    pub due_on: String,
    /// Who does it; whoever took the lead where nobody is named.
    pub person: Option<PersonId>,
}

/// A lead that can be kept, and what could not be read of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// What is kept: canonical where it could be read, else as it was typed.
    pub form: LeadForm,
    /// On which day they decide.
    pub decision_on: Option<Day>,
    /// Until when something is to be done.
    pub due_on: Day,
    /// What could not be read. Nothing of it stands in the way.
    pub remarks: Problems,
}

impl Lead {
    /// Reads a form. It is refused only where it names neither a company nor a person.
    pub fn parse(
        form: &LeadForm,
        taken_on: Day,
        calendar: &BusinessCalendar,
    ) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let company_name = reader.text("companyName", &form.company_name, NAME);
        let country = reader.text("country", &form.country, WORDS);
        let person = person(&mut reader, &form.person);
        let products = products(&mut reader, &form.products);
        let decision_on: Option<Day> = reader.parsed("decisionOn", "day", &form.decision_on);
        let next_day: Option<Day> = reader.parsed("next.dueOn", "day", &form.next.due_on);
        let due_on =
            next_day.unwrap_or_else(|| due(form.temperature, taken_on, decision_on, calendar));
        let read = LeadForm {
            company: form.company,
            company_name,
            country: match country.as_str() {
                code if code.len() == 2 => code.to_ascii_uppercase(),
                words => words.to_owned(),
            },
            person,
            temperature: form.temperature,
            products,
            decision_on: form.decision_on.trim().to_owned(),
            consent: form.consent,
            purpose: form.purpose,
            notice: reader.text("notice", &form.notice, WORDS),
            note: reader.lines("note", &form.note, NOTE),
            next: LeadNext {
                what: reader.text("next.what", &form.next.what, WHAT),
                due_on: due_on.to_string(),
                person: form.next.person,
            },
        };
        if read.company.is_none() && read.company_name.is_empty() && read.person.is_blank() {
            let mut problems = Problems::default();
            problems.note("companyName", "lead-of-nobody");
            return Err(problems);
        }
        Ok(Self {
            form: read,
            decision_on,
            due_on,
            remarks: reader.problems,
        })
    }
}

impl LeadPerson {
    /// Whether nothing says who it is.
    pub fn is_blank(&self) -> bool {
        [&self.name, &self.mail, &self.phone]
            .iter()
            .all(|text| text.trim().is_empty())
    }
}

/// Until when somebody should write to them: by how near they are to buying, and before they decide; never on a
/// day that has passed.
pub fn due(
    temperature: Temperature,
    taken_on: Day,
    decision_on: Option<Day>,
    calendar: &BusinessCalendar,
) -> Day {
    let by_rule = calendar.after(taken_on, temperature.answer_within());
    decision_on.map_or(by_rule, |decided| {
        by_rule.min(calendar.before(decided, 1)).max(taken_on)
    })
}

fn person(reader: &mut Reader, typed: &LeadPerson) -> LeadPerson {
    LeadPerson {
        name: reader.text("person.name", &typed.name, NAME),
        role: reader.text("person.role", &typed.role, WORDS),
        mail: readable::<Mail>(reader, "person.mail", "mail", &typed.mail),
        phone: readable::<Phone>(reader, "person.phone", "phone", &typed.phone),
        web: readable::<Web>(reader, "person.web", "web", &typed.web),
    }
}

fn products(reader: &mut Reader, typed: &[LeadProduct]) -> Vec<LeadProduct> {
    if typed.len() > MOST_PRODUCTS {
        let params = [("max", MOST_PRODUCTS.to_string())];
        reader.problems.note_with("products", "too-long", params);
    }
    let mut products = Vec::with_capacity(typed.len());
    for (index, product) in typed.iter().enumerate() {
        let field = |name: &str| format!("products.{index}.{name}");
        let read = LeadProduct {
            code: code(reader, &field("code"), &product.code),
            words: reader.text(&field("words"), &product.words, WORDS),
            quantity: quantity(reader, &field("quantity"), &product.quantity),
            unit: reader.text(&field("unit"), &product.unit, WORDS),
        };
        if read != LeadProduct::default() {
            products.push(read);
        }
    }
    products
}

/// A value in its canonical form, or as it was typed where it has none.
fn readable<T: std::str::FromStr + ToString>(
    reader: &mut Reader,
    field: &str,
    code: &str,
    text: &str,
) -> String {
    let read: Option<T> = reader.parsed(field, code, text);
    read.map_or_else(|| text.trim().to_owned(), |value| value.to_string())
}

fn code(reader: &mut Reader, field: &str, text: &str) -> String {
    let read: Option<TariffCode> = reader.parsed(field, "tariff-code", text);
    read.map_or_else(|| text.trim().to_owned(), |code| code.digits().to_owned())
}

fn quantity(reader: &mut Reader, field: &str, text: &str) -> String {
    let read: Option<Decimal> = ungrouped(text.trim()).and_then(|digits| digits.parse().ok());
    let read = read.filter(|amount| *amount > Decimal::ZERO);
    if read.is_none() && !text.trim().is_empty() {
        let params = [("found", text.trim().to_owned())];
        reader.problems.note_with(field, "decimal", params);
    }
    read.map_or_else(
        || text.trim().to_owned(),
        |amount| amount.normalize().to_string(),
    )
}

/// A number without what sets its thousands apart; none where that stands anywhere else, since a comma may then be the
/// point of a decimal.
fn ungrouped(text: &str) -> Option<String> {
    const BETWEEN: [char; 3] = [',', ' ', '\u{a0}'];
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut groups = whole.split(BETWEEN);
    let first = groups.next()?;
    let is_grouped = groups.clone().next().is_none()
        || (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    (is_grouped && !rest.contains(BETWEEN)).then(|| text.replace(BETWEEN, ""))
}

#[cfg(test)]
mod tests;
