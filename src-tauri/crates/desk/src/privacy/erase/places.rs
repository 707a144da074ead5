//! Where the office says something of persons: every personal column of every table, and what stands
//! there once the person is erased. Whoever adds a personal column says it here; a test asks for it.

use proa_domain::privacy::erasure::{StayGround, Traits};
use serde_json::{Value as Cell, json};

use crate::l10n::Words;

/// A table that says something of persons.
pub(crate) struct Place {
    pub(crate) table: &'static str,
    /// The personal columns, and what each says.
    pub(crate) columns: &'static [(&'static str, Says)],
    /// What else a row says that whoever asks for their data is told: the column, and the beginning of the
    /// names of its words where it holds codes. It names nobody, and stays at an erasure.
    pub(crate) beside: &'static [(&'static str, Option<&'static str>)],
    /// In SQL, the company that a row `t` belongs to.
    pub(crate) company: &'static str,
    /// In SQL, the record of the person whom a row `t` is about, as `kind/id`.
    pub(crate) subject: Option<&'static str>,
    /// In SQL, a list as JSON of the contacts whom a row `t` is about besides, whether it names them or not.
    pub(crate) with: Option<&'static str>,
    /// In SQL, until when a row `t` must be kept: NULL where it need not, blank where nobody knows the end.
    pub(crate) held_until: Option<(&'static str, StayGround)>,
    /// Whether a row goes as a whole, or only what is found in it.
    pub(crate) is_whole: bool,
    /// Whether the rows of a company that is a natural person are all of that person.
    pub(crate) is_of_the_owner: bool,
    /// What becomes of a row besides.
    pub(crate) then: Then,
}

/// What becomes of a row whose person was erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Then {
    /// It stays where it is.
    Stays,
    /// Nothing is left of it where all of it was the person's: it is deleted.
    IsDeleted,
    /// The company takes part in nothing more.
    IsArchived,
    /// Another contact of the company is called first.
    LetsAnotherLead,
    /// What was consented is withdrawn, where all of it was the person's.
    IsWithdrawn,
}

/// What most tables say of persons: a part of what they say, of people who are not their owners.
const PART: Place = Place {
    table: "",
    columns: &[],
    beside: &[],
    company: "t.company_id",
    subject: None,
    with: None,
    held_until: None,
    is_whole: false,
    is_of_the_owner: false,
    then: Then::Stays,
};

/// A table whose rows are of one person each.
const WHOLE: Place = Place {
    is_whole: true,
    ..PART
};

/// What a personal column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    /// The name.
    Name,
    /// The name of somebody, where there may be none.
    OptionalName,
    /// A list, as JSON.
    Names,
    /// The RFC.
    TaxId,
    /// A mail.
    Mail,
    /// A telephone.
    Phone,
    /// A mail, blank where there is none.
    MailOrBlank,
    /// A telephone, blank where there is none.
    PhoneOrBlank,
    /// Other text.
    Text,
    /// Other text, where there may be none.
    OptionalText,
    /// The name of a document.
    Document,
    /// A paper, as JSON.
    Paper,
}

impl Says {
    /// What stands there once the person is erased.
    pub(super) fn erased(self, words: &Words) -> Cell {
        match self {
            Self::Name => json!(words.get("privacy-erased-person")),
            Self::Document => json!(words.get("privacy-erased-document")),
            Self::Names => json!("[]"),
            Self::Text | Self::MailOrBlank | Self::PhoneOrBlank => json!(""),
            Self::Paper => json!("{}"),
            Self::OptionalName | Self::TaxId | Self::Mail | Self::Phone | Self::OptionalText => {
                Cell::Null
            }
        }
    }
}

impl Says {
    /// What stands there once nothing speaks of the person any more: what others said stays.
    pub(super) fn without(self, text: &str, traits: &Traits, words: &Words) -> Cell {
        let word = words.get("privacy-erased-person");
        match self {
            Self::Text => json!(traits.without(text, &word)),
            Self::Paper => match serde_json::from_str::<Cell>(text) {
                Ok(mut paper) => {
                    replace_leaves(&mut paper, &|leaf| traits.without(leaf, &word));
                    json!(paper.to_string())
                }
                // What cannot be read is not kept in the dark.
                Err(_) => self.erased(words),
            },
            Self::Name
            | Self::OptionalName
            | Self::Names
            | Self::TaxId
            | Self::Mail
            | Self::Phone
            | Self::MailOrBlank
            | Self::PhoneOrBlank
            | Self::OptionalText
            | Self::Document => self.erased(words),
        }
    }
}

/// Every text of a JSON value, replaced.
fn replace_leaves(value: &mut Cell, replaced: &impl Fn(&str) -> String) {
    match value {
        Cell::String(text) => *text = replaced(text),
        Cell::Array(all) => all.iter_mut().for_each(|one| replace_leaves(one, replaced)),
        Cell::Object(all) => all
            .values_mut()
            .for_each(|one| replace_leaves(one, replaced)),
        Cell::Null | Cell::Bool(_) | Cell::Number(_) => {}
    }
}

/// All of them.
pub(crate) const PLACES: [Place; 38] = [
    Place {
        table: "companies",
        columns: &[
            ("legal_name", Says::Name),
            ("trade_names", Says::Names),
            ("rfc", Says::TaxId),
            ("address", Says::Text),
            ("postal_code", Says::OptionalText),
            ("web", Says::OptionalText),
        ],
        company: "t.id",
        is_of_the_owner: true,
        then: Then::IsArchived,
        ..WHOLE
    },
    Place {
        table: "company_contacts",
        columns: &PERSON,
        then: Then::LetsAnotherLead,
        ..WHOLE
    },
    Place {
        table: "delegates",
        columns: &PERSON,
        company: "(SELECT r.company_id FROM registrations r WHERE r.id = t.registration_id)",
        ..WHOLE
    },
    Place {
        table: "company_documents",
        columns: &[("reference", Says::Text)],
        is_of_the_owner: true,
        ..PART
    },
    Place {
        table: "review_conflicts",
        columns: &[("words", Says::Text)],
        ..PART
    },
    Place {
        table: "reviews",
        columns: &[("justifications", Says::Paper)],
        company: "(SELECT r.company_id FROM registrations r WHERE r.id = t.registration_id)",
        ..PART
    },
    Place {
        table: "needed_items",
        columns: &[("title", Says::Text), ("reason", Says::OptionalText)],
        company: "(SELECT r.company_id FROM registrations r WHERE r.id = t.registration_id)",
        ..PART
    },
    Place {
        table: "change_requests",
        columns: &[
            ("change", Says::Paper),
            ("asked_by", Says::Name),
            ("why", Says::Text),
            ("answer", Says::OptionalText),
            ("stood", Says::OptionalText),
        ],
        company: "NULL",
        ..PART
    },
    Place {
        table: "checklist_lines",
        columns: &[("title", Says::Text)],
        company: "NULL",
        ..PART
    },
    Place {
        table: "agenda_entries",
        columns: &[
            ("title", Says::Text),
            ("place", Says::Text),
            ("notes", Says::Text),
        ],
        company: "(SELECT r.company_id FROM registrations r WHERE r.id = t.registration_id)",
        ..PART
    },
    Place {
        table: "mission_tasks",
        columns: &[("what", Says::Text)],
        company: "NULL",
        ..PART
    },
    Place {
        table: "mission_expenses",
        columns: &[("what", Says::Text)],
        company: "NULL",
        ..PART
    },
    Place {
        table: "mission_results",
        columns: &[("notes", Says::Text)],
        company: "(SELECT r.company_id FROM registrations r WHERE r.id = t.registration_id)",
        ..PART
    },
    Place {
        table: "result_sales",
        columns: &[("buyer", Says::Text)],
        company: "(SELECT r.company_id FROM mission_results m
            JOIN registrations r ON r.id = m.registration_id WHERE m.id = t.result_id)",
        ..PART
    },
    Place {
        table: "sale_verdicts",
        columns: &[("reason", Says::Text)],
        company: "(SELECT r.company_id FROM result_sales s
            JOIN mission_results m ON m.id = s.result_id
            JOIN registrations r ON r.id = m.registration_id WHERE s.id = t.kept_id)",
        ..PART
    },
    Place {
        table: "mission_lessons",
        columns: &[("happened", Says::Text), ("to_do", Says::Text)],
        company: "NULL",
        ..PART
    },
    Place {
        table: "result_confirmations",
        columns: &[
            ("letter", Says::Text),
            ("said_by", Says::Name),
            ("comments", Says::Text),
        ],
        company: "(SELECT r.company_id FROM mission_results m
            JOIN registrations r ON r.id = m.registration_id WHERE m.id = t.result_id)",
        ..PART
    },
    Place {
        table: "service_opinions",
        columns: &[("words", Says::Text)],
        company: "(SELECT r.company_id FROM registrations r WHERE r.id = t.registration_id)",
        ..PART
    },
    Place {
        table: "directory_listings",
        columns: &[
            ("mail", Says::Mail),
            ("phone", Says::Phone),
            ("given_by", Says::Name),
            ("note", Says::Text),
            ("contact_name", Says::OptionalName),
        ],
        is_of_the_owner: true,
        then: Then::IsWithdrawn,
        beside: &[("given_on", None), ("withdrawn_on", None)],
        ..PART
    },
    Place {
        table: "origin_proofs_kept",
        columns: &[("proof", Says::Paper), ("reason", Says::OptionalText)],
        held_until: Some((
            "CASE WHEN t.state <> 'draft' THEN coalesce(t.keep_until, '') END",
            StayGround::ProofKept,
        )),
        is_of_the_owner: true,
        then: Then::IsDeleted,
        ..WHOLE
    },
    Place {
        table: "supplier_declarations",
        columns: &[("supplier", Says::Name), ("remarks", Says::Text)],
        held_until: Some((
            "(SELECT max(coalesce(p.keep_until, '9999-12-31')) FROM origin_proofs_kept p
              WHERE p.company_id = t.company_id AND p.state <> 'draft' AND p.deleted_at IS NULL)",
            StayGround::ProofRecords,
        )),
        ..WHOLE
    },
    Place {
        table: "origin_evidence",
        columns: &[("name", Says::Document)],
        company: "coalesce(
            (SELECT p.company_id FROM origin_proofs_kept p WHERE p.id = t.proof_id),
            (SELECT d.company_id FROM supplier_declarations d WHERE d.id = t.declaration_id))",
        held_until: Some((
            "coalesce(
                (SELECT CASE WHEN p.state <> 'draft' THEN coalesce(p.keep_until, '') END
                 FROM origin_proofs_kept p WHERE p.id = t.proof_id),
                (SELECT max(coalesce(p.keep_until, '9999-12-31')) FROM origin_proofs_kept p
                 JOIN supplier_declarations d ON d.company_id = p.company_id
                 WHERE d.id = t.declaration_id AND p.state <> 'draft' AND p.deleted_at IS NULL))",
            StayGround::ProofRecords,
        )),
        then: Then::IsDeleted,
        ..WHOLE
    },
    Place {
        table: "readiness_diagnoses",
        columns: &[
            ("answered_by", Says::Text),
            ("evidence", Says::Paper),
            ("notes", Says::Text),
        ],
        ..PART
    },
    Place {
        table: "roster_members",
        columns: &[("note", Says::Text)],
        is_of_the_owner: true,
        ..PART
    },
    Place {
        table: "company_views",
        columns: &[("search", Says::Paper)],
        company: "NULL",
        ..PART
    },
    Place {
        table: "export_plans",
        columns: &[("texts", Says::Paper)],
        ..PART
    },
    Place {
        table: "plan_actions",
        columns: &[("owner", Says::Text), ("reason", Says::Text)],
        company: "(SELECT p.company_id FROM export_plans p WHERE p.id = t.plan_id)",
        ..PART
    },
    Place {
        table: "follow_ups",
        columns: &[("what", Says::Text), ("outcome", Says::Text)],
        with: Some("json_array(t.contact_id)"),
        is_of_the_owner: true,
        then: Then::IsDeleted,
        ..PART
    },
    Place {
        table: "leads",
        columns: &[
            ("company_name", Says::Text),
            ("name", Says::Name),
            ("role", Says::Text),
            ("mail", Says::MailOrBlank),
            ("phone", Says::PhoneOrBlank),
            ("web", Says::Text),
            ("note", Says::Text),
            ("next_what", Says::Text),
            ("outcome", Says::Text),
        ],
        then: Then::IsDeleted,
        ..WHOLE
    },
    Place {
        table: "badges",
        columns: &[("name", Says::Name)],
        company: "NULL",
        ..WHOLE
    },
    Place {
        table: "buyers",
        columns: &[("notes", Says::Text)],
        company: "NULL",
        ..PART
    },
    Place {
        table: "meeting_requests",
        columns: &[("reason", Says::OptionalText)],
        company: "NULL",
        ..PART
    },
    Place {
        table: "door_scans",
        columns: &[("reason", Says::Text)],
        company: "NULL",
        ..PART
    },
    Place {
        table: "company_notes",
        columns: &[("text", Says::Text)],
        with: Some(
            "(SELECT json_group_array(w.contact_id) FROM note_contacts w WHERE w.note_id = t.id)",
        ),
        is_of_the_owner: true,
        then: Then::IsDeleted,
        ..PART
    },
    Place {
        table: "company_files",
        columns: &[("name", Says::Document)],
        is_of_the_owner: true,
        then: Then::IsDeleted,
        ..WHOLE
    },
    Place {
        table: "contact_consents",
        columns: &[("given_by", Says::Name), ("document", Says::Text)],
        company: "(SELECT k.company_id FROM company_contacts k WHERE k.id = t.contact_id)",
        subject: Some("'contact/' || t.contact_id"),
        beside: &[
            ("purpose", Some("purpose")),
            ("word", Some("consent-word")),
            ("channel", Some("channel")),
            ("given_on", None),
        ],
        ..WHOLE
    },
    Place {
        table: "diversity_declarations",
        columns: &[("answers", Says::Names), ("words", Says::Text)],
        subject: Some("coalesce('company/' || t.company_id, 'delegate/' || t.delegate_id)"),
        then: Then::IsDeleted,
        beside: &[("declared_on", None)],
        ..WHOLE
    },
    Place {
        table: "privacy_requests",
        columns: &[
            ("name", Says::Name),
            ("representative", Says::Text),
            ("reply_to", Says::Text),
            ("details", Says::Text),
            ("note", Says::Text),
        ],
        company: "NULL",
        subject: Some("t.subject_kind || '/' || t.subject_id"),
        held_until: Some((
            "CASE WHEN t.closed_on IS NULL THEN '' END",
            StayGround::RequestOpen,
        )),
        beside: &[
            ("asked_for", Some("arco-right")),
            ("received_on", None),
            ("answered_on", None),
            ("closed_on", None),
        ],
        ..WHOLE
    },
];

/// What contacts and delegates say of themselves.
const PERSON: [(&str, Says); 4] = [
    ("name", Says::Name),
    ("role", Says::Text),
    ("mail", Says::Mail),
    ("phone", Says::Phone),
];

/// The place of a table.
pub(crate) fn place_of(table: &str) -> Option<&'static Place> {
    PLACES.iter().find(|place| place.table == table)
}
