//! What a call asks beyond the profile.

use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use super::mission;
use crate::advisory::score::ScoreRange;
use crate::companies::profile::ProfileForm;
use crate::companies::profile::tests::{aguacates, read};
use crate::ids::{CertificationId, DiagnosisId, DocumentId, SupportId};
use crate::missions::document::DocumentKind;
use crate::missions::mission::{Mission, MissionForm, tests::anuga};
use crate::missions::requirements::{
    Applicant, EarlierSupport, Finding, HandedIn, HeldCertification, Known, Met, RequirementForm,
    RequirementKind, TakenDiagnosis, TakesDeclaration, evaluate,
};
use crate::privacy::diversity::{Ground, GroundAnswer, SelfAnswer};
use crate::time::Day;

const TODAY: fn() -> Day = || Day::of(2027, 1, 1);

#[rstest]
#[case("0804", "080440", "product-asked-for yes")]
#[case("080440 0901", "080440", "product-asked-for yes")]
#[case("0801-0814", "080440", "product-asked-for yes")]
#[case("0805-0814", "080440", "product-not-asked-for no")]
// Two digits may lie in the run, and nobody knows.
#[case("0801-0814", "08", "product-unknown unknown")]
#[case("0801-0814", "", "product-unknown unknown")]
fn a_product_lies_within_a_run_of_codes(
    #[case] runs: &str,
    #[case] code: &str,
    #[case] expected: &str,
) {
    let mut form = aguacates();
    form.products.truncate(1);
    code.clone_into(&mut form.products[0].code);
    if code.len() < 8 {
        form.products[0].edition = crate::companies::profile::Edition::Hs2022;
    }
    let found = found(("product", runs), &form, &Known::nothing(TODAY()));
    assert_eq!(said(&found), expected);
}

#[rstest]
// Twelve months back from 1 January 2027: 1 January 2026 is a day too old.
#[case(70, 70, Day::of(2026, 1, 2), "readiness-enough yes")]
#[case(70, 70, Day::of(2026, 1, 1), "readiness-too-old no")]
#[case(50, 59, Day::of(2026, 12, 1), "readiness-too-low no")]
#[case(50, 60, Day::of(2026, 12, 1), "readiness-open unknown")]
#[case(60, 90, Day::of(2026, 12, 1), "readiness-enough yes")]
fn readiness_is_high_enough_and_not_too_old(
    #[case] low: u8,
    #[case] high: u8,
    #[case] on: Day,
    #[case] expected: &str,
) {
    let diagnosis = TakenDiagnosis {
        id: DiagnosisId(Uuid::from_u128(7)),
        on,
        score: ScoreRange { low, high },
    };
    let known = Known {
        diagnosis: Some(diagnosis),
        ..Known::nothing(TODAY())
    };
    let found = found(("readiness", "60 12"), &aguacates(), &known);
    assert_eq!(said(&found), expected);
    assert_eq!(found.evidence[0].id, Some(diagnosis.id.to_string()));
    assert_eq!(found.evidence[0].on, Some(on));
}

#[test]
fn without_a_diagnosis_readiness_is_not_known() {
    let found = found(
        ("readiness", "60 12"),
        &aguacates(),
        &Known::nothing(TODAY()),
    );
    assert_eq!(said(&found), "readiness-unknown unknown");
}

#[rstest]
#[case(&[(2026, 2), (2026, 3)], "supports-few-enough yes", 2)]
#[case(&[(2026, 2), (2026, 3), (2026, 4)], "supports-too-many no", 3)]
#[case(&[(2025, 2), (2026, 3), (2025, 12)], "supports-few-enough yes", 1)]
fn earlier_supports_are_counted_within_their_time(
    #[case] days: &[(i16, i8)],
    #[case] expected: &str,
    #[case] counted: usize,
) {
    let supports = days
        .iter()
        .zip(1..)
        .map(|((year, month), id)| EarlierSupport {
            id: SupportId(Uuid::from_u128(id)),
            on: Day::of(*year, *month, 1),
        });
    let known = Known {
        supports: supports.collect(),
        ..Known::nothing(TODAY())
    };
    let found = found(("earlier_supports", "2 12"), &aguacates(), &known);
    assert_eq!(said(&found), expected);
    assert_eq!(found.evidence.len(), counted);
}

#[rstest]
#[case("HACCP", Some(Day::of(2027, 1, 1)), "certification-valid yes")]
#[case("haccp", Some(Day::of(2026, 12, 31)), "certification-missing no")]
#[case("HACCP", None, "certification-undated unknown")]
#[case("ISO 9001", Some(Day::of(2028, 1, 1)), "certification-missing no")]
fn a_certification_holds_on_the_day(
    #[case] kind: &str,
    #[case] expires_on: Option<Day>,
    #[case] expected: &str,
) {
    let known = Known {
        certifications: vec![HeldCertification {
            id: Some(CertificationId(Uuid::from_u128(3))),
            kind: kind.to_owned(),
            issued_on: None,
            expires_on,
        }],
        ..Known::nothing(TODAY())
    };
    let found = found(("certification", "HACCP"), &aguacates(), &known);
    assert_eq!(said(&found), expected);
}

#[rstest]
#[case("document", "deed", false, None, "document-handed-in yes")]
#[case("document", "deed tax-compliance", false, None, "document-missing no")]
#[case(
    "document",
    "deed",
    false,
    Some(Day::of(2026, 12, 31)),
    "document-ended no"
)]
#[case("commitment_letter", "", false, None, "commitment-letter-copy no")]
#[case("commitment_letter", "", true, None, "commitment-letter-seen yes")]
#[case(
    "commitment_letter",
    "",
    true,
    Some(Day::of(2026, 12, 31)),
    "commitment-letter-missing no"
)]
fn documents_are_handed_in_and_hold(
    #[case] kind: &str,
    #[case] values: &str,
    #[case] is_original_seen: bool,
    #[case] holds_until: Option<Day>,
    #[case] expected: &str,
) {
    let handed_in = |number, kind| HandedIn {
        id: DocumentId(Uuid::from_u128(number)),
        kind,
        on: Day::of(2026, 6, 1),
        holds_until,
        is_original_seen,
    };
    let known = Known {
        documents: vec![
            handed_in(1, DocumentKind::Deed),
            handed_in(2, DocumentKind::CommitmentLetter),
        ],
        ..Known::nothing(TODAY())
    };
    let found = found((kind, values), &aguacates(), &known);
    assert_eq!(said(&found), expected);
}

#[rstest]
#[case("product", "0814-0801", "requirement-value")]
#[case("product", "0801-081400", "requirement-value")]
#[case("readiness", "60", "requirement-months")]
#[case("readiness", "101 12", "requirement-value")]
#[case("earlier_supports", "3 0", "requirement-months")]
#[case("earlier_supports", "three 12", "requirement-value")]
#[case("certification", "", "required")]
#[case("document", "poem", "requirement-value")]
#[case("positive_action", "rich", "requirement-value")]
fn what_a_requirement_names_is_read(#[case] kind: &str, #[case] values: &str, #[case] code: &str) {
    let form = MissionForm {
        requirements: vec![RequirementForm {
            kind: kind.parse().unwrap(),
            values: values.split_whitespace().map(str::to_owned).collect(),
        }],
        ..anuga()
    };
    let told = Mission::parse(&form).unwrap_err();
    assert_eq!(told.0[0].code, code);
}

fn answers() -> impl Strategy<Value = Vec<GroundAnswer>> {
    let answer = proptest::sample::select(SelfAnswer::ALL);
    proptest::collection::vec(answer, Ground::ALL.len()).prop_map(|answers| {
        let both = Ground::ALL.iter().zip(answers);
        both.map(|(ground, answer)| GroundAnswer {
            ground: *ground,
            answer,
        })
        .collect()
    })
}

proptest! {
    /// Whatever was said, a call learns a yes or a no, in the same words for all.
    #[test]
    fn a_call_learns_nothing_of_a_declaration_but_yes_or_no(
        answers in answers(), has_consent in any::<bool>(), asked in 0..Ground::ALL.len(),
    ) {
        let asked = Ground::ALL[asked];
        let known = Known {
            declaration: TakesDeclaration::with_consent(&answers, has_consent),
            ..Known::nothing(TODAY())
        };
        let found = found(("positive_action", asked.code()), &aguacates(), &known);
        let is_said = answers.iter().any(|one| one.ground == asked && one.answer == SelfAnswer::Yes);
        prop_assert_eq!(found.met == Met::Yes, has_consent && is_said);
        prop_assert_eq!(found.met == Met::No, !(has_consent && is_said));
        prop_assert!(found.params.is_empty() && found.evidence.is_empty());
        prop_assert_eq!(format!("{:?}", known.declaration), "TakesDeclaration");
    }
}

fn found(asked: (&str, &str), company: &ProfileForm, known: &Known) -> Finding {
    let profile = read(company).unwrap();
    let applicant = Applicant {
        profile: &profile,
        size: None,
        is_registered: false,
        known,
    };
    let now = "2027-01-01T00:00:00Z".parse().unwrap();
    let findings = evaluate(&mission(&[asked]), &applicant, now);
    assert_eq!(
        findings[0].requirement,
        asked.0.parse::<RequirementKind>().unwrap()
    );
    findings.into_iter().next().unwrap()
}

fn said(finding: &Finding) -> String {
    format!("{} {}", finding.code, finding.met)
}
