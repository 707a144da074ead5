//! What current schedules levy without a footnote that leads to it.

use std::collections::BTreeMap;

use proa_domain::treaties::lookup::AgreementId;
use proa_domain::treaties::us_hts::{
    LevyLine, NamedOrigin, OriginLevy, on_goods_of_a_note, on_goods_of_mexico,
};
use sea_orm::{DatabaseConnection, FromQueryResult};

use crate::error::AppError;
use crate::treaties::lookup::lines::Levy;
use crate::treaties::reference::rows::query;

/// A line of chapter 99 of a current schedule.
#[derive(FromQueryResult)]
struct LevyRow {
    schedule_id: String,
    digits: String,
    code: String,
    description: String,
    rate: String,
    origin: NamedOrigin,
    is_cited: bool,
}

const LEVIES: &str = "
    WITH cited AS MATERIALIZED (
        SELECT DISTINCT duty.schedule_id, duty.first, duty.last
        FROM schedules JOIN additional_duties AS duty ON duty.schedule_id = schedules.id
        WHERE schedules.is_current = 1)
    SELECT line.schedule_id, line.digits, line.code, line.description, line.mfn_text AS rate,
        line.named_origin AS origin,
        EXISTS (SELECT 1 FROM cited
            WHERE cited.schedule_id = line.schedule_id AND line.digits >= cited.first
                AND line.digits < cited.last || ':') AS is_cited
    FROM schedules JOIN tariff_lines AS line
        ON line.schedule_id = schedules.id AND line.digits >= '99'
    WHERE schedules.is_current = 1 AND schedules.state = 'loaded'
        AND line.named_origin IS NOT NULL AND line.mfn_text IS NOT NULL
    ORDER BY line.schedule_id, line.digits";

/// Duties of a schedule to which no footnote leads.
#[derive(Debug, Default)]
pub(crate) struct Unlinked {
    /// On top of any line for goods of Mexico.
    pub(crate) on_all: Vec<Levy>,
    /// Numbers of those on goods that only a legal note defines.
    pub(crate) of_a_note: Vec<String>,
}

impl Unlinked {
    fn of(lines: &[LevyLine]) -> Self {
        // A file without footnotes cites nothing, and says so itself.
        let has_footnotes = lines.iter().any(|line| line.is_cited);
        let of_a_note = on_goods_of_a_note(lines).into_iter();
        Self {
            on_all: on_goods_of_mexico(lines).iter().map(levy).collect(),
            of_a_note: of_a_note
                .filter(|_| has_footnotes)
                .map(|line| line.published.clone())
                .collect(),
        }
    }
}

fn levy(levy: &OriginLevy<'_>) -> Levy {
    let spared = levy.spares_usmca.then(|| AgreementId::T_MEC.to_owned());
    Levy {
        code: levy.line.published.clone(),
        description: levy.line.text.clone(),
        rate: Some(levy.line.rate.clone()),
        lifted_by: spared.into_iter().collect(),
    }
}

/// The duties to which no footnote leads, by schedule.
pub(super) async fn read(db: &DatabaseConnection) -> Result<BTreeMap<String, Unlinked>, AppError> {
    let rows = LevyRow::find_by_statement(query(LEVIES, []))
        .all(db)
        .await?;
    let mut lines: BTreeMap<String, Vec<LevyLine>> = BTreeMap::new();
    for row in rows {
        let Ok(code) = row.digits.parse() else {
            continue;
        };
        lines.entry(row.schedule_id).or_default().push(LevyLine {
            code,
            published: row.code,
            text: row.description,
            rate: row.rate,
            origin: row.origin,
            is_cited: row.is_cited,
        });
    }
    Ok(lines
        .into_iter()
        .map(|(schedule, lines)| (schedule, Unlinked::of(&lines)))
        .collect())
}
