//! A profile as the form and the bridge hold it.

use proa_domain::companies::profile::{
    Contact, ContactForm, Figures, FiguresForm, MarketForm, Product, ProductForm, Profile,
    ProfileForm,
};

/// Writes a profile into a form.
pub(crate) fn of(profile: Profile) -> ProfileForm {
    ProfileForm {
        legal_name: profile.legal_name,
        trade_names: profile.trade_names,
        rfc: blank(profile.tax_id),
        rfc_override: profile.tax_id_override,
        person_kind: profile.person_kind,
        scian: profile.activity,
        size_sector: profile.size_sector,
        sectors: profile.sectors,
        state: profile.state.map(|state| state.to_string()),
        municipality: profile.municipality.map(|place| place.to_string()),
        address: profile.address,
        postal_code: blank(profile.postal_code),
        web: blank(profile.web),
        programmes: profile.programmes,
        export_experience: profile.export_experience,
        contacts: profile.contacts.into_iter().map(contact).collect(),
        figures: profile.figures.iter().map(figures).collect(),
        markets: profile
            .markets
            .into_iter()
            .map(|market| MarketForm {
                market: market.market,
                status: market.status,
            })
            .collect(),
        products: profile.products.into_iter().map(product).collect(),
    }
}

fn contact(contact: Contact) -> ContactForm {
    ContactForm {
        id: contact.id,
        name: contact.name,
        role: contact.role,
        mail: blank(contact.mail),
        phone: blank(contact.phone),
        is_primary: contact.is_primary,
    }
}

fn figures(figures: &Figures) -> FiguresForm {
    FiguresForm {
        year: figures.year,
        workers: Some(figures.workers),
        sales_mxn: figures.sales.amount().to_string(),
    }
}

/// Writes a product into a form.
pub(crate) fn product(product: Product) -> ProductForm {
    let (capacity, capacity_unit, capacity_period) = match product.capacity {
        Some(capacity) => (
            Some(capacity.amount.to_string()),
            Some(capacity.unit),
            Some(capacity.period),
        ),
        None => (None, None, None),
    };
    ProductForm {
        id: product.id,
        description: product.description,
        code: product.digits.unwrap_or_default(),
        edition: product.edition,
        capacity,
        capacity_unit,
        capacity_period,
        certifications: product.certifications,
        is_exportable: product.is_exportable,
    }
}

fn blank(text: Option<impl ToString>) -> String {
    text.map(|text| text.to_string()).unwrap_or_default()
}
