//! The first day on which the declaration of a supplier counts.

crate::step::step!(
    "m20261209_000001_declaration_start",
    "ALTER TABLE supplier_declarations ADD COLUMN valid_from TEXT;"
);
