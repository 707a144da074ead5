//! Every thing that a person can do to the office's records, by name.

use std::fmt;

use proa_domain::settings::Action;

proa_domain::text_enum! {
    /// What was done; the words are `operation-<code>`.
    pub enum Operation {
        /// The office was set up with its first person.
        StartOffice = "start-office",
        /// A person of the office was added.
        AddPerson = "add-person",
        /// A person's name, role or presence changed.
        UpdatePerson = "update-person",
        /// A person's PIN was set or taken away.
        SetPin = "set-pin",
        /// All that the office keeps was handed out.
        ExportOffice = "export-office",
        /// A company was registered.
        RegisterCompany = "register-company",
        /// A company's profile changed.
        UpdateCompany = "update-company",
        /// A company was archived.
        ArchiveCompany = "archive-company",
        /// Several companies were archived together.
        ArchiveCompanies = "archive-companies",
        /// Several companies were edited together.
        EditCompanies = "edit-companies",
        /// An archived company was reopened.
        ReopenCompany = "reopen-company",
        /// Companies came from a table.
        ImportCompanies = "import-companies",
        /// What the columns of a table of companies mean was kept.
        SaveCompanyRecipe = "save-company-recipe",
        /// What the columns of a table of companies mean was forgotten.
        RemoveCompanyRecipe = "remove-company-recipe",
        /// A tag was made or changed.
        SaveTag = "save-tag",
        /// A tag is put on no more companies, or is again.
        RetireTag = "retire-tag",
        /// Two tags became one.
        UniteTags = "unite-tags",
        /// Tags were put on companies or taken off.
        TagCompanies = "tag-companies",
        /// A list of companies by name was made or changed.
        SaveRoster = "save-roster",
        /// A list by name takes no more companies, or does again.
        ArchiveRoster = "archive-roster",
        /// Companies were put into lists by name or taken out.
        ListCompanies = "list-companies",
        /// Something was noted of a company in a list by name.
        NoteRosterMember = "note-roster-member",
        /// A view of the list of companies was kept or changed.
        SaveCompanyView = "save-company-view",
        /// A view of the list of companies was taken away.
        RemoveCompanyView = "remove-company-view",
        /// Two profiles of one company became one.
        MergeCompanies = "merge-companies",
        /// Somebody said that two companies which look alike are two.
        DistinguishCompanies = "distinguish-companies",
        /// That two companies are two was taken back.
        ForgetDistinction = "forget-distinction",
        /// What a company lets the exporters' directory say of it was kept, with its consent.
        SetListing = "set-listing",
        /// A company took its consent to be in the directory back.
        WithdrawListing = "withdraw-listing",
        /// What a company offers of a product was kept.
        SetOffer = "set-offer",
        /// A certification of a company or of a product was kept.
        SaveCertification = "save-certification",
        /// A certification was taken away.
        RemoveCertification = "remove-certification",
        /// A contact said something to a use of its data.
        SayToPurpose = "say-to-purpose",
        /// A contact said how it wants to be reached.
        PreferChannel = "prefer-channel",
        /// A version of the privacy notice was added.
        AddNotice = "add-notice",
        /// A photograph of a product was kept.
        AddPhotograph = "add-photograph",
        /// What is on a photograph was said.
        DescribePhotograph = "describe-photograph",
        /// The photographs of a product were put in another order.
        OrderPhotographs = "order-photographs",
        /// A photograph was taken away.
        RemovePhotograph = "remove-photograph",
        /// An answer of the treaty engine was kept with a company.
        SaveAnswer = "save-answer",
        /// Kept answers were worked out anew over the sources of the day.
        RecomputeAnswers = "recompute-answers",
        /// An exchange rate was written down.
        AddRate = "add-rate",
        /// An exchange rate was taken off the table.
        RemoveRate = "remove-rate",
        /// Exchange rates came from a file.
        ImportRates = "import-rates",
        /// What the columns of a table mean was kept.
        SaveRecipe = "save-recipe",
        /// What the columns of a table mean was forgotten.
        RemoveRecipe = "remove-recipe",
        /// An origin case was kept with what came out.
        SaveOriginCase = "save-origin-case",
        /// An origin case was forgotten.
        RemoveOriginCase = "remove-origin-case",
        /// A proof of origin was kept.
        SaveOriginProof = "save-origin-proof",
        /// A proof of origin was handed out.
        IssueOriginProof = "issue-origin-proof",
        /// A proof of origin that was handed out was taken back.
        WithdrawOriginProof = "withdraw-origin-proof",
        /// The draft of a proof of origin was forgotten.
        RemoveOriginProof = "remove-origin-proof",
        /// A supplier's declaration was asked for, came or changed.
        SaveSupplierDeclaration = "save-supplier-declaration",
        /// A supplier's declaration was forgotten.
        RemoveSupplierDeclaration = "remove-supplier-declaration",
        /// A document was put with what it shows.
        AttachEvidence = "attach-evidence",
        /// A document was taken away from what it shows.
        RemoveEvidence = "remove-evidence",
        /// What a company answered of how ready it is to export was kept.
        SaveDiagnosis = "save-diagnosis",
        /// A diagnosis of export readiness was forgotten.
        RemoveDiagnosis = "remove-diagnosis",
        /// An export plan was kept.
        SaveExportPlan = "save-export-plan",
        /// How an action of an export plan stands was noted.
        MovePlanAction = "move-plan-action",
        /// An export plan was forgotten.
        RemoveExportPlan = "remove-export-plan",
        /// How far a company is in a market was noted.
        SetMarketStatus = "set-market-status",
        /// What is to be done for a company was written down or changed.
        SaveFollowUp = "save-follow-up",
        /// A follow-up was done or dropped.
        CloseFollowUp = "close-follow-up",
        /// A follow-up that was closed is to be done after all.
        ReopenFollowUp = "reopen-follow-up",
        /// What was said and done with a company was written down or corrected.
        SaveNote = "save-note",
        /// A note was taken back.
        RemoveNote = "remove-note",
        /// A file was put with a company.
        AttachFile = "attach-file",
        /// A file of a company was taken away.
        RemoveFile = "remove-file",
        /// A company was put in a corporate group, or moved within it.
        SetGroupPlace = "set-group-place",
        /// A company was taken out of its corporate group.
        LeaveGroup = "leave-group",
        /// A mission was created.
        CreateMission = "create-mission",
        /// A mission changed.
        UpdateMission = "update-mission",
        /// A company was registered to a mission.
        RegisterToMission = "register-to-mission",
        /// Whom a registered company sends, or what it shows, changed.
        UpdateRegistration = "update-registration",
        /// A registration changed its state.
        MoveRegistration = "move-registration",
        /// A call was written or changed.
        SaveCall = "save-call",
        /// The draft of a call was taken away.
        RemoveCall = "remove-call",
        /// A call was published, replaced or called off.
        MoveCall = "move-call",
        /// A call was kept as a template.
        SaveCallTemplate = "save-call-template",
        /// A template of calls was taken away.
        RemoveCallTemplate = "remove-call-template",
        /// A company handed a document in.
        HandInDocument = "hand-in-document",
        /// Somebody attested that they saw the original of a document.
        AttestOriginal = "attest-original",
        /// A document that was handed in was taken away.
        RemoveDocument = "remove-document",
        /// A support was asked for.
        RequestSupport = "request-support",
        /// Something happened to a request for a support.
        MoveSupport = "move-support",
        /// Those who review the applications of a call were named.
        NameReviewers = "name-reviewers",
        /// A reviewer said with whom they have to do.
        DeclareConflicts = "declare-conflicts",
        /// A review was given or changed.
        GiveReview = "give-review",
        /// A selection went on to its next phase.
        GoOnSelecting = "go-on-selecting",
        /// Somebody was moved in the waiting list.
        MoveWaiting = "move-waiting",
        /// A checklist of the office was made or changed.
        SaveChecklistTemplate = "save-checklist-template",
        /// A checklist of the office was taken away.
        RemoveChecklistTemplate = "remove-checklist-template",
        /// Companies were asked for what they need for a mission.
        AskNeeded = "ask-needed",
        /// A line of the checklist of a mission was changed or taken off.
        SaveChecklistLine = "save-checklist-line",
        /// Something that is needed for a mission was noted.
        MoveNeeded = "move-needed",
        /// Goods that go to a mission were kept or taken off.
        SaveFreight = "save-freight",
        /// A floor plan with its booths was kept or taken away.
        SaveFloorPlan = "save-floor-plan",
        /// Companies were put into booths.
        PlaceBooths = "place-booths",
        /// Money that was spent for a mission was kept or taken off.
        SaveExpense = "save-expense",
        /// A task of a mission was kept, done or taken away.
        SaveMissionTask = "save-mission-task",
        /// The freeze date of a mission was set or taken off.
        SetFreeze = "set-freeze",
        /// A change was asked for after the freeze date.
        RequestChange = "request-change",
        /// A change request was accepted and written, declined or taken back.
        DecideChange = "decide-change",
        /// A point of the agenda of a mission was kept or taken off.
        SaveAgendaEntry = "save-agenda-entry",
        /// What came of a mission for a company was kept or taken away.
        ReportResult = "report-result",
        /// What a company says to its result was kept.
        ConfirmResult = "confirm-result",
        /// A person said whether two sales are one.
        JudgeSales = "judge-sales",
        /// What a company thinks of a service was kept.
        SaveOpinion = "save-opinion",
        /// A lesson of a mission was kept or taken away.
        SaveLesson = "save-lesson",
        /// A mission took over the lessons of earlier ones.
        InheritLessons = "inherit-lessons",
        /// A buyer was written down or changed.
        SaveBuyer = "save-buyer",
        /// A session of the meetings of a mission was kept.
        SaveMeetingSession = "save-meeting-session",
        /// Tables and booths of a mission were kept.
        SaveMeetingPlaces = "save-meeting-places",
        /// Who takes part in the meetings of a mission was kept.
        SaveMeetingParticipant = "save-meeting-participant",
        /// A session, a place, a participant or a buyer was taken away, with what stood on it.
        RemoveMeetingPart = "remove-meeting-part",
        /// The office suggested who should meet.
        SuggestMeetings = "suggest-meetings",
        /// Somebody asked for a meeting.
        AskMeeting = "ask-meeting",
        /// A request for a meeting changed its state.
        MoveMeetingRequest = "move-meeting-request",
        /// The meetings of a mission were planned.
        ScheduleMeetings = "schedule-meetings",
        /// The plan of the meetings was mended.
        MendMeetings = "mend-meetings",
        /// A meeting was locked where it is, or loosened.
        LockMeeting = "lock-meeting",
        /// How a meeting went was noted.
        NoteMeeting = "note-meeting",
        /// Badges were made for everybody who takes part in a mission.
        MakeBadges = "make-badges",
        /// The key was made with which this machine signs badges.
        MakeBadgeKey = "make-badge-key",
        /// A badge was made for somebody at the door.
        AddBadge = "add-badge",
        /// A badge was taken back.
        RevokeBadge = "revoke-badge",
        /// A badge was made in the place of another.
        ReplaceBadge = "replace-badge",
        /// A door of a mission was kept.
        SaveZone = "save-zone",
        /// A door of a mission was taken away.
        RemoveZone = "remove-zone",
        /// Somebody was scanned at a door.
        PassDoor = "pass-door",
        /// Whom one met at a mission was written down or changed.
        SaveLead = "save-lead",
        /// What was to be done for a lead was done or dropped.
        CloseLead = "close-lead",
        /// A lead was taken away.
        RemoveLead = "remove-lead",
        /// The photograph of a card was put with a lead.
        AttachCard = "attach-card",
        /// A request of a person about their data was registered or changed.
        SavePrivacyRequest = "save-privacy-request",
        /// Something happened to such a request.
        MovePrivacyRequest = "move-privacy-request",
        /// Days off were added.
        AddHoliday = "add-holiday",
        /// Days off were taken away.
        RemoveHoliday = "remove-holiday",
        /// Somebody said something of themselves, of their own will.
        DeclareDiversity = "declare-diversity",
        /// What somebody said of themselves was taken back.
        WithdrawDiversity = "withdraw-diversity",
        /// The data of a person were erased.
        ErasePerson = "erase-person",
        /// An earlier operation was taken back.
        Undo = "undo",
    }
}

impl Operation {
    /// The leave that it takes, and that taking it back takes. None where the leave depends on
    /// what was done: a move of a registration or of a support, an undo.
    #[expect(
        clippy::too_many_lines,
        reason = "a table with a line for each operation"
    )]
    pub(crate) fn action(self) -> Option<Action> {
        match self {
            Self::StartOffice | Self::AddPerson | Self::UpdatePerson | Self::SetPin => {
                Some(Action::ManagePeople)
            }
            Self::ExportOffice => Some(Action::ExportRegister),
            Self::RegisterCompany
            | Self::UpdateCompany
            | Self::ArchiveCompany
            | Self::ArchiveCompanies
            | Self::EditCompanies
            | Self::ReopenCompany
            | Self::ImportCompanies
            | Self::SaveCompanyRecipe
            | Self::RemoveCompanyRecipe
            | Self::SaveTag
            | Self::RetireTag
            | Self::UniteTags
            | Self::TagCompanies
            | Self::SaveRoster
            | Self::ArchiveRoster
            | Self::ListCompanies
            | Self::NoteRosterMember
            | Self::SaveCompanyView
            | Self::RemoveCompanyView
            | Self::MergeCompanies
            | Self::DistinguishCompanies
            | Self::ForgetDistinction
            | Self::SayToPurpose
            | Self::PreferChannel
            | Self::SetListing
            | Self::WithdrawListing
            | Self::SaveDiagnosis
            | Self::RemoveDiagnosis
            | Self::SetOffer
            | Self::SaveCertification
            | Self::RemoveCertification
            | Self::SaveExportPlan
            | Self::MovePlanAction
            | Self::RemoveExportPlan
            | Self::SetMarketStatus
            | Self::SaveFollowUp
            | Self::CloseFollowUp
            | Self::ReopenFollowUp
            | Self::SaveNote
            | Self::RemoveNote
            | Self::AttachFile
            | Self::RemoveFile
            | Self::SaveLead
            | Self::CloseLead
            | Self::RemoveLead
            | Self::AttachCard
            | Self::SetGroupPlace
            | Self::LeaveGroup
            | Self::AddPhotograph
            | Self::DescribePhotograph
            | Self::OrderPhotographs
            | Self::RemovePhotograph => Some(Action::EditCompanies),
            Self::SaveAnswer
            | Self::RecomputeAnswers
            | Self::SaveOriginCase
            | Self::RemoveOriginCase
            | Self::SaveOriginProof
            | Self::IssueOriginProof
            | Self::WithdrawOriginProof
            | Self::RemoveOriginProof
            | Self::SaveSupplierDeclaration
            | Self::RemoveSupplierDeclaration
            | Self::AttachEvidence
            | Self::RemoveEvidence => Some(Action::SaveAnswers),
            Self::AddRate
            | Self::RemoveRate
            | Self::ImportRates
            | Self::SaveRecipe
            | Self::RemoveRecipe => Some(Action::LoadReferences),
            Self::CreateMission
            | Self::UpdateMission
            | Self::SaveCall
            | Self::RemoveCall
            | Self::MoveCall
            | Self::SaveCallTemplate
            | Self::RemoveCallTemplate
            | Self::SaveChecklistTemplate
            | Self::RemoveChecklistTemplate
            | Self::SaveFloorPlan
            | Self::PlaceBooths
            | Self::SaveExpense
            | Self::SetFreeze
            | Self::DecideChange
            | Self::SaveAgendaEntry
            | Self::SaveBuyer
            | Self::SaveMeetingSession
            | Self::SaveMeetingPlaces
            | Self::RemoveMeetingPart
            | Self::SuggestMeetings
            | Self::ScheduleMeetings
            | Self::MendMeetings
            | Self::MakeBadges
            | Self::SaveZone
            | Self::RemoveZone
            | Self::LockMeeting => Some(Action::PlanMissions),
            Self::RegisterToMission
            | Self::UpdateRegistration
            | Self::HandInDocument
            | Self::RemoveDocument
            | Self::AskNeeded
            | Self::SaveChecklistLine
            | Self::MoveNeeded
            | Self::SaveFreight
            | Self::SaveMissionTask
            | Self::RequestChange
            | Self::ReportResult
            | Self::ConfirmResult
            | Self::SaveOpinion
            | Self::SaveLesson
            | Self::InheritLessons
            | Self::RequestSupport
            | Self::SaveMeetingParticipant
            | Self::AskMeeting => Some(Action::RegisterToMissions),
            Self::AttestOriginal
            | Self::NameReviewers
            | Self::GoOnSelecting
            | Self::JudgeSales
            | Self::MoveWaiting => Some(Action::DecidePlaces),
            Self::DeclareConflicts | Self::GiveReview => Some(Action::ReviewApplications),
            Self::NoteMeeting
            | Self::MakeBadgeKey
            | Self::AddBadge
            | Self::RevokeBadge
            | Self::ReplaceBadge
            | Self::PassDoor => Some(Action::RecordAttendance),
            Self::SavePrivacyRequest
            | Self::MovePrivacyRequest
            | Self::AddNotice
            | Self::AddHoliday
            | Self::RemoveHoliday
            | Self::DeclareDiversity
            | Self::WithdrawDiversity => Some(Action::AnswerRequests),
            Self::ErasePerson => Some(Action::ErasePersons),
            Self::MoveRegistration | Self::MoveSupport | Self::MoveMeetingRequest | Self::Undo => {
                None
            }
        }
    }
}

/// The record that an operation is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The table.
    pub topic: &'static str,
    /// The row; blank where there are several.
    pub id: String,
}

impl Record {
    /// A record of a topic.
    pub fn new(topic: &'static str, id: impl fmt::Display) -> Self {
        Self {
            topic,
            id: id.to_string(),
        }
    }

    /// Several records of a topic: the changes tell which.
    pub fn several(topic: &'static str) -> Self {
        Self::new(topic, "")
    }
}
