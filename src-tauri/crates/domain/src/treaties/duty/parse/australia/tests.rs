use rstest::rstest;

use crate::settings::Locale;
use crate::treaties::duty::{Dialect, DutyExpression, RateKind, TextReason, has_group_rates};

#[rstest]
#[case("Free\u{200b}", RateKind::Free, "Free")]
#[case("\u{200b}5% CAFree", RateKind::AdValorem, "5%")]
#[case("5% DCS4% CAFree DCT5%", RateKind::AdValorem, "5%")]
#[case("5% DCS 4% DCT 5%", RateKind::AdValorem, "5%")]
#[case("5% CA\u{200b}Free\u{200b}", RateKind::AdValorem, "5%")]
#[case("5% DCS4% DTC5%", RateKind::AdValorem, "5%")]
#[case("$1.220/kg DC$1.220/kg, less 5%", RateKind::Specific, "1.22 AUD/kg")]
#[case(
    "$0.142/kg NZ/PG/FI/DC/ LDC $0.142\u{200b}/kg",
    RateKind::Specific,
    "0.142 AUD/kg"
)]
#[case(
    "$0.142\u{200b}/L NZ /PG/FI/DC/LDC/SG $0.142/L",
    RateKind::Specific,
    "0.142 AUD/l"
)]
#[case(
    "$10.57\t/L of alcohol",
    RateKind::Specific,
    "10.57 AUD/l of pure alcohol"
)]
#[case(
    "$10.57/L of alcohol, calculated on that alcohol content by which the percentage by volume of alcohol of the goods exceeds 1.15 \u{200b}NZ/PG/FI/DC/LDC/SG $10.57/L of alcohol, calculated on that alcohol content by which the percentage by volume of alcohol of the goods exceeds 1.15",
    RateKind::Specific,
    "10.57 AUD/100 l for each percent of alcohol over 1.15 percent"
)]
#[case(
    "5%, and $107.99/L of alcohol NZ/PG/FI/DC/LDC/SG $107.99/L of alcohol DCS4%, and $107.99/L of alcohol",
    RateKind::Compound,
    "5% + 107.99 AUD/l of pure alcohol"
)]
#[case(
    "$2,445.26/kg of tobacco content NZ/PG/FI/DC/LDC $2,445.26/kg of tobacco content",
    RateKind::Specific,
    "2445.26 AUD/kg of tobacco content"
)]
#[case(
    "$1.52829/stick NZ/PG/FI/DC/LDC $1.\u{200b}52829/stick",
    RateKind::Specific,
    "1.52829 AUD/piece"
)]
#[case(
    "5%, or, if lower, $0.45/kg TSS",
    RateKind::Compound,
    "5% or 0.45 AUD/kg of total soluble solids, whichever is less"
)]
#[case(
    "$0.526/L of biodiesel plus $0.526/L of ethanol (if any) plus $0.526/L of other substances in the blend NZ/PG/FI/DC/LDC $0.526/L of biodiesel plus $0.526/L of ethanol (if any) plus $0.526/L of other substances in the blend",
    RateKind::Compound,
    "0.526 AUD/l of biodiesel + 0.526 AUD/l of ethanol + 0.526 AUD/l of other substances"
)]
#[case(
    "5% DCS4% CAFree DCT5% From1July2018 2.5% CA Free From1July2019 Free",
    RateKind::Stepped,
    "5% until 30 Jun 2018, 2.5% from 1 Jul 2018, Free from 1 Jul 2019"
)]
#[case(
    "5% DCS4% DCT;5% From1July20182.5% From 1July 2019Free",
    RateKind::Stepped,
    "5% until 30 Jun 2018, 2.5% from 1 Jul 2018, Free from 1 Jul 2019"
)]
#[case(
    "10% DC5% From 1 January 2015 5%",
    RateKind::Stepped,
    "10% until 31 Dec 2014, 5% from 1 Jan 2015"
)]
#[case(
    "From1January20173.75% From 1 July 20172.5% From 1 July 20181.25% From 1 July 2019Free",
    RateKind::Stepped,
    "3.75% from 1 Jan 2017, 2.5% from 1 Jul 2017, 1.25% from 1 Jul 2018, Free from 1 Jul 2019"
)]
fn reads_the_general_rates_of_australia(
    #[case] text: &str,
    #[case] kind: RateKind,
    #[case] printed: &str,
) {
    let duty = DutyExpression::parse(text, Dialect::AuTariff).unwrap();
    assert_eq!(duty.kind(), kind);
    assert_eq!(duty.print(Locale::En), printed);
}

#[rstest]
#[case("From 30 December 2018&#58; 5%", TextReason::OneStepOfAStaging)]
#[case("From 30 December 2018 &#58;3.7%", TextReason::OneStepOfAStaging)]
#[case(
    "From 30 December 2018&#58; $12,000 each",
    TextReason::OneStepOfAStaging
)]
#[case(
    "(Rate No. 002) United Kingdom: From 24 December 2024: 5%",
    TextReason::RateOfAnotherCountry
)]
#[case(
    "(Rate No. 002) From 24 December 2024: 5%",
    TextReason::OneOfSeveralRates
)]
#[case(
    "(Rate No. 001) $0.526 /L of gasoline plus",
    TextReason::OneOfSeveralRates
)]
#[case("5% From 31 June 2019 Free", TextReason::ImpossibleDate)]
#[case(
    "5% From 1 July 2019 4% From 1 July 2018 Free",
    TextReason::StepsOutOfOrder
)]
#[case(
    "5% From 1 July 2019 4% From 1 July 2019 Free",
    TextReason::StepsOutOfOrder
)]
#[case("5% XXFree", TextReason::Unreadable)]
#[case("5% 4%", TextReason::Unreadable)]
#[case("DCS4%", TextReason::Unreadable)]
#[case("5% From 1 July 2019", TextReason::Unreadable)]
#[case("$5/kg over 1.15", TextReason::UnknownUnit)]
#[case("5 AUD/kg", TextReason::NumberWithoutUnit)]
#[case("", TextReason::Empty)]
fn never_bends_an_australian_text(#[case] text: &str, #[case] reason: TextReason) {
    let refused = DutyExpression::parse(text, Dialect::AuTariff).unwrap_err();
    assert_eq!(refused.reason, reason);
}

#[rstest]
#[case("5%, and $0.526/L NZ /PG/FI $0.526/L DCS4%, and $0.526/L", true)]
#[case("5% From1July2019 Free CA Free", true)]
#[case("5% DCS4% CAFree DCT5%", true)]
#[case("$0.142/kg", false)]
#[case("5%, and $0.526/L From 1 July 2019 Free", false)]
fn tells_whether_named_groups_have_rates_of_their_own(#[case] text: &str, #[case] has: bool) {
    assert_eq!(has_group_rates(text), has);
}
