//! Several agreements with one market, side by side: what each saves and which is better.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::duty::Evaluation;
use crate::money::{Money, MoneyText};

/// The short name of an agreement as the reference data has it: `TMEC`, `TLCUEM-ITA`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
#[cfg_attr(
    feature = "db",
    derive(sea_orm::DeriveValueType),
    sea_orm(value_type = "String")
)]
pub struct AgreementId(String);

impl AgreementId {
    /// The agreement of Mexico with the United States and Canada.
    pub const T_MEC: &str = "TMEC";
    /// The Comprehensive and Progressive Agreement for Trans-Pacific Partnership.
    pub const TIPAT: &str = "TIPAT";
    /// The agreement of Mexico with the United Kingdom.
    pub const ACUK: &str = "ACUK";
    /// The agreement of Mexico with the European Union of 2000.
    pub const TLCUEM: &str = "TLCUEM";
}

/// The text is not the short name of an agreement.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an agreement: {0}")]
pub struct NotAnAgreement(pub String);

impl fmt::Display for AgreementId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for AgreementId {
    type Err = NotAnAgreement;

    fn from_str(text: &str) -> Result<Self, NotAnAgreement> {
        const LONGEST: usize = 24;
        let is_short_name = (1..=LONGEST).contains(&text.len())
            && text
                .bytes()
                .all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == b'-');
        if is_short_name {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAnAgreement(text.to_owned()))
        }
    }
}

crate::text_type!(AgreementId);

/// What an agreement asks for a shipment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The agreement.
    pub agreement: AgreementId,
    /// The preferential duty.
    pub duty: Evaluation,
}

/// The agreements compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Comparison {
    /// What each saves, in the order of the offers.
    pub savings: Vec<Saving>,
    /// Which is better, and why.
    pub verdict: Verdict,
}

/// What an agreement saves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Saving {
    /// The agreement.
    pub agreement: AgreementId,
    /// The MFN duty less the preferential one; none where one of them is not known.
    pub amount: Option<MoneyText>,
}

/// Which agreement is better.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Verdict {
    /// There is no agreement.
    NoOffer,
    /// No preference is below the MFN duty: origin changes nothing.
    NoGain,
    /// This one asks the least.
    LowerDuty {
        /// The agreement.
        agreement: AgreementId,
        /// How much less than the next; none where it is the only one that is known.
        by: Option<MoneyText>,
    },
    /// These ask the same, and no other less; which proof is simpler is not decided here.
    Tie {
        /// The agreements.
        agreements: Vec<AgreementId>,
    },
    /// What these ask must be known first.
    Open {
        /// The agreements.
        unknown: Vec<AgreementId>,
    },
}

/// What the preference saves; nothing where it is not below the MFN duty. None where one of the
/// two is not known, or they are in two currencies.
pub fn saving(mfn: &Evaluation, preferential: &Evaluation) -> Option<Money> {
    let (mfn, preferential) = (due(mfn)?, due(preferential)?);
    comparable(mfn, preferential).then(|| Money {
        minor: mfn.minor.saturating_sub(preferential.minor).max(0),
        currency: mfn.currency,
    })
}

/// Names the better agreement.
pub fn compare(mfn: &Evaluation, offers: &[Offer]) -> Comparison {
    let savings = offers
        .iter()
        .map(|offer| Saving {
            agreement: offer.agreement.clone(),
            amount: saving(mfn, &offer.duty).map(MoneyText::from),
        })
        .collect();
    Comparison {
        savings,
        verdict: verdict(due(mfn), offers),
    }
}

fn verdict(mfn: Option<Money>, offers: &[Offer]) -> Verdict {
    if offers.is_empty() {
        return Verdict::NoOffer;
    }
    let known: Vec<Known<'_>> = offers
        .iter()
        .filter_map(|offer| Some((&offer.agreement, due(&offer.duty)?)))
        .collect();
    let least = known
        .iter()
        .map(|&(_, duty)| duty)
        .min_by_key(|duty| duty.minor);
    // Nothing is less than no duty, so that one without duty need not wait for the others.
    let could_be_lower = |offer: &&Offer| match (due(&offer.duty), least) {
        (Some(duty), Some(least)) => !comparable(duty, least),
        (None, Some(least)) => least.minor > 0,
        (_, None) => true,
    };
    let unknown: Vec<AgreementId> = offers
        .iter()
        .filter(could_be_lower)
        .map(|offer| offer.agreement.clone())
        .collect();
    match least {
        Some(least) if unknown.is_empty() => {
            if mfn.is_some_and(|mfn| comparable(mfn, least) && mfn.minor <= least.minor) {
                Verdict::NoGain
            } else {
                ranked(known, least)
            }
        }
        Some(_) | None => Verdict::Open { unknown },
    }
}

type Known<'a> = (&'a AgreementId, Money);

fn ranked(known: Vec<Known<'_>>, least: Money) -> Verdict {
    let (best, rest): (Vec<_>, Vec<_>) = known
        .into_iter()
        .partition(|(_, duty)| duty.minor == least.minor);
    if let [(agreement, _)] = best.as_slice() {
        let next = rest
            .iter()
            .map(|&(_, duty)| duty)
            .min_by_key(|duty| duty.minor);
        let by = next.map(|duty| Money {
            minor: duty.minor.saturating_sub(least.minor),
            currency: duty.currency,
        });
        return Verdict::LowerDuty {
            agreement: (*agreement).clone(),
            by: by.map(MoneyText::from),
        };
    }
    Verdict::Tie {
        agreements: best
            .into_iter()
            .map(|(agreement, _)| agreement.clone())
            .collect(),
    }
}

fn due(duty: &Evaluation) -> Option<Money> {
    match duty {
        Evaluation::Due(money) => Some(*money),
        Evaluation::Needs(_)
        | Evaluation::OutsideSeason
        | Evaluation::OutsideDates
        | Evaluation::OutOfRange => None,
    }
}

// Nothing is nothing in every currency.
fn comparable(a: Money, b: Money) -> bool {
    a.currency == b.currency || a.minor == 0 || b.minor == 0
}

#[cfg(test)]
mod tests {
    use super::{AgreementId, Offer, Verdict, compare, saving};
    use crate::money::{Currency, Money};
    use crate::treaties::duty::Evaluation;
    use crate::treaties::need::Need;

    fn id(name: &str) -> AgreementId {
        name.parse().unwrap()
    }

    fn due(minor: i64) -> Evaluation {
        Evaluation::Due(Money {
            minor,
            currency: Currency::CAD,
        })
    }

    fn waiting() -> Evaluation {
        Evaluation::Needs(vec![Need::CustomsValue])
    }

    fn verdict(mfn: &Evaluation, offers: &[(&str, Evaluation)]) -> Verdict {
        let offers: Vec<Offer> = offers
            .iter()
            .map(|(name, duty)| Offer {
                agreement: id(name),
                duty: duty.clone(),
            })
            .collect();
        compare(mfn, &offers).verdict
    }

    #[test]
    fn names_the_lower_duty_and_by_how_much() {
        let offers = [("TMEC", due(0)), ("TIPAT", due(510))];
        let expected = Verdict::LowerDuty {
            agreement: id("TMEC"),
            by: Some(
                Money {
                    minor: 510,
                    currency: Currency::CAD,
                }
                .into(),
            ),
        };
        assert_eq!(verdict(&due(2820), &offers), expected);
    }

    #[test]
    fn calls_a_tie_a_tie() {
        let offers = [("TMEC", due(0)), ("TIPAT", due(0))];
        let agreements = vec![id("TMEC"), id("TIPAT")];
        assert_eq!(verdict(&due(2820), &offers), Verdict::Tie { agreements });
    }

    #[test]
    fn says_when_origin_changes_nothing() {
        assert_eq!(verdict(&due(0), &[("TMEC", due(0))]), Verdict::NoGain);
        assert_eq!(verdict(&due(100), &[("TMEC", due(120))]), Verdict::NoGain);
        assert_eq!(verdict(&due(100), &[]), Verdict::NoOffer);
    }

    #[test]
    fn waits_for_an_offer_that_could_be_lower() {
        let unknown = vec![id("TIPAT")];
        let offers = [("TMEC", due(10)), ("TIPAT", waiting())];
        assert_eq!(verdict(&due(100), &offers), Verdict::Open { unknown });
    }

    #[test]
    fn does_not_wait_where_nothing_can_be_lower() {
        let offers = [("TMEC", due(0)), ("TIPAT", waiting())];
        let agreement = id("TMEC");
        let expected = Verdict::LowerDuty {
            agreement,
            by: None,
        };
        assert_eq!(verdict(&due(100), &offers), expected);
    }

    #[test]
    fn never_mixes_currencies() {
        let euros = Evaluation::Due(Money {
            minor: 5,
            currency: Currency::EUR,
        });
        assert_eq!(saving(&due(100), &euros), None);
        let offers = [("TMEC", due(10)), ("TIPAT", euros)];
        let unknown = vec![id("TMEC")];
        assert_eq!(verdict(&due(100), &offers), Verdict::Open { unknown });
        let nothing = Evaluation::Due(Money {
            minor: 0,
            currency: Currency::EUR,
        });
        assert_eq!(saving(&due(100), &nothing).unwrap().minor, 100);
    }

    #[test]
    fn a_preference_above_the_mfn_duty_saves_nothing() {
        assert_eq!(saving(&due(100), &due(120)).unwrap().minor, 0);
        assert_eq!(saving(&waiting(), &due(0)), None);
    }
}
