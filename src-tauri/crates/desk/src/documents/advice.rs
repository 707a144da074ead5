//! What the advisory sheet of an answer says, in the form in which the press of papers reads it.

use proa_domain::ids::CompanyId;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::Serialize;
use serde_json::Value;

use crate::error::{AppError, DocumentError, Internal};
use crate::settings::{people, start};
use crate::treaties::lookup::answer::LookupAnswer;
use crate::treaties::lookup::input::LookupInput;
use crate::treaties::reference::catalogues;
use crate::{Desk, companies};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Advice<'a> {
    #[serde(flatten)]
    prepared: Prepared,
    company: Option<Advised>,
    /// What the company calls its product, where the sheet is of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    product: Option<String>,
    /// The question says what is shipped, and on which terms.
    shipment: &'a LookupInput,
    line: Option<&'a str>,
    answer: &'a LookupAnswer,
}

/// The office and who is at the desk.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Prepared {
    office: String,
    adviser: String,
    #[serde(rename = "preparedOn")]
    on: Day,
}

impl Prepared {
    pub(super) async fn now(desk: &Desk) -> Result<Self, AppError> {
        let adviser = match desk.session.person() {
            Some(present) => people::find(desk.store.read(), present.id).await?.name,
            None => String::new(),
        };
        let prepared = Self::by_office(desk, desk.env.today()).await?;
        Ok(Self {
            adviser,
            ..prepared
        })
    }

    /// Of the office on a day, and of nobody by name.
    pub(super) async fn by_office(desk: &Desk, on: Day) -> Result<Self, AppError> {
        let office = start::office(desk).await?;
        Ok(Self {
            office: office.map(|office| office.name).unwrap_or_default(),
            adviser: String::new(),
            on,
        })
    }
}

/// The company that a paper is for.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Advised {
    legal_name: String,
    tax_id: Option<String>,
    place: Option<String>,
}

/// What the sheet says: the office and who is at the desk, the company that asked, the question,
/// and the answer to it on the line that is looked at.
pub async fn advice(
    desk: &Desk,
    input: &LookupInput,
    answer: &LookupAnswer,
    company: Option<CompanyId>,
) -> Result<Value, AppError> {
    let company = match company {
        Some(id) => Some(advised(desk, id).await?),
        None => None,
    };
    sheet(desk, (input, answer), company, None).await
}

/// The same for a buyer: the company and its product in the language of the question, without what only the office and
/// the company need.
pub(crate) async fn buyer_advice(
    desk: &Desk,
    input: &LookupInput,
    answer: &LookupAnswer,
    (company, product): (CompanyId, String),
) -> Result<Value, AppError> {
    let company = Advised {
        tax_id: None,
        ..advised_in(desk, company, input.locale).await?
    };
    sheet(desk, (input, answer), Some(company), Some(product)).await
}

async fn sheet(
    desk: &Desk,
    (input, answer): (&LookupInput, &LookupAnswer),
    company: Option<Advised>,
    product: Option<String>,
) -> Result<Value, AppError> {
    let advice = Advice {
        prepared: Prepared::now(desk).await?,
        company,
        product,
        shipment: input,
        line: input.line.as_deref(),
        answer,
    };
    Ok(serde_json::to_value(advice).map_err(|error| Internal::new(&error))?)
}

pub(super) async fn advised(desk: &Desk, id: CompanyId) -> Result<Advised, AppError> {
    advised_in(desk, id, Locale::EsMx).await
}

async fn advised_in(desk: &Desk, id: CompanyId, locale: Locale) -> Result<Advised, AppError> {
    let found = companies::get(desk, id).await?.profile;
    let states = catalogues::states(desk).await?;
    let place = found
        .state
        .and_then(|code| states.into_iter().find(|state| state.code == code));
    Ok(Advised {
        legal_name: found.legal_name,
        tax_id: (!found.rfc.is_empty()).then_some(found.rfc),
        place: place.map(|state| state.named(locale).1),
    })
}

/// Has a paper set on a thread of its own: it takes a while.
pub async fn pressed<P, E>(
    press: impl FnOnce() -> Result<P, E> + Send + 'static,
) -> Result<P, AppError>
where
    P: Send + 'static,
    E: std::error::Error + Send + 'static,
{
    let work = tokio::task::spawn_blocking(press);
    let printed = work.await.map_err(|error| Internal::new(&error))?;
    printed.map_err(|error| {
        let Internal { incident } = Internal::new(&error);
        DocumentError::Failed { incident }.into()
    })
}
