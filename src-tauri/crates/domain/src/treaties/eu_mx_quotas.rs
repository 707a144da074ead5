//! The quotas that the European Union opens for Mexico, as they are taken from the Commission's
//! TARIC: a table of definitions (order number, period, volume), and one of measures (which goods
//! are in which quota, and when). Neither says what is paid within a quota, nor who administers it.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use super::cleaning::cleaned;
use super::hs_code::TariffCode;
use super::quota::{Period, Span};
use super::unit::Unit;
use crate::money::Exact;
use crate::time::Day;

/// What the header of the definitions names.
pub const DEFINITIONS: [&str; 6] = [
    "order_number",
    "period_start",
    "period_end",
    "initial_volume",
    "measurement_unit",
    "legal_base",
];
/// What the header of the measures names.
pub const MEASURES: [&str; 7] = [
    "order_number",
    "measure_type",
    "origin",
    "goods_code",
    "start_date",
    "end_date",
    "regulation",
];

/// A preferential tariff quota among the measure types of TARIC.
const PREFERENTIAL_QUOTA: &str = "143";
const MEXICO: &str = "MX";
/// Quotas are numbered from 09.0000 on.
const ORDER_NUMBERS: &str = "09";
const ORDER_DIGITS: usize = 6;
const GOODS_DIGITS: usize = 10;

/// The number of a quota, six digits (`091833`, in the acts 09.1833).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OrderNumber(String);

impl FromStr for OrderNumber {
    type Err = QuotaRefusal;

    fn from_str(text: &str) -> Result<Self, QuotaRefusal> {
        let is_number = text.len() == ORDER_DIGITS && text.bytes().all(|it| it.is_ascii_digit());
        if is_number && text.starts_with(ORDER_NUMBERS) {
            Ok(Self(text.to_owned()))
        } else {
            Err(QuotaRefusal::BadOrderNumber)
        }
    }
}

crate::text_enum! {
    /// How a quota is shared out; words: `quota-administration-<code>`.
    pub enum Administration {
        /// In the order in which customs declarations are accepted.
        FirstCome = "first-come",
        /// By import licences.
        Licences = "licences",
    }
}

impl OrderNumber {
    /// Who is served: the Commission numbers the quotas that are managed by licences from 09.4000
    /// on, and those that are served in the order of declarations below (Regulation (EU)
    /// 2015/2447, articles 49 to 54; Regulation (EU) 2020/761, annex I). Of other numbers nothing
    /// is known.
    pub fn administration(&self) -> Option<Administration> {
        match self.0.as_bytes().get(ORDER_NUMBERS.len())? {
            b'0'..=b'2' => Some(Administration::FirstCome),
            b'4' => Some(Administration::Licences),
            _ => None,
        }
    }
}

impl fmt::Display for OrderNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::text_enum! {
    /// Why a row is not taken, or a quota is told apart; words: `reason-<code>`.
    pub enum QuotaRefusal {
        /// The order number is none.
        BadOrderNumber = "bad-order-number",
        /// The days are none, or the last is before the first.
        BadPeriod = "bad-period",
        /// The volume is no amount above zero.
        BadVolume = "bad-volume",
        /// The unit is none that is known here.
        UnknownUnit = "unknown-unit",
        /// Another row has a volume for some of the days.
        OverlappingPeriods = "overlapping-periods",
        /// The goods are not a code of ten digits.
        BadNumber = "bad-number",
        /// The same goods were in the quota from the same day on.
        Repeated = "repeated-code",
        /// It is for goods of another country.
        OtherCountries = "other-countries",
        /// It is no preferential quota.
        OtherMeasure = "other-measure",
        /// Goods are in the quota, and no row says how much of them; they are kept.
        NoVolume = "quota-without-volume",
        /// The quota has a volume, and no row says of which goods; it is kept.
        NoGoods = "quota-without-goods",
    }
}

impl QuotaRefusal {
    /// Whether the row is rightly no part of what is taken.
    pub fn is_right(self) -> bool {
        matches!(self, Self::OtherCountries | Self::OtherMeasure)
    }
}

/// A row of the definitions. Other columns are of no use here.
#[derive(Debug, Clone, Deserialize)]
pub struct DefinitionRow {
    /// Six digits.
    pub order_number: String,
    /// The goods in the Commission's words.
    #[serde(default)]
    pub description: String,
    /// The first day.
    pub period_start: String,
    /// The last day.
    pub period_end: String,
    /// How much.
    pub initial_volume: String,
    /// A code of TARIC; blank where the volume is money.
    pub measurement_unit: String,
    /// The act.
    pub legal_base: String,
}

/// A period of a quota.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// Whose.
    pub order: OrderNumber,
    /// The goods in the Commission's words.
    pub description: String,
    /// From when to when, and how much.
    pub period: Period,
}

impl DefinitionRow {
    /// The period that it opens.
    pub fn read(&self) -> Result<Definition, QuotaRefusal> {
        let order = self.order_number.parse()?;
        let Span { from, to } = span(&self.period_start, &self.period_end)?;
        let volume: Exact = self
            .initial_volume
            .parse()
            .map_err(|_| QuotaRefusal::BadVolume)?;
        if volume.0.is_sign_negative() || volume.0.is_zero() {
            return Err(QuotaRefusal::BadVolume);
        }
        Ok(Definition {
            order,
            description: cleaned(&self.description),
            period: Period {
                from,
                to,
                volume: Exact(volume.0.normalize()),
                unit: unit(&self.measurement_unit)?,
                basis: cleaned(&self.legal_base),
            },
        })
    }
}

impl Definition {
    /// Whether the two share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.period.span().meets(&other.period.span())
    }
}

/// A row of the measures. Other columns are of no use here.
#[derive(Debug, Clone, Deserialize)]
pub struct MeasureRow {
    /// Six digits.
    pub order_number: String,
    /// A code of TARIC.
    pub measure_type: String,
    /// ISO 3166-1, or a group of countries.
    pub origin: String,
    /// Ten digits.
    pub goods_code: String,
    /// The first day.
    pub start_date: String,
    /// The last day.
    pub end_date: String,
    /// The act, as TARIC numbers it.
    pub regulation: String,
}

/// Goods that are in a quota for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotaGoods {
    /// Of which quota.
    pub order: OrderNumber,
    /// The goods, as the Combined Nomenclature numbers them on the first of the days.
    pub code: TariffCode,
    /// When.
    pub season: Span,
    /// The act, as TARIC numbers it.
    pub act: String,
}

impl MeasureRow {
    /// The goods of Mexico that it puts into a quota.
    pub fn read(&self) -> Result<QuotaGoods, QuotaRefusal> {
        if self.origin != MEXICO {
            return Err(QuotaRefusal::OtherCountries);
        }
        if self.measure_type != PREFERENTIAL_QUOTA {
            return Err(QuotaRefusal::OtherMeasure);
        }
        let code: TariffCode = self
            .goods_code
            .parse()
            .map_err(|_| QuotaRefusal::BadNumber)?;
        if code.len() != GOODS_DIGITS {
            return Err(QuotaRefusal::BadNumber);
        }
        Ok(QuotaGoods {
            order: self.order_number.parse()?,
            code,
            season: span(&self.start_date, &self.end_date)?,
            act: cleaned(&self.regulation),
        })
    }
}

fn span(from: &str, to: &str) -> Result<Span, QuotaRefusal> {
    let day = |text: &str| text.parse::<Day>().ok();
    let span = day(from).zip(day(to));
    span.and_then(|(from, to)| Span::of(from, to))
        .ok_or(QuotaRefusal::BadPeriod)
}

/// The units of UN/ECE Recommendation 20, which TARIC uses.
fn unit(code: &str) -> Result<Unit, QuotaRefusal> {
    match code {
        "KGM" => Ok(Unit::Kilogram),
        "TNE" => Ok(Unit::Tonne),
        "LTR" => Ok(Unit::Litre),
        "HLT" => Ok(Unit::Hectolitre),
        _ => Err(QuotaRefusal::UnknownUnit),
    }
}

/// The edition of the Harmonized System in which the Combined Nomenclature is numbered on a day.
/// Source: Regulations (EU) No 1006/2011, 2016/1821 and 2021/1832, each in force from 1 January of
/// the year after. Of what was before, no correlation is known here.
pub fn edition_on(day: Day) -> &'static str {
    match day.0.year() {
        2022.. => "2022",
        2017..=2021 => "2017",
        2012..=2016 => "2012",
        _ => "2007",
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{DefinitionRow, MeasureRow, OrderNumber, QuotaRefusal, edition_on};
    use crate::treaties::unit::Unit;

    fn definition(text: &str) -> DefinitionRow {
        let cells: Vec<&str> = text.split('|').collect();
        let [order, from, to, volume, unit] = cells.as_slice() else {
            panic!("five cells: {text}")
        };
        DefinitionRow {
            order_number: (*order).to_owned(),
            description: "made-up  goods".to_owned(),
            period_start: (*from).to_owned(),
            period_end: (*to).to_owned(),
            initial_volume: (*volume).to_owned(),
            measurement_unit: (*unit).to_owned(),
            legal_base: "An act".to_owned(),
        }
    }

    #[test]
    fn reads_a_volume_exactly_and_a_period_across_the_new_year() {
        let read = definition("091999|2019-11-01|2020-05-31|1250000.50|TNE").read();
        let read = read.unwrap();
        assert_eq!(read.period.volume.to_string(), "1250000.5");
        assert_eq!(read.period.unit, Unit::Tonne);
        assert_eq!(read.period.span().from.to_string(), "2019-11-01");
        assert_eq!(read.description, "made-up goods");
        assert_eq!(read.order.to_string(), "091999");
    }

    #[rstest]
    #[case("91999|2019-07-01|2020-06-30|1|KGM", QuotaRefusal::BadOrderNumber)]
    #[case("081999|2019-07-01|2020-06-30|1|KGM", QuotaRefusal::BadOrderNumber)]
    #[case("09.1999|2019-07-01|2020-06-30|1|KGM", QuotaRefusal::BadOrderNumber)]
    #[case("091999|2019-07-01|2019-06-30|1|KGM", QuotaRefusal::BadPeriod)]
    #[case("091999|01/07/2019|2019-06-30|1|KGM", QuotaRefusal::BadPeriod)]
    #[case("091999|2019-02-29|2019-06-30|1|KGM", QuotaRefusal::BadPeriod)]
    #[case("091999|2019-07-01||1|KGM", QuotaRefusal::BadPeriod)]
    #[case("091999|2019-07-01|2020-06-30||KGM", QuotaRefusal::BadVolume)]
    #[case("091999|2019-07-01|2020-06-30|0.00|KGM", QuotaRefusal::BadVolume)]
    #[case("091999|2019-07-01|2020-06-30|-5|KGM", QuotaRefusal::BadVolume)]
    #[case("091999|2019-07-01|2020-06-30|1,000|KGM", QuotaRefusal::BadVolume)]
    #[case("091999|2019-07-01|2020-06-30|1e3|KGM", QuotaRefusal::BadVolume)]
    #[case("091999|2019-07-01|2020-06-30|1|", QuotaRefusal::UnknownUnit)]
    #[case("091999|2019-07-01|2020-06-30|1|XYZ", QuotaRefusal::UnknownUnit)]
    fn leaves_out_a_definition_that_is_none(#[case] text: &str, #[case] why: QuotaRefusal) {
        assert_eq!(definition(text).read(), Err(why));
    }

    #[rstest]
    #[case("091999|143|MX|0603110000|2019-06-01|2019-10-31", None)]
    #[case(
        "091999|143|CL|0603110000|2019-06-01|2019-10-31",
        Some(QuotaRefusal::OtherCountries)
    )]
    #[case(
        "091999|122|MX|0603110000|2019-06-01|2019-10-31",
        Some(QuotaRefusal::OtherMeasure)
    )]
    #[case(
        "091999|143|MX|603110000|2019-06-01|2019-10-31",
        Some(QuotaRefusal::BadNumber)
    )]
    #[case(
        "091999|143|MX|06031100|2019-06-01|2019-10-31",
        Some(QuotaRefusal::BadNumber)
    )]
    #[case(
        "091999|143|MX|flowers|2019-06-01|2019-10-31",
        Some(QuotaRefusal::BadNumber)
    )]
    #[case(
        "1999|143|MX|0603110000|2019-06-01|2019-10-31",
        Some(QuotaRefusal::BadOrderNumber)
    )]
    #[case(
        "091999|143|MX|0603110000|2019-06-01|2019-05-31",
        Some(QuotaRefusal::BadPeriod)
    )]
    fn takes_the_goods_of_mexico_alone(#[case] text: &str, #[case] why: Option<QuotaRefusal>) {
        let cells: Vec<&str> = text.split('|').collect();
        let [order, kind, origin, goods, from, to] = cells.as_slice() else {
            panic!("six cells: {text}")
        };
        let row = MeasureRow {
            order_number: (*order).to_owned(),
            measure_type: (*kind).to_owned(),
            origin: (*origin).to_owned(),
            goods_code: (*goods).to_owned(),
            start_date: (*from).to_owned(),
            end_date: (*to).to_owned(),
            regulation: "R9999990".to_owned(),
        };
        let read = row.read();
        assert_eq!(read.as_ref().err().copied(), why);
        if let Ok(goods) = read {
            assert_eq!(goods.order, "091999".parse::<OrderNumber>().unwrap());
            assert_eq!(goods.code.digits(), "0603110000");
        }
    }

    #[rstest]
    #[case("2011-12-31", "2007")]
    #[case("2012-01-01", "2012")]
    #[case("2019-07-01", "2017")]
    #[case("2021-12-31", "2017")]
    #[case("2022-01-01", "2022")]
    fn numbers_change_with_the_edition_of_the_year(#[case] day: &str, #[case] edition: &str) {
        assert_eq!(edition_on(day.parse().unwrap()), edition);
    }
}
