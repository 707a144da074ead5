//! Booths on the plan of a floor: none over another, none outside, each with one holder at most, and who
//! stands where.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::ids::{BoothId, RegistrationId};
use crate::problem::Problems;
use crate::text::fold;

const WORDS: usize = 120;
const NUMBER: usize = 20;
/// A floor of two kilometres is the largest.
const LONGEST_CM: u32 = 200_000;

crate::text_enum! {
    /// What a booth is; words: `booth-kind-<code>`.
    pub enum BoothKind {
        /// With walls.
        Built = "built",
        /// Bare floor.
        Space = "space",
        /// A table of a shared stand.
        Table = "table",
        /// Of the office: nobody is put there.
        Office = "office",
        /// A room for meetings, a store: nobody is put there.
        Common = "common",
    }
}

impl BoothKind {
    /// Whether a company can stand there.
    pub const fn takes_companies(self) -> bool {
        match self {
            Self::Built | Self::Space | Self::Table => true,
            Self::Office | Self::Common => false,
        }
    }
}

crate::text_enum! {
    /// A side of a booth as it lies on the plan.
    #[serde(rename = "BoothSide")]
    pub enum Side {
        /// At the top of the plan.
        Top = "top",
        /// At its right.
        Right = "right",
        /// At its bottom.
        Bottom = "bottom",
        /// At its left.
        Left = "left",
    }
}

/// A plan as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "FloorPlan", rename_all = "camelCase")]
pub struct PlanForm {
    /// What it is called: hall, pavilion.
    pub name: String,
    /// From left to right, in centimetres.
    pub width_cm: u32,
    /// From top to bottom, in centimetres.
    pub depth_cm: u32,
}

impl PlanForm {
    /// The plan in its canonical writing: all that is wrong with it at once.
    pub fn parse(&self) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let name = reader.required("name", &self.name, WORDS);
        for (field, length) in [("widthCm", self.width_cm), ("depthCm", self.depth_cm)] {
            if !(1..=LONGEST_CM).contains(&length) {
                let params = [("min", "1".to_owned()), ("max", LONGEST_CM.to_string())];
                reader.problems.note_with(field, "out-of-range", params);
            }
        }
        reader.problems.or(Self {
            name,
            ..self.clone()
        })
    }
}

/// A booth as it is typed: a rectangle on the plan, from its upper left corner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Booth", rename_all = "camelCase")]
pub struct BoothForm {
    /// Its number.
    pub number: String,
    /// What it is.
    pub kind: BoothKind,
    /// From the left edge of the plan, in centimetres.
    pub left_cm: u32,
    /// From its top.
    pub top_cm: u32,
    /// From left to right.
    pub width_cm: u32,
    /// From top to bottom.
    pub depth_cm: u32,
    /// The sides without a wall.
    pub open: Vec<Side>,
}

impl BoothForm {
    /// The booth in its canonical writing: all that is wrong with it by itself.
    pub fn parse(&self) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let number = reader.required("number", &self.number, NUMBER);
        for (field, length) in [("widthCm", self.width_cm), ("depthCm", self.depth_cm)] {
            if length == 0 {
                reader.problems.note(field, "positive");
            }
        }
        let open: BTreeSet<Side> = self.open.iter().copied().collect();
        reader.problems.or(Self {
            number,
            open: open.into_iter().collect(),
            ..self.clone()
        })
    }

    fn right(&self) -> u32 {
        self.left_cm.saturating_add(self.width_cm)
    }

    fn bottom(&self) -> u32 {
        self.top_cm.saturating_add(self.depth_cm)
    }

    /// Whether two booths lie over each other; those that touch do not.
    fn overlaps(&self, other: &Self) -> bool {
        self.left_cm < other.right()
            && other.left_cm < self.right()
            && self.top_cm < other.bottom()
            && other.top_cm < self.bottom()
    }

    fn area(&self) -> u64 {
        u64::from(self.width_cm) * u64::from(self.depth_cm)
    }
}

/// A booth with who stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booth {
    /// Identity.
    pub id: BoothId,
    /// The rectangle.
    pub form: BoothForm,
    /// Who stands there.
    pub holder: Option<RegistrationId>,
}

crate::text_enum! {
    /// What is wrong with a booth among the others; words: `floor-rule-<code>`.
    pub enum FloorRule {
        /// It lies over another.
        Overlap = "overlap",
        /// It reaches beyond the plan.
        Outside = "outside",
        /// Another has its number.
        NumberTwice = "number-twice",
        /// Who stands there stands in another too.
        HolderTwice = "holder-twice",
        /// No company stands in a booth of its kind.
        NotForCompanies = "not-for-companies",
    }
}

/// A rule that a booth breaks.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
pub struct FloorProblem {
    /// The rule.
    pub rule: FloorRule,
    /// The booth.
    pub booth: BoothId,
    /// The other booth, where the rule is about two.
    pub other: Option<BoothId>,
}

/// All that is wrong with the booths of a plan.
pub fn problems(plan: &PlanForm, booths: &[Booth]) -> Vec<FloorProblem> {
    let mut found = Vec::new();
    for (index, booth) in booths.iter().enumerate() {
        let mut note = |rule, other: Option<&Booth>| {
            found.push(FloorProblem {
                rule,
                booth: booth.id,
                other: other.map(|other| other.id),
            });
        };
        if booth.form.right() > plan.width_cm || booth.form.bottom() > plan.depth_cm {
            note(FloorRule::Outside, None);
        }
        if booth.holder.is_some() && !booth.form.kind.takes_companies() {
            note(FloorRule::NotForCompanies, None);
        }
        for earlier in booths.iter().take(index) {
            if booth.form.overlaps(&earlier.form) {
                note(FloorRule::Overlap, Some(earlier));
            }
            if fold(&booth.form.number) == fold(&earlier.form.number) {
                note(FloorRule::NumberTwice, Some(earlier));
            }
            if booth.holder.is_some() && booth.holder == earlier.holder {
                note(FloorRule::HolderTwice, Some(earlier));
            }
        }
    }
    found
}

crate::text_enum! {
    /// Why somebody is not put into a booth; words: `booth-refusal-<code>`.
    pub enum BoothRefusal {
        /// The plan has no such booth.
        NoSuchBooth = "no-such-booth",
        /// No company stands in a booth of its kind.
        NotForCompanies = "not-for-companies",
    }
}

/// Who stands in a booth after a change.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
pub struct Placed {
    /// The booth.
    pub booth: BoothId,
    /// Who stands there; none where it is free.
    pub holder: Option<RegistrationId>,
}

/// Puts a company into a booth, or nobody. Whoever stood there changes places with the company, where this
/// had a booth, and has none otherwise.
pub fn assign(
    booths: &[Booth],
    booth: BoothId,
    holder: Option<RegistrationId>,
) -> Result<Vec<Placed>, BoothRefusal> {
    let wanted = booths.iter().find(|one| one.id == booth);
    let wanted = wanted.ok_or(BoothRefusal::NoSuchBooth)?;
    if holder.is_some() && !wanted.form.kind.takes_companies() {
        return Err(BoothRefusal::NotForCompanies);
    }
    if wanted.holder == holder {
        return Ok(Vec::new());
    }
    let former = booths
        .iter()
        .find(|one| holder.is_some() && one.holder == holder);
    let mut placed = vec![Placed { booth, holder }];
    placed.extend(former.map(|former| Placed {
        booth: former.id,
        holder: wanted.holder,
    }));
    Ok(placed)
}

crate::text_enum! {
    /// By which rule booths are suggested; words: `booth-order-<code>`.
    pub enum BoothOrder {
        /// Who comes first in the list has the lowest number.
        ByNumber = "by-number",
        /// Who comes first in the list has the booth with most open sides, then the largest.
        BestFirst = "best-first",
        /// Companies of one sector stand side by side.
        BySector = "by-sector",
    }
}

/// A company that wants a booth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The company.
    pub registration: RegistrationId,
    /// Its first sector; may be blank.
    pub sector: String,
}

/// Who would stand where, by a rule: those who have a booth keep it, the others get the free ones. The
/// companies are in the order of the selection. The same question has the same answer.
pub fn suggest(booths: &[Booth], companies: &[Standing], order: BoothOrder) -> Vec<Placed> {
    let settled: BTreeSet<RegistrationId> = booths.iter().filter_map(|one| one.holder).collect();
    let mut seen = settled.clone();
    let mut waiting: Vec<&Standing> = companies
        .iter()
        .filter(|one| seen.insert(one.registration))
        .collect();
    let mut free: Vec<&Booth> = booths
        .iter()
        .filter(|one| one.holder.is_none() && one.form.kind.takes_companies())
        .collect();
    free.sort_by_key(|booth| (number_key(&booth.form.number), booth.id));
    match order {
        BoothOrder::ByNumber => {}
        BoothOrder::BestFirst => {
            free.sort_by_key(|booth| std::cmp::Reverse((booth.form.open.len(), booth.form.area())));
        }
        BoothOrder::BySector => {
            // Sectors follow each other as their first companies do.
            let mut first: BTreeMap<&str, usize> = BTreeMap::new();
            for (index, one) in waiting.iter().enumerate() {
                first.entry(one.sector.as_str()).or_insert(index);
            }
            waiting.sort_by_key(|one| first.get(one.sector.as_str()).copied());
        }
    }
    free.into_iter()
        .zip(waiting)
        .map(|(booth, one)| Placed {
            booth: booth.id,
            holder: Some(one.registration),
        })
        .collect()
}

/// Numbers in the order in which people count them: A2 before A10.
fn number_key(number: &str) -> (String, u64, String) {
    let start = number.find(|sign: char| sign.is_ascii_digit());
    let (letters, rest) = number.split_at(start.unwrap_or(number.len()));
    let end = rest.find(|sign: char| !sign.is_ascii_digit());
    let (digits, rest) = rest.split_at(end.unwrap_or(rest.len()));
    (
        letters.to_owned(),
        digits.parse().unwrap_or(u64::MAX),
        rest.to_owned(),
    )
}

#[cfg(test)]
mod tests;
