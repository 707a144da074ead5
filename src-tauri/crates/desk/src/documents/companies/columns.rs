//! The columns of a sheet of companies, and what stands in each.

use std::collections::BTreeMap;

use proa_domain::companies::profile::Profile;
use proa_domain::settings::Locale;

use crate::Desk;
use crate::companies::CompanyRow;
use crate::documents::companies::state_names;
use crate::documents::sheet::Field;
use crate::env::OFFICE_ZONE;
use crate::error::AppError;
use crate::l10n::Words;
use crate::treaties::reference::catalogues;

proa_domain::text_enum! {
    /// What a column of a sheet of companies says; words: `export-<code>`.
    pub enum SheetColumn {
        /// The legal name.
        LegalName = "legal-name",
        /// The first name that it is known by.
        TradeName = "trade-name",
        /// The RFC.
        Rfc = "rfc",
        /// The state.
        State = "state",
        /// The municipality.
        Municipality = "municipality",
        /// The size.
        Size = "size",
        /// The sectors of promotion.
        Sectors = "sectors",
        /// The tags of the office.
        Tags = "tags",
        /// What is noted of it in the list by name that is written.
        RosterNote = "roster-note",
        /// How many products it has.
        Products = "products",
        /// Whether it takes part.
        Status = "status",
        /// The last change.
        Updated = "updated",
        /// The activity of the SCIAN.
        Activity = "activity",
        /// Street and number.
        Address = "address",
        /// The postal code.
        PostalCode = "postal-code",
        /// The web address.
        Web = "web",
        /// The programmes.
        Programmes = "programmes",
        /// How used it is to exporting.
        Experience = "experience",
        /// The markets.
        Markets = "markets",
        /// What it makes.
        ProductList = "product-list",
        /// The codes of what it makes.
        Codes = "codes",
        /// Whom to call first.
        Contact = "contact",
        /// Where to write to that person.
        Mail = "mail",
        /// Where to call that person.
        Phone = "phone",
        /// Workers of the last year that is known.
        Workers = "workers",
        /// Sales of that year.
        Sales = "sales",
    }
}

const BLANK: Field = Field::Text(String::new());

impl SheetColumn {
    /// Those that the list shows by itself.
    pub const OF_THE_LIST: &'static [Self] = &[
        Self::LegalName,
        Self::TradeName,
        Self::Rfc,
        Self::State,
        Self::Size,
        Self::Products,
        Self::Status,
        Self::Updated,
    ];

    /// Whether it asks for more than a row of the list.
    pub(super) const fn is_of_the_profile(self) -> bool {
        !matches!(
            self,
            Self::LegalName
                | Self::TradeName
                | Self::Rfc
                | Self::State
                | Self::Municipality
                | Self::Size
                | Self::Tags
                | Self::RosterNote
                | Self::Products
                | Self::Status
                | Self::Updated
        )
    }
}

/// Puts companies into fields, in one language.
pub(super) struct Sayer {
    words: Words,
    states: BTreeMap<String, String>,
    municipalities: BTreeMap<String, String>,
    sectors: BTreeMap<String, String>,
}

impl Sayer {
    pub(super) async fn read(desk: &Desk, locale: Locale) -> Result<Self, AppError> {
        let sectors = catalogues::sectors(desk).await?.into_iter();
        let municipalities = catalogues::all_municipalities(desk).await?.into_iter();
        Ok(Self {
            words: Words::of(locale),
            states: state_names(desk, Locale::EsMx).await?,
            municipalities: municipalities
                .map(|place| (place.code, place.name))
                .collect(),
            sectors: sectors.map(|sector| sector.named(locale)).collect(),
        })
    }

    /// What stands in a column of a company; `told` where a column of its profile was chosen.
    pub(super) fn field(
        &self,
        column: SheetColumn,
        row: &CompanyRow,
        told: Option<&Profile>,
    ) -> Field {
        let primary = || told?.contacts.iter().find(|contact| contact.is_primary);
        let latest = || told?.figures.first();
        match column {
            SheetColumn::LegalName => Field::text(&row.legal_name),
            SheetColumn::TradeName => Field::maybe(row.trade_name.as_ref()),
            SheetColumn::Rfc => Field::maybe(row.rfc.as_ref()),
            SheetColumn::State => named(&self.states, row.state),
            SheetColumn::Municipality => named(&self.municipalities, row.municipality),
            SheetColumn::Size => self.coded("export-size", row.size),
            SheetColumn::Tags => Field::Text(row.tags.join("; ")),
            SheetColumn::RosterNote => Field::maybe(row.roster_note.as_ref()),
            SheetColumn::Products => Field::Count(row.products),
            SheetColumn::Status => self.coded("export-status", Some(row.status)),
            SheetColumn::Updated => Field::Moment(row.updated_at.clock_in(OFFICE_ZONE)),
            SheetColumn::Sectors => list(told, |told| {
                let names = told.sectors.iter();
                let names = names.map(|code| self.sectors.get(code).unwrap_or(code));
                names.cloned().collect()
            }),
            SheetColumn::Activity => Field::maybe(told.and_then(|told| told.activity.as_ref())),
            SheetColumn::Address => Field::maybe(told.map(|told| &told.address)),
            SheetColumn::PostalCode => {
                Field::maybe(told.and_then(|told| told.postal_code.as_ref()))
            }
            SheetColumn::Web => Field::maybe(told.and_then(|told| told.web.as_ref())),
            SheetColumn::Programmes => list(told, |told| told.programmes.clone()),
            SheetColumn::Experience => {
                self.coded("experience", told.map(|told| told.export_experience))
            }
            SheetColumn::Markets => list(told, |told| {
                let markets = told.markets.iter();
                markets.map(|one| one.market.clone()).collect()
            }),
            SheetColumn::ProductList => list(told, |told| {
                let products = told.products.iter();
                products.map(|one| one.description.clone()).collect()
            }),
            SheetColumn::Codes => list(told, |told| {
                let products = told.products.iter();
                products.filter_map(|one| one.digits.clone()).collect()
            }),
            SheetColumn::Contact => Field::maybe(primary().map(|one| &one.name)),
            SheetColumn::Mail => Field::maybe(primary().and_then(|one| one.mail.as_ref())),
            SheetColumn::Phone => Field::maybe(primary().and_then(|one| one.phone.as_ref())),
            SheetColumn::Workers => latest().map_or(BLANK, |one| Field::Count(one.workers)),
            SheetColumn::Sales => latest().map_or(BLANK, |one| Field::Number(one.sales.amount())),
        }
    }

    fn coded(&self, prefix: &str, code: Option<impl std::fmt::Display>) -> Field {
        Field::maybe(code.map(|code| self.words.get(&format!("{prefix}-{code}"))))
    }
}

fn list(told: Option<&Profile>, texts: impl FnOnce(&Profile) -> Vec<String>) -> Field {
    Field::Text(told.map(texts).unwrap_or_default().join("; "))
}

fn named(names: &BTreeMap<String, String>, code: Option<impl ToString>) -> Field {
    let name = code.map(|code| {
        let code = code.to_string();
        names.get(&code).cloned().unwrap_or(code)
    });
    Field::maybe(name)
}
