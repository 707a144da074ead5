//! How well the rules find what people marked in `corpus/*.tsv`: sentences of a trade-promotion office.
//! Half of them (`dev`) may be looked at while rules are made; the other half (`held-out`) only measures,
//! so that a rule is never made for a sentence of it. The last sixty of these were written after the first
//! rules, in the manner of real calls and exhibitors' rules, and labelled before they were checked.

use std::fmt;

use rstest::rstest;

use super::check;
use crate::settings::Locale;

/// What was found of what should be, in so many sentences.
#[derive(Default)]
struct Measure {
    right: u32,
    wrong: Vec<String>,
    missed: Vec<String>,
}

impl Measure {
    fn of(table: &str, language: Locale) -> Self {
        let mut measure = Self::default();
        for row in table.lines().skip(1) {
            let (text, marks) = row.split_once('\t').expect("a sentence and its marks");
            measure.add(text, marks, language);
        }
        measure
    }

    fn add(&mut self, text: &str, marks: &str, language: Locale) {
        let mut left: Vec<&str> = marks.split(" | ").filter(|mark| !mark.is_empty()).collect();
        for finding in check(text, language) {
            let found = left
                .iter()
                .position(|mark| mark.contains(&finding.found) || finding.found.contains(mark));
            match found {
                Some(at) => {
                    left.remove(at);
                    self.right += 1;
                }
                None => self.wrong.push(format!("{} in: {text}", finding.found)),
            }
        }
        self.missed
            .extend(left.iter().map(|mark| format!("{mark} in: {text}")));
    }

    /// Right ones in a hundred of those found.
    fn precision(&self) -> u32 {
        self.right * 100 / (self.right + u32::try_from(self.wrong.len()).unwrap())
    }

    /// Right ones in a hundred of those that should be found.
    fn recall(&self) -> u32 {
        self.right * 100 / (self.right + u32::try_from(self.missed.len()).unwrap())
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} right; precision {} %, recall {} %",
            self.right,
            self.precision(),
            self.recall()
        )?;
        for wrong in &self.wrong {
            writeln!(f, "  wrong: {wrong}")?;
        }
        self.missed
            .iter()
            .try_for_each(|missed| writeln!(f, "  missed: {missed}"))
    }
}

#[rstest]
#[case::spanish_dev(Locale::EsMx, include_str!("corpus/es-dev.tsv"), 95, 95)]
#[case::english_dev(Locale::En, include_str!("corpus/en-dev.tsv"), 95, 95)]
#[case::spanish_held_out(Locale::EsMx, include_str!("corpus/es-held-out.tsv"), 92, 85)]
#[case::english_held_out(Locale::En, include_str!("corpus/en-held-out.tsv"), 95, 90)]
fn finds_what_people_marked_and_little_else(
    #[case] language: Locale,
    #[case] table: &str,
    #[case] precision: u32,
    #[case] recall: u32,
) {
    let measure = Measure::of(table, language);
    say(language, &measure);
    assert!(measure.precision() >= precision, "{measure}");
    assert!(measure.recall() >= recall, "{measure}");
}

#[expect(
    clippy::print_stdout,
    reason = "the measure is what one runs this test to see"
)]
fn say(language: Locale, measure: &Measure) {
    println!("{language}: {measure}");
}

#[rstest]
#[case([include_str!("corpus/es-dev.tsv"), include_str!("corpus/es-held-out.tsv")], 150)]
#[case([include_str!("corpus/en-dev.tsv"), include_str!("corpus/en-held-out.tsv")], 80)]
fn the_sentences_are_many_and_half_of_them_have_nothing_to_mark(
    #[case] tables: [&str; 2],
    #[case] least: usize,
) {
    let rows: Vec<&str> = tables
        .iter()
        .flat_map(|table| table.lines().skip(1))
        .collect();
    let clean = rows.iter().filter(|row| row.ends_with('\t')).count();
    assert!(rows.len() >= least);
    assert!(clean * 2 >= rows.len());
}
