//! The tables of the day of a fair.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

proa_domain::text_enum! {
    /// Why a badge lets in no more; words: `badge-reason-<code>`.
    pub enum BadgeReason {
        /// It is lost.
        Lost = "lost",
        /// Something on it is wrong.
        Mistake = "mistake",
        /// Its holder does not come.
        Absent = "absent",
        /// Its holder was sent out.
        Conduct = "conduct",
    }
}

pub(crate) mod badge_key {
    use proa_domain::ids::{BadgeKeyId, DeviceId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "badge_keys")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: BadgeKeyId,
        pub version: i64,
        /// 32 bytes in hexadecimal digits.
        pub public_key: String,
        /// The machine that has the secret half.
        pub device_id: DeviceId,
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

pub(crate) mod badge {
    use proa_domain::fair::badge::{BadgeKind, BadgeStanding};
    use proa_domain::ids::{BadgeId, BuyerId, DelegateId, MissionId, PersonId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use super::BadgeReason;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "badges")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: BadgeId,
        pub version: i64,
        pub mission_id: MissionId,
        pub kind: BadgeKind,
        /// The same for every badge that one person has had.
        pub holder_id: String,
        pub delegate_id: Option<DelegateId>,
        pub buyer_id: Option<BuyerId>,
        pub person_id: Option<PersonId>,
        /// Who holds it, where no other record says so.
        pub name: String,
        pub starts_at: Instant,
        pub ends_at: Instant,
        pub standing: BadgeStanding,
        pub reason: Option<BadgeReason>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["name"];
        const IS_OF_A_PERSON: &'static str = "t.name <> ''";

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            (!model.name.is_empty()).then_some(model.id.0)
        }
    }
}

pub(crate) mod zone {
    use proa_domain::ids::{MissionId, ZoneId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mission_zones")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ZoneId,
        pub version: i64,
        pub mission_id: MissionId,
        pub name: String,
        /// For whom it is; none for everybody.
        pub kinds: Texts,
        pub most: Option<i64>,
        pub opens_at: Option<String>,
        pub closes_at: Option<String>,
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

pub(crate) mod scan {
    use proa_domain::fair::badge::BadgeVerdict;
    use proa_domain::fair::entry::{DoorWay, ScanIssue, ScanOutcome};
    use proa_domain::ids::{BadgeId, DeviceId, MissionId, ScanId, ZoneId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "door_scans")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ScanId,
        pub version: i64,
        pub mission_id: MissionId,
        pub zone_id: ZoneId,
        /// What the badge says of itself; its list may still be on its way.
        pub badge_id: Option<BadgeId>,
        pub way: DoorWay,
        pub outcome: ScanOutcome,
        pub verdict: BadgeVerdict,
        pub issue: Option<ScanIssue>,
        /// Why somebody was let through all the same.
        pub reason: String,
        /// Whether the person was found by name, without a badge.
        pub by_name: bool,
        pub happened_at: Instant,
        pub device_id: DeviceId,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["reason"];
        const IS_OF_A_PERSON: &'static str = "t.reason <> ''";

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// The reason may name whom they came for.
        fn subject(model: &Model) -> Option<Uuid> {
            (!model.reason.is_empty()).then_some(model.id.0)
        }
    }
}

pub(crate) mod lead {
    use proa_domain::companies::consents::Purpose;
    use proa_domain::companies::follow_up::FollowUpState;
    use proa_domain::fair::lead::{LeadConsent, Temperature};
    use proa_domain::ids::{CompanyId, FollowUpId, LeadId, MissionId, PersonId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "leads")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: LeadId,
        pub version: i64,
        pub mission_id: MissionId,
        pub company_id: Option<CompanyId>,
        pub company_name: String,
        pub country: String,
        pub name: String,
        pub role: String,
        pub mail: String,
        pub phone: String,
        pub web: String,
        pub temperature: Temperature,
        /// As a JSON array of forms.
        pub products: String,
        /// The day, or the words that were typed.
        pub decision_on: Option<String>,
        pub consent: LeadConsent,
        pub purpose: Purpose,
        pub notice: String,
        pub note: String,
        /// The photograph of the card.
        pub card_sha256: Option<String>,
        pub taken_by: PersonId,
        pub taken_at: Instant,
        pub taken_on: Day,
        /// What is to be done, where the office knows the company; else the lead says it itself.
        pub follow_up_id: Option<FollowUpId>,
        pub next_what: String,
        pub next_on: Day,
        pub next_by: PersonId,
        pub state: FollowUpState,
        pub outcome: String,
        pub closed_on: Option<Day>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &[
            "company_name",
            "name",
            "role",
            "mail",
            "phone",
            "web",
            "note",
            "next_what",
            "outcome",
        ];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
