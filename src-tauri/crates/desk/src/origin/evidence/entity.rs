//! The table of documents that show what a proof or a declaration says.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod evidence {
    use proa_domain::ids::{EvidenceId, ProofId, SupplierDeclarationId};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "origin_evidence")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: EvidenceId,
        pub version: i64,
        pub proof_id: Option<ProofId>,
        pub declaration_id: Option<SupplierDeclarationId>,
        pub name: String,
        pub sha256: String,
        pub size: i64,
        pub created_at: String,
        pub updated_at: String,
        pub deleted_at: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["name"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// The name of a file may say whom it is of.
        fn subject(model: &Model) -> Option<Uuid> {
            let of_declaration = model.declaration_id.map(|id| id.0);
            model.proof_id.map(|id| id.0).or(of_declaration)
        }
    }
}
