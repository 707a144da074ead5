//! The tables of what a mission needs before it leaves.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod checklist_template {
    use proa_domain::ids::ChecklistTemplateId;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "checklist_templates")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ChecklistTemplateId,
        pub version: i64,
        pub name: String,
        /// The lines, as a JSON array of forms.
        pub lines: String,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }
    }
}

pub(crate) mod checklist_line {
    use proa_domain::ids::{ChecklistLineId, LessonId, MissionId};
    use proa_domain::missions::ready::checklist::{HoldsUntil, NeededKind, NeededOf};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "checklist_lines")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ChecklistLineId,
        pub version: i64,
        pub mission_id: MissionId,
        pub kind: NeededKind,
        pub title: String,
        pub needed_of: NeededOf,
        /// How long it must hold.
        pub holds: HoldsUntil,
        pub days_before: i64,
        /// The lesson of an earlier mission that asks for it.
        pub lesson_id: Option<LessonId>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["title"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod needed_item {
    use proa_domain::ids::{
        ChecklistItemId, ChecklistLineId, DelegateId, LessonId, MissionId, RegistrationId,
    };
    use proa_domain::missions::ready::checklist::{HoldsUntil, NeededKind, NeededOf, NeededState};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "needed_items")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ChecklistItemId,
        pub version: i64,
        pub mission_id: MissionId,
        pub registration_id: RegistrationId,
        /// Of whom it is needed; none where it is of the company.
        pub delegate_id: Option<DelegateId>,
        pub kind: NeededKind,
        pub title: String,
        pub needed_of: NeededOf,
        /// How long it must hold.
        pub holds: HoldsUntil,
        pub days_before: i64,
        pub state: NeededState,
        /// The last day on which it holds.
        pub holds_until: Option<Day>,
        pub reason: Option<String>,
        /// The lesson of an earlier mission that asks for it.
        pub lesson_id: Option<LessonId>,
        /// The line that asks for it; none where it was asked for before missions had checklists.
        pub line_id: Option<ChecklistLineId>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["title", "reason"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod freight_item {
    use proa_domain::ids::{FreightItemId, MissionId, RegistrationId};
    use proa_domain::missions::ready::freight::Stay;
    use proa_domain::money::{Currency, Exact};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "freight_items")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: FreightItemId,
        pub version: i64,
        pub mission_id: MissionId,
        /// Whose it is; none where it is of the office.
        pub registration_id: Option<RegistrationId>,
        pub name: String,
        pub hs_code: String,
        pub quantity: Exact,
        pub unit: String,
        pub weight_kg: Exact,
        pub value_minor: i64,
        pub currency: Currency,
        pub stay: Stay,
        pub package: String,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }
    }
}

pub(crate) mod floor_plan {
    use proa_domain::ids::{FloorPlanId, MissionId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "floor_plans")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: FloorPlanId,
        pub version: i64,
        pub mission_id: MissionId,
        pub name: String,
        pub width_cm: i64,
        pub depth_cm: i64,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }
    }
}

pub(crate) mod booth {
    use proa_domain::ids::{BoothId, FloorPlanId, RegistrationId};
    use proa_domain::missions::ready::floor::BoothKind;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "booths")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: BoothId,
        pub version: i64,
        pub plan_id: FloorPlanId,
        pub number: String,
        pub kind: BoothKind,
        pub left_cm: i64,
        pub top_cm: i64,
        pub width_cm: i64,
        pub depth_cm: i64,
        /// The sides without a wall.
        pub open_sides: Texts,
        /// Who stands there.
        pub holder_id: Option<RegistrationId>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }
    }
}

pub(crate) mod expense {
    use proa_domain::ids::{ExpenseId, MissionId};
    use proa_domain::money::Currency;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mission_expenses")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ExpenseId,
        pub version: i64,
        pub mission_id: MissionId,
        /// The line of the budget.
        pub line: String,
        pub what: String,
        pub minor: i64,
        pub currency: Currency,
        pub spent_on: Day,
        /// The rate of the day, as JSON.
        pub rate: Option<String>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["what"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod task {
    use proa_domain::ids::{LessonId, MissionId, MissionTaskId, PersonId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mission_tasks")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MissionTaskId,
        pub version: i64,
        pub mission_id: MissionId,
        pub what: String,
        /// Who does it.
        pub owner_id: PersonId,
        pub days_before: i64,
        /// Identities of what must be done before.
        pub blocked_by: Texts,
        pub done_on: Option<Day>,
        /// The lesson of an earlier mission that it comes from.
        pub lesson_id: Option<LessonId>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["what"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod freeze {
    use proa_domain::ids::MissionId;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mission_freezes")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MissionId,
        pub version: i64,
        /// From this day on, changes need a request.
        pub freeze_on: Option<Day>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }
    }
}

pub(crate) mod change_request {
    use proa_domain::ids::{ChangeRequestId, MissionId, PersonId};
    use proa_domain::missions::ready::freeze::{ChangeState, Frozen};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "change_requests")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ChangeRequestId,
        pub version: i64,
        pub mission_id: MissionId,
        pub subject: Frozen,
        /// What shall be written, as JSON.
        pub change: String,
        pub asked_on: Day,
        pub asked_by: String,
        pub why: String,
        pub state: ChangeState,
        /// Why it was declined.
        pub answer: Option<String>,
        pub decided_by: Option<PersonId>,
        /// What stood there when it was asked for, as JSON; none where that was not kept.
        pub stood: Option<String>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["change", "asked_by", "why", "answer", "stood"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod agenda_entry {
    use proa_domain::ids::{AgendaEntryId, MissionId, RegistrationId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "agenda_entries")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AgendaEntryId,
        pub version: i64,
        pub mission_id: MissionId,
        /// The company that it is for; none for everybody.
        pub registration_id: Option<RegistrationId>,
        pub day: Day,
        pub starts_at: String,
        pub ends_at: String,
        pub title: String,
        pub place: String,
        pub notes: String,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["title", "place", "notes"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
