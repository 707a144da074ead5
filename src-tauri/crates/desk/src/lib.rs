//! The use cases of the desk and their persistence. No window here: everything the program can
//! do is a function of a slice module that takes [`Desk`] first.
//!
//! Start at [`Desk::open`]; writes go through [`store::Store::write`], the one door.

pub mod advisory;
pub mod companies;
pub mod diagnostic;
pub mod documents;
pub mod env;
pub mod error;
pub mod fair;
pub mod file;
pub mod folder;
pub mod insights;
mod kept_file;
pub mod l10n;
pub mod licences;
pub mod meetings;
pub mod missions;
pub mod open_data;
pub mod origin;
pub mod privacy;
pub mod progress;
pub mod session;
pub mod settings;
pub mod state;
pub mod store;
pub mod table;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod topics;
pub mod training;
pub mod treaties;
pub mod whole_file;

use std::sync::Arc;

use proa_domain::settings::Action;
use proa_domain::time::Instant;

pub use crate::env::Env;
pub use crate::error::AppError;
pub use crate::folder::{Access, DataFolder};
pub use crate::session::{Author, Session};
use crate::settings::error::PeopleError;
use crate::store::Store;
use crate::store::open::Check;
pub use crate::store::operation::Operation;
use crate::treaties::reference::{Reference, repair};

/// An open office: both databases, the people, the time.
pub struct Desk {
    /// office.db, behind the one write door.
    pub store: Store,
    /// reference.db: agreements, nomenclature, schedules.
    pub reference: Reference,
    /// Time, identities and chance.
    pub env: Env,
    /// Who is at the desk now.
    pub session: Session,
    /// Where everything lies.
    pub folder: Arc<DataFolder>,
    /// How common the words of companies' names are.
    pub(crate) counted_words: companies::CountedWords,
    /// What the clock showed at the opening, and what was counted by then.
    pub(crate) opened: Option<(Instant, i64)>,
}

impl Desk {
    /// Opens the office in a folder: checks every page, backs up, migrates.
    pub async fn open(folder: impl Into<Arc<DataFolder>>, env: Env) -> Result<Self, AppError> {
        let desk = Self::checked(folder.into(), env, Check::Pages).await?;
        desk.scrub().await;
        Ok(desk)
    }

    /// Opens the office in a folder so that it can be shown before every page was checked. Whoever
    /// writes, or looks a duty up, waits for [`Desk::check`].
    pub async fn show(folder: impl Into<Arc<DataFolder>>, env: Env) -> Result<Self, AppError> {
        Self::checked(folder.into(), env, Check::Later).await
    }

    async fn checked(folder: Arc<DataFolder>, env: Env, check: Check) -> Result<Self, AppError> {
        if folder.access() == Access::Write {
            store::backup::restore::finish(&folder)?;
            if let Err(error) = fair::sweep(&folder) {
                tracing::error!(%error, "the copy of a rehearsal that was cut off is still there");
            }
        }
        let store = Store::open(&folder, &env, topics::all(), check).await?;
        let reference = Reference::open(&folder, &env, &store, check).await?;
        let session = Session::default();
        let opened = env.passed().map(|passed| (env.now(), passed));
        let desk = Self {
            store,
            reference,
            env,
            session,
            folder,
            counted_words: companies::CountedWords::default(),
            opened,
        };
        settings::session::resume(&desk).await?;
        Ok(desk)
    }

    /// Has every page read that was not checked at the opening. After an error, close the desk and
    /// [`Desk::open`] the folder again: it says what was lost, or makes anew what can be.
    pub async fn check(&self) -> Result<(), AppError> {
        self.store.ensure_sound().await?;
        self.reference.ensure_sound().await?;
        self.scrub().await;
        repair::note(&self.folder, &self.env, &self.store).await;
        Ok(())
    }

    /// Takes what an erasure left out of the files. It needs the room of the database again: where that
    /// is not there now, it stays noted and is done at the next start. Nobody waits for it.
    pub(crate) async fn scrub(&self) {
        if self.store.access() != Access::Write {
            return;
        }
        if let Err(error) = store::scrub::finish(&self.store, &self.folder).await {
            tracing::error!(%error, "what was erased is still in the files");
        }
    }

    /// Names who writes, if that person may.
    pub fn author(&self, action: Action) -> Result<Author, AppError> {
        let person = self.session.person().ok_or(PeopleError::Required)?;
        if person.role.may(action) {
            Ok(Author { person: person.id })
        } else {
            Err(PeopleError::Forbidden {
                role: person.role,
                action,
            }
            .into())
        }
    }

    /// Ends in order: the write-ahead logs are folded into the files.
    pub async fn close(&self) {
        self.reference.close().await;
        if self.reference.is_sound() {
            repair::note(&self.folder, &self.env, &self.store).await;
        }
        self.store.close().await;
    }
}
