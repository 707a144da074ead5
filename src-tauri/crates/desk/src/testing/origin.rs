//! A good whose origin tests ask about.

use serde_json::json;

use crate::origin::determine::OriginQuestion;

/// A wooden cabinet, imported on a day, whose regional value stands at the limit of T-MEC where its
/// hinges cost 10.
///
/// # Panics
/// The question is not written as the desk reads it.
pub fn cabinet(hinges: &str, on: &str) -> OriginQuestion {
    let line = |name: &str, code: &str, origin: &str, country: &str, value: &str| json!({"name": name, "code": code, "origin": origin, "country": country, "value": value});
    let question = json!({
        "case": {
            "good": {"code": "940360", "currency": "USD", "transaction_value": "200", "ex_works": "195", "net_cost": "150"},
            "materials": [
                line("Partes", "940391", "non-originating", "CN", "70"),
                line("Bisagras", "830210", "non-originating", "CN", hinges),
                line("Tableros", "441011", "originating", "MX", "60"),
            ],
            "answers": {"only_operations": [], "points": {"unassembled-or-parts": false}},
        },
        "on": on,
        "locale": "es-MX",
    });
    serde_json::from_value(question).expect("a question")
}
