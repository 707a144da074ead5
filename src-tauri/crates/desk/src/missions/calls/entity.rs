//! The tables of calls, of the documents that companies hand in, and of the supports that they ask for.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod call {
    use proa_domain::ids::{CallId, MissionId};
    use proa_domain::missions::call::CallState;
    use proa_domain::missions::selection::phase::Phase;
    use proa_domain::settings::Locale;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::missions::entity::Requirements;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "calls")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CallId,
        pub version: i64,
        pub mission_id: MissionId,
        /// Which version of the call it is, from 1.
        pub number: i64,
        /// The version that it takes the place of.
        pub replaces_id: Option<CallId>,
        pub state: CallState,
        pub reason: Option<String>,
        pub title: String,
        pub language: Locale,
        pub text: String,
        pub time_zone: String,
        /// By the clocks of the zone, as it was typed.
        pub opens_at: String,
        pub closes_at: String,
        pub requirements: Requirements,
        /// The money, as JSON.
        pub funding: Option<String>,
        /// By what applications are reviewed, as JSON.
        pub rules: String,
        pub phase: Phase,
        /// Why the selection went on though something was missing.
        pub phase_reason: Option<String>,
        /// What the decision rested on besides the reviews, as JSON.
        pub result: Option<String>,
        /// The seed of every draw, in digits.
        pub draw: String,
        pub published_at: Option<Instant>,
        pub created_at: Instant,
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

pub(crate) mod call_template {
    use proa_domain::ids::CallTemplateId;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "call_templates")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CallTemplateId,
        pub version: i64,
        pub name: String,
        /// The form of a call without its hours, as JSON.
        pub call: String,
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

pub(crate) mod support_request {
    use proa_domain::ids::{CallId, RegistrationId, SupportId};
    use proa_domain::missions::support::SupportState;
    use proa_domain::money::Currency;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "support_requests")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: SupportId,
        pub version: i64,
        pub call_id: CallId,
        pub registration_id: RegistrationId,
        /// The line of the budget.
        pub line: String,
        pub market: String,
        pub currency: Currency,
        /// What the activity costs.
        pub whole_minor: i64,
        pub asked_minor: i64,
        pub requested_on: Day,
        pub state: SupportState,
        pub reason: Option<String>,
        pub authorised_on: Option<Day>,
        pub authorised_minor: Option<i64>,
        pub proved_minor: Option<i64>,
        /// What was paid back, as JSON.
        pub refund: Option<String>,
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

pub(crate) mod company_document {
    use proa_domain::ids::{CompanyId, DocumentId, PersonId, SupportId};
    use proa_domain::missions::document::DocumentKind;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "company_documents")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: DocumentId,
        pub version: i64,
        pub company_id: CompanyId,
        /// The support that it proves; none where it is of the company.
        pub support_id: Option<SupportId>,
        pub kind: DocumentKind,
        pub reference: String,
        pub handed_in_on: Day,
        pub holds_until: Option<Day>,
        /// Who saw the original.
        pub seen_by: Option<PersonId>,
        pub seen_on: Option<Day>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["reference"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// The number of an identification is of a person.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
