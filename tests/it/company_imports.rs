//! The register of establishments as it is published, imported, mended, imported again, undone.

use std::io::Read as _;

use proa_desk::companies::import::{
    DecideRows, Decision, FixRow, ImportRowsQuery, RowFilter, RowState, apply, decide, fix, glance,
    import, leave_out, report, rows, stage,
};
use proa_desk::companies::{CompanyFilter, list};
use proa_desk::file::ChosenFile;
use proa_desk::progress::Progress;
use proa_desk::store::undo::undo;
use proa_desk::store::verify::verify;
use proa_desk::testing::TestDesk;
use proa_domain::companies::import::CompanyField;
use proa_domain::ids::CompanyImportId;

use crate::reference_files::open;

const REGISTERS: [&str; 2] = [
    "empresas/retc_establecimientos_2022.csv",
    "empresas/retc_es_2022_native_subset.tsv",
];

/// An office that knows every municipality.
async fn office() -> Option<TestDesk> {
    let mut text = String::new();
    open("geo_mx/municipios.csv")?
        .read_to_string(&mut text)
        .ok()?;
    let desk = TestDesk::with_reference().await;
    let mut sql = "DELETE FROM municipalities; INSERT INTO municipalities VALUES ".to_owned();
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let rows = reader.records().map(|row| {
        let row = row.expect("a municipality");
        format!(
            "('{}', '{}', '{}')",
            &row[0],
            &row[1],
            row[3].replace('\'', "''")
        )
    });
    sql.push_str(&rows.collect::<Vec<_>>().join(", "));
    desk.in_reference(&sql).await;
    Some(desk)
}

async fn staged(desk: &TestDesk, name: &str) -> Option<CompanyImportId> {
    let file = || Some(ChosenFile::of(name, open(name)?));
    let recipe = glance(desk, None, file()?).await.expect("a table").recipe;
    let staged = stage(desk, recipe, file()?, Progress::silent()).await;
    Some(staged.expect("a staged import"))
}

async fn count(desk: &TestDesk, id: CompanyImportId, states: &[RowState]) -> u32 {
    let asked = ImportRowsQuery {
        id,
        filter: RowFilter {
            states: states.to_vec(),
            ..RowFilter::default()
        },
        after: 0,
        limit: 1,
    };
    rows(desk, &asked).await.expect("rows").total
}

async fn companies(desk: &TestDesk) -> u32 {
    list(desk, &CompanyFilter::default())
        .await
        .expect("a list")
        .total
}

#[tokio::test]
async fn the_register_comes_in_mended_and_comes_again_without_a_duplicate() {
    let Some(desk) = office().await else { return };
    for name in REGISTERS {
        let Some(id) = staged(&desk, name).await else {
            return;
        };
        let told = report(&desk, id).await.expect("a report");
        let summary = import(&desk, id).await.expect("an import");
        assert_eq!(summary.rows, 2_268, "{name}");
        if name == REGISTERS[1] {
            // The other writing of the same register: the keys find every company again.
            assert_eq!(count(&desk, id, &[RowState::New]).await, 0);
            continue;
        }
        let problems = count(&desk, id, &[RowState::Problem]).await;
        assert!(
            (1..60).contains(&problems),
            "{problems}: {:?}",
            told.problems
        );
        let cleaned: u32 = told.cleaned.iter().map(|kind| kind.count).sum();
        assert!(cleaned > 300, "{:?}", told.cleaned);
        mend(&desk, id).await;
        assert_eq!(count(&desk, id, &[RowState::Problem]).await, 0);
        let likely = DecideRows {
            id,
            filter: RowFilter {
                states: vec![RowState::Duplicate],
                ..RowFilter::default()
            },
            decision: Decision::Create,
            parts: None,
            target: None,
        };
        let waiting = import(&desk, id).await.expect("an import").to_write;
        let decided = decide(&desk, &likely).await.expect("decided");
        assert!(
            decided > 100,
            "plants of one firm elsewhere wait for a person: {decided}"
        );
        let all = import(&desk, id).await.expect("an import").to_write;
        assert!(
            waiting + decided <= all && all == 2_268,
            "{waiting} {decided} {all}"
        );
        let outcome = apply(&desk, id, Progress::silent()).await.expect("written");
        assert_eq!(outcome.refused, 0);
        assert!(outcome.created > 2_000, "{}", outcome.created);
        assert_eq!(companies(&desk).await, outcome.created);

        let again = staged(&desk, name).await.expect("again");
        let applied = count(&desk, id, &[RowState::Applied]).await;
        let same = count(&desk, again, &[RowState::Unchanged]).await;
        assert_eq!(same, applied, "what was typed is remembered");
        assert_eq!(count(&desk, again, &[RowState::New]).await, 0);

        let operation = outcome.operation.expect("an operation");
        let undone = undo(&desk, operation).await.expect("undone");
        assert_eq!(companies(&desk).await, 0);
        undo(&desk, undone.id).await.expect("done again");
        assert_eq!(companies(&desk).await, outcome.created);
        let verification = verify(&desk).await.expect("a verification");
        assert!(verification.ok, "{:?}", verification.findings);
    }
}

/// The municipality that was renamed is told its name; what else is wrong is left out.
async fn mend(desk: &TestDesk, id: CompanyImportId) {
    let problems = RowFilter {
        states: vec![RowState::Problem],
        ..RowFilter::default()
    };
    let asked = ImportRowsQuery {
        id,
        filter: problems.clone(),
        after: 0,
        limit: 500,
    };
    for row in rows(desk, &asked).await.expect("rows").rows {
        for problem in &row.problems {
            if let Some(near) = problem.params.get("near").filter(|near| !near.is_empty()) {
                let mended = FixRow {
                    id,
                    number: row.number,
                    field: CompanyField::Municipality,
                    text: Some(near.clone()),
                    everywhere: true,
                };
                fix(desk, &mended).await.expect("mended");
            }
        }
    }
    leave_out(desk, id, &problems).await.expect("left out");
}
