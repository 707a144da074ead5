//! How one company comes to be registered twice.

use super::chance::Chance;
use super::firms::{FORMS, Firm, settle};

/// What is different about the second one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slip {
    Typo,
    Accents,
    LegalForm,
    SwappedWords,
    Abbreviation,
    MissingWord,
    CommercialName,
    Moved,
    MissingRfc,
    WrongRfc,
}

impl Slip {
    pub(super) const ALL: [Self; 10] = [
        Self::Typo,
        Self::Accents,
        Self::LegalForm,
        Self::SwappedWords,
        Self::Abbreviation,
        Self::MissingWord,
        Self::CommercialName,
        Self::Moved,
        Self::MissingRfc,
        Self::WrongRfc,
    ];

    /// Whether it changes something about a company.
    pub(super) fn fits(self, firm: &Firm) -> bool {
        let has = |abbreviated: &str| ABBREVIATIONS.iter().any(|(long, _)| *long == abbreviated);
        let words = || firm.name.split(' ');
        match self {
            Self::Abbreviation => words().any(has),
            Self::MissingWord => words().any(is_left_out) && words().count() > 2,
            Self::WrongRfc | Self::MissingRfc => !firm.rfc.is_empty(),
            Self::Typo
            | Self::Accents
            | Self::LegalForm
            | Self::SwappedWords
            | Self::CommercialName
            | Self::Moved => true,
        }
    }
}

const ABBREVIATIONS: [(&str, &[&str]); 22] = [
    ("Comercializadora", &["Com.", "Comercial", "Comerc."]),
    ("Industrias", &["Ind.", "Inds.", "Industria"]),
    ("Industrial", &["Ind."]),
    ("Grupo", &["Gpo.", "GPO"]),
    ("Distribuidora", &["Dist.", "Distr.", "Distrib."]),
    ("Productos", &["Prod.", "Prods."]),
    ("Servicios", &["Serv.", "Servs."]),
    ("Manufacturas", &["Mfg", "Manuf."]),
    ("Laboratorios", &["Lab.", "Labs."]),
    ("Constructora", &["Const.", "Constr."]),
    ("Transportes", &["Transp."]),
    ("Maquinaria", &["Maq."]),
    ("Compañía", &["Cía", "CIA.", "Cia."]),
    ("Internacional", &["Intl", "Int.", "Internac."]),
    ("Nacional", &["Nal.", "Nac."]),
    ("México", &["Mex.", "Mex"]),
    ("Tecnología", &["Tec.", "Tecnol."]),
    ("Empacadora", &["Empac."]),
    ("Exportadora", &["Exp.", "Export."]),
    ("Hermanos", &["Hnos.", "HNOS"]),
    ("Plásticos", &["Plast."]),
    ("Corporativo", &["Corpor."]),
];

/// The second registration of a company.
pub(super) fn again(chance: &mut Chance, firm: &mut Firm, slip: Slip) -> Firm {
    let mut twin = firm.clone();
    if slip == Slip::WrongRfc {
        wrong_rfc(chance, &mut twin);
    } else {
        lose_rfc(chance, firm, &mut twin, slip);
    }
    if chance.percent(40) {
        twin.web.clear();
    }
    if chance.percent(50) {
        twin.phone = format!("{}{}", 2 + chance.below(8), chance.digits(9));
    }
    if chance.percent(50) {
        twin.mail = format!("ventas{}@gmail.com", chance.digits(5));
    }
    if chance.percent(20) {
        twin.municipality.clear();
        twin.postal_code.clear();
    }
    apply(chance, &mut twin, slip);
    if chance.percent(25) {
        let further = [
            Slip::Accents,
            Slip::LegalForm,
            Slip::Typo,
            Slip::SwappedWords,
        ];
        let further = *chance.of_some(&further);
        apply(chance, &mut twin, further);
    }
    twin
}

/// Only rarely have both the same tax identity: then nothing else would be tried.
fn lose_rfc(chance: &mut Chance, firm: &mut Firm, twin: &mut Firm, slip: Slip) {
    let kept = if slip == Slip::MissingRfc { 0 } else { 10 };
    match chance.below(100) {
        rest if rest < kept => {}
        rest if rest < 40 => firm.rfc.clear(),
        rest if rest < 75 => twin.rfc.clear(),
        _ => {
            firm.rfc.clear();
            twin.rfc.clear();
        }
    }
}

fn apply(chance: &mut Chance, twin: &mut Firm, slip: Slip) {
    match slip {
        Slip::Typo => {
            for _ in 0..=chance.below(2) {
                twin.name = typo(chance, &twin.name);
            }
        }
        Slip::Accents => twin.name = plain(&twin.name).to_uppercase(),
        Slip::LegalForm => twin.form = form(chance, &twin.form),
        Slip::SwappedWords => twin.name = swapped(chance, &twin.name),
        Slip::Abbreviation => twin.name = abbreviated(chance, &twin.name),
        Slip::MissingWord => twin.name = shortened(chance, &twin.name),
        Slip::CommercialName => twin.after = known_as(chance, &twin.name),
        Slip::Moved => {
            let state = (twin.state.clone(), twin.postal_code.clone());
            settle(chance, twin);
            if chance.percent(50) {
                (twin.state, twin.postal_code) = (state.0, String::new());
                twin.municipality = format!("{}{:03}", twin.state, 1 + chance.below(20));
            }
        }
        Slip::MissingRfc | Slip::WrongRfc => {}
    }
}

/// A letter left out, doubled, changed for a neighbour, or two the other way round.
fn typo(chance: &mut Chance, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = 1 + chance.below(letters.len() - 2);
    if !letters[at].is_alphabetic() || !letters[at + 1].is_alphabetic() {
        return typo(chance, name);
    }
    match chance.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => {
            let other = ['a', 'e', 'i', 'o', 'n', 's', 'r', 'l', 't', 'c', 'b', 'v'];
            letters[at] = *chance.of_some(&other);
        }
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

fn plain(name: &str) -> String {
    let pairs = [
        ('á', 'a'),
        ('é', 'e'),
        ('í', 'i'),
        ('ó', 'o'),
        ('ú', 'u'),
        ('Á', 'A'),
        ('ñ', 'n'),
    ];
    pairs.iter().fold(name.to_owned(), |name, (from, to)| {
        name.replace(*from, &to.to_string())
    })
}

/// The same legal form in another spelling, none, or one of the same family.
fn form(chance: &mut Chance, form: &str) -> String {
    let bare = form.trim_start_matches([',', ' ']);
    match chance.below(7) {
        0 => format!(" {}", bare.replace('.', "").to_uppercase()),
        1 => format!(" {}", bare.replace('.', ". ").trim()),
        2 => format!(", {},", bare.to_uppercase()),
        3 => String::new(),
        4 => format!(" {}", bare.trim_end_matches('.')),
        5 if bare.starts_with("S.A.") => format!(", {}", FORMS[6]),
        5 => format!(" ({bare})"),
        _ => format!(" {}", bare.replace(['.', ' '], "")).replace("SAPI", "SAPI "),
    }
}

fn swapped(chance: &mut Chance, name: &str) -> String {
    let mut words: Vec<&str> = name.split(' ').collect();
    let at = chance.below(words.len() - 1);
    let last = words.len() - 1;
    words.swap(at, if chance.percent(50) { at + 1 } else { last });
    words.join(" ")
}

fn abbreviated(chance: &mut Chance, name: &str) -> String {
    let words = name.split(' ').map(|word| {
        let found = ABBREVIATIONS.iter().find(|(long, _)| *long == word);
        found.map_or(word, |(_, short)| *chance.of_some(short))
    });
    let words: Vec<&str> = words.collect();
    words.join(" ")
}

/// Without one of its words that are no proper names, or without what joins them.
fn shortened(chance: &mut Chance, name: &str) -> String {
    let words: Vec<&str> = name.split(' ').collect();
    let left_out: Vec<usize> = (0..words.len())
        .filter(|at| is_left_out(words[*at]))
        .collect();
    if left_out.is_empty() || words.len() < 3 {
        return name.to_owned();
    }
    let left_out = *chance.of_some(&left_out);
    let kept = (0..words.len())
        .filter(|at| *at != left_out)
        .map(|at| words[at]);
    kept.collect::<Vec<_>>().join(" ")
}

/// A word of the trade, or one that joins others.
fn is_left_out(word: &str) -> bool {
    let is_of_trade = ABBREVIATIONS.iter().any(|(long, _)| *long == word);
    is_of_trade || matches!(word, "de" | "del" | "y")
}

fn known_as(chance: &mut Chance, name: &str) -> String {
    match chance.below(4) {
        0 => format!(",{}", name.to_uppercase()),
        1 => ",NA".to_owned(),
        2 => format!(
            ",{}",
            name.split(' ')
                .next_back()
                .unwrap_or_default()
                .to_uppercase()
        ),
        _ => format!(" ({})", name.split(' ').next().unwrap_or_default()),
    }
}

/// One character of the key changed, or two the other way round.
fn wrong_rfc(chance: &mut Chance, twin: &mut Firm) {
    let mut letters: Vec<char> = twin.rfc.chars().collect();
    if letters.is_empty() {
        return;
    }
    let at = chance.below(letters.len() - 1);
    if chance.percent(25) && letters[at] != letters[at + 1] {
        letters.swap(at, at + 1);
    } else {
        let other = if letters[at].is_ascii_digit() {
            '0'..='9'
        } else {
            'A'..='V'
        };
        let other: Vec<char> = other.filter(|letter| *letter != letters[at]).collect();
        letters[at] = *chance.of_some(&other);
    }
    twin.rfc = letters.into_iter().collect();
}
