//! Units of quantity, and of what in the goods they are counted: a kilogram of tomatoes is not a
//! kilogram of drained weight, and never a litre.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::duty::vocabulary;
use crate::settings::Locale;

crate::text_enum! {
    /// A unit that tariffs count in.
    pub enum Unit {
        /// Gram.
        Gram = "g",
        /// Kilogram.
        Kilogram = "kg",
        /// Metric tonne.
        Tonne = "t",
        /// Avoirdupois pound, 0.45359237 kg (international yard and pound agreement, 1959).
        Pound = "lb",
        /// Metric carat, 0.2 g.
        Carat = "carat",
        /// Litre.
        Litre = "l",
        /// Hectolitre.
        Hectolitre = "hl",
        /// Cubic metre.
        CubicMetre = "m3",
        /// Barrel of petroleum, 42 US gallons of 231 cubic inches.
        Barrel = "bbl",
        /// Centimetre.
        Centimetre = "cm",
        /// Metre.
        Metre = "m",
        /// Square centimetre.
        SquareCentimetre = "cm2",
        /// Square metre.
        SquareMetre = "m2",
        /// One article, head or piece.
        Piece = "piece",
        /// Twelve pieces.
        Dozen = "dozen",
        /// A hundred pieces.
        Hundred = "hundred",
        /// A hundred and forty-four pieces.
        Gross = "gross",
        /// A thousand pieces.
        Thousand = "thousand",
        /// A pair of what is sold in pairs.
        Pair = "pair",
        /// Twelve pairs.
        DozenPairs = "dozen-pairs",
        /// Litre of pure alcohol.
        AlcoholLitre = "alcohol-l",
        /// Proof litre: a litre at 50 % alcohol by volume (27 CFR 30.11).
        ProofLitre = "proof-l",
        /// Jewel of a watch movement.
        Jewel = "jewel",
        /// Line of a button's diameter.
        ButtonLine = "button-line",
        /// Degree of sugar by the polarimeter.
        SugarDegree = "sugar-degree",
        /// One per cent of alcohol by volume.
        AlcoholPercent = "alcohol-percent",
        /// One per cent of sucrose by weight.
        SucrosePercent = "sucrose-percent",
    }
}

/// Units of one dimension convert into one another, of two dimensions never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dimension {
    Mass,
    Volume,
    Length,
    Area,
    Count,
    Pairs,
    Alcohol,
    Jewels,
    ButtonLines,
    SugarDegrees,
    AlcoholPercent,
    SucrosePercent,
}

impl Unit {
    // The dimension, and how many of its base unit (kg, l, m, m², piece, pair, litre of pure
    // alcohol) one of this unit is.
    fn scale(self) -> (Dimension, Decimal) {
        let whole = |number: i64| Decimal::new(number, 0);
        match self {
            Self::Gram => (Dimension::Mass, Decimal::new(1, 3)),
            Self::Kilogram => (Dimension::Mass, whole(1)),
            Self::Tonne => (Dimension::Mass, whole(1000)),
            Self::Pound => (Dimension::Mass, Decimal::new(45_359_237, 8)),
            Self::Carat => (Dimension::Mass, Decimal::new(2, 4)),
            Self::Litre => (Dimension::Volume, whole(1)),
            Self::Hectolitre => (Dimension::Volume, whole(100)),
            Self::CubicMetre => (Dimension::Volume, whole(1000)),
            Self::Barrel => (Dimension::Volume, Decimal::new(158_987_294_928, 9)),
            Self::Centimetre => (Dimension::Length, Decimal::new(1, 2)),
            Self::Metre => (Dimension::Length, whole(1)),
            Self::SquareCentimetre => (Dimension::Area, Decimal::new(1, 4)),
            Self::SquareMetre => (Dimension::Area, whole(1)),
            Self::Piece => (Dimension::Count, whole(1)),
            Self::Dozen => (Dimension::Count, whole(12)),
            Self::Hundred => (Dimension::Count, whole(100)),
            Self::Gross => (Dimension::Count, whole(144)),
            Self::Thousand => (Dimension::Count, whole(1000)),
            Self::Pair => (Dimension::Pairs, whole(1)),
            Self::DozenPairs => (Dimension::Pairs, whole(12)),
            Self::AlcoholLitre => (Dimension::Alcohol, whole(1)),
            Self::ProofLitre => (Dimension::Alcohol, Decimal::new(5, 1)),
            Self::Jewel => (Dimension::Jewels, whole(1)),
            Self::ButtonLine => (Dimension::ButtonLines, whole(1)),
            Self::SugarDegree => (Dimension::SugarDegrees, whole(1)),
            Self::AlcoholPercent => (Dimension::AlcoholPercent, whole(1)),
            Self::SucrosePercent => (Dimension::SucrosePercent, whole(1)),
        }
    }
}

crate::text_enum! {
    /// What in the goods is measured.
    pub enum Content {
        /// The goods as they are, net.
        Entire = "entire",
        /// With the packing.
        GrossWeight = "gross-weight",
        /// Without the liquid.
        DrainedWeight = "drained-weight",
        /// With the immediate container.
        WithContainer = "with-container",
        /// All that is in the container.
        ContainerContents = "container-contents",
        /// Dry matter.
        DryMatter = "dry-matter",
        /// Sugars of every kind.
        TotalSugars = "total-sugars",
        /// Clean wool or hair.
        CleanYield = "clean-yield",
        /// Milk solids.
        LacticMatter = "lactic-matter",
        /// Milk solids, dry.
        DryLacticMatter = "dry-lactic-matter",
        /// Alcohol of every kind.
        TotalAlcohol = "total-alcohol",
        /// Sugar brought to the standard quality.
        StandardQuality = "standard-quality",
        /// Lead.
        Lead = "lead",
        /// Copper.
        Copper = "copper",
        /// Magnesium.
        Magnesium = "magnesium",
        /// Molybdenum.
        Molybdenum = "molybdenum",
        /// Tungsten.
        Tungsten = "tungsten",
        /// Tobacco.
        Tobacco = "tobacco",
        /// What is dissolved in a juice, sugars for the most part.
        TotalSolubleSolids = "total-soluble-solids",
        /// Gasoline in a blend.
        Gasoline = "gasoline",
        /// Diesel in a blend.
        Diesel = "diesel",
        /// Biodiesel in a blend.
        Biodiesel = "biodiesel",
        /// Ethanol in a blend.
        Ethanol = "ethanol",
        /// What is neither the fuel nor the ethanol of a blend.
        OtherSubstances = "other-substances",
    }
}

/// A unit and what it counts: `kg`, or `kg/total-sugars`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, specta::Type)]
#[specta(type = String)]
pub struct Measure {
    /// The unit.
    pub unit: Unit,
    /// What it counts.
    pub content: Content,
}

impl Measure {
    /// The unit of the goods as they are.
    pub const fn entire(unit: Unit) -> Self {
        Self {
            unit,
            content: Content::Entire,
        }
    }

    /// In the words of a language: `kg of total sugars`, `docenas`.
    pub fn print(self, locale: Locale) -> String {
        vocabulary::measure_words(self, locale, true)
    }
}

impl From<Unit> for Measure {
    fn from(unit: Unit) -> Self {
        Self::entire(unit)
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.content == Content::Entire {
            f.write_str(self.unit.code())
        } else {
            write!(f, "{}/{}", self.unit, self.content)
        }
    }
}

impl FromStr for Measure {
    type Err = crate::text::UnknownCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('/') {
            Some((unit, content)) => Ok(Self {
                unit: unit.parse()?,
                content: content.parse()?,
            }),
            None => text.parse().map(Self::entire),
        }
    }
}

crate::text_type!(Measure);

/// So much of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity {
    /// How much; exact.
    pub amount: Decimal,
    /// Of what.
    pub measure: Measure,
}

/// The text is not a quantity.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a quantity: {0}")]
pub struct NotAQuantity(pub String);

impl Quantity {
    /// The same quantity counted in another measure: exact inside a dimension, `None` across.
    pub fn amount_in(&self, measure: Measure) -> Option<Decimal> {
        if self.measure == measure {
            return Some(self.amount);
        }
        let (from, base_per_unit) = self.measure.unit.scale();
        let (to, base_per_wanted) = measure.unit.scale();
        if self.measure.content != measure.content || from != to {
            return None;
        }
        self.amount
            .checked_mul(base_per_unit)?
            .checked_div(base_per_wanted)
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.measure)
    }
}

impl FromStr for Quantity {
    type Err = NotAQuantity;

    /// Reads `20000 kg`, `12 doz`, `3.5 kg/total-sugars`: a plain decimal, then a code of a
    /// measure or a unit as tariffs write it.
    fn from_str(text: &str) -> Result<Self, NotAQuantity> {
        let refused = || NotAQuantity(text.to_owned());
        let text = text.trim();
        let words = text.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
        let (number, words) = text.split_at(text.len() - words.len());
        let amount = Decimal::from_str_exact(number).map_err(|_| refused())?;
        let measure = words.trim();
        let measure = measure
            .parse()
            .ok()
            .or_else(|| vocabulary::single_measure(measure))
            .ok_or_else(refused)?;
        Ok(Self { amount, measure })
    }
}

crate::text_type!(Quantity);

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use rust_decimal::Decimal;

    use super::{Content, Measure, Quantity, Unit};
    use crate::settings::Locale;

    fn amount_in(quantity: &str, measure: impl Into<Measure>) -> Option<Decimal> {
        let quantity: Quantity = quantity.parse().unwrap();
        quantity.amount_in(measure.into())
    }

    #[rstest]
    #[case("2.5 t", Unit::Kilogram, "2500")]
    #[case("750 g", Unit::Kilogram, "0.75")]
    #[case("100 lb", Unit::Kilogram, "45.359237")]
    #[case("12000 l", Unit::Hectolitre, "120")]
    #[case("2 bbl", Unit::Litre, "317.974589856")]
    #[case("3 gross", Unit::Dozen, "36")]
    #[case("10 dozen-pairs", Unit::Pair, "120")]
    #[case("100 alcohol-l", Unit::ProofLitre, "200")]
    fn converts_inside_a_dimension(#[case] from: &str, #[case] to: Unit, #[case] expected: &str) {
        let expected = Decimal::from_str_exact(expected).unwrap();
        assert_eq!(amount_in(from, to), Some(expected));
    }

    #[rstest]
    #[case("1000 l", Unit::Kilogram)]
    #[case("1000 piece", Unit::Pair)]
    #[case("1000 m", Unit::SquareMetre)]
    fn never_converts_across_dimensions(#[case] from: &str, #[case] to: Unit) {
        assert_eq!(amount_in(from, to), None);
    }

    #[test]
    fn never_takes_the_goods_for_their_content() {
        let sugars = Measure {
            unit: Unit::Kilogram,
            content: Content::TotalSugars,
        };
        assert_eq!(amount_in("1000 kg", sugars), None);
        assert_eq!(
            amount_in("1 t/total-sugars", sugars),
            Some(Decimal::from(1000))
        );
    }

    #[rstest]
    #[case("12 doz.", Unit::Dozen)]
    #[case("12prs.", Unit::Pair)]
    #[case("12 liters", Unit::Litre)]
    #[case("12 No.", Unit::Piece)]
    fn understands_the_units_as_tariffs_write_them(#[case] text: &str, #[case] unit: Unit) {
        let quantity: Quantity = text.parse().unwrap();
        assert_eq!(quantity.measure, unit.into());
    }

    #[test]
    fn has_words_in_both_languages() {
        let sugars: Measure = "kg/total-sugars".parse().unwrap();
        assert_eq!(sugars.print(Locale::En), "kg of total sugars");
        assert_eq!(sugars.print(Locale::EsMx), "kg de azúcares totales");
        let dozens = Measure::entire(Unit::Dozen);
        assert_eq!(dozens.print(Locale::EsMx), "docenas");
    }

    #[rstest]
    #[case("kg")]
    #[case("12")]
    #[case("-3 kg")]
    #[case("1,000 kg")]
    #[case("5 parsecs")]
    #[case("5 100 kg")]
    fn refuses_what_is_no_quantity(#[case] text: &str) {
        assert!(text.parse::<Quantity>().is_err(), "{text}");
    }
}
