//! The journalled tables of all slices, for the write door.

use crate::settings::entity::{office, person};
use crate::store::topic::Topic;

/// Every table whose rows are written through the write door. A table that is missing here could
/// be written but neither undone nor verified; a test compares this list with the schema.
pub(crate) fn all() -> Vec<Topic> {
    vec![
        Topic::of::<person::Entity>(None),
        Topic::of::<office::Entity>(None),
    ]
}
