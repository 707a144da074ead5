//! How a cell shows its number: as a percentage, as a date, beside words or a currency.

/// How a number is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Look {
    Number(Around),
    Date,
}

/// What stands around a number; without it a duty per unit would be read as a percentage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Around {
    pub(super) before: String,
    pub(super) after: String,
    pub(super) is_percentage: bool,
}

/// Of a currency that is not said.
const SOME_CURRENCY: &str = "¤";

impl Look {
    /// Of a format that every Excel has, and no file says.
    pub(super) fn of_number(number: u16) -> Self {
        match number {
            // The currency of the machine on which it is shown.
            5..=8 | 42 | 44 => Self::Number(Around::currency(None)),
            9 | 10 => Self::Number(Around::percentage()),
            14..=22 | 27..=36 | 45..=47 | 50..=58 => Self::Date,
            _ => Self::Number(Around::default()),
        }
    }

    /// Of a format as it is written.
    pub(super) fn of_format(format: &str) -> Self {
        let mut sections = Sections::default();
        let mut signs = format.chars();
        while let Some(sign) = signs.next() {
            match sign {
                ';' => sections.end(),
                '%' => sections.is_percentage = true,
                '"' => sections.say(signs.by_ref().take_while(|sign| *sign != '"')),
                '[' => {
                    let inside: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                    // `[$€-2]`: the currency, and where it is shown so.
                    let currency = inside.strip_prefix('$').unwrap_or_default();
                    sections.say(currency.split('-').next().unwrap_or_default().chars());
                }
                '\\' => sections.say(signs.next()),
                // As wide as a sign, and a sign until the cell is full.
                '_' | '*' => drop(signs.next()),
                '0' | '#' | '?' => sections.has_number(),
                'G' | 'g' if signs.as_str().to_ascii_lowercase().starts_with("eneral") => {
                    sections.has_number();
                    let _general = signs.nth("eneral".len() - 1);
                }
                'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => {
                    sections.is_date = true;
                }
                ' ' | '/' => sections.say([sign]),
                _ if is_of_a_currency(sign) => sections.say([sign]),
                _ => {}
            }
        }
        sections.look()
    }
}

impl Around {
    pub(super) fn percentage() -> Self {
        Self {
            is_percentage: true,
            ..Self::default()
        }
    }

    /// A currency by its code, or one that is not said.
    pub(super) fn currency(code: Option<String>) -> Self {
        let code = code.filter(|code| !code.is_empty());
        Self {
            after: format!(" {}", code.as_deref().unwrap_or(SOME_CURRENCY)),
            ..Self::default()
        }
    }

    /// Of a number as it is shown, whatever its signs are; words in its place say nothing around it.
    pub(super) fn of_shown(shown: &str, is_percentage: bool) -> Self {
        let is_inside = |sign: char| {
            sign.is_ascii_digit() || sign.is_whitespace() || matches!(sign, '.' | ',' | '\'' | '’')
        };
        let silent = Self {
            is_percentage,
            ..Self::default()
        };
        let Some(start) = shown.find(|sign: char| sign.is_ascii_digit()) else {
            return silent;
        };
        let (before, rest) = shown.split_at(start);
        let longest = rest.len() - rest.trim_start_matches(is_inside).len();
        let (number, _) = rest.split_at(longest);
        let (_, after) = rest.split_at(number.trim_end().len());
        let after = without_exponent(after);
        let after = match after.trim_start().strip_prefix('%') {
            Some(after) if is_percentage => after,
            _ => after,
        };
        Self {
            before: before
                .trim_end_matches(['-', '−', '+', '.', ','])
                .to_owned(),
            after: after.to_owned(),
            ..silent
        }
        .said()
    }

    /// What says something; brackets, dashes and blanks do not.
    fn said(self) -> Self {
        if self.says_something() {
            self
        } else {
            Self {
                is_percentage: self.is_percentage,
                ..Self::default()
            }
        }
    }

    pub(super) fn says_something(&self) -> bool {
        let mut signs = self.before.chars().chain(self.after.chars());
        signs.any(|sign| sign.is_alphabetic() || sign == '%' || is_of_a_currency(sign))
    }
}

/// What the parts of a format say: above nothing, below it, of nothing, of texts.
#[derive(Default)]
struct Sections {
    is_percentage: bool,
    is_date: bool,
    /// Of the first part that shows a number with words.
    found: Around,
    around: Around,
    is_after: bool,
}

impl Sections {
    fn say(&mut self, signs: impl IntoIterator<Item = char>) {
        if self.is_after {
            self.around.after.extend(signs);
        } else {
            self.around.before.extend(signs);
        }
    }

    fn has_number(&mut self) {
        self.is_after = true;
    }

    fn end(&mut self) {
        let ended = std::mem::take(&mut self.around);
        if std::mem::take(&mut self.is_after) && !self.found.says_something() {
            self.found = ended.said();
        }
    }

    fn look(mut self) -> Look {
        self.end();
        if self.is_date && !self.is_percentage {
            return Look::Date;
        }
        Look::Number(Around {
            is_percentage: self.is_percentage,
            ..self.found
        })
    }
}

fn is_of_a_currency(sign: char) -> bool {
    matches!(sign, '$' | '¢' | '£' | '¤' | '¥' | '\u{20a0}'..='\u{20cf}')
}

/// `8.04E+06` has an exponent after its first digits.
fn without_exponent(after: &str) -> &str {
    let exponent = after.strip_prefix(['E', 'e']).unwrap_or_default();
    match exponent.strip_prefix(['+', '-']) {
        Some(digits) => digits.trim_start_matches(|sign: char| sign.is_ascii_digit()),
        None => after,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::{Around, Look};

    fn around(before: &str, after: &str) -> Around {
        Around {
            before: before.to_owned(),
            after: after.to_owned(),
            is_percentage: false,
        }
    }

    #[rstest]
    #[case("0.00\" USD/kg\"", "", " USD/kg")]
    #[case("[$€-2]0.00", "€", "")]
    #[case("#,##0.00\\ [$EUR]/\"kg\"", "", " EUR/kg")]
    #[case("\"$\"#,##0_);[Red](\"$\"#,##0)", "$", "")]
    #[case("£0.00", "£", "")]
    #[case("General\" USD/t\"", "", " USD/t")]
    #[case("0.0\"%\"", "", "%")]
    // Only below nothing, and only of what is below a bound.
    #[case("0.00;-0.00\" USD\"", "", " USD")]
    #[case("[<1]0.00\" USD/l\";0", "", " USD/l")]
    fn words_and_a_currency_stand_around_a_number(
        #[case] format: &str,
        #[case] before: &str,
        #[case] after: &str,
    ) {
        let look = Look::of_format(format);
        assert_eq!(look, Look::Number(around(before, after)), "{format}");
    }

    #[rstest]
    #[case("General")]
    #[case("0000\\.00\\.00")]
    #[case("_-* #,##0.00_-;-* #,##0.00\\ _€_-;_-* \"-\"??_-;_-@_-")]
    #[case("# ?/?")]
    #[case("0.00E+00")]
    #[case("[$-80A]0.00")]
    #[case("[Red]0;[Blue]-0;\"Free\";\"text: \"@")]
    fn signs_that_say_nothing_are_no_words(#[case] format: &str) {
        let look = Look::of_format(format);
        assert_eq!(look, Look::Number(Around::default()), "{format}");
    }

    #[test]
    fn a_percentage_may_have_words_beside_it_and_a_date_has_none() {
        let Look::Number(compound) = Look::of_format("0.0%\" + 2 USD/kg\"") else {
            panic!("no number");
        };
        assert!(compound.is_percentage);
        assert_eq!(compound.after, " + 2 USD/kg");
        let percentage = Look::Number(Around::percentage());
        assert_eq!(Look::of_format("0.0\\ %;-0.0\\ %"), percentage);
        assert_eq!(Look::of_number(10), percentage);
        assert_eq!(Look::of_format("[$-80A]d\\-mmm\\-yyyy\" day\""), Look::Date);
        assert_eq!(Look::of_number(7), Look::Number(around("", " ¤")));
    }

    #[rstest]
    #[case("0.35 €", "", " €")]
    #[case("US$ 0,35/100 kg", "US$ ", "/100 kg")]
    #[case("-1 250,5 EUR", "", " EUR")]
    #[case(".5 USD", "", " USD")]
    #[case("8.04E+06", "", "")]
    #[case("8'044'000", "", "")]
    #[case("(3)", "", "")]
    #[case("Free", "", "")]
    #[case("", "", "")]
    fn what_is_shown_around_a_number_is_told_from_it(
        #[case] shown: &str,
        #[case] before: &str,
        #[case] after: &str,
    ) {
        assert_eq!(
            Around::of_shown(shown, false),
            around(before, after),
            "{shown}"
        );
    }

    #[test]
    fn the_sign_of_a_percentage_is_not_said_twice() {
        assert_eq!(Around::of_shown("6.5 %", true), Around::percentage());
        assert_eq!(Around::of_shown("6.5 %", false), around("", " %"));
        assert_eq!(Around::of_shown("5% + 2 USD/kg", true).after, " + 2 USD/kg");
    }

    proptest! {
        #[test]
        fn no_format_makes_it_panic(text in "[0#?;\"\\[\\]$€%_*\\\\ a-zG.,-]{0,20}|.{0,12}") {
            let _ = (Look::of_format(&text), Around::of_shown(&text, true));
        }
    }
}
