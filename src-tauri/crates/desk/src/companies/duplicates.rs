//! Which registered companies a new one may already be, told while it is typed.

use proa_domain::companies::place::State;
use proa_domain::companies::profile::ProfileForm;
use proa_domain::companies::reach::{Phone, Web};
use proa_domain::companies::similar::{
    Frequencies, LIKELY, Likelihood, Likeness, Similarity, mail_key,
};
use proa_domain::companies::tax_id::{TaxId, TaxIdCheck};
use proa_domain::ids::CompanyId;
use sea_orm::{ConnectionTrait, Value};
use serde::{Deserialize, Serialize};

use crate::Desk;
use crate::companies::likeness::{self, Known};
use crate::companies::words;
use crate::error::AppError;
use crate::store::columns::json_of;

/// How many candidates are shown.
const SHOWN: usize = 10;

/// What is known of a company while it is typed.
#[derive(Debug, Clone, Default, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DuplicateQuery {
    /// The company itself, when it is registered.
    pub id: Option<CompanyId>,
    /// The RFC.
    pub rfc: String,
    /// The legal name.
    pub legal_name: String,
    /// The state.
    pub state: Option<String>,
    /// The web address.
    pub web: String,
    /// A telephone number.
    pub phone: String,
    /// The municipality.
    #[serde(default)]
    pub municipality: Option<String>,
    /// The postal code.
    #[serde(default)]
    pub postal_code: String,
    /// The names it is known by.
    #[serde(default)]
    pub trade_names: Vec<String>,
    /// Further telephones of its contacts.
    #[serde(default)]
    pub phones: Vec<String>,
    /// The mail addresses of its contacts.
    #[serde(default)]
    pub mails: Vec<String>,
}

/// A registered company that may be the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Candidate {
    /// Which company.
    pub id: CompanyId,
    /// Its legal name.
    pub legal_name: String,
    /// Its RFC.
    pub rfc: Option<TaxId>,
    /// Its state.
    pub state: Option<State>,
    /// From 50 to 100.
    pub score: u8,
    /// Why, the strongest first.
    pub reasons: Vec<Likelihood>,
}

/// The live companies that are likely the same, the likeliest first; without those of which somebody
/// said that they are another.
pub async fn duplicates(desk: &Desk, query: &DuplicateQuery) -> Result<Vec<Candidate>, AppError> {
    let asked = query.likeness();
    let frequencies = likeness::frequencies(desk).await?;
    let mut candidates: Vec<_> = worth_comparing(desk.store.read(), query)
        .await?
        .into_iter()
        .filter_map(|known| candidate(&asked, known, &frequencies))
        .collect();
    candidates.sort_by(|one, two| {
        (two.score, &one.legal_name, one.id).cmp(&(one.score, &two.legal_name, two.id))
    });
    candidates.truncate(SHOWN);
    Ok(candidates)
}

fn candidate(asked: &Likeness, known: Known, frequencies: &Frequencies) -> Option<Candidate> {
    let Similarity { score, reasons } = asked.compare_among(&known.likeness(), frequencies);
    (score >= LIKELY).then_some(Candidate {
        id: known.id,
        legal_name: known.legal_name,
        rfc: known.rfc,
        state: known.state,
        score,
        reasons,
    })
}

impl DuplicateQuery {
    /// What a profile says, of a company that is not registered.
    pub(super) fn of(form: &ProfileForm) -> Self {
        let contacts = || form.contacts.iter();
        Self {
            id: None,
            rfc: form.rfc.clone(),
            legal_name: form.legal_name.clone(),
            state: form.state.clone(),
            web: form.web.clone(),
            phone: String::new(),
            municipality: form.municipality.clone(),
            postal_code: form.postal_code.clone(),
            trade_names: form.trade_names.clone(),
            phones: contacts().map(|contact| contact.phone.clone()).collect(),
            mails: contacts().map(|contact| contact.mail.clone()).collect(),
        }
    }

    pub(super) fn likeness(&self) -> Likeness {
        Likeness::of(
            &self.legal_name,
            &self.rfc,
            self.state.as_deref(),
            &self.web,
            &self.phone,
        )
        .known_as(self.trade_names.iter().map(String::as_str))
        .located(self.municipality.as_deref(), &self.postal_code)
        .reached_by(
            self.phones.iter().map(String::as_str),
            self.mails.iter().map(String::as_str),
        )
    }
}

/// The companies worth comparing: each shares the RFC, the web, a telephone, a mail address or much of
/// a name.
async fn worth_comparing(
    db: &impl ConnectionTrait,
    query: &DuplicateQuery,
) -> Result<Vec<Known>, AppError> {
    let mut named = Vec::new();
    for name in std::iter::once(&query.legal_name).chain(&query.trade_names) {
        named.extend(words::named_alike(db, name).await?);
    }
    let domain = query.web.parse::<Web>().ok();
    let domain = domain.map(|web| web.domain().to_owned());
    let phones = std::iter::once(&query.phone).chain(&query.phones);
    let phones = phones.filter_map(|phone| phone.parse::<Phone>().ok());
    let mails: Vec<String> = query
        .mails
        .iter()
        .filter_map(|mail| mail_key(mail))
        .collect();
    let condition = "
        c.id IS NOT ?6 AND c.id IN (
            SELECT id FROM companies WHERE rfc = ?1 AND deleted_at IS NULL
            UNION SELECT company_id FROM company_contacts
                WHERE phone IN (SELECT value FROM json_each(?2)) AND deleted_at IS NULL
            UNION SELECT id FROM companies
                WHERE web_domain IN (SELECT ?3 UNION SELECT value FROM json_each(?4))
                    AND deleted_at IS NULL
            UNION SELECT company_id FROM company_contacts
                WHERE lower(mail) IN (SELECT value FROM json_each(?4)) AND deleted_at IS NULL
            UNION SELECT company_id FROM company_contacts
                WHERE lower(substr(mail, instr(mail, '@') + 1))
                    IN (SELECT ?3 UNION SELECT value FROM json_each(?4)) AND deleted_at IS NULL
            UNION SELECT value FROM json_each(?5))
        AND NOT EXISTS (SELECT 1 FROM company_distinctions d
            WHERE d.deleted_at IS NULL
                AND d.first_id = min(c.id, ?6) AND d.second_id = max(c.id, ?6))";
    let values: [Value; 6] = [
        TaxIdCheck::of(&query.rfc).normalized.into(),
        json_of(phones.map(|phone| phone.to_string())).into(),
        domain.into(),
        json_of(mails).into(),
        json_of(named.iter().map(ToString::to_string)).into(),
        query.id.map(|id| id.to_string()).into(),
    ];
    likeness::known(db, condition, values).await
}
