//! The tables of what is known of a product beyond its profile.

#![expect(
    clippy::disallowed_methods,
    reason = "sea_orm::model generates calls that nobody makes"
)]

pub(crate) mod offer {
    use proa_domain::ids::{OfferId, ProductId};
    use proa_domain::money::{Currency, Exact};
    use proa_domain::time::Instant;
    use proa_domain::treaties::incoterm::Incoterm;
    use sea_orm::entity::prelude::*;

    use crate::store::columns::Texts;
    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "product_offers")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: OfferId,
        pub version: i64,
        pub product_id: ProductId,
        pub lead_days: Option<i64>,
        pub minimum: Option<Exact>,
        pub minimum_unit: Option<String>,
        pub price_low_minor: Option<i64>,
        pub price_high_minor: Option<i64>,
        pub price_currency: Option<Currency>,
        pub price_unit: Option<String>,
        pub incoterm: Option<Incoterm>,
        pub incoterm_place: String,
        pub destinations: Texts,
        pub technical_es: String,
        pub technical_en: String,
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

pub(crate) mod certification {
    use proa_domain::ids::{CertificationId, CompanyId, ProductId};
    use proa_domain::time::{Day, Instant};
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "certifications")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: CertificationId,
        pub version: i64,
        pub company_id: CompanyId,
        /// None where it is of the company as a whole.
        pub product_id: Option<ProductId>,
        pub kind: String,
        pub issuer: String,
        pub scope: String,
        pub number: String,
        pub issued_on: Option<Day>,
        pub expires_on: Option<Day>,
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

pub(crate) mod photograph {
    use proa_domain::ids::{PhotographId, ProductId};
    use proa_domain::time::Instant;
    use sea_orm::entity::prelude::*;

    use crate::store::topic::Journaled;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "product_photographs")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PhotographId,
        pub version: i64,
        pub product_id: ProductId,
        pub position: i64,
        /// Of what a page shows.
        pub sha256: String,
        /// Of what a list shows.
        pub small_sha256: String,
        pub width: i64,
        pub height: i64,
        pub alt_es: String,
        pub alt_en: String,
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
