//! Numbers that look like chance and are the same for the same seed (splitmix64).

/// A die.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// Begins at a seed.
    pub(super) const fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below a limit; none is below nothing, and 0 stands for it.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit).unwrap_or(u64::MAX);
        let rolled = self.next().checked_rem(limit).unwrap_or_default();
        usize::try_from(rolled).unwrap_or_default()
    }

    const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
