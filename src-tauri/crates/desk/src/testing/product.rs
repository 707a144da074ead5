//! What is known of products beyond the profile.

use proa_domain::companies::offer::OfferForm;
use proa_domain::ids::{CompanyId, ProductId};
use proa_domain::treaties::incoterm::Incoterm;

use crate::companies;
use crate::companies::products::{SetOffer, set_offer};
use crate::testing::TestDesk;

/// An offer that says everything.
pub fn an_offer() -> OfferForm {
    let text = str::to_owned;
    OfferForm {
        lead_days: text("21"),
        minimum: text("5"),
        minimum_unit: text("t"),
        price_low: text("1200.00"),
        price_high: text("1450.50"),
        price_currency: text("USD"),
        price_unit: text("t"),
        incoterm: Some(Incoterm::Fob),
        incoterm_place: text("Manzanillo"),
        destinations: vec![text("JP"), text("CA")],
        technical_es: text("Hass, calibres 48 a 60."),
        technical_en: text("Hass, sizes 48 to 60."),
    }
}

/// The first product of a company.
pub async fn first_product(desk: &TestDesk, company: CompanyId) -> ProductId {
    let detail = companies::get(desk, company).await;
    let profile = detail.expect("a company that is there").profile;
    let first = profile.products.first().and_then(|product| product.id);
    first.expect("a company with a product")
}

/// Keeps the first offer of a product.
pub async fn offer(desk: &TestDesk, product: ProductId, offer: OfferForm) {
    let wanted = SetOffer {
        product,
        version: 0,
        offer,
    };
    set_offer(desk, &wanted)
        .await
        .expect("an offer that can be kept");
}
