//! The score of two companies: what speaks for one and what against it.

use std::cmp::Reverse;

use crate::companies::similar::evidence::{Evidence, Naming, Places, Sites};
use crate::companies::similar::key::TaxIds;
use crate::companies::similar::{Likelihood, Similarity};

/// The same name, and one that many companies could have.
const SAME_NAME: i32 = 82;
const SAME_PLAIN_NAME: i32 = 60;

/// What a similar name has less than its likeness, and one of plain words less again.
const NOT_THE_SAME: i32 = 20;
const PLAIN: i32 = 15;

/// One has the name that the other is known by; both are known by one name.
const ONE_TRADE_NAME: i32 = 62;
const BOTH_TRADE_NAMES: i32 = 48;

/// The first contact that companies of different names share, and each further one.
const CONTACT_ALONE: i32 = 60;
const FURTHER: i32 = 8;

/// A contact shared by companies whose names agree.
const CONTACT: i32 = 10;

/// A tax identity with a slip: the least with a name that agrees, and with one that does not.
const MISTYPED_AND_NAMED: i32 = 85;
const MISTYPED: i32 = 70;

/// One of two names says which plant or branch it is.
const SITE_OF_ONE: i32 = 10;

/// An association is hardly the company of the same name.
const OTHER_FORM: i32 = 30;

/// The most that a score can be where something speaks against it.
const OTHER_SITE_CAP: i32 = 55;
const SISTER_CAP: i32 = 40;
const OTHER_TAX_ID_CAP: i32 = 45;
const DOUBTFUL_TAX_ID_CAP: i32 = 75;

/// Two right tax identities under one name and one contact: it may be the same company anew.
const SUCCESSOR_CAP: i32 = 60;

/// The most without the same tax identity.
const MOST: i32 = 99;

/// Scores what was found of two companies.
pub(super) fn similarity(evidence: &Evidence) -> Similarity {
    let score = capped(evidence, supported(evidence));
    if score <= 0 {
        return Similarity {
            score: 0,
            reasons: Vec::new(),
        };
    }
    Similarity {
        score: u8::try_from(score).unwrap_or(100),
        reasons: reasons(evidence),
    }
}

/// The names with what supports them, or the contacts where the names do not agree.
fn supported(evidence: &Evidence) -> i32 {
    let contacts = i32::try_from(evidence.contacts.len()).unwrap_or(i32::MAX);
    let named = points(evidence.naming);
    let score = match named {
        Some(points) => {
            let of_site = if evidence.sites == Sites::OfOne {
                SITE_OF_ONE
            } else {
                0
            };
            let of_form = if evidence.is_other_form {
                OTHER_FORM
            } else {
                0
            };
            points + placed(evidence) + CONTACT * contacts - of_site - of_form
        }
        None if contacts == 0 => 0,
        None => CONTACT_ALONE + FURTHER * (contacts - 1),
    };
    if evidence.tax_ids != TaxIds::Mistyped {
        return score;
    }
    let least = if named.is_some() {
        MISTYPED_AND_NAMED
    } else {
        MISTYPED
    };
    (score + FURTHER).max(least)
}

/// What the names alone are worth; none where they do not agree.
fn points(naming: Naming) -> Option<i32> {
    let plain = |is_telling: bool| if is_telling { 0 } else { PLAIN };
    match naming {
        Naming::Same { is_telling: true } => Some(SAME_NAME),
        Naming::Same { is_telling: false } => Some(SAME_PLAIN_NAME),
        Naming::Similar {
            likeness,
            is_telling,
        } => Some(i32::try_from(likeness).unwrap_or(100) - NOT_THE_SAME - plain(is_telling)),
        Naming::OneTradeName => Some(ONE_TRADE_NAME),
        Naming::BothTradeNames => Some(BOTH_TRADE_NAMES),
        Naming::Apart | Naming::Unlike | Naming::Unknown => None,
    }
}

/// What the places add to names that agree, or take away: a name that is only similar is worth
/// little in another town.
fn placed(evidence: &Evidence) -> i32 {
    let is_same = matches!(evidence.naming, Naming::Same { .. });
    match evidence.places {
        Places::Same => 14,
        Places::OneState => 8,
        Places::OtherTown if is_same => -4,
        Places::OtherTown => -10,
        Places::OtherState if is_same => -12,
        Places::OtherState => -30,
        Places::Unknown => 0,
    }
}

/// The score within what speaks against it.
fn capped(evidence: &Evidence, score: i32) -> i32 {
    let is_same_name = matches!(evidence.naming, Naming::Same { .. });
    let of_tax_ids = match evidence.tax_ids {
        TaxIds::Same => return 100,
        TaxIds::Other if is_same_name && !evidence.contacts.is_empty() => SUCCESSOR_CAP,
        TaxIds::Other => OTHER_TAX_ID_CAP,
        TaxIds::Doubtful => DOUBTFUL_TAX_ID_CAP,
        TaxIds::Mistyped | TaxIds::Unknown => MOST,
    };
    let is_sister = evidence.naming == Naming::Apart && evidence.tax_ids != TaxIds::Mistyped;
    let of_names = if is_sister { SISTER_CAP } else { MOST };
    let of_sites = if evidence.sites == Sites::Other {
        OTHER_SITE_CAP
    } else {
        MOST
    };
    score.min(of_tax_ids).min(of_names).min(of_sites)
}

/// The reasons, the strongest first; those that speak against it last.
fn reasons(evidence: &Evidence) -> Vec<Likelihood> {
    let Evidence {
        naming,
        tax_ids,
        places,
        sites,
        ..
    } = *evidence;
    let named = naming.reason().zip(points(naming));
    let contacts = evidence.contacts.iter();
    let contacts = contacts.map(|reason| (*reason, CONTACT_ALONE));
    let mut shared: Vec<_> = named.into_iter().chain(contacts).collect();
    shared.sort_by_key(|(_, points)| Reverse(*points));
    let is_other_name = matches!(naming, Naming::Apart | Naming::Unlike);
    let is_elsewhere = matches!(places, Places::OtherTown | Places::OtherState);
    let of_tax_ids = [
        (tax_ids == TaxIds::Same, Likelihood::SameTaxId),
        (tax_ids == TaxIds::Mistyped, Likelihood::MistypedTaxId),
    ];
    let of_places = [
        (places == Places::Same, Likelihood::SamePlace),
        (places == Places::OneState, Likelihood::SameState),
    ];
    let against = [
        (
            tax_ids == TaxIds::Same && is_other_name,
            Likelihood::OtherName,
        ),
        (sites != Sites::Same, Likelihood::OtherSite),
        (is_elsewhere, Likelihood::OtherPlace),
        (evidence.is_other_form, Likelihood::OtherForm),
        (
            matches!(tax_ids, TaxIds::Other | TaxIds::Doubtful),
            Likelihood::OtherTaxId,
        ),
    ];
    of_tax_ids
        .into_iter()
        .chain(shared.into_iter().map(|(reason, _)| (true, reason)))
        .chain(of_places)
        .chain(against)
        .filter_map(|(is_so, reason)| is_so.then_some(reason))
        .collect()
}
