//! One search over everything that has a page of its own.

use fluent_bundle::FluentArgs;
use proa_domain::settings::Locale;
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::{self, CompanyFilter, CompanyRow};
use crate::error::AppError;
use crate::l10n::Words;
use crate::missions::{self, MissionFilter, MissionRow};
use crate::treaties::products::{self, ProductHit};

proa_domain::text_enum! {
    /// What was found.
    pub enum HitKind {
        /// A company.
        Company = "company",
        /// A mission.
        Mission = "mission",
        /// A product of the nomenclature.
        Product = "product",
    }
}

/// What is looked for.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct PaletteQuery {
    /// Words or a code.
    pub query: String,
    /// How many hits at most.
    pub limit: u32,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct SearchHit {
    /// What it is.
    pub kind: HitKind,
    /// Its identity; of a product, its digits.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What tells it from others of that name.
    pub subtitle: String,
}

/// Finds companies, missions and products. Each kind gets a third of the hits, and what another
/// leaves free.
pub async fn search(
    desk: &Desk,
    asked: &PaletteQuery,
    locale: Locale,
) -> Result<Vec<SearchHit>, AppError> {
    let text = asked.query.trim();
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let limit = asked.limit.clamp(1, 50);
    let companies = CompanyFilter {
        text: text.to_owned(),
        statuses: Vec::new(),
        limit,
        ..CompanyFilter::default()
    };
    let missions = MissionFilter {
        text: text.to_owned(),
        limit,
        ..MissionFilter::default()
    };
    let words = Words::of(locale);
    let companies = companies::list(desk, &companies).await?.rows;
    let missions = missions::list(desk, &missions).await?.rows;
    let products = products::search(desk, text, locale, limit).await?;
    let kinds = [
        companies
            .into_iter()
            .map(|row| company(row, &words))
            .collect(),
        missions.into_iter().map(mission).collect(),
        products.into_iter().map(product).collect(),
    ];
    Ok(shared(kinds, limit as usize))
}

/// Takes from each kind in turn until there are enough, and keeps the kinds together.
fn shared(kinds: [Vec<SearchHit>; 3], limit: usize) -> Vec<SearchHit> {
    let mut taken = [0; 3];
    let mut free = limit;
    loop {
        let before = free;
        for (taken, hits) in taken.iter_mut().zip(&kinds) {
            if free > 0 && *taken < hits.len() {
                *taken += 1;
                free -= 1;
            }
        }
        if free == before {
            break;
        }
    }
    kinds
        .into_iter()
        .zip(taken)
        .flat_map(|(hits, taken)| hits.into_iter().take(taken))
        .collect()
}

/// Whoever meets a company that was archived is told which one carries on its business.
fn company(row: CompanyRow, words: &Words) -> SearchHit {
    let rfc = row.rfc.map(|rfc| rfc.to_string());
    let now = row.successor.map(|name| {
        let mut arguments = FluentArgs::new();
        arguments.set("name", name);
        words.with("company-now", &arguments)
    });
    SearchHit {
        kind: HitKind::Company,
        id: row.id.to_string(),
        title: row.legal_name,
        subtitle: joined([row.trade_name, rfc, now]),
    }
}

fn mission(row: MissionRow) -> SearchHit {
    SearchHit {
        kind: HitKind::Mission,
        id: row.id.to_string(),
        title: row.name,
        subtitle: joined([Some(row.city), Some(row.starts_on.to_string()), None]),
    }
}

fn product(hit: ProductHit) -> SearchHit {
    SearchHit {
        kind: HitKind::Product,
        id: hit.key,
        title: hit.description,
        subtitle: joined([Some(hit.code), hit.path.into_iter().next_back(), None]),
    }
}

fn joined(parts: [Option<String>; 3]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
