//! The reference data as tests read it: provisions, product rules and correlations of the tables
//! in `src-tauri/reference`.

use std::collections::{BTreeMap, BTreeSet};

use super::provisions::Provisions;
use super::requirements::Requirement;
use super::{Agreement, Correlation};
use crate::origin::product_rule::tests::rules;
use crate::origin::product_rule::{ProductRule, RuleRole, RuleState};
use crate::treaties::hs_code::{CodeRange, TariffCode};

const PROVISIONS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../reference/origin_provisions.csv"
));
const REQUIREMENTS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../reference/origin_requirements.csv"
));
const CORRELATIONS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../reference/hs_correlations.csv"
));
const MEMBERS: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../reference/market_members.csv"
));

/// The bundled tables.
pub(super) struct Tables {
    pub(super) provisions: BTreeMap<String, Provisions>,
    pub(super) rules: BTreeMap<String, Vec<ProductRule>>,
    pub(super) correlations: Correlations,
    none: Vec<ProductRule>,
}

impl Tables {
    pub(super) fn read() -> Self {
        let mut by_agreement: BTreeMap<String, Vec<ProductRule>> = BTreeMap::new();
        for rule in rules() {
            by_agreement
                .entry(rule.agreement.clone())
                .or_default()
                .push(rule);
        }
        Self {
            provisions: provisions(),
            rules: by_agreement,
            correlations: Correlations::read(),
            none: vec![],
        }
    }

    pub(super) fn agreement<'a>(
        &'a self,
        id: &'a str,
        own: Option<&'a Vec<ProductRule>>,
    ) -> Agreement<'a> {
        Agreement {
            id,
            provisions: &self.provisions[id],
            rules: own.or_else(|| self.rules.get(id)).unwrap_or(&self.none),
            correlation: &self.correlations,
        }
    }
}

fn records(table: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

fn provisions() -> BTreeMap<String, Provisions> {
    let members = records(MEMBERS);
    let requirements = records(REQUIREMENTS);
    let rows = records(PROVISIONS).into_iter();
    rows.map(|row| {
        let mut provisions =
            Provisions::read(|column| row.get(column).map_or("", String::as_str)).unwrap();
        let of_agreement = requirements
            .iter()
            .filter(|other| other["agreement"] == row["agreement"]);
        provisions.requirements = of_agreement
            .map(|row| {
                Requirement::read(|column| row.get(column).map_or("", String::as_str)).unwrap()
            })
            .collect();
        let with = &mut provisions.cumulation.with;
        for member in &members {
            if with.contains(&member["market"]) {
                with.insert(member["country"].clone());
            }
        }
        (row["agreement"].clone(), provisions)
    })
    .collect()
}

/// The correlations of the table.
pub(super) struct Correlations {
    known: BTreeSet<String>,
    changed: BTreeMap<(String, String), Vec<TariffCode>>,
}

impl Correlations {
    fn read() -> Self {
        let rows = records(CORRELATIONS);
        let known = rows.iter().map(|row| row["edition"].clone()).collect();
        let changed = rows.iter().map(|row| {
            let codes = row["earlier"]
                .split(';')
                .filter_map(|code| code.parse().ok());
            (
                (row["edition"].clone(), row["hs6"].clone()),
                codes.collect(),
            )
        });
        Self {
            known,
            changed: changed.collect(),
        }
    }
}

impl Correlation for Correlations {
    fn earlier(&self, edition: &str, code: TariffCode) -> Option<Vec<TariffCode>> {
        if !self.known.contains(edition) {
            return None;
        }
        let key = (edition.to_owned(), code.digits().to_owned());
        Some(
            self.changed
                .get(&key)
                .cloned()
                .unwrap_or_else(|| vec![code]),
        )
    }
}

/// A rule for all goods.
pub(in crate::origin::determination) fn rule_of(
    structured: &str,
    role: RuleRole,
    edition: &str,
) -> ProductRule {
    ProductRule {
        id: format!("{role} {structured}"),
        agreement: "any".to_owned(),
        edition: edition.to_owned(),
        range: CodeRange {
            first: "01".parse().unwrap(),
            last: "97".parse().unwrap(),
        },
        structured: structured.to_owned(),
        role,
        applies_to: None,
        valid_from: "1994-01-01".parse().unwrap(),
        valid_to: None,
        state: RuleState::Computed,
        gap: None,
        citation: "1".to_owned(),
    }
}
