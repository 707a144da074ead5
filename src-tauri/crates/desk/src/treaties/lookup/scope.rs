//! What an agreement covers: all goods, those on its lists, or one sector.

use proa_domain::treaties::hs_code::TariffCode;

use crate::treaties::facts::{Facts, Scope};

/// Kinds of agreement that cover listed goods alone.
const OF_LISTED_GOODS: [&str; 2] = ["partial-scope", "regional-preference"];

/// How far an agreement reaches over a product.
#[derive(Debug, Clone, Copy)]
pub(super) enum Cover<'a> {
    /// Its lists run over the whole tariff.
    All,
    /// Some goods, which only its lists name.
    ListedGoods,
    /// It is of another sector, as this row says.
    NotThis(&'a Scope),
}

/// How far an agreement reaches over the goods of a code, or of any code under it.
pub(super) fn of<'a>(facts: &'a Facts, agreement: &str, code: TariffCode) -> Cover<'a> {
    let of_agreement = |scope: &&Scope| scope.agreement == agreement;
    let mut scopes = facts.scopes.iter().filter(of_agreement);
    if let Some(first) = scopes.clone().next()
        && !scopes.any(|scope| reaches(scope, code))
    {
        return Cover::NotThis(first);
    }
    let kind = facts
        .agreements
        .get(agreement)
        .map(|known| known.kind.as_str());
    if kind.is_some_and(|kind| OF_LISTED_GOODS.contains(&kind)) {
        Cover::ListedGoods
    } else {
        Cover::All
    }
}

fn reaches(scope: &Scope, code: TariffCode) -> bool {
    let digits = code.digits();
    let shared = digits.get(..digits.len().min(6)).unwrap_or(digits);
    // Text order is code order; a shorter code stands for all that begin with it.
    let (lowest, highest) = (format!("{shared:0<6}"), format!("{shared:9<6}"));
    scope.hs_from <= highest && lowest <= scope.hs_to
}
