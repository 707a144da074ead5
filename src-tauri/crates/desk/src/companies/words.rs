//! Finding companies by what people type: without accents, in any order, with a slip of the
//! finger.

use proa_domain::ids::CompanyId;
use proa_domain::text::{MOST_WORDS, fold};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value};

use crate::error::AppError;

/// The shortest text that the trigram index finds.
const GRAM: usize = 3;

/// Up to this many companies found by their words, the list starts from them.
const FEW: usize = 2_000;

/// How many of the most alike companies are looked at when no company has the words.
const CANDIDATES: u32 = 400;

/// A piece of SQL with its values.
pub(crate) struct Condition {
    pub(crate) sql: String,
    pub(crate) values: Vec<Value>,
}

/// The companies that a text finds.
pub(crate) enum Found {
    /// The text is blank.
    All,
    /// These.
    Few(Vec<CompanyId>),
    /// Too many to name: those of a condition on `c`, the companies.
    Many(Condition),
}

/// Finds companies by their words. Words that no company has are taken for slips.
pub(crate) async fn find(db: &impl ConnectionTrait, text: &str) -> Result<Found, AppError> {
    let words = words(text);
    if words.is_empty() {
        return Ok(Found::All);
    }
    let Condition { sql, values } = literal(&words);
    let few = format!(
        "SELECT company_id FROM company_words WHERE number IN ({sql}) LIMIT {}",
        FEW + 1
    );
    let few = Statement::from_sql_and_values(DbBackend::Sqlite, few, values.clone());
    let rows = db.query_all_raw(few).await?;
    if rows.len() > FEW {
        let sql = format!("c.number IN ({sql})");
        return Ok(Found::Many(Condition { sql, values }));
    }
    if rows.is_empty() {
        return Ok(Found::Few(alike(db, &words).await?));
    }
    let found = rows.iter().map(|row| row.try_get("", "company_id"));
    Ok(Found::Few(found.collect::<Result<_, _>>()?))
}

/// The words of a text; a code with points is one word.
fn words(text: &str) -> Vec<String> {
    let is_code = text.chars().any(|sign| sign.is_ascii_digit())
        && text
            .chars()
            .all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ' '));
    let folded = fold(text);
    if is_code {
        return vec![folded.replace(' ', "")];
    }
    folded
        .split(' ')
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .map(str::to_owned)
        .collect()
}

/// The numbers of the companies of which every word is known somewhere; a word too short for the
/// index begins one.
fn literal(words: &[String]) -> Condition {
    let (long, short): (Vec<_>, Vec<_>) =
        words.iter().partition(|word| word.chars().count() >= GRAM);
    let mut values: Vec<Value> = Vec::new();
    let mut sql = "SELECT number FROM company_words".to_owned();
    if !long.is_empty() {
        "SELECT rowid AS number FROM company_search WHERE company_search MATCH ?"
            .clone_into(&mut sql);
        let quoted: Vec<_> = long.iter().map(|word| format!("\"{word}\"")).collect();
        values.push(quoted.join(" ").into());
    }
    for word in short {
        sql = format!(
            "SELECT number FROM company_words
             WHERE instr(' ' || name || ' ' || other, ?) > 0 AND number IN ({sql})"
        );
        values.insert(0, format!(" {word}").into());
    }
    Condition { sql, values }
}

/// The name of a company as the index holds it.
#[derive(FromQueryResult)]
struct Known {
    company_id: CompanyId,
    name: String,
    other: String,
}

/// The companies that have every word but for a slip or two.
async fn alike(db: &impl ConnectionTrait, words: &[String]) -> Result<Vec<CompanyId>, AppError> {
    let candidates = candidates(db, words, "").await?;
    Ok(candidates
        .into_iter()
        .filter(|known| {
            let own = || known.name.split(' ').chain(known.other.split(' '));
            words
                .iter()
                .all(|word| own().any(|own| is_alike(word, own)))
        })
        .map(|known| known.company_id)
        .collect())
}

/// The companies whose names share the most with some words, the likest first.
pub(crate) async fn named_alike(
    db: &impl ConnectionTrait,
    name: &str,
) -> Result<Vec<CompanyId>, AppError> {
    let found = candidates(db, &words(name), "{name} : ").await?;
    Ok(found.into_iter().map(|known| known.company_id).collect())
}

async fn candidates(
    db: &impl ConnectionTrait,
    words: &[String],
    columns: &str,
) -> Result<Vec<Known>, AppError> {
    let grams = grams(words);
    if grams.is_empty() {
        return Ok(Vec::new());
    }
    let query = Statement::from_sql_and_values(
        DbBackend::Sqlite,
        "SELECT w.company_id, w.name, w.other
         FROM (SELECT rowid FROM company_search WHERE company_search MATCH ?
               ORDER BY rank LIMIT ?) s
         JOIN company_words w ON w.number = s.rowid",
        [
            format!("{columns}({})", grams.join(" OR ")).into(),
            CANDIDATES.into(),
        ],
    );
    Ok(Known::find_by_statement(query).all(db).await?)
}

/// The quoted trigrams of the words that tell something: short ones only where there are no others.
fn grams(words: &[String]) -> Vec<String> {
    let letters: Vec<Vec<char>> = words.iter().map(|word| word.chars().collect()).collect();
    let is_short = |word: &&Vec<char>| word.len() <= GRAM;
    let only_short = letters.iter().all(|word| is_short(&word));
    letters
        .iter()
        .filter(|word| only_short || !is_short(word))
        .flat_map(|word| word.windows(GRAM))
        .map(|gram| format!("\"{}\"", gram.iter().collect::<String>()))
        .collect()
}

/// Whether a word begins with another, but for slips: one in four letters, at most three.
fn is_alike(typed: &str, own: &str) -> bool {
    let length = typed.chars().count();
    let slips = (length / 4).clamp(1, 3);
    [length, length + 1].into_iter().any(|end| {
        let start: String = own.chars().take(end).collect();
        strsim::osa_distance(typed, &start) <= slips
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{is_alike, words};

    #[rstest]
    #[case("aguacate", "aguacates", true)]
    #[case("agucates", "aguacates", true)]
    #[case("auguacates", "aguacates", true)]
    #[case("mesta", "meseta", true)]
    #[case("meseta", "mezcal", false)]
    #[case("sal", "sol", true)]
    #[case("limon", "aguacates", false)]
    fn a_slip_is_forgiven_another_word_is_not(
        #[case] typed: &str,
        #[case] own: &str,
        #[case] is_same: bool,
    ) {
        assert_eq!(is_alike(typed, own), is_same);
    }

    #[test]
    fn a_code_with_points_is_one_word() {
        assert_eq!(words("0804.40"), ["080440"]);
        assert_eq!(words("Ñandú 3M"), ["nandu", "3m"]);
    }
}
