//! Figures as people in Mexico, and in English, write them.

/// A plain decimal with its thousands grouped; any other text as it is.
pub fn number(text: &str) -> String {
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text), |rest| ("−", rest));
    let (whole, fraction) = digits
        .split_once('.')
        .map_or((digits, None), |(w, f)| (w, Some(f)));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !is_digits(whole) || !fraction.is_none_or(is_digits) {
        return text.to_owned();
    }
    let fraction = fraction
        .map(|digits| format!(".{digits}"))
        .unwrap_or_default();
    format!("{sign}{}{fraction}", grouped(whole))
}

fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn groups_thousands_and_keeps_every_digit() {
        for (plain, written) in [
            ("0", "0"),
            ("999", "999"),
            ("20000.50", "20,000.50"),
            ("1234567", "1,234,567"),
            ("-2240.00", "−2,240.00"),
        ] {
            assert_eq!(number(plain), written);
        }
    }

    #[test]
    fn leaves_alone_what_is_not_a_plain_decimal() {
        for text in ["", "-", "1.", ".5", "1e3", "12,5", "abc", "1.2.3"] {
            assert_eq!(number(text), text);
        }
    }
}
