//! The figures of a mission, as its paper and its sheet say them.

use std::collections::BTreeMap;

use fluent_bundle::FluentArgs;
use proa_domain::ids::MissionId;
use proa_domain::missions::results::mission_report::{MissionReport, Part, SaleFigures};
use proa_domain::money::MoneyText;
use proa_domain::settings::{Action, Locale};
use serde::Serialize;
use serde_json::Value;

use super::advice::Prepared;
use super::advisory::country_names;
use crate::Desk;
use crate::documents::sheet::{Field, Sheet};
use crate::error::{AppError, Internal};
use crate::fair;
use crate::l10n::Words;
use crate::meetings;
use crate::missions::results::report::{Besides, of_mission};

/// The figures of a mission with the names that they need.
#[derive(Debug, Clone)]
pub struct MissionFigures {
    /// The figures.
    pub report: MissionReport,
    countries: BTreeMap<String, String>,
    locale: Locale,
}

#[derive(Serialize)]
struct Paper<'p> {
    #[serde(flatten)]
    prepared: Prepared,
    report: &'p MissionReport,
    countries: &'p BTreeMap<String, String>,
}

/// Works the figures of a mission out, in a language.
pub async fn mission_figures(
    desk: &Desk,
    id: MissionId,
    locale: Locale,
) -> Result<MissionFigures, AppError> {
    desk.author(Action::ExportRegister)?;
    let besides = Besides {
        meetings: meetings::counts(desk, id).await?,
        leads: Some(fair::leads::count(desk, id).await?),
    };
    Ok(MissionFigures {
        report: of_mission(desk, id, besides).await?,
        countries: country_names(desk, locale).await?,
        locale,
    })
}

impl MissionFigures {
    /// What the paper says, in the form in which the press of papers reads it.
    pub async fn paper(&self, desk: &Desk) -> Result<Value, AppError> {
        let paper = Paper {
            prepared: Prepared::now(desk).await?,
            report: &self.report,
            countries: &self.countries,
        };
        Ok(serde_json::to_value(paper).map_err(|error| Internal::new(&error))?)
    }

    /// What the paper and the sheet are called.
    pub fn title(&self) -> String {
        let mission = [("mission", self.report.mission.name.as_str())];
        let words = Words::of(self.locale);
        words.with("documents-mission-title", &FluentArgs::from_iter(mission))
    }

    /// A row for each figure: which part of the report, what, how much, of what.
    pub fn sheet(&self) -> Sheet {
        let words = Words::of(self.locale);
        let headings = [
            "documents-mission-part",
            "documents-mission-what",
            "documents-mission-figure",
            "documents-mission-unit",
        ];
        let mut rows = Rows {
            words: &words,
            part: String::new(),
            written: Vec::new(),
        };
        self.fill(&mut rows);
        Sheet {
            title: self.title(),
            headings: headings.map(|id| words.get(id)).to_vec(),
            rows: rows.written,
        }
    }

    fn fill(&self, rows: &mut Rows<'_>) {
        let report = &self.report;
        rows.under("documents-mission-participants");
        rows.count("documents-mission-applied", report.participants.applied);
        rows.count("documents-mission-placed", report.participants.placed);
        rows.count("documents-mission-attended", report.participants.attended);
        rows.under("documents-mission-meetings");
        rows.count("documents-mission-planned", report.meetings.planned);
        rows.count("documents-mission-held", report.meetings.held);
        rows.count("documents-mission-no-shows", report.meetings.no_shows);
        if let Some(leads) = report.leads {
            rows.count("documents-mission-leads", leads);
        }
        rows.under("documents-mission-confirmed");
        rows.sales(&report.confirmed);
        rows.count("documents-mission-open-pairs", report.open_twins);
        rows.under("documents-mission-horizons");
        for one in &report.horizons {
            let name = rows.words.get(&format!("horizon-{}", one.horizon));
            for (what, number) in [
                ("documents-mission-asked", one.asked),
                ("documents-mission-reported", one.reported),
                ("documents-mission-confirmed-by", one.confirmed),
                ("documents-mission-disputed", one.disputed),
                ("documents-mission-late", one.late),
            ] {
                let what = format!("{name} · {}", rows.words.get(what));
                rows.push(what, Field::Count(number), String::new());
            }
            if one.confirmed > 0 {
                rows.converted(&name, one.closed_usd.as_ref());
            } else {
                let nothing = Field::Text(rows.words.get("outcomes-unknown"));
                rows.push(name, nothing, String::new());
            }
        }
        let country = |key: &String| self.countries.get(key).unwrap_or(key).clone();
        rows.under("documents-mission-by-market");
        rows.parts(&report.by_market, country);
        rows.under("documents-mission-by-product");
        // A product may be called like the code of a country.
        rows.parts(&report.by_product, String::clone);
        rows.under("documents-mission-impact");
        let due = report.attribution.as_ref();
        rows.converted("≥", due.map(|due| &due.at_least));
        rows.converted("≤", due.map(|due| &due.at_most));
        if let Some(found) = &report.concentration {
            rows.count("documents-mission-sellers", found.companies);
            let largest = rows.words.get("documents-mission-largest");
            rows.push(largest, Field::Number(found.largest.0), "%".to_owned());
            rows.count("documents-mission-index", found.index);
        }
        for one in &report.ratings {
            let name = rows.words.get(&format!("win-rating-{}", one.rating));
            rows.push(name, Field::Number(one.mean.0), String::new());
        }
        rows.under("documents-mission-satisfaction");
        for one in &report.satisfaction {
            let name = rows.words.get(&format!("mission-service-{}", one.service));
            rows.push(name.clone(), Field::Number(one.mean.0), String::new());
            for cause in &one.causes {
                let words = match self.locale {
                    Locale::EsMx => &cause.es,
                    Locale::En => &cause.en,
                };
                let what = format!("{name} · {words}");
                rows.push(what, Field::Count(cause.times), String::new());
            }
        }
        rows.under("documents-mission-lessons");
        for one in &report.lessons {
            rows.push(one.happened.clone(), Field::text(&one.to_do), String::new());
        }
        rows.under("documents-mission-unconfirmed");
        rows.sales(&report.unconfirmed);
        rows.under("documents-mission-rates");
        for rate in &report.rates {
            let what = format!("{} / {}", rate.from, rate.to);
            let source = format!("{} · {}", rate.on, rate.source);
            rows.push(what, Field::Number(rate.rate.0), source);
        }
    }
}

/// The rows of the sheet, part by part.
struct Rows<'w> {
    words: &'w Words,
    part: String,
    written: Vec<Vec<Field>>,
}

impl Rows<'_> {
    fn under(&mut self, heading: &str) {
        self.part = self.words.get(heading);
    }

    fn push(&mut self, what: String, figure: Field, unit: String) {
        let cells = vec![
            Field::text(&self.part),
            Field::Text(what),
            figure,
            Field::Text(unit),
        ];
        self.written.push(cells);
    }

    fn count(&mut self, what: &str, number: u32) {
        self.push(self.words.get(what), Field::Count(number), String::new());
    }

    fn money(&mut self, what: &str, money: &MoneyText) {
        let amount = money.amount.parse().unwrap_or_default();
        self.push(
            what.to_owned(),
            Field::Number(amount),
            money.currency.to_string(),
        );
    }

    /// Money that was brought into one currency, or why it was not.
    fn converted(&mut self, what: &str, money: Option<&MoneyText>) {
        if let Some(money) = money {
            self.money(what, money);
        } else {
            self.unknown(what.to_owned(), "outcomes-without-rate");
        }
    }

    /// A figure that nobody knows, and why.
    fn unknown(&mut self, what: String, why: &str) {
        let why = Field::Text(self.words.get(why));
        self.push(what, why, String::new());
    }

    fn parts(&mut self, parts: &[Part], name: impl Fn(&String) -> String) {
        let closed = self.words.get("documents-mission-closed-usd");
        let expected = self.words.get("documents-mission-expected-usd");
        for part in parts {
            let name = name(&part.key);
            self.converted(&format!("{name} · {closed}"), part.closed_usd.as_ref());
            self.converted(&format!("{name} · {expected}"), part.expected_usd.as_ref());
        }
    }

    fn sales(&mut self, figures: &SaleFigures) {
        self.count("documents-mission-sales", figures.sales);
        self.count("documents-mission-unrated", figures.without_rate);
        for (id, amounts) in [
            ("documents-mission-closed", &figures.closed),
            ("documents-mission-expected", &figures.expected),
        ] {
            let what = self.words.get(id);
            for money in amounts {
                self.money(&what, money);
            }
        }
        for (id, money) in [
            ("documents-mission-closed-usd", &figures.closed_usd),
            ("documents-mission-closed-mxn", &figures.closed_mxn),
            ("documents-mission-expected-usd", &figures.expected_usd),
            ("documents-mission-expected-mxn", &figures.expected_mxn),
        ] {
            let what = self.words.get(id);
            self.converted(&what, money.as_ref());
        }
        self.count("documents-mission-first-exports", figures.first_exports);
        self.count("documents-mission-new-markets", figures.new_markets);
        if let Some(jobs) = figures.jobs {
            self.count("documents-mission-jobs", jobs);
        } else {
            let what = self.words.get("documents-mission-jobs");
            self.unknown(what, "outcomes-jobs-unknown");
        }
        self.count("documents-mission-jobless", figures.without_jobs);
    }
}

#[cfg(test)]
mod tests;
