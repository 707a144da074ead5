//! The people of the office and how they like the program: roles and what each may do, language
//! and look.

crate::text_enum! {
    /// What a person of the office is there for.
    pub enum Role {
        /// Advises companies: profiles, benefits, sheets.
        Adviser = "adviser",
        /// Organises missions and fairs, decides on places.
        Coordinator = "coordinator",
        /// Scores applications without seeing who applies; writes nothing else.
        Reviewer = "reviewer",
        /// Attends investors.
        Promoter = "promoter",
        /// Answers for the unit.
        Head = "head",
        /// Keeps the installation, the people and the reference data.
        Administrator = "administrator",
    }
}

crate::text_enum! {
    /// What a use case asks leave for. Reading needs none.
    pub enum Action {
        /// Register, change, archive and reopen companies.
        EditCompanies = "edit-companies",
        /// Save an answer of the treaty engine to a company.
        SaveAnswers = "save-answers",
        /// Create and change missions, fairs and meetings.
        PlanMissions = "plan-missions",
        /// Register a company to a mission, confirm or withdraw it.
        RegisterToMissions = "register-to-missions",
        /// Accept, keep waiting or reject an application.
        DecidePlaces = "decide-places",
        /// Review applications of a call that one was named for.
        ReviewApplications = "review-applications",
        /// Note who came.
        RecordAttendance = "record-attendance",
        /// Export a register, which carries personal data.
        ExportRegister = "export-register",
        /// Export all that the office keeps, personal data included.
        ExportOffice = "export-office",
        /// Import tariff schedules and choose the current one.
        LoadReferences = "load-references",
        /// Undo an operation of one's own.
        UndoOwn = "undo-own",
        /// Undo an operation of another person.
        UndoOthers = "undo-others",
        /// Make a backup, or rehearse one.
        MakeBackups = "make-backups",
        /// Put a backup in the place of the data.
        RestoreBackups = "restore-backups",
        /// Add and change people of the office, their roles and PINs.
        ManagePeople = "manage-people",
        /// Attend to requests of persons about their data.
        AnswerRequests = "answer-requests",
        /// Erase the data of a person.
        ErasePersons = "erase-persons",
    }
}

impl Role {
    /// Whether a person with this role may do it.
    pub const fn may(self, action: Action) -> bool {
        use Role::{Administrator, Adviser, Coordinator, Head, Promoter};
        match action {
            Action::EditCompanies | Action::SaveAnswers | Action::RecordAttendance => {
                matches!(
                    self,
                    Adviser | Coordinator | Promoter | Head | Administrator
                )
            }
            Action::AnswerRequests | Action::RegisterToMissions => {
                matches!(self, Adviser | Coordinator | Head | Administrator)
            }
            Action::PlanMissions | Action::DecidePlaces | Action::ExportRegister => {
                matches!(self, Coordinator | Head | Administrator)
            }
            Action::LoadReferences => matches!(self, Adviser | Head | Administrator),
            Action::UndoOwn | Action::MakeBackups | Action::ReviewApplications => true,
            Action::ExportOffice
            | Action::UndoOthers
            | Action::RestoreBackups
            | Action::ManagePeople
            | Action::ErasePersons => {
                matches!(self, Head | Administrator)
            }
        }
    }
}

crate::text_enum! {
    /// A language of the program; Spanish (Mexico) is the source of every text.
    pub enum Locale {
        /// Spanish of Mexico.
        EsMx = "es-MX",
        /// English.
        En = "en",
    }
}

crate::text_enum! {
    /// The colours of the window.
    pub enum Theme {
        /// As the desktop says.
        System = "system",
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
        /// The strongest contrast.
        Contrast = "contrast",
    }
}

crate::text_enum! {
    /// How much fits on a screen.
    pub enum Density {
        /// Office work: many rows.
        Compact = "compact",
        /// Touch and bad light: large targets.
        Comfortable = "comfortable",
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Action, Locale, Role};

    #[rstest]
    #[case(
        Role::Adviser,
        "edit-companies save-answers register-to-missions review-applications record-attendance load-references undo-own make-backups answer-requests"
    )]
    #[case(
        Role::Coordinator,
        "edit-companies save-answers plan-missions register-to-missions decide-places review-applications record-attendance export-register undo-own make-backups answer-requests"
    )]
    #[case(Role::Reviewer, "review-applications undo-own make-backups")]
    #[case(
        Role::Promoter,
        "edit-companies save-answers review-applications record-attendance undo-own make-backups"
    )]
    fn each_role_may_do_its_work_and_nothing_else(#[case] role: Role, #[case] allowed: &str) {
        let found: Vec<_> = Action::ALL
            .iter()
            .filter(|action| role.may(**action))
            .map(|action| action.code())
            .collect();
        assert_eq!(found.join(" "), allowed);
    }

    #[test]
    fn head_and_administrator_may_do_everything() {
        for action in Action::ALL {
            assert!(
                Role::Head.may(*action) && Role::Administrator.may(*action),
                "{action}"
            );
        }
    }

    #[test]
    fn codes_are_the_same_in_json_and_in_text() {
        assert_eq!(serde_json::to_string(&Locale::EsMx).unwrap(), r#""es-MX""#);
        assert_eq!("es-MX".parse::<Locale>().unwrap(), Locale::EsMx);
        assert!("es".parse::<Locale>().is_err());
    }
}
