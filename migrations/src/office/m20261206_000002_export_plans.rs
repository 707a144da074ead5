//! Export plans of companies, with their objectives and actions.

crate::step::step!(
    "m20261206_000002_export_plans",
    "
    CREATE TABLE export_plans (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        diagnosis_id TEXT REFERENCES readiness_diagnoses (id),
        person_id TEXT NOT NULL REFERENCES people (id),
        title TEXT NOT NULL CHECK (length(title) > 0),
        texts TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX export_plans_by_company ON export_plans (company_id, created_at)
        WHERE deleted_at IS NULL;
    CREATE TABLE plan_objectives (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        plan_id TEXT NOT NULL REFERENCES export_plans (id),
        position INTEGER NOT NULL,
        what TEXT NOT NULL CHECK (length(what) > 0),
        market TEXT,
        product_id TEXT REFERENCES company_products (id),
        target TEXT,
        unit TEXT NOT NULL,
        due_on TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX plan_objectives_by_plan ON plan_objectives (plan_id, position)
        WHERE deleted_at IS NULL;
    CREATE INDEX plan_objectives_by_product ON plan_objectives (product_id)
        WHERE product_id IS NOT NULL;
    CREATE TABLE plan_actions (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        plan_id TEXT NOT NULL REFERENCES export_plans (id),
        position INTEGER NOT NULL,
        section TEXT NOT NULL,
        what TEXT NOT NULL CHECK (length(what) > 0),
        owner TEXT NOT NULL,
        starts_on TEXT,
        due_on TEXT,
        state TEXT NOT NULL CHECK (state IN ('planned', 'doing', 'done', 'dropped')),
        reason TEXT NOT NULL,
        progress INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
        cost_minor INTEGER,
        cost_currency TEXT,
        question TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX plan_actions_by_plan ON plan_actions (plan_id, position)
        WHERE deleted_at IS NULL;
    CREATE INDEX plan_actions_by_day ON plan_actions (due_on)
        WHERE deleted_at IS NULL AND state IN ('planned', 'doing');
    "
);
