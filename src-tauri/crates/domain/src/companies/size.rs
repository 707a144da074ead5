//! The size of a company by the official stratification, with its working: workers and yearly sales
//! give a score, and the score is held against the cap of each size.

use std::collections::BTreeMap;
use std::fmt::Display;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::money::Exact;

crate::text_enum! {
    /// The size of a company.
    pub enum Size {
        /// Microempresa.
        Micro = "micro",
        /// Pequeña.
        Small = "small",
        /// Mediana.
        Medium = "medium",
        /// Grande: outside the stratification.
        Large = "large",
    }
}

crate::text_enum! {
    /// The sectors that the stratification tells apart.
    pub enum SizeSector {
        /// Industria.
        Industry = "industry",
        /// Comercio.
        Commerce = "commerce",
        /// Servicios.
        Services = "services",
    }
}

crate::text_enum! {
    /// Which reading gives the size where score and ranges disagree.
    pub enum Deciding {
        /// The score, as the official text says.
        Score = "score",
        /// The ranges, as some calls for support say.
        Ranges = "ranges",
    }
}

impl SizeSector {
    /// The sector of an activity of the SCIAN, and whether a person should confirm it: agriculture
    /// and mining are not named in the stratification, and programmes take them as industry.
    pub fn of_activity(scian: &str) -> Option<(Self, bool)> {
        let sector: u8 = scian.get(..2)?.parse().ok()?;
        match sector {
            11 | 21 => Some((Self::Industry, true)),
            22 | 23 | 31..=33 => Some((Self::Industry, false)),
            43 | 46 => Some((Self::Commerce, false)),
            48..=93 => Some((Self::Services, false)),
            _ => None,
        }
    }
}

/// How sizes are told apart: the table and the weights of a stratification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SizeRule {
    /// The weight of one worker.
    pub worker_weight: Decimal,
    /// The weight of one million pesos of yearly sales.
    pub million_weight: Decimal,
    /// From the smallest size up, for each sector.
    pub categories: Vec<SizeCategory>,
    /// Score or ranges.
    pub deciding: Deciding,
    /// The publication.
    pub source: String,
}

/// One row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SizeCategory {
    /// The size that it describes.
    pub size: Size,
    /// The sector; none for all.
    pub sector: Option<SizeSector>,
    /// The most workers.
    pub workers: u32,
    /// The most yearly sales, in millions of pesos.
    pub millions: Decimal,
    /// The highest score.
    pub cap: Decimal,
}

impl SizeRule {
    /// The stratification in force. Source: Acuerdo por el que se establece la estratificación de
    /// las micro, pequeñas y medianas empresas, DOF 2009-06-30.
    pub fn of_2009() -> Self {
        use SizeSector::{Commerce, Industry, Services};
        let category = |size, sector, workers, millions: u32, cap| SizeCategory {
            size,
            sector,
            workers,
            millions: millions.into(),
            cap,
        };
        Self {
            worker_weight: Decimal::new(10, 2),
            million_weight: Decimal::new(90, 2),
            categories: vec![
                category(Size::Micro, None, 10, 4, Decimal::new(46, 1)),
                category(Size::Small, Some(Commerce), 30, 100, 93.into()),
                category(Size::Small, Some(Industry), 50, 100, 95.into()),
                category(Size::Small, Some(Services), 50, 100, 95.into()),
                category(Size::Medium, Some(Commerce), 100, 250, 235.into()),
                category(Size::Medium, Some(Services), 100, 250, 235.into()),
                category(Size::Medium, Some(Industry), 250, 250, 250.into()),
            ],
            deciding: Deciding::Score,
            source: "DOF 2009-06-30".to_owned(),
        }
    }

    /// The size of a company with these workers and these sales of a year, in pesos. Nothing is
    /// rounded before it is compared.
    pub fn classify(&self, sector: SizeSector, workers: u32, sales: Decimal) -> SizeWorking {
        let Score {
            millions,
            total,
            mut steps,
        } = self.score(workers, sales);
        let of_sector = || {
            self.categories
                .iter()
                .filter(|row| row.sector.is_none_or(|named| named == sector))
        };
        let by_score = of_sector().find(|row| {
            steps.push(cap_step(row, total));
            total <= row.cap
        });
        let by_range = of_sector()
            .find(|row| workers <= row.workers && millions <= row.millions)
            .map_or(Size::Large, |row| row.size);
        steps.push(step(
            "size-ranges",
            [
                ("size", &by_range),
                ("workers", &workers),
                ("millions", &millions),
            ],
        ));

        let score_size = by_score.map_or(Size::Large, |row| row.size);
        let size = match self.deciding {
            Deciding::Score => score_size,
            Deciding::Ranges => by_range,
        };
        SizeWorking {
            size,
            score: Exact(total),
            cap: by_score.map(|row| Exact(row.cap)),
            by_range,
            steps,
            warnings: disagreement(score_size, by_range),
            source: self.source.clone(),
        }
    }
    fn score(&self, workers: u32, sales: Decimal) -> Score {
        let millions = sales.saturating_mul(Decimal::new(1, 6)).normalize();
        let worker_points = self
            .worker_weight
            .saturating_mul(workers.into())
            .normalize();
        let sales_points = self.million_weight.saturating_mul(millions).normalize();
        let total = worker_points.saturating_add(sales_points).normalize();
        let steps = vec![
            step(
                "size-workers",
                [
                    ("workers", &workers),
                    ("weight", &self.worker_weight),
                    ("points", &worker_points),
                ],
            ),
            step(
                "size-sales",
                [
                    ("millions", &millions),
                    ("weight", &self.million_weight),
                    ("points", &sales_points),
                ],
            ),
            step("size-score", [("score", &total)]),
        ];
        Score {
            millions,
            total,
            steps,
        }
    }
}

struct Score {
    millions: Decimal,
    total: Decimal,
    steps: Vec<SizeStep>,
}

/// The size with everything that the screen shows of how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SizeWorking {
    /// The size that counts.
    pub size: Size,
    /// The exact score.
    pub score: Exact,
    /// The cap that the score does not exceed; none above the largest.
    pub cap: Option<Exact>,
    /// What the ranges alone would say.
    pub by_range: Size,
    /// The working, in order.
    pub steps: Vec<SizeStep>,
    /// Codes of what a person should look at.
    pub warnings: Vec<String>,
    /// The publication.
    pub source: String,
}

/// One line of the working. The words come from Fluent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SizeStep {
    /// Stable, kebab-case.
    pub code: String,
    /// The figures.
    pub params: BTreeMap<String, String>,
}

fn disagreement(by_score: Size, by_range: Size) -> Vec<String> {
    if by_score == by_range {
        return vec![];
    }
    vec!["size-ranges-disagree".to_owned()]
}

fn cap_step(row: &SizeCategory, score: Decimal) -> SizeStep {
    let relation = if score <= row.cap { "within" } else { "above" };
    step(
        "size-cap",
        [
            ("size", &row.size),
            ("cap", &row.cap),
            ("score", &score),
            ("relation", &relation),
        ],
    )
}

fn step<const N: usize>(code: &str, params: [(&str, &dyn Display); N]) -> SizeStep {
    SizeStep {
        code: code.to_owned(),
        params: params
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.to_string()))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};
    use rust_decimal::Decimal;
    use serde::Deserialize;

    use super::{Deciding, Size, SizeRule, SizeSector};
    use crate::money::Exact;

    #[derive(Deserialize)]
    struct Golden {
        case: u32,
        sector: SizeSector,
        workers: u32,
        sales_mxn_millions: Exact,
        score: Exact,
        size: Size,
        by_range: Size,
        warnings: String,
    }

    #[test]
    fn agrees_with_every_case_of_the_golden_file() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../tests/golden/size.csv"
        );
        let mut cases = 0;
        for row in csv::Reader::from_path(path).unwrap().deserialize() {
            let row: Golden = row.unwrap();
            let sales = row.sales_mxn_millions.0 * Decimal::from(1_000_000);
            let working = SizeRule::of_2009().classify(row.sector, row.workers, sales);
            assert_eq!(working.score, row.score, "case {}", row.case);
            assert_eq!(working.size, row.size, "case {}", row.case);
            assert_eq!(working.by_range, row.by_range, "case {}", row.case);
            assert_eq!(
                working.warnings.join(" "),
                row.warnings,
                "case {}",
                row.case
            );
            cases += 1;
        }
        assert_eq!(cases, 20);
    }

    #[test]
    fn shows_its_working() {
        let working = SizeRule::of_2009().classify(SizeSector::Commerce, 30, pesos("100010000"));
        let steps: Vec<_> = working
            .steps
            .iter()
            .map(|step| {
                let figures: Vec<_> = step.params.values().map(String::as_str).collect();
                format!("{} {}", step.code, figures.join(" "))
            })
            .collect();
        assert_eq!(
            steps,
            [
                "size-workers 3 0.10 30",
                "size-sales 100.01 90.009 0.90",
                "size-score 93.009",
                "size-cap 4.6 above 93.009 micro",
                "size-cap 93 above 93.009 small",
                "size-cap 235 within 93.009 medium",
                "size-ranges 100.01 medium 30",
            ]
        );
        assert_eq!(working.cap, Some("235".parse().unwrap()));
    }

    #[test]
    fn a_call_may_let_the_ranges_decide() {
        let rule = SizeRule {
            deciding: Deciding::Ranges,
            ..SizeRule::of_2009()
        };
        let working = rule.classify(SizeSector::Commerce, 12, pesos("2000000"));
        assert_eq!(working.size, Size::Small);
        assert_eq!(working.warnings, ["size-ranges-disagree"]);
    }

    #[test]
    fn agriculture_and_mining_are_taken_as_industry_to_be_confirmed() {
        assert_eq!(
            SizeSector::of_activity("111331"),
            Some((SizeSector::Industry, true))
        );
        assert_eq!(
            SizeSector::of_activity("31"),
            Some((SizeSector::Industry, false))
        );
        assert_eq!(
            SizeSector::of_activity("463113"),
            Some((SizeSector::Commerce, false))
        );
        assert_eq!(
            SizeSector::of_activity("722"),
            Some((SizeSector::Services, false))
        );
        assert_eq!(SizeSector::of_activity("99"), None);
        assert_eq!(SizeSector::of_activity("ñ"), None);
    }

    proptest! {
        #[test]
        fn a_company_that_grows_never_gets_smaller(
            workers in 0_u32..2_000, more in 0_u32..500, cents in 0_i64..50_000_000_000,
        ) {
            for sector in SizeSector::ALL {
                let rule = SizeRule::of_2009();
                let before = rule.classify(*sector, workers, Decimal::new(cents, 2));
                let after = rule.classify(*sector, workers + more, Decimal::new(cents, 2));
                prop_assert!(before.size <= after.size && before.by_range <= after.by_range);
            }
        }
    }

    fn pesos(text: &str) -> Decimal {
        Decimal::from_str_exact(text).unwrap()
    }
}
