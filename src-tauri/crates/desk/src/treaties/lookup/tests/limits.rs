//! Where an answer must say that it does not know.

use rstest::rstest;

use super::super::answer::{DutyState, LookupAnswer, NeedKind};
use super::super::input::LookupInput;
use super::super::lookup;
use super::{due, line, money, of, under};
use crate::testing::TestDesk;
use crate::testing::treaties::{HTS, ITA_STAGING, question};
use crate::treaties::import::Format;

/// Changes the reference data behind the back of the desk, as another pack would.
#[tokio::test]
async fn an_agreement_of_another_sector_says_that_it_does_not_cover_the_product() {
    let desk = TestDesk::with_reference().await;
    let answer = lookup(&desk, question("0804.40", "AR")).await.unwrap();
    let avocados = line(&answer, "080440");
    let cars = under(avocados, "ACE55-MERCOSUR");
    assert_eq!(cars.duty.reason.as_deref(), Some("outside-scope"));
    assert!(cars.rule.is_none() && cars.proof.is_none() && cars.saving.is_none());
    let cited = cars.sources.iter().filter_map(|n| {
        let source = answer.sources.iter().find(|source| source.n == *n)?;
        source.locator.as_deref()
    });
    let cited: Vec<&str> = cited.collect();
    assert!(
        cited.contains(&"ACE 55, title: automotive sector"),
        "{cited:?}"
    );
    let listed = under(avocados, "ACE6-AR");
    assert_eq!(listed.duty.state, DutyState::Unknown);
    assert_eq!(listed.duty.reason.as_deref(), Some("listed-goods-only"));
}

#[tokio::test]
async fn an_agreement_of_a_sector_is_shown_for_its_goods_without_a_promise() {
    let desk = TestDesk::with_reference().await;
    desk.in_reference(
        "INSERT INTO nomenclature (edition, digits, level, es, en)
         VALUES ('HS2022', '870323', 6, 'Coches', 'Cars')",
    )
    .await;
    let answer = lookup(&desk, question("8703.23", "BR")).await.unwrap();
    let cars = under(line(&answer, "870323"), "ACE55-MERCOSUR");
    assert_eq!(cars.duty.state, DutyState::Unknown);
    assert_eq!(cars.duty.reason.as_deref(), Some("listed-goods-only"));
}

#[tokio::test]
async fn what_rests_on_memory_is_told_without_its_date_and_without_a_proof() {
    let desk = TestDesk::with_reference().await;
    let answer = lookup(&desk, question("0804.40", "BR")).await.unwrap();
    let listed = under(line(&answer, "080440"), "ACE53-BR");
    assert_eq!(listed.agreement.in_force, None);
    assert!(listed.proof.is_none());
    assert!(
        answer
            .notes
            .iter()
            .all(|note| note.source != "own-knowledge")
    );
}

#[rstest]
#[case::earlier("2025-12-31", true)]
#[case::first_day("2026-01-01", false)]
#[case::last_day("2026-12-31", false)]
#[case::later("2027-01-01", true)]
#[tokio::test]
async fn a_day_of_another_year_than_the_edition_is_said_at_the_figure(
    #[case] day: &str,
    #[case] is_said: bool,
) {
    let desk = TestDesk::with_schedules().await;
    let input = LookupInput {
        on: Some(day.to_owned()),
        quantities: vec![of("20000", "kg")],
        ..question("0804.40", "US")
    };
    let answer = lookup(&desk, input).await.unwrap();
    let avocados = line(&answer, "08044000");
    let reason = is_said.then_some("outside-vintage");
    assert_eq!(avocados.mfn.reason.as_deref(), reason);
    assert_eq!(under(avocados, "TMEC").duty.reason.as_deref(), reason);
    let note = answer
        .notes
        .iter()
        .find(|note| note.code == "outside-vintage");
    assert_eq!(note.is_some(), is_said);
    if let Some(note) = note {
        assert_eq!(
            (note.params["vintage"].as_str(), note.params["on"].as_str()),
            ("2026 rev 10", day)
        );
    }
}

#[tokio::test]
async fn a_blank_column_is_no_freedom_whatever_the_table_of_the_agreement_says() {
    let desk = TestDesk::with_reference().await;
    let blank = HTS.replace("PA,PE,S,SG)", "PA,PE,SG)");
    assert_ne!(blank, HTS);
    desk.import(Format::UsHtsJson, &blank).await;
    desk.import(Format::ItaCsv, ITA_STAGING).await;
    let input = LookupInput {
        quantities: vec![of("20000", "kg")],
        ..question("0804.40", "US")
    };
    let answer = lookup(&desk, input).await.unwrap();
    let avocados = line(&answer, "08044000");
    let tmec = under(avocados, "TMEC");
    assert_eq!(due(&tmec.duty), Some("2240.00"));
    assert_eq!(tmec.duty.reason.as_deref(), Some("table-differs"));
    assert_eq!(
        tmec.saving.as_ref().map_or("0.00", |saving| &saving.amount),
        "0.00"
    );
    let best = avocados.best.as_ref().unwrap();
    assert_eq!(
        (best.agreements.len(), best.reason.as_str()),
        (0, "no-gain")
    );
    assert_eq!(
        tmec.category.as_deref(),
        Some("Immediate"),
        "what the table says is shown"
    );
}

#[tokio::test]
async fn an_agreement_without_a_column_is_unknown_and_not_without_preference() {
    let desk = TestDesk::with_schedules().await;
    desk.in_reference("INSERT INTO agreement_parties (agreement, country, role, in_force_on, status, source, confidence)
         VALUES ('TIPAT', 'US', 'party', '2018-12-30', 'in-force', 'tipat-text', 'high')",
    )
    .await;
    let answer = lookup(&desk, question("0804.40", "US")).await.unwrap();
    let avocados = line(&answer, "08044000");
    let other = under(avocados, "TIPAT");
    assert_eq!(other.duty.state, DutyState::Unknown);
    assert_eq!(other.duty.reason.as_deref(), Some("preference-not-loaded"));
    assert!(other.duty.next_step.is_some());
    assert_eq!(under(avocados, "TMEC").duty.text, "Free");
}

#[tokio::test]
async fn a_price_that_lacks_freight_waits_for_the_freight_and_not_for_the_value() {
    let desk = TestDesk::with_reference().await;
    let input = LookupInput {
        value: Some(money("30000", "EUR")),
        incoterm: Some("FOB".to_owned()),
        on: Some("2026-01-15".to_owned()),
        ..question("0804.40", "EU")
    };
    let answer = lookup(&desk, input.clone()).await.unwrap();
    let kinds = |answer: &LookupAnswer| -> Vec<NeedKind> {
        let needs = &line(answer, "08044000").mfn.needs;
        needs.iter().map(|need| need.kind).collect()
    };
    assert_eq!(kinds(&answer), [NeedKind::Freight, NeedKind::Insurance]);
    let input = LookupInput {
        freight: Some(money("900", "USD")),
        insurance: Some(money("100", "EUR")),
        ..input
    };
    let answer = lookup(&desk, input.clone()).await.unwrap();
    assert_eq!(kinds(&answer), [NeedKind::Rate]);
    let needs = &line(&answer, "08044000").mfn.needs;
    assert_eq!(
        (needs[0].from.as_deref(), needs[0].to.as_deref()),
        (Some("USD"), Some("EUR"))
    );
    assert_eq!(answer.customs_value.as_ref().unwrap().needs, ["rate"]);
    assert!(
        answer
            .notes
            .iter()
            .all(|note| note.code != "customs-value-open")
    );
    let input = LookupInput {
        freight: Some(money("900", "EUR")),
        ..input
    };
    let answer = lookup(&desk, input).await.unwrap();
    assert_eq!(due(&line(&answer, "08044000").mfn), Some("1240.00"));
}

#[tokio::test]
async fn a_rule_of_an_earlier_edition_is_computed_only_where_the_goods_stood_there() {
    let desk = TestDesk::with_schedules().await;
    let rule = async |product: &str, market: &str, agreement: &str| {
        let answer = lookup(&desk, question(product, market)).await.unwrap();
        under(&answer.lines[0], agreement).rule.clone().unwrap()
    };
    let same = rule("0702.00", "US", "TMEC").await;
    assert_eq!(
        (same.state.as_str(), same.reason.as_deref()),
        ("computed", None)
    );
    let of_2002 = rule("0804.40", "EU", "TLCUEM").await;
    assert_eq!(of_2002.state, "text_only");
    assert_eq!(of_2002.reason.as_deref(), Some("other-edition"));
    assert!(
        of_2002.text.contains("Written for HS 2002"),
        "{}",
        of_2002.text
    );
    let divided = "INSERT INTO hs_correlations (edition, hs6, earlier, source, confidence)
        VALUES ('2012', '070200', '070200;220840', 'un-hs-correlation', 'high')";
    desk.in_reference(divided).await;
    let divided = rule("0702.00", "US", "TMEC").await;
    assert_eq!(divided.reason.as_deref(), Some("other-edition"));
    desk.in_reference("UPDATE hs_correlations SET earlier = '070310;070490' WHERE hs6 = '070200'")
        .await;
    let moved = rule("0702.00", "US", "TMEC").await;
    assert_eq!(
        moved.state, "computed",
        "one rule holds wherever the goods stood"
    );
    desk.in_reference("UPDATE hs_correlations SET earlier = 'many' WHERE hs6 = '070200'")
        .await;
    let anywhere = rule("0702.00", "US", "TMEC").await;
    assert_eq!(anywhere.reason.as_deref(), Some("other-edition"));
}

#[tokio::test]
async fn a_rule_that_cannot_be_read_is_kept_as_text_and_counted() {
    let desk = TestDesk::with_schedules().await;
    desk.in_reference(
        "UPDATE product_rules SET structured = 'CC & NEWTERM(7)'
         WHERE agreement = 'TMEC' AND hs_from <= '0702' AND hs_to >= '0702'",
    )
    .await;
    let answer = lookup(&desk, question("0702.00", "US")).await.unwrap();
    let rule = under(&answer.lines[0], "TMEC").rule.clone().unwrap();
    assert_eq!(
        (rule.state.as_str(), rule.reason.as_deref()),
        ("text_only", Some("unread"))
    );
    assert!(!rule.citation.is_empty() && rule.text.contains("official text"));
    let unread = crate::treaties::facts::unread_rules(desk.reference.read()).await;
    assert!(unread.unwrap() > 0);
}

#[tokio::test]
async fn a_long_list_is_cut_and_says_how_long_it_is() {
    let desk = TestDesk::with_reference().await;
    let records: Vec<String> = (0..250)
        .map(|number| {
            format!(
                r#"{{"htsno":"0101.{:02}.{:02}","indent":"1","description":"Horses","units":["No."],"general":"5%","special":"Free (S)","other":"","footnotes":[]}}"#,
                10 + number / 90,
                10 + number % 90
            )
        })
        .collect();
    desk.import(Format::UsHtsJson, &format!("[{}]", records.join(",")))
        .await;
    desk.in_reference(
        "INSERT INTO nomenclature (edition, digits, level, es, en)
         VALUES ('HS2022', '01', 2, 'Animales', 'Animals')",
    )
    .await;
    let answer = lookup(&desk, question("01", "US")).await.unwrap();
    assert_eq!(answer.lines.len(), 200);
    let note = answer
        .notes
        .iter()
        .find(|note| note.code == "lines-cut")
        .unwrap();
    assert_eq!(
        (note.params["shown"].as_str(), note.params["total"].as_str()),
        ("200", "250")
    );
}

#[rstest]
#[case("DAP", &[NeedKind::Onward], "28500.00")]
#[case("DDP", &[NeedKind::Onward, NeedKind::DutiesAndTaxes], "26500.00")]
#[tokio::test]
async fn a_price_delivered_in_the_market_is_freed_of_what_comes_after_arrival(
    #[case] term: &str,
    #[case] asked: &[NeedKind],
    #[case] value: &str,
) {
    let desk = TestDesk::with_reference().await;
    let input = LookupInput {
        value: Some(money("30000", "EUR")),
        incoterm: Some(term.to_owned()),
        on: Some("2026-01-15".to_owned()),
        ..question("0804.40", "EU")
    };
    let answer = lookup(&desk, input.clone()).await.unwrap();
    let needs = &line(&answer, "08044000").mfn.needs;
    let kinds: Vec<_> = needs.iter().map(|need| need.kind).collect();
    assert_eq!(kinds, asked);
    let shown: Vec<_> = asked.iter().map(ToString::to_string).collect();
    assert_eq!(answer.customs_value.unwrap().needs, shown);

    let input = LookupInput {
        onward: Some(money("1500", "EUR")),
        duties_and_taxes: (term == "DDP").then(|| money("2000", "EUR")),
        ..input
    };
    let answer = lookup(&desk, input).await.unwrap();
    let found = answer.customs_value.unwrap();
    assert_eq!(found.value.unwrap().amount, value);
    assert_eq!(found.steps.last().unwrap().code, *shown.last().unwrap());
}

#[tokio::test]
async fn a_duty_on_all_goods_of_mexico_stands_beside_every_line_of_goods() {
    let desk = TestDesk::with_reference().await;
    let plain = "The duty provided in the applicable subheading";
    let levy = |number: &str, text: &str, rate: &str| {
        format!(r#",{{"htsno":"{number}","indent":"0","description":"{text}","general":"{rate}"}}"#)
    };
    let mut text = HTS.trim_end().trim_end_matches(']').to_owned();
    text.push_str(&levy(
        "9903.01.01",
        "Except for products described in heading 9903.01.04, articles the product of Mexico",
        &format!("{plain} + 25%"),
    ));
    text.push_str(&levy(
        "9903.01.04",
        "Articles that are entered free of duty under the terms of general note 11",
        "No change",
    ));
    text.push(']');
    desk.import(Format::UsHtsJson, &text).await;
    for product in ["0804.40", "8471.30.01.00"] {
        let answer = lookup(&desk, question(product, "US")).await.unwrap();
        let additional = &answer.lines[0].additional;
        let levy = additional.iter().find(|one| one.code == "9903.01.01");
        let levy = levy.unwrap_or_else(|| panic!("{product}: {additional:?}"));
        assert!(levy.text.ends_with("+ 25%"));
        assert_eq!(levy.lifted_by, ["TMEC"]);
    }
    let answer = lookup(&desk, question("9817.00.96.00", "US"))
        .await
        .unwrap();
    let is_levied = |code: &str| {
        answer.lines[0]
            .additional
            .iter()
            .any(|one| one.code == code)
    };
    assert!(!is_levied("9903.01.01"));
}

#[tokio::test]
async fn goods_are_followed_to_where_the_numbering_of_the_schedule_had_them() {
    let desk = TestDesk::with_schedules().await;
    desk.in_reference("UPDATE schedules SET edition = '2012' WHERE market = 'US'")
        .await;
    desk.in_reference(
        "INSERT INTO hs_correlations (edition, hs6, earlier, source, confidence)
        VALUES ('2012', '080440', '847130;910111', 'un-hs-correlation', 'high')",
    )
    .await;
    let answer = lookup(&desk, question("0804.40", "US")).await.unwrap();
    let codes: Vec<&str> = answer.lines.iter().map(|line| line.code.as_str()).collect();
    assert_eq!(codes, ["8471.30.01.00", "9101.11.40.00"]);
    let note = answer.notes.iter().find(|note| note.code == "split-before");
    assert_eq!(note.unwrap().params["codes"], "8471.30, 9101.11");
    // Their rule is that of the product, and not of what the old numbers mean today.
    let rule = |answer: &LookupAnswer| {
        let rule = under(&answer.lines[0], "TMEC").rule.clone();
        rule.map(|rule| rule.id)
    };
    desk.in_reference("UPDATE schedules SET edition = '2022'")
        .await;
    let today = lookup(&desk, question("0804.40", "US")).await.unwrap();
    assert_eq!(rule(&answer), rule(&today));
    let watches = lookup(&desk, question("9101.11", "US")).await.unwrap();
    assert_ne!(rule(&today), rule(&watches));
}

#[rstest]
#[case::nothing_is_loaded("8703.23", "BR", "schedule-not-loaded")]
#[case::the_tariff_has_no_such_line("8703.23", "US", "no-line")]
#[tokio::test]
async fn a_product_without_a_line_says_whether_a_tariff_is_at_hand(
    #[case] code: &str,
    #[case] market: &str,
    #[case] reason: &str,
) {
    let desk = TestDesk::with_schedules().await;
    desk.in_reference(
        "INSERT INTO nomenclature (edition, digits, level, es, en)
         VALUES ('HS2022', '870323', 6, 'Coches', 'Cars')",
    )
    .await;
    let answer = lookup(&desk, question(code, market)).await.unwrap();
    let mfn = &line(&answer, "870323").mfn;
    assert_eq!(mfn.state, DutyState::Unknown);
    assert_eq!(mfn.reason.as_deref(), Some(reason));
}
