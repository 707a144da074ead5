//! The notation of forms in a rule: `exportador{,a,es,as}` is four forms of one word, and braces of the
//! same row go together: `servidor{,a,es,as} públic{o,a,os,as}`.

/// Which form of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) is_plural: bool,
    pub(super) is_feminine: bool,
}

/// The forms that one notation stands for, in its order, with empty ones where a word has none.
/// Nothing where braces do not match.
pub(super) fn expand(notation: &str) -> Option<Vec<String>> {
    let mut forms = vec![String::new()];
    let mut rest = notation;
    while let Some((fixed, after)) = rest.split_once('{') {
        let (inside, left) = after.split_once('}')?;
        let endings: Vec<&str> = inside.split(',').collect();
        if forms.len() == 1 && endings.len() > 1 {
            forms = vec![forms.concat(); endings.len()];
        }
        if endings.len() != forms.len() {
            return None;
        }
        for (form, ending) in forms.iter_mut().zip(endings) {
            form.push_str(fixed);
            form.push_str(ending);
        }
        rest = left;
    }
    let is_one_word = notation.starts_with('{') && rest.is_empty();
    for form in &mut forms {
        // A form that is empty between its braces is no form: `{,,jóvenes,}`.
        if !(is_one_word && form.is_empty()) {
            form.push_str(rest);
        }
    }
    Some(
        forms
            .into_iter()
            .map(|form| form.trim().to_owned())
            .collect(),
    )
}

/// Which form stands at a place of so many: of two, the second is the plural; of four, they are
/// masculine and feminine, then the same in the plural.
pub(super) fn slot(index: usize, of: usize) -> Slot {
    Slot {
        is_plural: of > 1 && index >= of / 2,
        is_feminine: of == 4 && index % 2 == 1,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{expand, slot};

    #[rstest]
    #[case("mankind", "mankind")]
    #[case("chairm{an,en}", "chairman chairmen")]
    #[case(
        "exportador{,a,es,as}",
        "exportador exportadora exportadores exportadoras"
    )]
    #[case(
        "adult{o,a,os,as} mayor{,,es,es}",
        "adulto mayor,adulta mayor,adultos mayores,adultas mayores"
    )]
    #[case("{,,jóvenes,jóvenes}", ",,jóvenes,jóvenes")]
    fn says_every_form(#[case] notation: &str, #[case] forms: &str) {
        let separator = if forms.contains(',') { ',' } else { ' ' };
        let expected: Vec<&str> = forms.split(separator).collect();
        assert_eq!(expand(notation).unwrap(), expected);
    }

    #[rstest]
    #[case("soci{o,a")]
    #[case("soci{o,a,os,as} mayor{,es}")]
    fn refuses_braces_that_do_not_match(#[case] notation: &str) {
        assert_eq!(expand(notation), None);
    }

    #[test]
    fn tells_number_and_gender_from_the_place() {
        let said: Vec<(bool, bool)> = (0..4)
            .map(|index| slot(index, 4))
            .map(|slot| (slot.is_plural, slot.is_feminine))
            .collect();
        assert_eq!(
            said,
            [(false, false), (false, true), (true, false), (true, true)]
        );
        assert!(slot(1, 2).is_plural && !slot(0, 1).is_plural);
    }
}
