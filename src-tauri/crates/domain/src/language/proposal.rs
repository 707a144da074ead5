//! Puts the words of a rule into the sentence: with its article, its number and its capital.

use super::folded::Folded;
use super::grammar::{Lead, Role};
use super::lexicon::{Hit, Sense};
use super::rule::Kind;

/// What may stand in place of what was found, the preferred first.
pub(super) fn proposals(found: &str, folded: &Folded, hit: &Hit, leads: &[Lead]) -> Vec<String> {
    let sense = hit.sense;
    let has_size = leads.iter().any(|lead| lead.role == Role::Size);
    let listed = sense.rule.proposals(sense.slot).iter();
    let mut proposals: Vec<String> = match sense.rule.kind {
        Kind::Noun | Kind::Adjective => {
            let agreed = listed.filter_map(|proposal| agreed(proposal, leads, has_size));
            agreed
                .chain(doubled(folded.original(hit.span), sense, leads))
                .collect()
        }
        Kind::Person => listed
            .filter_map(|proposal| agreed(proposal, leads, false))
            .collect(),
        Kind::Phrase | Kind::Alone | Kind::Pronoun => {
            listed.map(|&proposal| proposal.to_owned()).collect()
        }
        Kind::Ending => spelled_out(found).into_iter().collect(),
    };
    for proposal in &mut proposals {
        *proposal = in_case_of(found, proposal);
    }
    proposals.dedup();
    proposals
}

/// A proposal behind the words that stood before the noun. Nothing where they cannot agree.
fn agreed(proposal: &str, leads: &[Lead], has_size: bool) -> Option<String> {
    let (first, rest) = proposal.split_once(' ').unwrap_or((proposal, ""));
    let stands = ["el", "la", "los", "las", "quien", "quienes"].contains(&first);
    if !stands {
        let is_of_size = !first.starts_with("persona");
        return (is_of_size || !has_size)
            .then(|| joined(leads.iter().map(|lead| lead.feminine.as_str()), proposal));
    }
    match leads {
        [] => (first != "el").then(|| proposal.to_owned()),
        [article] if article.role == Role::Article => Some(match (article.word.as_str(), first) {
            ("del", "el") => format!("del {rest}"),
            ("al", "el") => format!("al {rest}"),
            ("del", _) => format!("de {proposal}"),
            ("al", _) => format!("a {proposal}"),
            _ => proposal.to_owned(),
        }),
        [whole, article] if whole.role == Role::Whole && article.role == Role::Article => {
            let whole = match first {
                "el" => "todo",
                "la" => "toda",
                "los" => "todos",
                "las" => "todas",
                _ => return None,
            };
            Some(format!("{whole} {proposal}"))
        }
        _ => None,
    }
}

/// Both genders in full words: *las y los participantes*, *empleadas y empleados*. Of a singular only where
/// its size leaves no other way: *de la pequeña productora o del pequeño productor*.
fn doubled(noun: &str, sense: Sense, leads: &[Lead]) -> Option<String> {
    let feminine = sense.feminine()?;
    let noun = noun.to_lowercase();
    let words = leads.iter().map(|lead| lead.word.as_str());
    let is_neutral = leads.iter().all(|lead| lead.role == Role::Neutral);
    if !sense.slot.is_plural {
        let has_size = leads.iter().any(|lead| lead.role == Role::Size);
        let of_her = joined(leads.iter().map(|lead| lead.feminine.as_str()), feminine);
        return has_size.then(|| format!("{of_her} o {}", joined(words, &noun)));
    }
    match leads.first() {
        Some(first) if first.role != Role::Neutral => {
            Some(format!("{} y {}", first.feminine, joined(words, &noun)))
        }
        _ if is_neutral && !sense.is_common() => {
            Some(joined(words, &format!("{feminine} y {noun}")))
        }
        _ => None,
    }
}

fn joined<'a>(words: impl Iterator<Item = &'a str>, last: &'a str) -> String {
    words.chain([last]).collect::<Vec<_>>().join(" ")
}

/// *tod@s* in full words: *todas y todos*.
fn spelled_out(found: &str) -> Option<String> {
    let found = found.to_lowercase();
    let singular = found.strip_suffix('s').unwrap_or(&found);
    let is_plural = singular.len() < found.len();
    let stem = singular.strip_suffix(['@', 'x', '*'])?;
    Some(match (stem, is_plural) {
        ("l", true) => "las y los".to_owned(),
        ("l", false) => "la o el".to_owned(),
        ("un" | "algún" | "ningún", false) => format!("{}a o {stem}", stem.replace('ú', "u")),
        (_, true) if stem.ends_with(['r', 'n']) && stem.len() > 4 => format!("{stem}as y {stem}es"),
        (_, true) => format!("{stem}as y {stem}os"),
        (_, false) if stem.ends_with("or") => format!("{stem}a o {stem}"),
        (_, false) => format!("{stem}a o {stem}o"),
    })
}

/// In capitals where the words found are, and with a capital where they begin with one.
fn in_case_of(found: &str, proposal: &str) -> String {
    let mut letters = found.chars().filter(|letter| letter.is_alphabetic());
    let begins = letters.next().is_some_and(char::is_uppercase);
    let mut letters = letters.peekable();
    let is_capitals = begins && letters.peek().is_some() && letters.all(char::is_uppercase);
    if is_capitals {
        return proposal.to_uppercase();
    }
    let mut rest = proposal.chars();
    match rest.next() {
        Some(first) if begins => first.to_uppercase().chain(rest).collect(),
        _ => proposal.to_owned(),
    }
}
