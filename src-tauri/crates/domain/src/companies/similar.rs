//! Which company a new one may already be: a score from 0 to 100 with its reasons, so that a person
//! can judge. Nothing is merged by a score.

use serde::{Deserialize, Serialize};

use crate::companies::reach::{Phone, Web};
use crate::companies::tax_id::{KeyKind, TaxIdCheck};
use crate::text::fold;

/// From this score on a company is shown as a likely duplicate.
pub const LIKELY: u8 = 50;

/// From this likeness on, in percent, two names are taken as variants of one.
const SIMILAR: usize = 82;

/// What each further reason adds to the strongest one.
const FURTHER: u8 = 8;

/// Two companies with different tax identities are different before the law, whatever they share.
const OTHER_TAX_ID_CAP: u8 = 60;

/// Forms of companies, as [`Likeness`] writes them: at the end of a name they tell nothing.
const LEGAL_FORMS: [&[&str]; 17] = [
    &["sapi", "de", "cv"],
    &["sapib", "de", "cv"],
    &["sab", "de", "cv"],
    &["sa", "de", "cv"],
    &["s", "de", "rl", "de", "cv"],
    &["s", "de", "rl", "mi"],
    &["spr", "de", "rl", "de", "cv"],
    &["spr", "de", "rl"],
    &["s", "de", "rl"],
    &["sc", "de", "rl", "de", "cv"],
    &["sc", "de", "rl"],
    &["sas", "de", "cv"],
    &["sas"],
    &["sc"],
    &["ac"],
    &["spr"],
    &["sa"],
];

/// Words that join others.
const JOINING: [&str; 9] = ["de", "del", "la", "las", "los", "el", "y", "e", "en"];

/// Sites on which many companies have a page.
const SHARED_SITES: [&str; 7] = [
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "mercadolibre.com.mx",
    "sites.google.com",
    "wixsite.com",
    "x.com",
];

crate::text_enum! {
    /// Why two companies may be one, or may not.
    pub enum Likelihood {
        /// The tax identity is the same.
        SameTaxId = "same-rfc",
        /// The name is the same but for its legal form.
        SameName = "same-name",
        /// The name is nearly the same, and so is the state.
        SimilarName = "similar-name",
        /// They share a web domain.
        SameDomain = "same-web",
        /// They share a telephone.
        SamePhone = "same-phone",
        /// Each has a tax identity of its own, which speaks against it.
        OtherTaxId = "other-rfc",
    }
}

/// A company as the comparison sees it. Made of what is being typed, so that nothing is refused:
/// what cannot be read is not compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    name: Vec<String>,
    tax_id: Option<String>,
    state: Option<String>,
    domain: Option<String>,
    phone: Option<String>,
}

/// How likely two companies are one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Similarity {
    /// 0 to 100; 100 only for the same tax identity.
    pub score: u8,
    /// The reasons, the strongest first.
    pub reasons: Vec<Likelihood>,
}

impl Likeness {
    /// Takes what can be compared from the fields of a profile.
    pub fn of(legal_name: &str, rfc: &str, state: Option<&str>, web: &str, phone: &str) -> Self {
        let check = TaxIdCheck::of(rfc);
        // A generic key is right and is everybody's.
        let is_own = check.kind != Some(KeyKind::Generic) && (check.valid || check.can_override);
        let domain = web.parse::<Web>().ok().map(|web| web.domain().to_owned());
        Self {
            name: name_words(legal_name),
            tax_id: is_own.then_some(check.normalized),
            state: state.map(str::to_owned),
            domain: domain.filter(|domain| !SHARED_SITES.contains(&domain.as_str())),
            phone: phone.parse::<Phone>().ok().map(|phone| phone.to_string()),
        }
    }

    /// How likely the other company is the same one.
    pub fn compare(&self, other: &Self) -> Similarity {
        let mut points = Vec::new();
        let tax_ids = self.tax_id.as_ref().zip(other.tax_id.as_ref());
        if tax_ids.is_some_and(|(one, two)| one == two) {
            points.push((100, Likelihood::SameTaxId));
        }
        points.extend(self.compare_names(other));
        if same(self.domain.as_ref(), other.domain.as_ref()) {
            points.push((60, Likelihood::SameDomain));
        }
        if same(self.phone.as_ref(), other.phone.as_ref()) {
            points.push((60, Likelihood::SamePhone));
        }
        points.sort_by_key(|(points, _)| std::cmp::Reverse(*points));

        let mut score = points.iter().map(|(points, _)| *points).reduce(|score, _| {
            if score == 100 {
                100
            } else {
                (score + FURTHER).min(99)
            }
        });
        let mut reasons: Vec<_> = points.into_iter().map(|(_, reason)| reason).collect();
        if tax_ids.is_some_and(|(one, two)| one != two) && !reasons.is_empty() {
            score = score.map(|score| score.min(OTHER_TAX_ID_CAP));
            reasons.push(Likelihood::OtherTaxId);
        }
        Similarity {
            score: score.unwrap_or(0),
            reasons,
        }
    }

    fn compare_names(&self, other: &Self) -> Option<(u8, Likelihood)> {
        if self.name.is_empty() || other.name.is_empty() {
            return None;
        }
        let is_elsewhere =
            self.state.is_some() && other.state.is_some() && self.state != other.state;
        if self.name == other.name {
            let points = if is_elsewhere { 70 } else { 90 };
            return Some((points, Likelihood::SameName));
        }
        let likeness = name_likeness(&self.name, &other.name);
        if likeness < SIMILAR || is_elsewhere {
            return None;
        }
        let points = u8::try_from(likeness.min(100))
            .unwrap_or(100)
            .saturating_sub(20);
        Some((points, Likelihood::SimilarName))
    }
}

fn same<T: PartialEq>(one: Option<&T>, two: Option<&T>) -> bool {
    one.is_some() && one == two
}

/// The words of a name without its legal form: letters with points become one word (S. A. is `sa`).
fn name_words(name: &str) -> Vec<String> {
    let folded = fold(name);
    let mut words: Vec<String> = Vec::new();
    let mut is_open = false;
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        let is_letter = word.chars().count() == 1;
        match words.last_mut() {
            Some(last) if is_letter && is_open => last.push_str(word),
            _ => words.push(word.to_owned()),
        }
        is_open = is_letter;
    }
    let ends_with = |form: &[&str]| {
        words.len() > form.len()
            && words
                .iter()
                .rev()
                .zip(form.iter().rev())
                .all(|(word, of_form)| word == of_form)
    };
    if let Some(form) = LEGAL_FORMS.iter().find(|form| ends_with(form)) {
        words.truncate(words.len() - form.len());
    }
    words
}

/// The likeness of two names in percent: of their letters or of their words, whichever is greater.
fn name_likeness(one: &[String], two: &[String]) -> usize {
    let by_letters = letter_likeness(&one.join(" "), &two.join(" "));
    by_letters.max(word_likeness(one, two))
}

fn letter_likeness(one: &str, two: &str) -> usize {
    let longest = one.chars().count().max(two.chars().count());
    let distance = edit_distance(one, two);
    100 - 100 * distance / longest.max(1)
}

/// Twice the shared words over all words, joining words left out.
fn word_likeness(one: &[String], two: &[String]) -> usize {
    let telling = |words: &[String]| -> Vec<String> {
        words
            .iter()
            .filter(|word| !JOINING.contains(&word.as_str()))
            .cloned()
            .collect()
    };
    let (one, two) = (telling(one), telling(two));
    let shared = shared_words(&one, &two).max(shared_words(&two, &one));
    200 * shared / (one.len() + two.len()).max(1)
}

/// The words that find a partner; a slip of one letter in a long word is forgiven.
fn shared_words(one: &[String], two: &[String]) -> usize {
    let mut rest = two.to_vec();
    let mut shared = 0;
    for word in one {
        let is_same = |other: &String| {
            word == other || (word.chars().count() >= 5 && edit_distance(word, other) <= 1)
        };
        if let Some(place) = rest.iter().position(is_same) {
            rest.remove(place);
            shared += 1;
        }
    }
    shared
}

/// The fewest insertions, deletions and substitutions of one letter (Levenshtein).
fn edit_distance(one: &str, two: &str) -> usize {
    let two: Vec<char> = two.chars().collect();
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        for (cell, other) in row.iter_mut().skip(1).zip(&two) {
            let substituted = diagonal + usize::from(letter != *other);
            diagonal = *cell;
            left = substituted.min(left + 1).min(*cell + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
    use rstest::rstest;

    use super::{LIKELY, Likelihood, Likeness, edit_distance, name_words};

    #[rstest]
    #[case("Aguacates de la Meseta, S.A. de C.V.", "aguacates de la meseta")]
    #[case("AGUACATES DE LA MESETA SA DE CV", "aguacates de la meseta")]
    #[case("Aguacates de la Meseta, S. de R.L. de C.V.", "aguacates de la meseta")]
    #[case("Café Zapoteco S.P.R. de R.L.", "cafe zapoteco")]
    #[case("S.A.", "sa")]
    #[case("Grupo A. B. C. S.C.", "grupo abcsc")]
    fn the_legal_form_tells_nothing(#[case] name: &str, #[case] words: &str) {
        assert_eq!(name_words(name).join(" "), words);
    }

    #[test]
    fn the_same_tax_identity_is_the_same_company() {
        let one = Likeness::of("Aguacates", "EKU9003173C9", Some("16"), "", "");
        let two = Likeness::of("Otra cosa", "eku-900317-3c9", Some("09"), "", "");
        let similarity = one.compare(&two);
        assert_eq!(similarity.score, 100);
        assert_eq!(similarity.reasons, [Likelihood::SameTaxId]);
    }

    #[test]
    fn the_same_name_counts_more_in_the_same_state() {
        let one = company("Aguacates de la Meseta, S.A. de C.V.", "16");
        let here = company("AGUACATES DE LA MESETA", "16");
        let there = company("AGUACATES DE LA MESETA", "14");
        assert_eq!(one.compare(&here).score, 90);
        assert_eq!(one.compare(&there).score, 70);
    }

    #[rstest]
    #[case("Aguacates de la Mesta")]
    #[case("Aguacates la Meseta")]
    #[case("Aguacate de la Meseta")]
    #[case("Meseta Aguacates")]
    fn a_similar_name_is_likely_in_the_same_state_only(#[case] typed: &str) {
        let known = company("Aguacates de la Meseta, S.A. de C.V.", "16");
        let similarity = known.compare(&company(typed, "16"));
        assert_eq!(similarity.reasons, [Likelihood::SimilarName]);
        assert!(similarity.score >= LIKELY, "{}", similarity.score);
        assert_eq!(known.compare(&company(typed, "14")).score, 0);
    }

    #[test]
    fn other_fruit_of_the_same_place_is_another_company() {
        let known = company("Aguacates de la Meseta", "16");
        assert_eq!(
            known
                .compare(&company("Zarzamoras de la Meseta", "16"))
                .score,
            0
        );
    }

    #[test]
    fn web_and_telephone_are_compared_in_canonical_form() {
        let one = Likeness::of(
            "Uno",
            "",
            None,
            "https://www.aguacates.mx/es",
            "452 123 4567",
        );
        let two = Likeness::of("Dos", "", None, "aguacates.mx", "+52 1 452 123 4567");
        let similarity = one.compare(&two);
        assert_eq!(
            similarity.reasons,
            [Likelihood::SameDomain, Likelihood::SamePhone]
        );
        assert_eq!(similarity.score, 68);
    }

    #[test]
    fn a_page_on_a_shared_site_is_no_likeness() {
        let one = Likeness::of("Uno", "", None, "facebook.com/uno", "");
        let two = Likeness::of("Dos", "", None, "https://www.facebook.com/dos", "");
        assert_eq!(one.compare(&two).score, 0);
    }

    #[test]
    fn different_tax_identities_speak_against_it() {
        let one = Likeness::of("Meseta", "EKU9003173C9", None, "", "");
        let two = Likeness::of("Meseta", "SAT970701NN3", None, "", "");
        let similarity = one.compare(&two);
        assert_eq!(similarity.score, 60);
        assert_eq!(
            similarity.reasons,
            [Likelihood::SameName, Likelihood::OtherTaxId]
        );
    }

    proptest! {
        #[test]
        fn likeness_is_the_same_from_both_sides(one in ".{0,20}", two in ".{0,20}") {
            let (one, two) = (company(&one, "16"), company(&two, "16"));
            prop_assert_eq!(one.compare(&two).score, two.compare(&one).score);
        }

        #[test]
        fn the_edit_distance_is_a_distance(one in "[abñ]{0,6}", two in "[abñ]{0,6}", three in "[abñ]{0,6}") {
            prop_assert_eq!(edit_distance(&one, &two) == 0, one == two);
            prop_assert_eq!(edit_distance(&one, &two), edit_distance(&two, &one));
            let detour = edit_distance(&one, &three) + edit_distance(&three, &two);
            prop_assert!(edit_distance(&one, &two) <= detour);
        }
    }

    fn company(name: &str, state: &str) -> Likeness {
        Likeness::of(name, "", Some(state), "", "")
    }
}
