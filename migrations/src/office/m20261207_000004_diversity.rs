//! What owners, leaders and delegates say of themselves, of their own will, apart from every profile.

crate::step::step!(
    "m20261207_000004_diversity",
    "
    CREATE TABLE diversity_declarations (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT REFERENCES companies (id),
        delegate_id TEXT REFERENCES delegates (id),
        answers TEXT NOT NULL,
        words TEXT NOT NULL,
        declared_on TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        CHECK ((company_id IS NULL) <> (delegate_id IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX diversity_declarations_by_company ON diversity_declarations (company_id)
        WHERE deleted_at IS NULL;
    CREATE UNIQUE INDEX diversity_declarations_by_delegate ON diversity_declarations (delegate_id)
        WHERE deleted_at IS NULL;
    "
);
