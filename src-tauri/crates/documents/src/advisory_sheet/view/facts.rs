//! What the sheet rests on: the company and the shipment.

use proa_domain::money::MoneyText;

use super::AdvisorySheet;
use crate::advisory_sheet::answer::{Charge, CustomsValue, Line};
use crate::advisory_sheet::{Rate, Shipment};
use crate::paper::{FactBlock, Rows};
use crate::texts::Texts;
use crate::{DocumentError, format};

/// The company, where there is one, and the shipment.
pub(super) fn of(
    sheet: &AdvisorySheet,
    line: Option<&Line>,
    texts: &Texts,
) -> Result<Vec<FactBlock>, DocumentError> {
    let company = sheet
        .company
        .as_ref()
        .map(|company| company.block(texts))
        .transpose()?;
    let shipment = shipment_block(sheet, line, texts)?;
    Ok(company.into_iter().chain([shipment]).collect())
}

fn shipment_block(
    sheet: &AdvisorySheet,
    line: Option<&Line>,
    texts: &Texts,
) -> Result<FactBlock, DocumentError> {
    let shipment = &sheet.shipment;
    let quantities: Vec<String> = shipment.quantities.iter().map(format::quantity).collect();
    let amount = |money: &Option<MoneyText>| money.as_ref().map(format::money);
    let mut rows = Rows::new(texts);
    if *shipment == Shipment::default() {
        rows.add(
            "documents-sheet-given",
            Some(texts.get("documents-sheet-given-none")?),
        )?;
    }
    rows.add(
        "documents-sheet-quantity",
        none_if_empty(quantities.join(" · ")),
    )?;
    rows.add_noted(
        "documents-sheet-value",
        amount(&shipment.value),
        shipment.incoterm.clone(),
    )?;
    rows.add("documents-sheet-freight", amount(&shipment.freight))?;
    rows.add("documents-sheet-insurance", amount(&shipment.insurance))?;
    rows.add("documents-sheet-inland", amount(&shipment.inland))?;
    rows.add("documents-sheet-onward", amount(&shipment.onward))?;
    rows.add(
        "documents-sheet-duties-and-taxes",
        amount(&shipment.duties_and_taxes),
    )?;
    for given in &shipment.rates {
        let (said, origin) = rate(given, texts)?;
        rows.add_noted("documents-sheet-rate", Some(said), origin)?;
    }
    if let Some(value) = &sheet.answer.customs_value {
        rows.add_noted(
            "documents-sheet-customs-value",
            Some(value.value.as_ref().map_or_else(
                || texts.get("documents-unknown"),
                |amount| Ok(format::money(amount)),
            )?),
            Some(basis(value, texts)?),
        )?;
    }
    rows.add(
        "documents-sheet-unit",
        line.and_then(|line| line.unit.clone()),
    )?;
    rows.under("documents-sheet-shipment")
}

/// An exchange rate, and where it comes from as far as that was said.
fn rate(given: &Rate, texts: &Texts) -> Result<(String, Option<String>), DocumentError> {
    let said = texts.with(
        "documents-sheet-rate-given",
        [
            ("from", given.from.to_string().into()),
            ("to", given.to.to_string().into()),
            ("rate", (&given.rate).into()),
        ],
    )?;
    let on = given.on.map(|day| format::day(day, texts)).transpose()?;
    let source = none_if_empty(given.source.trim().to_owned());
    let origin: Vec<String> = on.into_iter().chain(source).collect();
    Ok((said, none_if_empty(origin.join(" · "))))
}

/// The basis of a customs value, and what is missing to reach it.
fn basis(value: &CustomsValue, texts: &Texts) -> Result<String, DocumentError> {
    let basis = texts.with("documents-sheet-basis", [("basis", (&value.basis).into())])?;
    if value.needs.is_empty() {
        return Ok(basis);
    }
    let missing: Vec<String> = value
        .needs
        .iter()
        .map(|charge| {
            texts.get(match charge {
                Charge::Freight => "documents-need-freight",
                Charge::Insurance => "documents-need-insurance",
                Charge::Inland => "documents-need-inland",
                Charge::Onward => "documents-need-onward",
                Charge::DutiesAndTaxes => "documents-need-duties-and-taxes",
                Charge::Rate => "documents-need-a-rate",
            })
        })
        .collect::<Result<_, _>>()?;
    texts.with(
        "documents-sheet-basis-needs",
        [
            ("basis", (&value.basis).into()),
            ("inputs", missing.join(", ").into()),
        ],
    )
}

fn none_if_empty(text: String) -> Option<String> {
    if text.is_empty() { None } else { Some(text) }
}
