//! `lookup …`: the answer of the desk in the shape that scripts rely on.

mod text;
mod view;

use std::fmt::Write as _;
use std::path::Path;

use fluent_bundle::FluentArgs;
use proa_desk::l10n::Words;
use proa_desk::treaties::answers::{self, SaveAnswer};
use proa_desk::treaties::error::LookupError;
use proa_desk::treaties::lookup::answer::LookupAnswer;
use proa_desk::treaties::lookup::input::{LookupInput, QuantityForm, RateForm};
use proa_desk::treaties::lookup::lookup;
use proa_desk::{AppError, Desk, documents, whole_file};
use proa_documents::advisory_sheet_of;
use proa_domain::ids::CompanyId;
use proa_domain::money::{Currency, MoneyText};
use proa_domain::problem::Problems;
use proa_domain::settings::Action;
use serde_json::{Value, json};

use self::text::text;
use self::view::AnswerView;
use crate::args::{Args, LookupArgs, QuestionArgs};
use crate::commands::input as named;
use crate::office;
use crate::output::Said;

pub(super) async fn run(args: &Args, asked: &LookupArgs) -> Result<Said, AppError> {
    let input = input(args, &asked.question, &asked.market)?;
    let desk = opened(args, asked).await?;
    let company = match &asked.save {
        Some(company) => Some(named::company(&desk, company).await?),
        None => None,
    };
    let answer = lookup(&desk, input.clone()).await?;
    let mut view = json!(AnswerView::of(&answer));
    let mut text = text(&answer, args.lang);
    let words = Words::of(args.lang.locale());
    // The day of the answer, so that all that is kept says the same.
    let input = LookupInput {
        on: Some(answer.on.clone()),
        ..input
    };
    // A file can be written again; an answer would be kept twice.
    if let Some(file) = &asked.sheet {
        let sheet = print(&desk, &input, &answer, company, file).await?;
        let name = whole_file::name_of(file);
        let said = words.with("file-saved", &FluentArgs::from_iter([("name", name)]));
        note(&mut view, &mut text, "sheet", sheet, &said);
    }
    if let Some(company_id) = company {
        let save = SaveAnswer {
            company_id,
            product_id: None,
            input,
        };
        let id = answers::save(&desk, save).await?;
        let saved = json!({ "id": id, "company_id": company_id });
        let said = format!("{} {id}", words.get("benefits-saved"));
        note(&mut view, &mut text, "saved", saved, &said);
    }
    desk.close().await;
    Ok(Said::new(view, text))
}

/// Whoever keeps an answer writes; a sheet names who prepared it.
async fn opened(args: &Args, asked: &LookupArgs) -> Result<Desk, AppError> {
    let desk = if asked.save.is_some() {
        let desk = office::open_as_author(args).await?;
        desk.author(Action::SaveAnswers)?;
        desk
    } else if asked.sheet.is_some() {
        office::open_as_reader(args).await?
    } else {
        office::open(args).await?
    };
    office::bring_reference(&desk).await?;
    Ok(desk)
}

async fn print(
    desk: &Desk,
    input: &LookupInput,
    answer: &LookupAnswer,
    company: Option<CompanyId>,
    file: &Path,
) -> Result<Value, AppError> {
    let content = documents::advice(desk, input, answer, company).await?;
    let locale = input.locale;
    let content = documents::pressed(move || advisory_sheet_of(content, locale)).await?;
    whole_file::write(file, &content)?;
    Ok(json!({ "file": file, "bytes": content.len() }))
}

/// Adds what was made of the answer, in both forms.
fn note(view: &mut Value, text: &mut String, name: &str, made: Value, said: &str) {
    if let Value::Object(fields) = view {
        fields.insert(name.to_owned(), made);
    }
    let _ = writeln!(text, "{said}");
}

/// The question as a form holds it.
pub(super) fn input(
    args: &Args,
    asked: &QuestionArgs,
    market: &str,
) -> Result<LookupInput, LookupError> {
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
        market: market.to_owned(),
        on: asked.on.clone(),
        value: money(&asked.value),
        incoterm: asked.incoterm.as_ref().map(|term| term.to_uppercase()),
        freight: money(&asked.freight),
        insurance: money(&asked.insurance),
        inland: money(&asked.inland),
        onward: money(&asked.onward),
        duties_and_taxes: money(&asked.duties_and_taxes),
        quantities: asked.quantities.iter().map(|text| quantity(text)).collect(),
        rates: rates(asked),
        proof_cost: money(&asked.proof_cost),
        line: None,
        locale: args.lang.locale(),
    })
}

fn rates(asked: &QuestionArgs) -> Vec<RateForm> {
    let given = asked.rates.iter().map(|given| RateForm {
        from: given.from,
        to: given.to,
        rate: given.figure.clone(),
        on: asked.rate_on.clone(),
        source: asked.rate_source.clone().unwrap_or_default(),
    });
    given.collect()
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

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::{input, quantity};
    use crate::args::{Args, Command};

    #[test]
    fn carries_a_rate_with_its_day_and_source() {
        let words = "proa-cli lookup --product 2402.10.30 --market US --rate mxn/usd=0.0578 \
                     --rate-on 2026-11-20 --rate-source FIX";
        let args = Args::parse_from(words.split_whitespace());
        let Command::Lookup(asked) = &args.command else {
            panic!("the words are a lookup");
        };
        let rates = input(&args, &asked.question, &asked.market).unwrap().rates;
        let [rate] = rates.as_slice() else {
            panic!("there is one rate");
        };
        assert_eq!((rate.from.code(), rate.to.code()), ("MXN", "USD"));
        assert_eq!(
            (rate.rate.as_str(), rate.on.as_deref(), rate.source.as_str()),
            ("0.0578", Some("2026-11-20"), "FIX")
        );
        let wrong = "proa-cli lookup --product 2402.10.30 --market US --rate 0.0578";
        assert!(Args::try_parse_from(wrong.split_whitespace()).is_err());
    }

    #[test]
    fn splits_an_amount_from_its_unit() {
        let said = quantity("20000 kg");
        assert_eq!((said.amount.as_str(), said.unit.as_str()), ("20000", "kg"));
        let glued = quantity("12.5l");
        assert_eq!((glued.amount.as_str(), glued.unit.as_str()), ("12.5", "l"));
    }
}
