//! What stands beside a tariff and is none (how much of the trade claims an agreement, quotas, duties
//! on top) is in use or put aside as a tariff is. Until now the newest of each was in use.

crate::step::step!(
    "m20261128_000006_beside",
    "
    ALTER TABLE schedules ADD COLUMN beside TEXT;
    UPDATE schedules SET beside = format
        WHERE format IN ('us-use-shares-csv', 'eu-mx-quotas-csv', 'measures-csv');
    UPDATE schedules SET is_current = 1
        WHERE beside IS NOT NULL AND state = 'loaded' AND NOT EXISTS (
            SELECT 1 FROM schedules AS later
            WHERE later.market = schedules.market AND later.beside = schedules.beside
                AND later.state = 'loaded'
                AND (later.imported_at, later.id) > (schedules.imported_at, schedules.id));
    "
);
