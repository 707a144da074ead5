use std::fs;

use proa_domain::ids::{EvidenceId, SupplierDeclarationId};

use super::{EvidenceOf, attach, content, detach};
use crate::error::{AppError, StoreError};
use crate::origin::declarations::tests::declared;
use crate::origin::declarations::{list, save};
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
    attach(desk, of, "carta.pdf", text).await.unwrap()
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
    let rows = list(&desk, None).await.unwrap();
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
}

#[tokio::test]
async fn empty_and_huge_documents_and_those_of_nothing_are_refused() {
    let desk = TestDesk::with_reference().await;
    let id = a_declaration(&desk).await;
    for size in [0, 50 * 1024 * 1024 + 1] {
        let of = EvidenceOf::Declaration(id);
        let refused = attach(&desk, of, "carta.pdf", &vec![b'x'; size]).await;
        assert!(matches!(
            refused.unwrap_err(),
            AppError::Origin(OriginError::EvidenceSize { megabytes: 50 })
        ));
    }
    let nothing = EvidenceOf::Declaration(SupplierDeclarationId(desk.env.uuid()));
    let refused = attach(&desk, nothing, "carta.pdf", b"x").await.unwrap_err();
    assert!(matches!(
        refused,
        AppError::Store(StoreError::NotFound { .. })
    ));
    let long = format!("{} final", "x".repeat(500));
    let of = EvidenceOf::Declaration(id);
    attach(&desk, of, &long, b"x").await.unwrap();
    let name = &list(&desk, None).await.unwrap()[0].evidence[0].name;
    assert!(name.ends_with(" final") && name.chars().count() == 200);
}
