//! What the columns of a bill of materials are, and how their headings say it.

use proa_domain::text::fold;

use super::currency::Naming;

proa_domain::text_enum! {
    /// What a column of a bill of materials is.
    pub enum BillColumn {
        /// What the material is called.
        Name = "name",
        /// Its tariff code.
        Code = "code",
        /// How much of it is in one unit of the good.
        Quantity = "quantity",
        /// The price of one unit of it.
        UnitPrice = "unit-price",
        /// Its value in one unit of the good.
        Value = "value",
        /// Whether it originates.
        Origin = "origin",
        /// The country that it comes from.
        Country = "country",
        /// Its weight in one unit of the good.
        Weight = "weight",
        /// What it is to the good.
        Role = "role",
        /// Who supplies it.
        Supplier = "supplier",
        /// The document that shows its origin.
        Evidence = "evidence",
        /// Of its value, what producers of the Parties put into it.
        RegionalValue = "regional",
        /// How originating and other units of it are told apart, where they are mixed.
        Inventory = "inventory",
        /// The agreements under which it originates.
        Agreements = "agreements",
        /// The currency of the amounts of its row.
        Currency = "currency",
    }
}

/// Headings by which a column is known, folded, in both languages.
const HEADINGS: [(BillColumn, &[&str]); 15] = [
    (
        BillColumn::Name,
        &[
            "material",
            "nombre",
            "descripcion",
            "insumo",
            "name",
            "description",
            "input",
            "item",
        ],
    ),
    (
        BillColumn::Code,
        &[
            "codigo",
            "fraccion",
            "fraccion arancelaria",
            "partida",
            "subpartida",
            "hs",
            "hs code",
            "code",
            "tariff code",
            "sa",
        ],
    ),
    (
        BillColumn::Quantity,
        &["cantidad", "qty", "quantity", "consumo"],
    ),
    (
        BillColumn::UnitPrice,
        &[
            "precio unitario",
            "precio",
            "costo unitario",
            "valor unitario",
            "unit price",
            "price",
            "unit cost",
        ],
    ),
    (
        BillColumn::Value,
        &[
            "valor",
            "importe",
            "valor total",
            "total",
            "value",
            "amount",
            "costo",
            "cost",
            "costo total",
            "total cost",
        ],
    ),
    (
        BillColumn::Origin,
        &["origen", "originario", "origin", "originating", "condicion"],
    ),
    (
        BillColumn::Country,
        &["pais", "pais de origen", "country", "country of origin"],
    ),
    (BillColumn::Weight, &["peso", "peso kg", "weight", "kg"]),
    (BillColumn::Role, &["papel", "tipo", "role", "type"]),
    (
        BillColumn::Supplier,
        &["proveedor", "proveedora", "supplier", "vendor"],
    ),
    (
        BillColumn::Evidence,
        &[
            "prueba",
            "prueba de origen",
            "evidencia",
            "documento",
            "evidence",
            "proof",
            "proof of origin",
            "document",
        ],
    ),
    (
        BillColumn::RegionalValue,
        &["valor regional", "contenido regional", "regional value"],
    ),
    (
        BillColumn::Inventory,
        &[
            "inventario",
            "control de inventarios",
            "metodo de inventario",
            "inventory",
            "inventory method",
        ],
    ),
    (
        BillColumn::Agreements,
        &["tratado", "tratados", "agreement", "agreements"],
    ),
    (BillColumn::Currency, &["moneda", "divisa", "currency"]),
];

/// A column as its heading says it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    /// What it is.
    pub(super) column: BillColumn,
    /// The currency of its amounts, where it names one.
    pub(super) naming: Option<Naming>,
}

impl From<BillColumn> for Heading {
    fn from(column: BillColumn) -> Self {
        Self {
            column,
            naming: None,
        }
    }
}

/// What the headings of a row say; nothing for a cell that is none.
pub(super) fn headed(row: &[String]) -> Vec<Option<Heading>> {
    row.iter().map(|cell| heading(cell)).collect()
}

fn heading(cell: &str) -> Option<Heading> {
    if let Some(column) = known(&fold(cell)) {
        return Some(column.into());
    }
    let (naming, rest) = Naming::apart(cell);
    naming.as_ref()?;
    let column = known(&fold(&rest)).filter(|column| column.is_money())?;
    Some(Heading { column, naming })
}

fn known(heading: &str) -> Option<BillColumn> {
    let of = HEADINGS.iter().find(|(_, names)| names.contains(&heading));
    of.map(|(column, _)| *column)
}

impl BillColumn {
    /// Whether its cells are amounts of money.
    pub(super) fn is_money(self) -> bool {
        matches!(self, Self::UnitPrice | Self::Value | Self::RegionalValue)
    }
}
