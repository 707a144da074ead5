//! How Canada's Customs Tariff puts rates together.
//!
//! "2.81 ¢/kg but not less than 12.5 % plus 4 %" stands on goods in small packages where the same
//! goods in bulk pay "2.81 ¢/kg but not less than 12.5 %" (0709.99.31 and 0709.99.32): the four
//! per cent are for the packing and come on top of whichever of the two is due. A floor or cap
//! after a `plus` could mean either side and is not read.

use super::grammar::{Grammar, added};
use super::{Read, TextReason};
use crate::treaties::duty::DutyExpression;
use crate::treaties::duty::tokens::Token;

const FLOORS: &[&str] = &["but not less than"];
const CAPS: &[&str] = &[
    "but not more than",
    "but not exceeding",
    "but not to exceed",
];

impl Grammar {
    /// term { floor | cap } { "plus" term }
    pub(super) fn canadian(&mut self) -> Read<DutyExpression> {
        let first = self.term()?;
        let mut terms = vec![self.within_bounds(first)?];
        while self.cursor.eat_word("plus") || self.cursor.eat(&Token::Plus) {
            terms.push(self.term()?);
        }
        if terms.len() > 1 && (self.cursor.eat_any(FLOORS) || self.cursor.eat_any(CAPS)) {
            return Err(TextReason::Unreadable);
        }
        Ok(added(terms))
    }

    fn within_bounds(&mut self, mut duty: DutyExpression) -> Read<DutyExpression> {
        loop {
            let inner = Box::new(duty);
            duty = if self.cursor.eat_any(FLOORS) {
                DutyExpression::AtLeast {
                    duty: inner,
                    floor: Box::new(self.term()?),
                }
            } else if self.cursor.eat_any(CAPS) {
                DutyExpression::AtMost {
                    duty: inner,
                    cap: Box::new(self.term()?),
                }
            } else {
                return Ok(*inner);
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use crate::settings::Locale;
    use crate::treaties::duty::{Dialect, DutyExpression, RateKind, TextReason};

    #[rstest]
    #[case("8 %", RateKind::AdValorem, "8%")]
    #[case("2.82 ¢/kg", RateKind::Specific, "0.0282 CAD/kg")]
    #[case("0.51¢/kg", RateKind::Specific, "0.0051 CAD/kg")]
    #[case("0.86 ¢each", RateKind::Specific, "0.0086 CAD/piece")]
    #[case("$157.00/tonne", RateKind::Specific, "157 CAD/t")]
    #[case("1.87¢/litre", RateKind::Specific, "0.0187 CAD/l")]
    #[case(
        "12.28¢/litre of absolute ethyl alcohol",
        RateKind::Specific,
        "0.1228 CAD/l of pure alcohol"
    )]
    #[case(
        "238 % but not less than 30.8 ¢each",
        RateKind::Compound,
        "238% but not less than 0.308 CAD/piece"
    )]
    #[case(
        "238 % but not less than $1.25/kg",
        RateKind::Compound,
        "238% but not less than 1.25 CAD/kg"
    )]
    #[case(
        "2.81 ¢/kg but not less than 12.5 %",
        RateKind::Compound,
        "0.0281 CAD/kg but not less than 12.5%"
    )]
    #[case(
        "2.81 ¢/kg but not less than 12.5 % plus 4 %",
        RateKind::Compound,
        "(0.0281 CAD/kg but not less than 12.5%) + 4%"
    )]
    #[case("4.01¢/kg plus 8.5 %", RateKind::Compound, "0.0401 CAD/kg + 8.5%")]
    #[case(
        "4.41¢/kg but not exceeding 8.5 %",
        RateKind::Compound,
        "0.0441 CAD/kg but not more than 8.5%"
    )]
    fn reads_the_rates_of_canada(
        #[case] text: &str,
        #[case] kind: RateKind,
        #[case] printed: &str,
    ) {
        let duty = DutyExpression::parse(text, Dialect::CaTariff).unwrap();
        assert_eq!(duty.kind(), kind);
        assert_eq!(duty.print(Locale::En), printed);
    }

    #[rstest]
    #[case("N/A", TextReason::Empty)]
    #[case("1.9 ¢", TextReason::NumberWithoutUnit)]
    #[case("2.81 ¢/kg plus 4 % but not less than 12.5 %", TextReason::Unreadable)]
    #[case("5 % 4 %", TextReason::Unreadable)]
    #[case("5 CAD/kg", TextReason::NumberWithoutUnit)]
    #[case("5 % from 1 July 2019", TextReason::Unreadable)]
    fn never_bends_a_canadian_text(#[case] text: &str, #[case] reason: TextReason) {
        let refused = DutyExpression::parse(text, Dialect::CaTariff).unwrap_err();
        assert_eq!(refused.reason, reason);
    }
}
