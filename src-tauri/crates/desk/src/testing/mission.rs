//! Missions for tests, through the public door.

use proa_domain::ids::{CompanyId, MissionId};
use proa_domain::missions::delegate::DelegateForm;
use proa_domain::missions::mission::{MissionForm, MissionKind};
use proa_domain::missions::requirements::{RequirementForm, RequirementKind};

use crate::Desk;
use crate::error::AppError;
use crate::missions::{self, EditRegistration, NewRegistration, RegistrationRow};

/// A fair with twelve places, open for registration when tests start.
pub fn a_mission() -> MissionBuilder {
    MissionBuilder {
        form: MissionForm {
            name: "Anuga 2027".to_owned(),
            kind: MissionKind::Fair,
            country: "DE".to_owned(),
            city: "Colonia".to_owned(),
            venue: "Koelnmesse".to_owned(),
            time_zone: "Europe/Berlin".to_owned(),
            starts_on: "2027-10-09".to_owned(),
            ends_on: "2027-10-13".to_owned(),
            sectors: vec!["fresh-produce".to_owned()],
            markets: vec!["DE".to_owned()],
            organiser: "Koelnmesse GmbH".to_owned(),
            capacity: 12,
            opens_at: None,
            closes_at: Some("2027-06-30T22:00:00.000Z".to_owned()),
            description: "Pabellón de México".to_owned(),
            requirements: Vec::new(),
        },
    }
}

/// A mission under way.
#[derive(Debug, Clone)]
pub struct MissionBuilder {
    form: MissionForm,
}

impl MissionBuilder {
    /// With another name.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.form.name);
        self
    }

    /// With so many places.
    #[must_use]
    pub fn places(mut self, capacity: u32) -> Self {
        self.form.capacity = capacity;
        self
    }

    /// With something that it asks of a company.
    #[must_use]
    pub fn asking(mut self, kind: RequirementKind, values: &[&str]) -> Self {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        self.form
            .requirements
            .push(RequirementForm { kind, values });
        self
    }

    /// With anything else.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut MissionForm)) -> Self {
        change(&mut self.form);
        self
    }

    /// The form.
    pub fn form(self) -> MissionForm {
        self.form
    }

    /// Creates it.
    pub async fn create(self, desk: &Desk) -> MissionId {
        missions::create(desk, &self.form)
            .await
            .expect("a mission that can be created")
    }
}

/// Registers a company to a mission with one delegate.
pub async fn enrol(
    desk: &Desk,
    mission_id: MissionId,
    company_id: CompanyId,
) -> Result<RegistrationRow, AppError> {
    let delegate = DelegateForm {
        id: None,
        name: "Yaretzi Pech".to_owned(),
        role: "Ventas".to_owned(),
        mail: "yaretzi@pech.example".to_owned(),
        phone: String::new(),
    };
    let new = NewRegistration {
        mission_id,
        company_id,
        delegates: vec![delegate],
        products: Vec::new(),
        may_use_declaration: false,
    };
    missions::register(desk, &new).await
}

/// A registered company sends somebody else in the place of its first delegate.
pub async fn send(desk: &Desk, row: &RegistrationRow, name: &str) {
    let mut delegates = row.delegates.clone();
    if let Some(first) = delegates.first_mut() {
        name.clone_into(&mut first.name);
    }
    let edit = EditRegistration {
        registration_id: row.id,
        version: row.version,
        delegates,
        products: Vec::new(),
        may_use_declaration: None,
    };
    missions::update_registration(desk, &edit)
        .await
        .expect("a registration that can be changed");
}
