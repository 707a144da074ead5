//! The tables of a selection.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod reviewer {
    use proa_domain::ids::{CallId, PersonId, ReviewerId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "reviewers")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ReviewerId,
        pub version: i64,
        pub call_id: CallId,
        pub person_id: PersonId,
        /// When the reviewer said with whom they have to do.
        pub declared_at: Option<Instant>,
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

pub(crate) mod review_conflict {
    use proa_domain::ids::{CompanyId, ConflictId, ReviewerId};
    use proa_domain::missions::selection::conflict::ConflictKind;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "review_conflicts")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ConflictId,
        pub version: i64,
        pub reviewer_id: ReviewerId,
        pub company_id: CompanyId,
        pub kind: ConflictKind,
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

        /// What a reviewer has to do with a company is of people.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod review {
    use proa_domain::ids::{RegistrationId, ReviewId, ReviewerId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "reviews")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ReviewId,
        pub version: i64,
        pub reviewer_id: ReviewerId,
        pub registration_id: RegistrationId,
        /// The points by the code of the criterion, as JSON.
        pub points: String,
        /// Why, by the code of the criterion, as JSON.
        pub justifications: String,
        /// When it was given; none while it is not.
        pub given_at: Option<Instant>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["justifications"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// Words of a reviewer may name people.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
