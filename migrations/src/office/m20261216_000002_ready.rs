//! What missions need before they leave: papers, goods, booths, money, tasks, changes, the agenda.

crate::step::step!(
    "m20261216_000002_ready",
    "
    CREATE TABLE checklist_templates (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        name TEXT NOT NULL,
        lines TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;

    CREATE TABLE needed_items (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        registration_id TEXT NOT NULL REFERENCES registrations (id),
        delegate_id TEXT REFERENCES delegates (id),
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        needed_of TEXT NOT NULL,
        holds TEXT NOT NULL,
        days_before INTEGER NOT NULL,
        state TEXT NOT NULL,
        holds_until TEXT,
        reason TEXT,
        lesson_id TEXT REFERENCES mission_lessons (id),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX needed_items_by_mission ON needed_items (mission_id) WHERE deleted_at IS NULL;

    CREATE TABLE freight_items (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        registration_id TEXT REFERENCES registrations (id),
        name TEXT NOT NULL,
        hs_code TEXT NOT NULL,
        quantity TEXT NOT NULL,
        unit TEXT NOT NULL,
        weight_kg TEXT NOT NULL,
        value_minor INTEGER NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        stay TEXT NOT NULL,
        package TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX freight_items_by_mission ON freight_items (mission_id) WHERE deleted_at IS NULL;

    CREATE TABLE floor_plans (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        name TEXT NOT NULL,
        width_cm INTEGER NOT NULL,
        depth_cm INTEGER NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX floor_plans_by_mission ON floor_plans (mission_id) WHERE deleted_at IS NULL;

    CREATE TABLE booths (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        plan_id TEXT NOT NULL REFERENCES floor_plans (id),
        number TEXT NOT NULL,
        kind TEXT NOT NULL,
        left_cm INTEGER NOT NULL,
        top_cm INTEGER NOT NULL,
        width_cm INTEGER NOT NULL,
        depth_cm INTEGER NOT NULL,
        open_sides TEXT NOT NULL,
        holder_id TEXT REFERENCES registrations (id),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX booths_by_plan ON booths (plan_id) WHERE deleted_at IS NULL;

    CREATE TABLE mission_expenses (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        line TEXT NOT NULL,
        what TEXT NOT NULL,
        minor INTEGER NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        spent_on TEXT NOT NULL,
        rate TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX mission_expenses_by_mission ON mission_expenses (mission_id) WHERE deleted_at IS NULL;

    CREATE TABLE mission_tasks (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        what TEXT NOT NULL,
        owner_id TEXT NOT NULL REFERENCES people (id),
        days_before INTEGER NOT NULL,
        blocked_by TEXT NOT NULL,
        done_on TEXT,
        lesson_id TEXT REFERENCES mission_lessons (id),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX mission_tasks_by_mission ON mission_tasks (mission_id) WHERE deleted_at IS NULL;

    CREATE TABLE mission_freezes (
        id TEXT NOT NULL PRIMARY KEY REFERENCES missions (id),
        version INTEGER NOT NULL CHECK (version > 0),
        freeze_on TEXT,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;

    CREATE TABLE change_requests (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        subject TEXT NOT NULL,
        change TEXT NOT NULL,
        asked_on TEXT NOT NULL,
        asked_by TEXT NOT NULL,
        why TEXT NOT NULL,
        state TEXT NOT NULL,
        answer TEXT,
        decided_by TEXT REFERENCES people (id),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX change_requests_by_mission ON change_requests (mission_id) WHERE deleted_at IS NULL;

    CREATE TABLE agenda_entries (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        registration_id TEXT REFERENCES registrations (id),
        day TEXT NOT NULL,
        starts_at TEXT NOT NULL,
        ends_at TEXT NOT NULL,
        title TEXT NOT NULL,
        place TEXT NOT NULL,
        notes TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX agenda_entries_by_mission ON agenda_entries (mission_id) WHERE deleted_at IS NULL;
    "
);
