//! Identities: one newtype per kind of record, a UUID version 7 written as text, so that records
//! made offline on two machines never collide and sort by the moment they were made.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

/// The text is not a UUID.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identity: {0}")]
pub struct NotAnId(pub String);

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
        #[specta(type = String)]
        #[cfg_attr(feature = "db", derive(sea_orm::DeriveValueType), sea_orm(value_type = "String"))]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::parse_str(text).map(Self).map_err(|_| NotAnId(text.to_owned()))
            }
        }

        $crate::text_type!($name);

        #[cfg(feature = "db")]
        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }
    };
}

id!(
    /// A person of the office: whoever writes.
    PersonId
);
id!(
    /// A machine that Proa runs on.
    DeviceId
);
id!(
    /// One operation of the journal: what a person did, as a whole.
    OperationId
);
id!(
    /// A company.
    CompanyId
);
id!(
    /// A contact of a company.
    ContactId
);
id!(
    /// A product of a company.
    ProductId
);
id!(
    /// What a company offers of a product.
    OfferId
);
id!(
    /// A certification of a company or of a product.
    CertificationId
);
id!(
    /// A photograph of a product.
    PhotographId
);
id!(
    /// A market that a company sells to, or wants to.
    MarketId
);
id!(
    /// What is to be done for a company.
    FollowUpId
);
id!(
    /// What was said and done with a company on a day.
    NoteId
);
id!(
    /// That a contact took part in what a note tells.
    NoteContactId
);
id!(
    /// A file of a company.
    CompanyFileId
);
id!(
    /// A corporate group.
    GroupId
);
id!(
    /// The place of a company in a group.
    GroupMemberId
);
id!(
    /// Workers and sales of a company in one year.
    FiguresId
);
id!(
    /// Where a company came from: a row of a table.
    CompanySourceId
);
id!(
    /// A table of companies on its way into the office.
    CompanyImportId
);
id!(
    /// That two companies which look alike are two.
    DistinctionId
);
id!(
    /// What a company lets the exporters' directory say of it.
    ListingId
);
id!(
    /// A tag that companies are given.
    TagId
);
id!(
    /// That a company has a tag.
    CompanyTagId
);
id!(
    /// A view of the list of companies.
    ViewId
);
id!(
    /// A list of companies by name.
    RosterId
);
id!(
    /// That a company is in a list by name.
    RosterMemberId
);
id!(
    /// A saved answer of the treaty engine.
    AnswerId
);
id!(
    /// An exchange rate that the office wrote down.
    RateId
);
id!(
    /// What the columns of a table mean, kept by name.
    RecipeId
);
id!(
    /// A good with its bill of materials, and under which agreements it originates.
    OriginCaseId
);
id!(
    /// A proof of origin that the office keeps.
    ProofId
);
id!(
    /// A supplier's declaration of what its material is.
    SupplierDeclarationId
);
id!(
    /// A document that shows what a proof of origin or a declaration says.
    EvidenceId
);
id!(
    /// What a company answered of how ready it is to export.
    DiagnosisId
);
id!(
    /// An export plan of a company.
    PlanId
);
id!(
    /// An objective of an export plan.
    ObjectiveId
);
id!(
    /// An action of an export plan.
    ActionId
);
id!(
    /// A trade mission, fair or buyers' meeting.
    MissionId
);
id!(
    /// The registration of a company to a mission.
    RegistrationId
);
id!(
    /// A delegate of a company in a mission.
    DelegateId
);
id!(
    /// A call: what a mission or a support is announced with, in one version.
    CallId
);
id!(
    /// A call that the office keeps by name, to begin others with.
    CallTemplateId
);
id!(
    /// A document that a company handed in.
    DocumentId
);
id!(
    /// A request of a company for a support.
    SupportId
);
id!(
    /// That somebody reviews the applications of a call.
    ReviewerId
);
id!(
    /// That a reviewer has to do with a company, and with which.
    ConflictId
);
id!(
    /// What a reviewer found of an application.
    ReviewId
);
id!(
    /// A session of the meetings of a mission.
    MeetingSessionId
);
id!(
    /// A table or booth at which the meetings of a mission are held.
    MeetingPlaceId
);
id!(
    /// Who takes part in the meetings of a mission.
    ParticipantId
);
id!(
    /// Who comes to a mission to buy.
    BuyerId
);
id!(
    /// That a company and a buyer shall meet, and what both say to it.
    MeetingRequestId
);
id!(
    /// A meeting of a company and a buyer, at a time and a place.
    MeetingId
);
id!(
    /// A checklist that the office keeps to put it to missions.
    ChecklistTemplateId
);
id!(
    /// A line of the checklist of a mission.
    ChecklistLineId
);
id!(
    /// Something that a company or a delegate needs for a mission.
    ChecklistItemId
);
id!(
    /// Goods that go to a mission.
    FreightItemId
);
id!(
    /// A plan of a floor with booths.
    FloorPlanId
);
id!(
    /// A booth on a floor plan.
    BoothId
);
id!(
    /// Money that was spent for a mission.
    ExpenseId
);
id!(
    /// A task of a mission.
    MissionTaskId
);
id!(
    /// A change that was asked for after the freeze date.
    ChangeRequestId
);
id!(
    /// A point of the agenda of a mission.
    AgendaEntryId
);
id!(
    /// What came of a mission for a company at a horizon.
    ResultId
);
id!(
    /// A sale in a result.
    SaleId
);
id!(
    /// What a company said to a result.
    ConfirmationId
);
id!(
    /// What a person said of two sales that look like one.
    SaleVerdictId
);
id!(
    /// What a company thinks of a service.
    OpinionId
);
id!(
    /// A lesson of a mission.
    LessonId
);
id!(
    /// The public half of a key that badges are signed with.
    BadgeKeyId
);
id!(
    /// A badge of a mission: one piece of paper.
    BadgeId
);
id!(
    /// A part of the place of a mission that people enter and leave.
    ZoneId
);
id!(
    /// One time that somebody went through a door; at once the nonce of that scan.
    ScanId
);
id!(
    /// Somebody who may buy, met at a fair.
    LeadId
);
id!(
    /// A request of a person about their data.
    ArcoId
);
id!(
    /// Days off that the office added.
    OfficeHolidayId
);
id!(
    /// A version of what the office tells people of the use of their data.
    PrivacyNoticeId
);
id!(
    /// What a contact said to a purpose.
    ContactConsentId
);
id!(
    /// How a contact wants to be reached.
    ContactChannelId
);
id!(
    /// What one says of oneself.
    DiversityId
);
id!(
    /// That the data of a person were erased.
    ErasureId
);
id!(
    /// What a form holds before it is saved.
    DraftId
);
