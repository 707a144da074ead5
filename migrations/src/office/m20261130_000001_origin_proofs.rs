//! Proofs of origin, declarations of suppliers, and the documents that show what they say.

crate::step::step!(
    "m20261130_000001_origin_proofs",
    "
    CREATE TABLE origin_proofs_kept (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        case_id TEXT NOT NULL REFERENCES origin_cases (id),
        company_id TEXT REFERENCES companies (id),
        agreement TEXT NOT NULL,
        form TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'withdrawn')),
        proof TEXT NOT NULL,
        basis TEXT,
        issued_on TEXT,
        withdrawn_on TEXT,
        reason TEXT,
        serves_until TEXT,
        keep_until TEXT,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX origin_proofs_kept_by_case ON origin_proofs_kept (case_id)
        WHERE deleted_at IS NULL;
    CREATE INDEX origin_proofs_kept_by_company ON origin_proofs_kept (company_id, updated_at)
        WHERE deleted_at IS NULL;
    CREATE INDEX origin_proofs_kept_by_end ON origin_proofs_kept (serves_until)
        WHERE deleted_at IS NULL;
    CREATE TABLE supplier_declarations (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        company_id TEXT REFERENCES companies (id),
        supplier TEXT NOT NULL CHECK (length(supplier) > 0),
        material TEXT NOT NULL CHECK (length(material) > 0),
        code TEXT,
        agreements TEXT NOT NULL,
        requested_on TEXT,
        received_on TEXT,
        valid_to TEXT,
        remarks TEXT NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT;
    CREATE INDEX supplier_declarations_by_end ON supplier_declarations (valid_to)
        WHERE deleted_at IS NULL;
    CREATE TABLE origin_evidence (
        id TEXT NOT NULL PRIMARY KEY,
        version INTEGER NOT NULL CHECK (version > 0),
        proof_id TEXT REFERENCES origin_proofs_kept (id),
        declaration_id TEXT REFERENCES supplier_declarations (id),
        name TEXT NOT NULL CHECK (length(name) > 0),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        size INTEGER NOT NULL CHECK (size > 0),
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT,
        CHECK ((proof_id IS NULL) <> (declaration_id IS NULL))
    ) STRICT;
    CREATE INDEX origin_evidence_by_proof ON origin_evidence (proof_id)
        WHERE deleted_at IS NULL;
    CREATE INDEX origin_evidence_by_declaration ON origin_evidence (declaration_id)
        WHERE deleted_at IS NULL;
    "
);
