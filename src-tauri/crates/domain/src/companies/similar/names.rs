//! A name as the comparison sees it: without its legal form, abbreviations written out, in no
//! order; what follows the legal form stands apart.

use crate::companies::similar::blocking::fnv;
use crate::companies::similar::forms::{self, Family};
use crate::companies::similar::words::{canonical, is_common, is_joining, is_mark};
use crate::text::fold;

/// Words after which a name says which of its places is meant, wherever they stand.
const PLACES: [&str; 4] = ["matriz", "planta", "plantas", "sucursal"];

/// The same, where they begin what stands after the legal form or a comma.
const PLACES_AFTER: [&str; 14] = [
    "almacen",
    "bateria",
    "bodega",
    "cedis",
    "centro",
    "complejo",
    "division",
    "edificio",
    "nave",
    "oficina",
    "oficinas",
    "plataforma",
    "terminal",
    "unidad",
];

/// The most words of a plant or a branch within a name, the first of them among these.
const LONGEST_SITE: usize = 5;

/// What forms have where nothing is to be said.
const NOTHING: [&str; 6] = ["na", "nd", "noaplica", "ninguno", "sn", "sinnombre"];

/// A word of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Folded and written out.
    pub(super) text: String,
    /// A hash of the text: words are the same or not without reading them.
    pub(super) hash: u64,
    /// As it was typed, where that is something else.
    pub(super) typed: Option<String>,
    /// So many companies have it in their names that alone it is nobody's.
    pub(super) is_common: bool,
    /// A number or a region, by which companies of one group are told apart.
    pub(super) is_mark: bool,
    /// It ended with a point: it may be the beginning of a longer word.
    pub(super) is_cut: bool,
    /// In how many names it comes, among the companies that it is compared with.
    pub(super) names: u32,
    /// How much it tells among them.
    pub(super) weight: u32,
}

/// One name of a company.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Name {
    /// The words that tell something, in the order of the alphabet.
    pub(super) words: Vec<Word>,
    /// All letters of the name in its own order, however its words are parted.
    pub(super) letters: String,
    /// Which plant or branch it says it is.
    pub(super) site: Vec<String>,
    /// The family of its legal form.
    pub(super) family: Option<Family>,
}

/// A piece of the text before it is known what it is.
struct Token {
    text: String,
    is_cut: bool,
    /// A comma or a bracket follows.
    ends: bool,
}

impl AsRef<str> for Token {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

/// The name of a company and, where one stands after the legal form, the one it is known by.
pub(super) fn read(text: &str) -> (Name, Option<Name>) {
    let mut before = tokens(text);
    let Some((at, form)) = form_in(&before) else {
        return (name(&before, None, false), None);
    };
    let mut after = before.split_off(at + form.words);
    before.truncate(at);
    while let Some((at, form)) = form_after(&after) {
        after.drain(at..at + form.words);
    }
    let mut legal = name(&before, Some(form.family), false);
    let known_as = name(&after, Some(form.family), true);
    if legal.site.is_empty() {
        legal.site.clone_from(&known_as.site);
    }
    let says_more = !known_as.words.is_empty()
        && known_as.words != legal.words
        && !NOTHING.contains(&known_as.letters.as_str());
    if legal.words.is_empty() && says_more {
        return (known_as, None);
    }
    (legal, says_more.then_some(known_as))
}

/// Where the legal form stands: not at the beginning, and either plainly one or at the end of what
/// a comma parts.
fn form_in(tokens: &[Token]) -> Option<(usize, forms::Found)> {
    (1..tokens.len()).find_map(|at| {
        let found = forms::find(tokens.get(at..)?)?;
        let is_at_end = tokens.get(at + found.words - 1)?.ends;
        (found.is_plain || is_at_end).then_some((at, found))
    })
}

/// Where a form stands in what follows the first one: there it may come at once.
fn form_after(tokens: &[Token]) -> Option<(usize, forms::Found)> {
    let at_once = forms::find(tokens).filter(|found| found.is_plain);
    at_once.map(|found| (0, found)).or_else(|| form_in(tokens))
}

/// The name that tokens without a legal form make; after one they may be of a plant alone.
fn name(tokens: &[Token], family: Option<Family>, is_after: bool) -> Name {
    let (of_name, of_site) = tokens.split_at(site_in(tokens, is_after));
    let mut words: Vec<Word> = of_name
        .iter()
        .filter(|token| !is_joining(&token.text))
        .map(word)
        .collect();
    if words.iter().all(|word| word.is_mark) {
        for word in &mut words {
            word.is_mark = false;
        }
    }
    let letters = words.iter().map(|word| word.text.as_str()).collect();
    words.sort_unstable_by(|one, other| one.text.cmp(&other.text));
    words.dedup_by(|one, other| one.text == other.text);
    let site = of_site.iter().map(|token| canonical(&token.text));
    let is_telling = |word: &&str| !is_joining(word) && !PLACES.contains(word);
    let mut site: Vec<String> = site.filter(is_telling).map(str::to_owned).collect();
    if site.is_empty() && !of_site.is_empty() {
        site.push("matriz".to_owned());
    }
    Name {
        words,
        letters,
        site,
        family,
    }
}

fn word(token: &Token) -> Word {
    let text = canonical(&token.text).to_owned();
    Word {
        hash: fnv([text.as_str()]),
        is_common: is_common(&text),
        is_mark: is_mark(&text),
        is_cut: token.is_cut && text == token.text,
        typed: (text != token.text).then(|| token.text.clone()),
        names: 0,
        weight: 0,
        text,
    }
}

/// Where the words of a plant or a branch begin; the end where there are none.
fn site_in(tokens: &[Token], is_after: bool) -> usize {
    let begins = |(at, token): (usize, &Token)| {
        let word = canonical(&token.text);
        let before = at.checked_sub(1).and_then(|before| tokens.get(before));
        let stands_alone = before.map_or(is_after, |before| before.ends);
        let follows_name = before.is_some_and(|before| !is_joining(&before.text));
        let is_short = tokens.len() - at <= LONGEST_SITE;
        let is_place = PLACES.contains(&word) && (stands_alone || (follows_name && is_short));
        is_place || (PLACES_AFTER.contains(&word) && stands_alone)
    };
    tokens
        .iter()
        .enumerate()
        .position(begins)
        .unwrap_or(tokens.len())
}

/// The words of a text, letters with points as one (S. A. is `sa`).
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let parts = |sign: char| matches!(sign, ',' | ';' | '(' | ')' | '/' | '"');
    for segment in text.split(parts) {
        let mut is_open = false;
        for typed in segment.replace('&', " & ").split_whitespace() {
            let folded = if typed == "&" {
                "y".to_owned()
            } else {
                fold(typed)
            };
            let pieces = folded.split(' ').filter(|piece| !piece.is_empty());
            for piece in pieces {
                let is_letter = piece.chars().count() == 1 && piece != "y";
                match tokens.last_mut() {
                    Some(last) if is_letter && is_open => last.text.push_str(piece),
                    _ => tokens.push(Token {
                        text: piece.to_owned(),
                        is_cut: typed.ends_with('.') && piece.chars().count() >= 3,
                        ends: false,
                    }),
                }
                is_open = is_letter && !piece.bytes().all(|digit| digit.is_ascii_digit());
            }
        }
        if let Some(last) = tokens.last_mut() {
            last.ends = true;
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Family, Name, read};

    #[rstest]
    #[case("Aguacates de la Meseta, S.A. de C.V.", "aguacates meseta")]
    #[case("AGUACATES DE LA MESETA SA DE CV,", "aguacates meseta")]
    #[case("Aguacates de la Meseta S. A. de C. V.", "aguacates meseta")]
    #[case("Aguacates de la Meseta S DE RL DE CV", "aguacates meseta")]
    #[case("Aguacates de la Meseta S. de R. L. de C.V", "aguacates meseta")]
    #[case(
        "Aguacates de la Meseta, S.A.P.I. de C.V., SOFOM, E.N.R.",
        "aguacates meseta"
    )]
    #[case("Aguacates de la Meseta SADECV", "aguacates meseta")]
    #[case(
        "Aguacates de la Meseta, Sociedad Anónima de Capital Variable",
        "aguacates meseta"
    )]
    #[case("Café Zapoteco S.P.R. de R.L.", "cafe zapoteco")]
    #[case("Meseta Foods, Inc.", "alimentos meseta")]
    #[case("Meseta Trading GmbH & Co. KG", "meseta trading")]
    #[case("Meseta Iberia, S.L.", "iberia meseta")]
    #[case("Cía. Ind. de la Meseta", "compania industria meseta")]
    #[case("Meseta Mfg. Intl.", "internacional manufactura meseta")]
    #[case("Molinos & Hnos", "hermanos molinos")]
    #[case("S.A.", "sa")]
    #[case("Frutas, verduras y flores", "flores frutas verduras")]
    fn only_what_tells_something_is_left(#[case] name: &str, #[case] words: &str) {
        assert_eq!(said(&read(name).0), words);
    }

    #[rstest]
    #[case(
        "TORNOS DEL LAGO MEXICO, S.A. DE C.V.,TORLAGO",
        "lago mexico tornos",
        "torlago"
    )]
    #[case(
        "TORNOS DEL LAGO SA DE CV (TORLAGO SA DE CV)",
        "lago tornos",
        "torlago"
    )]
    #[case("TORNOS DEL LAGO, S.A. DE C.V.,NA", "lago tornos", "")]
    #[case(
        "TORNOS DEL LAGO, S.A. DE C.V.,TORNOS DEL LAGO S.A. DE C.V.",
        "lago tornos",
        ""
    )]
    #[case("Tornos del Lago, S.A.,Torlago", "lago tornos", "torlago")]
    fn the_name_after_the_legal_form_stands_apart(
        #[case] text: &str,
        #[case] legal: &str,
        #[case] known_as: &str,
    ) {
        let (name, other) = read(text);
        assert_eq!(said(&name), legal);
        assert_eq!(other.as_ref().map(said).unwrap_or_default(), known_as);
    }

    #[rstest]
    #[case("LAGO TECH SA DE CV, PLANTA 2", "2")]
    #[case("Lago Tech Planta II, S.A. de C.V.", "2")]
    #[case("LAGO TECH S.A. DE C.V. PLANTA CELAYA", "celaya")]
    #[case("LAGO TECH S.A. DE C.V.,LAGO-TECH PLANTA 448", "448")]
    #[case("LAGO TECH S.A. DE C.V.,LAGO TECH S.A. DE C.V. PLANTA LERMA", "lerma")]
    #[case("Lago Tech, Sucursal Norte", "norte")]
    #[case("Plantas y semillas del lago", "")]
    #[case("Tratamiento de planta", "")]
    fn a_plant_or_a_branch_is_no_part_of_the_name(#[case] text: &str, #[case] site: &str) {
        assert_eq!(read(text).0.site.join(" "), site);
    }

    #[rstest]
    #[case("Lago, A.C.", Some(Family::Civil))]
    #[case("Lago, S.A.", Some(Family::Trading))]
    #[case("Lago S.P.R. de R.L.", Some(Family::Producers))]
    #[case("Lago", None)]
    fn a_legal_form_has_a_family(#[case] text: &str, #[case] family: Option<Family>) {
        assert_eq!(read(text).0.family, family);
    }

    fn said(name: &Name) -> String {
        let words: Vec<_> = name.words.iter().map(|word| word.text.as_str()).collect();
        words.join(" ")
    }
}
