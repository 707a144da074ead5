//! Two names held against each other: which words they share, whichever their order, and which
//! of the rest are slips of each other.

use crate::companies::similar::frequencies::Frequencies;
use crate::companies::similar::names::{Name, Word};

/// From this likeness on, in percent, two names may be variants of one.
const SIMILAR: u32 = 60;

/// From this share on, in percent, names that differ still speak of one another.
const RELATED: u32 = 30;

/// What a word weighs that tells companies of one group apart.
const MARK: u32 = 40;

/// A word so short that one name has and the other lacks may be the rest of a slip.
const SCRAP: usize = 2;

/// How much of a longer word its abbreviation is taken to say, in percent.
const CUT: u32 = 85;

/// What two names are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alike {
    /// The same words.
    Same,
    /// The same but for slips, or one lacks words of the other; so much of them, in percent.
    Similar(u32),
    /// They share words, and each has one that the other lacks: sister companies, or neighbours.
    Apart,
    /// They share little or nothing.
    Unlike,
}

/// Two names compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Compared {
    pub(super) alike: Alike,
    /// What they share is so rare that it hardly comes by chance.
    pub(super) is_telling: bool,
}

/// Compares two names, none of them empty.
pub(super) fn compare(one: &Name, other: &Name, frequencies: &Frequencies) -> Compared {
    let mut sum = Sum::default();
    let weight = |word: &Word| if word.is_mark { MARK } else { word.weight };
    let mut left = lacking(&one.words, &other.words);
    let mut right = lacking(&other.words, &one.words);
    for word in one.words.iter().filter(|word| has(&other.words, word)) {
        sum.shared += word.weight * 100;
        sum.all += word.weight * 100;
    }
    if one.letters == other.letters {
        left.clear();
        right.clear();
        sum.shared = sum.shared.max(weight_of_all(one) * 100);
    }
    for slip in slips(&left, &right, frequencies) {
        left.retain(|word| word.hash != slip.left.hash);
        right.retain(|word| word.hash != slip.right.hash);
        let weight = weight(slip.left).min(weight(slip.right));
        sum.shared += weight * slip.likeness;
        sum.all += weight * 100;
        sum.has_slips = true;
    }
    let is_one_sided = left.is_empty() || right.is_empty();
    let rest = left.iter().chain(&right).map(|word| {
        let is_scrap = is_one_sided && !word.is_mark && word.text.len() <= SCRAP;
        if is_scrap { 0 } else { weight(word) * 100 }
    });
    let rest: u32 = rest.sum();
    let likeness = sum.shared * 100 / (sum.all + rest).max(1);
    let alike = match (left.is_empty(), right.is_empty()) {
        (true, true) if !sum.has_slips => Alike::Same,
        (true, true) => Alike::Similar(likeness),
        (false, false) if likeness >= RELATED => Alike::Apart,
        (false, false) => Alike::Unlike,
        _ if likeness >= SIMILAR => Alike::Similar(likeness),
        _ => Alike::Unlike,
    };
    Compared {
        alike,
        is_telling: frequencies.is_telling(sum.shared / 100),
    }
}

#[derive(Default)]
struct Sum {
    shared: u32,
    all: u32,
    has_slips: bool,
}

fn weight_of_all(name: &Name) -> u32 {
    name.words.iter().map(|word| word.weight).sum()
}

fn has(words: &[Word], word: &Word) -> bool {
    let mut words = words.iter();
    words.any(|own| own.hash == word.hash && own.text == word.text)
}

/// The words of one name that another lacks.
fn lacking<'a>(words: &'a [Word], other: &[Word]) -> Vec<&'a Word> {
    words.iter().filter(|word| !has(other, word)).collect()
}

/// Two words that are taken for one.
struct Slip<'a> {
    left: &'a Word,
    right: &'a Word,
    /// In percent.
    likeness: u32,
}

/// The words that are taken for slips of each other, the likest first, each once; the same from
/// both sides.
fn slips<'a>(left: &[&'a Word], right: &[&'a Word], frequencies: &Frequencies) -> Vec<Slip<'a>> {
    let mut found: Vec<Slip<'a>> = Vec::new();
    for one in left {
        let likenesses = right.iter().filter_map(|other| {
            let likeness = likeness(one, other, frequencies)?;
            Some(Slip {
                left: one,
                right: other,
                likeness,
            })
        });
        found.extend(likenesses);
    }
    found.sort_by_key(|slip| {
        let (first, last) = (&slip.left.text, &slip.right.text);
        (
            std::cmp::Reverse(slip.likeness),
            first.min(last),
            first.max(last),
        )
    });
    let mut kept: Vec<Slip<'a>> = Vec::new();
    for slip in found {
        let is_taken = |taken: &Slip<'_>| {
            taken.left.hash == slip.left.hash || taken.right.hash == slip.right.hash
        };
        if !kept.iter().any(is_taken) {
            kept.push(slip);
        }
    }
    kept
}

/// How alike two different words are, in percent, where they may be one.
fn likeness(one: &Word, other: &Word, frequencies: &Frequencies) -> Option<u32> {
    if one.is_mark && other.is_mark {
        return None;
    }
    let is_cut_of = |cut: &Word, whole: &Word| {
        let typed = whole.typed.as_ref().unwrap_or(&whole.text);
        cut.is_cut && (whole.text.starts_with(&cut.text) || typed.starts_with(&cut.text))
    };
    if is_cut_of(one, other) || is_cut_of(other, one) {
        return Some(CUT);
    }
    let is_plural = |more: &Word, fewer: &Word| {
        let ending = more.text.strip_prefix(&fewer.text);
        ending.is_some_and(|ending| matches!(ending, "s" | "es"))
    };
    let may_be_one =
        is_plural(one, other) || is_plural(other, one) || frequencies.may_be_slip(one, other);
    if !may_be_one {
        return None;
    }
    let likenesses = written(one)
        .flat_map(|one| written(other).filter_map(move |other| letters_alike(one, other)));
    likenesses.max()
}

/// The spellings of a word.
fn written(word: &Word) -> impl Iterator<Item = &str> {
    std::iter::once(word.text.as_str()).chain(word.typed.as_deref())
}

/// How alike two texts are, in percent, where no more than the slips of a short or a long word part
/// them.
fn letters_alike(one: &str, other: &str) -> Option<u32> {
    let (one_length, other_length) = (one.chars().count(), other.chars().count());
    let (short, long) = (one_length.min(other_length), one_length.max(other_length));
    let forgiven = match short {
        0..4 => 0,
        4..7 => 1,
        _ => 2,
    };
    let has_digits = |text: &str| text.bytes().any(|sign| sign.is_ascii_digit());
    if long - short > forgiven || has_digits(one) || has_digits(other) {
        return None;
    }
    // A slip takes away or brings in one kind of letter at most: more of them cannot be slips.
    let (one_kinds, other_kinds) = (kinds(one), kinds(other));
    let lost = (one_kinds & !other_kinds).count_ones();
    let brought = (other_kinds & !one_kinds).count_ones();
    if lost.max(brought) as usize > forgiven {
        return None;
    }
    let distance = strsim::osa_distance(one, other);
    let percent = 100 - 100 * distance / long.max(1);
    (distance <= forgiven).then(|| u32::try_from(percent).unwrap_or(100))
}

/// Which kinds of letters a text has, a bit for each; letters may share one.
fn kinds(text: &str) -> u64 {
    text.bytes().fold(0, |kinds, byte| kinds | 1 << (byte % 64))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Alike, compare};
    use crate::companies::similar::frequencies::Frequencies;
    use crate::companies::similar::names::read;

    #[rstest]
    #[case("Aguacates de la Meseta", "Meseta Aguacates")]
    #[case("Bio Lago México", "Biolago Mexicana")]
    #[case("Ind. del Lago", "Industrias Lago, S.A.")]
    fn the_order_and_the_parting_of_words_do_not_count(#[case] one: &str, #[case] other: &str) {
        assert_eq!(alike(one, other), Alike::Same);
    }

    #[rstest]
    #[case("Aguacates de la Meseta", "Aguacate de la Meseta")]
    #[case("Aguacates de la Meseta", "Augacates de la Mesta")]
    #[case("Aguacates de la Meseta", "Aguac. de la Meseta")]
    #[case("Grupo Aguacates de la Meseta", "Aguacates de la Meseta")]
    #[case("Cartones del Norte", "Cartones del Nrote")]
    fn slips_cuts_and_missing_words_leave_a_name_similar(#[case] one: &str, #[case] other: &str) {
        assert!(
            matches!(alike(one, other), Alike::Similar(60..)),
            "{:?}",
            alike(one, other)
        );
    }

    #[rstest]
    #[case("Comercial Lago Norte", "Comercial Lago Sur")]
    #[case("Comercial Lago 2", "Comercial Lago 3")]
    #[case("Comercial Lago Noreste", "Comercial Lago Noroeste")]
    #[case("Inmobiliaria Lago", "Transportes Lago")]
    #[case("Aguacates de la Meseta", "Zarzamoras de la Meseta")]
    fn a_word_of_its_own_on_each_side_tells_apart(#[case] one: &str, #[case] other: &str) {
        assert_eq!(alike(one, other), Alike::Apart);
    }

    #[rstest]
    #[case("Importadora", "Exportadora")]
    #[case("Aguacates de la Meseta", "Vidrios del Lago")]
    #[case("Lago", "Lago Norte")]
    fn what_is_shared_must_be_most_of_it(#[case] one: &str, #[case] other: &str) {
        assert_eq!(alike(one, other), Alike::Unlike);
    }

    fn alike(one: &str, other: &str) -> Alike {
        let frequencies = Frequencies::default();
        let [one, other] = [one, other].map(|text| {
            let mut name = read(text).0;
            name.words
                .iter_mut()
                .for_each(|word| frequencies.weigh(word));
            name
        });
        compare(&one, &other, &frequencies).alike
    }
}
