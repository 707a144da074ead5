//! The names of places, sectors and countries, from the reference data at hand.

use proa_domain::companies::import::{Catalogue, Named};
use proa_domain::companies::place::Municipality;

use crate::Desk;
use crate::error::AppError;
use crate::treaties::reference::catalogues::{self, Choice};

/// The lists that the names of a table are looked up in.
pub(super) async fn catalogue(desk: &Desk) -> Result<Catalogue, AppError> {
    let municipalities = catalogues::all_municipalities(desk).await?.into_iter();
    let municipalities = municipalities.filter_map(|choice| {
        let code: Municipality = choice.code.parse().ok()?;
        Some((code, choice.name))
    });
    let sectors = catalogues::sectors(desk).await?.into_iter().map(named);
    let countries = catalogues::countries(desk).await?.into_iter().map(named);
    Ok(Catalogue::of(municipalities, sectors, countries))
}

fn named(choice: Choice) -> Named {
    Named {
        code: choice.code,
        names: vec![choice.name_es, choice.name_en],
    }
}
