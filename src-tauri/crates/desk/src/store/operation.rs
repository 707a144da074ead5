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
        /// An archived company was reopened.
        ReopenCompany = "reopen-company",
        /// Companies came from a table.
        ImportCompanies = "import-companies",
        /// What the columns of a table of companies mean was kept.
        SaveCompanyRecipe = "save-company-recipe",
        /// What the columns of a table of companies mean was forgotten.
        RemoveCompanyRecipe = "remove-company-recipe",
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
        /// An earlier operation was taken back.
        Undo = "undo",
    }
}

impl Operation {
    /// The leave that it takes, and that taking it back takes. None where the leave depends on
    /// what was done: a move of a registration, an undo.
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
            | Self::ReopenCompany
            | Self::ImportCompanies
            | Self::SaveCompanyRecipe
            | Self::RemoveCompanyRecipe
            | Self::MergeCompanies
            | Self::DistinguishCompanies
            | Self::ForgetDistinction
            | Self::SetListing
            | Self::WithdrawListing => Some(Action::EditCompanies),
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
            Self::CreateMission | Self::UpdateMission => Some(Action::PlanMissions),
            Self::RegisterToMission | Self::UpdateRegistration => Some(Action::RegisterToMissions),
            Self::MoveRegistration | Self::Undo => None,
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
