//! The answer in a few lines for people.

use std::fmt::Write as _;

use fluent_bundle::FluentArgs;
use proa_desk::l10n::Words;
use proa_desk::treaties::lookup::answer::{
    AgreementBrief, Duty, DutyState, Line, LookupAnswer, NeedBrief, NeedKind, Note,
};

use proa_desk::treaties::lookup::input::RateForm;
use proa_domain::figures::number;
use proa_domain::money::MoneyText;
use proa_domain::time::Day;

use crate::args::Language;

pub(super) fn text(answer: &LookupAnswer, lang: Language) -> String {
    let words = Words::of(lang.locale());
    let said = Said { words, lang };
    let mut text = format!(
        "{} {} · {} · {}\n",
        answer.product.code, answer.product.description, answer.market.market, answer.on
    );
    for rate in &answer.rates {
        said.rate(&mut text, rate);
    }
    for line in &answer.lines {
        said.line(&mut text, line);
    }
    said.notes(&mut text, answer);
    for source in &answer.sources {
        let vintage = source.vintage.as_deref().unwrap_or_default();
        let locator = source.locator.as_deref().unwrap_or_default();
        let _ = writeln!(
            text,
            "[{}] {}, {vintage}, {locator}",
            source.n, source.title
        );
    }
    text
}

fn money(money: &MoneyText) -> String {
    format!("{} {}", number(&money.amount), money.currency)
}

/// What puts the codes of an answer into words.
struct Said {
    words: Words,
    lang: Language,
}

impl Said {
    fn line(&self, text: &mut String, line: &Line) {
        let _ = writeln!(text, "\n{} {}", line.code, line.description);
        let general = self.words.get("benefits-mfn");
        let _ = writeln!(text, "  {general:16} {}", self.duty(&line.mfn));
        for preference in &line.preferences {
            let saving = preference.saving.as_ref();
            let saving = saving.map_or_else(String::new, |saved| format!("  −{}", money(saved)));
            let short = self.short(&preference.agreement);
            let _ = writeln!(text, "  {short:16} {}{saving}", self.duty(&preference.duty));
            if let Some(quota) = &preference.quota {
                let _ = writeln!(text, "  {:16} {}", "", quota.text);
            }
        }
        if let Some(best) = &line.best {
            let reason = self.words.get(&format!("best-{}", best.reason));
            let better = line
                .preferences
                .iter()
                .filter(|offer| best.agreements.contains(&offer.agreement.id));
            let names: Vec<&str> = better.map(|offer| self.short(&offer.agreement)).collect();
            let _ = if names.is_empty() {
                let said = self.with("benefits-none-better", [("reason", &reason)]);
                writeln!(text, "  {said}")
            } else {
                let said = self.with("benefits-best-because", [("reason", &reason)]);
                writeln!(text, "  {}: {said}", names.join(", "))
            };
        }
        for levy in &line.additional {
            let days = levy.from.map_or_else(String::new, |from| {
                format!(" ({})", self.days(from, levy.to))
            });
            let _ = writeln!(text, "  + {}: {}{days}", levy.code, levy.text);
        }
    }

    fn days(&self, from: Day, to: Option<Day>) -> String {
        let locale = self.lang.locale();
        let from = from.print(locale);
        match to.map(|to| to.print(locale)) {
            Some(to) => self.with("quota-span", [("from", &from), ("to", &to)]),
            None => self.with("measure-since", [("from", &from)]),
        }
    }

    fn rate(&self, text: &mut String, given: &RateForm) {
        let (from, to) = (given.from.to_string(), given.to.to_string());
        let figures = [("from", from.as_str()), ("to", &to), ("rate", &given.rate)];
        let said = self.with("documents-sheet-rate-given", figures);
        let origin = [given.on.as_deref(), Some(given.source.as_str())];
        let origin = origin.into_iter().flatten().filter(|part| !part.is_empty());
        let parts: Vec<&str> = std::iter::once(said.as_str()).chain(origin).collect();
        let _ = writeln!(text, "{}", parts.join(" · "));
    }

    fn notes(&self, text: &mut String, answer: &LookupAnswer) {
        text.push('\n');
        for agreement in &answer.pending {
            let name = self.short(agreement);
            let said = self.with("benefits-pending", [("agreement", name)]);
            let _ = writeln!(text, "• {said}");
        }
        for said in answer.notes.iter().filter_map(|note| self.note(note)) {
            let _ = writeln!(text, "• {said}");
        }
        if !answer.not_included.is_empty() {
            let charges = answer.not_included.iter();
            let charges = charges.map(|code| self.words.get(&format!("charge-{code}")));
            let what = charges.collect::<Vec<_>>().join(", ");
            let said = self.with("benefits-not-included", [("what", &what)]);
            let _ = writeln!(text, "• {said}");
        }
        let decides = self.words.get("documents-sheet-note-authority");
        let _ = writeln!(text, "• {decides}");
    }

    fn duty(&self, duty: &Duty) -> String {
        let mut text = duty.text.clone();
        if let Some(money) = &duty.amount {
            let _ = write!(text, " = {}", self::money(money));
        }
        let state = match duty.state {
            DutyState::Computed => None,
            DutyState::NeedsInput => {
                let needs: Vec<String> = duty.needs.iter().map(|need| self.need(need)).collect();
                Some(self.with("duty-needs", [("what", &needs.join(", "))]))
            }
            DutyState::TextOnly => Some(self.words.get("duty-text-only")),
            DutyState::Unknown => Some(self.words.get("duty-unknown")),
        };
        let reason = duty.reason.as_ref();
        let reason = reason.map(|code| self.words.get(&format!("reason-{code}")));
        let remarks: Vec<String> = state.into_iter().chain(reason).collect();
        if !remarks.is_empty() {
            let _ = write!(text, " [{}]", remarks.join(" · "));
        }
        if let Some(step) = &duty.next_step {
            let _ = write!(text, " → {} ({})", step.file, step.authority);
        }
        text.trim_start().to_owned()
    }

    fn need(&self, need: &NeedBrief) -> String {
        let or_blank = |text: &Option<String>| text.clone().unwrap_or_default();
        match need.kind {
            NeedKind::Value => self.words.get("need-value"),
            NeedKind::Quantity => {
                let unit = format!("unit-{}", or_blank(&need.unit).replace(['/', ' '], "-"));
                self.with("need-quantity", [("unit", &self.words.get(&unit))])
            }
            NeedKind::Rate => {
                let (from, to) = (or_blank(&need.from), or_blank(&need.to));
                self.with("need-rate", [("from", &from), ("to", &to)])
            }
            NeedKind::Polarization => self.words.get("need-polarization"),
            NeedKind::Season => self.words.get("need-season"),
            NeedKind::Freight
            | NeedKind::Insurance
            | NeedKind::Inland
            | NeedKind::Onward
            | NeedKind::DutiesAndTaxes => self.words.get(&format!("cost-{}", need.kind)),
        }
    }

    /// Our own words, or those that the reference data brings along.
    fn note(&self, note: &Note) -> Option<String> {
        let id = format!("note-{}", note.code);
        if !self.words.has(&id) {
            return note.params.get("text").cloned();
        }
        let locale = self.lang.locale();
        let params = note.params.iter();
        let arguments: FluentArgs<'_> = params
            .map(|(name, value)| (name.as_str(), Day::said(value, locale)))
            .collect();
        Some(self.words.with(&id, &arguments))
    }

    fn short<'a>(&self, agreement: &'a AgreementBrief) -> &'a str {
        match self.lang {
            Language::Es => &agreement.short_es,
            Language::En => &agreement.short_en,
        }
    }

    fn with<const N: usize>(&self, id: &str, arguments: [(&str, &str); N]) -> String {
        self.words.with(id, &arguments.into_iter().collect())
    }
}
