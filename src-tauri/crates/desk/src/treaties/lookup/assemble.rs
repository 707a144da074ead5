//! From rows and facts to an answer.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::treaties::duty::Shipment;
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::lookup::saving;

use super::answer::{
    Additional, AgreementBrief, DutyReason, Line, LookupAnswer, Note, Preference, Proof, Quota,
    QuotaOrder, ScheduleRef,
};
use super::customs::Valued;
use super::duties::Reckoned;
use super::input::Question;
use super::lines::{LineRow, Rows};
use super::offers::{Offered, Terms, best};
use super::place::{Place, option};
use super::quotas::{self, Quotas};
use super::scope::{self, Cover};
use super::sources::{Place as SourcePlace, Sources};
use super::{levies, notes, proof, rules, staging, vintage};
use crate::l10n::Words;
use crate::treaties::facts::{Facts, ProofRow, Schedule};
use crate::treaties::reference::status::{LOAD_SCHEDULE, NextStep};
use proa_domain::money::{Currency, MoneyText};

/// Everything that the lines of one answer share.
pub(super) struct Assembly<'a> {
    facts: &'a Facts,
    question: &'a Question,
    place: &'a Place<'a>,
    words: Words,
    shipment: Shipment,
    valued: Valued,
    next_step: NextStep,
    /// The schedule is of another year than the day, or of none that can be read.
    is_of_another_year: bool,
    agreed: Vec<Agreed<'a>>,
    /// By agreement and subheading: most lines of an answer share theirs.
    rules: BTreeMap<(&'a str, TariffCode), Option<rules::Found<'a>>>,
    sources: Sources<'a>,
    notes: Vec<Note>,
}

/// An agreement in force, with what it asks of every line alike.
#[derive(Clone)]
struct Agreed<'a> {
    brief: &'a AgreementBrief,
    citation: Option<&'a str>,
    proof: Option<(&'a ProofRow, Proof)>,
    cover: Cover<'a>,
}

/// A line, as what agreements ask of it is looked for.
struct At<'l> {
    digits: &'l str,
    /// The code by which rules are looked for.
    code: Option<TariffCode>,
    /// The number of its source; none where no line is at hand.
    source: Option<u32>,
    quotas: Option<&'l Quotas<'l>>,
}

impl<'a> Assembly<'a> {
    pub(super) fn new(facts: &'a Facts, question: &'a Question, place: &'a Place<'a>) -> Self {
        let market = place.market;
        let valued = Valued::of(question, market);
        let currency = market.currency.parse().unwrap_or(Currency::USD);
        let shipment = Shipment {
            customs_value: valued.value,
            quantities: question.quantities.clone(),
            rates: question.rates.clone(),
            ..Shipment::on(question.day, currency)
        };
        let next_step = NextStep {
            code: LOAD_SCHEDULE.to_owned(),
            authority: market.authority.clone(),
            file: question.pick(&market.file_es, &market.file_en),
            format: Some(market.format.clone()),
        };
        let words = Words::of(question.locale);
        let agreed = |brief: &'a AgreementBrief| Agreed {
            brief,
            citation: facts
                .agreements
                .get(&brief.id)
                .and_then(|known| known.citation.as_deref()),
            proof: facts
                .proofs
                .get(&brief.id)
                .map(|row| (row, proof::proof(row, &words))),
            cover: scope::of(facts, &brief.id, place.prefix),
        };
        Self {
            facts,
            question,
            place,
            agreed: place.reach.in_force.iter().map(agreed).collect(),
            rules: BTreeMap::new(),
            words,
            shipment,
            valued,
            next_step,
            is_of_another_year: place
                .schedule
                .is_some_and(|schedule| !vintage::covers(&schedule.vintage, question.day)),
            sources: Sources::new(facts, question),
            notes: Vec::new(),
        }
    }

    pub(super) fn answer(mut self, rows: &Rows<'_>) -> LookupAnswer {
        let place = self.place;
        let lines = if rows.lines.is_empty() {
            vec![self.line_without_schedule(rows)]
        } else {
            self.lines(rows)
        };
        let schedule = place.schedule.map(|schedule| self.schedule(schedule));
        self.remark(rows);
        self.notes
            .extend(rows.measures.coming(&lines, self.question));
        if self.valued.shown.is_some() {
            let market = place.market;
            self.sources.number(SourcePlace {
                source: &market.source,
                locator: market.citation.as_deref(),
                confidence: &market.confidence,
            });
        }
        let agreed = notes::of_agreements(self.facts, self.question, place, &mut self.sources);
        self.notes.extend(agreed);
        let (not_included, waived) =
            notes::charges(self.facts, self.question, place, &mut self.sources);
        self.notes.extend(waived);
        let asked = notes::of_customs(self.facts, self.question, place, &mut self.sources);
        self.notes.push(asked);
        LookupAnswer {
            product: place.product.clone(),
            market: option(place.market, &place.reach, place.schedule.is_some()),
            on: self.question.day.to_string(),
            customs_value: self.valued.shown,
            rates: self.question.given_rates.clone(),
            schedule,
            lines,
            notes: self.notes,
            not_included,
            pending: place.reach.pending.clone(),
            sources: self.sources.into_list(),
        }
    }

    fn remark(&mut self, rows: &Rows<'_>) {
        self.notes.extend(notes::of_rates(self.question));
        if let Some(code) = self.valued.open {
            self.notes.push(notes::own(code, []));
        }
        if let Some(schedule) = self.place.schedule {
            self.notes.extend(notes::of_numbering(self.place, schedule));
            if schedule.kind == "bundled" {
                let year = [("year", schedule.vintage.clone())];
                self.notes.push(notes::own("sample-schedule", year));
            }
            if self.is_of_another_year {
                let named = [
                    ("vintage", schedule.vintage.clone()),
                    ("on", self.question.day.to_string()),
                ];
                self.notes.push(notes::own("outside-vintage", named));
            }
            self.notes
                .extend(levies::remarks(self.facts, schedule, rows));
            self.notes
                .extend(notes::of_records(self.facts, self.place, schedule));
            if !schedule.has_preferences {
                self.notes.push(notes::own("not-official-preferences", []));
            }
        }
        if let Some(uses) = self.place.uses {
            let shares = notes::of_use(uses, rows, &mut self.sources);
            self.notes.extend(shares);
        }
        if rows.total > rows.lines.len() {
            let counts = [
                ("shown", rows.lines.len().to_string()),
                ("total", rows.total.to_string()),
            ];
            self.notes.push(notes::own("lines-cut", counts));
        }
        for agreement in &self.place.reach.unverified {
            let named = [("agreement", agreement.clone())];
            self.notes.push(notes::own("agreement-not-verified", named));
        }
    }

    fn schedule(&self, schedule: &Schedule) -> ScheduleRef {
        let source = self.facts.sources.get(&schedule.source_id);
        let is_bundled = schedule.kind == "bundled";
        ScheduleRef {
            id: schedule.id.clone(),
            market: schedule.market.clone(),
            vintage: schedule.vintage.clone(),
            publisher: source.map_or_else(String::new, |known| known.publisher.clone()),
            file_name: schedule.file_name.clone(),
            sha256: schedule.sha256.clone(),
            kind: schedule.kind.clone(),
            data_year: is_bundled.then(|| schedule.vintage.clone()),
        }
    }

    /// Lines that name another time of the year are told, not shown, unless all do.
    fn lines(&mut self, rows: &Rows<'_>) -> Vec<Line> {
        let day = self.question.day;
        let (of_day, others): (Vec<&LineRow>, Vec<&LineRow>) =
            rows.lines.iter().partition(|row| row.is_of(day));
        if of_day.is_empty() {
            return others
                .into_iter()
                .map(|row| self.line(row, rows, false))
                .collect();
        }
        if !others.is_empty() {
            let codes: Vec<&str> = others.iter().map(|row| row.code.as_str()).collect();
            let named = [("codes", codes.join(", "))];
            self.notes
                .push(notes::own("lines-of-another-season", named));
        }
        of_day
            .into_iter()
            .map(|row| self.line(row, rows, true))
            .collect()
    }

    fn line(&mut self, row: &LineRow, rows: &Rows<'_>, is_of_day: bool) -> Line {
        let terms = Terms {
            schedule: self.place.schedule,
            tables: &rows.tables,
            shipment: &self.shipment,
            price_needs: &self.valued.needs,
            next_step: &self.next_step,
            locale: self.question.locale,
            is_of_another_year: self.is_of_another_year,
        };
        let mfn = if is_of_day {
            terms.of_tariff(&row.mfn_text, row.mfn_reason.as_deref())
        } else {
            Reckoned::of_another_season(&row.mfn_text)
        };
        let offered: Vec<Offered<'_>> = self
            .agreed
            .iter()
            .map(|agreed| terms.offered(row, &agreed.brief.id, &agreed.cover, &mfn))
            .collect();
        let duties = offered.iter().map(|offered| &offered.duty);
        let best = best(
            &mfn,
            self.agreed.iter().map(|agreed| agreed.brief).zip(duties),
        );
        let source = self.sources.number(SourcePlace {
            source: &row.source_id,
            locator: Some(row.citation.as_deref().unwrap_or(&row.code)),
            confidence: &row.confidence,
        });
        // Rules are looked for by the product's code of today: where an earlier edition had the goods
        // elsewhere, the line's own digits are other goods now.
        let is_moved = self.place.codes != [self.place.prefix];
        let code = if is_moved {
            Some(self.place.prefix)
        } else {
            row.digits.parse().ok()
        };
        let at = At {
            digits: &row.digits,
            code,
            source: Some(source),
            quotas: rows.quotas.as_ref(),
        };
        let preferences = self.preferences(offered, &mfn, &at);
        let mut additional = levies::on_top(self.facts, self.place, row);
        let (levied, numbers) = self.measures(rows, &row.digits);
        additional.extend(levied);
        self.notes.extend(notes::of_line(row));
        self.notes
            .extend(notes::of_others(self.facts, self.question, self.place, row));
        Line {
            code: row.code.clone(),
            digits: row.digits.clone(),
            description: self.description(row),
            path: serde_json::from_str(&row.path).unwrap_or_default(),
            unit: row.units.clone(),
            mfn: mfn.duty,
            preferences,
            best,
            additional,
            sources: std::iter::once(source).chain(numbers).collect(),
        }
    }

    fn description(&self, row: &LineRow) -> String {
        let spanish = row.description_es.as_deref().unwrap_or(&row.description);
        self.question.pick(spanish, &row.description)
    }

    /// What each agreement in force gives, its offer at the same place in `offered`.
    fn preferences(
        &mut self,
        offered: Vec<Offered<'_>>,
        mfn: &Reckoned,
        at: &At<'_>,
    ) -> Vec<Preference> {
        let agreed = std::mem::take(&mut self.agreed);
        let preferences = agreed
            .iter()
            .zip(offered)
            .map(|(agreed, offered)| self.preference(agreed, offered, mfn, at))
            .collect();
        self.agreed = agreed;
        preferences
    }

    fn preference(
        &mut self,
        agreed: &Agreed<'a>,
        offered: Offered<'_>,
        mfn: &Reckoned,
        at: &At<'_>,
    ) -> Preference {
        let duty = offered.duty;
        let agreement = agreed.brief;
        let mut numbers: Vec<u32> = at.source.into_iter().collect();
        if let Cover::NotThis(scope) = agreed.cover {
            // What it asks of its own goods is nothing to this product.
            numbers.push(self.sources.number(SourcePlace {
                source: &scope.source,
                locator: scope.citation.as_deref(),
                confidence: &scope.confidence,
            }));
            return Preference {
                agreement: agreement.clone(),
                duty: duty.duty,
                saving: None,
                staging: Vec::new(),
                next_change: None,
                category: None,
                base: None,
                break_even: None,
                quota: None,
                rule: None,
                proof: None,
                sources: numbers,
            };
        }
        numbers.push(self.sources.number(SourcePlace {
            source: &agreement.source,
            locator: agreed.citation,
            confidence: &agreement.confidence,
        }));
        if let Some((table, entry)) = offered.table.zip(offered.entry) {
            numbers.push(self.sources.number_of_table(table, &entry.digits));
        }
        let rule = at.code.and_then(|code| self.rule(&agreement.id, code));
        let rule = rule.map(|found| {
            numbers.push(self.sources.number(found.place));
            let other = found.differing.map(|other| self.sources.number(other));
            numbers.extend(other);
            let note = found.note(&agreement.id);
            self.notes
                .extend(note.filter(|note| !self.notes.contains(note)));
            found.brief
        });
        let proof = agreed.proof.as_ref().map(|(row, proof)| {
            numbers.push(self.sources.number(SourcePlace {
                source: &row.source,
                locator: row.articles.as_deref(),
                confidence: &row.confidence,
            }));
            proof.clone()
        });
        let said = offered.entry.and_then(|entry| entry.quota.clone());
        let quota = self.quota(said, &agreement.id, at, &mut numbers);
        let saved = match (&mfn.evaluation, &duty.evaluation) {
            (Some(mfn), Some(preferential)) => saving(mfn, preferential),
            _ => None,
        };
        let (question, staged) = (self.question, offered.staged.as_ref());
        let entry = offered.entry;
        Preference {
            saving: saved.map(MoneyText::from),
            agreement: agreement.clone(),
            duty: duty.duty,
            staging: staged.map_or_else(Vec::new, |rate| {
                staging::steps(rate, &self.shipment, question.locale)
            }),
            next_change: staged
                .and_then(|rate| staging::next_change(rate, question.day))
                .map(|day| day.to_string()),
            category: entry.and_then(|entry| entry.category.clone()),
            base: entry.and_then(|entry| entry.base.clone()),
            break_even: saved.and_then(|saved| self.question.break_even(saved)),
            quota,
            rule,
            proof,
            sources: numbers,
        }
    }

    /// The quotas of an agreement on a line, beside what its table says of one.
    fn quota(
        &mut self,
        said: Option<String>,
        agreement: &str,
        at: &At<'_>,
        numbers: &mut Vec<u32>,
    ) -> Option<Quota> {
        let Some(quotas) = at.quotas else {
            return quotas::quota(said, Vec::new(), "", &self.words, self.question.locale);
        };
        let orders = quotas.of_line(at.digits, agreement, self.question.day);
        let schedule = quotas.schedule;
        let source = |order: &QuotaOrder| self.sources.number_of_table(schedule, &order.number);
        numbers.extend(orders.iter().map(source));
        quotas::quota(
            said,
            orders,
            &schedule.vintage,
            &self.words,
            self.question.locale,
        )
    }

    /// The measures that are levied on a line.
    fn measures(&mut self, rows: &Rows<'_>, digits: &str) -> (Vec<Additional>, BTreeSet<u32>) {
        let (measures, reach) = (&rows.measures, &self.place.reach);
        measures.on_line(digits, self.question, reach, &self.words, &mut self.sources)
    }

    /// Rules are of subheadings: lines under the same one share it.
    fn rule(&mut self, agreement: &'a str, code: TariffCode) -> Option<rules::Found<'a>> {
        let subheading = code.subheading()?;
        let (facts, question, words) = (self.facts, self.question, &self.words);
        self.rules
            .entry((agreement, subheading))
            .or_insert_with(|| rules::find(facts, words, question, agreement, subheading))
            .clone()
    }

    /// No line of the market is at hand, or its tariff has none: the product as the nomenclature has it, with what is
    /// known of it all the same.
    fn line_without_schedule(&mut self, rows: &Rows<'_>) -> Line {
        let place = self.place;
        let next_step = self.next_step.clone();
        let is_whole = place.schedule.is_some_and(Schedule::is_whole);
        let reason = if is_whole {
            DutyReason::NoLine
        } else {
            DutyReason::ScheduleNotLoaded
        };
        let mfn = Reckoned::unknown(Some(&next_step), reason);
        let code = place.prefix;
        let duties = self.agreed.iter().map(|agreed| match agreed.cover {
            Cover::NotThis(_) => mfn.because(DutyReason::OutsideScope),
            Cover::ListedGoods => mfn.because(DutyReason::ListedGoodsOnly),
            Cover::All => mfn.clone(),
        });
        let offered = duties.map(Offered::bare).collect();
        let at = At {
            digits: code.digits(),
            code: Some(code),
            source: None,
            quotas: rows.quotas.as_ref(),
        };
        let preferences = self.preferences(offered, &mfn, &at);
        let (additional, numbers) = self.measures(rows, code.digits());
        Line {
            code: code.pointed(),
            digits: code.digits().to_owned(),
            description: place.product.description.clone(),
            path: place.product.path.clone(),
            unit: None,
            mfn: mfn.duty,
            preferences,
            best: None,
            additional,
            sources: numbers.into_iter().collect(),
        }
    }
}
