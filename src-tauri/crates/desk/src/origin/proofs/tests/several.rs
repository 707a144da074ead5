//! Several goods on one proof, each on a case of its own.

use proa_domain::ids::ProofId;
use proa_domain::origin::proof::FurtherGood;

use super::*;
use crate::origin::proofs::{DraftGood, good};

/// Another cabinet, which originates where its hinges cost 10 at most.
async fn another(desk: &TestDesk, id: Option<OriginCaseId>, hinges: &str) -> OriginCaseId {
    let mut case = SaveCase {
        id,
        name: "Mesa de madera".to_owned(),
        company_id: None,
        product_id: None,
        question: testing::origin::cabinet(hinges, "2026-03-10"),
    };
    case.question.case.good.code = "940350".parse().unwrap();
    cases::save(desk, case).await.unwrap()
}

async fn further(desk: &TestDesk, case_id: OriginCaseId) -> FurtherGood {
    let order = DraftGood {
        case_id,
        agreement: "TMEC".to_owned(),
    };
    good(desk, &order).await.unwrap()
}

/// A draft of two goods of which nothing is missing.
async fn of_two(desk: &TestDesk, first: OriginCaseId, second: OriginCaseId) -> SaveProof {
    let mut proof = filled(drafted(desk, first, "TMEC").await, desk.env.today());
    proof.further.push(further(desk, second).await);
    SaveProof {
        id: None,
        case_id: first,
        proof,
    }
}

async fn findings(desk: &TestDesk, id: ProofId) -> Vec<String> {
    let found = get(desk, id).await.unwrap().checked.problems.0;
    let said = found.iter().map(|it| format!("{} {}", it.field, it.code));
    said.collect()
}

#[tokio::test]
async fn a_further_good_is_drafted_from_its_own_case() {
    let desk = TestDesk::with_reference().await;
    let case = another(&desk, None, "10").await;
    let drafted = further(&desk, case).await;
    assert_eq!(drafted.case_id, case);
    assert_eq!(drafted.good.description, "Mesa de madera");
    assert_eq!(drafted.good.code.unwrap().to_string(), "940350");
    assert_eq!(drafted.good.criterion, "B");
}

#[tokio::test]
async fn every_good_must_originate_and_each_becomes_stale_by_itself() {
    let desk = TestDesk::with_reference().await;
    let first = a_case(&desk).await;
    let second = another(&desk, None, "10.01").await;
    let mut order = of_two(&desk, first, second).await;
    order.proof.further[0].good.criterion = "B".to_owned();
    let id = save(&desk, order.clone()).await.unwrap();
    assert_eq!(
        findings(&desk, id).await,
        ["further.0.determination proof-not-originating"]
    );
    let refused = issue(&desk, id).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Origin(OriginError::ProofIncomplete { .. })
    ));
    another(&desk, Some(second), "10").await;
    assert_eq!(findings(&desk, id).await, [""; 0]);
    issue(&desk, id).await.unwrap();
    let issued = get(&desk, id).await.unwrap();
    let names: Vec<&str> = issued
        .rested
        .iter()
        .map(|of| of.description.as_str())
        .collect();
    assert_eq!(names, ["Gabinete de madera", "Mesa de madera"]);
    assert_eq!(
        issued.rested[1].question.case.good.code.to_string(),
        "940350"
    );
    // The case of the second alone comes out otherwise.
    another(&desk, Some(second), "10.01").await;
    assert_eq!(
        findings(&desk, id).await,
        [
            "further.0.determination proof-not-originating",
            "further.0.determination proof-stale",
        ]
    );
    let stale = ProofFilter {
        stale: true,
        ..ProofFilter::default()
    };
    assert_eq!(rows(&desk, &stale).await.len(), 1);
    // And once it is gone, what it rested on stays.
    cases::remove(&desk, second).await.unwrap();
    let kept = get(&desk, id).await.unwrap();
    assert!(kept.checked.is_stale);
    assert_eq!(kept.rested.len(), 2);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn the_register_finds_a_proof_by_each_of_its_goods() {
    let desk = TestDesk::with_reference().await;
    let first = a_case(&desk).await;
    let second = another(&desk, None, "10").await;
    let order = of_two(&desk, first, second).await;
    let id = save(&desk, order).await.unwrap();
    for text in ["Gabinete", "mesa de", "940360", "9403.50"] {
        let filter = ProofFilter {
            text: text.to_owned(),
            ..ProofFilter::default()
        };
        let found = rows(&desk, &filter).await;
        assert_eq!(
            found.iter().map(|row| row.id).collect::<Vec<_>>(),
            [id],
            "{text}"
        );
        assert_eq!(found[0].goods, 2);
    }
    for case in [first, second] {
        let filter = ProofFilter {
            case: Some(case),
            ..ProofFilter::default()
        };
        assert_eq!(rows(&desk, &filter).await.len(), 1);
    }
    let of_none = ProofFilter {
        text: "silla".to_owned(),
        ..ProofFilter::default()
    };
    assert_eq!(rows(&desk, &of_none).await.len(), 0);
}

#[tokio::test]
async fn a_good_that_is_added_is_taken_back_by_undo_and_no_case_is_made_up() {
    let desk = TestDesk::with_reference().await;
    let first = a_case(&desk).await;
    let second = another(&desk, None, "10").await;
    let id = kept(&desk, first).await;
    let order = SaveProof {
        id: Some(id),
        ..of_two(&desk, first, second).await
    };
    save(&desk, order.clone()).await.unwrap();
    assert_eq!(get(&desk, id).await.unwrap().row.goods, 2);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(get(&desk, id).await.unwrap().row.goods, 1);
    let mut of_nothing = order;
    of_nothing.proof.further[0].case_id = OriginCaseId(desk.env.uuid());
    let refused = save(&desk, of_nothing).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
}
