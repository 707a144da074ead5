//! A window without a screen, over an office of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;

use proa_desk::testing::TestDesk;
use proa_shell::dialogs::{Ask, Chosen, Dialogs};
use proa_shell::office::Office;
use serde_json::Value;
use tauri::test::{
    INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};

/// The window and the office behind it.
pub(crate) struct Window {
    shown: WebviewWindow<MockRuntime>,
    pub(crate) app: App<MockRuntime>,
    /// The folder goes with the office.
    _office: Option<TestDesk>,
    pub(crate) answers: Arc<Answers>,
}

/// Dialogs whose answers the test gives.
#[derive(Default)]
pub(crate) struct Answers(pub(crate) Mutex<Vec<PathBuf>>);

impl Dialogs for Answers {
    fn open(&self, _: Ask) -> Chosen {
        let answer = self.0.lock().unwrap().pop();
        Box::pin(std::future::ready(answer))
    }

    fn folder(&self, _: String) -> Chosen {
        let answer = self.0.lock().unwrap().pop();
        Box::pin(std::future::ready(answer))
    }

    fn save(&self, ask: Ask) -> Chosen {
        self.open(ask)
    }
}

impl Window {
    /// Opens a window over a started office.
    pub(crate) async fn open() -> Self {
        Self::over(TestDesk::new().await)
    }

    /// Opens a window over any office.
    pub(crate) fn over(office: TestDesk) -> Self {
        let shown = Office::of(Arc::clone(&office.desk));
        Self::showing(shown, Some(office))
    }

    /// Opens a window that shows an office, or why there is none.
    pub(crate) fn showing(shown: Office, office: Option<TestDesk>) -> Self {
        let answers = Arc::new(Answers::default());
        let dialogs: Arc<dyn Dialogs> = Arc::clone(&answers) as Arc<dyn Dialogs>;
        let app = proa_shell::builder(mock_builder(), shown, dialogs)
            .build(mock_context(noop_assets()))
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
            .build()
            .unwrap();
        Self {
            shown: window,
            app,
            _office: office,
            answers,
        }
    }

    /// Calls a command; both outcomes are JSON, as the window sees them.
    pub(crate) async fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: tauri::ipc::CallbackFn(0),
            error: tauri::ipc::CallbackFn(1),
            url: "tauri://localhost".parse().unwrap(),
            body: arguments.into(),
            headers: tauri::http::HeaderMap::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        let window = self.shown.clone();
        let answer = tokio::task::spawn_blocking(move || get_ipc_response(&window, request));
        answer
            .await
            .unwrap()
            .map(|body| body.deserialize().unwrap())
    }
}
