//! Counts in which nobody can be told, and what one says of oneself.

use proptest::prelude::*;

use super::{
    Counts, Declared, DiversityForm, Ground, GroundAnswer, SelfAnswer, ShownCounts, THRESHOLD,
};
use crate::time::Day;

fn shown(cells: &[&[u32]]) -> ShownCounts {
    let cells = cells.iter().map(|row| row.to_vec()).collect();
    Counts { cells }.shown(THRESHOLD)
}

#[test]
fn what_is_large_enough_is_shown_as_it_is() {
    let all = shown(&[&[12, 30], &[8, 5]]);
    assert_eq!(all.cells, [[Some(12), Some(30)], [Some(8), Some(5)]]);
    assert_eq!(
        (all.rows, all.columns),
        (vec![Some(42), Some(13)], vec![Some(20), Some(35)])
    );
    assert_eq!(all.total, Some(55));
}

#[test]
fn a_small_cell_takes_others_with_it() {
    let some = shown(&[&[2, 30, 40], &[20, 25, 50]]);
    let hidden: usize = some
        .cells
        .iter()
        .flatten()
        .filter(|cell| cell.is_none())
        .count();
    assert!(some.cells[0][0].is_none());
    assert!(hidden >= 4, "{some:?}");
    assert_eq!(some.total, Some(167));
}

#[test]
fn what_nobody_said_shows_nothing() {
    assert_eq!(shown(&[]).total, None);
    assert_eq!(shown(&[&[0, 0]]).cells, [[None, None]]);
}

#[test]
fn nothing_has_to_be_said() {
    let today = Day::of(2026, 12, 7);
    let yes = GroundAnswer {
        ground: Ground::Youth,
        answer: SelfAnswer::Yes,
    };
    let form = DiversityForm {
        answers: vec![
            yes,
            GroundAnswer {
                answer: SelfAnswer::No,
                ..yes
            },
        ],
        words: String::new(),
        declared_on: "2026-12-07".to_owned(),
    };
    assert_eq!(Declared::parse(&form, today).unwrap().answers, [yes]);
    let later = DiversityForm {
        declared_on: "2026-12-08".to_owned(),
        ..form
    };
    assert_eq!(
        Declared::parse(&later, today).unwrap_err().0[0].code,
        "day-to-come"
    );
}

/// The least and the greatest that a hidden cell can be, by what is shown alone: each line tells
/// something of its cells, until no line tells more.
fn bounds(shown: &ShownCounts) -> Vec<Vec<(i64, i64)>> {
    let most = 100_000_i64;
    let mut table: Vec<Vec<(i64, i64)>> = shown
        .cells
        .iter()
        .zip(&shown.rows)
        .map(|(row, total)| {
            let cells = row.iter().chain([total]);
            cells
                .map(|cell| cell.map_or((0, most), |count| (count.into(), count.into())))
                .collect()
        })
        .collect();
    let totals = shown.columns.iter().chain([&shown.total]);
    table.push(
        totals
            .map(|cell| cell.map_or((0, most), |count| (count.into(), count.into())))
            .collect(),
    );
    let (height, width) = (table.len(), table[0].len());
    let mut lines: Vec<Vec<(usize, usize)>> = Vec::new();
    for row in 0..height {
        lines.push((0..width).map(|column| (row, column)).collect());
    }
    for column in 0..width {
        lines.push((0..height).map(|row| (row, column)).collect());
    }
    for _ in 0..60 {
        let before = table.clone();
        for line in &lines {
            // All but the last of a line add up to the last.
            let (total, parts) = line.split_last().unwrap();
            let low: i64 = parts.iter().map(|at| table[at.0][at.1].0).sum();
            let high: i64 = parts.iter().map(|at| table[at.0][at.1].1).sum();
            let sum = table[total.0][total.1];
            table[total.0][total.1] = (sum.0.max(low), sum.1.min(high));
            let sum = table[total.0][total.1];
            for at in parts {
                let own = table[at.0][at.1];
                let least = sum.0 - (high - own.1);
                let greatest = sum.1 - (low - own.0);
                table[at.0][at.1] = (own.0.max(least), own.1.min(greatest));
            }
        }
        if table == before {
            break;
        }
    }
    table
}

proptest! {
    #[test]
    fn tables_of_the_same_answers_hide_the_same_totals(
        answers in proptest::collection::vec((0_usize..4, 0_usize..3, 0_usize..3), 0..120),
    ) {
        let counted = |place: fn(&(usize, usize, usize)) -> usize| {
            let mut cells = vec![vec![0_u32; 3]; 4];
            for answer in &answers {
                cells[place(answer)][answer.2] += 1;
            }
            Counts { cells }
        };
        let tables = [counted(|one| one.0), counted(|one| one.1)];
        let shown = Counts::shown_together(&tables, THRESHOLD);
        prop_assert_eq!(&shown[0].columns, &shown[1].columns);
        prop_assert_eq!(shown[0].total, shown[1].total);
        for (table, counts) in shown.iter().zip(&tables) {
            let told = bounds(table);
            for (row, cells) in table.cells.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    let (least, greatest) = told[row][column];
                    prop_assert!(cell.is_some() || least < greatest, "{:?}", counts);
                }
            }
        }
    }

    #[test]
    fn no_small_cell_follows_from_what_is_shown(
        cells in (1_usize..6, 1_usize..6).prop_flat_map(|(rows, columns)| {
            proptest::collection::vec(proptest::collection::vec(0_u32..40, columns), rows)
        }),
    ) {
        let shown = Counts { cells: cells.clone() }.shown(THRESHOLD);
        let told = bounds(&shown);
        for (row, counts) in cells.iter().enumerate() {
            for (column, count) in counts.iter().enumerate() {
                if let Some(said) = shown.cells[row][column] {
                    prop_assert_eq!(said, *count);
                    prop_assert!(said >= THRESHOLD);
                } else {
                    let (least, greatest) = told[row][column];
                    prop_assert!(least < greatest, "{row}/{column} is {count}: {shown:?}");
                }
            }
        }
        for total in shown.rows.iter().chain(&shown.columns).chain([&shown.total]).flatten() {
            prop_assert!(*total >= THRESHOLD);
        }
    }
}

proptest! {
    /// With the totals of the columns known, no hidden cell stands alone in a line whose total is shown.
    #[test]
    fn nothing_hidden_follows_from_totals_that_are_known(
        cells in proptest::collection::vec(proptest::collection::vec(0_u32..20, 2), 2..7),
    ) {
        let table = Counts { cells: cells.clone() };
        let shown = table.shown_beside_totals(THRESHOLD);
        for (row, own) in shown.cells.iter().zip(&cells) {
            for (cell, own) in row.iter().zip(own) {
                prop_assert!(cell.is_none_or(|cell| cell == *own && cell >= THRESHOLD));
            }
        }
        for column in 0..2 {
            let hidden = shown.cells.iter().filter(|row| row[column].is_none());
            prop_assert_ne!(hidden.count(), 1);
            let total: u32 = cells.iter().map(|row| row[column]).sum();
            prop_assert_eq!(shown.columns[column], Some(total));
        }
        for (row, total) in shown.cells.iter().zip(&shown.rows) {
            let hidden = row.iter().filter(|cell| cell.is_none()).count();
            prop_assert!(total.is_none() || hidden != 1);
        }
    }
}
