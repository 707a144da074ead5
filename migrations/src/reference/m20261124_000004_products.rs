//! The nomenclature and what finds a product in it: words, beginnings of words, misspelt words.

crate::step::step!(
    "m20261124_000004_products",
    "
    CREATE TABLE nomenclature (
        id INTEGER NOT NULL PRIMARY KEY,
        edition TEXT NOT NULL CHECK (edition IN ('HS2022', 'MX')),
        schedule_id TEXT REFERENCES schedules (id) ON DELETE CASCADE,
        digits TEXT NOT NULL,
        level INTEGER NOT NULL CHECK (level IN (2, 4, 6, 8, 10)),
        es TEXT NOT NULL,
        en TEXT,
        path_es TEXT,
        path_en TEXT,
        unit TEXT
    ) STRICT;
    CREATE INDEX nomenclature_by_code ON nomenclature (digits, edition);
    CREATE INDEX nomenclature_by_schedule ON nomenclature (schedule_id)
        WHERE schedule_id IS NOT NULL;
    CREATE VIRTUAL TABLE product_words USING fts5(
        es, en, above_es, above_en, content = '', contentless_delete = 1,
        tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    CREATE VIRTUAL TABLE product_vocabulary USING fts5vocab('product_words', 'row');
    CREATE VIRTUAL TABLE known_words USING fts5(word, tokenize = 'trigram');
    "
);
