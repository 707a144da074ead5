//! The portfolio scan at full size: `cargo bench -p proa-bench --bench portfolio`.
//!
//! 9,000 companies with five products each, over every subheading of the Harmonized System, in
//! every market of the pack: with the real schedules where `PROA_REFERENCE_FILES` has them, and a
//! copy of that of the United States everywhere else.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement prints its figures and ends at the first failure"
)]

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use proa_bench::{Budgets, copy_schedule, office};
use proa_desk::Desk;
use proa_desk::file::ChosenFile;
use proa_desk::progress::Progress;
use proa_desk::testing::treaties::question;
use proa_desk::treaties::import::{Format, ImportOrder, import};
use proa_desk::treaties::lookup::input::LookupInput;
use proa_desk::treaties::lookup::{lookup, markets};
use proa_desk::treaties::scan::input::ScanInput;
use proa_desk::treaties::scan::list::{ScanFilter, ScanOrder, ScanSort, list, totals};
use proa_desk::treaties::scan::scan;
use proa_domain::money::{Currency, MoneyText};
use rusqlite::{Connection, params};

const COMPANIES: u32 = 9_000;
const PRODUCTS: u32 = 5;
/// A year of a product in a market.
const SALES: &str = "100000";
const BUDGET: Duration = Duration::from_mins(1);

/// The files of the publishers, with their markets.
const FILES: [(&str, Format, &str); 4] = [
    ("us/hts_2026_rev_10.json.gz", Format::UsHtsJson, "US"),
    ("uk_eu/global-uk-tariff.csv.gz", Format::UkTariffCsv, "GB"),
    ("uk_eu/global-uk-tariff.csv.gz", Format::UkTariffCsv, "EU"),
    (
        "us/usmca_product_shares_2025.csv.gz",
        Format::UsUseSharesCsv,
        "US",
    ),
];

fn main() -> ExitCode {
    let mut budgets = Budgets::new();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    runtime.block_on(async {
        let desk = office(folder.path(), COMPANIES).await.unwrap();
        bring_schedules(&desk).await;
        desk.close().await;
        drop(desk);
        let schedules = fill(folder.path());
        let codes = spread(folder.path());
        // What is at hand is read when the office opens.
        let desk = office(folder.path(), COMPANIES).await.unwrap();
        println!("{schedules} of the markets have a schedule");
        measure(&desk, codes, &mut budgets).await;
        desk.close().await;
    });
    budgets.end()
}

async fn bring_schedules(desk: &Desk) {
    let folder = std::env::var_os("PROA_REFERENCE_FILES").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/reference"),
        PathBuf::from,
    );
    for (name, format, market) in FILES {
        let Ok(file) = File::open(folder.join(name)) else {
            println!("{name}: not there");
            continue;
        };
        let order = ImportOrder {
            market: market.to_owned(),
            format,
            vintage: "2026".to_owned(),
            make_current: true,
            recipe: None,
        };
        let file = ChosenFile::of(name, file);
        import(desk, order, file, Progress::silent()).await.unwrap();
    }
}

/// Gives a tariff to every market that has none; says how many have one.
fn fill(folder: &Path) -> usize {
    let reference = Connection::open(folder.join("reference.db")).unwrap();
    let sql = "SELECT market FROM markets WHERE market NOT IN
        (SELECT market FROM schedules WHERE is_current = 1)";
    let mut without = reference.prepare(sql).unwrap();
    let without = without.query_map([], |row| row.get::<_, String>(0));
    let without: Vec<String> = without.unwrap().map(Result::unwrap).collect();
    for market in &without {
        copy_schedule(&reference, market);
    }
    let sql = "SELECT count(DISTINCT market) FROM schedules WHERE is_current = 1";
    let counted: i64 = reference.query_row(sql, [], |row| row.get(0)).unwrap();
    usize::try_from(counted).unwrap()
}

/// Gives each company five products, all subheadings in turn; says how many those are.
fn spread(folder: &Path) -> usize {
    let reference = Connection::open(folder.join("reference.db")).unwrap();
    let sql = "SELECT digits FROM nomenclature WHERE edition = 'HS2022' AND level = 6";
    let mut codes = reference.prepare(sql).unwrap();
    let codes: Vec<String> = codes
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut office = Connection::open(folder.join("office.db")).unwrap();
    let tx = office.transaction().unwrap();
    tx.execute_batch("DELETE FROM company_products").unwrap();
    let ids = {
        let mut ids = tx.prepare("SELECT id FROM companies").unwrap();
        let ids = ids.query_map([], |row| row.get::<_, String>(0)).unwrap();
        ids.map(Result::unwrap).collect::<Vec<_>>()
    };
    let mut insert = tx
        .prepare(
            "INSERT INTO company_products (id, version, company_id, position, description, code,
                edition, certifications, is_exportable, updated_at)
             VALUES (?1, 1, ?2, ?3, 'Producto', ?4, 'HS2022', '[]', 1, '2026-01-01T00:00:00.000Z')",
        )
        .unwrap();
    let mut codes_in_turn = codes.iter().cycle();
    for (number, company) in (0_u128..).zip(&ids) {
        for position in 0..PRODUCTS {
            let id = format!(
                "01a00000-0000-7000-8000-{:012x}",
                number * u128::from(PRODUCTS) + u128::from(position)
            );
            let code = codes_in_turn.next().unwrap();
            insert
                .execute(params![id, company, position, code])
                .unwrap();
        }
    }
    drop(insert);
    tx.commit().unwrap();
    codes.len()
}

async fn measure(desk: &Desk, codes: usize, budgets: &mut Budgets) {
    let asked = markets(desk).await.unwrap().len();
    let input = ScanInput {
        currency: Some(Currency::USD),
        value: Some(SALES.to_owned()),
        cost: Some("40".to_owned()),
        shipments: Some(12),
        ..ScanInput::default()
    };
    let started = Instant::now();
    scan(desk, input, &Progress::silent()).await.unwrap();
    let took = budgets.hold("scan", started.elapsed(), BUDGET);
    println!(
        "scan: {COMPANIES} companies × {PRODUCTS} products × {asked} markets, {codes} subheadings: \
         {took}"
    );
    for (by, descending) in [
        (ScanSort::Net, true),
        (ScanSort::Margin, true),
        (ScanSort::Company, false),
    ] {
        let filter = ScanFilter {
            sort: ScanOrder { by, descending },
            ..ScanFilter::default()
        };
        let started = Instant::now();
        let page = list(desk, &filter).await.unwrap();
        println!(
            "first page by {by} of {}: {:?}",
            page.total,
            started.elapsed()
        );
        let filter = ScanFilter {
            after: page.next,
            ..filter
        };
        let started = Instant::now();
        list(desk, &filter).await.unwrap();
        println!("next page: {:?}", started.elapsed());
    }
    compare(desk).await;
    let started = Instant::now();
    totals(desk, &ScanFilter::default()).await.unwrap();
    println!("totals: {:?}", started.elapsed());
}

/// Every so many rows are asked about one by one: the scan is no second engine.
async fn compare(desk: &Desk) {
    const EVERY: usize = 997;
    let mut filter = ScanFilter {
        limit: 500,
        ..ScanFilter::default()
    };
    let (mut seen, mut compared) = (0, 0);
    loop {
        let page = list(desk, &filter).await.unwrap();
        for row in page.rows {
            seen += 1;
            if seen % EVERY != 0 {
                continue;
            }
            compared += 1;
            let asked = LookupInput {
                on: None,
                value: Some(MoneyText {
                    amount: SALES.to_owned(),
                    currency: Currency::USD,
                }),
                ..question(&row.code, &row.market)
            };
            let answer = lookup(desk, asked).await.unwrap();
            let lines = answer.lines.iter();
            let line = lines
                .clone()
                .find(|line| Some(&line.code) == row.line.as_ref());
            assert_eq!(row.mfn, line.map(|line| line.mfn.text.clone()), "{row:?}");
            if let (Some(line), Some(agreement)) = (line, &row.agreement) {
                let mut offers = line.preferences.iter();
                let offer = offers.find(|offer| offer.agreement.id == agreement.id);
                assert_eq!(row.saving, offer.unwrap().saving, "{row:?}");
            }
        }
        filter.after = page.next;
        if filter.after.is_none() {
            break;
        }
    }
    println!("{compared} of {seen} rows agree with the lookup");
}
