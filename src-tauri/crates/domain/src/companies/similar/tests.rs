//! What speaks for one company and what against it.

use proptest::prelude::{prop_assert_eq, proptest};
use rstest::rstest;

use super::Likelihood::{
    MistypedTaxId, OtherForm, OtherName, OtherPlace, OtherSite, OtherTaxId, SameDomain, SameMail,
    SameName, SamePhone, SamePlace, SameState, SameTaxId, SameTradeName, SimilarName,
};
use super::{LIKELY, Likeness, Similarity};

mod directory;
mod official;
mod seeded;

const RFC: &str = "EKU9003173C9";
const OTHER_RFC: &str = "SAT970701NN3";

#[test]
fn the_same_tax_identity_is_the_same_company_and_another_name_is_told() {
    let one = Likeness::of("Aguacates", RFC, None, "", "");
    let two = Likeness::of("Otra cosa", "eku-900317-3c9", None, "", "");
    assert_eq!(said(&one.compare(&two)), (100, vec![SameTaxId, OtherName]));
}

#[test]
fn the_same_name_counts_more_in_the_same_state() {
    let one = company("Aguacates de la Meseta, S.A. de C.V.", "16");
    let here = company("AGUACATES DE LA MESETA", "16");
    let there = company("AGUACATES DE LA MESETA", "14");
    assert_eq!(said(&one.compare(&here)), (90, vec![SameName, SameState]));
    assert_eq!(said(&one.compare(&there)), (70, vec![SameName, OtherPlace]));
}

#[rstest]
#[case("Aguacates de la Mesta")]
#[case("Aguacate de la Meseta")]
#[case("Aguac. de la Meseta")]
fn a_similar_name_is_likely_in_the_same_state_only(#[case] typed: &str) {
    let known = company("Aguacates de la Meseta, S.A. de C.V.", "16");
    let similarity = known.compare(&company(typed, "16"));
    assert_eq!(similarity.reasons, [SimilarName, SameState]);
    assert!(similarity.score >= LIKELY, "{}", similarity.score);
    assert!(known.compare(&company(typed, "14")).score < LIKELY);
}

#[test]
fn other_fruit_of_the_same_place_is_another_company() {
    let known = company("Aguacates de la Meseta", "16");
    let other = company("Zarzamoras de la Meseta", "16");
    assert_eq!(known.compare(&other).score, 0);
}

#[test]
fn web_and_telephone_are_compared_in_canonical_form() {
    let web = "https://www.aguacates.mx/es";
    let one = Likeness::of("Uno", "", None, web, "452 123 4567");
    let two = Likeness::of("Dos", "", None, "aguacates.mx", "+52 1 452 123 4567");
    assert_eq!(said(&one.compare(&two)), (68, vec![SameDomain, SamePhone]));
}

#[test]
fn a_page_on_a_shared_site_is_no_likeness() {
    let one = Likeness::of("Uno", "", None, "facebook.com/uno", "");
    let two = Likeness::of("Dos", "", None, "https://www.facebook.com/dos", "");
    assert_eq!(one.compare(&two).score, 0);
}

#[rstest]
#[case("ventas@lago.mx", "compras@lago.mx", vec![SameMail])]
#[case("lago@gmail.com", "Lago@Gmail.com", vec![SameMail])]
#[case("lago@gmail.com", "tornos@gmail.com", vec![])]
fn a_mailbox_counts_where_anybody_has_one_and_the_domain_elsewhere(
    #[case] one: &str,
    #[case] other: &str,
    #[case] reasons: Vec<super::Likelihood>,
) {
    let [one, other] =
        [("Uno", one), ("Otra", other)].map(|(name, mail)| named(name).reached_by([], [mail]));
    assert_eq!(one.compare(&other).reasons, reasons);
}

#[test]
fn the_domain_of_a_site_is_that_of_the_mail() {
    let one = Likeness::of("Uno", "", None, "www.lago.mx", "");
    let two = named("Otra").reached_by([], ["ventas@lago.mx"]);
    assert_eq!(one.compare(&two).reasons, [SameMail]);
}

#[test]
fn two_right_tax_identities_are_two_companies_whatever_they_share() {
    let [one, two] = [RFC, OTHER_RFC].map(|rfc| Likeness::of("Meseta", rfc, None, "", ""));
    let similarity = one.compare(&two);
    assert_eq!(similarity.reasons, [SameName, OtherTaxId]);
    assert!(similarity.score < LIKELY);
    let phone = "452 123 4567";
    let [one, two] = [RFC, OTHER_RFC].map(|rfc| Likeness::of("Meseta", rfc, None, "", phone));
    assert_eq!(
        said(&one.compare(&two)),
        (60, vec![SameName, SamePhone, OtherTaxId]),
        "under one name and telephone it may be the same company anew"
    );
}

#[rstest]
#[case("EKU9003173C8", "a wrong check digit")]
#[case("EKV9003173C9", "a wrong letter")]
#[case("EKU9003713C9", "two digits the other way round")]
#[case("EKU9013173C9", "a month that is none")]
#[case("EKU900317C9", "a character too few")]
fn a_tax_identity_with_a_slip_is_a_reason_of_its_own(#[case] rfc: &str, #[case] why: &str) {
    let right = Likeness::of("Aguacates de la Meseta", RFC, None, "", "");
    let named = right.compare(&Likeness::of("Aguacates la Meseta", rfc, None, "", ""));
    assert_eq!(named.reasons, [MistypedTaxId, SameName], "{why}");
    assert!(named.score > 85, "{why}");
    let unnamed = right.compare(&Likeness::of("", rfc, None, "", ""));
    assert_eq!(said(&unnamed), (70, vec![MistypedTaxId]), "{why}");
}

#[test]
fn sister_companies_share_everything_but_the_name() {
    let sister = |name| Likeness::of(name, "", Some("19"), "lago.mx", "81 1234 5678");
    for (one, two) in [
        (
            "Comercial Lago Norte, S.A. de C.V.",
            "Comercial Lago Sur, S.A. de C.V.",
        ),
        ("Transportes Lago 1", "Transportes Lago 2"),
        (
            "Lago Inmobiliaria, S.A. de C.V.",
            "Lago Servicios, S.A. de C.V.",
        ),
    ] {
        assert!(sister(one).compare(&sister(two)).score < LIKELY, "{one}");
    }
}

#[test]
fn an_association_is_not_the_company_of_its_name() {
    let [company, association] =
        ["Lago, S.A. de C.V.", "Lago, A.C."].map(|name| company(name, "19"));
    let similarity = company.compare(&association);
    assert_eq!(similarity.reasons, [SameName, SameState, OtherForm]);
    assert_eq!(similarity.score, 60);
    let renamed = super::tests::company("Lago, S.A.P.I. de C.V.", "19");
    assert_eq!(company.compare(&renamed).score, 90);
}

#[test]
fn plants_of_one_company_are_said_to_be_plants() {
    let [one, two] = [
        "LAGO TECH SA DE CV, PLANTA 1",
        "LAGO TECH SA DE CV,PLANTA II",
    ]
    .map(named);
    let elsewhere = two.clone().located(Some("14039"), "");
    let here = one.clone().located(Some("19039"), "");
    assert_eq!(said(&one.compare(&two)), (55, vec![SameName, OtherSite]));
    assert_eq!(
        said(&here.compare(&elsewhere)),
        (55, vec![SameName, OtherSite, OtherPlace])
    );
    let whole = named("Lago Tech");
    assert_eq!(said(&one.compare(&whole)), (72, vec![SameName, OtherSite]));
}

#[test]
fn a_company_is_known_by_another_name() {
    let legal = named("TORNOS DEL LAGO, S.A. DE C.V.,TORLAGO");
    assert_eq!(legal.compare(&named("Torlago")).reasons, [SameTradeName]);
    let other = named("Maquinados Zeta")
        .known_as(["Torlago"])
        .located(None, "44100");
    let similarity = legal.located(None, "44100").compare(&other);
    assert_eq!(said(&similarity), (62, vec![SameTradeName, SamePlace]));
}

#[rstest]
#[case(Some("19039"), "64000", Some("19039"), "64010", SamePlace)]
#[case(None, "64000", Some("19039"), "64000", SamePlace)]
#[case(None, "64000", Some("19039"), "", SameState)]
#[case(Some("19026"), "", Some("19039"), "", OtherPlace)]
#[case(None, "44100", None, "64000", OtherPlace)]
fn places_are_told_as_exactly_as_they_are_known(
    #[case] town: Option<&str>,
    #[case] code: &str,
    #[case] other_town: Option<&str>,
    #[case] other_code: &str,
    #[case] reason: super::Likelihood,
) {
    let one = named("Lago").located(town, code);
    let other = named("Lago").located(other_town, other_code);
    assert_eq!(one.compare(&other).reasons, [SameName, reason]);
}

proptest! {
    #[test]
    fn likeness_is_the_same_from_both_sides(
        one in "[a-eñ.,&0-3 ]{0,24}",
        two in "[a-eñ.,&0-3 ]{0,24}",
        rfc in "(EKU9003173C[0-9])?",
    ) {
        let one = Likeness::of(&one, RFC, Some("16"), "", "");
        let two = Likeness::of(&two, &rfc, Some("16"), "", "");
        prop_assert_eq!(one.compare(&two), two.compare(&one));
    }

    #[test]
    fn no_name_is_too_strange_to_be_read(name in ".{0,40}") {
        let one = named(&name);
        let reasons = one.compare(&one.clone()).reasons;
        prop_assert_eq!(reasons.contains(&SameName), one.words().next().is_some());
    }
}

fn company(name: &str, state: &str) -> Likeness {
    Likeness::of(name, "", Some(state), "", "")
}

fn named(name: &str) -> Likeness {
    Likeness::of(name, "", None, "", "")
}

fn said(similarity: &Similarity) -> (u8, Vec<super::Likelihood>) {
    (similarity.score, similarity.reasons.clone())
}
