//! The table of proofs of origin.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod kept_proof {
    use proa_domain::ids::{CompanyId, OriginCaseId, ProofId};
    use proa_domain::origin::proof::{ProofForm, ProofState};
    use proa_domain::time::Day;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "origin_proofs_kept")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ProofId,
        pub version: i64,
        pub case_id: OriginCaseId,
        pub company_id: Option<CompanyId>,
        pub agreement: String,
        pub form: ProofForm,
        pub state: ProofState,
        pub proof: String,
        /// What was determined when it was handed out.
        pub basis: Option<String>,
        pub issued_on: Option<Day>,
        pub withdrawn_on: Option<Day>,
        pub reason: Option<String>,
        pub serves_until: Option<Day>,
        pub keep_until: Option<Day>,
        pub created_at: String,
        pub updated_at: String,
        pub deleted_at: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["proof", "reason"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// It names whoever signs.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
