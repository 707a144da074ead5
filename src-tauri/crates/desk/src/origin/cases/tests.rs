use proa_domain::ids::CompanyId;
use proa_domain::origin::declaration::Declaration;
use proa_domain::origin::determination::case::Origin;
use proa_domain::origin::determination::step::Outcome;
use proa_domain::settings::Locale;

use super::entity::origin_case;
use super::{
    CaseFilter, CasePage, Determination, SaveCase, SavedCase, check, from_json, get, list, remove,
    save, to_json,
};
use crate::error::{AppError, StoreError};
use crate::origin::answer::OriginAnswer;
use crate::origin::declarations::tests::declared;
use crate::origin::declarations::{self, SaveDeclaration};
use crate::origin::determine::{OriginQuestion, determinations, determine};
use crate::origin::error::OriginError;
use crate::origin::sources::SourcePart;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::last_operation;
use crate::testing::{self, TestDesk};

fn cabinet(hinges: &str) -> OriginQuestion {
    testing::origin::cabinet(hinges, "2026-11-23")
}

fn asked(name: &str, question: OriginQuestion) -> SaveCase {
    SaveCase {
        id: None,
        name: name.to_owned(),
        company_id: None,
        product_id: None,
        question,
    }
}

async fn outcome(desk: &TestDesk, saved: &SavedCase, agreement: &str) -> Outcome {
    let (_, today) = determinations(desk, &saved.question).await.unwrap();
    let mut today = today.iter();
    today
        .find(|known| known.agreement == agreement)
        .unwrap()
        .outcome
}

async fn listed(desk: &TestDesk, text: &str, limit: u32) -> CasePage {
    let filter = CaseFilter {
        product: None,
        company: None,
        text: text.to_owned(),
        limit,
    };
    list(desk, &filter).await.unwrap()
}

fn ids(answer: &OriginAnswer) -> Vec<&str> {
    let agreements = answer.agreements.iter();
    agreements
        .map(|known| known.agreement.id.as_str())
        .collect()
}

#[tokio::test]
async fn a_case_is_kept_with_what_came_out_and_every_step_can_be_taken_back() {
    let desk = TestDesk::with_reference().await;
    let id = save(&desk, asked("  Gabinete   de madera ", cabinet("10")))
        .await
        .unwrap();
    let saved = get(&desk, id).await.unwrap();
    assert_eq!(saved.row.name, "Gabinete de madera");
    assert_eq!(outcome(&desk, &saved, "TMEC").await, Outcome::Met);
    assert!(saved.row.originates.contains(&"TMEC".to_owned()));
    assert_eq!(saved.changed, [""; 0]);

    let again = SaveCase {
        id: Some(id),
        ..asked("Gabinete de madera", cabinet("10.01"))
    };
    assert_eq!(save(&desk, again).await.unwrap(), id);
    assert_eq!(
        outcome(&desk, &get(&desk, id).await.unwrap(), "TMEC").await,
        Outcome::NotMet
    );
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(
        outcome(&desk, &get(&desk, id).await.unwrap(), "TMEC").await,
        Outcome::Met
    );

    remove(&desk, id).await.unwrap();
    assert_eq!(listed(&desk, "", 9).await.rows, []);
    let gone = get(&desk, id).await.unwrap_err();
    assert!(matches!(gone, AppError::Store(StoreError::NotFound { .. })));
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(listed(&desk, "", 9).await.rows.len(), 1);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_case_whose_rules_changed_says_under_which_agreements() {
    let desk = TestDesk::with_reference().await;
    let id = save(&desk, asked("Gabinete", cabinet("10"))).await.unwrap();
    desk.in_reference("UPDATE product_rules SET structured = 'CC' WHERE rule_id = 'TMEC-065'")
        .await;
    let saved = get(&desk, id).await.unwrap();
    assert_eq!(saved.changed, ["TMEC"]);
    let [sources] = &saved.sources[..] else {
        panic!("{:?}", saved.sources)
    };
    assert!(sources.is_known, "the sources were kept");
    assert_eq!(
        (&sources.before[..], &sources.today[..]),
        (&[][..], &[][..])
    );
    assert_eq!(outcome(&desk, &saved, "TMEC").await, Outcome::NotMet);
    assert!(
        saved.row.originates.contains(&"TMEC".to_owned()),
        "the row says what came out then"
    );
}

#[tokio::test]
async fn what_was_kept_comes_out_again_bit_for_bit() {
    let desk = TestDesk::with_reference().await;
    let id = save(&desk, asked("Gabinete", cabinet("10"))).await.unwrap();
    let saved = get(&desk, id).await.unwrap();
    assert_eq!(saved.changed, [""; 0]);
    let travelled = serde_json::to_string(&saved.question).unwrap();
    let again: OriginQuestion = serde_json::from_str(&travelled).unwrap();
    let of = async |question| determinations(&desk, question).await.unwrap();
    assert_eq!(of(&again).await, of(&saved.question).await);
}

#[tokio::test]
async fn every_agreement_in_force_is_determined_at_once_in_both_languages() {
    let desk = TestDesk::with_reference().await;
    for locale in Locale::ALL {
        let question = OriginQuestion {
            locale: *locale,
            ..cabinet("10")
        };
        let answer = determine(&desk, question).await.unwrap();
        let ids = ids(&answer);
        for id in ["TMEC", "TIPAT", "TLCUEM", "ACUK", "AP", "CHILE", "ISRAEL"] {
            assert!(ids.contains(&id), "{id} is not in {ids:?}");
        }
        assert_eq!(answer.agreements[0].determination.outcome, Outcome::Met);
        let text = serde_json::to_string(&answer.agreements).unwrap();
        let missing = text.find("\"origin-").map(|at| text.get(at..at + 80));
        assert_eq!(missing, None, "words are missing");
    }
}

#[tokio::test]
async fn one_market_asks_its_agreements_only() {
    let desk = TestDesk::with_reference().await;
    let question = OriginQuestion {
        market: Some("US".to_owned()),
        ..cabinet("10")
    };
    let answer = determine(&desk, question).await.unwrap();
    assert_eq!(ids(&answer), ["TMEC"]);
    let nowhere = OriginQuestion {
        market: Some("XX".to_owned()),
        ..cabinet("10")
    };
    assert!(matches!(
        determine(&desk, nowhere).await.unwrap_err(),
        AppError::Lookup(_)
    ));
}

#[tokio::test]
async fn refuses_a_case_of_a_company_that_the_office_does_not_have() {
    let desk = TestDesk::with_reference().await;
    let of_nobody = SaveCase {
        company_id: Some(CompanyId(desk.env.uuid())),
        ..asked("Gabinete", cabinet("10"))
    };
    let refused = save(&desk, of_nobody).await.unwrap_err();
    assert!(
        matches!(&refused, AppError::Store(StoreError::NotFound { topic }) if topic == "companies"),
        "{refused:?}"
    );
    assert_eq!(listed(&desk, "", 9).await.rows, []);
}

#[tokio::test]
async fn refuses_a_case_without_a_name_and_amounts_that_cannot_be_computed() {
    let desk = TestDesk::with_reference().await;
    let nameless = save(&desk, asked(" ", cabinet("10"))).await.unwrap_err();
    assert!(matches!(nameless, AppError::Origin(OriginError::CaseName)));
    let below = determine(&desk, cabinet("-1")).await.unwrap_err();
    assert!(matches!(
        below,
        AppError::Origin(OriginError::BadCase { .. })
    ));
    let question = OriginQuestion {
        agreement: Some("NADA".to_owned()),
        ..cabinet("10")
    };
    let unknown = determine(&desk, question).await.unwrap_err();
    assert!(matches!(
        unknown,
        AppError::Origin(OriginError::UnknownAgreement { .. })
    ));
}

#[tokio::test]
async fn a_list_is_searched_by_name_and_code_and_says_whether_there_are_more() {
    let desk = TestDesk::with_reference().await;
    for name in ["Gabinete alto", "Gabinete bajo", "Mesa"] {
        save(&desk, asked(name, cabinet("10"))).await.unwrap();
    }
    let names = |page: CasePage| {
        page.rows
            .into_iter()
            .map(|row| row.name)
            .collect::<Vec<_>>()
    };
    let two = listed(&desk, "", 2).await;
    assert!(two.has_more);
    assert_eq!(names(two), ["Mesa", "Gabinete bajo"]);
    let cabinets = listed(&desk, " gabinete ", 2).await;
    assert!(!cabinets.has_more);
    assert_eq!(names(cabinets), ["Gabinete bajo", "Gabinete alto"]);
    assert_eq!(listed(&desk, "9403.6", 9).await.rows.len(), 3);
    assert_eq!(listed(&desk, "0804", 9).await.rows, []);
    for sign in ["%", "_", "100%"] {
        assert_eq!(listed(&desk, sign, 9).await.rows, [], "{sign}");
    }
}

#[tokio::test]
async fn cases_under_which_something_else_comes_out_are_told_from_those_that_stand() {
    let desk = TestDesk::with_reference().await;
    let first = save(&desk, asked("Gabinete", cabinet("10"))).await.unwrap();
    assert_eq!(check(&desk, &[first]).await.unwrap(), []);
    desk.in_reference("UPDATE product_rules SET structured = 'CC' WHERE rule_id = 'TMEC-065'")
        .await;
    let second = save(&desk, asked("Otro", cabinet("10"))).await.unwrap();
    let found = check(&desk, &[first, second]).await.unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].id, &found[0].agreements[..]),
        (first, &["TMEC".to_owned()][..])
    );
}

#[tokio::test]
async fn a_case_rests_on_what_its_supplier_declares_as_long_as_that_stands() {
    let desk = TestDesk::with_reference().await;
    let declaration = declarations::save(&desk, declared(false, None))
        .await
        .unwrap();
    // Its hinges are too dear for T-MEC unless they originate.
    let mut question = cabinet("10.01");
    let hinges = &mut question.case.materials[1];
    hinges.origin = Origin::Originating;
    hinges.country = Some("MX".to_owned());
    let declared_now = declared(false, None).declaration;
    hinges.declaration = Some(declared_now.of_line(declaration));
    let id = save(&desk, asked("Gabinete", question)).await.unwrap();
    let is = async || outcome(&desk, &get(&desk, id).await.unwrap(), "TMEC").await;
    assert_eq!(is().await, Outcome::Open);

    let received = SaveDeclaration {
        id: Some(declaration),
        ..declared(true, Some("2026-11-23"))
    };
    declarations::save(&desk, received.clone()).await.unwrap();
    assert_eq!(is().await, Outcome::Met);
    let saved = get(&desk, id).await.unwrap();
    assert!(saved.changed.contains(&"TMEC".to_owned()), "{saved:?}");
    save(
        &desk,
        SaveCase {
            id: Some(id),
            ..asked("Gabinete", saved.question)
        },
    )
    .await
    .unwrap();
    let saved = get(&desk, id).await.unwrap();
    assert_eq!(saved.changed, [""; 0]);
    let kept = saved.question.case.materials[1].declaration.as_ref();
    assert_eq!(kept.unwrap().valid_to, "2026-11-23".parse().ok());

    let ended = SaveDeclaration {
        declaration: Declaration {
            valid_to: "2026-11-22".parse().ok(),
            ..received.declaration.clone()
        },
        ..received.clone()
    };
    declarations::save(&desk, ended).await.unwrap();
    assert_eq!(is().await, Outcome::Open);
    assert_eq!(get(&desk, id).await.unwrap().changed, ["TMEC"]);
    declarations::save(&desk, received).await.unwrap();
    assert_eq!(is().await, Outcome::Met);
    declarations::remove(&desk, declaration).await.unwrap();
    assert_eq!(is().await, Outcome::Open);
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(is().await, Outcome::Met);
}

#[tokio::test]
async fn a_case_that_comes_out_otherwise_says_which_source_is_another() {
    let desk = TestDesk::with_reference().await;
    let id = save(&desk, asked("Gabinete", cabinet("10"))).await.unwrap();
    desk.in_reference(
        "UPDATE product_rules SET structured = 'CC' WHERE rule_id = 'TMEC-065';
        UPDATE sources SET vintage = '2027', sha256 = 'feed' WHERE id =
            (SELECT source FROM product_rules WHERE rule_id = 'TMEC-065');",
    )
    .await;
    let saved = get(&desk, id).await.unwrap();
    let [sources] = &saved.sources[..] else {
        panic!("{:?}", saved.sources)
    };
    assert_eq!(
        (sources.agreement.as_str(), sources.is_known),
        ("TMEC", true)
    );
    let ([then], [now]) = (&sources.before[..], &sources.today[..]) else {
        panic!("{sources:?}")
    };
    assert_eq!((then.part, &then.id), (SourcePart::Rules, &now.id));
    assert!(!then.sha256.is_empty() && !then.vintage.is_empty());
    assert_eq!(
        (now.vintage.as_str(), now.sha256.as_str()),
        ("2027", "feed")
    );
}

#[tokio::test]
async fn a_case_of_an_earlier_version_without_its_sources_opens() {
    let desk = TestDesk::with_reference().await;
    let id = save(&desk, asked("Gabinete", cabinet("10"))).await.unwrap();
    let model = super::one(&desk, id).await.unwrap();
    let (_, found) = determinations(&desk, &cabinet("10")).await.unwrap();
    let found = found.into_iter().map(Determination::without_lines);
    let old = origin_case::Model {
        result: to_json(&found.collect::<Vec<_>>()).unwrap(),
        ..model
    };
    assert!(
        super::kept(&old)
            .unwrap()
            .iter()
            .all(|kept| kept.sources.is_empty())
    );
    let question = from_json(&old.question).unwrap();
    assert_eq!(super::changed(&desk, &old, &question).await.unwrap(), []);
    desk.in_reference("UPDATE product_rules SET structured = 'CC' WHERE rule_id = 'TMEC-065'")
        .await;
    let changed = super::changed(&desk, &old, &question).await.unwrap();
    assert_eq!(changed.len(), 1);
    assert!(!changed[0].is_known && changed[0].today.is_empty());
}
