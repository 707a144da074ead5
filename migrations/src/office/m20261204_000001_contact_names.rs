//! The name under which a contact let its data be public: the consent is no other person's.

crate::step::step!(
    "m20261204_000001_contact_names",
    "ALTER TABLE directory_listings ADD COLUMN contact_name TEXT;"
);
