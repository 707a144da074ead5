use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};

use super::{AssembledCommodity, UkCommodity, UkCommodityAssembler};
use crate::money::{Currency, Money};
use crate::time::Day;
use crate::treaties::duty::{Dialect, DutyExpression, Evaluation, Shipment, TextReason};
use crate::treaties::published::{LineRemark, PublishedLine, RejectionReason};

fn measure(kind: &str, area: &str, duty: &str) -> Value {
    json!({
        "measure_type": { "id": kind, "description": format!("Kind {kind}") },
        "geographical_area": { "id": area, "description": "Somewhere" },
        "excluded_countries": [],
        "effective_start_date": "2026-01-01T00:00:00.000Z",
        "effective_end_date": null,
        "duty_expression": { "base": duty },
        "measure_components": [{ "duty_expression_id": "01" }],
        "measure_conditions": [],
        "order_number": null,
    })
}

/// The same measure with other fields.
fn with(mut measure: Value, fields: Value) -> Value {
    if let (Value::Object(measure), Value::Object(fields)) = (&mut measure, fields) {
        measure.extend(fields);
    }
    measure
}

fn until(measure: Value, day: &str) -> Value {
    with(
        measure,
        json!({ "effective_end_date": format!("{day}T23:59:59.000Z") }),
    )
}

fn record(measures: Vec<Value>) -> Value {
    let mut record = json!({
        "goods_nomenclature_item_id": "0702000007",
        "description": "Cherry <b>tomatoes</b>",
        "chapter": {
            "goods_nomenclature_item_id": "0700000000",
            "description": "VEGETABLES",
            "formatted_description": "Vegetables",
        },
        "heading": {
            "goods_nomenclature_item_id": "0702000000",
            "description_plain": "Tomatoes, fresh or chilled",
        },
        "ancestors": [],
    });
    record["import_measures"] = Value::Array(measures);
    record
}

fn assembled(record: Value) -> AssembledCommodity {
    let record: UkCommodity = serde_json::from_value(record).unwrap();
    UkCommodityAssembler::default().push(&record)
}

fn line(measures: Vec<Value>) -> PublishedLine {
    assembled(record(measures)).line.unwrap()
}

fn refused(record: Value) -> RejectionReason {
    assembled(record).line.unwrap_err().reason
}

/// Why a rate stays text when it is read again.
fn reason(text: &str) -> Option<TextReason> {
    let read = DutyExpression::parse(text, Dialect::Proa);
    read.err().map(|refused| refused.reason)
}

fn due(text: &str, day: Day) -> Evaluation {
    let value = Money {
        minor: 100_000,
        currency: Currency::GBP,
    };
    let shipment = Shipment {
        customs_value: Some(value),
        ..Shipment::on(day, Currency::GBP)
    };
    let duty = DutyExpression::parse(text, Dialect::Proa).unwrap();
    duty.evaluate(&shipment)
}

fn pounds(minor: i64) -> Evaluation {
    Evaluation::Due(Money {
        minor,
        currency: Currency::GBP,
    })
}

#[test]
fn a_record_is_a_line_whose_rates_hold_on_their_days() {
    let line = line(vec![
        until(measure("103", "1011", "8.00 %"), "2026-05-14"),
        until(measure("142", "MX", "0.00 %"), "2026-03-31"),
    ]);
    assert_eq!(line.published, "0702000007");
    assert_eq!(line.description, "Cherry tomatoes");
    assert_eq!(line.path, ["Vegetables", "Tomatoes, fresh or chilled"]);
    let mfn = line.mfn.unwrap();
    assert_eq!(mfn, "8% from 1 Jan 2026 to 14 May 2026");
    let [preference] = line.preferences.as_slice() else {
        panic!("{:?}", line.preferences)
    };
    assert_eq!(preference.agreement.to_string(), "ACUK");
    assert_eq!(preference.text, "0% from 1 Jan 2026 to 31 Mar 2026");
    assert_eq!(preference.quota, None);
    // The preference ends before the season of the general duty.
    let april = Day::of(2026, 4, 15);
    assert_eq!(due(&mfn, april), pounds(8000));
    assert_eq!(due(&preference.text, april), Evaluation::OutsideDates);
    assert_eq!(due(&preference.text, Day::of(2026, 3, 31)), pounds(0));
    for day in [Day::of(2025, 12, 31), Day::of(2026, 5, 15)] {
        assert_eq!(due(&mfn, day), Evaluation::OutsideDates);
    }
}

#[test]
fn measures_that_follow_one_another_are_one_rate_whatever_their_order() {
    let summer = with(
        until(measure("103", "1011", "14.00 %"), "2026-10-31"),
        json!({ "effective_start_date": "2026-05-15T00:00:00.000Z" }),
    );
    let spring = until(measure("103", "1011", "8.00 %"), "2026-05-14");
    let mfn = line(vec![summer, spring.clone(), spring]).mfn.unwrap();
    let said = "8% from 1 Jan 2026 to 14 May 2026, 14% from 15 May 2026 to 31 Oct 2026";
    assert_eq!(mfn, said);
}

#[test]
fn two_rates_for_the_same_day_stay_text() {
    let mfn = line(vec![
        until(measure("103", "1011", "8.00 %"), "2026-05-14"),
        until(measure("103", "1011", "9.00 %"), "2026-06-14"),
    ])
    .mfn
    .unwrap();
    assert_eq!(reason(&mfn), Some(TextReason::StepsOutOfOrder));
}

#[test]
fn of_two_rates_without_an_end_none_is_known_to_hold() {
    let later = with(
        measure("103", "1011", "9.00 %"),
        json!({ "effective_start_date": "2026-06-01T00:00:00.000Z" }),
    );
    let mfn = line(vec![measure("103", "1011", "8.00 %"), later])
        .mfn
        .unwrap();
    assert_eq!(mfn, "8% (2026-01-01 –); 9% (2026-06-01 –)");
    assert!(reason(&mfn).is_some());
}

#[rstest]
#[case(
    "12.80 % + 303.40 GBP / 100 kg",
    "12.8% + 303.4 GBP/100 kg from 1 Jan 2026"
)]
#[case(
    "18.40 % MIN 22.00 GBP / 100 kg MAX 24.00 GBP / 100 kg",
    "18.4% but not less than 22 GBP/100 kg but not more than 24 GBP/100 kg from 1 Jan 2026"
)]
#[case("<span>8.00</span> %", "8% from 1 Jan 2026")]
fn a_duty_of_several_parts_is_read_whole(#[case] duty: &str, #[case] expected: &str) {
    let mfn = line(vec![measure("103", "1011", duty)]).mfn.unwrap();
    assert_eq!(mfn, expected);
    assert_eq!(reason(&mfn), None);
}

#[rstest]
#[case(json!({ "duty_expression": { "base": "9.00 % + EA" } }), TextReason::AgriculturalComponent)]
#[case(json!({ "duty_expression": { "base": "NIHIL" } }), TextReason::Unreadable)]
#[case(
    json!({ "measure_components": [{ "duty_expression_id": "99" }] }),
    TextReason::Unreadable
)]
#[case(
    json!({ "measure_conditions": [{ "condition_code": "V", "duty_expression": "" }] }),
    TextReason::EntryPrice
)]
#[case(
    json!({ "measure_conditions": [{ "condition_code": "A", "duty_expression": "0.00 %" }] }),
    TextReason::Conditional
)]
#[case(json!({ "additional_code": { "code": "2600" } }), TextReason::Conditional)]
fn a_duty_that_is_no_formula_is_text_with_its_reason(
    #[case] fields: Value,
    #[case] expected: TextReason,
) {
    let general = with(measure("103", "1011", "8.00 %"), fields);
    let mfn = line(vec![general]).mfn.unwrap();
    assert_eq!(reason(&mfn), Some(expected), "{mfn}");
}

#[test]
fn a_condition_that_leads_to_no_other_duty_changes_nothing() {
    let proof = json!({ "measure_conditions": [
        { "condition_code": "Q", "duty_expression": "" },
        { "condition_code": "Q", "duty_expression": null },
    ] });
    let mfn = line(vec![with(measure("103", "1011", "8.00 %"), proof)]).mfn;
    assert_eq!(mfn.as_deref(), Some("8% from 1 Jan 2026"));
}

#[test]
fn a_quota_stands_beside_the_preference_or_for_it() {
    let order = json!({ "order_number": { "number": "051104" } });
    let quota = with(measure("143", "MX", "0.00 %"), order);
    let general = measure("103", "1011", "8.00 %");
    let preference = measure("142", "MX", "3.50 %");
    let both = line(vec![general.clone(), quota.clone(), preference]);
    let [given] = both.preferences.as_slice() else {
        panic!("{:?}", both.preferences)
    };
    assert_eq!(given.text, "3.5% from 1 Jan 2026");
    assert_eq!(given.quota.as_deref(), Some("051104: 0% from 1 Jan 2026"));
    let alone = line(vec![general, quota]);
    let [given] = alone.preferences.as_slice() else {
        panic!("{:?}", alone.preferences)
    };
    assert_eq!(given.text, "0% from 1 Jan 2026");
    assert_eq!(given.quota.as_deref(), Some("051104"));
}

#[test]
fn what_is_no_rate_for_mexico_is_left_out_for_a_reason() {
    let members = json!([{ "id": "JP" }, { "id": "MX" }]);
    let group = |name: &str| {
        json!({ "geographical_area": {
            "id": "9999", "description": name, "children_geographical_areas": members,
        } })
    };
    let without_mexico = json!({ "excluded_countries": [{ "id": "MX" }] });
    let remedy = with(
        measure("552", "CN", "24.00 %"),
        json!({ "measure_type": { "id": "552", "measure_type_series_id": "D" } }),
    );
    let on_mexico = until(measure("554", "MX", "31.00 %"), "2026-12-31");
    let customs_union = with(
        measure("106", "1011", "0.00 %"),
        json!({ "measure_type": { "id": "106", "measure_type_series_id": "C" } }),
    );
    let assembled = assembled(record(vec![
        measure("103", "1011", "8.00 %"),
        with(measure("103", "1011", "1.00 %"), without_mexico),
        measure("142", "JP", "0.00 %"),
        with(measure("142", "", "0.00 %"), group("A group")),
        with(measure("142", "", "2.00 %"), group("CPTPP members")),
        measure("305", "1011", "20.00 %"),
        measure("142", "MX", " "),
        remedy,
        on_mexico,
        customs_union,
        measure("115", "1011", "0.00 %"),
        measure("122", "1011", "0.00 %"),
        measure("109", "1011", "p/st"),
    ]));
    let left: Vec<String> = assembled
        .left_out
        .iter()
        .map(|left| format!("{} {}", left.locator, left.reason))
        .collect();
    let expected = [
        "0702000007 1011 103 other-countries",
        "0702000007 JP 142 other-countries",
        "0702000007 9999 142 unknown-group",
        "0702000007 1011 305 not-a-duty",
        "0702000007 MX 142 no-rate",
        "0702000007 CN 552 other-countries",
        "0702000007 MX 554 additional-duty",
        "0702000007 1011 106 other-duty",
        "0702000007 1011 115 other-duty",
        "0702000007 1011 122 other-duty",
    ];
    assert_eq!(left, expected);
    let line = assembled.line.unwrap();
    assert_eq!(line.mfn.as_deref(), Some("8% from 1 Jan 2026"));
    let given: Vec<String> = line
        .preferences
        .iter()
        .map(|given| format!("{} {}", given.agreement, given.text))
        .collect();
    assert_eq!(given, ["TIPAT 2% from 1 Jan 2026"]);
    let remarks = [
        LineRemark::TradeRemedy,
        LineRemark::Suspension,
        LineRemark::OpenQuota,
    ];
    assert_eq!(line.remarks, remarks);
    let on_top = "Kind 554: 31.00 % (2026-01-01 – 2026-12-31)";
    assert_eq!(line.additional.as_deref(), Some(on_top));
    assert_eq!(line.units, ["p/st"]);
}

#[test]
fn a_record_that_is_no_line_is_given_back() {
    let general = || vec![measure("103", "1011", "8.00 %")];
    assert_eq!(refused(record(Vec::new())), RejectionReason::NoRate);
    let of_others = vec![measure("103", "JP", "8.00 %")];
    assert_eq!(refused(record(of_others)), RejectionReason::NoRate);
    let of_the_union = json!({ "meta": { "duty_calculator": { "source": "xi" } } });
    let of_the_union = with(record(general()), of_the_union);
    assert_eq!(refused(of_the_union), RejectionReason::OtherCountries);
    let bad = json!({ "goods_nomenclature_item_id": "O702" });
    let bad = with(record(general()), bad);
    assert_eq!(refused(bad), RejectionReason::BadNumber);
    let bare = with(record(general()), json!({ "description": "<br>" }));
    assert_eq!(refused(bare), RejectionReason::NoText);
}

#[test]
fn a_commodity_that_comes_again_with_another_rate_is_in_doubt() {
    let of = |duty| -> UkCommodity {
        let general = measure("103", "1011", duty);
        serde_json::from_value(record(vec![general])).unwrap()
    };
    let mut assembler = UkCommodityAssembler::default();
    assert!(assembler.push(&of("8.00 %")).line.is_ok());
    let again = assembler.push(&of("8.00 %")).line.unwrap_err();
    assert_eq!(again.reason, RejectionReason::RepeatedNumber);
    let other = assembler.push(&of("9.00 %")).line.unwrap_err();
    assert_eq!(other.reason, RejectionReason::SecondRate);
    assert_eq!(other.doubts, "0702000007".parse().ok());
}

#[rstest]
#[case(json!({ "import_measures": null }))]
#[case(json!({ "import_measures": [{ "id": "20001033" }] }))]
#[case(json!({ "goods_nomenclature_item_id": 702_000_007 }))]
#[case(json!({ "chapter": "07" }))]
#[case(json!({ "import_measures": [with(
    measure("103", "1011", "8.00 %"), json!({ "effective_end_date": "soon" })
)] }))]
#[case(json!({ "import_measures": [with(
    measure("103", "1011", "8.00 %"), json!({ "effective_start_date": "2021-02-30T00:00" })
)] }))]
fn a_record_of_another_shape_is_none(#[case] fields: Value) {
    let record = with(record(Vec::new()), fields);
    assert!(serde_json::from_value::<UkCommodity>(record).is_err());
}

proptest! {
    #[test]
    fn no_duty_and_no_days_make_it_panic_and_what_is_computed_reads_again(
        duty in "([0-9.,]{0,12}|[%+€£/() -]|GBP|kg|MIN|MAX|EA|<span>|, but if|.){0,8}",
        component in "[0-9]{2}",
        from in proptest::option::of("20[0-9]{2}-0[1-9]-[0-2][1-9]"),
        to in proptest::option::of("20[0-9]{2}-0[1-9]-[0-2][1-9]"),
    ) {
        let general = with(measure("103", "1011", &duty), json!({
            "effective_start_date": from,
            "effective_end_date": to,
            "measure_components": [{ "duty_expression_id": component }],
        }));
        if let Ok(record) = serde_json::from_value::<UkCommodity>(record(vec![general]))
            && let Ok(line) = UkCommodityAssembler::default().push(&record).line
        {
            let mfn = line.mfn.unwrap();
            let days = [from, to].into_iter().flatten();
            if let Ok(duty) = DutyExpression::parse(&mfn, Dialect::Proa) {
                // A rate with days is never one for every day.
                prop_assert!(days.count() == 0 || !duty.change_days().is_empty(), "{}", mfn);
            }
        }
    }
}
