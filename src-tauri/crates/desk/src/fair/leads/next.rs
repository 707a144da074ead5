//! What is to be done next for a lead: a follow-up of its company where that takes part, else one of the lead's own.

use proa_domain::companies::follow_up::{FollowUp, FollowUpState};
use proa_domain::ids::{FollowUpId, PersonId};
use proa_domain::problem::Problems;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use sea_orm::ConnectionTrait;

use crate::Desk;
use crate::companies::{follow_ups, rows};
use crate::error::{AppError, StoreError};
use crate::fair::entity::lead;
use crate::fair::error::FairError;
use crate::fair::leads::SaveLead;
use crate::l10n::Words;
use crate::settings::people;
use crate::store::tx::WriteTx;

/// Begins what is to be done for a new lead.
pub(super) async fn begin(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    row: &lead::Model,
) -> Result<Option<FollowUpId>, AppError> {
    ensure_person(tx.read(), row.next_by, None).await?;
    for_company(desk, tx, row).await
}

/// What is to be done for a lead that is changed: written down anew where it stands, ended where the lead is of another
/// company or of none, and begun for a company that the office knows by now. Refuses to write over what somebody else
/// wrote of it since it was read.
pub(super) async fn follow(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    mut row: lead::Model,
    (wanted, today): (&SaveLead, Day),
) -> Result<lead::Model, AppError> {
    let before = match row.follow_up_id {
        Some(id) => follow_ups::known(tx.read(), id).await?,
        None => None,
    };
    if let Some(before) = &before {
        ensure_person(tx.read(), row.next_by, Some(before.person_id)).await?;
        let ensure_read = || {
            let read = wanted.follow_up_version;
            StoreError::ensure_current(follow_ups::TOPIC, before.version, read)
        };
        if row.company_id == Some(before.company_id) {
            let next = (row.next_what.as_str(), row.next_on, row.next_by);
            if next != (before.what.as_str(), before.due_on, before.person_id) {
                ensure_read()?;
                follow_ups::amend(tx, before, next).await?;
            }
            return Ok(row);
        }
        if before.state == FollowUpState::Open {
            ensure_read()?;
        }
        let why = Words::of(wanted.locale).get("lead-next-moved");
        follow_ups::drop_open(tx, before, (why, today)).await?;
        // What is closed has come of the lead, whichever company it turns out to be of.
        row.state = before.state;
        row.outcome.clone_from(&before.outcome);
        row.closed_on = before.closed_on;
    }
    row.follow_up_id = match row.state {
        FollowUpState::Open => for_company(desk, tx, &row).await?,
        FollowUpState::Done | FollowUpState::Dropped => None,
    };
    Ok(row)
}

/// Drops what is to be done for a lead that is taken away.
pub(super) async fn end(
    tx: &mut WriteTx<'_>,
    row: &lead::Model,
    (locale, today): (Locale, Day),
) -> Result<(), AppError> {
    let Some(id) = row.follow_up_id else {
        return Ok(());
    };
    let Some(before) = follow_ups::known(tx.read(), id).await? else {
        return Ok(());
    };
    let why = Words::of(locale).get("lead-next-removed");
    follow_ups::drop_open(tx, &before, (why, today)).await
}

/// Refuses whoever does not work here; who does it already may go on.
pub(super) async fn ensure_person(
    db: &impl ConnectionTrait,
    person: PersonId,
    before: Option<PersonId>,
) -> Result<(), AppError> {
    if before == Some(person) || people::works_here(db, person).await? {
        return Ok(());
    }
    let mut problems = Problems::default();
    problems.note("next.person", "follow-up-unknown");
    Err(FairError::from(problems).into())
}

/// Begins it for the company, where there is one that takes part.
async fn for_company(
    desk: &Desk,
    tx: &mut WriteTx<'_>,
    row: &lead::Model,
) -> Result<Option<FollowUpId>, AppError> {
    let Some(company) = row.company_id else {
        return Ok(None);
    };
    if !rows::takes_part(tx.read(), company).await? {
        return Ok(None);
    }
    let next = FollowUp {
        what: row.next_what.clone(),
        due_on: row.next_on,
        person: row.next_by,
        contact: None,
        product: None,
        mission: Some(row.mission_id),
    };
    follow_ups::begin(desk, tx, company, &next).await.map(Some)
}
