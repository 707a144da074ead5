//! Kept answers that would now be others.

use crate::calls::{Office, avocados, hts};

#[test]
fn a_stale_answer_is_listed_worked_out_anew_and_taken_back() {
    let office = Office::with_schedules();
    let company = office.json(&["company", "add", "--name", "Aguacates de la Meseta"]);
    let company = company["id"].as_str().unwrap();
    let question = avocados("2026-11-23", "20000 kg");
    let kept = office.json(&[&question[..], &["--save", company]].concat());
    let id = kept["saved"]["id"].as_str().unwrap();
    let stale = ["answer", "list", "--stale"];
    assert_eq!(office.json(&stale)["rows"].as_array().unwrap().len(), 0);

    let raised = hts().replace("11.2¢/kg", "12.2¢/kg");
    let raised = office.import("US", "us-hts-json", &raised);
    let schedule = raised["schedule"].as_str().unwrap();
    office.json(&["schedule", "current", "--schedule", schedule]);
    let listed = office.json(&stale);
    assert_eq!(
        (&listed["rows"][0]["id"], &listed["is_cut"]),
        (&id.into(), &false.into())
    );

    let made = office.json(&["answer", "recompute", "--all"]);
    let one = &made["recomputed"][0];
    assert_eq!(one["before"]["mfn"]["amount"]["amount"], "2240.00");
    assert_eq!(one["after"]["mfn"]["amount"]["amount"], "2440.00");
    assert_eq!(one["after"]["saving"]["amount"], "2440.00");
    assert_eq!(one["row"]["is_stale"], false);
    assert_eq!(
        (&made["operations"], &made["is_cancelled"]),
        (&1.into(), &false.into())
    );
    assert_eq!(office.json(&stale)["rows"].as_array().unwrap().len(), 0);

    let same = office.json(&["answer", "recompute", id]);
    assert_eq!(same["left"][0]["reason"], "same");

    let history = office.json(&["journal", "list", "--company", company]);
    let last = &history["rows"][0];
    assert_eq!(last["code"], "recompute-answers");
    office.json(&["journal", "undo", last["id"].as_str().unwrap()]);
    let of_company = office.json(&["answer", "list", "--company", company]);
    assert_eq!(of_company["rows"][0]["is_stale"], true);
}
