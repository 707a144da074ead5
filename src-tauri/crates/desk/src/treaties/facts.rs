//! The small tables of the reference data, held in memory from one load to the next: agreements,
//! their parties, rules and proofs, markets, what their borders levy and which schedule is
//! current. The lines of schedules and the nomenclature stay in the database. What no document says
//! is left out of what would be told as a fact.

mod editions;
mod levies;
mod provisions;
mod rules;
mod schedule;

use proa_domain::origin::HOME;
use std::collections::{BTreeMap, BTreeSet};

use proa_domain::origin::terms::{TermKind, Terms};
use proa_domain::time::Day;
use proa_domain::treaties::hs_code::TariffCode;
use sea_orm::{ConnectionTrait, DatabaseConnection, FromQueryResult};

pub(crate) use self::editions::{Earlier, Editions, PRESENT};
pub(crate) use self::levies::Unlinked;
pub(crate) use self::provisions::SourcedProvisions;
use self::rules::Rules;
pub(crate) use self::rules::{Doubt, RuleList, RulesOf, SourcedRule, unread_rules};
pub(crate) use self::schedule::Schedule;
use crate::error::AppError;
use crate::treaties::import::Format;
use crate::treaties::reference::rows::query;

/// The small tables.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) agreements: BTreeMap<String, Agreement>,
    pub(crate) parties: Vec<Party>,
    pub(crate) notes: Vec<AgreementNote>,
    pub(crate) proofs: BTreeMap<String, ProofRow>,
    pub(crate) provisions: BTreeMap<String, SourcedProvisions>,
    rules: Rules,
    /// The official lists of rules in use.
    pub(crate) lists: Vec<RuleList>,
    pub(crate) terms: Terms,
    pub(crate) editions: Editions,
    pub(crate) scopes: Vec<Scope>,
    pub(crate) markets: BTreeMap<String, Market>,
    pub(crate) members: Vec<Member>,
    /// ISO 3166-1 numeric by alpha-2.
    numeric: BTreeMap<String, String>,
    pub(crate) charges: Vec<Charge>,
    pub(crate) rulings: BTreeMap<String, AdvanceRuling>,
    pub(crate) sources: BTreeMap<String, SourceFacts>,
    /// Duties to which no footnote leads, by schedule.
    pub(crate) unlinked: BTreeMap<String, Unlinked>,
    /// The schedule that answers come from, by market.
    pub(crate) current: BTreeMap<String, Schedule>,
    /// What single agreements give, in tables beside the tariffs.
    pub(crate) tables: Vec<Schedule>,
    /// Records of single goods, in the order of their imports.
    pub(crate) records: Vec<Schedule>,
    /// The file that says how much of the trade claims an agreement, by market.
    pub(crate) uses: BTreeMap<String, Schedule>,
    /// The file of the quotas that agreements open, by market.
    pub(crate) quotas: BTreeMap<String, Schedule>,
    /// The file of duties on top of the tariff, by market.
    pub(crate) measures: BTreeMap<String, Schedule>,
}

/// Codes that an agreement of one sector can cover; without a row, it can cover all.
#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct Scope {
    pub(crate) agreement: String,
    pub(crate) hs_from: String,
    pub(crate) hs_to: String,
    pub(crate) citation: Option<String>,
    pub(crate) source: String,
    pub(crate) confidence: String,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct Agreement {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) name_es: String,
    pub(crate) name_en: String,
    pub(crate) short_es: String,
    pub(crate) short_en: String,
    pub(crate) status: String,
    pub(crate) expires_on: Option<String>,
    pub(crate) preference_kind: String,
    pub(crate) citation: Option<String>,
    pub(crate) source: String,
    pub(crate) confidence: String,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct Party {
    pub(crate) agreement: String,
    pub(crate) country: String,
    pub(crate) in_force_on: Option<String>,
    pub(crate) ended_on: Option<String>,
    pub(crate) status: String,
    pub(crate) source: String,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct AgreementNote {
    pub(crate) agreement: String,
    pub(crate) market: Option<String>,
    pub(crate) code: String,
    pub(crate) valid_from: Option<String>,
    pub(crate) valid_to: Option<String>,
    pub(crate) hs_from: Option<String>,
    pub(crate) hs_to: Option<String>,
    pub(crate) text_es: String,
    pub(crate) text_en: String,
    pub(crate) citation: Option<String>,
    pub(crate) source: String,
    pub(crate) confidence: String,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct ProofRow {
    pub(crate) agreement: String,
    pub(crate) proof_types: String,
    pub(crate) certifiers: String,
    pub(crate) issuing_body: Option<String>,
    pub(crate) issuing_role: Option<String>,
    pub(crate) data_elements: Option<String>,
    pub(crate) validity_months: Option<u32>,
    pub(crate) low_value_amount: Option<String>,
    pub(crate) low_value_currency: Option<String>,
    pub(crate) declaration_limit_amount: Option<String>,
    pub(crate) declaration_limit_currency: Option<String>,
    pub(crate) record_years: Option<u32>,
    pub(crate) blanket_months: Option<u32>,
    pub(crate) languages: Option<String>,
    pub(crate) retroactive_months: Option<u32>,
    pub(crate) articles: Option<String>,
    pub(crate) source: String,
    pub(crate) confidence: String,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct Market {
    pub(crate) id: String,
    pub(crate) name_es: String,
    pub(crate) name_en: String,
    pub(crate) currency: String,
    pub(crate) valuation_basis: Option<String>,
    pub(crate) file_es: String,
    pub(crate) file_en: String,
    pub(crate) authority: String,
    pub(crate) format: String,
    pub(crate) citation: Option<String>,
    pub(crate) source: String,
    pub(crate) confidence: String,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct Member {
    pub(crate) market: String,
    pub(crate) country: String,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct Charge {
    pub(crate) market: String,
    pub(crate) code: String,
    pub(crate) name_es: String,
    pub(crate) name_en: String,
    pub(crate) waived_by: Option<String>,
    pub(crate) citation: Option<String>,
    pub(crate) source: String,
    pub(crate) confidence: String,
}

/// How the customs of a market is asked before importing.
#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct AdvanceRuling {
    pub(crate) market: String,
    pub(crate) name_es: String,
    pub(crate) name_en: String,
    pub(crate) authority_es: String,
    pub(crate) authority_en: String,
    pub(crate) decides: String,
    pub(crate) asked_by: String,
    pub(crate) days: Option<u32>,
    pub(crate) years: Option<u32>,
    pub(crate) citation: String,
    pub(crate) source: String,
    pub(crate) confidence: String,
}

#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct SourceFacts {
    pub(crate) id: String,
    pub(crate) name_es: String,
    pub(crate) name_en: String,
    pub(crate) publisher: String,
    pub(crate) vintage: String,
    pub(crate) sha256: String,
    /// `bundled` or `imported`.
    pub(crate) kind: String,
}

#[derive(FromQueryResult)]
struct NumericCode {
    country: String,
    numeric: String,
}

#[derive(FromQueryResult)]
struct TermRow {
    kind: String,
    code: String,
    es: String,
    en: String,
}

/// The first day of a rule that has none.
const ALWAYS: &str = "1900-01-01";

/// What stands in memory and in no document at hand.
const OWN_KNOWLEDGE: &str = "own-knowledge";

/// Whether a source is a document that can be read.
pub(crate) fn is_documented(source: &str) -> bool {
    source != OWN_KNOWLEDGE
}

const DOCUMENTED_NOTES: &str = "agreement_notes WHERE source <> 'own-knowledge'";
const DOCUMENTED_PROOFS: &str = "origin_proofs WHERE source <> 'own-knowledge'";
const DOCUMENTED_CHARGES: &str = "charges_not_included WHERE source <> 'own-knowledge'";

const LISTS: &str = "rule_editions WHERE state = 'current'";

impl Facts {
    pub(crate) async fn load(db: &DatabaseConnection) -> Result<Self, AppError> {
        let agreements: Vec<Agreement> = all(db, "agreement AS id, *", "agreements").await?;
        let proofs: Vec<ProofRow> = all(db, "*", DOCUMENTED_PROOFS).await?;
        let markets: Vec<Market> = all(db, "market AS id, *", "markets").await?;
        let sources: Vec<SourceFacts> = all(db, "*", "sources").await?;
        let rulings: Vec<AdvanceRuling> = all(db, "*", "advance_rulings").await?;
        let current = "schedules WHERE is_current = 1 AND state = 'loaded'
            ORDER BY imported_at, id";
        let current: Vec<Schedule> = all(db, "*", current).await?;
        let (records, current): (Vec<Schedule>, Vec<Schedule>) = current
            .into_iter()
            .partition(|schedule| schedule.goods.is_some());
        let (tables, current): (Vec<Schedule>, Vec<Schedule>) = current
            .into_iter()
            .partition(|schedule| schedule.agreement.is_some());
        let (beside, current): (Vec<Schedule>, Vec<Schedule>) = current
            .into_iter()
            .partition(|schedule| schedule.beside.is_some());
        let of_format = |format: Format| {
            let read = beside.iter();
            let read = read.filter(|schedule| schedule.format() == Some(format));
            read.map(|schedule| (schedule.market.clone(), schedule.clone()))
                .collect()
        };
        let numeric: Vec<NumericCode> = all(db, "country, numeric", "countries").await?;
        let mut terms = Terms::default();
        for row in all::<TermRow>(db, "*", "rule_terms").await? {
            if let Ok(kind) = row.kind.parse::<TermKind>() {
                terms.add(kind, &row.code, &row.es, &row.en);
            }
        }
        let by = |key: &str| key.to_owned();
        let members: Vec<Member> = all(db, "*", "market_members").await?;
        Ok(Self {
            parties: all(db, "*", "agreement_parties WHERE role = 'party'").await?,
            notes: all(db, "*", DOCUMENTED_NOTES).await?,
            unlinked: levies::read(db).await?,
            scopes: all(db, "*", "agreement_scopes").await?,
            editions: Editions::load(db).await?,
            provisions: provisions::read(db, &members).await?,
            members,
            numeric: numeric
                .into_iter()
                .map(|row| (row.country, row.numeric))
                .collect(),
            charges: all(db, "charge AS code, *", DOCUMENTED_CHARGES).await?,
            rulings: rulings
                .into_iter()
                .map(|row| (by(&row.market), row))
                .collect(),
            rules: Rules::load(db).await?,
            lists: all(db, "agreement, source_id AS source", LISTS).await?,
            terms,
            agreements: agreements
                .into_iter()
                .map(|row| (by(&row.id), row))
                .collect(),
            proofs: proofs
                .into_iter()
                .map(|row| (by(&row.agreement), row))
                .collect(),
            markets: markets.into_iter().map(|row| (by(&row.id), row)).collect(),
            sources: sources.into_iter().map(|row| (by(&row.id), row)).collect(),
            tables,
            records,
            current: current
                .into_iter()
                .map(|row| (by(&row.market), row))
                .collect(),
            uses: of_format(Format::UsUseSharesCsv),
            quotas: of_format(Format::EuMxQuotasCsv),
            measures: of_format(Format::MeasuresCsv),
        })
    }

    /// The schedule that answers on a product come from: the newest record of just it, else the
    /// tariff of the market.
    pub(crate) fn schedule_of(&self, market: &str, code: TariffCode) -> Option<&Schedule> {
        let mut records = self.records.iter().rev();
        let own = records.find(|record| record.market == market && record.is_record_of(code));
        own.or_else(|| self.current.get(market))
    }

    /// Whether anything says what is paid in a market: a tariff, or a record of single goods.
    pub(crate) fn has_schedule(&self, market: &str) -> bool {
        self.current.contains_key(market)
            || self.records.iter().any(|record| record.market == market)
    }

    /// The codes under this one of which the market has records of their own.
    pub(crate) fn recorded_under(&self, market: &str, code: TariffCode) -> BTreeSet<&str> {
        let records = self.records.iter().filter(|record| record.market == market);
        let goods = records.flat_map(Schedule::goods);
        goods.filter(|own| own.starts_with(code.digits())).collect()
    }

    /// What stands beside the tariff of a market and says what is paid there: the tables and quotas
    /// of agreements, and the duties on top.
    pub(crate) fn beside<'a>(&'a self, market: &str) -> impl Iterator<Item = &'a Schedule> {
        let tables = self.tables.iter().chain(self.quotas.values());
        let tables = tables.chain(self.measures.values());
        tables.filter(move |table| table.market == market)
    }

    /// The rules of origin of an agreement for a subheading of today on a day.
    pub(crate) fn rules_of(
        &self,
        agreement: &str,
        subheading: TariffCode,
        day: Day,
    ) -> Option<RulesOf<'_>> {
        self.rules_of_known(agreement, subheading, &BTreeMap::new(), day)
    }

    /// The same, where somebody looked up which code the goods had in some editions.
    pub(crate) fn rules_of_known(
        &self,
        agreement: &str,
        subheading: TariffCode,
        codes: &BTreeMap<String, TariffCode>,
        day: Day,
    ) -> Option<RulesOf<'_>> {
        self.rules
            .of(&self.editions, agreement, subheading, codes, day)
    }

    /// Since when an agreement is in force with a market.
    pub(crate) fn in_force(&self, agreement: &str, market: &str) -> Option<Day> {
        let of_market = |party: &&Party| party.agreement == agreement && party.country == market;
        let party = self.parties.iter().find(of_market)?;
        party.in_force_on.as_deref()?.parse().ok()
    }

    /// The countries for which an agreement is in force but Mexico, each union with its members.
    pub(crate) fn other_parties(&self, agreement: &str) -> Vec<String> {
        let parties = self.parties.iter();
        let own = parties.filter(|party| party.agreement == agreement && party.country != HOME);
        let mut found: Vec<String> = own.map(|party| party.country.clone()).collect();
        let members = self.members.iter();
        let of_unions = members.filter(|member| found.contains(&member.market));
        found.extend(
            of_unions
                .map(|member| member.country.clone())
                .collect::<Vec<_>>(),
        );
        found
    }

    /// The countries of a market, ISO 3166-1 numeric; a market that is no union is one itself.
    pub(crate) fn countries_of(&self, market: &str) -> Vec<String> {
        let members = self.members.iter().filter(|member| member.market == market);
        let members: Vec<&str> = members.map(|member| member.country.as_str()).collect();
        let own = if members.is_empty() {
            vec![market]
        } else {
            members
        };
        own.into_iter()
            .filter_map(|country| self.numeric.get(country).cloned())
            .collect()
    }
}

async fn all<T: FromQueryResult>(
    db: &impl ConnectionTrait,
    columns: &'static str,
    table: &'static str,
) -> Result<Vec<T>, AppError> {
    let sql = format!("SELECT {columns} FROM {table}");
    Ok(T::find_by_statement(query(&sql, [])).all(db).await?)
}
