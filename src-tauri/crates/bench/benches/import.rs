//! 100,000 companies from a spreadsheet: `cargo bench -p proa-bench --bench import`.
//!
//! Tells how long reading, matching and writing take together and what memory the process took at
//! most, and matches the same file again over the full register. With a number as its argument, so
//! many companies.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement prints its figures and ends at the first failure"
)]

use std::fmt::Write as _;
use std::io::Cursor;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use proa_bench::{Budgets, most_memory, office};
use proa_desk::Desk;
use proa_desk::companies::import::{self, RowFilter, RowState};
use proa_desk::file::ChosenFile;
use proa_desk::progress::Progress;
use proa_domain::ids::CompanyImportId;

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
        let desk = office(folder.path(), 0).await.unwrap();
        let text = table(companies);
        let before = most_memory();
        let began = Instant::now();
        let id = staged(&desk, &text).await;
        println!(
            "{companies} rows read and matched: {:.1?}, {} KiB",
            began.elapsed(),
            most_memory()
        );
        let written = import::apply(&desk, id, Progress::silent()).await.unwrap();
        let time = began.elapsed();
        let memory = most_memory();
        println!(
            "written: {} companies, {time:.1?} in all, budget {TIME:?}",
            written.created
        );
        println!("memory: {memory} KiB, {before} KiB before, budget {MEMORY} KiB");
        import::forget(&desk, id).await.unwrap();

        let began = Instant::now();
        let again = staged(&desk, &text).await;
        let summary = import::import(&desk, again).await.unwrap();
        let same = summary
            .counts
            .iter()
            .filter(|count| count.state == RowState::Unchanged);
        let same: u32 = same.map(|count| count.count).sum();
        println!("the same again: {same} unchanged, {:.1?}", began.elapsed());
        println!("memory: {} KiB", most_memory());
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

async fn staged(desk: &Desk, text: &[u8]) -> CompanyImportId {
    let file = || ChosenFile::of("empresas.csv", Cursor::new(text.to_vec()));
    let recipe = import::glance(desk, None, file()).await.unwrap().recipe;
    let id = import::stage(desk, recipe, file(), Progress::silent())
        .await
        .unwrap();
    // Invented names are alike at times; a person would say that they are not the same.
    let likely = import::DecideRows {
        id,
        filter: RowFilter {
            states: vec![RowState::Duplicate],
            ..RowFilter::default()
        },
        decision: import::Decision::Create,
        parts: None,
        target: None,
    };
    import::decide(desk, &likely).await.unwrap();
    id
}

/// A table as offices have it.
fn table(companies: u32) -> Vec<u8> {
    let mut text = "NRA,Razón social,Estado,C.P.,Calle,Teléfono,Correo,Producto\n".to_owned();
    let words = [
        "Aceros", "Berries", "Cafés", "Dulces", "Envases", "Frutas", "Hilados", "Muebles",
    ];
    for (number, word) in (0..companies).zip(words.into_iter().cycle()) {
        let (one, two) = (letters(number), letters(number.wrapping_mul(48_271) + 7));
        let _ = writeln!(
            text,
            "N{number:07},\"{word} {one} {two}, S.A. de C.V.\",Jalisco,4{:04},Calle {} {},33{:08},ventas{number}@firma{number}.example,{word} de {one}",
            4_000 + number % 1_000,
            number % 400,
            number % 90,
            20_000_000 + number,
        );
    }
    text.into_bytes()
}

fn letters(number: u32) -> String {
    let mut seed = number.wrapping_mul(2_654_435_761).wrapping_add(97);
    let letter = |_| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'a' + u8::try_from(seed >> 24).unwrap_or(0) % 26)
    };
    (0..8).map(letter).collect()
}
