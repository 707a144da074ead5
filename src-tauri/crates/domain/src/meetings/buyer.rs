//! Who comes to a mission to buy.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::meetings::matching::{Need, NeedForm};
use crate::problem::Problems;

const NAME: usize = 200;
const WORDS: usize = 120;
const NOTES: usize = 4_000;

/// A buyer as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Buyer", rename_all = "camelCase")]
pub struct BuyerForm {
    /// The name of the house.
    pub name: String,
    /// ISO 3166-1.
    pub country: String,
    /// The city.
    pub city: String,
    /// Its page.
    pub web: String,
    /// What it needs.
    pub needs: Vec<NeedForm>,
    /// What else there is to say of it.
    pub notes: String,
}

impl BuyerForm {
    /// The form in its canonical writing: all that is wrong with it at once.
    pub fn parse(&self) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let name = reader.required("name", &self.name, NAME);
        let country = reader.country("country", &self.country);
        let read = Self {
            name,
            country,
            city: reader.text("city", &self.city, WORDS),
            web: reader.text("web", &self.web, NAME),
            needs: self.needs.clone(),
            notes: reader.lines("notes", &self.notes, NOTES),
        };
        for (number, need) in self.needs.iter().enumerate() {
            for mut problem in Need::parse(need).err().unwrap_or_default().0 {
                problem.field = format!("needs.{number}.{}", problem.field);
                reader.problems.0.push(problem);
            }
        }
        reader.problems.or(read)
    }
}

#[cfg(test)]
mod tests {
    use super::BuyerForm;
    use crate::meetings::matching::NeedForm;

    #[test]
    fn all_that_is_wrong_with_a_buyer_is_told_at_its_field() {
        let form = BuyerForm {
            country: "Alemania".to_owned(),
            needs: vec![NeedForm::default()],
            ..BuyerForm::default()
        };
        let problems = form.parse().unwrap_err().0;
        let told = problems
            .iter()
            .map(|problem| format!("{} {}", problem.field, problem.code));
        assert_eq!(
            told.collect::<Vec<_>>(),
            ["name required", "country country", "needs.0.words required"]
        );
    }

    #[test]
    fn a_buyer_is_kept_in_one_writing() {
        let form = BuyerForm {
            name: "  Obsthof   Köln ".to_owned(),
            country: "de".to_owned(),
            ..BuyerForm::default()
        };
        let read = form.parse().unwrap();
        assert_eq!(
            (read.name.as_str(), read.country.as_str()),
            ("Obsthof Köln", "DE")
        );
    }
}
