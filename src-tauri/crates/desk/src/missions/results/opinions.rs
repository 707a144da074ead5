//! What companies think of the services of a mission.

use proa_domain::ids::{MissionId, OpinionId, RegistrationId};
use proa_domain::missions::results::satisfaction::{
    CauseSide, OpinionForm, ServiceFigures, causes, figures,
};
use proa_domain::missions::state::REGISTERING;
use proa_domain::settings::Locale;
use serde::{Deserialize, Serialize};

use super::entity::opinion::{Entity, Model};
use crate::Desk;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::store::columns::Texts;
use crate::store::kept;
use crate::store::operation::{Operation, Record};

/// What a company thinks, to keep. A company thinks one thing of a service of a mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaveOpinion {
    /// Which company.
    pub registration_id: RegistrationId,
    /// What it thinks.
    pub opinion: OpinionForm,
}

/// What a company thinks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OpinionRow {
    /// Identity.
    pub id: OpinionId,
    /// Which company.
    pub registration_id: RegistrationId,
    /// What it thinks.
    pub opinion: OpinionForm,
}

/// What the companies of a mission think.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct OpinionList {
    /// Each, the oldest first.
    pub rows: Vec<OpinionRow>,
    /// By service.
    pub figures: Vec<ServiceFigures>,
}

/// A cause that companies name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct NamedCause {
    /// Its code.
    pub code: String,
    /// On which side it stands.
    pub side: CauseSide,
    /// Its words.
    pub words: String,
}

/// The causes in the words of a language.
pub fn named_causes(locale: Locale) -> Vec<NamedCause> {
    causes()
        .iter()
        .map(|cause| NamedCause {
            code: cause.code.to_owned(),
            side: cause.side,
            words: cause.words(locale).to_owned(),
        })
        .collect()
}

/// What the companies of a mission think.
pub async fn list(desk: &Desk, mission: MissionId) -> Result<OpinionList, AppError> {
    let found = kept::having::<Entity>(desk.store.read(), "mission_id", mission).await?;
    let rows: Vec<OpinionRow> = found
        .iter()
        .map(|row| OpinionRow {
            id: row.id,
            registration_id: row.registration_id,
            opinion: form_of(row),
        })
        .collect();
    let opinions: Vec<OpinionForm> = rows.iter().map(|row| row.opinion.clone()).collect();
    Ok(OpinionList {
        rows,
        figures: figures(&opinions),
    })
}

/// Keeps what a company thinks of a service, in the place of what it thought before.
pub async fn save(desk: &Desk, wanted: &SaveOpinion) -> Result<OpinionId, AppError> {
    let author = desk.author(REGISTERING)?;
    let read = wanted.opinion.parse().map_err(MissionError::from)?;
    let registration = rows::find_registration(desk.store.read(), wanted.registration_id).await?;
    let record = Record::new(MISSIONS, registration.mission_id);
    desk.store
        .write(author, Operation::SaveOpinion, record, async |tx| {
            let known =
                kept::having::<Entity>(tx.read(), "registration_id", registration.id).await?;
            let before = known.iter().find(|row| row.service == read.service);
            let id = before.map_or_else(|| OpinionId(desk.env.uuid()), |row| row.id);
            let after = Model {
                id,
                version: 1,
                mission_id: registration.mission_id,
                registration_id: registration.id,
                service: read.service,
                rating: i64::from(read.rating),
                causes: Texts(read.causes),
                words: read.words,
                updated_at: desk.env.now(),
                deleted_at: None,
            };
            match before {
                Some(before) => tx.update::<Entity>(before, &after).await.map(|_| ())?,
                None => tx.insert::<Entity>(after).await?,
            }
            Ok(id)
        })
        .await
}

fn form_of(row: &Model) -> OpinionForm {
    OpinionForm {
        service: row.service,
        rating: u8::try_from(row.rating).unwrap_or_default(),
        causes: row.causes.0.clone(),
        words: row.words.clone(),
    }
}
