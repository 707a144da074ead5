//! English.

use crate::origin::rule::{Bound, RegionalValueContent, RvcMethod, Shift, ShiftFrom};
use crate::origin::sentence::Grammar;
use crate::origin::sentence::materials::{Codes, Depth, Group, range_text};
use crate::treaties::hs_code::CodeRange;

pub(super) struct English;

impl Grammar for English {
    fn any_of(&self, items: &[String]) -> String {
        joined(items, " or ")
    }

    fn all_of(&self, items: &[String]) -> String {
        joined(items, " and ")
    }

    fn otherwise(&self) -> &'static str {
        "; or, "
    }

    fn for_goods(&self, goods: &str, further: bool, ways: &str) -> String {
        let also = if further { ", also" } else { "" };
        format!("for {goods}{also}: {ways}")
    }

    fn shift(&self, shift: &Shift, range: &CodeRange) -> String {
        match shift.from {
            ShiftFrom::Chapter => "a change from any other chapter".to_owned(),
            ShiftFrom::Heading => "a change from any other heading".to_owned(),
            ShiftFrom::HeadingGroup => {
                let group = range_text(range, "to");
                format!("a change from any heading outside the group {group}")
            }
            ShiftFrom::Subheading => "a change from any other subheading".to_owned(),
            ShiftFrom::SubheadingGroup => {
                let group = range_text(range, "to");
                format!("a change from any subheading outside the group {group}")
            }
            ShiftFrom::Anywhere => "manufacture from materials of any heading".to_owned(),
        }
    }

    fn except(&self, shift: &Shift, groups: &[Group]) -> String {
        let preposition = match shift.from {
            ShiftFrom::Anywhere => "of",
            ShiftFrom::Chapter
            | ShiftFrom::Heading
            | ShiftFrom::HeadingGroup
            | ShiftFrom::Subheading
            | ShiftFrom::SubheadingGroup => "from",
        };
        format!("except {}", self.places(preposition, groups))
    }

    fn from(&self, groups: &[Group]) -> String {
        format!("a change {}", self.places("from", groups))
    }

    fn no_change(&self) -> String {
        "no change in classification required".to_owned()
    }

    fn allowed(&self, groups: &[Group]) -> String {
        format!("{} allowed", self.all_of(&self.materials(groups)))
    }

    fn floor(&self, floor: &RegionalValueContent, counted: &[Group]) -> String {
        let method = match floor.method {
            RvcMethod::TransactionValue => "transaction value",
            RvcMethod::NetCost => "net cost",
            RvcMethod::BuildUp => "build-up",
            RvcMethod::BuildDown => "build-down",
            RvcMethod::FocusedValue => "focused value",
        };
        let said = format!("{}% by the {method} method", floor.percent);
        if counted.is_empty() {
            return said;
        }
        format!("{said} on {}", self.all_of(&self.materials(counted)))
    }

    fn regional_value_content(&self, floors: &str) -> String {
        format!("a regional value content of at least {floors}")
    }

    fn maximum(&self, scope: &[Group], percent: &str) -> String {
        let scope = match scope {
            [] => String::new(),
            [Group::Coded(codes)] => {
                format!(" of {} {}", noun(codes), self.all_of(&codes.texts("to")))
            }
            groups => format!(" ({})", self.all_of(&self.materials(groups))),
        };
        format!("non-originating materials{scope} worth at most {percent}% of the ex-works price")
    }

    fn wholly_obtained(&self, groups: &[Group]) -> String {
        format!(
            "{} wholly obtained in the Parties",
            self.all_of(&self.materials(groups))
        )
    }

    fn originating(&self, groups: &[Group]) -> String {
        if groups.is_empty() {
            return "all materials already originating".to_owned();
        }
        format!(
            "{} already originating",
            self.all_of(&self.materials(groups))
        )
    }

    fn not_over_originating(&self) -> String {
        "non-originating materials worth at most as much as the originating ones".to_owned()
    }

    fn quoted(&self, words: &str) -> String {
        format!("“{words}”")
    }

    fn weight(&self, bound: Bound, percent: &str, measure: &str) -> String {
        let bound = match bound {
            Bound::AtMost => "at most",
            Bound::AtLeast => "at least",
        };
        format!("{bound} {percent}% {measure}")
    }

    fn conditions(&self, processes: &[String]) -> String {
        match processes {
            [process] => format!("on this condition: {process}"),
            processes => format!("on these conditions: {}", processes.join("; ")),
        }
    }

    fn with(&self, requirement: &str) -> String {
        format!("with {requirement}")
    }
}

impl English {
    /// Places in the nomenclature, each with its preposition: `from heading 30.03 or from …`.
    fn places(&self, preposition: &str, groups: &[Group]) -> String {
        let places: Vec<_> = groups
            .iter()
            .map(|group| match group {
                Group::Coded(codes) => {
                    let texts = self.any_of(&codes.texts("to"));
                    format!("{preposition} {} {texts}", noun(codes))
                }
                Group::Named(..) => format!("{preposition} {}", self.named(group)),
            })
            .collect();
        joined(&places, ", or ")
    }

    fn materials(&self, groups: &[Group]) -> Vec<String> {
        groups.iter().map(|group| self.named(group)).collect()
    }

    fn named(&self, group: &Group) -> String {
        match group {
            Group::Coded(codes) => {
                format!(
                    "materials of {} {}",
                    noun(codes),
                    self.all_of(&codes.texts("to"))
                )
            }
            Group::Named(words, None) => words.clone(),
            Group::Named(words, Some(codes)) => {
                format!(
                    "{words} ({} {})",
                    noun(codes),
                    self.all_of(&codes.texts("to"))
                )
            }
        }
    }
}

fn noun(codes: &Codes) -> &'static str {
    match (codes.depth, codes.is_plural()) {
        (Depth::Chapter, false) => "chapter",
        (Depth::Chapter, true) => "chapters",
        (Depth::Heading, false) => "heading",
        (Depth::Heading, true) => "headings",
        (Depth::Subheading, false) => "subheading",
        (Depth::Subheading, true) => "subheadings",
        (Depth::TariffLine, false) => "tariff line",
        (Depth::TariffLine, true) => "tariff lines",
    }
}

fn joined(items: &[String], before_last: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{before_last}{last}", first.join(", ")),
    }
}
