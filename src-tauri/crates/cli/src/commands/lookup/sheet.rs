//! The advisory sheet of an answer, as the window prints it.

use proa_desk::error::{DocumentError, Internal};
use proa_desk::treaties::lookup::answer::LookupAnswer;
use proa_desk::treaties::lookup::input::LookupInput;
use proa_desk::treaties::reference::catalogues;
use proa_desk::{AppError, Desk, companies, state};
use proa_documents::{AdvisorySheet, Company, Quantity, Rate, Shipment, advisory_sheet};
use proa_domain::ids::CompanyId;

/// Sets the sheet of the first line that answers, in the language of the question.
pub(super) async fn print(
    desk: &Desk,
    input: &LookupInput,
    answer: &LookupAnswer,
    company: Option<CompanyId>,
) -> Result<Vec<u8>, AppError> {
    let shown = state::state(desk).await?;
    let company = match company {
        Some(id) => Some(self::company(desk, id).await?),
        None => None,
    };
    let answer = serde_json::to_value(answer)
        .and_then(serde_json::from_value)
        .map_err(|error| Internal::new(&error))?;
    let sheet = AdvisorySheet {
        office: shown.office_name,
        adviser: shown.person.map(|person| person.name).unwrap_or_default(),
        prepared_on: shown.today,
        company,
        product: None,
        shipment: shipment(input),
        line: None,
        answer,
    };
    let locale = input.locale;
    let printing = tokio::task::spawn_blocking(move || advisory_sheet(&sheet, locale));
    let printed = printing.await.map_err(|error| Internal::new(&error))?;
    printed.map_err(|error| {
        let Internal { incident } = Internal::new(&error);
        DocumentError::Failed { incident }.into()
    })
}

fn shipment(input: &LookupInput) -> Shipment {
    let quantities = input.quantities.iter().cloned();
    let rates = input.rates.iter().cloned();
    Shipment {
        value: input.value.clone(),
        incoterm: input.incoterm.clone(),
        freight: input.freight.clone(),
        insurance: input.insurance.clone(),
        inland: input.inland.clone(),
        quantities: quantities
            .map(|told| Quantity {
                amount: told.amount,
                unit: told.unit,
            })
            .collect(),
        rates: rates
            .map(|given| Rate {
                from: given.from,
                to: given.to,
                rate: given.rate,
                on: given.on.and_then(|day| day.parse().ok()),
                source: given.source,
            })
            .collect(),
    }
}

async fn company(desk: &Desk, id: CompanyId) -> Result<Company, AppError> {
    let found = companies::get(desk, id).await?.profile;
    let states = catalogues::states(desk).await?;
    let place = found.state.and_then(|code| {
        let mut states = states.into_iter();
        states.find(|state| state.code == code)
    });
    Ok(Company {
        legal_name: found.legal_name,
        tax_id: (!found.rfc.is_empty()).then_some(found.rfc),
        place: place.map(|state| state.name_es),
    })
}
