//! What current schedules levy on goods of Mexico whatever their line.

use std::collections::BTreeMap;

use proa_domain::treaties::us_hts::{LevyLine, OriginLevy, on_goods_of_mexico};
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
    names_mexico: bool,
}

const LEVIES: &str = "
    SELECT line.schedule_id, line.digits, line.code, line.description, line.mfn_text AS rate,
        line.named_origin = 'mexico' AS names_mexico
    FROM schedules JOIN tariff_lines AS line
        ON line.schedule_id = schedules.id AND line.digits >= '99'
    WHERE schedules.is_current = 1 AND schedules.state = 'loaded'
        AND line.named_origin IS NOT NULL AND line.mfn_text IS NOT NULL
    ORDER BY line.schedule_id, line.digits";

/// The agreement whose goods general note 11 of the United States sets out.
const USMCA: &str = "TMEC";

/// The duties on top of any line for goods of Mexico, by schedule.
pub(super) async fn read(db: &DatabaseConnection) -> Result<BTreeMap<String, Vec<Levy>>, AppError> {
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
            names_mexico: row.names_mexico,
        });
    }
    let levies = |lines: &[LevyLine]| {
        let levy = |levy: OriginLevy<'_>| Levy {
            code: levy.line.published.clone(),
            description: levy.line.text.clone(),
            rate: Some(levy.line.rate.clone()),
            lifted_by: levy
                .spares_usmca
                .then(|| USMCA.to_owned())
                .into_iter()
                .collect(),
        };
        on_goods_of_mexico(lines).into_iter().map(levy).collect()
    };
    Ok(lines
        .iter()
        .map(|(schedule, lines)| (schedule.clone(), levies(lines)))
        .collect())
}
