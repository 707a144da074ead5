//! Laws that hold of every tree.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;

use super::{
    Alternative, Bound, Code, Material, Name, Quote, RegionalValueContent, Rule, RvcMethod, Shift,
    ShiftFrom, Term,
};
use crate::treaties::hs_code::{CodeRange, TariffCode};

const CODES: [&str; 6] = ["01", "97", "0805", "9619", "870899", "86071903"];
const FROM: [ShiftFrom; 6] = [
    ShiftFrom::Chapter,
    ShiftFrom::Heading,
    ShiftFrom::HeadingGroup,
    ShiftFrom::Subheading,
    ShiftFrom::SubheadingGroup,
    ShiftFrom::Anywhere,
];

fn percent() -> impl Strategy<Value = Decimal> {
    (0..=1_000_i64).prop_map(|tenths| Decimal::new(tenths, 1))
}

fn range() -> impl Strategy<Value = CodeRange> {
    (select(&CODES[..]), select(&CODES[..])).prop_map(|(one, other)| {
        let first: TariffCode = one.parse().unwrap();
        let last: TariffCode = other.parse().unwrap();
        let is_run = first.len() == last.len() && first <= last;
        CodeRange {
            first,
            last: if is_run { last } else { first },
        }
    })
}

fn name() -> impl Strategy<Value = Name> {
    prop_oneof![
        "[a-z]{3,9}(-[a-z0-9.]{1,5})?".prop_map(|code| Name::Ours(Code(code))),
        r#"[^"\s]{1,9}( [^"\s]{1,9}){0,4}"#
            .prop_map(|words| Name::Quoted(Quote::of(&words).unwrap())),
    ]
}

fn materials(least: usize) -> impl Strategy<Value = Vec<Material>> {
    let one = prop_oneof![
        range().prop_map(Material::Coded),
        name().prop_map(Material::Named),
        (name(), range()).prop_map(|(name, range)| Material::NamedOf(name, range)),
    ];
    vec(one, least..4)
}

fn shift() -> impl Strategy<Value = Term> {
    (select(&FROM[..]), materials(0), materials(0)).prop_map(|(from, except, allow)| {
        Term::Shift(Shift {
            from,
            except,
            allow,
        })
    })
}

fn term() -> impl Strategy<Value = Term> {
    let bound = select(vec![Bound::AtMost, Bound::AtLeast]);
    prop_oneof![
        shift(),
        Just(Term::NoChange),
        Just(Term::NotOverOriginating),
        materials(1).prop_map(Term::From),
        materials(1).prop_map(Term::WhollyObtained),
        materials(0).prop_map(Term::Originating),
        name().prop_map(Term::Process),
        (materials(0), percent())
            .prop_map(|(scope, percent)| Term::MaximumNonOriginating { scope, percent }),
        (name(), bound, percent()).prop_map(|(measure, bound, percent)| Term::Weight {
            measure,
            bound,
            percent,
        }),
    ]
}

fn floor() -> impl Strategy<Value = Term> {
    (select(RvcMethod::ALL), percent(), materials(0)).prop_map(|(method, percent, counted)| {
        Term::RegionalValueContent(RegionalValueContent {
            method,
            percent,
            counted,
        })
    })
}

fn alternative() -> impl Strategy<Value = Alternative> {
    (vec(term(), 1..4), option::of(floor()), option::of(name())).prop_map(
        |(mut terms, floor, good)| {
            terms.extend(floor);
            Alternative { terms, good }
        },
    )
}

proptest! {
    #[test]
    fn a_tree_is_written_and_read_back(alternatives in vec(alternative(), 1..4)) {
        let rule = Rule { alternatives };
        let written = rule.to_string();
        let back: Result<Rule, _> = written.parse();
        prop_assert_eq!(back.as_ref(), Ok(&rule), "{}", written);
    }

    #[test]
    fn no_form_makes_it_panic(
        form in r#"((CC|CTH|NC|ANY| & | \| |EXC\(|ALLOW\(|FROM\(|ORIG|NOM<=OM|\)|"|:|,|<=|>=|%|8708|ch\.8| \()|.){0,20}"#,
    ) {
        if let Ok(rule) = form.parse::<Rule>() {
            let written = rule.to_string();
            let back: Result<Rule, _> = written.parse();
            prop_assert_eq!(back.as_ref(), Ok(&rule), "{}", written);
        }
    }
}
