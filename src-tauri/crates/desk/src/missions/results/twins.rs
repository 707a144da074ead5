//! Sales that look like one, over all missions of the companies of a mission, and what people say of them.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::ids::{CompanyId, MissionId, PersonId, RegistrationId, SaleId, SaleVerdictId};
use proa_domain::missions::results::counting::{Verdict, VerdictForm};
use proa_domain::missions::results::horizon::Horizon;
use proa_domain::missions::results::outcome::{Certainty, SaleForm};
use proa_domain::missions::results::twins::{Reported, Twins, compare, likely, pair};
use proa_domain::money::Money;
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::entity::{result, sale, verdict};
use super::outcomes::{Results, sale_form};
use crate::Desk;
use crate::companies::participant;
use crate::error::AppError;
use crate::missions::entity::{mission, registration};
use crate::missions::error::MissionError;
use crate::missions::rows::{self, MISSIONS};
use crate::settings::people;
use crate::store::kept;
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;

/// A sale of a pair as people see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaleSeen {
    /// The sale.
    pub sale: SaleForm,
    /// After which mission.
    pub mission_id: MissionId,
    /// Its name.
    pub mission_name: String,
    /// Whose.
    pub company_name: String,
    /// At which horizon it was reported.
    pub horizon: Horizon,
    /// Who wrote it down.
    pub reported_by: String,
}

/// Two sales that look like one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct TwinRow {
    /// The score with its parts.
    pub twins: Twins,
    /// The first.
    pub first: SaleSeen,
    /// The second.
    pub second: SaleSeen,
    /// What a person said.
    pub verdict: Option<VerdictForm>,
}

/// The pairs that a sale of a mission is in: those that are likely one, the likeliest first, and all that
/// somebody judged.
pub async fn twins(desk: &Desk, mission: MissionId) -> Result<Vec<TwinRow>, AppError> {
    let db = desk.store.read();
    let ledger = Ledger::read(db, mission).await?;
    let pairs = ledger.pairs(mission);
    let sales = pairs.iter().flat_map(|twins| [twins.first, twins.second]);
    let seen = ledger.seen(db, sales.collect()).await?;
    let of = |id: SaleId| seen.get(&id).cloned().ok_or_else(not_found);
    let row = |twins: Twins| {
        Ok(TwinRow {
            first: of(twins.first)?,
            second: of(twins.second)?,
            verdict: ledger.verdict(&twins).cloned(),
            twins,
        })
    };
    pairs.into_iter().map(row).collect()
}

/// Keeps what a person says of two sales; what was said before of the two is replaced.
pub async fn judge(desk: &Desk, wanted: &VerdictForm) -> Result<SaleVerdictId, AppError> {
    let author = desk.author(Action::DecidePlaces)?;
    let read = wanted.parse().map_err(MissionError::from)?;
    let db = desk.store.read();
    let kept_sale = kept::find::<sale::Entity>(db, read.kept).await?;
    let result = kept::find::<result::Entity>(db, kept_sale.result_id).await?;
    let record = Record::new(MISSIONS, result.mission_id);
    desk.store
        .write(author, Operation::JudgeSales, record, async |tx| {
            kept::find::<sale::Entity>(tx.read(), read.other).await?;
            let said = verdicts(tx.read(), [read.kept, read.other]).await?;
            let ledger = Ledger::read(tx.read(), result.mission_id).await?;
            ensure_may_be_said(&ledger, &said, &read)?;
            let before = said.iter().find(|row| form_of(row).pair() == read.pair());
            let id = before.map_or_else(|| SaleVerdictId(desk.env.uuid()), |row| row.id);
            let after = verdict::Model {
                id,
                version: 1,
                kept_id: read.kept,
                other_id: read.other,
                verdict: read.verdict,
                share: read.share,
                reason: read.reason.clone(),
                person_id: author.person,
                updated_at: desk.env.now(),
                deleted_at: None,
            };
            match before {
                Some(before) => tx
                    .update::<verdict::Entity>(before, &after)
                    .await
                    .map(|_| ())?,
                None => tx.insert::<verdict::Entity>(after).await?,
            }
            Ok(id)
        })
        .await
}

/// Takes back what a person said of two sales, so that it is open again.
pub async fn take_back(desk: &Desk, one: SaleId, other: SaleId) -> Result<(), AppError> {
    let author = desk.author(Action::DecidePlaces)?;
    let db = desk.store.read();
    let sale = kept::find::<sale::Entity>(db, one).await?;
    let result = kept::find::<result::Entity>(db, sale.result_id).await?;
    let record = Record::new(MISSIONS, result.mission_id);
    desk.store
        .write(author, Operation::JudgeSales, record, async |tx| {
            let said = verdicts(tx.read(), [one, other]).await?;
            let found = said
                .iter()
                .filter(|row| form_of(row).pair() == pair(one, other));
            for row in found {
                tx.remove::<verdict::Entity>(row).await?;
            }
            Ok(())
        })
        .await
}

/// Takes back what was said of sales that are not any more what they were, in an operation under way.
pub(super) async fn forget(
    tx: &mut WriteTx<'_>,
    sales: impl IntoIterator<Item = SaleId>,
) -> Result<(), AppError> {
    for row in verdicts(tx.read(), sales).await? {
        tx.remove::<verdict::Entity>(&row).await?;
    }
    Ok(())
}

/// Refuses a verdict of two sales that cannot be counted twice, and a second share of one sale.
fn ensure_may_be_said(
    ledger: &Ledger,
    said: &[verdict::Model],
    wanted: &VerdictForm,
) -> Result<(), MissionError> {
    let mut problems = Problems::default();
    if ledger.compare(wanted.kept, wanted.other).is_none() {
        problems.note("other", "sales-not-alike");
    }
    let shares = |one: &VerdictForm| one.verdict == Verdict::Split;
    let mut others = said.iter().map(form_of);
    if shares(wanted) && others.any(|one| shares(&one) && one.pair() != wanted.pair()) {
        problems.note("verdict", "split-twice");
    }
    Ok(problems.or(())?)
}

async fn verdicts(
    db: &impl ConnectionTrait,
    sales: impl IntoIterator<Item = SaleId>,
) -> Result<Vec<verdict::Model>, AppError> {
    let sales: Vec<SaleId> = sales.into_iter().collect();
    let kept_first =
        kept::having_one_of::<verdict::Entity>(db, "kept_id", sales.iter().copied()).await?;
    let others = kept::having_one_of::<verdict::Entity>(db, "other_id", sales).await?;
    let all = kept_first
        .into_iter()
        .chain(others)
        .map(|row| (row.id, row));
    Ok(all.collect::<BTreeMap<_, _>>().into_values().collect())
}

fn form_of(row: &verdict::Model) -> VerdictForm {
    VerdictForm {
        kept: row.kept_id,
        other: row.other_id,
        verdict: row.verdict,
        share: row.share,
        reason: row.reason.clone(),
    }
}

/// The sales of the companies of a mission, after whatever mission, and what was said of them.
pub(super) struct Ledger {
    reported: Vec<Reported>,
    rows: BTreeMap<SaleId, (sale::Model, Horizon)>,
    /// Those that the companies confirmed.
    confirmed: BTreeSet<SaleId>,
    pub(super) verdicts: Vec<VerdictForm>,
}

impl Ledger {
    /// Reads them.
    pub(super) async fn read(
        db: &impl ConnectionTrait,
        mission: MissionId,
    ) -> Result<Self, AppError> {
        let companies: BTreeSet<CompanyId> = rows::registrations(db, mission)
            .await?
            .iter()
            .map(|one| one.company_id)
            .collect();
        let registered =
            kept::having_one_of::<registration::Entity>(db, "company_id", companies).await?;
        let of: BTreeMap<RegistrationId, CompanyId> = registered
            .iter()
            .map(|one| (one.id, one.company_id))
            .collect();
        let results =
            kept::having_one_of::<result::Entity>(db, "registration_id", of.keys()).await?;
        let results = Results::with(db, results).await?;
        let mut ledger = Self {
            reported: Vec::new(),
            rows: BTreeMap::new(),
            confirmed: BTreeSet::new(),
            verdicts: Vec::new(),
        };
        let is_confirmed =
            |row: &result::Model| results.said.get(&row.id).is_some_and(|said| said.agrees);
        // What is confirmed and what is not are figures apart: neither takes the place of the other.
        let mut latest: BTreeMap<(RegistrationId, bool), Horizon> = BTreeMap::new();
        for row in &results.rows {
            let of = (row.registration_id, is_confirmed(row));
            let last = latest.entry(of).or_insert(row.horizon);
            *last = (*last).max(row.horizon);
        }
        for row in &results.rows {
            let Some(company) = of.get(&row.registration_id) else {
                continue;
            };
            let is_confirmed = is_confirmed(row);
            let is_latest = latest.get(&(row.registration_id, is_confirmed)) == Some(&row.horizon);
            for sale in results.sales(row.id) {
                if is_confirmed {
                    ledger.confirmed.insert(sale.id);
                }
                let is_current = is_latest || sale.certainty == Certainty::Closed;
                ledger
                    .reported
                    .push(reported(sale, row, *company, is_current));
                ledger.rows.insert(sale.id, (sale.clone(), row.horizon));
            }
        }
        let said = verdicts(db, ledger.rows.keys().copied()).await?;
        ledger.verdicts = said.iter().map(form_of).collect();
        Ok(ledger)
    }

    /// The sales that the companies confirmed.
    pub(super) fn confirmed(&self) -> &BTreeSet<SaleId> {
        &self.confirmed
    }

    /// The sales that nobody confirmed.
    pub(super) fn unconfirmed(&self) -> BTreeSet<SaleId> {
        let all = self.rows.keys().copied();
        all.filter(|id| !self.confirmed.contains(id)).collect()
    }

    fn of(&self, id: SaleId) -> Option<&Reported> {
        self.reported.iter().find(|sale| sale.id == id)
    }

    fn compare(&self, one: SaleId, other: SaleId) -> Option<Twins> {
        let (one, other) = self.of(one).zip(self.of(other))?;
        compare(one, other)
    }

    /// The pairs that a sale of a mission is in and that are likely one, and then those that were judged.
    fn pairs(&self, mission: MissionId) -> Vec<Twins> {
        let own = self.own(mission);
        let mut found = self.likely(mission);
        let judged = self.verdicts.iter().map(VerdictForm::pair);
        for (first, second) in judged {
            let is_of_it = own.contains(&first) || own.contains(&second);
            let is_known = self.rows.contains_key(&first) && self.rows.contains_key(&second);
            let is_listed = found
                .iter()
                .any(|twins| (twins.first, twins.second) == (first, second));
            if is_of_it && is_known && !is_listed {
                // A later report took the place of one of them: nothing is there to compare.
                let apart = Twins {
                    first,
                    second,
                    score: 0,
                    reasons: Vec::new(),
                };
                found.push(self.compare(first, second).unwrap_or(apart));
            }
        }
        found
    }

    fn own(&self, mission: MissionId) -> BTreeSet<SaleId> {
        let own = self.reported.iter().filter(|sale| sale.mission == mission);
        own.map(|sale| sale.id).collect()
    }

    /// The pairs that a sale of a mission is in and that are likely one.
    pub(super) fn likely(&self, mission: MissionId) -> Vec<Twins> {
        let own = self.own(mission);
        let mut found = likely(&self.reported);
        found.retain(|twins| own.contains(&twins.first) || own.contains(&twins.second));
        found
    }

    /// What was said of a pair.
    pub(super) fn verdict(&self, twins: &Twins) -> Option<&VerdictForm> {
        self.verdicts
            .iter()
            .find(|said| said.pair() == (twins.first, twins.second))
    }

    /// Sales as people see them; each mission, company and person is asked for once.
    async fn seen(
        &self,
        db: &impl ConnectionTrait,
        sales: BTreeSet<SaleId>,
    ) -> Result<BTreeMap<SaleId, SaleSeen>, AppError> {
        let reported = || self.reported.iter().filter(|sale| sales.contains(&sale.id));
        let of: BTreeSet<MissionId> = reported().map(|sale| sale.mission).collect();
        let missions = kept::having_one_of::<mission::Entity>(db, "id", of).await?;
        let missions: BTreeMap<MissionId, String> =
            missions.into_iter().map(|row| (row.id, row.name)).collect();
        let of: BTreeSet<CompanyId> = reported().map(|sale| sale.company).collect();
        let companies = participant::legal_names(db, of).await?;
        let mut advisers = BTreeMap::new();
        for id in reported().map(|sale| sale.adviser).collect::<BTreeSet<_>>() {
            advisers.insert(id, people::find(db, id).await?.name);
        }
        let one = |sale: &Reported| {
            let (row, horizon) = self.rows.get(&sale.id)?;
            let seen = SaleSeen {
                sale: sale_form(row),
                mission_id: sale.mission,
                mission_name: missions.get(&sale.mission)?.clone(),
                company_name: companies.get(&sale.company)?.clone(),
                horizon: *horizon,
                reported_by: advisers.get(&sale.adviser)?.clone(),
            };
            Some((sale.id, seen))
        };
        Ok(reported().filter_map(one).collect())
    }
}

fn not_found() -> AppError {
    crate::error::StoreError::not_found("result_sales").into()
}

fn reported(
    sale: &sale::Model,
    result: &result::Model,
    company: CompanyId,
    is_current: bool,
) -> Reported {
    let adviser: PersonId = result.reported_by;
    Reported {
        id: sale.id,
        company,
        mission: result.mission_id,
        adviser,
        code: sale.hs_code.parse().ok(),
        product: sale.product.clone(),
        market: sale.market.clone(),
        buyer: sale.buyer.clone(),
        from: sale.from_on,
        until: sale.until_on,
        amount: Money {
            minor: sale.minor,
            currency: sale.currency,
        },
        certainty: sale.certainty,
        is_current,
    }
}
