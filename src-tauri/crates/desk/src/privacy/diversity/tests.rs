//! What people say of themselves, on a real file.

use proa_domain::companies::tax_id::PersonKind;
use proa_domain::ids::CompanyId;
use proa_domain::privacy::diversity::{DiversityForm, Ground, GroundAnswer, SelfAnswer};
use proa_domain::privacy::erasure::SubjectKind;
use proa_domain::settings::Role;

use super::{
    DeclareDiversity, DiversityBy, DiversityOf, WithdrawDiversity, counts, declare, get, withdraw,
};
use crate::Desk;
use crate::error::{AppError, StoreError};
use crate::privacy::erase::{DataSubject, ErasePerson, erase};
use crate::settings::error::{JournalError, PeopleError, UndoRefusal};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operations;
use crate::testing::merging::{join, two};
use crate::testing::privacy::is_in_files;
use crate::testing::{TestDesk, a_company};

fn yes(ground: Ground) -> DiversityForm {
    DiversityForm {
        answers: vec![GroundAnswer {
            ground,
            answer: SelfAnswer::Yes,
        }],
        words: "Cooperativa de artesanas".to_owned(),
        declared_on: "2026-03-01".to_owned(),
    }
}

async fn said(desk: &Desk, company: CompanyId, ground: Ground) {
    let wanted = DeclareDiversity {
        of: DiversityOf::Company(company),
        version: 0,
        form: yes(ground),
    };
    declare(desk, &wanted).await.unwrap();
}

#[tokio::test]
async fn it_is_said_changed_and_taken_back_for_good() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let of = DiversityOf::Company(company);
    assert_eq!(get(&desk, of).await.unwrap().declared, None);
    said(&desk, company, Ground::WomenLed).await;
    let view = get(&desk, of).await.unwrap();
    assert_eq!(view.declared, Some(yes(Ground::WomenLed)));
    let stale = WithdrawDiversity { of, version: 7 };
    let refused = withdraw(&desk, stale).await.unwrap_err();
    assert!(matches!(refused, AppError::Store(StoreError::Stale { .. })));
    let version = view.version;
    assert!(is_in_files(&desk, "Cooperativa de artesanas"));
    withdraw(&desk, WithdrawDiversity { of, version })
        .await
        .unwrap();
    assert!(!is_in_files(&desk, "Cooperativa de artesanas"));
    assert_eq!(get(&desk, of).await.unwrap().declared, None);
    let done = last_operations(&desk, 2).await;
    let refused = undo(&desk, done[0].id).await.unwrap_err();
    let reason = UndoRefusal::Kind;
    assert!(
        matches!(refused, AppError::Journal(JournalError::CannotUndo { reason: found }) if found == reason)
    );
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn few_are_not_told_and_many_are_counted() {
    let desk = TestDesk::new().await;
    for number in 0..6 {
        let name = format!("Artesanas {number}");
        let company = a_company().named(&name).register(&desk).await;
        said(&desk, company, Ground::WomenLed).await;
        if number < 2 {
            let other = a_company()
                .named(&format!("Jóvenes {number}"))
                .register(&desk)
                .await;
            said(&desk, other, Ground::Youth).await;
        }
    }
    let seen = counts(&desk).await.unwrap();
    let by_state = &seen.tables[0];
    assert_eq!(
        (by_state.by, by_state.rows.as_slice()),
        (DiversityBy::State, &["16".to_owned()][..])
    );
    let youth = seen
        .grounds
        .iter()
        .position(|one| *one == Ground::Youth)
        .unwrap();
    for table in &seen.tables {
        assert_eq!(table.shown.columns[youth], None);
        assert_eq!(table.shown.cells[0][youth], None);
        assert_eq!(table.shown.columns, by_state.shown.columns);
    }
}

#[tokio::test]
async fn it_goes_with_the_person_and_no_reviewer_sees_it() {
    let desk = TestDesk::new().await;
    let company = a_company()
        .named("Citlali Xool")
        .with(|profile| profile.person_kind = PersonKind::Natural)
        .register(&desk)
        .await;
    let of = DiversityOf::Company(company);
    said(&desk, company, Ground::Indigenous).await;
    let order = ErasePerson {
        subject: DataSubject {
            kind: SubjectKind::Company,
            id: company.to_string(),
        },
        also: Vec::new(),
        reason: "Solicitud de cancelación".to_owned(),
    };
    let erased = erase(&desk, &order).await.unwrap();
    assert!(
        erased
            .gone
            .iter()
            .any(|row| row.row.table == "diversity_declarations")
    );
    let left = get(&desk, of).await.unwrap().declared;
    assert_eq!(left.map(|left| left.answers), None);
    desk.sit(Role::Reviewer).await;
    let refused = get(&desk, of).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::People(PeopleError::Forbidden { .. })
    ));
}

#[tokio::test]
async fn what_many_say_is_told_with_its_number() {
    let desk = TestDesk::new().await;
    for number in 0..6 {
        let company = a_company().named(&format!("Artesanas {number}"));
        let company = company.register(&desk).await;
        let all = Ground::ALL.iter().map(|ground| GroundAnswer {
            ground: *ground,
            answer: SelfAnswer::Yes,
        });
        let wanted = DeclareDiversity {
            of: DiversityOf::Company(company),
            version: 0,
            form: DiversityForm {
                answers: all.collect(),
                ..yes(Ground::WomenLed)
            },
        };
        declare(&desk, &wanted).await.unwrap();
    }
    let seen = counts(&desk).await.unwrap();
    for table in &seen.tables {
        assert_eq!(table.shown.cells, [vec![Some(6); Ground::ALL.len()]]);
        assert_eq!(table.shown.columns, vec![Some(6); Ground::ALL.len()]);
    }
}

#[tokio::test]
async fn of_two_companies_that_become_one_the_later_word_counts_and_both_come_back() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    said(&desk, keep, Ground::Youth).await;
    let later = DeclareDiversity {
        of: DiversityOf::Company(gone),
        version: 0,
        form: DiversityForm {
            declared_on: "2026-03-02".to_owned(),
            ..yes(Ground::WomenLed)
        },
    };
    declare(&desk, &later).await.unwrap();
    let of = async |id| {
        let view = get(&desk, DiversityOf::Company(id)).await.unwrap();
        view.declared.map(|declared| declared.answers[0].ground)
    };
    join(&desk, keep, gone).await.unwrap();
    assert_eq!(of(keep).await, Some(Ground::WomenLed));
    undo(&desk, last_operations(&desk, 1).await[0].id)
        .await
        .unwrap();
    assert_eq!(of(keep).await, Some(Ground::Youth));
    assert_eq!(of(gone).await, Some(Ground::WomenLed));
    assert!(verify(&desk).await.unwrap().ok);
}
