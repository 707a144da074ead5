//! The tables of notes and files of companies.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod note {
    use proa_domain::companies::note::NoteKind;
    use proa_domain::ids::{CompanyId, NoteId, PersonId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "company_notes")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: NoteId,
        pub version: i64,
        pub company_id: CompanyId,
        pub kind: NoteKind,
        pub happened_on: Day,
        pub text: String,
        /// Who wrote it.
        pub person_id: PersonId,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["text"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// What people said is in the text.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod note_contact {
    use proa_domain::ids::{ContactId, NoteContactId, NoteId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "note_contacts")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: NoteContactId,
        pub version: i64,
        pub note_id: NoteId,
        pub contact_id: ContactId,
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

pub(crate) mod company_file {
    use proa_domain::ids::{CompanyFileId, CompanyId, NoteId, PersonId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "company_files")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CompanyFileId,
        pub version: i64,
        pub company_id: CompanyId,
        pub note_id: Option<NoteId>,
        pub name: String,
        pub sha256: String,
        pub size: i64,
        pub added_on: Day,
        /// Who attached it.
        pub person_id: PersonId,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["name"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// The name of a file may say whom it is of.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
