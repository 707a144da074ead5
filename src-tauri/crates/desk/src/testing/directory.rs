//! Companies that let themselves be in the exporters' directory.

use proa_domain::companies::directory::listing::{
    ConsentMeans, ContactConsentForm, ListingForm, PublicField,
};
use proa_domain::ids::{CompanyId, ContactId};

use crate::companies::directory::{SetListing, set};
use crate::testing::TestDesk;

/// Everything may be public, by a letter of the day before; of one contact too, if it is named.
pub fn listing(contact: Option<ContactId>) -> ListingForm {
    let given_on = "2026-03-01".to_owned();
    let contact = contact.map(|id| ContactConsentForm {
        id,
        name: "Itzel Mora".to_owned(),
        given_on: given_on.clone(),
        means: ConsentMeans::Mail,
        ends_on: String::new(),
    });
    ListingForm {
        fields: PublicField::ALL.to_vec(),
        mail: "ventas@meseta.mx".to_owned(),
        phone: String::new(),
        given_by: "Representante legal".to_owned(),
        given_on,
        means: ConsentMeans::Letter,
        note: "Carpeta 3".to_owned(),
        ends_on: String::new(),
        contact,
    }
}

/// Keeps a listing of a company that had none.
pub async fn list(desk: &TestDesk, company: CompanyId, listing: ListingForm) {
    let wanted = SetListing {
        company,
        version: 0,
        listing,
    };
    set(desk, &wanted)
        .await
        .expect("a listing that can be kept");
}
