//! Results of the companies of a mission at each horizon: who reported, who is late.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::calendar::BusinessCalendar;
use proa_domain::ids::{CompanyId, MissionId, RegistrationId, ResultId, SaleId};
use proa_domain::missions::results::confirmation::{ConfirmationForm, ConfirmationRefusal};
use proa_domain::missions::results::horizon::{Horizon, Received, ResultStanding, standing};
use proa_domain::missions::results::outcome::{Outcome, OutcomeForm, Sale, SaleForm};
use proa_domain::missions::state::{REGISTERING, RegistrationState};
use proa_domain::money::Money;
use proa_domain::problem::Problems;
use proa_domain::time::Day;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::entity::{confirmation, result, sale};
use super::{confirming, twins};
use crate::Desk;
use crate::companies::participant;
use crate::error::AppError;
use crate::missions::entity::registration;
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::privacy::holidays;
use crate::store::columns::Texts;
use crate::store::kept;
use crate::store::operation::{Operation, Record};

/// A result to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportOutcome {
    /// The result that it replaces; a new one where none is named.
    pub id: Option<ResultId>,
    /// The version that was read; 0 for a new one.
    pub version: u32,
    /// Of whose participation.
    pub registration_id: RegistrationId,
    /// At which horizon.
    pub horizon: Horizon,
    /// What came of it.
    pub outcome: OutcomeForm,
}

/// The result of a company at a horizon, whether it is there or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutcomeRow {
    /// Identity; none where nothing was reported.
    pub id: Option<ResultId>,
    /// The version to pass back; 0 where nothing was reported.
    pub version: u32,
    /// Of whose participation.
    pub registration_id: RegistrationId,
    /// The company.
    pub company_id: CompanyId,
    /// Its legal name.
    pub company_name: String,
    /// At which horizon.
    pub horizon: Horizon,
    /// The day on which it is due.
    pub due_on: Day,
    /// How it stands today.
    pub standing: ResultStanding,
    /// What was reported.
    pub outcome: Option<OutcomeForm>,
    /// What the company says to it.
    pub confirmation: Option<ConfirmationForm>,
}

/// The results of a mission, by horizon, then by company in the order of its name.
pub async fn list(desk: &Desk, mission: MissionId) -> Result<Vec<OutcomeRow>, AppError> {
    let db = desk.store.read();
    let calendar = holidays::calendar(db).await?;
    let ends_on = rows::find(db, mission).await?.ends_on;
    let results = Results::read(db, mission).await?;
    let asked = asked_of(db, mission, &results).await?;
    let names = participant::legal_names(db, asked.iter().map(|one| one.company_id)).await?;
    let asked = asked.into_iter().map(|registration| {
        let name = names.get(&registration.company_id).cloned();
        (registration, name.unwrap_or_default())
    });
    let mut asked: Vec<_> = asked.collect();
    asked.sort_by(|(_, one), (_, other)| one.cmp(other));
    let today = desk.env.today();
    let row = |horizon: &Horizon, (registration, name): &(registration::Model, String)| {
        let found = results.of(registration.id, *horizon);
        let said = found.and_then(|row| results.said.get(&row.id));
        let received = Received {
            is_reported: found.is_some(),
            agrees: said.map(|said| said.agrees),
        };
        let due_on = horizon.due(ends_on, &calendar);
        Ok(OutcomeRow {
            id: found.map(|row| row.id),
            version: found.map_or(0, |row| kept::version(row.version)),
            registration_id: registration.id,
            company_id: registration.company_id,
            company_name: name.clone(),
            horizon: *horizon,
            due_on,
            standing: standing(received, due_on, today),
            outcome: found.map(|row| form_of(row, results.sales(row.id))),
            confirmation: said.map(confirming::form_of).transpose()?,
        })
    };
    Horizon::ALL
        .iter()
        .flat_map(|horizon| asked.iter().map(move |one| row(horizon, one)))
        .collect()
}

/// The days on which the results of a mission are due.
pub(super) fn due_days(ends_on: Day, calendar: &BusinessCalendar) -> Vec<(Horizon, Day)> {
    let due = |horizon: &Horizon| (*horizon, horizon.due(ends_on, calendar));
    Horizon::ALL.iter().map(due).collect()
}

/// Keeps a result. What the company has said something to does not change any more.
pub async fn report(desk: &Desk, wanted: &ReportOutcome) -> Result<ResultId, AppError> {
    let author = desk.author(REGISTERING)?;
    let today = desk.env.today();
    let read = Outcome::parse(&wanted.outcome, today).map_err(MissionError::from)?;
    let id = wanted.id.unwrap_or_else(|| ResultId(desk.env.uuid()));
    let registration = rows::find_registration(desk.store.read(), wanted.registration_id).await?;
    ensure_may_be(desk.store.read(), &registration, wanted.horizon, &read).await?;
    let row = result::Model {
        id,
        version: 1,
        mission_id: registration.mission_id,
        registration_id: registration.id,
        horizon: wanted.horizon,
        reported_on: read.reported_on,
        reported_by: author.person,
        is_first_export: read.is_first_export,
        new_markets: Texts(read.new_markets),
        jobs: read.jobs.map(i64::from),
        notes: read.notes,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(MISSIONS, registration.mission_id);
    desk.store
        .write(author, Operation::ReportResult, record, async |tx| {
            let known =
                kept::having::<result::Entity>(tx.read(), "registration_id", registration.id)
                    .await?;
            let other = known
                .iter()
                .find(|one| one.horizon == wanted.horizon && one.id != id);
            if let Some(other) = other {
                return Err(MissionError::ResultTwice { result: other.id }.into());
            }
            ensure_unsaid(tx.read(), id).await?;
            let before = kept::having::<sale::Entity>(tx.read(), "result_id", id).await?;
            let known: BTreeSet<SaleId> = before.iter().map(|one| one.id).collect();
            let sales = read.sales.into_iter().map(|one| {
                let kept = one.id.filter(|id| known.contains(id));
                let sale_id = kept.unwrap_or_else(|| SaleId(desk.env.uuid()));
                sale_row(desk, id, sale_id, one)
            });
            let sales: Vec<sale::Model> = sales.collect();
            let is_kept = |old: &&sale::Model| {
                let new = sales.iter().find(|new| new.id == old.id);
                new.is_some_and(|new| sale_form(new) == sale_form(old))
            };
            let changed = before.iter().filter(|old| !is_kept(old));
            twins::forget(tx, changed.map(|old| old.id)).await?;
            tx.write_row::<result::Entity>(wanted.id.map(|_| wanted.version), row)
                .await?;
            tx.replace::<sale::Entity>(&before, sales).await
        })
        .await?;
    Ok(id)
}

/// Takes a result away with its sales; refused where the company has said something to it.
pub async fn remove(desk: &Desk, id: ResultId, version: u32) -> Result<(), AppError> {
    let author = desk.author(REGISTERING)?;
    let row = kept::find::<result::Entity>(desk.store.read(), id).await?;
    let record = Record::new(MISSIONS, row.mission_id);
    desk.store
        .write(author, Operation::ReportResult, record, async |tx| {
            ensure_unsaid(tx.read(), id).await?;
            tx.take::<result::Entity>(id, version).await?;
            let sales = kept::having::<sale::Entity>(tx.read(), "result_id", id).await?;
            twins::forget(tx, sales.iter().map(|sale| sale.id)).await?;
            tx.replace::<sale::Entity>(&sales, Vec::new()).await
        })
        .await
}

/// Refuses a result that cannot be: of a company without a place, or of days before the mission or before the
/// horizon.
async fn ensure_may_be(
    db: &impl ConnectionTrait,
    registration: &registration::Model,
    horizon: Horizon,
    outcome: &Outcome,
) -> Result<(), AppError> {
    let mission = rows::find(db, registration.mission_id).await?;
    rows::ensure_comes(db, mission.id, registration.id, "registrationId").await?;
    let mut problems = Problems::default();
    outcome.check(horizon, mission.starts_on, mission.ends_on, &mut problems);
    Ok(problems.or(()).map_err(MissionError::from)?)
}

/// Refuses where the company has said something to a result.
pub(super) async fn ensure_unsaid(db: &impl ConnectionTrait, id: ResultId) -> Result<(), AppError> {
    let said = kept::having::<confirmation::Entity>(db, "result_id", id).await?;
    if said.is_empty() {
        Ok(())
    } else {
        let reason = ConfirmationRefusal::AlreadySaid;
        Err(MissionError::ConfirmationRefused { reason }.into())
    }
}

/// The results of a mission with their sales and what the companies say.
pub(super) struct Results {
    pub(super) rows: Vec<result::Model>,
    sales: BTreeMap<ResultId, Vec<sale::Model>>,
    pub(super) said: BTreeMap<ResultId, confirmation::Model>,
}

impl Results {
    /// Reads them.
    pub(super) async fn read(
        db: &impl ConnectionTrait,
        mission: MissionId,
    ) -> Result<Self, AppError> {
        let rows = kept::having::<result::Entity>(db, "mission_id", mission).await?;
        Self::with(db, rows).await
    }

    /// With the sales and words of some results.
    pub(super) async fn with(
        db: &impl ConnectionTrait,
        rows: Vec<result::Model>,
    ) -> Result<Self, AppError> {
        let ids = || rows.iter().map(|row| row.id);
        let mut sales: BTreeMap<ResultId, Vec<sale::Model>> = BTreeMap::new();
        for row in kept::having_one_of::<sale::Entity>(db, "result_id", ids()).await? {
            sales.entry(row.result_id).or_default().push(row);
        }
        let said = kept::having_one_of::<confirmation::Entity>(db, "result_id", ids()).await?;
        let said = said.into_iter().map(|row| (row.result_id, row)).collect();
        Ok(Self { rows, sales, said })
    }

    fn of(&self, registration: RegistrationId, horizon: Horizon) -> Option<&result::Model> {
        self.rows
            .iter()
            .find(|row| row.registration_id == registration && row.horizon == horizon)
    }

    /// The sales of a result.
    pub(super) fn sales(&self, id: ResultId) -> &[sale::Model] {
        self.sales.get(&id).map_or(&[], Vec::as_slice)
    }
}

/// The companies that are asked: those that came, or those with a place where nobody noted who came; and
/// whoever reported something.
pub(super) async fn asked_of(
    db: &impl ConnectionTrait,
    mission: MissionId,
    results: &Results,
) -> Result<Vec<registration::Model>, AppError> {
    let registered = rows::registrations(db, mission).await?;
    let came = |one: &registration::Model| one.state == RegistrationState::Attended;
    let is_noted = registered.iter().any(came);
    let reported: BTreeSet<RegistrationId> =
        results.rows.iter().map(|row| row.registration_id).collect();
    Ok(registered
        .into_iter()
        .filter(|one| {
            let is_asked = if is_noted {
                came(one)
            } else {
                one.state.holds_place()
            };
            is_asked || reported.contains(&one.id)
        })
        .collect())
}

fn sale_row(desk: &Desk, result: ResultId, id: SaleId, sale: Sale) -> sale::Model {
    sale::Model {
        id,
        version: 1,
        result_id: result,
        certainty: sale.certainty,
        product: sale.product,
        hs_code: sale.code.map(|code| code.pointed()).unwrap_or_default(),
        market: sale.market,
        buyer: sale.buyer,
        from_on: sale.from,
        until_on: sale.until,
        minor: sale.amount.minor,
        currency: sale.amount.currency,
        updated_at: desk.env.now(),
        deleted_at: None,
    }
}

/// A result as the form holds it.
pub(super) fn form_of(row: &result::Model, sales: &[sale::Model]) -> OutcomeForm {
    OutcomeForm {
        reported_on: row.reported_on.to_string(),
        is_first_export: row.is_first_export,
        new_markets: row.new_markets.0.clone(),
        jobs: row.jobs.and_then(|jobs| u32::try_from(jobs).ok()),
        notes: row.notes.clone(),
        sales: sales.iter().map(sale_form).collect(),
    }
}

/// A sale as the form holds it.
pub(super) fn sale_form(row: &sale::Model) -> SaleForm {
    let money = Money {
        minor: row.minor,
        currency: row.currency,
    };
    SaleForm {
        id: Some(row.id),
        certainty: row.certainty,
        product: row.product.clone(),
        hs_code: row.hs_code.clone(),
        market: row.market.clone(),
        buyer: row.buyer.clone(),
        from: row.from_on.to_string(),
        until: row.until_on.to_string(),
        amount: money.amount().to_string(),
        currency: row.currency.to_string(),
    }
}

/// What a row reports.
pub(super) fn outcome_of(row: &result::Model, sales: &[sale::Model]) -> Result<Outcome, AppError> {
    let form = form_of(row, sales);
    // A day that was not to come when it was typed is not to come now.
    let latest = sales.iter().map(|sale| sale.from_on).max();
    let today = latest.map_or(row.reported_on, |day| day.max(row.reported_on));
    Ok(Outcome::parse(&form, today).map_err(MissionError::from)?)
}
