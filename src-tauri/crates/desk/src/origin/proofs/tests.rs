mod keeping;
mod several;

use proa_domain::ids::OriginCaseId;
use proa_domain::origin::proof::{Capacity, Involved, Party, Proof, ProofForm, ProofState, Who};
use proa_domain::settings::Locale;
use proa_domain::time::Day;

use super::{
    DraftProof, ProofFilter, ProofRow, SaveProof, check, choices, draft, get, issue, list, remove,
    save, withdraw,
};
use crate::error::{AppError, StoreError};
use crate::origin::cases::{self, SaveCase};
use crate::origin::error::OriginError;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::journal::{happened, last_operation};
use crate::testing::{self, TestDesk, a_company};

/// A cabinet that originates under T-MEC by its rule, kept with a company.
async fn a_case(desk: &TestDesk) -> OriginCaseId {
    let company = a_company().exporting("940360").register(desk).await;
    keep_case(desk, None, "10", Some(company)).await
}

async fn keep_case(
    desk: &TestDesk,
    id: Option<OriginCaseId>,
    hinges: &str,
    company_id: Option<proa_domain::ids::CompanyId>,
) -> OriginCaseId {
    let case = SaveCase {
        id,
        name: "Gabinete de madera".to_owned(),
        company_id,
        product_id: None,
        question: testing::origin::cabinet(hinges, "2026-03-10"),
    };
    cases::save(desk, case).await.unwrap()
}

async fn drafted(desk: &TestDesk, case_id: OriginCaseId, agreement: &str) -> Proof {
    let agreement = agreement.to_owned();
    let order = DraftProof {
        case_id,
        agreement,
        form: None,
    };
    draft(desk, &order).await.unwrap()
}

async fn rows(desk: &TestDesk, filter: &ProofFilter) -> Vec<ProofRow> {
    list(desk, filter).await.unwrap().rows
}

/// What the office adds to a draft so that nothing is missing.
fn filled(mut proof: Proof, today: Day) -> Proof {
    proof.certifier = Party {
        name: "Persona de Prueba".to_owned(),
        address: "Calle Uno 1".to_owned(),
        country: "MX".to_owned(),
        phone: "+524431234567".to_owned(),
        mail: "origen@ejemplo.mx".to_owned(),
        tax_id: String::new(),
    };
    proof.title = "Gerente".to_owned();
    proof.importer = Involved {
        who: Who::Unknown,
        party: Party::default(),
    };
    proof.signed_on = Some(today);
    proof
}

async fn kept(desk: &TestDesk, case_id: OriginCaseId) -> proa_domain::ids::ProofId {
    let proof = filled(drafted(desk, case_id, "TMEC").await, desk.env.today());
    let order = SaveProof {
        id: None,
        case_id,
        proof,
    };
    save(desk, order).await.unwrap()
}

#[tokio::test]
async fn a_draft_brings_what_is_known_of_the_case_and_its_company() {
    let desk = TestDesk::with_reference().await;
    let company = a_company()
        .named("Muebles de Prueba")
        .with(|form| form.address = "Calle Uno 1".to_owned())
        .register(&desk)
        .await;
    let case = keep_case(&desk, None, "10", Some(company)).await;
    let proof = drafted(&desk, case, "TMEC").await;
    assert_eq!(proof.form, ProofForm::Certification);
    assert_eq!(proof.capacity, Some(Capacity::Exporter));
    assert_eq!(proof.company, "Muebles de Prueba");
    assert!(proof.certifier.address.starts_with("Calle Uno 1"));
    assert_eq!(proof.good.description, "Gabinete de madera");
    assert_eq!(proof.good.code.unwrap().to_string(), "940360");
    assert_eq!(proof.good.criterion, "B");
    let order = SaveProof {
        id: None,
        case_id: case,
        proof,
    };
    let found = check(&desk, &order).await.unwrap();
    let codes: Vec<&str> = found.problems.0.iter().map(|it| it.code.as_str()).collect();
    assert!(
        codes.iter().all(|code| *code == "proof-missing"),
        "{found:?}"
    );
    assert!(rows(&desk, &ProofFilter::default()).await.is_empty());
}

#[tokio::test]
async fn every_agreement_with_a_proof_offers_papers_and_drafts_one() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    for agreement in [
        "TMEC", "TIPAT", "TLCUEM", "ACUK", "AAEJM", "AP", "CHILE", "ISRAEL",
    ] {
        let offered = choices(&desk, agreement).await.unwrap();
        assert!(!offered.papers.is_empty() && !offered.languages.is_empty());
        let proof = drafted(&desk, case, agreement).await;
        assert_eq!(proof.form, offered.papers[0].form, "{agreement}");
        assert!(offered.languages.contains(&proof.language), "{agreement}");
    }
    let declaration = &choices(&desk, "TLCUEM").await.unwrap().papers[1];
    assert_eq!(
        declaration.capacities,
        [Capacity::ApprovedExporter, Capacity::ExporterUpToLimit]
    );
    let refused = choices(&desk, "LUNA").await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Origin(OriginError::UnknownAgreement { .. })
    ));
}

#[tokio::test]
async fn a_proof_is_kept_handed_out_and_taken_back_and_every_step_can_be_undone() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let id = kept(&desk, case).await;
    let found = get(&desk, id).await.unwrap();
    assert_eq!(found.checked.problems.0, []);
    assert_eq!(found.row.state, ProofState::Draft);
    assert_eq!(found.row.serves_until, found.checked.valid_until);

    let refused = withdraw(&desk, id, "Error").await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Origin(OriginError::ProofNotIssued)
    ));
    issue(&desk, id).await.unwrap();
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(get(&desk, id).await.unwrap().row.state, ProofState::Draft);
    issue(&desk, id).await.unwrap();
    assert_eq!(
        get(&desk, id).await.unwrap().row.issued_on,
        Some(desk.env.today())
    );
    for refused in [
        issue(&desk, id).await.unwrap_err(),
        remove(&desk, id).await.unwrap_err(),
        save(
            &desk,
            SaveProof {
                id: Some(id),
                case_id: case,
                proof: found.proof.clone(),
            },
        )
        .await
        .unwrap_err(),
    ] {
        assert!(matches!(
            refused,
            AppError::Origin(OriginError::ProofIssued)
        ));
    }

    let refused = withdraw(&desk, id, "  ").await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Origin(OriginError::ProofReason)
    ));
    withdraw(&desk, id, "El precio  cambió").await.unwrap();
    let row = get(&desk, id).await.unwrap().row;
    assert_eq!(row.state, ProofState::Withdrawn);
    assert_eq!(row.reason.as_deref(), Some("El precio cambió"));
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(get(&desk, id).await.unwrap().row.state, ProofState::Issued);
    assert!(
        !happened(&desk, super::TOPIC, &id.to_string())
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn a_draft_is_forgotten_and_comes_back_as_it_was() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let id = kept(&desk, case).await;
    let found = get(&desk, id).await.unwrap();
    remove(&desk, id).await.unwrap();
    let gone = get(&desk, id).await.unwrap_err();
    assert!(matches!(gone, AppError::Store(StoreError::NotFound { .. })));
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(get(&desk, id).await.unwrap().proof, found.proof);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn the_paper_says_what_is_kept_and_what_is_found_in_it() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let id = kept(&desk, case).await;
    let printed = crate::documents::proof(&desk, id).await.unwrap();
    assert_eq!(printed["agreementEs"], "T-MEC");
    assert_eq!(printed["adviser"], "Alma Ríos");
    assert_eq!(printed["problems"], serde_json::json!([]));
    assert_eq!(printed["proof"]["good"]["code"], "940360");
}

#[tokio::test]
async fn what_is_not_complete_is_kept_and_never_handed_out() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let proof = drafted(&desk, case, "TMEC").await;
    let order = SaveProof {
        id: None,
        case_id: case,
        proof,
    };
    let id = save(&desk, order).await.unwrap();
    let AppError::Origin(OriginError::ProofIncomplete { problems }) =
        issue(&desk, id).await.unwrap_err()
    else {
        panic!("it was handed out")
    };
    assert_eq!(problems, get(&desk, id).await.unwrap().checked.problems);
    assert!(!problems.is_empty());
}

#[tokio::test]
async fn a_case_that_comes_out_otherwise_makes_its_proofs_stale() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let (issued, draft) = (kept(&desk, case).await, kept(&desk, case).await);
    issue(&desk, issued).await.unwrap();
    let stale = || ProofFilter {
        stale: true,
        ..ProofFilter::default()
    };
    assert!(rows(&desk, &stale()).await.is_empty());

    desk.in_reference("UPDATE product_rules SET structured = 'CC' WHERE rule_id = 'TMEC-065'")
        .await;
    let rows = rows(&desk, &stale()).await;
    assert_eq!(rows.len(), 2);
    let found = get(&desk, draft).await.unwrap().checked.problems;
    let codes: Vec<&str> = found.0.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, ["proof-not-originating", "proof-stale"]);
}

#[tokio::test]
async fn a_case_that_is_kept_anew_leaves_what_was_handed_out_behind() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let id = kept(&desk, case).await;
    issue(&desk, id).await.unwrap();
    keep_case(&desk, Some(case), "11", None).await;
    assert!(get(&desk, id).await.unwrap().checked.is_stale);

    cases::remove(&desk, case).await.unwrap();
    let found = get(&desk, id).await.unwrap();
    assert!(found.checked.is_stale, "its case is gone");
    assert_eq!(found.checked.problems.0[0].code, "proof-not-determined");
}

#[tokio::test]
async fn the_register_says_what_ends_soon_and_what_has_ended() {
    let desk = TestDesk::with_reference().await;
    let case = a_case(&desk).await;
    let today = desk.env.today();
    let mut proof = filled(drafted(&desk, case, "TMEC").await, today);
    proof.from = Some("2026-03-01".parse().unwrap());
    proof.until = Some(today.days_later(30));
    let order = SaveProof {
        id: None,
        case_id: case,
        proof,
    };
    let id = save(&desk, order).await.unwrap();
    let within = |days| ProofFilter {
        expiring_within: Some(days),
        ..ProofFilter::default()
    };
    let expired = || ProofFilter {
        expired: true,
        ..ProofFilter::default()
    };
    assert!(
        rows(&desk, &within(60)).await.is_empty(),
        "a draft ends nothing"
    );
    issue(&desk, id).await.unwrap();
    assert!(rows(&desk, &within(29)).await.is_empty());
    assert_eq!(rows(&desk, &within(30)).await.len(), 1);
    assert!(rows(&desk, &expired()).await.is_empty());
    desk.clock.advance(31 * 24 * 60 * 60);
    assert_eq!(rows(&desk, &expired()).await.len(), 1);
    assert!(rows(&desk, &within(60)).await.is_empty());

    let company = get(&desk, id).await.unwrap().row.company_id;
    let of = |state, company| ProofFilter {
        company,
        case: Some(case),
        state: Some(state),
        ..ProofFilter::default()
    };
    assert_eq!(rows(&desk, &of(ProofState::Issued, company)).await.len(), 1);
    assert!(
        rows(&desk, &of(ProofState::Draft, company))
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn texts_that_are_too_long_and_cases_that_are_not_there_are_refused() {
    let desk = TestDesk::with_reference().await;
    let case_id = a_case(&desk).await;
    let mut proof = drafted(&desk, case_id, "TMEC").await;
    proof.language = Locale::En;
    let order = |proof: &Proof, case_id| SaveProof {
        id: None,
        case_id,
        proof: proof.clone(),
    };
    let nobody = OriginCaseId(desk.env.uuid());
    let refused = save(&desk, order(&proof, nobody)).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
    proof.title = "x".repeat(1_000);
    let refused = save(&desk, order(&proof, case_id)).await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Origin(OriginError::BadProof { .. })
    ));
}

#[tokio::test]
async fn a_letter_stands_for_a_criterion_with_its_article_and_custom_alone_is_told() {
    let desk = TestDesk::with_reference().await;
    let said = async |agreement: &str, letter: &str| {
        let said = super::criterion(&desk, agreement, letter).await.unwrap()?;
        Some((said.code, said.article, said.is_customary))
    };
    let of = |code: &str, article: Option<&str>, is_customary| {
        Some((code.to_owned(), article.map(str::to_owned), is_customary))
    };
    assert_eq!(
        said("TIPAT", "C").await,
        of("product-rule", Some("3.2(c)"), true)
    );
    assert_eq!(
        said("TIPAT", "B").await,
        of("exclusively-originating", Some("3.2(b)"), true)
    );
    assert_eq!(
        said("TMEC", "B").await,
        of("product-rule", Some("4.2(b)"), false)
    );
    assert_eq!(said("PERU", "C").await, of("product-rule", None, false));
    assert_eq!(said("TMEC", "Z").await, None);
}
