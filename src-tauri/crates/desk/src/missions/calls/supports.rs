//! Requests for a support: asked for in business days before the activity, authorised within every limit
//! of the call, proved, verified against the originals and paid at the rate of the day.

use proa_domain::ids::{CallId, CompanyId, RegistrationId, SupportId};
use proa_domain::missions::funding::{
    Asked, Authorised, Funding, Refund, TransferRate, authorise, refund,
};
use proa_domain::missions::mission::Mission;
use proa_domain::missions::support::{
    SupportFacts, SupportRefusal, SupportState, check_asking, check_support, support_moves,
};
use proa_domain::money::{Currency, Money, MoneyText};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select,
};
use serde::{Deserialize, Serialize};

use super::deadlines::{self, NextDeadline};
use super::entity::support_request;
use super::{documents, rows};
use crate::Desk;
use crate::companies::participant;
use crate::error::{AppError, StoreError};
use crate::missions::error::MissionError;
use crate::missions::{known, rows as missions};
use crate::privacy::holidays;
use crate::settings::error::PeopleError;
use crate::store::columns::{from_json, to_json};
use crate::store::operation::{Operation, Record};

pub(super) const SUPPORTS: &str = "support_requests";

/// A support to ask for.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RequestSupport {
    /// Of which call.
    pub call_id: CallId,
    /// For whose participation.
    pub registration_id: RegistrationId,
    /// The line of the budget.
    pub line: String,
    /// The market of the activity: ISO 3166-1.
    pub market: String,
    /// What the activity costs.
    pub cost: MoneyText,
    /// What is asked of the office.
    pub amount: MoneyText,
}

/// A step of a request.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MoveSupport {
    /// Which request.
    pub id: SupportId,
    /// The version that was read.
    pub version: u32,
    /// What it becomes.
    pub to: SupportState,
    /// Why.
    pub reason: Option<String>,
    /// The cost that was proved, with the proof.
    pub proved: Option<MoneyText>,
    /// How it is paid, with the payment.
    pub payment: Option<PaySupport>,
}

/// How a support is paid.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct PaySupport {
    /// In which currency.
    pub currency: Currency,
    /// The day of the transfer.
    pub on: Day,
    /// The rate of that day; none where the currencies are one.
    pub rate: Option<TransferRate>,
}

/// A request for a support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SupportRow {
    /// Identity.
    pub id: SupportId,
    /// The version to pass back.
    pub version: u32,
    /// For whose participation.
    pub registration_id: RegistrationId,
    /// The company.
    pub company_id: CompanyId,
    /// Its legal name.
    pub company_name: String,
    /// The line of the budget.
    pub line: String,
    /// The market of the activity.
    pub market: String,
    /// What the activity costs.
    pub cost: MoneyText,
    /// What is asked of the office.
    pub asked: MoneyText,
    /// When it was asked for.
    pub requested_on: Day,
    /// How far it is.
    pub state: SupportState,
    /// Why.
    pub reason: Option<String>,
    /// What was authorised; while it is not, what could be today.
    pub authorised: Authorised,
    /// The first and the last day on which it can be asked for.
    pub asking: (Day, Day),
    /// The last day of the proof.
    pub proof_due: Day,
    /// The next of its days; none where it waits for nobody outside the office.
    pub next: Option<NextDeadline>,
    /// How many documents prove it.
    pub documents: u32,
    /// How many of them have an original that was seen.
    pub originals_seen: u32,
    /// What was paid back.
    pub refund: Option<Refund>,
    /// What the person at the desk may make of it.
    pub moves: Vec<SupportState>,
}

/// Asks for a support.
pub async fn request(desk: &Desk, wanted: &RequestSupport) -> Result<SupportId, AppError> {
    let author = desk.author(Action::RegisterToMissions)?;
    let id = SupportId(desk.env.uuid());
    let today = desk.env.today();
    let record = Record::new(SUPPORTS, id);
    desk.store
        .write(author, Operation::RequestSupport, record, async |tx| {
            let db = tx.read();
            let registration = missions::find_registration(db, wanted.registration_id).await?;
            let mission = mission(db, &registration.mission_id).await?;
            let funding = funding(db, wanted.call_id).await?;
            let (cost, amount) = amounts(&funding, wanted)?;
            let calendar = holidays::calendar(db).await?;
            check_asking(funding.limits, &calendar, mission.starts_on, today)
                .map_err(|reason| MissionError::SupportRefused { reason })?;
            tx.insert::<support_request::Entity>(support_request::Model {
                id,
                version: 1,
                call_id: wanted.call_id,
                registration_id: wanted.registration_id,
                line: wanted.line.clone(),
                market: wanted.market.trim().to_ascii_uppercase(),
                currency: funding.currency,
                whole_minor: cost.minor,
                asked_minor: amount.minor,
                requested_on: today,
                state: SupportState::Requested,
                reason: None,
                authorised_on: None,
                authorised_minor: None,
                proved_minor: None,
                refund: None,
                updated_at: desk.env.now(),
                deleted_at: None,
            })
            .await
        })
        .await?;
    Ok(id)
}

/// Takes a request a step on.
pub async fn move_support(desk: &Desk, wanted: &MoveSupport) -> Result<(), AppError> {
    let role = desk.session.person().ok_or(PeopleError::Required)?.role;
    let read = find(desk.store.read(), wanted.id).await?;
    let step = proa_domain::missions::support::SUPPORT_MOVES.iter();
    let step = step
        .copied()
        .find(|step| step.from == read.state && step.to == wanted.to);
    let refused = |reason| MissionError::SupportRefused { reason };
    let step = step.ok_or_else(|| refused(SupportRefusal::NoSuchMove))?;
    let author = desk.author(step.action)?;
    let record = Record::new(SUPPORTS, wanted.id);
    desk.store
        .write(author, Operation::MoveSupport, record, async |tx| {
            let before = find(tx.read(), wanted.id).await?;
            StoreError::ensure_current(SUPPORTS, before.version, wanted.version)?;
            let standing = Standing::read(desk, tx.read(), &before).await?;
            let after = standing.after(desk, &before, wanted)?;
            let facts = SupportFacts {
                has_reason: after.reason.is_some(),
                has_refund: after.refund.is_some(),
                ..standing.facts
            };
            check_support(before.state, wanted.to, role, &facts).map_err(refused)?;
            tx.update::<support_request::Entity>(&before, &after)
                .await
                .map(|_| ())
        })
        .await
}

/// The requests under every version of a call, in their order.
pub async fn of_call(desk: &Desk, call: CallId) -> Result<Vec<SupportRow>, AppError> {
    let db = desk.store.read();
    let found = live()
        .filter(support_request::Column::CallId.is_in(versions(db, call).await?))
        .order_by_asc(support_request::Column::RequestedOn)
        .order_by_asc(support_request::Column::Id)
        .all(db)
        .await?;
    let role = desk.session.person().map(|person| person.role);
    let calendar = holidays::calendar(db).await?;
    let mut rows = Vec::with_capacity(found.len());
    for row in found {
        let standing = Standing::read(desk, db, &row).await?;
        let refund = row.refund.as_deref().map(from_json);
        rows.push(SupportRow {
            id: row.id,
            version: u32::try_from(row.version).unwrap_or(u32::MAX),
            registration_id: row.registration_id,
            company_id: standing.company,
            company_name: standing.company_name.clone(),
            cost: standing.money(row.whole_minor).into(),
            asked: standing.money(row.asked_minor).into(),
            requested_on: row.requested_on,
            state: row.state,
            reason: row.reason.clone(),
            asking: standing.facts.asking,
            proof_due: standing.facts.proof_due,
            next: deadlines::next(row.state, &standing.facts, &calendar),
            documents: standing.facts.documents,
            originals_seen: standing.facts.originals_seen,
            refund: refund.transpose()?,
            moves: role.map_or_else(Vec::new, |role| support_moves(row.state, role)),
            authorised: standing.shown(&row),
            line: row.line,
            market: row.market,
        });
    }
    Ok(rows)
}

/// What a request is held against.
struct Standing {
    company: CompanyId,
    company_name: String,
    funding: Funding,
    possible: Authorised,
    percentage: Option<proa_domain::money::Exact>,
    facts: SupportFacts,
}

impl Standing {
    async fn read(
        desk: &Desk,
        db: &impl ConnectionTrait,
        row: &support_request::Model,
    ) -> Result<Self, AppError> {
        let registration = missions::find_registration(db, row.registration_id).await?;
        let mission = mission(db, &registration.mission_id).await?;
        let company = participant::find(db, registration.company_id).await?;
        let funding = funding(db, row.call_id).await?;
        let calendar = holidays::calendar(db).await?;
        let supports = known::supports(db, registration.company_id).await?;
        let others = supports.iter().filter(|support| support.id != row.id);
        let days: Vec<Day> = others.map(|support| support.on).collect();
        let money = |minor| Money {
            minor,
            currency: row.currency,
        };
        let asked = Asked {
            cost: money(row.whole_minor),
            amount: money(row.asked_minor),
            line: &row.line,
            state: company.profile.state,
            market: &row.market,
            on: desk.env.today(),
        };
        let left = money(left(db, &funding, row).await?);
        let possible = authorise(&funding, &asked, &days, left);
        let (documents, originals_seen) = documents::proving(db, row.id).await?;
        let terms = funding.terms(company.profile.state, &row.market);
        let facts = SupportFacts {
            today: desk.env.today(),
            requested_on: row.requested_on,
            asking: funding.limits.asking(&calendar, mission.starts_on),
            proof_due: funding.limits.proof_due(&calendar, mission.ends_on),
            has_reason: false,
            has_amount: Money::try_from(possible.amount.clone()).is_ok_and(|money| money.minor > 0),
            documents,
            originals_seen,
            has_refund: false,
        };
        Ok(Self {
            company: registration.company_id,
            company_name: company.profile.legal_name,
            percentage: terms.map(|terms| terms.percentage),
            funding,
            possible,
            facts,
        })
    }

    fn money(&self, minor: i64) -> Money {
        Money {
            minor,
            currency: self.funding.currency,
        }
    }

    /// What was authorised stays; what was not is what could be.
    fn shown(&self, row: &support_request::Model) -> Authorised {
        match row.authorised_minor {
            Some(minor) => Authorised {
                amount: self.money(minor).into(),
                ..self.possible.clone()
            },
            None => self.possible.clone(),
        }
    }

    /// The row after a step.
    fn after(
        &self,
        desk: &Desk,
        before: &support_request::Model,
        wanted: &MoveSupport,
    ) -> Result<support_request::Model, AppError> {
        let reason = wanted.reason.as_deref().map(str::trim);
        let reason = reason.filter(|reason| !reason.is_empty());
        let mut after = support_request::Model {
            state: wanted.to,
            reason: reason.map(str::to_owned),
            ..before.clone()
        };
        match wanted.to {
            SupportState::Authorised => {
                let amount = Money::try_from(self.possible.amount.clone());
                after.authorised_minor = amount.ok().map(|money| money.minor);
                after.authorised_on = Some(desk.env.today());
            }
            SupportState::Proved => after.proved_minor = Some(self.proved(wanted)?),
            SupportState::Paid => after.refund = self.refund(before, wanted)?,
            SupportState::Requested
            | SupportState::Incomplete
            | SupportState::Refused
            | SupportState::ProofReturned
            | SupportState::Verified
            | SupportState::Lapsed
            | SupportState::Withdrawn => {}
        }
        Ok(after)
    }

    fn proved(&self, wanted: &MoveSupport) -> Result<i64, MissionError> {
        let read = wanted
            .proved
            .clone()
            .and_then(|text| Money::try_from(text).ok());
        let read = read.filter(|money| money.currency == self.funding.currency && money.minor > 0);
        let mut problems = Problems::default();
        if read.is_none() {
            problems.note("proved", "amount");
        }
        Ok(problems.or(read.map_or(0, |money| money.minor))?)
    }

    fn refund(
        &self,
        before: &support_request::Model,
        wanted: &MoveSupport,
    ) -> Result<Option<String>, AppError> {
        let (Some(payment), Some(percentage)) = (&wanted.payment, self.percentage) else {
            return Ok(None);
        };
        let found = refund(
            self.money(before.authorised_minor.unwrap_or_default()),
            self.money(before.proved_minor.unwrap_or_default()),
            percentage,
            payment.currency,
            payment.rate.as_ref(),
            payment.on,
        );
        let found = found.map_err(|reason| MissionError::RefundRefused { reason })?;
        Ok(Some(to_json(&found)?))
    }
}

/// What is left of the line of a request, without that request: a new version of the call gives its money no
/// second time.
async fn left(
    db: &impl ConnectionTrait,
    funding: &Funding,
    row: &support_request::Model,
) -> Result<i64, AppError> {
    let taking = SupportState::ALL.iter().copied();
    let taking = taking.filter(|state| state.takes_money());
    let others = live()
        .filter(support_request::Column::CallId.is_in(versions(db, row.call_id).await?))
        .filter(support_request::Column::Line.eq(&row.line))
        .filter(support_request::Column::State.is_in(taking))
        .filter(support_request::Column::Id.ne(row.id))
        .all(db)
        .await?;
    let taken: i64 = others
        .iter()
        .filter_map(|other| other.authorised_minor)
        .sum();
    let line = funding.line(&row.line).map_or(0, |line| line.amount.minor);
    Ok(line - taken)
}

/// Every version of every call of the mission of a call.
async fn versions(db: &impl ConnectionTrait, call: CallId) -> Result<Vec<CallId>, AppError> {
    let mission = rows::find(db, call).await?.mission_id;
    let calls = rows::of_mission(db, mission).await?;
    Ok(calls.into_iter().map(|row| row.id).collect())
}

/// The company that asked for a support.
pub(super) async fn company_of(
    db: &impl ConnectionTrait,
    id: SupportId,
) -> Result<CompanyId, AppError> {
    let row = find(db, id).await?;
    let registration = missions::find_registration(db, row.registration_id).await?;
    Ok(registration.company_id)
}

fn amounts(funding: &Funding, wanted: &RequestSupport) -> Result<(Money, Money), MissionError> {
    let mut problems = Problems::default();
    if funding.line(&wanted.line).is_none() {
        problems.note("line", "line-unknown");
    }
    let mut money = |field: &str, text: &MoneyText| {
        let read = Money::try_from(text.clone()).ok();
        let read = read.filter(|money| money.currency == funding.currency && money.minor > 0);
        if read.is_none() {
            problems.note(field, "amount");
        }
        read.unwrap_or(Money {
            minor: 0,
            currency: funding.currency,
        })
    };
    let amounts = (money("cost", &wanted.cost), money("amount", &wanted.amount));
    Ok(problems.or(amounts)?)
}

async fn funding(db: &impl ConnectionTrait, call: CallId) -> Result<Funding, AppError> {
    let call = rows::call_of(&rows::find(db, call).await?)?;
    Ok(call.funding.ok_or(MissionError::NoFunding)?)
}

async fn mission(
    db: &impl ConnectionTrait,
    id: &proa_domain::ids::MissionId,
) -> Result<Mission, AppError> {
    Ok(missions::mission_of(&missions::find(db, *id).await?)?)
}

async fn find(
    db: &impl ConnectionTrait,
    id: SupportId,
) -> Result<support_request::Model, AppError> {
    let found = live()
        .filter(support_request::Column::Id.eq(id))
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found(SUPPORTS).into())
}

fn live() -> Select<support_request::Entity> {
    support_request::Entity::find().filter(support_request::Column::DeletedAt.is_null())
}
