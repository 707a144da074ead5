use proa_domain::origin::determination::step::Outcome;
use proa_domain::origin::route::{AdviceReason, ProofEffort};
use serde_json::json;

use super::{RouteQuestion, Routes, routes};
use crate::error::AppError;
use crate::testing::TestDesk;
use crate::treaties::error::LookupError;

/// Avocados into the United States, from trees in Mexico or from abroad.
fn avocados(origin: &str, country: &str, price: &str) -> RouteQuestion {
    let question = json!({
        "question": {
            "case": {
                "good": {"code": "080440", "currency": "USD", "transaction_value": price, "net_cost": "80"},
                "materials": [{"name": "Aguacate", "code": "080440", "origin": origin, "country": country, "value": "50"}],
                "answers": {"only_operations": [], "transport": {"route": "direct"}, "drawback": false, "points": {"unassembled-or-parts": false}},
            },
            "on": "2026-11-23", "locale": "en",
        },
        "market": "us",
    });
    serde_json::from_value(question).unwrap()
}

async fn compared(desk: &TestDesk, asked: RouteQuestion) -> Routes {
    routes(desk, asked).await.unwrap()
}

#[tokio::test]
async fn the_route_that_saves_is_recommended_with_what_its_proof_asks() {
    let desk = TestDesk::with_schedules().await;
    let found = compared(&desk, avocados("originating", "MX", "100")).await;
    let line = found.lines.first().unwrap();
    let tmec = line.routes.first().unwrap();
    assert_eq!(
        (tmec.agreement.id.as_str(), tmec.outcome),
        ("TMEC", Some(Outcome::Met))
    );
    assert_eq!(tmec.effort, ProofEffort::Own);
    assert!(tmec.duty.is_free, "{tmec:?}");
    assert_eq!(line.advice.agreement.as_deref(), Some("TMEC"));
    assert_eq!(line.advice.reason, AdviceReason::PaysNothing);
}

#[tokio::test]
async fn what_waits_for_an_answer_is_named_and_not_recommended() {
    let desk = TestDesk::with_schedules().await;
    let found = compared(&desk, avocados("non-originating", "PE", "100")).await;
    let line = found.lines.first().unwrap();
    assert_eq!(line.advice.agreement, None);
    assert_eq!(line.advice.reason, AdviceReason::Answer);
    assert_eq!(line.advice.may_save_more, ["TMEC"]);
}

#[tokio::test]
async fn a_price_in_parts_of_a_cent_leaves_savings_unknown_until_a_shipment_is_named() {
    let desk = TestDesk::with_schedules().await;
    let asked = avocados("originating", "MX", "0.1255");
    let found = compared(&desk, asked.clone()).await;
    assert_eq!(found.shipment, None);
    let with_shipment = RouteQuestion {
        shipment: serde_json::from_value(json!({"amount": "5000", "currency": "USD"})).unwrap(),
        quantities: serde_json::from_value(json!([{"amount": "1000", "unit": "kg"}])).unwrap(),
        ..asked
    };
    let found = compared(&desk, with_shipment).await;
    assert_eq!(
        found.shipment.map(|money| money.amount),
        Some("5000".to_owned())
    );
    let line = found.lines.first().unwrap();
    let route = line
        .routes
        .iter()
        .find(|route| route.agreement.id == "TMEC")
        .unwrap();
    assert_eq!(route.outcome, Some(Outcome::Met));
    assert!(route.saving.is_some());
}

#[tokio::test]
async fn a_market_that_is_none_is_refused() {
    let desk = TestDesk::with_schedules().await;
    let asked = RouteQuestion {
        market: "XX".to_owned(),
        ..avocados("originating", "MX", "100")
    };
    let refused = routes(&desk, asked).await;
    assert!(matches!(
        refused,
        Err(AppError::Lookup(LookupError::UnknownMarket { .. }))
    ));
}

/// Steel furniture into the United States: the general duty is nothing, but something is levied on top.
fn on_top(lifted_by: &[&[&str]], is_free: bool) -> super::RouteLine {
    let duty = |is_free: bool| {
        json!({"text": "Free", "state": "computed", "needs": [], "amount": null, "isFree": is_free,
               "nextStep": null, "reason": null})
    };
    let additional = lifted_by.iter().map(|lifted_by| {
        json!({"code": "9903.01.01", "text": "25%", "liftedBy": lifted_by, "source": null,
               "kind": null, "from": null, "to": null, "citation": null})
    });
    let additional: Vec<_> = additional.collect();
    let line = json!({
        "code": "9403.20", "digits": "940320", "description": "Furniture", "path": [], "unit": null,
        "mfn": duty(is_free), "best": null, "sources": [],
        "preferences": [{
            "agreement": {"id": "TMEC", "shortEs": "T-MEC", "shortEn": "USMCA", "nameEs": "", "nameEn": "",
                          "inForce": null, "status": "in_force", "review": null, "source": "", "confidence": ""},
            "duty": duty(true), "saving": null, "quota": null, "rule": null, "proof": null, "sources": [],
        }],
        "additional": additional,
    });
    super::of_line(serde_json::from_value(line).unwrap(), |_| {
        Some(Outcome::Met)
    })
}

#[test]
fn what_is_levied_on_top_makes_a_free_line_cost_and_a_route_free_only_where_it_is_spared() {
    let spared = on_top(&[&["TMEC"]], true).advice;
    assert_eq!(
        (spared.agreement.as_deref(), spared.reason),
        (Some("TMEC"), AdviceReason::PaysNothing)
    );
    for levied in [&[&[][..]][..], &[&["TMEC"][..], &[][..]][..]] {
        let advice = on_top(levied, true).advice;
        assert_eq!(
            (advice.agreement, advice.reason),
            (None, AdviceReason::UnknownDuty),
            "{levied:?}"
        );
    }
}
