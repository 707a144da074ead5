//! What the name of a column says that it holds, in Spanish and in English.

use super::field::CompanyField as Field;
use crate::text::fold;

/// Names that say it by themselves, folded.
const NAMES: [(Field, &[&str]); 28] = [
    (
        Field::LegalName,
        &[
            "nombre",
            "razon social",
            "denominacion",
            "denominacion social",
            "denominacion o razon social",
            "nombre o razon social",
            "nombre de la empresa",
            "empresa",
            "establecimiento",
            "nombre del establecimiento",
            "nom estab",
            "raz social",
            "legal name",
            "company",
            "company name",
            "name",
            "business name",
            "exportador",
            "empresa exportadora",
            "compania",
        ],
    ),
    (
        Field::TradeName,
        &[
            "nombre comercial",
            "marca",
            "alias",
            "trade name",
            "trading name",
            "brand",
            "commercial name",
            "dba",
        ],
    ),
    (
        Field::Rfc,
        &[
            "rfc",
            "r f c",
            "registro federal de contribuyentes",
            "clave rfc",
            "tax id",
            "tax identifier",
        ],
    ),
    (Field::RfcReason, &["motivo rfc", "rfc reason"]),
    (
        Field::Scian,
        &[
            "scian",
            "codigo scian",
            "clave scian",
            "actividad scian",
            "codigo de actividad",
            "codigo act",
            "clase de actividad",
            "naics",
            "naics code",
        ],
    ),
    (
        Field::Sector,
        &[
            "sector",
            "sectores",
            "sector de promocion",
            "promotion sector",
            "sectors",
        ],
    ),
    (
        Field::State,
        &[
            "estado",
            "entidad",
            "entidad federativa",
            "edo",
            "state",
            "cve ent",
            "clave entidad",
        ],
    ),
    (
        Field::Municipality,
        &[
            "municipio",
            "alcaldia",
            "delegacion",
            "municipio o alcaldia",
            "municipality",
            "mun",
            "municipio alcaldia",
        ],
    ),
    (
        Field::Locality,
        &[
            "localidad",
            "poblacion",
            "ciudad",
            "locality",
            "city",
            "town",
        ],
    ),
    (
        Field::Street,
        &[
            "calle",
            "direccion",
            "domicilio",
            "calle y numero",
            "vialidad",
            "nom vial",
            "street",
            "address",
            "domicilio fiscal",
        ],
    ),
    (
        Field::Number,
        &[
            "num ext",
            "numero exterior",
            "num exterior",
            "no ext",
            "no exterior",
            "numero",
            "numero ext",
            "street number",
            "exterior number",
        ],
    ),
    (
        Field::InnerNumber,
        &[
            "num int",
            "numero interior",
            "num interior",
            "no int",
            "no interior",
            "numero int",
            "interior number",
            "suite",
        ],
    ),
    (
        Field::Neighbourhood,
        &[
            "colonia",
            "asentamiento",
            "fraccionamiento",
            "neighbourhood",
            "neighborhood",
            "col",
            "nomb asent",
        ],
    ),
    (
        Field::PostalCode,
        &[
            "cp",
            "c p",
            "codigo postal",
            "cod postal",
            "postal code",
            "zip",
            "zip code",
            "postcode",
        ],
    ),
    (
        Field::Web,
        &[
            "web",
            "pagina web",
            "sitio web",
            "sitio de internet",
            "pagina de internet",
            "www",
            "website",
            "url",
            "internet",
        ],
    ),
    (
        Field::Phone,
        &[
            "telefono",
            "telefonos",
            "tel",
            "celular",
            "telefono 1",
            "telefono 2",
            "movil",
            "phone",
            "telephone",
            "phone number",
            "mobile",
        ],
    ),
    (
        Field::Mail,
        &[
            "correo",
            "correo electronico",
            "correoelec",
            "email",
            "e mail",
            "mail",
            "correos",
            "email address",
        ],
    ),
    (
        Field::ContactName,
        &[
            "contacto",
            "nombre del contacto",
            "persona de contacto",
            "representante",
            "representante legal",
            "contact",
            "contact person",
            "contact name",
        ],
    ),
    (
        Field::ContactRole,
        &[
            "cargo",
            "puesto",
            "cargo del contacto",
            "position",
            "job title",
            "title",
            "role",
        ],
    ),
    (
        Field::Workers,
        &[
            "personal",
            "personal ocupado",
            "empleados",
            "trabajadores",
            "numero de empleados",
            "num empleados",
            "plantilla",
            "workers",
            "employees",
            "number of employees",
            "staff",
        ],
    ),
    (
        Field::Sales,
        &[
            "ventas",
            "ventas anuales",
            "ingresos",
            "facturacion",
            "ventas mxn",
            "sales",
            "annual sales",
            "turnover",
            "revenue",
        ],
    ),
    (
        Field::Year,
        &[
            "ejercicio",
            "ano de las cifras",
            "ano fiscal",
            "fiscal year",
        ],
    ),
    (
        Field::Product,
        &[
            "producto",
            "productos",
            "principales productos",
            "descripcion del producto",
            "producto principal",
            "product",
            "products",
            "main products",
            "product description",
        ],
    ),
    (
        Field::ProductCode,
        &[
            "fraccion",
            "fraccion arancelaria",
            "fracciones arancelarias",
            "codigo arancelario",
            "partida arancelaria",
            "hs",
            "hs code",
            "hs codes",
            "tariff code",
            "codigo sa",
        ],
    ),
    (
        Field::Programme,
        &[
            "programa",
            "programas",
            "programas de fomento",
            "immex",
            "programme",
            "program",
            "programs",
        ],
    ),
    (
        Field::Experience,
        &[
            "experiencia exportadora",
            "exporta",
            "experiencia",
            "export experience",
            "exports",
            "exportadora",
        ],
    ),
    (
        Field::ExportsTo,
        &[
            "paises de exportacion",
            "mercados",
            "exporta a",
            "paises a los que exporta",
            "destinos",
            "export markets",
            "exports to",
            "markets",
        ],
    ),
    (
        Field::InterestedIn,
        &[
            "mercados de interes",
            "paises de interes",
            "target markets",
            "interested in",
            "markets of interest",
        ],
    ),
];

/// Columns that hold the keys of a register, folded, and what the register is called.
const REGISTERS: [(&str, &[&str]); 5] = [
    ("RETC", &["nra", "numero de registro ambiental"]),
    ("DENUE", &["id denue", "clee"]),
    ("SIEM", &["siem", "folio siem", "registro siem"]),
    ("IMMEX", &["numero immex", "no immex", "registro immex"]),
    ("DUNS", &["duns", "duns number", "d u n s"]),
];

/// What a name says.
pub(super) struct Meant {
    pub(super) field: Field,
    pub(super) system: Option<String>,
}

/// What the name of a column says that it holds.
pub(super) fn meaning(name: &str) -> Option<Meant> {
    let folded = fold(name);
    let of_register = |(_, names): &&(&str, &[&str])| names.contains(&folded.as_str());
    if let Some((system, _)) = REGISTERS.iter().find(of_register) {
        return Some(Meant {
            field: Field::OutsideId,
            system: Some((*system).to_owned()),
        });
    }
    // A name may carry its unit or a remark in brackets.
    let bare = name.split(['(', '[', '*', ':']).next().unwrap_or_default();
    let bare = fold(bare);
    let is_it = |(_, names): &&(Field, &[&str])| {
        names.contains(&folded.as_str()) || names.contains(&bare.as_str())
    };
    let (field, _) = NAMES.iter().find(is_it)?;
    Some(Meant {
        field: *field,
        system: None,
    })
}
