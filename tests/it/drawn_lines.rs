//! Lines drawn from every publisher's own file, of every kind of rate, asked as a person asks: the
//! answer has the line's own text, and the duty that plain arithmetic on that text gives. The
//! arithmetic here knows nothing of the engine's: whole numbers, and the few shapes of text that
//! can be read at a glance.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use flate2::read::GzDecoder;
use proa_desk::file::ChosenFile;
use proa_desk::progress::Progress;
use proa_desk::testing::TestDesk;
use proa_desk::testing::treaties::question;
use proa_desk::treaties::import::{Format, ImportOrder, import};
use proa_desk::treaties::lookup::answer::{DutyState, Line};
use proa_desk::treaties::lookup::input::{LookupInput, QuantityForm};
use proa_desk::treaties::lookup::lookup;
use proa_domain::money::MoneyText;
use serde_json::Value;

use crate::reference_files;

/// A line as its publisher has it.
struct Native {
    code: String,
    mfn: String,
    /// What the agreement's own column says, where the file has one.
    preference: Option<(&'static str, String)>,
}

const VALUE: i128 = 1_234_567;
const KILOGRAMS: i128 = 4_321;
/// Of each kind of rate of a file.
const OF_EACH_KIND: usize = 40;

fn text_of(file: &str) -> Option<String> {
    let mut file = reference_files::open(file)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).unwrap();
    let mut text = String::new();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        GzDecoder::new(bytes.as_slice())
            .read_to_string(&mut text)
            .unwrap();
    } else {
        text = String::from_utf8(bytes).unwrap();
    }
    Some(text)
}

/// A decimal as millionths.
fn millionths(text: &str) -> Option<i128> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let is_number = |text: &str| text.bytes().all(|sign| sign.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(part) || part.len() > 6 {
        return None;
    }
    format!("{whole}{part:0<6}").parse().ok()
}

/// Half a unit is rounded up: duties here are never below zero.
fn rounded(numerator: i128, denominator: i128) -> i128 {
    (2 * numerator + denominator) / (2 * denominator)
}

/// The duty in millionths of a minor unit, for texts that can be read at a glance.
fn glance(text: &str) -> Option<i128> {
    let text = text.trim();
    if text == "Free" {
        return Some(0);
    }
    if let Some((first, rest)) = text.split_once(" + ") {
        return Some(glance(first)? + glance(rest)?);
    }
    if let Some(percent) = text.strip_suffix('%') {
        return Some(VALUE * millionths(percent.trim())? / 100);
    }
    if let Some(cents) = text.strip_suffix("¢/kg") {
        return Some(KILOGRAMS * millionths(cents.trim())?);
    }
    if let Some(dollars) = text
        .strip_prefix('$')
        .and_then(|text| text.strip_suffix("/kg"))
    {
        return Some(KILOGRAMS * millionths(dollars)? * 100);
    }
    for (currency, per) in [("EUR", 100), ("GBP", 100)] {
        let amount = text
            .strip_suffix("100 kg")
            .or_else(|| text.strip_suffix("100kg"))
            .and_then(|text| text.trim_end().strip_suffix('/'))
            .and_then(|text| text.trim_end().strip_suffix(currency));
        if let Some(amount) = amount {
            return Some(KILOGRAMS * millionths(amount.trim())? * 100 / per);
        }
    }
    None
}

fn kind(text: &str) -> &'static str {
    match text {
        _ if text == "Free" => "free",
        _ if glance(text).is_none() => "other",
        _ if text.contains(" + ") => "compound",
        _ if text.ends_with('%') => "ad valorem",
        _ => "specific",
    }
}

/// Always the same lines of the same file.
fn drawn(natives: Vec<Native>) -> Vec<Native> {
    let mut kinds: BTreeMap<&str, Vec<Native>> = BTreeMap::new();
    for native in natives {
        kinds.entry(kind(&native.mfn)).or_default().push(native);
    }
    let mut seed: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut next = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % u64::try_from(below).unwrap()).unwrap()
    };
    let mut drawn = Vec::new();
    for mut of_kind in kinds.into_values() {
        for _ in 0..OF_EACH_KIND.min(of_kind.len()) {
            drawn.push(of_kind.swap_remove(next(of_kind.len())));
        }
    }
    drawn
}

async fn loaded(format: Format, market: &str, text: &str, beside: Option<&str>) -> TestDesk {
    let desk = TestDesk::with_reference().await;
    let file = |text: &str| ChosenFile::of("file", Cursor::new(text.as_bytes().to_vec()));
    let order = ImportOrder {
        market: market.to_owned(),
        format,
        vintage: "2026".to_owned(),
        make_current: true,
        recipe: None,
    };
    let file = file(text).with(beside.map(file));
    import(&desk, order, file, Progress::silent())
        .await
        .unwrap();
    desk
}

async fn asked(desk: &TestDesk, market: &str, currency: &str, native: &Native) -> Line {
    let amount = format!("{}.{:02}", VALUE / 100, VALUE % 100);
    let input = LookupInput {
        value: Some(MoneyText {
            amount,
            currency: currency.parse().unwrap(),
        }),
        quantities: vec![QuantityForm {
            amount: KILOGRAMS.to_string(),
            unit: "kg".to_owned(),
        }],
        ..question(&native.code, market)
    };
    let answer = lookup(desk, input).await;
    let answer = answer.unwrap_or_else(|refused| panic!("{}: {refused}", native.code));
    let digits = native.code.replace('.', "");
    let mut lines = answer.lines.into_iter();
    let line = lines.find(|line| line.digits == digits);
    line.unwrap_or_else(|| panic!("{market} {} is no line of the answer", native.code))
}

/// Asks for every drawn line, and gives back how many duties were worked out at a glance.
async fn compared(desk: &TestDesk, market: &str, currency: &str, natives: Vec<Native>) -> usize {
    let mut glanced = 0;
    for native in drawn(natives) {
        let line = asked(desk, market, currency, &native).await;
        let of = format!("{market} {} {}", native.code, native.mfn);
        assert_eq!(line.mfn.text, native.mfn, "{of}");
        let is_another_season = line.mfn.reason.as_deref() == Some("outside-season");
        if let Some(due) = glance(&native.mfn).filter(|_| !is_another_season) {
            let due = rounded(due, 1_000_000);
            let amount = line.mfn.amount.unwrap_or_else(|| panic!("{of}: no amount"));
            let expected = format!("{}.{:02} {currency}", due / 100, due % 100);
            assert_eq!(
                format!("{} {}", amount.amount, amount.currency),
                expected,
                "{of}"
            );
            glanced += 1;
        } else {
            assert_ne!(line.mfn.text, "", "{of}");
        }
        if let Some((agreement, text)) = native.preference {
            let given = line
                .preferences
                .iter()
                .find(|given| given.agreement.id == agreement)
                .unwrap_or_else(|| panic!("{of}: {agreement} is not in the answer"));
            if text.is_empty() {
                assert_eq!(given.duty.reason.as_deref(), Some("no-preference"), "{of}");
            } else {
                assert_eq!(given.duty.text, text, "{of}");
                let is_free = given.duty.state == DutyState::Computed && given.duty.is_free;
                assert_eq!(is_free, text == "Free", "{of}");
            }
        }
    }
    glanced
}

#[tokio::test]
async fn lines_of_the_united_states_have_the_duty_of_their_text() {
    let Some(text) = text_of("us/hts_2026_rev_10.json.gz") else {
        return;
    };
    let records: Vec<BTreeMap<String, Value>> = serde_json::from_str(&text).unwrap();
    let cell = |record: &BTreeMap<String, Value>, name: &str| {
        record[name].as_str().unwrap_or_default().trim().to_owned()
    };
    let natives = records
        .iter()
        .map(|record| Native {
            code: cell(record, "htsno"),
            mfn: cell(record, "general"),
            preference: None,
        })
        .filter(|native| !native.mfn.is_empty() && !native.code.starts_with("98"))
        .filter(|native| !native.code.is_empty() && !native.code.starts_with("99"));
    let desk = loaded(Format::UsHtsJson, "US", &text, None).await;
    let glanced = compared(&desk, "US", "USD", natives.collect()).await;
    assert!(glanced >= 140, "{glanced}");
}

#[tokio::test]
async fn lines_of_the_kingdom_and_of_the_union_have_the_duty_of_their_text() {
    let Some(text) = text_of("uk_eu/global-uk-tariff.csv.gz") else {
        return;
    };
    for (market, currency, column) in [
        ("GB", "GBP", "ukgt_duty_rate"),
        ("EU", "EUR", "cet_duty_rate"),
    ] {
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let natives = rows.deserialize::<BTreeMap<String, String>>().map(|row| {
            let row = row.unwrap();
            Native {
                code: row["commodity"].clone(),
                mfn: row[column].trim().to_owned(),
                preference: None,
            }
        });
        let natives = natives.collect();
        let desk = loaded(Format::UkTariffCsv, market, &text, None).await;
        let glanced = compared(&desk, market, currency, natives).await;
        assert!(glanced >= 80, "{market}: {glanced}");
    }
}

#[tokio::test]
async fn lines_of_australia_have_the_duty_of_their_text() {
    let (Some(text), Some(beside)) = (
        text_of("au/au_schedule3_native.json.gz"),
        text_of("au/au_fta_schedules_native.json.gz"),
    ) else {
        return;
    };
    let agreements: BTreeMap<String, Vec<Value>> = serde_json::from_str(&beside).unwrap();
    let listed: Vec<String> = agreements["Schedule 8B"]
        .iter()
        .map(|entry| entry["hsCode"].as_str().unwrap_or_default().to_owned())
        .collect();
    let sections: Value = serde_json::from_str(&text).unwrap();
    let mut natives = Vec::new();
    for section in sections.as_array().unwrap() {
        for chapter in section["chapters"].as_array().unwrap() {
            for heading in chapter["headings"].as_array().unwrap() {
                for entry in heading["classifications"].as_array().unwrap() {
                    let cell = |name: &str| entry[name].as_str().unwrap_or_default().to_owned();
                    let (code, mfn) = (cell("referenceNumber"), cell("dutyRate"));
                    // Names of groups of countries are glued to the rate; texts that are cleaned
                    // are compared by their own tests.
                    let is_plain = mfn == "Free" || glance(&mfn).is_some();
                    if is_plain && code.len() == 10 {
                        let is_listed = listed.iter().any(|listed| code.starts_with(listed));
                        let preference = (!is_listed).then(|| ("TIPAT", "Free".to_owned()));
                        natives.push(Native {
                            code,
                            mfn,
                            preference,
                        });
                    }
                }
            }
        }
    }
    let desk = loaded(Format::AuScheduleJson, "AU", &text, Some(&beside)).await;
    let glanced = compared(&desk, "AU", "AUD", natives).await;
    assert!(glanced >= 40, "{glanced}");
}

#[tokio::test]
async fn lines_of_canada_have_what_their_columns_say() {
    let Some(text) = text_of("ca/ca_tariff_2026_rev3_excerpt.csv") else {
        return;
    };
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let natives: Vec<Native> = rows
        .deserialize::<BTreeMap<String, String>>()
        .map(Result::unwrap)
        .filter(|row| row["TARIFF"].len() == 10 && !row["MFN"].is_empty())
        .map(|row| Native {
            code: row["TARIFF"].clone(),
            mfn: row["MFN"].trim().to_owned(),
            preference: Some(("TMEC", row["MXT"].trim().to_owned())),
        })
        .collect();
    assert!(natives.len() > 15);
    let desk = loaded(Format::CaTariffCsv, "CA", &text, None).await;
    compared(&desk, "CA", "CAD", natives).await;
}
