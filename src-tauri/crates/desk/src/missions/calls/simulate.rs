//! Who would get what of the money of a call, before it opens.

use proa_domain::ids::{CallId, CompanyId};
use proa_domain::missions::funding::{Applying, Funding, Method, Simulation};
use proa_domain::money::{Money, MoneyText};
use proa_domain::problem::Problems;
use serde::{Deserialize, Serialize};

use super::rows;
use crate::Desk;
use crate::companies::participant;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::known;

/// A company that may apply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SimulatedApplicant {
    /// The company: its state, size and earlier supports count.
    pub company_id: CompanyId,
    /// Its score, more is better.
    pub score: u32,
    /// What the activity would cost.
    pub cost: MoneyText,
    /// What it would ask for.
    pub amount: MoneyText,
    /// The line of the budget.
    pub line: String,
    /// The market of the activity.
    pub market: String,
}

/// What to try.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SimulateFunding {
    /// The call whose money it is.
    pub call_id: CallId,
    /// How it would be shared out.
    pub method: Method,
    /// Those who may apply, each once.
    pub applicants: Vec<SimulatedApplicant>,
}

/// Tells who would get what. Nothing is written, and the same question has the same answer: the lots are
/// those of the call.
pub async fn simulate(desk: &Desk, wanted: &SimulateFunding) -> Result<Simulation, AppError> {
    let db = desk.store.read();
    let row = rows::find(db, wanted.call_id).await?;
    let form = rows::form_of(&row)?.funding;
    let form = form.ok_or(MissionError::NoFunding)?;
    let funding = Funding::parse(&form).map_err(MissionError::from)?;
    let mut problems = Problems::default();
    let mut applying: Vec<Applying> = Vec::with_capacity(wanted.applicants.len());
    for (index, one) in wanted.applicants.iter().enumerate() {
        let field = format!("applicants.{index}");
        if applying.iter().any(|other| other.id == one.company_id.0) {
            problems.note(&format!("{field}.companyId"), "applicant-twice");
        }
        if funding.line(&one.line).is_none() {
            problems.note(&format!("{field}.line"), "line-unknown");
        }
        let money = |name: &str, text: &MoneyText, problems: &mut Problems| {
            let read = Money::try_from(text.clone()).ok();
            let read = read.filter(|money| money.currency == funding.currency && money.minor >= 0);
            if read.is_none() {
                problems.note(&format!("{field}.{name}"), "amount");
            }
            read
        };
        let cost = money("cost", &one.cost, &mut problems);
        let amount = money("amount", &one.amount, &mut problems);
        let company = participant::find(db, one.company_id).await?;
        let supports = known::supports(db, one.company_id).await?;
        if let (Some(cost), Some(amount)) = (cost, amount) {
            applying.push(Applying {
                id: one.company_id.0,
                score: one.score,
                cost,
                amount,
                line: one.line.clone(),
                state: company.profile.state,
                market: one.market.trim().to_ascii_uppercase(),
                size: company.size,
                earlier: supports.iter().map(|support| support.on).collect(),
            });
        }
    }
    let applying = problems.or(applying).map_err(MissionError::from)?;
    let (seed, today) = (rows::seed(&row), desk.env.today());
    Ok(proa_domain::missions::funding::simulate(
        &funding,
        &applying,
        wanted.method,
        seed,
        today,
    ))
}
