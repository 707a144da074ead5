//! The words and signs of a rate text.

use rust_decimal::Decimal;

use super::parse::TextReason;

/// What a rate text is made of. Points that are not in a number are gone (`pf.liter`, `doz.`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Number(Decimal),
    Percent,
    Cents,
    Dollars,
    Plus,
    Slash,
    Comma,
    Dash,
    Open,
    Close,
    /// Lower case; begins with a letter.
    Word(String),
}

/// Reads the signs of a text, or says that one of them is not of a rate.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, TextReason> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let length = if sign.is_ascii_digit() {
            let length = number_length(rest);
            let (number, _) = rest.split_at(length);
            found.push(Token::Number(number_of(number)?));
            length
        } else if sign.is_alphabetic() {
            let length = rest
                .find(|sign: char| !sign.is_alphanumeric())
                .unwrap_or(rest.len());
            let (word, _) = rest.split_at(length);
            found.push(Token::Word(spelled(word)));
            length
        } else {
            found.extend(sign_of(sign)?);
            sign.len_utf8()
        };
        (_, rest) = rest.split_at(length);
    }
    Ok(found)
}

fn sign_of(sign: char) -> Result<Option<Token>, TextReason> {
    Ok(Some(match sign {
        '%' => Token::Percent,
        '¢' => Token::Cents,
        '$' => Token::Dollars,
        '€' => Token::Word("eur".to_owned()),
        '£' => Token::Word("gbp".to_owned()),
        '+' => Token::Plus,
        '/' => Token::Slash,
        ',' | ';' => Token::Comma,
        '-' | '–' | '—' => Token::Dash,
        '(' => Token::Open,
        ')' => Token::Close,
        '.' | '\u{200b}' | '\u{feff}' => return Ok(None),
        blank if blank.is_whitespace() => return Ok(None),
        _ => return Err(TextReason::Unreadable),
    }))
}

fn spelled(word: &str) -> String {
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            '²' => '2',
            '³' => '3',
            other => other,
        })
        .collect()
}

// Digits, thousands in full groups after commas, and decimals after a point.
fn number_length(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let after = |length: usize| text.get(length..).unwrap_or_default();
    let mut length = digits(text);
    if length <= 3 {
        while let Some(group) = after(length).strip_prefix(',') {
            if digits(group) != 3 {
                break;
            }
            length += 4;
        }
    }
    match after(length).strip_prefix('.').map(digits) {
        None | Some(0) => length,
        Some(decimals) => length + 1 + decimals,
    }
}

fn number_of(text: &str) -> Result<Decimal, TextReason> {
    let plain: String = text.chars().filter(|&sign| sign != ',').collect();
    Decimal::from_str_exact(&plain).map_err(|_| TextReason::Unreadable)
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{Token, tokens};

    fn word(text: &str) -> Token {
        Token::Word(text.to_owned())
    }

    fn number(text: &str) -> Token {
        Token::Number(Decimal::from_str_exact(text).unwrap())
    }

    #[test]
    fn splits_what_publishers_glue() {
        assert_eq!(
            tokens("2.4€/100kg/net").unwrap(),
            [
                number("2.4"),
                word("eur"),
                Token::Slash,
                number("100"),
                word("kg"),
                Token::Slash,
                word("net"),
            ]
        );
        assert_eq!(
            tokens("5¢/pf.liter").unwrap(),
            [
                number("5"),
                Token::Cents,
                Token::Slash,
                word("pf"),
                word("liter")
            ]
        );
    }

    #[test]
    fn reads_thousands_only_in_full_groups() {
        assert_eq!(tokens("1,024.50").unwrap(), [number("1024.50")]);
        assert_eq!(
            tokens("1,02").unwrap(),
            [number("1"), Token::Comma, number("02")]
        );
        assert_eq!(
            tokens("2024,123").unwrap(),
            [number("2024"), Token::Comma, number("123")]
        );
    }

    #[test]
    fn refuses_signs_that_no_rate_has() {
        assert!(tokens("5% <b>").is_err());
    }
}
