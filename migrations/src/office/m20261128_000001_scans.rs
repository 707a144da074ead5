//! The last scan of the portfolio, and what it found: derived and of this machine, not journalled,
//! replaced as a whole by the next.

crate::step::step!(
    "m20261128_000001_scans",
    "
    CREATE TABLE scans (
        number INTEGER NOT NULL PRIMARY KEY CHECK (number = 1),
        ran_at TEXT NOT NULL,
        asked_on TEXT NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        input TEXT NOT NULL,
        editions TEXT NOT NULL,
        facts TEXT NOT NULL,
        register INTEGER NOT NULL,
        tally TEXT NOT NULL,
        markets TEXT NOT NULL
    ) STRICT;

    CREATE TABLE scan_products (
        number INTEGER NOT NULL PRIMARY KEY,
        company_id TEXT NOT NULL REFERENCES companies (id),
        product_id TEXT NOT NULL REFERENCES company_products (id),
        question INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX scan_products_by_question ON scan_products (question, number, company_id);
    CREATE INDEX scan_products_by_company ON scan_products (company_id, number, question);

    CREATE TABLE scan_findings (
        number INTEGER NOT NULL PRIMARY KEY,
        question INTEGER NOT NULL,
        market TEXT NOT NULL,
        code TEXT NOT NULL,
        standing TEXT NOT NULL CHECK (standing IN ('known', 'needs_input', 'text_only', 'unknown')),
        line TEXT,
        mfn TEXT,
        agreement TEXT,
        offer TEXT,
        margin INTEGER,
        most_margin INTEGER,
        saving_minor INTEGER,
        net_minor INTEGER,
        break_even_minor INTEGER,
        rests_on TEXT CHECK (rests_on IN ('value', 'capacity')),
        needs TEXT NOT NULL,
        has_additional INTEGER NOT NULL CHECK (has_additional IN (0, 1)),
        chapter TEXT NOT NULL AS (substr(code, 1, 2)) VIRTUAL,
        margin_order INTEGER NOT NULL AS (coalesce(margin, -1)) VIRTUAL,
        saving_order INTEGER NOT NULL AS (coalesce(saving_minor, -1)) VIRTUAL,
        net_order INTEGER NOT NULL AS (coalesce(net_minor, -9223372036854775807)) VIRTUAL
    ) STRICT;
    CREATE UNIQUE INDEX scan_findings_by_question ON scan_findings (question, market);
    CREATE INDEX scan_findings_by_margin ON scan_findings (margin_order, number);
    CREATE INDEX scan_findings_by_saving ON scan_findings (saving_order, number);
    CREATE INDEX scan_findings_by_net ON scan_findings (net_order, number);
    "
);
