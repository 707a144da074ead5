//! Rows held against a whole set, and a set against itself.

use super::seeded::{id, some};
use crate::companies::similar::{Directory, LIKELY, Likelihood, Likeness, pairs};
use crate::ids::CompanyId;

#[test]
fn a_row_is_matched_with_what_it_may_be_the_likeliest_first() {
    let directory = Directory::of(numbered([
        Likeness::of(
            "Tornos del Lago, S.A. de C.V.",
            "EKU9003173C9",
            Some("16"),
            "",
            "",
        ),
        Likeness::of("Tornos Lago", "", Some("14"), "", ""),
        Likeness::of("Vidrios del Lago", "", Some("16"), "", ""),
    ]));
    let row = Likeness::of("Tormos del Lago", "EKU9003173C9", Some("16"), "", "");
    let found = directory.matches(&row);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].id, id(0));
    let row = Likeness::of("TORNOS LAGO SA", "", Some("14"), "", "");
    let found: Vec<_> = directory
        .matches(&row)
        .iter()
        .map(|found| found.id)
        .collect();
    assert_eq!(found, [id(1), id(0)]);
    assert!(directory.matches(&Likeness::default()).is_empty());
}

#[test]
fn pairs_come_in_one_order_however_the_companies_come() {
    let once = some(5, 1_500);
    let twice = once[..90].to_vec();
    let mut companies = numbered(once.into_iter().chain(twice));
    let found = pairs(companies.clone());
    companies.reverse();
    assert_eq!(found, pairs(companies));
    assert!(found.len() >= 90);
    assert!(found.is_sorted_by_key(|pair| (
        std::cmp::Reverse(pair.score),
        pair.first,
        pair.second
    )));
    assert!(
        found
            .iter()
            .all(|pair| pair.first < pair.second && pair.score >= LIKELY)
    );
}

#[test]
fn a_name_that_very_many_have_is_compared_only_where_they_are() {
    let town = |number: usize| format!("{:02}{:03}", 1 + number % 32, 1 + number / 32 % 100);
    let of_town = |number| {
        let town = town(number);
        Likeness::of("Comercial del Sol", "", None, "", "").located(Some(&town), "")
    };
    let found = pairs(numbered((0..3_200).map(of_town).chain([of_town(7)])));
    assert_eq!(found.len(), 1, "{:?}", found.first());
    assert!(found[0].reasons.contains(&Likelihood::SamePlace));
}

/// Near-linear time, without a clock: a set ten times as large has each company compared with
/// hardly more.
#[test]
fn a_company_is_compared_with_few_however_many_there_are() {
    let [few, many] = [2_000, 20_000].map(|count| {
        let directory = Directory::of(numbered(some(6, count)));
        let asked = some(6, 200);
        let compared = asked.iter().map(|company| directory.sharing(company).len());
        compared.sum::<usize>() / asked.len()
    });
    assert!(
        many < 3 * few && many < 200,
        "{few} of 2,000, {many} of 20,000"
    );
}

fn numbered(companies: impl IntoIterator<Item = Likeness>) -> Vec<(CompanyId, Likeness)> {
    (0..).map(id).zip(companies).collect()
}
