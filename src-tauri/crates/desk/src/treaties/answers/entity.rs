//! The table of saved answers.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod answer {
    use proa_domain::ids::{AnswerId, CompanyId, ProductId};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "answers")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AnswerId,
        pub version: i64,
        pub company_id: CompanyId,
        pub product_id: Option<ProductId>,
        pub product_code: String,
        pub market: String,
        pub asked_on: String,
        pub input: String,
        pub result: String,
        pub sources: String,
        pub created_at: String,
        pub updated_at: String,
        pub deleted_at: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }
    }
}
