//! The table of what is to be done for companies.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod follow_up {
    use proa_domain::companies::follow_up::FollowUpState;
    use proa_domain::ids::{CompanyId, ContactId, FollowUpId, MissionId, PersonId, ProductId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "follow_ups")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: FollowUpId,
        pub version: i64,
        pub company_id: CompanyId,
        pub contact_id: Option<ContactId>,
        pub product_id: Option<ProductId>,
        pub mission_id: Option<MissionId>,
        pub what: String,
        pub due_on: Day,
        /// Who does it.
        pub person_id: PersonId,
        pub state: FollowUpState,
        /// What came of it.
        pub outcome: String,
        pub closed_on: Option<Day>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["what", "outcome"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// Whom to call, and what they said, are in the words.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
