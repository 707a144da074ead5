//! The tables of missions, registrations and delegates.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

use std::fmt;
use std::str::FromStr;

use proa_domain::missions::requirements::RequirementForm;

/// What a mission asks, as a JSON array.
#[derive(Debug, Clone, Default, PartialEq, Eq, sea_orm::DeriveValueType)]
#[sea_orm(value_type = "String")]
pub(crate) struct Requirements(pub(crate) Vec<RequirementForm>);

impl fmt::Display for Requirements {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(&self.0).map_err(|_| fmt::Error)?)
    }
}

impl FromStr for Requirements {
    type Err = serde_json::Error;

    fn from_str(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text).map(Self)
    }
}

pub(crate) mod mission {
    use proa_domain::ids::MissionId;
    use proa_domain::missions::mission::MissionKind;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use super::Requirements;
    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "missions")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MissionId,
        pub version: i64,
        pub name: String,
        pub kind: MissionKind,
        pub country: String,
        pub city: String,
        pub venue: String,
        pub time_zone: String,
        pub starts_on: Day,
        pub ends_on: Day,
        pub sectors: Texts,
        pub markets: Texts,
        pub organiser: String,
        pub capacity: i64,
        pub opens_at: Option<Instant>,
        pub closes_at: Option<Instant>,
        pub description: String,
        pub requirements: Requirements,
        pub search_text: String,
        pub created_at: Instant,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const DERIVED: &'static [&'static str] = &["search_text"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }
    }
}

pub(crate) mod registration {
    use proa_domain::ids::{CompanyId, MissionId, RegistrationId};
    use proa_domain::missions::state::RegistrationState;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "registrations")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: RegistrationId,
        pub version: i64,
        pub mission_id: MissionId,
        pub company_id: CompanyId,
        pub state: RegistrationState,
        pub reason: Option<String>,
        /// Identities of products of the company.
        pub products: Texts,
        pub applied_at: Instant,
        /// The call may take into account what whoever leads the company said of themselves.
        pub may_use_declaration: bool,
        /// The position among those who wait, after a selection or a move by hand.
        pub waiting_rank: Option<i64>,
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

pub(crate) mod delegate {
    use proa_domain::companies::reach::{Mail, Phone};
    use proa_domain::ids::{DelegateId, RegistrationId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "delegates")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: DelegateId,
        pub version: i64,
        pub registration_id: RegistrationId,
        pub position: i64,
        pub name: String,
        pub role: String,
        pub mail: Option<Mail>,
        pub phone: Option<Phone>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["name", "role", "mail", "phone"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
