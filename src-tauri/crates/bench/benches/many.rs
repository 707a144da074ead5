//! 100,000 companies changed together: `cargo bench -p proa-bench --bench many`.
//!
//! Puts a tag and a sector on all of them and all of them into a list as one operation, after looking at it,
//! reads what is tagged, and takes it back. Held to the time and the memory of an import of as many.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement prints its figures and ends at the first failure"
)]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use proa_bench::{Budgets, most_memory, office};
use proa_desk::Desk;
use proa_desk::companies::bulk::{self, BulkOrder, BulkQuery};
use proa_desk::companies::timeline::{TimelineFilter, timeline};
use proa_desk::companies::{CompanyFilter, list, rosters, tags};
use proa_desk::progress::Progress;
use proa_desk::store::undo::undo;
use proa_domain::companies::bulk::{BulkField, BulkForm, WordsChange};
use proa_domain::companies::market_status::MarketStatusForm;
use proa_domain::companies::profile::{ExportExperience, MarketStatus};

const COMPANIES: u32 = 100_000;
const TIME: Duration = Duration::from_mins(3);
/// In kibibytes.
const MEMORY: u64 = 300 << 10;

fn main() -> ExitCode {
    let mut budgets = Budgets::new();
    let asked = std::env::args().find_map(|argument| argument.parse().ok());
    let companies = asked.unwrap_or(COMPANIES);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    runtime.block_on(async {
        let desk = office(folder.path(), companies).await.unwrap();
        let before = most_memory();
        let time = together(&desk, companies).await;
        let memory = most_memory();
        println!("memory: {memory} KiB, {before} KiB before");
        desk.close().await;
        // The budgets are those of all companies.
        if companies >= COMPANIES {
            println!("time: {}", budgets.hold("time", time, TIME));
            println!(
                "memory in KiB: {}",
                budgets.hold("memory in KiB", memory, MEMORY)
            );
        }
    });
    budgets.end()
}

/// How long it took to look at the change and to write it.
async fn together(desk: &Desk, companies: u32) -> Duration {
    let began = Instant::now();
    let (filter, edit) = (CompanyFilter::default(), edit());
    let query = BulkQuery {
        filter: filter.clone(),
        edit: edit.clone(),
    };
    let seen = bulk::preview(desk, &query, &Progress::silent())
        .await
        .unwrap();
    println!("{} looked at: {:.1?}", seen.changed, began.elapsed());
    let order = BulkOrder {
        filter,
        edit,
        mark: seen.mark,
    };
    let written = bulk::apply(desk, &order, &Progress::silent())
        .await
        .unwrap();
    let time = began.elapsed();
    println!("{} changed: {time:.1?} in all", written.changed);
    assert_eq!(written.changed, companies);

    read(desk).await;
    let began = Instant::now();
    undo(desk, written.operation.unwrap()).await.unwrap();
    println!("taken back: {:.1?}", began.elapsed());
    time
}

/// What is read of companies with a tag: the first page, how many have it, and what happened to one.
async fn read(desk: &Desk) {
    let began = Instant::now();
    let known = tags::list(desk).await.unwrap();
    println!("tags with their companies: {:.1?}", began.elapsed());
    let began = Instant::now();
    rosters::list(desk).await.unwrap();
    println!("lists with their companies: {:.1?}", began.elapsed());
    let began = Instant::now();
    let tagged = CompanyFilter {
        tags: known.iter().map(|tag| tag.id).collect(),
        ..CompanyFilter::default()
    };
    let page = list(desk, &tagged).await.unwrap();
    println!("first page of a tag: {:.1?}", began.elapsed());
    let began = Instant::now();
    let of_one = TimelineFilter {
        company: page.rows.first().unwrap().id,
        kinds: vec![],
        after: None,
        limit: 50,
    };
    timeline(desk, &of_one).await.unwrap();
    println!("the timeline of one: {:.1?}", began.elapsed());
}

fn edit() -> BulkForm {
    BulkForm {
        fields: vec![BulkField::Tags, BulkField::Rosters, BulkField::Sectors],
        put_tags: vec!["Feria 2027".to_owned()],
        take_tags: vec![],
        put_rosters: vec!["Por llamar".to_owned()],
        take_rosters: vec![],
        sectors_how: WordsChange::Add,
        sectors: vec!["aerospace".to_owned()],
        state: String::new(),
        experience: ExportExperience::None,
        market: String::new(),
        market_status: MarketStatusForm {
            status: MarketStatus::Exporting,
            on: String::new(),
            note: String::new(),
        },
        reason: String::new(),
    }
}
