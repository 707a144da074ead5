//! Whom a call reached: how many of each group applied and were selected, held against the four-fifths
//! rule, without small numbers.
//!
//! Source of the rule: Uniform Guidelines on Employee Selection Procedures (1978), section 4D: a rate of
//! less than four fifths of the rate of the group with the highest one is generally taken as evidence of
//! adverse impact. It is a sign to look closer, not a judgement.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::mean::Mean;
use crate::companies::place::State;
use crate::companies::size::Size;
use crate::money::Exact;
use crate::privacy::diversity::{Counts, Ground, THRESHOLD};

crate::text_enum! {
    /// By what applicants are told apart; words: `impact-<code>`.
    pub enum ImpactBy {
        /// Their size.
        Size = "size",
        /// Their state.
        State = "state",
        /// Whether they are led by women, as they say.
        WomenLed = "women-led",
        /// Whether they are of an Indigenous or Afro-Mexican people, as they say.
        Indigenous = "indigenous",
        /// Whether they are led by persons with disabilities, as they say.
        Disability = "disability",
    }
}

impl ImpactBy {
    fn ground(self) -> Option<Ground> {
        match self {
            Self::Size | Self::State => None,
            Self::WomenLed => Some(Ground::WomenLed),
            Self::Indigenous => Some(Ground::Indigenous),
            Self::Disability => Some(Ground::Disability),
        }
    }

    /// The group of an applicant; blank where it is not known. Who does not say a ground is counted with
    /// those who deny it, so that nobody's silence is told.
    fn group(self, one: &Applied) -> String {
        match (self, self.ground()) {
            (_, Some(ground)) if one.said.contains(&ground) => "said".to_owned(),
            (_, Some(_)) => "not-said".to_owned(),
            (Self::Size, None) => one.size.map(|size| size.to_string()).unwrap_or_default(),
            (Self::State, None) => one.state.map(|state| state.to_string()).unwrap_or_default(),
            (Self::WomenLed | Self::Indigenous | Self::Disability, None) => String::new(),
        }
    }
}

/// Somebody who applied, as far as they are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The size.
    pub size: Option<Size>,
    /// The state.
    pub state: Option<State>,
    /// What is said of themselves, and may be counted.
    pub said: Vec<Ground>,
    /// Whether they were selected.
    pub is_selected: bool,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImpactRow {
    /// Its code; blank where it is not known.
    pub group: String,
    /// How many applied; none where that is hidden, as are all that follow from it.
    pub applied: Option<u32>,
    /// How many were selected.
    pub selected: Option<u32>,
    /// The part that was selected, with four digits.
    pub rate: Option<Exact>,
    /// The rate as a part of the highest that is shown, with four digits.
    pub ratio: Option<Exact>,
    /// Less than four fifths of it.
    pub is_below: Option<bool>,
}

/// The groups of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ImpactTable {
    /// By what.
    pub by: ImpactBy,
    /// The groups.
    pub rows: Vec<ImpactRow>,
}

/// Whom a call reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ImpactReport {
    /// The fewest that are shown.
    pub threshold: u32,
    /// The groups, kind by kind.
    pub tables: Vec<ImpactTable>,
}

/// Counts whom a call reached. How many applied and how many were selected over all is known to everybody:
/// what a table hides does not follow from these.
pub fn impact(applied: &[Applied]) -> ImpactReport {
    let table = |by: &ImpactBy| {
        let (groups, counts) = count(*by, applied);
        let shown = counts.shown_beside_totals(THRESHOLD);
        ImpactTable {
            by: *by,
            rows: rows(groups, &shown.cells),
        }
    };
    ImpactReport {
        threshold: THRESHOLD,
        tables: ImpactBy::ALL.iter().map(table).collect(),
    }
}

/// The groups, and in each how many were selected and how many were not.
fn count(by: ImpactBy, applied: &[Applied]) -> (Vec<String>, Counts) {
    let mut groups: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for one in applied {
        let cells = groups.entry(by.group(one)).or_insert_with(|| vec![0, 0]);
        if let Some(cell) = cells.get_mut(usize::from(!one.is_selected)) {
            *cell += 1;
        }
    }
    let (codes, cells) = groups.into_iter().unzip();
    (codes, Counts { cells })
}

fn rows(groups: Vec<String>, cells: &[Vec<Option<u32>>]) -> Vec<ImpactRow> {
    let both = |cells: &Vec<Option<u32>>| match cells.as_slice() {
        [Some(selected), Some(rest)] => Some((*selected, selected + rest)),
        _ => None,
    };
    let counts: Vec<Option<(u32, u32)>> = cells.iter().map(both).collect();
    let rate = |(selected, applied): (u32, u32)| Mean::of(selected.into(), applied.into());
    let highest = counts
        .iter()
        .flatten()
        .copied()
        .max_by_key(|one| rate(*one));
    groups
        .into_iter()
        .zip(counts)
        .map(|(group, counts)| ImpactRow {
            group,
            applied: counts.map(|(_, applied)| applied),
            selected: counts.map(|(selected, _)| selected),
            rate: counts.map(|counts| rate(counts).rounded(4)),
            ratio: counts
                .zip(highest)
                .map(|(own, best)| ratio(own, best).rounded(4)),
            is_below: counts
                .zip(highest)
                .map(|(own, best)| ratio(own, best) < Mean::of(4, 5)),
        })
        .collect()
}

fn ratio((selected, applied): (u32, u32), (best, of): (u32, u32)) -> Mean {
    Mean::of(
        u64::from(selected) * u64::from(of),
        u64::from(applied) * u64::from(best),
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Applied, ImpactBy, ImpactRow, impact};
    use crate::companies::size::Size;
    use crate::privacy::diversity::{Ground, THRESHOLD};

    fn applied(count: usize, selected: usize, size: Size, said: &[Ground]) -> Vec<Applied> {
        (0..count)
            .map(|number| Applied {
                size: Some(size),
                state: Some("20".parse().unwrap()),
                said: said.to_vec(),
                is_selected: number < selected,
            })
            .collect()
    }

    fn row(applied: &[Applied], by: ImpactBy, group: &str) -> ImpactRow {
        let report = impact(applied);
        let table = report
            .tables
            .into_iter()
            .find(|table| table.by == by)
            .unwrap();
        table
            .rows
            .into_iter()
            .find(|row| row.group == group)
            .unwrap()
    }

    #[test]
    fn a_rate_below_four_fifths_of_the_highest_is_marked() {
        let women = [Ground::WomenLed];
        // 60 % and 40 %: two thirds of it.
        let mut all = applied(20, 12, Size::Small, &[]);
        all.extend(applied(20, 8, Size::Micro, &women));
        let micro = row(&all, ImpactBy::Size, "micro");
        assert_eq!((micro.applied, micro.selected), (Some(20), Some(8)));
        assert_eq!(micro.rate.unwrap().to_string(), "0.4000");
        assert_eq!(micro.ratio.unwrap().to_string(), "0.6667");
        assert_eq!(micro.is_below, Some(true));
        let said = row(&all, ImpactBy::WomenLed, "said");
        assert_eq!(said.is_below, Some(true));
        let rest = row(&all, ImpactBy::WomenLed, "not-said");
        assert_eq!(
            (rest.ratio.unwrap().to_string(), rest.is_below),
            ("1.0000".to_owned(), Some(false))
        );
    }

    #[test]
    fn four_fifths_to_the_letter_is_enough() {
        let mut all = applied(20, 10, Size::Small, &[]);
        all.extend(applied(20, 8, Size::Micro, &[]));
        assert_eq!(row(&all, ImpactBy::Size, "micro").is_below, Some(false));
    }

    #[test]
    fn a_group_of_few_is_hidden_and_does_not_follow_from_the_others() {
        let mut all = applied(20, 10, Size::Small, &[]);
        all.extend(applied(20, 10, Size::Micro, &[]));
        all.extend(applied(3, 1, Size::Large, &[Ground::Disability]));
        let few = row(&all, ImpactBy::Disability, "said");
        assert_eq!(
            (few.applied, few.selected, few.rate, few.is_below),
            (None, None, None, None)
        );
        // The rest would tell the few by the total of all.
        assert_eq!(row(&all, ImpactBy::Disability, "not-said").applied, None);
        assert_eq!(row(&all, ImpactBy::Size, "large").applied, None);
    }

    #[test]
    fn one_group_alone_that_is_hidden_hides_another() {
        // The rest could be worked out from all that applied and the groups that are shown.
        let mut all = applied(20, 10, Size::Small, &[]);
        all.extend(applied(30, 10, Size::Micro, &[]));
        all.extend(applied(4, 2, Size::Large, &[]));
        let report = impact(&all);
        let sizes = report
            .tables
            .iter()
            .find(|table| table.by == ImpactBy::Size);
        let hidden = sizes
            .unwrap()
            .rows
            .iter()
            .filter(|row| row.applied.is_none());
        assert!(hidden.count() >= 2);
        assert_eq!(row(&all, ImpactBy::Size, "large").selected, None);
    }

    proptest! {
        #[test]
        fn nothing_small_is_ever_shown(
            all in proptest::collection::vec((0_usize..4, any::<[bool; 4]>()), 0..60),
        ) {
            let all: Vec<Applied> = all.into_iter().map(|(size, [women, indigenous, disability, is_selected])| {
                let grounds = [(women, Ground::WomenLed), (indigenous, Ground::Indigenous), (disability, Ground::Disability)];
                Applied {
                    size: Some(Size::ALL[size]),
                    state: None,
                    said: grounds.iter().filter(|(is, _)| *is).map(|(_, ground)| *ground).collect(),
                    is_selected,
                }
            }).collect();
            for table in impact(&all).tables {
                for row in table.rows {
                    prop_assert!(row.selected.is_none_or(|count| count >= THRESHOLD));
                    if let (Some(applied), Some(selected)) = (row.applied, row.selected) {
                        prop_assert!(applied - selected >= THRESHOLD);
                    }
                    prop_assert_eq!(row.rate.is_some(), row.selected.is_some());
                }
            }
        }
    }
}
