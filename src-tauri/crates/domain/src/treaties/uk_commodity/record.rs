//! The fields of a record that are read, by the publisher's own names.

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, IgnoredAny};

use crate::time::Day;
use crate::treaties::cleaning::{cleaned, said};

/// A commodity with its measures.
#[derive(Debug, Clone, Deserialize)]
pub struct UkCommodity {
    #[serde(flatten)]
    pub(super) text: GoodsText,
    pub(super) chapter: Option<GoodsText>,
    pub(super) heading: Option<GoodsText>,
    /// The texts between heading and commodity, outermost first.
    #[serde(default)]
    pub(super) ancestors: Vec<GoodsText>,
    pub(super) import_measures: Vec<UkMeasure>,
    meta: Option<Meta>,
}

/// A text of the nomenclature.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct GoodsText {
    /// Ten digits.
    pub(super) goods_nomenclature_item_id: String,
    description_plain: Option<String>,
    formatted_description: Option<String>,
    description: Option<String>,
}

/// A measure on a commodity.
#[derive(Debug, Clone, Deserialize)]
pub struct UkMeasure {
    pub(super) measure_type: Kind,
    pub(super) geographical_area: Area,
    #[serde(default)]
    pub(super) excluded_countries: Vec<Country>,
    #[serde(default, deserialize_with = "day")]
    pub(super) effective_start_date: Option<Day>,
    #[serde(default, deserialize_with = "day")]
    pub(super) effective_end_date: Option<Day>,
    pub(super) duty_expression: Option<DutyText>,
    #[serde(default)]
    pub(super) measure_components: Vec<Component>,
    #[serde(default)]
    pub(super) measure_conditions: Vec<Condition>,
    pub(super) additional_code: Option<AdditionalCode>,
    order_number: Option<OrderNumber>,
    /// The act that suspends it.
    pub(super) suspension_legal_act: Option<IgnoredAny>,
}

/// What a measure is.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Kind {
    /// Three digits or letters.
    pub(super) id: String,
    pub(super) description: Option<String>,
    /// A letter: `C` the duties, `D` and `J` those on top.
    pub(super) measure_type_series_id: Option<String>,
}

/// Whose goods a measure meets: a country, or a group of countries.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Area {
    pub(super) id: String,
    pub(super) description: Option<String>,
    #[serde(default)]
    pub(super) children_geographical_areas: Vec<Country>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Country {
    pub(super) id: String,
}

/// The duty in words and signs.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct DutyText {
    base: Option<String>,
}

/// A part of a duty.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Component {
    pub(super) duty_expression_id: String,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Condition {
    pub(super) condition_code: Option<String>,
    /// The duty that its fulfilment leads to, where it is another.
    duty_expression: Option<String>,
}

/// A code of goods beyond the ten digits.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct AdditionalCode {
    pub(super) code: String,
}

/// A quota.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct OrderNumber {
    number: String,
}

#[derive(Debug, Clone, Deserialize)]
struct Meta {
    duty_calculator: Option<DutyCalculator>,
}

#[derive(Debug, Clone, Deserialize)]
struct DutyCalculator {
    source: Option<String>,
}

/// How the service for goods that enter Northern Ireland signs: its duties are the Union's.
const NORTHERN_IRELAND: &str = "xi";

impl UkCommodity {
    /// Whether its duties are those of the European Union, for goods that enter Northern Ireland.
    pub(super) fn is_of_northern_ireland(&self) -> bool {
        let calculator = self
            .meta
            .as_ref()
            .and_then(|meta| meta.duty_calculator.as_ref());
        calculator.is_some_and(|calculator| calculator.source.as_deref() == Some(NORTHERN_IRELAND))
    }

    /// The texts above it, outermost first.
    pub(super) fn path(&self) -> Vec<String> {
        let number = &self.text.goods_nomenclature_item_id;
        let above = self
            .chapter
            .iter()
            .chain(&self.heading)
            .chain(&self.ancestors);
        above
            .filter(|text| text.goods_nomenclature_item_id != *number)
            .map(GoodsText::words)
            .filter(|words| !words.is_empty())
            .collect()
    }
}

impl GoodsText {
    /// The best of its texts, without markup; blank where it has none.
    pub(super) fn words(&self) -> String {
        let texts = [
            &self.description_plain,
            &self.formatted_description,
            &self.description,
        ];
        let mut texts = texts.into_iter().flatten().map(|text| cleaned(text));
        texts.find(|text| !text.is_empty()).unwrap_or_default()
    }
}

impl UkMeasure {
    /// Its duty as published; none where it has none.
    pub(super) fn duty(&self) -> Option<String> {
        let base = self.duty_expression.as_ref()?.base.as_deref()?;
        said(&cleaned(base))
    }

    /// The number of its quota; its kind where the record does not give one.
    pub(super) fn quota_number(&self) -> &str {
        let kind = &self.measure_type;
        let kind = kind.description.as_deref().unwrap_or(&kind.id);
        let order = self.order_number.as_ref();
        order.map_or(kind, |order| order.number.as_str())
    }
}

impl Condition {
    /// The duty that it leads to, where it is another.
    pub(super) fn duty(&self) -> Option<String> {
        said(&cleaned(self.duty_expression.as_deref()?))
    }
}

/// A moment as the API writes it (`2021-01-01T00:00:00.000Z`): its day.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
    let Some(moment) = Option::<String>::deserialize(deserializer)? else {
        return Ok(None);
    };
    let day = moment.get(..10).unwrap_or(&moment);
    day.parse().map(Some).map_err(D::Error::custom)
}
