//! One part of a requirement held against a product.

use rust_decimal::Decimal;

use super::requirement::{Asked, Requirement, Volume};
use super::trade_unit::converted;
use super::{Candidate, HeldCertification, Reason, SupplyPart, SupplyVerdict, SupplyWhy};
use crate::companies::profile::{Capacity, CapacityPeriod, MarketStatus};
use crate::text::fold;
use crate::time::Day;
use SupplyVerdict::{Met, NotMet, Unknown};

/// Months of a year.
const MONTHS: u32 = 12;

/// Every part that was asked, in the order of [`SupplyPart`].
pub(super) fn reasons(asked: &Requirement, candidate: &Candidate, today: Day) -> Vec<Reason> {
    let mut reasons = vec![product(&asked.asked, candidate)];
    reasons.extend(asked.volume.as_ref().map(|asked| volume(asked, candidate)));
    let kind = asked.certification.as_deref();
    reasons.extend(kind.map(|kind| certification(kind, &candidate.certifications, today)));
    let country = asked.destination.as_deref();
    reasons.extend(country.map(|country| destination(country, candidate)));
    reasons.extend(asked.days.map(|most| days(most, candidate)));
    if !asked.states.is_empty() {
        reasons.push(state(asked, candidate));
    }
    if !asked.sizes.is_empty() {
        reasons.push(size(asked, candidate));
    }
    reasons.push(ready(candidate));
    reasons
}

/// What a product says of itself, folded.
pub(crate) fn said(candidate: &Candidate) -> String {
    let offer = &candidate.offer;
    let said = [
        &candidate.product.description,
        &offer.technical_es,
        &offer.technical_en,
    ];
    fold(&said.map(String::as_str).join(" "))
}

fn product(asked: &Asked, candidate: &Candidate) -> Reason {
    let told = |verdict, why| {
        let code = candidate.product.digits.clone().unwrap_or_default();
        Reason::of(SupplyPart::Product, verdict, why, [("code", code)])
    };
    match asked {
        Asked::Code(digits) => {
            let own = candidate.product.digits.as_deref().unwrap_or_default();
            if own.starts_with(digits.as_str()) {
                told(Met, SupplyWhy::CodeWithin)
            } else {
                told(Unknown, SupplyWhy::CodeWider)
            }
        }
        Asked::Words(words) => {
            let said = said(candidate);
            let says = |word: &String| said.split(' ').any(|own| own.starts_with(word.as_str()));
            if words.iter().all(says) {
                told(Met, SupplyWhy::EveryWord)
            } else {
                told(Unknown, SupplyWhy::WordsElsewhere)
            }
        }
    }
}

pub(crate) fn volume(asked: &Volume, candidate: &Candidate) -> Reason {
    let part = SupplyPart::Volume;
    let minimum = candidate.offer.minimum.as_ref();
    let above = minimum.filter(|minimum| {
        converted(minimum.amount.0, &minimum.unit, &asked.unit)
            .is_some_and(|least| least > asked.amount)
    });
    if let Some(minimum) = above {
        let params = [
            ("amount", minimum.amount.to_string()),
            ("unit", minimum.unit.clone()),
        ];
        return Reason::of(part, NotMet, SupplyWhy::MinimumAbove, params);
    }
    let Some(capacity) = &candidate.product.capacity else {
        return Reason::of(part, Unknown, SupplyWhy::CapacityUnknown, []);
    };
    let told = |verdict, why| {
        let params = [
            ("amount", capacity.amount.to_string()),
            ("unit", capacity.unit.clone()),
            ("period", capacity.period.to_string()),
        ];
        Reason::of(part, verdict, why, params)
    };
    match made(capacity, asked) {
        None => told(Unknown, SupplyWhy::CapacityOtherUnit),
        Some(made) if made >= yearly(asked.amount, asked.period).unwrap_or(Decimal::MAX) => {
            told(Met, SupplyWhy::CapacityEnough)
        }
        Some(_) => told(NotMet, SupplyWhy::CapacityShort),
    }
}

/// What can be made in a year, in the unit that is asked.
fn made(capacity: &Capacity, asked: &Volume) -> Option<Decimal> {
    let amount = converted(capacity.amount.0, &capacity.unit, &asked.unit)?;
    yearly(amount, capacity.period)
}

fn yearly(amount: Decimal, period: CapacityPeriod) -> Option<Decimal> {
    match period {
        CapacityPeriod::Month => amount.checked_mul(Decimal::from(MONTHS)),
        CapacityPeriod::Year => Some(amount),
    }
}

/// Of several of one kind, the one that holds longest counts.
pub(crate) fn certification(kind: &str, held: &[HeldCertification], today: Day) -> Reason {
    let part = SupplyPart::Certification;
    let wanted = fold(kind);
    let is_wanted = |own: &&HeldCertification| {
        let own = fold(&own.kind);
        wanted
            .split(' ')
            .all(|word| own.split(' ').any(|own| own.starts_with(word)))
    };
    let of_kind: Vec<&HeldCertification> = held.iter().filter(is_wanted).collect();
    let dated = of_kind
        .iter()
        .filter_map(|own| own.expires_on.map(|day| (day, &own.kind)));
    if let Some((day, kind)) = dated.max() {
        let (verdict, why) = if day >= today {
            (Met, SupplyWhy::CertifiedUntil)
        } else {
            (NotMet, SupplyWhy::CertificateExpired)
        };
        let params = [("kind", kind.clone()), ("day", day.to_string())];
        return Reason::of(part, verdict, why, params);
    }
    if let Some(own) = of_kind.first() {
        let params = [("kind", own.kind.clone())];
        return Reason::of(part, Met, SupplyWhy::Certified, params);
    }
    if held.is_empty() {
        return Reason::of(part, Unknown, SupplyWhy::CertificatesUnknown, []);
    }
    let mut kinds: Vec<&str> = held.iter().map(|own| own.kind.as_str()).collect();
    kinds.dedup();
    let params = [("kind", kinds.join(", "))];
    Reason::of(part, NotMet, SupplyWhy::CertificatesOthers, params)
}

pub(crate) fn destination(country: &str, candidate: &Candidate) -> Reason {
    let destinations = &candidate.offer.destinations;
    let sells = candidate
        .markets
        .iter()
        .any(|market| market.market == country && market.status == MarketStatus::Exporting);
    let (verdict, why) = if destinations.iter().any(|code| code == country) {
        (Met, SupplyWhy::Delivers)
    } else if sells {
        (Met, SupplyWhy::SellsThere)
    } else if destinations.is_empty() {
        (Unknown, SupplyWhy::DestinationUnknown)
    } else {
        (NotMet, SupplyWhy::DeliversElsewhere)
    };
    let params = [("country", country.to_owned())];
    Reason::of(SupplyPart::Destination, verdict, why, params)
}

fn days(most: u32, candidate: &Candidate) -> Reason {
    let part = SupplyPart::Days;
    let Some(days) = candidate.offer.lead_days else {
        return Reason::of(part, Unknown, SupplyWhy::DaysUnknown, []);
    };
    let (verdict, why) = if days <= most {
        (Met, SupplyWhy::InTime)
    } else {
        (NotMet, SupplyWhy::Late)
    };
    Reason::of(part, verdict, why, [("days", days.to_string())])
}

fn state(asked: &Requirement, candidate: &Candidate) -> Reason {
    let part = SupplyPart::State;
    let Some(state) = candidate.state else {
        return Reason::of(part, Unknown, SupplyWhy::StateUnknown, []);
    };
    let (verdict, why) = if asked.states.contains(&state) {
        (Met, SupplyWhy::StateWithin)
    } else {
        (NotMet, SupplyWhy::StateOther)
    };
    Reason::of(part, verdict, why, [("state", state.to_string())])
}

fn size(asked: &Requirement, candidate: &Candidate) -> Reason {
    let part = SupplyPart::Size;
    let Some(size) = candidate.size else {
        return Reason::of(part, Unknown, SupplyWhy::SizeUnknown, []);
    };
    let (verdict, why) = if asked.sizes.contains(&size) {
        (Met, SupplyWhy::SizeWithin)
    } else {
        (NotMet, SupplyWhy::SizeOther)
    };
    Reason::of(part, verdict, why, [("size", size.to_string())])
}

fn ready(candidate: &Candidate) -> Reason {
    let (verdict, why) = if candidate.product.is_exportable {
        (Met, SupplyWhy::Ready)
    } else {
        (NotMet, SupplyWhy::NotReady)
    };
    Reason::of(SupplyPart::Ready, verdict, why, [])
}
