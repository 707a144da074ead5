//! `lookup …`: the answer of the desk in the shape that scripts rely on.

mod view;

use std::fmt::Write as _;

use proa_desk::AppError;
use proa_desk::treaties::error::LookupError;
use proa_desk::treaties::lookup::answer::{Duty, LookupAnswer};
use proa_desk::treaties::lookup::input::{LookupInput, QuantityForm};
use proa_desk::treaties::lookup::lookup;
use proa_domain::money::{Currency, MoneyText};
use proa_domain::problem::Problems;

use self::view::AnswerView;
use crate::args::{Args, Language, LookupArgs};
use crate::office;
use crate::output::Said;

pub(super) async fn run(args: &Args, asked: &LookupArgs) -> Result<Said, AppError> {
    let input = input(args, asked)?;
    let desk = office::open_with_reference(args).await?;
    let answer = lookup(&desk, input).await?;
    desk.close().await;
    Ok(Said::new(AnswerView::of(&answer), text(&answer, args.lang)))
}

fn input(args: &Args, asked: &LookupArgs) -> Result<LookupInput, LookupError> {
    let currency: Option<Currency> = match asked.currency.as_deref().map(str::parse) {
        Some(Ok(currency)) => Some(currency),
        Some(Err(_)) => {
            let mut problems = Problems::default();
            problems.note("currency", "currency");
            return Err(LookupError::Invalid { problems });
        }
        None => None,
    };
    let money = |amount: &Option<String>| {
        Some(MoneyText {
            amount: amount.clone()?,
            currency: currency?,
        })
    };
    Ok(LookupInput {
        product: asked.product.clone(),
        market: asked.market.clone(),
        on: asked.on.clone(),
        value: money(&asked.value),
        incoterm: asked.incoterm.as_ref().map(|term| term.to_uppercase()),
        freight: money(&asked.freight),
        insurance: money(&asked.insurance),
        inland: money(&asked.inland),
        quantities: asked.quantities.iter().map(|text| quantity(text)).collect(),
        locale: args.lang.locale(),
    })
}

/// The amount ends where the unit begins; the desk says what is wrong with either.
fn quantity(text: &str) -> QuantityForm {
    let text = text.trim();
    let end = text
        .find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | ','))
        .unwrap_or(text.len());
    let (amount, unit) = text.split_at(end);
    QuantityForm {
        amount: amount.to_owned(),
        unit: unit.trim().to_owned(),
    }
}

fn text(answer: &LookupAnswer, lang: Language) -> String {
    let mut text = format!(
        "{} {} · {} · {}\n",
        answer.product.code, answer.product.description, answer.market.market, answer.on
    );
    for line in &answer.lines {
        let _ = writeln!(text, "\n{} {}", line.code, line.description);
        let _ = writeln!(text, "  {:12} {}", "NMF", duty(&line.mfn));
        for preference in &line.preferences {
            let short = match lang {
                Language::Es => &preference.agreement.short_es,
                Language::En => &preference.agreement.short_en,
            };
            let saving = preference.saving.as_ref();
            let saving = saving.map_or_else(String::new, |saved| {
                format!("  −{} {}", saved.amount, saved.currency)
            });
            let _ = writeln!(text, "  {short:12} {}{saving}", duty(&preference.duty));
        }
        for levy in &line.additional {
            let _ = writeln!(text, "  + {}: {}", levy.code, levy.text);
        }
    }
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

fn duty(duty: &Duty) -> String {
    let amount = duty.amount.as_ref();
    let amount = amount.map(|money| format!(" = {} {}", money.amount, money.currency));
    let next = duty.next_step.as_ref();
    let next = next.map(|step| format!(" → {} ({})", step.file, step.authority));
    let rate = if duty.text.is_empty() {
        "?"
    } else {
        &duty.text
    };
    format!(
        "{rate}{} [{}]{}",
        amount.unwrap_or_default(),
        duty.state,
        next.unwrap_or_default()
    )
}

#[cfg(test)]
mod tests {
    use super::quantity;

    #[test]
    fn splits_an_amount_from_its_unit() {
        let said = quantity("20000 kg");
        assert_eq!((said.amount.as_str(), said.unit.as_str()), ("20000", "kg"));
        let glued = quantity("12.5l");
        assert_eq!((glued.amount.as_str(), glued.unit.as_str()), ("12.5", "l"));
    }
}
