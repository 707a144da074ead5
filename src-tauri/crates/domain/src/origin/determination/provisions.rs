//! What an agreement says of origin in general, read from the columns of the table
//! `origin_provisions`. An empty column is not known, and what nobody has verified is in
//! `unverified`: a step that rests on it asks the adviser.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use rust_decimal::Decimal;

use super::requirements::Requirement;
use crate::money::Exact;
use crate::origin::rule::Material;
use crate::treaties::hs_code::CodeRange;

/// The criterion of a good with its parts in one heading, or unassembled.
const FALLBACK: &str = "fallback";

/// The general rules of origin of an agreement.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Provisions {
    /// The criteria by which a good originates, with the letter that a proof shows, in order.
    pub criteria: Vec<(Option<String>, String)>,
    /// A regional value content that is enough alone for a good with its parts in one heading, or
    /// unassembled.
    pub fallback: Option<Fallback>,
    /// De minimis by value.
    pub tolerance: Option<Tolerance>,
    /// De minimis of textile goods.
    pub textile: Option<Textile>,
    /// Which materials of whom count as originating.
    pub cumulation: Cumulation,
    /// What may happen on the way.
    pub transit: Vec<String>,
    /// Refund of duties on materials.
    pub drawback: Option<Drawback>,
    /// How accessories and retail packing count.
    pub accessories: Option<Accessories>,
    /// The methods by which mixed goods are told apart.
    pub inventory: Vec<String>,
    /// Sets: the percentage of articles that do not originate, and of what.
    pub sets: Option<Sets>,
    /// The operations that are never enough; none where the agreement has no list.
    pub simple_operations: Option<Vec<String>>,
    /// What producers must certify besides the rules, in figures: a table of its own.
    pub requirements: Vec<Requirement>,
    /// The columns that nobody has read in the text.
    pub unverified: BTreeSet<String>,
    /// The articles, by step; under an empty name those of all.
    pub articles: BTreeMap<String, String>,
}

/// Regional value content that is enough alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Fallback {
    /// Of the transaction value.
    pub transaction_value: Option<Decimal>,
    /// Of the net cost.
    pub net_cost: Option<Decimal>,
    /// Goods to which it is not open.
    pub excludes: Vec<CodeRange>,
}

/// De minimis by value.
#[derive(Debug, Clone, PartialEq)]
pub struct Tolerance {
    /// Percent.
    pub percent: Decimal,
    /// Of what: one is enough.
    pub bases: Vec<Base>,
    /// Whether regional value content is not asked where all that does not originate is within.
    pub waives_rvc: bool,
    /// Goods to which it is not open.
    pub excluded: Vec<CodeRange>,
    /// Goods for which materials of their own subheading are not within.
    pub not_same_subheading: Vec<CodeRange>,
    /// Materials that are not within, for some goods.
    pub exceptions: Vec<Exception>,
}

/// Materials to which the tolerance is not open, where they are used in some goods.
#[derive(Debug, Clone, PartialEq)]
pub struct Exception {
    /// The materials.
    pub materials: Vec<Material>,
    /// The goods.
    pub goods: Vec<Material>,
    /// As the table writes it: the point that an adviser is asked.
    pub code: String,
}

crate::text_enum! {
    /// What a percentage is of.
    pub enum Base {
        /// The price without costs of international shipment.
        TransactionValue = "transaction-value",
        /// All costs of the good.
        TotalCost = "total-cost",
        /// The ex-works price.
        ExWorksPrice = "ex-works-price",
    }
}

/// De minimis of textile goods.
#[derive(Debug, Clone, PartialEq)]
pub struct Textile {
    /// Percent.
    pub percent: Decimal,
    /// How it is measured, by goods; where it is by notes of its own, no goods are named.
    pub measures: Vec<(Vec<CodeRange>, TextileMeasure)>,
    /// What holds for elastomeric yarns.
    pub elastomeric: Elastomeric,
}

crate::text_enum! {
    /// Against which weight textile materials are held.
    pub enum TextileMeasure {
        /// The weight of the good.
        Good = "good-weight",
        /// The weight of the component that determines the classification.
        Component = "component-weight",
        /// The same, in the words of other agreements.
        Material = "material-weight",
    }
}

/// What holds for elastomeric yarns within a textile tolerance.
#[derive(Debug, Clone, PartialEq)]
pub enum Elastomeric {
    /// Nothing of their own.
    AsOthers,
    /// At most so many percent.
    AtMost(Decimal),
    /// They must be formed in a Party.
    FormedInParty,
    /// These are outside the tolerance.
    Outside(Vec<CodeRange>),
}

/// Which materials count as originating.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cumulation {
    /// Its kind; none where it is not known.
    pub kind: Option<String>,
    /// The countries.
    pub with: BTreeSet<String>,
    /// A condition for materials of other Parties.
    pub condition: Option<String>,
}

crate::text_enum! {
    /// Refund of duties on materials.
    pub enum Drawback {
        /// A proof may not be issued where there was one.
        Prohibited = "prohibited",
        /// Up to the lower of the two duties.
        LesserOfTwo = "lesser-of-two",
        /// It is free.
        NoProhibition = "no-prohibition",
        /// No prohibition was found in the text.
        NoneFound = "no-prohibition-found",
    }
}

crate::text_enum! {
    /// How accessories count.
    pub enum Accessories {
        /// Not for the shift, but for the regional value.
        IgnoredForShift = "ignored-for-shift;counted-in-rvc",
        /// As one with the good.
        OneWithTheGood = "one-with-the-machine",
    }
}

/// Sets.
#[derive(Debug, Clone, PartialEq)]
pub struct Sets {
    /// Percent of articles that do not originate.
    pub percent: Decimal,
    /// Of what.
    pub base: Base,
    /// Whether only a set classified by the last heading has this rule.
    pub only_gri_3c: bool,
}

/// A column could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("provisions, {column}: {text}")]
pub struct UnreadProvision {
    /// The column.
    pub column: &'static str,
    /// Its text.
    pub text: String,
}

impl Provisions {
    /// Reads the columns of a row, by name.
    pub fn read<'a>(column: impl Fn(&'static str) -> &'a str) -> Result<Self, UnreadProvision> {
        let reader = Reader(column);
        let unverified = reader.list("not_verified").map(str::to_owned).collect();
        Ok(Self {
            criteria: reader.criteria(),
            fallback: reader.fallback()?,
            tolerance: reader.tolerance()?,
            textile: reader.textile()?,
            cumulation: reader.cumulation(),
            transit: reader.list("transit").map(str::to_owned).collect(),
            drawback: reader.code("drawback")?,
            accessories: reader.code("accessories")?,
            inventory: reader.list("inventory").map(str::to_owned).collect(),
            sets: reader.sets()?,
            simple_operations: reader.simple_operations(),
            requirements: vec![],
            unverified,
            articles: reader.articles(),
        })
    }

    /// The articles of a step.
    pub fn article(&self, step: &str) -> Option<&str> {
        let found = self.articles.get(step).or_else(|| self.articles.get(""));
        found.map(String::as_str)
    }

    /// Whether production in other Parties counts, and not only their materials.
    pub fn cumulates_production(&self) -> bool {
        self.cumulation
            .kind
            .as_ref()
            .is_some_and(|kind| kind.contains("full"))
    }

    /// The criterion that a letter of the agreement stands for.
    pub fn criterion_of(&self, letter: &str) -> Option<&str> {
        let found = self
            .criteria
            .iter()
            .find(|(known, _)| known.as_deref() == Some(letter));
        found.map(|(_, criterion)| criterion.as_str())
    }

    /// The article of a criterion; nothing where the table has none of its own for it.
    pub fn criterion_article(&self, criterion: &str) -> Option<&str> {
        let step = match criterion {
            "exclusively-originating" => "only-originating",
            "tariff-shift" | "tariff-shift-rvc" | "rvc" => "product-rule",
            own => own,
        };
        self.articles.get(step).map(String::as_str)
    }

    /// The letter of a criterion.
    pub fn letter(&self, criterion: &str) -> Option<&str> {
        let found = self.criteria.iter().find(|(_, known)| known == criterion);
        found.and_then(|(letter, _)| letter.as_deref())
    }
}

/// Reads the columns of one row.
struct Reader<F>(F);

impl<'a, F: Fn(&'static str) -> &'a str> Reader<F> {
    fn text(&self, column: &'static str) -> &'a str {
        (self.0)(column).trim()
    }

    fn list(&self, column: &'static str) -> impl Iterator<Item = &'a str> + use<'a, F> {
        parts(self.text(column), ';')
    }

    fn unread(&self, column: &'static str) -> UnreadProvision {
        UnreadProvision {
            column,
            text: self.text(column).to_owned(),
        }
    }

    fn percent(&self, column: &'static str) -> Result<Option<Decimal>, UnreadProvision> {
        match self.text(column) {
            "" => Ok(None),
            text => text
                .parse()
                .map(|Exact(percent)| Some(percent))
                .map_err(|_| self.unread(column)),
        }
    }

    fn code<T: FromStr>(&self, column: &'static str) -> Result<Option<T>, UnreadProvision> {
        match self.text(column) {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| self.unread(column)),
        }
    }

    fn ranges(&self, column: &'static str) -> Result<Vec<CodeRange>, UnreadProvision> {
        ranges(self.text(column)).ok_or_else(|| self.unread(column))
    }

    fn criteria(&self) -> Vec<(Option<String>, String)> {
        let of_part = |part: &str| match part.split_once(':') {
            Some((letter, criterion)) => (Some(letter.to_owned()), criterion.to_owned()),
            None => (None, part.to_owned()),
        };
        self.list("criteria").map(of_part).collect()
    }

    fn fallback(&self) -> Result<Option<Fallback>, UnreadProvision> {
        let transaction_value = self.percent("fallback_tv_pct")?;
        let net_cost = self.percent("fallback_nc_pct")?;
        let excludes = self.ranges("fallback_excludes")?;
        let is_there = self.criteria().iter().any(|(_, known)| known == FALLBACK);
        Ok(is_there.then_some(Fallback {
            transaction_value,
            net_cost,
            excludes,
        }))
    }

    fn tolerance(&self) -> Result<Option<Tolerance>, UnreadProvision> {
        let Some(percent) = self.percent("de_minimis_pct")? else {
            return Ok(None);
        };
        let bases = bases(self.text("de_minimis_base"));
        let exceptions = self.list("de_minimis_exceptions").map(exception);
        let exceptions: Option<Vec<Exception>> = exceptions.collect();
        Ok(Some(Tolerance {
            percent,
            bases: bases.ok_or_else(|| self.unread("de_minimis_base"))?,
            waives_rvc: self
                .list("de_minimis_rvc")
                .any(|effect| effect == "waived-when-all-within"),
            excluded: self.ranges("de_minimis_excluded_hs")?,
            not_same_subheading: self.ranges("de_minimis_same_subheading_hs")?,
            exceptions: exceptions.ok_or_else(|| self.unread("de_minimis_exceptions"))?,
        }))
    }

    fn textile(&self) -> Result<Option<Textile>, UnreadProvision> {
        let Some(percent) = self.percent("textile_pct")? else {
            return Ok(None);
        };
        let measure = |part: &str| {
            let (goods, measure) = part.split_once(':')?;
            Some((ranges(goods)?, measure.parse().ok()?))
        };
        // What is not measured by goods is measured by notes of its own.
        let measures: Option<Vec<_>> = self.list("textile_basis").map(measure).collect();
        let elastomeric = match (
            self.percent("elastomeric_pct")?,
            self.text("elastomeric_rule"),
        ) {
            (Some(percent), _) => Elastomeric::AtMost(percent),
            (None, "") => Elastomeric::AsOthers,
            (None, "formed-in-party") => Elastomeric::FormedInParty,
            (None, text) => {
                let codes = text.strip_suffix("-outside-tolerance").and_then(ranges);
                Elastomeric::Outside(codes.ok_or_else(|| self.unread("elastomeric_rule"))?)
            }
        };
        let measures = measures.unwrap_or_default();
        Ok(Some(Textile {
            percent,
            measures,
            elastomeric,
        }))
    }

    fn cumulation(&self) -> Cumulation {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Cumulation {
            kind: some(self.text("cumulation")),
            with: self.list("cumulation_with").map(str::to_owned).collect(),
            condition: some(self.text("cumulation_condition")),
        }
    }

    fn sets(&self) -> Result<Option<Sets>, UnreadProvision> {
        let Some(percent) = self.percent("sets_pct")? else {
            return Ok(None);
        };
        let (base, only_gri_3c) = match self.text("sets_base") {
            "set-value" | "cif-over-fob" => (Base::TransactionValue, false),
            "set-value:gri-3c" => (Base::TransactionValue, true),
            "ex-works-price" => (Base::ExWorksPrice, false),
            _ => return Err(self.unread("sets_base")),
        };
        Ok(Some(Sets {
            percent,
            base,
            only_gri_3c,
        }))
    }

    fn simple_operations(&self) -> Option<Vec<String>> {
        let listed: Vec<&str> = self.list("minimal_operations").collect();
        let has_none = matches!(listed[..], ["none-listed"] | []);
        (!has_none).then(|| listed.into_iter().map(str::to_owned).collect())
    }

    /// `4.11` alone, or `tolerance:4.12;sets:4.17` before the articles of all.
    fn articles(&self) -> BTreeMap<String, String> {
        let of_step = |part: &str| {
            let (step, article) = part.split_once(':')?;
            Some((step.to_owned(), article.to_owned()))
        };
        let mut articles: BTreeMap<_, _> = self.list("step_articles").filter_map(of_step).collect();
        articles.insert(String::new(), self.text("articles").to_owned());
        articles
    }
}

pub(super) fn parts(text: &str, between: char) -> impl Iterator<Item = &str> {
    text.split(between)
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

pub(super) fn ranges(text: &str) -> Option<Vec<CodeRange>> {
    let range = |part: &str| {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        Some(CodeRange {
            first: first.parse().ok()?,
            last: last.parse().ok()?,
        })
    };
    parts(text, ',').map(range).collect()
}

fn bases(text: &str) -> Option<Vec<Base>> {
    Some(match text {
        "transaction-value" | "transaction-value-fob" | "fob-value" | "value-of-good" => {
            vec![Base::TransactionValue]
        }
        "transaction-value-or-total-cost" | "transaction-value-fob-or-total-cost" => {
            vec![Base::TransactionValue, Base::TotalCost]
        }
        "ex-works-price" => vec![Base::ExWorksPrice],
        _ => return None,
    })
}

/// `0805,citrus-juice:2009>2009,juice:2202`: materials, and the goods in which they are not within.
fn exception(text: &str) -> Option<Exception> {
    let materials = |list: &str| -> Option<Vec<Material>> {
        parts(list, ',').map(|part| part.parse().ok()).collect()
    };
    let (of, goods) = text.split_once('>')?;
    Some(Exception {
        materials: materials(of)?,
        goods: materials(goods)?,
        code: text.to_owned(),
    })
}
