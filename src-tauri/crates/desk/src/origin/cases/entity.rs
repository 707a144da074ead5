//! The table of origin cases.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod origin_case {
    use proa_domain::ids::{CompanyId, OriginCaseId, ProductId};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "origin_cases")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: OriginCaseId,
        pub version: i64,
        pub name: String,
        pub company_id: Option<CompanyId>,
        pub product_id: Option<ProductId>,
        pub product_code: String,
        pub market: Option<String>,
        pub asked_on: String,
        pub question: String,
        pub result: String,
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
