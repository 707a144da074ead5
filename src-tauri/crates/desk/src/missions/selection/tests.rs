//! A selection from the naming of reviewers to the waiting list, on a real database.

use proa_domain::ids::{CallId, CompanyId, MissionId, PersonId, RegistrationId};
use proa_domain::missions::requirements::RequirementKind;
use proa_domain::missions::selection::conflict::{ConflictForm, ConflictKind, DeclarationForm};
use proa_domain::missions::selection::phase::{Phase, PhaseRefusal};
use proa_domain::missions::selection::ranking::Outcome;
use proa_domain::missions::selection::review::ScoreForm;
use proa_domain::missions::state::RegistrationState;
use proa_domain::settings::{Action, Locale, Role};

use super::{
    DeclareConflicts, GiveReview, GoOn, MoveWaiting, NameReviewers, TellPromotion, declare, give,
    go_on, impact, mine, move_waiting, name_reviewers, results, reviewers, tell_promotion,
    to_declare,
};
use crate::advisory::plans;
use crate::companies::{self, EditCompany};
use crate::documents::{SheetFormat, register};
use crate::error::AppError;
use crate::l10n::Words;
use crate::missions::entity::registration;
use crate::missions::error::MissionError;
use crate::missions::rows::find_registration;
use crate::missions::{self, calls};
use crate::settings::people::{self, NewPerson};
use crate::store::operation::{Operation, Record};
use crate::store::tx::WriteTx;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::advisory::a_plan;
use crate::testing::calls::{a_call, publish};
use crate::testing::journal::last_operation;
use crate::testing::{TestDesk, a_company, a_mission, enrol};

mod leave;
mod standing;
mod versions;

/// Three companies that applied for one place, and two reviewers.
struct Selecting {
    desk: TestDesk,
    mission: MissionId,
    call: CallId,
    companies: Vec<CompanyId>,
    registrations: Vec<RegistrationId>,
    coordinator: PersonId,
    reviewers: Vec<PersonId>,
}

const NAMES: [&str; 3] = [
    "Zapotes del Istmo",
    "Mangos Yucatecos",
    "Cafetaleras Unidas",
];

impl Selecting {
    async fn begin() -> Self {
        let desk = TestDesk::new().await;
        let coordinator = desk.session.person().unwrap().id;
        let mission = a_mission().places(1).create(&desk).await;
        let mut form = a_call();
        form.requirements = vec![proa_domain::missions::requirements::RequirementForm {
            kind: RequirementKind::ExportableProduct,
            values: vec![],
        }];
        let call = publish(&desk, mission, form).await;
        let (mut companies, mut registrations) = (vec![], vec![]);
        for name in NAMES {
            let described = |form: &mut proa_domain::companies::profile::ProfileForm| {
                form.products[0].description = format!("Fruta fresca de {name}");
            };
            let company = a_company()
                .named(name)
                .exporting("0804.40")
                .with(described)
                .register(&desk)
                .await;
            plans::save(&desk, &a_plan(company)).await.unwrap();
            registrations.push(enrol(&desk, mission, company).await.unwrap().id);
            companies.push(company);
            desk.clock.advance(60);
        }
        let mut reviewers = vec![];
        for name in ["Irma Canul", "Saúl Chan"] {
            let new = NewPerson {
                name: name.to_owned(),
                role: Role::Reviewer,
                pin: None,
            };
            reviewers.push(people::add(&desk, new).await.unwrap().id);
        }
        let wanted = NameReviewers {
            call_id: call,
            people: reviewers.clone(),
        };
        name_reviewers(&desk, &wanted).await.unwrap();
        Self {
            desk,
            mission,
            call,
            companies,
            registrations,
            coordinator,
            reviewers,
        }
    }

    async fn sit(&self, person: PersonId) {
        people::switch(&self.desk, person, None).await.unwrap();
    }

    async fn declare(&self, reviewer: usize, conflicts: &[CompanyId]) {
        self.sit(self.reviewers[reviewer]).await;
        let conflicts = conflicts.iter().map(|company| ConflictForm {
            company_id: *company,
            kind: ConflictKind::Personal,
            words: String::new(),
        });
        let wanted = DeclareConflicts {
            call_id: self.call,
            declaration: DeclarationForm {
                is_complete: true,
                conflicts: conflicts.collect(),
            },
        };
        declare(&self.desk, &wanted).await.unwrap();
        self.sit(self.coordinator).await;
    }

    async fn go_on(&self, to: Phase, reason: Option<&str>) -> Result<(), AppError> {
        let version = calls::get(&self.desk, self.call).await.unwrap().row.version;
        let wanted = GoOn {
            call_id: self.call,
            version,
            to,
            reason: reason.map(str::to_owned),
        };
        go_on(&self.desk, &wanted).await
    }

    /// Everybody reviews what they have, with as many points as they give.
    async fn review(&self, points: u8) {
        for reviewer in &self.reviewers {
            self.sit(*reviewer).await;
            for (application, more) in mine(&self.desk, self.call).await.unwrap().iter().zip(0..) {
                let score = |criterion: &str| ScoreForm {
                    criterion: criterion.to_owned(),
                    points: points + more,
                    justification: "Exporta desde 2019".to_owned(),
                };
                let wanted = GiveReview {
                    call_id: self.call,
                    review_id: application.review_id,
                    version: application.version,
                    scores: vec![score("capacity"), score("fit")],
                };
                give(&self.desk, &wanted).await.unwrap();
            }
        }
        self.sit(self.coordinator).await;
    }
}

fn refused(answer: Result<(), AppError>) -> PhaseRefusal {
    let refused = answer.unwrap_err();
    let AppError::Mission(MissionError::PhaseRefused { reason }) = refused else {
        panic!("{refused}");
    };
    reason
}

/// A reviewer sees offers and plans, and neither names nor the register.
async fn ensure_blind(all: &Selecting) {
    all.sit(all.reviewers[1]).await;
    let seen = mine(&all.desk, all.call).await.unwrap();
    let told = serde_json::to_string(&seen).unwrap();
    assert!(
        told.contains("Fruta fresca") && told.contains("Moles desde 1990"),
        "{told}"
    );
    for telling in [
        "Zapotes",
        "Mangos",
        "Cafetaleras",
        "Itzel",
        "Michoac",
        "small",
    ] {
        assert!(!told.contains(telling), "{telling}: {told}");
    }
    for id in &all.companies {
        assert!(!told.contains(&id.to_string()));
    }
    for id in &all.registrations {
        assert!(!told.contains(&id.to_string()));
    }
    let names = missions::registrations(&all.desk, all.mission)
        .await
        .unwrap_err();
    assert!(matches!(
        names,
        AppError::Mission(MissionError::NamesHidden)
    ));
    all.sit(all.coordinator).await;
}

#[tokio::test]
async fn a_selection_runs_blind_and_tells_why() {
    let all = Selecting::begin().await;
    assert_eq!(
        refused(all.go_on(Phase::Blind, None).await),
        PhaseRefusal::StillOpen
    );
    all.desk.clock.advance(9 * 24 * 3_600);
    assert_eq!(
        refused(all.go_on(Phase::Blind, None).await),
        PhaseRefusal::Undeclared
    );
    // The first reviewer has to do with two of the three.
    all.declare(0, &all.companies[..2]).await;
    all.declare(1, &[]).await;
    all.go_on(Phase::Blind, None).await.unwrap();
    let loads: Vec<_> = reviewers(&all.desk, all.call).await.unwrap();
    let loads: Vec<_> = loads
        .iter()
        .map(|row| (row.conflicts, row.assigned))
        .collect();
    assert_eq!(loads, [(2, 1), (0, 2)]);

    ensure_blind(&all).await;

    assert!(results(&all.desk, all.call).await.is_err());
    assert_eq!(
        refused(all.go_on(Phase::Revealed, None).await),
        PhaseRefusal::ReviewsMissing
    );
    all.review(3).await;
    all.go_on(Phase::Revealed, None).await.unwrap();
    let found = results(&all.desk, all.call).await.unwrap();
    let outcomes: Vec<_> = found
        .rows
        .iter()
        .map(|row| row.explanation.outcome)
        .collect();
    assert_eq!(
        outcomes,
        [Outcome::Selected, Outcome::Waiting, Outcome::Waiting]
    );
    assert_eq!(found.rows[0].explanation.mean.unwrap().to_string(), "4.00");
    let gap = found.rows[1].explanation.to_place.clone().unwrap();
    assert_eq!(gap.mean.to_string(), "1.0000");

    all.go_on(Phase::Decided, None).await.unwrap();
    let rows = missions::registrations(&all.desk, all.mission)
        .await
        .unwrap();
    let accepted: Vec<_> = rows
        .iter()
        .filter(|row| row.state == RegistrationState::Accepted)
        .collect();
    assert_eq!(accepted.len(), 1);
    assert_eq!(accepted[0].id, found.rows[0].registration_id);
    let of = |id| rows.iter().find(|row| row.id == id).unwrap().position;
    assert_eq!(of(found.rows[1].registration_id), Some(1));
    assert_eq!(of(found.rows[2].registration_id), Some(2));
    // Who steps back later changes nothing of what was decided.
    let withdraw = missions::MoveRegistration {
        registration_id: accepted[0].id,
        version: accepted[0].version,
        to: RegistrationState::Withdrawn,
        reason: None,
    };
    let moved = missions::move_registration(&all.desk, &withdraw)
        .await
        .unwrap();
    assert_eq!(moved.promoted[0].id, found.rows[1].registration_id);
    assert_eq!(results(&all.desk, all.call).await.unwrap().rows, found.rows);
    let report = impact(&all.desk, all.call).await.unwrap();
    assert!(
        report
            .tables
            .iter()
            .flat_map(|table| &table.rows)
            .all(|row| row.applied.is_none())
    );
    assert!(verify(&all.desk).await.unwrap().ok);
}

#[tokio::test]
async fn names_that_were_told_are_not_taken_back() {
    let all = Selecting::begin().await;
    all.desk.clock.advance(9 * 24 * 3_600);
    all.declare(0, &[]).await;
    all.declare(1, &[]).await;
    all.go_on(Phase::Blind, None).await.unwrap();
    all.go_on(Phase::Revealed, Some("Una persona enfermó"))
        .await
        .unwrap();
    let last = last_operation(&all.desk).await.id;
    assert!(undo(&all.desk, last).await.is_err());
    all.sit(all.reviewers[0]).await;
    let application = mine(&all.desk, all.call).await.unwrap().remove(0);
    let wanted = GiveReview {
        call_id: all.call,
        review_id: application.review_id,
        version: application.version,
        scores: vec![],
    };
    assert!(give(&all.desk, &wanted).await.is_err());
}

#[tokio::test]
async fn a_reviewer_says_with_whom_they_have_to_do_by_names_alone() {
    let all = Selecting::begin().await;
    all.sit(all.reviewers[0]).await;
    let list = to_declare(&all.desk, all.call).await.unwrap();
    let names: Vec<_> = list
        .companies
        .iter()
        .map(|company| company.name.as_str())
        .collect();
    assert_eq!(
        names,
        [
            "Cafetaleras Unidas",
            "Mangos Yucatecos",
            "Zapotes del Istmo"
        ]
    );
    all.sit(all.coordinator).await;
    let refused = to_declare(&all.desk, all.call).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Mission(MissionError::NotReviewer)
    ));
}

#[tokio::test]
async fn a_move_in_the_waiting_list_has_a_reason_and_is_told_before() {
    let all = Selecting::begin().await;
    all.desk.clock.advance(9 * 24 * 3_600);
    all.declare(0, &[]).await;
    all.declare(1, &[]).await;
    all.go_on(Phase::Blind, None).await.unwrap();
    all.review(2).await;
    all.go_on(Phase::Revealed, None).await.unwrap();
    all.go_on(Phase::Decided, None).await.unwrap();
    let rows = missions::registrations(&all.desk, all.mission)
        .await
        .unwrap();
    let at = |position| rows.iter().find(|row| row.position == position).unwrap();
    let (holder, first, second) = (at(None), at(Some(1)), at(Some(2)));
    let mut wanted = MoveWaiting {
        registration_id: second.id,
        version: second.version,
        to: 1,
        reason: String::new(),
    };
    assert!(move_waiting(&all.desk, &wanted).await.is_err());
    wanted.reason = "La primera pidió esperar".to_owned();
    move_waiting(&all.desk, &wanted).await.unwrap();
    let ask = TellPromotion {
        mission_id: all.mission,
        leaving: vec![holder.id],
    };
    let told = tell_promotion(&all.desk, &ask).await.unwrap();
    assert_eq!(
        (told.promoted, told.waiting),
        (vec![second.id], vec![first.id])
    );
    assert!(verify(&all.desk).await.unwrap().ok);
}

#[tokio::test]
async fn who_is_turned_away_is_told_what_was_not_met_in_the_words_of_the_reader() {
    let all = Selecting::begin().await;
    all.desk.clock.advance(9 * 24 * 3_600);
    for reviewer in 0..2 {
        all.declare(reviewer, &[]).await;
    }
    all.go_on(Phase::Blind, None).await.unwrap();
    all.review(3).await;
    all.go_on(Phase::Revealed, None).await.unwrap();
    let detail = companies::get(&all.desk, all.companies[2]).await.unwrap();
    let mut profile = detail.profile;
    profile.products.clear();
    let edit = EditCompany {
        id: detail.id,
        version: detail.version,
        profile,
    };
    companies::update(&all.desk, &edit).await.unwrap();
    all.go_on(Phase::Decided, None).await.unwrap();
    let rows = missions::registrations(&all.desk, all.mission)
        .await
        .unwrap();
    let away = rows.iter().find(|row| row.id == all.registrations[2]);
    let away = away.unwrap();
    assert_eq!(away.state, RegistrationState::Rejected);
    assert_eq!(away.reason, None);
    assert_eq!(away.unmet, [RequirementKind::ExportableProduct]);
    for row in rows.iter().filter(|row| row.id != away.id) {
        assert_eq!(row.unmet, []);
    }
    for locale in [Locale::EsMx, Locale::En] {
        let name = Words::of(locale).get("requirement-short-exportable-product");
        let sheet = register(&all.desk, all.mission, locale).await.unwrap();
        let mut written = Vec::new();
        sheet.write(SheetFormat::Csv, &mut written).unwrap();
        let written = String::from_utf8(written).unwrap();
        assert_eq!(written.matches(name.as_str()).count(), 1, "{written}");
    }
    // An earlier program kept its words as the reason: nothing is said twice.
    let author = all.desk.author(Action::DecidePlaces).unwrap();
    let record = Record::new("registrations", away.id);
    let write = async |tx: &mut WriteTx<'_>| {
        let before = find_registration(tx.read(), away.id).await?;
        let after = registration::Model {
            reason: Some("Producto exportable".to_owned()),
            ..before.clone()
        };
        tx.update::<registration::Entity>(&before, &after).await
    };
    let store = &all.desk.store;
    let written = store.write(author, Operation::GoOnSelecting, record, write);
    written.await.unwrap();
    let rows = missions::registrations(&all.desk, all.mission)
        .await
        .unwrap();
    let told = rows.iter().find(|row| row.id == away.id).unwrap();
    assert_eq!(told.reason.as_deref(), Some("Producto exportable"));
    assert_eq!(told.unmet, []);
}
