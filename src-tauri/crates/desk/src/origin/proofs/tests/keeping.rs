//! What the register keeps, whoever asks and whatever is undone.

use proa_domain::ids::ProofId;
use proa_domain::origin::determination::case::Origin;
use proa_domain::settings::Role;
use sea_orm::ConnectionTrait as _;

use super::*;
use crate::origin::declarations::{self, tests::declared};
use crate::origin::evidence::{self, EvidenceOf};
use crate::settings::error::{JournalError, PeopleError};

async fn said(desk: &TestDesk, case_id: OriginCaseId, id: Option<ProofId>, title: &str) -> ProofId {
    let mut proof = filled(drafted(desk, case_id, "TMEC").await, desk.env.today());
    proof.title = title.to_owned();
    let order = SaveProof { id, case_id, proof };
    save(desk, order).await.unwrap()
}

#[tokio::test]
async fn no_undo_changes_what_was_handed_out() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let id = said(&desk, case, None, "Gerente").await;
    said(&desk, case, Some(id), "Directora").await;
    let saved = last_operation(&desk).await.id;
    issue(&desk, id).await.unwrap();
    let handed_out = last_operation(&desk).await.id;
    let refused = undo(&desk, saved).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Journal(JournalError::CannotUndo { .. })
    ));
    assert_eq!(get(&desk, id).await.unwrap().proof.title, "Directora");
    undo(&desk, handed_out).await.unwrap();
    undo(&desk, saved).await.unwrap();
    assert_eq!(get(&desk, id).await.unwrap().proof.title, "Gerente");
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn what_was_handed_out_keeps_the_case_that_it_rested_on() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let asked = cases::get(&desk, case).await.unwrap().question;
    let id = kept(&desk, case).await;
    assert!(
        get(&desk, id).await.unwrap().rested.is_empty(),
        "a draft follows its case"
    );
    issue(&desk, id).await.unwrap();
    cases::remove(&desk, case).await.unwrap();
    let rested = get(&desk, id).await.unwrap().rested;
    let questions: Vec<_> = rested.iter().map(|of| &of.question).collect();
    assert_eq!(questions, [&asked]);
}

#[tokio::test]
async fn no_period_goes_beyond_the_declaration_that_a_material_rests_on() {
    let desk = TestDesk::with_reference().await;
    let order = declared(true, Some("2027-01-31"));
    let declaration = declarations::save(&desk, order.clone()).await.unwrap();
    // Its hinges are too dear for T-MEC unless they originate.
    let mut question = testing::origin::cabinet("10.01", "2026-11-23");
    let hinges = &mut question.case.materials[1];
    hinges.origin = Origin::Originating;
    hinges.country = Some("MX".to_owned());
    hinges.declaration = Some(order.declaration.of_line(declaration));
    let case = SaveCase {
        id: None,
        name: "Gabinete de madera".to_owned(),
        company_id: None,
        product_id: None,
        question,
    };
    let case_id = cases::save(&desk, case).await.unwrap();
    let until = async |end: &str| {
        let mut proof = filled(drafted(&desk, case_id, "TMEC").await, desk.env.today());
        proof.company = "Muebles de Prueba".to_owned();
        proof.from = "2026-11-23".parse().ok();
        proof.until = end.parse().ok();
        let order = SaveProof {
            id: None,
            case_id,
            proof,
        };
        let id = save(&desk, order).await.unwrap();
        let problems = get(&desk, id).await.unwrap().checked.problems.0;
        let found = problems.into_iter();
        let found = found.map(|it| format!("{} {}", it.field, it.code));
        (id, found.collect::<Vec<_>>())
    };
    let (short, found) = until("2027-01-31").await;
    assert_eq!(found, [""; 0]);
    let (long, found) = until("2027-02-01").await;
    assert_eq!(found, ["until proof-not-at-end"]);
    let refused = issue(&desk, long).await.unwrap_err();
    assert!(
        matches!(
            refused,
            AppError::Origin(OriginError::ProofIncomplete { .. })
        ),
        "{refused:?}"
    );
    issue(&desk, short).await.unwrap();

    // What it rests on stays with it.
    let of = EvidenceOf::Declaration(declaration);
    let paper = evidence::attach(&desk, of, "declaracion.pdf", b"x".to_vec()).await;
    for refused in [
        declarations::remove(&desk, declaration).await,
        evidence::detach(&desk, paper.unwrap()).await,
    ] {
        let refused = refused.unwrap_err();
        assert!(
            matches!(refused, AppError::Origin(OriginError::DeclarationInUse)),
            "{refused:?}"
        );
    }
    withdraw(&desk, short, "Otra la sustituye").await.unwrap();
    let refused = declarations::remove(&desk, declaration).await;
    assert!(refused.is_err(), "a proof that was taken back is kept too");
}

#[tokio::test]
async fn what_shows_a_proof_that_was_handed_out_stays_with_it() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let id = kept(&desk, case).await;
    let of = EvidenceOf::Proof(id);
    let attach = async |name: &str| evidence::attach(&desk, of, name, b"x".to_vec()).await;
    let first = attach("factura.pdf").await.unwrap();
    evidence::detach(&desk, first).await.unwrap();
    let second = attach("factura.pdf").await.unwrap();
    issue(&desk, id).await.unwrap();
    let refused = evidence::detach(&desk, second).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Origin(OriginError::ProofIssued)
    ));
    attach("acuse.pdf").await.unwrap();
    assert_eq!(get(&desk, id).await.unwrap().evidence.len(), 2);
}

#[tokio::test]
async fn a_page_says_that_there_are_more_and_a_search_finds_what_a_proof_says() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    for _ in 0..3 {
        kept(&desk, case).await;
    }
    let found = async |text: &str, stale, limit| {
        let filter = ProofFilter {
            text: text.to_owned(),
            stale,
            limit,
            ..ProofFilter::default()
        };
        let page = list(&desk, &filter).await.unwrap();
        (page.rows.len(), page.has_more)
    };
    assert_eq!(found("", false, Some(2)).await, (2, true));
    assert_eq!(found("", false, Some(3)).await, (3, false));
    assert_eq!(found("gabinete", false, None).await, (3, false));
    assert_eq!(found("tmec", false, None).await, (3, false));
    assert_eq!(found("9403.60", false, None).await, (3, false));
    assert_eq!(found("9404", false, None).await, (0, false));
    assert_eq!(found("", true, Some(1)).await, (0, false));
    desk.in_reference("UPDATE product_rules SET structured = 'CC' WHERE rule_id = 'TMEC-065'")
        .await;
    assert_eq!(found("", true, Some(2)).await, (2, true));
}

#[tokio::test]
async fn what_is_out_of_date_is_found_behind_what_stands() {
    let desk = TestDesk::with_reference().await;
    let old = a_case(&desk).await;
    let stale = [kept(&desk, old).await, kept(&desk, old).await];
    desk.in_reference(
        "UPDATE product_rules SET structured = structured || ' | CTH' WHERE rule_id = 'TMEC-065'",
    )
    .await;
    desk.clock.advance(60);
    let sound = a_case(&desk).await;
    for _ in 0..5 {
        kept(&desk, sound).await;
    }
    let found = async |limit| {
        let filter = ProofFilter {
            stale: true,
            limit: Some(limit),
            ..ProofFilter::default()
        };
        let page = list(&desk, &filter).await.unwrap();
        let ids: Vec<ProofId> = page.rows.iter().map(|row| row.id).collect();
        (ids, page.has_more)
    };
    assert_eq!(found(1).await, (vec![stale[1]], true));
    assert_eq!(found(2).await, (vec![stale[1], stale[0]], false));
    assert_eq!(rows(&desk, &ProofFilter::default()).await.len(), 7);
}

#[tokio::test]
async fn one_proof_that_cannot_be_read_hides_no_other() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let damaged = kept(&desk, case).await;
    kept(&desk, case).await;
    let sql = format!("UPDATE origin_proofs_kept SET proof = '{{}}' WHERE id = '{damaged}'");
    let writer = desk.store.writer().unwrap();
    writer.execute_unprepared(&sql).await.unwrap();
    let found = rows(&desk, &ProofFilter::default()).await;
    let [one, other] = [damaged == found[0].id, damaged == found[1].id];
    assert!(one != other, "{found:?}");
    let row = found.iter().find(|row| row.id == damaged).unwrap();
    assert!(row.findings > 0 && row.description.is_empty());
}

#[tokio::test]
async fn proofs_of_an_agreement_that_nothing_is_known_of_any_more_are_listed_and_never_issued() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let id = kept(&desk, case).await;
    desk.in_reference("DELETE FROM origin_proofs WHERE agreement = 'TMEC'")
        .await;
    assert_eq!(rows(&desk, &ProofFilter::default()).await[0].findings, 1);
    let problems = get(&desk, id).await.unwrap().checked.problems;
    assert_eq!(problems.0[0].code, "proof-law-unknown");
    let refused = issue(&desk, id).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Origin(OriginError::ProofIncomplete { .. })
    ));
}

#[tokio::test]
async fn what_was_handed_out_is_printed_again_as_it_was_by_nobody_else() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let id = kept(&desk, case).await;
    issue(&desk, id).await.unwrap();
    let issued_on = desk.env.today().to_string();
    desk.clock.advance(40 * 24 * 60 * 60);
    let printed = crate::documents::proof(&desk, id).await.unwrap();
    assert_eq!(printed["preparedOn"], issued_on);
    assert_eq!(printed["adviser"], "");
}

#[tokio::test]
async fn who_may_not_save_answers_keeps_and_hands_out_nothing() {
    let desk = TestDesk::with_reference().await;
    let case_id = a_case(&desk).await;
    let id = kept(&desk, case_id).await;
    let proof = drafted(&desk, case_id, "TMEC").await;
    desk.sit(Role::Reviewer).await;
    let order = SaveProof {
        id: None,
        case_id,
        proof,
    };
    let attached = evidence::attach(&desk, EvidenceOf::Proof(id), "a.pdf", b"x".to_vec()).await;
    for refused in [
        save(&desk, order).await.map(|_| ()),
        issue(&desk, id).await,
        withdraw(&desk, id, "Error").await,
        remove(&desk, id).await,
        attached.map(|_| ()),
    ] {
        assert!(matches!(
            refused.unwrap_err(),
            AppError::People(PeopleError::Forbidden { .. })
        ));
    }
    assert_eq!(get(&desk, id).await.unwrap().row.state, ProofState::Draft);
}
