use proa_domain::settings::Locale;
use serde_json::{Value, json};

use super::{MissionReportPaper, TEMPLATE, mission_report_of, view};
use crate::DocumentError;
use crate::press::testing;
use crate::texts::Texts;

fn report() -> Value {
    serde_json::from_str(include_str!("../../fixtures/mission_report.json")).unwrap()
}

fn text(report: Value, locale: Locale) -> String {
    let report: MissionReportPaper = serde_json::from_value(report).unwrap();
    let view = view::View::of(&report, &Texts::load(locale).unwrap()).unwrap();
    testing::text_of(&testing::set(TEMPLATE, &view))
}

#[test]
fn prints_a_tagged_paper_in_each_language() {
    for (locale, title) in [
        (Locale::EsMx, "Informe de la misión Anuga 2027"),
        (Locale::En, "Report of the mission Anuga 2027"),
    ] {
        let pdf = mission_report_of(report(), locale).unwrap();
        testing::assert_tagged(&pdf, &[title]);
    }
}

#[test]
fn says_every_figure_and_what_is_in_no_total_apart() {
    let said = text(report(), Locale::En);
    for words in [
        "177,800.00",
        "240,000.00",
        "Alemania",
        "0804.40",
        "Mole en pasta",
        "121,450.00",
        "31.5",
        "2,140",
        "4.70",
        "The right buyers (9)",
        "45 días antes",
        "31,000.00",
        "20.70",
        "2 pairs of sales",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    let total = said.find("177,800.00").unwrap();
    assert!(said.find("31,000.00").unwrap() > total);
}

#[test]
fn a_product_is_no_country_and_figures_stand_right() {
    let mut odd = report();
    odd["report"]["byProduct"][0]["key"] = json!("TV");
    odd["countries"]["TV"] = json!("Tuvalu");
    let paper: MissionReportPaper = serde_json::from_value(odd).unwrap();
    let view = view::View::of(&paper, &Texts::load(Locale::En).unwrap()).unwrap();
    let view = serde_json::to_value(&view).unwrap();
    let sections = view["sections"].as_array().unwrap();
    let of = |heading: &str| {
        sections
            .iter()
            .find(|one| one["heading"] == heading)
            .unwrap()
    };
    let products = of("By product");
    assert_eq!(products["rows"][0][0], json!("TV"));
    assert_eq!(products["chart"]["bars"][0]["label"], json!("TV"));
    assert_eq!(
        products["sides"],
        json!(["left", "right", "right", "right"])
    );
    let horizons = of("By horizon");
    assert_eq!(horizons["headers"][5], json!("Disagreed"));
    assert_eq!(horizons["rows"][1][5], json!("1"));
}

#[test]
fn a_mission_without_results_says_so_without_pictures() {
    let mut bare = report();
    for list in [
        "byMarket",
        "byProduct",
        "ratings",
        "satisfaction",
        "lessons",
        "rates",
    ] {
        bare["report"][list] = json!([]);
    }
    bare["report"]["concentration"] = Value::Null;
    for horizon in bare["report"]["horizons"].as_array_mut().unwrap() {
        horizon["closedUsd"]["amount"] = json!("0.00");
    }
    let said = text(bare, Locale::EsMx);
    assert!(
        !said.contains("Por mercado") && !said.contains("Lecciones"),
        "{said}"
    );
    assert!(said.contains("Por plazo"));
}

#[test]
fn what_no_rate_brings_into_a_currency_is_told_as_such_and_never_as_nothing() {
    let mut unrated = report();
    for figure in ["closedUsd", "closedMxn"] {
        unrated["report"]["confirmed"][figure] = Value::Null;
    }
    unrated["report"]["attribution"] = Value::Null;
    unrated["report"]["byMarket"][0]["closedUsd"] = Value::Null;
    let horizons = unrated["report"]["horizons"].as_array_mut().unwrap();
    horizons[0]["confirmed"] = json!(1);
    horizons[0]["closedUsd"] = Value::Null;
    horizons[1]["confirmed"] = json!(0);
    let paper: MissionReportPaper = serde_json::from_value(unrated).unwrap();
    let view = view::View::of(&paper, &Texts::load(Locale::En).unwrap()).unwrap();
    let view = serde_json::to_value(&view).unwrap();
    let sections = view["sections"].as_array().unwrap();
    let of = |heading: &str| sections.iter().find(|one| one["heading"] == heading);
    let why = json!("The exchange rate is missing");
    let confirmed = of("Results confirmed by the companies").unwrap();
    assert_eq!(confirmed["figure"], why);
    assert_eq!(confirmed["rows"][2][1], why);
    let horizons = of("By horizon").unwrap();
    assert_eq!(horizons["rows"][0][7], why);
    assert_eq!(horizons["rows"][1][7], "Nothing confirmed");
    assert_eq!(of("By market").unwrap()["rows"][0][2], why);
}

#[test]
fn the_longest_bar_is_the_whole_width() {
    let paper: MissionReportPaper = serde_json::from_value(report()).unwrap();
    let view = view::View::of(&paper, &Texts::load(Locale::En).unwrap()).unwrap();
    let view = serde_json::to_value(&view).unwrap();
    let sections = view["sections"].as_array().unwrap();
    let bars = |heading: &str| {
        let section = sections.iter().find(|one| one["heading"] == heading);
        section.unwrap()["chart"]["bars"]
            .as_array()
            .unwrap()
            .clone()
    };
    let markets = bars("By market");
    // Closed and expected sales of Germany are the longest; a mean of 4.7 is 940 thousandths of five.
    assert_eq!(
        (&markets[0]["sure"], &markets[0]["open"]),
        (&json!(444), &json!(556))
    );
    assert_eq!(bars("What the office did for it")[1]["sure"], json!(940));
}

#[test]
fn text_of_people_is_only_text_and_what_is_no_report_is_refused() {
    let hostile = r#"#panic("x") $x^2$ [_*]{} \ <b> @a `r` // & /*"#;
    let mut odd = report();
    odd["report"]["mission"]["name"] = json!(hostile);
    odd["report"]["lessons"][0]["happened"] = json!(hostile);
    let squeezed: String = hostile.split_whitespace().collect();
    let said: String = text(odd, Locale::EsMx).split_whitespace().collect();
    assert!(said.matches(&squeezed).count() >= 2, "{said}");
    let refused = mission_report_of(json!({"name": "x"}), Locale::En);
    assert!(matches!(refused, Err(DocumentError::NotUnderstood { .. })));
}
