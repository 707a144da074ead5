//! The rules of origin of an agreement from its official files, edition by edition, beside those that
//! come with the program.

crate::step::step!(
    "m20261129_000001_rule_editions",
    "
    CREATE TABLE rule_editions (
        id TEXT NOT NULL PRIMARY KEY,
        agreement TEXT NOT NULL,
        format TEXT NOT NULL,
        vintage TEXT NOT NULL,
        hs_edition TEXT NOT NULL,
        recipe TEXT,
        source_id TEXT NOT NULL,
        file_name TEXT NOT NULL,
        file_bytes INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('loading', 'current', 'aside')),
        records INTEGER NOT NULL DEFAULT 0 CHECK (records >= 0),
        computed INTEGER NOT NULL DEFAULT 0 CHECK (computed >= 0),
        asking INTEGER NOT NULL DEFAULT 0 CHECK (asking >= 0),
        text_only INTEGER NOT NULL DEFAULT 0 CHECK (text_only >= 0),
        rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected >= 0),
        reasons TEXT NOT NULL DEFAULT '[]',
        imported_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX rule_editions_by_agreement ON rule_editions (agreement, state);
    CREATE TABLE published_rules (
        edition_id TEXT NOT NULL REFERENCES rule_editions (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        set_number INTEGER NOT NULL,
        hs_from TEXT NOT NULL,
        hs_to TEXT NOT NULL,
        goods TEXT,
        valid_from TEXT,
        valid_to TEXT,
        text TEXT NOT NULL,
        structured TEXT,
        reason TEXT,
        asks INTEGER NOT NULL CHECK (asks IN (0, 1)),
        records INTEGER NOT NULL CHECK (records > 0),
        locator TEXT NOT NULL,
        PRIMARY KEY (edition_id, number),
        CHECK ((structured IS NULL) = (reason IS NOT NULL)),
        CHECK (valid_to >= valid_from)
    ) STRICT, WITHOUT ROWID;
    "
);
