//! The journalled tables of all slices, for the write door.

use crate::advisory::entity::{action, diagnosis, objective, plan};
use crate::companies::consents::entity::{contact_channel, contact_consent, privacy_notice};
use crate::companies::entity::{company, contact, distinction, figures, listing, market, product};
use crate::companies::follow_ups::entity::follow_up;
use crate::companies::groups::entity::{company_group, group_member};
use crate::companies::import::entity::{company_recipe, company_source};
use crate::companies::notes::entity::{company_file, note, note_contact};
use crate::companies::products::entity::{certification, offer, photograph};
use crate::companies::rosters::entity::{member, roster};
use crate::companies::tags::entity::{company_tag, tag};
use crate::companies::views::entity::view;
use crate::companies::{groups, refresh, rosters, rows, tags};
use crate::fair::entity::{badge, badge_key, lead, scan, zone};
use crate::meetings;
use crate::meetings::entity::{buyer, meeting, participant, place, request, session};
use crate::missions;
use crate::missions::calls::entity::{call, call_template, company_document, support_request};
use crate::missions::entity::{delegate, mission, registration};
use crate::missions::ready::entity::{
    agenda_entry, booth, change_request, checklist_line, checklist_template, expense, floor_plan,
    freeze as mission_freeze, freight_item, needed_item, task,
};
use crate::missions::ready::{floor, freeze};
use crate::missions::results::confirming;
use crate::missions::results::entity::{confirmation, lesson, opinion, result, sale, verdict};
use crate::missions::selection::entity::{review, review_conflict, reviewer};
use crate::origin::cases::entity::origin_case;
use crate::origin::declarations::entity::supplier_declaration;
use crate::origin::evidence::entity::evidence;
use crate::origin::proofs::entity::kept_proof;
use crate::privacy::entity::{diversity_declaration, erasure, office_holiday, privacy_request};
use crate::settings::entity::{office, person};
use crate::settings::people;
use crate::store::topic::Topic;
use crate::treaties::answers::entity::answer;
use crate::treaties::rates::entity::exchange_rate;
use crate::treaties::recipes::entity::import_recipe;

/// Every table whose rows are written through the write door. A table that is missing here could
/// be written but neither undone nor verified; a test compares this list with the schema.
pub(crate) fn all() -> Vec<Topic> {
    vec![
        Topic::of::<person::Entity>(Some(people::somebody_manages)),
        Topic::of::<office::Entity>(None),
        Topic::of::<company::Entity>(Some(refresh::companies))
            .deriving(refresh::differing, Some("company_search")),
        Topic::part_of::<contact::Entity>(rows::TOPIC, "company_id"),
        Topic::part_of::<figures::Entity>(rows::TOPIC, "company_id"),
        Topic::part_of::<market::Entity>(rows::TOPIC, "company_id"),
        Topic::part_of::<product::Entity>(rows::TOPIC, "company_id"),
        Topic::part_of::<company_source::Entity>(rows::TOPIC, "company_id"),
        Topic::of::<tag::Entity>(Some(tags::refresh::tags))
            .deriving(tags::refresh::differing, None),
        Topic::of::<company_tag::Entity>(None),
        Topic::of::<roster::Entity>(Some(rosters::refresh::rosters))
            .deriving(rosters::refresh::differing, None),
        Topic::of::<member::Entity>(None),
        Topic::of::<view::Entity>(None),
        Topic::of::<company_recipe::Entity>(None),
        Topic::of::<distinction::Entity>(None),
        Topic::of::<listing::Entity>(None),
        Topic::of::<offer::Entity>(None),
        Topic::of::<certification::Entity>(None),
        Topic::of::<privacy_notice::Entity>(None),
        Topic::of::<contact_consent::Entity>(None),
        Topic::of::<contact_channel::Entity>(None),
        Topic::of::<photograph::Entity>(None),
        Topic::of::<follow_up::Entity>(None),
        Topic::of::<company_group::Entity>(None),
        Topic::of::<group_member::Entity>(Some(groups::ensure_trees)),
        Topic::of::<note::Entity>(None),
        Topic::part_of::<note_contact::Entity>("company_notes", "note_id"),
        Topic::of::<company_file::Entity>(None),
        Topic::of::<answer::Entity>(None),
        Topic::of::<exchange_rate::Entity>(None),
        Topic::of::<import_recipe::Entity>(None),
        Topic::of::<origin_case::Entity>(None),
        Topic::of::<kept_proof::Entity>(None),
        Topic::of::<supplier_declaration::Entity>(None),
        Topic::of::<evidence::Entity>(None),
        Topic::of::<diagnosis::Entity>(None),
        Topic::of::<plan::Entity>(None),
        Topic::part_of::<objective::Entity>("export_plans", "plan_id"),
        Topic::part_of::<action::Entity>("export_plans", "plan_id"),
        Topic::of::<mission::Entity>(Some(missions::refresh::missions))
            .deriving(missions::refresh::differing, None)
            .guarded(freeze::guard_mission),
        Topic::of::<registration::Entity>(Some(missions::refresh::registrations))
            .guarded(freeze::guard_registration),
        Topic::part_of::<delegate::Entity>(missions::rows::REGISTRATIONS, "registration_id"),
        Topic::of::<call::Entity>(None),
        Topic::of::<support_request::Entity>(None),
        Topic::of::<company_document::Entity>(None),
        Topic::of::<reviewer::Entity>(None),
        Topic::of::<review_conflict::Entity>(None),
        Topic::of::<review::Entity>(None),
        Topic::of::<call_template::Entity>(None),
        Topic::of::<checklist_template::Entity>(None),
        Topic::of::<checklist_line::Entity>(None),
        Topic::of::<needed_item::Entity>(None),
        Topic::of::<freight_item::Entity>(None),
        Topic::of::<floor_plan::Entity>(Some(floor::keep_rules)),
        Topic::part_of::<booth::Entity>(floor::PLANS, "plan_id"),
        Topic::of::<expense::Entity>(None),
        Topic::of::<task::Entity>(None),
        Topic::of::<mission_freeze::Entity>(None),
        Topic::of::<change_request::Entity>(None),
        Topic::of::<agenda_entry::Entity>(None),
        Topic::of::<result::Entity>(Some(confirming::keep_figures)),
        Topic::part_of::<sale::Entity>("mission_results", "result_id"),
        Topic::of::<confirmation::Entity>(Some(confirming::keep_said)),
        Topic::of::<verdict::Entity>(None),
        Topic::of::<opinion::Entity>(None),
        Topic::of::<lesson::Entity>(None),
        Topic::of::<buyer::Entity>(Some(meetings::refresh::buyers))
            .deriving(meetings::refresh::differing, None),
        Topic::of::<session::Entity>(None),
        Topic::of::<participant::Entity>(None),
        Topic::of::<place::Entity>(None),
        Topic::of::<request::Entity>(None),
        Topic::of::<meeting::Entity>(None),
        Topic::of::<badge_key::Entity>(None),
        Topic::of::<badge::Entity>(None),
        Topic::of::<zone::Entity>(None),
        Topic::of::<scan::Entity>(None),
        Topic::of::<lead::Entity>(None),
        Topic::of::<erasure::Entity>(None),
        Topic::of::<privacy_request::Entity>(None),
        Topic::of::<office_holiday::Entity>(None),
        Topic::of::<diversity_declaration::Entity>(None),
    ]
}
