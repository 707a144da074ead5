//! When it was noted how a meeting went, and the orders in which meetings and wishes are read.

crate::step::step!(
    "m20261218_000001_meeting_notes",
    "
    ALTER TABLE meetings ADD COLUMN noted_at TEXT;
    CREATE INDEX meetings_by_place ON meetings (place_id, starts_at) WHERE deleted_at IS NULL;
    CREATE INDEX meeting_requests_by_purchaser ON meeting_requests (purchaser_id)
        WHERE deleted_at IS NULL;
    "
);
