//! A result may leave open how many jobs were made. What is there was reported as the figure that it is, and stays.

crate::step::step!(
    "m20261221_000001_unknown_jobs",
    "
    ALTER TABLE mission_results ADD COLUMN jobs_where_told INTEGER;
    UPDATE mission_results SET jobs_where_told = jobs;
    ALTER TABLE mission_results DROP COLUMN jobs;
    ALTER TABLE mission_results RENAME COLUMN jobs_where_told TO jobs;
    "
);
