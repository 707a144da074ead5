//! Dialogs that a test answers: in debug builds, `PROA_DIALOG_ANSWERS` names a file whose lines
//! are the paths to answer with, one a dialog; an empty line closes the dialog.

use std::sync::Arc;

use crate::dialogs::Dialogs;

#[cfg(not(debug_assertions))]
pub(crate) fn from_environment() -> Option<Arc<dyn Dialogs>> {
    None
}

#[cfg(debug_assertions)]
pub(crate) fn from_environment() -> Option<Arc<dyn Dialogs>> {
    let answers = std::env::var_os("PROA_DIALOG_ANSWERS")?;
    Some(Arc::new(script::Scripted(answers.into())))
}

#[cfg(debug_assertions)]
mod script {
    use std::fs;
    use std::path::PathBuf;

    use crate::dialogs::{Ask, Chosen, Dialogs};

    pub(super) struct Scripted(pub(super) PathBuf);

    impl Scripted {
        fn next(&self) -> Chosen {
            let script = fs::read_to_string(&self.0).unwrap_or_default();
            let (answer, rest) = script.split_once('\n').unwrap_or((&script, ""));
            let written = fs::write(&self.0, rest);
            let answer = (written.is_ok() && !answer.is_empty()).then(|| PathBuf::from(answer));
            Box::pin(std::future::ready(answer))
        }
    }

    impl Dialogs for Scripted {
        fn open(&self, _: Ask) -> Chosen {
            self.next()
        }

        fn folder(&self, _: String) -> Chosen {
            self.next()
        }

        fn save(&self, _: Ask) -> Chosen {
            self.next()
        }
    }
}
