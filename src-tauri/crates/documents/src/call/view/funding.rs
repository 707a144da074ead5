//! The money of a call, and the days by which something must be done.

use proa_domain::missions::funding::{FundingForm, Region};
use proa_domain::time::Day;

use super::words::Sayer;
use super::{Block, Section, Table};
use crate::{DocumentError, format};

/// The lines, what is borne where, and how often; nothing where the call gives no money.
pub(super) fn money(say: &Sayer<'_>) -> Result<Option<Section>, DocumentError> {
    let Some(funding) = &say.call.call.funding else {
        return Ok(None);
    };
    let limits = funding.limits;
    let most = [
        ("most", limits.most_supports.into()),
        ("months", limits.months.to_string().into()),
    ];
    let blocks = vec![
        lines(say, funding)?,
        say.said("funding-lines-help")?,
        terms(say, funding)?,
        say.said("funding-terms-help")?,
        Block::Said {
            text: say.texts.with("funding-most-of", most)?,
        },
        say.said("documents-call-paid")?,
    ];
    say.section("call-part-funding", blocks).map(Some)
}

fn lines(say: &Sayer<'_>, funding: &FundingForm) -> Result<Block, DocumentError> {
    let rows = funding.lines.iter().map(|line| {
        vec![
            line.name.clone(),
            format::of_unit(&line.amount, &funding.currency),
        ]
    });
    Ok(Block::Table(Table {
        name: Some(say.texts.get("funding-lines")?),
        headers: headers(say, ["funding-line", "funding-amount"])?,
        rows: rows.collect(),
        figures: vec![false, true],
    }))
}

fn terms(say: &Sayer<'_>, funding: &FundingForm) -> Result<Block, DocumentError> {
    let names = &say.call.names;
    let mut rows = Vec::with_capacity(funding.terms.len());
    for one in &funding.terms {
        let region = match &one.region {
            Region::Everywhere => say.texts.get("funding-everywhere")?,
            Region::States(states) => Sayer::named(&names.states, states),
            Region::Markets(markets) => Sayer::named(&names.countries, markets),
        };
        rows.push(vec![
            one.name.clone(),
            region,
            format::of_unit(&one.percentage, "%"),
            format::of_unit(&one.cap, &funding.currency),
        ]);
    }
    Ok(Block::Table(Table {
        name: Some(say.texts.get("funding-terms")?),
        headers: headers(
            say,
            [
                "funding-region-column",
                "documents-call-region-of",
                "funding-percentage",
                "funding-cap",
            ],
        )?,
        rows,
        figures: vec![false, false, true, true],
    }))
}

/// Every day of the call in one table, with how it is counted.
pub(super) fn dates(say: &Sayer<'_>) -> Result<Section, DocumentError> {
    let call = &say.call.call;
    let clock = say.texts.get("documents-call-by-clock")?;
    let row = |id: &str, when: String, counted: String| {
        Ok::<_, DocumentError>(vec![say.texts.get(id)?, when, counted])
    };
    let hour = |clock: &str| say.hour(clock);
    let mut rows = vec![
        row(
            "documents-call-applications-open",
            hour(&call.opens_at)?,
            clock.clone(),
        )?,
        row(
            "documents-call-applications-close",
            hour(&call.closes_at)?,
            clock,
        )?,
    ];
    let place = [("place", say.place().into())];
    let activity = row(
        "documents-call-activity",
        say.mission_days()?,
        say.texts.with("documents-call-local-days", place)?,
    )?;
    let days = say.call.support_days.zip(call.funding.as_ref());
    let Some((days, funding)) = days else {
        rows.push(activity);
        return say.section("documents-call-dates", vec![table(say, rows)?]);
    };
    let limits = funding.limits;
    let day = |day: Day| format::day(day, say.texts);
    let counted = |id: &str, count: u32| say.texts.with(id, [("count", count.into())]);
    let before = "documents-call-days-before";
    let (first, last) = days.asking;
    rows.push(row(
        "documents-call-support-from",
        day(first)?,
        counted(before, limits.earliest_days)?,
    )?);
    rows.push(row(
        "documents-call-support-until",
        day(last)?,
        counted(before, limits.latest_days)?,
    )?);
    rows.push(activity);
    rows.push(row(
        "documents-call-support-proved",
        day(days.proof_due)?,
        counted("documents-call-days-after", limits.proof_days)?,
    )?);
    let business_days = say.said("documents-call-business-days")?;
    say.section(
        "documents-call-dates",
        vec![table(say, rows)?, business_days],
    )
}

fn table(say: &Sayer<'_>, rows: Vec<Vec<String>>) -> Result<Block, DocumentError> {
    Ok(Block::Table(Table {
        name: None,
        headers: headers(
            say,
            [
                "documents-call-date-what",
                "documents-call-date-when",
                "documents-call-date-counted",
            ],
        )?,
        rows,
        figures: vec![false; 3],
    }))
}

fn headers<const N: usize>(say: &Sayer<'_>, ids: [&str; N]) -> Result<Vec<String>, DocumentError> {
    ids.iter().map(|id| say.texts.get(id)).collect()
}
