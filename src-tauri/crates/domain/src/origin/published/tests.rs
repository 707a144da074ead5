use rstest::rstest;

use super::{ListedRule, PublishedRule, Writing, joined, padded_range, plain, publish};
use crate::origin::rule_text::TextReason;
use crate::treaties::hs_code::{CodeRange, TariffCode};

fn code(digits: &str) -> TariffCode {
    digits.parse().unwrap()
}

fn row(set: u32, first: &str, last: &str, text: &str) -> ListedRule {
    ListedRule {
        set,
        range: CodeRange {
            first: code(first),
            last: code(last),
        },
        words: None,
        is_part: false,
        text: text.to_owned(),
        structured: None,
        is_other_way: false,
        is_noted: false,
        valid_from: None,
        valid_to: None,
        locator: format!("{first}-{last}"),
    }
}

fn trees(rules: &[PublishedRule]) -> Vec<Result<String, TextReason>> {
    let tree = |rule: &PublishedRule| {
        rule.rule
            .as_ref()
            .map(ToString::to_string)
            .map_err(|reason| *reason)
    };
    rules.iter().map(tree).collect()
}

const OF_HEADING: &str = "A change to a good of heading 0409 from any other chapter.";

#[test]
fn a_row_that_the_list_splits_off_is_the_end_of_the_one_above() {
    let first =
        "Manufacture in which: - all the materials of chapter 4 used must be wholly obtained,";
    let rules = publish(
        vec![
            row(1, "0403", "0403", first),
            row(
                1,
                "0403",
                "0403",
                "- the value of any materials of chapter 17 used does not exceed 30% of the ex-works price of the product",
            ),
            row(2, "0404", "0404", "- nothing above it"),
        ],
        Writing::Manufacture,
    );
    assert_eq!(rules.len(), 2);
    assert_eq!(rules[0].rows, 2);
    assert!(
        rules[0].row.text.contains("obtained, or - the value"),
        "{}",
        rules[0].row.text
    );
}

#[test]
fn a_footnote_leaves_every_rule_of_its_set_as_text() {
    let noted = format!("{OF_HEADING} Note: see the appendix.");
    let rows = |second: &str| {
        vec![
            row(1, "0409", "0409", OF_HEADING),
            row(1, "0409", "0409", second),
            row(2, "0409", "0409", OF_HEADING),
        ]
    };
    let footnote = Err(TextReason::Footnote);
    let read = Ok("CC".to_owned());
    let rules = publish(rows(&noted), Writing::Cptpp);
    assert_eq!(trees(&rules), [footnote.clone(), footnote, read.clone()]);
    let rules = publish(rows("Anything else."), Writing::Cptpp);
    let unknown = Err(TextReason::UnknownPhrase);
    assert_eq!(
        trees(&rules),
        [read.clone(), unknown, read],
        "one more way is no condition"
    );
}

#[test]
fn a_rule_within_a_quota_is_a_footnote_and_one_for_the_other_way_is_no_rule_of_these_goods() {
    let quota = ListedRule {
        is_noted: true,
        ..row(1, "0409", "0409", OF_HEADING)
    };
    let rules = publish(
        vec![row(1, "0409", "0409", OF_HEADING), quota.clone()],
        Writing::Cptpp,
    );
    assert_eq!(
        trees(&rules),
        [Err(TextReason::Footnote), Err(TextReason::Footnote)]
    );
    let other_way = ListedRule {
        is_other_way: true,
        ..quota
    };
    let rules = publish(
        vec![row(1, "0409", "0409", OF_HEADING), other_way],
        Writing::Cptpp,
    );
    assert_eq!(
        trees(&rules),
        [Ok("CC".to_owned()), Err(TextReason::OtherWay)]
    );
}

#[test]
fn a_text_of_other_goods_than_its_row_is_not_computed() {
    let rules = publish(vec![row(1, "0409", "0410", OF_HEADING)], Writing::Cptpp);
    assert_eq!(trees(&rules), [Err(TextReason::OtherGoods)]);
    // Of 9608.21 to 9608.29 there is none.
    let text = "A change to a good of subheading 9608.10 through 9608.20 from any other heading.";
    let rules = publish(vec![row(1, "960810", "960829", text)], Writing::Cptpp);
    assert_eq!(trees(&rules), [Ok("CTH".to_owned())]);
}

#[rstest]
#[case(
    Writing::Structured,
    "CTH | NC & RVC(BD>=40)",
    Ok("CTH | NC & RVC(BD>=40)")
)]
#[case(Writing::Structured, "CTH or so", Err(TextReason::NotOurForm))]
#[case(Writing::Text, OF_HEADING, Err(TextReason::NotRead))]
#[case(
    Writing::UsNote,
    "A change to heading 0409 from any other chapter.",
    Ok("CC")
)]
fn a_text_is_read_as_it_is_said_to_be_written(
    #[case] writing: Writing,
    #[case] text: &str,
    #[case] expected: Result<&str, TextReason>,
) {
    let rules = publish(vec![row(1, "0409", "0409", text)], writing);
    assert_eq!(trees(&rules), [expected.map(str::to_owned)]);
}

#[test]
fn words_limit_the_goods_where_another_set_has_the_same_codes() {
    let named = |set, first: &str, last: &str, words: &str| ListedRule {
        words: Some(words.to_owned()),
        ..row(set, first, last, "CTH")
    };
    let part = ListedRule {
        is_part: true,
        ..named(6, "2840", "2840", "peroxides")
    };
    let rules = publish(
        vec![
            named(1, "3916", "3921", "semi-manufactures"),
            named(2, "3916", "3916", "profile shapes"),
            named(3, "3920", "3920", "ionomer sheet"),
            named(4, "0409", "0409", "honey"),
            named(5, "04", "04", "dairy produce"),
            part,
            named(7, "2841", "2841", "salts"),
        ],
        Writing::Structured,
    );
    let goods: Vec<Option<&str>> = rules.iter().map(|rule| rule.goods.as_deref()).collect();
    assert_eq!(
        goods,
        [
            Some("semi-manufactures"),
            Some("profile shapes"),
            Some("ionomer sheet"),
            Some("honey"),
            Some("dairy produce"),
            Some("peroxides"),
            None,
        ]
    );
}

#[rstest]
#[case("0304310000", "0304399999", Some(("030431", "030439")))]
#[case("0101000000", "0106999999", Some(("0101", "0106")))]
#[case("0100000000", "0199999999", Some(("01", "01")))]
#[case("8607190300", "8607190399", Some(("86071903", "86071903")))]
#[case("0304310000", "0304310001", Some(("0304310000", "0304310001")))]
#[case("0304390000", "0304319999", None)]
#[case("030431", "030439", None)]
#[case("0000000000", "0099999999", None)]
#[case("03043x0000", "0304399999", None)]
fn ten_digits_are_a_run_of_codes(
    #[case] first: &str,
    #[case] last: &str,
    #[case] expected: Option<(&str, &str)>,
) {
    let range = padded_range(first, last);
    let found = range
        .as_ref()
        .map(|range| (range.first.digits(), range.last.digits()));
    assert_eq!(found, expected);
}

#[rstest]
#[case(
    "A change to [heading&nbsp;0101](/headings/0101) of **45%**:\n\n- a)",
    "A change to heading 0101 of 45%: - a)"
)]
#[case("[a] b [c](d) [e", "[a] b c [e")]
#[case("](", "](")]
#[case("", "")]
fn marks_of_a_page_are_no_words_of_a_rule(#[case] marked: &str, #[case] expected: &str) {
    assert_eq!(plain(marked), expected);
}

#[test]
fn rules_of_the_same_codes_are_one_rule_for_the_goods_that_each_names() {
    let one = "CTH | MAXNOM(40%)".parse().unwrap();
    let two = "CC (any-other-good)".parse().unwrap();
    let rule = joined([
        (&one, Some("starch \"ethers\"")),
        (&one, Some("esters")),
        (&two, Some("glue")),
    ]);
    assert_eq!(
        rule.to_string(),
        "CTH (\"starch 'ethers'\") | MAXNOM(40%) (\"starch 'ethers'\") | CTH (\"esters\") | MAXNOM(40%) (\"esters\") | CC (any-other-good)"
    );
}
