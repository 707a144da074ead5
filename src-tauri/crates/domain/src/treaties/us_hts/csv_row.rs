//! One row of the USITC's CSV export: the same records as in its JSON export, without footnotes.

use serde::Deserialize;

use super::record::UsHtsRecord;

/// A row with the publisher's own column names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct UsHtsRow {
    /// The number with its points; empty on a superior text.
    #[serde(rename = "HTS Number")]
    pub number: String,
    /// How deep, as text.
    #[serde(rename = "Indent")]
    pub indent: String,
    /// The article.
    #[serde(rename = "Description")]
    pub description: String,
    /// A JSON list inside the cell, or nothing.
    #[serde(rename = "Unit of Quantity")]
    pub units: String,
    /// Column 1, general: the MFN rate.
    #[serde(rename = "General Rate of Duty")]
    pub general: String,
    /// Column 1, special.
    #[serde(rename = "Special Rate of Duty")]
    pub special: String,
    /// Column 2.
    #[serde(rename = "Column 2 Rate of Duty")]
    pub other: String,
    /// The quota, in words.
    #[serde(rename = "Quota Quantity", default)]
    pub quota: String,
    /// Duties on top, in words.
    #[serde(rename = "Additional Duties", default)]
    pub additional: String,
}

impl From<UsHtsRow> for UsHtsRecord {
    fn from(row: UsHtsRow) -> Self {
        let units = units(&row.units);
        Self {
            htsno: row.number,
            indent: row.indent,
            description: row.description,
            units,
            general: row.general,
            special: row.special,
            other: row.other,
            quota_quantity: row.quota,
            additional_duties: row.additional,
            ..Self::default()
        }
    }
}

/// The units of `["doz.","kg"]`; a cell that is no such list is the unit itself.
fn units(cell: &str) -> Vec<String> {
    let list = cell
        .strip_prefix("[\"")
        .and_then(|list| list.strip_suffix("\"]"));
    list.map_or_else(
        || vec![cell.to_owned()],
        |list| list.split("\",\"").map(str::to_owned).collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::{UsHtsRecord, UsHtsRow};

    #[test]
    fn a_list_inside_a_cell_is_its_units() {
        let of = |units: &str| {
            let row = UsHtsRow {
                units: units.to_owned(),
                ..UsHtsRow::default()
            };
            UsHtsRecord::from(row).units
        };
        assert_eq!(of(r#"["doz.","kg"]"#), ["doz.", "kg"]);
        assert_eq!(of("kg"), ["kg"]);
        assert_eq!(of(r#"["kg""#), [r#"["kg""#]);
    }
}
