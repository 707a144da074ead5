use std::io::{Cursor, Read as _, Write as _};

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use sea_orm::ConnectionTrait as _;

use super::{LoadedPack, at_hand, load_bundled};
use crate::error::AppError;
use crate::file::error::FileError;
use crate::progress::Progress;
use crate::testing::TestDesk;
use crate::testing::pack::{pack, tampered_pack};
use crate::treaties::error::ReferenceError;
use crate::treaties::reference::rows::query;
use crate::treaties::reference::{catalogues, status};

async fn load(desk: &TestDesk, bytes: Vec<u8>) -> Result<LoadedPack, AppError> {
    load_bundled(desk, Cursor::new(bytes), Progress::silent()).await
}

async fn count(desk: &TestDesk, table: &str) -> i64 {
    let sql = format!("SELECT count(*) AS n FROM {table}");
    let row = desk.reference.read().query_one_raw(query(&sql, [])).await;
    row.unwrap().unwrap().try_get("", "n").unwrap()
}

#[tokio::test]
async fn loads_every_table_and_marks_its_sources_as_bundled() {
    let desk = TestDesk::new().await;
    assert!(!status::is_loaded(&desk).await.unwrap());
    let loaded = load(&desk, pack()).await.unwrap();
    assert!(loaded.rows > 500 && loaded.sources > 20);
    assert!(status::is_loaded(&desk).await.unwrap());
    let status = status::status(&desk).await.unwrap();
    assert!(status.sources.iter().all(|source| source.kind == "bundled"));
    let europe = status
        .markets
        .iter()
        .find(|row| row.market == "EU")
        .unwrap();
    assert_eq!(europe.vintage.as_deref(), Some("2020"));
    assert!(europe.lines > 20 && europe.next_step.is_some());
    let found = catalogues::states(&desk).await.unwrap();
    assert_eq!(found.len(), 32);
    let found = catalogues::search_scian(&desk, "AGUACÁTE").await.unwrap();
    assert_eq!(found.first().unwrap().code, "111331");
}

#[tokio::test]
async fn loading_the_same_pack_again_changes_nothing() {
    let desk = TestDesk::new().await;
    let first = load(&desk, pack()).await.unwrap();
    let lines = count(&desk, "tariff_lines").await;
    assert_eq!(load(&desk, pack()).await.unwrap(), first);
    assert_eq!(count(&desk, "tariff_lines").await, lines);
}

#[tokio::test]
async fn a_sample_stays_in_use_beside_what_is_no_whole_tariff() {
    let desk = TestDesk::new().await;
    load(&desk, pack()).await.unwrap();
    for (id, column) in [("t1", "agreement"), ("t2", "goods"), ("t3", "beside")] {
        let imported = format!(
            "INSERT INTO schedules (id, market, format, vintage, kind, source_id, sha256, state,
                is_current, has_preferences, imported_at, {column})
            VALUES ('{id}', 'EU', 'mapped', '2020', 'imported', 'proa', '', 'loaded', 1, 0, '',
                'X')"
        );
        desk.in_reference(&imported).await;
    }
    desk.in_reference("DELETE FROM packs").await;
    load(&desk, pack()).await.unwrap();
    let status = status::status(&desk).await.unwrap();
    let europe = status.markets.iter().find(|row| row.market == "EU");
    assert_eq!(europe.unwrap().schedule.as_deref(), Some("bundled-EU"));
}

#[tokio::test]
async fn the_pack_of_an_updated_program_is_another_that_is_not_loaded() {
    let desk = TestDesk::new().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("proa-reference.pack");
    let db = desk.reference.read();
    std::fs::write(&path, pack()).unwrap();
    assert!(!at_hand::is_loaded(db, Some(&path)).await.unwrap());
    load(&desk, pack()).await.unwrap();
    assert!(at_hand::is_loaded(db, Some(&path)).await.unwrap());

    let updated = built_from(&pack(), "another day");
    std::fs::write(&path, &updated).unwrap();
    assert!(!at_hand::is_loaded(db, Some(&path)).await.unwrap());
    assert!(at_hand::is_loaded(db, None).await.unwrap());
    load(&desk, updated).await.unwrap();
    assert!(at_hand::is_loaded(db, Some(&path)).await.unwrap());
    assert_eq!(count(&desk, "packs").await, 1);
}

/// A pack that says that it was built from something else.
fn built_from(pack: &[u8], what: &str) -> Vec<u8> {
    let mut text = String::new();
    MultiGzDecoder::new(pack).read_to_string(&mut text).unwrap();
    let (first, rest) = text.split_once('\n').unwrap();
    let mut header: serde_json::Value = serde_json::from_str(first).unwrap();
    header["built_from"] = what.into();
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    write!(packed, "{header}\n{rest}").unwrap();
    packed.finish().unwrap()
}

#[tokio::test]
async fn refuses_a_cut_off_or_altered_pack_and_keeps_what_was_there() {
    let desk = TestDesk::new().await;
    let whole = pack();
    for end in [0, 9, whole.len() / 2, whole.len() - 9] {
        let refused = load(&desk, whole[..end].to_vec()).await;
        let damaged = AppError::Reference(ReferenceError::PackDamaged);
        assert_eq!(refused.unwrap_err().to_string(), damaged.to_string());
        assert_eq!(count(&desk, "sources").await, 0);
    }
    load(&desk, whole).await.unwrap();
    let currencies = count(&desk, "currencies").await;
    assert!(
        load(&desk, tampered_pack()).await.is_ok(),
        "the same header: nothing is read"
    );
    let other = TestDesk::new().await;
    assert!(load(&other, tampered_pack()).await.is_err());
    assert_eq!(count(&other, "currencies").await, 0);
    assert_eq!(count(&desk, "currencies").await, currencies);
}

#[tokio::test]
async fn a_cancelled_load_leaves_nothing() {
    let desk = TestDesk::new().await;
    let progress = Progress::silent();
    progress.canceller().cancel();
    let refused = load_bundled(&desk, Cursor::new(pack()), progress).await;
    assert!(matches!(refused, Err(AppError::File(FileError::Cancelled))));
    assert_eq!(count(&desk, "sources").await, 0);
}
