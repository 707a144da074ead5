//! The tasks of a mission: who does what until which day, counted from the day on which it begins, and what
//! must be done before.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::{MissionTaskId, PersonId};
use crate::problem::Problems;
use crate::time::Day;

const WORDS: usize = 300;
const MOST_DAYS: i32 = 730;
/// What is due within so many days is told of.
pub const SOON: u32 = 7;

/// A task as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "MissionTask", rename_all = "camelCase")]
pub struct TaskForm {
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub owner: PersonId,
    /// So many days before the mission begins it is due; below nothing for days after it.
    pub days_before: i32,
    /// What must be done before.
    pub blocked_by: Vec<MissionTaskId>,
}

impl TaskForm {
    /// The task in its canonical writing: all that is wrong with it at once.
    pub fn parse(&self) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let what = reader.required("what", &self.what, WORDS);
        if self.days_before.abs() > MOST_DAYS {
            let params = [
                ("min", (-MOST_DAYS).to_string()),
                ("max", MOST_DAYS.to_string()),
            ];
            reader
                .problems
                .note_with("daysBefore", "out-of-range", params);
        }
        let blocked_by: BTreeSet<MissionTaskId> = self.blocked_by.iter().copied().collect();
        reader.problems.or(Self {
            what,
            blocked_by: blocked_by.into_iter().collect(),
            ..self.clone()
        })
    }

    /// The day on which it is due.
    pub fn due(&self, starts_on: Day) -> Day {
        days_before(starts_on, i64::from(self.days_before))
    }
}

/// So many days before a day; after it where the number is below nothing. The calendar ends hold it.
pub(super) fn days_before(day: Day, days: i64) -> Day {
    let span = jiff::Span::new().try_days(days);
    Day(span.map_or(day.0, |span| day.0.saturating_sub(span)))
}

/// A task as the others see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Identity.
    pub id: MissionTaskId,
    /// The day on which it is due.
    pub due_on: Day,
    /// Whether it is done.
    pub is_done: bool,
    /// What must be done before.
    pub blocked_by: Vec<MissionTaskId>,
}

crate::text_enum! {
    /// How a task stands on a day; words: `task-standing-<code>`.
    pub enum TaskStanding {
        /// It is done.
        Done = "done",
        /// Its day has passed.
        Overdue = "overdue",
        /// Something else must be done before.
        Blocked = "blocked",
        /// Its day comes within [`SOON`].
        Soon = "soon",
        /// There is time.
        Later = "later",
    }
}

/// How each task stands on a day. What is overdue is said to be so also where it waits for another.
pub fn standings(tasks: &[Task], today: Day) -> BTreeMap<MissionTaskId, TaskStanding> {
    let open: BTreeSet<MissionTaskId> = tasks
        .iter()
        .filter(|task| !task.is_done)
        .map(|task| task.id)
        .collect();
    let standing = |task: &Task| {
        if task.is_done {
            TaskStanding::Done
        } else if task.due_on < today {
            TaskStanding::Overdue
        } else if task.blocked_by.iter().any(|before| open.contains(before)) {
            TaskStanding::Blocked
        } else if task.due_on <= today.days_later(SOON) {
            TaskStanding::Soon
        } else {
            TaskStanding::Later
        }
    };
    tasks.iter().map(|task| (task.id, standing(task))).collect()
}

/// Tasks that wait for each other in a ring, so that none could ever begin; none where there is no ring.
pub fn ring(tasks: &[Task]) -> Option<Vec<MissionTaskId>> {
    let mut waiting: BTreeMap<MissionTaskId, BTreeSet<MissionTaskId>> = tasks
        .iter()
        .map(|task| (task.id, task.blocked_by.iter().copied().collect()))
        .collect();
    loop {
        let free: Vec<MissionTaskId> = waiting
            .iter()
            .filter(|(_, before)| before.iter().all(|one| !waiting.contains_key(one)))
            .map(|(id, _)| *id)
            .collect();
        if free.is_empty() {
            let ring: Vec<MissionTaskId> = waiting.into_keys().collect();
            return (!ring.is_empty()).then_some(ring);
        }
        for id in free {
            waiting.remove(&id);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{Task, TaskForm, TaskStanding, ring, standings};
    use crate::ids::{MissionTaskId, PersonId};
    use crate::time::Day;

    fn id(number: u128) -> MissionTaskId {
        MissionTaskId(Uuid::from_u128(number))
    }

    fn task(number: u128, due_on: Day, blocked_by: &[u128]) -> Task {
        Task {
            id: id(number),
            due_on,
            is_done: false,
            blocked_by: blocked_by.iter().copied().map(id).collect(),
        }
    }

    #[test]
    fn a_task_is_due_from_the_day_of_the_mission() {
        let form = |days_before| TaskForm {
            what: "Enviar  carga".to_owned(),
            owner: PersonId(Uuid::nil()),
            days_before,
            blocked_by: vec![id(2), id(1), id(2)],
        };
        let starts_on = Day::of(2027, 3, 1);
        assert_eq!(form(1).due(starts_on), Day::of(2027, 2, 28));
        assert_eq!(form(-30).due(starts_on), Day::of(2027, 3, 31));
        assert_eq!(form(1).parse().unwrap().blocked_by, [id(1), id(2)]);
        assert_eq!(form(9_999).parse().unwrap_err().0[0].code, "out-of-range");
    }

    #[test]
    fn a_task_waits_for_what_is_not_done() {
        let day = Day::of(2027, 3, 1);
        let mut tasks = [task(1, day, &[]), task(2, day.days_later(60), &[1])];
        assert_eq!(standings(&tasks, day)[&id(2)], TaskStanding::Blocked);
        tasks[0].is_done = true;
        assert_eq!(standings(&tasks, day)[&id(2)], TaskStanding::Later);
        let late = day.days_later(61);
        assert_eq!(standings(&tasks, late)[&id(2)], TaskStanding::Overdue);
        assert_eq!(standings(&tasks, late)[&id(1)], TaskStanding::Done);
    }

    #[test]
    fn tasks_that_wait_for_each_other_are_found() {
        let day = Day::of(2027, 3, 1);
        let tasks = [task(1, day, &[3]), task(2, day, &[1]), task(3, day, &[2])];
        assert_eq!(ring(&tasks).unwrap().len(), 3);
        assert_eq!(ring(&[task(1, day, &[1])]), Some(vec![id(1)]));
    }

    proptest! {
        /// Where every task waits only for earlier ones, there is no ring; with one step back there is.
        #[test]
        fn only_a_ring_is_a_ring(count in 2_u128..12, links in proptest::collection::vec((0_u128..12, 0_u128..12), 0..30)) {
            let day = Day::of(2027, 3, 1);
            let mut tasks: Vec<Task> = (0..count).map(|number| task(number, day, &[])).collect();
            for (later, earlier) in links {
                if earlier < later && later < count {
                    tasks[usize::try_from(later).unwrap()].blocked_by.push(id(earlier));
                }
            }
            prop_assert_eq!(ring(&tasks), None);
            tasks[0].blocked_by.push(id(count - 1));
            tasks[usize::try_from(count - 1).unwrap()].blocked_by.push(id(0));
            prop_assert!(ring(&tasks).is_some());
        }
    }
}
