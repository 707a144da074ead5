//! An office for tests: a folder of its own, a fixed clock, counted identities.

pub mod advisory;
pub mod calls;
mod company;
pub mod directory;
mod disk;
pub mod fair;
mod fill;
pub mod journal;
pub mod meetings;
pub mod merging;
mod mission;
#[cfg(test)]
mod older;
pub mod origin;
pub mod pack;
pub mod privacy;
pub mod product;
pub mod results;
pub mod story;
pub mod treaties;

pub use company::{CompanyBuilder, a_company, tax_id};
pub use disk::FullDisk;
pub use fill::fill;
pub use mission::{MissionBuilder, a_mission, enrol, send};
#[cfg(test)]
pub(crate) use older::office_before;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use proa_domain::settings::{Locale, Role};
use proa_domain::time::Instant;
use tempfile::TempDir;

use crate::Desk;
use crate::env::{Clock, Dice, Env};
use crate::folder::DataFolder;
use crate::settings::people::{self, NewPerson};
use crate::settings::start::{self, FirstRun};

/// 2026-03-02T15:00:00Z, where every test starts.
pub const START: &str = "2026-03-02T15:00:00.000Z";

/// An open office in a folder that goes with it.
pub struct TestDesk {
    /// The office.
    pub desk: Arc<Desk>,
    /// Its clock.
    pub clock: Arc<TestClock>,
    folder: TempDir,
}

impl std::ops::Deref for TestDesk {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.desk
    }
}

impl TestDesk {
    /// An office with one person, an administrator.
    pub async fn new() -> Self {
        let desk = Self::unstarted().await;
        let first = FirstRun {
            office_name: "Oficina de pruebas".to_owned(),
            person_name: "Alma Ríos".to_owned(),
            role: Role::Administrator,
            pin: None,
            locale: Locale::EsMx,
            training: false,
        };
        start::start(&desk, first).await.expect("the first run");
        desk
    }

    /// A folder in which nobody has set up the office.
    pub async fn unstarted() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Arc::new(TestClock::new());
        let desk = open(&folder, &clock).await;
        Self {
            desk,
            clock,
            folder,
        }
    }

    /// Somebody of a role sits down at the desk.
    pub async fn sit(&self, role: Role) {
        let new = NewPerson {
            name: "Luz Chan".to_owned(),
            role,
            pin: None,
        };
        let person = people::add(self, new).await.expect("a person");
        people::switch(self, person.id, None)
            .await
            .expect("the switch");
    }

    /// Closes the office and opens it again, as a restart does.
    pub async fn restart(self) -> Self {
        let Self {
            desk,
            clock,
            folder,
        } = self;
        desk.close().await;
        drop(desk);
        let desk = open(&folder, &clock).await;
        Self {
            desk,
            clock,
            folder,
        }
    }

    /// Closes the office and leaves its folder, for what happens to files between two starts.
    pub async fn into_folder(self) -> TempDir {
        self.desk.close().await;
        self.folder
    }

    /// The folder.
    pub fn path(&self) -> &std::path::Path {
        self.folder.path()
    }
}

async fn open(folder: &TempDir, clock: &Arc<TestClock>) -> Arc<Desk> {
    let env = Env::new(Arc::clone(clock) as Arc<dyn Clock>, Arc::new(CountedDice));
    let folder = DataFolder::lock(folder.path()).expect("the lock");
    Arc::new(Desk::open(folder, env).await.expect("an office"))
}

/// A clock that stands until it is moved.
pub struct TestClock {
    shown: AtomicI64,
    passed: AtomicI64,
}

impl TestClock {
    fn new() -> Self {
        let start: Instant = START.parse().expect("a moment");
        Self {
            shown: AtomicI64::new(start.milliseconds()),
            passed: AtomicI64::new(0),
        }
    }

    /// Lets time pass; also back, as no world does.
    pub fn advance(&self, seconds: i64) {
        self.set(seconds);
        self.passed.fetch_add(seconds * 1000, Ordering::Relaxed);
    }

    /// Sets the clock to another time, by so many seconds: none of them passed.
    pub fn set(&self, seconds: i64) {
        self.shown.fetch_add(seconds * 1000, Ordering::Relaxed);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Instant {
        Instant::from_milliseconds(self.shown.load(Ordering::Relaxed)).expect("a moment")
    }

    fn passed(&self) -> Option<i64> {
        Some(self.passed.load(Ordering::Relaxed))
    }
}

/// Dice that count through the process, so that identities come in order and none comes twice.
struct CountedDice;

static THROWS: AtomicU64 = AtomicU64::new(1);

impl Dice for CountedDice {
    fn fill(&self, bytes: &mut [u8]) {
        let throw = THROWS.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        bytes.fill(0);
        for (place, byte) in bytes.iter_mut().rev().zip(throw.iter().rev()) {
            *place = *byte;
        }
    }
}
