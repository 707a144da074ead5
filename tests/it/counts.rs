//! Rates counted by what they are.

use std::collections::BTreeMap;

use proa_domain::settings::Locale;
use proa_domain::treaties::duty::{Dialect, DutyExpression};

pub(crate) type Counts = BTreeMap<String, usize>;

/// Reads each rate and counts its kind, or why it stays text. What is printed of one reads back as
/// the same.
pub(crate) fn counted<'a>(dialect: Dialect, texts: impl IntoIterator<Item = &'a str>) -> Counts {
    let mut counts = Counts::new();
    for text in texts {
        let read = DutyExpression::parse(text, dialect);
        if let Ok(duty) = &read {
            let printed = duty.print(Locale::En);
            let back = DutyExpression::parse(&printed, Dialect::Proa);
            assert_eq!(back.as_ref(), Ok(duty), "{text}: {printed}");
        }
        let what = match read {
            Ok(duty) => duty.kind().to_string(),
            Err(refused) => format!("text: {}", refused.reason),
        };
        *counts.entry(what).or_default() += 1;
    }
    counts
}

pub(crate) fn expected<const N: usize>(counts: [(&str, usize); N]) -> Counts {
    counts
        .into_iter()
        .map(|(what, count)| (what.to_owned(), count))
        .collect()
}
