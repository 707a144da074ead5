//! The training office: invented companies and missions, for learning. They are written through
//! the same use cases as real ones, so that they have their history, and can be undone.

use std::collections::BTreeMap;
use std::fs;

use jiff::ToSpan as _;
use proa_domain::companies::profile::ProfileForm;
use proa_domain::ids::{CompanyId, MissionId};
use proa_domain::missions::delegate::DelegateForm;
use proa_domain::missions::mission::MissionForm;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use serde::Deserialize;

use crate::Desk;
use crate::error::{AppError, Internal};
use crate::missions::NewRegistration;
use crate::settings::error::PeopleError;
use crate::settings::start::{self, FirstRun};
use crate::store::backup::restore::move_database;
use crate::store::backup::stamp;
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

/// Ends the training office: it is put into a folder of its own beside the data, so that the next
/// start begins a real one. What the office imported stays. Closes the desk.
pub async fn leave(desk: &Desk) -> Result<(), AppError> {
    desk.author(Action::RestoreBackups)?;
    let office = start::office(desk).await?;
    if !office.is_some_and(|office| office.is_training) {
        return Err(PeopleError::AlreadyStarted.into());
    }
    desk.close().await;
    let aside = format!("training_{}", stamp(desk.env.now()));
    let aside = desk.folder.path().join(aside);
    fs::create_dir(&aside)?;
    // The backups first: an office that is gone while its backups are there would count as lost.
    fs::rename(desk.folder.backups(), aside.join("backups"))?;
    move_database(&desk.folder.office(), &aside.join("office.db"))
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
        may_use_declaration: false,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proa_domain::companies::size::Size;
    use proa_domain::missions::mission::Window;
    use proa_domain::settings::{Locale, Role};

    use super::{FirstRun, leave, start};
    use crate::companies::{self, CompanyFilter};
    use crate::error::AppError;
    use crate::missions;
    use crate::settings::backups;
    use crate::settings::error::PeopleError;
    use crate::state::state;
    use crate::store::verify::verify;
    use crate::testing::TestDesk;
    use crate::{DataFolder, Desk, Env};

    fn a_first_run() -> FirstRun {
        FirstRun {
            office_name: "Oficina de ensayo".into(),
            person_name: "Alma Ríos".into(),
            role: Role::Administrator,
            pin: None,
            locale: Locale::EsMx,
            training: true,
        }
    }

    #[tokio::test]
    async fn the_training_office_has_companies_of_every_size_and_a_full_fair() {
        let desk = TestDesk::unstarted().await;
        start(&desk, a_first_run()).await.unwrap();

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

    #[tokio::test]
    async fn the_training_office_is_left_for_a_real_one() {
        let real = TestDesk::new().await;
        let refused = leave(&real).await;
        assert!(matches!(
            refused,
            Err(AppError::People(PeopleError::AlreadyStarted))
        ));

        let desk = TestDesk::with_reference().await.into_folder().await;
        std::fs::remove_file(desk.path().join("office.db")).unwrap();
        let open = async || {
            let folder = DataFolder::lock(desk.path()).unwrap();
            Desk::open(folder, Env::system()).await.unwrap()
        };
        let training = open().await;
        start(&training, a_first_run()).await.unwrap();
        backups::create(&training).await.unwrap();
        leave(&training).await.unwrap();
        drop(training);

        let fresh = open().await;
        let shown = state(&fresh).await.unwrap();
        assert!(shown.first_run && shown.reference_loaded);
        assert!(backups::list(&fresh).unwrap().is_empty());
        let kept = std::fs::read_dir(desk.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| path.join("office.db").is_file());
        assert!(kept.is_some_and(|folder| folder.join("backups").is_dir()));
    }
}
