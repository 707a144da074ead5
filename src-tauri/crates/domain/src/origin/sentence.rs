//! A rule in our own words, in Spanish and in English, generated from its tree. The treaty's text
//! is never copied, and a code without words makes no sentence rather than half of one.

use crate::origin::rule::{
    Alternative, Bound, Material, Name, RegionalValueContent, Rule, Shift, Term,
};
use crate::origin::terms::{NoWords, TermKind, Terms};
use crate::settings::Locale;
use crate::treaties::hs_code::CodeRange;

mod english;
mod materials;
mod spanish;

use materials::{Group, groups};

/// Says a rule that stands for the goods of `range`.
pub fn sentence(
    rule: &Rule,
    range: &CodeRange,
    terms: &Terms,
    locale: Locale,
) -> Result<String, NoWords> {
    let writer = Writer {
        range,
        terms,
        locale,
        grammar: match locale {
            Locale::EsMx => &spanish::Spanish,
            Locale::En => &english::English,
        },
    };
    writer.rule(rule)
}

/// What the two languages say differently.
trait Grammar {
    /// `a`, `a o b`, `a, b o c`.
    fn any_of(&self, items: &[String]) -> String;
    /// `a`, `a y b`, `a, b y c`.
    fn all_of(&self, items: &[String]) -> String;
    /// Between alternatives.
    fn otherwise(&self) -> &'static str;
    /// The alternatives of some goods; `further` where others stand for all goods.
    fn for_goods(&self, goods: &str, further: bool, ways: &str) -> String;
    /// From where a shift is made.
    fn shift(&self, shift: &Shift, range: &CodeRange) -> String;
    /// What a shift leaves out.
    fn except(&self, shift: &Shift, groups: &[Group]) -> String;
    /// A change from named materials.
    fn from(&self, groups: &[Group]) -> String;
    /// No change.
    fn no_change(&self) -> String;
    /// Materials that may be used in spite of a shift.
    fn allowed(&self, groups: &[Group]) -> String;
    /// A floor of one method, with the materials that it counts.
    fn floor(&self, floor: &RegionalValueContent, counted: &[Group]) -> String;
    /// Floors of which one is enough.
    fn regional_value_content(&self, floors: &str) -> String;
    /// A ceiling of non-originating materials.
    fn maximum(&self, scope: &[Group], percent: &str) -> String;
    /// Materials wholly obtained.
    fn wholly_obtained(&self, groups: &[Group]) -> String;
    /// Materials that originate already; all where there is no group.
    fn originating(&self, groups: &[Group]) -> String;
    /// No more of non-originating materials than of originating ones.
    fn not_over_originating(&self) -> String;
    /// Words of the treaty's text, in its language.
    fn quoted(&self, words: &str) -> String;
    /// A bound of weight or volume.
    fn weight(&self, bound: Bound, percent: &str, measure: &str) -> String;
    /// Processes that are conditions of something else.
    fn conditions(&self, processes: &[String]) -> String;
    /// Joins a further requirement to the first.
    fn with(&self, requirement: &str) -> String;
}

struct Writer<'a> {
    range: &'a CodeRange,
    terms: &'a Terms,
    locale: Locale,
    grammar: &'a dyn Grammar,
}

/// Alternatives that differ only in their floor of regional value content, said as one.
struct Way<'a> {
    good: Option<&'a Name>,
    terms: Vec<&'a Term>,
    floors: Vec<&'a RegionalValueContent>,
}

impl Writer<'_> {
    fn rule(&self, rule: &Rule) -> Result<String, NoWords> {
        let ways = ways(rule);
        let mut goods: Vec<Option<&Name>> = Vec::new();
        for way in &ways {
            if !goods.contains(&way.good) {
                goods.push(way.good);
            }
        }
        goods.sort_by_key(Option::is_some);
        let has_general = goods.first().is_some_and(Option::is_none);
        let mut sentences = Vec::with_capacity(goods.len());
        for good in goods {
            let said: Result<Vec<_>, _> = ways
                .iter()
                .filter(|way| way.good == good)
                .map(|way| self.way(way))
                .collect();
            let said = said?.join(self.grammar.otherwise());
            let said = match good {
                None => said,
                Some(good) => {
                    let goods = self.words(TermKind::Good, good)?;
                    self.grammar.for_goods(&goods, has_general, &said)
                }
            };
            sentences.push(format!("{}.", capitalized(&said)));
        }
        Ok(sentences.join(" "))
    }

    fn way(&self, way: &Way<'_>) -> Result<String, NoWords> {
        let mut requirements = Vec::new();
        let mut processes = Vec::new();
        for term in &way.terms {
            if let Term::Process(process) = term {
                processes.push(self.words(TermKind::Process, process)?);
            } else {
                requirements.extend(self.requirements(term)?);
            }
        }
        requirements.extend(self.floors(&way.floors)?);
        Ok(self.joined(&requirements, &processes))
    }

    /// What a term asks; processes and floors are said elsewhere, each kind together.
    fn requirements(&self, term: &Term) -> Result<Vec<String>, NoWords> {
        Ok(match term {
            Term::Shift(shift) if shift.allow.is_empty() => vec![self.shift(shift)?],
            Term::Shift(shift) => {
                let allowed = self.grammar.allowed(&self.groups(&shift.allow)?);
                vec![self.shift(shift)?, allowed]
            }
            Term::NoChange => vec![self.grammar.no_change()],
            Term::From(materials) => vec![self.grammar.from(&self.groups(materials)?)],
            Term::MaximumNonOriginating { scope, percent } => {
                let scope = self.groups(scope)?;
                vec![self.grammar.maximum(&scope, &percent.to_string())]
            }
            Term::WhollyObtained(materials) => {
                vec![self.grammar.wholly_obtained(&self.groups(materials)?)]
            }
            Term::Originating(materials) => {
                vec![self.grammar.originating(&self.groups(materials)?)]
            }
            Term::NotOverOriginating => vec![self.grammar.not_over_originating()],
            Term::Weight {
                measure,
                bound,
                percent,
            } => {
                let measure = self.words(TermKind::Weight, measure)?;
                vec![self.grammar.weight(*bound, &percent.to_string(), &measure)]
            }
            Term::RegionalValueContent(_) | Term::Process(_) => vec![],
        })
    }

    /// The first requirement, then the others as what comes with it; processes last.
    fn joined(&self, requirements: &[String], processes: &[String]) -> String {
        let Some((first, further)) = requirements.split_first() else {
            return self.grammar.all_of(processes);
        };
        let mut further: Vec<_> = further.iter().map(|next| self.grammar.with(next)).collect();
        if !processes.is_empty() {
            further.push(self.grammar.conditions(processes));
        }
        if further.is_empty() {
            return first.clone();
        }
        format!("{first}, {}", self.grammar.all_of(&further))
    }

    fn shift(&self, shift: &Shift) -> Result<String, NoWords> {
        let mut said = self.grammar.shift(shift, self.range);
        if !shift.except.is_empty() {
            said.push_str(", ");
            said.push_str(&self.grammar.except(shift, &self.groups(&shift.except)?));
        }
        Ok(said)
    }

    fn floors(&self, floors: &[&RegionalValueContent]) -> Result<Option<String>, NoWords> {
        let said: Result<Vec<_>, _> = floors
            .iter()
            .map(|floor| Ok(self.grammar.floor(floor, &self.groups(&floor.counted)?)))
            .collect();
        let said = said?;
        let is_any = !said.is_empty();
        Ok(is_any.then(|| {
            self.grammar
                .regional_value_content(&self.grammar.any_of(&said))
        }))
    }

    fn groups(&self, materials: &[Material]) -> Result<Vec<Group>, NoWords> {
        groups(materials, |name| self.words(TermKind::Material, name))
    }

    fn words(&self, kind: TermKind, name: &Name) -> Result<String, NoWords> {
        match name {
            Name::Ours(code) => self
                .terms
                .words(kind, code.as_str(), self.locale)
                .map(str::to_owned),
            Name::Quoted(quote) => Ok(self.grammar.quoted(quote.as_str())),
        }
    }
}

/// Neighbours that differ only in their floor become one way.
fn ways(rule: &Rule) -> Vec<Way<'_>> {
    let mut ways: Vec<Way<'_>> = Vec::with_capacity(rule.alternatives.len());
    for alternative in &rule.alternatives {
        let way = way(alternative);
        match ways.last_mut() {
            Some(last)
                if last.good == way.good
                    && last.terms == way.terms
                    && !last.floors.is_empty()
                    && way.floors.len() == 1 =>
            {
                last.floors.extend(way.floors);
            }
            _ => ways.push(way),
        }
    }
    ways
}

fn way(alternative: &Alternative) -> Way<'_> {
    let mut way = Way {
        good: alternative.good.as_ref(),
        terms: Vec::new(),
        floors: Vec::new(),
    };
    for term in &alternative.terms {
        if let Term::RegionalValueContent(floor) = term {
            way.floors.push(floor);
        } else {
            way.terms.push(term);
        }
    }
    way
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[cfg(test)]
mod tests;
