//! What was handed out stays as it is, but for what an erasure leaves of it once no duty has it kept.

crate::step::step!(
    "m20261213_000001_erased_proofs",
    "
    DROP TRIGGER origin_proofs_kept_stay;
    CREATE TRIGGER origin_proofs_kept_stay
    BEFORE UPDATE OF case_id, agreement, form, proof ON origin_proofs_kept
    WHEN OLD.state <> 'draft' AND (
        NEW.case_id <> OLD.case_id OR NEW.agreement <> OLD.agreement
        OR NEW.form <> OLD.form OR (NEW.proof <> OLD.proof AND NEW.proof <> '{}'))
    BEGIN
        SELECT RAISE(ABORT, 'the proof was handed out');
    END;
    "
);
