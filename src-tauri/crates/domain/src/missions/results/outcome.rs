//! What a company reports at a horizon: sales by product and market, and what else changed.

use serde::{Deserialize, Serialize};

use super::horizon::Horizon;
use crate::companies::profile::is_country;
use crate::form::Reader;
use crate::ids::SaleId;
use crate::money::{Currency, Money};
use crate::problem::Problems;
use crate::time::Day;
use crate::treaties::hs_code::TariffCode;

const WORDS: usize = 200;
const NOTES: usize = 4_000;
const MOST_JOBS: u32 = 1_000_000;

crate::text_enum! {
    /// How sure a sale is; words: `certainty-<code>`.
    pub enum Certainty {
        /// It is expected.
        Expected = "expected",
        /// It is closed.
        Closed = "closed",
    }
}

/// A sale as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Sale", rename_all = "camelCase")]
pub struct SaleForm {
    /// None for a new one.
    pub id: Option<SaleId>,
    /// How sure it is.
    pub certainty: Certainty,
    /// The product in words; may be blank where the code says it.
    pub product: String,
    /// Its code; may be blank where words say it.
    pub hs_code: String,
    /// The market: ISO 3166-1.
    pub market: String,
    /// Who buys; may be blank.
    pub buyer: String,
    /// The first day of the sales.
    pub from: String,
    /// Their last day.
    pub until: String,
    /// How much.
    pub amount: String,
    /// ISO 4217.
    pub currency: String,
}

/// A sale in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sale {
    /// None for a new one.
    pub id: Option<SaleId>,
    /// How sure it is.
    pub certainty: Certainty,
    /// The product in words.
    pub product: String,
    /// Its code.
    pub code: Option<TariffCode>,
    /// The market.
    pub market: String,
    /// Who buys.
    pub buyer: String,
    /// The first day.
    pub from: Day,
    /// The last day, not before the first.
    pub until: Day,
    /// How much.
    pub amount: Money,
}

/// What a company reports, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "MissionOutcome", rename_all = "camelCase")]
pub struct OutcomeForm {
    /// The day on which it was reported.
    pub reported_on: String,
    /// Whether the company exported for the first time.
    pub is_first_export: bool,
    /// Markets that it did not sell to before.
    pub new_markets: Vec<String>,
    /// Jobs that were made; none where nobody said.
    pub jobs: Option<u32>,
    /// What else there is to say.
    pub notes: String,
    /// Sales since the last report; expected ones as they are expected now.
    pub sales: Vec<SaleForm>,
}

/// What a company reports, in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The day on which it was reported.
    pub reported_on: Day,
    /// Whether the company exported for the first time.
    pub is_first_export: bool,
    /// Markets that it did not sell to before, each once.
    pub new_markets: Vec<String>,
    /// Jobs that were made; none where nobody said.
    pub jobs: Option<u32>,
    /// What else there is to say.
    pub notes: String,
    /// The sales.
    pub sales: Vec<Sale>,
}

impl Outcome {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &OutcomeForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let reported_on: Option<Day> =
            reader.required_parsed("reportedOn", "day", &form.reported_on);
        if reported_on.is_some_and(|day| day > today) {
            reader.problems.note("reportedOn", "day-to-come");
        }
        let upper: Vec<String> = form
            .new_markets
            .iter()
            .map(|market| market.to_uppercase())
            .collect();
        let new_markets = reader.list("newMarkets", &upper, WORDS);
        for market in new_markets.iter().filter(|market| !is_country(market)) {
            let found = [("found", market.clone())];
            reader.problems.note_with("newMarkets", "country", found);
        }
        if form.jobs.is_some_and(|jobs| jobs > MOST_JOBS) {
            let params = [("min", "0".to_owned()), ("max", MOST_JOBS.to_string())];
            reader.problems.note_with("jobs", "out-of-range", params);
        }
        let sales = form.sales.iter().enumerate();
        let sales: Vec<Sale> = sales
            .filter_map(|(index, sale)| sale.read(&format!("sales.{index}"), today, &mut reader))
            .collect();
        let notes = reader.lines("notes", &form.notes, NOTES);
        reader.problems.or(Self {
            reported_on: reported_on.unwrap_or(today),
            is_first_export: form.is_first_export,
            new_markets,
            jobs: form.jobs,
            notes,
            sales,
        })
    }

    /// Notes what cannot have come of a mission at a horizon: what was reported before anything could be, and
    /// sales of days before the mission.
    pub fn check(&self, horizon: Horizon, starts_on: Day, ends_on: Day, problems: &mut Problems) {
        let opens_on = horizon.opens(starts_on, ends_on);
        if self.reported_on < opens_on {
            let first = [("first", opens_on.to_string())];
            problems.note_with("reportedOn", "reported-too-early", first);
        }
        for (index, _) in self
            .sales
            .iter()
            .enumerate()
            .filter(|(_, sale)| sale.from < starts_on)
        {
            let first = [("first", starts_on.to_string())];
            let field = format!("sales.{index}.from");
            problems.note_with(&field, "sale-before-mission", first);
        }
    }
}

impl SaleForm {
    fn read(&self, field: &str, today: Day, reader: &mut Reader) -> Option<Sale> {
        let at = |name: &str| format!("{field}.{name}");
        let code: Option<TariffCode> = reader.parsed(&at("hsCode"), "hs-code", &self.hs_code);
        let product = if code.is_none() {
            reader.required(&at("product"), &self.product, WORDS)
        } else {
            reader.text(&at("product"), &self.product, WORDS)
        };
        let market = reader.country(&at("market"), &self.market);
        let buyer = reader.text(&at("buyer"), &self.buyer, WORDS);
        let from: Option<Day> = reader.required_parsed(&at("from"), "day", &self.from);
        let until: Option<Day> = reader.required_parsed(&at("until"), "day", &self.until);
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            reader.problems.note(&at("until"), "day-before");
        }
        if self.certainty == Certainty::Closed && from.is_some_and(|from| from > today) {
            reader.problems.note(&at("from"), "day-to-come");
        }
        let currency: Option<Currency> =
            reader.required_parsed(&at("currency"), "currency", &self.currency);
        let amount = reader.amount(&at("amount"), &self.amount, currency?)?;
        Some(Sale {
            id: self.id,
            certainty: self.certainty,
            product,
            code,
            market,
            buyer,
            from: from?,
            until: until?,
            amount,
        })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Certainty, Outcome, OutcomeForm, SaleForm};
    use crate::missions::results::horizon::Horizon;
    use crate::problem::Problems;
    use crate::time::Day;

    fn sale() -> SaleForm {
        SaleForm {
            id: None,
            certainty: Certainty::Closed,
            product: String::new(),
            hs_code: "0805.50".to_owned(),
            market: "de".to_owned(),
            buyer: "Obsthof".to_owned(),
            from: "2027-11-01".to_owned(),
            until: "2027-12-31".to_owned(),
            amount: "12000".to_owned(),
            currency: "EUR".to_owned(),
        }
    }

    fn form(sales: Vec<SaleForm>) -> OutcomeForm {
        OutcomeForm {
            reported_on: "2028-01-10".to_owned(),
            is_first_export: true,
            new_markets: vec!["de".to_owned(), "DE".to_owned()],
            jobs: Some(4),
            notes: String::new(),
            sales,
        }
    }

    #[test]
    fn a_result_is_kept_in_one_writing() {
        let read = Outcome::parse(&form(vec![sale()]), Day::of(2028, 1, 10)).unwrap();
        assert_eq!(read.new_markets, ["DE"]);
        assert_eq!(read.sales[0].amount.minor, 1_200_000);
        assert_eq!(read.sales[0].market, "DE");
    }

    #[rstest]
    #[case(Horizon::AtEnd, "2027-10-09", "2027-10-09", &[])]
    #[case(Horizon::AtEnd, "2027-10-08", "2019-03-01", &["reportedOn", "sales.0.from"])]
    #[case(Horizon::Twelve, "2028-04-12", "2027-11-01", &["reportedOn"])]
    #[case(Horizon::Twelve, "2028-04-13", "2027-11-01", &[])]
    fn what_cannot_have_come_of_a_mission_is_told(
        #[case] horizon: Horizon,
        #[case] reported_on: &str,
        #[case] from: &str,
        #[case] fields: &[&str],
    ) {
        let sale = SaleForm {
            from: from.to_owned(),
            ..sale()
        };
        let form = OutcomeForm {
            reported_on: reported_on.to_owned(),
            ..form(vec![sale])
        };
        let read = Outcome::parse(&form, Day::of(2029, 1, 1)).unwrap();
        let mut problems = Problems::default();
        let (starts_on, ends_on) = (Day::of(2027, 10, 9), Day::of(2027, 10, 13));
        read.check(horizon, starts_on, ends_on, &mut problems);
        let told: Vec<&str> = problems.0.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(told, fields);
    }

    #[test]
    fn all_that_is_wrong_with_a_sale_is_told_at_its_field() {
        let wrong = SaleForm {
            hs_code: String::new(),
            market: "Alemania".to_owned(),
            from: "2028-02-01".to_owned(),
            amount: "-3".to_owned(),
            ..sale()
        };
        let told = Outcome::parse(&form(vec![wrong]), Day::of(2028, 1, 9))
            .unwrap_err()
            .0;
        let told: Vec<_> = told
            .iter()
            .map(|one| format!("{} {}", one.field, one.code))
            .collect();
        assert_eq!(
            told,
            [
                "reportedOn day-to-come",
                "sales.0.product required",
                "sales.0.market country",
                "sales.0.until day-before",
                "sales.0.from day-to-come",
                "sales.0.amount amount",
            ]
        );
    }
}
