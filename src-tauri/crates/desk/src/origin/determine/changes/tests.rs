use proa_domain::settings::Locale;

use super::smallest_changes;
use crate::origin::determine::OriginQuestion;
use crate::testing::TestDesk;
use crate::testing::origin::cabinet;

/// Medicaments in doses, of a foreign preparation of heading 30.03, for a market.
fn medicament(net_cost: Option<&str>, market: Option<&str>) -> OriginQuestion {
    let question = serde_json::json!({
        "case": {
            "good": {
                "code": "300410", "currency": "USD", "transaction_value": "100", "ex_works": "98",
                "net_cost": net_cost,
            },
            "materials": [{
                "name": "preparación", "code": "300310", "origin": "non-originating", "country": "CN",
                "value": "45",
            }],
            "answers": {
                "only_operations": [], "drawback": false, "points": {"unassembled-or-parts": false},
            },
        },
        "on": "2026-11-23",
        "agreement": "TMEC",
        "market": market,
        "locale": Locale::EsMx,
    });
    serde_json::from_value(question).unwrap()
}

async fn said(question: OriginQuestion) -> Vec<String> {
    let desk = TestDesk::with_reference().await;
    let changes = smallest_changes(&desk, question).await.unwrap();
    changes.into_iter().map(|change| change.said).collect()
}

#[tokio::test]
async fn the_smallest_changes_are_said() {
    let question = OriginQuestion {
        agreement: Some("TMEC".to_owned()),
        ..cabinet("10.01", "2026-11-23")
    };
    assert_eq!(
        said(question).await,
        [
            "Agregar 0.03 USD de valor en la región, con los mismos materiales. No se sabe cuánto costaría.",
            "Comprar en México, o en otra de las Partes, la línea 2 (10.01 USD). No se sabe cuánto costaría.",
        ]
    );
}

#[tokio::test]
async fn another_agreement_is_told_first_and_only_for_markets_that_take_both() {
    // 55 of 100: enough for TIPAT, not for T-MEC.
    let found = said(medicament(Some("70"), None)).await;
    let [first, ..] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(
        first,
        "Usar TIPAT: con ese tratado el bien es originario tal como está. Sirve para: Canadá. \
         Compara lo que se paga ahí. No cuesta nada más."
    );
    assert!(found.len() > 1, "{found:?}");
    let in_canada = said(medicament(Some("70"), Some("CA"))).await;
    assert_eq!(in_canada.first(), Some(first));
    // The United States do not take it.
    let in_the_states = said(medicament(Some("70"), Some("US"))).await;
    assert!(
        in_the_states.iter().all(|change| !change.contains("TIPAT")),
        "{in_the_states:?}"
    );
}

#[tokio::test]
async fn another_method_is_told_with_what_it_misses() {
    let found = said(medicament(None, Some("US"))).await;
    assert_eq!(
        found,
        [
            "Calcular el valor por el método de costo neto, que la misma regla admite: basta que el costo \
             neto llegue a 90 USD. Falta el costo neto, o los costos de los que se obtiene. No cuesta nada \
             más."
        ]
    );
}
