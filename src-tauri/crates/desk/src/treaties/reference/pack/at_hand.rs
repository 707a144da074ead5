//! The pack that came with the program.

use std::fs::File;
use std::path::{Path, PathBuf};

use sea_orm::{ConnectionTrait, DatabaseConnection};

use super::reader;
use crate::error::AppError;
use crate::treaties::reference::rows::query;

const NAME: &str = "proa-reference.pack";

/// Where it lies: `PROA_REFERENCE_PACK`, else beside the program, else where a bundle or a build
/// puts it.
pub fn path() -> Option<PathBuf> {
    let asked = std::env::var_os("PROA_REFERENCE_PACK").map(PathBuf::from);
    let program = std::env::current_exe().ok();
    let folder = program.as_deref().and_then(Path::parent);
    let places = ["", "../lib/Proa", "../Resources", "../reference"];
    let beside = places
        .iter()
        .filter_map(|place| Some(folder?.join(place).join(NAME)));
    asked.into_iter().chain(beside).find(|path| path.is_file())
}

/// Whether a pack is loaded: this one where there is one, else any. The pack of an updated program
/// is another, and is loaded in the place of the one before.
pub(crate) async fn is_loaded(
    db: &DatabaseConnection,
    pack: Option<&Path>,
) -> Result<bool, AppError> {
    let fingerprint = pack
        .and_then(|path| File::open(path).ok())
        .and_then(|pack| reader::fingerprint(pack).ok());
    let (sql, values) = match fingerprint {
        Some(sha256) => ("SELECT 1 FROM packs WHERE sha256 = ?", vec![sha256.into()]),
        None => ("SELECT 1 FROM packs", Vec::new()),
    };
    Ok(db.query_one_raw(query(sql, values)).await?.is_some())
}
