//! The tariff-rate quotas of a product, as the files of the market's quotas have them. What is paid
//! within them no file says: nothing is worked out here.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentArgs;
use proa_domain::figures::number;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use proa_domain::treaties::eu_mx_quotas::edition_on;
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::quota::{Extent, Period, QuotaState, Span, Standing};
use sea_orm::{FromQueryResult, Value};

use super::answer::{Quota, QuotaOrder};
use super::lines::Listed;
use super::place::{self, Place};
use crate::Desk;
use crate::error::AppError;
use crate::l10n::Words;
use crate::treaties::facts::{Earlier, Editions, Facts, PRESENT, Schedule};
use crate::treaties::reference::rows::query;

/// Goods that are in a quota for a time, with all periods of the quota.
#[derive(Debug, Clone, FromQueryResult)]
struct Goods {
    digits: TariffCode,
    order_number: String,
    from_on: Day,
    to_on: Day,
    code: String,
    act: String,
    agreement: String,
    description: Option<String>,
    administration: Option<String>,
    periods: Listed<Period>,
}

impl Goods {
    /// The edition of the Harmonized System in which they are numbered.
    fn edition(&self) -> &'static str {
        edition_on(self.from_on)
    }

    fn season(&self) -> Span {
        Span {
            from: self.from_on,
            to: self.to_on,
        }
    }
}

// What stands under the product, and what the product stands under.
const GOODS: &str = "
    SELECT goods.digits, goods.order_number, goods.from_on, goods.to_on, goods.code,
        goods.act,
        quotas.agreement, quotas.description, quotas.administration,
        (SELECT json_group_array(json_object('from', from_on, 'to', to_on, 'volume', volume,
                'unit', unit, 'basis', basis) ORDER BY from_on)
            FROM quota_periods
            WHERE schedule_id = ?1 AND order_number = goods.order_number) AS periods
    FROM quota_goods AS goods JOIN quotas USING (schedule_id, order_number)
    WHERE goods.schedule_id = ?1
        AND (digits >= ?2 AND digits < ?2 || ':'
            OR digits IN (substr(?2, 1, 4), substr(?2, 1, 6), substr(?2, 1, 8)))
    ORDER BY goods.order_number, digits, from_on";

/// The quotas of a market, as far as they are of the product.
#[derive(Debug)]
pub(super) struct Quotas<'a> {
    pub(super) schedule: &'a Schedule,
    editions: &'a Editions,
    /// The edition in which the lines of the market are numbered.
    of_lines: &'a str,
    /// What was asked about, as it is numbered today.
    prefix: TariffCode,
    goods: Vec<Goods>,
}

pub(super) async fn read<'a>(
    desk: &Desk,
    facts: &'a Facts,
    place: &Place<'a>,
) -> Result<Option<Quotas<'a>>, AppError> {
    let Some(schedule) = place.quotas else {
        return Ok(None);
    };
    let of_lines = place.schedule.map_or(PRESENT, Schedule::edition);
    let mut goods = Vec::new();
    // A file may reach over several editions: goods are numbered as on their first day.
    for edition in facts.editions.known() {
        let codes = if edition == of_lines {
            place.codes.clone()
        } else {
            place::codes(facts, edition, place.prefix.shared()).0
        };
        for code in codes {
            let code = code.without_filling();
            let values: [Value; 2] = [schedule.id.clone().into(), code.digits().into()];
            let found = Goods::find_by_statement(query(GOODS, values));
            let found = found.all(desk.reference.read()).await?.into_iter();
            goods.extend(found.filter(|goods| goods.edition() == edition));
        }
    }
    Ok(Some(Quotas {
        schedule,
        editions: &facts.editions,
        of_lines,
        prefix: place.prefix,
        goods,
    }))
}

impl Quotas<'_> {
    /// The quotas that an agreement opens for goods of a line, in the order of their numbers.
    pub(super) fn of_line(&self, digits: &str, agreement: &str, day: Day) -> Vec<QuotaOrder> {
        let Ok(line) = digits.parse::<TariffCode>() else {
            return Vec::new();
        };
        let mut orders: BTreeMap<&str, Vec<(&Goods, Extent)>> = BTreeMap::new();
        for goods in self
            .goods
            .iter()
            .filter(|goods| goods.agreement == agreement)
        {
            if let Some(extent) = self.extent(goods, &line) {
                let of_order = orders.entry(&goods.order_number).or_default();
                of_order.push((goods, extent));
            }
        }
        let orders = orders.into_values();
        orders.filter_map(|goods| order(&goods, day)).collect()
    }

    /// How much of a line some goods are. Where the line stood elsewhere when the goods were
    /// numbered, nobody says how much.
    fn extent(&self, goods: &Goods, line: &TariffCode) -> Option<Extent> {
        let edition = goods.edition();
        let today = if self.of_lines == PRESENT {
            line
        } else {
            &self.prefix
        };
        let Some(subheading) = today.subheading().filter(|_| edition != self.of_lines) else {
            return Extent::of(&goods.digits, line);
        };
        match self.editions.earlier(edition, subheading) {
            Earlier::In(codes) if codes == [subheading] => Extent::of(&goods.digits, line),
            Earlier::In(codes) => {
                let mut extents = codes.iter().map(|code| Extent::of(&goods.digits, code));
                extents
                    .any(|extent| extent.is_some())
                    .then_some(Extent::Part)
            }
            Earlier::Unknown => None,
        }
    }
}

/// A quota of a line by the goods that are in it.
fn order(goods: &[(&Goods, Extent)], day: Day) -> Option<QuotaOrder> {
    let (first, _) = goods.first()?;
    // Of another season other goods may be in the quota: those of the day count, where there are any.
    let of_day = goods
        .iter()
        .filter(|(goods, _)| goods.season().contains(day));
    let of_day: Vec<_> = of_day.collect();
    let shown = if of_day.is_empty() {
        goods.iter().collect()
    } else {
        of_day
    };
    let codes: BTreeSet<&String> = shown.iter().map(|(goods, _)| &goods.code).collect();
    let seasons = goods
        .iter()
        .filter(|(goods, _)| codes.contains(&goods.code));
    let seasons: BTreeSet<Span> = seasons.map(|(goods, _)| goods.season()).collect();
    let seasons: Vec<Span> = seasons.into_iter().collect();
    let acts: BTreeSet<&String> = shown.iter().map(|(goods, _)| &goods.act).collect();
    let is_whole = shown.iter().any(|(_, extent)| *extent == Extent::Whole);
    let standing = Standing::on(&first.periods.0, &seasons, day);
    Some(QuotaOrder {
        number: first.order_number.clone(),
        description: first.description.clone(),
        state: standing.state,
        extent: if is_whole {
            Extent::Whole
        } else {
            Extent::Part
        },
        codes: codes.into_iter().cloned().collect(),
        period: standing.period.cloned(),
        seasons,
        acts: acts.into_iter().cloned().collect(),
        administration: first.administration.clone(),
    })
}

/// What a table says of a quota in its own words, and the quotas of the line; none where there is
/// neither.
pub(super) fn quota(
    said: Option<String>,
    orders: Vec<QuotaOrder>,
    vintage: &str,
    words: &Words,
    locale: Locale,
) -> Option<Quota> {
    let mut sentences: Vec<String> = said.into_iter().collect();
    sentences.extend(orders.iter().map(|order| sentence(order, words, locale)));
    if !orders.is_empty() {
        sentences.push(words.get("quota-duty-unsaid"));
    }
    if orders.iter().any(|order| order.state == QuotaState::Past) {
        let year = FluentArgs::from_iter([("vintage", vintage)]);
        sentences.push(words.with("quota-verify", &year));
    }
    (!sentences.is_empty()).then(|| Quota {
        text: sentences.join(" "),
        orders,
    })
}

fn sentence(order: &QuotaOrder, words: &Words, locale: Locale) -> String {
    let codes = order.codes.join(", ");
    let mut arguments = FluentArgs::new();
    arguments.set("number", order.number.as_str());
    arguments.set(
        "goods",
        order.description.as_ref().unwrap_or(&codes).as_str(),
    );
    arguments.set("state", words.get(&format!("quota-state-{}", order.state)));
    let said = if let Some(period) = &order.period {
        arguments.set("volume", number(&period.volume.to_string()));
        arguments.set("unit", words.get(&format!("unit-{}", period.unit)));
        arguments.set("from", period.from.print(locale));
        arguments.set("to", period.to.print(locale));
        words.with("quota-said", &arguments)
    } else {
        words.with("quota-said-without-volume", &arguments)
    };
    let mut sentences = vec![said];
    if order.extent == Extent::Part {
        let codes = FluentArgs::from_iter([("codes", codes.as_str())]);
        sentences.push(words.with("quota-part-only", &codes));
    }
    let is_of_period = |season: &Span| {
        let period = order.period.as_ref();
        period.is_some_and(|period| period.span() == *season)
    };
    if !order.seasons.iter().all(is_of_period) {
        let spans: Vec<String> = order
            .seasons
            .iter()
            .map(|span| dates(*span, words, locale))
            .collect();
        let spans = spans.join("; ");
        let spans = FluentArgs::from_iter([("spans", spans.as_str())]);
        sentences.push(words.with("quota-in-season", &spans));
    }
    sentences.join(" ")
}

fn dates(span: Span, words: &Words, locale: Locale) -> String {
    let mut arguments = FluentArgs::new();
    arguments.set("from", span.from.print(locale));
    arguments.set("to", span.to.print(locale));
    words.with("quota-span", &arguments)
}
