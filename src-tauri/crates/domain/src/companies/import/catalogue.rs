//! What names of places, sectors and countries stand for.

use std::collections::BTreeMap;

use super::clean::is_one_letter_apart;
use crate::companies::place::{Municipality, State};
use crate::text::fold;

/// A code with the names by which people know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The code.
    pub code: String,
    /// Its names, in any language.
    pub names: Vec<String>,
}

/// The lists that the names of a table are looked up in.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// By state and folded name.
    municipalities: BTreeMap<(State, String), Municipality>,
    /// The same without the words that people leave out.
    brief: BTreeMap<(State, String), Option<Municipality>>,
    names: BTreeMap<Municipality, String>,
    sectors: BTreeMap<String, String>,
    countries: BTreeMap<String, String>,
}

/// What a text says of a municipality.
pub(super) enum Told {
    /// This one, by its name or its code.
    Sure(Municipality),
    /// This one: it is written without its small words.
    Read(Municipality, String),
    /// None of that name; one is called nearly so.
    Near(Option<String>),
    /// Several states have one of that name, and nobody says which state.
    Which,
}

/// What people write for a state beside its name, folded. Source: INEGI, catálogo de entidades; the
/// short forms are those of everyday lists.
const STATES: [(u8, &str, &[&str]); 32] = [
    (1, "Aguascalientes", &["ags"]),
    (
        2,
        "Baja California",
        &["bc", "b c", "baja california norte", "bcn"],
    ),
    (3, "Baja California Sur", &["bcs", "b c s"]),
    (4, "Campeche", &["camp", "cam"]),
    (5, "Coahuila de Zaragoza", &["coahuila", "coah"]),
    (6, "Colima", &["col"]),
    (7, "Chiapas", &["chis"]),
    (8, "Chihuahua", &["chih"]),
    (
        9,
        "Ciudad de México",
        &[
            "cdmx",
            "df",
            "d f",
            "distrito federal",
            "mexico city",
            "mexico df",
            "mexico d f",
        ],
    ),
    (10, "Durango", &["dgo"]),
    (11, "Guanajuato", &["gto"]),
    (12, "Guerrero", &["gro"]),
    (13, "Hidalgo", &["hgo"]),
    (14, "Jalisco", &["jal"]),
    (
        15,
        "México",
        &[
            "estado de mexico",
            "edo de mexico",
            "edo mexico",
            "edo mex",
            "edomex",
            "e de mexico",
            "mex",
            "state of mexico",
        ],
    ),
    (16, "Michoacán de Ocampo", &["michoacan", "mich"]),
    (17, "Morelos", &["mor"]),
    (18, "Nayarit", &["nay"]),
    (19, "Nuevo León", &["nl", "n l"]),
    (20, "Oaxaca", &["oax"]),
    (21, "Puebla", &["pue"]),
    (22, "Querétaro", &["qro", "queretaro de arteaga"]),
    (23, "Quintana Roo", &["q roo", "qroo", "q r"]),
    (24, "San Luis Potosí", &["slp", "s l p"]),
    (25, "Sinaloa", &["sin"]),
    (26, "Sonora", &["son"]),
    (27, "Tabasco", &["tab"]),
    (28, "Tamaulipas", &["tamps", "tam"]),
    (29, "Tlaxcala", &["tlax"]),
    (
        30,
        "Veracruz de Ignacio de la Llave",
        &["veracruz", "veracruz llave", "ver"],
    ),
    (31, "Yucatán", &["yuc"]),
    (32, "Zacatecas", &["zac"]),
];

/// Words that people leave out of the name of a place.
const SMALL: [&str; 7] = ["de", "del", "la", "las", "los", "el", "y"];

impl Catalogue {
    /// The lists. A municipality is known by the one name that it has.
    pub fn of(
        municipalities: impl IntoIterator<Item = (Municipality, String)>,
        sectors: impl IntoIterator<Item = Named>,
        countries: impl IntoIterator<Item = Named>,
    ) -> Self {
        let mut catalogue = Self {
            sectors: by_name(sectors),
            countries: by_name(countries),
            ..Self::default()
        };
        for (municipality, name) in municipalities {
            let state = municipality.state();
            let folded = fold(&name);
            let brief = catalogue.brief.entry((state, brief(&folded)));
            // One that two places share says neither.
            brief
                .and_modify(|known| *known = None)
                .or_insert(Some(municipality));
            let whole = catalogue.municipalities.entry((state, folded));
            whole.or_insert(municipality);
            catalogue.names.insert(municipality, name);
        }
        catalogue
    }

    /// The state of a name, a short form or its digits.
    pub fn state(&self, text: &str) -> Option<State> {
        let folded = fold(text);
        if !folded.is_empty() && folded.bytes().all(|sign| sign.is_ascii_digit()) {
            return format!("{folded:0>2}").parse().ok();
        }
        let is_it = |(_, name, others): &&(u8, &str, &[&str])| {
            fold(name) == folded || others.contains(&folded.as_str())
        };
        let (number, ..) = STATES.iter().find(is_it)?;
        format!("{number:02}").parse().ok()
    }

    /// The name of a state.
    pub fn state_name(&self, state: State) -> &'static str {
        let code = state.to_string();
        let is_it = |(number, ..): &&(u8, &'static str, &[&str])| format!("{number:02}") == code;
        STATES.iter().find(is_it).map_or("", |(_, name, _)| name)
    }

    /// The name of a municipality; blank where the lists are not loaded.
    pub fn municipality_name(&self, municipality: Municipality) -> &str {
        self.names.get(&municipality).map_or("", String::as_str)
    }

    /// The municipality of a name in a state, or anywhere if only one is called so.
    pub(super) fn municipality(&self, text: &str, state: Option<State>) -> Told {
        let folded = fold(text);
        if folded.bytes().all(|sign| sign.is_ascii_digit()) {
            return self.municipality_of_digits(&folded, state);
        }
        let Some(state) = state else {
            let mut named = self.municipalities.iter();
            let mut named = named.by_ref().filter(|((_, name), _)| *name == folded);
            return match (named.next(), named.next()) {
                (Some((_, only)), None) => Told::Sure(*only),
                (None, _) => Told::Near(None),
                (Some(_), Some(_)) => Told::Which,
            };
        };
        if let Some(found) = self.municipalities.get(&(state, folded.clone())) {
            return Told::Sure(*found);
        }
        let short = brief(&folded);
        if let Some(Some(found)) = self.brief.get(&(state, short.clone())) {
            return Told::Read(*found, self.municipality_name(*found).to_owned());
        }
        Told::Near(self.near(state, &short))
    }

    /// The whole five digits, or the three within the state.
    fn municipality_of_digits(&self, digits: &str, state: Option<State>) -> Told {
        let code = match (digits.len(), state) {
            (1..=3, Some(state)) => format!("{state}{digits:0>3}"),
            _ => format!("{digits:0>5}"),
        };
        let found = code.parse().ok();
        let found = found.filter(|code| self.names.is_empty() || self.names.contains_key(code));
        found.map_or(Told::Near(None), Told::Sure)
    }

    /// The one municipality of a state whose name begins so, or is one letter from it.
    fn near(&self, state: State, short: &str) -> Option<String> {
        let is_near = |name: &str| {
            is_one_letter_apart(name, short)
                || name
                    .strip_prefix(short)
                    .is_some_and(|rest| rest.starts_with(' '))
        };
        let mut near = self
            .brief
            .iter()
            .filter(|((of, name), _)| *of == state && is_near(name))
            .filter_map(|(_, found)| *found);
        match (near.next(), near.next()) {
            (Some(only), None) => Some(self.municipality_name(only).to_owned()),
            _ => None,
        }
    }

    /// The code of a promotion sector, by its name in any language or by itself.
    pub(super) fn sector(&self, text: &str) -> Option<&str> {
        self.sectors.get(&fold(text)).map(String::as_str)
    }

    /// The code of a country, by its name in any language or by itself.
    pub(super) fn country(&self, text: &str) -> Option<&str> {
        self.countries.get(&fold(text)).map(String::as_str)
    }
}

fn by_name(list: impl IntoIterator<Item = Named>) -> BTreeMap<String, String> {
    let mut by_name = BTreeMap::new();
    for Named { code, names } in list {
        for name in names.iter().chain([&code]) {
            let name = fold(name);
            if !name.is_empty() {
                by_name.entry(name).or_insert_with(|| code.clone());
            }
        }
    }
    by_name
}

/// A folded name without its small words.
fn brief(folded: &str) -> String {
    let words = folded.split(' ').filter(|word| !SMALL.contains(word));
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
pub(super) mod tests {
    use rstest::rstest;

    use super::{Catalogue, Named, Told};

    /// A few places, sectors and countries.
    pub(crate) fn catalogue() -> Catalogue {
        let places = [
            ("15024", "Cuautitlán"),
            ("15121", "Cuautitlán Izcalli"),
            ("11032", "San José de Iturbide"),
            ("16102", "Uruapan"),
            ("30105", "Medellín de Bravo"),
            ("31095", "Tixpéual"),
            ("14039", "Guadalajara"),
            ("19026", "Guadalupe"),
            ("32017", "Guadalupe"),
        ];
        let named = |code: &str, names: &[&str]| Named {
            code: code.to_owned(),
            names: names.iter().map(|name| (*name).to_owned()).collect(),
        };
        Catalogue::of(
            places.map(|(code, name)| (code.parse().unwrap(), name.to_owned())),
            [named("fresh-produce", &["Hortofrutícola", "Fresh produce"])],
            [
                named("US", &["Estados Unidos", "United States"]),
                named("DE", &["Alemania", "Germany"]),
            ],
        )
    }

    #[rstest]
    #[case("México", "15")]
    #[case("Estado de México", "15")]
    #[case("EDOMEX", "15")]
    #[case("Edo. Méx.", "15")]
    #[case("CDMX", "09")]
    #[case("D.F.", "09")]
    #[case("Coahuila", "05")]
    #[case("VERACRUZ DE IGNACIO DE LA LLAVE", "30")]
    #[case("9", "09")]
    #[case("19", "19")]
    fn a_state_is_known_however_it_is_written(#[case] text: &str, #[case] code: &str) {
        let state = catalogue().state(text);
        assert_eq!(state.map(|state| state.to_string()).as_deref(), Some(code));
    }

    #[test]
    fn what_is_no_state_is_none() {
        for text in ["", "33", "0", "Texas", "Méxicos"] {
            assert_eq!(catalogue().state(text), None, "{text}");
        }
    }

    #[rstest]
    #[case("CUAUTITLAN IZCALLI", Some("15"), "sure 15121")]
    #[case("121", Some("15"), "sure 15121")]
    #[case("15121", None, "sure 15121")]
    #[case("1121", None, "near -")]
    #[case("San José Iturbide", Some("11"), "read 11032 San José de Iturbide")]
    #[case("Medellín", Some("30"), "near Medellín de Bravo")]
    #[case("Tixpéhual", Some("31"), "near Tixpéual")]
    #[case("Solidaridad", Some("31"), "near -")]
    #[case("Uruapan", None, "sure 16102")]
    #[case("Guadalupe", None, "which")]
    #[case("Uruapan", Some("14"), "near -")]
    fn a_municipality_is_looked_up_in_its_state(
        #[case] text: &str,
        #[case] state: Option<&str>,
        #[case] expected: &str,
    ) {
        let state = state.map(|state| state.parse().unwrap());
        let told = match catalogue().municipality(text, state) {
            Told::Sure(found) => format!("sure {found}"),
            Told::Read(found, name) => format!("read {found} {name}"),
            Told::Near(near) => format!("near {}", near.unwrap_or("-".to_owned())),
            Told::Which => "which".to_owned(),
        };
        assert_eq!(told, expected);
    }

    #[test]
    fn sectors_and_countries_are_known_by_name_and_code() {
        let catalogue = catalogue();
        assert_eq!(catalogue.sector("HORTOFRUTICOLA"), Some("fresh-produce"));
        assert_eq!(catalogue.sector("fresh-produce"), Some("fresh-produce"));
        assert_eq!(catalogue.country("estados unidos"), Some("US"));
        assert_eq!(catalogue.country("de"), Some("DE"));
        assert_eq!(catalogue.country("Atlantis"), None);
    }
}
