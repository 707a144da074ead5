//! Tariffs of other markets, to fill a database: copies of that of the United States.

use rusqlite::{Connection, params};

// What a tariff gives to T-MEC, a copy gives to every agreement of its market.
const COPY: [&str; 4] = [
    "INSERT INTO schedules (id, market, format, vintage, kind, source_id, file_name, file_bytes,
        sha256, state, is_current, has_preferences, records, lines, computed, text_only, rejected,
        reasons, imported_at, edition)
     SELECT ?1, ?2, format, vintage, kind, source_id, file_name, file_bytes, sha256, state,
        NOT EXISTS (SELECT 1 FROM schedules WHERE market = ?2 AND is_current = 1), has_preferences,
        records, lines, computed, text_only, rejected, reasons, imported_at, edition
     FROM schedules WHERE market = 'US' AND is_current = 1
        AND coalesce(agreement, goods, beside) IS NULL",
    "INSERT INTO tariff_lines (id, schedule_id, digits, code, parent, level, description,
        description_es, path, units, rate_from, mfn_text, mfn_state, mfn_reason, footnotes, quota,
        additional, entered, named_origin, source_id, citation, confidence, remarks)
     SELECT (SELECT max(id) FROM tariff_lines) + line.id, ?1, digits, code, parent, level,
        description, description_es, path, units, rate_from, mfn_text, mfn_state, mfn_reason,
        footnotes, quota, additional, entered, named_origin, line.source_id, citation, confidence,
        remarks
     FROM tariff_lines AS line JOIN schedules ON schedules.id = line.schedule_id
     WHERE schedules.market = 'US' AND is_current = 1 AND ?2 <> 'US'",
    "INSERT INTO concessions (schedule_id, digits, agreement, text, state, reason, via)
     SELECT ?1, given.digits, party.agreement, given.text, given.state, given.reason, given.via
     FROM concessions AS given JOIN schedules ON schedules.id = given.schedule_id
     JOIN agreement_parties AS party ON party.country = ?2 AND party.status = 'in-force'
     WHERE schedules.market = 'US' AND is_current = 1 AND given.agreement = 'TMEC'",
    "INSERT INTO line_words (rowid, words) SELECT id, description || ' ' || path
     FROM tariff_lines WHERE schedule_id = ?1 AND ?2 <> 'US'",
];

/// Copies the tariff of the United States to a market; current where the market has none.
#[expect(
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    reason = "a measurement ends at the first failure"
)]
pub fn copy_schedule(db: &Connection, market: &str) {
    let count = "SELECT count(*) FROM schedules";
    let copies: i64 = db.query_row(count, [], |row| row.get(0)).unwrap();
    let id = format!("copy-{copies}");
    let tx = db.unchecked_transaction().unwrap();
    for sql in COPY {
        tx.execute(sql, params![id, market]).unwrap();
    }
    tx.commit().unwrap();
}
