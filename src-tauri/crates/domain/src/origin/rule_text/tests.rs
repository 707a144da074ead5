use rstest::rstest;

use super::{Goods, ReadRule, TextReason, Wording, print, read};
use crate::origin::rule::Rule;
use crate::treaties::hs_code::CodeRange;

#[rstest]
#[case(
    "A change to a good of heading 9901 to heading 9904 from any other chapter.",
    "CC"
)]
#[case(
    "A change to a good of heading 9901 from any other heading, except from heading 9801 to heading 9803, 9805 or 9807 to 9808, subheading 970110 through 970190 or chapter 96.",
    "CTH & EXC(9801-9803,9805,9807-9808,9701.10-9701.90,ch.96)"
)]
#[case(
    "No change in tariff classification required for a good of heading 9901, provided there is a regional value content of not less than: - a) 30% under the build-up method; or - b) 40 per cent under the build-down method; or (c) 50 percent under the focused value method taking into account only the non-originating materials of heading 9902 and wheels of subheading 990310.",
    "NC & RVC(BU>=30) | NC & RVC(BD>=40) | NC & RVC(FV>=50;9902,\"wheels\":9903.10)"
)]
#[case(
    "A change to blue hats of subheading 990110 from any other chapter, *or* No change in tariff classification required for any other good of subheading 990110, provided that the good is sewn.",
    "CC (\"blue hats\") | NC & PROC(\"the good is sewn\") (any-other-good)"
)]
#[case(
    "A change to a good of heading 9901 containing more than 5% of cork from any other heading, provided that not less than 40% by weight of the felt is originating.",
    "CTH & WT(\"… by weight of the felt is originating\">=40) (\"… containing more than 5% of cork\")"
)]
fn reads_annex_3d(#[case] text: &str, #[case] structured: &str) {
    assert_eq!(structure(text, Wording::Cptpp), structured);
}

#[rstest]
#[case(
    "A change to headings 9901 through 9904 from any other heading, including another heading within that group.",
    "CTH"
)]
#[case(
    "(a) A change to subheadings 9901.10 through 9901.20 from any subheading outside that group.",
    "CTSHG"
)]
#[case(
    "A change to headings 9901 through 9904 from heading outside that group.",
    "CTHG"
)]
#[case(
    "(A) A change to felt, cut or not, of subheading 9901.10 from felt, not cut, of subheading 9901.10 or any other chapter; or (B) A change to any other good of subheading 9901.10 from any other chapter.",
    "CC & ALLOW(\"felt, not cut\":9901.10) (\"felt, cut or not\") | CC (any-other-good)"
)]
#[case(
    "(A) A change to tariff item 9901.10.03 from tariff items 9901.10.06 or 9901.10.15, whether or not there is also a change from any other heading, provided there is a regional value content of not less than: (1) 60 percent where the transaction value method is used; or (2) 50 percent where the net cost method is used.",
    "CTH & ALLOW(9901.10.06,9901.10.15) & RVC(TV>=60) | CTH & ALLOW(9901.10.06,9901.10.15) & RVC(NC>=50)"
)]
#[case(
    "A change to heading 9901 from headings 9801 through 9803, provided that at least 70 percent by weight of the felt is originating.",
    "FROM(9801-9803) & WT(\"… by weight of the felt is originating\">=70)"
)]
fn reads_general_note_11(#[case] text: &str, #[case] structured: &str) {
    assert_eq!(structure(text, Wording::UsNote), structured);
}

#[rstest]
#[case(
    "Manufacture from felt. See introductory note 6.",
    "FROM(\"felt\") & PROC(\"See introductory note 6\")"
)]
#[case(
    "Manufacture from felt (See introductory note 6).",
    "FROM(\"felt\") & PROC(\"See introductory note 6\")"
)]
#[case(
    "Manufacture from cork of any heading, except cork waste of heading 9901.",
    "FROM(\"cork of any heading, except cork waste of heading 9901\")"
)]
#[case("Brushing of felt.", "PROC(\"Brushing of felt\")")]
#[case(
    "Manufacture from materials of heading 9901, heading 9902 or heading 9903.",
    "FROM(9901,9902,9903)"
)]
#[case(
    "Manufacture from: - wool felt, - felt waste of heading 9901 or heading 9902, *or* - hair",
    "FROM(\"wool felt\",\"felt waste\":9901,\"felt waste\":9902,\"hair\")"
)]
#[case(
    "Manufacture in which: - all the materials used are classified within a heading other than that of the product. However, materials classified within the same heading may be used, provided their value does not exceed 20% of the ex-works price of the product, - the value of all the materials used does not exceed 40% of the ex-works price of the product.",
    "CTH & ALLOW(same-heading) & MAXNOM(same-heading<=20%) & MAXNOM(40%)"
)]
#[case(
    "Manufacture: - in which the value of all the materials used does not exceed 40% of the ex-works price of the product, - where, within the above limit, the materials classified within heading 9901 or heading 9902, taken together, are only used up to a value of 5% of the ex-works price of the product, - where the value of all the non-originating materials used does not exceed the value of the originating materials used.",
    "MAXNOM(40%) & MAXNOM(9901,9902<=5%) & NOM<=OM"
)]
#[case(
    "Manufacture in which all the materials used are classified within a heading other than heading 9901 or heading 9902.",
    "ANY & EXC(9901,9902)"
)]
#[case(
    "Manufacture in which all the materials used are classified within a heading other than that of the product. However, felt waste of heading 9902 may not be used.",
    "CTH & EXC(\"felt waste\":9902)"
)]
#[case(
    "Manufacture in which: - all the felt used must be wholly obtained, - all the materials of chapter 97 used must already be originating.",
    "WOMAT(\"felt\") & ORIG(ch.97)"
)]
#[case(
    "Manufacture from raw felt provided the value of the raw felt used does not exceed 47.5% of the ex-works price of the product.",
    "FROM(\"raw felt\") & MAXNOM(\"raw felt\"<=47.5%)"
)]
fn reads_annex_iii(#[case] text: &str, #[case] structured: &str) {
    assert_eq!(structure(text, Wording::Manufacture), structured);
}

#[test]
fn keeps_the_goods_that_the_text_names() {
    let text = "A change to blue hats of subheading 990110 through 990120 from any other chapter.";
    let goods = read(text, Wording::Cptpp).unwrap().goods;
    let codes = CodeRange {
        first: "990110".parse().unwrap(),
        last: "990120".parse().unwrap(),
    };
    let kind = Some("\"blue hats\"".parse().unwrap());
    assert_eq!(
        goods,
        [Goods {
            kind,
            codes: vec![codes]
        }]
    );
}

#[rstest]
#[case("CTH & EXC(2207)", false)]
#[case("CC (any-other-good)", false)]
#[case("CC (\"blue hats\")", true)]
#[case("CTH & EXC(\"felt\":9901)", true)]
#[case("NC & RVC(FV>=50;\"felt\":9901)", true)]
#[case("MAXNOM(\"felt\"<=20%)", true)]
#[case("WT(\"… of felt\">=20)", true)]
#[case("FROM(\"felt\")", true)]
#[case("NOM<=OM", false)]
fn a_quoted_name_is_a_question(#[case] structured: &str, #[case] asks: bool) {
    let rule: Rule = structured.parse().unwrap();
    assert_eq!(rule.asks(), asks);
}

#[rstest]
#[case(Wording::Cptpp, "  ", TextReason::Empty)]
#[case(Wording::Cptpp, "A change to felt <b>", TextReason::Unreadable)]
#[case(
    Wording::Cptpp,
    "A change to a good of heading 99011 from any other chapter.",
    TextReason::UnresolvedList
)]
#[case(
    Wording::Cptpp,
    "A change to a good of heading 9904 to heading 9901 from any other chapter.",
    TextReason::UnresolvedList
)]
#[case(
    Wording::Cptpp,
    "A change to a good of heading 9901 from any nearby chapter.",
    TextReason::UnresolvedList
)]
#[case(
    Wording::Cptpp,
    "A change to a good of heading 9901 from any other chapter, except from felt.",
    TextReason::UnresolvedList
)]
#[case(
    Wording::Cptpp,
    "A change to a good of heading 9901 from any other chapter. Note: see the annex.",
    TextReason::Footnote
)]
#[case(
    Wording::Cptpp,
    "No change in tariff classification required for a good of heading 9901.",
    TextReason::UnknownPhrase
)]
#[case(
    Wording::Cptpp,
    "No change in tariff classification required for a good of heading 9901, provided there is a regional value content of not less than 140% under the build-up method.",
    TextReason::UnknownPhrase
)]
#[case(
    Wording::Cptpp,
    "No change in tariff classification required for a good of heading 9901, provided there is a regional value content of not less than: a) 40% under the build-up method; and b) 50% under the build-down method.",
    TextReason::UnknownPhrase
)]
#[case(
    Wording::UsNote,
    "A change to headings 9901 through 9904 from any other heading.",
    TextReason::NotTheSame
)]
#[case(
    Wording::Manufacture,
    "Manufacture from felt (wet or dry.",
    TextReason::UnresolvedList
)]
#[case(Wording::Manufacture, "Manufacture", TextReason::UnknownPhrase)]
#[case(
    Wording::Manufacture,
    "Manufacture in which the value of all the materials used exceeds 40% of the ex-works price of the product.",
    TextReason::UnknownPhrase
)]
#[case(
    Wording::Manufacture,
    "Manufacture in which the value of all the materials used does not exceed 40% of the ex-works price of the box.",
    TextReason::UnknownPhrase
)]
#[case(
    Wording::Manufacture,
    "Manufacture from felt which must be dry.",
    TextReason::ProcessInWords
)]
#[case(
    Wording::Manufacture,
    "Brushing of felt. This shall apply only to exports.",
    TextReason::Footnote
)]
fn says_why_a_text_stays_text(
    #[case] wording: Wording,
    #[case] text: &str,
    #[case] reason: TextReason,
) {
    assert_eq!(
        read(text, wording).map_err(|refused| refused.reason),
        Err(reason)
    );
}

#[test]
fn a_text_without_end_is_not_read() {
    let text = "A change to a good of heading 9901 ".repeat(1_000);
    let refused = read(&text, Wording::Cptpp).unwrap_err();
    assert_eq!(refused.reason, TextReason::TooLong);
}

/// The structured form, which reads back as the same tree; the print too.
fn structure(text: &str, wording: Wording) -> String {
    let read_rule: ReadRule = read(text, wording).unwrap();
    let structured = read_rule.rule.to_string();
    assert_eq!(structured.parse::<Rule>().unwrap(), read_rule.rule);
    assert_eq!(
        read(&print(&read_rule, wording), wording).unwrap(),
        read_rule
    );
    structured
}
