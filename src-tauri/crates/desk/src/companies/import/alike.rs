//! Which companies and earlier rows a row may be of by what it says, among a hundred thousand.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::companies::import::RowReading;
use proa_domain::companies::similar::{Directory, Match};
use proa_domain::ids::CompanyId;
use sea_orm::ConnectionTrait;

use super::settle::RowCandidate;
use crate::companies::duplicates::DuplicateQuery;
use crate::companies::likeness;
use crate::error::{AppError, Internal};

/// So many candidates are shown.
const SHOWN: usize = 5;

/// Who is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Who {
    Company(CompanyId),
    Row(u32),
}

/// The rows of an import that may be compared, by their numbers.
#[derive(Default)]
pub(super) struct Rows(Vec<(u32, DuplicateQuery)>);

impl Rows {
    pub(super) fn add(&mut self, number: u32, reading: &RowReading) {
        self.0.push((number, DuplicateQuery::of(&reading.form)));
    }
}

/// The register and the rows of an import.
pub(super) struct Alike {
    directory: Directory<Who>,
    names: BTreeMap<Who, Box<str>>,
    /// The rows so far that are of no company before them.
    first: BTreeSet<u32>,
}

impl Alike {
    /// With every live company of the register.
    pub(super) async fn of(db: &impl ConnectionTrait, rows: Rows) -> Result<Self, AppError> {
        let known = likeness::known(db, "TRUE", []).await?;
        let work = tokio::task::spawn_blocking(move || {
            // Each is let go once it is listed: both at once would be twice the memory.
            let companies = known.into_iter().map(|company| {
                let likeness = company.likeness();
                (
                    Who::Company(company.id),
                    Box::from(company.legal_name),
                    likeness,
                )
            });
            let rows = rows.0.into_iter().map(|(number, row)| {
                let likeness = row.likeness();
                (Who::Row(number), Box::from(row.legal_name), likeness)
            });
            let mut names: BTreeMap<Who, Box<str>> = BTreeMap::new();
            let listed = companies.chain(rows).map(|(who, name, likeness)| {
                names.insert(who, name);
                (who, likeness)
            });
            let directory = Directory::of(listed);
            Self {
                directory,
                names,
                first: BTreeSet::new(),
            }
        });
        Ok(work.await.map_err(|error| Internal::new(&error))?)
    }

    /// The likeliest companies and earlier rows of a row.
    pub(super) fn candidates(&self, reading: &RowReading) -> Vec<RowCandidate> {
        let likeness = DuplicateQuery::of(&reading.form).likeness();
        let found = self.directory.matches(&likeness).into_iter();
        let earlier = found.filter(|found| match found.id {
            Who::Company(_) => true,
            Who::Row(number) => self.first.contains(&number),
        });
        earlier.take(SHOWN).map(|found| self.shown(found)).collect()
    }

    fn shown(&self, found: Match<Who>) -> RowCandidate {
        let (company, row) = match found.id {
            Who::Company(id) => (Some(id), None),
            Who::Row(number) => (None, Some(number)),
        };
        let name = self.names.get(&found.id);
        RowCandidate {
            company,
            row,
            name: name.map(ToString::to_string).unwrap_or_default(),
            score: found.score,
            reasons: found.reasons,
        }
    }

    /// Lets those after a row be of it.
    pub(super) fn add(&mut self, number: u32) {
        self.first.insert(number);
    }
}
