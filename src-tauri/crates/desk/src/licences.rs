//! Whose work the program is built on.

use serde::{Deserialize, Serialize};

use crate::error::{AppError, Internal};

/// A library that ships with the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Library {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The licence, as an SPDX expression.
    pub licence: String,
}

/// Every library that ships, by name.
pub fn licences() -> Result<Vec<Library>, AppError> {
    let list = include_str!("../../../licences.json");
    Ok(serde_json::from_str(list).map_err(|error| Internal::new(&error))?)
}

#[cfg(test)]
mod tests {
    use super::licences;

    #[test]
    fn every_library_names_its_licence() {
        let licences = licences().unwrap();
        assert!(licences.iter().any(|library| library.name == "sea-orm"));
        assert!(licences.iter().any(|library| library.name == "react"));
        assert!(licences.iter().all(|library| !library.licence.is_empty()));
    }
}
