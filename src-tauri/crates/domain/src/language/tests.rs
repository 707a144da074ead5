//! Every rule on its own two sentences, what is spared, what is proposed, and what always holds.

use proptest::prelude::*;
use rstest::rstest;

use super::{Finding, check, rules};
use crate::settings::Locale;

fn found(text: &str, language: Locale) -> Vec<String> {
    let findings = check(text, language).into_iter();
    findings.map(|finding| finding.found).collect()
}

fn only(text: &str) -> Finding {
    let mut found = check(text, Locale::EsMx);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found.remove(0)
}

#[rstest]
#[case(Locale::EsMx)]
#[case(Locale::En)]
fn every_rule_marks_its_example_and_passes_its_near_miss(#[case] language: Locale) {
    let mut wrong = Vec::new();
    for rule in rules(language) {
        let text = rule.marks.replace(['[', ']'], "");
        let words = rule.marks.split_once('[');
        let words = words.and_then(|(_, rest)| rest.split_once(']'));
        let expected = words.map(|(words, _)| (rule.id.to_owned(), words.to_owned()));
        let found = check(&text, language).into_iter();
        let found: Vec<_> = found.map(|finding| (finding.rule, finding.found)).collect();
        if expected.is_none() || found != Vec::from_iter(expected) {
            wrong.push(format!("{}: {} → {found:?}", rule.id, rule.marks));
        }
        let passed = check(rule.passes, language);
        if !passed.is_empty() {
            wrong.push(format!(
                "{} should pass: {} → {passed:?}",
                rule.id, rule.passes
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of them:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[rstest]
#[case(Locale::EsMx)]
#[case(Locale::En)]
fn what_is_proposed_in_an_example_is_not_marked_in_its_turn(#[case] language: Locale) {
    let mut wrong = Vec::new();
    for rule in rules(language) {
        let (before, rest) = rule.marks.split_once('[').unwrap_or_default();
        let (words, after) = rest.split_once(']').unwrap_or_default();
        let findings = check(&format!("{before}{words}{after}"), language);
        let proposals = findings.iter().flat_map(|finding| &finding.proposals);
        let mut count = 0;
        for proposal in proposals {
            count += 1;
            let text = format!("{before}{proposal}{after}");
            if !check(&text, language).is_empty() {
                wrong.push(format!("{}: {text}", rule.id));
            }
        }
        if count == 0 {
            wrong.push(format!("{}: nothing proposed for {words}", rule.id));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of them:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[rstest]
#[case::article_in_two("Las y los empresarios")]
#[case::articles_the_other_way("los y las empresarios")]
#[case::both_nouns("empresarias y empresarios")]
#[case::both_nouns_with_articles("los empresarios y las empresarias del estado")]
#[case::parentheses("Pueden venir trabajadoras(es) y trabajadores(as)")]
#[case::slash("empresarios/as")]
#[case::slash_in_the_article("los/as participantes; el/la participante")]
#[case::adjectives_between("las productoras mexicanas y los productores mexicanos")]
#[case::list("niñas, niños y adolescentes")]
fn passes_a_masculine_with_its_feminine_beside_it(#[case] text: &str) {
    assert_eq!(found(text, Locale::EsMx), [""; 0]);
}

#[test]
fn a_feminine_that_is_not_joined_to_the_masculine_doubles_nothing() {
    assert_eq!(
        found(
            "Las empresarias recibieron a los empresarios.",
            Locale::EsMx
        ),
        ["los empresarios"]
    );
    assert_eq!(
        found("Hay empresarias. Los empresarios y yo vamos.", Locale::EsMx),
        ["Los empresarios"]
    );
}

#[rstest]
#[case("El Consejo Coordinador Empresarial y la Secretaría del Trabajo")]
#[case("la Unión Nacional de Productores y Exportadores de Miel")]
#[case("la Ley Federal de Protección al Consumidor")]
#[case("Un exportador autorizado hace la declaración")]
#[case("Lo dice el «Manual de los exportadores», en su página 3")]
#[case("Vea https://ejemplo.example/los/exportadores o los-exportadores.pdf")]
#[case("Escriba a el.director@ejemplo.example")]
#[case("La columna es `los exportadores` o { $los exportadores }")]
#[case("El director general, Emilio Robles, y el ingeniero Robles")]
#[case("Los países exportadores y productores; sectores importadores")]
#[case("Las secretarías y la presidencia")]
#[case("XLSX, T-MEC y TLCAN; Linux y Xerox; una **palabra** en *letra* distinta")]
fn spares_names_addresses_and_adjectives(#[case] text: &str) {
    assert_eq!(found(text, Locale::EsMx), [""; 0]);
}

#[rstest]
#[case("Firma del exportador", "de la persona exportadora")]
#[case("AL EXPORTADOR", "A LA PERSONA EXPORTADORA")]
#[case("Los clientes", "La clientela")]
#[case("precio a los clientes", "la clientela")]
#[case("Aviso al vendedor", "a la parte vendedora")]
#[case("todos los trabajadores", "todo el personal")]
#[case("Algunos proveedores", "Algunas empresas proveedoras")]
#[case("sus 12 empleados", "sus 12 personas empleadas")]
#[case("los demás participantes", "las demás personas participantes")]
#[case("a pequeños productores", "pequeñas y pequeños productores")]
#[case("de productores", "personas productoras")]
#[case("Tod@s", "Todas y todos")]
#[case("trabajador@s", "trabajadoras y trabajadores")]
#[case("lxs", "las y los")]
#[case("a los minusválidos", "las personas con discapacidad")]
fn the_first_proposal_agrees_with_the_sentence(#[case] text: &str, #[case] proposal: &str) {
    let finding = only(text);
    assert_eq!(
        finding.proposals.first().map(String::as_str),
        Some(proposal),
        "{finding:?}"
    );
}

#[test]
fn a_plural_is_proposed_in_both_genders_too() {
    let of = |text| only(text).proposals.pop().unwrap();
    assert_eq!(of("los participantes"), "las y los participantes");
    assert_eq!(of("35 empleados"), "35 empleadas y empleados");
    assert_eq!(of("Todos los socios"), "Todas y todos los socios");
}

#[rstest]
#[case("el ", "los ")]
#[case("del ", "todos los ")]
#[case("un ", "varios ")]
#[case("cada ", "sus ")]
#[case("del pequeño ", "los pequeños ")]
#[case("(", "para ")]
fn whatever_stands_before_a_noun_something_is_proposed(#[case] one: &str, #[case] many: &str) {
    for rule in rules(Locale::EsMx) {
        for (index, form) in rule.words.iter().flat_map(|word| word.iter().enumerate()) {
            let before = if index < 2 { one } else { many };
            for finding in check(&format!("{before}{form}"), Locale::EsMx) {
                assert!(!finding.proposals.is_empty(), "{}: {before}{form}", rule.id);
            }
        }
    }
}

#[rstest]
#[case("An exhibitor may not sublet his space.", "his")]
#[case("Exhibitor may not sublet his space.", "his")]
#[case("Every buyer from Japan knows that he pays on arrival.", "he")]
#[case("The applicant may register himself.", "himself")]
fn a_pronoun_that_goes_back_to_anybody_is_marked(#[case] text: &str, #[case] pronoun: &str) {
    assert_eq!(found(text, Locale::En), [pronoun]);
}

#[rstest]
#[case("The exporter signs. His name is Emilio.")]
#[case("Mr Robles signs his declaration.")]
#[case("The exporter Emilio Robles signs his declaration.")]
#[case("Each exporter signs their declaration.")]
#[case("The exporters met Emilio and his team.")]
fn a_pronoun_of_somebody_known_is_not(#[case] text: &str) {
    assert_eq!(found(text, Locale::En), [""; 0]);
}

#[test]
fn the_longest_words_win_where_rules_meet() {
    assert_eq!(
        found("El representante legal y los adultos mayores", Locale::EsMx),
        ["El representante legal", "los adultos mayores"]
    );
    assert_eq!(found("The master/slave copy", Locale::En), ["master/slave"]);
}

#[test]
fn accents_may_be_missing_or_written_apart_and_must_not_be_too_many() {
    assert_eq!(found("los tecnicos", Locale::EsMx), ["los tecnicos"]);
    assert_eq!(
        found("los te\u{301}cnicos", Locale::EsMx),
        ["los te\u{301}cnicos"]
    );
    assert_eq!(found("LOS TÉCNICOS", Locale::EsMx), ["LOS TÉCNICOS"]);
    assert_eq!(found("las secretarías", Locale::EsMx), [""; 0]);
}

#[test]
fn blanks_and_lines_may_part_the_words_but_paragraphs_do() {
    assert_eq!(
        found("los\u{a0} \n exportadores", Locale::EsMx),
        ["los\u{a0} \n exportadores"]
    );
    assert_eq!(found("los\n\nparticipantes", Locale::EsMx), [""; 0]);
}

#[test]
fn places_are_counted_as_javascript_counts() {
    let finding = only("🥑 Señal: los exportadores");
    assert_eq!((finding.start, finding.end), (10, 26));
}

#[test]
fn an_empty_text_and_one_of_signs_have_nothing() {
    for text in ["", " ", "¿?", "@", "*s", "{", "«", "\u{301}", "los"] {
        assert_eq!(found(text, Locale::EsMx), [""; 0], "{text}");
    }
}

#[test]
fn english_words_for_all_are_marked_and_their_near_ones_pass() {
    assert_eq!(
        found(
            "The chairman's manpower: he/she is HANDICAPPED.",
            Locale::En
        ),
        ["chairman", "manpower", "he/she", "HANDICAPPED"]
    );
    let manpower = check("Manpower", Locale::En).remove(0);
    assert_eq!(manpower.proposals.first().unwrap(), "Workforce");
    assert_eq!(
        found("man-made fibres, unmanned, chairs", Locale::En),
        [""; 0]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn findings_are_parts_of_the_text_in_order_and_apart(
        text in "(los |las y |del |El |a |y |, |\\. |exportador(es|as)?|Director |clientes |tod@s |«|»|🥑|e\u{301}|\n|minusválidos |[a-zñÑá ]{0,4}){0,24}",
    ) {
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut last = 0;
        for finding in check(&text, Locale::EsMx) {
            let (start, end) = (finding.start as usize, finding.end as usize);
            prop_assert!(last <= start && start < end);
            prop_assert_eq!(String::from_utf16(&units[start..end]).unwrap(), finding.found);
            last = end;
        }
    }

    #[test]
    fn any_text_can_be_checked(text in any::<String>()) {
        for &language in Locale::ALL {
            check(&text, language);
        }
    }

    #[test]
    fn what_stands_in_another_paragraph_changes_nothing(
        text in "(los |las y |exportadores |empresarias |clientes |de |y ){1,8}",
    ) {
        let alone = found(&text, Locale::EsMx);
        let mut twice = alone.clone();
        twice.extend(alone);
        prop_assert_eq!(found(&format!("{text}.\n\n{text}"), Locale::EsMx), twice);
    }
}
