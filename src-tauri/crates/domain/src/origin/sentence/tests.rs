use rstest::rstest;

use super::sentence;
use crate::origin::product_rule::tests::terms;
use crate::origin::terms::{NoWords, TermKind, Terms};
use crate::settings::Locale;
use crate::treaties::hs_code::CodeRange;

#[rstest]
#[case(
    "CC",
    "Cambio desde cualquier otro capítulo.",
    "A change from any other chapter."
)]
#[case(
    "CTHG",
    "Cambio desde cualquier partida fuera del grupo 22.03 a 22.08.",
    "A change from any heading outside the group 22.03 to 22.08."
)]
#[case(
    "CC & EXC(5106-5113)",
    "Cambio desde cualquier otro capítulo, excepto desde las partidas 51.06 a 51.13.",
    "A change from any other chapter, except from headings 51.06 to 51.13."
)]
#[case(
    "CC & EXC(5106-5113,ch.54,5403.33-5403.39,9619) & PROC(cut-and-sewn)",
    "Cambio desde cualquier otro capítulo, excepto desde las partidas 51.06 a 51.13 o 96.19, desde el capítulo 54, o desde las subpartidas 5403.33 a 5403.39, con esta condición: cortado y cosido o ensamblado en el territorio de las Partes.",
    "A change from any other chapter, except from headings 51.06 to 51.13 or 96.19, from chapter 54, or from subheadings 5403.33 to 5403.39, on this condition: cut and sewn or assembled in the territory of the Parties."
)]
#[case(
    "CTH & EXC(3003) | NC & RVC(TV>=60) | NC & RVC(NC>=50)",
    "Cambio desde cualquier otra partida, excepto desde la partida 30.03; o bien, sin exigir cambio de clasificación, con un valor de contenido regional de al menos 60 % por el método de valor de transacción o 50 % por el método de costo neto.",
    "A change from any other heading, except from heading 30.03; or, no change in classification required, with a regional value content of at least 60% by the transaction value method or 50% by the net cost method."
)]
#[case(
    "CTH & EXC(stators-rotors:8503) | NC & RVC(FV>=50;8501,stators-rotors:8503)",
    "Cambio desde cualquier otra partida, excepto desde estatores y rotores (partida 85.03); o bien, sin exigir cambio de clasificación, con un valor de contenido regional de al menos 50 % por el método de valor enfocado sobre materiales de la partida 85.01 y estatores y rotores (partida 85.03).",
    "A change from any other heading, except from stators and rotors (heading 85.03); or, no change in classification required, with a regional value content of at least 50% by the focused value method on materials of heading 85.01 and stators and rotors (heading 85.03)."
)]
#[case(
    "CTH & ALLOW(same-heading) & MAXNOM(same-heading<=20%) | MAXNOM(40%)",
    "Cambio desde cualquier otra partida, con uso permitido de materiales de la misma partida que el bien y con materiales no originarios (materiales de la misma partida que el bien) por un máximo de 20 % del precio franco fábrica; o bien, materiales no originarios por un máximo de 40 % del precio franco fábrica.",
    "A change from any other heading, with materials of the same heading as the good allowed and with non-originating materials (materials of the same heading as the good) worth at most 20% of the ex-works price; or, non-originating materials worth at most 40% of the ex-works price."
)]
#[case(
    "WOMAT(ch.1,ch.2) & MAXNOM(ch.17<=30%)",
    "Obtención total en las Partes de materiales de los capítulos 1 y 2, con materiales no originarios del capítulo 17 por un máximo de 30 % del precio franco fábrica.",
    "Materials of chapters 1 and 2 wholly obtained in the Parties, with non-originating materials of chapter 17 worth at most 30% of the ex-works price."
)]
#[case(
    "ANY & EXC(ch.11)",
    "Elaboración a partir de materiales de cualquier partida, excepto del capítulo 11.",
    "Manufacture from materials of any heading, except of chapter 11."
)]
#[case(
    "FROM(7206,7218,8224)",
    "Cambio desde las partidas 72.06, 72.18 u 82.24.",
    "A change from headings 72.06, 72.18 or 82.24."
)]
#[case(
    "CTSH | NC & PROC(separation-or-alloying) (7106.91)",
    "Cambio desde cualquier otra subpartida. Para bienes de la subpartida 7106.91, también: sin exigir cambio de clasificación, con esta condición: separación electrolítica, térmica o química, o aleación, de los materiales no originarios.",
    "A change from any other subheading. For goods of subheading 7106.91, also: no change in classification required, on this condition: electrolytic, thermal or chemical separation, or alloying, of the non-originating materials."
)]
#[case(
    "CC (agave-spirits) | CTH & EXC(2207) (any-other-good)",
    "Para tequila, mezcal, sotol y bacanora: cambio desde cualquier otro capítulo. Para los demás bienes: cambio desde cualquier otra partida, excepto desde la partida 22.07.",
    "For tequila, mezcal, sotol and bacanora: a change from any other chapter. For any other good: a change from any other heading, except from heading 22.07."
)]
#[case(
    "WT(originating-tobacco>=70)",
    "Al menos 70 % de tabaco originario de la partida 2401, sobre el peso del tabaco usado.",
    "At least 70% originating tobacco of heading 2401, of the weight of the tobacco used."
)]
#[case(
    "CTSHG | CTH & ALLOW(8607.19.06)",
    "Cambio desde cualquier subpartida fuera del grupo 22.03 a 22.08; o bien, cambio desde cualquier otra partida, con uso permitido de materiales de la línea arancelaria 8607.19.06.",
    "A change from any subheading outside the group 22.03 to 22.08; or, a change from any other heading, with materials of tariff line 8607.19.06 allowed."
)]
#[case(
    "FROM(\"hard rubber\") & ORIG(\"fruit juice\":2009) & NOM<=OM & PROC(\"See note 7\") (\"pisco\")",
    "Para «pisco»: cambio desde «hard rubber», con carácter originario previo de «fruit juice» (partida 20.09), con materiales no originarios por un valor que no supere el de los originarios y con esta condición: «See note 7».",
    "For “pisco”: a change from “hard rubber”, with “fruit juice” (heading 20.09) already originating, with non-originating materials worth at most as much as the originating ones and on this condition: “See note 7”."
)]
#[case(
    "ORIG",
    "Todos los materiales ya originarios.",
    "All materials already originating."
)]
#[case(
    "PROC(sewing-thread-formed-and-finished)",
    "Hilo de coser formado y acabado en el territorio de las Partes.",
    "Sewing thread formed and finished in the territory of the Parties."
)]
fn a_rule_is_said_in_both_languages(#[case] rule: &str, #[case] es: &str, #[case] en: &str) {
    assert_eq!(say(rule, Locale::EsMx, &terms()).unwrap(), es);
    assert_eq!(say(rule, Locale::En, &terms()).unwrap(), en);
}

#[test]
fn a_code_without_words_makes_no_sentence() {
    let refusal = say("CC & PROC(unheard-of)", Locale::En, &Terms::default());
    assert_eq!(
        refusal,
        Err(NoWords {
            kind: TermKind::Process,
            code: "unheard-of".to_owned()
        })
    );
}

fn say(rule: &str, locale: Locale, terms: &Terms) -> Result<String, NoWords> {
    let range = CodeRange {
        first: "2203".parse().unwrap(),
        last: "2208".parse().unwrap(),
    };
    let said = sentence(&rule.parse().unwrap(), &range, terms, locale)?;
    Ok(said.replace('\u{a0}', " "))
}
