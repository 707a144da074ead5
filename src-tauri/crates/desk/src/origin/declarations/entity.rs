//! The table of declarations of suppliers.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod supplier_declaration {
    use proa_domain::ids::{CompanyId, SupplierDeclarationId};
    use proa_domain::time::Day;
    use proa_domain::treaties::hs_code::TariffCode;
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "supplier_declarations")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: SupplierDeclarationId,
        pub version: i64,
        pub company_id: Option<CompanyId>,
        pub supplier: String,
        pub material: String,
        pub code: Option<TariffCode>,
        pub agreements: Texts,
        pub requested_on: Option<Day>,
        pub received_on: Option<Day>,
        pub valid_from: Option<Day>,
        pub valid_to: Option<Day>,
        pub remarks: String,
        pub created_at: String,
        pub updated_at: String,
        pub deleted_at: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["supplier", "remarks"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// A supplier may be a natural person.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
