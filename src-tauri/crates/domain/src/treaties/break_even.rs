//! From which shipment on a preference pays for its proof.
//!
//! Every duty grows with the shipment: twice the value and twice the quantities pay twice the
//! duty, whatever floors and caps it has. So a shipment of the same kind that saves just what the
//! proof costs is this one, cost ÷ saving times. Duties are rounded to the minor unit, so that
//! the break-even is true to one of them.

use rust_decimal::{Decimal, RoundingStrategy};

use super::duty::ExchangeRate;
use super::unit::Quantity;
use crate::money::{Money, MoneyError};

/// As exact as a quotient of two amounts is.
const QUOTIENT_DIGITS: u32 = 12;
/// Digits after the point of a quantity.
const QUANTITY_DIGITS: u32 = 2;

/// How many times the shipment must be as large for its saving to pay what the proof costs. None
/// where nothing is saved, or the currencies of the two are not at hand.
pub fn break_even(saving: Money, cost: Money, rates: &[ExchangeRate]) -> Option<Decimal> {
    if saving.minor <= 0 {
        return None;
    }
    let rate = ExchangeRate::between(cost.currency, saving.currency, rates)?;
    let cost = cost.amount().checked_mul(rate)?;
    cost.checked_div(saving.amount())
}

/// An amount so many times, never less: a break-even that is rounded down does not pay.
pub fn so_many_times(amount: Money, times: Decimal) -> Result<Money, MoneyError> {
    let exact = amount
        .amount()
        .checked_mul(times)
        .ok_or(MoneyError::TooLarge)?;
    let decimals = amount.currency.decimals();
    // The last digits of a quotient are no part of what is exact.
    let up = exact
        .round_dp(QUOTIENT_DIGITS)
        .round_dp_with_strategy(decimals, RoundingStrategy::AwayFromZero);
    Money::exact(up, amount.currency)
}

/// A quantity so many times, to the hundredth of its unit and never less.
pub fn so_much(quantity: Quantity, times: Decimal) -> Option<Quantity> {
    let exact = quantity.amount.checked_mul(times)?;
    let up = exact
        .round_dp(QUOTIENT_DIGITS)
        .round_dp_with_strategy(QUANTITY_DIGITS, RoundingStrategy::AwayFromZero);
    Some(Quantity {
        amount: up.normalize(),
        ..quantity
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::Decimal;

    use super::{break_even, so_many_times, so_much};
    use crate::money::{Currency, Money};
    use crate::treaties::duty::{Dialect, DutyExpression, Evaluation, ExchangeRate, Shipment};
    use crate::treaties::unit::Quantity;

    fn usd(minor: i64) -> Money {
        Money {
            minor,
            currency: Currency::USD,
        }
    }

    #[test]
    fn twice_the_cost_asks_for_twice_the_shipment() {
        let times = break_even(usd(224_000), usd(4_000), &[]).unwrap();
        assert_eq!(so_many_times(usd(5_000_000), times).unwrap(), usd(89_286));
        let kilograms = so_much("20000 kg".parse().unwrap(), times).unwrap();
        assert_eq!(kilograms.to_string(), "357.15 kg");
        let twice = break_even(usd(224_000), usd(8_000), &[]).unwrap();
        assert_eq!(twice.round_dp(20), (times * Decimal::TWO).round_dp(20));
    }

    #[test]
    fn a_proof_without_a_cost_pays_at_once_and_no_saving_never() {
        assert_eq!(break_even(usd(100), usd(0), &[]), Some(Decimal::ZERO));
        assert_eq!(break_even(usd(0), usd(4_000), &[]), None);
    }

    #[test]
    fn two_currencies_ask_for_their_rate() {
        let pesos = Money {
            minor: 70_000,
            currency: Currency::MXN,
        };
        assert_eq!(break_even(usd(1_000), pesos, &[]), None);
        let rate = ExchangeRate {
            from: Currency::MXN,
            to: Currency::USD,
            rate: Decimal::new(5, 2),
        };
        assert_eq!(
            break_even(usd(1_000), pesos, &[rate]),
            Some(Decimal::new(35, 1))
        );
    }

    proptest! {
        #[test]
        fn a_shipment_of_the_break_even_saves_what_the_proof_costs(
            value in 10_000_i64..1_000_000_000,
            kilograms in 1_u32..1_000_000,
            cost in 0_i64..1_000_000,
            rate in "(11\\.2¢/kg|4%|1\\.9¢/kg \\+ 3%|5% but not less than 4¢/kg)",
        ) {
            let rate = DutyExpression::parse(&rate, Dialect::UsHts).unwrap();
            let due = |value: Money, kilograms: Decimal| {
                let quantity: Quantity = format!("{kilograms} kg").parse().unwrap();
                let shipment = Shipment {
                    customs_value: Some(value),
                    quantities: vec![quantity],
                    ..Shipment::on("2026-11-27".parse().unwrap(), Currency::USD)
                };
                match rate.evaluate(&shipment) {
                    Evaluation::Due(money) => money.minor,
                    other @ (Evaluation::Needs(_)
                    | Evaluation::OutsideSeason
                    | Evaluation::OutsideDates
                    | Evaluation::OutOfRange) => panic!("{other:?}"),
                }
            };
            let kilograms = Decimal::from(kilograms);
            let saving = due(usd(value), kilograms);
            prop_assume!(saving > 0);
            let times = break_even(usd(saving), usd(cost), &[]).unwrap();
            let enough = due(
                so_many_times(usd(value), times).unwrap(),
                (kilograms * times).round_dp(6),
            );
            // Half a cent of rounding in the saving is so many times as much in the break-even.
            let slack = (times / Decimal::TWO).ceil() + Decimal::ONE;
            prop_assert!(Decimal::from((enough - cost).abs()) <= slack);
        }
    }
}
