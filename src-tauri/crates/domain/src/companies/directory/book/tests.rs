use proptest::prelude::*;

use super::in_order;
use crate::companies::directory::entry::Entry;

fn named(name: &str) -> Entry {
    Entry {
        name: name.to_owned(),
        trade_names: Vec::new(),
        state: None,
        municipality: None,
        activity: None,
        sectors: Vec::new(),
        products: Vec::new(),
        markets: Vec::new(),
        size: None,
        experience: None,
        programmes: Vec::new(),
        web: None,
        mail: None,
        phone: None,
        contact: None,
    }
}

#[test]
fn entries_stand_by_name_whatever_its_accents_and_each_has_an_anchor_of_its_own() {
    let listed = in_order(
        ["Zapatos", "Ámbar & Co", "ambar co", "「」"]
            .map(named)
            .to_vec(),
    );
    let found: Vec<_> = listed
        .iter()
        .map(|listed| (listed.entry.name.as_str(), listed.anchor.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("「」", "e-"),
            ("ambar co", "e-ambar-co"),
            ("Ámbar & Co", "e-ambar-co-2"),
            ("Zapatos", "e-zapatos"),
        ]
    );
}

proptest! {
    #[test]
    fn an_anchor_can_stand_in_any_address(names in prop::collection::vec(".{0,12}", 0..12)) {
        let listed = in_order(names.iter().map(|name| named(name)).collect());
        let anchors: std::collections::BTreeSet<_> = listed.iter().map(|one| &one.anchor).collect();
        prop_assert_eq!(anchors.len(), names.len());
        for anchor in anchors {
            prop_assert!(anchor.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-'));
        }
    }
}
