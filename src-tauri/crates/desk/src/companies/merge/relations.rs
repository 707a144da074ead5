//! Everything that names a company, a product or a contact, and what becomes of it in a merge.

use proa_domain::companies::merge::Merged;
use proa_domain::ids::CompanyId;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbBackend, EntityTrait as _, QueryFilter as _,
    Statement,
};
use serde_json::{Value as Cell, json};

use crate::companies::entity::{distinction, listing};
use crate::companies::error::CompanyError;
use crate::companies::rosters::entity::member;
use crate::companies::tags::entity::company_tag;
use crate::companies::{directory, groups, memberships, products, rosters};
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
        /// Of both, what was said last stays.
        Latest = "latest",
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

use Becomes::{Derived, Follows, Latest, Settled, United};
use Named::{Company, Contact, Product};

/// All of them; a test holds this list against the schema.
pub(super) const REFERENCES: [Reference; 47] = [
    of("company_contacts", "company_id", Company, United),
    of("company_products", "company_id", Company, United),
    of("company_markets", "company_id", Company, United),
    of("company_figures", "company_id", Company, United),
    of("company_sources", "company_id", Company, Follows),
    of("company_tags", "company_id", Company, United),
    of("roster_members", "company_id", Company, United),
    of("registrations", "company_id", Company, Follows),
    of("company_documents", "company_id", Company, Follows),
    of("review_conflicts", "company_id", Company, Follows),
    of("answers", "company_id", Company, Follows),
    of("answers", "product_id", Product, Follows),
    of("origin_cases", "company_id", Company, Follows),
    of("origin_cases", "product_id", Product, Follows),
    of("origin_proofs_kept", "company_id", Company, Follows),
    of("supplier_declarations", "company_id", Company, Follows),
    of("readiness_diagnoses", "company_id", Company, Follows),
    of("export_plans", "company_id", Company, Follows),
    of("plan_objectives", "product_id", Product, Follows),
    of("companies", "successor_id", Company, Follows),
    of("company_distinctions", "first_id", Company, Settled),
    of("company_distinctions", "second_id", Company, Settled),
    of("product_offers", "product_id", Product, Settled),
    of("certifications", "company_id", Company, Follows),
    of("certifications", "product_id", Product, Follows),
    of("product_photographs", "product_id", Product, Follows),
    of("directory_listings", "company_id", Company, Latest),
    of("directory_listings", "contact_id", Contact, Follows),
    of("diversity_declarations", "company_id", Company, Latest),
    of("contact_consents", "contact_id", Contact, Follows),
    of("group_members", "company_id", Company, Settled),
    of("group_members", "owner_id", Company, Settled),
    of("company_notes", "company_id", Company, Follows),
    of("note_contacts", "contact_id", Contact, Follows),
    of("company_files", "company_id", Company, Follows),
    of("follow_ups", "company_id", Company, Follows),
    of("leads", "company_id", Company, Follows),
    of("follow_ups", "product_id", Product, Follows),
    of("follow_ups", "contact_id", Contact, Follows),
    of("contact_channels", "contact_id", Contact, Follows),
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
    groups::settle(tx, gone, keep).await?;
    settle_declarations(tx, gone, keep).await?;
    unite_groups(tx, gone, keep).await?;
    products::unite(tx, &merged.products).await?;
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

/// What either was put with, the one that stays is with.
async fn unite_groups(
    tx: &mut WriteTx<'_>,
    gone: CompanyId,
    keep: CompanyId,
) -> Result<(), AppError> {
    let (from, to) = (gone.to_string(), keep.to_string());
    memberships::lead::<company_tag::Entity>(tx, "company_id", &from, &to).await?;
    rosters::join_notes(tx, gone, keep).await?;
    memberships::lead::<member::Entity>(tx, "company_id", &from, &to).await
}

/// Of what two companies said of themselves that become one, the later word counts.
async fn settle_declarations(
    tx: &mut WriteTx<'_>,
    gone: CompanyId,
    keep: CompanyId,
) -> Result<(), AppError> {
    const TABLE: &str = "diversity_declarations";
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT id FROM diversity_declarations
         WHERE deleted_at IS NULL AND company_id IN (?1, ?2)
         ORDER BY declared_on DESC, updated_at DESC, company_id = ?2 DESC",
        [gone.into(), keep.into()],
    );
    let said = tx.read().query_all_raw(query).await?;
    let now = json!(tx.store().env().now());
    for earlier in said.iter().skip(1) {
        let id: String = earlier.try_get("", "id")?;
        tx.set(TABLE, "deleted_at", &id, (&Cell::Null, &now))
            .await?;
    }
    tx.lead(TABLE, "company_id", &gone.to_string(), &keep.to_string())
        .await
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
