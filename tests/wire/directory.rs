//! The exporters' directory as the window asks for it.

use proa_desk::testing::TestDesk;
use proa_desk::testing::{a_company, directory::listing};
use serde_json::{Value, json};

use crate::office::Window;

/// What the window sends where it watches a long work.
const CHANNEL: &str = "__CHANNEL__:1";

fn order(title: &str) -> Value {
    let filter = json!({"text": "", "states": [], "sizes": [], "sectors": [], "product": null,
        "statuses": ["active"], "tags": [], "allTags": false, "roster": null, "only": null, "except": [],
        "sort": {"by": "name", "descending": false}, "after": null, "limit": 1});
    json!({"channel": CHANNEL, "input": {"filter": filter, "title": title, "language": "en"}})
}

#[tokio::test(flavor = "multi_thread")]
async fn a_listing_is_kept_and_the_directory_goes_into_an_empty_folder() {
    let office = TestDesk::new().await;
    let company = a_company().exporting("0804.40").register(&office).await;
    let window = Window::over(office);
    let wanted = json!({"input": {"company": company, "version": 0, "listing": listing(None)}});
    let kept = window.call("directory_set_listing", wanted).await;
    assert_eq!(kept.unwrap(), 1);
    let asked = json!({ "company": company });
    let view = window.call("directory_listing", asked).await.unwrap();
    assert_eq!(
        (&view["version"], &view["leftOut"]),
        (&json!(1), &Value::Null)
    );
    assert_eq!(view["entry"]["mail"], "ventas@meseta.mx");

    let folder = tempfile::tempdir().unwrap();
    let answer = || {
        let mut answers = window.answers.0.lock().unwrap();
        answers.push(folder.path().to_owned());
    };
    answer();
    let saved = window.call("directory_write_page", order("Feria")).await;
    let page = std::fs::read_to_string(folder.path().join("index.html")).unwrap();
    assert!(page.contains("<title>Feria</title>"));
    assert_eq!(saved.unwrap()["bytes"], page.len());
    answer();
    let refused = window.call("directory_write_page", order("Otra")).await;
    assert_eq!(refused.unwrap_err()["code"], "file.folder-not-empty");
    // The dialog was closed.
    let nothing = window.call("directory_print", order("")).await;
    assert_eq!(nothing.unwrap(), Value::Null);
}
