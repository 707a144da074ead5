//! The tables of a company and of what belongs to it.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod company {
    use proa_domain::companies::place::{Municipality, PostalCode, State};
    use proa_domain::companies::profile::ExportExperience;
    use proa_domain::companies::reach::Web;
    use proa_domain::companies::size::{Size, SizeSector};
    use proa_domain::companies::tax_id::{PersonKind, TaxId};
    use proa_domain::ids::CompanyId;
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "companies")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CompanyId,
        pub version: i64,
        pub legal_name: String,
        pub trade_names: Texts,
        pub rfc: Option<TaxId>,
        pub rfc_override: Option<String>,
        pub person_kind: PersonKind,
        pub scian: Option<String>,
        pub size_sector: Option<SizeSector>,
        pub sectors: Texts,
        pub state: Option<State>,
        pub municipality: Option<Municipality>,
        pub address: String,
        pub postal_code: Option<PostalCode>,
        pub web: Option<Web>,
        pub programmes: Texts,
        pub export_experience: ExportExperience,
        pub size: Option<Size>,
        pub sort_name: String,
        pub web_domain: Option<String>,
        /// The row of the search index.
        pub number: Option<i64>,
        pub archived_on: Option<Day>,
        pub archive_reason: Option<String>,
        pub successor_id: Option<CompanyId>,
        pub created_at: Instant,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const DERIVED: &'static [&'static str] = &["size", "sort_name", "web_domain", "number"];
        const PERSONAL: &'static [&'static str] = &[
            "legal_name",
            "trade_names",
            "rfc",
            "address",
            "postal_code",
            "web",
        ];
        const IS_OF_A_PERSON: &'static str = "t.person_kind = 'natural'";

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// A natural person with business activity is a person; a legal one is not.
        fn subject(model: &Model) -> Option<Uuid> {
            (model.person_kind == PersonKind::Natural).then_some(model.id.0)
        }
    }
}

pub(crate) mod contact {
    use proa_domain::companies::reach::{Mail, Phone};
    use proa_domain::ids::{CompanyId, ContactId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "company_contacts")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ContactId,
        pub version: i64,
        pub company_id: CompanyId,
        pub position: i64,
        pub name: String,
        pub role: String,
        pub mail: Option<Mail>,
        pub phone: Option<Phone>,
        pub is_primary: bool,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] = &["name", "role", "mail", "phone"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}

pub(crate) mod figures {
    use proa_domain::ids::{CompanyId, FiguresId};
    use proa_domain::money::Currency;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "company_figures")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: FiguresId,
        pub version: i64,
        pub company_id: CompanyId,
        pub year: i64,
        pub workers: i64,
        pub sales_minor: i64,
        pub sales_currency: Currency,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }
    }
}

pub(crate) mod market {
    use proa_domain::companies::profile::MarketStatus;
    use proa_domain::ids::{CompanyId, MarketId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "company_markets")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: MarketId,
        pub version: i64,
        pub company_id: CompanyId,
        pub market: String,
        pub status: MarketStatus,
        /// Since when, where somebody said that.
        pub status_on: Option<Day>,
        /// How it came to that.
        pub status_note: Option<String>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }
    }
}

pub(crate) mod product {
    use proa_domain::companies::profile::{CapacityPeriod, Edition};
    use proa_domain::ids::{CompanyId, ProductId};
    use proa_domain::money::Exact;
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "company_products")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ProductId,
        pub version: i64,
        pub company_id: CompanyId,
        pub position: i64,
        pub description: String,
        pub code: Option<String>,
        pub edition: Edition,
        pub capacity: Option<Exact>,
        pub capacity_unit: Option<String>,
        pub capacity_period: Option<CapacityPeriod>,
        pub certifications: Texts,
        pub is_exportable: bool,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }
    }
}

pub(crate) mod distinction {
    use proa_domain::ids::{CompanyId, DistinctionId, PersonId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "company_distinctions")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: DistinctionId,
        pub version: i64,
        /// The one with the lesser identity.
        pub first_id: CompanyId,
        pub second_id: CompanyId,
        pub reason: String,
        pub person_id: PersonId,
        pub created_at: Instant,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }
    }
}

pub(crate) mod listing {
    use proa_domain::companies::directory::listing::ConsentMeans;
    use proa_domain::companies::reach::{Mail, Phone};
    use proa_domain::ids::{CompanyId, ContactId, ListingId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "directory_listings")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ListingId,
        pub version: i64,
        pub company_id: CompanyId,
        pub fields: Texts,
        pub mail: Option<Mail>,
        pub phone: Option<Phone>,
        pub given_by: String,
        pub given_on: Day,
        pub means: ConsentMeans,
        pub note: String,
        pub ends_on: Option<Day>,
        pub contact_id: Option<ContactId>,
        pub contact_name: Option<String>,
        pub contact_given_on: Option<Day>,
        pub contact_means: Option<ConsentMeans>,
        pub contact_ends_on: Option<Day>,
        pub withdrawn_on: Option<Day>,
        pub updated_at: Instant,
        pub deleted_at: Option<Instant>,
    }

    impl ActiveModelBehavior for ActiveModel {}

    impl Journaled for Entity {
        const PERSONAL: &'static [&'static str] =
            &["mail", "phone", "given_by", "note", "contact_name"];

        fn row_id(model: &Model) -> String {
            model.id.to_string()
        }

        /// Who gave the consent is a person, and a small company's mail is often one's own.
        fn subject(model: &Model) -> Option<Uuid> {
            Some(model.id.0)
        }
    }
}
