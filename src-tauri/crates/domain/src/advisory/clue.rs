//! What the office already knows of a company, as answers that it proposes: each with its reason, none decided.

use serde::{Deserialize, Serialize};

use super::questionnaire::Questionnaire;
use crate::companies::profile::{ExportExperience, Product, Profile};

crate::text_enum! {
    /// What tells something of a question.
    pub enum Clue {
        /// How used it is to exporting: `none`, `occasional`, `regular`.
        Experience = "export-experience",
        /// How many of its products have a tariff code: `none`, `some`, `all`.
        Classified = "classified-products",
        /// Of how many products the capacity is known: `none`, `some`, `all`.
        Capacity = "stated-capacity",
        /// How many products have certifications: `none`, `some`, `all`.
        Certified = "certifications",
        /// Whether the office keeps origin cases of it: `some`.
        Origin = "origin-cases",
        /// Whether the exporters' directory may name it: `public`.
        Listing = "listing",
        /// Whether it has a web address: `some`.
        Web = "web",
        /// Whether its profile names a market: `none`, `some`.
        Markets = "markets",
    }
}

/// What the office knows of a company besides its profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known<'p> {
    /// The profile.
    pub profile: &'p Profile,
    /// How many origin cases are kept of it.
    pub origin_cases: u32,
    /// The directory of today names it.
    pub is_listed: bool,
}

/// An answer that what is known proposes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "ProposedAnswer")]
pub struct Proposal {
    /// To which question.
    pub question: String,
    /// The place of the answer, from the lowest.
    pub level: u8,
    /// What it rests on; the words of the reason are `readiness-clue-<clue>-<value>`.
    pub clue: Clue,
    /// What is known of that.
    pub value: String,
    /// Of how many.
    pub count: u32,
    /// Among how many.
    pub total: u32,
}

/// What is known of one clue.
struct Hint {
    clue: Clue,
    value: &'static str,
    count: u32,
    total: u32,
}

/// The answers that what is known proposes, in the order of the questionnaire.
pub fn proposals(questionnaire: &Questionnaire, known: Known<'_>) -> Vec<Proposal> {
    let hints = hints(known);
    let mut proposals = Vec::new();
    for question in questionnaire.questions() {
        let found = hints.iter().find_map(|hint| {
            let level = question.clues.get(&hint.clue)?.get(hint.value)?;
            Some((hint, *level))
        });
        proposals.extend(found.map(|(hint, level)| Proposal {
            question: question.id.clone(),
            level,
            clue: hint.clue,
            value: hint.value.to_owned(),
            count: hint.count,
            total: hint.total,
        }));
    }
    proposals
}

fn hints(known: Known<'_>) -> Vec<Hint> {
    let Known {
        profile,
        origin_cases,
        is_listed,
    } = known;
    let experience = match profile.export_experience {
        ExportExperience::None => "none",
        ExportExperience::Occasional => "occasional",
        ExportExperience::Regular => "regular",
    };
    let mut hints = vec![counted(Clue::Experience, experience, 1), markets(profile)];
    let products = |clue, has: fn(&Product) -> bool| portion(clue, &profile.products, has);
    hints.extend(
        [
            products(Clue::Classified, |product| product.digits.is_some()),
            products(Clue::Capacity, |product| product.capacity.is_some()),
            products(Clue::Certified, |product| {
                !product.certifications.is_empty()
            }),
        ]
        .into_iter()
        .flatten(),
    );
    if origin_cases > 0 {
        hints.push(counted(Clue::Origin, "some", origin_cases));
    }
    if is_listed {
        hints.push(counted(Clue::Listing, "public", 1));
    }
    if profile.web.is_some() {
        hints.push(counted(Clue::Web, "some", 1));
    }
    hints
}

fn counted(clue: Clue, value: &'static str, count: u32) -> Hint {
    Hint {
        clue,
        value,
        count,
        total: count,
    }
}

fn markets(profile: &Profile) -> Hint {
    let count = u32::try_from(profile.markets.len()).unwrap_or(u32::MAX);
    counted(
        Clue::Markets,
        if count == 0 { "none" } else { "some" },
        count,
    )
}

/// How many of the products have something; no products tell nothing.
fn portion(clue: Clue, products: &[Product], has: fn(&Product) -> bool) -> Option<Hint> {
    let counted = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let total = counted(products.len());
    let count = counted(products.iter().filter(|product| has(product)).count());
    let value = match count {
        _ if total == 0 => return None,
        0 => "none",
        all if all == total => "all",
        _ => "some",
    };
    Some(Hint {
        clue,
        value,
        count,
        total,
    })
}

#[cfg(test)]
mod tests {
    use super::{Clue, Known, Proposal, proposals};
    use crate::advisory::questionnaire::Questionnaire;
    use crate::companies::profile::tests::{aguacates, read as parsed};
    use crate::companies::profile::{ExportExperience, Profile};

    fn read(change: impl FnOnce(&mut Profile)) -> Profile {
        let mut profile = parsed(&aguacates()).unwrap();
        change(&mut profile);
        profile
    }

    fn proposed(profile: &Profile, origin_cases: u32, is_listed: bool) -> Vec<Proposal> {
        let known = Known {
            profile,
            origin_cases,
            is_listed,
        };
        proposals(Questionnaire::current(), known)
    }

    fn of<'p>(proposals: &'p [Proposal], question: &str) -> Option<&'p Proposal> {
        proposals.iter().find(|one| one.question == question)
    }

    #[test]
    fn a_profile_without_anything_proposes_only_what_it_says() {
        let bare = read(|profile| {
            profile.products.clear();
            profile.markets.clear();
            profile.web = None;
            profile.export_experience = ExportExperience::None;
        });
        let found = proposed(&bare, 0, false);
        let ids: Vec<&str> = found.iter().map(|one| one.question.as_str()).collect();
        assert_eq!(ids, ["target-market", "exported"]);
        assert!(found.iter().all(|one| one.level == 0));
    }

    #[test]
    fn some_of_the_products_are_neither_none_nor_all() {
        let some = read(|profile| {
            let mut second = profile.products[0].clone();
            second.digits = None;
            profile.products.push(second);
        });
        let found = proposed(&some, 0, false);
        let code = of(&found, "tariff-code").unwrap();
        assert_eq!((code.level, code.value.as_str()), (1, "some"));
        assert_eq!((code.count, code.total), (1, 2));
    }

    #[test]
    fn what_is_kept_beside_the_profile_counts_too() {
        let profile = read(|_| ());
        let found = proposed(&profile, 2, true);
        let origin = of(&found, "origin").unwrap();
        assert_eq!(
            (origin.clue, origin.level, origin.count),
            (Clue::Origin, 2, 2)
        );
        assert!(of(&found, "trade-contacts").is_some());
        assert!(of(&proposed(&profile, 0, false), "origin").is_none());
    }

    /// A clue that no question asks for would be looked up for nothing.
    #[test]
    fn every_clue_proposes_something() {
        for clue in Clue::ALL {
            let mut questions = Questionnaire::current().questions();
            assert!(
                questions.any(|question| question.clues.contains_key(clue)),
                "{clue}"
            );
        }
    }
}
