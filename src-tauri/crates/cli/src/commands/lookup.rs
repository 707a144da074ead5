//! `lookup …`: the answer of the desk in the shape that scripts rely on.

mod text;
mod view;

use proa_desk::AppError;
use proa_desk::treaties::error::LookupError;
use proa_desk::treaties::lookup::input::{LookupInput, QuantityForm};
use proa_desk::treaties::lookup::lookup;
use proa_domain::money::{Currency, MoneyText};
use proa_domain::problem::Problems;

use self::text::text;
use self::view::AnswerView;
use crate::args::{Args, LookupArgs};
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
