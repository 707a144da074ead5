//! The office of a call: opened, with its reference data, and with somebody who writes.

use std::fs::File;
use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use proa_desk::error::StoreError;
use proa_desk::folder::default_path;
use proa_desk::progress::{Progress, Step};
use proa_desk::settings::error::PeopleError;
use proa_desk::settings::people::{self, Person};
use proa_desk::treaties::error::ReferenceError;
use proa_desk::treaties::reference::pack::{LoadedPack, at_hand, load_bundled};
use proa_desk::treaties::reference::status;
use proa_desk::{Access, AppError, DataFolder, Desk, Env};

use crate::args::Args;

/// Where the PIN of the person stands, if one guards them: an argument would be seen by others.
const PIN: &str = "PROA_PIN";
/// A write waits two seconds for the folder.
const LOOKS: u32 = 40;
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// Opens the office for reading; beside a window too.
pub(crate) async fn open(args: &Args) -> Result<Desk, AppError> {
    Desk::open(shared(args)?, Env::system()).await
}

/// Opens the office for reading, with the bundled reference data in it.
pub(crate) async fn open_with_reference(args: &Args) -> Result<Desk, AppError> {
    let desk = open(args).await?;
    bring_reference(&desk).await?;
    Ok(desk)
}

/// Loads the bundled reference data where there is none.
pub(crate) async fn bring_reference(desk: &Desk) -> Result<(), AppError> {
    let may_load = desk.folder.access() == Access::Write;
    if may_load && !status::is_loaded(desk).await? {
        load(desk, None).await?;
    }
    Ok(())
}

/// Opens the office for setting it up and for the data that comes with the program; refused while
/// a window has it.
pub(crate) async fn open_to_write(args: &Args) -> Result<Desk, AppError> {
    Desk::open(locked(args).await?, Env::system()).await
}

/// The folder, its office not opened; beside a window too.
pub(crate) fn shared(args: &Args) -> Result<DataFolder, AppError> {
    Ok(DataFolder::share(&folder(args))?)
}

/// The folder, its office not opened; refused while a window has it. Another call has it for a
/// moment only, also one that reads: it is waited for.
pub(crate) async fn locked(args: &Args) -> Result<DataFolder, AppError> {
    let path = folder(args);
    for _ in 0..LOOKS {
        match DataFolder::lock(&path) {
            Err(StoreError::InUse) => tokio::time::sleep(BETWEEN_LOOKS).await,
            locked => return Ok(locked?),
        }
    }
    Ok(DataFolder::lock(&path)?)
}

/// Opens the office for writing: somebody is at the desk.
pub(crate) async fn open_as_author(args: &Args) -> Result<Desk, AppError> {
    let desk = open_to_write(args).await?;
    seat(&desk, args).await?;
    Ok(desk)
}

/// Opens the office for reading what is not for every role.
pub(crate) async fn open_as_reader(args: &Args) -> Result<Desk, AppError> {
    let desk = open(args).await?;
    seat(&desk, args).await?;
    Ok(desk)
}

async fn seat(desk: &Desk, args: &Args) -> Result<(), AppError> {
    let everybody: Vec<Person> = people::list(desk)
        .await?
        .into_iter()
        .filter(|person| person.is_active)
        .collect();
    let chosen = match (&args.author, everybody.as_slice()) {
        (Some(name), everybody) => everybody.iter().find(|person| person.name == *name),
        (None, [only]) => Some(only),
        (None, _) => None,
    };
    match chosen {
        Some(person) => {
            let pin = pin(args)?;
            people::switch(desk, person.id, pin.as_deref()).await?;
            Ok(())
        }
        None => Err(PeopleError::Required.into()),
    }
}

/// The PIN that came with the call.
fn pin(args: &Args) -> Result<Option<String>, AppError> {
    if !args.pin_stdin {
        return Ok(std::env::var(PIN).ok());
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(Some(line.trim_end().to_owned()).filter(|pin| !pin.is_empty()))
}

/// Loads a pack: one that was named, or the one that came with the program.
pub(crate) async fn load(desk: &Desk, pack: Option<&Path>) -> Result<LoadedPack, AppError> {
    let path = pack.map(Path::to_owned).or_else(at_hand::path);
    let file = path.and_then(|path| File::open(path).ok());
    let file = file.ok_or(ReferenceError::PackMissing)?;
    load_bundled(desk, file, progress()).await
}

fn folder(args: &Args) -> PathBuf {
    args.data_dir.clone().unwrap_or_else(default_path)
}

/// Tells on standard error how far a long work is: in place on a terminal, else by tenths.
pub(crate) fn progress() -> Progress {
    let is_terminal = std::io::stderr().is_terminal();
    let told = Mutex::new(None);
    Progress::new(move |step: Step| {
        let percent = match step.total {
            Some(total) if total > 0 => step.done.saturating_mul(100) / total,
            _ => 0,
        };
        let shown = (step.stage, if is_terminal { percent } else { percent / 10 });
        let mut told = told
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if told.replace(shown) == Some(shown) {
            return;
        }
        let mut err = std::io::stderr().lock();
        let end = match (is_terminal, percent) {
            (true, 0..100) => "\r",
            _ => "\n",
        };
        let _ = write!(err, "{} {percent} %{end}", step.stage);
        let _ = err.flush();
    })
}
