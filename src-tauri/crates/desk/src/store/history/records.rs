//! The names of the records that the columns of others refer to.

use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::ChangeRow;
use crate::error::AppError;

const PERSON: &str = "SELECT name FROM people WHERE id = ?";
const COMPANY: &str = "SELECT legal_name FROM companies WHERE id = ?";
const PRODUCT: &str = "SELECT description FROM company_products WHERE id = ?";
const CONTACT: &str = "SELECT name FROM company_contacts WHERE id = ?";
const TAG: &str = "SELECT name FROM tags WHERE id = ?";
/// The name of somebody who takes part in meetings.
const PARTICIPANT: &str = "SELECT coalesce(c.legal_name, b.name) FROM meeting_participants p
     LEFT JOIN registrations r ON r.id = p.registration_id
     LEFT JOIN companies c ON c.id = r.company_id
     LEFT JOIN buyers b ON b.id = p.buyer_id WHERE p.id = ?";

/// The company that takes part by a registration.
const REGISTERED: &str = "SELECT c.legal_name FROM registrations r
     JOIN companies c ON c.id = r.company_id WHERE r.id = ?";
const LESSON: &str = "SELECT to_do FROM mission_lessons WHERE id = ?";
const TASK: &str = "SELECT what FROM mission_tasks WHERE id = ?";
const SALE: &str =
    "SELECT c.legal_name || ' · ' || s.market || ' · ' || s.buyer FROM result_sales s
     JOIN mission_results m ON m.id = s.result_id
     JOIN registrations r ON r.id = m.registration_id
     JOIN companies c ON c.id = r.company_id WHERE s.id = ?";

/// The columns that hold identities of other records, and where those have their names.
const RECORDS: [(&str, &str, &str); 50] = [
    ("meeting_places", "holder_id", PARTICIPANT),
    ("meeting_requests", "seller_id", PARTICIPANT),
    ("meeting_requests", "purchaser_id", PARTICIPANT),
    (
        "meeting_participants",
        "buyer_id",
        "SELECT name FROM buyers WHERE id = ?",
    ),
    ("meeting_participants", "registration_id", REGISTERED),
    (
        "meetings",
        "place_id",
        "SELECT name FROM meeting_places WHERE id = ?",
    ),
    (
        "meetings",
        "request_id",
        "SELECT c.legal_name || ' – ' || b.name FROM meeting_requests q
         JOIN meeting_participants s ON s.id = q.seller_id
         JOIN registrations r ON r.id = s.registration_id
         JOIN companies c ON c.id = r.company_id
         JOIN meeting_participants p ON p.id = q.purchaser_id
         JOIN buyers b ON b.id = p.buyer_id WHERE q.id = ?",
    ),
    (
        "needed_items",
        "delegate_id",
        "SELECT name FROM delegates WHERE id = ?",
    ),
    ("needed_items", "lesson_id", LESSON),
    ("checklist_lines", "lesson_id", LESSON),
    ("booths", "holder_id", REGISTERED),
    ("mission_tasks", "owner_id", PERSON),
    ("mission_tasks", "blocked_by", TASK),
    ("mission_tasks", "lesson_id", LESSON),
    ("change_requests", "decided_by", PERSON),
    ("mission_results", "reported_by", PERSON),
    ("sale_verdicts", "kept_id", SALE),
    ("sale_verdicts", "other_id", SALE),
    ("sale_verdicts", "person_id", PERSON),
    (
        "badges",
        "delegate_id",
        "SELECT name FROM delegates WHERE id = ?",
    ),
    ("badges", "buyer_id", "SELECT name FROM buyers WHERE id = ?"),
    ("badges", "person_id", PERSON),
    (
        "door_scans",
        "zone_id",
        "SELECT name FROM mission_zones WHERE id = ?",
    ),
    ("leads", "company_id", COMPANY),
    ("leads", "taken_by", PERSON),
    ("leads", "next_by", PERSON),
    ("company_views", "person_id", PERSON),
    (
        "roster_members",
        "roster_id",
        "SELECT name FROM rosters WHERE id = ?",
    ),
    ("rosters", "person_id", PERSON),
    ("company_tags", "tag_id", TAG),
    ("tags", "became_id", TAG),
    ("companies", "successor_id", COMPANY),
    ("company_distinctions", "first_id", COMPANY),
    ("company_distinctions", "second_id", COMPANY),
    ("company_distinctions", "person_id", PERSON),
    ("readiness_diagnoses", "person_id", PERSON),
    ("reviewers", "person_id", PERSON),
    ("company_documents", "seen_by", PERSON),
    ("export_plans", "person_id", PERSON),
    ("plan_objectives", "product_id", PRODUCT),
    ("directory_listings", "contact_id", CONTACT),
    ("product_photographs", "product_id", PRODUCT),
    ("certifications", "product_id", PRODUCT),
    ("product_offers", "product_id", PRODUCT),
    ("contact_consents", "contact_id", CONTACT),
    (
        "contact_consents",
        "notice_id",
        "SELECT edition FROM privacy_notices WHERE id = ?",
    ),
    ("contact_channels", "contact_id", CONTACT),
    ("origin_cases", "product_id", PRODUCT),
    ("registrations", "products", PRODUCT),
    ("answers", "product_id", PRODUCT),
];

/// Puts the names of other records, as they are today, in the place of their identities.
pub(super) async fn name_records(
    db: &impl ConnectionTrait,
    change: &mut ChangeRow,
) -> Result<(), AppError> {
    let holds = |(topic, column, _): &&(&str, &str, &str)| {
        *topic == change.topic && *column == change.column
    };
    let Some((_, _, sql)) = RECORDS.iter().find(holds) else {
        return Ok(());
    };
    for side in [&mut change.before, &mut change.after] {
        let Some(text) = side.as_deref() else {
            continue;
        };
        let ids: Vec<String> = serde_json::from_str(text).unwrap_or_else(|_| vec![text.to_owned()]);
        let mut names = Vec::new();
        for id in ids {
            let query = Statement::from_sql_and_values(DbBackend::Sqlite, *sql, [id.into()]);
            if let Some(row) = db.query_one_raw(query).await? {
                names.push(row.try_get_by_index::<String>(0)?);
            }
        }
        *side = (!names.is_empty()).then(|| names.join(", "));
    }
    Ok(())
}
