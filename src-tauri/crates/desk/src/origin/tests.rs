//! Whatever a determination asks has words in both languages.

use std::collections::BTreeSet;

use proa_domain::origin::determination::case::Case;
use proa_domain::origin::determination::step::OriginNeed;
use proa_domain::origin::terms::Terms;
use proa_domain::settings::Locale;
use serde_json::json;

use super::determine::{OriginQuestion, determine};
use super::saying::Saying;
use crate::l10n::Words;
use crate::testing::TestDesk;
use crate::testing::origin::cabinet;

/// Points that rest on no column of the table.
const POINTS: [&str; 21] = [
    "unassembled-or-parts",
    "TMEC:accessories-count",
    "TMEC:accessories-left-out",
    "TMEC:component-rule",
    "TMEC:textile_pct",
    "TMEC:textile-notes",
    "TMEC:de_minimis_pct",
    "TMEC:sets_pct",
    "TMEC:fallback_tv_pct",
    "TMEC:zero-duty",
    "TMEC:zero-duty-in-all-parties",
    "TMEC:AD-SM-by-declaration",
    "TMEC:accumulated-rvc-formula",
    "TMEC:enough-operations",
    "TMEC:inventory",
    "TMEC:transit",
    "TMEC:drawback-allowed",
    "TMEC:dairy:0401-0406>listed-dairy:ch.04",
    "TMEC:peach-pear-apricot:ch.08,0805>juice:2009",
    "TMEC:2009>juice-mixture:2106.90",
    "TIPAT:dairy:1901>annex-3-c:ch.21",
];

/// One of each; a new kind does not compile here until it is among them.
fn needs() -> Vec<OriginNeed> {
    let text = || "1".to_owned();
    let first = OriginNeed::Materials;
    let following = |need: &OriginNeed| match need {
        OriginNeed::Materials => Some(OriginNeed::TransactionValue),
        OriginNeed::TransactionValue => Some(OriginNeed::ExWorksPrice),
        OriginNeed::ExWorksPrice => Some(OriginNeed::NetCost),
        OriginNeed::NetCost => Some(OriginNeed::Weight),
        OriginNeed::Weight => Some(OriginNeed::ComponentWeight),
        OriginNeed::ComponentWeight => Some(OriginNeed::LineValue { line: text() }),
        OriginNeed::LineValue { .. } => Some(OriginNeed::LineCode { line: text() }),
        OriginNeed::LineCode { .. } => Some(OriginNeed::LineOrigin { line: text() }),
        OriginNeed::LineOrigin { .. } => Some(OriginNeed::LineDeclaration { line: text() }),
        OriginNeed::LineDeclaration { .. } => Some(OriginNeed::LineWeight { line: text() }),
        OriginNeed::LineWeight { .. } => Some(OriginNeed::LineInComponent { line: text() }),
        OriginNeed::LineInComponent { .. } => Some(OriginNeed::LineElastomeric { line: text() }),
        OriginNeed::LineElastomeric { .. } => Some(OriginNeed::LineNamed {
            line: text(),
            name: text(),
        }),
        OriginNeed::LineNamed { .. } => Some(OriginNeed::LineAllowed { line: text() }),
        OriginNeed::LineAllowed { .. } => Some(OriginNeed::LineCodeIn {
            line: text(),
            edition: text(),
        }),
        OriginNeed::LineCodeIn { .. } => Some(OriginNeed::GoodCodeIn { edition: text() }),
        OriginNeed::GoodCodeIn { .. } => Some(OriginNeed::Edition { edition: text() }),
        OriginNeed::Edition { .. } => Some(OriginNeed::Kind { name: text() }),
        OriginNeed::Kind { .. } => Some(OriginNeed::Use { code: text() }),
        OriginNeed::Use { .. } => Some(OriginNeed::Process { name: text() }),
        OriginNeed::Process { .. } => Some(OriginNeed::Share { name: text() }),
        OriginNeed::Share { .. } => Some(OriginNeed::Vehicle {
            figure: "steel".to_owned(),
            process: text(),
        }),
        OriginNeed::Vehicle { .. } => Some(OriginNeed::NoRule),
        OriginNeed::NoRule => Some(OriginNeed::RuleText { rule: text() }),
        OriginNeed::RuleText { .. } => Some(OriginNeed::Point {
            code: "TMEC:ch.09>2101.11".to_owned(),
        }),
        OriginNeed::Point { .. } => Some(OriginNeed::Operations),
        OriginNeed::Operations => Some(OriginNeed::Drawback),
        OriginNeed::Drawback => Some(OriginNeed::Transport),
        OriginNeed::Transport => None,
    };
    std::iter::successors(Some(first), following).collect()
}

#[test]
fn whatever_is_asked_has_words() {
    let vehicle = ["high-wage", "technology", "assembly", "steel", "aluminium"];
    let mut asked = needs();
    asked.extend(POINTS.map(|code| OriginNeed::Point {
        code: code.to_owned(),
    }));
    asked.extend(vehicle.map(|figure| OriginNeed::Vehicle {
        figure: figure.to_owned(),
        process: String::new(),
    }));
    let case: Case = serde_json::from_value(case()).unwrap();
    for locale in Locale::ALL {
        let saying = Saying {
            words: &Words::of(*locale),
            locale: *locale,
            terms: &Terms::default(),
            laws: &[],
            case: &case,
            lines: &[],
        };
        let said: Vec<String> = asked
            .iter()
            .map(|need| saying.need(need).question)
            .collect();
        let wordless: Vec<&String> = said
            .iter()
            .filter(|said| said.contains("origin-") || said.contains("{$"))
            .collect();
        assert_eq!(wordless, [""; 0], "{locale}");
        let distinct: BTreeSet<&String> = said.iter().skip(needs().len()).collect();
        assert!(distinct.len() >= POINTS.len() + vehicle.len(), "{locale}");
    }
}

#[tokio::test]
async fn what_an_agreement_does_not_say_of_inventories_and_transit_is_asked_in_words() {
    let desk = TestDesk::with_reference().await;
    desk.in_reference("UPDATE origin_provisions SET inventory = '', transit = ''")
        .await;
    for locale in Locale::ALL {
        let question: OriginQuestion = serde_json::from_value(json!({
            "case": case(), "on": "2026-11-23", "locale": locale,
        }))
        .unwrap();
        let answer = determine(&desk, question).await.unwrap();
        let asks = |code: &str| {
            let points = answer.agreements.iter().flat_map(|found| &found.needs);
            points.filter(|asked| matches!(&asked.need, OriginNeed::Point { code: of } if of.ends_with(code))).count()
        };
        assert!(asks(":inventory") > 0 && asks(":transit") > 0, "{locale}");
        let text = serde_json::to_string(&answer.agreements).unwrap();
        let wordless = text.match_indices("origin-").map(|(at, _)| &text[at..]);
        let wordless: Vec<&str> = wordless.filter_map(|rest| rest.get(..40)).collect();
        assert_eq!(wordless, [""; 0], "{locale}");
    }
}

/// A juice that is mixed from two stocks, sent through another country, after simple work.
fn case() -> serde_json::Value {
    json!({
        "good": {"code": "200912", "currency": "USD", "transaction_value": "10", "ex_works": "9"},
        "materials": [
            {"name": "Jugo", "code": "200911", "origin": "non-originating", "country": "BR",
             "value": "2", "inventory": "fifo"},
            {"name": "Envase", "code": "392330", "origin": "originating", "country": "DE", "value": "1",
             "role": "retail-packing"},
        ],
        "answers": {
            "only_operations": ["dilution"],
            "transport": {"route": "transit", "customs_control": true, "operations": ["unloading"]},
        },
    })
}

#[tokio::test]
async fn a_way_on_which_nothing_was_done_is_told_in_words() {
    let desk = TestDesk::with_reference().await;
    for (control, expected) in [
        (true, "bajo control aduanero"),
        (false, "sin control aduanero"),
    ] {
        let mut question = cabinet("10", "2026-03-10");
        question.case.answers = serde_json::from_value(json!({
            "transport": {"route": "transit", "customs_control": control, "operations": []},
        }))
        .unwrap();
        let answer = determine(&desk, question).await.unwrap();
        let way = answer
            .answered
            .iter()
            .find(|known| known.need == OriginNeed::Transport);
        let said = &way.unwrap().answer;
        assert!(said.ends_with(expected), "{said}");
    }
}

#[tokio::test]
async fn what_was_answered_of_the_good_and_of_its_lines_is_shown_with_its_question() {
    let desk = TestDesk::with_reference().await;
    let mut question = cabinet("10", "2026-03-10");
    let case = &mut question.case;
    case.answers = serde_json::from_value(json!({
        "only_operations": [],
        "wholly_obtained": false,
        "vehicle": {"steel": "71.5"},
    }))
    .unwrap();
    case.good.codes = [("2007".to_owned(), "940360".parse().unwrap())].into();
    case.materials[0].elastomeric = Some(true);
    case.materials[0].inputs = vec![case.materials[1].clone()];
    let input = &mut case.materials[0].inputs[0];
    input.named = [("grapes".to_owned(), false)].into();
    input.codes = [("2012".to_owned(), "830210".parse().unwrap())].into();
    let answer = determine(&desk, question).await.unwrap();
    let said: Vec<(&OriginNeed, &str)> = answer
        .answered
        .iter()
        .map(|said| (&said.need, said.answer.as_str()))
        .collect();
    let at = |place: &str| place.to_owned();
    let (figure, process) = ("steel".to_owned(), String::new());
    let expected = [
        (OriginNeed::Materials, "No"),
        (
            OriginNeed::Operations,
            "Se hace más que operaciones simples",
        ),
        (OriginNeed::Vehicle { figure, process }, "71.5 %"),
        (
            OriginNeed::GoodCodeIn {
                edition: at("2007"),
            },
            "9403.60",
        ),
        (OriginNeed::LineElastomeric { line: at("1") }, "Sí"),
        (
            OriginNeed::LineNamed {
                line: at("1.1"),
                name: at("grapes"),
            },
            "No",
        ),
        (
            OriginNeed::LineCodeIn {
                line: at("1.1"),
                edition: at("2012"),
            },
            "8302.10",
        ),
    ];
    let expected: Vec<(&OriginNeed, &str)> =
        expected.iter().map(|(need, said)| (need, *said)).collect();
    assert_eq!(said, expected);
    assert!(answer.answered.iter().all(|said| !said.question.is_empty()));
}

#[tokio::test]
async fn lines_that_count_with_no_agreement_named_are_told_and_what_a_line_may_say_besides() {
    let desk = TestDesk::with_reference().await;
    let mut question: OriginQuestion = serde_json::from_value(json!({
        "case": case(), "on": "2026-11-23", "locale": Locale::EsMx,
    }))
    .unwrap();
    let answer = determine(&desk, question.clone()).await.unwrap();
    assert_eq!(answer.unnamed, ["2"]);
    assert!(answer.uses.regional_value, "the T-MEC cumulates production");
    let methods = answer.uses.inventory.iter();
    let methods: BTreeSet<&str> = methods.map(|method| method.code.as_str()).collect();
    assert!(methods.is_superset(&["average", "fifo", "lifo", "segregation"].into()));
    assert!(!methods.contains("gaap-methods"));
    assert!(
        answer
            .uses
            .inventory
            .iter()
            .all(|method| method.code != method.label)
    );
    question.case.materials[1].agreements = vec!["TLCUEM".to_owned()];
    let named = determine(&desk, question.clone()).await.unwrap();
    assert_eq!(named.unnamed, [""; 0]);
    question.agreement = Some("PERU".to_owned());
    let alone = determine(&desk, question).await.unwrap();
    assert!(!alone.uses.regional_value);
}

#[tokio::test]
async fn the_report_prints_every_input_and_the_identity_of_every_source() {
    let desk = TestDesk::with_reference().await;
    let mut question: OriginQuestion = serde_json::from_value(json!({
        "case": case(), "on": "2026-11-23", "locale": Locale::En,
    }))
    .unwrap();
    question.case.good = serde_json::from_value(json!({
        "code": "200912", "currency": "USD", "transaction_value": "10", "set": "gri-3c",
        "costs": {"other_product": "3", "period": "1", "interest": "0.5"},
    }))
    .unwrap();
    let line = &mut question.case.materials[0];
    line.quantity = "4".parse().ok();
    line.weight = "2.5".parse().ok();
    line.regional_value = "1".parse().ok();
    line.agreements = vec!["TMEC".to_owned()];
    let report = crate::documents::origin_report(&desk, &question, "Jugo", None);
    let report = report.await.unwrap();
    let said = |value: &serde_json::Value| -> Vec<String> {
        let shown = value.as_array().unwrap().iter();
        shown
            .map(|figure| figure["shown"].as_str().unwrap().to_owned())
            .collect()
    };
    let figures = said(&report["figures"]);
    for amount in ["3 USD", "1 USD", "0.5 USD"] {
        assert!(figures.contains(&amount.to_owned()), "{figures:?}");
    }
    assert_eq!(
        figures.len(),
        5,
        "the price, the kind of set and three costs: {figures:?}"
    );
    let details = said(&report["lines"][0]["details"]);
    assert_eq!(details[..3], ["4", "2.5", "1 USD"]);
    assert!(details[4].contains("USMCA"), "{details:?}");
    assert!(
        report["unnamed"]
            .as_str()
            .unwrap()
            .starts_with("Line 2 counts")
    );
    let agreements = report["agreements"].as_array().unwrap();
    assert!(!agreements.is_empty());
    for agreement in agreements {
        let sources = agreement["sources"].as_array().unwrap();
        assert_eq!(sources[0]["part"], "provisions");
        for source in sources {
            assert_eq!(source["sha256"].as_str().unwrap().len(), 64, "{source}");
            assert_ne!(source["vintage"], "");
            assert_ne!(source["confidence"], "");
        }
    }
}
