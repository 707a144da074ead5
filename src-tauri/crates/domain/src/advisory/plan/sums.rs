//! What a plan comes to: how far it is, what it costs by currency, and what is late.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::action::{Action, ActionState};
use crate::money::{Currency, Money, MoneyText};
use crate::time::Day;

/// What the actions of a plan come to. Dropped ones count nowhere but in their own number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct PlanSums {
    /// Actions that are done.
    pub done: u32,
    /// Actions that are planned or under way.
    pub open: u32,
    /// Actions that were dropped.
    pub dropped: u32,
    /// Open actions whose day has passed.
    pub overdue: u32,
    /// The mean of the progress of all that are not dropped, in hundredths, rounded half up; none where there is none.
    pub progress: Option<u8>,
    /// What they cost, each currency for itself.
    pub costs: Vec<CostSum>,
}

/// What actions cost in a currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CostSum {
    /// What all of them cost that are not dropped.
    pub planned: MoneyText,
    /// What those cost that are done.
    pub done: MoneyText,
}

impl PlanSums {
    /// The sums of actions on a day.
    pub fn of(actions: &[Action], today: Day) -> Self {
        let counted = |is: &dyn Fn(&Action) -> bool| {
            u32::try_from(actions.iter().filter(|action| is(action)).count()).unwrap_or(u32::MAX)
        };
        let is_kept = |action: &&Action| action.state != ActionState::Dropped;
        let kept = u32::try_from(actions.iter().filter(is_kept).count()).unwrap_or(u32::MAX);
        let progress = actions.iter().filter(is_kept);
        let progress: u32 = progress.map(|action| u32::from(action.progress)).sum();
        let mean = (progress + kept / 2).checked_div(kept);
        let mut costs: BTreeMap<Currency, (i64, i64)> = BTreeMap::new();
        for action in actions.iter().filter(is_kept) {
            let Some(Money { minor, currency }) = action.cost else {
                continue;
            };
            let (planned, done) = costs.entry(currency).or_default();
            *planned = planned.saturating_add(minor);
            if action.state == ActionState::Done {
                *done = done.saturating_add(minor);
            }
        }
        let costs = costs.into_iter().map(|(currency, (planned, done))| {
            let money = |minor| Money { minor, currency }.into();
            CostSum {
                planned: money(planned),
                done: money(done),
            }
        });
        Self {
            done: counted(&|action| action.state == ActionState::Done),
            open: counted(&|action| action.state.is_open()),
            dropped: counted(&|action| action.state == ActionState::Dropped),
            overdue: counted(&|action| action.is_overdue(today)),
            progress: mean.and_then(|mean| u8::try_from(mean).ok()),
            costs: costs.collect(),
        }
    }
}
