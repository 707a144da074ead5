//! What a column of a table of companies can mean.

crate::text_enum! {
    /// What a cell says of a company; words: `company-field-<code>`.
    pub enum CompanyField {
        /// The name in the deed, or of the natural person.
        LegalName = "legal-name",
        /// A name that it is known by.
        TradeName = "trade-name",
        /// The RFC.
        Rfc = "rfc",
        /// Why an RFC with a wrong check digit is accepted.
        RfcReason = "rfc-reason",
        /// A key of another register, whose name the column says.
        OutsideId = "outside-id",
        /// The activity, by its digits in the SCIAN.
        Scian = "scian",
        /// A promotion sector, by its name or its code.
        Sector = "sector",
        /// The state, by its name or INEGI's digits.
        State = "state",
        /// The municipality, by its name or INEGI's digits.
        Municipality = "municipality",
        /// The town.
        Locality = "locality",
        /// The street, or the whole address.
        Street = "street",
        /// The number on the street.
        Number = "number",
        /// The number inside the building.
        InnerNumber = "inner-number",
        /// The neighbourhood (colonia).
        Neighbourhood = "neighbourhood",
        /// The postal code.
        PostalCode = "postal-code",
        /// The web address.
        Web = "web",
        /// A telephone.
        Phone = "phone",
        /// A mail address.
        Mail = "mail",
        /// The person to speak with.
        ContactName = "contact-name",
        /// What that person does there.
        ContactRole = "contact-role",
        /// How many work there.
        Workers = "workers",
        /// Yearly sales in pesos.
        Sales = "sales",
        /// The year of workers and sales.
        Year = "year",
        /// What it makes.
        Product = "product",
        /// The tariff code of what it makes.
        ProductCode = "product-code",
        /// Programmes (IMMEX, PROSEC …).
        Programme = "programme",
        /// How used it is to exporting.
        Experience = "experience",
        /// Countries to which it sells.
        ExportsTo = "exports-to",
        /// Countries to which it would like to sell.
        InterestedIn = "interested-in",
    }
}

impl CompanyField {
    /// Whether several columns may be of it: their cells are read one after another.
    pub fn may_repeat(self) -> bool {
        matches!(
            self,
            Self::TradeName
                | Self::OutsideId
                | Self::Sector
                | Self::Street
                | Self::Phone
                | Self::Mail
                | Self::Product
                | Self::ProductCode
                | Self::Programme
                | Self::ExportsTo
                | Self::InterestedIn
        )
    }

    /// The field of the table in which the problem of a field of the form lies.
    pub fn of_form(path: &str) -> Self {
        let mut steps = path.split('.');
        let (first, last) = (steps.next().unwrap_or_default(), steps.next_back());
        match (first, last.unwrap_or_default()) {
            ("tradeNames", _) => Self::TradeName,
            ("rfc" | "personKind", _) => Self::Rfc,
            ("rfcOverride", _) => Self::RfcReason,
            ("scian", _) => Self::Scian,
            ("sectors", _) => Self::Sector,
            ("state", _) => Self::State,
            ("municipality", _) => Self::Municipality,
            ("address", _) => Self::Street,
            ("postalCode", _) => Self::PostalCode,
            ("web", _) => Self::Web,
            ("programmes", _) => Self::Programme,
            ("contacts", "mail") => Self::Mail,
            ("contacts", "phone") => Self::Phone,
            ("contacts", "role") => Self::ContactRole,
            ("contacts", _) => Self::ContactName,
            ("figures", "year") => Self::Year,
            ("figures", "workers") => Self::Workers,
            ("figures", _) => Self::Sales,
            ("markets", _) => Self::ExportsTo,
            ("products", "code") => Self::ProductCode,
            ("products", _) => Self::Product,
            _ => Self::LegalName,
        }
    }
}
