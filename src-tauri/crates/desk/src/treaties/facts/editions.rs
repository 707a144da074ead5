//! Which codes an earlier edition of the Harmonized System had for the goods of a subheading of
//! today.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::treaties::hs_code::TariffCode;
use sea_orm::FromQueryResult;

/// The edition in which products are asked about.
const PRESENT: &str = "2022";

/// A row: subheadings that are one and the same in both editions have none.
#[derive(FromQueryResult)]
pub(super) struct Correlation {
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
    pub(super) fn of(rows: Vec<Correlation>) -> Self {
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
