//! SCIAN, municipalities and countries, from the packages that carry them.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::Value;

use super::fetch::Countries;
use super::table::Table;

#[derive(Deserialize)]
struct Activity {
    #[serde(rename = "n")]
    title: String,
    #[serde(rename = "p")]
    words: String,
}

/// Economic activities: sector, subsector, rama, subrama and clase, by the length of the key.
pub(crate) fn scian(json: &[u8]) -> Result<Table> {
    let activities: BTreeMap<String, Activity> = serde_json::from_slice(json)?;
    let mut table = Table::new("scian", "scian", &["code", "level", "title", "words"]);
    for (code, activity) in activities {
        let level = match code.split('-').next().map_or(0, str::len) {
            2 => "sector",
            3 => "subsector",
            4 => "rama",
            5 => "subrama",
            6 => "clase",
            other => anyhow::bail!("a SCIAN key of {other} digits: {code}"),
        };
        table.rows.push(vec![
            Some(code),
            Some(level.to_owned()),
            Some(activity.title),
            (!activity.words.is_empty()).then_some(activity.words),
        ]);
    }
    Ok(table)
}

/// Municipalities: five digits, of which the first two are the state.
pub(crate) fn municipalities(json: &[u8]) -> Result<Table> {
    let names: BTreeMap<String, String> = serde_json::from_slice(json)?;
    let mut table = Table::new(
        "municipalities",
        "municipalities",
        &["municipality", "state", "name"],
    );
    for (key, name) in names {
        ensure!(
            key.len() == 5,
            "a municipality key that is not of 5 digits: {key}"
        );
        let state = key.get(..2).map(str::to_owned);
        table.rows.push(vec![Some(key), state, Some(name)]);
    }
    Ok(table)
}

/// Countries with their three ISO codes and their names in both languages.
pub(crate) fn countries(files: &Countries) -> Result<Table> {
    let codes: Vec<(String, String, String, String)> = serde_json::from_slice(&files.codes)?;
    let (es, en) = (names(&files.es)?, names(&files.en)?);
    let mut table = Table::new(
        "countries",
        "countries",
        &["country", "alpha3", "numeric", "es", "en"],
    );
    for (alpha2, alpha3, numeric, _) in codes {
        let name = |names: &BTreeMap<String, String>| names.get(&alpha2).cloned();
        let (es, en) = (name(&es), name(&en));
        table
            .rows
            .push(vec![Some(alpha2), Some(alpha3), Some(numeric), es, en]);
    }
    table.rows.sort();
    Ok(table)
}

/// A name is a text, or several of which the first is the usual one.
fn names(json: &[u8]) -> Result<BTreeMap<String, String>> {
    #[derive(Deserialize)]
    struct Language {
        countries: BTreeMap<String, Value>,
    }
    let language: Language = serde_json::from_slice(json)?;
    let first = |(code, name): (String, Value)| {
        let usual = name.get(0).unwrap_or(&name);
        let usual = usual
            .as_str()
            .with_context(|| format!("no name for {code}"))?;
        Ok((code, usual.to_owned()))
    };
    language.countries.into_iter().map(first).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_level_of_an_activity_from_its_key() {
        let json = r#"{"31-33":{"n":"Industrias","p":""},"311110":{"n":"Alimentos","p":"pienso"}}"#;
        let table = scian(json.as_bytes()).unwrap();
        assert_eq!(table.cell(&table.rows[0], "level"), Some("sector"));
        assert_eq!(table.cell(&table.rows[1], "level"), Some("clase"));
        assert_eq!(table.cell(&table.rows[0], "words"), None);
    }

    #[test]
    fn takes_the_first_of_several_country_names() {
        let files = Countries {
            codes: br#"[["US","USA","840","ISO 3166-2:US"]]"#.to_vec(),
            es: br#"{"countries":{"US":"Estados Unidos"}}"#.to_vec(),
            en: br#"{"countries":{"US":["United States of America","USA"]}}"#.to_vec(),
        };
        let table = countries(&files).unwrap();
        assert_eq!(
            table.cell(&table.rows[0], "en"),
            Some("United States of America")
        );
        assert_eq!(table.cell(&table.rows[0], "es"), Some("Estados Unidos"));
    }
}
