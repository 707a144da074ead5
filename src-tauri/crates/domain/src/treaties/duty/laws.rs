//! Laws that hold of every rate.

mod mutations;

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::vocabulary::{WORDINGS, Wording};
use super::{
    AdValorem, DatedRate, Dialect, DutyExpression, Evaluation, MonthDay, PartValue, SeasonalRate,
    Shipment, Specific, Strength, TextReason, Window, has_group_rates,
};
use crate::money::{Currency, Money};
use crate::settings::Locale;
use crate::time::Day;
use crate::treaties::need::Part;
use crate::treaties::unit::{Measure, Quantity, Unit};

const FULL_DEGREES: i64 = 100;
const DIALECTS: [Dialect; 5] = [
    Dialect::UsHts,
    Dialect::EuUk,
    Dialect::AuTariff,
    Dialect::CaTariff,
    Dialect::Proa,
];
const TEXTS: &str = "([0-9.,]{0,30}|[%¢$€/+() -]|kg|less|MIN|or|whichever is less|JAN|\
    From ?|until|to|1 ?July ?20[12][0-9]|DCS|NZ ?/|CA|Free|, and |, or, if lower, |\
    L of alcohol over|plus|but not less than|each|&#58;|\u{200b}|.){0,12}";

fn decimal(most: i64, scale: u32) -> impl Strategy<Value = Decimal> {
    (0..=most, 0..=scale).prop_map(|(number, scale)| Decimal::new(number, scale))
}

fn wordings() -> impl Strategy<Value = Wording> {
    proptest::sample::select(WORDINGS)
}

fn specific() -> impl Strategy<Value = Specific> {
    let per = proptest::sample::select(vec![1_i64, 100, 1000]);
    (decimal(1_000, 6), per, wordings()).prop_map(|(amount, per, wording)| Specific {
        amount,
        currency: Currency::EUR,
        per: per.into(),
        measure: wording.measure,
        strength: wording.each.map(Strength::Each),
    })
}

fn ad_valorem() -> impl Strategy<Value = DutyExpression> {
    let parts = proptest::sample::subsequence(Part::ALL.to_vec(), 0..3);
    (decimal(100_000, 4), parts)
        .prop_map(|(percent, on)| DutyExpression::AdValorem(AdValorem { percent, on }))
}

fn sliding() -> impl Strategy<Value = DutyExpression> {
    (specific(), decimal(1000, 6)).prop_map(|(rate, less)| {
        let rate = Specific {
            strength: None,
            ..rate
        };
        DutyExpression::Difference {
            from: Box::new(DutyExpression::Specific(rate)),
            less: Box::new(DutyExpression::Specific(Specific {
                amount: less,
                strength: Some(Strength::DegreesUnder(FULL_DEGREES.into())),
                ..rate
            })),
        }
    })
}

fn over_a_strength() -> impl Strategy<Value = DutyExpression> {
    (specific(), decimal(1500, 2)).prop_map(|(rate, threshold)| {
        DutyExpression::Specific(Specific {
            measure: Unit::Litre.into(),
            strength: Some(Strength::AlcoholOver(threshold)),
            ..rate
        })
    })
}

fn half_years(first: DutyExpression, second: DutyExpression) -> DutyExpression {
    let day = |month, day| MonthDay::new(month, day).unwrap();
    let season = |from, to, rate| SeasonalRate {
        windows: vec![Window { from, to }],
        rate,
    };
    DutyExpression::Seasonal(vec![
        season(day(10, 1), day(3, 31), first),
        season(day(4, 1), day(9, 30), second),
    ])
}

// Shipments enter in 2026: on the day of the second step, before it, and after it.
fn two_steps(
    first: DutyExpression,
    second: DutyExpression,
    always: bool,
    year: i16,
) -> DutyExpression {
    DutyExpression::Stepped(vec![
        DatedRate {
            from: (!always).then(|| Day::of(2024, 2, 29)),
            to: None,
            rate: first,
        },
        DatedRate {
            from: Some(Day::of(2025 + year, 6, 15)),
            to: always.then(|| Day::of(2026, 12, 31)),
            rate: second,
        },
    ])
}

fn expressions() -> impl Strategy<Value = DutyExpression> {
    let leaf = prop_oneof![
        Just(DutyExpression::Free),
        ad_valorem(),
        specific().prop_map(DutyExpression::Specific),
        sliding(),
        over_a_strength(),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let pair = (inner.clone(), inner.clone());
        prop_oneof![
            proptest::collection::vec(inner, 2..4).prop_map(DutyExpression::Sum),
            pair.clone()
                .prop_map(|(duty, floor)| DutyExpression::AtLeast {
                    duty: duty.into(),
                    floor: floor.into()
                }),
            pair.clone().prop_map(|(duty, cap)| DutyExpression::AtMost {
                duty: duty.into(),
                cap: cap.into()
            }),
            pair.clone()
                .prop_map(|(a, b)| DutyExpression::Greater(a.into(), b.into())),
            pair.clone()
                .prop_map(|(a, b)| DutyExpression::Lesser(a.into(), b.into())),
            pair.clone()
                .prop_map(|(first, second)| half_years(first, second)),
            (pair, any::<bool>(), 0..2_i16)
                .prop_map(|((first, second), always, year)| two_steps(first, second, always, year)),
        ]
    })
}

fn euros(minor: i64) -> Money {
    Money {
        minor,
        currency: Currency::EUR,
    }
}

fn measures() -> Vec<Measure> {
    WORDINGS.iter().map(|wording| wording.measure).collect()
}

// Everything that any rate can ask for.
fn shipments() -> impl Strategy<Value = Shipment> {
    let amounts = proptest::collection::vec(decimal(100_000, 3), measures().len());
    let parts = proptest::collection::vec(0..1_000_000_i64, Part::ALL.len());
    (0..1_000_000_000_i64, amounts, parts, 1..=12_i8, 1..=28_i8).prop_map(
        |(value, amounts, parts, month, day)| Shipment {
            customs_value: Some(euros(value)),
            quantities: amounts
                .into_iter()
                .zip(measures())
                .map(|(amount, measure)| Quantity { amount, measure })
                .collect(),
            parts: Part::ALL
                .iter()
                .zip(parts)
                .map(|(&part, minor)| PartValue {
                    part,
                    value: euros(minor),
                })
                .collect(),
            ..Shipment::on(Day::of(2026, month, day), Currency::EUR)
        },
    )
}

fn due(duty: &DutyExpression, shipment: &Shipment) -> i64 {
    match duty.evaluate(shipment) {
        Evaluation::Due(money) => money.minor,
        other @ (Evaluation::Needs(_)
        | Evaluation::OutsideSeason
        | Evaluation::OutsideDates
        | Evaluation::OutOfRange) => panic!("{other:?}"),
    }
}

// None where the text is longer than any rate of a publisher.
fn read_back(printed: &str) -> Option<DutyExpression> {
    match DutyExpression::parse(printed, Dialect::Proa) {
        Ok(duty) => Some(duty),
        Err(refused) if refused.reason == TextReason::TooLong => None,
        Err(refused) => panic!("{printed}: {refused}"),
    }
}

proptest! {
    #[test]
    fn what_is_printed_in_english_reads_back_as_the_same_duty(
        duty in expressions(),
        shipment in shipments(),
    ) {
        let printed = duty.print(Locale::En);
        if let Some(read) = read_back(&printed) {
            prop_assert_eq!(read.evaluate(&shipment), duty.evaluate(&shipment), "{}", printed);
        }
    }

    #[test]
    fn a_rate_that_is_said_to_be_less_never_asks_for_more(
        one in expressions(),
        other in expressions(),
        shipment in shipments(),
    ) {
        let (a, b) = (due(&one, &shipment), due(&other, &shipment));
        match one.compared(&other) {
            Some(std::cmp::Ordering::Less) => prop_assert!(a <= b),
            Some(std::cmp::Ordering::Equal) => prop_assert_eq!(a, b),
            Some(std::cmp::Ordering::Greater) => prop_assert!(a >= b),
            None => {}
        }
    }

    #[test]
    fn a_duty_is_never_negative(duty in expressions(), shipment in shipments()) {
        prop_assert!(due(&duty, &shipment) >= 0);
    }

    #[test]
    fn a_duty_never_falls_as_the_value_rises(
        duty in expressions(),
        shipment in shipments(),
        rise in 1..1_000_000_i64,
    ) {
        let mut dearer = shipment.clone();
        dearer.customs_value = shipment.customs_value.map(|value| euros(value.minor + rise));
        prop_assert!(due(&duty, &dearer) >= due(&duty, &shipment));
    }

    #[test]
    fn a_duty_never_falls_as_a_quantity_rises(
        duty in expressions(),
        shipment in shipments(),
        raised in 0..WORDINGS.len(),
        rise in decimal(100_000, 3),
    ) {
        let mut larger = shipment.clone();
        let quantity = &mut larger.quantities[raised];
        prop_assume!(quantity.measure.unit != Unit::SugarDegree);
        quantity.amount += rise;
        prop_assert!(due(&duty, &larger) >= due(&duty, &shipment));
    }

    #[test]
    fn floors_and_caps_hold(
        duty in expressions(),
        bound in expressions(),
        shipment in shipments(),
    ) {
        let at_least = DutyExpression::AtLeast {
            duty: duty.clone().into(),
            floor: bound.clone().into(),
        };
        let at_most = DutyExpression::AtMost {
            duty: duty.clone().into(),
            cap: bound.clone().into(),
        };
        let (plain, bound) = (due(&duty, &shipment), due(&bound, &shipment));
        prop_assert_eq!(due(&at_least, &shipment), plain.max(bound));
        prop_assert_eq!(due(&at_most, &shipment), plain.min(bound));
    }

    #[test]
    fn a_rate_that_changes_by_date_is_the_step_in_force(
        duties in proptest::collection::vec(expressions(), 1..5),
        shipment in shipments(),
        first_year in 2020..2030_i16,
        is_known_since_ever in any::<bool>(),
        ends in any::<[bool; 5]>(),
    ) {
        let steps: Vec<DatedRate> = (first_year..)
            .zip(duties)
            .zip(ends)
            .map(|((year, rate), ends)| DatedRate {
                from: (year > first_year || !is_known_since_ever).then(|| Day::of(year, 3, 1)),
                to: ends.then(|| Day::of(year, 9, 30)),
                rate,
            })
            .collect();
        let in_force = steps
            .iter()
            .rfind(|step| step.from.is_none_or(|from| from <= shipment.day))
            .filter(|step| step.to.is_none_or(|to| to >= shipment.day));
        let expected = in_force.map_or(Evaluation::OutsideDates, |step| {
            step.rate.evaluate(&shipment)
        });
        let stepped = DutyExpression::Stepped(steps.clone());
        prop_assert_eq!(stepped.evaluate(&shipment), expected.clone());
        let printed = stepped.print(Locale::En);
        if let Some(read) = read_back(&printed) {
            prop_assert_eq!(read.evaluate(&shipment), expected, "{}", printed);
        }
        let days = stepped.change_days();
        let mut ends = steps.iter().flat_map(|step| [step.from, step.to.map(Day::tomorrow)]);
        let is_every_day_said = ends.all(|day| day.is_none_or(|day| days.contains(&day)));
        prop_assert!(is_every_day_said);
    }

    #[test]
    fn what_is_missing_is_asked_for_until_the_duty_is_known(
        duty in expressions(),
        shipment in shipments(),
    ) {
        let mut known = Shipment::on(shipment.day, Currency::EUR);
        for _ in 0..2 {
            let Evaluation::Needs(needs) = duty.evaluate(&known) else { break };
            prop_assert!(!needs.is_empty());
            known = shipment.clone();
        }
        prop_assert!(matches!(duty.evaluate(&known), Evaluation::Due(_)));
    }

    #[test]
    fn no_text_and_no_number_makes_it_panic(
        text in TEXTS,
        amount in any::<u128>(),
    ) {
        let huge = Decimal::from_i128_with_scale(
            i128::try_from(amount >> 33).unwrap_or_default(),
            0,
        );
        let mut shipment = Shipment::on(Day::of(2026, 1, 1), Currency::USD);
        shipment.customs_value = Some(Money { minor: i64::MAX, currency: Currency::USD });
        shipment.quantities = vec![Quantity { amount: huge, measure: Unit::Tonne.into() }];
        for dialect in DIALECTS {
            if let Ok(duty) = DutyExpression::parse(&text, dialect) {
                duty.evaluate(&shipment);
                duty.print(Locale::EsMx);
                duty.change_days();
            }
            has_group_rates(&text);
        }
        let per_gram = DutyExpression::parse("99999999999.99 USD/g", Dialect::Proa).unwrap();
        let answer = per_gram.evaluate(&shipment);
        prop_assert!(matches!(answer, Evaluation::OutOfRange | Evaluation::Due(_)));
    }
}

#[test]
fn a_tree_travels_as_json() {
    let text = "12.8% MIN 2.4 EUR/100 kg (1 MAY - 31 JUL), 5% (1 AUG - 30 APR)";
    let duty = DutyExpression::parse(text, Dialect::EuUk).unwrap();
    let json = serde_json::to_string(&duty).unwrap();
    assert_eq!(serde_json::from_str::<DutyExpression>(&json).unwrap(), duty);
}
