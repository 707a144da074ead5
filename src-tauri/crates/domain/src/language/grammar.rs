//! The small words of Spanish and English that tell what a noun stands for.

use super::folded::{Folded, Span};
use crate::settings::Locale;

/// What a word before a noun is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// *el, los, del, al*: a proposal with an article of its own may take its place.
    Article,
    /// *todo, todos*: stands before the article.
    Whole,
    /// Another word that has a gender: *un, estos, nuestros*.
    Gendered,
    /// A word without gender: *su, cada, dos, posibles*.
    Neutral,
    /// *pequeños, medianos*: said of a company, not of a person.
    Size,
}

/// A word before a noun that agrees with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lead {
    pub(super) role: Role,
    /// As it stands, in small letters.
    pub(super) word: String,
    /// As it is before a feminine noun.
    pub(super) feminine: String,
}

/// Masculine words before a noun, with their feminine. Folded, but for the feminine.
const MASCULINE: &[(&str, &str, Role)] = &[
    ("el", "la", Role::Article),
    ("los", "las", Role::Article),
    ("del", "de la", Role::Article),
    ("al", "a la", Role::Article),
    ("todo", "toda", Role::Whole),
    ("todos", "todas", Role::Whole),
    ("un", "una", Role::Gendered),
    ("unos", "unas", Role::Gendered),
    ("este", "esta", Role::Gendered),
    ("estos", "estas", Role::Gendered),
    ("ese", "esa", Role::Gendered),
    ("esos", "esas", Role::Gendered),
    ("aquel", "aquella", Role::Gendered),
    ("aquellos", "aquellas", Role::Gendered),
    ("dicho", "dicha", Role::Gendered),
    ("dichos", "dichas", Role::Gendered),
    ("algun", "alguna", Role::Gendered),
    ("algunos", "algunas", Role::Gendered),
    ("ningun", "ninguna", Role::Gendered),
    ("otro", "otra", Role::Gendered),
    ("otros", "otras", Role::Gendered),
    ("nuestro", "nuestra", Role::Gendered),
    ("nuestros", "nuestras", Role::Gendered),
    ("varios", "varias", Role::Gendered),
    ("muchos", "muchas", Role::Gendered),
    ("pocos", "pocas", Role::Gendered),
    ("cuantos", "cuantas", Role::Gendered),
    ("ambos", "ambas", Role::Gendered),
    ("estimado", "estimada", Role::Gendered),
    ("estimados", "estimadas", Role::Gendered),
    ("queridos", "queridas", Role::Gendered),
    ("distinguidos", "distinguidas", Role::Gendered),
    ("nuevo", "nueva", Role::Gendered),
    ("nuevos", "nuevas", Role::Gendered),
    ("pequeno", "pequeña", Role::Size),
    ("pequenos", "pequeñas", Role::Size),
    ("medianos", "medianas", Role::Size),
    ("futuro", "futura", Role::Gendered),
    ("futuros", "futuras", Role::Gendered),
    ("primer", "primera", Role::Gendered),
    ("primeros", "primeras", Role::Gendered),
    ("ultimos", "últimas", Role::Gendered),
    ("propio", "propia", Role::Gendered),
    ("propios", "propias", Role::Gendered),
    ("mismo", "misma", Role::Gendered),
    ("mismos", "mismas", Role::Gendered),
    ("distintos", "distintas", Role::Gendered),
    ("diversos", "diversas", Role::Gendered),
    ("numerosos", "numerosas", Role::Gendered),
    ("verdaderos", "verdaderas", Role::Gendered),
];

/// Words before a noun that have one form for both genders.
const NEUTRAL: &[&str] = &[
    "su",
    "sus",
    "mi",
    "mis",
    "tu",
    "tus",
    "cada",
    "cualquier",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "quince",
    "veinte",
    "treinta",
    "cuarenta",
    "cincuenta",
    "sesenta",
    "setenta",
    "ochenta",
    "noventa",
    "cien",
    "mil",
    "demas",
    "grandes",
    "gran",
    "posible",
    "posibles",
    "potencial",
    "potenciales",
    "principal",
    "principales",
    "actual",
    "actuales",
    "jovenes",
    "mejores",
    "diferentes",
];

/// Feminine words before a noun: beside a masculine one they make a double form.
const FEMININE: &[&str] = &[
    "la",
    "las",
    "una",
    "unas",
    "esta",
    "estas",
    "esa",
    "esas",
    "dicha",
    "dichas",
    "alguna",
    "algunas",
    "ninguna",
    "otra",
    "otras",
    "nuestra",
    "nuestras",
    "todas",
    "toda",
    "varias",
    "muchas",
    "estimada",
    "estimadas",
    "queridas",
    "cuantas",
    "aquella",
    "aquellas",
    "ambas",
];

const CONJUNCTIONS: &[&str] = &["y", "e", "o", "u", "ni"];
/// Words in -s that are no nouns which an adjective could follow.
const NO_NOUNS_IN_S: &[&str] = &[
    "mas",
    "menos",
    "tras",
    "ademas",
    "solamente",
    "unicamente",
    "es",
];

/// What a word is before a masculine noun, or a noun of either gender.
pub(super) fn masculine(folded: &Folded, index: usize) -> Option<Lead> {
    let word = folded.word(index);
    let original = folded
        .place(index)
        .map_or("", |place| folded.original(place));
    let listed = MASCULINE.iter().find(|(masculine, ..)| *masculine == word);
    let is_number = word.starts_with(|letter: char| letter.is_ascii_digit());
    let (role, feminine) = match listed {
        Some(&(_, feminine, role)) => (role, Some(feminine)),
        None if is_number || NEUTRAL.contains(&word) => (Role::Neutral, None),
        None => return None,
    };
    let word = original.to_lowercase();
    Some(Lead {
        role,
        feminine: feminine.map_or_else(|| word.clone(), str::to_owned),
        word,
    })
}

/// What a word is before a noun that is marked in both genders.
pub(super) fn of_any_gender(folded: &Folded, index: usize) -> Option<Lead> {
    let word = folded.word(index);
    let role = match word {
        "la" | "las" => Role::Article,
        "toda" | "todas" => Role::Whole,
        _ if is_feminine(word) => Role::Gendered,
        _ => return masculine(folded, index),
    };
    Some(Lead {
        role,
        word: word.to_owned(),
        feminine: word.to_owned(),
    })
}

/// Whether the word stands before a feminine noun.
pub(super) fn is_feminine(word: &str) -> bool {
    FEMININE.contains(&word)
}

/// Whether the word joins two of a kind.
pub(super) fn joins(word: &str) -> bool {
    CONJUNCTIONS.contains(&word)
}

/// Whether the word may be a masculine plural that an adjective behind it describes: *países
/// exportadores*. Verbs of the first person are not: *buscamos proveedores*.
pub(super) fn may_be_described(word: &str) -> bool {
    let is_verb = ["amos", "emos", "imos", "omos"]
        .iter()
        .any(|ending| word.ends_with(ending));
    word.ends_with('s') && !is_verb && !NO_NOUNS_IN_S.contains(&word)
}

/// Whether no noun follows these words, so that they are one themselves.
pub(super) fn stands_alone(folded: &Folded, span: Span, language: Locale) -> bool {
    let next = folded.index_at(span.to);
    let gap = folded.gap_before(next);
    let followers: &[&str] = match language {
        Locale::EsMx => &["por", "su", "deben", "deberan", "pueden", "podran"],
        Locale::En => &[
            "are", "can", "could", "had", "has", "have", "in", "may", "must", "pay", "shall",
            "should", "were", "who", "will", "with",
        ],
    };
    folded.place(next).is_none() || gap != " " || followers.contains(&folded.word(next))
}
