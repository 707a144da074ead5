//! How this machine shows the program.

use proa_domain::settings::{Density, Locale, Theme};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::error::AppError;
use crate::store::{Topics, local};

const NAME: &str = "preferences";

/// Language, colours and density of this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Preferences {
    /// The language.
    pub locale: Locale,
    /// The colours.
    pub theme: Theme,
    /// The height of rows.
    pub density: Density,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            locale: Locale::EsMx,
            theme: Theme::System,
            density: Density::Compact,
        }
    }
}

/// The preferences of this machine.
pub async fn get(desk: &Desk) -> Result<Preferences, AppError> {
    Ok(local::get(desk.store.read(), NAME)
        .await?
        .unwrap_or_default())
}

/// Keeps the preferences of this machine.
pub async fn set(desk: &Desk, chosen: Preferences) -> Result<(), AppError> {
    local::set(desk.store.writer()?, NAME, &chosen).await?;
    desk.store.tell(Topics::from(["settings"]));
    Ok(())
}
