//! Agreements, who is bound by them from when, and what they ask of goods and papers.

crate::step::step!(
    "m20261124_000002_agreements",
    "
    CREATE TABLE agreements (
        agreement TEXT NOT NULL PRIMARY KEY,
        name_es TEXT NOT NULL,
        name_en TEXT NOT NULL,
        short_es TEXT NOT NULL,
        short_en TEXT NOT NULL,
        kind TEXT NOT NULL,
        aladi_code TEXT,
        signed_on TEXT,
        in_force_on TEXT,
        promulgated_on TEXT,
        promulgated_confidence TEXT,
        status TEXT NOT NULL CHECK (status IN ('in-force', 'pending', 'framework', 'ended')),
        status_as_of TEXT,
        expires_on TEXT,
        preference_kind TEXT NOT NULL CHECK (preference_kind IN ('rate', 'share-of-mfn', 'none')),
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT;
    CREATE TABLE agreement_parties (
        agreement TEXT NOT NULL,
        country TEXT NOT NULL,
        role TEXT NOT NULL,
        in_force_on TEXT,
        ended_on TEXT,
        status TEXT NOT NULL CHECK (status IN ('in-force', 'ended', 'pending', 'unverified')),
        note TEXT,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT;
    CREATE INDEX agreement_parties_by_country ON agreement_parties (country, agreement);
    CREATE TABLE agreement_notes (
        agreement TEXT NOT NULL,
        market TEXT,
        code TEXT NOT NULL,
        valid_from TEXT,
        valid_to TEXT,
        hs_from TEXT,
        hs_to TEXT,
        text_es TEXT NOT NULL,
        text_en TEXT NOT NULL,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT;
    CREATE INDEX agreement_notes_by_agreement ON agreement_notes (agreement);
    CREATE TABLE origin_provisions (
        agreement TEXT NOT NULL PRIMARY KEY,
        criteria TEXT,
        letters TEXT,
        fallback_tv_pct TEXT,
        fallback_nc_pct TEXT,
        fallback_excludes TEXT,
        rvc_methods TEXT,
        de_minimis_pct TEXT,
        de_minimis_base TEXT,
        de_minimis_rvc TEXT,
        de_minimis_excluded_hs TEXT,
        de_minimis_same_subheading_hs TEXT,
        de_minimis_exceptions TEXT,
        textile_pct TEXT,
        textile_basis TEXT,
        elastomeric_pct TEXT,
        elastomeric_rule TEXT,
        cumulation TEXT,
        cumulation_with TEXT,
        cumulation_condition TEXT,
        transit TEXT,
        drawback TEXT,
        accessories TEXT,
        inventory TEXT,
        sets_pct TEXT,
        sets_base TEXT,
        minimal_operations TEXT,
        not_verified TEXT,
        articles TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT;
    CREATE TABLE origin_proofs (
        agreement TEXT NOT NULL PRIMARY KEY,
        proof_types TEXT NOT NULL,
        certifiers TEXT NOT NULL,
        issuing_body TEXT,
        issuing_role TEXT,
        data_elements TEXT,
        validity_months INTEGER,
        low_value_amount TEXT,
        low_value_currency TEXT,
        declaration_limit_amount TEXT,
        declaration_limit_currency TEXT,
        record_years INTEGER,
        blanket_months INTEGER,
        languages TEXT,
        retroactive_months INTEGER,
        articles TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT;
    CREATE TABLE product_rules (
        rule_id TEXT NOT NULL PRIMARY KEY,
        agreement TEXT NOT NULL,
        hs_edition TEXT NOT NULL,
        hs_from TEXT NOT NULL,
        hs_to TEXT NOT NULL,
        product_es TEXT,
        product_en TEXT,
        structured TEXT,
        role TEXT NOT NULL CHECK (role IN ('rule', 'additional', 'sufficient')),
        applies_to TEXT,
        valid_from TEXT,
        valid_to TEXT,
        state TEXT NOT NULL CHECK (state IN ('computed', 'text_only', 'unverified')),
        gap TEXT,
        citation TEXT,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL
    ) STRICT;
    CREATE INDEX product_rules_by_agreement ON product_rules (agreement, hs_from);
    CREATE TABLE rule_terms (
        kind TEXT NOT NULL,
        code TEXT NOT NULL,
        es TEXT NOT NULL,
        en TEXT NOT NULL,
        source TEXT NOT NULL,
        confidence TEXT NOT NULL,
        PRIMARY KEY (kind, code)
    ) STRICT;
    "
);
