//! The tables of the meetings of a mission.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

proa_domain::text_enum! {
    /// How a meeting of the plan went; words: `meeting-state-<code>`.
    pub enum MeetingState {
        /// It lies ahead, or nobody noted how it went.
        Planned = "planned",
        /// It was held.
        Held = "held",
        /// Somebody did not come.
        NoShow = "no-show",
    }
}

pub(crate) mod buyer {
    use proa_domain::ids::BuyerId;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "buyers")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: BuyerId,
        pub version: i64,
        pub name: String,
        /// The name without case and accents, by which buyers are found and put in order.
        pub name_key: String,
        pub country: String,
        pub city: String,
        pub web: String,
        /// What it needs, as a JSON array of forms.
        pub needs: String,
        pub notes: String,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["notes"];
        const DERIVED: &'static [&'static str] = &["name_key"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// Whom one speaks with there is in the notes.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod session {
    use proa_domain::ids::{MeetingSessionId, MissionId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_sessions")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MeetingSessionId,
        pub version: i64,
        pub mission_id: MissionId,
        pub name: String,
        pub day: Day,
        pub time_zone: String,
        pub starts_at: String,
        pub ends_at: String,
        pub minutes: i64,
        pub change_minutes: i64,
        /// As a JSON array of forms.
        pub breaks: String,
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

pub(crate) mod participant {
    use proa_domain::ids::{BuyerId, MissionId, ParticipantId, RegistrationId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_participants")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ParticipantId,
        pub version: i64,
        pub mission_id: MissionId,
        /// The company that takes part, or else a buyer.
        pub registration_id: Option<RegistrationId>,
        pub buyer_id: Option<BuyerId>,
        /// As a JSON array of stretches of time.
        pub away: String,
        pub most: Option<i64>,
        pub most_a_day: Option<i64>,
        pub most_a_session: Option<i64>,
        pub pause_minutes: i64,
        /// Whether every request is accepted with its asking.
        pub accepts_all: bool,
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

pub(crate) mod place {
    use proa_domain::ids::{MeetingPlaceId, MissionId, ParticipantId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_places")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MeetingPlaceId,
        pub version: i64,
        pub mission_id: MissionId,
        pub name: String,
        pub position: i64,
        /// Who stays there; none for a table.
        pub holder_id: Option<ParticipantId>,
        /// The sessions in which it is there; none for all.
        pub sessions: Texts,
        /// As a JSON array of stretches of time.
        pub closed: String,
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

pub(crate) mod request {
    use proa_domain::ids::{MeetingRequestId, MissionId, ParticipantId};
    use proa_domain::meetings::Side;
    use proa_domain::meetings::request::RequestState;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meeting_requests")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MeetingRequestId,
        pub version: i64,
        pub mission_id: MissionId,
        /// The participant that sells.
        pub seller_id: ParticipantId,
        /// The participant that buys.
        pub purchaser_id: ParticipantId,
        /// Who asks for the meeting.
        pub asker: Side,
        pub state: RequestState,
        /// How well the two fit.
        pub points: i64,
        /// Where the points come from, as a JSON array.
        pub parts: String,
        pub reason: Option<String>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["reason"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// Whoever decided may name people in the reason.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod meeting {
    use proa_domain::ids::{MeetingId, MeetingPlaceId, MeetingRequestId, MissionId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use super::MeetingState;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "meetings")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MeetingId,
        pub version: i64,
        pub mission_id: MissionId,
        pub request_id: MeetingRequestId,
        pub place_id: MeetingPlaceId,
        /// When its slot begins.
        pub starts_at: Instant,
        pub is_locked: bool,
        pub state: MeetingState,
        /// When that was seen; none for one that lies ahead.
        pub noted_at: Option<Instant>,
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
