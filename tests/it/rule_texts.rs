//! Rules of origin in the words of their agreements: how many are read, asked about, or stay text.
//! Runs where the reference files are at hand.

use std::collections::BTreeMap;
use std::io::Read as _;

use flate2::read::GzDecoder;
use proa_domain::origin::rule::Rule;
use proa_domain::origin::rule_text::{ReadRule, TextRefusal, Wording, print, read};
use sha2::{Digest as _, Sha256};

use crate::reference_files;

const CPTPP: &str = "roo/roo_cptpp_annex3d.csv.gz";
const UK: &str = "roo/roo_uk_mexico_tca.csv.gz";
const TMEC: &str = "roo/usmca_gn11o_excerpt.csv";

type Row = BTreeMap<String, String>;

/// A text of a file, with the rows that it was split into.
struct Text {
    set: String,
    alternative: String,
    chapter: String,
    /// The first and the last code of the goods of the row, ten digits each.
    range: (String, String),
    words: String,
    rows: usize,
}

#[derive(Debug, Default)]
struct Tally {
    plain: usize,
    asking: usize,
    refused: BTreeMap<&'static str, usize>,
}

impl Tally {
    fn read(&self) -> usize {
        self.plain + self.asking
    }

    fn rows(&self) -> usize {
        self.read() + self.refused.values().sum::<usize>()
    }
}

fn rows(file: &str) -> Option<Vec<Row>> {
    let mut file = reference_files::open(file)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).unwrap();
    let mut text = String::new();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut whole = GzDecoder::new(bytes.as_slice());
        whole.read_to_string(&mut text).unwrap();
    } else {
        text = String::from_utf8(bytes).unwrap();
    }
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    Some(rows.deserialize().map(Result::unwrap).collect())
}

/// Joins what the file splits in the middle of a sentence.
fn texts(rows: &[Row]) -> Vec<Text> {
    let mut texts: Vec<Text> = Vec::new();
    for row in rows {
        let text = row["rule_text"].trim();
        let last = texts.last_mut();
        match last.filter(|last| text.starts_with("- ") && last.set == row["set_index"]) {
            Some(last) => {
                assert_eq!(row["operator"], "or", "{text}");
                last.words = format!("{} or {text}", last.words);
                last.rows += 1;
            }
            None => texts.push(Text {
                set: row["set_index"].clone(),
                alternative: row["alt_index"].clone(),
                chapter: row["range_min"][..2].to_owned(),
                range: (row["range_min"].clone(), row["range_max"].clone()),
                words: text.to_owned(),
                rows: 1,
            }),
        }
    }
    texts
}

/// Every row of the note is a text of its own.
fn of_the_note(rows: &[Row]) -> Vec<Text> {
    let texts = rows.iter().map(|row| Text {
        set: format!("{} {}", row["chapter"], row["hs_range"]),
        alternative: row["rule_no"].clone(),
        chapter: row["chapter"].clone(),
        range: (String::new(), String::new()),
        words: row["rule_text"].clone(),
        rows: 1,
    });
    texts.collect()
}

fn read_back(text: &str, wording: Wording) -> Result<ReadRule, TextRefusal> {
    let read_rule = read(text, wording)?;
    let printed = print(&read_rule, wording);
    assert_eq!(
        read(&printed, wording).as_ref(),
        Ok(&read_rule),
        "{text}: {printed}"
    );
    let structured = read_rule.rule.to_string();
    let back: Result<Rule, _> = structured.parse();
    assert_eq!(back.as_ref(), Ok(&read_rule.rule), "{structured}");
    Ok(read_rule)
}

/// By chapter.
fn tallied(texts: &[Text], wording: Wording) -> BTreeMap<String, Tally> {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for text in texts {
        let tally = tallies.entry(text.chapter.clone()).or_default();
        match read_back(&text.words, wording) {
            Ok(found) if found.rule.asks() => tally.asking += text.rows,
            Ok(_) => tally.plain += text.rows,
            Err(refused) => {
                *tally.refused.entry(refused.reason.code()).or_default() += text.rows;
            }
        }
    }
    tallies
}

#[expect(
    clippy::print_stdout,
    reason = "the counts by chapter are the report of the test"
)]
fn counted(name: &str, texts: &[Text], wording: Wording) -> Tally {
    let mut whole = Tally::default();
    for (chapter, tally) in tallied(texts, wording) {
        println!("{name} {chapter}: {tally:?}");
        whole.plain += tally.plain;
        whole.asking += tally.asking;
        for (reason, count) in tally.refused {
            *whole.refused.entry(reason).or_default() += count;
        }
    }
    println!("{name}: {whole:?}");
    whole
}

#[test]
fn reads_nine_of_ten_rules_of_the_trans_pacific_agreement() {
    if let Some(rows) = rows(CPTPP) {
        let counts = counted("CPTPP", &texts(&rows), Wording::Cptpp);
        assert_eq!(counts.rows(), rows.len());
        assert!(counts.read() * 100 >= rows.len() * 90);
        assert_eq!((counts.plain, counts.asking), (2_290, 224));
    }
}

/// Texts whose goods do not lie within those of their row.
fn elsewhere(texts: &[Text], wording: Wording) -> Vec<&str> {
    let is_within = |text: &&Text| {
        let Ok(rule) = read(&text.words, wording) else {
            return true;
        };
        let (first, last) = &text.range;
        let mut codes = rule.goods.iter().flat_map(|goods| &goods.codes);
        codes.all(|codes| {
            let digits = codes.last.digits();
            codes.first.digits() >= &first[..codes.first.len()] && digits <= &last[..digits.len()]
        })
    };
    let elsewhere = texts.iter().filter(|text| !is_within(text));
    elsewhere.map(|text| text.words.as_str()).collect()
}

#[test]
fn goods_of_a_text_are_those_of_its_row() {
    if let Some(rows) = rows(CPTPP) {
        assert_eq!(elsewhere(&texts(&rows), Wording::Cptpp), Vec::<&str>::new());
    }
}

#[test]
fn reads_most_rules_of_the_agreement_with_the_kingdom() {
    if let Some(rows) = rows(UK) {
        let counts = counted("UK", &texts(&rows), Wording::Manufacture);
        assert_eq!(counts.rows(), rows.len());
        assert!(counts.read() * 100 >= rows.len() * 85);
        assert_eq!((counts.plain, counts.asking), (750, 282));
    }
}

#[test]
fn reads_the_rules_of_the_united_states_note() {
    if let Some(rows) = rows(TMEC) {
        let (of_components, rules): (Vec<_>, Vec<_>) = rows
            .iter()
            .map(|row| row["rule_text"].as_str())
            .partition(|text| text.starts_with("Notwithstanding"));
        assert_eq!((of_components.len(), rules.len()), (2, 38));
        for text in rules {
            read_back(text, Wording::UsNote).unwrap_or_else(|refused| panic!("{text}: {refused}"));
        }
        for text in of_components {
            assert!(read(text, Wording::UsNote).is_err(), "{text}");
        }
    }
}

/// Rules of each file that somebody read against their text.
const READ_BY_EYE: usize = 100;
/// A longer quotation stands in the table by its hash.
const SHORT_QUOTE: usize = 20;

/// Always the same of the same file; all of a short one.
fn drawn(mut texts: Vec<Text>) -> Vec<Text> {
    if texts.len() <= READ_BY_EYE {
        return texts;
    }
    let mut seed: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut drawn = Vec::new();
    while drawn.len() < READ_BY_EYE {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let place = seed % u64::try_from(texts.len()).unwrap();
        drawn.push(texts.swap_remove(usize::try_from(place).unwrap()));
    }
    drawn
}

fn sha256(text: &str) -> String {
    use std::fmt::Write as _;
    let mut hex = String::new();
    for byte in Sha256::digest(text) {
        write!(hex, "{byte:02x}").unwrap();
    }
    hex
}

/// The structured form, or the reason why there is none, without sentences of the source.
fn structure(text: &str, wording: Wording) -> String {
    match read(text, wording) {
        Err(refused) => format!("refused: {}", refused.reason),
        Ok(rule) => {
            let structured = rule.rule.to_string();
            let parts = structured.split('"').enumerate();
            let shortened = parts.map(|(place, part)| {
                if place % 2 == 1 && part.chars().count() > SHORT_QUOTE {
                    format!("#{}", &sha256(part)[..8])
                } else {
                    part.to_owned()
                }
            });
            shortened.collect::<Vec<_>>().join("\"")
        }
    }
}

#[test]
fn drawn_rules_have_the_tree_that_was_read_in_their_text() {
    let golden = include_str!("../golden/rule_texts.csv");
    let mut golden = csv::Reader::from_reader(golden.as_bytes());
    let golden: Vec<Row> = golden.deserialize().map(Result::unwrap).collect();
    for (file, agreement, wording) in [
        (CPTPP, "TIPAT", Wording::Cptpp),
        (UK, "ACUK", Wording::Manufacture),
        (TMEC, "TMEC", Wording::UsNote),
    ] {
        let Some(rows) = rows(file) else {
            continue;
        };
        let of_file = golden.iter().filter(|row| row["agreement"] == agreement);
        let texts = match wording {
            Wording::UsNote => of_the_note(&rows),
            Wording::Cptpp | Wording::Manufacture => texts(&rows),
        };
        let drawn = drawn(texts);
        assert_eq!(of_file.clone().count(), drawn.len());
        for (row, text) in of_file.zip(drawn) {
            let at = format!("{agreement} {}/{}", text.set, text.alternative);
            assert_eq!(
                (&row["set"], &row["alternative"]),
                (&text.set, &text.alternative)
            );
            assert_eq!(row["sha256"], sha256(&text.words), "{at}: another text");
            assert_eq!(row["structured"], structure(&text.words, wording), "{at}");
        }
    }
}
