//! Any JSON as the export of the USITC: every line stands under what begins its number.

#![no_main]

use libfuzzer_sys::fuzz_target;
use proa_domain::treaties::us_hts::{UsHtsAssembler, UsHtsRecord};

fuzz_target!(|bytes: &[u8]| {
    let Ok(records) = serde_json::from_slice::<Vec<UsHtsRecord>>(bytes) else {
        return;
    };
    let mut assembler = UsHtsAssembler::default();
    for record in records {
        let Ok(Some(line)) = assembler.push(record) else {
            continue;
        };
        assert!(
            line.parent
                .is_none_or(|parent| parent.prefix_of(&line.code))
        );
        if let Some(rate) = &line.rate {
            assert!(rate.on.prefix_of(&line.code));
        }
        let _ = line.named_origin();
    }
});
