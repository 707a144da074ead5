//! The journal: operations and their changes, and what stays on this machine.

crate::step::step!(
    "m20261124_000001_journal",
    "
    CREATE TABLE operations (
        id TEXT NOT NULL PRIMARY KEY,
        device_id TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        code TEXT NOT NULL,
        actor_id TEXT NOT NULL,
        topic TEXT NOT NULL,
        record_id TEXT NOT NULL,
        undoes_id TEXT REFERENCES operations (id),
        happened_at TEXT NOT NULL,
        clock TEXT NOT NULL UNIQUE,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE,
        UNIQUE (device_id, number)
    ) STRICT;
    CREATE INDEX operations_by_record ON operations (topic, record_id, clock);
    CREATE UNIQUE INDEX operations_undone ON operations (undoes_id) WHERE undoes_id IS NOT NULL;

    CREATE TABLE changes (
        sequence INTEGER PRIMARY KEY,
        operation_id TEXT NOT NULL REFERENCES operations (id),
        topic TEXT NOT NULL,
        row_id TEXT NOT NULL,
        column_name TEXT,
        before_value TEXT,
        after_value TEXT NOT NULL,
        subject_id TEXT,
        clock TEXT NOT NULL
    ) STRICT;
    CREATE INDEX changes_by_operation ON changes (operation_id, sequence);
    CREATE INDEX changes_by_row ON changes (topic, row_id, sequence);

    CREATE TABLE subject_keys (
        subject_id TEXT NOT NULL PRIMARY KEY,
        sealing_key TEXT NOT NULL,
        made_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE local_settings (
        name TEXT NOT NULL PRIMARY KEY,
        body TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE drafts (
        form TEXT NOT NULL,
        record_id TEXT NOT NULL,
        person_id TEXT NOT NULL,
        body TEXT NOT NULL,
        saved_at TEXT NOT NULL,
        PRIMARY KEY (form, record_id, person_id)
    ) STRICT, WITHOUT ROWID;
    "
);
