//! Persons found by what one knows of them: to tell whose data a request is about.

use proa_domain::privacy::erasure::SubjectKind;
use proa_domain::settings::Action;
use proa_domain::text::fold;
use serde::{Deserialize, Serialize};

use super::erase::{DataSubject, said_of};
use crate::Desk;
use crate::error::AppError;

/// More are found by saying more of the person.
const MOST: usize = 20;

/// A person that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PersonHit {
    /// Who.
    pub subject: DataSubject,
    /// The name.
    pub name: String,
    /// The company that the record belongs to.
    pub company_name: Option<String>,
}

/// Finds persons by words of their name, their mail or their telephone; at most twenty.
pub async fn search(desk: &Desk, text: &str) -> Result<Vec<PersonHit>, AppError> {
    desk.author(Action::AnswerRequests)?;
    let wanted = fold(text);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut hits = Vec::new();
    for kind in SubjectKind::ALL {
        for person in said_of(desk.store.read(), desk.store.topics(), *kind).await? {
            let said = fold(&person.said.join(" "));
            if wanted.split(' ').all(|word| said.contains(word)) {
                hits.push(PersonHit {
                    subject: DataSubject {
                        kind: *kind,
                        id: person.id,
                    },
                    name: person.name,
                    company_name: person.company_name,
                });
            }
        }
    }
    hits.truncate(MOST);
    Ok(hits)
}
