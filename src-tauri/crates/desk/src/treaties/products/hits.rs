//! Rows of the nomenclature and of schedules as hits.

use proa_domain::settings::Locale;
use proa_domain::treaties::hs_code::TariffCode;
use sea_orm::FromQueryResult;

use super::ProductHit;

/// What stands between the texts of a path.
const STEP: &str = " › ";

/// The edition that all markets share.
const SHARED: &str = "HS2022";

/// The edition of Mexico's own codes.
const MEXICO: &str = "MX";

/// A row of the nomenclature.
#[derive(FromQueryResult)]
pub(super) struct ProductRow {
    edition: String,
    digits: String,
    level: u32,
    es: String,
    en: Option<String>,
    path_es: Option<String>,
    path_en: Option<String>,
}

/// A line of a schedule.
#[derive(FromQueryResult)]
pub(super) struct LineRow {
    market: String,
    digits: String,
    code: String,
    level: u32,
    pub(super) description: String,
    description_es: Option<String>,
    pub(super) path: String,
}

impl ProductRow {
    pub(super) fn hit(self, locale: Locale) -> ProductHit {
        let (text, path) = match locale {
            Locale::EsMx => (self.es, self.path_es),
            Locale::En => (self.en.unwrap_or(self.es), self.path_en),
        };
        let mut path: Vec<String> = path
            .unwrap_or_default()
            .split(STEP)
            .filter(|step| !step.is_empty())
            .map(str::to_owned)
            .collect();
        // A path of the nomenclature ends with the text itself; Mexico's codes have their
        // subheading's.
        if path.last() == Some(&text) {
            path.pop();
        }
        ProductHit {
            key: if self.edition == MEXICO {
                format!("{MEXICO}{}", self.digits)
            } else {
                self.digits.clone()
            },
            code: pointed(&self.digits),
            digits: self.digits,
            level: self.level,
            description: text,
            path,
            markets: if self.edition == SHARED {
                Vec::new()
            } else {
                vec![self.edition.clone()]
            },
            edition: self.edition,
            found_as: None,
            called: None,
        }
    }
}

impl LineRow {
    pub(super) fn hit(self, locale: Locale) -> ProductHit {
        let own = self.description_es.filter(|_| locale == Locale::EsMx);
        ProductHit {
            key: self.digits.clone(),
            digits: self.digits,
            code: self.code,
            level: self.level,
            description: own.unwrap_or(self.description),
            path: serde_json::from_str(&self.path).unwrap_or_default(),
            markets: vec![self.market.clone()],
            edition: self.market,
            found_as: None,
            called: None,
        }
    }
}

fn pointed(digits: &str) -> String {
    digits
        .parse::<TariffCode>()
        .map_or_else(|_| digits.to_owned(), |code| code.pointed())
}
