//! Duties on top that a curated file has for a market: shown with their words and days, never
//! counted.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentArgs;
use proa_domain::time::Day;
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::measure::{MeasureKind, Reach, Scope};
use sea_orm::{FromQueryResult, Value};

use super::answer::{Additional, Line, Note};
use super::input::Question;
use super::lines::Listed;
use super::place::Place;
use super::reach::Reach as MarketReach;
use super::sources::{Place as SourcePlace, Sources};
use super::{levies, notes};
use crate::Desk;
use crate::error::AppError;
use crate::l10n::Words;
use crate::treaties::reference::rows::query;

/// A measure as it is kept.
#[derive(Debug, Clone, FromQueryResult)]
struct MeasureRow {
    number: i64,
    measure: String,
    kind: MeasureKind,
    title_es: String,
    title_en: String,
    codes: Listed<TariffCode>,
    excepted: Listed<TariffCode>,
    rate: Option<String>,
    from_on: Day,
    to_on: Option<Day>,
    lifted_by: Listed<String>,
    citation: Option<String>,
    source: String,
    confidence: String,
}

// What stands under the product, and what the product stands under.
const MEASURES: &str = "
    SELECT * FROM measures
    WHERE schedule_id = ?1 AND number IN (SELECT number FROM measure_goods
        WHERE schedule_id = ?1
            AND (digits >= ?2 AND digits < ?2 || ':'
                OR digits IN (substr(?2, 1, 2), substr(?2, 1, 3), substr(?2, 1, 4),
                    substr(?2, 1, 5), substr(?2, 1, 6), substr(?2, 1, 7), substr(?2, 1, 8),
                    substr(?2, 1, 9))))";

/// The measures of a market, as far as they are on the product, in the order of their file.
#[derive(Debug, Default)]
pub(super) struct Measures {
    /// The source that the file is.
    source: String,
    rows: Vec<MeasureRow>,
    /// Where the tariff numbers the product as it was: the code of today, by which a measure may be
    /// on it too.
    today: Option<TariffCode>,
}

pub(super) async fn read(desk: &Desk, place: &Place<'_>) -> Result<Measures, AppError> {
    let Some(schedule) = place.measures else {
        return Ok(Measures::default());
    };
    let mut measures = BTreeMap::new();
    let today = Some(place.prefix).filter(|code| place.codes != [*code]);
    for code in place.codes.iter().chain(&today) {
        let values: [Value; 2] = [
            schedule.id.clone().into(),
            code.without_filling().digits().into(),
        ];
        let found = MeasureRow::find_by_statement(query(MEASURES, values));
        let found = found.all(desk.reference.read()).await?.into_iter();
        measures.extend(found.map(|measure| (measure.number, measure)));
    }
    Ok(Measures {
        source: schedule.source_id.clone(),
        rows: measures.into_values().collect(),
        today,
    })
}

impl Measures {
    /// What is levied on a line on the day of the question, with the number of the source of each.
    pub(super) fn on_line(
        &self,
        digits: &str,
        question: &Question,
        reach: &MarketReach,
        words: &Words,
        sources: &mut Sources<'_>,
    ) -> (Vec<Additional>, BTreeSet<u32>) {
        let (mut told, mut numbers) = (Vec::new(), BTreeSet::new());
        for measure in self.rows.iter().filter(|it| it.has(question.day)) {
            let Some(on) = self.reach(measure, digits) else {
                continue;
            };
            let citation = measure.citation();
            let number = sources.number(SourcePlace {
                source: &self.source,
                locator: Some(&citation),
                confidence: &measure.confidence,
            });
            let additional = Additional {
                code: measure.measure.clone(),
                text: measure.said(&on, question, words),
                lifted_by: measure.lifted_by(reach),
                source: Some(self.source.clone()),
                kind: Some(measure.kind),
                from: Some(measure.from_on),
                to: measure.to_on,
                citation: Some(citation),
            };
            // Two rows of a measure may meet in a line.
            if !told.contains(&additional) {
                told.push(additional);
                numbers.insert(number);
            }
        }
        (told, numbers)
    }

    /// What will be levied on the lines of an answer from a later day on.
    pub(super) fn coming(&self, lines: &[Line], question: &Question) -> Vec<Note> {
        let later = self.rows.iter().filter(|it| it.from_on > question.day);
        let told = later.filter_map(|measure| {
            let on = lines
                .iter()
                .filter(|it| self.reach(measure, &it.digits).is_some());
            let codes: Vec<&str> = on.map(|line| line.code.as_str()).collect();
            let params = [
                ("measure", measure.measure.clone()),
                ("title", measure.title(question)),
                ("codes", codes.join(", ")),
                ("from", measure.from_on.to_string()),
            ];
            (!codes.is_empty()).then(|| Note {
                source: self.source.clone(),
                ..notes::own("measure-coming", params)
            })
        });
        told.collect()
    }
}

impl Measures {
    /// How much of a line a measure is on. By the code of today it is not known how much.
    fn reach(&self, measure: &MeasureRow, digits: &str) -> Option<Reach> {
        let by_today = || {
            let mut on = measure.scope().on(&self.today?)?;
            if on.only.is_empty() {
                on.only.clone_from(&measure.codes.0);
            }
            Some(on)
        };
        let by_line = measure.scope().on(&digits.parse().ok()?);
        by_line.or_else(by_today)
    }
}

impl MeasureRow {
    /// The agreements in force with the market on whose goods it is not levied.
    fn lifted_by(&self, reach: &MarketReach) -> Vec<String> {
        let is_in_force = |id: &&String| reach.in_force.iter().any(|known| known.id == **id);
        self.lifted_by
            .0
            .iter()
            .filter(is_in_force)
            .cloned()
            .collect()
    }

    fn has(&self, day: Day) -> bool {
        self.from_on <= day && self.to_on.is_none_or(|to| day <= to)
    }

    fn scope(&self) -> Scope {
        Scope {
            codes: self.codes.0.clone(),
            except: self.excepted.0.clone(),
        }
    }

    fn title(&self, question: &Question) -> String {
        question.pick(&self.title_es, &self.title_en)
    }

    fn citation(&self) -> String {
        let parts = [Some(self.source.as_str()), self.citation.as_deref()];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        parts.join(", ")
    }

    /// Its title and rate; and what must be verified.
    fn said(&self, reach: &Reach, question: &Question, words: &Words) -> String {
        let said = levies::text(&self.title(question), self.rate.as_deref());
        let mut sentences = Vec::new();
        for (codes, id) in [
            (&reach.only, "measure-part-only"),
            (&reach.except, "measure-except"),
        ] {
            let codes: Vec<String> = codes.iter().map(TariffCode::pointed).collect();
            if !codes.is_empty() {
                let codes = codes.join(", ");
                let codes = FluentArgs::from_iter([("codes", codes.as_str())]);
                sentences.push(words.with(id, &codes));
            }
        }
        if self.rate.is_none() {
            sentences.push(words.get("measure-rate-unsaid"));
        }
        if self.rate.is_none() || reach.is_of_a_part() {
            sentences.push(words.get("measure-verify"));
        }
        if sentences.is_empty() {
            return said;
        }
        format!("{said}. {}", sentences.join(" "))
    }
}
