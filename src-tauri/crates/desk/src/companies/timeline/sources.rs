//! Where the lines of a timeline come from: for each kind one query over the company `?1`, all with the
//! same columns.

use super::TimelineKind;

/// The lines of some kinds. A moment is on the day that the clocks of the office showed (UTC−6, without
/// summer time since 2022).
pub(super) fn of(kinds: &[TimelineKind]) -> String {
    let sources: Vec<&str> = kinds.iter().map(|kind| source(*kind)).collect();
    sources.join(" UNION ALL ")
}

#[expect(
    clippy::too_many_lines,
    reason = "one query a kind, side by side, with the same columns"
)]
const fn source(kind: TimelineKind) -> &'static str {
    match kind {
        TimelineKind::Note => {
            "SELECT 'note' AS kind, t.id AS id, t.happened_on AS day, t.text AS what,
                 t.kind AS state, '' AS more, p.name AS who, '' AS place
             FROM company_notes t JOIN people p ON p.id = t.person_id
             WHERE t.company_id = ?1 AND t.deleted_at IS NULL"
        }
        TimelineKind::File => {
            "SELECT 'file' AS kind, t.id AS id, t.added_on AS day, t.name AS what, '' AS state,
                 CAST(t.size AS TEXT) AS more, p.name AS who, '' AS place
             FROM company_files t JOIN people p ON p.id = t.person_id
             WHERE t.company_id = ?1 AND t.note_id IS NULL AND t.deleted_at IS NULL"
        }
        TimelineKind::FollowUp => {
            "SELECT 'follow-up' AS kind, t.id AS id, t.closed_on AS day, t.what AS what,
                 t.state AS state, t.outcome AS more, p.name AS who, '' AS place
             FROM follow_ups t JOIN people p ON p.id = t.person_id
             WHERE t.company_id = ?1 AND t.closed_on IS NOT NULL AND t.deleted_at IS NULL"
        }
        TimelineKind::Registration => {
            "SELECT 'registration' AS kind, t.id AS id, date(t.applied_at, '-6 hours') AS day,
                 m.name AS what, t.state AS state, coalesce(t.reason, '') AS more, '' AS who,
                 t.mission_id AS place
             FROM registrations t JOIN missions m ON m.id = t.mission_id
             WHERE t.company_id = ?1 AND t.deleted_at IS NULL"
        }
        TimelineKind::Answer => {
            "SELECT 'answer' AS kind, t.id AS id, date(t.created_at, '-6 hours') AS day,
                 t.product_code AS what, '' AS state, t.market AS more, '' AS who, '' AS place
             FROM answers t WHERE t.company_id = ?1 AND t.deleted_at IS NULL"
        }
        TimelineKind::OriginCase => {
            "SELECT 'origin-case' AS kind, t.id AS id, date(t.created_at, '-6 hours') AS day,
                 t.name AS what, '' AS state, '' AS more, '' AS who, '' AS place
             FROM origin_cases t WHERE t.company_id = ?1 AND t.deleted_at IS NULL"
        }
        TimelineKind::Proof => {
            "SELECT 'proof' AS kind, t.id || s.value AS id,
                 CASE s.value WHEN '' THEN coalesce(t.issued_on, date(t.created_at, '-6 hours'))
                     ELSE t.withdrawn_on END AS day,
                 t.agreement AS what,
                 CASE WHEN s.value <> '' THEN 'withdrawn' WHEN t.issued_on IS NULL THEN 'draft'
                     ELSE 'issued' END AS state,
                 CASE WHEN s.value <> '' THEN coalesce(t.reason, '') ELSE '' END AS more,
                 '' AS who, t.id AS place
             FROM origin_proofs_kept t JOIN json_each('[\"\",\" withdrawn\"]') s
                 ON s.value = '' OR t.withdrawn_on IS NOT NULL
             WHERE t.company_id = ?1 AND t.deleted_at IS NULL"
        }
        TimelineKind::Diagnosis => {
            "SELECT 'diagnosis' AS kind, t.id AS id, t.taken_on AS day,
                 CAST(t.score_low AS TEXT) AS what, '' AS state, CAST(t.score_high AS TEXT) AS more,
                 p.name AS who, '' AS place
             FROM readiness_diagnoses t JOIN people p ON p.id = t.person_id
             WHERE t.company_id = ?1 AND t.deleted_at IS NULL"
        }
        TimelineKind::Plan => {
            "SELECT 'plan' AS kind, t.id AS id, date(t.created_at, '-6 hours') AS day,
                 t.title AS what, '' AS state, '' AS more, p.name AS who, '' AS place
             FROM export_plans t JOIN people p ON p.id = t.person_id
             WHERE t.company_id = ?1 AND t.deleted_at IS NULL"
        }
        TimelineKind::Market => MARKET,
        TimelineKind::Certification => {
            "SELECT 'certification' AS kind, t.id AS id, date(o.happened_at, '-6 hours') AS day,
                 t.kind AS what, '' AS state, coalesce(t.expires_on, '') AS more,
                 coalesce(p.name, '') AS who, coalesce(t.product_id, '') AS place
             FROM certifications t
             JOIN changes h ON h.topic = 'certifications' AND h.row_id = t.id
                 AND h.column_name IS NULL
             JOIN operations o ON o.id = h.operation_id LEFT JOIN people p ON p.id = o.actor_id
             WHERE t.company_id = ?1 AND t.deleted_at IS NULL"
        }
        TimelineKind::Consent => {
            "SELECT 'consent' AS kind, t.id AS id, t.given_on AS day, k.name AS what,
                 t.word AS state, t.purpose AS more, '' AS who, '' AS place
             FROM company_contacts k JOIN contact_consents t ON t.contact_id = k.id
             WHERE k.company_id = ?1 AND k.deleted_at IS NULL AND t.deleted_at IS NULL"
        }
        TimelineKind::Directory => {
            "SELECT 'directory' AS kind, t.id || s.value AS id,
                 CASE s.value WHEN '' THEN t.given_on ELSE t.withdrawn_on END AS day,
                 t.given_by AS what, CASE s.value WHEN '' THEN 'given' ELSE 'withdrawn' END AS state,
                 '' AS more, '' AS who, '' AS place
             FROM directory_listings t JOIN json_each('[\"\",\" withdrawn\"]') s
                 ON s.value = '' OR t.withdrawn_on IS NOT NULL
             WHERE t.company_id = ?1 AND t.deleted_at IS NULL"
        }
        TimelineKind::Import => {
            "SELECT 'import' AS kind, t.id AS id, t.imported_on AS day, t.file AS what, '' AS state,
                 CAST(t.file_row AS TEXT) AS more, '' AS who, '' AS place
             FROM company_sources t WHERE t.company_id = ?1 AND t.deleted_at IS NULL"
        }
        TimelineKind::Merge => {
            "SELECT 'merge' AS kind, t.id AS id, t.archived_on AS day, t.legal_name AS what,
                 '' AS state, '' AS more, '' AS who, t.id AS place
             FROM companies t WHERE t.successor_id = ?1 AND t.archived_on IS NOT NULL
                 AND t.archive_reason GLOB 'merged*' AND t.deleted_at IS NULL"
        }
        TimelineKind::Company => {
            "SELECT 'company' AS kind, t.id || s.value AS id,
                 CASE s.value WHEN '' THEN date(t.created_at, '-6 hours') ELSE t.archived_on END
                     AS day,
                 '' AS what, CASE s.value WHEN '' THEN 'registered' ELSE 'archived' END AS state,
                 CASE s.value WHEN '' THEN '' ELSE coalesce(t.archive_reason, '') END AS more,
                 '' AS who, '' AS place
             FROM companies t JOIN json_each('[\"\",\" archived\"]') s
                 ON s.value = '' OR t.archived_on IS NOT NULL
             WHERE t.id = ?1 AND t.deleted_at IS NULL"
        }
    }
}

/// What was noted of the markets stands in the journal: what was taken back is not told, nor what came
/// with the registration of the company.
const MARKET: &str = "
    SELECT 'market' AS kind, h.operation_id || ' ' || m.id AS id,
        coalesce(
            CASE WHEN h.column_name IS NULL THEN h.after_value ->> '$.status_on'
                ELSE (SELECT d.after_value ->> '$' FROM changes d
                      WHERE d.operation_id = h.operation_id AND d.row_id = m.id
                          AND d.topic = 'company_markets' AND d.column_name = 'status_on') END,
            date(o.happened_at, '-6 hours')) AS day,
        m.market AS what,
        CASE WHEN h.column_name IS NULL THEN h.after_value ->> '$.status'
            ELSE h.after_value ->> '$' END AS state,
        coalesce((SELECT d.after_value ->> '$' FROM changes d
            WHERE d.operation_id = h.operation_id AND d.row_id = m.id
                AND d.topic = 'company_markets' AND d.column_name = 'status_note'), '') AS more,
        coalesce(p.name, '') AS who, '' AS place
    FROM company_markets m
    JOIN changes h ON h.topic = 'company_markets' AND h.row_id = m.id
        AND (h.column_name IS NULL OR h.column_name = 'status')
    JOIN operations o ON o.id = h.operation_id AND o.undoes_id IS NULL
        AND o.code NOT IN ('register-company', 'import-companies')
    LEFT JOIN people p ON p.id = o.actor_id
    WHERE m.company_id = ?1
        AND NOT EXISTS (SELECT 1 FROM operations u WHERE u.undoes_id = o.id)";
