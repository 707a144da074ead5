//! The tables of lists by name and of the companies in them.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod roster {
    use proa_domain::ids::{PersonId, RosterId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "rosters")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: RosterId,
        pub version: i64,
        pub name: String,
        /// The name without case and accents: no two lists have the same.
        pub name_key: String,
        pub purpose: String,
        /// Who made it.
        pub person_id: PersonId,
        pub archived_on: Option<Day>,
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

pub(crate) mod member {
    use proa_domain::ids::{CompanyId, RosterId, RosterMemberId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "roster_members")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: RosterMemberId,
        pub version: i64,
        pub company_id: CompanyId,
        pub roster_id: RosterId,
        /// What somebody noted of the company there; may name persons.
        pub note: String,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["note"];
        const IS_OF_A_PERSON: &'static str = "t.note <> ''";

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// A row without a note says nothing of anybody.
        fn subject(model: &Model) -> Option<Uuid> {
            (!model.note.is_empty()).then_some(model.id.0)
        }
    }
}
