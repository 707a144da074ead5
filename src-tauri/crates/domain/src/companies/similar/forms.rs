//! Legal forms in all their spellings: they say before whom a company stands, not which one it is.

/// The families of legal forms. Within one, a company changes its form and stays itself; an
/// association and a company of the same name are two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// Made to trade: S.A., S. de R.L., S.A.P.I., S.A.S. and those of other countries.
    Trading,
    /// Made for anything else: S.C., A.C., I.A.P.
    Civil,
    /// Of producers: S.P.R., cooperatives, S.S.S.
    Producers,
}

use Family::{Civil, Producers, Trading};

/// How forms begin, letters with points as one word.
const BEGINNINGS: [(&str, Family); 66] = [
    ("sociedad anonima promotora de inversion", Trading),
    ("sociedad anonima bursatil", Trading),
    ("sociedad anonima", Trading),
    ("sociedad de responsabilidad limitada", Trading),
    ("sociedad por acciones simplificada", Trading),
    ("sociedad en comandita simple", Trading),
    ("sociedad de produccion rural", Producers),
    ("sociedad de solidaridad social", Producers),
    ("sociedad cooperativa", Producers),
    ("sociedad civil", Civil),
    ("asociacion civil", Civil),
    ("institucion de asistencia privada", Civil),
    ("s en c por a", Trading),
    ("s en c", Trading),
    ("s en nc", Trading),
    ("s de rl", Trading),
    ("s rl", Trading),
    ("sde rl", Trading),
    ("spr de rl", Producers),
    ("spr de ri", Producers),
    ("sc de rl", Producers),
    ("sc de p", Producers),
    ("sc de c", Producers),
    ("s coop", Producers),
    ("sa de cv", Trading),
    ("sadecv", Trading),
    ("sapidecv", Trading),
    ("sabdecv", Trading),
    ("srldecv", Trading),
    ("sderldecv", Trading),
    ("sapi", Trading),
    ("sapib", Trading),
    ("sab", Trading),
    ("sas", Trading),
    ("srl", Trading),
    ("sa", Trading),
    ("spr", Producers),
    ("scl", Producers),
    ("sss", Producers),
    ("sc", Civil),
    ("ac", Civil),
    ("iap", Civil),
    ("abp", Civil),
    ("incorporated", Trading),
    ("inc", Trading),
    ("corporation", Trading),
    ("corp", Trading),
    ("co ltd", Trading),
    ("pty ltd", Trading),
    ("limited", Trading),
    ("ltd", Trading),
    ("ltda", Trading),
    ("llc", Trading),
    ("llp", Trading),
    ("lp", Trading),
    ("plc", Trading),
    ("gmbh y co kg", Trading),
    ("gmbh", Trading),
    ("ag", Trading),
    ("kg", Trading),
    ("sl", Trading),
    ("slu", Trading),
    ("sau", Trading),
    ("sarl", Trading),
    ("bv", Trading),
    ("nv", Trading),
];

/// How forms go on.
const CONTINUATIONS: [&str; 13] = [
    "de capital variable",
    "de responsabilidad limitada",
    "de cv",
    "de c v",
    "decv",
    "cv",
    "de rl",
    "de ip",
    "de mi",
    "mi",
    "sofom",
    "enr",
    "er",
];

/// A form that was found: how many words it takes and whether it could be anything else.
pub(super) struct Found {
    pub(super) words: usize,
    pub(super) family: Family,
    /// Too long to be a word of the name: it ends a name wherever it stands.
    pub(super) is_plain: bool,
}

/// The form that words begin with.
pub(super) fn find<T: AsRef<str>>(words: &[T]) -> Option<Found> {
    let (beginning, family) = BEGINNINGS
        .iter()
        .filter(|(form, _)| begins(words, form))
        .max_by_key(|(form, _)| length(form))?;
    let mut taken = length(beginning);
    let mut is_plain = taken > 1 || beginning.ends_with("decv");
    while let Some(more) = words.get(taken..).and_then(continuation) {
        taken += more;
        is_plain = true;
    }
    Some(Found {
        words: taken,
        family: *family,
        is_plain,
    })
}

fn continuation<T: AsRef<str>>(words: &[T]) -> Option<usize> {
    CONTINUATIONS
        .iter()
        .filter(|form| begins(words, form))
        .map(|form| length(form))
        .max()
}

fn begins<T: AsRef<str>>(words: &[T], form: &str) -> bool {
    let mut words = words.iter();
    form.split(' ')
        .all(|of_form| words.next().is_some_and(|word| word.as_ref() == of_form))
}

fn length(form: &str) -> usize {
    form.split(' ').count()
}
