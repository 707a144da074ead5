use proa_domain::companies::follow_up::FollowUpState;
use proa_domain::fair::lead::{LeadAge, LeadPerson, Temperature};

use super::{Stage, stage};
use crate::companies::follow_ups::{self, FollowUpFilter};
use crate::error::AppError;
use crate::fair::error::FairError;
use crate::fair::leads::{
    CloseLead, LeadFilter, LeadRow, attach_card, card, close, list, remove, save,
};
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::a_company;
use crate::testing::fair::a_lead;
use crate::testing::journal::last_operation;

fn filter(stage: &Stage, age: Option<LeadAge>) -> LeadFilter {
    LeadFilter {
        mission: stage.mission,
        temperature: None,
        age,
        company: None,
        taken_by: None,
        after: None,
        limit: 10,
    }
}

async fn leads(stage: &Stage, age: Option<LeadAge>) -> Vec<LeadRow> {
    let page = list(&stage.desk, &filter(stage, age)).await.unwrap();
    assert_eq!(page.total as usize, page.rows.len());
    page.rows
}

#[tokio::test]
async fn a_lead_of_a_stranger_keeps_its_own_follow_up_until_it_is_closed() {
    let stage = stage().await;
    let wanted = a_lead(&stage.desk, stage.mission);
    let saved = save(&stage.desk, &wanted).await.unwrap();
    assert_eq!((saved.version, saved.follow_up), (1, None));
    let remarks: Vec<_> = saved
        .remarks
        .0
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(remarks, ["person.mail"]);
    let rows = leads(&stage, Some(LeadAge::Waiting)).await;
    assert_eq!(rows[0].due_on.to_string(), "2026-03-03");
    assert_eq!(rows[0].lead.next.what, "Escribir después de la feria");
    assert_eq!(rows[0].lead.person.mail, "anna at obsthof");
    assert_eq!(rows[0].taken_by, "Alma Ríos");
    stage.desk.clock.advance(3 * 86_400);
    assert_eq!(leads(&stage, Some(LeadAge::Waiting)).await, []);
    assert_eq!(leads(&stage, Some(LeadAge::Overdue)).await.len(), 1);
    stage.desk.clock.advance(40 * 86_400);
    let lost = leads(&stage, Some(LeadAge::Lost)).await;
    assert_eq!(lost[0].ageing.days, 43);
    let closing = CloseLead {
        id: wanted.id,
        version: 1,
        state: FollowUpState::Done,
        outcome: "Pidió lista de precios".to_owned(),
        on: "2026-04-01".to_owned(),
    };
    close(&stage.desk, &closing).await.unwrap();
    let closed = leads(&stage, Some(LeadAge::Closed)).await;
    assert_eq!(
        (closed[0].ageing.days, closed[0].state),
        (30, FollowUpState::Done)
    );
    let again = CloseLead {
        version: 2,
        ..closing
    };
    assert!(matches!(
        close(&stage.desk, &again).await,
        Err(AppError::Fair(FairError::NoOwnFollowUp))
    ));
    assert!(verify(&stage.desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_lead_that_is_told_twice_is_one_and_a_new_version_needs_the_last() {
    let stage = stage().await;
    let wanted = a_lead(&stage.desk, stage.mission);
    save(&stage.desk, &wanted).await.unwrap();
    let again = save(&stage.desk, &wanted).await.unwrap();
    assert_eq!(again.version, 1);
    assert_eq!(leads(&stage, None).await.len(), 1);
    let mut changed = wanted.clone();
    changed.version = 1;
    changed.lead.temperature = Temperature::Cold;
    assert_eq!(save(&stage.desk, &changed).await.unwrap().version, 2);
    assert!(matches!(
        save(&stage.desk, &changed).await,
        Err(AppError::Store(_))
    ));
    let mut nobody = a_lead(&stage.desk, stage.mission);
    nobody.lead.company_name.clear();
    nobody.lead.person = LeadPerson::default();
    assert!(matches!(
        save(&stage.desk, &nobody).await,
        Err(AppError::Fair(FairError::Invalid { .. }))
    ));
}

#[tokio::test]
async fn a_lead_of_a_known_company_is_one_write_with_its_follow_up() {
    let stage = stage().await;
    let company = a_company().named("Frischmarkt").register(&stage.desk).await;
    let mut wanted = a_lead(&stage.desk, stage.mission);
    wanted.lead.company = Some(company);
    let saved = save(&stage.desk, &wanted).await.unwrap();
    let open = FollowUpFilter {
        company: Some(company),
        limit: 10,
        ..FollowUpFilter::default()
    };
    let rows = follow_ups::list(&stage.desk, &open).await.unwrap().rows;
    assert_eq!((rows.len(), Some(rows[0].id)), (1, saved.follow_up));
    assert_eq!(rows[0].details.mission, Some(stage.mission));
    let row = &leads(&stage, None).await[0];
    assert_eq!(row.company_name.as_deref(), Some("Frischmarkt"));
    undo(&stage.desk, last_operation(&stage.desk).await.id)
        .await
        .unwrap();
    assert_eq!(leads(&stage, None).await, []);
    let rows = follow_ups::list(&stage.desk, &open).await.unwrap().rows;
    assert_eq!(rows, []);
}

#[tokio::test]
async fn what_is_to_be_done_goes_over_to_the_company_once_it_is_known() {
    let stage = stage().await;
    let wanted = a_lead(&stage.desk, stage.mission);
    save(&stage.desk, &wanted).await.unwrap();
    let company = a_company().named("Obsthof").register(&stage.desk).await;
    let mut known = wanted.clone();
    known.version = 1;
    known.lead.company = Some(company);
    let saved = save(&stage.desk, &known).await.unwrap();
    assert!(saved.follow_up.is_some());
    let own = CloseLead {
        id: wanted.id,
        version: 2,
        state: FollowUpState::Done,
        outcome: String::new(),
        on: "2026-03-02".to_owned(),
    };
    assert!(close(&stage.desk, &own).await.is_err());
    remove(&stage.desk, wanted.id).await.unwrap();
    assert_eq!(leads(&stage, None).await, []);
}

#[tokio::test]
async fn the_photograph_of_a_card_is_kept_with_its_lead() {
    let stage = stage().await;
    let wanted = a_lead(&stage.desk, stage.mission);
    save(&stage.desk, &wanted).await.unwrap();
    assert_eq!(card(&stage.desk, wanted.id).await.unwrap(), None);
    let picture = image::GrayImage::from_pixel(60, 40, image::Luma([200]));
    let mut content = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut content, image::ImageFormat::Png)
        .unwrap();
    attach_card(&stage.desk, wanted.id, content.into_inner())
        .await
        .unwrap();
    let kept = card(&stage.desk, wanted.id).await.unwrap().unwrap();
    assert!(kept.starts_with(&[0xff, 0xd8]));
    assert!(leads(&stage, None).await[0].has_card);
    let nonsense = attach_card(&stage.desk, wanted.id, b"PNG".to_vec()).await;
    assert!(matches!(
        nonsense,
        Err(AppError::Fair(FairError::PictureUnreadable { .. }))
    ));
}
