//! The languages that papers are printed in.

/// The language of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Locale {
    /// Spanish of Mexico, the source language.
    #[serde(rename = "es-MX")]
    EsMx,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Locale {
    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::EsMx => "es-MX",
            Self::En => "en",
        }
    }

    /// The ISO 639 language, as the PDF's own language.
    pub(crate) const fn language(self) -> &'static str {
        match self {
            Self::EsMx => "es",
            Self::En => "en",
        }
    }

    /// The ISO 3166 region, as the PDF's own language.
    pub(crate) const fn region(self) -> &'static str {
        match self {
            Self::EsMx => "MX",
            Self::En => "US",
        }
    }
}
