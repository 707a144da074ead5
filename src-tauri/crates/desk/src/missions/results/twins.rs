//! Sales that look like one, over all missions of the companies of a mission, and what people say of them.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::ids::{CompanyId, MissionId, PersonId, RegistrationId, SaleId, SaleVerdictId};
use proa_domain::missions::results::counting::VerdictForm;
use proa_domain::missions::results::horizon::Horizon;
use proa_domain::missions::results::outcome::SaleForm;
use proa_domain::missions::results::twins::{Reported, Twins, likely};
use proa_domain::money::Money;
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

/// The pairs that a sale of a mission is in, the likeliest first.
pub async fn twins(desk: &Desk, mission: MissionId) -> Result<Vec<TwinRow>, AppError> {
    let db = desk.store.read();
    let ledger = Ledger::read(db, mission).await?;
    let mut rows = Vec::new();
    for twins in ledger.likely(mission) {
        rows.push(TwinRow {
            first: ledger.seen(db, twins.first).await?,
            second: ledger.seen(db, twins.second).await?,
            verdict: ledger.verdict(&twins).cloned(),
            twins,
        });
    }
    Ok(rows)
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
            verdicts: Vec::new(),
        };
        for row in &results.rows {
            let Some(company) = of.get(&row.registration_id) else {
                continue;
            };
            for sale in results.sales(row.id) {
                ledger.reported.push(reported(sale, row, *company));
                ledger.rows.insert(sale.id, (sale.clone(), row.horizon));
            }
        }
        let said = verdicts(db, ledger.rows.keys().copied()).await?;
        ledger.verdicts = said.iter().map(form_of).collect();
        Ok(ledger)
    }

    /// The sales.
    pub(super) fn sales(&self) -> BTreeSet<SaleId> {
        self.rows.keys().copied().collect()
    }

    /// The pairs that a sale of a mission is in.
    pub(super) fn likely(&self, mission: MissionId) -> Vec<Twins> {
        let own: BTreeSet<SaleId> = self
            .reported
            .iter()
            .filter(|sale| sale.mission == mission)
            .map(|sale| sale.id)
            .collect();
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

    async fn seen(&self, db: &impl ConnectionTrait, id: SaleId) -> Result<SaleSeen, AppError> {
        let reported = self.reported.iter().find(|sale| sale.id == id);
        let reported = reported.ok_or_else(not_found)?;
        let (row, horizon) = self.rows.get(&id).ok_or_else(not_found)?;
        let mission = kept::find::<mission::Entity>(db, reported.mission).await?;
        let company = participant::find(db, reported.company).await?;
        Ok(SaleSeen {
            sale: sale_form(row),
            mission_id: reported.mission,
            mission_name: mission.name,
            company_name: company.profile.legal_name,
            horizon: *horizon,
            reported_by: people::find(db, reported.adviser).await?.name,
        })
    }
}

fn not_found() -> AppError {
    crate::error::StoreError::not_found("result_sales").into()
}

fn reported(sale: &sale::Model, result: &result::Model, company: CompanyId) -> Reported {
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
    }
}
