use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use super::{
    Applying, Asked, Funding, FundingForm, FundingLimits, LimitCode, Method, RefundRefusal, Region,
    Simulation, TransferRate, authorise, refund, simulate,
};
use crate::calendar::BusinessCalendar;
use crate::companies::size::Size;
use crate::missions::funding::{BudgetLineForm, RegionTermsForm};
use crate::money::{Currency, Exact, Money};
use crate::time::Day;

const ON: fn() -> Day = || Day::of(2027, 3, 1);

#[test]
fn the_published_terms_need_markets_and_money() {
    let told = Funding::parse(&FundingForm::published()).unwrap_err();
    let told: Vec<_> = told.0.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(
        told,
        [
            "lines",
            "terms.0.region",
            "terms.1.region",
            "terms.2.region",
            "terms.3.region"
        ]
    );
}

#[rstest]
#[case("currency", |form: &mut FundingForm| form.currency = "peso".to_owned())]
#[case("lines.0.amount", |form: &mut FundingForm| form.lines[0].amount = "10.001".to_owned())]
#[case("lines.1.name", |form: &mut FundingForm| form.lines[1].name = form.lines[0].name.clone())]
#[case("terms.0.percentage", |form: &mut FundingForm| form.terms[0].percentage = "100.01".to_owned())]
#[case("terms.1.cap", |form: &mut FundingForm| form.terms[1].cap = "-1".to_owned())]
#[case("terms.0.region", |form: &mut FundingForm| form.terms[0].region = Region::States(vec![]))]
#[case("limits.earliestDays", |form: &mut FundingForm| form.limits.earliest_days = 2)]
fn what_is_wrong_is_told_at_its_field(#[case] field: &str, #[case] change: fn(&mut FundingForm)) {
    let mut form = form();
    change(&mut form);
    let told = Funding::parse(&form).unwrap_err();
    assert_eq!(told.0.len(), 1, "{told:?}");
    assert_eq!(told.0[0].field, field);
}

#[test]
fn a_support_is_asked_for_and_proved_in_business_days() {
    // Tuesday after the day off of November; three business days before it is Wednesday.
    let starts_on = Day::of(2026, 11, 17);
    let limits = FundingLimits::PUBLISHED;
    let calendar = BusinessCalendar::default();
    let (first, last) = limits.asking(&calendar, starts_on);
    assert_eq!(last, Day::of(2026, 11, 11));
    assert_eq!(calendar.between(first, starts_on), 90);
    let due = limits.proof_due(&calendar, Day::of(2026, 11, 20));
    assert_eq!(calendar.between(Day::of(2026, 11, 20), due), 90);
}

#[rstest]
#[case("20", "DE", 100_000, 100_000, LimitCode::Percentage, 75_000)]
#[case("20", "DE", 100_000, 60_000, LimitCode::Asked, 60_000)]
#[case("20", "DE", 9_000_000, 9_000_000, LimitCode::Cap, 3_000_000)]
#[case("09", "DE", 9_000_000, 9_000_000, LimitCode::Cap, 2_000_000)]
#[case("09", "JP", 100_000, 100_000, LimitCode::Region, 0)]
// 75 % of 1.01 pesos is 75.75 cents.
#[case("20", "DE", 101, 101, LimitCode::Percentage, 75)]
fn the_first_terms_that_hold_count(
    #[case] state: &str,
    #[case] market: &str,
    #[case] cost: i64,
    #[case] amount: i64,
    #[case] by: LimitCode,
    #[case] expected: i64,
) {
    let asked = Asked {
        cost: pesos(cost),
        amount: pesos(amount),
        line: "travel",
        state: Some(state.parse().unwrap()),
        market,
        on: ON(),
    };
    let found = authorise(&funding(), &asked, &[], pesos(90_000_000));
    assert_eq!((found.by, found.amount), (by, pesos(expected).into()));
}

#[test]
fn the_fourth_support_within_a_year_is_none() {
    let asked = Asked {
        cost: pesos(100),
        amount: pesos(100),
        line: "travel",
        state: None,
        market: "DE",
        on: ON(),
    };
    let earlier = [
        Day::of(2026, 3, 2),
        Day::of(2026, 9, 1),
        Day::of(2027, 2, 1),
    ];
    let found = authorise(&funding(), &asked, &earlier, pesos(500));
    assert_eq!(
        (found.by, found.amount),
        (LimitCode::Supports, pesos(0).into())
    );
    // A year later to the day, the first does not count any more.
    let earlier = [Day::of(2026, 3, 1), earlier[1], earlier[2]];
    let found = authorise(&funding(), &asked, &earlier, pesos(30));
    assert_eq!(
        (found.by, found.amount),
        (LimitCode::Budget, pesos(30).into())
    );
}

#[test]
fn a_refund_is_paid_at_the_rate_of_the_transfer_day() {
    let rate = rate("17.5123", ON());
    let paid = refund(
        pesos(2_000_000),
        pesos(1_500_000),
        exact("100"),
        Currency::USD,
        Some(&rate),
        ON(),
    );
    // 15,000 / 17.5123 = 856.5408…
    let paid = paid.unwrap();
    assert_eq!(paid.paid.amount, "856.54");
    assert_eq!(paid.due.amount, "15000.00");
    assert_eq!(paid.rate, Some(rate));
}

#[rstest]
#[case(None, RefundRefusal::NoRate)]
#[case(
    Some(rate("17.5", Day::of(2027, 2, 28))),
    RefundRefusal::RateOfAnotherDay
)]
#[case(Some(TransferRate { to: Currency::EUR, ..rate("17.5", ON()) }), RefundRefusal::RateOfOtherCurrencies)]
#[case(Some(rate("0", ON())), RefundRefusal::OutOfRange)]
fn a_refund_without_its_rate_is_refused(
    #[case] rate: Option<TransferRate>,
    #[case] expected: RefundRefusal,
) {
    let found = refund(
        pesos(100),
        pesos(100),
        exact("50"),
        Currency::USD,
        rate.as_ref(),
        ON(),
    );
    assert_eq!(found, Err(expected));
}

#[test]
fn nothing_proved_is_nothing_paid_and_the_same_currency_needs_no_rate() {
    let none = refund(
        pesos(100),
        pesos(0),
        exact("100"),
        Currency::MXN,
        None,
        ON(),
    );
    assert_eq!(none, Err(RefundRefusal::NothingProved));
    let half = refund(
        pesos(100),
        pesos(151),
        exact("50"),
        Currency::MXN,
        None,
        ON(),
    );
    assert_eq!(half.unwrap().paid, pesos(75).into());
}

fn applying() -> impl Strategy<Value = Vec<Applying>> {
    let one = (
        0_u32..50,
        0_i64..9_000_000,
        0_i64..9_000_000,
        0_usize..3,
        0_usize..3,
        0_usize..4,
        0_usize..5,
    );
    proptest::collection::vec(one, 0..25).prop_map(|all| {
        type Drawn = (u32, i64, i64, usize, usize, usize, usize);
        let one =
            |(number, (score, cost, amount, line, state, size, earlier)): (u128, Drawn)| Applying {
                id: Uuid::from_u128(number),
                score,
                cost: pesos(cost),
                amount: pesos(amount),
                line: ["travel", "stand", "nothing"][line].to_owned(),
                state: ["20", "09", "14"]
                    .get(state)
                    .map(|code| code.parse().unwrap()),
                market: "DE".to_owned(),
                size: Size::ALL.get(size).copied(),
                earlier: vec![Day::of(2027, 1, 1); earlier],
            };
        (1..).zip(all).map(one).collect()
    })
}

fn minor(amount: &crate::money::MoneyText) -> i64 {
    Money::try_from(amount.clone()).unwrap().minor
}

fn given_to(simulation: &Simulation, one: &Applying) -> i64 {
    let row = simulation
        .rows
        .iter()
        .find(|row| row.id == one.id.to_string());
    minor(&row.unwrap().amount)
}

proptest! {
    #[test]
    fn no_simulation_passes_a_limit(applying in applying(), seed: u64) {
        let funding = funding();
        for method in Method::ALL {
            let found = simulate(&funding, &applying, *method, seed, ON());
            prop_assert_eq!(found.rows.len(), applying.len());
            for line in &funding.lines {
                let of_line = applying.iter().filter(|one| one.line == line.name);
                let given: i64 = of_line.map(|one| given_to(&found, one)).sum();
                prop_assert!(given <= line.amount.minor);
            }
            for one in &applying {
                let given = given_to(&found, one);
                let terms = funding.terms(one.state, &one.market).unwrap();
                prop_assert!(given >= 0 && given <= one.amount.minor && given <= terms.cap.minor);
                let part = Exact(rust_decimal::Decimal::from(one.cost.minor) * terms.percentage.0);
                prop_assert!(rust_decimal::Decimal::from(given * 100) <= part.0);
                prop_assert!(one.earlier.len() < 3 || given == 0);
            }
            let sum = |totals: &[super::SimulationTotal]| totals.iter().map(|one| minor(&one.amount)).sum::<i64>();
            prop_assert_eq!(sum(&found.by_region), minor(&found.given));
            prop_assert_eq!(sum(&found.by_size), minor(&found.given));
            prop_assert_eq!(minor(&found.given) + minor(&found.left), 12_000_000);
        }
    }

    /// Money is left over only where everybody has all that their own limits leave.
    #[test]
    fn money_is_left_only_where_nobody_wants_more(applying in applying(), seed: u64) {
        let funding = funding();
        for method in Method::ALL {
            let found = simulate(&funding, &applying, *method, seed, ON());
            for line in &funding.lines {
                let of_line: Vec<_> = applying.iter().filter(|one| one.line == line.name).collect();
                let given: i64 = of_line.iter().map(|one| given_to(&found, one)).sum();
                let is_short = found.rows.iter().any(|row| {
                    row.by == LimitCode::Budget && of_line.iter().any(|one| one.id.to_string() == row.id)
                });
                prop_assert!(!is_short || given == line.amount.minor);
            }
        }
    }

    #[test]
    fn the_order_in_which_they_come_changes_nothing(applying in applying(), seed: u64) {
        let mut turned = applying.clone();
        turned.reverse();
        for method in Method::ALL {
            let one = simulate(&funding(), &applying, *method, seed, ON());
            let other = simulate(&funding(), &turned, *method, seed, ON());
            for who in &applying {
                prop_assert_eq!(given_to(&one, who), given_to(&other, who));
            }
            prop_assert_eq!((one.by_region, one.by_size), (other.by_region, other.by_size));
        }
    }

    #[test]
    fn a_higher_score_never_gets_a_smaller_part(applying in applying()) {
        let found = simulate(&funding(), &applying, Method::ScoreOrder, 0, ON());
        let is_short = |one: &Applying| found.rows.iter().any(|row| row.id == one.id.to_string() && row.by == LimitCode::Budget);
        for one in applying.iter().filter(|one| is_short(one)) {
            let below = applying.iter().filter(|other| other.line == one.line && other.score < one.score);
            for other in below {
                prop_assert_eq!(given_to(&found, other), 0);
            }
        }
    }
}

pub(crate) fn form() -> FundingForm {
    let line = |name: &str, amount: &str| BudgetLineForm {
        name: name.to_owned(),
        amount: amount.to_owned(),
    };
    let terms = |name: &str, region, percentage: &str, cap: &str| RegionTermsForm {
        name: name.to_owned(),
        region,
        percentage: percentage.to_owned(),
        cap: cap.to_owned(),
    };
    FundingForm {
        currency: "MXN".to_owned(),
        lines: vec![line("travel", "80000"), line("stand", "40000.00")],
        terms: vec![
            terms(
                "south",
                Region::States(vec!["20".parse().unwrap()]),
                "75",
                "30000",
            ),
            terms(
                "europe",
                Region::Markets(vec!["de".to_owned()]),
                "50.5",
                "20000",
            ),
        ],
        limits: FundingLimits::PUBLISHED,
    }
}

fn funding() -> Funding {
    Funding::parse(&form()).unwrap()
}

fn pesos(minor: i64) -> Money {
    Money {
        minor,
        currency: Currency::MXN,
    }
}

fn exact(text: &str) -> Exact {
    text.parse().unwrap()
}

fn rate(rate: &str, on: Day) -> TransferRate {
    TransferRate {
        from: Currency::MXN,
        to: Currency::USD,
        rate: exact(rate),
        on,
        source: "Banxico FIX".to_owned(),
    }
}
