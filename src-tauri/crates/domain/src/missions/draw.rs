//! A draw by lot that anybody can make again: the same seed and the same identities give the same order,
//! whatever the names are and in whatever order they come.

use uuid::Uuid;

/// The constants of `SplitMix64`. Source: Steele, Lea, Flood, Fast splittable pseudorandom number
/// generators, OOPSLA 2014.
const GAMMA: u64 = 0x9e37_79b9_7f4a_7c15;
const FIRST: u64 = 0xbf58_476d_1ce4_e5b9;
const SECOND: u64 = 0x94d0_49bb_1331_11eb;

/// The lot of an identity under a seed. Another that joins changes nobody's lot.
pub fn lot(seed: u64, id: Uuid) -> (u64, Uuid) {
    let (high, low) = id.as_u64_pair();
    (mixed(mixed(mixed(seed) ^ high) ^ low), id)
}

fn mixed(value: u64) -> u64 {
    let value = value.wrapping_add(GAMMA);
    let value = (value ^ (value >> 30)).wrapping_mul(FIRST);
    let value = (value ^ (value >> 27)).wrapping_mul(SECOND);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::{lot, mixed};

    #[test]
    fn the_generator_is_the_one_that_was_published() {
        // The first numbers of `SplitMix64` from 0, as its reference code gives them.
        assert_eq!(mixed(0), 0xe220_a839_7b1d_cdaf);
        assert_eq!(mixed(super::GAMMA), 0x6e78_9e6a_a1b9_65f4);
    }

    #[test]
    fn every_identity_is_first_about_as_often() {
        let ids: Vec<Uuid> = (1..=5).map(Uuid::from_u128).collect();
        let mut firsts = [0_u32; 5];
        for seed in 0..5_000 {
            let first = ids.iter().min_by_key(|id| lot(seed, **id)).unwrap();
            firsts[usize::try_from(first.as_u128() - 1).unwrap()] += 1;
        }
        // Each is expected 1,000 times with a standard deviation of 28.
        assert!(
            firsts.iter().all(|count| (850..1_150).contains(count)),
            "{firsts:?}"
        );
    }

    proptest! {
        #[test]
        fn two_identities_never_have_one_lot(seed: u64, one: u128, other: u128) {
            let lots = [one, other].map(|id| lot(seed, Uuid::from_u128(id)));
            prop_assert_eq!(lots[0] == lots[1], one == other);
        }
    }
}
