//! What is surely known of a row before anybody is compared: the company or the earlier row that has
//! its key or its RFC, that it came from, or that a person named.

use std::collections::{BTreeMap, HashMap};

use proa_domain::companies::import::{OutsideId, RowReading};
use proa_domain::ids::CompanyId;
use sea_orm::ConnectionTrait;

use super::settle::{self, Whose, keys};
use super::sources::{self, Holder};
use super::staged::{Decision, Head, Keys, Staged};
use crate::error::AppError;

/// The rows before one, by what finds them again.
#[derive(Default)]
pub(super) struct Earlier {
    pub(super) rfc: HashMap<String, u32>,
    /// With the RFC: two of one name and place that have each their own are two.
    pub(super) name: HashMap<String, (u32, Option<String>)>,
    pub(super) outside: HashMap<String, u32>,
    /// The first row of a company that is registered.
    pub(super) companies: HashMap<CompanyId, u32>,
}

impl Earlier {
    fn find(&self, keys: &Keys) -> Option<u32> {
        let find = |map: &HashMap<String, u32>, key: &Option<String>| {
            key.as_ref().and_then(|key| map.get(key).copied())
        };
        let by_name = || {
            let (number, rfc) = self.name.get(keys.name.as_ref()?)?;
            let is_other = rfc.is_some() && keys.rfc.is_some() && *rfc != keys.rfc;
            (!is_other).then_some(*number)
        };
        find(&self.outside, &keys.outside)
            .or_else(|| find(&self.rfc, &keys.rfc))
            .or_else(by_name)
    }

    /// Another row of a company leads to the first.
    pub(super) fn add(&mut self, number: u32, keys: Keys, company: Option<CompanyId>) {
        if let Some(name) = keys.name {
            self.name.entry(name).or_insert((number, keys.rfc.clone()));
        }
        for (map, key) in [(&mut self.rfc, keys.rfc), (&mut self.outside, keys.outside)] {
            if let Some(key) = key {
                map.entry(key).or_insert(number);
            }
        }
        if let Some(company) = company {
            self.companies.entry(company).or_insert(number);
        }
    }
}

/// What the register holds of some rows.
#[derive(Default)]
pub(super) struct Register {
    outside: BTreeMap<String, Holder>,
    rfc: BTreeMap<String, Holder>,
    row: BTreeMap<String, Holder>,
    /// The companies that people named.
    named: BTreeMap<String, Holder>,
}

impl Register {
    pub(super) async fn of(
        db: &impl ConnectionTrait,
        head: &Head,
        rows: &[(Staged, RowReading)],
    ) -> Result<Self, AppError> {
        let outside: Vec<OutsideId> = rows
            .iter()
            .flat_map(|(_, reading)| reading.outside_ids.clone())
            .collect();
        let rfc = rows.iter().filter_map(|(_, reading)| keys(reading).rfc);
        let numbers: Vec<u32> = rows.iter().map(|(row, _)| row.number).collect();
        let named = rows.iter().filter(|(row, _)| row.is_chosen);
        let named: Vec<String> = named
            .filter_map(|(row, _)| Some(row.company?.to_string()))
            .collect();
        Ok(Self {
            named: sources::by_identity(db, &named).await?,
            outside: sources::by_outside_id(db, &outside).await?,
            rfc: sources::by_rfc(db, &rfc.collect::<Vec<_>>()).await?,
            row: sources::by_row(db, &head.sha256, &numbers).await?,
        })
    }

    /// Whose row it surely is: by its key first, then by its RFC, then because it came from there.
    pub(super) fn holder(
        &self,
        number: u32,
        reading: &RowReading,
    ) -> Result<Option<Holder>, Whose> {
        let mut outside = reading.outside_ids.iter();
        let outside = outside.find_map(|key| self.outside.get(&settle::outside_key(key)));
        let rfc = keys(reading).rfc.and_then(|rfc| self.rfc.get(&rfc));
        match (outside, rfc) {
            (Some(one), Some(two)) if one.company != two.company => Err(Whose::Two),
            (Some(one), _) | (None, Some(one)) => Ok(Some(*one)),
            (None, None) => Ok(self.row.get(&number.to_string()).copied()),
        }
    }

    /// A row that surely is of a company is of no other, and no new one.
    pub(super) fn may_be_of(
        &self,
        number: u32,
        reading: &RowReading,
        company: Option<CompanyId>,
    ) -> bool {
        match self.holder(number, reading) {
            Ok(None) => true,
            Ok(Some(holder)) => Some(holder.company) == company,
            Err(_) => false,
        }
    }

    /// Whose row it is of which nothing sure is known. A person who said it is asked no more, as long
    /// as that company is there.
    pub(super) fn said(&self, row: &mut Staged) -> Whose {
        if !row.is_chosen || row.decision != Decision::Update {
            return Whose::Perhaps;
        }
        let named = row.company.map(|id| self.named.get(&id.to_string()));
        match (named, row.joins) {
            (Some(Some(holder)), after) if !holder.is_archived => Whose::Company {
                id: holder.company,
                after,
            },
            // The company of the row that it joins may have gone with what was undone.
            (None | Some(None), Some(earlier)) => Whose::Row(earlier),
            _ => {
                row.is_chosen = false;
                Whose::Perhaps
            }
        }
    }

    /// Whose row it is, before anybody is compared.
    pub(super) fn whose(
        &self,
        earlier: &Earlier,
        number: u32,
        reading: &RowReading,
    ) -> Option<Whose> {
        match self.holder(number, reading) {
            Err(two) => Some(two),
            Ok(Some(holder)) if holder.is_archived => Some(Whose::Archived),
            Ok(Some(holder)) => Some(Whose::Company {
                id: holder.company,
                after: earlier.companies.get(&holder.company).copied(),
            }),
            Ok(None) => {
                let earlier = earlier.find(&keys(reading));
                earlier.map(Whose::Row)
            }
        }
    }
}
