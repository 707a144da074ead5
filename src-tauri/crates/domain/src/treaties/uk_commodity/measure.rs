//! What a measure is to goods of Mexico.

use super::record::UkMeasure;
use crate::treaties::duty::{Dialect, DutyExpression};
use crate::treaties::lookup::AgreementId;

const MEXICO: &str = "MX";
/// The group of all countries.
const ALL_COUNTRIES: &str = "1011";
/// The name of the partnership in the name of its group.
const TRANS_PACIFIC: [&str; 2] = ["CPTPP", "Trans-Pacific"];
/// The condition that sets an entry price.
const ENTRY_PRICE: &str = "V";

/// What a measure says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The duty that everybody pays.
    Mfn,
    /// A preference of an agreement.
    Preference(&'static str),
    /// A preference within a quota.
    Quota(&'static str),
    /// The unit beside the weight in which the goods are counted.
    Unit,
    /// A duty on top.
    OnTop,
    /// Less may be due for some goods or uses.
    Suspension,
    /// Less is due within a quota that is open to all.
    OpenQuota,
    /// Nothing that is taken.
    Nothing(MeasureReason),
}

crate::text_enum! {
    /// Why a measure is no rate of the line; words: `reason-<code>`.
    pub enum MeasureReason {
        /// It is on goods of other countries.
        OtherCountries = "other-countries",
        /// It is no customs duty: VAT, excise, a prohibition, a paper to show.
        NotADuty = "not-a-duty",
        /// It is a duty on top of the line's own, which the answer says and does not count.
        AdditionalDuty = "additional-duty",
        /// It is another duty on the same goods: for some uses, within a quota for all, suspended.
        OtherDuty = "other-duty",
        /// It is a preference of a group of countries, and which agreement gives it is not known.
        UnknownGroup = "unknown-group",
        /// It has no duty.
        NoRate = "no-rate",
    }
}

/// A measure that is no rate of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The commodity, the country or group, and the kind of the measure.
    pub locator: String,
    /// Why.
    pub reason: MeasureReason,
}

/// The duty of a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Rate {
    Formula(DutyExpression),
    /// What is published, so that it reads as no formula.
    Text(String),
}

impl UkMeasure {
    pub(super) fn meaning(&self) -> Meaning {
        let kind = self.measure_type.id.as_str();
        let series = self.measure_type.measure_type_series_id.as_deref();
        let meaning = match kind {
            "103" => Meaning::Mfn,
            "142" => self.agreement().map_or(UNKNOWN_GROUP, Meaning::Preference),
            "143" => self.agreement().map_or(UNKNOWN_GROUP, Meaning::Quota),
            // Non-preferential duty and preferences under authorised use; autonomous, airworthiness
            // and preferential suspensions.
            "105" | "145" | "146" | "112" | "115" | "117" | "119" | "141" => Meaning::Suspension,
            "122" | "123" => Meaning::OpenQuota,
            "109" | "110" | "111" => Meaning::Unit,
            "551" | "552" | "553" | "554" | "555" | "695" | "696" => Meaning::OnTop,
            _ if matches!(series, Some("D" | "J")) => Meaning::OnTop,
            _ if series == Some("C") => Meaning::Nothing(MeasureReason::OtherDuty),
            _ => Meaning::Nothing(MeasureReason::NotADuty),
        };
        if matches!(meaning, Meaning::Nothing(MeasureReason::NotADuty)) || self.meets_mexico() {
            meaning
        } else {
            Meaning::Nothing(MeasureReason::OtherCountries)
        }
    }

    fn meets_mexico(&self) -> bool {
        let area = &self.geographical_area;
        let members = &area.children_geographical_areas;
        let is_within = area.id == MEXICO
            || members.iter().any(|country| country.id == MEXICO)
            || (area.id == ALL_COUNTRIES && members.is_empty());
        is_within
            && !self
                .excluded_countries
                .iter()
                .any(|country| country.id == MEXICO)
    }

    /// The agreement that gives a preference to Mexico, or to a group with Mexico in it.
    fn agreement(&self) -> Option<&'static str> {
        let area = &self.geographical_area;
        if area.id == MEXICO {
            return Some(AgreementId::ACUK);
        }
        let name = area.description.as_deref().unwrap_or_default();
        let is_trans_pacific = TRANS_PACIFIC.iter().any(|words| name.contains(words));
        is_trans_pacific.then_some(AgreementId::TIPAT)
    }

    /// Its duty on its days; none where it has no duty.
    pub(super) fn rate(&self) -> Option<Rate> {
        let duty = self.duty()?;
        let conditions = &self.measure_conditions;
        let has_entry_price = conditions
            .iter()
            .any(|condition| condition.condition_code.as_deref() == Some(ENTRY_PRICE));
        if has_entry_price {
            return Some(Rate::Text(format!("Entry price {duty}")));
        }
        let other = conditions.iter().find_map(|condition| {
            let code = condition.condition_code.as_deref().unwrap_or_default();
            Some(format!("condition {code}: {}", condition.duty()?))
        });
        let code = self.additional_code.as_ref();
        let condition = other.or(code.map(|code| format!("additional code {}", code.code)));
        if let Some(condition) = condition {
            return Some(Rate::Text(format!("{duty}, but if {condition}")));
        }
        let parts = self.measure_components.iter();
        let unknown: Vec<&str> = parts
            .map(|part| part.duty_expression_id.as_str())
            .filter(|id| !is_known(id))
            .collect();
        if !unknown.is_empty() {
            return Some(Rate::Text(format!("{duty} [{}]", unknown.join(", "))));
        }
        Some(match DutyExpression::parse(&duty, Dialect::EuUk) {
            Ok(expression) => Rate::Formula(expression),
            Err(_) => Rate::Text(duty),
        })
    }

    pub(super) fn left_out(&self, number: &str, reason: MeasureReason) -> LeftOut {
        let (area, kind) = (&self.geographical_area.id, &self.measure_type.id);
        LeftOut {
            locator: format!("{number} {area} {kind}"),
            reason,
        }
    }
}

const UNKNOWN_GROUP: Meaning = Meaning::Nothing(MeasureReason::UnknownGroup);

/// Whether the number of a duty expression is one whose words are read: an amount or percentage,
/// one more, a minimum, a maximum, and the agricultural components, which stay text.
fn is_known(id: &str) -> bool {
    let is_amount = matches!(id, "01" | "04" | "15" | "17" | "19" | "20" | "35");
    is_amount || matches!(id, "12" | "14" | "21" | "25" | "27" | "29")
}
