//! The days off: those of the law by rule, and those that the office adds.

use proa_domain::calendar::{
    AddHoliday, BusinessCalendar, Holiday, LONGEST_DAYS_OFF, OfficeDaysOff, statutory,
};
use proa_domain::ids::OfficeHolidayId;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::privacy::entity::office_holiday;
use crate::privacy::error::PrivacyError;
use crate::store::operation::{Operation, Record};

const TOPIC: &str = "office_holidays";

/// The days off of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct DaysOff {
    /// Those of the law.
    pub statutory: Vec<Holiday>,
    /// Those that the office added.
    pub added: Vec<OfficeHoliday>,
}

/// Days off that the office added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OfficeHoliday {
    /// Identity.
    pub id: OfficeHolidayId,
    /// The first day.
    pub first_day: Day,
    /// The last day.
    pub last_day: Day,
    /// How the office calls them.
    pub name: String,
}

/// The days off of a year.
pub async fn list(desk: &Desk, year: i16) -> Result<DaysOff, AppError> {
    let added = live(desk.store.read()).await?.into_iter();
    let is_of_year = |row: &office_holiday::Model| {
        row.first_day.0.year() <= year && row.last_day.0.year() >= year
    };
    Ok(DaysOff {
        statutory: statutory(year),
        added: added
            .filter(is_of_year)
            .map(|model| OfficeHoliday {
                id: model.id,
                first_day: model.first_day,
                last_day: model.last_day,
                name: model.name,
            })
            .collect(),
    })
}

/// Which days are business days at the office.
pub(crate) async fn calendar(db: &impl ConnectionTrait) -> Result<BusinessCalendar, AppError> {
    let rows = live(db).await?;
    let days = rows.iter().flat_map(|row| {
        std::iter::successors(Some(row.first_day), |day| Some(day.tomorrow()))
            .take_while(|day| *day <= row.last_day)
            .take(LONGEST_DAYS_OFF as usize)
    });
    Ok(BusinessCalendar::with(days))
}

/// Adds days off.
pub async fn add(desk: &Desk, new: &AddHoliday) -> Result<OfficeHolidayId, AppError> {
    let author = desk.author(Action::AnswerRequests)?;
    let id = OfficeHolidayId(desk.env.uuid());
    let days = OfficeDaysOff::parse(new, desk.env.today()).map_err(PrivacyError::from)?;
    let model = office_holiday::Model {
        id,
        version: 1,
        first_day: days.first,
        last_day: days.last,
        name: days.name,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::AddHoliday, record, async |tx| {
            tx.insert::<office_holiday::Entity>(model).await
        })
        .await?;
    Ok(id)
}

/// Takes days off away that were added.
pub async fn remove(desk: &Desk, id: OfficeHolidayId) -> Result<(), AppError> {
    let author = desk.author(Action::AnswerRequests)?;
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::RemoveHoliday, record, async |tx| {
            let found = office_holiday::Entity::find_by_id(id)
                .filter(office_holiday::Column::DeletedAt.is_null())
                .one(tx.read())
                .await?;
            let found = found.ok_or_else(|| StoreError::not_found(TOPIC))?;
            tx.remove::<office_holiday::Entity>(&found).await
        })
        .await
}

async fn live(db: &impl ConnectionTrait) -> Result<Vec<office_holiday::Model>, AppError> {
    Ok(office_holiday::Entity::find()
        .filter(office_holiday::Column::DeletedAt.is_null())
        .order_by_asc(office_holiday::Column::FirstDay)
        .all(db)
        .await?)
}
