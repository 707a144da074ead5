//! Who can supply what a buyer asks for: a requirement held against products, part by part.
//!
//! Each part that was asked is met, not met or not known, with its reason; the score is what the parts
//! weigh. [`requirement`] reads what is asked, [`parts`] judges one part each.

pub(crate) mod parts;
mod requirement;
mod trade_unit;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::companies::offer::Offer;
use crate::companies::place::State;
use crate::companies::profile::{Market, Product};
use crate::companies::size::Size;
use crate::ids::{CompanyId, ProductId};
use crate::text::fold;
use crate::time::Day;

pub use requirement::{Asked, Requirement, RequirementForm, Volume};

crate::text_enum! {
    /// A part of what is asked; words: `supply-part-<code>`.
    pub enum SupplyPart {
        /// What it is.
        Product = "product",
        /// How much of it.
        Volume = "volume",
        /// Its certification.
        Certification = "certification",
        /// Where it shall go.
        Destination = "destination",
        /// By when.
        Days = "days",
        /// Where in Mexico it is made.
        State = "state",
        /// How large its company is.
        Size = "size",
        /// That it is ready to be sold abroad; asked of every product.
        Ready = "ready",
    }
}

crate::text_enum! {
    /// Whether a part is met; words: `supply-<code>`.
    pub enum SupplyVerdict {
        /// It is.
        Met = "met",
        /// It is known that it is not.
        NotMet = "not-met",
        /// Nobody noted what it hangs on.
        Unknown = "unknown",
    }
}

crate::text_enum! {
    /// Why a part is judged as it is; words: `supply-why-<code>`.
    pub enum SupplyWhy {
        /// Its code is one of those asked for.
        CodeWithin = "code-within",
        /// Its code is of a wider group, in which the asked one is.
        CodeWider = "code-wider",
        /// Its code has the heading of the asked one.
        CodeHeading = "code-heading",
        /// Its code has the chapter of the asked one.
        CodeChapter = "code-chapter",
        /// Its code is another, or none.
        CodeOther = "code-other",
        /// The product says every word.
        EveryWord = "every-word",
        /// The product says some of the words.
        SomeWords = "some-words",
        /// The product says none of the words.
        NoWord = "no-word",
        /// Its company has the words, or words like them; the product does not say them.
        WordsElsewhere = "words-elsewhere",
        /// So much can be made.
        CapacityEnough = "capacity-enough",
        /// Less can be made.
        CapacityShort = "capacity-short",
        /// It is not known how much can be made.
        CapacityUnknown = "capacity-unknown",
        /// It is known in a unit that the asked one is not reckoned from.
        CapacityOtherUnit = "capacity-other-unit",
        /// The smallest order is larger than what is asked.
        MinimumAbove = "minimum-above",
        /// It has the certification.
        Certified = "certified",
        /// It has it until a day.
        CertifiedUntil = "certified-until",
        /// It had it until a day.
        CertificateExpired = "certificate-expired",
        /// Others are known.
        CertificatesOthers = "certificates-others",
        /// None is known.
        CertificatesUnknown = "certificates-unknown",
        /// The company delivers there.
        Delivers = "delivers",
        /// The company sells there.
        SellsThere = "sells-there",
        /// The company says where it delivers, and not there.
        DeliversElsewhere = "delivers-elsewhere",
        /// It is not known where the company delivers.
        DestinationUnknown = "destination-unknown",
        /// It is delivered in time.
        InTime = "in-time",
        /// It is delivered later.
        Late = "late",
        /// It is not known how soon it is delivered.
        DaysUnknown = "days-unknown",
        /// It is made in one of the states.
        StateWithin = "state-within",
        /// It is made in another.
        StateOther = "state-other",
        /// The state is not known.
        StateUnknown = "state-unknown",
        /// The company has one of the sizes.
        SizeWithin = "size-within",
        /// It has another.
        SizeOther = "size-other",
        /// Its size is not known.
        SizeUnknown = "size-unknown",
        /// It is ready to be sold abroad.
        Ready = "ready",
        /// It is not ready yet.
        NotReady = "not-ready",
    }
}

/// How one part of what is asked stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "SupplyReason", rename_all = "camelCase")]
pub struct Reason {
    /// Which part.
    pub part: SupplyPart,
    /// Whether it is met.
    pub verdict: SupplyVerdict,
    /// Why.
    pub why: SupplyWhy,
    /// What the words need: `amount`, `unit`, `period`, `kind`, `day`, `country`, `days`, `state`, `size`,
    /// `code`, `found`, `asked`.
    pub params: BTreeMap<String, String>,
}

impl Reason {
    /// A reason with what its words need.
    pub(crate) fn of<const N: usize>(
        part: SupplyPart,
        verdict: SupplyVerdict,
        why: SupplyWhy,
        params: [(&str, String); N],
    ) -> Self {
        let params = params.into_iter();
        Self {
            part,
            verdict,
            why,
            params: params
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        }
    }
}

/// A certification that a product or its company has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldCertification {
    /// What it is called.
    pub kind: String,
    /// The last day on which it holds, where that is known.
    pub expires_on: Option<Day>,
}

/// A product that may be what is asked for.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The company that makes it.
    pub company: CompanyId,
    /// Its legal name.
    pub company_name: String,
    /// The state.
    pub state: Option<State>,
    /// The size, where it can be computed.
    pub size: Option<Size>,
    /// The markets of the company.
    pub markets: Vec<Market>,
    /// The identity of the product.
    pub id: ProductId,
    /// The product.
    pub product: Product,
    /// What is offered of it.
    pub offer: Offer,
    /// Its certifications, and those of its company.
    pub certifications: Vec<HeldCertification>,
}

/// A company that may supply what is asked for, by the product of it that serves best.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Supplier {
    /// The company.
    pub company: CompanyId,
    /// Its legal name.
    pub company_name: String,
    /// The state.
    pub state: Option<State>,
    /// The size.
    pub size: Option<Size>,
    /// The product that serves best.
    pub product: ProductId,
    /// What it is.
    pub description: String,
    /// The digits of its code.
    pub code: Option<String>,
    /// From 0, where every part is known not to be met, to 100, where every part is met.
    pub score: u8,
    /// Each part that was asked, in the order of [`SupplyPart`].
    pub reasons: Vec<Reason>,
    /// How many more of its products were held against what is asked.
    pub others: u32,
}

/// What a part weighs. That it is the product counts most, then whether there is enough of it.
const fn weight(part: SupplyPart) -> u32 {
    match part {
        SupplyPart::Product => 30,
        SupplyPart::Volume => 20,
        SupplyPart::Certification | SupplyPart::Destination => 15,
        SupplyPart::Days | SupplyPart::State => 10,
        SupplyPart::Size | SupplyPart::Ready => 5,
    }
}

/// What is not known counts half: it may be met, and a question to the company tells.
const fn counts(verdict: SupplyVerdict) -> u32 {
    match verdict {
        SupplyVerdict::Met => 2,
        SupplyVerdict::Unknown => 1,
        SupplyVerdict::NotMet => 0,
    }
}

/// The score of some reasons in per cent of what all of them would weigh if they were met, rounded down.
fn score(reasons: &[Reason]) -> u8 {
    let reached = reasons
        .iter()
        .map(|reason| weight(reason.part) * counts(reason.verdict));
    let reached: u32 = reached.sum();
    let all = reasons
        .iter()
        .map(|reason| weight(reason.part) * counts(SupplyVerdict::Met));
    let all: u32 = all.sum();
    u8::try_from((reached * 100).checked_div(all).unwrap_or_default()).unwrap_or(u8::MAX)
}

/// The companies whose products were found, the one that serves best first; of each company the product
/// that serves best. Equal ones are in the order of their names.
pub fn rank(asked: &Requirement, candidates: Vec<Candidate>, today: Day) -> Vec<Supplier> {
    let mut judged: Vec<Supplier> = candidates
        .into_iter()
        .map(|candidate| judge(asked, candidate, today))
        .collect();
    judged.sort_by_cached_key(|supplier| {
        (
            u8::MAX - supplier.score,
            fold(&supplier.company_name),
            supplier.company,
            fold(&supplier.description),
            supplier.product,
        )
    });
    let mut places: BTreeMap<CompanyId, usize> = BTreeMap::new();
    let mut ranked: Vec<Supplier> = Vec::new();
    for supplier in judged {
        let known = places.get(&supplier.company);
        if let Some(first) = known.and_then(|place| ranked.get_mut(*place)) {
            first.others += 1;
        } else {
            places.insert(supplier.company, ranked.len());
            ranked.push(supplier);
        }
    }
    ranked
}

fn judge(asked: &Requirement, candidate: Candidate, today: Day) -> Supplier {
    let reasons = parts::reasons(asked, &candidate, today);
    Supplier {
        score: score(&reasons),
        reasons,
        company: candidate.company,
        company_name: candidate.company_name,
        state: candidate.state,
        size: candidate.size,
        product: candidate.id,
        description: candidate.product.description,
        code: candidate.product.digits,
        others: 0,
    }
}

#[cfg(test)]
mod tests;
