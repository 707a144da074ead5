//! The tables of what came of a mission.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod result {
    use proa_domain::ids::{MissionId, PersonId, RegistrationId, ResultId};
    use proa_domain::missions::results::horizon::Horizon;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mission_results")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ResultId,
        pub version: i64,
        pub mission_id: MissionId,
        pub registration_id: RegistrationId,
        pub horizon: Horizon,
        pub reported_on: Day,
        /// Who of the office wrote it down.
        pub reported_by: PersonId,
        pub is_first_export: bool,
        pub new_markets: Texts,
        /// None where nobody said.
        pub jobs: Option<i64>,
        pub notes: String,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["notes"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod sale {
    use proa_domain::ids::{ResultId, SaleId};
    use proa_domain::missions::results::outcome::Certainty;
    use proa_domain::money::Currency;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "result_sales")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: SaleId,
        pub version: i64,
        pub result_id: ResultId,
        pub certainty: Certainty,
        pub product: String,
        pub hs_code: String,
        pub market: String,
        pub buyer: String,
        pub from_on: Day,
        pub until_on: Day,
        pub minor: i64,
        pub currency: Currency,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["buyer"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod confirmation {
    use proa_domain::ids::{ConfirmationId, ResultId};
    use proa_domain::missions::results::confirmation::ConfirmationWay;
    use proa_domain::money::Exact;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "result_confirmations")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ConfirmationId,
        pub version: i64,
        pub result_id: ResultId,
        pub way: ConfirmationWay,
        /// What tells the letter from others.
        pub letter: String,
        pub said_on: Day,
        pub said_by: String,
        /// From 1 to 5, as a JSON array.
        pub ratings: String,
        /// Of a hundred.
        pub without_help: Exact,
        pub agrees: bool,
        pub comments: String,
        /// The SHA-256 of the figures that it was said to; none where it was said before they were kept.
        pub figures: Option<String>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["letter", "said_by", "comments"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod verdict {
    use proa_domain::ids::{PersonId, SaleId, SaleVerdictId};
    use proa_domain::missions::results::counting::Verdict;
    use proa_domain::money::Exact;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sale_verdicts")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: SaleVerdictId,
        pub version: i64,
        pub kept_id: SaleId,
        pub other_id: SaleId,
        pub verdict: Verdict,
        /// The share of the first, of a hundred.
        pub share: Option<Exact>,
        pub reason: String,
        /// Who said so.
        pub person_id: PersonId,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["reason"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod opinion {
    use proa_domain::ids::{MissionId, OpinionId, RegistrationId};
    use proa_domain::missions::results::satisfaction::Service;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "service_opinions")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: OpinionId,
        pub version: i64,
        pub mission_id: MissionId,
        pub registration_id: RegistrationId,
        pub service: Service,
        pub rating: i64,
        pub causes: Texts,
        pub words: String,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["words"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod lesson {
    use proa_domain::ids::{LessonId, MissionId};
    use proa_domain::missions::ready::checklist::{NeededKind, NeededOf};
    use proa_domain::missions::results::lesson::LessonKind;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mission_lessons")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: LessonId,
        pub version: i64,
        pub mission_id: MissionId,
        pub kind: LessonKind,
        pub happened: String,
        pub to_do: String,
        /// Of whom something is needed the next time; none where it is a task of the office.
        pub needed_of: Option<NeededOf>,
        pub needed: NeededKind,
        pub days_before: i64,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["happened", "to_do"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
