//! An offer as its row.

use proa_domain::companies::offer::{MinimumOrder, Offer, PriceRange};
use proa_domain::ids::{OfferId, ProductId};
use proa_domain::money::Money;
use proa_domain::time::Instant;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use super::entity::offer;
use crate::error::AppError;
use crate::store::columns::Texts;

impl offer::Model {
    /// The first row of a product.
    pub(super) fn new(id: OfferId, product: ProductId, told: Offer, now: Instant) -> Self {
        let (minimum, minimum_unit) = match told.minimum {
            Some(MinimumOrder { amount, unit }) => (Some(amount), Some(unit)),
            None => (None, None),
        };
        let price = told.price;
        Self {
            id,
            version: 1,
            product_id: product,
            lead_days: told.lead_days.map(i64::from),
            minimum,
            minimum_unit,
            price_low_minor: price.as_ref().map(|price| price.low.minor),
            price_high_minor: price.as_ref().map(|price| price.high.minor),
            price_currency: price.as_ref().map(|price| price.low.currency),
            price_unit: price.map(|price| price.unit),
            incoterm: told.incoterm,
            incoterm_place: told.incoterm_place,
            destinations: Texts(told.destinations),
            technical_es: told.technical_es,
            technical_en: told.technical_en,
            updated_at: now,
            deleted_at: None,
        }
    }

    /// This row with another offer.
    pub(super) fn with(&self, told: Offer) -> Self {
        Self {
            version: self.version,
            ..Self::new(self.id, self.product_id, told, self.updated_at)
        }
    }

    /// What the company offers.
    pub(in crate::companies) fn offer(&self) -> Offer {
        let minimum = self.minimum.zip(self.minimum_unit.clone());
        let ends = self.price_low_minor.zip(self.price_high_minor);
        let priced = self.price_currency.zip(self.price_unit.clone());
        Offer {
            lead_days: self.lead_days.and_then(|days| u32::try_from(days).ok()),
            minimum: minimum.map(|(amount, unit)| MinimumOrder { amount, unit }),
            price: ends.zip(priced).map(|((low, high), (currency, unit))| {
                let money = |minor| Money { minor, currency };
                PriceRange {
                    low: money(low),
                    high: money(high),
                    unit,
                }
            }),
            incoterm: self.incoterm,
            incoterm_place: self.incoterm_place.clone(),
            destinations: self.destinations.0.clone(),
            technical_es: self.technical_es.clone(),
            technical_en: self.technical_en.clone(),
        }
    }
}

/// The offers of some products.
pub(in crate::companies) async fn live(
    db: &impl ConnectionTrait,
    products: impl IntoIterator<Item = ProductId>,
) -> Result<Vec<offer::Model>, AppError> {
    Ok(offer::Entity::find()
        .filter(offer::Column::ProductId.is_in(products))
        .filter(offer::Column::DeletedAt.is_null())
        .all(db)
        .await?)
}
