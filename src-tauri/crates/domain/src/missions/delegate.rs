//! The people whom a company sends.

use serde::{Deserialize, Serialize};

use crate::companies::reach::{Mail, Phone};
use crate::form::Reader;
use crate::ids::DelegateId;
use crate::problem::Problems;

const NAME: usize = 200;
const WORDS: usize = 120;

/// A delegate as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Delegate", rename_all = "camelCase")]
pub struct DelegateForm {
    /// None for a new one.
    pub id: Option<DelegateId>,
    /// The person.
    pub name: String,
    /// What the person does in the company.
    pub role: String,
    /// A mail address, or blank.
    pub mail: String,
    /// A telephone number, or blank.
    pub phone: String,
}

/// A person whom a company sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegate {
    /// None for a new one.
    pub id: Option<DelegateId>,
    /// The person.
    pub name: String,
    /// What the person does in the company.
    pub role: String,
    /// The mail address.
    pub mail: Option<Mail>,
    /// The telephone number.
    pub phone: Option<Phone>,
}

impl Delegate {
    /// Reads the delegates of a registration: at least one.
    pub fn parse_all(forms: &[DelegateForm]) -> Result<Vec<Self>, Problems> {
        let mut reader = Reader::default();
        if forms.is_empty() {
            reader.problems.note("delegates", "required");
        }
        let delegate = |(index, form): (usize, &DelegateForm)| {
            let field = |name| format!("delegates.{index}.{name}");
            Self {
                id: form.id,
                name: reader.required(&field("name"), &form.name, NAME),
                role: reader.text(&field("role"), &form.role, WORDS),
                mail: reader.parsed(&field("mail"), "mail", &form.mail),
                phone: reader.parsed(&field("phone"), "phone", &form.phone),
            }
        };
        let delegates = forms.iter().enumerate().map(delegate).collect();
        reader.problems.or(delegates)
    }
}

#[cfg(test)]
mod tests {
    use super::{Delegate, DelegateForm};

    #[test]
    fn a_registration_names_at_least_one_person() {
        let problems = Delegate::parse_all(&[]).unwrap_err();
        assert_eq!(problems.0[0].field, "delegates");
    }

    #[test]
    fn mail_and_telephone_may_be_blank_but_not_wrong() {
        let form = DelegateForm {
            id: None,
            name: "Ana Cruz".to_owned(),
            role: String::new(),
            mail: String::new(),
            phone: "12".to_owned(),
        };
        let problems = Delegate::parse_all(&[form]).unwrap_err();
        assert_eq!(problems.0.len(), 1);
        assert_eq!(problems.0[0].field, "delegates.0.phone");
    }
}
