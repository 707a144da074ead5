//! Units as companies and buyers write them.

use rust_decimal::Decimal;

use crate::text::fold;
use crate::treaties::unit::{Measure, Quantity, Unit};

/// Words of Mexican trade that no tariff writes, folded.
const SPANISH: [(&str, Unit); 26] = [
    ("gramo", Unit::Gram),
    ("gramos", Unit::Gram),
    ("kilo", Unit::Kilogram),
    ("kilos", Unit::Kilogram),
    ("kilogramo", Unit::Kilogram),
    ("kilogramos", Unit::Kilogram),
    ("ton", Unit::Tonne),
    ("tons", Unit::Tonne),
    ("tonelada", Unit::Tonne),
    ("toneladas", Unit::Tonne),
    ("libra", Unit::Pound),
    ("libras", Unit::Pound),
    ("litro", Unit::Litre),
    ("litros", Unit::Litre),
    ("hectolitros", Unit::Hectolitre),
    ("metro", Unit::Metre),
    ("metros", Unit::Metre),
    ("pieza", Unit::Piece),
    ("piezas", Unit::Piece),
    ("pza", Unit::Piece),
    ("pzas", Unit::Piece),
    ("docena", Unit::Dozen),
    ("docenas", Unit::Dozen),
    ("millares", Unit::Thousand),
    ("par", Unit::Pair),
    ("pares", Unit::Pair),
];

/// So much of one unit in another; none where neither is reckoned from the other.
pub(super) fn converted(amount: Decimal, from: &str, to: &str) -> Option<Decimal> {
    if fold(from) == fold(to) {
        return Some(amount);
    }
    let measure = measure(from)?;
    Quantity { amount, measure }.amount_in(self::measure(to)?)
}

fn measure(text: &str) -> Option<Measure> {
    let folded = fold(text);
    let known = SPANISH.iter().find(|(words, _)| *words == folded);
    if let Some((_, unit)) = known {
        return Some(Measure::entire(*unit));
    }
    let read: Quantity = format!("1 {}", text.trim()).parse().ok()?;
    Some(read.measure)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use rust_decimal::Decimal;

    use super::converted;

    #[rstest]
    #[case("toneladas", "kg", Some("2000"))]
    #[case("t", "Toneladas", Some("2"))]
    #[case("docenas", "piezas", Some("24"))]
    #[case("cajas", "Cajas", Some("2"))]
    #[case("cajas", "kg", None)]
    #[case("kg", "litros", None)]
    #[case("kg", "", None)]
    fn a_unit_is_reckoned_from_its_like_only(
        #[case] from: &str,
        #[case] to: &str,
        #[case] expected: Option<&str>,
    ) {
        let two = converted(Decimal::TWO, from, to).map(|amount| amount.normalize().to_string());
        assert_eq!(two.as_deref(), expected);
    }
}
