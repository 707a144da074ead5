//! From the publisher's text to a tree: all of the text, or a reason why not.

mod australia;
mod canada;
mod cursor;
mod grammar;
mod schedule;
mod table;

pub use australia::has_group_rates;
use grammar::Grammar;
pub use table::{BareNumber, DecimalMark, RateStyle, RateWriting};

use super::DutyExpression;
use super::tokens::tokens;
use super::vocabulary::FOLDED;

/// Whose way of writing rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// The Harmonized Tariff Schedule of the United States: `$1.89/kg + 4.7%`.
    UsHts,
    /// The European Union's and the United Kingdom's: `12.80% + 303.40 EUR / 100 kg`.
    EuUk,
    /// Schedule 3 and the agreements' schedules of Australia's Customs Tariff Act 1995:
    /// `5% DCS4% CAFree DCT5%`, in Australian dollars. The general rate counts;
    /// [`has_group_rates`] says whether there are others.
    AuTariff,
    /// Canada's Customs Tariff: `2.81 ¢/kg but not less than 12.5 % plus 4 %`, in Canadian
    /// dollars.
    CaTariff,
    /// What [`DutyExpression::print`] writes in English.
    Proa,
    /// A table's own, as somebody who looked at it says.
    Table(RateWriting),
}

crate::text_enum! {
    /// Why a rate stays text. Reports count these.
    pub enum TextReason {
        /// There is no text, or it says that there is no rate (`N/A`).
        Empty = "empty",
        /// "The rate applicable to …": another article decides.
        RateOfAnotherArticle = "rate-of-another-article",
        /// "The duty provided in the applicable subheading …", or no change to it.
        RateOfAnotherLine = "rate-of-another-line",
        /// "See additional U.S. note 1": a legal note decides.
        SeeNote = "see-note",
        /// An agricultural component (EA, ADSZ, ADFM) that another table fixes by composition.
        AgriculturalComponent = "agricultural-component",
        /// An entry price that the market's price decides.
        EntryPrice = "entry-price",
        /// The text sets a condition on the rate.
        Conditional = "conditional",
        /// Jewels are counted from a number on, movement by movement.
        JewelsOverANumber = "jewels-over-a-number",
        /// A season begins or ends on a day that no year has.
        ImpossibleDate = "impossible-date",
        /// Two seasons share a day.
        OverlappingSeasons = "overlapping-seasons",
        /// Some of the rates have a season and some have none.
        SeasonMissing = "season-missing",
        /// Two steps of a rate that changes by date are not in the order of their days, or share
        /// one.
        StepsOutOfOrder = "steps-out-of-order",
        /// "From 30 December 2018: 5%" and no more: the steps that follow are not given, and one
        /// of them may be in force.
        OneStepOfAStaging = "one-step-of-a-staging",
        /// The rate is that of another country of the agreement; Mexico's is not given.
        RateOfAnotherCountry = "rate-of-another-country",
        /// One numbered rate of several; the others are not given.
        OneOfSeveralRates = "one-of-several-rates",
        /// A number without percent sign or unit.
        NumberWithoutUnit = "number-without-unit",
        /// A unit or a content that is not in the vocabulary.
        UnknownUnit = "unknown-unit",
        /// A percentage of a part that is not in the vocabulary.
        UnknownPart = "unknown-part",
        /// Longer or deeper than any rate.
        TooLong = "too-long",
        /// Anything else.
        Unreadable = "unreadable",
    }
}

/// The text is not a formula that Proa can compute; it stays text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a formula: {reason}")]
pub struct NotAFormula {
    /// Why not.
    pub reason: TextReason,
}

const LONGEST_TEXT: usize = 1000;
type Read<T> = Result<T, TextReason>;

impl DutyExpression {
    /// Reads a rate; all of the text must make sense.
    pub fn parse(text: &str, dialect: Dialect) -> Result<Self, NotAFormula> {
        read(text, dialect).map_err(|reason| NotAFormula { reason })
    }
}

fn read(text: &str, dialect: Dialect) -> Read<DutyExpression> {
    if text.len() > LONGEST_TEXT {
        return Err(TextReason::TooLong);
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if dialect == Dialect::AuTariff {
        return australia::read(&text);
    }
    if let Dialect::Table(writing) = dialect {
        return table::read_table(&text, writing);
    }
    read_rate(text, dialect)
}

/// One rate, its blanks single.
fn read_rate(mut text: String, dialect: Dialect) -> Read<DutyExpression> {
    if let Some(reason) = words_not_figures(&text.to_lowercase()) {
        return Err(reason);
    }
    for (phrase, word) in FOLDED {
        text = text.replace(phrase, word);
    }
    Grammar::read(tokens(&text)?, dialect)
}

fn words_not_figures(text: &str) -> Option<TextReason> {
    let starts = |word: &str| text.starts_with(word);
    let has_word = |word: &str| text.split(' ').any(|found| found == word);
    if text.is_empty() || text == "n/a" {
        Some(TextReason::Empty)
    } else if starts("the duty provided in") || starts("no change") {
        Some(TextReason::RateOfAnotherLine)
    } else if starts("the rate ") || starts("the duty ") {
        Some(TextReason::RateOfAnotherArticle)
    } else if starts("see ") {
        Some(TextReason::SeeNote)
    } else if starts("entry price") {
        Some(TextReason::EntryPrice)
    } else if ["ea", "adsz", "adfm"].into_iter().any(has_word) {
        Some(TextReason::AgriculturalComponent)
    } else if text.contains(", but if ") {
        Some(TextReason::Conditional)
    } else if text.contains("jewel over ") {
        Some(TextReason::JewelsOverANumber)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Dialect, TextReason};
    use crate::settings::Locale;
    use crate::treaties::duty::{DutyExpression, RateKind};

    #[rstest]
    #[case("Free", RateKind::Free, "Free")]
    #[case("3.7% ", RateKind::AdValorem, "3.7%")]
    #[case("11.2¢/kg", RateKind::Specific, "0.112 USD/kg")]
    #[case("4.5¢/ liter", RateKind::Specific, "0.045 USD/l")]
    #[case("$1.13/m3", RateKind::Specific, "1.13 USD/m³")]
    #[case("18.9¢/pf.liter", RateKind::Specific, "0.189 USD/proof l")]
    #[case("5.25¢/bbl", RateKind::Specific, "0.0525 USD/barrel")]
    #[case("$1.24/t", RateKind::Specific, "1.24 USD/t")]
    #[case("6.5¢/gross", RateKind::Specific, "0.065 USD/gross")]
    #[case("2.8¢/doz.", RateKind::Specific, "0.028 USD/dozen")]
    #[case("0.9¢ each", RateKind::Specific, "0.009 USD/piece")]
    #[case("68¢/head", RateKind::Specific, "0.68 USD/piece")]
    #[case("89.6¢/1000", RateKind::Specific, "0.896 USD/1000 pieces")]
    #[case("18.7¢/clean kg", RateKind::Specific, "0.187 USD/clean kg")]
    #[case("$1.89/kg + 4.7%", RateKind::Compound, "1.89 USD/kg + 4.7%")]
    #[case("80.4¢/kg +6.4%", RateKind::Compound, "0.804 USD/kg + 6.4%")]
    #[case("90¢/pr. + 37.5%", RateKind::Compound, "0.9 USD/pair + 37.5%")]
    #[case(
        "10¢/1,000 pins + 3.5%",
        RateKind::Compound,
        "0.1 USD/1000 pieces + 3.5%"
    )]
    #[case(
        "0.3¢/line/ gross + 4.6%",
        RateKind::Compound,
        "0.003 USD/line/gross + 4.6%"
    )]
    #[case(
        "17¢ each + 2.5% + 1¢/jewel",
        RateKind::Compound,
        "0.17 USD/piece + 2.5% + 0.01 USD/jewel"
    )]
    #[case(
        "3.7¢/kg on drained weight",
        RateKind::Specific,
        "0.037 USD/kg of drained weight"
    )]
    #[case(
        "16.9¢/kg of total sugars + 5.1%",
        RateKind::Compound,
        "0.169 USD/kg of total sugars + 5.1%"
    )]
    #[case("6.5% on the entire set", RateKind::AdValorem, "6.5%")]
    #[case(
        "2.5% on the value of the lead content",
        RateKind::PartAdValorem,
        "2.5% on the lead content"
    )]
    #[case(
        "41¢ each + 5% on case and strap, band or bracelet + 4.2% on the battery",
        RateKind::Compound,
        "0.41 USD/piece + 5% on the case and the strap + 4.2% on the battery"
    )]
    #[case(
        "1.4606¢/kg less 0.020668¢/kg for each degree under 100 degrees (and fractions of a degree in proportion) but not less than 0.943854¢/kg",
        RateKind::Specific,
        "0.014606 USD/kg less 0.00020668 USD/kg for each degree under 100 degrees but not less than 0.00943854 USD/kg"
    )]
    fn reads_the_rates_of_the_united_states(
        #[case] text: &str,
        #[case] kind: RateKind,
        #[case] printed: &str,
    ) {
        let duty = DutyExpression::parse(text, Dialect::UsHts).unwrap();
        assert_eq!(duty.kind(), kind);
        assert_eq!(duty.print(Locale::En), printed);
    }

    #[rstest]
    #[case("12.80% + 303.40 EUR / 100 kg", "12.8% + 303.4 EUR/100 kg")]
    #[case("1,024.00 EUR / tonne", "1024 EUR/t")]
    #[case("52.00 EUR / 1,000 items", "52 EUR/1000 pieces")]
    #[case("0.20 GBP/ item", "0.2 GBP/piece")]
    #[case("1.00 GBP/%vol/hl", "1 GBP/% vol/hl")]
    #[case("0.40 EUR/100 kg/net/ % sacchar.", "0.4 EUR/100 kg/% sucrose")]
    #[case("42.00 GBP/100kg mas", "42 GBP/100 kg of dry matter")]
    #[case(
        "1.00 GBP/kg/lactic matter + 23.00 GBP/100kg",
        "1 GBP/kg of lactic matter + 23 GBP/100 kg"
    )]
    #[case(
        "12.80% MIN 2.4\u{a0}€/100\u{a0}kg/net",
        "12.8% but not less than 2.4 EUR/100 kg"
    )]
    #[case(
        "18.40% MIN 22.00 EUR / 100 kg MAX 24.00 EUR / 100 kg",
        "18.4% but not less than 22 EUR/100 kg but not more than 24 EUR/100 kg"
    )]
    #[case(
        "4.00% (01 JAN-31 MAR, 01-31 DEC), 5.10% (01 JUN-30 NOV)",
        "4% (1 Jan to 31 Mar, 1 Dec to 31 Dec), 5.1% (1 Jun to 30 Nov)"
    )]
    #[case(
        "8.00% (01 NOV - 14 MAY), 14.00% (15 MAY - 31 OCT)",
        "8% (1 Nov to 14 May), 14% (15 May to 31 Oct)"
    )]
    #[case(
        "10.4% MIN 1.6€/100kg/net (01 JAN-30 JUNE, 01 OCT-31  DEC), 13.60% MIN 1.6€/100kg/net (01 JUL-30 SEP)",
        "10.4% but not less than 1.6 EUR/100 kg (1 Jan to 30 Jun, 1 Oct to 31 Dec), 13.6% but not less than 1.6 EUR/100 kg (1 Jul to 30 Sep)"
    )]
    fn reads_the_rates_of_the_union_and_the_kingdom(#[case] text: &str, #[case] printed: &str) {
        let duty = DutyExpression::parse(text, Dialect::EuUk).unwrap();
        assert_eq!(duty.print(Locale::En), printed);
    }

    #[rstest]
    #[case("5% until 30 Jun 2025, Free from 1 Jul 2025")]
    #[case("5% from 29 Feb 2024, (4% (1 Jan to 31 Mar)) from 1 Jul 2025")]
    #[case("5% until 30 Jun 2025")]
    #[case("5% until 29 Jun 2025, Free from 1 Jul 2025")]
    #[case("8% from 1 Jan 2021 to 14 May 2021")]
    #[case(
        "8% from 1 Jan 2021 to 1 Jan 2021, (4% (1 Jan to 31 Mar)) from 2 Jan 2021 to 1 Feb 2021"
    )]
    #[case("(5% until 30 Jun 2025, 3% from 1 Jul 2025) + 0.1 AUD/kg")]
    #[case("10.57 AUD/100 l for each percent of alcohol over 1.15 percent")]
    fn reads_what_it_prints_of_dates_and_alcohol(#[case] text: &str) {
        let duty = DutyExpression::parse(text, Dialect::Proa).unwrap();
        assert_eq!(duty.print(Locale::En), text);
    }

    #[rstest]
    #[case("5%, Free from 1 Jul 2025", TextReason::Unreadable)]
    #[case("5% (1 Jan to 31 Mar), Free from 1 Jul 2025", TextReason::Unreadable)]
    #[case(
        "5% from 1 Jul 2025, Free from 1 Jul 2025",
        TextReason::StepsOutOfOrder
    )]
    #[case(
        "5% from 1 Jan 2025 to 1 Jul 2025, Free from 1 Jul 2025",
        TextReason::StepsOutOfOrder
    )]
    #[case("5% from 2 Jan 2025 to 1 Jan 2025", TextReason::StepsOutOfOrder)]
    #[case(
        "5% until 1 Jul 2025, Free from 1 Jul 2025",
        TextReason::StepsOutOfOrder
    )]
    #[case("5% from 1 Jan 2025 to", TextReason::Unreadable)]
    #[case("5% from 1 Jan 2025 to 31 Feb 2025", TextReason::ImpossibleDate)]
    #[case("5% from 31 Jun 2025", TextReason::ImpossibleDate)]
    #[case("5% from 1 Jul 20255", TextReason::ImpossibleDate)]
    fn refuses_steps_that_say_no_days_or_share_one(#[case] text: &str, #[case] reason: TextReason) {
        let refused = DutyExpression::parse(text, Dialect::Proa).unwrap_err();
        assert_eq!(refused.reason, reason);
    }

    #[rstest]
    #[case("", TextReason::Empty)]
    #[case(" \u{a0} ", TextReason::Empty)]
    #[case(
        "The rate applicable to the natural juice in heading 2009",
        TextReason::RateOfAnotherArticle
    )]
    #[case(
        "The duty provided in the applicable subheading + 25%",
        TextReason::RateOfAnotherLine
    )]
    #[case("No change", TextReason::RateOfAnotherLine)]
    #[case("See additional U.S. note 1", TextReason::SeeNote)]
    #[case(
        "43¢ each + 2.8¢/jewel over 7 + 3.7% on the case",
        TextReason::JewelsOverANumber
    )]
    #[case(
        "6% + 2.3¢/jewel, but if in plates not over it",
        TextReason::Conditional
    )]
    #[case("5¢/kg on tin content", TextReason::UnknownUnit)]
    #[case("5¢/parsec", TextReason::UnknownUnit)]
    #[case("5% on the dial", TextReason::UnknownPart)]
    #[case("5¢", TextReason::NumberWithoutUnit)]
    #[case("5 EUR/kg", TextReason::NumberWithoutUnit)]
    #[case("5¢/0 kg", TextReason::Unreadable)]
    #[case("5% DCS4%", TextReason::Unreadable)]
    #[case("5% +", TextReason::Unreadable)]
    #[case("-5%", TextReason::Unreadable)]
    #[case("5% or 3%", TextReason::Unreadable)]
    fn keeps_as_text_what_is_no_formula(#[case] text: &str, #[case] reason: TextReason) {
        let refused = DutyExpression::parse(text, Dialect::UsHts).unwrap_err();
        assert_eq!(refused.reason, reason);
    }

    #[rstest]
    #[case("Entry Price", TextReason::EntryPrice)]
    #[case("9.00% +  EA MAX 18.70%  + ADSZ", TextReason::AgriculturalComponent)]
    #[case("6.4 + 24.6 EUR/100 kg", TextReason::NumberWithoutUnit)]
    #[case("7.2 MIN 0.36 EUR/100 kg", TextReason::NumberWithoutUnit)]
    #[case("11.20% (01 JAN-31 APR)", TextReason::ImpossibleDate)]
    #[case("5% (01 JAN-99999999999 APR)", TextReason::ImpossibleDate)]
    #[case("9.60% (01 JAN-14 APR), 13.60%", TextReason::SeasonMissing)]
    #[case(
        "5% (01 JAN-30 JUN), 6% (30 JUN-31 DEC)",
        TextReason::OverlappingSeasons
    )]
    #[case("5 USD/kg", TextReason::NumberWithoutUnit)]
    fn never_bends_a_european_text(#[case] text: &str, #[case] reason: TextReason) {
        let refused = DutyExpression::parse(text, Dialect::EuUk).unwrap_err();
        assert_eq!(refused.reason, reason);
    }

    #[test]
    fn a_window_that_no_year_has_leaves_the_others_readable() {
        let text = "11.20% (01 JAN-31 APR, 01 AUG-31 DEC), 12.80% (01 MAY-31 JUL)";
        let duty = DutyExpression::parse(text, Dialect::EuUk).unwrap();
        let on = |month, day| duty.on(crate::time::Day::of(2026, month, day)).is_some();
        assert!(!on(1, 1) && !on(4, 30), "the window that cannot be read");
        assert!(on(5, 1) && on(7, 31) && on(8, 1) && on(12, 31));
    }

    #[test]
    fn gives_up_on_texts_longer_or_deeper_than_any_rate() {
        let long = "5% + ".repeat(1000) + "5%";
        let deep = "(".repeat(400) + "5%" + &")".repeat(400);
        for text in [long, deep] {
            let refused = DutyExpression::parse(&text, Dialect::Proa).unwrap_err();
            assert_eq!(refused.reason, TextReason::TooLong);
        }
    }
}
