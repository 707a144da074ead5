//! What two companies have in common and what parts them, before it is scored.

use crate::companies::similar::alike::{self, Alike};
use crate::companies::similar::frequencies::Frequencies;
use crate::companies::similar::key::{self, TaxIds};
use crate::companies::similar::names::Name;
use crate::companies::similar::{Likelihood, Likeness};

/// Everything that is compared of two companies.
pub(super) struct Evidence {
    pub(super) naming: Naming,
    pub(super) tax_ids: TaxIds,
    /// What of their contacts they share.
    pub(super) contacts: Vec<Likelihood>,
    pub(super) places: Places,
    pub(super) sites: Sites,
    /// Their legal forms are of different families.
    pub(super) is_other_form: bool,
}

/// What the names say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    Same {
        is_telling: bool,
    },
    Similar {
        likeness: u32,
        is_telling: bool,
    },
    /// One has the name that the other is known by.
    OneTradeName,
    /// Both are known by one name.
    BothTradeNames,
    /// They share words, and each has one of its own.
    Apart,
    Unlike,
    Unknown,
}

/// Where two companies are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Places {
    /// In one municipality, or under one postal code.
    Same,
    OneState,
    OtherTown,
    OtherState,
    Unknown,
}

/// Which plants or branches two names say they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sites {
    Same,
    /// Only one of them says.
    OfOne,
    Other,
}

impl Evidence {
    /// Compares two companies, whose words were weighed; the same from both sides.
    pub(super) fn of(one: &Likeness, other: &Likeness, among: &Frequencies) -> Self {
        let families = one.legal.family.zip(other.legal.family);
        Self {
            naming: naming(one, other, among),
            tax_ids: key::compare(one, other),
            contacts: contacts(one, other),
            places: places(one, other),
            sites: sites(&one.legal, &other.legal),
            is_other_form: families.is_some_and(|(one, other)| one != other),
        }
    }
}

impl Naming {
    pub(super) fn reason(self) -> Option<Likelihood> {
        match self {
            Self::Same { .. } => Some(Likelihood::SameName),
            Self::Similar { .. } => Some(Likelihood::SimilarName),
            Self::OneTradeName | Self::BothTradeNames => Some(Likelihood::SameTradeName),
            Self::Apart | Self::Unlike | Self::Unknown => None,
        }
    }
}

fn naming(one: &Likeness, other: &Likeness, among: &Frequencies) -> Naming {
    if one.legal.words.is_empty() || other.legal.words.is_empty() {
        return Naming::Unknown;
    }
    let legal = alike::compare(&one.legal, &other.legal, among);
    let is_telling = legal.is_telling;
    match legal.alike {
        Alike::Same => Naming::Same { is_telling },
        Alike::Similar(likeness) => Naming::Similar {
            likeness,
            is_telling,
        },
        Alike::Apart => Naming::Apart,
        Alike::Unlike => known_as(one, other, among),
    }
}

/// Whether one has the name that the other is known by, or both are known by one.
fn known_as(one: &Likeness, other: &Likeness, among: &Frequencies) -> Naming {
    let is_same = |one: &Name, other: &Name| {
        let compared = alike::compare(one, other, among);
        compared.alike == Alike::Same && compared.is_telling
    };
    let has = |names: &[Name], name: &Name| names.iter().any(|own| is_same(own, name));
    if has(&one.known_as, &other.legal) || has(&other.known_as, &one.legal) {
        Naming::OneTradeName
    } else if one.known_as.iter().any(|name| has(&other.known_as, name)) {
        Naming::BothTradeNames
    } else {
        Naming::Unlike
    }
}

fn places(one: &Likeness, other: &Likeness) -> Places {
    let towns = one.municipality.zip(other.municipality);
    let is_one_town = towns.is_some_and(|(one, other)| one == other);
    if is_one_town || (one.postal_code.is_some() && one.postal_code == other.postal_code) {
        return Places::Same;
    }
    match one.state.zip(other.state) {
        None => Places::Unknown,
        Some((one, other)) if one != other => Places::OtherState,
        Some(_) if towns.is_some() => Places::OtherTown,
        Some(_) => Places::OneState,
    }
}

fn sites(one: &Name, other: &Name) -> Sites {
    if one.site == other.site {
        Sites::Same
    } else if one.site.is_empty() || other.site.is_empty() {
        Sites::OfOne
    } else {
        Sites::Other
    }
}

fn contacts(one: &Likeness, other: &Likeness) -> Vec<Likelihood> {
    let is_same_domain = one.domain.is_some() && one.domain == other.domain;
    let shares_phone = one.phones.iter().any(|phone| other.phones.contains(phone));
    let is_mail_of = |domain: &Option<String>, mails: &[String]| {
        domain.as_ref().is_some_and(|domain| mails.contains(domain))
    };
    let shares_mail = one.mails.iter().any(|mail| other.mails.contains(mail))
        || is_mail_of(&one.domain, &other.mails)
        || is_mail_of(&other.domain, &one.mails);
    [
        (is_same_domain, Likelihood::SameDomain),
        (shares_phone, Likelihood::SamePhone),
        (shares_mail && !is_same_domain, Likelihood::SameMail),
    ]
    .into_iter()
    .filter_map(|(is_shared, reason)| is_shared.then_some(reason))
    .collect()
}
