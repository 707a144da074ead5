//! Many companies at once: a query for each table, whatever their number.

use std::collections::BTreeMap;

use proa_domain::ids::CompanyId;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use crate::companies::entity::company;
use crate::companies::rows::{Parts, Rows};
use crate::error::AppError;

impl Rows {
    /// Reads companies that are there, in no order.
    pub(crate) async fn several(
        db: &impl ConnectionTrait,
        ids: &[CompanyId],
    ) -> Result<Vec<Self>, AppError> {
        let companies = company::Entity::find()
            .filter(company::Column::Id.is_in(ids.iter().copied()))
            .filter(company::Column::DeletedAt.is_null())
            .all(db)
            .await?;
        let mut parts = Parts::of_several(db, ids).await?.by_company();
        let rows = companies.into_iter().map(|company| Self {
            parts: parts.remove(&company.id).unwrap_or_default(),
            company,
        });
        Ok(rows.collect())
    }
}

impl Parts {
    fn by_company(self) -> BTreeMap<CompanyId, Self> {
        let mut by_company: BTreeMap<CompanyId, Self> = BTreeMap::new();
        for part in self.contacts {
            by_company
                .entry(part.company_id)
                .or_default()
                .contacts
                .push(part);
        }
        for part in self.figures {
            by_company
                .entry(part.company_id)
                .or_default()
                .figures
                .push(part);
        }
        for part in self.markets {
            by_company
                .entry(part.company_id)
                .or_default()
                .markets
                .push(part);
        }
        for part in self.products {
            by_company
                .entry(part.company_id)
                .or_default()
                .products
                .push(part);
        }
        by_company
    }
}
