//! Companies as an office has them, made of parts, and among them those that are easily taken for
//! one another.

use super::chance::Chance;
use crate::companies::similar::Likeness;
use crate::companies::tax_id::TaxIdCheck;

/// A company as it would be typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Firm {
    /// Without its legal form.
    pub(super) name: String,
    pub(super) form: String,
    /// What is typed after the legal form.
    pub(super) after: String,
    pub(super) rfc: String,
    pub(super) state: String,
    pub(super) municipality: String,
    pub(super) postal_code: String,
    pub(super) web: String,
    pub(super) mail: String,
    pub(super) phone: String,
}

const PURPOSES: [&str; 26] = [
    "Comercializadora",
    "Industrias",
    "Grupo",
    "Distribuidora",
    "Productos",
    "Servicios",
    "Corporativo",
    "Manufacturas",
    "Empacadora",
    "Exportadora",
    "Agrícola",
    "Agropecuaria",
    "Laboratorios",
    "Constructora",
    "Transportes",
    "Maquinaria",
    "Textiles",
    "Plásticos",
    "Alimentos",
    "Química",
    "Compañía",
    "Ingeniería",
    "Soluciones",
    "Tecnología",
    "Importadora",
    "Inmobiliaria",
];

const GOODS: [&str; 48] = [
    "Aguacates",
    "Tornillos",
    "Muebles",
    "Calzado",
    "Vidrios",
    "Cerámica",
    "Empaques",
    "Cartones",
    "Resinas",
    "Pinturas",
    "Autopartes",
    "Arneses",
    "Moldes",
    "Troqueles",
    "Café",
    "Mezcal",
    "Tequila",
    "Berries",
    "Limones",
    "Mangos",
    "Chiles",
    "Tortillas",
    "Conservas",
    "Lácteos",
    "Carnes",
    "Mariscos",
    "Azúcares",
    "Chocolates",
    "Dulces",
    "Velas",
    "Jabones",
    "Cosméticos",
    "Fertilizantes",
    "Semillas",
    "Flores",
    "Maderas",
    "Mármoles",
    "Aceros",
    "Aluminios",
    "Cobres",
    "Cables",
    "Motores",
    "Bombas",
    "Válvulas",
    "Juguetes",
    "Joyería",
    "Bordados",
    "Artesanías",
];

const SURNAMES: [&str; 48] = [
    "Hernández",
    "Fernández",
    "García",
    "Martínez",
    "López",
    "González",
    "Rodríguez",
    "Pérez",
    "Sánchez",
    "Ramírez",
    "Cruz",
    "Flores",
    "Gómez",
    "Gámez",
    "Morales",
    "Vázquez",
    "Velázquez",
    "Reyes",
    "Jiménez",
    "Torres",
    "Díaz",
    "Gutiérrez",
    "Mendoza",
    "Ruiz",
    "Aguilar",
    "Ortiz",
    "Castillo",
    "Moreno",
    "Romero",
    "Álvarez",
    "Chávez",
    "Rivera",
    "Rivero",
    "Juárez",
    "Ramos",
    "Domínguez",
    "Herrera",
    "Herrero",
    "Medina",
    "Castro",
    "Vargas",
    "Guzmán",
    "Méndez",
    "Salazar",
    "Soto",
    "Ávila",
    "Robles",
    "Peña",
];

const GIVEN: [&str; 16] = [
    "María",
    "Juan",
    "José",
    "Guadalupe",
    "Luis",
    "Rosa",
    "Miguel",
    "Ana",
    "Jorge",
    "Laura",
    "Carlos",
    "Patricia",
    "Francisco",
    "Elena",
    "Manuel",
    "Teresa",
];

const NATURE: [&str; 40] = [
    "Meseta",
    "Laguna",
    "Volcán",
    "Nevado",
    "Pedregal",
    "Huerta",
    "Llano",
    "Manantial",
    "Cañada",
    "Encino",
    "Nogal",
    "Fresno",
    "Mezquite",
    "Ahuehuete",
    "Colibrí",
    "Jaguar",
    "Quetzal",
    "Venado",
    "Coyote",
    "Halcón",
    "Aurora",
    "Alborada",
    "Estrella",
    "Lucero",
    "Esmeralda",
    "Obsidiana",
    "Ámbar",
    "Turquesa",
    "Coral",
    "Arrecife",
    "Marea",
    "Bahía",
    "Roble",
    "Cedro",
    "Ceiba",
    "Maguey",
    "Nopal",
    "Tuna",
    "Cacao",
    "Vainilla",
];

/// Beginnings and endings of names that somebody coined.
const COINED: ([&str; 40], [&str; 24]) = (
    [
        "Agro", "Tecno", "Proli", "Macro", "Uni", "Novo", "Quimi", "Metal", "Plasti", "Vitro",
        "Duro", "Ferro", "Electro", "Hidro", "Bio", "Nutri", "Sabor", "Frigo", "Logi", "Trans",
        "Azte", "Tolte", "Puré", "Zapo", "Mixte", "Tara", "Xoco", "Chiapa", "Jali", "Micho",
        "Sina", "Tama", "Coli", "Vera", "Oaxa", "Guana", "Potosi", "Duran", "Sono", "Yuca",
    ],
    [
        "mex", "tec", "sa", "lux", "plast", "pack", "fresh", "pro", "cor", "dina", "ver", "gasa",
        "nova", "mar", "sol", "rey", "tron", "flex", "max", "ndo", "quim", "zul", "bell", "fort",
    ],
);

const TAILS: [&str; 12] = [
    "de México",
    "del Norte",
    "del Bajío",
    "Internacional",
    "de Occidente",
    "del Golfo",
    "Nacional",
    "del Sureste",
    "de Monterrey",
    "de Jalisco",
    "Industrial",
    "del Pacífico",
];

pub(super) const FORMS: [&str; 10] = [
    "S.A. de C.V.",
    "S.A. de C.V.",
    "S.A. de C.V.",
    "S.A. de C.V.",
    "S. de R.L. de C.V.",
    "S. de R.L. de C.V.",
    "S.A.P.I. de C.V.",
    "S.P.R. de R.L.",
    "S.A.",
    "S.C.",
];

/// States with the beginning of a postal code of theirs.
const STATES: [(&str, &str); 12] = [
    ("09", "06"),
    ("14", "44"),
    ("19", "64"),
    ("16", "58"),
    ("11", "37"),
    ("15", "53"),
    ("21", "72"),
    ("30", "91"),
    ("31", "97"),
    ("02", "22"),
    ("26", "83"),
    ("08", "31"),
];

impl Firm {
    pub(super) fn likeness(&self) -> Likeness {
        let legal_name = [self.name.as_str(), &self.form, &self.after];
        let name = legal_name.concat();
        Likeness::of(&name, &self.rfc, Some(&self.state), &self.web, &self.phone)
            .located(Some(&self.municipality), &self.postal_code)
            .reached_by([], [self.mail.as_str()])
    }
}

/// As many companies, none of them twice.
pub(super) fn firms(chance: &mut Chance, count: usize) -> Vec<Firm> {
    let mut firms = Vec::with_capacity(count + 4);
    while firms.len() < count {
        match chance.below(100) {
            0..8 => group(chance, &mut firms),
            8..11 => neighbours(chance, &mut firms),
            11..14 => families(chance, &mut firms),
            14..15 => homonyms(chance, &mut firms),
            _ => {
                let name = name(chance);
                firms.push(firm(chance, &name));
            }
        }
    }
    firms.truncate(count);
    firms
}

/// Sister companies under one roof, told apart by a region, a number or what they do.
fn group(chance: &mut Chance, firms: &mut Vec<Firm>) {
    let core = proper(chance);
    let purpose = *chance.of_some(&PURPOSES);
    let names = match chance.below(4) {
        0 => ["Norte", "Sur", "Bajío"].map(|region| format!("{purpose} {core} {region}")),
        1 => ["1", "2", "III"].map(|number| format!("{purpose} {core} {number}")),
        2 => ["Servicios", "Inmobiliaria", "Transportes"].map(|what| format!("{what} {core}")),
        _ => ["Aceros", "Empaques", "Alimentos"].map(|what| format!("Grupo {core} {what}")),
    };
    let first = firm(chance, &names[0]);
    for name in names.iter().take(2 + chance.below(2)) {
        let mut sister = firm(chance, name);
        if chance.percent(60) {
            sister.state.clone_from(&first.state);
            sister.municipality.clone_from(&first.municipality);
            sister.postal_code.clone_from(&first.postal_code);
        }
        sister.web.clone_from(&first.web);
        if chance.percent(40) {
            sister.phone.clone_from(&first.phone);
        }
        firms.push(sister);
    }
    if chance.percent(10) {
        let mut association = firm(chance, &format!("Fundación {core}"));
        " A.C.".clone_into(&mut association.form);
        association.web = first.web;
        firms.push(association);
    }
}

/// The same first word and trade in other towns.
fn neighbours(chance: &mut Chance, firms: &mut Vec<Firm>) {
    let (purpose, goods) = (*chance.of_some(&PURPOSES), *chance.of_some(&GOODS));
    for _ in 0..3 {
        let name = format!("{purpose} de {goods} {}", proper(chance));
        firms.push(firm(chance, &name));
    }
}

/// Families with one surname, and people with one.
fn families(chance: &mut Chance, firms: &mut Vec<Firm>) {
    let surname = *chance.of_some(&SURNAMES);
    for _ in 0..3 {
        let name = if chance.percent(50) {
            format!("{} {surname} Hermanos", chance.of_some(&GOODS))
        } else {
            let given = chance.of_some(&GIVEN);
            format!("{given} {surname} {}", chance.of_some(&SURNAMES))
        };
        firms.push(firm(chance, &name));
    }
}

/// One name in several states, each with a tax identity of its own.
fn homonyms(chance: &mut Chance, firms: &mut Vec<Firm>) {
    let name = name(chance);
    for _ in 0..2 {
        let mut homonym = firm(chance, &name);
        homonym.rfc = rfc(chance, &name);
        firms.push(homonym);
    }
}

fn name(chance: &mut Chance) -> String {
    let (purpose, goods) = (*chance.of_some(&PURPOSES), *chance.of_some(&GOODS));
    let (proper, tail) = (proper(chance), *chance.of_some(&TAILS));
    match chance.below(8) {
        0 => format!("{purpose} {proper}"),
        1 => format!("{goods} {proper}"),
        2 => format!("{purpose} de {goods} {proper}"),
        3 => format!("{purpose} {proper} {tail}"),
        4 => format!("{goods} {proper} {tail}"),
        5 => format!("{proper} {goods} y {}", chance.of_some(&GOODS)),
        6 => format!("{purpose} {proper} {}", chance.of_some(&SURNAMES)),
        _ => format!("{proper} {tail}"),
    }
}

fn proper(chance: &mut Chance) -> String {
    match chance.below(10) {
        0 => (*chance.of_some(&SURNAMES)).to_owned(),
        1..3 => format!("{} {}", chance.of_some(&NATURE), chance.of_some(&SURNAMES)),
        3..5 => format!(
            "{} {}",
            chance.of_some(&SURNAMES),
            chance.of_some(&SURNAMES)
        ),
        _ => {
            let (beginnings, endings) = COINED;
            let middle = ["", "", "li", "ra", "co", "ti", "nu", "be"];
            let middle = chance.of_some(&middle);
            let beginning = chance.of_some(&beginnings);
            format!("{beginning}{middle}{}", chance.of_some(&endings))
        }
    }
}

fn firm(chance: &mut Chance, name: &str) -> Firm {
    let mut firm = Firm {
        name: name.to_owned(),
        form: format!(", {}", chance.of_some(&FORMS)),
        ..Firm::default()
    };
    settle(chance, &mut firm);
    if chance.percent(60) {
        firm.rfc = rfc(chance, name);
    }
    let slug: String = crate::text::fold(name).replace(' ', "");
    if chance.percent(50) {
        firm.web = format!("{slug}{}.mx", chance.digits(2));
    }
    if chance.percent(60) {
        firm.phone = format!("{}{}", 2 + chance.below(8), chance.digits(9));
    }
    if chance.percent(50) {
        firm.mail = format!("{slug}{}@gmail.com", chance.digits(2));
    }
    firm
}

/// Gives a company a place.
pub(super) fn settle(chance: &mut Chance, firm: &mut Firm) {
    let (state, prefix) = *chance.of_some(&STATES);
    state.clone_into(&mut firm.state);
    firm.municipality = format!("{state}{:03}", 1 + chance.below(20));
    firm.postal_code = format!("{prefix}{}", chance.digits(3));
}

/// A right tax identity that begins as the name does.
fn rfc(chance: &mut Chance, name: &str) -> String {
    let letters = crate::text::fold(name).replace(' ', "").to_uppercase();
    let letters: String = letters
        .chars()
        .filter(char::is_ascii_uppercase)
        .take(3)
        .collect();
    let (year, month, day) = (chance.below(60), 1 + chance.below(12), 1 + chance.below(28));
    let alphabet: Vec<char> = ('1'..='9').chain('A'..='N').chain('P'..='V').collect();
    let (first, second) = (*chance.of_some(&alphabet), *chance.of_some(&alphabet));
    let body = format!(
        "{letters}{:02}{month:02}{day:02}{first}{second}",
        (60 + year) % 100
    );
    ('0'..='9')
        .chain(['A'])
        .map(|digit| format!("{body}{digit}"))
        .find(|key| TaxIdCheck::of(key).valid)
        .unwrap()
}
