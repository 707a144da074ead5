//! Which companies may be one: a score from 0 to 100 with its reasons, so that a person can judge.
//! Nothing is merged by a score.
//!
//! [`Likeness`] is a company as the comparison sees it and compares two; [`Directory`] finds those
//! worth comparing among many, for a row that is imported and for all that is already there.

use serde::{Deserialize, Serialize};

use crate::companies::place::{Municipality, PostalCode, State};
use crate::companies::reach::{Mail, Phone, Web};

mod alike;
mod blocking;
mod directory;
mod evidence;
mod forms;
mod frequencies;
mod key;
mod names;
mod score;
mod words;

pub use blocking::{Key, keys};
pub use directory::{Directory, Match, Pair, pairs};
pub use frequencies::Frequencies;

use evidence::Evidence;
use key::TaxKey;
use names::Name;

/// From this score on a company is shown as a likely duplicate.
pub const LIKELY: u8 = 50;

/// Sites on which many companies have a page.
const SHARED_SITES: [&str; 7] = [
    "facebook.com",
    "instagram.com",
    "linkedin.com",
    "mercadolibre.com.mx",
    "sites.google.com",
    "wixsite.com",
    "x.com",
];

/// Where anybody has a mailbox: there the whole address says whose it is.
const SHARED_MAIL: [&str; 15] = [
    "aol.com",
    "gmail.com",
    "hotmail.com",
    "hotmail.com.mx",
    "hotmail.es",
    "icloud.com",
    "infinitummail.com",
    "live.com",
    "live.com.mx",
    "msn.com",
    "outlook.com",
    "outlook.es",
    "prodigy.net.mx",
    "yahoo.com",
    "yahoo.com.mx",
];

crate::text_enum! {
    /// Why two companies may be one, or may not.
    pub enum Likelihood {
        /// The tax identity is the same.
        SameTaxId = "same-rfc",
        /// One tax identity is wrong and lacks a single character of being the other.
        MistypedTaxId = "mistyped-rfc",
        /// The name is the same but for its legal form and the order of its words.
        SameName = "same-name",
        /// The name is nearly the same.
        SimilarName = "similar-name",
        /// One is known by the name of the other, or both by one.
        SameTradeName = "same-trade-name",
        /// They share a web domain.
        SameDomain = "same-web",
        /// They share a telephone.
        SamePhone = "same-phone",
        /// They share a mail address, or the domain of one.
        SameMail = "same-mail",
        /// They share the municipality or the postal code.
        SamePlace = "same-place",
        /// They are in one state.
        SameState = "same-state",
        /// The names differ, although the tax identity is the same.
        OtherName = "other-name",
        /// Each names another plant or branch.
        OtherSite = "other-site",
        /// They are in different municipalities or states.
        OtherPlace = "other-place",
        /// One trades, the other is an association or of producers.
        OtherForm = "other-form",
        /// Each has a tax identity of its own, which speaks against it.
        OtherTaxId = "other-rfc",
    }
}

/// A company as the comparison sees it. Made of what is being typed, so that nothing is refused:
/// what cannot be read is not compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Likeness {
    /// The legal name first, where there is one.
    legal: Name,
    /// The names it is known by.
    known_as: Vec<Name>,
    tax_id: Option<TaxKey>,
    state: Option<State>,
    municipality: Option<Municipality>,
    postal_code: Option<PostalCode>,
    domain: Option<String>,
    mails: Vec<String>,
    phones: Vec<String>,
}

/// How likely two companies are one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Similarity {
    /// 0 to 100; 100 only for the same tax identity.
    pub score: u8,
    /// The reasons, the strongest first; those that speak against it last.
    pub reasons: Vec<Likelihood>,
}

impl Likeness {
    /// Takes what can be compared from the fields of a profile.
    pub fn of(legal_name: &str, rfc: &str, state: Option<&str>, web: &str, phone: &str) -> Self {
        let (legal, known_as) = names::read(legal_name);
        let domain = web.parse::<Web>().ok().map(|web| web.domain().to_owned());
        let likeness = Self {
            legal,
            known_as: known_as.into_iter().collect(),
            tax_id: TaxKey::read(rfc),
            state: state.and_then(|state| state.parse().ok()),
            domain: domain.filter(|domain| !SHARED_SITES.contains(&domain.as_str())),
            ..Self::default()
        };
        likeness.reached_by([phone], [])
    }

    /// Adds the names that it is known by.
    #[must_use]
    pub fn known_as<'a>(mut self, trade_names: impl IntoIterator<Item = &'a str>) -> Self {
        for trade_name in trade_names {
            let (name, _) = names::read(trade_name);
            let is_new = name.words != self.legal.words && !self.known_as.contains(&name);
            if is_new && !name.words.is_empty() {
                self.known_as.push(name);
            }
        }
        self
    }

    /// Says more exactly where it is.
    #[must_use]
    pub fn located(mut self, municipality: Option<&str>, postal_code: &str) -> Self {
        self.municipality = municipality.and_then(|code| code.parse().ok());
        self.postal_code = postal_code.parse().ok();
        self.state = self
            .state
            .or(self.municipality.map(Municipality::state))
            .or(self.postal_code.map(PostalCode::state));
        self
    }

    /// Adds telephones and mail addresses, those of its contacts among them.
    #[must_use]
    pub fn reached_by<'a>(
        mut self,
        phones: impl IntoIterator<Item = &'a str>,
        mails: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let phones = phones
            .into_iter()
            .filter_map(|phone| phone.parse::<Phone>().ok());
        self.phones.extend(phones.map(|phone| phone.to_string()));
        self.mails.extend(mails.into_iter().filter_map(mail_key));
        self
    }

    /// The words of its names, each once, as [`Frequencies`] counts them.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let words: std::collections::BTreeSet<&str> = self
            .names()
            .flat_map(|name| name.words.iter().map(|word| word.text.as_str()))
            .collect();
        words.into_iter()
    }

    /// How likely the other company is the same one, where nothing is known of the words of names.
    pub fn compare(&self, other: &Self) -> Similarity {
        self.compare_among(other, &Frequencies::default())
    }

    /// How likely the other company is the same one, among companies of which the words are counted.
    pub fn compare_among(&self, other: &Self, frequencies: &Frequencies) -> Similarity {
        let [one, other] = [self, other].map(|company| company.clone().weighed(frequencies));
        one.compare_weighed(&other, frequencies)
    }

    /// With the weights of its words written into them, once for however many comparisons.
    fn weighed(mut self, frequencies: &Frequencies) -> Self {
        for name in std::iter::once(&mut self.legal).chain(&mut self.known_as) {
            for word in &mut name.words {
                frequencies.weigh(word);
            }
        }
        self
    }

    fn compare_weighed(&self, other: &Self, frequencies: &Frequencies) -> Similarity {
        score::similarity(&Evidence::of(self, other, frequencies))
    }

    fn names(&self) -> impl Iterator<Item = &Name> {
        std::iter::once(&self.legal).chain(&self.known_as)
    }
}

/// What of a mail address says whose it is: its domain, or all of it where anybody has a mailbox.
pub fn mail_key(text: &str) -> Option<String> {
    let address = text.parse::<Mail>().ok()?.to_string().to_lowercase();
    let (_, domain) = address.rsplit_once('@')?;
    if SHARED_MAIL.contains(&domain) {
        return Some(address);
    }
    Some(domain.to_owned())
}

#[cfg(test)]
mod tests;
