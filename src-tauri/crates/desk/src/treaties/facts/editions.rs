//! Which codes an earlier edition of the Harmonized System had for the goods of a subheading of
//! today.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::origin::determination;
use proa_domain::treaties::hs_code::TariffCode;
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::all;
use crate::error::AppError;

/// The edition in which products are asked about.
pub(crate) const PRESENT: &str = "2022";

/// A row: subheadings that are one and the same in both editions have none.
#[derive(FromQueryResult)]
struct Correlation {
    edition: String,
    hs6: String,
    earlier: String,
}

/// The editions whose correlation is at hand.
#[derive(Debug, Default)]
pub(crate) struct Editions {
    known: BTreeSet<String>,
    changed: BTreeMap<(String, String), Earlier>,
}

/// Where the goods of a subheading stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Earlier {
    /// In these subheadings.
    In(Vec<TariffCode>),
    /// In more than can be told apart, or nobody has said it.
    Unknown,
}

impl Editions {
    pub(crate) async fn load(db: &impl ConnectionTrait) -> Result<Self, AppError> {
        Ok(Self::of(all(db, "*", "hs_correlations").await?))
    }

    fn of(rows: Vec<Correlation>) -> Self {
        let known = rows.iter().map(|row| row.edition.clone()).collect();
        let earlier = |row: &Correlation| {
            let codes: Result<Vec<TariffCode>, _> =
                row.earlier.split(';').map(str::parse).collect();
            codes.map_or(Earlier::Unknown, Earlier::In)
        };
        let changed = rows
            .into_iter()
            .map(|row| (earlier(&row), row))
            .map(|(earlier, row)| ((row.edition, row.hs6), earlier))
            .collect();
        Self { known, changed }
    }

    /// All of which something is known, today's too.
    pub(crate) fn known(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.known.iter().map(String::as_str).chain([PRESENT])
    }

    /// Whether a subheading of today was the very same in an edition.
    pub(crate) fn is_same(&self, edition: &str, subheading: TariffCode) -> bool {
        self.earlier(edition, subheading) == Earlier::In(vec![subheading])
    }

    /// The edition that has most of these subheadings, the newest of several; none of nothing.
    /// `present` are the subheadings of today.
    pub(crate) fn that_knows_most(
        &self,
        subheadings: &[String],
        present: &BTreeSet<String>,
    ) -> Option<&str> {
        let lacks = |edition: &str| {
            let earlier = self.codes_of(edition);
            let is_same = |code: &String| {
                let key = (edition.to_owned(), code.clone());
                present.contains(code) && !self.changed.contains_key(&key)
            };
            let is_lacking = |code: &&String| !earlier.contains(code.as_str()) && !is_same(code);
            subheadings.iter().filter(is_lacking).count()
        };
        let first_of_best = self.known().rev().min_by_key(|edition| lacks(edition));
        first_of_best.filter(|_| !subheadings.is_empty())
    }

    /// The subheadings of an edition that are not the same today.
    fn codes_of(&self, edition: &str) -> BTreeSet<&str> {
        let rows = self.changed.iter().filter(|((of, _), _)| of == edition);
        rows.flat_map(|(_, earlier)| match earlier {
            Earlier::In(codes) => codes.as_slice(),
            Earlier::Unknown => &[],
        })
        .map(TariffCode::digits)
        .collect()
    }

    /// Where an edition had the goods of a subheading of today.
    pub(crate) fn earlier(&self, edition: &str, subheading: TariffCode) -> Earlier {
        if edition == PRESENT {
            return Earlier::In(vec![subheading]);
        }
        if !self.known.contains(edition) {
            return Earlier::Unknown;
        }
        let key = (edition.to_owned(), subheading.digits().to_owned());
        let changed = self.changed.get(&key).cloned();
        changed.unwrap_or_else(|| Earlier::In(vec![subheading]))
    }
}

impl determination::Correlation for Editions {
    fn earlier(&self, edition: &str, code: TariffCode) -> Option<Vec<TariffCode>> {
        match self.earlier(edition, code) {
            Earlier::In(codes) => Some(codes),
            // More than can be told apart: somebody must say which.
            Earlier::Unknown if self.known.contains(edition) => Some(vec![]),
            Earlier::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proa_domain::origin::determination;

    use super::{Correlation, Earlier, Editions};

    fn editions() -> Editions {
        let row = |edition: &str, hs6: &str, earlier: &str| Correlation {
            edition: edition.to_owned(),
            hs6: hs6.to_owned(),
            earlier: earlier.to_owned(),
        };
        Editions::of(vec![
            row("2017", "240411", "240391;240399"),
            row("2017", "854911", "many"),
            row("2012", "240411", "240310"),
            row("2012", "070200", "070201;070202"),
        ])
    }

    #[test]
    fn a_schedule_is_of_the_edition_that_has_its_codes() {
        let editions = editions();
        let present: BTreeSet<String> = ["070200", "240411", "854911", "080440"]
            .map(str::to_owned)
            .into();
        let of = |codes: &[&str]| {
            let codes: Vec<String> = codes.iter().map(|&code| code.to_owned()).collect();
            editions
                .that_knows_most(&codes, &present)
                .map(str::to_owned)
        };
        assert_eq!(of(&["070200", "240411"]).as_deref(), Some("2022"));
        assert_eq!(of(&["070200", "240391", "240399"]).as_deref(), Some("2017"));
        assert_eq!(of(&["070201", "070202", "240310"]).as_deref(), Some("2012"));
        // What all of them have says nothing against the newest.
        assert_eq!(of(&["080440"]).as_deref(), Some("2022"));
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn goods_are_followed_to_where_they_stood() {
        let editions = editions();
        let code = |digits: &str| digits.parse().unwrap();
        let earlier = |edition, digits| editions.earlier(edition, code(digits));
        let two = vec![code("240391"), code("240399")];
        assert_eq!(earlier("2017", "240411"), Earlier::In(two));
        assert_eq!(earlier("2017", "854911"), Earlier::Unknown);
        assert_eq!(earlier("2017", "080440"), Earlier::In(vec![code("080440")]));
        assert_eq!(earlier("1996", "080440"), Earlier::Unknown);
        assert!(editions.is_same("2017", code("070200")));
        assert!(!editions.is_same("2012", code("070200")));
    }
    #[test]
    fn a_determination_is_told_which_codes_there_were_or_that_nobody_knows() {
        let editions = editions();
        let code = |digits: &str| digits.parse().unwrap();
        let earlier =
            |edition, digits| determination::Correlation::earlier(&editions, edition, code(digits));
        let two = vec![code("240391"), code("240399")];
        assert_eq!(earlier("2017", "240411"), Some(two));
        assert_eq!(earlier("2017", "080440"), Some(vec![code("080440")]));
        assert_eq!(earlier("2017", "854911"), Some(vec![]));
        assert_eq!(earlier("1996", "080440"), None);
    }
}
