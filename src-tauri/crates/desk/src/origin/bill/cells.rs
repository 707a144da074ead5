//! What single cells of a bill of materials say.

use proa_domain::money::Exact;
use proa_domain::origin::determination::case::{BomLine, Origin, Role};
use proa_domain::text::fold;
use proa_domain::treaties::hs_code::TariffCode;

use super::amount::amount;

/// How units that are mixed are told apart: the code of the method, and the words for it, folded.
const METHODS: [(&str, &[&str]); 4] = [
    (
        "segregation",
        &[
            "segregacion",
            "separacion fisica",
            "por separado",
            "segregation",
            "segregated",
        ],
    ),
    (
        "fifo",
        &["peps", "fifo", "primeras entradas primeras salidas"],
    ),
    (
        "lifo",
        &["ueps", "lifo", "ultimas entradas primeras salidas"],
    ),
    (
        "average",
        &["promedio", "costo promedio", "average", "average cost"],
    ),
];

/// A figure with any unit beside it.
pub(super) fn figure(cell: &str) -> Option<Exact> {
    amount(cell).map(|amount| amount.figure)
}

/// The method by which units that are mixed are told apart.
pub(super) fn method(cell: &str) -> Option<String> {
    let cell = fold(cell);
    let known = METHODS
        .iter()
        .find(|(_, words)| words.contains(&cell.as_str()));
    known.map(|(method, _)| (*method).to_owned())
}

/// The agreements that a cell names, each once; nothing where one of its names is not known.
pub(super) fn agreements(cell: &str, known: &[(String, String)]) -> Option<Vec<String>> {
    let mut found = Vec::new();
    let names = cell.split([',', ';', '/', '|', '+']).map(fold);
    for name in names.filter(|name| !name.is_empty()) {
        let (_, id) = known.iter().find(|(word, _)| *word == name)?;
        if !found.contains(id) {
            found.push(id.clone());
        }
    }
    (!found.is_empty()).then_some(found)
}

pub(super) fn of_origin(line: &mut BomLine, cell: &str) -> bool {
    let (origin, of_country) = match fold(cell).as_str() {
        "originario" | "originaria" | "originating" | "si" | "yes" | "o" => {
            (Origin::Originating, None)
        }
        "no originario" | "no originaria" | "non originating" | "no" | "n" => {
            (Origin::NonOriginating, None)
        }
        "obtenido" | "obtenida" | "totalmente obtenido" | "wholly obtained" => {
            (Origin::WhollyObtained, None)
        }
        _ => (Origin::Unknown, country(cell)),
    };
    if origin == Origin::Unknown && of_country.is_none() {
        return false;
    }
    line.origin = origin;
    if line.country.is_none() {
        line.country = of_country;
    }
    true
}

/// A code of a subheading or of more. A spreadsheet that takes it for a number loses the zero before it.
pub(super) fn code(cell: &str) -> Option<TariffCode> {
    let is_without_zero = cell.len() % 2 == 1 && cell.bytes().all(|sign| sign.is_ascii_digit());
    let whole = is_without_zero.then(|| format!("0{cell}"));
    let code: TariffCode = whole.as_deref().unwrap_or(cell).parse().ok()?;
    (code.len() >= 6).then_some(code)
}

/// A country by its code: a name has several spellings.
pub(super) fn country(cell: &str) -> Option<String> {
    let is_code = cell.len() == 2 && cell.bytes().all(|letter| letter.is_ascii_alphabetic());
    is_code.then(|| cell.to_ascii_uppercase())
}

pub(super) fn role(cell: &str) -> Option<Role> {
    let known = match fold(cell).as_str() {
        "material" | "insumo" => Role::Material,
        "accesorio" | "accessory" => Role::Accessory,
        "empaque" | "retail packing" => Role::RetailPacking,
        "embalaje" | "shipping packing" => Role::ShippingPacking,
        "indirecto" | "indirect" => Role::Indirect,
        _ => return None,
    };
    Some(known)
}
