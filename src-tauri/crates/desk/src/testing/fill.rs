//! Many companies at once, for measuring reads.

use proa_domain::companies::profile::{Profile, ProfileForm};
use proa_domain::ids::CompanyId;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement, TransactionTrait as _};
use serde_json::{Value as Cell, json};

use crate::Desk;
use crate::companies::refresh;
use crate::companies::rows::Rows;
use crate::error::AppError;
use crate::testing::{a_company, tax_id};

const BATCH: usize = 1_000;

const MAKERS: [&str; 16] = [
    "Aguacates",
    "Berries",
    "Cafés",
    "Cerámica",
    "Conservas",
    "Dulces",
    "Empaques",
    "Frutas",
    "Hilados",
    "Mezcales",
    "Muebles",
    "Plásticos",
    "Quesos",
    "Salsas",
    "Textiles",
    "Vidrios",
];
const PLACES: [&str; 20] = [
    "del Altiplano",
    "del Bajío",
    "de la Barranca",
    "del Bosque",
    "de la Costa",
    "de la Cuenca",
    "del Desierto",
    "de la Huasteca",
    "del Istmo",
    "de la Laguna",
    "de la Meseta",
    "de la Mixteca",
    "del Nayar",
    "de Occidente",
    "del Puerto",
    "de la Sierra",
    "del Sureste",
    "del Trópico",
    "del Valle",
    "del Volcán",
];
const FOUNDERS: [&str; 25] = [
    "Acosta",
    "Balam",
    "Canul",
    "Dzul",
    "Escobedo",
    "Figueroa",
    "Güemes",
    "Huerta",
    "Ibarra",
    "Jasso",
    "Kumul",
    "Lozano",
    "Mendiola",
    "Núñez",
    "Olvera",
    "Pech",
    "Quiroz",
    "Rentería",
    "Sandoval",
    "Tun",
    "Uribe",
    "Valdivia",
    "Xool",
    "Yáñez",
    "Zapata",
];
const FORMS: [&str; 3] = ["SA de CV", "S de RL de CV", "SPR de RL"];
const CODES: [&str; 12] = [
    "080440", "081010", "090121", "691200", "200819", "170490", "392330", "520511", "220890",
    "940360", "040690", "701090",
];

/// Fills the office with invented companies. They are not journalled: only for measuring how the
/// lists and searches read.
pub async fn fill(desk: &Desk, count: u32) -> Result<(), AppError> {
    let numbers: Vec<u32> = (0..count).collect();
    for numbers in numbers.chunks(BATCH) {
        let tx = desk.store.writer()?.begin().await?;
        let rows: Vec<_> = numbers
            .iter()
            .map(|number| invented(desk, *number))
            .collect();
        for (table, body) in [
            ("companies", rows.iter().map(company).collect::<Vec<_>>()),
            ("company_products", rows.iter().flat_map(products).collect()),
        ] {
            tx.execute_raw(insert(table, &body)).await?;
        }
        let derived: Vec<_> = rows.iter().map(refresh::derive).collect();
        refresh::write(&tx, &json!(derived).to_string()).await?;
        tx.commit().await?;
    }
    Ok(())
}

fn invented(desk: &Desk, number: u32) -> Rows {
    let form = a_company()
        .holding(&tax_id(number))
        .exporting(pick(&CODES, number, 1))
        .exporting(pick(&CODES, number, 5))
        .with(|form| name(form, number))
        .form();
    let profile = Profile::parse(&form, desk.env.today()).expect("an invented company is valid");
    Rows::new(&desk.env, CompanyId(desk.env.uuid()), profile)
}

fn name(form: &mut ProfileForm, number: u32) {
    form.legal_name = format!(
        "{} {} {} {}, {}",
        pick(&MAKERS, number, 1),
        pick(&FOUNDERS, number, 16),
        pick(&PLACES, number, 400),
        number / 8_000 + 1,
        pick(&FORMS, number, 7)
    );
    let state = number * 7 % 32 + 1;
    form.state = Some(format!("{state:02}"));
    form.municipality = None;
    form.postal_code = String::new();
    if let Some(figures) = form.figures.first_mut() {
        figures.workers = Some(number * 13 % 400);
        figures.sales_mxn = (u64::from(number) * 7_919 % 400_000_000).to_string();
    }
}

fn pick<'a>(words: &[&'a str], number: u32, every: u32) -> &'a str {
    let at = (number / every) as usize % words.len();
    words.get(at).copied().unwrap_or_default()
}

fn company(rows: &Rows) -> Cell {
    let row = &rows.company;
    json!({
        "id": row.id, "version": 1, "legal_name": row.legal_name,
        "trade_names": row.trade_names.to_string(), "rfc": row.rfc,
        "person_kind": row.person_kind, "scian": row.scian, "sectors": row.sectors.to_string(),
        "state": row.state, "address": row.address, "programmes": row.programmes.to_string(),
        "export_experience": row.export_experience, "sort_name": "",
        "created_at": row.created_at, "updated_at": row.updated_at,
    })
}

fn products(rows: &Rows) -> Vec<Cell> {
    let product = |row: &crate::companies::entity::product::Model| {
        json!({
            "id": row.id, "version": 1, "company_id": row.company_id, "position": row.position,
            "description": row.description, "code": row.code, "edition": row.edition,
            "certifications": row.certifications.to_string(), "is_exportable": 1,
            "updated_at": row.updated_at,
        })
    };
    rows.parts.products.iter().map(product).collect()
}

/// One statement for all rows: the columns are the keys of the first.
fn insert(table: &str, rows: &[Cell]) -> Statement {
    let first = rows.first().and_then(Cell::as_object);
    let columns: Vec<_> = first.into_iter().flat_map(|row| row.keys()).collect();
    let values: Vec<_> = columns
        .iter()
        .map(|column| format!("value ->> '{column}'"))
        .collect();
    let names: Vec<_> = columns.iter().map(|column| column.as_str()).collect();
    let sql = format!(
        "INSERT INTO {table} ({}) SELECT {} FROM json_each(?)",
        names.join(", "),
        values.join(", ")
    );
    Statement::from_sql_and_values(DbBackend::Sqlite, sql, [json!(rows).to_string().into()])
}
