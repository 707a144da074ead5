//! An office to measure with: started, with many invented companies.

use std::path::{Path, PathBuf};

use proa_desk::settings::start::{self, FirstRun};
use proa_desk::state::state;
use proa_desk::testing::fill;
use proa_desk::treaties::reference::pack::load_bundled;
use proa_desk::{AppError, DataFolder, Desk, Env, progress::Progress};
use proa_domain::settings::{Locale, Role};

/// Opens an office over a folder; a new one gets its first person, the bundled reference data
/// where it was built, and so many companies.
pub async fn office(folder: &Path, companies: u32) -> Result<Desk, AppError> {
    let desk = Desk::open(DataFolder::lock(folder)?, Env::system()).await?;
    if !state(&desk).await?.first_run {
        return Ok(desk);
    }
    if let Some(pack) = public_pack() {
        load_bundled(&desk, std::io::Cursor::new(pack), Progress::silent()).await?;
    }
    let first = FirstRun {
        office_name: "Oficina de medición".to_owned(),
        person_name: "Alma Ríos".to_owned(),
        role: Role::Administrator,
        pin: None,
        locale: Locale::EsMx,
        training: false,
    };
    start::start(&desk, first).await?;
    fill(&desk, companies).await?;
    Ok(desk)
}

/// The pack that was built with the public data, where it was.
pub fn public_pack() -> Option<Vec<u8>> {
    let asked = std::env::var_os("PROA_REFERENCE_PACK").map(PathBuf::from);
    let built = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../target/reference/proa-reference.pack");
    std::fs::read(asked.unwrap_or(built)).ok()
}
