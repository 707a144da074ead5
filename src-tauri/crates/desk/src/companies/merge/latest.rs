//! Which of two companies a field was changed of last: its value is proposed where they differ.

use std::collections::BTreeMap;

use proa_domain::companies::merge::{MergeField, Side};
use proa_domain::ids::CompanyId;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};

use super::Two;
use crate::companies::rows::TOPIC;
use crate::error::AppError;

/// When the columns of a company were written last, by the clock of the journal.
struct Written(BTreeMap<Option<String>, String>);

#[derive(FromQueryResult)]
struct Row {
    column_name: Option<String>,
    clock: String,
}

/// For each field whose value is the latest; of equals, that of the one that stays.
pub(super) async fn latest(
    db: &impl ConnectionTrait,
    pair: &Two,
) -> Result<BTreeMap<MergeField, Side>, AppError> {
    let stays = Written::read(db, pair.stays.company.id).await?;
    let goes = Written::read(db, pair.goes.company.id).await?;
    let is_later = pair.goes.company.updated_at > pair.stays.company.updated_at;
    let side = |field: &MergeField| {
        let columns = columns(*field);
        let is_goes = if columns.is_empty() {
            is_later
        } else {
            goes.last(columns) > stays.last(columns)
        };
        let side = if is_goes { Side::Goes } else { Side::Stays };
        (*field, side)
    };
    Ok(MergeField::ALL.iter().map(side).collect())
}

/// The columns that hold a field; none where it is in tables of its own.
const fn columns(field: MergeField) -> &'static [&'static str] {
    match field {
        MergeField::LegalName => &["legal_name"],
        MergeField::TaxId => &["rfc"],
        MergeField::Scian => &["scian"],
        MergeField::SizeSector => &["size_sector"],
        MergeField::Place => &["state", "municipality", "postal_code", "address"],
        MergeField::Web => &["web"],
        MergeField::ExportExperience => &["export_experience"],
        MergeField::TradeNames => &["trade_names"],
        MergeField::Sectors => &["sectors"],
        MergeField::Programmes => &["programmes"],
        MergeField::Contacts | MergeField::Figures | MergeField::Markets | MergeField::Products => {
            &[]
        }
    }
}

impl Written {
    async fn read(db: &impl ConnectionTrait, company: CompanyId) -> Result<Self, AppError> {
        let query = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "SELECT column_name, max(clock) AS clock FROM changes
             WHERE topic = ? AND row_id = ? GROUP BY column_name",
            [TOPIC.into(), company.into()],
        );
        let rows = Row::find_by_statement(query).all(db).await?;
        Ok(Self(
            rows.into_iter()
                .map(|row| (row.column_name, row.clock))
                .collect(),
        ))
    }

    /// The last write of any of some columns; of a new row all were written.
    fn last(&self, columns: &[&str]) -> Option<&String> {
        let own = columns.iter().map(|column| Some((*column).to_owned()));
        own.chain([None])
            .filter_map(|column| self.0.get(&column))
            .max()
    }
}
