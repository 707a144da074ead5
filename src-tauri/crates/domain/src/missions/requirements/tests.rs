use rstest::rstest;

use super::{Applicant, Known, Met, RequirementForm, RequirementKind, evaluate, refusals};
use crate::companies::profile::tests::{aguacates, read};
use crate::companies::profile::{ExportExperience, ProfileForm};
use crate::companies::size::Size;
use crate::missions::mission::tests::anuga;
use crate::missions::mission::{Mission, MissionForm};
use crate::time::Day;

mod further;

#[test]
fn a_company_that_meets_everything_is_told_so_one_by_one() {
    let company = ProfileForm {
        sectors: vec!["fresh-produce".to_owned()],
        ..aguacates()
    };
    let asked = [
        ("registered_profile", ""),
        ("rfc_valid", ""),
        ("exportable_product", ""),
        ("size", "micro small"),
        ("sector", "fresh-produce beverages"),
        ("state", "16 14"),
        ("export_experience", "none"),
    ];
    assert_eq!(
        codes(&asked, &company, Some(Size::Small), false),
        [
            "profile-complete yes",
            "rfc-valid yes",
            "exportable-product yes",
            "size-admitted yes",
            "sector-admitted yes",
            "state-admitted yes",
            "experience-enough yes",
            "window-open yes",
            "not-registered yes",
        ]
    );
}

#[rstest]
#[case("size", "medium", "size-not-admitted no")]
#[case("sector", "beverages", "sector-unknown unknown")]
#[case("state", "09", "state-not-admitted no")]
#[case("export_experience", "regular", "experience-too-little no")]
fn each_requirement_that_is_not_met_says_why(
    #[case] kind: &str,
    #[case] values: &str,
    #[case] expected: &str,
) {
    let found = codes(&[(kind, values)], &aguacates(), Some(Size::Small), false);
    assert_eq!(found[0], expected);
}

#[test]
fn an_incomplete_profile_lists_what_is_missing() {
    let company = ProfileForm {
        rfc: String::new(),
        figures: vec![],
        products: vec![],
        ..aguacates()
    };
    let asked = [
        ("registered_profile", ""),
        ("rfc_valid", ""),
        ("exportable_product", ""),
        ("size", "small"),
    ];
    let found = codes(&asked, &company, None, true);
    assert_eq!(
        found,
        [
            "profile-incomplete no",
            "rfc-missing no",
            "no-exportable-product no",
            "size-unknown unknown",
            "window-open yes",
            "already-registered no",
        ]
    );
}

#[test]
fn an_accepted_check_digit_counts_as_valid_and_is_said() {
    let company = ProfileForm {
        rfc: "EKU9003173C8".to_owned(),
        rfc_override: Some("constancia".to_owned()),
        ..aguacates()
    };
    assert_eq!(
        codes(&[("rfc_valid", "")], &company, None, false)[0],
        "rfc-overridden yes"
    );
}

#[test]
fn an_unknown_does_not_stand_in_the_way() {
    let mission = mission(&[("size", "small"), ("state", "09")]);
    let profile = read(&aguacates()).unwrap();
    let applicant = Applicant {
        profile: &profile,
        size: None,
        is_registered: false,
        known: &nothing(),
    };
    let findings = evaluate(
        &mission,
        &applicant,
        "2027-01-01T00:00:00Z".parse().unwrap(),
    );
    let refusals = refusals(&findings);
    assert_eq!(refusals.len(), 1);
    assert_eq!(refusals[0].params["allowed"], "09");
}

#[rstest]
#[case("2027-01-01T00:00:00Z", "window-not-yet")]
#[case("2027-08-01T00:00:00Z", "window-over")]
fn a_closed_window_says_when_it_opens_or_closed(#[case] now: &str, #[case] code: &str) {
    let form = MissionForm {
        opens_at: Some("2027-05-01T00:00:00Z".to_owned()),
        ..anuga()
    };
    let mission = Mission::parse(&form).unwrap();
    let profile = read(&aguacates()).unwrap();
    let applicant = Applicant {
        profile: &profile,
        size: None,
        is_registered: false,
        known: &nothing(),
    };
    let findings = evaluate(&mission, &applicant, now.parse().unwrap());
    assert_eq!(findings[0].code, code);
    assert_eq!(findings[0].met, Met::No);
}

#[test]
fn a_kind_stands_once_and_names_codes_that_exist() {
    let form = |kind, values: &[&str]| RequirementForm {
        kind,
        values: values.iter().map(|value| (*value).to_owned()).collect(),
    };
    let mission = MissionForm {
        requirements: vec![
            form(RequirementKind::State, &["16", "CDMX"]),
            form(RequirementKind::State, &["09"]),
        ],
        ..anuga()
    };
    let problems = Mission::parse(&mission).unwrap_err();
    let codes: Vec<_> = problems
        .0
        .iter()
        .map(|problem| problem.code.as_str())
        .collect();
    assert_eq!(codes, ["requirement-value", "requirement-twice"]);
}

#[test]
fn experience_is_ordered_from_none_to_regular() {
    assert!(ExportExperience::None < ExportExperience::Occasional);
    assert!(ExportExperience::Occasional < ExportExperience::Regular);
}

fn codes(
    asked: &[(&str, &str)],
    company: &ProfileForm,
    size: Option<Size>,
    is_registered: bool,
) -> Vec<String> {
    let profile = read(company).unwrap();
    let applicant = Applicant {
        profile: &profile,
        size,
        is_registered,
        known: &nothing(),
    };
    let now = "2027-01-01T00:00:00Z".parse().unwrap();
    evaluate(&mission(asked), &applicant, now)
        .iter()
        .map(|finding| format!("{} {}", finding.code, finding.met))
        .collect()
}

fn nothing() -> Known {
    Known::nothing(Day::of(2027, 1, 1))
}

fn mission(asked: &[(&str, &str)]) -> Mission {
    let requirements = asked
        .iter()
        .map(|(kind, values)| RequirementForm {
            kind: kind.parse().unwrap(),
            values: values.split_whitespace().map(str::to_owned).collect(),
        })
        .collect();
    let form = MissionForm {
        requirements,
        ..anuga()
    };
    Mission::parse(&form).unwrap()
}
