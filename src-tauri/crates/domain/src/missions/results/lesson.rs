//! What is learned from a mission, and how the next one inherits it: a lesson asks the companies for
//! something, or becomes a task.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::LessonId;
use crate::missions::ready::checklist::{LineForm, LineOf, NeededKind, NeededOf};
use crate::problem::Problems;

const WORDS: usize = 300;
const NOTES: usize = 4_000;

crate::text_enum! {
    /// What a lesson is about; words: `lesson-kind-<code>`.
    pub enum LessonKind {
        /// What went well and is to be done again.
        Keep = "keep",
        /// What went wrong and is to be avoided.
        Avoid = "avoid",
        /// What was missing.
        Add = "add",
    }
}

/// A lesson as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Lesson", rename_all = "camelCase")]
pub struct LessonForm {
    /// What it is about.
    pub kind: LessonKind,
    /// What happened.
    pub happened: String,
    /// What to do the next time.
    pub to_do: String,
    /// Of whom something is needed the next time; none where it is a task of the office.
    pub needed_of: Option<NeededOf>,
    /// What is needed; something else where the kind is not one of the known ones.
    pub needed: NeededKind,
    /// So many days before a mission begins it must be done.
    pub days_before: u32,
}

impl LessonForm {
    /// The lesson in its canonical writing: all that is wrong with it at once.
    pub fn parse(&self) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let happened = reader.lines("happened", &self.happened, NOTES);
        if happened.is_empty() {
            reader.problems.note("happened", "required");
        }
        let to_do = reader.required("toDo", &self.to_do, WORDS);
        let read = Self {
            happened,
            to_do,
            ..self.clone()
        };
        for problem in read
            .line()
            .and_then(|line| line.parse().err())
            .unwrap_or_default()
            .0
        {
            // The title is what to do, which has been looked at.
            if problem.field != "title" {
                reader.problems.0.push(problem);
            }
        }
        reader.problems.or(read)
    }

    /// What the next mission asks of its companies; none where the lesson is a task of the office.
    pub fn line(&self) -> Option<LineForm> {
        Some(LineForm {
            kind: self.needed,
            title: self.to_do.clone(),
            of: self.needed_of?,
            holds: crate::missions::ready::checklist::HoldsUntil::NONE,
            days_before: self.days_before,
        })
    }
}

/// A lesson with its identity.
pub type Lesson = (LessonId, LessonForm);

/// What the next mission inherits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Inherited {
    /// Lines of its checklist, each with its origin.
    pub lines: Vec<LineOf>,
    /// Tasks of the office, each with its origin: what to do, and how many days before.
    pub tasks: Vec<(LessonId, String, u32)>,
}

/// What a mission inherits of lessons; what it inherited before is not inherited again.
pub fn inherit(lessons: &[Lesson], has: &[LessonId]) -> Inherited {
    let mut inherited = Inherited::default();
    for (id, lesson) in lessons.iter().filter(|(id, _)| !has.contains(id)) {
        match lesson.line() {
            Some(line) => inherited.lines.push((line, Some(*id))),
            None => inherited
                .tasks
                .push((*id, lesson.to_do.clone(), lesson.days_before)),
        }
    }
    inherited
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::{LessonForm, LessonKind, inherit};
    use crate::ids::LessonId;
    use crate::missions::ready::checklist::{NeededKind, NeededOf};

    fn lesson(needed_of: Option<NeededOf>) -> LessonForm {
        LessonForm {
            kind: LessonKind::Avoid,
            happened: "Las muestras se quedaron en la aduana.".to_owned(),
            to_do: "Pedir la factura de muestras con el valor".to_owned(),
            needed_of,
            needed: NeededKind::SampleInvoice,
            days_before: 45,
        }
    }

    #[test]
    fn a_lesson_is_inherited_once_with_its_origin() {
        let id = |number| LessonId(Uuid::from_u128(number));
        let lessons = [
            (id(1), lesson(Some(NeededOf::Company))),
            (id(2), lesson(None)),
            (id(3), lesson(None)),
        ];
        let found = inherit(&lessons, &[id(3)]);
        assert_eq!(found.lines.len(), 1);
        assert_eq!(found.lines[0].1, Some(id(1)));
        assert_eq!(found.lines[0].0.days_before, 45);
        assert_eq!(found.tasks.len(), 1);
        assert_eq!(found.tasks[0].0, id(2));
    }

    #[test]
    fn a_lesson_says_what_happened_and_what_to_do() {
        let empty = LessonForm {
            happened: " ".to_owned(),
            to_do: String::new(),
            days_before: 9_999,
            ..lesson(Some(NeededOf::Company))
        };
        let told = empty.parse().unwrap_err().0;
        let told: Vec<_> = told.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(told, ["happened", "toDo", "daysBefore"]);
    }
}
