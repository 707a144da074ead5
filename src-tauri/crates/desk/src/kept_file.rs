//! One room of the data folder for whole files, each once by its SHA-256, however often it is used. The
//! journal holds the hash; what is taken away stays in the room, so that undo brings it back whole.

use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::error::{AppError, StoreError};
use crate::whole_file;

/// Who uses the room: the tables, and their columns that name files. A test holds it against the schema.
pub(crate) const USERS: [(&str, &[&str]); 4] = [
    ("origin_evidence", &["sha256"]),
    ("company_files", &["sha256"]),
    ("leads", &["card_sha256"]),
    ("product_photographs", &["sha256", "small_sha256"]),
];

/// Puts a file in the room, also in the place of one of its name that is damaged, and tells its SHA-256.
pub(crate) fn keep(folder: &Path, content: &[u8]) -> Result<String, AppError> {
    let sha256 = hex::encode(Sha256::digest(content));
    let path = folder.join(&sha256);
    fs::create_dir_all(folder).map_err(|error| refused(&error))?;
    if whole(&path, &sha256).is_none() {
        whole_file::write(&path, content)?;
    }
    Ok(sha256)
}

/// A file as it was kept; none where it is gone or is another.
pub(crate) fn whole(path: &Path, sha256: &str) -> Option<Vec<u8>> {
    let content = fs::read(path).ok()?;
    (hex::encode(Sha256::digest(&content)) == sha256).then_some(content)
}

fn refused(error: &std::io::Error) -> AppError {
    let other = || StoreError::CannotOpen {
        file: "evidence".to_owned(),
    };
    StoreError::of_io(error).unwrap_or_else(other).into()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::USERS;
    use crate::topics;

    /// What was read and is not kept: its hash alone tells it again.
    const READ: &str = "company_sources";

    #[test]
    fn every_column_that_names_a_file_is_known() {
        let topics = topics::all().into_iter();
        let named: BTreeSet<_> = topics
            .filter(|topic| topic.name != READ)
            .flat_map(|topic| {
                let columns = topic.columns.into_iter();
                let files = columns.filter(|column| column.ends_with("sha256"));
                files
                    .map(move |column| (topic.name, column))
                    .collect::<Vec<_>>()
            })
            .collect();
        let known: BTreeSet<_> = USERS
            .iter()
            .flat_map(|(table, columns)| columns.iter().map(|column| (*table, *column)))
            .collect();
        assert_eq!(named, known);
    }
}
