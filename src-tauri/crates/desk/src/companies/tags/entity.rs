//! The tables of tags and of the companies that have them.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod tag {
    use proa_domain::ids::TagId;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "tags")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: TagId,
        pub version: i64,
        pub name: String,
        /// The name without case and accents: no two tags have the same.
        pub name_key: String,
        pub explanation: String,
        pub is_retired: bool,
        /// The tag that it became part of.
        pub became_id: Option<TagId>,
        pub created_at: Instant,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const DERIVED: &'static [&'static str] = &["name_key"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }
    }
}

pub(crate) mod company_tag {
    use proa_domain::ids::{CompanyId, CompanyTagId, TagId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "company_tags")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CompanyTagId,
        pub version: i64,
        pub company_id: CompanyId,
        pub tag_id: TagId,
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
