//! Which companies and earlier rows a row may be of by its name, its web or its telephone, among a
//! hundred thousand: only those are compared that share something rare.

use std::collections::{BTreeSet, HashMap};

use proa_domain::companies::import::RowReading;
use proa_domain::companies::profile::ProfileForm;
use proa_domain::companies::reach::{Phone, Web};
use proa_domain::companies::similar::{LIKELY, Likeness};
use proa_domain::ids::CompanyId;
use proa_domain::text::fold;
use sea_orm::{ConnectionTrait, FromQueryResult};

use super::settle::RowCandidate;
use crate::error::AppError;
use crate::treaties::reference::rows::query;

/// So many are compared with one row, those first that share the rarest thing with it.
const COMPARED: usize = 48;
/// What more share than this tells nothing: who shares only that is not compared.
const RARE: usize = 200;
/// So many candidates are shown.
const SHOWN: usize = 5;
/// Words are told by so many letters at their beginning, so that a slip at the end is forgiven.
const BEGINNING: usize = 5;
/// So many companies are taken from the register at once.
const BATCH: u32 = 2_000;
/// Words that most names have.
const COMMON: [&str; 14] = [
    "sa", "cv", "de", "rl", "sapi", "spr", "sc", "del", "la", "las", "los", "el", "mexico",
    "mexicana",
];

/// Who is compared.
#[derive(Debug, Clone, Copy)]
enum Who {
    Company(CompanyId),
    Row(u32),
}

struct Known {
    who: Who,
    name: Box<str>,
    likeness: Likeness,
}

/// The register and the rows so far, by what they may share.
#[derive(Default)]
pub(super) struct Alike {
    known: Vec<Known>,
    blocks: HashMap<Box<str>, Vec<u32>>,
}

#[derive(FromQueryResult)]
struct Registered {
    id: CompanyId,
    legal_name: String,
    rfc: Option<String>,
    state: Option<String>,
    web: Option<String>,
    phone: Option<String>,
}

/// What of a company is compared.
struct Compared<'a> {
    name: &'a str,
    rfc: &'a str,
    state: Option<&'a str>,
    web: &'a str,
    phone: &'a str,
}

impl Alike {
    /// With every live company of the register.
    pub(super) async fn of_register(db: &impl ConnectionTrait) -> Result<Self, AppError> {
        let mut alike = Self::default();
        let sql = "
            SELECT c.id, c.legal_name, c.rfc, c.state, c.web,
                (SELECT phone FROM company_contacts
                 WHERE company_id = c.id AND phone IS NOT NULL AND deleted_at IS NULL
                 ORDER BY position LIMIT 1) AS phone
            FROM companies c
            WHERE c.id > ? AND c.deleted_at IS NULL AND c.archived_on IS NULL
            ORDER BY c.id LIMIT ?";
        let mut last = String::new();
        loop {
            let values = [last.clone().into(), BATCH.into()];
            let batch = Registered::find_by_statement(query(sql, values))
                .all(db)
                .await?;
            let Some(end) = batch.last() else {
                return Ok(alike);
            };
            last = end.id.to_string();
            for company in &batch {
                let text = |text: &'_ Option<String>| text.clone().unwrap_or_default();
                let (rfc, web, phone) =
                    (text(&company.rfc), text(&company.web), text(&company.phone));
                let compared = Compared {
                    name: &company.legal_name,
                    rfc: &rfc,
                    state: company.state.as_deref(),
                    web: &web,
                    phone: &phone,
                };
                alike.put(Who::Company(company.id), &compared);
            }
        }
    }

    /// The likeliest companies and earlier rows of a row.
    pub(super) fn candidates(&self, reading: &RowReading) -> Vec<RowCandidate> {
        let asked = Compared::of(&reading.form);
        let likeness = asked.likeness();
        let mut found: Vec<RowCandidate> = self
            .worth_comparing(&asked)
            .into_iter()
            .filter_map(|place| self.known.get(place))
            .filter_map(|known| {
                let similarity = likeness.compare(&known.likeness);
                let (company, row) = match known.who {
                    Who::Company(id) => (Some(id), None),
                    Who::Row(number) => (None, Some(number)),
                };
                (similarity.score >= LIKELY).then(|| RowCandidate {
                    company,
                    row,
                    name: known.name.to_string(),
                    score: similarity.score,
                    reasons: similarity.reasons,
                })
            })
            .collect();
        found.sort_by(|one, two| {
            (two.score, one.company, one.row).cmp(&(one.score, two.company, two.row))
        });
        found.truncate(SHOWN);
        found
    }

    /// Adds a row for those after it.
    pub(super) fn add(&mut self, number: u32, reading: &RowReading) {
        self.put(Who::Row(number), &Compared::of(&reading.form));
    }

    fn put(&mut self, who: Who, compared: &Compared<'_>) {
        let Ok(place) = u32::try_from(self.known.len()) else {
            return;
        };
        self.known.push(Known {
            who,
            name: compared.name.into(),
            likeness: compared.likeness(),
        });
        for key in compared.keys() {
            self.blocks.entry(key.into()).or_default().push(place);
        }
    }

    /// Places of those that share something, the rarest thing first.
    fn worth_comparing(&self, compared: &Compared<'_>) -> BTreeSet<usize> {
        let mut keys: Vec<String> = compared.keys();
        // Who is in no state may be in any.
        let elsewhere = compared.words().into_iter().map(|word| word_key("", &word));
        keys.extend(
            elsewhere
                .filter(|_| compared.state.is_some())
                .collect::<Vec<_>>(),
        );
        let mut blocks: Vec<&Vec<u32>> = keys
            .iter()
            .filter_map(|key| self.blocks.get(key.as_str()))
            .filter(|block| block.len() <= RARE)
            .collect();
        blocks.sort_by_key(|block| block.len());
        let mut places = BTreeSet::new();
        for place in blocks.into_iter().flatten() {
            if places.len() == COMPARED {
                break;
            }
            places.extend(usize::try_from(*place).ok());
        }
        places
    }
}

impl<'a> Compared<'a> {
    fn of(form: &'a ProfileForm) -> Self {
        let phone = form.contacts.first().map_or("", |contact| &contact.phone);
        Self {
            name: &form.legal_name,
            rfc: &form.rfc,
            state: form.state.as_deref(),
            web: &form.web,
            phone,
        }
    }

    fn likeness(&self) -> Likeness {
        Likeness::of(self.name, self.rfc, self.state, self.web, self.phone)
    }

    /// The beginnings of the words that tell something.
    fn words(&self) -> Vec<String> {
        let folded = fold(self.name);
        let telling = |word: &&str| word.len() > 1 && !COMMON.contains(word);
        let words = folded.split(' ').filter(telling);
        words
            .map(|word| word.chars().take(BEGINNING).collect())
            .collect()
    }

    /// What others may share with it.
    fn keys(&self) -> Vec<String> {
        let state = self.state.unwrap_or_default();
        let words = self.words();
        let mut keys: Vec<String> = words.iter().map(|word| word_key(state, word)).collect();
        keys.push(format!("n {}", words.join(" ")));
        if let Ok(web) = self.web.parse::<Web>() {
            keys.push(format!("d {}", web.domain()));
        }
        if let Ok(phone) = self.phone.parse::<Phone>() {
            keys.push(format!("p {phone}"));
        }
        keys.sort();
        keys.dedup();
        keys
    }
}

fn word_key(state: &str, word: &str) -> String {
    format!("w{state} {word}")
}
