//! One edit of many companies: what is set, and what becomes of each profile by it.

use serde::{Deserialize, Serialize};

use crate::companies::market_status::{MarketStatusForm, MarketStatusSince};
use crate::companies::place::{Municipality, PostalCode, State};
use crate::companies::profile::{ExportExperience, Market, MarketStatus, Profile, is_country};
use crate::companies::roster::Roster;
use crate::companies::tag::Tag;
use crate::form::Reader;
use crate::ids::{RosterId, TagId};
use crate::problem::Problems;
use crate::time::Day;

const SECTOR: usize = 120;
const REASON: usize = 1_000;

crate::text_enum! {
    /// What of companies is edited together; words: `bulk-field-<code>`.
    pub enum BulkField {
        /// Tags.
        Tags = "tags",
        /// Lists by name.
        Rosters = "rosters",
        /// Promotion sectors.
        Sectors = "sectors",
        /// The state.
        State = "state",
        /// How used it is to exporting.
        Experience = "experience",
        /// How far it is in a market.
        Market = "market",
        /// Whether it takes part.
        Status = "status",
    }
}

crate::text_enum! {
    /// What is done with a list of words.
    pub enum WordsChange {
        /// These are added.
        Add = "add",
        /// These are taken away.
        Remove = "remove",
        /// These take the place of all; none leave it blank.
        Set = "set",
    }
}

crate::text_enum! {
    /// Why a company is left as it is; words: `bulk-refusal-<code>`.
    pub enum BulkRefusal {
        /// It is archived.
        Archived = "archived",
        /// Its municipality or postal code lies in another state.
        Place = "place",
        /// It was changed since the preview.
        Changed = "changed",
    }
}

/// An edit as it is typed: what is not among the fields is not touched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BulkForm {
    /// What is edited.
    pub fields: Vec<BulkField>,
    /// The names of tags to put on.
    pub put_tags: Vec<String>,
    /// Tags to take off.
    pub take_tags: Vec<TagId>,
    /// The names of lists to put into.
    pub put_rosters: Vec<String>,
    /// Lists to take out of.
    pub take_rosters: Vec<RosterId>,
    /// What is done with the sectors.
    pub sectors_how: WordsChange,
    /// Which sectors.
    pub sectors: Vec<String>,
    /// The two digits of the state; blank for none.
    pub state: String,
    /// How used they are to exporting.
    pub experience: ExportExperience,
    /// In which market: ISO 3166-1, or EU.
    pub market: String,
    /// How far they are there, and since when.
    pub market_status: MarketStatusForm,
    /// Why they are archived.
    pub reason: String,
}

/// An edit in which nothing is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkEdit {
    /// Tags to put on.
    pub put_tags: Vec<Tag>,
    /// Tags to take off.
    pub take_tags: Vec<TagId>,
    /// Lists to put into.
    pub put_rosters: Vec<Roster>,
    /// Lists to take out of.
    pub take_rosters: Vec<RosterId>,
    /// What is done with which sectors.
    pub sectors: Option<(WordsChange, Vec<String>)>,
    /// The state; `Some(None)` leaves it blank.
    pub state: Option<Option<State>>,
    /// How used they are to exporting.
    pub experience: Option<ExportExperience>,
    /// How far they are in a market.
    pub market: Option<(String, MarketStatusSince)>,
    /// Why they are archived.
    pub archive: Option<String>,
}

impl BulkEdit {
    /// Reads a form; `today` is the last day since when a company can be so far in a market.
    pub fn parse(form: &BulkForm, today: Day) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        if form.fields.is_empty() {
            reader.problems.note("fields", "bulk-nothing");
        }
        let is = |field| form.fields.contains(&field);
        let (tags, rosters) = (is(BulkField::Tags), is(BulkField::Rosters));
        if tags && form.put_tags.is_empty() && form.take_tags.is_empty() {
            reader.problems.note("putTags", "required");
        }
        if rosters && form.put_rosters.is_empty() && form.take_rosters.is_empty() {
            reader.problems.note("putRosters", "required");
        }
        let put_tags = named(&mut reader, "putTags", &form.put_tags, tags, Tag::named);
        let put_rosters = named(
            &mut reader,
            "putRosters",
            &form.put_rosters,
            rosters,
            Roster::named,
        );
        let sectors = is(BulkField::Sectors).then(|| {
            let read = reader.list("sectors", &form.sectors, SECTOR);
            if read.is_empty() && form.sectors_how != WordsChange::Set {
                reader.problems.note("sectors", "required");
            }
            (form.sectors_how, read)
        });
        let state = is(BulkField::State).then(|| reader.parsed("state", "state", &form.state));
        let market = if is(BulkField::Market) {
            market(&mut reader, form, today)
        } else {
            None
        };
        let archive = is(BulkField::Status).then(|| {
            let reason = reader.lines("reason", &form.reason, REASON);
            if reason.is_empty() {
                reader.problems.note("reason", "required");
            }
            reason
        });
        reader.problems.or(Self {
            put_tags,
            take_tags: form.take_tags.iter().copied().filter(|_| tags).collect(),
            put_rosters,
            take_rosters: form
                .take_rosters
                .iter()
                .copied()
                .filter(|_| rosters)
                .collect(),
            sectors,
            state,
            experience: is(BulkField::Experience).then_some(form.experience),
            market,
            archive,
        })
    }

    /// A profile after the edit, or why it is left as it is.
    pub fn applied(&self, profile: &Profile) -> Result<Profile, BulkRefusal> {
        let mut after = profile.clone();
        if let Some((how, sectors)) = &self.sectors {
            after.sectors = changed(&profile.sectors, *how, sectors);
        }
        if let Some(state) = self.state {
            let lies_in = [
                profile.municipality.map(Municipality::state),
                profile.postal_code.map(PostalCode::state),
            ];
            let is_other = |found: &State| Some(*found) != state;
            if state != profile.state && lies_in.iter().flatten().any(is_other) {
                return Err(BulkRefusal::Place);
            }
            after.state = state;
        }
        if let Some(experience) = self.experience {
            after.export_experience = experience;
        }
        if let Some((market, since)) = &self.market {
            put_market(&mut after.markets, market, since.status);
        }
        Ok(after)
    }
}

fn named<T>(
    reader: &mut Reader,
    field: &str,
    names: &[String],
    is_asked: bool,
    read: impl Fn(&str) -> Result<T, Problems>,
) -> Vec<T> {
    let mut found = Vec::new();
    for name in names.iter().filter(|_| is_asked) {
        match read(name) {
            Ok(one) => found.push(one),
            Err(problems) => {
                let problems = problems.0.into_iter().map(|mut problem| {
                    field.clone_into(&mut problem.field);
                    problem
                });
                reader.problems.0.extend(problems);
            }
        }
    }
    found
}

fn market(reader: &mut Reader, form: &BulkForm, today: Day) -> Option<(String, MarketStatusSince)> {
    let market = form.market.trim();
    if market.is_empty() {
        reader.problems.note("market", "required");
    } else if !is_country(market) || market == "MX" {
        let found = [("found", market.to_owned())];
        reader.problems.note_with("market", "country", found);
    }
    match MarketStatusSince::parse(&form.market_status, today) {
        Ok(since) => Some((market.to_owned(), since)),
        Err(problems) => {
            reader.problems.0.extend(problems.0);
            None
        }
    }
}

fn changed(words: &[String], how: WordsChange, these: &[String]) -> Vec<String> {
    let keep = |of: &[String], not_in: &[String]| -> Vec<String> {
        of.iter()
            .filter(|word| !not_in.contains(word))
            .cloned()
            .collect()
    };
    match how {
        WordsChange::Set => these.to_vec(),
        WordsChange::Remove => keep(words, these),
        WordsChange::Add => {
            let mut all = words.to_vec();
            all.extend(keep(these, words));
            all
        }
    }
}

fn put_market(markets: &mut Vec<Market>, market: &str, status: MarketStatus) {
    match markets.iter_mut().find(|known| known.market == market) {
        Some(known) => known.status = status,
        None => markets.push(Market {
            market: market.to_owned(),
            status,
        }),
    }
}

#[cfg(test)]
mod tests;
