//! What companies answered of how ready they are to export.

crate::step::step!(
    "m20261206_000001_readiness",
    "
    CREATE TABLE readiness_diagnoses (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT NOT NULL REFERENCES companies (id),
        questionnaire INTEGER NOT NULL CHECK (questionnaire > 0),
        taken_on TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES people (id),
        answered_by TEXT NOT NULL,
        levels TEXT NOT NULL,
        evidence TEXT NOT NULL,
        notes TEXT NOT NULL,
        score_low INTEGER NOT NULL CHECK (score_low BETWEEN 0 AND 100),
        score_high INTEGER NOT NULL CHECK (score_high BETWEEN score_low AND 100),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX readiness_diagnoses_by_company ON readiness_diagnoses (company_id, taken_on)
        WHERE deleted_at IS NULL;
    "
);
