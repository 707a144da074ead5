//! The tables of privacy.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod erasure {
    use proa_domain::ids::ErasureId;
    use proa_domain::privacy::erasure::SubjectKind;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "erasures")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ErasureId,
        pub version: i64,
        pub kind: SubjectKind,
        /// The row that the person was, or stood in.
        pub subject_id: String,
        pub reason: String,
        pub erased_on: Day,
        pub row_count: i64,
        /// What stayed, and on what ground, as a JSON array.
        pub stayed: String,
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

pub(crate) mod privacy_request {
    use proa_domain::ids::ArcoId;
    use proa_domain::privacy::erasure::SubjectKind;
    use proa_domain::privacy::request::{ArcoAnswer, ArcoRight, IdentityCheck, PrivacyLaw};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "privacy_requests")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ArcoId,
        pub version: i64,
        pub name: String,
        pub representative: String,
        pub reply_to: String,
        pub asked_for: ArcoRight,
        pub law: PrivacyLaw,
        pub received_on: Day,
        pub identity: IdentityCheck,
        pub details: String,
        pub subject_kind: Option<SubjectKind>,
        pub subject_id: Option<String>,
        pub info_asked_on: Option<Day>,
        pub info_came_on: Option<Day>,
        pub extended_on: Option<Day>,
        pub answered_on: Option<Day>,
        pub answer: Option<ArcoAnswer>,
        pub doing_extended_on: Option<Day>,
        pub carried_out_on: Option<Day>,
        pub closed_on: Option<Day>,
        pub note: String,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] =
            &["name", "representative", "reply_to", "details", "note"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod office_holiday {
    use proa_domain::ids::OfficeHolidayId;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "office_holidays")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: OfficeHolidayId,
        pub version: i64,
        pub first_day: Day,
        pub last_day: Day,
        pub name: String,
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

pub(crate) mod diversity_declaration {
    use proa_domain::ids::{CompanyId, DelegateId, DiversityId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "diversity_declarations")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: DiversityId,
        pub version: i64,
        pub company_id: Option<CompanyId>,
        pub delegate_id: Option<DelegateId>,
        /// Ground by ground, as a JSON array.
        pub answers: String,
        pub words: String,
        pub declared_on: Day,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["answers", "words"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
