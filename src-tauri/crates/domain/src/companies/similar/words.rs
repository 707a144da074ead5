//! The words of names: abbreviations written out, and which words tell companies apart.

/// The written-out word for each of its variants and abbreviations in the trade. Words that people
/// use for one another (comercial and comercializadora) are one.
const VARIANTS: [(&str, &[&str]); 58] = [
    ("agricola", &["agric", "agricolas"]),
    ("agropecuaria", &["agrop", "agropec", "agropecuarios"]),
    (
        "alimentos",
        &[
            "alim",
            "alimento",
            "alimenticios",
            "alimenticia",
            "foods",
            "food",
        ],
    ),
    ("automotriz", &["autom", "automotive", "automotrices"]),
    (
        "comercial",
        &["com", "comerc", "comercializadora", "comercializacion"],
    ),
    ("compania", &["cia", "cias", "companias", "company", "co"]),
    (
        "constructora",
        &["const", "constr", "construcciones", "construccion"],
    ),
    (
        "consultores",
        &["cons", "consult", "consultoria", "consulting"],
    ),
    ("corporativo", &["corporacion", "corporate"]),
    ("desarrollo", &["dllo", "desarrollos", "desarrolladora"]),
    (
        "distribuidora",
        &[
            "dist",
            "distr",
            "distrib",
            "distribuidores",
            "distribuciones",
        ],
    ),
    ("division", &["div"]),
    ("electronica", &["electron", "electronicos", "electronics"]),
    ("empacadora", &["empac", "empacadoras"]),
    ("empresa", &["emp", "empresas", "empresarial"]),
    ("equipos", &["equip", "equipo", "equipment"]),
    ("estado", &["edo"]),
    (
        "exportadora",
        &["exp", "export", "exports", "exportadores", "exportaciones"],
    ),
    ("fabrica", &["fab", "fabr", "fabricas"]),
    ("general", &["gral"]),
    ("grupo", &["gpo", "grp", "group"]),
    ("guadalajara", &["gdl"]),
    ("hermanos", &["hnos", "hno", "hermano", "bros", "brothers"]),
    (
        "importadora",
        &["imp", "import", "imports", "importadores", "importaciones"],
    ),
    (
        "industria",
        &[
            "ind",
            "inds",
            "indust",
            "industrias",
            "industrial",
            "industriales",
            "industries",
        ],
    ),
    ("ingenieria", &["ing", "ingenieros", "engineering"]),
    ("inmobiliaria", &["inmob", "inmobiliarios"]),
    ("insumos", &["insumo"]),
    (
        "internacional",
        &[
            "int",
            "intl",
            "internac",
            "inter",
            "international",
            "internacionales",
        ],
    ),
    (
        "laboratorios",
        &["lab", "labs", "laboratorio", "laboratories"],
    ),
    (
        "manufactura",
        &[
            "mfg",
            "manuf",
            "manufacturas",
            "manufacturera",
            "manufacturing",
        ],
    ),
    ("maquinaria", &["maq", "maqs"]),
    ("materiales", &["mat", "mats", "material"]),
    (
        "mexico",
        &["mex", "mexicana", "mexicano", "mexicanas", "mexicanos"],
    ),
    ("monterrey", &["mty"]),
    ("nacional", &["nac", "nal", "nacionales"]),
    ("norte", &["nte", "north"]),
    ("occidente", &["occ", "occte"]),
    ("oriente", &["ote"]),
    ("planta", &["pta", "plant"]),
    ("plasticos", &["plast", "plastico", "plastics"]),
    ("poniente", &["pte"]),
    ("procesadora", &["proc", "procesadores"]),
    ("productora", &["productores"]),
    ("productos", &["prod", "prods", "producto", "products"]),
    ("queretaro", &["qro"]),
    ("quimica", &["quim", "quimicos", "quimicas"]),
    ("san", &["sn"]),
    ("santa", &["sta"]),
    ("santo", &["sto"]),
    ("servicios", &["serv", "servs", "servicio", "services"]),
    ("sistemas", &["sist", "sistema", "systems"]),
    ("soluciones", &["soluc", "solutions"]),
    ("sucursal", &["suc"]),
    ("sur", &["south"]),
    (
        "tecnologia",
        &[
            "tec",
            "tecn",
            "tecnol",
            "tecnologias",
            "technology",
            "technologies",
        ],
    ),
    ("textiles", &["text", "textil"]),
    ("transportes", &["transp", "transporte", "transportadora"]),
];

/// Words that join others.
const JOINING: [&str; 18] = [
    "a", "al", "and", "con", "de", "del", "e", "el", "en", "la", "las", "los", "of", "para", "por",
    "the", "und", "y",
];

/// What so many companies have in their names that alone it is nobody's.
const COMMON: [&str; 59] = [
    "agricola",
    "agropecuaria",
    "alimentos",
    "alta",
    "arte",
    "asociados",
    "automotriz",
    "bienes",
    "calidad",
    "casa",
    "comercial",
    "compania",
    "constructora",
    "consultores",
    "control",
    "corporativo",
    "desarrollo",
    "diseno",
    "distribuidora",
    "electronica",
    "empacadora",
    "empresa",
    "equipos",
    "exportadora",
    "fabrica",
    "frutas",
    "general",
    "global",
    "grupo",
    "hermanos",
    "importadora",
    "industria",
    "ingenieria",
    "inmobiliaria",
    "innovacion",
    "insumos",
    "internacional",
    "laboratorios",
    "logistica",
    "manufactura",
    "maquinaria",
    "materiales",
    "metales",
    "mexico",
    "nacional",
    "plasticos",
    "procesadora",
    "productora",
    "productos",
    "proveedora",
    "quimica",
    "san",
    "santa",
    "servicios",
    "sistemas",
    "soluciones",
    "tecnologia",
    "textiles",
    "transportes",
];

/// Parts of the country: companies of one group are told apart by them.
const REGIONS: [&str; 26] = [
    "bajio",
    "caribe",
    "centro",
    "costa",
    "east",
    "este",
    "frontera",
    "golfo",
    "huasteca",
    "istmo",
    "laguna",
    "noreste",
    "noroeste",
    "norte",
    "occidente",
    "oeste",
    "oriente",
    "pacifico",
    "peninsula",
    "poniente",
    "sierra",
    "sur",
    "sureste",
    "suroeste",
    "valle",
    "west",
];

/// Numbers in letters and in Roman figures; a single letter is none.
const NUMBERS: [(&str, &[&str]); 14] = [
    ("1", &["uno", "primero", "primera", "one"]),
    ("2", &["dos", "ii", "segundo", "segunda", "two"]),
    ("3", &["tres", "iii", "tercero", "tercera", "three"]),
    ("4", &["cuatro", "iv", "cuarta", "four"]),
    ("5", &["cinco", "quinta", "five"]),
    ("6", &["seis", "vi", "six"]),
    ("7", &["siete", "vii", "seven"]),
    ("8", &["ocho", "viii", "eight"]),
    ("9", &["nueve", "ix", "nine"]),
    ("10", &["diez", "ten"]),
    ("11", &["once", "xi"]),
    ("12", &["doce", "xii"]),
    ("20", &["veinte", "xx"]),
    ("21", &["xxi"]),
];

/// The one spelling under which a folded word is compared.
pub(super) fn canonical(word: &str) -> &str {
    let is_variant = |(_, variants): &&(&str, &[&str])| variants.contains(&word);
    let number = || NUMBERS.iter().find(is_variant);
    if let Some((written_out, _)) = VARIANTS.iter().find(is_variant).or_else(number) {
        return written_out;
    }
    let is_number = word.bytes().all(|digit| digit.is_ascii_digit());
    let digits = word.trim_start_matches('0');
    if is_number && !digits.is_empty() {
        digits
    } else {
        word
    }
}

/// A word that only joins others.
pub(super) fn is_joining(word: &str) -> bool {
    JOINING.contains(&word)
}

/// A canonical word that alone is nobody's.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.binary_search(&word).is_ok()
}

/// A canonical word by which companies of one group are told apart: a number or a region.
pub(super) fn is_mark(word: &str) -> bool {
    word.bytes().all(|digit| digit.is_ascii_digit()) || REGIONS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{COMMON, REGIONS, VARIANTS, canonical};

    #[test]
    fn the_lists_are_in_order() {
        assert!(COMMON.is_sorted());
        assert!(REGIONS.is_sorted());
    }

    #[test]
    fn no_variant_stands_for_two_words() {
        for (word, variants) in VARIANTS {
            for variant in variants {
                assert_eq!(canonical(variant), word);
            }
            assert_eq!(canonical(word), word);
        }
    }
}
