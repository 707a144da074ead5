//! The figures of a mission.

use std::collections::BTreeMap;

use proa_domain::ids::{CompanyId, MissionId, RegistrationId};
use proa_domain::missions::funding::TransferRate;
use proa_domain::missions::results::mission_report::{
    Material, MeetingCounts, MissionReport, ParticipantCounts, ReportedMission, ReportedResult,
};
use proa_domain::missions::state::RegistrationState;
use proa_domain::money::Currency;
use proa_domain::time::Day;

use super::outcomes::{self, Results, asked_of};
use super::twins::Ledger;
use super::{confirming, lessons, opinions};
use crate::Desk;
use crate::error::AppError;
use crate::missions::rows;
use crate::privacy::holidays;
use crate::treaties::rates;

/// What other slices know of a mission.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Besides {
    /// The meetings.
    pub(crate) meetings: MeetingCounts,
    /// Contacts of the fair; none where nobody counted them.
    pub(crate) leads: Option<u32>,
}

/// Works the figures of a mission out. Money is brought into dollars and pesos at the latest rates that the
/// office keeps; they are named in the report.
pub(crate) async fn of_mission(
    desk: &Desk,
    id: MissionId,
    besides: Besides,
) -> Result<MissionReport, AppError> {
    let db = desk.store.read();
    let row = rows::find(db, id).await?;
    let results = Results::read(db, id).await?;
    let registered = rows::registrations(db, id).await?;
    let companies: BTreeMap<RegistrationId, CompanyId> = registered
        .iter()
        .map(|one| (one.id, one.company_id))
        .collect();
    let asked = asked_of(db, id, &results).await?;
    let ledger = Ledger::read(db, id).await?;
    let open = ledger
        .likely(id)
        .iter()
        .filter(|twins| ledger.verdict(twins).is_none())
        .count();
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let number = |is_counted: fn(RegistrationState) -> bool| {
        count(
            registered
                .iter()
                .filter(|one| is_counted(one.state))
                .count(),
        )
    };
    let today = desk.env.today();
    let material = Material {
        participants: ParticipantCounts {
            applied: count(registered.len()),
            placed: number(RegistrationState::holds_place),
            attended: number(|state| state == RegistrationState::Attended),
            asked: count(asked.len()),
        },
        meetings: besides.meetings,
        leads: besides.leads,
        due: outcomes::due_days(row.ends_on, &holidays::calendar(db).await?),
        rates: known_rates(desk, &results, today).await?,
        results: reported(&results, &companies)?,
        confirmed_sales: ledger.confirmed().clone(),
        other_sales: ledger.unconfirmed(),
        verdicts: ledger.verdicts,
        open_twins: count(open),
        opinions: opinions::list(desk, id)
            .await?
            .rows
            .into_iter()
            .map(|row| row.opinion)
            .collect(),
        lessons: lessons::list(desk, id)
            .await?
            .into_iter()
            .map(|row| row.lesson)
            .collect(),
        mission: ReportedMission {
            name: row.name,
            country: row.country,
            city: row.city,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
        },
        on: today,
    };
    Ok(MissionReport::of(material))
}

fn reported(
    results: &Results,
    companies: &BTreeMap<RegistrationId, CompanyId>,
) -> Result<Vec<ReportedResult>, AppError> {
    let mut reported = Vec::with_capacity(results.rows.len());
    for row in &results.rows {
        let Some(company) = companies.get(&row.registration_id) else {
            continue;
        };
        let said = results.said.get(&row.id).map(confirming::confirmation_of);
        reported.push(ReportedResult {
            id: row.id,
            company: *company,
            horizon: row.horizon,
            outcome: outcomes::outcome_of(row, results.sales(row.id))?,
            said: said.transpose()?,
        });
    }
    Ok(reported)
}

/// The latest rates of the currencies of the sales to the peso.
async fn known_rates(
    desk: &Desk,
    results: &Results,
    day: Day,
) -> Result<Vec<TransferRate>, AppError> {
    let mut currencies: Vec<Currency> = results
        .rows
        .iter()
        .flat_map(|row| results.sales(row.id).iter().map(|sale| sale.currency))
        .collect();
    currencies.push(Currency::USD);
    currencies.sort();
    currencies.dedup();
    let mut known = Vec::new();
    for currency in currencies.into_iter().filter(|one| *one != Currency::MXN) {
        let Some(kept) = rates::kept(desk, currency, Currency::MXN, day).await? else {
            continue;
        };
        let on = kept.on.and_then(|on| on.parse().ok());
        // The office writes how many pesos one dollar is; a transfer, how many pesos are paid for one.
        known.extend(
            on.zip(kept.rate.parse().ok())
                .map(|(on, rate)| TransferRate {
                    from: Currency::MXN,
                    to: currency,
                    rate,
                    on,
                    source: kept.source,
                }),
        );
    }
    Ok(known)
}
