//! Long work tells how far it is, and can be cancelled between two steps.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How far a long work is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What is being done; words: `progress-<stage>`.
    pub stage: &'static str,
    /// Units done.
    pub done: u64,
    /// Units in all, where that is known.
    pub total: Option<u64>,
}

/// The thread between a long work and whoever waits for it.
#[derive(Clone)]
pub struct Progress {
    report: Arc<dyn Fn(Step) + Send + Sync>,
    cancelled: Arc<AtomicBool>,
}

/// Ends the work that holds the other half.
#[derive(Clone)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks the work to stop at its next step.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

impl Progress {
    /// Reports to a function.
    pub fn new(report: impl Fn(Step) + Send + Sync + 'static) -> Self {
        Self {
            report: Arc::new(report),
            cancelled: Arc::default(),
        }
    }

    /// Nobody watches.
    pub fn silent() -> Self {
        Self::new(|_| ())
    }

    /// The half that cancels.
    pub fn canceller(&self) -> Cancel {
        Cancel(Arc::clone(&self.cancelled))
    }

    /// Tells a step.
    pub fn step(&self, stage: &'static str, done: u64, total: Option<u64>) {
        (self.report)(Step { stage, done, total });
    }

    /// Whether somebody asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}
