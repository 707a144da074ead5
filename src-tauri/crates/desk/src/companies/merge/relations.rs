//! Everything that names a company, a product or a contact, and what becomes of it in a merge.

use proa_domain::companies::merge::Merged;
use proa_domain::ids::CompanyId;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbBackend, EntityTrait as _, QueryFilter as _,
    Statement,
};

use crate::companies::directory;
use crate::companies::entity::{distinction, listing};
use crate::companies::error::CompanyError;
use crate::error::AppError;
use crate::store::tx::WriteTx;

proa_domain::text_enum! {
    /// What becomes of what names the company that goes.
    pub enum Becomes {
        /// It is part of the profile: united with that of the company that stays, field by field.
        United = "united",
        /// It names the company that stays from now on.
        Follows = "follows",
        /// It is settled by a rule of its own.
        Settled = "settled",
        /// It is derived, and made anew.
        Derived = "derived",
    }
}

/// A column that names companies, products or contacts.
pub(super) struct Reference {
    pub(super) table: &'static str,
    pub(super) column: &'static str,
    pub(super) named: Named,
    pub(super) becomes: Becomes,
}

/// What a column names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Company,
    Product,
    Contact,
}

use Becomes::{Derived, Follows, Settled, United};
use Named::{Company, Contact, Product};

/// All of them; a test holds this list against the schema.
pub(super) const REFERENCES: [Reference; 24] = [
    of("company_contacts", "company_id", Company, United),
    of("company_products", "company_id", Company, United),
    of("company_markets", "company_id", Company, United),
    of("company_figures", "company_id", Company, United),
    of("company_sources", "company_id", Company, Follows),
    of("registrations", "company_id", Company, Follows),
    of("answers", "company_id", Company, Follows),
    of("answers", "product_id", Product, Follows),
    of("origin_cases", "company_id", Company, Follows),
    of("origin_cases", "product_id", Product, Follows),
    of("origin_proofs_kept", "company_id", Company, Follows),
    of("supplier_declarations", "company_id", Company, Follows),
    of("companies", "successor_id", Company, Follows),
    of("company_distinctions", "first_id", Company, Settled),
    of("company_distinctions", "second_id", Company, Settled),
    of("directory_listings", "company_id", Company, Settled),
    of("directory_listings", "contact_id", Contact, Follows),
    of("company_import_rows", "company_id", Company, Derived),
    of("company_sectors", "company_id", Company, Derived),
    of("company_words", "company_id", Company, Derived),
    of("company_pairs", "first_id", Company, Derived),
    of("company_pairs", "second_id", Company, Derived),
    of("scan_products", "company_id", Company, Derived),
    of("scan_products", "product_id", Product, Derived),
];

const fn of(
    table: &'static str,
    column: &'static str,
    named: Named,
    becomes: Becomes,
) -> Reference {
    Reference {
        table,
        column,
        named,
        becomes,
    }
}

/// Leads everything from the company that goes to the one that stays, and from products that became one
/// with others to these.
pub(super) async fn follow(
    tx: &mut WriteTx<'_>,
    gone: CompanyId,
    keep: CompanyId,
    merged: &Merged,
) -> Result<(), AppError> {
    ensure_all_are_known(tx.read(), gone).await?;
    settle_distinctions(tx, gone, keep).await?;
    settle_listings(tx, gone, keep).await?;
    for reference in REFERENCES.iter().filter(|known| known.becomes == Follows) {
        let Reference { table, column, .. } = reference;
        match reference.named {
            Company => {
                tx.lead(table, column, &gone.to_string(), &keep.to_string())
                    .await?;
            }
            Product => {
                for (joined, stays) in &merged.products {
                    tx.lead(table, column, &joined.to_string(), &stays.to_string())
                        .await?;
                }
            }
            Contact => {
                for (joined, stays) in &merged.contacts {
                    tx.lead(table, column, &joined.to_string(), &stays.to_string())
                        .await?;
                }
            }
        }
    }
    Ok(())
}

/// Every column that refers to companies by the schema.
const REFERRING: &str = "
    SELECT m.name AS table_name, f.\"from\" AS column_name
    FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
    WHERE m.type = 'table' AND f.\"table\" = 'companies'";

/// Refuses to leave anything behind: what refers to the company that goes without being listed here.
async fn ensure_all_are_known(db: &impl ConnectionTrait, gone: CompanyId) -> Result<(), AppError> {
    let referring = Statement::from_string(DbBackend::Sqlite, REFERRING);
    for row in db.query_all_raw(referring).await? {
        let table: String = row.try_get("", "table_name")?;
        let column: String = row.try_get("", "column_name")?;
        let is_listed = |known: &Reference| known.table == table && known.column == column;
        if REFERENCES.iter().any(is_listed) {
            continue;
        }
        let sql = format!("SELECT 1 FROM \"{table}\" WHERE \"{column}\" = ? LIMIT 1");
        let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [gone.into()]);
        if db.query_one_raw(query).await?.is_some() {
            return Err(CompanyError::MergeUnmoved { table }.into());
        }
    }
    Ok(())
}

/// The company that goes is two with whoever it was two with: so is the one that stays. That the two
/// were said to be two themselves is taken back.
async fn settle_distinctions(
    tx: &mut WriteTx<'_>,
    gone: CompanyId,
    keep: CompanyId,
) -> Result<(), AppError> {
    let live = || distinction::Entity::find().filter(distinction::Column::DeletedAt.is_null());
    let names = |id: CompanyId| {
        Condition::any()
            .add(distinction::Column::FirstId.eq(id))
            .add(distinction::Column::SecondId.eq(id))
    };
    for row in live().filter(names(gone)).all(tx.read()).await? {
        let other = if row.first_id == gone {
            row.second_id
        } else {
            row.first_id
        };
        let after = distinction::Model {
            first_id: keep.min(other),
            second_id: keep.max(other),
            ..row.clone()
        };
        let is_known = live()
            .filter(distinction::Column::FirstId.eq(after.first_id))
            .filter(distinction::Column::SecondId.eq(after.second_id))
            .one(tx.read())
            .await?
            .is_some();
        if other == keep || is_known {
            tx.remove::<distinction::Entity>(&row).await?;
        } else {
            tx.update::<distinction::Entity>(&row, &after).await?;
        }
    }
    Ok(())
}

/// Of what the two let be public, the later word counts: who took the consent back under one name did
/// not give it under the other.
async fn settle_listings(
    tx: &mut WriteTx<'_>,
    gone: CompanyId,
    keep: CompanyId,
) -> Result<(), AppError> {
    let mut kept = directory::live(tx.read(), [gone, keep]).await?;
    kept.sort_by_key(|row| (row.listing().last_word(), row.company_id == keep));
    let counts = kept.pop();
    for row in kept {
        tx.remove::<listing::Entity>(&row).await?;
    }
    if let Some(row) = counts.filter(|row| row.company_id == gone) {
        let after = listing::Model {
            company_id: keep,
            ..row.clone()
        };
        tx.update::<listing::Entity>(&row, &after).await?;
    }
    Ok(())
}
