//! Requests on a real file: registered, moved on, counted in business days, and the data file.

use std::collections::BTreeSet;

use proa_domain::calendar::AddHoliday;
use proa_domain::companies::consents::ContactChannel;
use proa_domain::companies::tax_id::PersonKind;
use proa_domain::ids::ArcoId;
use proa_domain::privacy::erasure::SubjectKind;
use proa_domain::privacy::request::{
    ArcoAnswer, ArcoForm, ArcoRight, ArcoState, ArcoStep, ArcoStepForm, ArcoTerm, IdentityCheck,
    PrivacyLaw,
};
use proa_domain::settings::{Locale, Role};

use super::{ArcoRow, MoveArco, SaveArco, due, get, list, save, step};
use crate::Desk;
use crate::companies::consents::{PreferChannel, prefer};
use crate::companies::{self, EditCompany};
use crate::documents;
use crate::error::{AppError, StoreError};
use crate::privacy::erase::{DataSubject, ErasePerson, erase, preview};
use crate::privacy::error::PrivacyError;
use crate::privacy::holidays;
use crate::privacy::{data_file, persons};
use crate::settings::error::PeopleError;
use crate::store::history::of_record;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::privacy::of_persons;
use crate::testing::{TestDesk, a_company};

fn form() -> ArcoForm {
    ArcoForm {
        name: "Itzel Mora".to_owned(),
        representative: String::new(),
        reply_to: "itzel@mora.example".to_owned(),
        right: ArcoRight::Access,
        law: PrivacyLaw::Lgpdppso,
        // A Monday; tests start on 2 March 2026.
        received_on: "2026-02-23".to_owned(),
        identity: IdentityCheck::Copy,
        details: "Quiere saber qué datos hay".to_owned(),
    }
}

async fn registered(desk: &Desk, subject: Option<DataSubject>) -> ArcoId {
    let new = SaveArco {
        id: None,
        version: 0,
        request: form(),
        subject,
    };
    save(desk, &new).await.unwrap()
}

async fn on(
    desk: &Desk,
    row: &ArcoRow,
    step_: ArcoStep,
    answer: Option<ArcoAnswer>,
) -> Result<ArcoRow, AppError> {
    let wanted = MoveArco {
        id: row.id,
        version: row.version,
        step: ArcoStepForm {
            step: step_,
            on: "2026-03-02".to_owned(),
            answer,
            note: "Con fundamento".to_owned(),
        },
    };
    step(desk, &wanted).await?;
    get(desk, row.id).await
}

#[tokio::test]
async fn a_request_goes_its_way_and_each_step_is_undone() {
    let desk = TestDesk::new().await;
    let id = registered(&desk, None).await;
    let row = get(&desk, id).await.unwrap();
    let deadline = row.deadline.clone().unwrap();
    // The third Monday of March is a day off.
    assert_eq!(
        (deadline.term, deadline.due.to_string().as_str()),
        (ArcoTerm::Answer, "2026-03-24")
    );
    assert_eq!(row.days_left, Some(15));
    let early = on(&desk, &row, ArcoStep::CarryOut, None).await.unwrap_err();
    assert!(matches!(
        early,
        AppError::Privacy(PrivacyError::RequestStep)
    ));
    let answered = on(&desk, &row, ArcoStep::Answer, Some(ArcoAnswer::Granted))
        .await
        .unwrap();
    assert_eq!(answered.state, ArcoState::Answered);
    let stale = on(&desk, &row, ArcoStep::Answer, Some(ArcoAnswer::Granted))
        .await
        .unwrap_err();
    assert!(matches!(stale, AppError::Store(StoreError::Stale { .. })));
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(get(&desk, id).await.unwrap().state, ArcoState::Received);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn days_that_the_office_adds_put_the_end_off_and_are_taken_away_again() {
    let desk = TestDesk::new().await;
    registered(&desk, None).await;
    let new = AddHoliday {
        first_day: "2026-03-05".to_owned(),
        last_day: "2026-03-06".to_owned(),
        name: "Feria de la oficina".to_owned(),
    };
    let added = holidays::add(&desk, &new).await.unwrap();
    let rows = due(&desk).await.unwrap();
    assert_eq!(
        rows[0].deadline.as_ref().unwrap().due.to_string(),
        "2026-03-26"
    );
    let shown = holidays::list(&desk, 2026).await.unwrap();
    assert_eq!((shown.statutory.len(), shown.added.len()), (7, 1));
    assert_eq!(holidays::list(&desk, 2027).await.unwrap().added, []);
    holidays::remove(&desk, added).await.unwrap();
    let rows = due(&desk).await.unwrap();
    assert_eq!(
        rows[0].deadline.as_ref().unwrap().due.to_string(),
        "2026-03-24"
    );
    let backwards = AddHoliday {
        first_day: "2026-03-06".to_owned(),
        last_day: "2026-03-05".to_owned(),
        name: String::new(),
    };
    let refused = holidays::add(&desk, &backwards).await.unwrap_err();
    let AppError::Privacy(PrivacyError::Invalid { problems }) = refused else {
        panic!("{refused}")
    };
    let fields: Vec<_> = problems.0.iter().map(|one| one.field.as_str()).collect();
    assert_eq!(fields, ["lastDay", "name"]);
}

#[tokio::test]
async fn the_law_and_the_day_stay_once_something_happened() {
    let desk = TestDesk::new().await;
    let id = registered(&desk, None).await;
    let row = get(&desk, id).await.unwrap();
    let asked = on(&desk, &row, ArcoStep::AskInfo, None).await.unwrap();
    assert_eq!(asked.ask_until, None);
    let mut edit = SaveArco {
        id: Some(id),
        version: asked.version,
        request: ArcoForm {
            reply_to: "Calle Uno 1".to_owned(),
            ..form()
        },
        subject: None,
    };
    save(&desk, &edit).await.unwrap();
    edit.version = get(&desk, id).await.unwrap().version;
    edit.request.law = PrivacyLaw::Lfpdppp;
    let refused = save(&desk, &edit).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Privacy(PrivacyError::RequestMoved)
    ));
}

#[tokio::test]
async fn an_open_request_stays_in_an_erasure_and_goes_once_closed() {
    let desk = TestDesk::new().await;
    let company = a_company().register(&desk).await;
    let contact = companies::get(&desk, company)
        .await
        .unwrap()
        .profile
        .contacts[0]
        .id;
    let subject = DataSubject {
        kind: SubjectKind::Contact,
        id: contact.unwrap().to_string(),
    };
    let id = registered(&desk, Some(subject.clone())).await;
    let seen = preview(&desk, &subject, &[]).await.unwrap();
    assert_eq!(seen.stayed[0].row.table, "privacy_requests");
    let row = get(&desk, id).await.unwrap();
    let refused = on(&desk, &row, ArcoStep::Answer, Some(ArcoAnswer::Refused))
        .await
        .unwrap();
    on(&desk, &refused, ArcoStep::Close, None).await.unwrap();
    assert_eq!(due(&desk).await.unwrap(), []);
    let seen = preview(&desk, &subject, &[]).await.unwrap();
    assert_eq!(seen.stayed, []);
    let order = ErasePerson {
        subject,
        also: Vec::new(),
        reason: "Solicitud de cancelación".to_owned(),
    };
    erase(&desk, &order).await.unwrap();
    assert_eq!(
        list(&desk).await.unwrap()[0].request.name,
        "Persona suprimida"
    );
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn the_data_file_has_all_of_the_person_and_what_was_before() {
    let desk = TestDesk::new().await;
    let company = a_company()
        .with(|profile| profile.person_kind = PersonKind::Natural)
        .register(&desk)
        .await;
    let detail = companies::get(&desk, company).await.unwrap();
    let mut profile = detail.profile;
    profile.contacts[0].phone = "555 765 4321".to_owned();
    let edit = EditCompany {
        id: company,
        version: detail.version,
        profile,
    };
    companies::update(&desk, &edit).await.unwrap();
    let hits = persons::search(&desk, "mora itzel").await.unwrap();
    assert_eq!(hits.len(), 1);
    let contact = hits[0].subject.id.parse().unwrap();
    of_persons(&desk, contact).await;
    let channel = ContactChannel::Message;
    prefer(&desk, PreferChannel { contact, channel })
        .await
        .unwrap();
    let data = data_file::gather(&desk, &hits[0].subject).await.unwrap();
    assert_eq!(data.name, "Itzel Mora");
    let beside: BTreeSet<_> = data
        .rows
        .iter()
        .flat_map(|row| &row.beside)
        .map(|told| (told.table, told.column, told.value.as_str()))
        .collect();
    assert!(beside.contains(&("contact_consents", "purpose", "statistics")));
    assert!(beside.contains(&("contact_consents", "word", "opposed")));
    assert!(beside.contains(&("contact_channels", "channel", "message")));
    let told = serde_json::to_string(&data).unwrap();
    assert!(
        told.contains("5557654321") && told.contains("4431234567"),
        "{told}"
    );
    // The company is another person.
    assert!(!told.contains("Camino a la huerta"), "{told}");
    let paper = documents::person_data(&desk, &data, Locale::EsMx)
        .await
        .unwrap();
    assert_eq!(paper["records"][0]["values"][0]["label"], "Contacto");
    let paper = paper.to_string();
    for words in ["Se opone", "Estadística", "Mensaje"] {
        assert!(paper.contains(words), "{words}: {paper}");
    }
}

#[tokio::test]
async fn whoever_reviews_answers_no_request() {
    let desk = TestDesk::new().await;
    let known = registered(&desk, None).await;
    desk.sit(Role::Reviewer).await;
    let new = SaveArco {
        id: None,
        version: 0,
        request: form(),
        subject: None,
    };
    let topic = "privacy_requests";
    let refusals = [
        save(&desk, &new).await.err(),
        list(&desk).await.err(),
        get(&desk, known).await.err(),
        of_record(&desk, topic, &known.to_string(), None, 9)
            .await
            .err(),
    ];
    for refused in refusals {
        assert!(
            matches!(
                refused,
                Some(AppError::People(PeopleError::Forbidden { .. }))
            ),
            "{refused:?}"
        );
    }
    assert_eq!(due(&desk).await.unwrap(), [], "the first screen is for all");
}
