//! Lookup, ranking, search and import against their budgets:
//! `cargo bench -p proa-bench --bench treaties`.
//!
//! The real US schedule is taken from `PROA_REFERENCE_FILES` where it lies there; else lines of
//! our own making stand in for it.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a measurement prints its figures and ends at the first failure"
)]

use std::fmt::Write as _;
use std::io::{Cursor, Read as _};
use std::path::PathBuf;
use std::time::Instant;

use flate2::read::MultiGzDecoder;
use proa_bench::{Times, copy_schedule, drain, percent_of, public_pack};
use proa_desk::file::ChosenFile;
use proa_desk::progress::Progress;
use proa_desk::testing::TestDesk;
use proa_desk::testing::treaties::{LOOKUP_READS, SEARCH_READS, question, sought};
use proa_desk::treaties::import::{Format, ImportOrder, import};
use proa_desk::treaties::lookup::lookup;
use proa_desk::treaties::products::{search, trade_words};
use proa_desk::treaties::ranking::rank;
use proa_desk::treaties::reference::pack::load_bundled;
use proa_domain::settings::Locale;
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};

const LINES: i64 = 1_000_000;
const RUNS: usize = 2_000;
const RANKINGS: usize = 200;
const HITS: u32 = 20;

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let desk = TestDesk::with_reference().await;
        if let Some(pack) = public_pack() {
            load_bundled(&desk, Cursor::new(pack), Progress::silent())
                .await
                .unwrap();
        }
        measure_import(&desk).await;
        fill(&desk);
        measure_lookup(&desk).await;
        measure_ranking(&desk).await;
        measure_search(&desk).await;
        measure_trade_words(&desk).await;
    });
}

async fn measure_import(desk: &TestDesk) {
    let text = schedule();
    let started = Instant::now();
    let order = ImportOrder {
        market: "US".to_owned(),
        format: Format::UsHtsJson,
        vintage: "bench".to_owned(),
        make_current: true,
        recipe: None,
    };
    let file = ChosenFile::of("hts.json", Cursor::new(text));
    import(desk, order, file, Progress::silent()).await.unwrap();
    let ours = started.elapsed();
    let bare = bare_inserts(&desk.folder.reference());
    println!(
        "import: {ours:?}, bare INSERT loop {bare:?}: {} % (budget 200 %)",
        percent_of(ours, bare)
    );
}

/// The same rows into the same tables of an empty database, one prepared statement per table.
fn bare_inserts(path: &std::path::Path) -> std::time::Duration {
    let from = Connection::open(path).unwrap();
    let tables = [
        "schedules",
        "tariff_lines",
        "concessions",
        "additional_duties",
    ];
    let folder = tempfile::tempdir().unwrap();
    let to = Connection::open(folder.path().join("bare.db")).unwrap();
    to.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
        .unwrap();
    let mut loaded = Vec::new();
    for table in tables {
        let schema = "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL";
        let mut statements = from.prepare(schema).unwrap();
        let statements = statements
            .query_map([table], |row| row.get::<_, String>(0))
            .unwrap();
        for statement in statements {
            to.execute_batch(&statement.unwrap()).unwrap();
        }
        let mut all = from.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = all.column_count();
        let rows = all.query_map([], |row| {
            (0..columns)
                .map(|place| row.get::<_, Value>(place))
                .collect::<Result<Vec<_>, _>>()
        });
        let rows: Vec<Vec<Value>> = rows.unwrap().map(Result::unwrap).collect();
        loaded.push((table, columns, rows));
    }
    let schema = "SELECT sql FROM sqlite_schema WHERE name = 'line_words'";
    let words: String = from.query_row(schema, [], |row| row.get(0)).unwrap();
    to.execute_batch(&words).unwrap();
    let started = Instant::now();
    to.execute_batch("BEGIN IMMEDIATE").unwrap();
    for (table, columns, rows) in loaded {
        let marks = vec!["?"; columns].join(", ");
        let mut insert = to
            .prepare(&format!("INSERT INTO {table} VALUES ({marks})"))
            .unwrap();
        for row in &rows {
            insert.execute(params_from_iter(row)).unwrap();
        }
        if table == "tariff_lines" {
            let mut insert = to
                .prepare("INSERT INTO line_words (rowid, words) VALUES (?, ?)")
                .unwrap();
            for row in &rows {
                let (Value::Text(text), Value::Text(path)) = (&row[6], &row[8]) else {
                    continue;
                };
                insert
                    .execute(params![row[0], format!("{text} {path}")])
                    .unwrap();
            }
        }
    }
    to.execute_batch("COMMIT").unwrap();
    started.elapsed()
}

/// Copies the schedule to other markets until a million lines are loaded.
fn fill(desk: &TestDesk) {
    let db = Connection::open(desk.folder.reference()).unwrap();
    let sql = "SELECT market FROM markets WHERE market NOT IN ('US', 'EU', 'GB')";
    for market in all(&db, sql).iter().cycle() {
        let count = |sql| db.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        if count("SELECT max(id) FROM tariff_lines") >= LINES {
            break;
        }
        copy_schedule(&db, market);
    }
    db.execute_batch("PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)")
        .unwrap();
}

async fn measure_lookup(desk: &TestDesk) {
    let db = Connection::open(desk.folder.reference()).unwrap();
    let (mut ours, mut raw) = (Times::new(), Times::new());
    let mut statements: Vec<_> = LOOKUP_READS
        .iter()
        .map(|sql| db.prepare(sql).unwrap())
        .collect();
    let current = "SELECT id FROM schedules WHERE market = 'US' AND is_current = 1";
    let schedule: String = db.query_row(current, [], |row| row.get(0)).unwrap();
    for code in subheadings(&db).iter().cycle().step_by(7).take(RUNS) {
        let started = Instant::now();
        drain(&mut statements[0], params![code]);
        drain(&mut statements[1], params![schedule, code]);
        raw.add(started);
        let started = Instant::now();
        lookup(desk, question(code, "US")).await.unwrap();
        ours.add(started);
    }
    print_beside("lookup", &ours, &raw, " (budget 150 %)");
}

/// One product in every market, beside the reads of a lookup in each that has a schedule.
async fn measure_ranking(desk: &TestDesk) {
    let db = Connection::open(desk.folder.reference()).unwrap();
    let (mut ours, mut raw) = (Times::new(), Times::new());
    let mut nearest = db.prepare(LOOKUP_READS[0]).unwrap();
    let mut lines = db.prepare(LOOKUP_READS[1]).unwrap();
    let current = "SELECT id FROM schedules WHERE is_current = 1 AND agreement IS NULL";
    let schedules = all(&db, current);
    for code in subheadings(&db).iter().cycle().step_by(7).take(RANKINGS) {
        let started = Instant::now();
        drain(&mut nearest, params![code]);
        for schedule in &schedules {
            drain(&mut lines, params![schedule, code]);
        }
        raw.add(started);
        let started = Instant::now();
        rank(desk, question(code, "")).await.unwrap();
        ours.add(started);
    }
    let of = format!(" ({} schedules)", schedules.len());
    print_beside("ranking", &ours, &raw, &of);
}

/// Subheadings of which the United States say a rate.
fn subheadings(db: &Connection) -> Vec<String> {
    let sql = "SELECT DISTINCT substr(line.digits, 1, 6) FROM tariff_lines AS line
        JOIN schedules ON schedules.id = line.schedule_id
        JOIN nomenclature ON nomenclature.digits = substr(line.digits, 1, 6)
        WHERE market = 'US' AND mfn_text IS NOT NULL AND line.digits < '97' ORDER BY 1";
    all(db, sql)
}

fn all(db: &Connection, sql: &str) -> Vec<String> {
    let mut found = db.prepare(sql).unwrap();
    let found = found.query_map([], |row| row.get(0)).unwrap();
    found.map(Result::unwrap).collect()
}

fn print_beside(what: &str, ours: &Times, raw: &Times, more: &str) {
    println!(
        "{what}: p50 {:?} p99 {:?}, raw p50 {:?} p99 {:?}: {} %{more}",
        ours.percentile(50),
        ours.percentile(99),
        raw.percentile(50),
        raw.percentile(99),
        percent_of(ours.percentile(99), raw.percentile(99))
    );
}

async fn measure_search(desk: &TestDesk) {
    let typed = [
        "aguacate hass",
        "camarones congelados",
        "tubos de acero",
        "limon persa",
        "avocados",
        "frozen shrimp",
        "computadoras portatiles",
        "auto parts",
        "cerveza",
        "tequila",
        "aguaccate",
        "semiconductores",
        "0804.40",
        "copper wire",
        "muebles de madera",
    ];
    let mut times = Times::new();
    let mut slowest = (std::time::Duration::ZERO, String::new());
    for words in typed {
        for end in words
            .char_indices()
            .map(|(place, sign)| place + sign.len_utf8())
        {
            for _ in 0..5 {
                let started = Instant::now();
                search(desk, &words[..end], Locale::EsMx, HITS)
                    .await
                    .unwrap();
                if started.elapsed() > slowest.0 {
                    slowest = (started.elapsed(), words[..end].to_owned());
                }
                times.add(started);
            }
        }
    }
    println!(
        "search: p50 {:?} p99 {:?} (budget 16 ms); slowest {slowest:?}",
        times.percentile(50),
        times.percentile(99)
    );
}

/// The names that the trade has for goods, beside the reads that lead from them to products.
async fn measure_trade_words(desk: &TestDesk) {
    let db = Connection::open(desk.folder.reference()).unwrap();
    let (mut ours, mut raw) = (Times::new(), Times::new());
    let [products, ranked, lines] = SEARCH_READS;
    let ranked = ranked.replace(":es", "12.0").replace(":en", "8.0");
    let [mut products, mut ranked, mut lines] =
        [products, &*ranked, lines].map(|sql| db.prepare(sql).unwrap());
    for name in trade_words() {
        let sought = sought(name.name);
        let started = Instant::now();
        let codes = format!("[\"{}\"]", name.codes.join("\",\""));
        let found =
            drain(&mut products, params![codes]) + drain(&mut ranked, params![sought, HITS]);
        let left = HITS.saturating_sub(u32::try_from(found).unwrap());
        if left > 0 {
            drain(&mut lines, params![sought, left]);
        }
        raw.add(started);
        let started = Instant::now();
        search(desk, name.name, Locale::EsMx, HITS).await.unwrap();
        ours.add(started);
    }
    print_beside("search by the words of the trade", &ours, &raw, "");
}

fn schedule() -> Vec<u8> {
    let folder = std::env::var_os("PROA_REFERENCE_FILES").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/reference"),
        PathBuf::from,
    );
    if let Ok(packed) = std::fs::read(folder.join("us/hts_2026_rev_10.json.gz")) {
        let mut plain = Vec::new();
        MultiGzDecoder::new(packed.as_slice())
            .read_to_end(&mut plain)
            .unwrap();
        return plain;
    }
    let mut text = String::from("[");
    for number in 0..30_000_u32 {
        let comma = if number == 0 { "" } else { "," };
        let code = (number / 320 + 1, number % 320 / 20 + 1, number % 20 + 10);
        write!(
            text,
            "{comma}{{\"htsno\":\"{:02}{:02}.{}.00\",\"indent\":\"0\",\"description\":\"Articles \
             {number} of base metal\",\"units\":[\"kg\"],\"general\":\"2.5%\",\
             \"special\":\"Free (S)\"}}",
            code.0, code.1, code.2
        )
        .unwrap();
    }
    text.push(']');
    text.into_bytes()
}
