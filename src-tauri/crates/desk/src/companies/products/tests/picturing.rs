//! A photograph is kept once, told in words, put in order, taken away and brought back.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use proa_domain::companies::directory::PublicField;
use proa_domain::companies::photograph::AltTextForm;
use proa_domain::ids::ProductId;

use crate::companies::directory;
use crate::companies::products::photographs::{
    DescribePhotograph, PhotographSize, add, content, describe, lead, of_product, remove,
};
use crate::error::AppError;
use crate::store::undo::undo;
use crate::store::verify::verify;
use crate::testing::directory::{list, listing};
use crate::testing::journal::last_operation;
use crate::testing::merging::{join, two};
use crate::testing::product::first_product;
use crate::testing::{TestDesk, a_company};

/// A picture of one shade.
fn picture(shade: u8) -> Vec<u8> {
    let image = RgbImage::from_pixel(60, 40, Rgb([shade, 90, 30]));
    let mut content = Cursor::new(Vec::new());
    let written = DynamicImage::from(image).write_to(&mut content, ImageFormat::Png);
    written.unwrap();
    content.into_inner()
}

async fn avocados(desk: &TestDesk) -> ProductId {
    let company = a_company().exporting("0804.40").register(desk).await;
    first_product(desk, company).await
}

fn code(error: &AppError) -> String {
    let told = serde_json::to_value(error).unwrap();
    told["code"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_photograph_is_kept_shown_described_and_brought_back() {
    let desk = TestDesk::new().await;
    let product = avocados(&desk).await;
    let id = add(&desk, product, "caja.png", picture(200)).await.unwrap();
    let rows = of_product(&desk, product).await.unwrap();
    assert_eq!((rows.len(), rows[0].width, rows[0].height), (1, 60, 40));
    let shown = content(&desk, id, PhotographSize::Small).await.unwrap();
    assert!(shown.starts_with("data:image/jpeg;base64,/9j/"));

    let alt = AltTextForm {
        es: "Caja de aguacates".to_owned(),
        en: "Box of avocados".to_owned(),
    };
    let version = rows[0].version;
    let wanted = DescribePhotograph { id, version, alt };
    assert_eq!(describe(&desk, &wanted).await.unwrap(), 2);
    let late = describe(&desk, &wanted).await.unwrap_err();
    assert_eq!(code(&late), "store.stale");
    let blank = DescribePhotograph {
        version: 2,
        alt: AltTextForm::default(),
        ..wanted
    };
    let refused = describe(&desk, &blank).await.unwrap_err();
    assert_eq!(code(&refused), "company.invalid");

    remove(&desk, id).await.unwrap();
    assert!(of_product(&desk, product).await.unwrap().is_empty());
    undo(&desk, last_operation(&desk).await.id).await.unwrap();
    let rows = of_product(&desk, product).await.unwrap();
    assert_eq!(rows[0].alt.en, "Box of avocados");
    assert!(content(&desk, id, PhotographSize::Full).await.is_ok());
    assert!(verify(&desk).await.unwrap().ok);
}

#[tokio::test]
async fn the_same_picture_lies_once_in_the_data_folder() {
    let desk = TestDesk::new().await;
    let (first, second) = (avocados(&desk).await, {
        let company = a_company().named("Otra").exporting("0805.50");
        first_product(&desk, company.register(&desk).await).await
    });
    add(&desk, first, "a.png", picture(1)).await.unwrap();
    let files = || std::fs::read_dir(desk.folder.evidence()).unwrap().count();
    let before = files();
    add(&desk, second, "b.png", picture(1)).await.unwrap();
    assert_eq!(files(), before);
    let twice = add(&desk, first, "c.png", picture(1)).await.unwrap_err();
    assert_eq!(code(&twice), "company.picture-twice");
}

#[tokio::test]
async fn each_file_that_is_no_picture_has_a_message_of_its_own_and_changes_nothing() {
    let desk = TestDesk::new().await;
    let product = avocados(&desk).await;
    let whole = picture(7);
    let before = last_operation(&desk).await.id;
    for (content, expected) in [
        (b"Precios 2026".to_vec(), "company.not-a-picture"),
        (
            whole[..whole.len() - 30].to_vec(),
            "company.picture-damaged",
        ),
        (Vec::new(), "company.picture-file-size"),
    ] {
        let refused = add(&desk, product, "foto.jpg", content).await.unwrap_err();
        assert_eq!(code(&refused), expected);
    }
    assert_eq!(last_operation(&desk).await.id, before);
    assert!(of_product(&desk, product).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_picture_whose_file_is_gone_is_told_and_another_takes_its_place() {
    let desk = TestDesk::new().await;
    let product = avocados(&desk).await;
    let id = add(&desk, product, "a.png", picture(1)).await.unwrap();
    std::fs::remove_dir_all(desk.folder.evidence()).unwrap();
    let refused = content(&desk, id, PhotographSize::Full).await.unwrap_err();
    assert_eq!(code(&refused), "company.picture-lost");
    remove(&desk, id).await.unwrap();
    let again = add(&desk, product, "a.png", picture(1)).await.unwrap();
    assert!(content(&desk, again, PhotographSize::Full).await.is_ok());
}

#[tokio::test]
async fn the_first_photograph_is_in_the_directory_where_products_are_public() {
    let desk = TestDesk::new().await;
    let company = a_company().exporting("0804.40").register(&desk).await;
    let product = first_product(&desk, company).await;
    add(&desk, product, "a.png", picture(1)).await.unwrap();
    let leading = add(&desk, product, "b.png", picture(250)).await.unwrap();
    lead(&desk, leading).await.unwrap();
    let rows = of_product(&desk, product).await.unwrap();
    assert_eq!(rows[0].id, leading);
    list(&desk, company, listing(None)).await;
    let view = directory::get(&desk, company).await.unwrap();
    let picture = view.entry.unwrap().products.remove(0).picture.unwrap();
    let small = content(&desk, leading, PhotographSize::Small)
        .await
        .unwrap();
    assert!(small.ends_with(&picture.jpeg));

    let mut told = listing(None);
    told.fields.retain(|field| *field != PublicField::Products);
    let wanted = directory::SetListing {
        company,
        version: 1,
        listing: told,
    };
    directory::set(&desk, &wanted).await.unwrap();
    assert_eq!(directory::get(&desk, company).await.unwrap().entry, None);
}

#[tokio::test]
async fn photographs_follow_a_product_that_becomes_one_with_another() {
    let desk = TestDesk::new().await;
    let (keep, gone) = two(&desk).await;
    let [stays, goes] = [keep, gone].map(async |id| first_product(&desk, id).await);
    let (stays, goes) = (stays.await, goes.await);
    add(&desk, stays, "a.png", picture(1)).await.unwrap();
    add(&desk, goes, "b.png", picture(9)).await.unwrap();
    join(&desk, keep, gone).await.unwrap();
    assert_eq!(of_product(&desk, stays).await.unwrap().len(), 2);
    assert!(verify(&desk).await.unwrap().ok);
}
