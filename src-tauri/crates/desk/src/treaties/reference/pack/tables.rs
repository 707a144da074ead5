//! Where the rows of a pack go.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::time::Instant;
use proa_domain::treaties::duty::{Dialect, DutyExpression};
use proa_domain::treaties::hs_code::TariffCode;
use sea_orm::{ConnectionTrait as _, DatabaseTransaction, Value};

use super::LoadedPack;
use super::reader::{Header, Row, Section};
use crate::error::AppError;
use crate::treaties::error::ReferenceError;
use crate::treaties::facts;
use crate::treaties::reference::rows::{Rows, execute, query};

/// The tables that hold rows of the pack and nothing else, named as its sections.
const PLAIN: [&str; 23] = [
    "advance_rulings",
    "agreement_notes",
    "agreement_parties",
    "agreement_scopes",
    "agreements",
    "charges_not_included",
    "countries",
    "currencies",
    "hs_correlations",
    "incoterms_2020",
    "maps",
    "market_members",
    "markets",
    "municipalities",
    "origin_proofs",
    "origin_provisions",
    "origin_requirements",
    "product_rules",
    "rule_terms",
    "scian",
    "sectors",
    "sme_thresholds",
    "states",
];
const NOMENCLATURE: &str = "nomenclature";
const SAMPLES: &str = "tariff_samples";
/// The nomenclature's edition, as a pack and as the program names it.
const EDITION: &str = "HS2022";

/// Makes way for a pack.
const CLEAR: &str = "
    DELETE FROM sources WHERE kind = 'bundled';
    DELETE FROM product_words WHERE rowid IN
        (SELECT id FROM nomenclature WHERE schedule_id IS NULL);
    DELETE FROM nomenclature WHERE schedule_id IS NULL;
    DELETE FROM line_words WHERE rowid IN (SELECT line.id FROM tariff_lines AS line
        JOIN schedules ON schedules.id = line.schedule_id WHERE schedules.kind = 'bundled');
    DELETE FROM schedules WHERE kind = 'bundled';
    DELETE FROM packs;
";

/// What follows from the rows: the search, and the vocabulary for misspelt words.
const INDEX: &str = "
    INSERT INTO product_words (rowid, es, en, above_es, above_en)
        SELECT id, es, en, path_es, path_en FROM nomenclature WHERE schedule_id IS NULL;
    INSERT INTO line_words (rowid, words)
        SELECT line.id, line.description || ' ' || coalesce(line.description_es, '')
        FROM tariff_lines AS line JOIN schedules ON schedules.id = line.schedule_id
        WHERE schedules.kind = 'bundled';
    INSERT INTO scian_words (scian_words) VALUES ('rebuild');
    UPDATE schedules SET state = 'loaded' WHERE kind = 'bundled';
    UPDATE schedules SET is_current = 1 WHERE kind = 'bundled' AND NOT EXISTS (
        SELECT 1 FROM schedules AS other
        WHERE other.market = schedules.market AND other.is_current = 1
            AND coalesce(other.agreement, other.goods, other.beside) IS NULL);
";

/// What search knows how to spell.
pub(crate) const VOCABULARY: &str = "
    DELETE FROM known_words;
    INSERT INTO known_words (word)
        SELECT term FROM product_vocabulary
        WHERE length(term) >= 4 AND term NOT GLOB '*[0-9]*';
";

/// The tables under a load.
pub(super) struct Tables {
    header: Header,
    now: String,
    awaited: BTreeSet<&'static str>,
    open: Option<Open>,
    samples: BTreeMap<String, Samples>,
}

struct Open {
    table: String,
    /// Which values of a row go into the table; others are of a newer pack.
    picked: Vec<usize>,
    names: Vec<String>,
    rows: Rows,
}

#[derive(Default)]
struct Samples {
    vintage: String,
    source: String,
    lines: i64,
    computed: i64,
}

impl Tables {
    /// Takes away the bundled rows that are there and writes the sources of the new ones.
    pub(super) async fn replace(
        tx: &DatabaseTransaction,
        header: Header,
        now: Instant,
    ) -> Result<Self, AppError> {
        tx.execute_unprepared(CLEAR).await?;
        let mut awaited: BTreeSet<_> = PLAIN.into_iter().collect();
        for table in &awaited {
            tx.execute_unprepared(&format!("DELETE FROM {table}"))
                .await?;
        }
        awaited.extend([NOMENCLATURE, SAMPLES]);
        let now = now.to_string();
        write_sources(tx, &header, &now).await?;
        Ok(Self {
            header,
            now,
            awaited,
            open: None,
            samples: BTreeMap::new(),
        })
    }

    /// How many rows the pack has.
    pub(super) fn total(&self) -> u64 {
        self.header.rows
    }

    /// Begins a section. A table that this program does not know is passed over.
    pub(super) async fn open(
        &mut self,
        tx: &DatabaseTransaction,
        section: Section,
    ) -> Result<(), AppError> {
        self.shut(tx).await?;
        if !self.awaited.remove(section.table.as_str()) {
            return Ok(());
        }
        let target = if section.table == SAMPLES {
            "tariff_lines"
        } else {
            section.table.as_str()
        };
        let known = columns_of(tx, target).await?;
        let (picked, names): (Vec<usize>, Vec<String>) = section
            .columns
            .into_iter()
            .enumerate()
            .filter(|(_, name)| section.table == SAMPLES || known.contains(name))
            .unzip();
        let rows = if section.table == SAMPLES {
            Rows::of(target, &SAMPLE_COLUMNS)
        } else {
            let columns: Vec<&str> = names.iter().map(String::as_str).collect();
            Rows::of(target, &columns)
        };
        self.open = Some(Open {
            table: section.table,
            picked,
            names,
            rows,
        });
        Ok(())
    }

    /// Writes rows of the section that was begun.
    pub(super) async fn add(
        &mut self,
        tx: &DatabaseTransaction,
        rows: Vec<Row>,
    ) -> Result<(), AppError> {
        let Some(mut open) = self.open.take() else {
            return Ok(());
        };
        for mut row in rows {
            let values: Vec<Option<String>> = open
                .picked
                .iter()
                .map(|&place| row.get_mut(place).and_then(Option::take))
                .collect();
            let values = match open.table.as_str() {
                SAMPLES => self.sample(tx, &open.names, values).await?,
                NOMENCLATURE => nomenclature(&open.names, values),
                _ => values.into_iter().map(Value::from).collect(),
            };
            open.rows.add(tx, values).await.map_err(damaged)?;
        }
        self.open = Some(open);
        Ok(())
    }

    async fn shut(&mut self, tx: &DatabaseTransaction) -> Result<(), AppError> {
        match self.open.take() {
            Some(mut open) => open.rows.finish(tx).await.map_err(damaged),
            None => Ok(()),
        }
    }

    /// Ends the load: nothing is missing, search is up to date.
    pub(super) async fn finish(mut self, tx: &DatabaseTransaction) -> Result<LoadedPack, AppError> {
        self.shut(tx).await?;
        if !self.awaited.is_empty() {
            tracing::error!(missing = ?self.awaited, "the pack lacks tables");
            return Err(ReferenceError::PackDamaged.into());
        }
        for (market, samples) in &self.samples {
            let counts = [
                samples.vintage.clone().into(),
                samples.source.clone().into(),
                samples.lines.into(),
                samples.lines.into(),
                samples.computed.into(),
                (samples.lines - samples.computed).into(),
                schedule_id(market).into(),
            ];
            execute(tx, COUNTED, counts).await?;
        }
        tx.execute_unprepared(INDEX).await?;
        tx.execute_unprepared(VOCABULARY).await?;
        let loaded = self.header.loaded(facts::unread_rules(tx).await?);
        let pack = [
            self.header.sha256.into(),
            self.header.built_from.into(),
            i64::from(loaded.rows).into(),
            self.now.into(),
        ];
        execute(
            tx,
            "INSERT INTO packs (id, sha256, built_from, rows, loaded_at) VALUES (1, ?, ?, ?, ?)",
            pack,
        )
        .await?;
        Ok(loaded)
    }

    /// A line of an official tariff that the pack carries; it belongs to a schedule of the pack.
    async fn sample(
        &mut self,
        tx: &DatabaseTransaction,
        names: &[String],
        values: Vec<Option<String>>,
    ) -> Result<Vec<Value>, AppError> {
        let mut cells: BTreeMap<&str, String> = names
            .iter()
            .map(String::as_str)
            .zip(values)
            .filter_map(|(name, value)| Some((name, value?)))
            .collect();
        let mut taken = |name: &str| cells.remove(name).ok_or(ReferenceError::PackDamaged);
        let (market, source) = (taken("market")?, taken("source")?);
        let code: TariffCode = taken("code")?
            .parse()
            .map_err(|_| ReferenceError::PackDamaged)?;
        let mfn_text = taken("mfn_text")?;
        let mfn = DutyExpression::parse(&mfn_text, Dialect::EuUk);
        let schedule = schedule_id(&market);
        if !self.samples.contains_key(&market) {
            let sha256 = self.header.sources.iter().find(|known| known.id == source);
            let sha256 = sha256.map(|known| known.sha256.clone());
            let first = [
                schedule.clone().into(),
                market.clone().into(),
                source.clone().into(),
                sha256.unwrap_or_default().into(),
                self.now.clone().into(),
            ];
            execute(tx, OPENED, first).await?;
        }
        let samples = self.samples.entry(market).or_default();
        samples.lines += 1;
        samples.computed += i64::from(mfn.is_ok());
        samples.vintage = taken("vintage")?;
        samples.source.clone_from(&source);
        let state = if mfn.is_ok() { "computed" } else { "text_only" };
        let level = i64::try_from(code.len()).unwrap_or_default();
        Ok(vec![
            schedule.into(),
            code.digits().into(),
            code.pointed().into(),
            level.into(),
            taken("description_en")?.into(),
            cells.remove("description_es").into(),
            "[]".into(),
            code.digits().into(),
            mfn_text.into(),
            state.into(),
            mfn.err().map(|refused| refused.reason.to_string()).into(),
            source.into(),
            cells.remove("citation").into(),
            cells.remove("confidence").into(),
        ])
    }
}

const SAMPLE_COLUMNS: [&str; 14] = [
    "schedule_id",
    "digits",
    "code",
    "level",
    "description",
    "description_es",
    "path",
    "rate_from",
    "mfn_text",
    "mfn_state",
    "mfn_reason",
    "source_id",
    "citation",
    "confidence",
];
const OPENED: &str = "
    INSERT INTO schedules (id, market, format, vintage, kind, source_id, sha256, state,
        has_preferences, imported_at)
    VALUES (?, ?, 'bundled', '', 'bundled', ?, ?, 'loading', 0, ?)";
const COUNTED: &str = "
    UPDATE schedules SET vintage = ?, source_id = ?, records = ?, lines = ?, computed = ?,
        text_only = ? WHERE id = ?";

fn schedule_id(market: &str) -> String {
    format!("bundled-{market}")
}

/// The nomenclature of a pack has one edition and says levels in words.
fn nomenclature(names: &[String], values: Vec<Option<String>>) -> Vec<Value> {
    names
        .iter()
        .zip(values)
        .map(|(name, value)| match (name.as_str(), value.as_deref()) {
            ("edition", _) => EDITION.into(),
            ("level", Some("chapter")) => 2_i64.into(),
            ("level", Some("heading")) => 4_i64.into(),
            ("level", Some("subheading")) => 6_i64.into(),
            _ => value.into(),
        })
        .collect()
}

async fn columns_of(tx: &DatabaseTransaction, table: &str) -> Result<BTreeSet<String>, AppError> {
    let columns = query("SELECT name FROM pragma_table_info(?)", [table.into()]);
    let rows = tx.query_all_raw(columns).await?;
    let names: Result<_, _> = rows.iter().map(|row| row.try_get("", "name")).collect();
    Ok(names?)
}

async fn write_sources(
    tx: &DatabaseTransaction,
    header: &Header,
    now: &str,
) -> Result<(), AppError> {
    let columns = [
        "id",
        "name_es",
        "name_en",
        "publisher",
        "vintage",
        "licence",
        "locator",
        "attribution",
        "rows",
        "sha256",
        "kind",
        "loaded_at",
    ];
    let mut rows = Rows::of("sources", &columns);
    for source in &header.sources {
        let row: [Value; 12] = [
            source.id.clone().into(),
            source.name_es.clone().into(),
            source.name_en.clone().into(),
            source.publisher.clone().into(),
            source.vintage.clone().into(),
            source.licence.clone().into(),
            source.locator.clone().into(),
            source.attribution.clone().into(),
            source.rows.into(),
            source.sha256.clone().into(),
            "bundled".into(),
            now.into(),
        ];
        rows.add(tx, row).await.map_err(damaged)?;
    }
    rows.finish(tx).await.map_err(damaged)
}

/// A row that breaks a rule of the schema is the pack's fault; a full disk is not.
fn damaged(error: AppError) -> AppError {
    if matches!(error, AppError::Internal(_)) {
        ReferenceError::PackDamaged.into()
    } else {
        error
    }
}
