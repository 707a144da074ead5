//! Requests of persons about their data, as cases: registered, changed, moved on, found by what is due.

use proa_domain::calendar::BusinessCalendar;
use proa_domain::ids::ArcoId;
use proa_domain::privacy::request::{
    ArcoAnswer, ArcoDays, ArcoDeadline, ArcoForm, ArcoRequest, ArcoState, ArcoStep, ArcoStepForm,
};
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::privacy::entity::privacy_request;
use crate::privacy::erase::DataSubject;
use crate::privacy::error::PrivacyError;
use crate::privacy::holidays;
use crate::store::operation::{Operation, Record};

const TOPIC: &str = "privacy_requests";

/// A request in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ArcoRow {
    /// Identity.
    pub id: ArcoId,
    /// The version to pass back.
    pub version: u32,
    /// What was asked.
    pub request: ArcoForm,
    /// Whose data they are, where the record was found.
    pub subject: Option<DataSubject>,
    /// Where it stands.
    pub state: ArcoState,
    /// By when the next thing has to be done.
    pub deadline: Option<ArcoDeadline>,
    /// Business days left until then, today not among them; none where nothing is due.
    pub days_left: Option<u32>,
    /// The day has passed.
    pub is_late: bool,
    /// Until when more information may be asked for.
    pub ask_until: Option<ArcoDeadline>,
    /// What can happen next.
    pub steps: Vec<ArcoStep>,
    /// What happened, in its order.
    pub happened: Vec<ArcoEvent>,
    /// What was answered.
    pub answer: Option<ArcoAnswer>,
    /// What was written at the last step.
    pub note: String,
}

/// Something that happened to a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct ArcoEvent {
    /// What; none that it came.
    pub step: Option<ArcoStep>,
    /// When.
    pub on: Day,
}

/// A request to register, or to change before anything happened to it.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct SaveArco {
    /// The request that it replaces; a new one where none is named.
    pub id: Option<ArcoId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// What is asked.
    pub request: ArcoForm,
    /// Whose data they are, where the record was found.
    pub subject: Option<DataSubject>,
}

/// Something that happened to a request.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct MoveArco {
    /// Which.
    pub id: ArcoId,
    /// The version that was read.
    pub version: u32,
    /// What happened.
    pub step: ArcoStepForm,
}

/// The requests; what is due first comes first, and what is closed last.
pub async fn list(desk: &Desk) -> Result<Vec<ArcoRow>, AppError> {
    desk.author(Action::AnswerRequests)?;
    let found = privacy_request::Entity::find()
        .filter(privacy_request::Column::DeletedAt.is_null())
        .order_by_desc(privacy_request::Column::ReceivedOn);
    let models = found.all(desk.store.read()).await?;
    let office = holidays::calendar(desk.store.read()).await?;
    let today = desk.env.today();
    let mut rows: Vec<_> = models
        .into_iter()
        .map(|model| row(model, &office, today))
        .collect();
    rows.sort_by_key(|row| {
        let due = row.deadline.as_ref().map(|deadline| deadline.due);
        (row.state == ArcoState::Closed, due.is_none(), due)
    });
    Ok(rows)
}

/// The requests in which something is due, the first first; none for who does not answer them.
pub async fn due(desk: &Desk) -> Result<Vec<ArcoRow>, AppError> {
    if desk.author(Action::AnswerRequests).is_err() {
        return Ok(Vec::new());
    }
    let rows = list(desk).await?.into_iter();
    Ok(rows.filter(|row| row.deadline.is_some()).collect())
}

/// A request.
pub async fn get(desk: &Desk, id: ArcoId) -> Result<ArcoRow, AppError> {
    desk.author(Action::AnswerRequests)?;
    let db = desk.store.read();
    let model = find(db, id).await?;
    let office = holidays::calendar(db).await?;
    Ok(row(model, &office, desk.env.today()))
}

/// Keeps a request; gives its identity. Once something happened to it, the day and the law stay.
pub async fn save(desk: &Desk, save: &SaveArco) -> Result<ArcoId, AppError> {
    let author = desk.author(Action::AnswerRequests)?;
    let request = ArcoRequest::parse(&save.request, desk.env.today());
    let request = request.map_err(PrivacyError::from)?;
    let id = save.id.unwrap_or_else(|| ArcoId(desk.env.uuid()));
    let record = Record::new(TOPIC, id);
    desk.store
        .write(author, Operation::SavePrivacyRequest, record, async |tx| {
            let subject = save.subject.clone();
            let Some(known) = save.id else {
                let model = model(id, request, subject, desk);
                return tx.insert::<privacy_request::Entity>(model).await;
            };
            let before = find(tx.read(), known).await?;
            StoreError::ensure_current(TOPIC, before.version, save.version)?;
            let has_moved = !before.events().is_empty();
            let is_other = before.law != request.law || before.received_on != request.received_on;
            if has_moved && is_other {
                return Err(PrivacyError::RequestMoved.into());
            }
            let after = privacy_request::Model {
                name: request.name,
                representative: request.representative,
                reply_to: request.reply_to,
                asked_for: request.right,
                law: request.law,
                received_on: request.received_on,
                identity: request.identity,
                details: request.details,
                subject_kind: subject.as_ref().map(|subject| subject.kind),
                subject_id: subject.map(|subject| subject.id),
                ..before.clone()
            };
            tx.update::<privacy_request::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await?;
    Ok(id)
}

/// Keeps that something happened to a request.
pub async fn step(desk: &Desk, wanted: &MoveArco) -> Result<(), AppError> {
    let author = desk.author(Action::AnswerRequests)?;
    let record = Record::new(TOPIC, wanted.id);
    desk.store
        .write(author, Operation::MovePrivacyRequest, record, async |tx| {
            let before = find(tx.read(), wanted.id).await?;
            StoreError::ensure_current(TOPIC, before.version, wanted.version)?;
            let days = before.days();
            if !days.steps(before.law).contains(&wanted.step.step) {
                return Err(PrivacyError::RequestStep.into());
            }
            let happened = days.after(&wanted.step, before.identity, desk.env.today());
            let happened = happened.map_err(PrivacyError::from)?;
            let after = privacy_request::Model {
                note: happened.note,
                ..before.clone().on(happened.days)
            };
            tx.update::<privacy_request::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await
}

fn model(
    id: ArcoId,
    request: ArcoRequest,
    subject: Option<DataSubject>,
    desk: &Desk,
) -> privacy_request::Model {
    privacy_request::Model {
        id,
        version: 1,
        name: request.name,
        representative: request.representative,
        reply_to: request.reply_to,
        asked_for: request.right,
        law: request.law,
        received_on: request.received_on,
        identity: request.identity,
        details: request.details,
        subject_kind: subject.as_ref().map(|subject| subject.kind),
        subject_id: subject.map(|subject| subject.id),
        info_asked_on: None,
        info_came_on: None,
        extended_on: None,
        answered_on: None,
        answer: None,
        doing_extended_on: None,
        carried_out_on: None,
        closed_on: None,
        note: String::new(),
        updated_at: desk.env.now(),
        deleted_at: None,
    }
}

impl privacy_request::Model {
    fn days(&self) -> ArcoDays {
        ArcoDays {
            received: self.received_on,
            info_asked: self.info_asked_on,
            info_came: self.info_came_on,
            extended: self.extended_on,
            answered: self.answered_on.zip(self.answer),
            doing_extended: self.doing_extended_on,
            carried_out: self.carried_out_on,
            closed: self.closed_on,
        }
    }

    fn on(self, days: ArcoDays) -> Self {
        Self {
            info_asked_on: days.info_asked,
            info_came_on: days.info_came,
            extended_on: days.extended,
            answered_on: days.answered.map(|(day, _)| day),
            answer: days.answered.map(|(_, answer)| answer),
            doing_extended_on: days.doing_extended,
            carried_out_on: days.carried_out,
            closed_on: days.closed,
            ..self
        }
    }

    /// What happened since it came, in its order.
    fn events(&self) -> Vec<ArcoEvent> {
        let happened = [
            (ArcoStep::AskInfo, self.info_asked_on),
            (ArcoStep::InfoCame, self.info_came_on),
            (ArcoStep::Extend, self.extended_on),
            (ArcoStep::Answer, self.answered_on),
            (ArcoStep::ExtendDoing, self.doing_extended_on),
            (ArcoStep::CarryOut, self.carried_out_on),
            (ArcoStep::Close, self.closed_on),
        ];
        let mut events: Vec<_> = happened
            .into_iter()
            .filter_map(|(step, on)| {
                Some(ArcoEvent {
                    step: Some(step),
                    on: on?,
                })
            })
            .collect();
        events.sort_by_key(|event| event.on);
        events
    }
}

fn row(model: privacy_request::Model, office: &BusinessCalendar, today: Day) -> ArcoRow {
    let days = model.days();
    let deadline = days.deadline(model.law, office);
    let due = deadline.as_ref().map(|deadline| deadline.due);
    let came = ArcoEvent {
        step: None,
        on: model.received_on,
    };
    let happened = std::iter::once(came).chain(model.events());
    ArcoRow {
        id: model.id,
        version: u32::try_from(model.version).unwrap_or(u32::MAX),
        state: days.state(),
        days_left: due.map(|due| office.between(today, due)),
        is_late: due.is_some_and(|due| due < today),
        deadline,
        ask_until: days.ask_until(model.law, office),
        steps: days.steps(model.law),
        happened: happened.collect(),
        answer: model.answer,
        note: model.note,
        subject: model
            .subject_kind
            .zip(model.subject_id)
            .map(|(kind, id)| DataSubject { kind, id }),
        request: ArcoForm {
            name: model.name,
            representative: model.representative,
            reply_to: model.reply_to,
            right: model.asked_for,
            law: model.law,
            received_on: model.received_on.to_string(),
            identity: model.identity,
            details: model.details,
        },
    }
}

async fn find(db: &impl ConnectionTrait, id: ArcoId) -> Result<privacy_request::Model, AppError> {
    let found = privacy_request::Entity::find_by_id(id)
        .filter(privacy_request::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}

#[cfg(test)]
mod tests;
