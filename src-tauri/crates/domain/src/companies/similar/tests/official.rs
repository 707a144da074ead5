//! The establishments of the RETC as published, where they are at hand: a firm with several plants is
//! one name in several places, and is said to be.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;
use uuid::Uuid;

use crate::companies::similar::Likelihood::{OtherPlace, SameName};
use crate::companies::similar::{Likeness, Pair, pairs};
use crate::ids::CompanyId;
use crate::text::fold;

#[derive(Deserialize)]
struct Establishment {
    establecimiento: String,
    estado: String,
    municipio: String,
    codigo_postal: String,
}

#[derive(Deserialize)]
struct Municipality {
    cvegeo: String,
    municipio: String,
    estado: String,
}

#[test]
fn plants_of_one_firm_come_as_one_name_in_other_places() {
    let (Some(establishments), Some(municipalities)) = (
        read::<Establishment>("empresas/retc_establecimientos_2022.csv"),
        read::<Municipality>("geo_mx/municipios.csv"),
    ) else {
        return;
    };
    let key = |state: &str, town: &str| (fold(state), fold(town));
    let codes: BTreeMap<_, _> = municipalities
        .iter()
        .map(|town| (key(&town.estado, &town.municipio), town.cvegeo.as_str()))
        .collect();
    let companies: Vec<Likeness> = establishments
        .iter()
        .map(|row| {
            let code = codes.get(&key(&row.estado, &row.municipio)).copied();
            let company = Likeness::of(&row.establecimiento, "", None, "", "");
            company.located(code, &row.codigo_postal)
        })
        .collect();
    let found: BTreeMap<(CompanyId, CompanyId), Pair> = pairs((0..).map(id).zip(companies.clone()))
        .into_iter()
        .map(|pair| ((pair.first, pair.second), pair))
        .collect();

    let mut plants = 0;
    for (at, one) in companies.iter().enumerate() {
        for (number, other) in companies.iter().enumerate().skip(at + 1) {
            let are_elsewhere = one.municipality.is_some()
                && other.municipality.is_some()
                && one.municipality != other.municipality
                && one.postal_code != other.postal_code;
            let reasons = found
                .get(&(id(at), id(number)))
                .map(|pair| pair.reasons.as_slice());
            let is_one_firm = are_elsewhere && one.legal.words == other.legal.words;
            plants += usize::from(is_one_firm);
            if is_one_firm || (are_elsewhere && reasons.is_some()) {
                let reasons = reasons.unwrap_or_default();
                assert!(
                    reasons.contains(&OtherPlace),
                    "rows {at} and {number}: {reasons:?}"
                );
            }
            if is_one_firm {
                let reasons = reasons.unwrap_or_default();
                assert!(
                    reasons.contains(&SameName),
                    "rows {at} and {number}: {reasons:?}"
                );
            }
        }
    }
    assert!(plants > 100, "{plants}");
}

/// The rows of an official file; says so where it is absent.
#[expect(clippy::print_stdout, reason = "a test that did not run says so")]
fn read<T: for<'de> Deserialize<'de>>(file: &str) -> Option<Vec<T>> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../../shared/reference");
    let folder = std::env::var_os("PROA_REFERENCE_FILES")
        .map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let Ok(mut reader) = csv::Reader::from_path(folder.join(file)) else {
        println!("not run: 1 (files absent)");
        return None;
    };
    let rows: Result<Vec<T>, _> = reader.deserialize().collect();
    Some(rows.unwrap())
}

fn id(number: usize) -> CompanyId {
    CompanyId(Uuid::from_u128(u128::try_from(number).unwrap()))
}
