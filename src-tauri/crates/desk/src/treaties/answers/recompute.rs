//! Kept answers worked out anew over the sources of today, with what that changed.

use proa_domain::ids::AnswerId;
use proa_domain::money::MoneyText;
use proa_domain::settings::Action;
use sea_orm::EntityTrait as _;
use serde::{Deserialize, Serialize};

use super::entity::answer;
use super::stale::{differs, suspects};
use super::{AnswerRow, TOPIC, line_of, model, offer_of, row, used};
use crate::Desk;
use crate::error::AppError;
use crate::progress::Progress;
use crate::store::columns::{from_json, to_json};
use crate::store::operation::{Operation, Record};
use crate::treaties::facts::Facts;
use crate::treaties::lookup::answer::{Duty, LookupAnswer};
use crate::treaties::lookup::input::LookupInput;
use crate::treaties::lookup::{AgreementName, lookup};
use crate::treaties::ranking::Offer;

/// How many answers one operation writes: it can be taken back as a whole.
const AT_ONCE: usize = 200;
const STAGE: &str = "recompute";

/// Which answers to work out anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct RecomputeAnswers {
    /// Which; every stale one of the office where none are named.
    pub ids: Option<Vec<AnswerId>>,
}

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Recomputation {
    /// Those that are others now.
    pub recomputed: Vec<Recomputed>,
    /// Those that stay as they were.
    pub left: Vec<LeftAnswer>,
    /// How many operations that was.
    pub operations: u32,
    /// Somebody stopped it: what stands in neither list was not asked again.
    pub is_cancelled: bool,
}

/// An answer that is another now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Recomputed {
    /// The answer as it is kept now.
    pub row: AnswerRow,
    /// What it said.
    pub before: AnswerFigures,
    /// What it says.
    pub after: AnswerFigures,
}

/// What an answer says of the line that stands for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct AnswerFigures {
    /// The line; none where the market has none.
    pub line: Option<String>,
    /// What everybody pays.
    pub mfn: Option<Duty>,
    /// What the agreement that serves best asks.
    pub best: Option<Offer>,
    /// What that saves.
    pub saving: Option<MoneyText>,
}

/// An answer that stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct LeftAnswer {
    /// The answer.
    pub row: AnswerRow,
    /// Why.
    pub reason: LeftReason,
}

proa_domain::text_enum! {
    /// Why an answer was not worked out anew; words: `answer-left-<code>`.
    pub enum LeftReason {
        /// It would say the same.
        Same = "same",
        /// The line that was looked at is not in the current edition.
        LineGone = "line-gone",
        /// No schedule of the market is loaded any longer: known figures would become unknown.
        ScheduleGone = "schedule-gone",
        /// The reference data no longer have the product or the market.
        NotAnswered = "not-answered",
        /// Somebody changed it meanwhile.
        Changed = "changed",
    }
}

/// An answer on its way.
struct Anew {
    model: answer::Model,
    input: LookupInput,
    then: LookupAnswer,
    now: LookupAnswer,
}

/// Asks answers again, and keeps what is said today in their place: up to 200 as one operation,
/// which can be taken back. What was written before somebody stopped it stays written.
pub async fn recompute(
    desk: &Desk,
    wanted: RecomputeAnswers,
    progress: Progress,
) -> Result<Recomputation, AppError> {
    desk.author(Action::SaveAnswers)?;
    let is_named = wanted.ids.is_some();
    let ids = match wanted.ids {
        Some(ids) => ids,
        None => suspects(desk).await?,
    };
    let total = ids.len() as u64;
    let mut made = Recomputation::default();
    let mut done = 0;
    for portion in ids.chunks(AT_ONCE) {
        // What comes in meanwhile was not used.
        let facts = desk.reference.facts().await?;
        let mut anew = Vec::new();
        for id in portion {
            progress.step(STAGE, done, Some(total));
            if progress.is_cancelled() {
                made.is_cancelled = true;
                return Ok(made);
            }
            match again(desk, *id).await? {
                Ok(answer) => anew.push(answer),
                // Nobody asked about an answer that only has newer sources for the same.
                Err(left) if left.reason == LeftReason::Same && !is_named => {}
                Err(left) => made.left.push(left),
            }
            done += 1;
        }
        keep(desk, &facts, anew, &mut made).await?;
    }
    progress.step(STAGE, done, Some(total));
    Ok(made)
}

async fn again(desk: &Desk, id: AnswerId) -> Result<Result<Anew, LeftAnswer>, AppError> {
    let model = model(desk, id).await?;
    let input: LookupInput = from_json(&model.input)?;
    let then: LookupAnswer = from_json(&model.result)?;
    let left = |reason| {
        let is_stale = reason != LeftReason::Same;
        let row = row(&model, &input, &then, is_stale);
        Ok(Err(LeftAnswer { row, reason }))
    };
    let now = match lookup(desk, input.clone()).await {
        Ok(now) => now,
        Err(AppError::Lookup(_)) => return left(LeftReason::NotAnswered),
        Err(other) => return Err(other),
    };
    if !differs(&then, &now) {
        return left(LeftReason::Same);
    }
    if then.schedule.is_some() && now.schedule.is_none() {
        return left(LeftReason::ScheduleGone);
    }
    let has = |digits: &String| now.lines.iter().any(|line| line.digits == *digits);
    if input.line.as_ref().is_some_and(|digits| !has(digits)) {
        return left(LeftReason::LineGone);
    }
    // The rates that it took from the table are its own from now on.
    let input = LookupInput {
        rates: now.rates.clone(),
        ..input
    };
    Ok(Ok(Anew {
        model,
        input,
        then,
        now,
    }))
}

/// Writes what was worked out, as one operation.
async fn keep(
    desk: &Desk,
    facts: &Facts,
    anew: Vec<Anew>,
    made: &mut Recomputation,
) -> Result<(), AppError> {
    let record = match anew.as_slice() {
        [] => return Ok(()),
        [only] => Record::new(TOPIC, only.model.id),
        _ => Record::several(TOPIC),
    };
    let author = desk.author(Action::SaveAnswers)?;
    let changed = desk
        .store
        .write(author, Operation::RecomputeAnswers, record, async |tx| {
            let mut changed = Vec::new();
            for Anew {
                model, input, now, ..
            } in &anew
            {
                let found = answer::Entity::find_by_id(model.id).one(tx.read()).await?;
                if found.as_ref() != Some(model) {
                    changed.push(model.id);
                    continue;
                }
                let after = answer::Model {
                    input: to_json(input)?,
                    result: to_json(now)?,
                    sources: to_json(&used(facts, now))?,
                    ..model.clone()
                };
                tx.update::<answer::Entity>(model, &after).await?;
            }
            Ok(changed)
        })
        .await?;
    made.operations += u32::from(changed.len() < anew.len());
    for Anew {
        model,
        input,
        then,
        now,
    } in anew
    {
        if changed.contains(&model.id) {
            let row = row(&model, &input, &then, true);
            let reason = LeftReason::Changed;
            made.left.push(LeftAnswer { row, reason });
        } else {
            made.recomputed.push(Recomputed {
                row: row(&model, &input, &now, false),
                before: figures(&input, &then),
                after: figures(&input, &now),
            });
        }
    }
    Ok(())
}

fn figures(input: &LookupInput, answer: &LookupAnswer) -> AnswerFigures {
    let line = line_of(input, answer);
    let offer = line.and_then(offer_of);
    AnswerFigures {
        line: line.map(|line| line.code.clone()),
        mfn: line.map(|line| line.mfn.clone()),
        best: offer.map(|offer| Offer {
            agreement: AgreementName::of(&offer.agreement),
            duty: offer.duty.clone(),
        }),
        saving: offer.and_then(|offer| offer.saving.clone()),
    }
}

#[cfg(test)]
mod tests {
    use proa_domain::ids::{AnswerId, CompanyId};

    use super::{LeftReason, Recomputation, RecomputeAnswers, again, keep, recompute};
    use crate::progress::Progress;
    use crate::store::undo::undo;
    use crate::store::verify::verify;
    use crate::testing::journal::last_operation;
    use crate::testing::treaties::{HTS, question};
    use crate::testing::{TestDesk, a_company};
    use crate::treaties::answers::{SaveAnswer, get, save, stale};
    use crate::treaties::import::{Format, set_current};

    async fn kept(desk: &TestDesk, product: &str, line: Option<&str>) -> AnswerId {
        let company_id: CompanyId = a_company().named(product).register(desk).await;
        let mut input = question(product, "US");
        input.line = line.map(str::to_owned);
        let answer = SaveAnswer {
            company_id,
            product_id: None,
            input,
        };
        save(desk, answer).await.unwrap()
    }

    async fn next_edition(desk: &TestDesk) {
        let next = HTS
            .replace("11.2¢/kg", "12.2¢/kg")
            .replace("0805.50.30.00", "0805.50.40.00");
        let next = desk.import(Format::UsHtsJson, &next).await;
        set_current(desk, &next.schedule).await.unwrap();
    }

    async fn all(desk: &TestDesk) -> Recomputation {
        let every = RecomputeAnswers { ids: None };
        recompute(desk, every, Progress::silent()).await.unwrap()
    }

    #[tokio::test]
    async fn every_stale_answer_says_what_was_and_what_is_as_one_operation() {
        let desk = TestDesk::with_schedules().await;
        let avocados = kept(&desk, "0804.40", None).await;
        let lemons = kept(&desk, "0805.50.20.00", None).await;
        next_edition(&desk).await;
        let made = all(&desk).await;
        assert!(made.left.is_empty() && !made.is_cancelled);
        assert_eq!(made.operations, 1);
        let [one] = made.recomputed.as_slice() else {
            panic!("lemons are as they were")
        };
        let rate = |figures: &super::AnswerFigures| figures.mfn.clone().unwrap().text;
        assert_eq!(rate(&one.before), "11.2¢/kg");
        assert_eq!(rate(&one.after), "12.2¢/kg");
        assert_eq!(one.after.best.as_ref().unwrap().agreement.id, "TMEC");
        assert_eq!(one.row.id, avocados);
        assert!(stale(&desk, 10).await.unwrap().rows.is_empty());
        let now = get(&desk, avocados).await.unwrap();
        assert!(!now.row.is_stale);
        assert_eq!(now.answer.lines[0].mfn.text, "12.2¢/kg");

        let made = RecomputeAnswers {
            ids: Some(vec![lemons]),
        };
        let made = recompute(&desk, made, Progress::silent()).await.unwrap();
        assert_eq!(made.left[0].reason, LeftReason::Same);

        undo(&desk, last_operation(&desk).await.id).await.unwrap();
        let then = get(&desk, avocados).await.unwrap();
        assert!(then.row.is_stale);
        assert_eq!(then.answer.lines[0].mfn.text, "11.2¢/kg");
        assert!(verify(&desk).await.unwrap().ok);
    }

    #[tokio::test]
    async fn what_cannot_be_answered_any_longer_stays_and_says_why() {
        let desk = TestDesk::with_schedules().await;
        let limes = kept(&desk, "0805.50", Some("0805503000")).await;
        let gone = kept(&desk, "0805.50.30.00", None).await;
        next_edition(&desk).await;
        let made = all(&desk).await;
        assert!(made.recomputed.is_empty());
        let told: Vec<_> = made
            .left
            .iter()
            .map(|one| (one.row.id, one.reason))
            .collect();
        assert_eq!(
            told,
            [
                (gone, LeftReason::NotAnswered),
                (limes, LeftReason::LineGone)
            ]
        );
        assert_eq!(stale(&desk, 10).await.unwrap().rows.len(), 2);
    }

    #[tokio::test]
    async fn what_was_known_is_not_made_unknown_where_the_schedule_is_gone() {
        let desk = TestDesk::with_schedules().await;
        let avocados = kept(&desk, "0804.40", None).await;
        let gone = "DELETE FROM schedules WHERE market = 'US'";
        desk.in_reference(gone).await;
        let made = all(&desk).await;
        assert!(made.recomputed.is_empty() && made.operations == 0);
        let [left] = made.left.as_slice() else {
            panic!("one answer is kept")
        };
        assert_eq!(
            (left.row.id, left.reason, left.row.is_stale),
            (avocados, LeftReason::ScheduleGone, true)
        );
        let then = get(&desk, avocados).await.unwrap();
        assert_eq!(then.answer.lines[0].mfn.text, "11.2¢/kg");
    }

    #[tokio::test]
    async fn an_answer_that_somebody_changed_meanwhile_stays_as_they_left_it() {
        let desk = TestDesk::with_schedules().await;
        let avocados = kept(&desk, "0804.40", None).await;
        let lemons = kept(&desk, "0805.50", None).await;
        next_edition(&desk).await;
        let mut late = Vec::new();
        for id in [avocados, lemons] {
            late.extend(again(&desk, id).await.unwrap().ok());
        }
        let first = RecomputeAnswers {
            ids: Some(vec![avocados]),
        };
        recompute(&desk, first, Progress::silent()).await.unwrap();
        let mut made = Recomputation::default();
        let facts = desk.reference.facts().await.unwrap();
        keep(&desk, &facts, late, &mut made).await.unwrap();
        let told = made.left.iter().map(|one| (one.row.id, one.reason));
        assert!(told.eq([(avocados, LeftReason::Changed)]));
        let told = made.recomputed.iter().map(|one| one.row.id);
        assert!(told.eq([lemons]));
        assert_eq!(made.operations, 1);
        undo(&desk, last_operation(&desk).await.id).await.unwrap();
        let now = get(&desk, avocados).await.unwrap();
        assert_eq!(now.answer.lines[0].mfn.text, "12.2¢/kg");
        assert!(verify(&desk).await.unwrap().ok);
    }

    #[tokio::test]
    async fn stopped_before_the_first_it_writes_nothing() {
        let desk = TestDesk::with_schedules().await;
        kept(&desk, "0804.40", None).await;
        next_edition(&desk).await;
        let before = last_operation(&desk).await.id;
        let progress = Progress::silent();
        progress.canceller().cancel();
        let every = RecomputeAnswers { ids: None };
        let made = recompute(&desk, every, progress).await.unwrap();
        assert!(made.is_cancelled && made.recomputed.is_empty());
        assert_eq!(last_operation(&desk).await.id, before);
        assert_eq!(stale(&desk, 10).await.unwrap().rows.len(), 1);
    }
}
