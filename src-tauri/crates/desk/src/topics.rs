//! The journalled tables of all slices, for the write door.

use crate::companies::entity::{company, contact, distinction, figures, listing, market, product};
use crate::companies::import::entity::{company_recipe, company_source};
use crate::companies::{refresh, rows};
use crate::missions;
use crate::missions::entity::{delegate, mission, registration};
use crate::origin::cases::entity::origin_case;
use crate::origin::declarations::entity::supplier_declaration;
use crate::origin::evidence::entity::evidence;
use crate::origin::proofs::entity::kept_proof;
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
        Topic::of::<company_recipe::Entity>(None),
        Topic::of::<distinction::Entity>(None),
        Topic::of::<listing::Entity>(None),
        Topic::of::<answer::Entity>(None),
        Topic::of::<exchange_rate::Entity>(None),
        Topic::of::<import_recipe::Entity>(None),
        Topic::of::<origin_case::Entity>(None),
        Topic::of::<kept_proof::Entity>(None),
        Topic::of::<supplier_declaration::Entity>(None),
        Topic::of::<evidence::Entity>(None),
        Topic::of::<mission::Entity>(Some(missions::refresh::missions))
            .deriving(missions::refresh::differing, None),
        Topic::of::<registration::Entity>(Some(missions::refresh::registrations)),
        Topic::part_of::<delegate::Entity>(missions::rows::REGISTRATIONS, "registration_id"),
    ]
}
