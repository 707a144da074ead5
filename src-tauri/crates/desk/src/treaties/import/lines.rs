//! Tariff lines on their way into the database.

use proa_domain::treaties::duty::{Dialect, DutyExpression};
use proa_domain::treaties::hs_code::{CodeRange, TariffCode};
use proa_domain::treaties::published::RejectionReason;
use proa_domain::treaties::us_hts::NamedOrigin;
use sea_orm::{ConnectionTrait as _, DatabaseTransaction, Value};
use uuid::Uuid;

use super::report::Tally;
use crate::error::AppError;
use crate::progress::Progress;
use crate::treaties::reference::feed::Feed;
use crate::treaties::reference::rows::{Rows, execute, query};

/// Why the rates of a line stay text that has a second one.
pub(crate) const SECOND_RATE: &str = RejectionReason::SecondRate.code();

/// A line as the table holds it.
pub(super) struct LineRow {
    pub(super) digits: TariffCode,
    pub(super) code: String,
    pub(super) parent: Option<TariffCode>,
    pub(super) description: String,
    /// A JSON list of the texts above it.
    pub(super) path: String,
    /// What search finds it by.
    pub(super) words: String,
    pub(super) units: Option<String>,
    pub(super) rate_from: Option<TariffCode>,
    pub(super) mfn: Option<RateText>,
    pub(super) footnotes: Option<String>,
    pub(super) quota: Option<String>,
    pub(super) additional: Option<String>,
    pub(super) entered: Option<String>,
    /// Whose goods a line of chapter 99 meets.
    pub(super) named_origin: Option<NamedOrigin>,
    /// A JSON list of codes.
    pub(super) remarks: Option<String>,
}

/// A rate as published, and why it stays text where it does.
pub(super) struct RateText {
    pub(super) text: String,
    pub(super) reason: Option<String>,
}

/// What an agreement gives on a line.
pub(super) struct Concession {
    pub(super) digits: TariffCode,
    pub(super) agreement: String,
    pub(super) rate: RateText,
    /// The line of another chapter that gives it.
    pub(super) via: Option<TariffCode>,
    /// The rate from which its reductions start.
    pub(super) base: Option<String>,
    /// Its staging category.
    pub(super) category: Option<String>,
    /// The quota that it is part of.
    pub(super) quota: Option<String>,
}

impl Concession {
    /// A rate, of which nothing more is said.
    pub(super) fn of(digits: TariffCode, agreement: &str, rate: RateText) -> Self {
        Self {
            digits,
            agreement: agreement.to_owned(),
            rate,
            via: None,
            base: None,
            category: None,
            quota: None,
        }
    }
}

/// Some lines with what hangs on them.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) lines: Vec<LineRow>,
    pub(super) concessions: Vec<Concession>,
    pub(super) additional: Vec<(TariffCode, CodeRange)>,
    /// Lines, of this batch or an earlier one, that have a second rate.
    pub(super) doubted: Vec<TariffCode>,
}

/// Writes what a reader finds, line by line.
pub(super) async fn write(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    mut feed: Feed<Batch, Tally>,
    progress: &Progress,
) -> Result<Tally, AppError> {
    let mut tables = Tables::of(tx, schedule).await?;
    while let Some(batch) = feed.next(progress).await? {
        tables.add(tx, batch).await?;
    }
    let tally = feed.end().await?;
    tables.finish(tx).await?;
    Ok(tally)
}

/// The tables of one schedule under an import.
struct Tables {
    schedule: String,
    next_id: i64,
    lines: Rows,
    words: Rows,
    concessions: Rows,
    additional: Rows,
    doubted: Vec<TariffCode>,
}

const DOUBT_LINE: &str = "
    UPDATE tariff_lines SET mfn_state = 'text_only', mfn_reason = ?
    WHERE schedule_id = ? AND digits = ? AND mfn_text IS NOT NULL";
const DOUBT_CONCESSIONS: &str = "
    UPDATE concessions SET state = 'text_only', reason = ? WHERE schedule_id = ? AND digits = ?";

const LINE: [&str; 21] = [
    "id",
    "schedule_id",
    "digits",
    "code",
    "parent",
    "level",
    "description",
    "path",
    "units",
    "rate_from",
    "mfn_text",
    "mfn_state",
    "mfn_reason",
    "footnotes",
    "quota",
    "additional",
    "entered",
    "named_origin",
    "remarks",
    "source_id",
    "confidence",
];
const CONCESSION: [&str; 10] = [
    "schedule_id",
    "digits",
    "agreement",
    "text",
    "state",
    "reason",
    "via",
    "base",
    "category",
    "quota",
];

impl Tables {
    async fn of(tx: &DatabaseTransaction, schedule: Uuid) -> Result<Self, AppError> {
        let last = query("SELECT coalesce(max(id), 0) AS id FROM tariff_lines", []);
        let last: i64 = match tx.query_one_raw(last).await? {
            Some(row) => row.try_get("", "id")?,
            None => 0,
        };
        Ok(Self {
            schedule: schedule.to_string(),
            next_id: last + 1,
            lines: Rows::of("tariff_lines", &LINE),
            words: Rows::of("line_words", &["rowid", "words"]),
            concessions: Rows::of("concessions", &CONCESSION),
            additional: Rows::of(
                "additional_duties",
                &["schedule_id", "digits", "first", "last"],
            ),
            doubted: Vec::new(),
        })
    }

    async fn add(&mut self, tx: &DatabaseTransaction, batch: Batch) -> Result<(), AppError> {
        for line in batch.lines {
            self.line(tx, line).await?;
        }
        for concession in batch.concessions {
            let row: [Value; 10] = [
                self.schedule.clone().into(),
                concession.digits.digits().into(),
                concession.agreement.into(),
                concession.rate.text.clone().into(),
                concession.rate.state().into(),
                concession.rate.reason.into(),
                concession.via.map(|via| via.to_string()).into(),
                concession.base.into(),
                concession.category.into(),
                concession.quota.into(),
            ];
            self.concessions.add(tx, row).await?;
        }
        for (line, range) in batch.additional {
            let row = [
                self.schedule.clone().into(),
                line.digits().into(),
                range.first.digits().into(),
                range.last.digits().into(),
            ];
            self.additional.add(tx, row).await?;
        }
        self.doubted.extend(batch.doubted);
        Ok(())
    }

    async fn line(&mut self, tx: &DatabaseTransaction, line: LineRow) -> Result<(), AppError> {
        let id = self.next_id;
        self.next_id += 1;
        self.words.add(tx, [id.into(), line.words.into()]).await?;
        let level = i64::try_from(line.digits.len()).unwrap_or_default();
        let state = line.mfn.as_ref().map(RateText::state);
        let (text, reason) = line
            .mfn
            .map_or((None, None), |rate| (Some(rate.text), rate.reason));
        let row: [Value; 21] = [
            id.into(),
            self.schedule.clone().into(),
            line.digits.digits().into(),
            line.code.into(),
            line.parent.map(|parent| parent.to_string()).into(),
            level.into(),
            line.description.into(),
            line.path.into(),
            line.units.into(),
            line.rate_from.map(|from| from.to_string()).into(),
            text.into(),
            state.into(),
            reason.into(),
            line.footnotes.into(),
            line.quota.into(),
            line.additional.into(),
            line.entered.into(),
            line.named_origin.map(NamedOrigin::code).into(),
            line.remarks.into(),
            self.schedule.clone().into(),
            "high".into(),
        ];
        self.lines.add(tx, row).await
    }

    async fn finish(mut self, tx: &DatabaseTransaction) -> Result<(), AppError> {
        self.lines.finish(tx).await?;
        self.words.finish(tx).await?;
        self.concessions.finish(tx).await?;
        self.additional.finish(tx).await?;
        for line in self.doubted {
            for doubt in [DOUBT_LINE, DOUBT_CONCESSIONS] {
                let row: [Value; 3] = [
                    SECOND_RATE.into(),
                    self.schedule.clone().into(),
                    line.digits().into(),
                ];
                execute(tx, doubt, row).await?;
            }
        }
        Ok(())
    }
}

impl RateText {
    /// Reads a rate: it is computed, or stays text for a reason.
    pub(super) fn read(text: &str, dialect: Dialect) -> Self {
        let parsed = DutyExpression::parse(text, dialect);
        Self {
            text: text.to_owned(),
            reason: parsed.err().map(|refused| refused.reason.to_string()),
        }
    }

    fn state(&self) -> &'static str {
        if self.reason.is_none() {
            "computed"
        } else {
            "text_only"
        }
    }
}

/// What search finds a line by: its own words and those above it, nearest first.
pub(super) fn words(description: &str, path: &[&str]) -> String {
    let mut words = description.to_owned();
    for above in path.iter().rev() {
        words.push(' ');
        words.push_str(above);
    }
    words
}
