//! Two profiles of one company become one: a choice for each field, and lists as unions, so that
//! nothing that only one of them says is lost.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::companies::profile::ProfileForm;
use crate::companies::tax_id::TaxIdCheck;
use crate::ids::{ContactId, ProductId};

mod choices;
mod lists;

pub use choices::fields;

crate::text_enum! {
    /// One of the two companies.
    pub enum Side {
        /// The one that stays, with its identity.
        Stays = "stays",
        /// The one that becomes part of it.
        Goes = "goes",
    }
}

crate::text_enum! {
    /// What is chosen as one, named as the form names it.
    pub enum MergeField {
        /// The legal name; the one that is not chosen is kept among the trade names.
        LegalName = "legalName",
        /// The names it is known by.
        TradeNames = "tradeNames",
        /// The RFC with the reason for its check digit, and the kind of person, which it tells.
        TaxId = "rfc",
        /// The activity.
        Scian = "scian",
        /// The sector of the stratification.
        SizeSector = "sizeSector",
        /// The sectors of promotion.
        Sectors = "sectors",
        /// State, municipality, postal code and address, which belong together.
        Place = "place",
        /// The web address.
        Web = "web",
        /// The programmes.
        Programmes = "programmes",
        /// How used it is to exporting.
        ExportExperience = "exportExperience",
        /// The people to speak with.
        Contacts = "contacts",
        /// Workers and sales; the choice is for years of which both speak.
        Figures = "figures",
        /// The markets; the choice is for those in which both are.
        Markets = "markets",
        /// What it makes.
        Products = "products",
    }
}

crate::text_enum! {
    /// How the two stand to each other in a field.
    pub enum FieldStanding {
        /// They say the same, or nothing.
        Same = "same",
        /// One says more than the other, and nothing else: it is taken.
        OnlyOne = "only-one",
        /// Each says something else: somebody must choose.
        Conflict = "conflict",
        /// A list: all of both is taken.
        Union = "union",
    }
}

/// A field as a person sees it before choosing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FieldToMerge {
    /// Which field.
    pub field: MergeField,
    /// How the two stand.
    pub standing: FieldStanding,
    /// Whose value is proposed.
    pub proposed: Side,
}

/// One of the two as it is.
#[derive(Debug, Clone, Copy)]
pub struct Party<'a> {
    /// Its profile.
    pub profile: &'a ProfileForm,
    /// It is archived.
    pub is_archived: bool,
}

/// What a person decided.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decision {
    /// Whose value is taken, for every field in conflict; for another it is as good as none.
    pub choices: BTreeMap<MergeField, Side>,
    /// Why two companies with different tax identities are one.
    pub reason: Option<String>,
}

/// The merged profile, and what became of the parts of the company that goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The profile of the company that stays.
    pub profile: ProfileForm,
    /// The contacts of the one that goes which are one with a contact of the one that stays: what
    /// points to the first shall point to the second.
    pub contacts: Vec<(ContactId, ContactId)>,
    /// The same of products.
    pub products: Vec<(ProductId, ProductId)>,
}

/// Why two companies are not merged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all_fields = "camelCase")]
pub enum MergeRefusal {
    /// One of them is archived: it must be reopened first.
    #[error("the company that {side} is archived")]
    #[serde(rename = "companies.merge-archived")]
    Archived { side: Side },
    /// Each has a right tax identity of its own, and nobody said why they are one.
    #[error("{stays} and {goes} are two tax identities")]
    #[serde(rename = "companies.merge-other-rfc")]
    OtherTaxId { stays: String, goes: String },
    /// Fields in conflict of which none was chosen.
    #[error("nobody chose {}", fields.first().map_or("", |field| field.code()))]
    #[serde(rename = "companies.merge-unchosen")]
    Unchosen { fields: Vec<MergeField> },
}

/// Merges two companies as somebody decided.
pub fn merge(
    stays: Party<'_>,
    goes: Party<'_>,
    decision: &Decision,
) -> Result<Merged, MergeRefusal> {
    for (party, side) in [(stays, Side::Stays), (goes, Side::Goes)] {
        if party.is_archived {
            return Err(MergeRefusal::Archived { side });
        }
    }
    let (stays, goes) = (stays.profile, goes.profile);
    ensure_one_tax_id(stays, goes, decision.reason.as_deref())?;
    let chosen = |field| decision.choices.get(&field).copied();
    let fields = fields(stays, goes, |field| chosen(field).unwrap_or(Side::Stays));
    let unchosen: Vec<MergeField> = fields
        .iter()
        .filter(|field| field.standing == FieldStanding::Conflict && chosen(field.field).is_none())
        .map(|field| field.field)
        .collect();
    if !unchosen.is_empty() {
        return Err(MergeRefusal::Unchosen { fields: unchosen });
    }
    let taken: BTreeMap<MergeField, Side> = fields
        .iter()
        .map(|field| (field.field, field.proposed))
        .collect();
    let taken = |field| taken.get(&field).copied().unwrap_or(Side::Stays);
    let mut profile = choices::take(stays, goes, taken);
    let joined = lists::unite(&mut profile, stays, goes, taken);
    Ok(Merged {
        profile,
        contacts: joined.contacts,
        products: joined.products,
    })
}

fn ensure_one_tax_id(
    stays: &ProfileForm,
    goes: &ProfileForm,
    reason: Option<&str>,
) -> Result<(), MergeRefusal> {
    let [one, other] = [stays, goes].map(|profile| TaxIdCheck::of(&profile.rfc));
    let are_two = one.valid && other.valid && one.normalized != other.normalized;
    if are_two && reason.is_none_or(|reason| reason.trim().is_empty()) {
        return Err(MergeRefusal::OtherTaxId {
            stays: one.normalized,
            goes: other.normalized,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
