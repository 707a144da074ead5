//! The list of 100,000 companies beside the raw SQLite API, and written to a workbook:
//! `cargo bench -p proa-bench --bench companies`.

#![expect(
    clippy::unwrap_used,
    reason = "a measurement ends at the first failure"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use proa_bench::{drain, office};
use proa_desk::Desk;
use proa_desk::companies::{CompanyFilter, CompanyOrder, CompanySort, list};
use proa_desk::documents::{CompaniesSheet, SheetColumn, SheetFormat, companies};
use proa_desk::progress::Progress;
use proa_domain::settings::Locale;
use rusqlite::{Connection, Statement};
use tokio::runtime::Runtime;

const COMPANIES: u32 = 100_000;

/// What the first page reads, written by hand.
const RAW: [&str; 2] = [
    "SELECT count(*) FROM companies WHERE deleted_at IS NULL AND status IN ('active')",
    "SELECT id, legal_name, trade_names ->> 0, rfc, state, municipality, size, sectors ->> 0,
        status, updated_at, (SELECT count(*) FROM company_products
            WHERE company_id = companies.id AND deleted_at IS NULL)
     FROM companies WHERE deleted_at IS NULL AND status IN ('active')
     ORDER BY sort_name, id LIMIT 101",
];

fn pages(criterion: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let desk = runtime.block_on(office(folder.path(), COMPANIES)).unwrap();
    let raw = Connection::open(folder.path().join("office.db")).unwrap();
    let mut raw: Vec<Statement<'_>> = RAW.iter().map(|sql| raw.prepare(sql).unwrap()).collect();

    let mut group = criterion.benchmark_group("companies/100000");
    group.bench_function("first page, raw SQLite API", |bench| {
        bench.iter(|| raw.iter_mut().map(|read| drain(read, &[])).sum::<usize>());
    });
    for (name, filter) in filters(&runtime, &desk) {
        group.bench_function(name, |bench| {
            bench
                .to_async(&runtime)
                .iter(|| async { black_box(list(&desk, &filter).await.unwrap()) });
        });
    }
    group.finish();
    export(criterion, &runtime, &desk);
    drop(raw);
    runtime.block_on(desk.close());
}

/// The whole list as a workbook: the columns of the list, and every column.
fn export(criterion: &mut Criterion, runtime: &Runtime, desk: &Desk) {
    let mut group = criterion.benchmark_group("companies/100000/xlsx");
    group.sample_size(10);
    for (name, columns) in [
        ("columns of the list", &[][..]),
        ("every column", SheetColumn::ALL),
    ] {
        let wanted = CompaniesSheet {
            filter: CompanyFilter::default(),
            columns: columns.to_vec(),
            format: SheetFormat::Xlsx,
            locale: Locale::EsMx,
        };
        group.bench_function(name, |bench| {
            bench.to_async(runtime).iter(|| async {
                let mut content = Vec::new();
                companies(desk, &wanted, &mut content, &Progress::silent())
                    .await
                    .unwrap();
                black_box(content.len())
            });
        });
    }
    group.finish();
}

/// The pages that people ask for.
fn filters(runtime: &Runtime, desk: &Desk) -> Vec<(&'static str, CompanyFilter)> {
    let first = CompanyFilter::default();
    let reached = runtime.block_on(list(desk, &first)).unwrap();
    let searched = |text: &str| CompanyFilter {
        text: text.to_owned(),
        ..CompanyFilter::default()
    };
    vec![
        (
            "next page",
            CompanyFilter {
                after: reached.next,
                ..CompanyFilter::default()
            },
        ),
        (
            "first page by last change",
            CompanyFilter {
                sort: CompanyOrder {
                    by: CompanySort::Updated,
                    descending: true,
                },
                ..CompanyFilter::default()
            },
        ),
        (
            "first page of a product",
            CompanyFilter {
                product: Some("0804".to_owned()),
                ..CompanyFilter::default()
            },
        ),
        ("search for one word", searched("aguacates")),
        ("search with a typing error", searched("aguacattes zapata")),
        ("first page", first),
    ]
}

criterion_group!(benches, pages);
criterion_main!(benches);
