//! Which days an edition of a tariff covers: those of the year that it names.

use proa_domain::time::Day;

/// Whether an edition is known to be of the day's year: tariffs change with the year, so that the
/// rates of another are not known to hold. An edition that names no year covers no day.
pub(super) fn covers(vintage: &str, day: Day) -> bool {
    let numbers = vintage.split(|sign: char| !sign.is_ascii_digit());
    let mut years = numbers.filter(|number| number.len() == 4 && number.starts_with("20"));
    years.any(|year| year.parse() == Ok(day.0.year()))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::covers;

    #[rstest]
    #[case("2026 rev 10", true)]
    #[case("HTS 2025-2026", true)]
    #[case("2025 basic", false)]
    #[case("2020", false)]
    #[case("rev 10", false)]
    #[case("20260101", false)]
    fn an_edition_covers_the_year_that_it_names(#[case] vintage: &str, #[case] expected: bool) {
        assert_eq!(covers(vintage, "2026-11-23".parse().unwrap()), expected);
    }
}
