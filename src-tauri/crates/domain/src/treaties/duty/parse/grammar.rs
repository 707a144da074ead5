//! The grammar of rates, by recursive descent.

use rust_decimal::Decimal;

use super::cursor::Cursor;
use super::{Dialect, Read, TextReason};
use crate::money::Currency;
use crate::treaties::duty::tokens::Token;
use crate::treaties::duty::vocabulary;
use crate::treaties::duty::{AdValorem, DutyExpression, Specific, Strength};
use crate::treaties::unit::{Measure, Unit};

const DEEPEST_NESTING: u8 = 12;

/// Reads one rate text from its first sign to its last.
pub(super) struct Grammar {
    pub(super) cursor: Cursor,
    nesting: u8,
    pub(super) dialect: Dialect,
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

    /// sum { MIN sum | MAX sum | "or" sum "whichever is greater" }
    pub(super) fn bounded(&mut self) -> Read<DutyExpression> {
        if self.dialect == Dialect::CaTariff {
            return self.canadian();
        }
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

    pub(super) fn term(&mut self) -> Read<DutyExpression> {
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
        let rate = Specific {
            amount,
            currency,
            per,
            measure: wording.measure,
            strength: wording.each.map(Strength::Each),
        };
        self.strengthened(rate).map(DutyExpression::Specific)
    }

    /// What multiplies the quantity besides what its unit says.
    fn strengthened(&mut self, rate: Specific) -> Read<Specific> {
        let strength = match self.degrees_under()? {
            Some(degrees) => Some(Strength::DegreesUnder(degrees)),
            None => self.percent_over()?.map(Strength::AlcoholOver),
        };
        match (rate.strength, strength) {
            (Some(_), Some(_)) => Err(TextReason::UnknownUnit),
            (None, Some(_)) => Ok(Specific { strength, ..rate }),
            (_, None) => self.alcohol_over(rate),
        }
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

    /// "for each percent of alcohol over 1.15 percent"
    fn percent_over(&mut self) -> Read<Option<Decimal>> {
        if !self.cursor.eat_any(&["for each percent of alcohol over"]) {
            return Ok(None);
        }
        let percent = self.cursor.number()?;
        if !self.cursor.eat_word("percent") {
            return Err(TextReason::Unreadable);
        }
        Ok(Some(percent))
    }

    /// An amount per litre of the alcohol over so many per cent, which is the amount per hundred
    /// litres of the goods for each per cent over them.
    fn alcohol_over(&mut self, rate: Specific) -> Read<Specific> {
        const LITRES_OF_ONE_PER_CENT: i64 = 100;
        if !self.cursor.eat_word("over") {
            return Ok(rate);
        }
        let threshold = self.cursor.number()?;
        if rate.measure != Unit::AlcoholLitre.into() {
            return Err(TextReason::UnknownUnit);
        }
        let litres = rate.per.checked_mul(LITRES_OF_ONE_PER_CENT.into());
        Ok(Specific {
            per: litres.ok_or(TextReason::Unreadable)?,
            measure: Unit::Litre.into(),
            strength: Some(Strength::AlcoholOver(threshold)),
            ..rate
        })
    }

    fn dollars(&self) -> Read<Currency> {
        match self.dialect {
            Dialect::UsHts => Ok(Currency::USD),
            Dialect::AuTariff => Ok(Currency::AUD),
            Dialect::CaTariff => Ok(Currency::CAD),
            // A table is read in the dialect of its style.
            Dialect::EuUk | Dialect::Proa | Dialect::Table(_) => Err(TextReason::Unreadable),
        }
    }

    fn currency(&mut self) -> Option<Currency> {
        let Some(Token::Word(word)) = self.cursor.peek() else {
            return None;
        };
        let currency = word.parse().ok()?;
        let is_of_dialect = match self.dialect {
            Dialect::UsHts | Dialect::AuTariff | Dialect::CaTariff | Dialect::Table(_) => false,
            Dialect::EuUk => [Currency::EUR, Currency::GBP].contains(&currency),
            Dialect::Proa => true,
        };
        if is_of_dialect {
            self.cursor.advance();
        }
        is_of_dialect.then_some(currency)
    }
}

pub(super) fn added(mut terms: Vec<DutyExpression>) -> DutyExpression {
    match terms.as_mut_slice() {
        [only] => std::mem::replace(only, DutyExpression::Free),
        _ => DutyExpression::Sum(terms),
    }
}
