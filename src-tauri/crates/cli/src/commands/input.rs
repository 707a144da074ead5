//! What a call names: a form in a file, a record by its identity, a company by its RFC.

use std::path::Path;
use std::str::FromStr;

use proa_desk::companies::{DuplicateQuery, check_rfc, duplicates};
use proa_desk::error::StoreError;
use proa_desk::file::error::FileError;
use proa_desk::whole_file::name_of;
use proa_desk::{AppError, Desk};
use proa_domain::ids::CompanyId;
use serde::de::DeserializeOwned;

/// A form in JSON, with the names of the window.
pub(super) fn form<T: DeserializeOwned>(path: &Path, expected: &str) -> Result<T, FileError> {
    let name = || name_of(path);
    let text = std::fs::read_to_string(path).map_err(|_| FileError::Unreadable { name: name() })?;
    serde_json::from_str(&text).map_err(|error| FileError::NotThisFormat {
        name: name(),
        expected: expected.to_owned(),
        found: if error.is_data() { "json" } else { "text" }.to_owned(),
    })
}

/// The identity that a text says; what is none names no record.
pub(super) fn id<T: FromStr>(text: &str, topic: &str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::NotFound {
        topic: topic.to_owned(),
    })
}

/// A live company by its identity or its RFC.
pub(super) async fn company(desk: &Desk, text: &str) -> Result<CompanyId, AppError> {
    if let Ok(id) = text.parse() {
        return Ok(id);
    }
    let rfc = check_rfc(text).normalized;
    let query = DuplicateQuery {
        rfc: rfc.clone(),
        ..DuplicateQuery::default()
    };
    let holder = duplicates(desk, &query)
        .await?
        .into_iter()
        .find(|known| known.rfc.as_ref().map(ToString::to_string).as_deref() == Some(rfc.as_str()));
    match holder {
        Some(company) => Ok(company.id),
        None => Ok(id(text, "companies")?),
    }
}
