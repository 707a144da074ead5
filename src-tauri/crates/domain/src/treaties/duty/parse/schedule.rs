//! When a rate applies: seasons that return every year, and steps from or until certain days.

use rust_decimal::Decimal;

use super::grammar::Grammar;
use super::{Dialect, Read, TextReason};
use crate::time::Day;
use crate::treaties::duty::season::{self, MonthDay, Window};
use crate::treaties::duty::tokens::Token;
use crate::treaties::duty::{DatedRate, DutyExpression, SeasonalRate};

/// When one rate of a list applies.
enum When {
    /// Nothing is said.
    Always,
    /// On these days of every year.
    Within(Seasons),
    /// From a day on, or up to another.
    From(Day, Option<Day>),
    /// Up to a day.
    Until(Day),
}

/// The windows of a rate that can be read.
#[derive(Default)]
struct Seasons {
    windows: Vec<Window>,
    /// A window has a day that no year has.
    is_unread: bool,
}

type Timed = (DutyExpression, When);

impl Grammar {
    /// rate [when] { "," rate when }
    pub(super) fn schedule(&mut self) -> Read<DutyExpression> {
        let mut rates = Vec::new();
        loop {
            let rate = self.bounded()?;
            rates.push((rate, self.when()?));
            if !self.cursor.eat(&Token::Comma) {
                break;
            }
        }
        let is_dated = |(_, when): &Timed| matches!(when, When::From(..) | When::Until(_));
        if rates.iter().any(is_dated) {
            stepped(rates)
        } else {
            seasonal(rates)
        }
    }

    fn when(&mut self) -> Read<When> {
        if self.dialect == Dialect::Proa {
            if self.cursor.eat_word("from") {
                let first = self.day()?;
                let has_end = self.cursor.eat_word("to");
                let last = has_end.then(|| self.day()).transpose()?;
                return Ok(When::From(first, last));
            }
            if self.cursor.eat_word("until") {
                return self.day().map(When::Until);
            }
        }
        if self.cursor.eat(&Token::Open) {
            return self.windows().map(When::Within);
        }
        Ok(When::Always)
    }

    /// day month year
    fn day(&mut self) -> Read<Day> {
        let day = self.cursor.number()?;
        let month = self.month().ok_or(TextReason::Unreadable)?;
        let year = self.cursor.number()?;
        let day = i8::try_from(day).map_err(|_| TextReason::ImpossibleDate)?;
        let year = i16::try_from(year).map_err(|_| TextReason::ImpossibleDate)?;
        day_of(year, month, day)
    }

    /// day "-" day { "," day "-" day } ")"
    fn windows(&mut self) -> Read<Seasons> {
        let mut seasons = Seasons::default();
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
}

/// The day where the calendar has it.
pub(super) fn day_of(year: i16, month: i8, day: i8) -> Read<Day> {
    jiff::civil::Date::new(year, month, day)
        .map(Day)
        .map_err(|_| TextReason::ImpossibleDate)
}

/// Steps in the order of their days; the first may say only until when it holds.
fn stepped(rates: Vec<Timed>) -> Read<DutyExpression> {
    let mut steps = Vec::with_capacity(rates.len());
    for (rate, when) in rates {
        let (from, to) = match when {
            When::From(first, last) => (Some(first), last),
            When::Until(last) if steps.is_empty() => (None, Some(last)),
            When::Until(_) | When::Always | When::Within(_) => return Err(TextReason::Unreadable),
        };
        steps.push(DatedRate { from, to, rate });
    }
    // A first rate that holds until the second begins has no end of its own.
    if let [first, second, ..] = steps.as_mut_slice()
        && first.from.is_none()
        && first.to == second.from.map(Day::yesterday)
    {
        first.to = None;
    }
    ascending(steps)
}

/// The steps as one rate, where each begins after the one before it has begun and ended, and none
/// ends before it begins.
pub(super) fn ascending(steps: Vec<DatedRate>) -> Read<DutyExpression> {
    let is_after = |one: &DatedRate, next: &DatedRate| {
        one.from < next.from && one.to.is_none_or(|to| Some(to) < next.from)
    };
    let is_span = |step: &DatedRate| step.to.is_none_or(|to| step.from <= Some(to));
    if steps.is_sorted_by(is_after) && steps.iter().all(is_span) {
        Ok(DutyExpression::Stepped(steps))
    } else {
        Err(TextReason::StepsOutOfOrder)
    }
}

fn seasonal(rates: Vec<Timed>) -> Read<DutyExpression> {
    let mut seasons = Vec::with_capacity(rates.len());
    for (rate, when) in rates {
        let Seasons { windows, is_unread } = match when {
            When::Within(seasons) => seasons,
            When::Always | When::From(..) | When::Until(_) => Seasons::default(),
        };
        // A rate none of whose days is known is known on no day.
        if !windows.is_empty() || !is_unread {
            seasons.push(SeasonalRate { windows, rate });
        }
    }
    if seasons.is_empty() {
        return Err(TextReason::ImpossibleDate);
    }
    if let [only] = seasons.as_mut_slice()
        && only.windows.is_empty()
    {
        return Ok(std::mem::replace(&mut only.rate, DutyExpression::Free));
    }
    if seasons.iter().any(|season| season.windows.is_empty()) {
        return Err(TextReason::SeasonMissing);
    }
    apart(&seasons)?;
    Ok(DutyExpression::Seasonal(seasons))
}

fn apart(seasons: &[SeasonalRate]) -> Read<()> {
    let windows: Vec<&Window> = seasons.iter().flat_map(|season| &season.windows).collect();
    let overlaps = |(position, window): (usize, &&Window)| {
        let others = windows.iter().skip(position + 1);
        others.into_iter().any(|other| window.overlaps(other))
    };
    if windows.iter().enumerate().any(overlaps) {
        return Err(TextReason::OverlappingSeasons);
    }
    Ok(())
}

fn month_day(month: i8, day: Decimal) -> Read<MonthDay> {
    let day = i8::try_from(day).map_err(|_| TextReason::ImpossibleDate)?;
    MonthDay::new(month, day).map_err(|_| TextReason::ImpossibleDate)
}
