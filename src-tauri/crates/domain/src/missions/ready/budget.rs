//! What was planned for each line of the budget against what was spent, at the rate of the day.

use serde::{Deserialize, Serialize};

use crate::form::Reader;
use crate::missions::funding::{BudgetLine, RefundRefusal, TransferRate};
use crate::money::{Currency, Money, MoneyText};
use crate::problem::Problems;
use crate::time::Day;

const WORDS: usize = 200;

/// Money that was spent, as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename = "Expense", rename_all = "camelCase")]
pub struct ExpenseForm {
    /// The line of the budget.
    pub line: String,
    /// What for.
    pub what: String,
    /// How much.
    pub amount: String,
    /// ISO 4217.
    pub currency: String,
    /// The day.
    pub spent_on: String,
    /// The rate of the day; none where it is of the currency of the budget.
    pub rate: Option<TransferRate>,
}

/// Money that was spent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expense {
    /// The line of the budget.
    pub line: String,
    /// What for.
    pub what: String,
    /// How much.
    pub amount: Money,
    /// The day.
    pub spent_on: Day,
    /// The rate of the day.
    pub rate: Option<TransferRate>,
}

impl Expense {
    /// Reads a form: all that is wrong with it at once.
    pub fn parse(form: &ExpenseForm) -> Result<Self, Problems> {
        let mut reader = Reader::default();
        let line = reader.required("line", &form.line, WORDS);
        let what = reader.required("what", &form.what, WORDS);
        let currency: Option<Currency> =
            reader.required_parsed("currency", "currency", &form.currency);
        let amount = currency.and_then(|currency| reader.amount("amount", &form.amount, currency));
        let spent_on: Option<Day> = reader.required_parsed("spentOn", "day", &form.spent_on);
        let is_of_another_day = form
            .rate
            .as_ref()
            .zip(spent_on)
            .is_some_and(|(rate, day)| rate.on != day);
        if is_of_another_day {
            reader.problems.note("rate", "rate-of-another-day");
        }
        let Some((amount, spent_on)) = amount.zip(spent_on) else {
            return Err(reader.problems);
        };
        reader.problems.or(Self {
            line,
            what,
            amount,
            spent_on,
            rate: form.rate.clone(),
        })
    }

    /// Notes a rate that does not bring the expense into the currency of the budget.
    pub fn check_rate(&self, currency: Currency, problems: &mut Problems) {
        if self.rate.is_some() && self.in_currency(currency).is_err() {
            problems.note("rate", "rate-of-other-currencies");
        }
    }

    /// What it is in a currency.
    pub fn in_currency(&self, currency: Currency) -> Result<Money, RefundRefusal> {
        if self.amount.currency == currency {
            return Ok(self.amount);
        }
        let rate = self.rate.as_ref().ok_or(RefundRefusal::NoRate)?;
        let converted = rate.convert(self.amount)?;
        if converted.currency == currency {
            Ok(converted)
        } else {
            Err(RefundRefusal::RateOfOtherCurrencies)
        }
    }
}

/// A line of the budget against what was spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BudgetRow {
    /// Its name.
    pub line: String,
    /// What was planned; none for a line that is not in the budget, and where there is no budget.
    pub planned: Option<MoneyText>,
    /// What was spent.
    pub actual: MoneyText,
    /// What is left; below nothing where more was spent than planned.
    pub left: MoneyText,
    /// Whether more was spent than planned; never where there is no budget.
    pub is_over: bool,
}

/// The budget against what was spent, in the currency of the budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BudgetComparison {
    /// Line by line: those of the budget in its order, then those that are not in it.
    pub rows: Vec<BudgetRow>,
    /// All lines.
    pub total: BudgetRow,
    /// How many expenses are not in the figures, since no rate is known that brings them into the currency.
    pub without_rate: u32,
}

/// Holds expenses against the lines of a budget.
pub fn compare(lines: &[BudgetLine], currency: Currency, expenses: &[Expense]) -> BudgetComparison {
    let mut rows: Vec<(String, Option<i64>, i64)> = lines
        .iter()
        .map(|line| (line.name.clone(), Some(line.amount.minor), 0))
        .collect();
    let mut without_rate = 0;
    for expense in expenses {
        let Ok(money) = expense.in_currency(currency) else {
            without_rate += 1;
            continue;
        };
        match rows.iter_mut().find(|(line, _, _)| *line == expense.line) {
            Some((_, _, spent)) => *spent = spent.saturating_add(money.minor),
            None => rows.push((expense.line.clone(), None, money.minor)),
        }
    }
    let all = |sum: i64, one: i64| sum.saturating_add(one);
    let planned = rows.iter().filter_map(|row| row.1).fold(0, all);
    let actual = rows.iter().map(|row| row.2).fold(0, all);
    let row = |line: String, planned: Option<i64>, actual: i64| {
        let text = |minor| MoneyText::from(Money { minor, currency });
        let left = planned.unwrap_or(0).saturating_sub(actual);
        BudgetRow {
            line,
            planned: planned.map(text),
            actual: text(actual),
            left: text(left),
            is_over: left < 0 && !lines.is_empty(),
        }
    };
    BudgetComparison {
        total: row(
            String::new(),
            (!lines.is_empty()).then_some(planned),
            actual,
        ),
        rows: rows
            .into_iter()
            .map(|(line, planned, actual)| row(line, planned, actual))
            .collect(),
        without_rate,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Expense, ExpenseForm, compare};
    use crate::missions::funding::{BudgetLine, TransferRate};
    use crate::money::{Currency, Exact, Money};
    use crate::problem::Problems;
    use crate::time::Day;

    fn expense(line: &str, minor: i64, currency: Currency, rate: Option<&str>) -> Expense {
        let on = Day::of(2027, 3, 1);
        Expense {
            line: line.to_owned(),
            what: "Montaje".to_owned(),
            amount: Money { minor, currency },
            spent_on: on,
            rate: rate.map(|rate| TransferRate {
                from: Currency::MXN,
                to: currency,
                rate: rate.parse::<Exact>().unwrap(),
                on,
                source: "DOF".to_owned(),
            }),
        }
    }

    fn lines() -> Vec<BudgetLine> {
        ["stand", "carga"]
            .map(|name| BudgetLine {
                name: name.to_owned(),
                amount: Money {
                    minor: 10_000_000,
                    currency: Currency::MXN,
                },
            })
            .to_vec()
    }

    #[test]
    fn an_expense_abroad_counts_at_the_rate_of_its_day() {
        let spent = [
            expense("stand", 600_000, Currency::EUR, Some("20.10")),
            expense("carga", 100, Currency::USD, None),
            expense("café", 5_000, Currency::MXN, None),
        ];
        let found = compare(&lines(), Currency::MXN, &spent);
        assert_eq!(found.rows[0].actual.amount, "120600.00");
        assert_eq!(found.rows[0].left.amount, "-20600.00");
        assert!(found.rows[0].is_over && !found.rows[1].is_over);
        assert_eq!(found.without_rate, 1);
        let unlisted = &found.rows[2];
        assert!(unlisted.planned.is_none() && unlisted.is_over);
        assert_eq!(found.total.left.amount, "79350.00");
    }

    #[test]
    fn a_budget_that_nobody_made_is_not_exceeded() {
        let spent = [expense("stand", 5_000, Currency::MXN, None)];
        let found = compare(&[], Currency::MXN, &spent);
        assert_eq!(found.total.planned, None);
        assert!(!found.total.is_over && !found.rows[0].is_over);
        assert_eq!(found.total.actual.amount, "50.00");
    }

    #[test]
    fn a_rate_of_other_currencies_is_told_at_its_field() {
        let mut wrong = expense("stand", 100, Currency::EUR, Some("20"));
        let mut problems = Problems::default();
        wrong.check_rate(Currency::MXN, &mut problems);
        assert!(problems.0.is_empty());
        wrong.check_rate(Currency::USD, &mut problems);
        wrong.rate = None;
        wrong.check_rate(Currency::USD, &mut problems);
        let told: Vec<_> = problems.0.iter().map(|one| one.code.as_str()).collect();
        assert_eq!(told, ["rate-of-other-currencies"]);
        assert_eq!(problems.0[0].field, "rate");
    }

    #[test]
    fn the_rate_is_of_the_day() {
        let form = ExpenseForm {
            line: "stand".to_owned(),
            what: "Montaje".to_owned(),
            amount: "10".to_owned(),
            currency: "EUR".to_owned(),
            spent_on: "2027-03-02".to_owned(),
            rate: expense("stand", 1, Currency::EUR, Some("20")).rate,
        };
        let problems = Expense::parse(&form).unwrap_err().0;
        assert_eq!(problems[0].code, "rate-of-another-day");
    }

    proptest! {
        #[test]
        fn the_total_is_its_lines(spent in proptest::collection::vec((0_usize..3, 1_i64..5_000_000), 0..30)) {
            let names = ["stand", "carga", "café"];
            let spent: Vec<Expense> = spent
                .into_iter()
                .map(|(line, minor)| expense(names[line], minor, Currency::MXN, None))
                .collect();
            let found = compare(&lines(), Currency::MXN, &spent);
            let minor = |text: &str| Money::parse(text, Currency::MXN).unwrap().minor;
            let actual: i64 = found.rows.iter().map(|row| minor(&row.actual.amount)).sum();
            let left: i64 = found.rows.iter().map(|row| minor(&row.left.amount)).sum();
            prop_assert_eq!(minor(&found.total.actual.amount), actual);
            prop_assert_eq!(minor(&found.total.left.amount), left);
            prop_assert_eq!(actual, spent.iter().map(|one| one.amount.minor).sum::<i64>());
        }
    }
}
