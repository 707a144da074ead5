//! What a duty keeps at an erasure goes once the duty ends, and files only with the last that shows them.

use proa_domain::companies::tax_id::PersonKind;
use proa_domain::ids::{ArcoId, CompanyId, ContactId, ProofId};
use proa_domain::origin::proof::{Involved, Party, Who};
use proa_domain::privacy::erasure::{StayGround, SubjectKind};
use proa_domain::privacy::request::{
    ArcoAnswer, ArcoForm, ArcoRight, ArcoStep, ArcoStepForm, IdentityCheck, PrivacyLaw,
};
use proa_domain::settings::Role;

use super::{NAME, an_office, contact, wanted};
use crate::Desk;
use crate::origin::cases::{self, SaveCase};
use crate::origin::evidence::{self, EvidenceOf};
use crate::origin::proofs::{self, DraftProof, SaveProof};
use crate::privacy::erase::{DataSubject, PersonalRow, due, erase, finish, list};
use crate::privacy::requests::{self, MoveArco, SaveArco};
use crate::store::verify::verify;
use crate::testing::origin::cabinet;
use crate::testing::privacy::is_in_files;
use crate::testing::{TestDesk, a_company};

/// A proof that was not handed out yet.
async fn a_draft(desk: &Desk, company: CompanyId) -> ProofId {
    let case = SaveCase {
        id: None,
        name: "Gabinete de madera".to_owned(),
        company_id: Some(company),
        product_id: None,
        question: cabinet("10", "2026-03-10"),
    };
    let case_id = cases::save(desk, case).await.unwrap();
    let order = DraftProof {
        case_id,
        agreement: "TMEC".to_owned(),
        form: None,
    };
    let order = SaveProof {
        id: None,
        case_id,
        proof: proofs::draft(desk, &order).await.unwrap(),
    };
    proofs::save(desk, order).await.unwrap()
}

/// A proof that was handed out, in which nothing is missing.
async fn issued(desk: &Desk, company: CompanyId) -> ProofId {
    let id = a_draft(desk, company).await;
    let kept = proofs::get(desk, id).await.unwrap();
    let mut proof = kept.proof;
    proof.certifier = Party {
        name: "Citlali Xool Dzul".to_owned(),
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
    proof.signed_on = Some(desk.env.today());
    let order = SaveProof {
        id: Some(id),
        case_id: kept.row.case_id,
        proof,
    };
    proofs::save(desk, order).await.unwrap();
    proofs::issue(desk, id).await.unwrap();
    id
}

async fn attach(desk: &Desk, proof: ProofId, content: &[u8]) {
    let of = EvidenceOf::Proof(proof);
    evidence::attach(desk, of, "factura.pdf", content.to_vec())
        .await
        .unwrap();
}

/// Somebody asks that the data of a contact be erased.
async fn a_request(desk: &Desk, id: ContactId) -> ArcoId {
    let request = SaveArco {
        id: None,
        version: 0,
        request: ArcoForm {
            name: NAME.to_owned(),
            representative: String::new(),
            reply_to: "itzel@mora.example".to_owned(),
            right: ArcoRight::Cancellation,
            law: PrivacyLaw::Lgpdppso,
            received_on: "2026-03-01".to_owned(),
            identity: IdentityCheck::Copy,
            details: String::new(),
        },
        subject: Some(contact(id)),
    };
    requests::save(desk, &request).await.unwrap()
}

/// The request is granted, carried out, closed.
async fn close(desk: &Desk, request: ArcoId) {
    for (step, answer) in [
        (ArcoStep::Answer, Some(ArcoAnswer::Granted)),
        (ArcoStep::CarryOut, None),
        (ArcoStep::Close, None),
    ] {
        let row = requests::get(desk, request).await.unwrap();
        let step = MoveArco {
            id: request,
            version: row.version,
            step: ArcoStepForm {
                step,
                on: "2026-03-01".to_owned(),
                answer,
                note: "Se atendió".to_owned(),
            },
        };
        requests::step(desk, &step).await.unwrap();
    }
}

#[tokio::test]
async fn what_stayed_goes_once_nothing_has_it_kept() {
    let (desk, _, id) = an_office().await;
    let request = a_request(&desk, id).await;
    erase(&desk, &wanted(contact(id))).await.unwrap();
    let kept = list(&desk).await.unwrap();
    let stay = kept[0].stayed[0].stay.unwrap();
    assert_eq!(stay.ground, StayGround::RequestOpen);
    assert_eq!(due(&desk).await.unwrap(), 0);
    assert_eq!(finish(&desk).await.unwrap(), 0);
    assert!(is_in_files(&desk, NAME), "the request is answered first");
    close(&desk, request).await;
    assert_eq!(due(&desk).await.unwrap(), 1);
    assert_eq!(list(&desk).await.unwrap()[0].stayed[0].stay, None);
    assert_eq!(finish(&desk).await.unwrap(), 1);
    assert!(!is_in_files(&desk, NAME));
    let done = list(&desk).await.unwrap();
    assert_eq!(done[0].stayed, []);
    assert_eq!(done[0].rows, kept[0].rows + 1);
    assert_eq!(due(&desk).await.unwrap(), 0);
    assert!(verify(&desk).await.unwrap().ok);
    desk.sit(Role::Adviser).await;
    assert_eq!(due(&desk).await.unwrap(), 0);
    assert!(finish(&desk).await.is_err());
}

#[tokio::test]
async fn documents_go_with_what_they_show_unless_something_else_shows_them() {
    let desk = TestDesk::with_reference().await;
    let company = a_company()
        .named("Citlali Xool Dzul")
        .with(|profile| profile.person_kind = PersonKind::Natural)
        .register(&desk)
        .await;
    let own = a_draft(&desk, company).await;
    let other = a_company().named("Otra de la Meseta").register(&desk).await;
    let others = a_draft(&desk, other).await;
    attach(&desk, own, b"una factura").await;
    attach(&desk, own, b"una que muestran dos").await;
    attach(&desk, others, b"una que muestran dos").await;
    let subject = DataSubject {
        kind: SubjectKind::Company,
        id: company.to_string(),
    };
    let erased = erase(&desk, &wanted(subject)).await.unwrap();
    let is_document = |row: &&PersonalRow| row.row.table == "origin_evidence";
    assert_eq!(erased.gone.iter().filter(is_document).count(), 2);
    let files = std::fs::read_dir(desk.folder.evidence()).unwrap();
    let left: Vec<_> = files
        .map(|file| std::fs::read(file.unwrap().path()).unwrap())
        .collect();
    assert_eq!(left, [b"una que muestran dos".to_vec()]);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_proof_that_was_handed_out_goes_once_its_years_are_over() {
    let desk = TestDesk::with_reference().await;
    let company = a_company()
        .named("Citlali Xool Dzul")
        .with(|profile| profile.person_kind = PersonKind::Natural)
        .register(&desk)
        .await;
    let proof = issued(&desk, company).await;
    let subject = DataSubject {
        kind: SubjectKind::Company,
        id: company.to_string(),
    };
    let erased = erase(&desk, &wanted(subject)).await.unwrap();
    let stayed: Vec<_> = erased.stayed.iter().map(|row| &*row.row.row_id).collect();
    assert_eq!(stayed, [proof.to_string()]);
    assert!(is_in_files(&desk, "Citlali"));
    desk.clock.advance(8 * 366 * 86_400);
    assert_eq!(finish(&desk).await.unwrap(), 1);
    assert!(!is_in_files(&desk, "Citlali"));
    assert_eq!(due(&desk).await.unwrap(), 0);
    assert!(verify(&desk).await.unwrap().ok);
}
