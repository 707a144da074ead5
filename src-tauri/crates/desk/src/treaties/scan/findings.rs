//! What the engine says of each code in each market.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::money::{Currency, Exact, Money};
use proa_domain::treaties::compliance::ProofCost;
use proa_domain::treaties::duty::ExchangeRate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::input::Terms;
use super::portfolio::{Portfolio, Product};
use super::view::MarketTally;
use crate::Desk;
use crate::error::AppError;
use crate::progress::Progress;
use crate::treaties::error::{LookupError, ScanError};
use crate::treaties::facts::Facts;
use crate::treaties::lookup::answer::{Duty, Line, NeedBrief, NeedKind};
use crate::treaties::lookup::input::{LookupInput, QuantityForm};
use crate::treaties::lookup::{Enquiry, MarketOption};
use crate::treaties::ranking::{Asking, Standing, StandingState, best_of, least_saving, rate};

/// The stage of the progress.
const STAGE: &str = "scan";
/// A margin is kept in hundredths of a per cent.
const HUNDREDTHS: i64 = 100;
/// What a margin is a share of.
const WHOLE: i64 = 100;

proa_domain::text_enum! {
    /// What an amount is worked out from; words: `scan-rests-on-<code>`.
    pub enum RestsOn {
        /// The value that the scan supposes of every product in every market.
        Value = "value",
        /// What the company can make in a year.
        Capacity = "capacity",
    }
}

/// What is kept of a code in a market.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    pub(super) market: String,
    pub(super) state: StandingState,
    pub(super) line: Option<String>,
    pub(super) mfn: Option<String>,
    pub(super) agreement: Option<String>,
    pub(super) offer: Option<String>,
    /// In hundredths of a per cent.
    pub(super) margin: Option<i64>,
    pub(super) most_margin: Option<i64>,
    /// Of a year.
    pub(super) saving: Option<Money>,
    /// What is left of it when the proofs are paid.
    pub(super) net: Option<Money>,
    pub(super) break_even: Option<Money>,
    pub(super) rests_on: Option<RestsOn>,
    pub(super) needs: Vec<NeedBrief>,
    pub(super) has_additional: bool,
    /// What qualifies its rates; words: `reason-<code>`.
    pub(super) reasons: BTreeSet<String>,
    /// A schedule of the market is at hand: only then is there more to say than that nobody knows.
    pub(super) has_schedule: bool,
}

/// A question with its findings and the products that they are of.
pub(super) struct Group {
    pub(super) code: String,
    pub(super) findings: Vec<Finding>,
    /// Identities of companies and products.
    pub(super) products: Vec<(String, String)>,
}

/// What a scan found.
pub(super) struct Found {
    pub(super) groups: Vec<Group>,
    pub(super) markets: Vec<MarketTally>,
    /// Codes that no nomenclature at hand has.
    pub(super) unknown_codes: BTreeSet<String>,
}

/// A scan under way.
pub(super) struct Round<'a> {
    pub(super) desk: &'a Desk,
    pub(super) facts: &'a Facts,
    pub(super) terms: &'a Terms,
    pub(super) markets: &'a [MarketOption],
    pub(super) progress: &'a Progress,
}

impl Round<'_> {
    /// Asks about every code, and tells after each how many products in markets are done.
    pub(super) async fn all(&self, portfolio: &Portfolio) -> Result<Found, AppError> {
        let steps = |products: usize| u64::try_from(products * self.markets.len()).unwrap_or(0);
        let total = steps(portfolio.products);
        let mut found = Found {
            groups: Vec::with_capacity(portfolio.by_code.len()),
            markets: self.markets.iter().map(MarketTally::of).collect(),
            unknown_codes: BTreeSet::new(),
        };
        let mut done = 0;
        self.progress.step(STAGE, 0, Some(total));
        for (code, products) in &portfolio.by_code {
            if self.progress.is_cancelled() {
                return Err(ScanError::Cancelled.into());
            }
            match self.ask(self.terms.question(code)).await {
                Ok(shared) => self.group(&mut found, code, products, &shared).await?,
                Err(AppError::Lookup(LookupError::UnknownProduct { .. })) => {
                    found.unknown_codes.insert(code.clone());
                    for tally in &mut found.markets {
                        tally.count(StandingState::Unknown, products.len());
                    }
                }
                Err(other) => return Err(other),
            }
            done += products.len();
            self.progress.step(STAGE, steps(done), Some(total));
        }
        Ok(found)
    }

    /// What every market says to one question. Those without a schedule say the same: nothing.
    async fn ask(&self, input: LookupInput) -> Result<Vec<Finding>, AppError> {
        let asking = Asking::of(input);
        let any = self.markets.first().map(|market| market.market.as_str());
        let question = asking.in_market(any.unwrap_or_default());
        let enquiry = Enquiry::of(self.desk, self.facts, question)?;
        let mut findings = Vec::with_capacity(self.markets.len());
        let mut of_nobody: Option<Finding> = None;
        for market in self.markets {
            if let Some(finding) = of_nobody.clone().filter(|_| !market.has_schedule) {
                findings.push(Finding {
                    market: market.market.clone(),
                    ..finding
                });
                continue;
            }
            let mut answer = enquiry.ask(&market.market).await?;
            let standing = asking.standing(self.desk, &mut answer, market.clone());
            let standing = standing.await?;
            let finding = self.finding(standing);
            if !finding.has_schedule {
                of_nobody = Some(finding.clone());
            }
            findings.push(finding);
        }
        Ok(findings)
    }

    /// Products of one code have one finding in each market, but where a duty is on the quantity:
    /// there, what a company can make in a year is an answer of its own.
    async fn group(
        &self,
        found: &mut Found,
        code: &str,
        products: &[Product],
        shared: &[Finding],
    ) -> Result<(), AppError> {
        let counts = |finding: &&Finding| {
            let mut needs = finding.needs.iter();
            needs.any(|need| need.kind == NeedKind::Quantity)
        };
        let waits_for_quantity = shared.iter().any(|finding| counts(&finding));
        let mut groups: BTreeMap<Option<(&str, &str)>, Vec<&Product>> = BTreeMap::new();
        for product in products {
            let made = product.made.as_ref().filter(|_| waits_for_quantity);
            let made = made.map(|made| (made.amount.as_str(), made.unit.as_str()));
            groups.entry(made).or_default().push(product);
        }
        for (made, products) in groups {
            let mut findings = shared.to_vec();
            if let Some((amount, unit)) = made {
                let made = QuantityForm {
                    amount: amount.to_owned(),
                    unit: unit.to_owned(),
                };
                let input = self.terms.question_of_capacity(code, &made);
                let enquiry = Enquiry::of(self.desk, self.facts, self.anywhere(input))?;
                for finding in findings.iter_mut().filter(|finding| counts(&&**finding)) {
                    let answer = enquiry.ask(&finding.market).await?;
                    if let Some((line, saving)) = least_saving(&answer) {
                        self.rest_on_capacity(finding, line, saving);
                    }
                }
            }
            for (tally, finding) in found.markets.iter_mut().zip(&findings) {
                tally.count(finding.state, products.len());
            }
            findings.retain(|finding| finding.has_schedule);
            let ids = products
                .iter()
                .map(|product| (product.company.clone(), product.id.clone()));
            found.groups.push(Group {
                code: code.to_owned(),
                findings,
                products: ids.collect(),
            });
        }
        Ok(())
    }

    fn anywhere(&self, input: LookupInput) -> LookupInput {
        let any = self.markets.first().map(|market| market.market.clone());
        LookupInput {
            market: any.unwrap_or_default(),
            ..input
        }
    }

    fn finding(&self, standing: Standing) -> Finding {
        let offer = standing.best.as_ref().map(|best| &best.duty);
        let mut finding = Finding {
            reasons: reasons(standing.mfn.iter().chain(offer)),
            market: standing.market.market,
            state: standing.state,
            line: standing.line,
            mfn: standing.mfn.map(|duty| duty.text),
            agreement: standing.best.as_ref().map(|best| best.agreement.id.clone()),
            offer: standing.best.map(|best| best.duty.text),
            margin: standing.margin.as_deref().and_then(hundredths),
            most_margin: standing.most_margin.as_deref().and_then(hundredths),
            saving: None,
            net: None,
            break_even: None,
            rests_on: None,
            needs: standing.needs,
            has_additional: standing.has_additional,
            has_schedule: standing.market.has_schedule,
        };
        let Terms {
            value,
            cost,
            currency,
            ..
        } = self.terms;
        let nothing = (finding.margin == Some(0)).then_some(Money {
            minor: 0,
            currency: *currency,
        });
        let saving = standing.saving.and_then(|text| Money::try_from(text).ok());
        if let Some(value) = value
            && let Some(saving) = nothing.or(saving)
        {
            finding.rests_on = Some(RestsOn::Value);
            self.earn(&mut finding, saving);
            let saving = finding.saving;
            let even = |(cost, saving): (&ProofCost, Money)| cost.break_even(saving, *value);
            finding.break_even = cost.as_ref().zip(saving).and_then(even);
        } else if let Some(margin) = finding.margin {
            // So much of a whole as the margin says.
            let of = |minor| Money {
                minor,
                currency: *currency,
            };
            let (saving, whole) = (of(margin), of(WHOLE * HUNDREDTHS));
            finding.break_even = cost.and_then(|cost| cost.break_even(saving, whole));
        }
        finding
    }

    /// What is saved on all that a company can make in a year, on the line that saves least. It is
    /// no share of a price that nobody gave.
    fn rest_on_capacity(&self, finding: &mut Finding, line: &Line, saving: Money) {
        let best = best_of(line);
        finding.state = StandingState::Known;
        finding.needs.clear();
        finding.line = Some(line.code.clone());
        finding.mfn = Some(line.mfn.text.clone());
        finding.agreement = best.map(|best| best.agreement.id.clone());
        finding.offer = best.map(|best| best.duty.text.clone());
        let offer = best.map(|best| &best.duty);
        finding.reasons = reasons(std::iter::once(&line.mfn).chain(offer));
        finding.rests_on = Some(RestsOn::Capacity);
        self.earn(finding, saving);
    }

    /// The saving of a year in the currency of the scan; a rate is asked for where there is none.
    fn earn(&self, finding: &mut Finding, saving: Money) {
        let Terms {
            cost,
            currency,
            rates,
            ..
        } = self.terms;
        if let Some(saving) = converted(saving, *currency, rates) {
            finding.saving = Some(saving);
            // Nobody pays for a proof of what saves nothing.
            let costs = cost.filter(|_| saving.minor > 0);
            finding.net = costs.and_then(|cost| cost.net(saving));
        } else {
            finding.state = StandingState::NeedsInput;
            finding.needs.push(rate(saving.currency, *currency));
        }
    }
}

/// What qualifies some rates, each once.
fn reasons<'a>(duties: impl Iterator<Item = &'a Duty>) -> BTreeSet<String> {
    duties.filter_map(|duty| duty.reason.clone()).collect()
}

/// By the rate as it was written, never turned around; rounded once, half away from zero, to the
/// minor unit.
fn converted(money: Money, into: Currency, rates: &[ExchangeRate]) -> Option<Money> {
    let rate = ExchangeRate::between(money.currency, into, rates)?;
    let amount = money.amount().checked_mul(rate)?;
    Money::rounded(amount, into).ok()
}

fn hundredths(percent: &str) -> Option<i64> {
    let Exact(percent) = percent.parse().ok()?;
    percent.checked_mul(Decimal::from(HUNDREDTHS))?.to_i64()
}
