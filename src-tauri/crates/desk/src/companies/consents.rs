//! For what the data of a company's contacts may be used: what each said to each purpose, on which notice,
//! and how each wants to be reached. The last word counts, and what is not served is not used.

pub(crate) mod entity;

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::companies::consents::{
    ConsentWord, ContactChannel, ContactConsentWordForm, ContactWord, Notice, NoticeForm, Purpose,
};
use proa_domain::ids::{CompanyId, ContactChannelId, ContactConsentId, ContactId, PrivacyNoticeId};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use proa_domain::time::Day;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde::{Deserialize, Serialize};

use self::entity::{contact_channel, contact_consent, privacy_notice};
use crate::Desk;
use crate::companies::entity::contact;
use crate::companies::error::CompanyError;
use crate::companies::rows;
use crate::error::{AppError, StoreError};
use crate::store::columns::json_of;
use crate::store::operation::{Operation, Record};

const CONTACTS: &str = "company_contacts";
const NOTICES: &str = "privacy_notices";

/// What a contact said to the use of its data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ContactPrivacy {
    /// The contact.
    pub contact: ContactId,
    /// The name.
    pub name: String,
    /// How the person wants to be reached; none where nobody asked.
    pub channel: Option<ContactChannel>,
    /// Purpose by purpose.
    pub purposes: Vec<PurposeState>,
}

/// Whether data of a contact are used for a purpose, and what was said to it last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PurposeState {
    /// The purpose.
    pub purpose: Purpose,
    /// Whether the data are used for it.
    pub is_served: bool,
    /// What was said last.
    pub last: Option<SaidToPurpose>,
}

/// What was said to a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SaidToPurpose {
    /// What.
    pub word: ConsentWord,
    /// The edition of the notice that the person was shown.
    pub notice: Option<String>,
    /// Who said it.
    pub given_by: String,
    /// How.
    pub channel: ContactChannel,
    /// When.
    pub given_on: Day,
    /// Where the document is that shows it.
    pub document: String,
}

/// What a contact says to a purpose.
#[derive(Debug, Clone, Serialize, Deserialize, specta::Type)]
pub struct SayToPurpose {
    /// Who.
    pub contact: ContactId,
    /// What.
    pub said: ContactConsentWordForm,
}

/// How a contact wants to be reached.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, specta::Type)]
pub struct PreferChannel {
    /// Who.
    pub contact: ContactId,
    /// How.
    pub channel: ContactChannel,
}

/// A notice that the office keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NoticeRow {
    /// Identity.
    pub id: PrivacyNoticeId,
    /// What it says.
    pub notice: NoticeForm,
    /// Whether it is the one in force.
    pub is_in_force: bool,
}

/// What the contacts of a company said.
pub async fn of_company(desk: &Desk, company: CompanyId) -> Result<Vec<ContactPrivacy>, AppError> {
    let db = desk.store.read();
    let contacts = contact::Entity::find()
        .filter(contact::Column::CompanyId.eq(company))
        .filter(contact::Column::DeletedAt.is_null())
        .order_by_asc(contact::Column::Position)
        .all(db)
        .await?;
    let ids: Vec<ContactId> = contacts.iter().map(|contact| contact.id).collect();
    let editions = editions(db).await?;
    let mut last = last_words(db, &ids, Purpose::ALL).await?;
    let channels = channels(db, &ids).await?;
    let rows = contacts.into_iter().map(|contact| {
        let purposes = Purpose::ALL.iter().map(|purpose| {
            let said = last.remove(&(contact.id, *purpose));
            PurposeState {
                purpose: *purpose,
                is_served: purpose.is_served(said.as_ref().map(|said| said.word)),
                last: said.map(|said| SaidToPurpose {
                    word: said.word,
                    notice: said.notice_id.and_then(|id| editions.get(&id).cloned()),
                    given_by: said.given_by,
                    channel: said.channel,
                    given_on: said.given_on,
                    document: said.document,
                }),
            }
        });
        ContactPrivacy {
            contact: contact.id,
            purposes: purposes.collect(),
            name: contact.name,
            channel: channels.get(&contact.id).copied(),
        }
    });
    Ok(rows.collect())
}

/// Keeps what a contact says to a purpose.
pub async fn say(desk: &Desk, wanted: &SayToPurpose) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let word = ContactWord::parse(&wanted.said, desk.env.today()).map_err(CompanyError::from)?;
    let company = company_of(desk.store.read(), wanted.contact).await?;
    let record = Record::new(rows::TOPIC, company);
    let model = contact_consent::Model {
        id: ContactConsentId(desk.env.uuid()),
        version: 1,
        contact_id: wanted.contact,
        purpose: word.purpose,
        word: word.word,
        notice_id: word.notice,
        given_by: word.given_by,
        channel: word.channel,
        given_on: word.given_on,
        document: word.document,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    desk.store
        .write(author, Operation::SayToPurpose, record, async |tx| {
            company_of(tx.read(), wanted.contact).await?;
            if let Some(notice) = model.notice_id {
                find_notice(tx.read(), notice).await?;
            }
            tx.insert::<contact_consent::Entity>(model).await
        })
        .await
}

/// Keeps how a contact wants to be reached.
pub async fn prefer(desk: &Desk, wanted: PreferChannel) -> Result<(), AppError> {
    let author = desk.author(Action::EditCompanies)?;
    let company = company_of(desk.store.read(), wanted.contact).await?;
    let record = Record::new(rows::TOPIC, company);
    let model = contact_channel::Model {
        id: ContactChannelId(desk.env.uuid()),
        version: 1,
        contact_id: wanted.contact,
        channel: wanted.channel,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    desk.store
        .write(author, Operation::PreferChannel, record, async |tx| {
            company_of(tx.read(), wanted.contact).await?;
            tx.insert::<contact_channel::Entity>(model).await
        })
        .await
}

/// Of some contacts, those whose data are not used for a purpose after what they said.
pub(crate) async fn unserved(
    db: &impl ConnectionTrait,
    purpose: Purpose,
    contacts: &[ContactId],
) -> Result<BTreeSet<ContactId>, AppError> {
    let last = last_words(db, contacts, &[purpose]).await?.into_iter();
    let refused = last.filter(|(_, said)| !purpose.is_served(Some(said.word)));
    Ok(refused.map(|((contact, _), _)| contact).collect())
}

/// The notices of the office, the newest first.
pub async fn notices(desk: &Desk) -> Result<Vec<NoticeRow>, AppError> {
    let models = live_notices(desk.store.read()).await?;
    let today = desk.env.today();
    let in_force = models
        .iter()
        .filter(|notice| notice.in_force_on <= today)
        .map(|notice| notice.id)
        .next();
    let rows = models.into_iter().map(|model| NoticeRow {
        is_in_force: in_force == Some(model.id),
        id: model.id,
        notice: NoticeForm {
            edition: model.edition,
            in_force_on: model.in_force_on.to_string(),
            text_es: model.text_es,
            text_en: model.text_en,
        },
    });
    Ok(rows.collect())
}

/// Keeps a notice. What people were shown stays as it was: there is no changing one.
pub async fn add_notice(desk: &Desk, form: &NoticeForm) -> Result<PrivacyNoticeId, AppError> {
    let author = desk.author(Action::AnswerRequests)?;
    let notice = Notice::parse(form, desk.env.today()).map_err(CompanyError::from)?;
    let id = PrivacyNoticeId(desk.env.uuid());
    let model = privacy_notice::Model {
        id,
        version: 1,
        edition: notice.edition,
        in_force_on: notice.in_force_on,
        text_es: notice.text_es,
        text_en: notice.text_en,
        updated_at: desk.env.now(),
        deleted_at: None,
    };
    let record = Record::new(NOTICES, id);
    desk.store
        .write(author, Operation::AddNotice, record, async |tx| {
            let known = live_notices(tx.read()).await?;
            if known.iter().any(|known| known.edition == model.edition) {
                let mut problems = Problems::default();
                problems.note("edition", "notice-twice");
                return Err(CompanyError::from(problems).into());
            }
            tx.insert::<privacy_notice::Entity>(model).await
        })
        .await?;
    Ok(id)
}

async fn live_notices(db: &impl ConnectionTrait) -> Result<Vec<privacy_notice::Model>, AppError> {
    Ok(privacy_notice::Entity::find()
        .filter(privacy_notice::Column::DeletedAt.is_null())
        .order_by_desc(privacy_notice::Column::InForceOn)
        .order_by_desc(privacy_notice::Column::Id)
        .all(db)
        .await?)
}

async fn editions(
    db: &impl ConnectionTrait,
) -> Result<BTreeMap<PrivacyNoticeId, String>, AppError> {
    let notices = live_notices(db).await?.into_iter();
    Ok(notices.map(|notice| (notice.id, notice.edition)).collect())
}

async fn find_notice(db: &impl ConnectionTrait, id: PrivacyNoticeId) -> Result<(), AppError> {
    let found = privacy_notice::Entity::find_by_id(id)
        .filter(privacy_notice::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found
        .map(|_| ())
        .ok_or_else(|| StoreError::not_found(NOTICES).into())
}

/// What contacts said last to some purposes.
async fn last_words(
    db: &impl ConnectionTrait,
    contacts: &[ContactId],
    purposes: &[Purpose],
) -> Result<BTreeMap<(ContactId, Purpose), contact_consent::Model>, AppError> {
    let contacts = json_of(contacts.iter().map(ToString::to_string));
    let words = contact_consent::Entity::find()
        .filter(contact_consent::Column::DeletedAt.is_null())
        .filter(Expr::cust_with_values(
            "contact_id IN (SELECT value FROM json_each(?))",
            [contacts],
        ))
        .filter(contact_consent::Column::Purpose.is_in(purposes.iter().copied()))
        .order_by_asc(contact_consent::Column::GivenOn)
        .order_by_asc(contact_consent::Column::Id)
        .all(db)
        .await?;
    Ok(words
        .into_iter()
        .map(|said| ((said.contact_id, said.purpose), said))
        .collect())
}

/// How a contact wants to be reached; none where nobody asked.
pub(crate) async fn channel(
    db: &impl ConnectionTrait,
    contact: ContactId,
) -> Result<Option<ContactChannel>, AppError> {
    Ok(channels(db, &[contact]).await?.remove(&contact))
}

async fn channels(
    db: &impl ConnectionTrait,
    contacts: &[ContactId],
) -> Result<BTreeMap<ContactId, ContactChannel>, AppError> {
    let found = contact_channel::Entity::find()
        .filter(contact_channel::Column::DeletedAt.is_null())
        .filter(contact_channel::Column::ContactId.is_in(contacts.iter().copied()))
        .order_by_asc(contact_channel::Column::Id);
    let rows = found.all(db).await?.into_iter();
    Ok(rows.map(|row| (row.contact_id, row.channel)).collect())
}

async fn company_of(db: &impl ConnectionTrait, id: ContactId) -> Result<CompanyId, AppError> {
    let found = contact::Entity::find_by_id(id)
        .filter(contact::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    let found = found.ok_or_else(|| StoreError::not_found(CONTACTS))?;
    Ok(found.company_id)
}

#[cfg(test)]
mod tests;
