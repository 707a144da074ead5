//! What companies say to their results: with a code that this machine made for exactly these figures, or in a
//! letter.

use hmac::{Hmac, KeyInit as _, Mac as _};
use proa_domain::ids::{ConfirmationId, ResultId};
use proa_domain::missions::results::confirmation::{
    Confirmation, ConfirmationCode, ConfirmationForm, ConfirmationRefusal, figures,
};
use proa_domain::missions::results::outcome::Outcome;
use proa_domain::missions::state::REGISTERING;
use proa_domain::problem::Problems;
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::entity::{confirmation, result, sale};
use super::outcomes::{self, Results};
use crate::Desk;
use crate::error::AppError;
use crate::missions::error::MissionError;
use crate::missions::rows::MISSIONS;
use crate::store::columns::{from_json, to_json};
use crate::store::kept;
use crate::store::local;
use crate::store::operation::{Operation, Record};
use crate::store::topic::Refreshed;

/// The key of this machine, as hexadecimal digits: a setting of the machine, which travels in no package.
const KEY: &str = "confirmation-key";

/// What a company says, to keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmOutcome {
    /// To which result.
    pub result_id: ResultId,
    /// What it says.
    pub confirmation: ConfirmationForm,
}

/// The code with which a company confirms a result as it stands.
pub async fn code(desk: &Desk, id: ResultId) -> Result<ConfirmationCode, AppError> {
    desk.author(REGISTERING)?;
    let outcome = outcome(desk.store.read(), id).await?;
    Ok(sign(&key(desk).await?, id, &outcome))
}

/// Keeps what a company says; with a code, only where it was made here for the figures as they stand.
pub async fn confirm(desk: &Desk, wanted: &ConfirmOutcome) -> Result<ConfirmationId, AppError> {
    let author = desk.author(REGISTERING)?;
    let today = desk.env.today();
    let read = Confirmation::parse(&wanted.confirmation, today).map_err(MissionError::from)?;
    let key = key(desk).await?;
    let id = ConfirmationId(desk.env.uuid());
    let mission = kept::find::<result::Entity>(desk.store.read(), wanted.result_id).await?;
    let row = confirmation::Model {
        id,
        version: 1,
        result_id: wanted.result_id,
        way: read.way,
        letter: read.letter,
        said_on: read.said_on,
        said_by: read.said_by,
        ratings: to_json(&read.ratings)?,
        without_help: read.without_help,
        agrees: read.agrees,
        comments: read.comments,
        figures: None,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(MISSIONS, mission.mission_id);
    desk.store
        .write(author, Operation::ConfirmResult, record, async |tx| {
            outcomes::ensure_unsaid(tx.read(), wanted.result_id).await?;
            let outcome = outcome(tx.read(), wanted.result_id).await?;
            if let Some(code) = read.code {
                check(&key, wanted.result_id, &outcome, code)
                    .map_err(|reason| MissionError::ConfirmationRefused { reason })?;
            }
            if read.said_on < outcome.reported_on {
                let mut problems = Problems::default();
                let reported = [("reported", outcome.reported_on.to_string())];
                problems.note_with("saidOn", "said-before-report", reported);
                return Err(MissionError::from(problems).into());
            }
            let figures = Some(fingerprint(wanted.result_id, &outcome));
            tx.insert::<confirmation::Entity>(confirmation::Model { figures, ..row })
                .await
        })
        .await?;
    Ok(id)
}

/// Takes back what a company said, so that it can be said again.
pub async fn take_back(desk: &Desk, result: ResultId) -> Result<(), AppError> {
    let author = desk.author(REGISTERING)?;
    let mission = kept::find::<result::Entity>(desk.store.read(), result).await?;
    let record = Record::new(MISSIONS, mission.mission_id);
    desk.store
        .write(author, Operation::ConfirmResult, record, async |tx| {
            let said = kept::having::<confirmation::Entity>(tx.read(), "result_id", result).await?;
            for row in &said {
                tx.remove::<confirmation::Entity>(row).await?;
            }
            Ok(())
        })
        .await
}

/// What a company said, as the form holds it. The code was checked and is not kept.
pub(super) fn form_of(row: &confirmation::Model) -> Result<ConfirmationForm, AppError> {
    Ok(ConfirmationForm {
        way: row.way,
        code: String::new(),
        letter: row.letter.clone(),
        said_on: row.said_on.to_string(),
        said_by: row.said_by.clone(),
        ratings: from_json(&row.ratings)?,
        without_help: row.without_help.to_string(),
        agrees: row.agrees,
        comments: row.comments.clone(),
    })
}

/// What a company said.
pub(super) fn confirmation_of(row: &confirmation::Model) -> Result<Confirmation, AppError> {
    Ok(Confirmation {
        way: row.way,
        code: None,
        letter: row.letter.clone(),
        said_on: row.said_on,
        said_by: row.said_by.clone(),
        ratings: from_json(&row.ratings)?,
        without_help: row.without_help,
        agrees: row.agrees,
        comments: row.comments.clone(),
    })
}

async fn outcome(db: &impl ConnectionTrait, id: ResultId) -> Result<Outcome, AppError> {
    let row = kept::find::<result::Entity>(db, id).await?;
    let sales = kept::having::<sale::Entity>(db, "result_id", id).await?;
    outcomes::outcome_of(&row, &sales)
}

/// Refuses to leave figures to which the company said something else; before every commit, undo included.
pub(crate) fn keep_figures<'a>(
    tx: &'a DatabaseTransaction,
    results: &'a [String],
) -> Refreshed<'a> {
    Box::pin(async move {
        let rows = kept::having_one_of::<result::Entity>(tx, "id", results).await?;
        let results = Results::with(tx, rows).await?;
        for row in &results.rows {
            let said = results.said.get(&row.id);
            let Some(figures) = said.and_then(|said| said.figures.as_ref()) else {
                continue;
            };
            let outcome = outcomes::outcome_of(row, results.sales(row.id))?;
            if fingerprint(row.id, &outcome) != *figures {
                let reason = ConfirmationRefusal::AlreadySaid;
                return Err(MissionError::ConfirmationRefused { reason }.into());
            }
        }
        Ok(())
    })
}

/// [`keep_figures`] where what a company said comes back.
pub(crate) fn keep_said<'a>(tx: &'a DatabaseTransaction, said: &'a [String]) -> Refreshed<'a> {
    Box::pin(async move {
        let rows = kept::having_one_of::<confirmation::Entity>(tx, "id", said).await?;
        let results: Vec<String> = rows.iter().map(|row| row.result_id.to_string()).collect();
        keep_figures(tx, &results).await
    })
}

/// The figures of a result in one short writing. Names of buyers are left out, which an erasure may take away.
fn fingerprint(id: ResultId, outcome: &Outcome) -> String {
    let mut bare = outcome.clone();
    for sale in &mut bare.sales {
        sale.buyer.clear();
    }
    hex::encode(Sha256::digest(figures(id, &bare)))
}

/// The key of this machine, made when it is needed first.
async fn key(desk: &Desk) -> Result<[u8; 32], AppError> {
    let known: Option<String> = local::get(desk.store.read(), KEY).await?;
    let known = known.and_then(|digits| hex::decode(digits).ok());
    if let Some(key) = known.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok()) {
        return Ok(key);
    }
    let key: [u8; 32] = desk.env.random();
    local::set(desk.store.writer()?, KEY, &hex::encode(key)).await?;
    Ok(key)
}

fn name(key: &[u8; 32]) -> [u8; 2] {
    let [one, two, ..] = <[u8; 32]>::from(Sha256::digest(key));
    [one, two]
}

fn mac(key: &[u8; 32], id: ResultId, outcome: &Outcome) -> Hmac<Sha256> {
    let mac = Hmac::<Sha256>::new_from_slice(key).expect("BUG: a key may have any length");
    mac.chain_update(figures(id, outcome).as_bytes())
}

fn sign(key: &[u8; 32], id: ResultId, outcome: &Outcome) -> ConfirmationCode {
    let bytes = <[u8; 32]>::from(mac(key, id, outcome).finalize().into_bytes());
    let signature = bytes.first_chunk().copied();
    ConfirmationCode {
        key: name(key),
        signature: signature.expect("BUG: it is longer than a signature"),
    }
}

fn check(
    key: &[u8; 32],
    id: ResultId,
    outcome: &Outcome,
    code: ConfirmationCode,
) -> Result<(), ConfirmationRefusal> {
    if code.key != name(key) {
        return Err(ConfirmationRefusal::UnknownKey);
    }
    mac(key, id, outcome)
        .verify_truncated_left(&code.signature)
        .map_err(|_| ConfirmationRefusal::OtherFigures)
}
