use std::collections::BTreeSet;

use proptest::prelude::*;
use uuid::Uuid;

use super::{
    Material, MeetingCounts, MissionReport, ParticipantCounts, ReportedMission, ReportedResult,
};
use crate::ids::{CompanyId, ResultId, SaleId};
use crate::missions::funding::TransferRate;
use crate::missions::results::confirmation::{Confirmation, ConfirmationWay};
use crate::missions::results::counting::{Verdict, VerdictForm};
use crate::missions::results::horizon::Horizon;
use crate::missions::results::outcome::{Certainty, Outcome, Sale};
use crate::money::{Currency, Exact, Money, MoneyText};
use crate::time::Day;

fn said(agrees: bool, without_help: u32) -> Confirmation {
    Confirmation {
        way: ConfirmationWay::Letter,
        code: None,
        letter: "Carta".to_owned(),
        said_on: Day::of(2028, 1, 12),
        said_by: "Ana Cruz".to_owned(),
        ratings: [5, 4, 4, 3, 5, 2, 1],
        without_help: Exact(without_help.into()),
        agrees,
        comments: String::new(),
    }
}

fn sale(number: u128, certainty: Certainty, minor: i64, currency: Currency, market: &str) -> Sale {
    Sale {
        id: Some(SaleId(Uuid::from_u128(number))),
        certainty,
        product: String::new(),
        code: ["080550", "200799"][usize::from(minor % 2 == 0)]
            .parse()
            .ok(),
        market: market.to_owned(),
        buyer: String::new(),
        from: Day::of(2027, 11, 1),
        until: Day::of(2027, 12, 31),
        amount: Money { minor, currency },
    }
}

fn result(
    company: u128,
    horizon: Horizon,
    sales: Vec<Sale>,
    said: Option<Confirmation>,
) -> ReportedResult {
    ReportedResult {
        id: ResultId(Uuid::from_u128(
            company * 100 + u128::from(horizon.months()),
        )),
        company: CompanyId(Uuid::from_u128(company)),
        horizon,
        outcome: Outcome {
            reported_on: Day::of(2028, 1, 10),
            is_first_export: true,
            new_markets: vec!["DE".to_owned()],
            jobs: Some(2),
            notes: String::new(),
            sales,
        },
        said,
    }
}

fn material(results: Vec<ReportedResult>, verdicts: Vec<VerdictForm>) -> Material {
    let sales = |is_confirmed: bool| -> BTreeSet<SaleId> {
        let of_it = results.iter();
        of_it
            .filter(|one| one.is_confirmed() == is_confirmed)
            .flat_map(|one| one.outcome.sales.iter().filter_map(|sale| sale.id))
            .collect()
    };
    let rate = |to, rate: &str| TransferRate {
        from: Currency::MXN,
        to,
        rate: rate.parse::<Exact>().unwrap(),
        on: Day::of(2028, 1, 10),
        source: "DOF".to_owned(),
    };
    Material {
        mission: ReportedMission {
            name: "Anuga".to_owned(),
            country: "DE".to_owned(),
            city: "Colonia".to_owned(),
            starts_on: Day::of(2027, 10, 9),
            ends_on: Day::of(2027, 10, 13),
        },
        on: Day::of(2028, 2, 1),
        participants: ParticipantCounts {
            applied: 9,
            placed: 5,
            attended: 4,
            asked: 4,
        },
        meetings: MeetingCounts {
            planned: 0,
            held: 0,
            no_shows: 0,
        },
        leads: None,
        due: Horizon::ALL
            .iter()
            .map(|horizon| {
                (
                    *horizon,
                    Day::of(2027, 10, 13).months_later(horizon.months()),
                )
            })
            .collect(),
        confirmed_sales: sales(true),
        other_sales: sales(false),
        results,
        verdicts,
        open_twins: 0,
        opinions: vec![],
        lessons: vec![],
        rates: vec![rate(Currency::USD, "18.00"), rate(Currency::EUR, "20.70")],
    }
}

/// Cents; nothing where no rate is known.
fn usd<'m>(text: impl Into<Option<&'m MoneyText>>) -> i64 {
    text.into().map_or(0, |text| {
        assert_eq!(text.currency, Currency::USD);
        Money::parse(&text.amount, Currency::USD).unwrap().minor
    })
}

/// How much is due to the office, at least and at most.
fn due(report: &MissionReport) -> (i64, i64) {
    let due = report.attribution.as_ref();
    due.map_or((0, 0), |due| (usd(&due.at_least), usd(&due.at_most)))
}

#[test]
fn only_what_was_confirmed_counts_and_the_rest_is_told_apart() {
    use Certainty::{Closed, Expected};
    let report = MissionReport::of(material(
        vec![
            result(
                1,
                Horizon::AtEnd,
                vec![
                    sale(1, Closed, 100_000, Currency::USD, "DE"),
                    sale(2, Expected, 1, Currency::USD, "DE"),
                ],
                Some(said(true, 25)),
            ),
            result(
                1,
                Horizon::Three,
                vec![
                    sale(3, Closed, 100_000, Currency::EUR, "AT"),
                    sale(4, Expected, 70_000, Currency::USD, "AT"),
                ],
                Some(said(true, 0)),
            ),
            result(
                2,
                Horizon::Three,
                vec![sale(5, Closed, 9_900, Currency::USD, "DE")],
                None,
            ),
            result(
                3,
                Horizon::Three,
                vec![sale(6, Closed, 5_500, Currency::USD, "DE")],
                Some(said(false, 0)),
            ),
        ],
        vec![],
    ));
    assert_eq!(usd(&report.confirmed.closed_usd), 100_000 + 115_000);
    assert_eq!(usd(&report.confirmed.expected_usd), 70_000);
    assert_eq!(
        report.confirmed.closed_mxn.as_ref().unwrap().amount,
        "38700.00"
    );
    assert_eq!(usd(&report.unconfirmed.closed_usd), 15_400);
    assert_eq!(due(&report).0, 75_000 + 115_000);
    assert_eq!(report.confirmed.first_exports, 1);
    assert_eq!(
        (report.confirmed.new_markets, report.confirmed.jobs),
        (1, Some(4))
    );
    let markets: Vec<&str> = report
        .by_market
        .iter()
        .map(|part| part.key.as_str())
        .collect();
    assert_eq!(markets, ["AT", "DE"]);
    let three = &report.horizons[1];
    assert_eq!(
        (three.reported, three.confirmed, three.disputed, three.late),
        (3, 1, 1, 1)
    );
    assert_eq!(report.horizons[2].late, 0);
    assert_eq!(report.ratings[1].mean.to_string(), "4.00");
}

#[test]
fn what_no_rate_brings_into_a_currency_is_unknown_and_what_some_does_is_told() {
    let pounds = |number| sale(number, Certainty::Closed, 5_000, Currency::GBP, "US");
    let of = |sales| {
        let all = vec![result(1, Horizon::Three, sales, Some(said(true, 0)))];
        MissionReport::of(material(all, vec![]))
    };
    let unknown = of(vec![pounds(1)]);
    assert_eq!(unknown.confirmed.closed_usd, None);
    assert_eq!(unknown.by_market[0].closed_usd, None);
    assert_eq!(unknown.horizons[1].closed_usd, None);
    assert_eq!(unknown.attribution, None);
    // Nothing is expected, which is known.
    assert_eq!(unknown.confirmed.expected_usd.unwrap().amount, "0.00");
    let partly = of(vec![
        pounds(1),
        sale(2, Certainty::Closed, 100, Currency::USD, "US"),
    ]);
    assert_eq!(usd(&partly.confirmed.closed_usd), 100);
    assert_eq!(partly.confirmed.without_rate, 1);
}

#[test]
fn jobs_that_nobody_told_are_unknown_and_those_that_somebody_told_are_added() {
    let of = |jobs: &[Option<u32>]| {
        let all = (1_u128..).zip(jobs).map(|(company, jobs)| {
            let mut told = result(company, Horizon::Three, vec![], Some(said(true, 0)));
            told.outcome.jobs = *jobs;
            told
        });
        let figures = MissionReport::of(material(all.collect(), vec![])).confirmed;
        (figures.jobs, figures.without_jobs)
    };
    assert_eq!(of(&[None, None]), (None, 2));
    assert_eq!(of(&[Some(0), None]), (Some(0), 1));
    assert_eq!(of(&[Some(3), None, Some(4)]), (Some(7), 1));
    // Of no report at all nothing is left open.
    assert_eq!(of(&[]), (Some(0), 0));
}

/// Results of companies at horizons, each once, with sales of any currency and market.
fn results() -> impl Strategy<Value = Vec<ReportedResult>> {
    let sale_of = (any::<bool>(), 1_i64..1_000_000_000, 0_usize..4, 0_usize..3);
    let result_of = (
        proptest::collection::vec(sale_of, 0..4),
        proptest::option::of((any::<bool>(), 0_u32..101)),
    );
    let key = (1_u128..5, 0_usize..4);
    proptest::collection::btree_map(key, result_of, 0..10).prop_map(|found| {
        let currencies = [Currency::USD, Currency::MXN, Currency::EUR, Currency::GBP];
        let mut number = 0;
        found
            .into_iter()
            .map(|((company, horizon), (sales, answer))| {
                let sales = sales
                    .into_iter()
                    .map(|(is_closed, minor, currency, market)| {
                        number += 1;
                        let certainty = if is_closed {
                            Certainty::Closed
                        } else {
                            Certainty::Expected
                        };
                        sale(
                            number,
                            certainty,
                            minor,
                            currencies[currency],
                            ["DE", "AT", "US"][market],
                        )
                    })
                    .collect();
                let answer = answer.map(|(agrees, share)| said(agrees, share));
                result(company, Horizon::ALL[horizon], sales, answer)
            })
            .collect()
    })
}

/// What people said of sales, whatever it was.
fn said_so() -> impl Strategy<Value = Vec<VerdictForm>> {
    let pair = (1_u128..20, 1_u128..20, 0_usize..3, 0_u32..101);
    proptest::collection::vec(pair, 0..10).prop_map(|said_so| {
        said_so
            .into_iter()
            .filter(|(kept, other, _, _)| kept != other)
            .map(|(kept, other, verdict, share)| VerdictForm {
                kept: SaleId(Uuid::from_u128(kept)),
                other: SaleId(Uuid::from_u128(other)),
                verdict: Verdict::ALL[verdict],
                share: Some(Exact(share.into())),
                reason: "La misma factura".to_owned(),
            })
            .collect()
    })
}

proptest! {
    /// Markets, products and horizons each add up to the total.
    #[test]
    fn sums_equal_their_parts(results in results()) {
        let report = MissionReport::of(material(results, vec![]));
        let total = usd(&report.confirmed.closed_usd);
        let of = |parts: &[super::Part]| parts.iter().map(|part| usd(&part.closed_usd)).sum::<i64>();
        prop_assert_eq!(of(&report.by_market), total);
        prop_assert_eq!(of(&report.by_product), total);
        let horizons: i64 = report.horizons.iter().map(|one| usd(&one.closed_usd)).sum();
        prop_assert_eq!(horizons, total);
        let expected: i64 = report.by_market.iter().map(|part| usd(&part.expected_usd)).sum();
        prop_assert_eq!(expected, usd(&report.confirmed.expected_usd));
        let (at_least, at_most) = due(&report);
        prop_assert_eq!(at_most, total);
        prop_assert!(at_least <= total);
        let sales: u32 = report.by_market.iter().map(|part| part.sales).sum();
        prop_assert_eq!(sales, report.confirmed.sales);
        let dollars = report.confirmed.closed.iter().find(|text| text.currency == Currency::USD);
        prop_assert!(dollars.map_or(0, usd) <= total);
    }

    /// What nobody confirmed is in no total, however large it is, and takes nothing from one.
    #[test]
    fn what_is_not_confirmed_never_counts(results in results(), said_so in said_so()) {
        let with = MissionReport::of(material(results.clone(), said_so.clone()));
        let confirmed: Vec<ReportedResult> = results
            .iter()
            .filter(|one| one.is_confirmed())
            .cloned()
            .collect();
        let alone = MissionReport::of(material(confirmed, said_so.clone()));
        prop_assert_eq!(&with.confirmed, &alone.confirmed);
        prop_assert_eq!(&with.by_market, &alone.by_market);
        prop_assert_eq!(&with.by_product, &alone.by_product);
        prop_assert_eq!(&with.attribution, &alone.attribution);
        prop_assert_eq!(&with.concentration, &alone.concentration);
        prop_assert_eq!(&with.ratings, &alone.ratings);
        // And one who disputes everything leaves nothing.
        let disputed = results
            .into_iter()
            .map(|one| ReportedResult { said: Some(said(false, 0)), ..one })
            .collect();
        let none = MissionReport::of(material(disputed, said_so));
        prop_assert_eq!(usd(&none.confirmed.closed_usd), 0);
        prop_assert!(none.by_market.is_empty() && none.ratings.is_empty());
    }

    /// Whatever people say of sales that look like one, no total becomes larger.
    #[test]
    fn merging_duplicates_never_raises_a_total(
        results in results(),
        verdicts in said_so(),
    ) {
        let before = MissionReport::of(material(results.clone(), vec![]));
        let after = MissionReport::of(material(results, verdicts));
        for (old, new) in [(&before.confirmed, &after.confirmed), (&before.unconfirmed, &after.unconfirmed)] {
            prop_assert!(usd(&new.closed_usd) <= usd(&old.closed_usd));
            prop_assert!(usd(&new.expected_usd) <= usd(&old.expected_usd));
            prop_assert!(new.sales <= old.sales);
        }
        prop_assert!(due(&after).0 <= due(&before).0);
    }
}
