//! Companies for tests, through the public door.

use proa_domain::companies::profile::{
    ContactForm, Edition, ExportExperience, FiguresForm, ProductForm, ProfileForm,
};
use proa_domain::companies::tax_id::{PersonKind, TaxIdCheck};
use proa_domain::ids::CompanyId;

use crate::Desk;
use crate::companies;

/// A company that lacks nothing but an RFC and a product.
pub fn a_company() -> CompanyBuilder {
    CompanyBuilder {
        profile: ProfileForm {
            legal_name: "Aguacates de la Meseta SPR de RL".to_owned(),
            trade_names: Vec::new(),
            rfc: String::new(),
            rfc_override: None,
            person_kind: PersonKind::Legal,
            scian: Some("111339".to_owned()),
            size_sector: None,
            sectors: vec!["fresh-produce".to_owned()],
            state: Some("16".to_owned()),
            municipality: Some("16102".to_owned()),
            address: "Camino a la huerta 12".to_owned(),
            postal_code: "60000".to_owned(),
            web: String::new(),
            programmes: Vec::new(),
            export_experience: ExportExperience::Occasional,
            contacts: vec![contact("Itzel Mora", "443 123 4567")],
            figures: vec![FiguresForm {
                year: 2025,
                workers: Some(24),
                sales_mxn: "18500000.00".to_owned(),
            }],
            markets: Vec::new(),
            products: Vec::new(),
        },
    }
}

/// A company under way.
#[derive(Debug, Clone)]
pub struct CompanyBuilder {
    profile: ProfileForm,
}

impl CompanyBuilder {
    /// With another legal name.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.profile.legal_name);
        self
    }

    /// With an RFC.
    #[must_use]
    pub fn holding(mut self, rfc: &str) -> Self {
        rfc.clone_into(&mut self.profile.rfc);
        self
    }

    /// With a product that is ready to be sold abroad, by its code in the Harmonized System.
    #[must_use]
    pub fn exporting(mut self, code: &str) -> Self {
        self.profile.products.push(ProductForm {
            id: None,
            description: format!("Producto {code}"),
            code: code.to_owned(),
            edition: Edition::Hs2022,
            capacity: None,
            capacity_unit: None,
            capacity_period: None,
            certifications: Vec::new(),
            is_exportable: true,
        });
        self
    }

    /// With anything else.
    #[must_use]
    pub fn with(mut self, change: impl FnOnce(&mut ProfileForm)) -> Self {
        change(&mut self.profile);
        self
    }

    /// The form.
    pub fn form(self) -> ProfileForm {
        self.profile
    }

    /// Registers it.
    pub async fn register(self, desk: &Desk) -> CompanyId {
        companies::register(desk, &self.profile)
            .await
            .expect("a company that can be registered")
    }
}

fn contact(name: &str, phone: &str) -> ContactForm {
    ContactForm {
        id: None,
        name: name.to_owned(),
        role: "Ventas".to_owned(),
        mail: String::new(),
        phone: phone.to_owned(),
        is_primary: true,
    }
}

/// The RFC of a legal person that nobody holds: right in form and check digit, one for each number
/// below 17,576 times 100.
pub fn tax_id(number: u32) -> String {
    let letter = |place: u32| char::from(b'A' + u8::try_from(number / place % 26).unwrap_or(0));
    let start: String = [letter(676), letter(26), letter(1)].iter().collect();
    let body = format!("{start}200101{:02}", number / 17_576 % 100);
    let check = TaxIdCheck::of(&format!("{body}0"));
    let expected = check
        .reasons
        .0
        .iter()
        .find_map(|reason| reason.params.get("expected"));
    format!("{body}{}", expected.map_or("0", String::as_str))
}
