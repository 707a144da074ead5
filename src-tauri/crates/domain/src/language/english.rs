//! Whether a masculine pronoun of English stands for everybody: when it goes back to somebody whom the
//! sentence does not name.

use super::folded::{Folded, Span};

/// A pronoun goes back no further.
const WORDS_BACK: usize = 24;
/// People as rules and contracts speak of them.
const PEOPLE: &[&str] = &[
    "adviser",
    "advisor",
    "agent",
    "applicant",
    "attendee",
    "beneficiary",
    "broker",
    "buyer",
    "candidate",
    "carrier",
    "client",
    "consumer",
    "contractor",
    "customer",
    "delegate",
    "director",
    "employee",
    "employer",
    "entrepreneur",
    "exhibitor",
    "exporter",
    "farmer",
    "guest",
    "importer",
    "investor",
    "manager",
    "manufacturer",
    "member",
    "owner",
    "participant",
    "partner",
    "passenger",
    "person",
    "producer",
    "representative",
    "seller",
    "shipper",
    "signatory",
    "speaker",
    "student",
    "supplier",
    "user",
    "vendor",
    "visitor",
    "worker",
];
const DETERMINERS: &[&str] = &[
    "a", "an", "any", "each", "either", "every", "no", "such", "the",
];
/// Words that tell that a man is meant.
const MEN: &[&str] = &["boy", "father", "husband", "man", "mr", "son", "uncle"];

/// Whether the pronoun goes back to a person of any gender: *an exhibitor … his*.
pub(super) fn stands_for_all(folded: &Folded, pronoun: Span) -> bool {
    let index = folded.index_at(pronoun.from);
    let mut at = index;
    while at > 0 && index - at < WORDS_BACK && !ends_before(folded, at) {
        at -= 1;
        let word = folded.word(at);
        if MEN.contains(&word) {
            return false;
        }
        if PEOPLE.contains(&word) {
            let is_first = at == 0 || ends_before(folded, at);
            let is_anybody = is_first || DETERMINERS.contains(&folded.word(at - 1));
            let is_named = folded.gap_before(at + 1) == " " && folded.is_capitalised(at + 1);
            return is_anybody && !is_named;
        }
    }
    false
}

/// Whether a sentence ends before the word.
fn ends_before(folded: &Folded, index: usize) -> bool {
    folded
        .gap_before(index)
        .contains(['.', ';', '!', '?', '\n'])
}
