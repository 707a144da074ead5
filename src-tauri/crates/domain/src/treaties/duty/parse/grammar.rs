//! The grammar of rates, by recursive descent.

use rust_decimal::Decimal;

use super::cursor::Cursor;
use super::{Dialect, Read, TextReason};
use crate::money::Currency;
use crate::treaties::duty::season::{self, MonthDay, Window};
use crate::treaties::duty::tokens::Token;
use crate::treaties::duty::vocabulary;
use crate::treaties::duty::{AdValorem, DutyExpression, SeasonalRate, Specific, Strength};
use crate::treaties::unit::{Measure, Unit};

const DEEPEST_NESTING: u8 = 12;

/// The windows of a rate that can be read.
#[derive(Default)]
struct Seasons {
    windows: Vec<Window>,
    /// A window has a day that no year has.
    is_unread: bool,
}

/// Reads one rate text from its first sign to its last.
pub(super) struct Grammar {
    cursor: Cursor,
    nesting: u8,
    dialect: Dialect,
}

impl Grammar {
    pub(super) fn read(tokens: Vec<Token>, dialect: Dialect) -> Read<DutyExpression> {
        let mut grammar = Self {
            cursor: Cursor::new(tokens),
            nesting: 0,
            dialect,
        };
        let duty = grammar.schedule()?;
        match grammar.cursor.peek() {
            None => Ok(duty),
            Some(_) => Err(TextReason::Unreadable),
        }
    }

    /// rate [seasons] { "," rate seasons }
    fn schedule(&mut self) -> Read<DutyExpression> {
        let mut rates = Vec::new();
        let mut is_known_on_some_days_only = false;
        loop {
            let rate = self.bounded()?;
            let Seasons { windows, is_unread } = self.windows()?;
            is_known_on_some_days_only |= is_unread;
            // A rate none of whose days is known is known on no day.
            if !windows.is_empty() || !is_unread {
                rates.push(SeasonalRate { windows, rate });
            }
            if !self.cursor.eat(&Token::Comma) {
                break;
            }
        }
        if rates.is_empty() && is_known_on_some_days_only {
            return Err(TextReason::ImpossibleDate);
        }
        if let [only] = rates.as_mut_slice()
            && only.windows.is_empty()
        {
            return Ok(std::mem::replace(&mut only.rate, DutyExpression::Free));
        }
        if rates.iter().any(|season| season.windows.is_empty()) {
            return Err(TextReason::SeasonMissing);
        }
        let windows: Vec<Window> = rates
            .iter()
            .flat_map(|season| season.windows.iter().copied())
            .collect();
        for (position, window) in windows.iter().enumerate() {
            if windows
                .iter()
                .skip(position + 1)
                .any(|other| window.overlaps(other))
            {
                return Err(TextReason::OverlappingSeasons);
            }
        }
        Ok(DutyExpression::Seasonal(rates))
    }

    /// "(" day "-" day { "," day "-" day } ")"
    fn windows(&mut self) -> Read<Seasons> {
        let mut seasons = Seasons::default();
        if !self.cursor.eat(&Token::Open) {
            return Ok(seasons);
        }
        loop {
            match self.window() {
                Ok(window) => seasons.windows.push(window),
                // Publishers write 31 April: that window alone stays unknown, not the others.
                Err(TextReason::ImpossibleDate) => seasons.is_unread = true,
                Err(reason) => return Err(reason),
            }
            if !self.cursor.eat(&Token::Comma) {
                break;
            }
        }
        self.cursor.expect(&Token::Close)?;
        Ok(seasons)
    }

    /// day "-" day, read to its end also where a day does not exist.
    fn window(&mut self) -> Read<Window> {
        let first_day = self.cursor.number()?;
        let first_month = self.month();
        if !self.cursor.eat(&Token::Dash) && !self.cursor.eat_word("to") {
            return Err(TextReason::Unreadable);
        }
        let last_day = self.cursor.number()?;
        let last_month = self.month().ok_or(TextReason::Unreadable)?;
        Ok(Window {
            from: month_day(first_month.unwrap_or(last_month), first_day)?,
            to: month_day(last_month, last_day)?,
        })
    }

    fn month(&mut self) -> Option<i8> {
        let Some(Token::Word(word)) = self.cursor.peek() else {
            return None;
        };
        let month = season::month_named(word)?;
        self.cursor.advance();
        Some(month)
    }

    /// sum { MIN sum | MAX sum | "or" sum "whichever is greater" }
    fn bounded(&mut self) -> Read<DutyExpression> {
        let mut duty = self.sum()?;
        loop {
            let left = |duty| Box::new(duty);
            duty = if self
                .cursor
                .eat_any(&["min", "but not less than", "not less than"])
            {
                DutyExpression::AtLeast {
                    duty: left(duty),
                    floor: Box::new(self.sum()?),
                }
            } else if self
                .cursor
                .eat_any(&["max", "but not more than", "not more than"])
            {
                DutyExpression::AtMost {
                    duty: left(duty),
                    cap: Box::new(self.sum()?),
                }
            } else if self.cursor.eat_word("or") {
                let other = Box::new(self.sum()?);
                self.cursor.eat(&Token::Comma);
                if self
                    .cursor
                    .eat_any(&["whichever is greater", "whichever is higher"])
                {
                    DutyExpression::Greater(left(duty), other)
                } else if self
                    .cursor
                    .eat_any(&["whichever is less", "whichever is lower"])
                {
                    DutyExpression::Lesser(left(duty), other)
                } else {
                    return Err(TextReason::Unreadable);
                }
            } else {
                return Ok(duty);
            };
        }
    }

    /// term { "+" term | "less" term }
    fn sum(&mut self) -> Read<DutyExpression> {
        let mut terms = vec![self.term()?];
        loop {
            if self.cursor.eat(&Token::Plus) {
                terms.push(self.term()?);
            } else if self.cursor.eat_word("less") {
                let from = Box::new(added(terms));
                let less = Box::new(self.term()?);
                terms = vec![DutyExpression::Difference { from, less }];
            } else {
                return Ok(added(terms));
            }
        }
    }

    fn term(&mut self) -> Read<DutyExpression> {
        if self.cursor.eat(&Token::Open) {
            return self.group();
        }
        if self.cursor.eat_word("free") {
            return Ok(DutyExpression::Free);
        }
        if self.cursor.eat(&Token::Dollars) {
            let amount = self.cursor.number()?;
            return self.specific(amount, self.dollars()?);
        }
        let number = self.cursor.number()?;
        if self.cursor.eat(&Token::Percent) {
            return self.ad_valorem(number);
        }
        if self.cursor.eat(&Token::Cents) {
            let cent = Decimal::new(1, 2);
            let amount = number.checked_mul(cent).ok_or(TextReason::Unreadable)?;
            return self.specific(amount.normalize(), self.dollars()?);
        }
        match self.currency() {
            Some(currency) => self.specific(number, currency),
            None => Err(TextReason::NumberWithoutUnit),
        }
    }

    fn group(&mut self) -> Read<DutyExpression> {
        self.nesting += 1;
        if self.nesting > DEEPEST_NESTING {
            return Err(TextReason::TooLong);
        }
        let inner = self.schedule()?;
        self.cursor.expect(&Token::Close)?;
        self.nesting -= 1;
        Ok(inner)
    }

    fn ad_valorem(&mut self, percent: Decimal) -> Read<DutyExpression> {
        let on = if self.cursor.eat_word("on") {
            vocabulary::parts(&self.cursor.phrase()).ok_or(TextReason::UnknownPart)?
        } else {
            Vec::new()
        };
        Ok(DutyExpression::AdValorem(AdValorem { percent, on }))
    }

    fn specific(&mut self, amount: Decimal, currency: Currency) -> Read<DutyExpression> {
        if self.cursor.eat_word("each") {
            return Ok(DutyExpression::Specific(Specific {
                amount,
                currency,
                per: Decimal::ONE,
                measure: Measure::entire(Unit::Piece),
                strength: None,
            }));
        }
        self.cursor
            .expect(&Token::Slash)
            .map_err(|_| TextReason::NumberWithoutUnit)?;
        let count = self.cursor.number().ok();
        let phrase = self.cursor.phrase();
        let wording = match (phrase.as_str(), count) {
            // "89.6¢/1000" counts pieces.
            ("", Some(_)) => vocabulary::reading("piece"),
            _ => vocabulary::reading(&phrase),
        };
        let wording = wording.ok_or(TextReason::UnknownUnit)?;
        let per = count
            .unwrap_or(Decimal::ONE)
            .checked_mul(Decimal::from(wording.per))
            .filter(|per| *per > Decimal::ZERO)
            .ok_or(TextReason::Unreadable)?;
        let strength = match (wording.each, self.degrees_under()?) {
            (Some(_), Some(_)) => return Err(TextReason::UnknownUnit),
            (Some(unit), None) => Some(Strength::Each(unit)),
            (None, degrees) => degrees.map(Strength::DegreesUnder),
        };
        Ok(DutyExpression::Specific(Specific {
            amount,
            currency,
            per,
            measure: wording.measure,
            strength,
        }))
    }

    /// "for each degree under 100 degrees (and fractions of a degree in proportion)"
    fn degrees_under(&mut self) -> Read<Option<Decimal>> {
        if !self.cursor.eat_any(&["for each degree under"]) {
            return Ok(None);
        }
        let degrees = self.cursor.number()?;
        if !self.cursor.eat_word("degrees") {
            return Err(TextReason::Unreadable);
        }
        let before = self.cursor.position();
        if self.cursor.eat(&Token::Open) {
            if self
                .cursor
                .eat_any(&["and fractions of a degree in proportion"])
            {
                self.cursor.expect(&Token::Close)?;
            } else {
                self.cursor.back_to(before);
            }
        }
        Ok(Some(degrees))
    }

    fn dollars(&self) -> Read<Currency> {
        match self.dialect {
            Dialect::UsHts => Ok(Currency::USD),
            Dialect::EuUk | Dialect::Proa => Err(TextReason::Unreadable),
        }
    }

    fn currency(&mut self) -> Option<Currency> {
        let Some(Token::Word(word)) = self.cursor.peek() else {
            return None;
        };
        let currency = word.parse().ok()?;
        let is_of_dialect = match self.dialect {
            Dialect::UsHts => false,
            Dialect::EuUk => [Currency::EUR, Currency::GBP].contains(&currency),
            Dialect::Proa => true,
        };
        if is_of_dialect {
            self.cursor.advance();
        }
        is_of_dialect.then_some(currency)
    }
}

fn added(mut terms: Vec<DutyExpression>) -> DutyExpression {
    match terms.as_mut_slice() {
        [only] => std::mem::replace(only, DutyExpression::Free),
        _ => DutyExpression::Sum(terms),
    }
}

fn month_day(month: i8, day: Decimal) -> Read<MonthDay> {
    let day = i8::try_from(day).map_err(|_| TextReason::ImpossibleDate)?;
    MonthDay::new(month, day).map_err(|_| TextReason::ImpossibleDate)
}
