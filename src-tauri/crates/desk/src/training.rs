//! The training office: invented companies and missions, for learning. They are written through
//! the same use cases as real ones, so that they have their history, and can be undone.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use proa_domain::companies::profile::ProfileForm;
use proa_domain::ids::{CompanyId, MissionId};
use proa_domain::missions::delegate::DelegateForm;
use proa_domain::missions::mission::MissionForm;
use proa_domain::time::Day;
use serde::Deserialize;

use crate::Desk;
use crate::error::{AppError, Internal};
use crate::missions::NewRegistration;
use crate::settings::start::{self, FirstRun};
use crate::{companies, missions};

const COMPANIES: &str = include_str!("../../../reference/training/companies.json");
const MISSIONS: &str = include_str!("../../../reference/training/missions.json");

/// A mission of the training office: its days are counted from the day on which it is loaded.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct TrainingMission {
    form: MissionForm,
    starts_in: i32,
    days: i32,
    opens_in: Option<i32>,
    closes_in: i32,
    /// The RFCs of the companies that register, the first first.
    companies: Vec<String>,
}

/// Sets up the office and, where that was asked for, fills it for learning.
pub async fn start(desk: &Desk, first: FirstRun) -> Result<(), AppError> {
    let training = first.training;
    start::start(desk, first).await?;
    if training { load(desk).await } else { Ok(()) }
}

async fn load(desk: &Desk) -> Result<(), AppError> {
    let mut registered = BTreeMap::new();
    for profile in read::<ProfileForm>(COMPANIES)? {
        let id = companies::register(desk, &profile).await?;
        registered.insert(profile.rfc.clone(), (id, profile));
    }
    for mission in read::<TrainingMission>(MISSIONS)? {
        let id = missions::create(desk, &mission.on(desk.env.today())).await?;
        for rfc in &mission.companies {
            if let Some((company, profile)) = registered.get(rfc) {
                missions::register(desk, &registration(id, *company, profile)).await?;
            }
        }
    }
    Ok(())
}

fn read<T: for<'de> Deserialize<'de>>(source: &str) -> Result<Vec<T>, Internal> {
    serde_json::from_str(source).map_err(|error| Internal::new(&error))
}

impl TrainingMission {
    fn on(&self, today: Day) -> MissionForm {
        let day = |days: i32| Day(today.0.saturating_add(days.days()));
        let moment = |days| day(days).starts_at(&self.form.time_zone).to_string();
        MissionForm {
            starts_on: day(self.starts_in).to_string(),
            ends_on: day(self.starts_in + self.days - 1).to_string(),
            opens_at: self.opens_in.map(moment),
            closes_at: Some(moment(self.closes_in)),
            ..self.form.clone()
        }
    }
}

/// A company sends the first person whom it names.
fn registration(
    mission_id: MissionId,
    company_id: CompanyId,
    profile: &ProfileForm,
) -> NewRegistration {
    let delegate = |contact: &proa_domain::companies::profile::ContactForm| DelegateForm {
        id: None,
        name: contact.name.clone(),
        role: contact.role.clone(),
        mail: contact.mail.clone(),
        phone: contact.phone.clone(),
    };
    NewRegistration {
        mission_id,
        company_id,
        delegates: profile.contacts.iter().take(1).map(delegate).collect(),
        products: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proa_domain::companies::size::Size;
    use proa_domain::missions::mission::Window;
    use proa_domain::settings::{Locale, Role};

    use super::{FirstRun, start};
    use crate::companies::{self, CompanyFilter};
    use crate::missions;
    use crate::store::verify::verify;
    use crate::testing::TestDesk;

    #[tokio::test]
    async fn the_training_office_has_companies_of_every_size_and_a_full_fair() {
        let desk = TestDesk::unstarted().await;
        let first = FirstRun {
            office_name: "Oficina de ensayo".into(),
            person_name: "Alma Ríos".into(),
            role: Role::Administrator,
            pin: None,
            locale: Locale::EsMx,
            training: true,
        };
        start(&desk, first).await.unwrap();

        let companies = companies::list(&desk, &CompanyFilter::default())
            .await
            .unwrap();
        let sizes: BTreeSet<Size> = companies.rows.iter().filter_map(|row| row.size).collect();
        assert_eq!(companies.total, 16);
        assert_eq!(sizes.len(), Size::ALL.len());
        assert!(
            companies
                .rows
                .iter()
                .all(|row| row.trade_name.as_deref() == Some("Empresa inventada"))
        );

        let missions = missions::not_over(&desk).await.unwrap();
        let places: Vec<_> = missions.iter().map(|mission| mission.row.places).collect();
        assert_eq!((places[0].free, places[0].waiting), (0, 2));
        assert_eq!((places[1].free, places[1].waiting), (6, 0));
        assert_eq!(missions[2].row.window, Window::Before);
        assert!(verify(&desk).await.unwrap().ok);
    }
}
