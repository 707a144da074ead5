//! The tables of the advice to companies.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod diagnosis {
    use proa_domain::ids::{CompanyId, DiagnosisId, PersonId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "readiness_diagnoses")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: DiagnosisId,
        pub version: i64,
        pub company_id: CompanyId,
        /// The version of the questionnaire.
        pub questionnaire: i64,
        pub taken_on: Day,
        /// Who asked.
        pub person_id: PersonId,
        /// Who answered for the company.
        pub answered_by: String,
        /// The place of each answer by its question, as JSON.
        pub levels: String,
        /// What shows each answer by its question, as JSON.
        pub evidence: String,
        pub notes: String,
        pub score_low: i64,
        pub score_high: i64,
        pub created_at: Instant,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["answered_by", "evidence", "notes"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// Who answered is a person, and evidence names people.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod plan {
    use proa_domain::ids::{CompanyId, DiagnosisId, PersonId, PlanId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "export_plans")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PlanId,
        pub version: i64,
        pub company_id: CompanyId,
        /// The diagnosis that it was made from.
        pub diagnosis_id: Option<DiagnosisId>,
        /// Who made it.
        pub person_id: PersonId,
        pub title: String,
        /// The text of each section by its code, as JSON.
        pub texts: String,
        pub created_at: Instant,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["texts"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// Its texts name who is in charge.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod objective {
    use proa_domain::ids::{ObjectiveId, PlanId, ProductId};
    use proa_domain::money::Exact;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "plan_objectives")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ObjectiveId,
        pub version: i64,
        pub plan_id: PlanId,
        pub position: i64,
        pub what: String,
        pub market: Option<String>,
        pub product_id: Option<ProductId>,
        pub target: Option<Exact>,
        pub unit: String,
        pub due_on: Option<Day>,
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

pub(crate) mod action {
    use proa_domain::advisory::plan::action::ActionState;
    use proa_domain::advisory::plan::section::SectionCode;
    use proa_domain::ids::{ActionId, PlanId};
    use proa_domain::money::Currency;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "plan_actions")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ActionId,
        pub version: i64,
        pub plan_id: PlanId,
        pub position: i64,
        pub section: SectionCode,
        pub what: String,
        /// Who does it.
        pub owner: String,
        pub starts_on: Option<Day>,
        pub due_on: Option<Day>,
        pub state: ActionState,
        /// Why it was dropped.
        pub reason: String,
        pub progress: i64,
        pub cost_minor: Option<i64>,
        pub cost_currency: Option<Currency>,
        /// The question of the diagnosis that proposed it.
        pub question: Option<String>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["owner", "reason"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// Who does it is a person.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
