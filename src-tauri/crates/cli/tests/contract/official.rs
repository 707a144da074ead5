//! The official files themselves, where they lie: `PROA_REFERENCE_FILES`, else a folder beside
//! the project. They are not part of it.

use serde_json::Value;

use crate::calls::{Office, import_call, official as files};

#[test]
fn takes_the_schedules_of_the_united_states_whole() {
    let names = ["us/hts_2026_rev_10.json.gz", "us/hts_2025_basic.json.gz"];
    let Some([current, earlier]) = files(names) else {
        return;
    };
    let office = Office::new();
    office.start();
    let report = office.json(&import_call("US", "us-hts-json", &current));
    assert_eq!(report["records"], 35_509);
    assert_eq!(report["rejected"], 0);
    assert!(report["computed"].as_u64() > Some(13_000));
    let second = office.json(&import_call("US", "us-hts-json", &earlier));
    assert_eq!(
        second["is_current"], false,
        "the office decides which is current"
    );
    let ids = [&second, &report].map(|report| report["schedule"].as_str().unwrap());
    let [before, after] = ids;
    let found = office.json(&["schedule", "diff", "--before", before, "--after", after]);
    let of_goods = |kind: &str| {
        let lines = found["lines"].as_array().unwrap().iter();
        let chapter = |line: &Value| line["code"].as_str().unwrap()[..2].parse::<u8>().unwrap();
        let of_kind = lines.filter(|line| line["kind"] == kind && chapter(line) < 98);
        of_kind.count()
    };
    let counts = ["added", "removed", "up", "down", "other"].map(of_goods);
    assert_eq!(counts, [31, 30, 0, 0, 0], "no general rate changed");
    for (product, quantity, saving) in [
        ("0804.40", "20000 kg", "2240.00"),
        ("0804.40.00.20", "1000 kg", "112.00"),
    ] {
        let call = [
            "lookup",
            "--product",
            product,
            "--market",
            "US",
            "--quantity",
            quantity,
        ];
        let answer = office.json(&call);
        let tmec = &answer["lines"][0]["preferences"][0];
        assert_eq!(tmec["agreement"], "TMEC");
        assert_eq!(tmec["saving"]["amount"], saving, "{product}");
    }
    // A dairy line whose rate for Mexico stands in chapter 98, reached through S+.
    let call = [
        "lookup",
        "--product",
        "0401.20",
        "--market",
        "US",
        "--quantity",
        "1000 l",
    ];
    let answer = office.json(&call);
    for line in answer["lines"].as_array().unwrap() {
        let duty = &line["preferences"][0]["duty"];
        assert_ne!(duty["reason"], "no-preference", "{line}");
    }
}

#[test]
fn takes_the_table_of_the_united_states_whole() {
    let Some([table]) = files(["us/htsdata_2025_rev25.csv.gz"]) else {
        return;
    };
    let office = Office::new();
    office.start();
    let report = office.json(&import_call("US", "us-hts-csv", &table));
    assert_eq!(report["records"], 36_136);
    assert_eq!(report["rejected"], 0, "{report}");
    assert!(report["computed"].as_u64() > Some(13_000), "{report}");
}

#[test]
fn takes_the_table_of_the_kingdom_and_the_union_whole() {
    let Some([table]) = files(["uk_eu/global-uk-tariff.csv.gz"]) else {
        return;
    };
    let office = Office::new();
    office.start();
    for (market, text_only) in [("GB", 0), ("EU", 99)] {
        let report = office.json(&import_call(market, "uk-tariff-csv", &table));
        assert_eq!(report["records"], 11_830);
        assert_eq!(report["rejected"], 0, "{report}");
        assert_eq!(report["text_only"], text_only, "{report}");
    }
}

#[test]
fn a_recipe_reads_of_the_kingdoms_table_what_its_own_format_reads() {
    let Some([table]) = files(["uk_eu/global-uk-tariff.csv.gz"]) else {
        return;
    };
    let office = Office::new();
    office.start();
    let column = |position: u32, name: &str, meaning: &str| {
        serde_json::json!({
            "position": position, "name": name, "meaning": meaning, "agreement": null,
        })
    };
    let recipe = serde_json::json!({
        "sheet": null, "header": 1, "blank": "unknown",
        "columns": [
            column(1, "commodity", "code"),
            column(2, "description", "description"),
            column(3, "ukgt_duty_rate", "mfn"),
        ],
        "rates": { "style": "eu-uk", "decimals": "point", "bare": "unsaid" },
    });
    let file = office.path().join("recipe.json");
    std::fs::write(&file, recipe.to_string()).unwrap();
    let native = office.json(&import_call("GB", "uk-tariff-csv", &table));
    let call = import_call("GB", "mapped", &table);
    let call = [&call[..], &["--recipe", file.to_str().unwrap()]].concat();
    let mapped = office.json(&call);
    for counted in ["records", "lines", "computed", "text_only", "rejected"] {
        assert_eq!(mapped[counted], native[counted], "{counted}: {mapped}");
    }
    let ids = [&native, &mapped].map(|report| report["schedule"].as_str().unwrap());
    let [before, after] = ids;
    let found = office.json(&["schedule", "diff", "--before", before, "--after", after]);
    let rates: Vec<&Value> = found["lines"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["kind"] != "beside")
        .collect();
    assert_eq!(rates, Vec::<&Value>::new(), "no rate is another");
}

#[test]
fn takes_a_commodity_record_of_the_kingdom_beside_its_tariff() {
    let names = [
        "uk_eu/uk_commodity_0702000007_native.json.gz",
        "uk_eu/global-uk-tariff.csv.gz",
    ];
    let Some([record, table]) = files(names) else {
        return;
    };
    let office = Office::new();
    office.start();
    office.json(&import_call("GB", "uk-tariff-csv", &table));
    let report = office.json(&import_call("GB", "uk-commodity-json", &record));
    let counted = ["records", "lines", "computed", "rejected"].map(|name| &report[name]);
    assert_eq!(counted, [1, 1, 1, 0], "{report}");
    assert_eq!(report["is_current"], true);
    let ask = |product: &str, on: &str| {
        let call = ["lookup", "--product", product, "--market", "GB", "--on", on];
        office.json(&[&call[..], &["--value", "1000", "--currency", "GBP"]].concat())
    };
    let general = |on: &str| ask("0702000007", on)["lines"][0]["mfn"].clone();
    assert_eq!(general("2021-04-15")["amount"]["amount"], "80.00");
    for day in ["2020-12-31", "2021-05-15"] {
        let duty = general(day);
        let said = ["state", "reason"].map(|name| &duty[name]);
        assert_eq!(said, ["unknown", "outside-dates"], "{day}");
    }
    // Other goods, also those around it, are answered from the whole tariff.
    for product in ["0702.00", "0804.40"] {
        let file = ask(product, "2021-04-15")["schedule"]["file_name"].clone();
        assert_eq!(file, "global-uk-tariff.csv.gz", "{product}");
    }
}

#[test]
fn takes_the_rows_of_canada_whole() {
    let Some([excerpt]) = files(["ca/ca_tariff_2026_rev3_excerpt.csv"]) else {
        return;
    };
    let office = Office::new();
    office.start();
    let report = office.json(&import_call("CA", "ca-tariff-csv", &excerpt));
    let counted = ["records", "lines", "computed", "rejected"].map(|name| &report[name]);
    assert_eq!(counted, [43, 23, 22, 0], "{report}");
    // The Trans-Pacific Partnership beats T-MEC, whose column is silent.
    let call = "lookup --product 0105.94.10 --market CA --on 2026-11-27 --quantity";
    let mut call: Vec<&str> = call.split(' ').collect();
    call.push("1000 kg");
    let answer = office.json(&call);
    let line = &answer["lines"][0];
    assert_eq!(line["mfn"]["amount"]["amount"], "28.20");
    assert_eq!(line["best"]["agreements"], serde_json::json!(["TIPAT"]));
}

#[test]
fn takes_the_schedules_of_australia_whole() {
    let names = [
        "au/au_schedule3_native.json.gz",
        "au/au_fta_schedules_native.json.gz",
    ];
    let Some([schedule, agreements]) = files(names) else {
        return;
    };
    let office = Office::new();
    office.start();
    let mut call = import_call("AU", "au-schedule-json", &schedule).to_vec();
    call.extend(["--with", agreements.to_str().unwrap()]);
    let report = office.json(&call);
    let counted = ["records", "lines", "computed", "rejected"].map(|name| &report[name]);
    assert_eq!(counted, [7_671, 5_000, 5_000, 1], "{report}");
    let answer = office.json(&["lookup", "--product", "0804.40.00", "--market", "AU"]);
    let tipat = &answer["lines"][0]["preferences"][0];
    assert_eq!(tipat["duty"]["text"], "Free");
}

#[test]
fn takes_the_codes_of_mexico_whole() {
    let Some([codes]) = files(["hs/mx_fracciones_nico_sat_cce20.csv.gz"]) else {
        return;
    };
    let office = Office::new();
    office.start();
    let report = office.json(&import_call("MX", "mx-sat-csv", &codes));
    assert_eq!(report["records"], 11_519);
    assert_eq!(report["rejected"], 3, "codes that are no longer in force");
}

#[test]
fn takes_every_share_of_mexico_and_none_of_canada() {
    let names = ["us/usmca_product_shares_2025.csv.gz"];
    let Some([shares]) = files(names) else {
        return;
    };
    let office = Office::with_schedules();
    let report = office.json(&import_call("US", "us-use-shares-csv", &shares));
    assert_eq!(report["records"], 40_258);
    assert_eq!(report["lines"], 20_129);
    assert_eq!(report["rejected"], 0);
    assert_eq!(report["reasons"][0]["reason"], "other-countries");
    assert_eq!(report["reasons"][0]["count"], 20_129);
    // The tariff stays what answers come from.
    let status = office.json(&["reference", "status"]);
    let markets = status["markets"].as_array().unwrap();
    let us = markets.iter().find(|row| row["market"] == "US").unwrap();
    assert_eq!(us["lines"], 13);
    let call = ["lookup", "--product", "0804.40", "--market", "US"];
    let answer = office.json(&call);
    let notes = answer["notes"].as_array().unwrap();
    let of_use = |note: &&Value| note["code"].as_str().unwrap().starts_with("line-use");
    assert!(notes.iter().any(|note| of_use(&note)), "{notes:?}");
}

#[test]
fn takes_every_quota_of_the_union_for_mexico() {
    let names = [
        "uk_eu/global-uk-tariff.csv.gz",
        "eu_mx/eu_mexico_trq_definitions_2019.csv",
        "eu_mx/eu_mexico_trq_measures_2019.csv",
    ];
    let Some([tariff, definitions, measures]) = files(names) else {
        return;
    };
    let office = Office::new();
    office.start();
    office.json(&import_call("EU", "uk-tariff-csv", &tariff));
    let alone = import_call("EU", "eu-mx-quotas-csv", &definitions);
    assert_eq!(office.refused(&alone)["code"], "import.second-needed");
    let mut call = alone.to_vec();
    call.extend(["--with", measures.to_str().unwrap()]);
    let report = office.json(&call);
    let counted = ["records", "lines", "rejected"].map(|name| &report[name]);
    assert_eq!(counted, [139, 91, 0], "{report}");
    let told = serde_json::json!([
        {"reason": "quota-without-volume", "count": 1, "examples": ["091834"]},
    ]);
    assert_eq!(report["reasons"], told);
    assert_eq!(office.json(&call)["already_loaded"], true);

    let ask = |product: &str, day: &str| {
        let call = "lookup --market EU --lang en --product";
        let call: Vec<&str> = call.split(' ').chain([product, "--on", day]).collect();
        let answer = office.json(&call);
        let preferences = answer["lines"][0]["preferences"].as_array().unwrap();
        let given = preferences
            .iter()
            .find(|given| given["agreement"] == "TLCUEM");
        given.unwrap().clone()
    };
    let honey = ask("0409.00", "2020-01-01");
    let order = &honey["quota"]["orders"][0];
    let said = ["number", "description", "state", "extent"].map(|name| &order[name]);
    assert_eq!(said, ["091833", "natural honey", "open", "whole"]);
    assert_eq!(order["period"]["volume"], "30000000");
    assert_eq!(order["period"]["unit"], "kg");
    assert_eq!(order["administration"], "first-come");
    // Nobody says what is paid within the quota, so that no figure comes of it.
    assert_eq!(honey["duty"]["state"], "unknown");
    assert_eq!(honey["saving"], Value::Null);
    let text = honey["quota"]["text"].as_str().unwrap();
    assert!(
        text.contains("does not say the duty within the quota"),
        "{text}"
    );
    let today = ask("0409.00", "2026-11-28");
    assert_eq!(today["quota"]["orders"][0]["state"], "past");
    let text = today["quota"]["text"].as_str().unwrap();
    assert!(text.contains("verify"), "{text}");
    for (day, volume) in [("2019-06-30", "11000000"), ("2019-07-01", "11500000")] {
        let fish = ask("1604.14.21", day);
        assert_eq!(
            fish["quota"]["orders"][0]["period"]["volume"], volume,
            "{day}"
        );
    }
    let juice = ask("2009.11.99", "2019-12-01");
    let order = &juice["quota"]["orders"][0];
    assert_eq!(
        (&order["number"], &order["extent"]),
        (&"091865".into(), &"part".into())
    );
    assert_eq!(order["codes"].as_array().unwrap().len(), 3);
    assert_eq!(ask("0804.40", "2019-12-01")["quota"], Value::Null);
}
