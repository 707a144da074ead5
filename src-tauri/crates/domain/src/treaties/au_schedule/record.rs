//! Records of Schedule 3, as published. Absent keys are empty.

use serde::Deserialize;

/// A section of the tariff.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct AuSection {
    /// Its chapters.
    pub chapters: Vec<AuChapter>,
}

/// A chapter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct AuChapter {
    /// Its headings.
    pub headings: Vec<AuHeading>,
}

/// A heading. Its own text is not published, and at times a line stands in the heading before
/// its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct AuHeading {
    /// Four digits.
    pub code: String,
    /// What the heading holds, in print order.
    pub classifications: Vec<AuClassification>,
}

/// A line, or a text above lines.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct AuClassification {
    /// The number with its points, marks of footnotes and invisible signs.
    pub reference_number: String,
    /// Two digits; empty where statistics count nothing.
    pub statistical_code: String,
    /// The unit of quantity; `..` where there is none.
    pub unit: String,
    /// The article after its dashes.
    pub description: String,
    /// The general rate and those of named groups.
    pub duty_rate: String,
}

/// Every record of Schedule 3 in print order.
pub fn classifications(sections: &[AuSection]) -> impl Iterator<Item = &AuClassification> {
    sections
        .iter()
        .flat_map(|section| &section.chapters)
        .flat_map(|chapter| &chapter.headings)
        .flat_map(|heading| &heading.classifications)
}

#[cfg(test)]
mod tests {
    use super::{AuSection, classifications};

    #[test]
    fn reads_the_nested_records_in_their_order() {
        let json = r#"[{"number":"I","chapters":[{"number":1,"headings":[
            {"code":"0101","classifications":[
                {"referenceNumber":"0101.21.00","unit":"No","description":"-- Pure-bred",
                 "dutyRate":"Free","tcoReferences":[{"tcoNumber":"1"}]},
                {"referenceNumber":"0101.29.00"}]}]}]},
            {"number":"II"}]"#;
        let sections: Vec<AuSection> = serde_json::from_str(json).unwrap();
        let numbers: Vec<_> = classifications(&sections)
            .map(|record| record.reference_number.as_str())
            .collect();
        assert_eq!(numbers, ["0101.21.00", "0101.29.00"]);
    }
}
