//! Any text as the special column of the United States: what comes after takes nothing away.

#![no_main]

use libfuzzer_sys::fuzz_target;
use proa_domain::treaties::special::Special;

fuzz_target!(|text: &str| {
    let special = Special::parse(text);
    let _ = special.mexico();
    for range in special.groups.iter().flat_map(|group| &group.see) {
        assert!(range.first <= range.last, "{text}");
    }
    if let Some(own) = special.for_program("S") {
        let longer = Special::parse(&format!("{text} 17.1% (JP)"));
        assert_eq!(longer.for_program("S"), Some(own), "{text}");
    }
});
