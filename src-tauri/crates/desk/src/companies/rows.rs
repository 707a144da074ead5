//! A company as its rows: read together, built from a profile, written together.

use proa_domain::companies::profile::{Capacity, Contact, Figures, Market, Product, Profile};
use proa_domain::ids::{CompanyId, ContactId, FiguresId, MarketId, ProductId};
use proa_domain::money::Money;
use proa_domain::time::Instant;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use crate::companies::entity::{company, contact, figures, market, product};
use crate::companies::error::CompanyError;
use crate::companies::list::CompanyStatus;
use crate::companies::products::certifications::lose;
use crate::env::Env;
use crate::error::{AppError, StoreError};
use crate::store::columns::Texts;
use crate::store::tx::WriteTx;

mod several;

/// The topic of companies.
pub(crate) const TOPIC: &str = "companies";

/// A company with what belongs to it.
#[derive(Debug, Clone)]
pub(crate) struct Rows {
    pub(crate) company: company::Model,
    pub(crate) parts: Parts,
}

/// What belongs to a company.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parts {
    pub(crate) contacts: Vec<contact::Model>,
    pub(crate) figures: Vec<figures::Model>,
    pub(crate) markets: Vec<market::Model>,
    pub(crate) products: Vec<product::Model>,
}

impl Rows {
    /// Reads a company; refuses with `store.not-found` where there is none.
    pub(crate) async fn load(db: &impl ConnectionTrait, id: CompanyId) -> Result<Self, AppError> {
        let company = find(db, id).await?;
        let parts = Parts::load(db, id).await?;
        Ok(Self { company, parts })
    }

    /// A new company.
    pub(crate) fn new(env: &Env, id: CompanyId, profile: Profile) -> Self {
        let now = env.now();
        let parts = Parts::of(env, id, &profile, &Parts::default());
        let blank = company::Model {
            id,
            version: 1,
            legal_name: String::new(),
            trade_names: Texts::default(),
            rfc: None,
            rfc_override: None,
            person_kind: profile.person_kind,
            scian: None,
            size_sector: None,
            sectors: Texts::default(),
            state: None,
            municipality: None,
            address: String::new(),
            postal_code: None,
            web: None,
            programmes: Texts::default(),
            export_experience: profile.export_experience,
            size: None,
            sort_name: String::new(),
            web_domain: None,
            number: None,
            archived_on: None,
            archive_reason: None,
            successor_id: None,
            created_at: now,
            updated_at: now,
            deleted_at: None,
        };
        Self {
            company: filled(blank, profile),
            parts,
        }
    }

    /// This company with another profile.
    pub(crate) fn with(&self, env: &Env, profile: Profile) -> Self {
        Self {
            parts: Parts::of(env, self.company.id, &profile, &self.parts),
            company: filled(self.company.clone(), profile),
        }
    }

    /// The profile that the rows hold.
    pub(crate) fn profile(&self) -> Profile {
        let row = self.company.clone();
        Profile {
            legal_name: row.legal_name,
            trade_names: row.trade_names.0,
            tax_id: row.rfc,
            tax_id_override: row.rfc_override,
            person_kind: row.person_kind,
            activity: row.scian,
            size_sector: row.size_sector,
            sectors: row.sectors.0,
            state: row.state,
            municipality: row.municipality,
            address: row.address,
            postal_code: row.postal_code,
            web: row.web,
            programmes: row.programmes.0,
            export_experience: row.export_experience,
            contacts: self.parts.contacts.iter().map(contact_of).collect(),
            figures: self.parts.figures.iter().map(figures_of).collect(),
            markets: self.parts.markets.iter().map(market_of).collect(),
            products: self.parts.products.iter().map(product_of).collect(),
        }
    }
}

/// Reads a company's own row; refuses with `store.not-found` where there is none.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: CompanyId,
) -> Result<company::Model, AppError> {
    let found = company::Entity::find_by_id(id)
        .filter(company::Column::DeletedAt.is_null())
        .one(db)
        .await?;
    found.ok_or_else(|| StoreError::not_found(TOPIC).into())
}

/// Refuses what would be written of a company that is kept for the record only.
pub(crate) async fn ensure_active(
    db: &impl ConnectionTrait,
    id: CompanyId,
) -> Result<(), AppError> {
    Ok(find(db, id).await?.ensure_active()?)
}

/// Whether a company takes part, and is not kept for the record only; refuses with `store.not-found` where there is none.
pub(crate) async fn takes_part(db: &impl ConnectionTrait, id: CompanyId) -> Result<bool, AppError> {
    Ok(find(db, id).await?.status() == CompanyStatus::Active)
}

impl company::Model {
    /// Refuses what would be written of a company that is kept for the record only.
    pub(crate) fn ensure_active(&self) -> Result<(), CompanyError> {
        match self.status() {
            CompanyStatus::Active => Ok(()),
            CompanyStatus::Archived => Err(CompanyError::Archived),
        }
    }

    /// Whether it takes part.
    pub(crate) fn status(&self) -> CompanyStatus {
        if self.archived_on.is_some() {
            CompanyStatus::Archived
        } else {
            CompanyStatus::Active
        }
    }
}

fn filled(row: company::Model, profile: Profile) -> company::Model {
    company::Model {
        legal_name: profile.legal_name,
        trade_names: Texts(profile.trade_names),
        rfc: profile.tax_id,
        rfc_override: profile.tax_id_override,
        person_kind: profile.person_kind,
        scian: profile.activity,
        size_sector: profile.size_sector,
        sectors: Texts(profile.sectors),
        state: profile.state,
        municipality: profile.municipality,
        address: profile.address,
        postal_code: profile.postal_code,
        web: profile.web,
        programmes: Texts(profile.programmes),
        export_experience: profile.export_experience,
        ..row
    }
}

impl Parts {
    async fn load(db: &impl ConnectionTrait, id: CompanyId) -> Result<Self, AppError> {
        Self::of_several(db, &[id]).await
    }

    /// Those of several companies, the parts of each in their order.
    async fn of_several(db: &impl ConnectionTrait, ids: &[CompanyId]) -> Result<Self, AppError> {
        let ids = || ids.iter().copied();
        Ok(Self {
            contacts: contact::Entity::find()
                .filter(contact::Column::CompanyId.is_in(ids()))
                .filter(contact::Column::DeletedAt.is_null())
                .order_by_asc(contact::Column::Position)
                .all(db)
                .await?,
            figures: figures::Entity::find()
                .filter(figures::Column::CompanyId.is_in(ids()))
                .filter(figures::Column::DeletedAt.is_null())
                .order_by_desc(figures::Column::Year)
                .all(db)
                .await?,
            markets: market::Entity::find()
                .filter(market::Column::CompanyId.is_in(ids()))
                .filter(market::Column::DeletedAt.is_null())
                .order_by_asc(market::Column::Market)
                .all(db)
                .await?,
            products: product::Entity::find()
                .filter(product::Column::CompanyId.is_in(ids()))
                .filter(product::Column::DeletedAt.is_null())
                .order_by_asc(product::Column::Position)
                .all(db)
                .await?,
        })
    }

    /// The parts of a profile: what `known` holds keeps its identity.
    fn of(env: &Env, company: CompanyId, profile: &Profile, known: &Self) -> Self {
        let new = New {
            env,
            company,
            now: env.now(),
        };
        let contacts = numbered(&profile.contacts);
        let products = numbered(&profile.products);
        Self {
            contacts: contacts
                .map(|(at, part)| new.contact(at, part, known))
                .collect(),
            figures: profile
                .figures
                .iter()
                .map(|part| new.figures(part, known))
                .collect(),
            markets: profile
                .markets
                .iter()
                .map(|part| new.market(part, known))
                .collect(),
            products: products
                .map(|(at, part)| new.product(at, part, known))
                .collect(),
        }
    }

    /// Writes the parts of a company where it has others.
    pub(crate) async fn write(self, tx: &mut WriteTx<'_>, before: &Self) -> Result<(), AppError> {
        tx.replace::<contact::Entity>(&before.contacts, self.contacts)
            .await?;
        tx.replace::<figures::Entity>(&before.figures, self.figures)
            .await?;
        tx.replace::<market::Entity>(&before.markets, self.markets)
            .await?;
        lose(tx, &before.products, &self.products).await?;
        tx.replace::<product::Entity>(&before.products, self.products)
            .await
    }
}

fn numbered<T>(parts: &[T]) -> impl Iterator<Item = (i64, &T)> {
    (1..).zip(parts)
}

/// What new rows need.
struct New<'e> {
    env: &'e Env,
    company: CompanyId,
    now: Instant,
}

impl New<'_> {
    fn contact(&self, position: i64, part: &Contact, known: &Parts) -> contact::Model {
        let kept = known.contacts.iter().find(|row| Some(row.id) == part.id);
        contact::Model {
            id: kept.map_or_else(|| ContactId(self.env.uuid()), |row| row.id),
            version: kept.map_or(1, |row| row.version),
            company_id: self.company,
            position,
            name: part.name.clone(),
            role: part.role.clone(),
            mail: part.mail.clone(),
            phone: part.phone.clone(),
            is_primary: part.is_primary,
            updated_at: self.now,
            deleted_at: None,
        }
    }

    fn figures(&self, part: &Figures, known: &Parts) -> figures::Model {
        let year = i64::from(part.year);
        let kept = known.figures.iter().find(|row| row.year == year);
        figures::Model {
            id: kept.map_or_else(|| FiguresId(self.env.uuid()), |row| row.id),
            version: kept.map_or(1, |row| row.version),
            company_id: self.company,
            year,
            workers: i64::from(part.workers),
            sales_minor: part.sales.minor,
            sales_currency: part.sales.currency,
            updated_at: self.now,
            deleted_at: None,
        }
    }

    fn market(&self, part: &Market, known: &Parts) -> market::Model {
        let kept = known.markets.iter().find(|row| row.market == part.market);
        // Who says the same again says nothing of since when and how.
        let same = kept.filter(|row| row.status == part.status);
        market::Model {
            id: kept.map_or_else(|| MarketId(self.env.uuid()), |row| row.id),
            version: kept.map_or(1, |row| row.version),
            company_id: self.company,
            market: part.market.clone(),
            status: part.status,
            status_on: match (same, kept) {
                (Some(same), _) => same.status_on,
                (None, Some(_)) => Some(self.env.today()),
                (None, None) => None,
            },
            status_note: same.and_then(|row| row.status_note.clone()),
            updated_at: self.now,
            deleted_at: None,
        }
    }

    fn product(&self, position: i64, part: &Product, known: &Parts) -> product::Model {
        let kept = known.products.iter().find(|row| Some(row.id) == part.id);
        let capacity = part.capacity.as_ref();
        product::Model {
            id: kept.map_or_else(|| ProductId(self.env.uuid()), |row| row.id),
            version: kept.map_or(1, |row| row.version),
            company_id: self.company,
            position,
            description: part.description.clone(),
            code: part.digits.clone(),
            edition: part.edition,
            capacity: capacity.map(|capacity| capacity.amount),
            capacity_unit: capacity.map(|capacity| capacity.unit.clone()),
            capacity_period: capacity.map(|capacity| capacity.period),
            certifications: Texts(part.certifications.clone()),
            is_exportable: part.is_exportable,
            updated_at: self.now,
            deleted_at: None,
        }
    }
}

fn contact_of(row: &contact::Model) -> Contact {
    let contact::Model {
        id,
        name,
        role,
        mail,
        phone,
        is_primary,
        ..
    } = row.clone();
    Contact {
        id: Some(id),
        name,
        role,
        mail,
        phone,
        is_primary,
    }
}

fn figures_of(row: &figures::Model) -> Figures {
    Figures {
        year: u16::try_from(row.year).unwrap_or_default(),
        workers: u32::try_from(row.workers).unwrap_or(u32::MAX),
        sales: Money {
            minor: row.sales_minor,
            currency: row.sales_currency,
        },
    }
}

pub(crate) fn market_of(row: &market::Model) -> Market {
    Market {
        market: row.market.clone(),
        status: row.status,
    }
}

pub(crate) fn product_of(row: &product::Model) -> Product {
    let row = row.clone();
    let capacity = row.capacity.zip(row.capacity_unit).zip(row.capacity_period);
    Product {
        id: Some(row.id),
        description: row.description,
        digits: row.code,
        edition: row.edition,
        capacity: capacity.map(|((amount, unit), period)| Capacity {
            amount,
            unit,
            period,
        }),
        certifications: row.certifications.0,
        is_exportable: row.is_exportable,
    }
}
