//! What the companies make, by the code that all countries share.

use std::collections::{BTreeMap, BTreeSet};

use proa_domain::companies::profile::CapacityPeriod;
use proa_domain::money::Exact;
use proa_domain::treaties::hs_code::TariffCode;
use proa_domain::treaties::unit::Quantity;
use rust_decimal::Decimal;
use sea_orm::FromQueryResult;

use crate::Desk;
use crate::error::{AppError, Internal};
use crate::treaties::lookup::input::QuantityForm;
use crate::treaties::reference::rows::query;

/// The products of the companies that take part.
pub(super) struct Portfolio {
    /// How many companies have a product.
    pub(super) companies: usize,
    /// How many products no market can be asked about: they have no code.
    pub(super) unclassified: usize,
    /// How many have one.
    pub(super) products: usize,
    pub(super) by_code: BTreeMap<String, Vec<Product>>,
}

/// A product of a company.
pub(super) struct Product {
    pub(super) id: String,
    pub(super) company: String,
    /// What can be made of it in a year, in a unit of tariffs.
    pub(super) made: Option<QuantityForm>,
}

#[derive(FromQueryResult)]
struct Row {
    id: String,
    company_id: String,
    code: Option<String>,
    capacity: Option<Exact>,
    capacity_unit: Option<String>,
    capacity_period: Option<CapacityPeriod>,
}

const PRODUCTS: &str = "
    SELECT product.id, product.company_id, product.code, product.capacity, product.capacity_unit,
        product.capacity_period
    FROM companies AS company CROSS JOIN company_products AS product
        INDEXED BY company_products_by_company ON product.company_id = company.id
    WHERE company.deleted_at IS NULL AND company.archived_on IS NULL
        AND product.deleted_at IS NULL
    ORDER BY product.company_id, product.position";

pub(super) async fn read(desk: &Desk) -> Result<Portfolio, AppError> {
    let rows = Row::find_by_statement(query(PRODUCTS, []))
        .all(desk.store.read())
        .await?;
    let companies: BTreeSet<&str> = rows.iter().map(|row| row.company_id.as_str()).collect();
    let mut portfolio = Portfolio {
        companies: companies.len(),
        unclassified: 0,
        products: 0,
        by_code: BTreeMap::new(),
    };
    for row in rows {
        let code = row.code.as_deref().map(str::parse::<TariffCode>);
        let Some(Ok(code)) = code else {
            portfolio.unclassified += 1;
            continue;
        };
        portfolio.products += 1;
        let shared = code.shared().digits().to_owned();
        let product = row.product();
        portfolio.by_code.entry(shared).or_default().push(product);
    }
    Ok(portfolio)
}

impl Row {
    fn product(self) -> Product {
        Product {
            made: self.of_year(),
            id: self.id,
            company: self.company_id,
        }
    }

    /// None where the capacity is not known, or its unit is none of tariffs.
    fn of_year(&self) -> Option<QuantityForm> {
        const MONTHS: i64 = 12;
        let Exact(amount) = self.capacity?;
        let of_year = match self.capacity_period? {
            CapacityPeriod::Year => amount,
            CapacityPeriod::Month => amount.checked_mul(Decimal::from(MONTHS))?,
        };
        let made = QuantityForm {
            amount: of_year.normalize().to_string(),
            unit: self.capacity_unit.clone()?,
        };
        let is_of_tariffs = format!("{} {}", made.amount, made.unit).parse::<Quantity>();
        is_of_tariffs.is_ok().then_some(made)
    }
}

/// The last change to what a scan reads of the office, in the journal. Most changes are of companies,
/// hardly any of exchange rates: the one is sought from the end, the other by its topic.
const SEEN: &str = "
    SELECT
        coalesce((SELECT sequence FROM changes WHERE +topic IN ('companies', 'company_products')
            ORDER BY sequence DESC LIMIT 1), 0) AS register,
        coalesce((SELECT max(sequence) FROM changes WHERE topic = 'exchange_rates'), 0) AS rates";

/// Where the journal stands: what a scan has seen of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, FromQueryResult)]
pub(super) struct Seen {
    /// Of companies and their products.
    pub(super) register: i64,
    /// Of exchange rates.
    pub(super) rates: i64,
}

impl Seen {
    pub(super) async fn now(desk: &Desk) -> Result<Self, AppError> {
        let seen = Self::find_by_statement(query(SEEN, []));
        let seen = seen.one(desk.store.read()).await?;
        seen.ok_or_else(|| Internal::new(&"a mark without a row").into())
    }
}
