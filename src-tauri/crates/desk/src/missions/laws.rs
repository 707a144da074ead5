//! What holds after any run of operations and undos, refused ones included: no mission has more
//! companies with a place than places, and the journal tells the tables.

use proa_domain::ids::{CompanyId, MissionId};
use proa_domain::missions::state::RegistrationState;
use proptest::prelude::{ProptestConfig, Strategy, prop_assert, prop_oneof, proptest};
use proptest::test_runner::TestCaseError;
use tokio::runtime::Runtime;

use crate::companies::{self, ArchiveCompany, EditCompany, ReopenCompany};
use crate::error::AppError;
use crate::missions::{self, EditMission, MoveRegistration};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operations;
use crate::testing::{TestDesk, a_company, a_mission, enrol};

const COMPANIES: usize = 5;

/// Something that a person may try.
#[derive(Debug, Clone)]
enum Step {
    Enrol(usize),
    Move(usize, RegistrationState),
    Resize(u32),
    Rename(usize),
    AddProduct(usize),
    Archive(usize),
    Reopen(usize),
    /// Takes back the operation so many before the last.
    Undo(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let company = 0..COMPANIES;
    let state = proptest::sample::select(RegistrationState::ALL);
    prop_oneof![
        4 => company.clone().prop_map(Step::Enrol),
        5 => (company.clone(), state).prop_map(|(row, to)| Step::Move(row, to)),
        2 => (1..4_u32).prop_map(Step::Resize),
        1 => company.clone().prop_map(Step::Rename),
        1 => company.clone().prop_map(Step::AddProduct),
        1 => company.clone().prop_map(Step::Archive),
        1 => company.prop_map(Step::Reopen),
        5 => (0..4_usize).prop_map(Step::Undo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn no_run_of_operations_overfills_a_mission_or_leaves_the_journal(
        steps in proptest::collection::vec(step(), 1..40),
    ) {
        Runtime::new().unwrap().block_on(run(steps))?;
    }
}

async fn run(steps: Vec<Step>) -> Result<(), TestCaseError> {
    let desk = TestDesk::new().await;
    let mission = a_mission().places(2).create(&desk).await;
    let mut known = Vec::new();
    for number in 0..COMPANIES {
        known.push(
            a_company()
                .named(&format!("Empresa {number}"))
                .register(&desk)
                .await,
        );
    }
    for step in steps {
        desk.clock.advance(1);
        // What is refused leaves nothing: that is what the check after each step holds.
        let _ = attempt(&desk, mission, &known, &step).await;
        if let Ok(detail) = missions::get(&desk, mission).await {
            let places = detail.places;
            prop_assert!(
                places.accepted <= places.capacity,
                "{places:?} after {step:?}"
            );
        }
    }
    let verification = verify(&desk).await.unwrap();
    prop_assert!(verification.ok, "{:?}", verification.findings);
    Ok(())
}

async fn attempt(
    desk: &TestDesk,
    mission: MissionId,
    known: &[CompanyId],
    step: &Step,
) -> Result<(), AppError> {
    match *step {
        Step::Enrol(company) => enrol(desk, mission, known[company]).await.map(|_| ()),
        Step::Move(row, to) => go(desk, mission, row, to).await,
        Step::Resize(capacity) => resize(desk, mission, capacity).await,
        Step::Rename(company) => {
            let mut edit = read(desk, known[company]).await?;
            edit.profile.legal_name.push('a');
            companies::update(desk, &edit).await.map(|_| ())
        }
        Step::AddProduct(company) => {
            let mut edit = read(desk, known[company]).await?;
            let mut other = a_company().exporting("0804.40").form().products;
            edit.profile.products.append(&mut other);
            companies::update(desk, &edit).await.map(|_| ())
        }
        Step::Archive(company) => {
            let EditCompany { id, version, .. } = read(desk, known[company]).await?;
            let reason = "Cerró".to_owned();
            let archive = ArchiveCompany {
                id,
                version,
                reason,
                successor: None,
            };
            companies::archive(desk, &archive).await
        }
        Step::Reopen(company) => {
            let EditCompany { id, version, .. } = read(desk, known[company]).await?;
            companies::reopen(desk, ReopenCompany { id, version }).await
        }
        Step::Undo(before) => {
            let recent = last_operations(desk, 4).await;
            let operation = recent.get(before).map_or(recent[0].id, |row| row.id);
            undo(desk, operation).await.map(|_| ())
        }
    }
}

async fn go(
    desk: &TestDesk,
    mission: MissionId,
    row: usize,
    to: RegistrationState,
) -> Result<(), AppError> {
    let rows = missions::registrations(desk, mission).await?;
    let Some(row) = rows.get(row) else {
        return Ok(());
    };
    let wanted = MoveRegistration {
        registration_id: row.id,
        version: row.version,
        to,
        reason: Some("Prueba".to_owned()),
    };
    missions::move_registration(desk, &wanted).await.map(|_| ())
}

async fn resize(desk: &TestDesk, id: MissionId, capacity: u32) -> Result<(), AppError> {
    let detail = missions::get(desk, id).await?;
    let mut mission = detail.mission;
    mission.capacity = capacity;
    let edit = EditMission {
        id,
        version: detail.version,
        mission,
    };
    missions::update(desk, &edit).await.map(|_| ())
}

async fn read(desk: &TestDesk, id: CompanyId) -> Result<EditCompany, AppError> {
    let detail = companies::get(desk, id).await?;
    Ok(EditCompany {
        id,
        version: detail.version,
        profile: detail.profile,
    })
}
