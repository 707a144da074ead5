//! Every name of the trade leads to codes of the HS 2022. Runs where the nomenclature is at hand.

use std::collections::BTreeSet;
use std::io::Read as _;

use flate2::read::GzDecoder;
use proa_desk::treaties::products::trade_words;

use crate::reference_files;

#[test]
fn every_code_of_a_trade_word_is_in_the_nomenclature() {
    let Some(file) = reference_files::open("hs/hs6_es_en_cn2024.csv.gz") else {
        return;
    };
    let mut text = String::new();
    GzDecoder::new(file).read_to_string(&mut text).unwrap();
    let known: BTreeSet<&str> = text
        .lines()
        .filter_map(|row| row.split(',').next())
        .collect();
    assert!(known.len() > 6_900);
    let missing: Vec<_> = trade_words()
        .iter()
        .flat_map(|name| name.codes.iter().map(move |code| (name.name, *code)))
        .filter(|(_, code)| !known.contains(code))
        .collect();
    assert_eq!(missing, []);
}
