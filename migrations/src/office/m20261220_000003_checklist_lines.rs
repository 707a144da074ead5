//! The checklist of each mission line by line, and what stood there when somebody confirmed a result or asked
//! for a change.

crate::step::step!(
    "m20261220_000003_checklist_lines",
    "
    CREATE TABLE checklist_lines (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        mission_id TEXT NOT NULL REFERENCES missions (id),
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        needed_of TEXT NOT NULL,
        holds TEXT NOT NULL,
        days_before INTEGER NOT NULL,
        lesson_id TEXT REFERENCES mission_lessons (id),
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX checklist_lines_by_mission ON checklist_lines (mission_id) WHERE deleted_at IS NULL;

    ALTER TABLE needed_items ADD COLUMN line_id TEXT REFERENCES checklist_lines (id);
    ALTER TABLE result_confirmations ADD COLUMN figures TEXT;
    ALTER TABLE change_requests ADD COLUMN stood TEXT;
    "
);
