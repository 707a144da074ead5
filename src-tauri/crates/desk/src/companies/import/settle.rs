//! What becomes of a row by itself: which company it is, what it would change there, and what is
//! done with it unless a person says otherwise.

use proa_domain::companies::import::{
    Catalogue, CompanyRecipe, Filling, OutsideId, Part, PartChange, RowReading, differences, read,
};
use proa_domain::companies::profile::Profile;
use proa_domain::companies::similar::Likelihood;
use proa_domain::ids::CompanyId;
use proa_domain::text::fold;
use proa_domain::time::Day;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};

use super::sources::SourceKeys;
use super::staged::{Decision, Keys, RowState, Staged};
use crate::companies::rows::Rows;
use crate::error::AppError;

/// A company, or an earlier row of the same table, that a row may be of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RowCandidate {
    /// The company; none where it is a row.
    pub company: Option<CompanyId>,
    /// The row; none where it is a company.
    pub row: Option<u32>,
    /// Its legal name.
    pub name: String,
    /// From 50 to 100.
    pub score: u8,
    /// Why, the strongest first.
    pub reasons: Vec<Likelihood>,
}

/// How rows are read.
pub(super) struct Reader {
    pub(super) recipe: CompanyRecipe,
    pub(super) catalogue: Catalogue,
    pub(super) today: Day,
}

impl Reader {
    /// What a row says.
    pub(super) fn read(&self, row: &Staged) -> RowReading {
        let Self {
            recipe,
            catalogue,
            today,
        } = self;
        read(&row.cells, &row.fixes, recipe, catalogue, *today)
    }
}

/// Whose row it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whose {
    /// This company's, which has its RFC or its key, or came from this very row.
    Company {
        /// Which.
        id: CompanyId,
        /// The earlier row of it.
        after: Option<u32>,
    },
    /// That of an earlier row.
    Row(u32),
    /// It has the RFC of one company and the key of another.
    Two,
    /// That of a company that is archived: nothing is written to it.
    Archived,
    /// Perhaps that of one of its candidates.
    Perhaps,
}

/// What finds the row from another of the same company.
pub(super) fn keys(reading: &RowReading) -> Keys {
    let form = &reading.form;
    let tax_id = reading
        .profile
        .as_ref()
        .and_then(|profile| profile.tax_id.as_ref());
    let place = form.municipality.as_ref().or(form.state.as_ref());
    let name = fold(&form.legal_name).replace(' ', "");
    Keys {
        rfc: tax_id.map(ToString::to_string),
        // Without a place, a name alone is no identity.
        name: place
            .map(|place| format!("{name} {place}"))
            .filter(|_| !name.is_empty()),
        outside: reading.outside_ids.first().map(outside_key),
    }
}

/// A key of another register, as one text.
pub(super) fn outside_key(outside: &OutsideId) -> String {
    format!("{} {}", outside.system, outside.id)
}

/// Settles a row: its state, what it changes, and what is done with it.
pub(super) async fn settle(
    db: &impl ConnectionTrait,
    row: &mut Staged,
    reading: &RowReading,
    whose: Whose,
    reader: &Reader,
) -> Result<(), AppError> {
    row.name.clone_from(&reading.form.legal_name);
    row.problems = reading.problems.clone();
    row.changes = Vec::new();
    (row.company, row.joins) = (None, None);
    let (state, decision) = match (&reading.profile, whose) {
        (None, _) => (RowState::Problem, Decision::Park),
        (Some(_), Whose::Two) => {
            row.candidates = Vec::new();
            row.problems.note("rfc", "import-two-companies");
            (RowState::Problem, Decision::Park)
        }
        (Some(_), Whose::Archived) => {
            row.candidates = Vec::new();
            row.problems.note("outside-id", "import-archived");
            (RowState::Problem, Decision::Park)
        }
        (Some(profile), Whose::Company { id, after }) => {
            (row.company, row.joins) = (Some(id), after);
            row.changes = changes(db, row, reading, profile, reader).await?;
            if row.changes.is_empty() {
                (RowState::Unchanged, Decision::Skip)
            } else if after.is_some() {
                (RowState::Joined, Decision::Update)
            } else {
                (RowState::Changed, Decision::Update)
            }
        }
        (Some(_), Whose::Row(earlier)) => {
            row.joins = Some(earlier);
            (RowState::Joined, Decision::Update)
        }
        (Some(_), Whose::Perhaps) if row.candidates.is_empty() => (RowState::New, Decision::Create),
        (Some(_), Whose::Perhaps) => (RowState::Duplicate, Decision::Park),
    };
    row.state = state;
    // What a person said stands, as far as it still can.
    let is_settled = matches!(state, RowState::Problem | RowState::Unchanged);
    let waits = matches!(row.decision, Decision::Park | Decision::Skip);
    if !row.is_chosen || (is_settled && !waits) {
        row.decision = decision;
        row.is_chosen = false;
        row.parts = None;
    }
    Ok(())
}

/// What a row would change in its company.
async fn changes(
    db: &impl ConnectionTrait,
    row: &Staged,
    reading: &RowReading,
    profile: &Profile,
    reader: &Reader,
) -> Result<Vec<PartChange>, AppError> {
    let Some(company) = row.company else {
        return Ok(Vec::new());
    };
    let known = Rows::load(db, company).await?.profile();
    let filling = filling(row);
    let mut changes = differences(&known, profile, filling, &reader.catalogue);
    let known = SourceKeys::of(db, company).await?;
    let new = reading
        .outside_ids
        .iter()
        .filter(|outside| !known.has(outside));
    let new: Vec<String> = new.map(outside_key).collect();
    if !new.is_empty() {
        changes.push(PartChange {
            part: Part::OutsideIds,
            before: known.said(),
            after: new.join("; "),
        });
    }
    Ok(changes)
}

/// How a row goes into its company: one after another of the same company only fills what is blank.
pub(super) fn filling(row: &Staged) -> Filling {
    if row.joins.is_some() {
        Filling::Blanks
    } else {
        Filling::Replace
    }
}
