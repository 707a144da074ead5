//! A record becomes a line, with what Mexico's agreements give on it.

use std::collections::BTreeSet;

use super::measure::{LeftOut, Meaning, MeasureReason, Rate};
use super::record::{UkCommodity, UkMeasure};
use crate::settings::Locale;
use crate::time::Day;
use crate::treaties::duty::{DatedRate, DutyExpression};
use crate::treaties::hs_code::TariffCode;
use crate::treaties::lookup::AgreementId;
use crate::treaties::published::{
    LineRemark, PublishedLine, PublishedPreference, RejectedRecord, RejectionReason, SeenNumbers,
};

/// A line, and the measures of its record that are no rate of it. Its rates are written in
/// [`Dialect::Proa`](crate::treaties::duty::Dialect::Proa), with their days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssembledCommodity {
    /// The line; why there is none.
    pub line: Result<PublishedLine, RejectedRecord>,
    /// The measures.
    pub left_out: Vec<LeftOut>,
}

/// Makes lines of records; feed it every record of the file.
#[derive(Debug, Default)]
pub struct UkCommodityAssembler {
    seen: SeenNumbers,
}

impl UkCommodityAssembler {
    /// Takes the next record.
    pub fn push(&mut self, record: &UkCommodity) -> AssembledCommodity {
        let number = record.text.goods_nomenclature_item_id.trim();
        let mut left_out = Vec::new();
        let line = self.line(record, number, &mut left_out);
        AssembledCommodity {
            line: line.map_err(|reason| {
                RejectedRecord::of(number.to_owned(), number.parse().ok(), reason)
            }),
            left_out,
        }
    }

    fn line(
        &mut self,
        record: &UkCommodity,
        number: &str,
        left_out: &mut Vec<LeftOut>,
    ) -> Result<PublishedLine, RejectionReason> {
        let code: TariffCode = number.parse().map_err(|_| RejectionReason::BadNumber)?;
        if record.is_of_northern_ireland() {
            return Err(RejectionReason::OtherCountries);
        }
        let description = record.text.words();
        if description.is_empty() {
            return Err(RejectionReason::NoText);
        }
        let sorted = Sorted::of(record, number, left_out);
        let mfn = dated(&sorted.mfn).ok_or(RejectionReason::NoRate)?;
        let agreements = [AgreementId::ACUK, AgreementId::TIPAT].into_iter();
        let preferences = agreements.filter_map(|agreement| sorted.preference(agreement));
        let preferences: Vec<PublishedPreference> = preferences.collect();
        self.seen.note(code, Some(&mfn), &preferences)?;
        Ok(PublishedLine {
            code,
            published: number.to_owned(),
            description,
            path: record.path(),
            mfn: Some(mfn),
            preferences,
            additional: (!sorted.on_top.is_empty()).then(|| sorted.on_top.join("; ")),
            units: sorted.units,
            remarks: sorted.remarks,
        })
    }
}

/// The measures of a record by what they say.
#[derive(Default)]
struct Sorted<'a> {
    mfn: Vec<&'a UkMeasure>,
    /// Each with its agreement.
    preferences: Vec<(&'static str, &'a UkMeasure)>,
    /// Preferences within quotas, each with its agreement.
    quotas: Vec<(&'static str, &'a UkMeasure)>,
    units: Vec<String>,
    on_top: Vec<String>,
    remarks: Vec<LineRemark>,
}

impl<'a> Sorted<'a> {
    fn of(record: &'a UkCommodity, number: &str, left_out: &mut Vec<LeftOut>) -> Self {
        let mut sorted = Self::default();
        for measure in &record.import_measures {
            if let Some(reason) = sorted.take(measure) {
                left_out.push(measure.left_out(number, reason));
            }
        }
        sorted
    }

    /// Puts a measure where it belongs; says why where it is no rate of the line.
    fn take(&mut self, measure: &'a UkMeasure) -> Option<MeasureReason> {
        let meaning = measure.meaning();
        let is_rate = matches!(
            meaning,
            Meaning::Mfn | Meaning::Preference(_) | Meaning::Quota(_)
        );
        if is_rate && measure.duty().is_none() {
            return Some(MeasureReason::NoRate);
        }
        if is_rate && measure.suspension_legal_act.is_some() {
            self.remark(LineRemark::Suspension);
        }
        match meaning {
            Meaning::Mfn => self.mfn.push(measure),
            Meaning::Preference(agreement) => self.preferences.push((agreement, measure)),
            Meaning::Quota(agreement) => self.quotas.push((agreement, measure)),
            Meaning::Unit => self.units.extend(measure.duty()),
            Meaning::OnTop => {
                let kind = measure.measure_type.description.as_deref();
                let name = kind.unwrap_or(&measure.measure_type.id);
                let duty = measure.duty().map(|duty| format!("{name}: {duty}"));
                let text = duty.as_deref().unwrap_or(name);
                self.on_top.push(on_days(text, measure));
                self.remark(LineRemark::TradeRemedy);
                return Some(MeasureReason::AdditionalDuty);
            }
            Meaning::Suspension => {
                self.remark(LineRemark::Suspension);
                return Some(MeasureReason::OtherDuty);
            }
            Meaning::OpenQuota => {
                self.remark(LineRemark::OpenQuota);
                return Some(MeasureReason::OtherDuty);
            }
            Meaning::Nothing(reason) => return Some(reason),
        }
        None
    }

    fn remark(&mut self, remark: LineRemark) {
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }
}

impl Sorted<'_> {
    /// What an agreement gives: its preference, beside which its quotas may give more; what they
    /// give where it has no other.
    fn preference(&self, agreement: &str) -> Option<PublishedPreference> {
        let open = of(&self.preferences, agreement);
        let quotas = of(&self.quotas, agreement);
        let text = dated(if open.is_empty() { &quotas } else { &open })?;
        let quotas: BTreeSet<String> = quotas
            .into_iter()
            .map(|quota| {
                let number = quota.quota_number();
                let rate = dated(&[quota]).filter(|_| !open.is_empty());
                rate.map_or_else(|| number.to_owned(), |rate| format!("{number}: {rate}"))
            })
            .collect();
        let quotas: Vec<String> = quotas.into_iter().collect();
        Some(PublishedPreference {
            quota: (!quotas.is_empty()).then(|| quotas.join("; ")),
            ..PublishedPreference::of(agreement, &text)
        })
    }
}

/// The measures of an agreement.
fn of<'a>(given: &[(&str, &'a UkMeasure)], agreement: &str) -> Vec<&'a UkMeasure> {
    let own = given.iter().filter(|(giving, _)| *giving == agreement);
    own.map(|(_, measure)| *measure).collect()
}

/// Measures that follow one another as one rate; as published, where one of them is no formula.
fn dated(measures: &[&UkMeasure]) -> Option<String> {
    let days = |measure: &UkMeasure| (measure.effective_start_date, measure.effective_end_date);
    let mut rates: Vec<(&UkMeasure, Rate)> = measures
        .iter()
        .filter_map(|measure| Some((*measure, measure.rate()?)))
        .collect();
    rates.sort_by_key(|(measure, _)| days(measure));
    rates.dedup_by(|(one, a), (other, b)| days(one) == days(other) && a == b);
    let step = |(measure, rate): &(&UkMeasure, Rate)| match rate {
        Rate::Formula(rate) => Some(DatedRate {
            from: measure.effective_start_date,
            to: measure.effective_end_date,
            rate: rate.clone(),
        }),
        Rate::Text(_) => None,
    };
    // Where one begins before another is said to end, nobody says which of the two holds.
    let is_open = |pair: &[(&UkMeasure, Rate)]| {
        let [(one, _), _] = pair else { return false };
        one.effective_end_date.is_none()
    };
    let is_in_doubt = rates.windows(2).any(is_open);
    let steps = rates.iter().map(step).collect::<Option<Vec<_>>>();
    if let Some(steps) = steps.filter(|_| !is_in_doubt) {
        let is_any = !steps.is_empty();
        return is_any.then(|| DutyExpression::Stepped(steps).print(Locale::En));
    }
    let texts = rates.into_iter().map(|(measure, rate)| match rate {
        Rate::Formula(rate) => on_days(&rate.print(Locale::En), measure),
        Rate::Text(text) => on_days(&text, measure),
    });
    Some(texts.collect::<Vec<_>>().join("; "))
}

/// A text, with the days of its measure.
fn on_days(text: &str, measure: &UkMeasure) -> String {
    let said = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let (from, to) = (
        said(measure.effective_start_date),
        said(measure.effective_end_date),
    );
    let days = format!("{from} – {to}");
    let days = days.trim();
    if days == "–" {
        text.to_owned()
    } else {
        format!("{text} ({days})")
    }
}
