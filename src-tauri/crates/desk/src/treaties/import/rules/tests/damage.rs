//! Files that are no list, or only a part of one: refused by code, with nothing left behind.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use rstest::rstest;

use super::{file, import, nothing_is_there, rows, rules_order};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::testing::TestDesk;
use crate::testing::treaties::{HTS, NOTE_RULES, RULE_SETS, RULE_TABLE};
use crate::treaties::error::ImportError;
use crate::treaties::import::rules::{self, RuleFormat};

fn gzip(text: &str) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(text.as_bytes()).unwrap();
    packed.finish().unwrap()
}

fn code(error: &AppError) -> String {
    let json = serde_json::to_value(error).unwrap();
    json["code"].as_str().unwrap().to_owned()
}

fn cut(bytes: &[u8]) -> Vec<u8> {
    bytes[..bytes.len() - 40].to_vec()
}

fn latin(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    let place = text.rfind("heading").unwrap();
    bytes[place] = 0xe9;
    bytes
}

#[rstest]
#[case::empty(b"".to_vec(), "file.empty")]
#[case::nothing_packed(gzip(""), "file.empty")]
#[case::another(HTS.as_bytes().to_vec(), "file.not-this-format")]
#[case::a_table(RULE_TABLE.as_bytes().to_vec(), "file.not-this-format")]
#[case::no_sets(br#"{"rule_sets": []}"#.to_vec(), "import.other-agreement")]
#[case::other_columns(RULE_SETS.replace("\"rules\"", "\"ruled\"").into_bytes(), "file.not-this-format")]
#[case::encoding(latin(RULE_SETS), "file.encoding")]
#[case::cut_off(cut(RULE_SETS.as_bytes()), "file.truncated")]
#[case::cut_gzip(cut(&gzip(RULE_SETS)), "file.truncated")]
#[case::other_words(RULE_SETS.replace("A change", "Any change").into_bytes(), "import.other-agreement")]
#[case::no_codes(RULE_SETS.replace("0000\"", "00\"").into_bytes(), "import.rejected")]
#[tokio::test]
async fn what_is_no_list_is_refused_whole(#[case] bytes: Vec<u8>, #[case] expected: &str) {
    let desk = TestDesk::with_reference().await;
    let refused = import(&desk, &bytes).await.unwrap_err();
    assert_eq!(code(&refused), expected, "{refused}");
    assert!(nothing_is_there(&desk).await);
}

#[rstest]
#[case::sets(RULE_TABLE)]
#[case::note(NOTE_RULES)]
#[tokio::test]
async fn a_table_that_ends_in_the_middle_of_a_row_is_refused_whole(#[case] table: &str) {
    let desk = TestDesk::with_reference().await;
    let order = rules_order(&mut file(table));
    let cut = &table[..table.len() - 60];
    let refused = rules::import(&desk, order.clone(), file(cut), Progress::silent()).await;
    let refused = refused.unwrap_err();
    assert!(
        matches!(refused, AppError::File(FileError::Truncated { .. })),
        "{refused}"
    );
    let torn = table
        .replacen(",made up\n", "\n", 1)
        .replacen(",True,\n", "\n", 1);
    let refused = rules::import(&desk, order.clone(), file(torn), Progress::silent()).await;
    assert_eq!(code(&refused.unwrap_err()), "file.not-this-format");
    let mut latin = table.as_bytes().to_vec();
    let last = latin.len() - 5;
    latin[last] = 0xe9;
    let refused = rules::import(&desk, order, file(latin), Progress::silent()).await;
    assert_eq!(code(&refused.unwrap_err()), "file.encoding");
    assert!(nothing_is_there(&desk).await);
}

/// Every so many bytes of a list one is lost, or another stands there, or the list ends.
#[rstest]
#[case(RULE_SETS)]
#[case(RULE_TABLE)]
#[case(NOTE_RULES)]
#[tokio::test]
async fn a_damaged_list_is_refused_or_is_there_as_its_report_says(#[case] list: &str) {
    let desk = TestDesk::with_reference().await;
    let order = rules_order(&mut file(list));
    let (mut taken, mut refused) = (0, 0);
    for place in (0..list.len()).step_by(61) {
        for other in [None, Some(0xff), Some(b'"'), Some(b'\n')] {
            let mut bytes = list.as_bytes().to_vec();
            match other {
                Some(other) => bytes[place] = other,
                None => bytes.truncate(place),
            }
            match rules::import(&desk, order.clone(), file(bytes), Progress::silent()).await {
                Err(AppError::Internal(internal)) => panic!("{place} {other:?}: {internal}"),
                Err(_) => {
                    refused += 1;
                    assert!(nothing_is_there(&desk).await, "{place} {other:?}");
                }
                Ok(report) => {
                    taken += 1;
                    let counted = "SELECT CAST(sum(records) AS TEXT) AS found FROM published_rules";
                    let counted = rows(&desk, counted).await;
                    let rules = report.computed + report.text_only;
                    assert_eq!(counted, [rules.to_string()], "{place} {other:?}");
                    desk.in_reference(
                        "DELETE FROM rule_editions; DELETE FROM sources WHERE kind = 'imported'",
                    )
                    .await;
                }
            }
        }
    }
    assert!(taken > 10 && refused > 10, "{taken} {refused}");
}

#[tokio::test]
async fn a_file_larger_than_any_list_is_refused() {
    let desk = TestDesk::with_reference().await;
    let blank = " ".repeat(65 << 20);
    let huge = gzip(&RULE_SETS.replacen("{\n", &format!("{{{blank}"), 1));
    let order = rules_order(&mut file(RULE_SETS));
    // The first bytes say what it is.
    let head = RULE_SETS.replacen("]\n}", &format!("]{blank}}}"), 1);
    let refused = rules::import(&desk, order, file(gzip(&head)), Progress::silent()).await;
    assert_eq!(code(&refused.unwrap_err()), "file.too-large");
    assert!(import(&desk, &huge).await.is_err());
    assert!(nothing_is_there(&desk).await);
}

#[tokio::test]
async fn a_list_is_not_taken_for_another_agreement_or_edition() {
    let desk = TestDesk::with_reference().await;
    for agreement in ["ACUK", "TMEC", "NONE"] {
        let mut order = rules_order(&mut file(RULE_SETS));
        order.agreement = agreement.to_owned();
        let refused = rules::import(&desk, order, file(RULE_SETS), Progress::silent()).await;
        let refused = refused.unwrap_err();
        assert!(
            matches!(
                refused,
                AppError::Import(ImportError::OtherAgreement { .. })
            ),
            "{refused}"
        );
    }
    let mut order = rules_order(&mut file(RULE_SETS));
    order.hs_edition = "2013".to_owned();
    let refused = rules::import(&desk, order, file(RULE_SETS), Progress::silent()).await;
    assert_eq!(code(&refused.unwrap_err()), "import.hs-edition");
    assert!(nothing_is_there(&desk).await);
}

#[rstest]
#[case(RULE_SETS, RuleFormat::RuleSetsJson, "TIPAT", "2012")]
#[case(RULE_TABLE, RuleFormat::RuleSetsCsv, "ACUK", "2002")]
#[case(NOTE_RULES, RuleFormat::UsNoteCsv, "TMEC", "2012")]
fn a_list_is_known_by_its_content(
    #[case] text: &str,
    #[case] format: RuleFormat,
    #[case] agreement: &str,
    #[case] hs_edition: &str,
) {
    for bytes in [
        text.as_bytes().to_vec(),
        gzip(text),
        format!("\u{feff}{text}").into_bytes(),
    ] {
        let seen = rules::recognize(&mut file(bytes)).unwrap();
        assert_eq!(seen.format, format);
        assert_eq!(seen.agreement.as_deref(), Some(agreement));
        assert_eq!(seen.hs_edition.as_deref(), Some(hs_edition));
    }
    let none = rules::recognize(&mut file(HTS)).unwrap_err();
    assert_eq!(code(&none), "file.unknown");
}
