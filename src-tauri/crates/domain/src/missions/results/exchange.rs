//! Money of several currencies in one, at rates that are named.

use crate::missions::funding::TransferRate;
use crate::money::{Currency, Money};

/// An amount in a currency: at a rate between the two, or by way of the peso or the dollar where there are
/// rates to both. None where the rates do not reach.
pub fn convert(money: Money, to: Currency, rates: &[TransferRate]) -> Option<Money> {
    if money.currency == to {
        return Some(money);
    }
    direct(money, to, rates).or_else(|| {
        [Currency::MXN, Currency::USD]
            .into_iter()
            .filter(|by| *by != to && *by != money.currency)
            .find_map(|by| direct(direct(money, by, rates)?, to, rates))
    })
}

fn direct(money: Money, to: Currency, rates: &[TransferRate]) -> Option<Money> {
    let is_between = |rate: &&TransferRate| {
        (rate.from, rate.to) == (money.currency, to) || (rate.to, rate.from) == (money.currency, to)
    };
    rates.iter().find(is_between)?.convert(money).ok()
}

#[cfg(test)]
mod tests {
    use super::convert;
    use crate::missions::funding::TransferRate;
    use crate::money::{Currency, Exact, Money};
    use crate::time::Day;

    #[test]
    fn a_currency_without_its_own_rate_goes_by_way_of_the_peso() {
        let rate = |to, rate: &str| TransferRate {
            from: Currency::MXN,
            to,
            rate: rate.parse::<Exact>().unwrap(),
            on: Day::of(2028, 1, 10),
            source: "DOF".to_owned(),
        };
        let rates = [rate(Currency::USD, "18.00"), rate(Currency::EUR, "20.70")];
        let money = Money {
            minor: 100_000,
            currency: Currency::EUR,
        };
        let to = |currency| convert(money, currency, &rates).map(|money| money.minor);
        assert_eq!(to(Currency::MXN), Some(2_070_000));
        assert_eq!(to(Currency::USD), Some(115_000));
        assert_eq!(to(Currency::EUR), Some(100_000));
        assert_eq!(to(Currency::GBP), None);
        assert_eq!(convert(money, Currency::USD, &rates[..1]), None);
    }
}
