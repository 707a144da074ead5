//! An office with reference data: the small pack, and files of its own making as the USITC and
//! the SAT write theirs.

use std::io::Cursor;

use proa_domain::settings::Locale;
use sea_orm::ConnectionTrait as _;

use super::TestDesk;
use super::pack::pack;
use crate::file::ChosenFile;
use crate::progress::Progress;
use crate::treaties::import::rules::{self, RuleOrder, RuleReport};
use crate::treaties::import::{Format, ImportOrder, ImportReport, import};
use crate::treaties::lookup::input::LookupInput;
use crate::treaties::lookup::lines::LINES;
use crate::treaties::products::{NEAREST, SUBHEADINGS, words};
use crate::treaties::reference::pack::load_bundled;

/// What a lookup of a subheading reads, for whoever measures the same reads elsewhere: the first
/// takes the code, the second a schedule and the code.
pub const LOOKUP_READS: [&str; 2] = [NEAREST, LINES];

/// What a search by words reads: the products of a JSON list of codes; those of the words, the
/// likeliest first, with a weight for `:es` and one for `:en`; the lines of markets. The last two
/// take what is [`sought`], and how many.
pub const SEARCH_READS: [&str; 3] = [SUBHEADINGS, words::RANKED, words::LINES];

/// What a text is searched by.
pub fn sought(text: &str) -> String {
    words::joined(&words::stems(text), " AND ")
}

/// Records as the USITC exports them.
pub const HTS: &str = include_str!("../../../../../tests/fixtures/us_hts.json");
/// Rows as in the United Kingdom's table of its tariff and the European Union's.
pub const UK_TARIFF: &str = include_str!("../../../../../tests/fixtures/uk_tariff.csv");
/// Records as the API of the United Kingdom's Trade Tariff gives them out: one as JSON:API, one with
/// what it refers to inside.
pub const UK_COMMODITIES: &str = include_str!("../../../../../tests/fixtures/uk_commodities.json");
/// Rows as in the Customs Tariff of Canada.
pub const CA_TARIFF: &str = include_str!("../../../../../tests/fixtures/ca_tariff.csv");
/// Shares as they are computed from the USITC's `DataWeb`.
pub const US_USE_SHARES: &str = include_str!("../../../../../tests/fixtures/us_use_shares.csv");
/// Definitions of quotas as they are taken from TARIC.
pub const QUOTA_DEFINITIONS: &str =
    include_str!("../../../../../tests/fixtures/eu_mx_quota_definitions.csv");
/// The measures that say which goods are in them.
pub const QUOTA_MEASURES: &str =
    include_str!("../../../../../tests/fixtures/eu_mx_quota_measures.csv");
/// Made-up duties on top of the tariffs of markets.
pub const MEASURES: &str = include_str!("../../../../../tests/fixtures/measures.csv");
/// Rows as in the FTA Tariff Tool.
pub const ITA_STAGING: &str = include_str!("../../../../../tests/fixtures/ita_staging.csv");
/// Made-up rules as in the rule sets of the United Kingdom's Trade Tariff for the Trans-Pacific
/// Partnership.
pub const RULE_SETS: &str = include_str!("../../../../../tests/fixtures/rule_sets.json");
/// The same as a table, for its agreement with Mexico.
pub const RULE_TABLE: &str = include_str!("../../../../../tests/fixtures/rule_sets.csv");
/// Made-up rules as a table of General Note 11(o).
pub const NOTE_RULES: &str = include_str!("../../../../../tests/fixtures/us_note_rules.csv");
/// Rows as in the SAT's catalogue.
pub const SAT: &str = include_str!("../../../../../tests/fixtures/mx_sat.csv");

impl TestDesk {
    /// An office with the pack.
    pub async fn with_reference() -> Self {
        let desk = Self::new().await;
        load_bundled(&desk, Cursor::new(pack()), Progress::silent())
            .await
            .expect("the pack loads");
        desk
    }

    /// An office with the pack, a schedule of the United States and Mexico's codes.
    pub async fn with_schedules() -> Self {
        let desk = Self::with_reference().await;
        desk.import(Format::UsHtsJson, HTS).await;
        desk.import(Format::MxSatCsv, SAT).await;
        desk
    }

    /// Changes the reference data as no import would.
    pub async fn in_reference(&self, sql: &str) {
        let tx = self.reference.begin().await.expect("a transaction");
        tx.execute_unprepared(sql).await.expect("the change");
        tx.commit().await.expect("the commit");
        self.reference.forget().await;
    }

    /// Imports a file.
    pub async fn import(&self, format: Format, text: &str) -> ImportReport {
        let order = ImportOrder {
            market: format.market().to_owned(),
            format,
            vintage: "2026 rev 10".to_owned(),
            make_current: false,
            recipe: None,
        };
        let content = Cursor::new(text.as_bytes().to_vec());
        let file = ChosenFile::of(format!("{format}.txt"), content);
        import(self, order, file, Progress::silent())
            .await
            .expect("the file is taken")
    }
}

impl TestDesk {
    /// Imports a list of rules.
    pub async fn import_rules(&self, text: &str) -> RuleReport {
        let bytes = text.as_bytes().to_vec();
        let name = "rules 2026.txt";
        let file = || ChosenFile::of(name, Cursor::new(bytes.clone()));
        let order = rules_order(&mut file());
        rules::import(self, order, file(), Progress::silent())
            .await
            .expect("the list is taken")
    }
}

/// How a list is taken that nobody looked at.
pub fn rules_order(file: &mut ChosenFile) -> RuleOrder {
    let seen = rules::recognize(file).expect("a list");
    RuleOrder {
        agreement: seen.agreement.expect("an agreement"),
        format: seen.format,
        vintage: seen.vintage.unwrap_or_else(|| "2026".to_owned()),
        hs_edition: seen.hs_edition.expect("an edition"),
        make_current: false,
        recipe: None,
    }
}

/// A question with nothing but a product and a market, on the day of the worked example.
pub fn question(product: &str, market: &str) -> LookupInput {
    LookupInput {
        on: Some("2026-11-23".to_owned()),
        ..LookupInput::of(product, market, Locale::En)
    }
}
