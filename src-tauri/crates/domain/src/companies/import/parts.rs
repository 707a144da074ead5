//! The parts of a name and of an address that one cell or several hold.

use super::clean::plain;
use crate::text::fold;

/// Legal forms by their letters alone, the longest first where one begins like another. What stands
/// after them in a cell is no part of the legal name.
const FORMS: [&str; 16] = [
    "SPRDERLDECV",
    "SPRDERL",
    "SCDERLDECV",
    "SCDERL",
    "SAPIBDECV",
    "SAPIDECV",
    "SABDECV",
    "SASDECV",
    "SADECV",
    "SDERLDECV",
    "SDERLMI",
    "SDERL",
    "SENNCDECV",
    "SENNC",
    "SENCDECV",
    "SENC",
];

/// What stands after a legal form and is a part of the legal name all the same, folded.
const STILL_NAME: [&str; 6] = ["y", "e", "sofom", "sofol", "institucion", "mi"];

/// A legal name, and the name after it that the company or its plant is known by.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Names {
    pub(super) legal: String,
    pub(super) trade: Option<String>,
}

/// Takes a cell apart: `NOVA, S.A. DE C.V.,PLANTA NORTE` holds two names, `NOVA SA DE CV,` one.
pub(super) fn names(cell: &str) -> Names {
    let text = plain(cell);
    let end = end_of_form(&text).unwrap_or(text.len());
    let (legal, rest) = text.split_at(end);
    let edge = |sign: char| sign.is_whitespace() || matches!(sign, ',' | ';' | '-');
    let rest = rest.trim_matches(|sign: char| edge(sign) || sign == '.');
    let first = fold(rest);
    let first = first.split(' ').next().unwrap_or_default();
    if STILL_NAME.contains(&first) {
        return Names {
            legal: text.trim_end_matches(edge).to_owned(),
            trade: None,
        };
    }
    let legal = legal.trim_end_matches(edge).to_owned();
    let unbracketed = rest
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    let trade = unbracketed.unwrap_or(rest).trim_matches(edge);
    let says_more = !fold(&legal).starts_with(&fold(trade));
    Names {
        trade: says_more.then(|| trade.to_owned()),
        legal,
    }
}

/// Where the first legal form of a text ends, points and all.
fn end_of_form(text: &str) -> Option<usize> {
    let letters: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, sign)| sign.is_alphabetic())
        .collect();
    let is_letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    let of_form = |start: usize, form: &str| -> Option<usize> {
        let found = letters.get(start..start + form.len())?;
        let is_it = found
            .iter()
            .zip(form.chars())
            .all(|((_, sign), of_form)| sign.to_ascii_uppercase() == of_form);
        let (begins, _) = *found.first()?;
        let (last, sign) = *found.last()?;
        let end = last + sign.len_utf8();
        let before = text.get(..begins)?.chars().next_back();
        let after = text.get(end..)?.chars().next();
        let is_apart =
            !is_letter(before) && !is_letter(after) && is_spelled(text.get(begins..end)?);
        // A name is more than its form.
        (is_it && is_apart && begins > 0).then(|| {
            let points = text.get(end..).unwrap_or_default();
            end + points.len() - points.trim_start_matches('.').len()
        })
    };
    let places = 0..letters.len();
    places
        .into_iter()
        .find_map(|start| FORMS.iter().find_map(|form| of_form(start, form)))
}

/// Whether only points, blanks and commas stand between the letters of a form.
fn is_spelled(text: &str) -> bool {
    let is_of_form = |sign: char| sign.is_alphabetic() || matches!(sign, '.' | ' ' | ',');
    text.chars().all(is_of_form)
}

/// One line of address out of street, numbers, neighbourhood and town. What repeats another part,
/// or the municipality, is left out.
pub(super) fn address(
    street: &str,
    number: &str,
    inner: &str,
    neighbourhood: &str,
    locality: &str,
    municipality: &str,
) -> String {
    let mut line = street.to_owned();
    let is_number = !number.is_empty() && !number.trim_matches('0').is_empty();
    let stands_there = |line: &str, part: &str| {
        let (line, part) = (fold(line), fold(part));
        format!(" {line} ").contains(&format!(" {part} "))
    };
    if is_number && !stands_there(&line, number) {
        line = joined(&line, " ", number);
    }
    if !inner.is_empty() && !inner.trim_matches('0').is_empty() {
        line = joined(&line, " int. ", inner);
    }
    for part in [neighbourhood, locality] {
        let is_new = !part.is_empty() && !stands_there(&line, part);
        if is_new && fold(part) != fold(municipality) {
            line = joined(&line, ", ", part);
        }
    }
    line
}

fn joined(line: &str, between: &str, part: &str) -> String {
    if line.is_empty() {
        part.to_owned()
    } else {
        format!("{line}{between}{part}")
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{address, names};

    #[rstest]
    #[case("NOVA ALUMINIO SA DE CV,", "NOVA ALUMINIO SA DE CV", None)]
    #[case("Nova, S.A. de C.V.", "Nova, S.A. de C.V.", None)]
    #[case(
        "NOVA, S.A. DE C.V.,PLANTA NORTE",
        "NOVA, S.A. DE C.V.",
        Some("PLANTA NORTE")
    )]
    #[case(
        "NOVA S.A. DE C.V. PLANTA CELAYA",
        "NOVA S.A. DE C.V.",
        Some("PLANTA CELAYA")
    )]
    #[case(
        "NOVA, S.A.B. DE C.V. (PLANTA YAQUI),NOVA",
        "NOVA, S.A.B. DE C.V.",
        Some("(PLANTA YAQUI),NOVA")
    )]
    #[case(
        "NOVA, S. DE R. L. DE C. V. ,(PLANTA SUR)",
        "NOVA, S. DE R. L. DE C. V.",
        Some("PLANTA SUR")
    )]
    #[case("NOVA, S.A. DE C.V.,NOVA", "NOVA, S.A. DE C.V.", None)]
    #[case(
        "NOVA INC. Y CIA, S. EN N.C. DE C.V.,SUR",
        "NOVA INC. Y CIA, S. EN N.C. DE C.V.",
        Some("SUR")
    )]
    #[case(
        "Nova, S.A. de C.V., SOFOM, E.N.R.",
        "Nova, S.A. de C.V., SOFOM, E.N.R.",
        None
    )]
    #[case("Café Zapoteco SPR de RL", "Café Zapoteco SPR de RL", None)]
    #[case("Mesa de Rlos", "Mesa de Rlos", None)]
    #[case("Cooperativa Nova", "Cooperativa Nova", None)]
    #[case("SA de CV", "SA de CV", None)]
    #[case("", "", None)]
    fn a_cell_holds_one_name_or_two(
        #[case] cell: &str,
        #[case] legal: &str,
        #[case] trade: Option<&str>,
    ) {
        let found = names(cell);
        assert_eq!(found.legal, legal);
        assert_eq!(found.trade.as_deref(), trade);
    }

    #[rstest]
    #[case(
        "Calle Uno",
        "9",
        "",
        "Colonia Centro",
        "CUAUTITLAN IZCALLI",
        "Calle Uno 9, Colonia Centro"
    )]
    #[case(
        "Av. Dos # 200",
        "200",
        "B",
        "",
        "San Isidro",
        "Av. Dos # 200 int. B, San Isidro"
    )]
    #[case("", "0", "0", "Centro", "", "Centro")]
    #[case("", "S/N", "", "", "", "S/N")]
    fn an_address_is_one_line(
        #[case] street: &str,
        #[case] number: &str,
        #[case] inner: &str,
        #[case] neighbourhood: &str,
        #[case] locality: &str,
        #[case] line: &str,
    ) {
        let place = "Cuautitlán Izcalli";
        assert_eq!(
            address(street, number, inner, neighbourhood, locality, place),
            line
        );
    }
}
