//! Who should meet: what a buyer needs held against what companies offer, with a score whose parts say
//! where every point comes from.
//!
//! Volume, certification and market are judged as for any requirement ([`crate::companies::supply`]); here the code
//! counts by how much of it is shared, and words by how many are, so that a company near to what is asked is
//! suggested too.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::companies::profile::CapacityPeriod;
use crate::companies::supply::{
    Asked, Candidate, Reason, Requirement, RequirementForm, SupplyPart, SupplyVerdict, SupplyWhy,
    Volume, parts,
};
use crate::ids::{CompanyId, ProductId};
use crate::problem::Problems;
use crate::time::Day;

/// What a shared code is worth, what shared words are, and so on.
const CODE: u32 = 40;
const WORDS: u32 = 20;
const CERTIFICATION: u32 = 15;
const VOLUME: u32 = 15;
const MARKET: u32 = 10;

/// What a buyer needs, as it is typed; blank parts are not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "BuyerNeed", rename_all = "camelCase")]
pub struct NeedForm {
    /// The digits of the code of the Harmonized System.
    pub code: String,
    /// Words of the product.
    pub words: String,
    /// How much.
    pub volume: String,
    /// In which unit.
    pub unit: String,
    /// In what time; a year where nothing is said.
    pub period: Option<CapacityPeriod>,
    /// A certification.
    pub certification: String,
    /// Where it shall go: ISO 3166-1, or EU.
    pub destination: String,
}

/// What a buyer needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// The digits of its code.
    pub code: Option<String>,
    /// Its words, folded, each as far as it is the same in the singular.
    pub words: Vec<String>,
    /// How much of it.
    pub volume: Option<Volume>,
    /// A certification.
    pub certification: Option<String>,
    /// Where it shall go.
    pub destination: Option<String>,
}

/// A product that is near to what a buyer needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "MeetingMatch", rename_all = "camelCase")]
pub struct Match {
    /// The company.
    pub company: CompanyId,
    /// The product of it that serves best.
    pub product: ProductId,
    /// Which of the needs it serves, from 0.
    pub need: u32,
    /// Points of all parts in per cent of what all that was asked would give.
    pub points: u8,
    /// Every part that was asked, with its points.
    pub parts: Vec<MatchPart>,
}

/// The points of one part, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MatchPart {
    /// The points.
    pub points: u32,
    /// The most that the part can give.
    pub most: u32,
    /// Why.
    pub reason: Reason,
}

impl Need {
    /// Reads a form: all that is wrong with it at once. A code or words there must be.
    pub fn parse(form: &NeedForm) -> Result<Self, Problems> {
        let has_code = !form.code.trim().is_empty();
        let asks = |text: &str| RequirementForm {
            text: text.to_owned(),
            volume: form.volume.clone(),
            unit: form.unit.clone(),
            period: form.period.unwrap_or(CapacityPeriod::Year),
            certification: form.certification.clone(),
            states: Vec::new(),
            sizes: Vec::new(),
            destination: form.destination.clone(),
            days: String::new(),
        };
        let by = |field: &str, text: &str| {
            Requirement::parse(&asks(text)).map_err(|mut problems| {
                let of_text = problems
                    .0
                    .iter_mut()
                    .filter(|problem| problem.field == "text");
                of_text.for_each(|problem| field.clone_into(&mut problem.field));
                problems
            })
        };
        let has_words = !form.words.trim().is_empty();
        let words = if has_words || !has_code {
            Some(by("words", &form.words)?)
        } else {
            None
        };
        let code = if has_code {
            Some(by("code", &form.code)?)
        } else {
            None
        };
        let digits = match code.as_ref().map(|code| &code.asked) {
            Some(Asked::Code(digits)) => Some(digits.clone()),
            Some(Asked::Words(_)) => {
                let mut problems = Problems::default();
                problems.note_with(
                    "code",
                    "tariff-code",
                    [("found", form.code.trim().to_owned())],
                );
                return Err(problems);
            }
            None => None,
        };
        let said = match words.as_ref().map(|words| &words.asked) {
            Some(Asked::Words(words)) => words.clone(),
            Some(Asked::Code(digits)) => vec![digits.clone()],
            None => Vec::new(),
        };
        let Some(asked) = words.or(code) else {
            return Err(Problems::default());
        };
        Ok(Self {
            code: digits,
            words: said,
            volume: asked.volume,
            certification: asked.certification,
            destination: asked.destination,
        })
    }
}

/// Products that are looked up by the chapter of their code and by their words.
pub struct Supply<'a> {
    candidates: &'a [Candidate],
    said: Vec<String>,
    chapters: BTreeMap<&'a str, BTreeSet<usize>>,
    words: BTreeMap<String, BTreeSet<usize>>,
}

impl<'a> Supply<'a> {
    /// Reads the products once, for any number of buyers.
    pub fn of(candidates: &'a [Candidate]) -> Self {
        let said: Vec<String> = candidates.iter().map(parts::said).collect();
        let mut chapters: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        let mut words: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (number, (candidate, said)) in candidates.iter().zip(&said).enumerate() {
            let digits = candidate.product.digits.as_deref();
            if let Some(chapter) = digits.and_then(|digits| digits.get(..2)) {
                chapters.entry(chapter).or_default().insert(number);
            }
            for word in said.split(' ').filter(|word| !word.is_empty()) {
                words.entry(word.to_owned()).or_default().insert(number);
            }
        }
        Self {
            candidates,
            said,
            chapters,
            words,
        }
    }

    /// The companies that a buyer should meet, the best first: each with the product and the need that fit
    /// best, none that shares neither a chapter nor a word with a need or has fewer points than the
    /// least. Equal ones are in the order of their identities.
    pub fn suggest(&self, needs: &[Need], least: u8, today: Day) -> Vec<Match> {
        let mut best: BTreeMap<CompanyId, Match> = BTreeMap::new();
        for (need, number) in needs.iter().zip(0_u32..) {
            for found in self.near(need) {
                let candidate = self.candidates.get(found).zip(self.said.get(found));
                let Some((candidate, said)) = candidate else {
                    continue;
                };
                let matched = judge(need, number, candidate, said, today);
                let rank = |one: &Match| (one.points, Reverse(one.need), Reverse(one.product));
                let known = best.get(&matched.company);
                if known.is_none_or(|known| rank(known) < rank(&matched)) {
                    best.insert(matched.company, matched);
                }
            }
        }
        let mut matches: Vec<Match> = best
            .into_values()
            .filter(|matched| matched.points >= least)
            .collect();
        matches.sort_by_key(|matched| (Reverse(matched.points), matched.company));
        matches
    }

    fn near(&self, need: &Need) -> BTreeSet<usize> {
        let chapter = need.code.as_deref().and_then(|code| code.get(..2));
        let by_code = chapter.and_then(|chapter| self.chapters.get(chapter));
        let by_words = need.words.iter().flat_map(|word| {
            let from = self.words.range(word.clone()..);
            from.take_while(move |(own, _)| own.starts_with(word.as_str()))
                .flat_map(|(_, found)| found)
        });
        by_code
            .into_iter()
            .flatten()
            .chain(by_words)
            .copied()
            .collect()
    }
}

fn judge(need: &Need, number: u32, candidate: &Candidate, said: &str, today: Day) -> Match {
    let mut judged: Vec<MatchPart> = Vec::new();
    judged.extend(need.code.as_deref().map(|asked| code(asked, candidate)));
    if !need.words.is_empty() {
        judged.push(words(&need.words, said));
    }
    let kind = need.certification.as_deref();
    let kind = kind.map(|kind| parts::certification(kind, &candidate.certifications, today));
    judged.extend(kind.map(|reason| by_verdict(reason, CERTIFICATION)));
    let volume = need
        .volume
        .as_ref()
        .map(|asked| parts::volume(asked, candidate));
    judged.extend(volume.map(|reason| by_verdict(reason, VOLUME)));
    let market = need.destination.as_deref();
    let market = market.map(|country| parts::destination(country, candidate));
    judged.extend(market.map(|reason| by_verdict(reason, MARKET)));
    let reached: u32 = judged.iter().map(|part| part.points).sum();
    let all: u32 = judged.iter().map(|part| part.most).sum();
    let points = (reached * 100).checked_div(all).unwrap_or_default();
    Match {
        company: candidate.company,
        product: candidate.id,
        need: number,
        points: u8::try_from(points).unwrap_or(u8::MAX),
        parts: judged,
    }
}

/// The whole code as far as both have it, its heading, its chapter.
fn code(asked: &str, candidate: &Candidate) -> MatchPart {
    const HEADING: u32 = 28;
    const CHAPTER: u32 = 12;
    let own = candidate.product.digits.as_deref().unwrap_or_default();
    let shared = asked
        .bytes()
        .zip(own.bytes())
        .take_while(|(one, other)| one == other);
    let (points, verdict, why) = match shared.count() {
        shared if shared == asked.len() => (CODE, SupplyVerdict::Met, SupplyWhy::CodeWithin),
        shared if shared == own.len() && shared >= 4 => {
            (HEADING, SupplyVerdict::Unknown, SupplyWhy::CodeWider)
        }
        4.. => (HEADING, SupplyVerdict::NotMet, SupplyWhy::CodeHeading),
        2..4 => (CHAPTER, SupplyVerdict::NotMet, SupplyWhy::CodeChapter),
        0..2 => (0, SupplyVerdict::NotMet, SupplyWhy::CodeOther),
    };
    MatchPart {
        points,
        most: CODE,
        reason: Reason::of(
            SupplyPart::Product,
            verdict,
            why,
            [("code", own.to_owned())],
        ),
    }
}

/// By how many of the words the product says.
fn words(asked: &[String], said: &str) -> MatchPart {
    let says = |word: &&String| said.split(' ').any(|own| own.starts_with(word.as_str()));
    let found = asked.iter().filter(says).count();
    let (verdict, why) = match found {
        0 => (SupplyVerdict::NotMet, SupplyWhy::NoWord),
        found if found == asked.len() => (SupplyVerdict::Met, SupplyWhy::EveryWord),
        _ => (SupplyVerdict::Unknown, SupplyWhy::SomeWords),
    };
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let points = (WORDS * count(found)).checked_div(count(asked.len()));
    let params = [
        ("found", found.to_string()),
        ("asked", asked.len().to_string()),
    ];
    MatchPart {
        points: points.unwrap_or_default(),
        most: WORDS,
        reason: Reason::of(SupplyPart::Product, verdict, why, params),
    }
}

/// All points for what is met, half for what nobody noted.
fn by_verdict(reason: Reason, most: u32) -> MatchPart {
    let points = match reason.verdict {
        SupplyVerdict::Met => most,
        SupplyVerdict::Unknown => most / 2,
        SupplyVerdict::NotMet => 0,
    };
    MatchPart {
        points,
        most,
        reason,
    }
}

#[cfg(test)]
mod tests;
