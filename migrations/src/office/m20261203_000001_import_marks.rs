//! Where the journal of companies stood when the rows of an import were matched: what came later was
//! not looked at.

crate::step::step!(
    "m20261203_000001_import_marks",
    "ALTER TABLE company_imports ADD COLUMN register INTEGER NOT NULL DEFAULT 0;"
);
