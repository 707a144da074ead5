//! Texts as published, made fit to show.

/// The text without the blanks around it, where it says something.
pub(super) fn said(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// Without markup, entities, invisible signs and runs of blanks.
pub(super) fn cleaned(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, opened)) = rest.split_once('<') {
        plain.push_str(before);
        rest = match opened.split_once('>') {
            Some((tag, after)) if is_tag(tag) => after,
            _ => {
                plain.push('<');
                opened
            }
        };
    }
    plain.push_str(rest);
    for (entity, sign) in [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#58;", ":"),
        ("&amp;", "&"),
    ] {
        if plain.contains(entity) {
            plain = plain.replace(entity, sign);
        }
    }
    visible(&plain)
}

/// Without invisible signs and runs of blanks.
pub(super) fn visible(text: &str) -> String {
    let seen: String = text
        .chars()
        .filter(|sign| !matches!(sign, '\u{200b}' | '\u{feff}' | '\u{ad}'))
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_tag(inside: &str) -> bool {
    let name = inside.strip_prefix('/').unwrap_or(inside);
    name.starts_with(|sign: char| sign.is_ascii_alphabetic()) && !inside.contains('<')
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::cleaned;

    #[rstest]
    #[case("Of <i>Gallus\n domesticus</i> ", "Of Gallus domesticus")]
    #[case("Fat &amp; oil\u{200b}&nbsp;(&lt; 5%)", "Fat & oil (< 5%)")]
    #[case("From 30 December 2018&#58; 5%", "From 30 December 2018: 5%")]
    #[case("Value < 5 and > 3", "Value < 5 and > 3")]
    #[case("a < b <em>c</em>", "a < b c")]
    #[case("unclosed <b", "unclosed <b")]
    fn texts_are_cleaned_of_markup(#[case] text: &str, #[case] clean: &str) {
        assert_eq!(cleaned(text), clean);
    }
}
