//! Whether two rules ask the same. Names are not compared: what one calls by a code of ours, another
//! quotes.

use std::collections::BTreeSet;

use super::{
    Alternative, Material, Name, Quote, RegionalValueContent, Rule, Shift, ShiftFrom, Term,
};
use crate::treaties::hs_code::CodeRange;

impl Rule {
    /// Whether it asks of its goods, those of `range`, what another asks of its own.
    pub fn asks_the_same(&self, range: &CodeRange, other: &Self, of: &CodeRange) -> bool {
        let is_one_group = range == of || !self.alternatives.iter().any(Alternative::is_of_group);
        is_one_group && self.unnamed() == other.unnamed()
    }

    /// The ways in any order.
    fn unnamed(&self) -> BTreeSet<String> {
        let ways = self.alternatives.iter().map(Alternative::unnamed);
        ways.map(|way| way.to_string()).collect()
    }
}

impl Alternative {
    /// Whether it asks a change from outside the codes of the rule.
    fn is_of_group(&self) -> bool {
        let groups = [ShiftFrom::HeadingGroup, ShiftFrom::SubheadingGroup];
        let is_group = |term: &Term| matches!(term, Term::Shift(it) if groups.contains(&it.from));
        self.terms.iter().any(is_group)
    }

    fn unnamed(&self) -> Self {
        Self {
            terms: self.terms.iter().map(Term::unnamed).collect(),
            good: None,
        }
    }
}

impl Term {
    fn unnamed(&self) -> Self {
        match self {
            Self::Shift(shift) => Self::Shift(Shift {
                from: shift.from,
                except: unnamed(&shift.except),
                allow: unnamed(&shift.allow),
            }),
            Self::From(materials) => Self::From(unnamed(materials)),
            Self::RegionalValueContent(floor) => Self::RegionalValueContent(RegionalValueContent {
                counted: unnamed(&floor.counted),
                ..floor.clone()
            }),
            Self::MaximumNonOriginating { scope, percent } => Self::MaximumNonOriginating {
                scope: unnamed(scope),
                percent: percent.normalize(),
            },
            Self::WhollyObtained(materials) => Self::WhollyObtained(unnamed(materials)),
            Self::Originating(materials) => Self::Originating(unnamed(materials)),
            Self::Weight { bound, percent, .. } => Self::Weight {
                measure: no_name(),
                bound: *bound,
                percent: percent.normalize(),
            },
            Self::Process(_) => Self::Process(no_name()),
            Self::NoChange | Self::NotOverOriginating => self.clone(),
        }
    }
}

fn unnamed(materials: &[Material]) -> Vec<Material> {
    let unnamed = |material: &Material| match material {
        Material::Coded(range) => Material::Coded(*range),
        Material::Named(_) => Material::Named(no_name()),
        Material::NamedOf(_, range) => Material::NamedOf(no_name(), *range),
    };
    materials.iter().map(unnamed).collect()
}

fn no_name() -> Name {
    Name::Quoted(Quote("…".to_owned()))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use crate::origin::rule::Rule;
    use crate::treaties::hs_code::CodeRange;

    fn range(first: &str, last: &str) -> CodeRange {
        CodeRange {
            first: first.parse().unwrap(),
            last: last.parse().unwrap(),
        }
    }

    #[rstest]
    #[case("CTH | MAXNOM(40%)", "MAXNOM(40.0%) | CTH", true)]
    #[case(
        "CTSH & WT(green-coffee<=60)",
        "CTSH & WT(\"of green beans\"<=60)",
        true
    )]
    #[case("CC (agave)", "CC", true)]
    #[case("CTH & EXC(2207)", "CTH", false)]
    #[case("CTH | MAXNOM(40%)", "CTH", false)]
    #[case("NC & RVC(BD>=40)", "NC & RVC(BU>=40)", false)]
    #[case("WT(wine<=60)", "WT(wine>=60)", false)]
    fn rules_are_the_same_by_what_they_ask(
        #[case] one: &str,
        #[case] other: &str,
        #[case] is_same: bool,
    ) {
        let (one, other): (Rule, Rule) = (one.parse().unwrap(), other.parse().unwrap());
        let goods = range("2203", "2203");
        assert_eq!(one.asks_the_same(&goods, &other, &goods), is_same);
        assert_eq!(other.asks_the_same(&goods, &one, &goods), is_same);
    }

    #[test]
    fn a_change_from_outside_a_group_is_another_where_the_group_is() {
        let group: Rule = "CTHG".parse().unwrap();
        let (one, other) = (range("2203", "2206"), range("2203", "2207"));
        assert!(group.asks_the_same(&one, &group, &one));
        assert!(!group.asks_the_same(&one, &group, &other));
        let heading: Rule = "CTH".parse().unwrap();
        assert!(heading.asks_the_same(&one, &heading, &other));
    }
}
