//! Duties of Australia and Canada worked by hand, to the cent.

use rstest::rstest;

use super::{Dialect, DutyExpression, Evaluation, Shipment};
use crate::money::{Currency, Money};
use crate::time::Day;

const BEER: &str = "$63.75/L of alcohol, calculated on that alcohol content by which the percentage by volume of alcohol of the goods exceeds 1.15 NZ/PG/FI/DC/LDC/SG $63.75/L of alcohol, calculated on that alcohol content by which the percentage by volume of alcohol of the goods exceeds 1.15";
const BLEND: &str = "$0.526/L of gasoline plus $0.526/L of ethanol plus $0.526/L of other substances (if any) in the blend";
const CORN: &str = "2.81 ¢/kg but not less than 12.5 % plus 4 %";
const CHICKS: &str = "238 % but not less than 30.8 ¢each";
const STEPS: &str = "5% DCS4% From1July2018 2.5% From1July2019 Free";
const LATE_STEPS: &str = "From1January2017 3.75% From1July2017 2.5%";

/// The answer for a value in the market's currency (none where it is empty) and quantities.
fn answer(
    (text, dialect): (&str, Dialect),
    currency: Currency,
    day: &str,
    value: &str,
    quantities: &str,
) -> String {
    let day: Day = day.parse().unwrap();
    let shipment = Shipment {
        customs_value: (!value.is_empty()).then(|| Money::parse(value, currency).unwrap()),
        quantities: quantities
            .split(';')
            .filter(|quantity| !quantity.is_empty())
            .map(|quantity| quantity.parse().unwrap())
            .collect(),
        ..Shipment::on(day, currency)
    };
    match DutyExpression::parse(text, dialect)
        .unwrap()
        .evaluate(&shipment)
    {
        Evaluation::Due(money) => money.to_string(),
        Evaluation::Needs(needs) => serde_json::to_string(&needs).unwrap(),
        Evaluation::OutsideSeason | Evaluation::OutsideDates => "unknown".to_owned(),
        Evaluation::OutOfRange => "out of range".to_owned(),
    }
}

#[rstest]
// 5 % of 12,345.67 is 617.2835.
#[case("5% DCS4% CAFree DCT5%", "2026-03-02", "12345.67", "", "617.28 AUD")]
// 1,000 l with 5 − 1.15 = 3.85 % are 38.5 l of alcohol; at 63.75 that is 2,454.375.
#[case(BEER, "2026-03-02", "", "1000 l;5 alcohol-percent", "2454.38 AUD")]
#[case(BEER, "2026-03-02", "", "10 hl;5 alcohol-percent", "2454.38 AUD")]
#[case(BEER, "2026-03-02", "", "1000 l;1.15 alcohol-percent", "0.00 AUD")]
#[case(BEER, "2026-03-02", "", "1000 l;0.5 alcohol-percent", "0.00 AUD")]
#[case(
    BEER,
    "2026-03-02",
    "5000.00",
    "38.5 alcohol-l",
    r#"[{"kind":"quantity","measure":"l"},{"kind":"quantity","measure":"alcohol-percent"}]"#
)]
// 5 % of 4,000 is 200; 100 l of alcohol at 107.99 are 10,799.
#[case(
    "5%, and $107.99/L of alcohol NZ/PG/FI/DC/LDC/SG $107.99/L of alcohol",
    "2026-03-02",
    "4000.00",
    "100 alcohol-l",
    "10999.00 AUD"
)]
#[case(
    "$2,445.26/kg of tobacco content",
    "2026-03-02",
    "",
    "12.5 kg/tobacco",
    "30565.75 AUD"
)]
// 200 × 1.52829 is 305.658.
#[case("$1.52829/stick", "2026-03-02", "", "200 piece", "305.66 AUD")]
// 5 % of 10,000 is 500, of 6,000 it is 300; 800 kg at 0.45 are 360.
#[case(
    "5%, or, if lower, $0.45/kg TSS",
    "2026-03-02",
    "10000.00",
    "800 kg/total-soluble-solids",
    "360.00 AUD"
)]
#[case(
    "5%, or, if lower, $0.45/kg TSS",
    "2026-03-02",
    "6000.00",
    "800 kg/total-soluble-solids",
    "300.00 AUD"
)]
#[case(
    BLEND,
    "2026-03-02",
    "",
    "900 l/gasoline;100 l/ethanol;0 l/other-substances",
    "526.00 AUD"
)]
#[case(STEPS, "2018-06-30", "1000.00", "", "50.00 AUD")]
#[case(STEPS, "2018-07-01", "1000.00", "", "25.00 AUD")]
#[case(STEPS, "2019-06-30", "1000.00", "", "25.00 AUD")]
#[case(STEPS, "2019-07-01", "", "", "0.00 AUD")]
#[case(LATE_STEPS, "2016-12-31", "1000.00", "", "unknown")]
#[case(LATE_STEPS, "2017-01-01", "1000.00", "", "37.50 AUD")]
fn australia(
    #[case] text: &str,
    #[case] day: &str,
    #[case] value: &str,
    #[case] quantities: &str,
    #[case] expected: &str,
) {
    let rate = (text, Dialect::AuTariff);
    assert_eq!(
        answer(rate, Currency::AUD, day, value, quantities),
        expected
    );
}

#[rstest]
#[case("2.82 ¢/kg", "", "1000 kg", "28.20 CAD")]
#[case("8.43 ¢/kg but not less than 8.5 %", "900.00", "1000 kg", "84.30 CAD")]
#[case("8.43 ¢/kg but not less than 8.5 %", "1000.00", "1000 kg", "85.00 CAD")]
// 238 % of 100 is 238 and of 200 is 476; 1,000 at 0.308 are 308.
#[case(CHICKS, "100.00", "1000 piece", "308.00 CAD")]
#[case(CHICKS, "200.00", "1000 piece", "476.00 CAD")]
// 5,000 kg at 0.0281 are 140.50, more than 12.5 % of 1,000; with 4 % on top 180.50. Were the 4 %
// part of the floor, it would be 165.
#[case(CORN, "1000.00", "5000 kg", "180.50 CAD")]
#[case(CORN, "1000.00", "1000 kg", "165.00 CAD")]
#[case(
    "12.28¢/litre of absolute ethyl alcohol",
    "",
    "400 alcohol-l",
    "49.12 CAD"
)]
#[case("4.01¢/kg plus 8.5 %", "1000.00", "1000 kg", "125.10 CAD")]
fn canada(
    #[case] text: &str,
    #[case] value: &str,
    #[case] quantities: &str,
    #[case] expected: &str,
) {
    let rate = (text, Dialect::CaTariff);
    let answer = answer(rate, Currency::CAD, "2026-03-02", value, quantities);
    assert_eq!(answer, expected);
}
