//! The badges of a mission: A6, four on a sheet of A4 to be cut, with a signed code that names nobody.

mod code;

use proa_domain::fair::badge::BadgeKind;
use proa_domain::settings::Locale;
use proa_domain::time::Day;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::code::Code;
use crate::paper::{self, Paper, Prepared};
use crate::texts::Texts;
use crate::{DocumentError, format, press};

const TEMPLATE: &str = include_str!("../templates/badges.typ");

/// All that a sheet of badges says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BadgeSheet {
    /// Who prepared it.
    #[serde(flatten)]
    pub prepared: Prepared,
    /// What the mission is called.
    pub mission: String,
    /// Where it is.
    pub place: String,
    /// Its first day.
    pub starts_on: Day,
    /// Its last day.
    pub ends_on: Day,
    /// The badges, in the order in which they are printed.
    pub badges: Vec<Badge>,
}

/// A badge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Badge {
    /// What its holder is at the mission.
    pub kind: BadgeKind,
    /// The holder; blank where nobody named one.
    pub name: String,
    /// What the holder does.
    pub role: String,
    /// The company, the buyer's house or the office.
    pub house: String,
    /// The text of its code.
    pub token: String,
}

#[derive(Debug, Serialize)]
struct View {
    #[serde(flatten)]
    paper: Paper,
    mission: String,
    when: String,
    none: String,
    badges: Vec<BadgeView>,
}

#[derive(Debug, Serialize)]
struct BadgeView {
    kind: BadgeKind,
    word: String,
    name: String,
    role: String,
    house: String,
    code: Code,
    alt: String,
}

impl View {
    fn of(data: &BadgeSheet, texts: &Texts) -> Result<Self, DocumentError> {
        let mission = [("mission", (&data.mission).into())];
        let title = texts.with("badges-title", mission)?;
        let badges = data.badges.iter().map(|badge| {
            // Whoever is not named is greeted by the house.
            let (name, house) = if badge.name.is_empty() {
                (badge.house.clone(), String::new())
            } else {
                (badge.name.clone(), badge.house.clone())
            };
            Ok(BadgeView {
                kind: badge.kind,
                word: texts.get(&format!("badge-kind-{}", badge.kind))?,
                alt: texts.with("badges-code-of", [("name", (&name).into())])?,
                name,
                role: badge.role.clone(),
                house,
                code: Code::of(&badge.token)?,
            })
        });
        let days = [
            ("place", (&data.place).into()),
            ("from", format::day(data.starts_on, texts)?.into()),
            ("to", format::day(data.ends_on, texts)?.into()),
        ];
        Ok(Self {
            mission: data.mission.clone(),
            when: texts.with("badges-when", days)?,
            none: texts.get("badges-none")?,
            badges: badges.collect::<Result<_, DocumentError>>()?,
            paper: Paper::of(&data.prepared, "badges-kind", title, texts)?,
        })
    }
}

/// Sets the badges as a tagged PDF, from JSON in the form of [`BadgeSheet`].
pub fn badges_of(content: Value, locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let data: BadgeSheet = paper::read(content)?;
    press::print(TEMPLATE, &View::of(&data, &Texts::load(locale)?)?)
}

#[cfg(test)]
mod tests {
    use proa_domain::settings::Locale;
    use serde_json::{Value, json};

    use super::{BadgeSheet, TEMPLATE, View, badges_of};
    use crate::press::testing;
    use crate::texts::Texts;

    fn sheet(count: usize) -> Value {
        let badge = |number: usize| {
            json!({
                "kind": (["delegate", "buyer", "staff"][number % 3]),
                "name": if number % 3 == 1 { "" } else { "María Fernanda Villaseñor de la Peña" },
                "role": "Dirección comercial",
                "house": "Productores de Aguacate y Limón de la Meseta Purépecha, S.P.R. de R.L. de C.V.",
                "token": format!("PROA{}", "A7".repeat(74)),
            })
        };
        json!({
            "office": "Oficina de pruebas", "adviser": "Alma Ríos", "preparedOn": "2026-05-01",
            "mission": "Fruit Logistica", "place": "Berlín",
            "startsOn": "2026-05-04", "endsOn": "2026-05-06",
            "badges": (0..count).map(badge).collect::<Vec<_>>(),
        })
    }

    #[test]
    fn four_badges_are_on_a_page_and_name_house_and_role_in_each_language() {
        for (locale, delegate, buyer) in [
            (Locale::EsMx, "Empresa", "Compra"),
            (Locale::En, "Company", "Buyer"),
        ] {
            let data: BadgeSheet = serde_json::from_value(sheet(9)).unwrap();
            let view = View::of(&data, &Texts::load(locale).unwrap()).unwrap();
            let document = testing::set(TEMPLATE, &view);
            assert_eq!(document.pages().len(), 3);
            let said = testing::text_of(&document).replace('\n', " ");
            for words in [delegate, buyer, "Villaseñor", "Meseta", "Fruit Logistica"] {
                assert!(said.contains(words), "{words}\n{said}");
            }
            let pdf = badges_of(sheet(5), locale).unwrap();
            let pdf = String::from_utf8_lossy(&pdf);
            assert!(pdf.contains("<pdfuaid:part>1</pdfuaid:part>"));
        }
    }

    #[test]
    fn a_sheet_without_badges_says_so() {
        let data: BadgeSheet = serde_json::from_value(sheet(0)).unwrap();
        let texts = Texts::load(Locale::En).unwrap();
        let view = View::of(&data, &texts).unwrap();
        let document = testing::set(TEMPLATE, &view);
        assert!(testing::text_of(&document).contains("no badges"));
    }
}
