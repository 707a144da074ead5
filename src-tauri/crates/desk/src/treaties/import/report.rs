//! What an import understood, and what it did not, with places to look at.

use std::collections::{BTreeMap, HashSet};

use proa_domain::treaties::hs_code::TariffCode;
use sea_orm::{ConnectionTrait as _, DatabaseTransaction, FromQueryResult};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ImportOrder;
use super::lines::{RateText, SECOND_RATE};
use crate::Desk;
use crate::error::{AppError, Internal};
use crate::treaties::error::ImportError;
use crate::treaties::reference::rows::{Rows, execute, query};
use crate::treaties::reference::status::ReasonCount;

const EXAMPLES: usize = 3;

/// What came of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// The schedule that it made, or that was there.
    pub schedule: String,
    /// Records of the file.
    pub records: u32,
    /// Lines that bear a rate; of Mexican codes, all lines.
    pub lines: u32,
    /// Rates that are computed.
    pub computed: u32,
    /// Rates that stay text.
    pub text_only: u32,
    /// Records that were no line.
    pub rejected: u32,
    /// Why rates stay text and records were rejected, the most frequent first.
    pub reasons: Vec<ReasonCount>,
    /// The file was loaded before; nothing changed.
    pub already_loaded: bool,
    /// Answers come from it.
    pub is_current: bool,
}

proa_domain::text_enum! {
    /// Why a record, or a whole file, is no part of a schedule; words: `reason-<code>`.
    pub enum RecordReason {
        /// It cannot be read.
        Unreadable = "unreadable-record",
        /// The number is not a tariff code.
        BadNumber = "bad-number",
        /// It has no text.
        NoText = "no-text",
        /// The code was there before.
        Repeated = "repeated-code",
        /// The share is none from 0 to 1.
        BadShare = "bad-share",
        /// It was in force until a day that is past.
        Expired = "expired",
        /// Nothing of the file is a line.
        NoLines = "no-lines",
        /// The first zero of the code was put back; the record is a line all the same.
        RestoredZero = "restored-zero",
    }
}

/// A record that is no part of the schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rejection {
    /// Its place in the file, from 1.
    pub(super) number: u32,
    /// Its number as published, or as much as there is.
    pub(super) locator: String,
    /// Why.
    pub(super) reason: String,
}

/// How many records of a file may be none before it is asked whether most are.
const PATIENCE: usize = 1000;

/// Counts while an import runs.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) records: u32,
    pub(super) lines: u32,
    pub(super) computed: HashSet<TariffCode>,
    pub(super) text_only: u32,
    pub(super) rejections: Vec<Rejection>,
    passed_over: u32,
    reasons: BTreeMap<String, (u32, Vec<String>)>,
}

impl Tally {
    /// Counts a line with its rate.
    pub(super) fn rate(&mut self, line: TariffCode, code: &str, rate: &RateText) {
        self.lines += 1;
        match &rate.reason {
            None => self.compute(line),
            Some(reason) => self.text_only(code, reason),
        }
    }

    /// Counts a line whose rate is computed.
    pub(super) fn compute(&mut self, line: TariffCode) {
        self.computed.insert(line);
    }

    /// Counts the rate of a line that has a second one as text.
    pub(super) fn doubt(&mut self, line: TariffCode, code: &str) {
        if self.computed.remove(&line) {
            self.text_only(code, SECOND_RATE);
        }
    }

    /// Counts a rate that stays text.
    pub(super) fn text_only(&mut self, code: &str, reason: &str) {
        self.text_only += 1;
        self.note(reason, code.to_owned());
    }

    /// Keeps a record aside with its reason; gives a file up of which most is none.
    pub(super) fn reject(
        &mut self,
        number: u32,
        locator: &str,
        reason: &str,
    ) -> Result<(), ImportError> {
        self.note(reason, format!("{number}: {locator}"));
        self.put_aside(number, locator, reason)
    }

    /// The same for a record of one of several files, whose place names the file and the line.
    pub(super) fn reject_in(&mut self, place: &str, reason: &str) -> Result<(), ImportError> {
        self.note(reason, place.to_owned());
        self.put_aside(self.records, place, reason)
    }

    fn put_aside(&mut self, number: u32, locator: &str, reason: &str) -> Result<(), ImportError> {
        self.rejections.push(Rejection {
            number,
            locator: locator.to_owned(),
            reason: reason.to_owned(),
        });
        if self.rejections.len() > PATIENCE && self.rejected() > self.records / 2 {
            return Err(self.not_understood());
        }
        Ok(())
    }

    /// Counts a record that is rightly no part of it.
    pub(super) fn pass_over(&mut self, reason: &str, locator: &str) {
        self.pass_over_in(&format!("{}: {locator}", self.records), reason);
    }

    /// The same for a record of one of several files.
    pub(super) fn pass_over_in(&mut self, place: &str, reason: &str) {
        self.note(reason, place.to_owned());
        self.passed_over += 1;
    }

    /// Counts a part of a record that is not taken.
    pub(super) fn leave_out(&mut self, number: u32, locator: &str, reason: &str) {
        self.note(reason, format!("{number}: {locator}"));
    }

    /// Counts a code whose first zero was put back.
    pub(super) fn restored(&mut self, code: &str) {
        self.remark(RecordReason::RestoredZero.code(), code);
    }

    /// Counts what is told of what was taken all the same.
    pub(super) fn remark(&mut self, reason: &str, example: &str) {
        self.note(reason, example.to_owned());
    }

    fn note(&mut self, reason: &str, example: String) {
        let (count, examples) = self.reasons.entry(reason.to_owned()).or_default();
        *count += 1;
        if examples.len() < EXAMPLES {
            examples.push(example);
        }
    }

    pub(super) fn computed(&self) -> u32 {
        u32::try_from(self.computed.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn rejected(&self) -> u32 {
        u32::try_from(self.rejections.len()).unwrap_or(u32::MAX)
    }

    pub(super) fn reasons(&self) -> Vec<ReasonCount> {
        let mut reasons: Vec<ReasonCount> = self
            .reasons
            .iter()
            .map(|(reason, (count, examples))| ReasonCount {
                reason: reason.clone(),
                count: *count,
                examples: examples.clone(),
            })
            .collect();
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.count));
        reasons
    }

    /// A file of which most was rejected is not what it was said to be.
    pub(super) fn ensure_is_understood(&self) -> Result<(), ImportError> {
        let count = self.rejected();
        let concerned = self.records.saturating_sub(self.passed_over);
        if self.lines > 0 && count <= concerned / 2 {
            return Ok(());
        }
        Err(self.not_understood())
    }

    fn not_understood(&self) -> ImportError {
        let first = self.reasons().into_iter().next();
        ImportError::Rejected {
            reason: first.map_or_else(|| RecordReason::NoLines.to_string(), |first| first.reason),
            count: self.rejected(),
        }
    }

    pub(super) fn report(self, schedule: String, is_current: bool) -> ImportReport {
        ImportReport {
            schedule,
            records: self.records,
            lines: self.lines,
            computed: self.computed(),
            text_only: self.text_only,
            rejected: self.rejected(),
            reasons: self.reasons(),
            already_loaded: false,
            is_current,
        }
    }
}

const COUNTED: &str = "
    UPDATE schedules SET records = ?, lines = ?, computed = ?, text_only = ?, rejected = ?,
        reasons = ?, state = 'loaded' WHERE id = ?";

/// Keeps the counts, and the rejected records with their reasons.
pub(super) async fn keep(
    tx: &DatabaseTransaction,
    schedule: Uuid,
    tally: &Tally,
) -> Result<(), AppError> {
    let id = schedule.to_string();
    let columns = ["schedule_id", "number", "locator", "reason"];
    let mut rows = Rows::of("rejected_records", &columns);
    for rejection in &tally.rejections {
        let row = [
            id.clone().into(),
            i64::from(rejection.number).into(),
            rejection.locator.clone().into(),
            rejection.reason.clone().into(),
        ];
        rows.add(tx, row).await?;
    }
    rows.finish(tx).await?;
    let reasons = serde_json::to_string(&tally.reasons()).map_err(|error| Internal::new(&error))?;
    let counts = [
        i64::from(tally.records).into(),
        i64::from(tally.lines).into(),
        i64::from(tally.computed()).into(),
        i64::from(tally.text_only).into(),
        i64::from(tally.rejected()).into(),
        reasons.into(),
        id.clone().into(),
    ];
    execute(tx, COUNTED, counts).await?;
    let source = [i64::from(tally.lines).into(), id.into()];
    execute(tx, "UPDATE sources SET rows = ? WHERE id = ?", source).await
}

#[derive(FromQueryResult)]
struct Loaded {
    id: String,
    records: u32,
    lines: u32,
    computed: u32,
    text_only: u32,
    rejected: u32,
    reasons: String,
    is_current: bool,
}

/// The report of a file that is there under the same hash, read in the same way.
pub(super) async fn already_loaded(
    desk: &Desk,
    order: &ImportOrder,
    sha256: &str,
) -> Result<Option<ImportReport>, AppError> {
    let same = query(
        "SELECT id, records, lines, computed, text_only, rejected, reasons, is_current
        FROM schedules WHERE market = ? AND sha256 = ? AND recipe IS ?
            AND kind = 'imported' AND state = 'loaded'",
        [
            order.market.clone().into(),
            sha256.into(),
            order.recipe_text()?.into(),
        ],
    );
    let Some(row) = desk.reference.read().query_one_raw(same).await? else {
        return Ok(None);
    };
    let loaded = Loaded::from_query_result(&row, "")?;
    Ok(Some(ImportReport {
        schedule: loaded.id,
        records: loaded.records,
        lines: loaded.lines,
        computed: loaded.computed,
        text_only: loaded.text_only,
        rejected: loaded.rejected,
        reasons: serde_json::from_str(&loaded.reasons).map_err(|error| Internal::new(&error))?,
        already_loaded: true,
        is_current: loaded.is_current,
    }))
}
