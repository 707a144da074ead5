mod limits;
mod plans;

use proa_domain::money::MoneyText;
use proa_domain::settings::Locale;
use rstest::rstest;

use super::answer::{Duty, DutyState, Line, LookupAnswer, NeedKind, Note, Preference};
use super::input::{LookupInput, QuantityForm, RateForm};
use super::lookup;
use crate::error::AppError;
use crate::l10n::Words;
use crate::testing::TestDesk;
use crate::testing::treaties::question;
use crate::treaties::error::LookupError;

fn of(amount: &str, unit: &str) -> QuantityForm {
    QuantityForm {
        amount: amount.to_owned(),
        unit: unit.to_owned(),
    }
}

fn money(amount: &str, currency: &str) -> MoneyText {
    MoneyText {
        amount: amount.to_owned(),
        currency: currency.parse().unwrap(),
    }
}

fn line<'a>(answer: &'a LookupAnswer, digits: &str) -> &'a Line {
    let found = answer.lines.iter().find(|line| line.digits == digits);
    found.unwrap_or_else(|| panic!("{digits} is not in {:#?}", answer.lines))
}

fn under<'a>(line: &'a Line, agreement: &str) -> &'a Preference {
    let found = line
        .preferences
        .iter()
        .find(|known| known.agreement.id == agreement);
    found.unwrap_or_else(|| panic!("{agreement} is not in {:#?}", line.preferences))
}

fn due(duty: &Duty) -> Option<&str> {
    duty.amount.as_ref().map(|money| money.amount.as_str())
}

#[tokio::test]
async fn avocados_save_2240_dollars_in_the_united_states() {
    let desk = TestDesk::with_schedules().await;
    let input = LookupInput {
        quantities: vec![of("20000", "kg")],
        ..question("0804.40", "US")
    };
    let answer = lookup(&desk, input).await.unwrap();
    let avocados = line(&answer, "08044000");
    assert_eq!(avocados.mfn.text, "11.2¢/kg");
    assert_eq!(due(&avocados.mfn), Some("2240.00"));
    assert_eq!(avocados.unit.as_deref(), Some("kg"));
    let tmec = under(avocados, "TMEC");
    assert_eq!(due(&tmec.duty), Some("0.00"));
    assert_eq!(tmec.saving, Some(money("2240.00", "USD")));
    assert_eq!(avocados.best.as_ref().unwrap().agreements, ["TMEC"]);
    let rule = tmec.rule.as_ref().unwrap();
    assert!(!rule.text.is_empty() && !rule.citation.is_empty());
    let proof = tmec.proof.as_ref().unwrap();
    assert!(proof.text.contains("Valid for 48 months"), "{}", proof.text);
    assert!(
        avocados.additional.is_empty(),
        "the duty on products of China"
    );
    assert!(
        answer
            .not_included
            .contains(&"merchandise-processing-fee".to_owned())
    );
    assert!(answer.notes.iter().any(|note| note.code == "charge-waived"));
    let source = answer
        .sources
        .iter()
        .find(|source| Some(&source.n) == avocados.sources.first());
    let source = source.unwrap();
    assert_eq!(source.vintage.as_deref(), Some("2026 rev 10"));
    assert_eq!(source.locator.as_deref(), Some("0804.40.00"));
    assert_eq!(source.sha256.as_ref().unwrap().len(), 64);
}

#[tokio::test]
async fn asks_for_the_quantity_and_never_takes_it_as_nothing() {
    let desk = TestDesk::with_schedules().await;
    let answer = lookup(&desk, question("08044000", "US")).await.unwrap();
    let avocados = line(&answer, "08044000");
    assert_eq!(avocados.mfn.state, DutyState::NeedsInput);
    assert_eq!(
        avocados.mfn.needs.first().unwrap().unit.as_deref(),
        Some("kg")
    );
    assert_eq!(due(&avocados.mfn), None);
    assert_eq!(under(avocados, "TMEC").saving, None);
    assert_eq!(avocados.best.as_ref().unwrap().reason, "lower-duty");
}

#[rstest]
#[case::statistical_child("0804.40.00.20")]
#[case::mexican_code("0804.40.01.00")]
#[case::heading("0804")]
#[tokio::test]
async fn finds_the_line_that_bears_the_rate(#[case] product: &str) {
    let desk = TestDesk::with_schedules().await;
    let answer = lookup(&desk, question(product, "us")).await.unwrap();
    assert_eq!(answer.lines.len(), 1);
    assert_eq!(line(&answer, "08044000").code, "0804.40.00");
}

#[rstest]
#[case("JP", &["AAEJM", "TIPAT"])]
#[case("CA", &["TIPAT", "TMEC"])]
#[tokio::test]
async fn a_market_without_a_schedule_is_unknown_with_its_next_step(
    #[case] market: &str,
    #[case] agreements: &[&str],
) {
    let desk = TestDesk::with_schedules().await;
    let answer = lookup(&desk, question("0804.40", market)).await.unwrap();
    let avocados = line(&answer, "080440");
    assert_eq!(avocados.mfn.state, DutyState::Unknown);
    assert!(avocados.mfn.next_step.is_some() && avocados.best.is_none());
    for agreement in agreements {
        let preference = under(avocados, agreement);
        assert_eq!(preference.duty.state, DutyState::Unknown);
        assert_eq!(preference.saving, None);
        assert!(preference.duty.next_step.is_some());
        assert!(preference.proof.is_some());
    }
    assert!(answer.schedule.is_none());
}

#[rstest]
#[case::winter("2026-01-15", DutyState::Computed, Some("400.00"))]
#[case::summer("2026-07-15", DutyState::Computed, Some("510.00"))]
#[case::between_the_seasons("2026-04-20", DutyState::Unknown, None)]
#[tokio::test]
async fn avocados_in_europe_pay_by_season(
    #[case] day: &str,
    #[case] state: DutyState,
    #[case] amount: Option<&str>,
) {
    let desk = TestDesk::with_reference().await;
    let input = LookupInput {
        on: Some(day.to_owned()),
        value: Some(money("10000", "EUR")),
        ..question("080440", "EU")
    };
    let answer = lookup(&desk, input).await.unwrap();
    let avocados = line(&answer, "08044000");
    assert_eq!((avocados.mfn.state, due(&avocados.mfn)), (state, amount));
    let preference = under(avocados, "TLCUEM");
    assert_eq!(preference.duty.state, DutyState::Unknown);
    assert!(answer.pending.iter().any(|known| known.id == "TLCUEM-ITA"));
    assert_eq!(
        answer.schedule.as_ref().unwrap().data_year.as_deref(),
        Some("2020")
    );
    if amount.is_none() {
        assert_eq!(avocados.mfn.needs.first().unwrap().kind, NeedKind::Season);
    }
}

#[tokio::test]
async fn shows_the_lines_of_the_day_and_names_the_others() {
    let desk = TestDesk::with_schedules().await;
    let input = LookupInput {
        on: Some("2026-08-01".to_owned()),
        ..question("0702.00", "US")
    };
    let answer = lookup(&desk, input).await.unwrap();
    assert_eq!(answer.lines.len(), 1);
    assert_eq!(line(&answer, "0702004000").mfn.text, "2.8¢/kg");
    let note = answer
        .notes
        .iter()
        .find(|note| note.code == "lines-of-another-season");
    assert_eq!(note.unwrap().params["codes"], "0702.00.20.00");
    let antidumping = answer.notes.iter().find(|note| note.code == "antidumping");
    assert!(antidumping.unwrap().params["text"].contains("17.09"));
}

#[tokio::test]
async fn turns_a_delivered_price_into_the_basis_of_the_market() {
    let desk = TestDesk::with_schedules().await;
    let input = LookupInput {
        value: Some(money("10000.00", "USD")),
        incoterm: Some("CIF".to_owned()),
        freight: Some(money("900.00", "USD")),
        ..question("8471.30.01", "US")
    };
    let waiting = lookup(&desk, input.clone()).await.unwrap();
    let value = waiting.customs_value.unwrap();
    assert_eq!(
        (value.value, value.needs),
        (None, vec!["insurance".to_owned()])
    );
    let input = LookupInput {
        insurance: Some(money("100.00", "USD")),
        product: "0805.50.30".to_owned(),
        ..input
    };
    let answer = lookup(&desk, input).await.unwrap();
    let value = answer.customs_value.unwrap();
    assert_eq!(value.basis, "FOB");
    assert_eq!(value.value, Some(money("9000.00", "USD")));
    let limes = answer.lines.first().unwrap();
    assert_eq!(due(&limes.mfn), Some("72.00"));
}

#[tokio::test]
async fn reckons_with_the_rate_that_is_given_and_says_so() {
    let desk = TestDesk::with_schedules().await;
    let rate = RateForm {
        from: "MXN".parse().unwrap(),
        to: "USD".parse().unwrap(),
        rate: "0.0575".to_owned(),
        on: Some("2026-11-20".to_owned()),
        source: "Banco de México, FIX".to_owned(),
    };
    let input = LookupInput {
        value: Some(money("10000.00", "USD")),
        incoterm: Some("CIF".to_owned()),
        freight: Some(money("16000.00", "MXN")),
        insurance: Some(money("80.00", "USD")),
        rates: vec![rate.clone()],
        ..question("8471.30.01", "US")
    };
    let answer = lookup(&desk, input.clone()).await.unwrap();
    let value = answer.customs_value.unwrap();
    assert_eq!(value.value, Some(money("9000.00", "USD")));
    assert_eq!(answer.rates.first(), Some(&rate));

    let wrong = |rate| LookupInput {
        rates: vec![rate],
        ..input.clone()
    };
    let zero = RateForm {
        rate: "0".to_owned(),
        ..rate.clone()
    };
    let impossible = RateForm {
        on: Some("2026-02-30".to_owned()),
        ..rate
    };
    for (refused, field) in [(zero, "rates.0.rate"), (impossible, "rates.0.on")] {
        let error = lookup(&desk, wrong(refused)).await.unwrap_err();
        let AppError::Lookup(LookupError::Invalid { problems }) = error else {
            panic!("{error:?}");
        };
        assert_eq!(problems.0.first().unwrap().field, field);
    }
}

#[tokio::test]
async fn what_is_free_for_all_needs_no_agreement() {
    let desk = TestDesk::with_schedules().await;
    let answer = lookup(&desk, question("847130", "US")).await.unwrap();
    let laptops = answer.lines.first().unwrap();
    assert_eq!(due(&laptops.mfn), Some("0.00"));
    assert_eq!(laptops.best.as_ref().unwrap().reason, "mfn-free");
    let levy = laptops.additional.first().unwrap();
    assert_eq!(levy.lifted_by, ["TMEC"]);
}

#[tokio::test]
async fn words_of_the_answer_come_in_the_language_of_the_question() {
    let desk = TestDesk::with_schedules().await;
    let input = LookupInput {
        locale: Locale::EsMx,
        ..question("0804.40", "US")
    };
    let answer = lookup(&desk, input).await.unwrap();
    let tmec = under(line(&answer, "08044000"), "TMEC");
    let proof = &tmec.proof.as_ref().unwrap().text;
    assert!(
        proof.contains("Vale 48 meses") && proof.contains("español"),
        "{proof}"
    );
    assert!(!proof.contains("proof-"), "a code without words: {proof}");
}

#[tokio::test]
async fn every_proof_has_words_in_both_languages() {
    let desk = TestDesk::with_reference().await;
    let facts = desk.reference.facts().await.unwrap();
    for locale in [Locale::EsMx, Locale::En] {
        let words = Words::of(locale);
        for row in facts.proofs.values() {
            let text = super::proof::proof(row, &words).text;
            assert!(!text.contains("proof-"), "{}: {text}", row.agreement);
        }
    }
}

#[tokio::test]
async fn refuses_what_makes_no_sense_with_every_finding() {
    let desk = TestDesk::with_reference().await;
    let input = LookupInput {
        on: Some("2026-02-30".to_owned()),
        quantities: vec![of("20,000", "kg")],
        incoterm: Some("XYZ".to_owned()),
        ..question("aguacate", "US")
    };
    let refused = lookup(&desk, input).await.unwrap_err();
    let AppError::Lookup(LookupError::Invalid { problems }) = refused else {
        panic!("{refused}")
    };
    let fields: Vec<&str> = problems
        .0
        .iter()
        .map(|problem| problem.field.as_str())
        .collect();
    assert_eq!(fields, ["product", "on", "incoterm", "quantities.0"]);
}

#[rstest]
#[case("0804.40", "XX", "lookup.unknown-market")]
#[case("0999.99", "US", "lookup.unknown-product")]
#[tokio::test]
async fn refuses_what_nobody_knows(
    #[case] product: &str,
    #[case] market: &str,
    #[case] code: &str,
) {
    let desk = TestDesk::with_schedules().await;
    let refused = lookup(&desk, question(product, market)).await.unwrap_err();
    assert_eq!(serde_json::to_value(refused).unwrap()["code"], code);
}

#[tokio::test]
async fn before_an_agreement_is_in_force_it_gives_nothing() {
    let desk = TestDesk::with_schedules().await;
    let input = LookupInput {
        on: Some("2018-06-01".to_owned()),
        ..question("0804.40", "JP")
    };
    let answer = lookup(&desk, input).await.unwrap();
    let known: Vec<&str> = answer.lines[0]
        .preferences
        .iter()
        .map(|preference| preference.agreement.id.as_str())
        .collect();
    assert_eq!(known, ["AAEJM"]);
    assert!(
        answer
            .pending
            .iter()
            .any(|agreement| agreement.id == "TIPAT")
    );
}

#[rstest]
#[case("US", "U.S. Customs", "eRulings", "120 days")]
#[case("EU", "a member state", "EORI", "3 years")]
#[case("CH", "Bundesamt", "anyone, in writing", "6 years")]
#[case("CO", "Trade Facilitation", "not known here", "WTO")]
#[tokio::test]
async fn says_how_the_customs_of_the_market_is_asked(
    #[case] market: &str,
    #[case] whom: &str,
    #[case] how: &str,
    #[case] limit: &str,
) {
    let desk = TestDesk::with_reference().await;
    let answer = lookup(&desk, question("0804.40", market)).await.unwrap();
    let asked: Vec<&Note> = answer
        .notes
        .iter()
        .filter(|note| note.code.starts_with("advance-ruling"))
        .collect();
    let [note] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    assert!(answer.sources.iter().any(|source| source.id == note.source));
    let said = in_words(Locale::En, note);
    for part in [whom, how, limit] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

fn in_words(locale: Locale, note: &Note) -> String {
    let arguments = note.params.iter();
    let arguments = arguments.map(|(name, value)| (name.as_str(), value.as_str()));
    Words::of(locale).with(&format!("note-{}", note.code), &arguments.collect())
}
