//! The only source of now, of new identities and of randomness.

use std::sync::Arc;

use proa_domain::time::{Day, Instant};
use uuid::Uuid;

/// The time zone of the office. Deadlines that name no other are read in it.
pub const OFFICE_ZONE: &str = "America/Mexico_City";

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Instant;

    /// Milliseconds that went by since some moment, whatever was done to the clock and also while the machine slept; none
    /// where nobody counts.
    fn passed(&self) -> Option<i64> {
        None
    }
}

/// Throws dice.
pub trait Dice: Send + Sync {
    /// Fills with random bytes that nobody can foretell.
    fn fill(&self, bytes: &mut [u8]);
}

/// What the world gives: passed in, so that tests can fix it.
#[derive(Clone)]
pub struct Env {
    clock: Arc<dyn Clock>,
    dice: Arc<dyn Dice>,
}

impl Env {
    /// The machine's clock and its random source.
    pub fn system() -> Self {
        Self::new(Arc::new(SystemClock), Arc::new(SystemDice))
    }

    /// Any clock and dice.
    pub fn new(clock: Arc<dyn Clock>, dice: Arc<dyn Dice>) -> Self {
        Self { clock, dice }
    }

    /// Now.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// The same world by another clock.
    #[must_use]
    pub fn by(&self, clock: Arc<dyn Clock>) -> Self {
        Self {
            clock,
            dice: Arc::clone(&self.dice),
        }
    }

    /// The same world at another time, which stands still there.
    pub(crate) fn standing_at(&self, moment: Instant) -> Self {
        self.by(Arc::new(StoppedClock(moment)))
    }

    /// Milliseconds that went by since some moment, whatever was done to the clock.
    pub fn passed(&self) -> Option<i64> {
        self.clock.passed()
    }

    /// The day at the office.
    pub fn today(&self) -> Day {
        self.now().day_in(OFFICE_ZONE)
    }

    /// A new identity, UUID version 7.
    pub fn uuid(&self) -> Uuid {
        let milliseconds = u64::try_from(self.now().milliseconds()).unwrap_or_default();
        let mut random = [0; 10];
        self.dice.fill(&mut random);
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid()
    }

    /// Random bytes, for keys, salts and nonces.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.dice.fill(&mut bytes);
        bytes
    }
}

struct StoppedClock(Instant);

impl Clock for StoppedClock {
    fn now(&self) -> Instant {
        self.0
    }
}

struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Instant {
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the clock that the others ask"
        )]
        let now = std::time::SystemTime::now();
        let since = now
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap_or_default();
        i64::try_from(since.as_millis())
            .ok()
            .and_then(Instant::from_milliseconds)
            .expect("BUG: the machine's clock is past the year 9999")
    }

    fn passed(&self) -> Option<i64> {
        counted()
    }
}

/// What the system counts, the time with it in which the machine slept.
#[cfg(unix)]
fn counted() -> Option<i64> {
    use rustix::time::{ClockId, clock_gettime};
    #[cfg(target_os = "linux")]
    const CLOCK: ClockId = ClockId::Boottime;
    // That of Linux stands while the machine sleeps; that of macOS goes on.
    #[cfg(not(target_os = "linux"))]
    const CLOCK: ClockId = ClockId::Monotonic;
    let counted = clock_gettime(CLOCK);
    let seconds = counted.tv_sec.checked_mul(1_000)?;
    seconds.checked_add(counted.tv_nsec / 1_000_000)
}

/// What the system counts, the time with it in which the machine slept.
#[cfg(not(unix))]
fn counted() -> Option<i64> {
    use std::sync::OnceLock;
    static FIRST: OnceLock<std::time::Instant> = OnceLock::new();
    let first = FIRST.get_or_init(std::time::Instant::now);
    i64::try_from(first.elapsed().as_millis()).ok()
}

struct SystemDice;

impl Dice for SystemDice {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("BUG: the operating system has no random source");
    }
}
