//! The worked examples of duties, each asked as a person asks: the official file loaded, the
//! question put, the amount read from the answer. D23 to D26 are of invented rates that no schedule
//! holds: `tests/golden/duty.csv` has them. The examples of origin wait for its determination.

use std::io::Read as _;

use flate2::read::GzDecoder;
use proa_desk::testing::TestDesk;
use proa_desk::testing::treaties::question;
use proa_desk::treaties::import::Format;
use proa_desk::treaties::lookup::answer::{DutyState, Line, LookupAnswer};
use proa_desk::treaties::lookup::input::{LookupInput, QuantityForm};
use proa_desk::treaties::lookup::lookup;
use proa_domain::money::MoneyText;

use crate::reference_files;

/// Case, market, line, day, price, quantities, duty without a treaty.
type Example = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static str,
);

const UNITED_STATES: &[Example] = &[
    (
        "D01",
        "US",
        "0804.40.00",
        "2026-03-02",
        "",
        &[("20000", "kg")],
        "2240.00 USD",
    ),
    (
        "D02",
        "US",
        "0702.00.20",
        "2026-03-10",
        "",
        &[("18000", "kg")],
        "702.00 USD",
    ),
    (
        "D03",
        "US",
        "0702.00.40",
        "2026-07-20",
        "",
        &[("18000", "kg")],
        "504.00 USD",
    ),
    (
        "D04 summer",
        "US",
        "0810.10.20",
        "2026-07-01",
        "",
        &[("5000", "kg")],
        "10.00 USD",
    ),
    (
        "D04 winter",
        "US",
        "0810.10.40",
        "2026-12-01",
        "",
        &[("5000", "kg")],
        "55.00 USD",
    ),
    (
        "D05",
        "US",
        "6109.10.00",
        "2026-03-02",
        "12345.67 USD",
        &[],
        "2037.04 USD",
    ),
    (
        "D06",
        "US",
        "6404.11.79",
        "2026-03-02",
        "6000 USD",
        &[("1000", "prs.")],
        "3150.00 USD",
    ),
    (
        "D07",
        "US",
        "2402.10.80",
        "2026-03-02",
        "30000 USD",
        &[("120", "kg")],
        "488.40 USD",
    ),
    (
        "D08",
        "US",
        "1806.32.06",
        "2026-03-02",
        "11000 USD",
        &[("2500", "kg")],
        "1403.00 USD",
    ),
    (
        "D09",
        "US",
        "1701.14.50",
        "2026-03-02",
        "",
        &[("50000", "kg")],
        "16935.00 USD",
    ),
    (
        "D10",
        "US",
        "1701.14.10",
        "2026-03-02",
        "",
        &[("100000", "kg"), ("96", "degrees")],
        "1377.93 USD",
    ),
    (
        "D11",
        "US",
        "1701.14.10",
        "2026-03-02",
        "",
        &[("100000", "kg"), ("70", "degrees")],
        "943.85 USD",
    ),
    (
        "D12",
        "US",
        "2009.11.00",
        "2026-03-02",
        "",
        &[("20000", "l")],
        "1570.00 USD",
    ),
    (
        "D13 in quota",
        "US",
        "1604.14.22",
        "2026-03-02",
        "10000 USD",
        &[],
        "600.00 USD",
    ),
    (
        "D13 over quota",
        "US",
        "1604.14.30",
        "2026-03-02",
        "10000 USD",
        &[],
        "1250.00 USD",
    ),
    (
        "D14 in quota",
        "US",
        "0201.30.50",
        "2026-03-02",
        "60000 USD",
        &[("10000", "kg")],
        "440.00 USD",
    ),
    (
        "D14 over quota",
        "US",
        "0201.30.80",
        "2026-03-02",
        "60000 USD",
        &[("10000", "kg")],
        "15840.00 USD",
    ),
];

const EUROPE: &[Example] = &[
    (
        "D15",
        "EU",
        "0201.30.00",
        "2026-03-02",
        "6000 EUR",
        &[("1000", "kg")],
        "3802.00 EUR",
    ),
    (
        "D16",
        "EU",
        "0810.10.00",
        "2026-06-15",
        "60 EUR",
        &[("500", "kg")],
        "12.00 EUR",
    ),
    (
        "D17",
        "EU",
        "0810.10.00",
        "2026-06-15",
        "1500 EUR",
        &[("500", "kg")],
        "192.00 EUR",
    ),
    (
        "D17 autumn",
        "EU",
        "0810.10.00",
        "2026-09-15",
        "1500 EUR",
        &[("500", "kg")],
        "168.00 EUR",
    ),
    (
        "D18",
        "EU",
        "1701.13.90",
        "2026-03-02",
        "",
        &[("24000", "kg")],
        "10056.00 EUR",
    ),
    (
        "D19 winter",
        "EU",
        "0804.40.00",
        "2026-01-15",
        "30000 EUR",
        &[],
        "1200.00 EUR",
    ),
    (
        "D19 summer",
        "EU",
        "0804.40.00",
        "2026-07-15",
        "30000 EUR",
        &[],
        "1530.00 EUR",
    ),
    (
        "D20 last day",
        "GB",
        "0702.00.00",
        "2026-05-14",
        "10000 GBP",
        &[],
        "800.00 GBP",
    ),
    (
        "D20 first day",
        "GB",
        "0702.00.00",
        "2026-05-15",
        "10000 GBP",
        &[],
        "1400.00 GBP",
    ),
    (
        "D21 over quota",
        "EU",
        "0409.00.00",
        "2026-03-02",
        "50000 EUR",
        &[],
        "8650.00 EUR",
    ),
];

async fn asked(desk: &TestDesk, example: &Example) -> LookupAnswer {
    let (case, market, code, day, price, quantities, _) = *example;
    let value = price.split_once(' ').map(|(amount, currency)| MoneyText {
        amount: amount.to_owned(),
        currency: currency.parse().unwrap(),
    });
    let quantities = quantities.iter().map(|(amount, unit)| QuantityForm {
        amount: (*amount).to_owned(),
        unit: (*unit).to_owned(),
    });
    let input = LookupInput {
        on: Some(day.to_owned()),
        value,
        quantities: quantities.collect(),
        ..question(code, market)
    };
    let answer = lookup(desk, input).await;
    answer.unwrap_or_else(|refused| panic!("{case}: {refused}"))
}

fn line<'a>(answer: &'a LookupAnswer, example: &Example) -> &'a Line {
    let digits = example.2.replace('.', "");
    let found = answer
        .lines
        .iter()
        .find(|line| line.digits.starts_with(&digits));
    found.unwrap_or_else(|| panic!("{}: {:#?}", example.0, answer.lines))
}

fn due(line: &Line) -> String {
    let amount = line.mfn.amount.as_ref();
    amount.map_or_else(
        || format!("{:?}", line.mfn),
        |money| format!("{} {}", money.amount, money.currency),
    )
}

fn free_under(line: &Line, agreement: &str) -> bool {
    let mut offers = line.preferences.iter();
    let offer = offers.find(|offer| offer.agreement.id == agreement);
    let amount = offer.and_then(|offer| offer.duty.amount.as_ref());
    amount.is_some_and(|money| money.amount == "0.00")
}

#[tokio::test]
async fn the_united_states_levy_what_their_own_file_says() {
    let Some(file) = reference_files::open("us/hts_2026_rev_10.json.gz") else {
        return;
    };
    let mut text = String::new();
    GzDecoder::new(file).read_to_string(&mut text).unwrap();
    let desk = TestDesk::with_reference().await;
    desk.import(Format::UsHtsJson, &text).await;
    for example in UNITED_STATES {
        let answer = asked(&desk, example).await;
        let line = line(&answer, example);
        assert_eq!(due(line), example.6, "{}", example.0);
        assert_eq!(line.mfn.state, DutyState::Computed, "{}", example.0);
        if ["D01", "D02", "D13 in quota", "D13 over quota"].contains(&example.0) {
            assert!(free_under(line, "TMEC"), "{}: {line:#?}", example.0);
        }
    }
    // D02 out of its season: the line of another part of the year is named and not levied.
    let other = (
        "D02",
        "US",
        "0702.00",
        "2026-07-20",
        "",
        &[("18000", "kg")][..],
        "504.00 USD",
    );
    let answer = asked(&desk, &other).await;
    let due: Vec<String> = answer.lines.iter().map(due).collect();
    assert_eq!(due, ["504.00 USD"]);
}

#[tokio::test]
async fn the_union_and_the_kingdom_levy_what_the_bundled_lines_say() {
    let desk = TestDesk::with_reference().await;
    for example in EUROPE {
        let answer = asked(&desk, example).await;
        let line = line(&answer, example);
        assert_eq!(due(line), example.6, "{}", example.0);
        // The rates are of 2020 and 2021: an answer for 2026 never passes over that.
        assert_eq!(
            line.mfn.reason.as_deref(),
            Some("outside-vintage"),
            "{}",
            example.0
        );
        for offer in &line.preferences {
            assert_eq!(offer.duty.state, DutyState::Unknown, "{}", example.0);
            assert_eq!(offer.saving, None, "{}", example.0);
        }
    }
}

#[tokio::test]
async fn what_no_file_says_is_unknown_in_the_examples_too() {
    let desk = TestDesk::with_reference().await;
    // D16 between the seasons that can be read; D19 in April and May; D22 without Canada's file.
    for (case, market, code, day) in [
        ("D16", "EU", "0810.10.00", "2026-03-15"),
        ("D19", "EU", "0804.40.00", "2026-04-15"),
        ("D22", "CA", "0702.00", "2026-07-01"),
    ] {
        let example = (case, market, code, day, "", &[("1000", "kg")][..], "");
        let answer = asked(&desk, &example).await;
        let mfn = &line(&answer, &example).mfn;
        assert_eq!(
            (mfn.state, &mfn.amount),
            (DutyState::Unknown, &None),
            "{case}"
        );
        assert!(mfn.next_step.is_some(), "{case}");
    }
}
