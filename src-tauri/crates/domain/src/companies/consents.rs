//! For what the data of a contact are used: the purposes, what the person said to each, on which notice,
//! and how the person wants to be reached.
//!
//! The purposes are a table beside this module. A purpose that must be consented to is not served without
//! a consent; any other is served until the person opposes it. The last word counts.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::PrivacyNoticeId;
use crate::problem::Problems;
use crate::time::Day;

const TABLE: &str = include_str!("consents/purposes.tsv");
const LONGEST: usize = 200;

static MUST_CONSENT: LazyLock<Vec<Purpose>> = LazyLock::new(|| {
    let rows = TABLE
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once('\t'));
    rows.filter(|(_, must)| *must == "yes")
        .filter_map(|(purpose, _)| purpose.parse().ok())
        .collect()
});

crate::text_enum! {
    /// What data of a contact are used for.
    pub enum Purpose {
        /// The services of promotion: advice, calls, news.
        Promotion = "promotion",
        /// The exporters' directory.
        Directory = "directory",
        /// Missions and fairs.
        Missions = "missions",
        /// Statistics.
        Statistics = "statistics",
    }
}

impl Purpose {
    /// Whether it is served only with a consent.
    pub fn must_be_consented(self) -> bool {
        MUST_CONSENT.contains(&self)
    }

    /// Whether it may be served after the last word on it; none where nothing was said.
    pub fn is_served(self, last: Option<ConsentWord>) -> bool {
        match last {
            Some(ConsentWord::Given) => true,
            Some(ConsentWord::Opposed) => false,
            Some(ConsentWord::Withdrawn) | None => !self.must_be_consented(),
        }
    }
}

crate::text_enum! {
    /// What a person said to a purpose.
    pub enum ConsentWord {
        /// Yes.
        Given = "given",
        /// The consent was taken back.
        Withdrawn = "withdrawn",
        /// No: the data are not used for it.
        Opposed = "opposed",
    }
}

crate::text_enum! {
    /// How a person says something, or wants to be reached.
    pub enum ContactChannel {
        /// By mail.
        Mail = "mail",
        /// By telephone.
        Phone = "phone",
        /// By a message.
        Message = "message",
        /// By a letter.
        Letter = "letter",
        /// By a form.
        Form = "form",
        /// In person.
        InPerson = "in-person",
    }
}

/// What a person said to a purpose, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ContactConsentWordForm {
    /// To what.
    pub purpose: Purpose,
    /// What.
    pub word: ConsentWord,
    /// The notice that the person was shown; needed where consent is given.
    pub notice: Option<PrivacyNoticeId>,
    /// Who said it: the person, or whoever may speak for them.
    pub given_by: String,
    /// How.
    pub channel: ContactChannel,
    /// When.
    pub given_on: String,
    /// Where the document is that shows it; may be blank.
    pub document: String,
}

/// What a person said to a purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactWord {
    /// To what.
    pub purpose: Purpose,
    /// What.
    pub word: ConsentWord,
    /// The notice that the person was shown.
    pub notice: Option<PrivacyNoticeId>,
    /// Who said it.
    pub given_by: String,
    /// How.
    pub channel: ContactChannel,
    /// When.
    pub given_on: Day,
    /// Where the document is that shows it.
    pub document: String,
}

impl ContactWord {
    /// Reads what a person said; tells all that is wrong at once.
    pub fn parse(form: &ContactConsentWordForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let given_by = reader.required("givenBy", &form.given_by, LONGEST);
        let document = reader.text("document", &form.document, LONGEST);
        let given_on: Option<Day> = reader.required_parsed("givenOn", "day", &form.given_on);
        if given_on.is_some_and(|day| day > today) {
            reader.problems.note("givenOn", "day-to-come");
        }
        if form.word == ConsentWord::Given && form.notice.is_none() {
            reader.problems.note("notice", "required");
        }
        let word = Self {
            purpose: form.purpose,
            word: form.word,
            notice: form.notice,
            given_by,
            channel: form.channel,
            given_on: given_on.unwrap_or(today),
            document,
        };
        reader.problems.or(word)
    }
}

/// A notice as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NoticeForm {
    /// What this version is called, e.g. `2026-1`.
    pub edition: String,
    /// The day from which it is in force.
    pub in_force_on: String,
    /// The text in Spanish.
    pub text_es: String,
    /// The text in English; may be blank.
    pub text_en: String,
}

/// The longest text of a notice, in letters.
const LONGEST_NOTICE: usize = 40_000;
const LONGEST_EDITION: usize = 40;

/// A notice: what the office tells people of the use of their data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What this version is called.
    pub edition: String,
    /// The day from which it is in force.
    pub in_force_on: Day,
    /// The text in Spanish.
    pub text_es: String,
    /// The text in English.
    pub text_en: String,
}

impl Notice {
    /// Reads a notice; tells all that is wrong at once.
    pub fn parse(form: &NoticeForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let edition = reader.required("edition", &form.edition, LONGEST_EDITION);
        let day: Option<Day> = reader.required_parsed("inForceOn", "day", &form.in_force_on);
        let text_es = reader.lines("textEs", &form.text_es, LONGEST_NOTICE);
        if text_es.is_empty() {
            reader.problems.note("textEs", "required");
        }
        let english = reader.lines("textEn", &form.text_en, LONGEST_NOTICE);
        reader.problems.or(Self {
            edition,
            in_force_on: day.unwrap_or(today),
            text_es,
            text_en: english,
        })
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use uuid::Uuid;

    use super::{
        ConsentWord, ContactChannel, ContactConsentWordForm, ContactWord, Notice, NoticeForm,
        Purpose, TABLE,
    };
    use crate::ids::PrivacyNoticeId;
    use crate::time::Day;

    #[test]
    fn the_table_has_every_purpose_once() {
        let rows = TABLE.lines().skip(1);
        let found: Vec<Purpose> = rows
            .map(|line| line.split('\t').next().unwrap().parse().unwrap())
            .collect();
        assert_eq!(found, Purpose::ALL);
    }

    #[rstest]
    #[case(Purpose::Directory, None, false)]
    #[case(Purpose::Directory, Some(ConsentWord::Given), true)]
    #[case(Purpose::Directory, Some(ConsentWord::Withdrawn), false)]
    #[case(Purpose::Promotion, None, true)]
    #[case(Purpose::Promotion, Some(ConsentWord::Withdrawn), true)]
    #[case(Purpose::Promotion, Some(ConsentWord::Opposed), false)]
    fn the_last_word_counts(
        #[case] purpose: Purpose,
        #[case] last: Option<ConsentWord>,
        #[case] served: bool,
    ) {
        assert_eq!(purpose.is_served(last), served);
    }

    #[test]
    fn a_consent_names_its_notice_and_its_day() {
        let today = Day::of(2026, 12, 7);
        let form = ContactConsentWordForm {
            purpose: Purpose::Missions,
            word: ConsentWord::Given,
            notice: None,
            given_by: " ".to_owned(),
            channel: ContactChannel::Form,
            given_on: "2026-12-08".to_owned(),
            document: String::new(),
        };
        let problems = ContactWord::parse(&form, today).unwrap_err();
        let fields: Vec<_> = problems.0.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["givenBy", "givenOn", "notice"]);
        let good = ContactConsentWordForm {
            notice: Some(PrivacyNoticeId(Uuid::nil())),
            given_by: "Itzel  Mora".to_owned(),
            given_on: "2026-12-07".to_owned(),
            ..form.clone()
        };
        assert_eq!(
            ContactWord::parse(&good, today).unwrap().given_by,
            "Itzel Mora"
        );
        let opposed = ContactConsentWordForm {
            word: ConsentWord::Opposed,
            notice: None,
            ..good
        };
        assert!(
            ContactWord::parse(&opposed, today).is_ok(),
            "who opposes needs no notice"
        );
    }

    #[test]
    fn a_notice_has_an_edition_a_day_and_a_text() {
        let form = NoticeForm {
            edition: String::new(),
            in_force_on: String::new(),
            text_es: " ".to_owned(),
            text_en: String::new(),
        };
        let problems = Notice::parse(&form, Day::of(2026, 12, 7)).unwrap_err();
        let fields: Vec<_> = problems.0.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["edition", "inForceOn", "textEs"]);
    }
}
