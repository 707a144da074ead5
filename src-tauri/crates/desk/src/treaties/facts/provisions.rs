//! What agreements say of origin in general, as the table holds it.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::origin::determination::provisions::Provisions;
use proa_domain::origin::determination::requirements::Requirement;
use sea_orm::{ConnectionTrait, FromQueryResult as _, JsonValue};

use super::{Member, is_documented};
use crate::error::AppError;
use crate::treaties::reference::rows::query;

/// The provisions of an agreement with where they come from.
#[derive(Debug, Clone)]
pub(crate) struct SourcedProvisions {
    pub(crate) provisions: Provisions,
    pub(crate) source: String,
    pub(crate) confidence: String,
    /// The letters of its criteria are only customary: `customary`.
    letters: String,
}

impl SourcedProvisions {
    /// Whether the agreement itself gives its criteria no letters, so that a paper says them in words.
    pub(crate) fn has_customary_letters(&self) -> bool {
        self.letters == "customary"
    }
}

/// Of every agreement; one whose row is not written as this program reads it has none. A market of
/// several countries stands for each of them.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    members: &[Member],
) -> Result<BTreeMap<String, SourcedProvisions>, AppError> {
    let all = query("SELECT * FROM origin_provisions", []);
    let rows = JsonValue::find_by_statement(all).all(db).await?;
    let mut required = requirements(db).await?;
    let sourced = rows.iter().filter_map(|row| {
        let text = |column: &str| text_in(row, column);
        let mut provisions = Provisions::read(text).ok()?;
        provisions.requirements = required.remove(text("agreement")).unwrap_or_default();
        let with = &mut provisions.cumulation.with;
        let countries: BTreeSet<String> = members
            .iter()
            .filter(|member| with.contains(&member.market))
            .map(|member| member.country.clone())
            .collect();
        with.extend(countries);
        let sourced = SourcedProvisions {
            provisions,
            source: text("source").to_owned(),
            confidence: text("confidence").to_owned(),
            letters: text("letters").to_owned(),
        };
        Some((text("agreement").to_owned(), sourced))
    });
    Ok(sourced.collect())
}

/// What each agreement asks of producers in figures, as far as a row is written as this program reads it
/// and rests on a document.
async fn requirements(
    db: &impl ConnectionTrait,
) -> Result<BTreeMap<String, Vec<Requirement>>, AppError> {
    let all = query("SELECT * FROM origin_requirements", []);
    let mut found: BTreeMap<String, Vec<Requirement>> = BTreeMap::new();
    for row in JsonValue::find_by_statement(all).all(db).await? {
        if !is_documented(text_in(&row, "source")) {
            continue;
        }
        if let Ok(requirement) = Requirement::read(|column| text_in(&row, column)) {
            let agreement = text_in(&row, "agreement").to_owned();
            found.entry(agreement).or_default().push(requirement);
        }
    }
    Ok(found)
}

fn text_in<'a>(row: &'a JsonValue, column: &str) -> &'a str {
    let value = row.get(column).and_then(JsonValue::as_str);
    value.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::testing::TestDesk;

    const TABLE: &str = include_str!("../../../../../reference/origin_provisions.csv");

    #[tokio::test]
    async fn every_row_of_the_table_is_read_with_its_source() {
        let desk = TestDesk::with_reference().await;
        let facts = desk.reference.facts().await.unwrap();
        let mut table = csv::Reader::from_reader(TABLE.as_bytes());
        let rows = table.records().map(Result::unwrap);
        let agreements: BTreeSet<String> = rows.map(|row| row[0].to_owned()).collect();
        assert!(!agreements.is_empty());
        let read: BTreeSet<String> = facts.provisions.keys().cloned().collect();
        assert_eq!(read, agreements);
        for (agreement, sourced) in &facts.provisions {
            assert!(!sourced.source.is_empty(), "{agreement}");
            assert!(!sourced.confidence.is_empty(), "{agreement}");
            assert!(
                sourced.provisions.cumulation.with.contains("MX"),
                "{agreement}"
            );
        }
    }

    #[tokio::test]
    async fn what_producers_certify_in_figures_is_read_beside() {
        let desk = TestDesk::with_reference().await;
        let facts = desk.reference.facts().await.unwrap();
        let of = |agreement: &str| &facts.provisions[agreement].provisions.requirements;
        let processes: Vec<&str> = of("TMEC").iter().map(|one| one.process.as_str()).collect();
        assert_eq!(
            processes,
            ["labour-value-content", "steel-aluminium-purchases"]
        );
        assert!(of("TIPAT").is_empty());
    }

    #[tokio::test]
    async fn a_market_of_several_countries_stands_for_each() {
        let desk = TestDesk::with_reference().await;
        let facts = desk.reference.facts().await.unwrap();
        let counts = |agreement: &str, country: &str| {
            let with = &facts.provisions[agreement].provisions.cumulation.with;
            with.contains(country)
        };
        assert!(counts("TLCUEM", "DE") && counts("TLCUEM", "FR"));
        assert!(!counts("TLCUEM", "GB") && !counts("TMEC", "DE"));
    }

    #[tokio::test]
    async fn a_row_that_is_not_written_as_others_leaves_its_agreement_out() {
        let desk = TestDesk::with_reference().await;
        desk.in_reference(
            "UPDATE origin_provisions SET de_minimis_pct = 'diez' WHERE agreement = 'TMEC'",
        )
        .await;
        let facts = desk.reference.facts().await.unwrap();
        assert!(!facts.provisions.contains_key("TMEC"));
        assert!(facts.provisions.contains_key("TIPAT"));
    }
}
