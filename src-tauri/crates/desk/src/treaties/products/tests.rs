use proa_domain::settings::Locale;
use rstest::rstest;

use super::search;
use crate::testing::TestDesk;

#[rstest]
#[case("aguacates", "080440")]
#[case("AGUACÁTE", "080440")]
#[case("aguac", "080440")]
#[case("aguaccate", "080440")]
#[case("aguacate hass", "080440")]
#[case("avocado", "080440")]
#[case("limón persa", "0805500201")]
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
