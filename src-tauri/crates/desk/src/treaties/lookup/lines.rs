//! The rows of a schedule for a product: lines that bear a rate, what agreements give on them,
//! duties on top.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait as _, FromQueryResult, Value};

use super::place::Place;
use crate::Desk;
use crate::error::AppError;
use crate::treaties::reference::rows::query;

/// More lines than anybody reads; a note says how many there are.
pub(super) const MOST_LINES: usize = 200;

/// A line that bears a rate.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct LineRow {
    pub(super) digits: String,
    pub(super) code: String,
    pub(super) description: String,
    pub(super) description_es: Option<String>,
    pub(super) path: String,
    pub(super) units: Option<String>,
    pub(super) mfn_text: String,
    pub(super) quota: Option<String>,
    pub(super) additional: Option<String>,
    pub(super) entered: Option<String>,
    pub(super) source_id: String,
    pub(super) citation: Option<String>,
    pub(super) confidence: String,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct ConcessionRow {
    pub(super) digits: String,
    pub(super) agreement: String,
    pub(super) text: String,
    pub(super) reason: Option<String>,
    pub(super) via: Option<String>,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct AdditionalRow {
    pub(super) digits: String,
    pub(super) code: String,
    pub(super) description: String,
    pub(super) mfn_text: Option<String>,
    /// Agreements on whose goods it asks nothing, a comma between.
    pub(super) lifted_by: Option<String>,
}

/// What the schedule says of a product.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) lines: Vec<LineRow>,
    pub(super) total: usize,
    pub(super) concessions: BTreeMap<(String, String), ConcessionRow>,
    pub(super) additional: Vec<AdditionalRow>,
}

// A line that is split for statistics has its units on its parts.
pub(crate) const LINES: &str = "
    SELECT line.digits, line.code, line.description, line.description_es, line.path,
        coalesce(line.units, (SELECT part.units FROM tariff_lines AS part
            WHERE part.schedule_id = ?1 AND part.digits > line.digits
                AND part.digits < line.digits || ':' AND part.units IS NOT NULL LIMIT 1)) AS units,
        line.mfn_text, line.quota, line.additional, line.entered, line.source_id, line.citation,
        line.confidence
    FROM tariff_lines AS line
    WHERE line.schedule_id = ?1 AND line.digits >= ?2 AND line.digits < ?2 || ':'
        AND line.mfn_text IS NOT NULL
    ORDER BY line.digits, line.id";

const RATE_OF: &str = "
    SELECT rate_from FROM tariff_lines
    WHERE schedule_id = ?1 AND digits >= ?2 AND digits < ?2 || ':' AND rate_from IS NOT NULL
    ORDER BY digits LIMIT 1";

pub(crate) const CONCESSIONS: &str = "
    SELECT digits, agreement, text, reason, via FROM concessions
    WHERE schedule_id = ?1 AND digits >= ?2 AND digits < ?2 || ':'";

pub(crate) const ADDITIONAL: &str = "
    SELECT duty.digits, levy.code, levy.description, levy.mfn_text,
        (SELECT group_concat(agreement) FROM concessions
            WHERE schedule_id = ?1 AND digits = levy.digits AND text = 'Free') AS lifted_by
    FROM additional_duties AS duty
    JOIN tariff_lines AS levy ON levy.schedule_id = ?1
        AND levy.digits >= duty.first AND levy.digits < duty.last || ':'
    WHERE duty.schedule_id = ?1 AND duty.digits >= ?2 AND duty.digits < ?2 || ':'
        AND levy.mfn_text IS NOT NULL
    ORDER BY duty.digits, levy.digits";

pub(super) async fn read(desk: &Desk, place: &Place<'_>) -> Result<Rows, AppError> {
    let Some(schedule) = &place.schedule else {
        return Ok(Rows::default());
    };
    let db = desk.reference.read();
    let of = |prefix: &str| -> [Value; 2] { [schedule.id.clone().into(), prefix.into()] };
    let mut prefix = place.prefix.digits().to_owned();
    let mut lines = LineRow::find_by_statement(query(LINES, of(&prefix)))
        .all(db)
        .await?;
    if lines.is_empty() {
        let Some(row) = db.query_one_raw(query(RATE_OF, of(&prefix))).await? else {
            return Ok(Rows::default());
        };
        prefix = row.try_get("", "rate_from")?;
        lines = LineRow::find_by_statement(query(LINES, of(&prefix)))
            .all(db)
            .await?;
    }
    let total = lines.len();
    lines.truncate(MOST_LINES);
    let concessions = ConcessionRow::find_by_statement(query(CONCESSIONS, of(&prefix)))
        .all(db)
        .await?;
    let additional = AdditionalRow::find_by_statement(query(ADDITIONAL, of(&prefix)))
        .all(db)
        .await?;
    Ok(Rows {
        lines,
        total,
        concessions: concessions
            .into_iter()
            .map(|row| ((row.digits.clone(), row.agreement.clone()), row))
            .collect(),
        additional,
    })
}
