//! The article of each general provision, so that a step of a determination cites its own.

crate::step::step!(
    "m20261129_000002_provision_articles",
    "
    ALTER TABLE origin_provisions ADD COLUMN step_articles TEXT;
    "
);
