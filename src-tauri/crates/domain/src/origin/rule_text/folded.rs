//! Spellings that mean the same, brought to one; and two texts held against each other.

use super::Wording;
use super::cursor::starts_with;
use super::tokens::Token;
use crate::treaties::hs_code::{CodeRange, TariffCode};

/// `#` stands for a code, which is kept.
const CHANGE: [(&str, &str); 10] = [
    ("a good of #", "#"),
    ("provided that", "provided"),
    ("at least", "not less than"),
    (
        "no change in tariff classification to",
        "no change in tariff classification required for",
    ),
    ("classification is required", "classification required"),
    (
        "a change from heading outside",
        "a change from any heading outside",
    ),
    (
        "from heading outside that group",
        "from any heading outside that group",
    ),
    (
        "or any other chapter",
        "whether or not there is also a change from any other chapter",
    ),
    (
        "or from any other chapter",
        "whether or not there is also a change from any other chapter",
    ),
    ("taken together", ""),
];
const MANUFACTURE: [(&str, &str); 39] = [
    ("manufacturing", "Manufacture"),
    ("materiales", "materials"),
    ("on any heading", "of any heading"),
    (
        "the value of any materials",
        "the value of all the materials",
    ),
    (
        "the value of all materials",
        "the value of all the materials",
    ),
    ("may not exceed", "does not exceed"),
    ("price of the printed fabric", "price of the product"),
    ("price of the set", "price of the product"),
    (
        "of the ex-works of the product",
        "of the ex-works price of the product",
    ),
    (
        "of the value of the ex-works price",
        "of the ex-works price",
    ),
    (
        "other than that of that of the product",
        "other than that of the product",
    ),
    ("must wholly obtained", "must be wholly obtained"),
    ("any fruit juice used", "all the fruit juice used"),
    ("classified in", "classified within"),
    ("the same heading as the product", "the same heading"),
    ("materials classified within #", "materials of #"),
    ("materials from #", "materials of #"),
    ("the other materials of #", "materials of #"),
    ("taken together", ""),
    ("the value of the materials", "the materials"),
    ("are only used up to a value of", "used does not exceed"),
    (
        "where within the above limit the materials",
        "the value of all the materials",
    ),
    ("except for materials of", "except"),
    ("except for those of", "except"),
    ("except materials of", "except"),
    ("except those of", "except"),
    ("except for", "except"),
    ("except from", "except"),
    (
        "from materials of any heading except that of the product",
        "all the materials used are classified within a heading other than that of the product",
    ),
    (
        "in which all the materials used are classified within a heading other than #",
        "from materials of any heading except #",
    ),
    (
        "in which all the materials used are classified within a chapter other than #",
        "from materials of any heading except #",
    ),
    (
        "from materials not classified within #",
        "from materials of any heading except #",
    ),
    (
        "the materials classified within the same heading used",
        "the materials classified within the same heading",
    ),
    ("provided the value of", "where the value of"),
    ("provided its value", "where its value"),
    ("the value of which", "where its value"),
    (
        "must already be originating",
        "used must already be originating",
    ),
    ("used used", "used"),
    ("may be incorporated into the set", "may be used"),
];
/// Words that only lead over to what follows.
const LEADING: [&str; 6] = [
    "manufacture",
    "in which",
    "where",
    "however",
    "used",
    "provided",
];

pub(super) fn folded(tokens: Vec<Token>, wording: Wording) -> Vec<Token> {
    match wording {
        Wording::Cptpp | Wording::UsNote => CHANGE
            .iter()
            .fold(tokens, |tokens, fold| replaced(&tokens, fold)),
        Wording::Manufacture => MANUFACTURE
            .iter()
            .fold(exceptions(notes(tokens)), |tokens, fold| {
                replaced(&tokens, fold)
            }),
    }
}

/// "(See introductory note 6)" as a sentence.
fn notes(tokens: Vec<Token>) -> Vec<Token> {
    let is_note = |place: &usize| {
        let rest = tokens.get(*place..).unwrap_or_default();
        matches!(rest, [Token::Open, rest @ ..] if starts_with(rest, "see introductory"))
    };
    let Some(begins) = (0..tokens.len()).find(is_note) else {
        return tokens;
    };
    let mut found = tokens;
    for token in found.iter_mut().skip(begins) {
        if matches!(token, Token::Open | Token::Close) {
            *token = Token::Stop;
        }
    }
    found
}

/// "However, hulls may not be used" as "except hulls".
fn exceptions(tokens: Vec<Token>) -> Vec<Token> {
    const FORBIDDEN: &str = "may not be used";
    let last_of = |words: &str| {
        (0..tokens.len()).rfind(|&place| {
            tokens
                .get(place..)
                .is_some_and(|rest| starts_with(rest, words))
        })
    };
    let (Some(begins), Some(ends)) = (last_of("however"), last_of(FORBIDDEN)) else {
        return tokens;
    };
    let Some(inside) = tokens.get(begins + 1..ends) else {
        return tokens;
    };
    let mut found = tokens.get(..begins).unwrap_or_default().to_vec();
    found.push(Token::Word("except".to_owned()));
    found.extend(
        inside
            .iter()
            .skip_while(|token| **token == Token::Comma)
            .cloned(),
    );
    let after = ends + FORBIDDEN.split(' ').count();
    found.extend_from_slice(tokens.get(after..).unwrap_or_default());
    found
}

/// Every place of the first words with the second; commas within the words do not count.
fn replaced(tokens: &[Token], (from, to): &(&str, &str)) -> Vec<Token> {
    let mut found = Vec::with_capacity(tokens.len());
    let mut rest = tokens;
    while let Some((first, after)) = rest.split_first() {
        if let Some((code, after)) = matched(rest, from) {
            for word in to.split(' ').filter(|word| !word.is_empty()) {
                match (word, code) {
                    ("#", Some(code)) => found.push(code.clone()),
                    (word, _) => found.push(Token::Word(word.to_owned())),
                }
            }
            rest = after;
        } else {
            found.push(first.clone());
            rest = after;
        }
    }
    found
}

fn matched<'a>(tokens: &'a [Token], words: &str) -> Option<(Option<&'a Token>, &'a [Token])> {
    let mut code = None;
    let mut rest = tokens;
    for (place, word) in words.split(' ').enumerate() {
        while place > 0 && word != "#" && rest.first() == Some(&Token::Comma) {
            rest = rest.get(1..)?;
        }
        let (first, after) = rest.split_first()?;
        match (word, first) {
            ("#", Token::Code(_)) => code = Some(first),
            (word, Token::Word(found)) if found.eq_ignore_ascii_case(word) => {}
            _ => return None,
        }
        rest = after;
    }
    Some((code, rest))
}

/// Where two texts say different things, in the words of the first.
pub(super) fn difference(source: &[Token], again: &[Token]) -> Option<String> {
    let (source, again) = (plain(source), plain(again));
    if source == again {
        return None;
    }
    let same = source
        .iter()
        .zip(&again)
        .take_while(|(one, other)| one == other);
    let rest = source.get(same.count()..).unwrap_or_default();
    Some(rest.iter().take(12).cloned().collect::<Vec<_>>().join(" "))
}

/// The words, codes and percentages without signs, and without what only joins or leads over.
fn plain(tokens: &[Token]) -> Vec<String> {
    let mut found = Vec::with_capacity(tokens.len());
    let mut previous = &Token::Stop;
    let mut rest = tokens;
    while let Some((token, after)) = rest.split_first() {
        let leading = LEADING.iter().find(|words| starts_with(rest, words));
        if let Some(words) = leading {
            rest = rest.get(words.split(' ').count()..).unwrap_or_default();
            continue;
        }
        match token {
            Token::Word(word) if word == "or" || word == "and" => {
                if matches!(previous, Token::Word(_) | Token::Percent(_) | Token::Close)
                    && after.first() != Some(&Token::Item)
                {
                    found.push(word.clone());
                }
            }
            Token::Word(word) => found.push(word.to_lowercase()),
            Token::Percent(percent) => found.push(format!("{}%", percent.normalize())),
            Token::Code(range) => found.push(code_text(range)),
            Token::Comma
            | Token::Colon
            | Token::Semicolon
            | Token::Stop
            | Token::Open
            | Token::Close
            | Token::Item => {}
        }
        previous = token;
        rest = after;
    }
    found
}

/// The text of tokens, so that it is read as the same tokens.
pub(super) fn text(tokens: &[Token]) -> String {
    let mut text = String::new();
    for token in tokens {
        let (said, is_glued) = match token {
            Token::Word(word) => (word.clone(), false),
            Token::Percent(percent) => (format!("{percent}%"), false),
            Token::Code(range) => (code_text(range), false),
            Token::Open => ("(".to_owned(), false),
            Token::Item => ("-".to_owned(), false),
            Token::Comma => (",".to_owned(), true),
            Token::Colon => (":".to_owned(), true),
            Token::Semicolon => (";".to_owned(), true),
            Token::Stop => (".".to_owned(), true),
            Token::Close => (")".to_owned(), true),
        };
        if !is_glued && !text.is_empty() && !text.ends_with('(') {
            text.push(' ');
        }
        text.push_str(&said);
    }
    text
}

/// `heading 5106 to heading 5113`, `chapter 39`, `tariff item 8607.19.03`.
pub(super) fn code_text(range: &CodeRange) -> String {
    let said = |code: &TariffCode| match code.len() {
        2 => format!("chapter {}", code.chapter()),
        4 => format!("heading {}", code.digits()),
        6 => format!("subheading {}", code.pointed()),
        _ => format!("tariff item {}", code.pointed()),
    };
    if range.first == range.last {
        return said(&range.first);
    }
    let last = said(&range.last);
    let last = last.strip_prefix("tariff ").unwrap_or(&last);
    format!("{} to {last}", said(&range.first))
}
