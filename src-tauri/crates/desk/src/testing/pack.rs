//! A small reference pack for tests: the project's own tables, a few products, no public data.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

const TABLES: [&str; 21] = [
    "advance_rulings",
    "agreement_notes",
    "agreement_parties",
    "agreement_scopes",
    "agreements",
    "charges_not_included",
    "currencies",
    "hs_correlations",
    "incoterms_2020",
    "market_members",
    "markets",
    "origin_proofs",
    "origin_provisions",
    "origin_requirements",
    "product_rules",
    "rule_terms",
    "sectors",
    "sme_thresholds",
    "sources",
    "states",
    "tariff_samples",
];

struct Section {
    table: String,
    columns: Vec<String>,
    rows: Vec<Vec<Option<String>>>,
}

/// The pack, ready to be loaded.
pub fn pack() -> Vec<u8> {
    written(&sections(), |header| header)
}

/// A pack whose header does not fit its rows.
pub fn tampered_pack() -> Vec<u8> {
    let mut sections = sections();
    let whole = written(&sections, |header| header);
    if let Some(cell) = sections
        .iter_mut()
        .find(|section| section.table == "currencies")
        .and_then(|section| section.rows.first_mut())
        .and_then(|row| row.first_mut())
    {
        *cell = Some("ZZZ".to_owned());
    }
    let mut header = Vec::new();
    let mut plain = std::io::BufReader::new(flate2::read::GzDecoder::new(whole.as_slice()));
    std::io::BufRead::read_until(&mut plain, b'\n', &mut header).expect("a header");
    let header: Value = serde_json::from_slice(&header).expect("JSON");
    written(&sections, |_| header.clone())
}

fn sections() -> Vec<Section> {
    let mut sections: Vec<Section> = TABLES
        .iter()
        .filter(|table| **table != "sources")
        .map(|table| from_csv(table))
        .collect();
    let texts = |columns: &[&str]| columns.iter().map(|name| (*name).to_owned()).collect();
    let row = |cells: &[&str]| cells.iter().map(|cell| Some((*cell).to_owned())).collect();
    sections.push(Section {
        table: "countries".to_owned(),
        columns: texts(&["country", "alpha3", "numeric", "es", "en"]),
        rows: vec![
            row(&["DE", "DEU", "276", "Alemania", "Germany"]),
            row(&["MX", "MEX", "484", "México", "Mexico"]),
            row(&["US", "USA", "840", "Estados Unidos", "United States"]),
        ],
    });
    sections.push(Section {
        table: "municipalities".to_owned(),
        columns: texts(&["municipality", "state", "name"]),
        rows: vec![row(&["16102", "16", "Uruapan"])],
    });
    sections.push(Section {
        table: "scian".to_owned(),
        columns: texts(&["code", "level", "title", "words"]),
        rows: vec![row(&["111331", "clase", "Cultivo de aguacate", "huerta"])],
    });
    sections.push(Section {
        table: "maps".to_owned(),
        columns: texts(&["map", "format", "content", "source"]),
        rows: vec![row(&["world", "topojson", "{}", "world-atlas"])],
    });
    sections.push(nomenclature());
    sections.sort_by(|a, b| a.table.cmp(&b.table));
    sections
}

fn nomenclature() -> Section {
    let products = [
        (
            "07",
            "chapter",
            "Hortalizas, plantas, raíces y tubérculos",
            "Edible vegetables",
        ),
        (
            "0702",
            "heading",
            "Tomates frescos o refrigerados",
            "Tomatoes, fresh or chilled",
        ),
        (
            "070200",
            "subheading",
            "Tomates frescos o refrigerados",
            "Tomatoes, fresh or chilled",
        ),
        (
            "08",
            "chapter",
            "Frutas y frutos comestibles",
            "Edible fruit and nuts",
        ),
        (
            "0804",
            "heading",
            "Dátiles, higos, piñas, aguacates",
            "Dates, figs, pineapples, avocados",
        ),
        ("080440", "subheading", "Aguacates (paltas)", "Avocados"),
        (
            "0805",
            "heading",
            "Agrios (cítricos) frescos o secos",
            "Citrus fruit, fresh or dried",
        ),
        (
            "080550",
            "subheading",
            "Limones y limas",
            "Lemons and limes",
        ),
        (
            "0401",
            "heading",
            "Leche y nata, sin concentrar",
            "Milk and cream, not concentrated",
        ),
        (
            "040110",
            "subheading",
            "Con un contenido de grasas ≤ 1 %",
            "Of a fat content ≤ 1 %",
        ),
    ];
    let by_code: BTreeMap<&str, (&str, &str)> = products
        .iter()
        .map(|(code, _, es, en)| (*code, (*es, *en)))
        .collect();
    let path = |digits: &str, spanish: bool| {
        let above = by_code
            .iter()
            .filter(|(code, _)| digits.starts_with(**code))
            .map(|(_, (es, en))| if spanish { *es } else { *en });
        above.collect::<Vec<_>>().join(" › ")
    };
    let columns = [
        "edition", "digits", "level", "es", "en", "path_es", "path_en",
    ];
    Section {
        table: "nomenclature".to_owned(),
        columns: columns.map(str::to_owned).to_vec(),
        rows: products
            .iter()
            .map(|(digits, level, es, en)| {
                let cells = [
                    "2022",
                    digits,
                    level,
                    es,
                    en,
                    &path(digits, true),
                    &path(digits, false),
                ];
                cells.iter().map(|cell| Some((*cell).to_owned())).collect()
            })
            .collect(),
    }
}

fn from_csv(table: &str) -> Section {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../reference")
        .join(table)
        .with_extension("csv");
    let mut records = csv::Reader::from_path(file).expect("a table of the project");
    let columns = records.headers().expect("a header");
    let columns = columns.iter().map(str::to_owned).collect();
    let rows = records
        .records()
        .map(|record| {
            let record = record.expect("a record");
            let cell = |cell: &str| (!cell.is_empty()).then(|| cell.to_owned());
            record.iter().map(cell).collect()
        })
        .collect();
    Section {
        table: table.to_owned(),
        columns,
        rows,
    }
}

fn written(sections: &[Section], header: impl FnOnce(Value) -> Value) -> Vec<u8> {
    let sources = from_csv("sources");
    let sources: Vec<Value> = sources
        .rows
        .iter()
        .map(|row| {
            let mut source: serde_json::Map<String, Value> = sources
                .columns
                .iter()
                .cloned()
                .zip(row.iter().map(|cell| json!(cell)))
                .collect();
            source.insert("rows".to_owned(), json!(1));
            source.insert("sha256".to_owned(), json!("0".repeat(64)));
            Value::Object(source)
        })
        .collect();
    let lines: Vec<Vec<String>> = sections
        .iter()
        .map(|section| {
            let line = |row| serde_json::to_string(row).expect("JSON") + "\n";
            section.rows.iter().map(line).collect()
        })
        .collect();
    let checks: Vec<Value> = sections
        .iter()
        .zip(&lines)
        .map(|(section, lines)| {
            let hash = hex::encode(Sha256::digest(lines.concat()));
            json!({"table": section.table, "source": "proa", "rows": lines.len(), "sha256": hash})
        })
        .collect();
    let total: usize = lines.iter().map(Vec::len).sum();
    let first = header(json!({
        "format": 1, "built_from": "tests", "sources": sources, "sections": checks, "rows": total,
    }));
    let mut pack = GzEncoder::new(Vec::new(), Compression::fast());
    writeln!(pack, "{first}").expect("memory");
    for (section, lines) in sections.iter().zip(&lines) {
        let head = json!({
            "section": section.table, "source": "proa", "columns": section.columns,
            "rows": lines.len(),
        });
        writeln!(pack, "{head}").expect("memory");
        pack.write_all(lines.concat().as_bytes()).expect("memory");
    }
    pack.finish().expect("memory")
}
