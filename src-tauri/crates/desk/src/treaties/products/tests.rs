use proa_domain::settings::Locale;
use rstest::rstest;
use sea_orm::ConnectionTrait as _;

use super::search;
use crate::error::AppError;
use crate::testing::TestDesk;
use crate::testing::treaties::question;
use crate::treaties::error::LookupError;
use crate::treaties::lookup::lookup;

#[rstest]
#[case("aguacates", "080440")]
#[case("AGUACÁTE", "080440")]
#[case("aguac", "080440")]
#[case("aguaccate", "080440")]
#[case("aguacate hass", "080440")]
#[case("aguaacte", "080440")]
#[case("limno persa", "0805500201")]
#[case("ilmones", "080550")]
#[case("avocado", "080440")]
#[case("limón persa", "080550")]
#[case("hass avocado", "080440")]
#[case("0804.40", "080440")]
#[case("08055002", "08055002")]
#[tokio::test]
async fn finds_a_product_as_people_type_it(#[case] text: &str, #[case] first: &str) {
    let desk = TestDesk::with_schedules().await;
    let hits = search(&desk, text, Locale::EsMx, 10).await.unwrap();
    assert_eq!(
        hits.first().map(|hit| hit.digits.as_str()),
        Some(first),
        "{hits:#?}"
    );
}

#[tokio::test]
async fn a_name_of_the_trade_leads_to_the_product_that_all_share() {
    let desk = TestDesk::with_schedules().await;
    for (typed, locale) in [
        ("aguacate hass", Locale::EsMx),
        ("hass avocado", Locale::En),
    ] {
        let hits = search(&desk, typed, locale, 10).await.unwrap();
        let first = hits.first().unwrap();
        assert_eq!(
            (first.digits.as_str(), first.called.as_deref()),
            ("080440", Some(typed))
        );
        assert_eq!(hits.iter().filter(|hit| hit.digits == "080440").count(), 1);
    }
    let plain = search(&desk, "aguacate", Locale::EsMx, 10).await.unwrap();
    assert!(plain.iter().all(|hit| hit.called.is_none()));
}

#[tokio::test]
async fn finds_the_lines_of_a_loaded_schedule_after_the_nomenclature() {
    let desk = TestDesk::with_schedules().await;
    let hits = search(&desk, "avocados", Locale::En, 10).await.unwrap();
    assert_eq!(hits.first().unwrap().edition, "HS2022");
    let line = hits.iter().find(|hit| hit.digits == "0804400020").unwrap();
    assert_eq!(
        (line.edition.as_str(), line.code.as_str()),
        ("US", "0804.40.00.20")
    );
    assert!(line.path.iter().any(|step| step.contains("Hass")));
}

#[tokio::test]
async fn says_by_which_words_it_found_what_was_mistyped() {
    let desk = TestDesk::with_schedules().await;
    let found_as = async |text| {
        let hits = search(&desk, text, Locale::EsMx, 10).await.unwrap();
        hits.first().unwrap().found_as.clone()
    };
    assert_eq!(found_as("aguaacte").await.as_deref(), Some("aguacates"));
    assert_eq!(
        found_as("aguacate xolotl").await.as_deref(),
        Some("aguacate")
    );
    assert_eq!(found_as("aguacate").await, None);
    assert_eq!(found_as("hass avocado").await, None);
}

#[tokio::test]
async fn what_only_a_market_has_in_words_leads_to_the_subheading_that_all_share() {
    let desk = TestDesk::with_schedules().await;
    let hits = search(&desk, "hass avocado", Locale::En, 10).await.unwrap();
    let found: Vec<_> = hits
        .iter()
        .map(|hit| (hit.digits.as_str(), hit.edition.as_str()))
        .collect();
    let first = [("080440", "HS2022"), ("0804400020", "US")];
    assert!(found.starts_with(&first), "{found:?}");
}

#[tokio::test]
async fn a_word_that_has_just_begun_narrows_the_lines_too() {
    let desk = TestDesk::with_schedules().await;
    let found = async |text| {
        let hits = search(&desk, text, Locale::En, 10).await.unwrap();
        hits.iter().any(|hit| hit.digits == "0804400020")
    };
    assert!(found("hass av").await);
    assert!(!found("hass bo").await);
}

#[tokio::test]
async fn a_code_of_several_markets_is_one_hit_that_names_them() {
    let desk = TestDesk::with_schedules().await;
    let hits = search(&desk, "0804.40", Locale::En, 10).await.unwrap();
    let mut codes: Vec<&str> = hits.iter().map(|hit| hit.digits.as_str()).collect();
    let all = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), all, "{hits:#?}");
    let line = hits.iter().find(|hit| hit.digits == "08044000").unwrap();
    assert_eq!(line.markets, ["EU", "GB", "US"]);
    let shared = hits.iter().find(|hit| hit.digits == "080440").unwrap();
    assert!(shared.markets.is_empty());
    let mexican = hits.iter().find(|hit| hit.edition == "MX").unwrap();
    assert_eq!(mexican.markets, ["MX"]);
}

#[rstest]
#[case("")]
#[case("%%%")]
#[case("\" OR *")]
#[case("x")]
#[case("de la")]
#[case("zzzzzzzzzz")]
#[tokio::test]
async fn finds_nothing_in_nonsense(#[case] text: &str) {
    let desk = TestDesk::with_schedules().await;
    assert!(
        search(&desk, text, Locale::EsMx, 10)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn a_code_of_mexico_is_no_line_of_a_market_that_has_the_same_digits() {
    let desk = TestDesk::with_schedules().await;
    let tx = desk.reference.begin().await.unwrap();
    tx.execute_unprepared(
        "INSERT INTO nomenclature (edition, digits, level, es, schedule_id)
        SELECT edition, '08055020', level, 'Limas ácidas', schedule_id
        FROM nomenclature WHERE digits = '08055002'",
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();

    let hits = search(&desk, "08055020", Locale::EsMx, 10).await.unwrap();
    let found: Vec<_> = hits
        .iter()
        .map(|hit| (hit.key.as_str(), hit.edition.as_str()))
        .collect();
    assert!(found.contains(&("MX08055020", "MX")), "{found:?}");
    assert!(found.contains(&("0805502000", "US")), "{found:?}");

    let lines = async |product| {
        let answer = lookup(&desk, question(product, "US")).await.unwrap();
        let lines = answer.lines.into_iter().map(|line| line.digits);
        (answer.product.description, lines.collect::<Vec<_>>())
    };
    let (_, of_the_market) = lines("08055020").await;
    assert_eq!(of_the_market, ["0805502000"]);
    let (name, of_mexico) = lines("MX08055020").await;
    assert_eq!(name, "Limas ácidas");
    assert!(of_mexico.len() > 1, "every line of 0805.50: {of_mexico:?}");
    let (_, of_an_unknown_one) = lines("MX08055099").await;
    assert_eq!(of_an_unknown_one, of_mexico);
    // The market has a line that begins so, and Mexico no such subheading.
    let of_no_subheading = lookup(&desk, question("MX98230101", "US")).await;
    assert!(matches!(
        of_no_subheading,
        Err(AppError::Lookup(LookupError::UnknownProduct { .. }))
    ));
}
