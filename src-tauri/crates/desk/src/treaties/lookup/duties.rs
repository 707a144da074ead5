//! A published rate as a duty: computed, waiting for an input, text, or unknown.

use proa_domain::money::MoneyText;
use proa_domain::treaties::duty::{Dialect, DutyExpression, Evaluation, Shipment};
use proa_domain::treaties::need::{Cost, Need};
use proa_domain::treaties::unit::Unit;

use super::answer::{Duty, DutyReason, DutyState, NeedBrief, NeedKind};
use crate::treaties::import::SECOND_RATE;
use crate::treaties::reference::status::NextStep;

/// A rate with what it comes to on a shipment.
#[derive(Debug, Clone)]
pub(super) struct Reckoned {
    pub(super) duty: Duty,
    /// None where the rate is text or unknown.
    pub(super) evaluation: Option<Evaluation>,
    /// The rate, where it was understood.
    pub(super) rate: Option<DutyExpression>,
}

impl Reckoned {
    /// Reads and evaluates a published rate. Where a price is given, what it still needs to be the
    /// customs value stands for the value itself.
    pub(super) fn of(
        text: &str,
        dialect: Dialect,
        shipment: &Shipment,
        price_needs: &[Need],
        next_step: Option<&NextStep>,
    ) -> Self {
        let expression = match DutyExpression::parse(text, dialect) {
            Ok(expression) => expression,
            Err(refused) => {
                let duty = Duty {
                    reason: Some(refused.reason.to_string()),
                    ..blank(text, DutyState::TextOnly)
                };
                return Self::without_amount(duty);
            }
        };
        let evaluation = expression.evaluate(shipment);
        let duty = match &evaluation {
            Evaluation::Due(money) => Duty {
                is_free: expression
                    .on(shipment.day)
                    .is_some_and(DutyExpression::is_free),
                amount: Some(MoneyText::from(*money)),
                ..blank(text, DutyState::Computed)
            },
            Evaluation::Needs(needs) => Duty {
                needs: named(needs, price_needs),
                ..blank(text, DutyState::NeedsInput)
            },
            Evaluation::OutsideSeason => Duty {
                needs: vec![need(NeedKind::Season, None)],
                next_step: next_step.cloned(),
                reason: Some(DutyReason::OutsideSeason.to_string()),
                ..blank(text, DutyState::Unknown)
            },
            Evaluation::OutsideDates => Duty {
                next_step: next_step.cloned(),
                reason: Some(DutyReason::OutsideDates.to_string()),
                ..blank(text, DutyState::Unknown)
            },
            Evaluation::OutOfRange => Duty {
                reason: Some(DutyReason::OutOfRange.to_string()),
                ..blank(text, DutyState::TextOnly)
            },
        };
        Self {
            duty,
            evaluation: Some(evaluation),
            rate: Some(expression),
        }
    }

    /// Says at the figure itself what qualifies it, where nothing else does.
    pub(super) fn qualify(&mut self, reason: DutyReason) {
        let is_figure = matches!(self.duty.state, DutyState::Computed | DutyState::NeedsInput);
        if is_figure && self.duty.reason.is_none() {
            self.duty.reason = Some(reason.to_string());
        }
    }

    /// Says at the figure that another source has another, whatever else qualifies it.
    pub(super) fn contradict(&mut self, reason: DutyReason) {
        self.duty.reason = Some(reason.to_string());
    }

    /// The same duty, for a reason.
    pub(super) fn because(&self, reason: DutyReason) -> Self {
        let mut same = self.clone();
        same.duty.reason = Some(reason.to_string());
        same
    }

    /// No official source says it.
    pub(super) fn unknown(next_step: Option<&NextStep>, reason: DutyReason) -> Self {
        Self::without_amount(Duty {
            next_step: next_step.cloned(),
            reason: Some(reason.to_string()),
            ..blank("", DutyState::Unknown)
        })
    }

    /// The publisher gives another rate for the same line.
    pub(super) fn in_doubt(text: &str) -> Self {
        Self::without_amount(Duty {
            reason: Some(SECOND_RATE.to_owned()),
            ..blank(text, DutyState::TextOnly)
        })
    }

    /// The line is not for goods of this day.
    pub(super) fn of_another_season(text: &str) -> Self {
        Self::without_amount(Duty {
            needs: vec![need(NeedKind::Season, None)],
            reason: Some(DutyReason::OutsideSeason.to_string()),
            ..blank(text, DutyState::Unknown)
        })
    }

    fn without_amount(duty: Duty) -> Self {
        Self {
            duty,
            evaluation: None,
            rate: None,
        }
    }
}

fn blank(text: &str, state: DutyState) -> Duty {
    Duty {
        text: text.to_owned(),
        state,
        needs: Vec::new(),
        amount: None,
        is_free: false,
        next_step: None,
        reason: None,
        via: None,
    }
}

fn need(kind: NeedKind, unit: Option<String>) -> NeedBrief {
    NeedBrief {
        kind,
        unit,
        from: None,
        to: None,
    }
}

fn named(needs: &[Need], price_needs: &[Need]) -> Vec<NeedBrief> {
    let named = needs.iter().flat_map(|need| {
        if *need == Need::CustomsValue && !price_needs.is_empty() {
            price_needs
        } else {
            std::slice::from_ref(need)
        }
    });
    named.copied().map(brief).collect()
}

fn of_cost(cost: Cost) -> NeedKind {
    match cost {
        Cost::Freight => NeedKind::Freight,
        Cost::Insurance => NeedKind::Insurance,
        Cost::Inland => NeedKind::Inland,
        Cost::Onward => NeedKind::Onward,
        Cost::DutiesAndTaxes => NeedKind::DutiesAndTaxes,
    }
}

fn brief(waiting: Need) -> NeedBrief {
    match waiting {
        Need::CustomsValue => need(NeedKind::Value, None),
        Need::Quantity { measure } if measure.unit == Unit::SugarDegree => {
            need(NeedKind::Polarization, Some(measure.to_string()))
        }
        Need::Quantity { measure } => need(NeedKind::Quantity, Some(measure.to_string())),
        Need::PartValue { part } => need(NeedKind::Value, Some(part.to_string())),
        Need::Cost { cost } => need(of_cost(cost), None),
        Need::ExchangeRate { from, to } => NeedBrief {
            from: Some(from.to_string()),
            to: Some(to.to_string()),
            ..need(NeedKind::Rate, None)
        },
    }
}
