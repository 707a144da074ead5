//! Texts that are looked for without regard to capitals and marks: `lower` of SQLite knows the letters
//! of English alone, and PEÑA is peña.

/// Letters with their marks, and what they are looked for as.
const MARKED: [(&str, &str); 28] = [
    ("Á", "a"),
    ("á", "a"),
    ("À", "a"),
    ("à", "a"),
    ("Â", "a"),
    ("â", "a"),
    ("Ã", "a"),
    ("ã", "a"),
    ("Ç", "c"),
    ("ç", "c"),
    ("É", "e"),
    ("é", "e"),
    ("È", "e"),
    ("è", "e"),
    ("Ê", "e"),
    ("ê", "e"),
    ("Í", "i"),
    ("í", "i"),
    ("Ó", "o"),
    ("ó", "o"),
    ("Ö", "o"),
    ("ö", "o"),
    ("Ú", "u"),
    ("ú", "u"),
    ("Ü", "u"),
    ("ü", "u"),
    ("Ñ", "n"),
    ("ñ", "n"),
];

/// The condition that a column has a text in it; the text is bound as [`plain`].
pub(crate) fn holds(column: &str) -> String {
    let replaced = MARKED
        .iter()
        .fold(column.to_owned(), |sql, (marked, bare)| {
            format!("replace({sql}, '{marked}', '{bare}')")
        });
    format!("instr(lower({replaced}), ?) > 0")
}

/// A text as it is looked for.
pub(crate) fn plain(text: &str) -> String {
    let replaced = MARKED
        .iter()
        .fold(text.trim().to_owned(), |text, (marked, bare)| {
            text.replace(marked, bare)
        });
    replaced.to_ascii_lowercase()
}

/// The digits of a text that is a code, or its beginning; none where it is something else.
pub(crate) fn code(text: &str) -> Option<String> {
    let digits: String = text.trim().chars().filter(|sign| *sign != '.').collect();
    let is_code = !digits.is_empty() && digits.bytes().all(|sign| sign.is_ascii_digit());
    is_code.then_some(digits)
}

/// The condition that a column begins with a text, whose signs are no wildcards.
pub(crate) fn begins(column: &str) -> String {
    format!("instr({column}, ?) = 1")
}

#[cfg(test)]
mod tests {
    use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

    use super::{code, holds, plain};
    use crate::testing::TestDesk;

    #[test]
    fn a_code_is_digits_and_points_with_a_digit_among_them() {
        assert_eq!(code(" 8302.10 "), Some("830210".to_owned()));
        for text in ["", ".", "%", "_", "100 %", "Modelo 94", "94 "] {
            assert_eq!(code(text).is_some(), text == "94 ", "{text}");
        }
    }

    #[tokio::test]
    async fn capitals_and_marks_are_no_other_letters() {
        let desk = TestDesk::new().await;
        for (name, text, expected) in [
            ("VIDRIOS PEÑA", "peña", true),
            ("Vidrios Peña", " PENA", true),
            ("Müller & Söhne", "muller", true),
            ("ALIMENTACIÓN", "alimentacion", true),
            ("Vidrios Peña", "peras", false),
            ("50%_x", "%_", true),
        ] {
            let sql = format!("SELECT {} AS found", holds("?"));
            let values = [name.into(), plain(text).into()];
            let query = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
            let row = desk.store.read().query_one_raw(query).await.unwrap();
            let found: bool = row.unwrap().try_get("", "found").unwrap();
            assert_eq!(found, expected, "{name} {text}");
        }
    }
}
