//! Rates of publishers with a slip of the pen: they stay text, or are read as something that is
//! printed, read back and computed as the same.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{DIALECTS, read_back, shipments};
use crate::money::Currency;
use crate::settings::Locale;
use crate::treaties::duty::{
    BareNumber, DecimalMark, Dialect, DutyExpression, ExchangeRate, RateStyle, RateWriting,
    Shipment,
};
use crate::treaties::hs_code::{TariffCode, find_code_ranges};
use crate::treaties::special::{MexicoPreference, Special};
use crate::treaties::unit::Quantity;
use crate::treaties::us_hts::EntryPeriod;

const RATES: [&str; 16] = [
    "Free",
    "11.2¢/kg",
    "$1.89/kg + 4.7%",
    "90¢/pr. + 37.5%",
    "16.9¢/kg of total sugars + 5.1%",
    "41¢ each + 5% on case and strap, band or bracelet + 4.2% on the battery",
    "1.4606¢/kg less 0.020668¢/kg for each degree under 100 degrees (and fractions of a degree in \
     proportion) but not less than 0.943854¢/kg",
    "12.80% + 303.40 EUR / 100 kg",
    "18.40% MIN 22.00 EUR / 100 kg MAX 24.00 EUR / 100 kg",
    "4.00% (01 JAN-31 MAR, 01-31 DEC), 5.10% (01 JUN-30 NOV)",
    "1.00 GBP/%vol/hl",
    "2.81 ¢/kg but not less than 12.5 % plus 4 %",
    "238 % but not less than 30.8 ¢each",
    "$10.57 /L of alcohol over 1.15%",
    "5% DCS4% CAFree DCT5%",
    "(5% until 30 Jun 2025, 3% from 1 Jul 2025) + 0.1 AUD/kg",
];
const SPECIALS: [&str; 5] = [
    "Free (A+,AU,BH,CL,CO,D,E,IL,JO,KR,MA,OM,P,PA,PE,S,SG)",
    "Free (BH,CL,JO,PA) See 9822.04.25 (AU) See 9823.05.01-9823.05.06 (S+) See 9918.04.60 (CO)",
    "Free (A,S)8.8¢/liter(JO) ",
    "Free (AU,S,SG) A duty upon the value of the repairs (see U.S. note 3 of this subchapter) (B,C)",
    "77.2¢/liter (S+)",
];
const CODES: [&str; 4] = ["0804.40.00.20", "0804 40", "08", "2203.00.63"];
const CITED: &str = "See 9919.04.50, 9919.04.57-9919.04.61 (PA) and 9903.88.03 through 9903.88.15.";
const QUANTITIES: [&str; 4] = ["20000 kg", "12 doz.", "3.5 kg/total-sugars", "12prs."];
const PERIODS: [&str; 3] = [
    "If entered during the period from March 1 to July 14, inclusive, or the period from \
     September 1 to November 14, inclusive, in any year",
    "If entered at any other time",
    "If entered during the month of October",
];
/// What slips in.
const SLIPS: [&str; 32] = [
    " ",
    "\u{a0}",
    "\u{200b}",
    "\n",
    "\0",
    ",",
    ".",
    "-",
    "/",
    "+",
    "(",
    ")",
    "%",
    "¢",
    "$",
    "€",
    "0",
    "9",
    "99999999999999999999999999999",
    "0.00000000000000000000000000001",
    "MIN",
    "MAX",
    " plus ",
    " or ",
    "each",
    "kg",
    "DEC",
    "31",
    "S",
    "S+",
    "ı",
    "é",
];

/// A change at a place.
#[derive(Debug, Clone)]
enum Slip {
    Insert(&'static str),
    Drop(usize),
    /// So many signs stand twice.
    Repeat(usize),
    /// What comes after goes before.
    Turn,
    OtherCase,
}

fn slips() -> impl Strategy<Value = Vec<(Index, Slip)>> {
    let slip = prop_oneof![
        4 => select(&SLIPS[..]).prop_map(Slip::Insert),
        3 => (1..4_usize).prop_map(Slip::Drop),
        2 => (1..30_usize).prop_map(Slip::Repeat),
        1 => Just(Slip::Turn),
        1 => Just(Slip::OtherCase),
    ];
    proptest::collection::vec((any::<Index>(), slip), 0..4)
}

fn slipped(text: &str, slips: &[(Index, Slip)]) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    for (place, slip) in slips {
        let at = place.index(signs.len() + 1);
        let within = |length: usize| at..(at + length).min(signs.len());
        match slip {
            Slip::Insert(text) => drop(signs.splice(at..at, text.chars())),
            Slip::Drop(length) => drop(signs.drain(within(*length))),
            Slip::Repeat(length) => {
                let again = signs[within(*length)].to_vec();
                signs.splice(at..at, again);
            }
            Slip::Turn => signs.rotate_left(at),
            Slip::OtherCase => {
                for sign in &mut signs[at..] {
                    *sign = sign.to_uppercase().next().unwrap_or(*sign);
                }
            }
        }
    }
    signs.into_iter().collect()
}

fn mutated(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    (select(texts), slips()).prop_map(|(text, slips)| slipped(text, &slips))
}

fn dialects() -> Vec<Dialect> {
    let mut dialects = DIALECTS.to_vec();
    for style in RateStyle::ALL {
        for decimals in DecimalMark::ALL {
            dialects.extend(BareNumber::ALL.iter().map(|bare| {
                Dialect::Table(RateWriting {
                    style: *style,
                    decimals: *decimals,
                    bare: *bare,
                })
            }));
        }
    }
    dialects
}

/// Every rate of exchange that a rate can ask for.
fn at_par(shipment: Shipment) -> Shipment {
    let currencies = [Currency::USD, Currency::GBP, Currency::CAD, Currency::AUD];
    let pairs = currencies.into_iter().flat_map(|other| {
        [(other, Currency::EUR), (Currency::EUR, other)].map(|(from, to)| ExchangeRate {
            from,
            to,
            rate: 1.into(),
        })
    });
    Shipment {
        rates: pairs.collect(),
        ..shipment
    }
}

fn digits_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

proptest! {
    #[test]
    fn a_rate_with_a_slip_is_text_or_is_what_it_prints(
        text in mutated(&RATES),
        shipment in shipments(),
    ) {
        let shipment = at_par(shipment);
        for dialect in dialects() {
            let Ok(duty) = DutyExpression::parse(&text, dialect) else { continue };
            let printed = duty.print(Locale::En);
            prop_assert!(!duty.print(Locale::EsMx).is_empty());
            if let Some(read) = read_back(&printed) {
                let (ours, again) = (duty.evaluate(&shipment), read.evaluate(&shipment));
                prop_assert_eq!(again, ours, "{} {:?} {}", text, dialect, printed);
                prop_assert_eq!(read.print(Locale::En), printed);
            }
        }
    }

    #[test]
    fn what_comes_after_takes_nothing_from_mexico(text in mutated(&SPECIALS)) {
        let special = Special::parse(&text);
        for group in &special.groups {
            let is_there = |program: &String| text.contains(program.as_str());
            prop_assert!(group.programs.iter().all(is_there), "{}", text);
        }
        if special.mexico() == MexicoPreference::Free {
            prop_assert!(text.contains("Free") && text.contains('S'), "{}", text);
        }
        if let Some(own) = special.for_program("S") {
            let longer = Special::parse(&format!("{text} 17.1% (JP)"));
            prop_assert_eq!(longer.for_program("S"), Some(own), "{}", text);
        }
    }

    #[test]
    fn a_code_with_a_slip_is_none_or_has_the_digits_that_stand_there(text in mutated(&CODES)) {
        if let Ok(code) = text.parse::<TariffCode>() {
            prop_assert_eq!(code.digits(), digits_of(&text), "{}", text);
            prop_assert_eq!(code.pointed().parse(), Ok(code));
            prop_assert!((1..=99).contains(&code.chapter()));
            for length in 2..=code.len() {
                prop_assert!(code.truncated(length).is_some_and(|above| above.prefix_of(&code)));
            }
        }
    }

    #[test]
    fn codes_that_are_cited_with_a_slip_stand_there_and_run_upwards(text in mutated(&[CITED])) {
        for range in find_code_ranges(&text) {
            prop_assert!(range.first <= range.last, "{}", text);
            prop_assert!(range.contains(&range.first) && range.contains(&range.last));
            for code in [range.first, range.last] {
                prop_assert!(digits_of(&text).contains(code.digits()), "{}", text);
            }
        }
    }

    #[test]
    fn a_quantity_with_a_slip_is_none_or_is_what_it_says(text in mutated(&QUANTITIES)) {
        if let Ok(quantity) = text.parse::<Quantity>() {
            prop_assert!(quantity.amount >= 0.into(), "{}", text);
            prop_assert_eq!(quantity.to_string().parse(), Ok(quantity), "{}", text);
        }
    }

    #[test]
    fn a_period_with_a_slip_admits_the_days_that_its_windows_name(
        text in mutated(&PERIODS),
        shipment in shipments(),
    ) {
        let Some(period) = EntryPeriod::parse(&text) else { return Ok(()) };
        let json = serde_json::to_string(&period).unwrap();
        prop_assert_eq!(&serde_json::from_str::<EntryPeriod>(&json).unwrap(), &period);
        let EntryPeriod::Within(windows) = &period else { return Ok(()) };
        prop_assert!(!windows.is_empty());
        let is_within = windows.iter().any(|window| window.contains(shipment.day.into()));
        prop_assert_eq!(period.admits(shipment.day), Some(is_within));
    }
}
