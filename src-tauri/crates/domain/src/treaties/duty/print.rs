//! A tree in words and signs, for screen and paper. The English can be read back.

use rust_decimal::Decimal;

use super::season::{MonthDay, Window};
use super::vocabulary::{measure_words, part_words, wording};
use super::{AdValorem, DatedRate, DutyExpression, SeasonalRate, Specific, Strength};
use crate::settings::Locale;
use crate::time::Day;
use crate::treaties::unit::{Measure, Unit};

/// How tightly a form binds: a looser form inside a tighter one stands in parentheses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Schedule,
    Bounded,
    Sum,
    Term,
}

impl DutyExpression {
    /// The rate in the words of a language.
    pub fn print(&self, locale: Locale) -> String {
        let inside = |duty: &Self, binding| duty.print_inside(locale, binding);
        let say = |english: &'static str, spanish: &'static str| match locale {
            Locale::En => english,
            Locale::EsMx => spanish,
        };
        match self {
            Self::Free => say("Free", "Exento").to_owned(),
            Self::AdValorem(rate) => rate.print(locale),
            Self::Specific(rate) => rate.print(locale),
            Self::Sum(terms) => terms
                .iter()
                .map(|term| inside(term, Binding::Term))
                .collect::<Vec<_>>()
                .join(" + "),
            Self::Difference { from, less } => format!(
                "{} {} {}",
                inside(from, Binding::Sum),
                say("less", "menos"),
                inside(less, Binding::Term)
            ),
            Self::AtLeast { duty, floor } => format!(
                "{} {} {}",
                inside(duty, Binding::Bounded),
                say("but not less than", "pero no menos de"),
                inside(floor, Binding::Sum)
            ),
            Self::AtMost { duty, cap } => format!(
                "{} {} {}",
                inside(duty, Binding::Bounded),
                say("but not more than", "pero no más de"),
                inside(cap, Binding::Sum)
            ),
            Self::Greater(a, b) => format!(
                "{} {} {}, {}",
                inside(a, Binding::Bounded),
                say("or", "o"),
                inside(b, Binding::Sum),
                say("whichever is greater", "lo que resulte mayor")
            ),
            Self::Lesser(a, b) => format!(
                "{} {} {}, {}",
                inside(a, Binding::Bounded),
                say("or", "o"),
                inside(b, Binding::Sum),
                say("whichever is less", "lo que resulte menor")
            ),
            Self::Seasonal(seasons) => seasons
                .iter()
                .map(|season| season.print(locale))
                .collect::<Vec<_>>()
                .join(", "),
            Self::Stepped(steps) => print_steps(steps, locale),
        }
    }

    fn print_inside(&self, locale: Locale, binding: Binding) -> String {
        let text = self.print(locale);
        if self.binding() < binding {
            format!("({text})")
        } else {
            text
        }
    }

    fn binding(&self) -> Binding {
        match self {
            Self::Free | Self::AdValorem(_) | Self::Specific(_) => Binding::Term,
            Self::Sum(_) | Self::Difference { .. } => Binding::Sum,
            Self::AtLeast { .. } | Self::AtMost { .. } | Self::Greater(..) | Self::Lesser(..) => {
                Binding::Bounded
            }
            Self::Seasonal(_) | Self::Stepped(_) => Binding::Schedule,
        }
    }
}

impl AdValorem {
    fn print(&self, locale: Locale) -> String {
        let percent = self.percent.normalize();
        if self.on.is_empty() {
            return format!("{percent}%");
        }
        let parts = self
            .on
            .iter()
            .map(|&part| part_words(part, locale))
            .collect::<Vec<_>>();
        match locale {
            Locale::En => format!("{percent}% on the {}", parts.join(" and the ")),
            Locale::EsMx => format!("{percent}% sobre {}", parts.join(" y ")),
        }
    }
}

impl Specific {
    fn print(&self, locale: Locale) -> String {
        let amount = self.amount.normalize();
        let many = self.per != Decimal::ONE;
        let count = if many {
            format!("{} ", self.per.normalize())
        } else {
            String::new()
        };
        let each = match self.strength {
            Some(Strength::Each(unit)) => Some(unit),
            Some(Strength::DegreesUnder(_) | Strength::AlcoholOver(_)) | None => None,
        };
        let measure = counted(self.measure, each, locale, many);
        let rate = format!("{amount} {}/{count}{measure}", self.currency);
        match (self.strength, locale) {
            (Some(Strength::DegreesUnder(degrees)), Locale::En) => {
                format!("{rate} for each degree under {degrees} degrees")
            }
            (Some(Strength::DegreesUnder(degrees)), Locale::EsMx) => {
                format!("{rate} por cada grado por debajo de {degrees} grados")
            }
            (Some(Strength::AlcoholOver(percent)), Locale::En) => {
                let percent = percent.normalize();
                format!("{rate} for each percent of alcohol over {percent} percent")
            }
            (Some(Strength::AlcoholOver(percent)), Locale::EsMx) => {
                let percent = percent.normalize();
                format!("{rate} por cada por ciento de alcohol por encima de {percent} por ciento")
            }
            (Some(Strength::Each(_)) | None, _) => rate,
        }
    }
}

fn counted(measure: Measure, each: Option<Unit>, locale: Locale, many: bool) -> String {
    match (wording(measure, each), each) {
        (Some(wording), _) => wording.words(locale, many).to_owned(),
        (None, None) => measure.to_string(),
        (None, Some(each)) => format!(
            "{}/{}",
            measure_words(measure, locale, many),
            measure_words(each.into(), locale, false)
        ),
    }
}

impl SeasonalRate {
    fn print(&self, locale: Locale) -> String {
        let windows = self
            .windows
            .iter()
            .map(|window| window.print(locale))
            .collect::<Vec<_>>()
            .join(", ");
        let rate = self.rate.print_inside(locale, Binding::Bounded);
        format!("{rate} ({windows})")
    }
}

/// "5% until 30 Jun 2025, Free from 1 Jul 2025": a first rate that has always held says until
/// when, the others from when, and one that ends before the next begins, until when too.
fn print_steps(steps: &[DatedRate], locale: Locale) -> String {
    let following = steps.iter().skip(1).map(|step| step.from).chain([None]);
    steps
        .iter()
        .zip(following)
        .map(|(step, next)| step.print(next, locale))
        .collect::<Vec<_>>()
        .join(", ")
}

impl DatedRate {
    fn print(&self, next: Option<Day>, locale: Locale) -> String {
        let rate = self.rate.print_inside(locale, Binding::Bounded);
        let day = |day: Day| day.print(locale);
        let last = match self.from {
            Some(_) => self.to,
            None => self.to.or(next.map(Day::yesterday)),
        };
        match (self.from.map(day), last.map(day), locale) {
            (Some(from), Some(to), Locale::En) => format!("{rate} from {from} to {to}"),
            (Some(from), Some(to), Locale::EsMx) => format!("{rate} del {from} al {to}"),
            (Some(from), None, Locale::En) => format!("{rate} from {from}"),
            (Some(from), None, Locale::EsMx) => format!("{rate} a partir del {from}"),
            (None, Some(to), Locale::En) => format!("{rate} until {to}"),
            (None, Some(to), Locale::EsMx) => format!("{rate} hasta el {to}"),
            (None, None, _) => rate,
        }
    }
}

impl Day {
    /// The day in words: `23 nov 2026`.
    pub fn print(self, locale: Locale) -> String {
        format!("{} {}", MonthDay::from(self).print(locale), self.0.year())
    }

    /// A text that is a day in words, any other as it is.
    pub fn said(text: &str, locale: Locale) -> String {
        let day = text.parse::<Self>();
        day.map_or_else(|_| text.to_owned(), |day| day.print(locale))
    }
}

impl Window {
    /// From day to day, in words.
    pub fn print(&self, locale: Locale) -> String {
        let to = match locale {
            Locale::En => "to",
            Locale::EsMx => "a",
        };
        format!("{} {to} {}", self.from.print(locale), self.to.print(locale))
    }
}

impl MonthDay {
    fn print(self, locale: Locale) -> String {
        const ENGLISH: [&str; 12] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ];
        const SPANISH: [&str; 12] = [
            "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
        ];
        let names = match locale {
            Locale::En => ENGLISH,
            Locale::EsMx => SPANISH,
        };
        let name = usize::try_from(self.month() - 1)
            .ok()
            .and_then(|position| names.get(position))
            .expect("BUG: a month is between 1 and 12");
        format!("{} {name}", self.day())
    }
}
