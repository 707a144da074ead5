//! What qualifies the rates of a finding, and where the office's exchange rates stood in a scan.

crate::step::step!(
    "m20261128_000002_scan_reasons",
    "
    ALTER TABLE scan_findings ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE scans ADD COLUMN rates INTEGER NOT NULL DEFAULT 0;
    "
);
