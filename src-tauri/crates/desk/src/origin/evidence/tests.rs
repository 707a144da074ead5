use std::fs;

use proa_domain::ids::{EvidenceId, SupplierDeclarationId};

use super::{EvidenceOf, attach, content, detach};
use crate::error::{AppError, StoreError};
use crate::origin::declarations::save;
use crate::origin::declarations::tests::{declared, rows};
use crate::origin::error::OriginError;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::TestDesk;
use crate::testing::journal::last_operation;

async fn a_declaration(desk: &TestDesk) -> SupplierDeclarationId {
    save(desk, declared(true, None)).await.unwrap()
}

async fn put(desk: &TestDesk, of: SupplierDeclarationId, text: &[u8]) -> EvidenceId {
    let of = EvidenceOf::Declaration(of);
    attach(desk, of, "carta.pdf", text.to_vec()).await.unwrap()
}

#[tokio::test]
async fn a_document_lies_once_however_often_it_is_attached() {
    let desk = TestDesk::with_reference().await;
    let (one, other) = (a_declaration(&desk).await, a_declaration(&desk).await);
    let first = put(&desk, one, b"carta").await;
    put(&desk, other, b"carta").await;
    put(&desk, other, b"otra carta").await;
    assert_eq!(fs::read_dir(desk.folder.evidence()).unwrap().count(), 2);
    let read = content(&desk, first).await.unwrap();
    assert_eq!(read, ("carta.pdf".to_owned(), b"carta".to_vec()));

    detach(&desk, first).await.unwrap();
    let gone = content(&desk, first).await.unwrap_err();
    assert!(matches!(gone, AppError::Store(StoreError::NotFound { .. })));
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    assert_eq!(content(&desk, first).await.unwrap().1, b"carta");
    let rows = rows(&desk).await;
    let mut counts: Vec<usize> = rows.iter().map(|row| row.evidence.len()).collect();
    counts.sort_unstable();
    assert_eq!(counts, [1, 2]);
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn a_document_that_was_changed_or_lost_is_told_by_its_name() {
    let desk = TestDesk::with_reference().await;
    let of = a_declaration(&desk).await;
    let id = put(&desk, of, b"carta").await;
    let entry = fs::read_dir(desk.folder.evidence()).unwrap().next();
    let path = entry.unwrap().unwrap().path();
    for changed in [Some("otra"), None] {
        match changed {
            Some(text) => fs::write(&path, text).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let lost = content(&desk, id).await.unwrap_err();
        let AppError::Origin(OriginError::EvidenceLost { name }) = lost else {
            panic!("{lost:?}")
        };
        assert_eq!(name, "carta.pdf");
    }
    put(&desk, of, b"carta").await;
    assert_eq!(
        content(&desk, id).await.unwrap().1,
        b"carta",
        "it is whole again"
    );
}

#[tokio::test]
async fn empty_and_huge_documents_and_those_of_nothing_are_refused() {
    let desk = TestDesk::with_reference().await;
    let id = a_declaration(&desk).await;
    for size in [0, 50 * 1024 * 1024 + 1] {
        let of = EvidenceOf::Declaration(id);
        let refused = attach(&desk, of, "carta.pdf", vec![b'x'; size]).await;
        assert!(matches!(
            refused.unwrap_err(),
            AppError::Origin(OriginError::EvidenceSize { megabytes: 50 })
        ));
    }
    let nothing = EvidenceOf::Declaration(SupplierDeclarationId(desk.env.uuid()));
    let refused = attach(&desk, nothing, "carta.pdf", b"x".to_vec())
        .await
        .unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
    let long = format!("{} final", "x".repeat(500));
    let of = EvidenceOf::Declaration(id);
    attach(&desk, of, &long, b"x".to_vec()).await.unwrap();
    let name = &rows(&desk).await[0].evidence[0].name;
    assert!(name.ends_with(" final") && name.chars().count() == 200);
}

#[tokio::test]
async fn a_document_of_nothing_is_not_even_put_in_the_folder() {
    let desk = TestDesk::with_reference().await;
    let nothing = EvidenceOf::Declaration(SupplierDeclarationId(desk.env.uuid()));
    attach(&desk, nothing, "carta.pdf", b"x".to_vec())
        .await
        .unwrap_err();
    assert!(!desk.folder.evidence().exists());
}

#[tokio::test]
async fn a_rehearsal_counts_the_documents_that_are_gone() {
    let desk = TestDesk::with_reference().await;
    let of = a_declaration(&desk).await;
    put(&desk, of, b"carta").await;
    put(&desk, of, b"otra carta").await;
    let made = crate::settings::backups::create(&desk).await.unwrap();
    let missing = async || {
        let rehearsed = crate::settings::backups::rehearse(&desk, &made.name).await;
        rehearsed.unwrap().documents_missing
    };
    assert_eq!(missing().await, 0);
    let entry = fs::read_dir(desk.folder.evidence()).unwrap().next();
    fs::remove_file(entry.unwrap().unwrap().path()).unwrap();
    assert_eq!(missing().await, 1);
}
