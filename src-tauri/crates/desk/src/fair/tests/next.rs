use proa_domain::companies::follow_up::{ClosingForm, FollowUpState};
use proa_domain::ids::{CompanyId, PersonId};
use proa_domain::missions::mission::MissionForm;

use super::{Stage, stage};
use crate::companies::follow_ups::{
    self, CloseFollowUp, FollowUpFilter, FollowUpRow, SaveFollowUp,
};
use crate::companies::{self, ArchiveCompany, archive};
use crate::error::{AppError, StoreError};
use crate::fair::error::FairError;
use crate::fair::leads::{LeadFilter, LeadRow, SaveLead, list, remove, save};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::fair::a_lead;
use crate::testing::journal::last_operation;
use crate::testing::{a_company, a_mission};

async fn company(stage: &Stage, name: &str) -> CompanyId {
    a_company().named(name).register(&stage.desk).await
}

/// A lead of a company, as it stands.
async fn a_known_lead(stage: &Stage, company: CompanyId) -> SaveLead {
    let mut wanted = a_lead(&stage.desk, stage.mission);
    wanted.lead.company = Some(company);
    save(&stage.desk, &wanted).await.unwrap();
    read(stage, &wanted).await
}

async fn row(stage: &Stage) -> LeadRow {
    let filter = LeadFilter {
        mission: stage.mission,
        temperature: None,
        age: None,
        company: None,
        taken_by: None,
        after: None,
        limit: 10,
    };
    let mut rows = list(&stage.desk, &filter).await.unwrap().rows;
    assert_eq!(rows.len(), 1);
    rows.pop().unwrap()
}

async fn read(stage: &Stage, of: &SaveLead) -> SaveLead {
    let row = row(stage).await;
    SaveLead {
        version: row.version,
        follow_up_version: row.follow_up_version,
        lead: row.lead,
        ..of.clone()
    }
}

async fn to_do(stage: &Stage, company: CompanyId) -> Vec<FollowUpRow> {
    let of = FollowUpFilter {
        company: Some(company),
        limit: 10,
        ..FollowUpFilter::default()
    };
    follow_ups::list(&stage.desk, &of).await.unwrap().rows
}

#[tokio::test]
async fn a_lead_and_its_follow_up_say_the_same_whichever_is_changed() {
    let stage = stage().await;
    let company = company(&stage, "Frischmarkt").await;
    let mut lead = a_known_lead(&stage, company).await;
    "Mandar muestra".clone_into(&mut lead.lead.next.what);
    "2026-03-20".clone_into(&mut lead.lead.next.due_on);
    save(&stage.desk, &lead).await.unwrap();
    let rows = to_do(&stage, company).await;
    assert_eq!(
        (rows.len(), rows[0].details.what.as_str()),
        (1, "Mandar muestra")
    );
    assert_eq!(rows[0].details.due_on, "2026-03-20");
    rewrite(&stage, company, "Llamar").await;
    let row = row(&stage).await;
    assert_eq!(row.lead.next.what, "Llamar");
    assert_eq!(row.lead.next.due_on, "2026-03-20");
}

/// Somebody else writes the follow-up of a company anew.
async fn rewrite(stage: &Stage, company: CompanyId, what: &str) {
    let row = to_do(stage, company).await.remove(0);
    let mut details = row.details.clone();
    what.clone_into(&mut details.what);
    let changed = SaveFollowUp {
        id: Some(row.id),
        version: row.version,
        company,
        details,
    };
    follow_ups::save(&stage.desk, &changed).await.unwrap();
}

#[tokio::test]
async fn a_lead_read_earlier_does_not_write_over_a_follow_up_that_changed_meanwhile() {
    let stage = stage().await;
    let first = company(&stage, "Frischmarkt").await;
    let second = company(&stage, "Obsthof").await;
    let opened = a_known_lead(&stage, first).await;
    rewrite(&stage, first, "Llamar").await;
    let mut typed = opened.clone();
    "Otra nota".clone_into(&mut typed.lead.note);
    let mut moved = typed.clone();
    moved.lead.company = Some(second);
    for wanted in [&typed, &moved] {
        let refused = save(&stage.desk, wanted).await.unwrap_err();
        let AppError::Store(StoreError::Stale { topic, .. }) = refused else {
            panic!("{refused}")
        };
        assert_eq!(topic, "follow_ups");
    }
    let now = row(&stage).await;
    assert_eq!(
        (now.lead.next.what.as_str(), now.lead.note.as_str()),
        ("Llamar", opened.lead.note.as_str()),
        "nothing of it is written"
    );
    // Whoever has read what is to be done by now may keep their own words.
    typed.follow_up_version = now.follow_up_version;
    save(&stage.desk, &typed).await.unwrap();
    let kept = row(&stage).await;
    assert_eq!(kept.lead.next.what, opened.lead.next.what);
    assert_eq!(kept.lead.note, "Otra nota");
    assert!(verify(&stage.desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_lead_that_says_what_the_follow_up_says_by_now_is_kept() {
    let stage = stage().await;
    let company = company(&stage, "Frischmarkt").await;
    let opened = a_known_lead(&stage, company).await;
    rewrite(&stage, company, "Llamar").await;
    let mut typed = opened.clone();
    "Llamar".clone_into(&mut typed.lead.next.what);
    "Otra nota".clone_into(&mut typed.lead.note);
    save(&stage.desk, &typed).await.unwrap();
    assert_eq!(row(&stage).await.lead.note, "Otra nota");
}

#[tokio::test]
async fn a_lead_of_another_company_ends_what_was_to_be_done_for_the_first() {
    let stage = stage().await;
    let first = company(&stage, "Frischmarkt").await;
    let second = company(&stage, "Obsthof").await;
    let mut lead = a_known_lead(&stage, first).await;
    lead.lead.company = Some(second);
    let saved = save(&stage.desk, &lead).await.unwrap();
    let ended = to_do(&stage, first).await;
    assert_eq!(ended[0].state, FollowUpState::Dropped);
    assert!(!ended[0].outcome.is_empty());
    let begun = to_do(&stage, second).await;
    assert_eq!(
        (begun[0].state, Some(begun[0].id)),
        (FollowUpState::Open, saved.follow_up)
    );
    undo(&stage.desk, last_operation(&stage.desk).await.id)
        .await
        .unwrap();
    assert_eq!(to_do(&stage, first).await[0].state, FollowUpState::Open);
    assert_eq!(to_do(&stage, second).await, []);
    assert!(verify(&stage.desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_lead_of_no_company_any_more_keeps_what_is_to_be_done_itself() {
    let stage = stage().await;
    let first = company(&stage, "Frischmarkt").await;
    let mut lead = a_known_lead(&stage, first).await;
    lead.lead.company = None;
    let saved = save(&stage.desk, &lead).await.unwrap();
    assert_eq!(saved.follow_up, None);
    assert_eq!(to_do(&stage, first).await[0].state, FollowUpState::Dropped);
    let row = row(&stage).await;
    assert_eq!(
        (row.state, row.follow_up, row.lead.next.what.as_str()),
        (FollowUpState::Open, None, "Escribir después de la feria")
    );
}

#[tokio::test]
async fn what_was_done_for_a_lead_is_not_to_be_done_again_for_another_company() {
    let stage = stage().await;
    let first = company(&stage, "Frischmarkt").await;
    let second = company(&stage, "Obsthof").await;
    let mut lead = a_known_lead(&stage, first).await;
    let open = to_do(&stage, first).await.remove(0);
    let done = CloseFollowUp {
        id: open.id,
        version: open.version,
        closing: ClosingForm {
            state: FollowUpState::Done,
            outcome: "Pidió lista".to_owned(),
            on: "2026-03-02".to_owned(),
            next: None,
        },
    };
    follow_ups::close(&stage.desk, &done).await.unwrap();
    lead.lead.company = Some(second);
    save(&stage.desk, &lead).await.unwrap();
    assert_eq!(to_do(&stage, second).await, []);
    assert_eq!(row(&stage).await.state, FollowUpState::Done);
}

#[tokio::test]
async fn what_is_to_be_done_for_a_lead_goes_with_it_and_comes_back_with_it() {
    let stage = stage().await;
    let company = company(&stage, "Frischmarkt").await;
    let lead = a_known_lead(&stage, company).await;
    remove(&stage.desk, lead.id).await.unwrap();
    assert_eq!(
        to_do(&stage, company).await[0].state,
        FollowUpState::Dropped
    );
    undo(&stage.desk, last_operation(&stage.desk).await.id)
        .await
        .unwrap();
    assert_eq!(to_do(&stage, company).await[0].state, FollowUpState::Open);
    assert_eq!(row(&stage).await.state, FollowUpState::Open);
}

#[tokio::test]
async fn a_lead_of_an_archived_company_keeps_what_is_to_be_done_itself() {
    let stage = stage().await;
    let id = company(&stage, "Frischmarkt").await;
    let wanted = ArchiveCompany {
        id,
        version: companies::get(&stage.desk, id).await.unwrap().version,
        reason: "Cerró".to_owned(),
        successor: None,
    };
    archive(&stage.desk, &wanted).await.unwrap();
    let lead = a_known_lead(&stage, id).await;
    assert_eq!(lead.lead.company, Some(id));
    assert_eq!(row(&stage).await.follow_up, None);
    assert_eq!(to_do(&stage, id).await, []);
}

#[tokio::test]
async fn a_lead_names_a_company_and_a_person_who_are_there() {
    let stage = stage().await;
    let mut wanted = a_lead(&stage.desk, stage.mission);
    wanted.lead.next.person = Some(PersonId(stage.desk.env.uuid()));
    let refused = save(&stage.desk, &wanted).await.unwrap_err();
    let AppError::Fair(FairError::Invalid { problems }) = refused else {
        panic!("{refused}")
    };
    assert_eq!(problems.0[0].field, "next.person");
    wanted.lead.next.person = None;
    wanted.lead.company = Some(CompanyId(stage.desk.env.uuid()));
    assert!(matches!(
        save(&stage.desk, &wanted).await,
        Err(AppError::Store(StoreError::NotFound { .. }))
    ));
}

#[tokio::test]
async fn the_day_of_a_lead_is_the_day_where_the_mission_is() {
    let mut stage = stage().await;
    let in_tokyo = |form: &mut MissionForm| {
        super::of_today(form);
        "Asia/Tokyo".clone_into(&mut form.time_zone);
    };
    stage.mission = a_mission().with(in_tokyo).create(&stage.desk).await;
    // Nine in the morning at the office.
    save(&stage.desk, &a_lead(&stage.desk, stage.mission))
        .await
        .unwrap();
    let row = row(&stage).await;
    assert_eq!(
        (row.due_on.to_string().as_str(), row.ageing.days),
        ("2026-03-04", 0)
    );
}
