//! An official file before its first record: which one it is, and what completes it.

use proa_domain::treaties::{eu_mx_quotas, measure};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Format, mx_sat, us_use};
use crate::error::{AppError, Internal};
use crate::file::error::FileError;
use crate::file::{ChosenFile, Prepared, ensure_is, glance, hashed, kind_of};
use crate::progress::Progress;
use crate::table;
use crate::treaties::error::ImportError;

/// What a file looks like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Recognized {
    /// How it is written.
    pub format: Format,
    /// Whose tariff; the first of those that it can be read for, none where it may be any.
    pub market: Option<String>,
    /// Every market that it can be read for; none where it may be any.
    pub markets: Vec<String>,
    /// Which edition, as its name says.
    pub vintage: Option<String>,
}

/// Looks at a file before anybody decides what to do with it; refuses what is no tariff.
pub fn recognize(file: &mut ChosenFile) -> Result<Recognized, AppError> {
    let head = glance(file)?;
    let format = Format::ALL
        .iter()
        .copied()
        .find(|format| is_of(*format, &head))
        .ok_or_else(|| FileError::Unknown {
            name: file.name.clone(),
            found: kind_of(&head).to_owned(),
        })?;
    if format == Format::Mapped {
        table::ensure_is_read(file)?;
    }
    Ok(Recognized {
        format,
        market: format.markets().first().map(|&market| market.to_owned()),
        markets: format
            .markets()
            .iter()
            .map(|&market| market.to_owned())
            .collect(),
        vintage: vintage_in(&file.name),
    })
}

/// Checks kind and size, then takes the hash of the whole file.
pub(super) async fn prepare(
    format: Format,
    file: ChosenFile,
    progress: Progress,
) -> Result<Prepared, AppError> {
    let work = tokio::task::spawn_blocking(move || check(format, file, &progress));
    work.await
        .map_err(|error| AppError::from(Internal::new(&error)))?
}

fn check(format: Format, mut file: ChosenFile, progress: &Progress) -> Result<Prepared, AppError> {
    ensure_is(format.code(), |head| is_of(format, head), &mut file)?;
    let ChosenFile {
        name,
        content,
        beside,
    } = file;
    let format_named = || format.to_string();
    let Some(mut beside) = beside else {
        if format.needs_beside() {
            let format = format_named();
            return Err(ImportError::SecondNeeded { format }.into());
        }
        return hashed(name, content, progress);
    };
    if !format.takes_beside() {
        let format = format_named();
        return Err(ImportError::AloneOnly { format }.into());
    }
    let head = glance(&mut beside)?;
    if !completes(format, &head) {
        let (name, format) = (beside.name, format_named());
        return Err(ImportError::WrongSecond { name, format }.into());
    }
    let prepared = hashed(name, content, progress)?;
    let beside = hashed(beside.name, beside.content, progress)?;
    let both = format!("{} {}", prepared.sha256, beside.sha256);
    Ok(Prepared {
        bytes: prepared.bytes.saturating_add(beside.bytes),
        sha256: hex::encode(Sha256::digest(both)),
        beside: Some(Box::new(beside)),
        ..prepared
    })
}

fn is_of(format: Format, head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match format {
        Format::UsHtsJson => {
            text.starts_with('[') && text.contains("\"htsno\"") && text.contains("\"indent\"")
        }
        Format::UkCommodityJson => {
            text.starts_with(['[', '{'])
                && ["\"goods_nomenclature_item_id\"", "\"duty_calculator\""]
                    .iter()
                    .any(|name| text.contains(name))
        }
        Format::CaTariffCsv => has_columns(text, &["TARIFF", "DESC1", "MFN", "MXT", "CPTPT"]),
        Format::AuScheduleJson => {
            text.starts_with('[')
                && text.contains("\"chapters\"")
                && text.contains("\"referenceNumber\"")
        }
        Format::MxSatCsv => has_columns(text, &mx_sat::COLUMNS),
        Format::UsUseSharesCsv => has_columns(text, &us_use::COLUMNS),
        Format::EuMxQuotasCsv => has_columns(text, &eu_mx_quotas::DEFINITIONS),
        Format::MeasuresCsv => has_columns(text, &measure::COLUMNS),
        Format::UsHtsCsv => has_columns(text, &["HTS Number", "Indent", "General Rate of Duty"]),
        Format::UkTariffCsv => has_columns(text, &["commodity", "cet_duty_rate", "ukgt_duty_rate"]),
        Format::ItaCsv => has_columns(
            text,
            &[
                "tl",
                "PartnerName",
                "ReporterName",
                "StagingBasket",
                "YEAR1",
            ],
        ),
        Format::Mapped => table::is_table(head),
    }
}

/// Whether a second file looks like the one that completes the first; of JSON its reader says it.
fn completes(format: Format, head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}');
    format != Format::EuMxQuotasCsv || has_columns(text, &eu_mx_quotas::MEASURES)
}

/// Whether the first line names these columns among others.
pub(super) fn has_columns(text: &str, columns: &[&str]) -> bool {
    let header = text.lines().next().unwrap_or_default();
    let names: Vec<&str> = header
        .split(',')
        .map(|name| name.trim().trim_matches('"'))
        .collect();
    columns.iter().all(|column| names.contains(column))
}

/// Years and revisions in a file's name: `hts_2026_rev_10.json.gz` is `2026 rev 10`.
pub(super) fn vintage_in(name: &str) -> Option<String> {
    let stem = name.split('.').next()?;
    let words: Vec<&str> = stem.split(['_', '-', ' ']).collect();
    let is_year = |word: &&str| word.len() == 4 && word.bytes().all(|sign| sign.is_ascii_digit());
    let from = words.iter().position(is_year)?;
    Some(words.get(from..)?.join(" "))
}

#[cfg(test)]
mod tests {
    use super::vintage_in;

    #[test]
    fn reads_the_edition_from_the_name_of_the_file() {
        assert_eq!(
            vintage_in("hts_2026_rev_10.json.gz").as_deref(),
            Some("2026 rev 10")
        );
        assert_eq!(vintage_in("export.json"), None);
    }
}
