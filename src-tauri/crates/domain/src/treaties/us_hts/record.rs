//! One record of the export, as published.

use serde::{Deserialize, Deserializer, Serialize};

/// A record with the publisher's own keys. Nulls and absent keys are empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct UsHtsRecord {
    /// The number with its points; empty on a superior text.
    #[serde(deserialize_with = "or_empty")]
    pub htsno: String,
    /// How deep, as text; some have a leading zero.
    #[serde(deserialize_with = "or_empty")]
    pub indent: String,
    /// The article.
    #[serde(deserialize_with = "or_empty")]
    pub description: String,
    /// "true" on a superior text.
    #[serde(deserialize_with = "or_empty")]
    pub superior: String,
    /// The units of quantity.
    #[serde(deserialize_with = "or_empty")]
    pub units: Vec<String>,
    /// Column 1, general: the MFN rate.
    #[serde(deserialize_with = "or_empty")]
    pub general: String,
    /// Column 1, special.
    #[serde(deserialize_with = "or_empty")]
    pub special: String,
    /// Column 2.
    #[serde(deserialize_with = "or_empty")]
    pub other: String,
    /// Footnotes and endnotes.
    #[serde(deserialize_with = "or_empty")]
    pub footnotes: Vec<Footnote>,
    /// The quota, in words.
    #[serde(deserialize_with = "or_empty")]
    pub quota_quantity: String,
    /// Duties on top, in words; the publisher also spells the key `addiitionalDuties`.
    #[serde(deserialize_with = "or_empty")]
    pub additional_duties: String,
    /// The same, under the publisher's misspelt key.
    #[serde(rename = "addiitionalDuties", deserialize_with = "or_empty")]
    pub additional_duties_misspelt: String,
}

/// A note to some of the columns of a record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Footnote {
    /// The columns it is set to: `general`, `special`, `other`, `units`, `stat`, `desc`.
    #[serde(deserialize_with = "or_empty")]
    pub columns: Vec<String>,
    /// The sign it is marked with.
    #[serde(deserialize_with = "or_empty")]
    pub marker: String,
    /// The note.
    #[serde(deserialize_with = "or_empty")]
    pub value: String,
    /// `footnote` or `endnote`.
    #[serde(rename = "type", deserialize_with = "or_empty")]
    pub kind: String,
}

fn or_empty<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Default + Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

#[cfg(test)]
mod tests {
    use super::UsHtsRecord;

    #[test]
    fn reads_a_record_with_nulls_and_the_misspelt_key() {
        let json = r#"{"htsno":"9904.02.01","indent":"03","description":"Valued low",
            "superior":null,"units":null,"general":"","special":"","other":"",
            "footnotes":[{"columns":["general"],"value":"See 9903.88.15. ","type":"endnote"}],
            "quotaQuantity":null,"additionalDuties":null,"addiitionalDuties":"3¢/kg"}"#;
        let record: UsHtsRecord = serde_json::from_str(json).unwrap();
        assert_eq!(record.htsno, "9904.02.01");
        assert!(record.units.is_empty());
        assert_eq!(record.footnotes[0].kind, "endnote");
        assert_eq!(record.additional_duties_misspelt, "3¢/kg");
        assert_eq!(record.additional_duties, "");
    }

    #[test]
    fn reads_a_record_without_the_keys_of_later_editions() {
        let record: UsHtsRecord = serde_json::from_str(r#"{"htsno":"0101"}"#).unwrap();
        assert_eq!(record.indent, "");
    }
}
