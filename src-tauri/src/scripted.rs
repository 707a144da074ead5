//! What a test says in the place of the world, in debug builds only. `PROA_DIALOG_ANSWERS` names a file whose lines are
//! the paths to answer dialogs with, one a dialog; an empty line closes the dialog. `PROA_CLOCK_AHEAD` names a file with
//! the seconds by which the clock goes ahead; it is read each time, so that time can be made to pass.

use std::sync::Arc;

use proa_desk::Env;

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

#[cfg(not(debug_assertions))]
pub(crate) fn world() -> Env {
    Env::system()
}

#[cfg(debug_assertions)]
pub(crate) fn world() -> Env {
    let world = Env::system();
    match std::env::var_os("PROA_CLOCK_AHEAD") {
        Some(ahead) => world.by(Arc::new(script::ClockAhead(world.clone(), ahead.into()))),
        None => world,
    }
}

#[cfg(debug_assertions)]
mod script {
    use std::fs;
    use std::path::PathBuf;

    use proa_desk::Env;
    use proa_desk::env::Clock;
    use proa_domain::time::Instant;

    use crate::dialogs::{Ask, Chosen, Dialogs};

    pub(super) struct ClockAhead(pub(super) Env, pub(super) PathBuf);

    impl Clock for ClockAhead {
        fn now(&self) -> Instant {
            let written = fs::read_to_string(&self.1).unwrap_or_default();
            let seconds: i64 = written.trim().parse().unwrap_or_default();
            let now = self.0.now();
            Instant::from_milliseconds(now.milliseconds() + seconds * 1_000).unwrap_or(now)
        }

        fn passed(&self) -> Option<i64> {
            self.0.passed()
        }
    }

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
