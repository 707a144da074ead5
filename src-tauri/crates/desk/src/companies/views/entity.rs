//! The table of views of the list of companies.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod view {
    use proa_domain::ids::{PersonId, ViewId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "company_views")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ViewId,
        pub version: i64,
        pub name: String,
        /// Whose it is.
        pub person_id: PersonId,
        pub is_shared: bool,
        /// What it shows, as JSON; the words that are searched for may name persons.
        pub search: String,
        pub columns: Texts,
        pub created_at: Instant,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["search"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
