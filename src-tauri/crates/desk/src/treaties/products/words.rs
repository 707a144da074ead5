//! Search by words: what the trade calls so, then all of them, in the nomenclature and in the lines of markets; then with
//! those that nobody wrote so put right; then any. What only the lines of markets have leads to
//! their subheading first: that is the product everywhere.

use proa_domain::settings::Locale;
use proa_domain::text::{MOST_WORDS, fold};
use sea_orm::{ConnectionTrait as _, FromQueryResult};

use super::ProductHit;
use super::hits::{LineRow, ProductRow};
use crate::Desk;
use crate::error::AppError;
use crate::treaties::reference::rows::query;

/// Words that say nothing of a product.
const EMPTY_WORDS: [&str; 24] = [
    "de", "del", "la", "las", "el", "los", "un", "una", "y", "o", "en", "con", "sin", "para",
    "por", "the", "of", "and", "or", "for", "in", "with", "a", "an",
];
const SHORTEST: usize = 2;
/// Fewer letters make too many beginnings to rank, or to look for in a million lines, within a
/// keystroke.
const SHORTEST_RANKED: usize = 3;
/// Of so many lines that have the longer words, those are kept that have the shorter ones too.
const MOST_SIFTED: i64 = 500;
const NEAR_WORDS: i64 = 40;

pub(crate) const RANKED: &str = "
    SELECT own.edition, own.digits, own.level, own.es, own.en,
        coalesce(own.path_es, above.path_es) AS path_es,
        coalesce(own.path_en, above.path_en) AS path_en
    FROM (SELECT rowid AS id, bm25(product_words, :es, :en, 1.0, 1.0) AS score FROM product_words
        WHERE product_words MATCH ?1 ORDER BY score LIMIT 4 * ?2) AS found
    JOIN nomenclature AS own ON own.id = found.id
    LEFT JOIN schedules ON schedules.id = own.schedule_id
    LEFT JOIN nomenclature AS above ON own.edition = 'MX' AND above.edition = 'HS2022'
        AND above.digits = substr(own.digits, 1, 6)
    WHERE coalesce(schedules.is_current, 1) = 1
    ORDER BY found.score * CASE own.level WHEN 6 THEN 10 WHEN 4 THEN 9 ELSE 7 END, own.digits
    LIMIT ?2";

const UNRANKED: &str = "
    SELECT own.edition, own.digits, own.level, own.es, own.en,
        coalesce(own.path_es, above.path_es) AS path_es,
        coalesce(own.path_en, above.path_en) AS path_en
    FROM (SELECT rowid AS id FROM product_words WHERE product_words MATCH ?1 LIMIT ?2) AS found
    JOIN nomenclature AS own ON own.id = found.id
    LEFT JOIN schedules ON schedules.id = own.schedule_id
    LEFT JOIN nomenclature AS above ON own.edition = 'MX' AND above.edition = 'HS2022'
        AND above.digits = substr(own.digits, 1, 6)
    WHERE coalesce(schedules.is_current, 1) = 1
    ORDER BY own.digits";

pub(crate) const LINES: &str = "
    SELECT schedules.market, line.digits, line.code, line.level, line.description,
        line.description_es, line.path
    FROM line_words JOIN tariff_lines AS line ON line.id = line_words.rowid
    JOIN schedules ON schedules.id = line.schedule_id
    WHERE line_words MATCH ?1 AND schedules.is_current = 1 LIMIT ?2";

pub(super) async fn search(
    desk: &Desk,
    text: &str,
    locale: Locale,
    limit: u32,
) -> Result<Vec<ProductHit>, AppError> {
    let words = stems(text);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let all = joined(&words, " AND ");
    let is_ranked = words.iter().all(|word| word.len() >= SHORTEST_RANKED);
    let wanted = usize::try_from(limit).unwrap_or_default();
    let mut found = super::called(desk, &words, locale).await?;
    found.extend(products(desk, &all, is_ranked, locale, limit).await?);
    if found.len() < wanted {
        let lines = lines(desk, &words, wanted - found.len(), locale).await?;
        if found.is_empty() {
            found = super::subheadings(desk, &lines, locale).await?;
        }
        found.extend(lines);
    }
    if !found.is_empty() {
        return Ok(super::grouped(found, limit));
    }
    // A word that a market's lines know needs no putting right.
    let righted = righted(desk, &words).await?;
    let matching = |with: &str| {
        let parts: Vec<&str> = righted.iter().map(|part| part.matching.as_str()).collect();
        parts.join(with)
    };
    found = products(desk, &matching(" AND "), true, locale, limit).await?;
    if found.is_empty() && righted.len() > 1 {
        found = products(desk, &matching(" OR "), true, locale, limit).await?;
    }
    let words: Vec<&str> = righted.iter().map(|part| part.word.as_str()).collect();
    let found_as = words.join(" ");
    for hit in &mut found {
        hit.found_as = Some(found_as.clone());
    }
    Ok(super::grouped(found, limit))
}

async fn lines(
    desk: &Desk,
    words: &[String],
    limit: usize,
    locale: Locale,
) -> Result<Vec<ProductHit>, AppError> {
    let (long, short): (Vec<_>, Vec<_>) = words
        .iter()
        .cloned()
        .partition(|word| word.len() >= SHORTEST_RANKED);
    let is_sifted = !long.is_empty() && !short.is_empty();
    let (matching, most) = if is_sifted {
        (joined(&long, " AND "), MOST_SIFTED)
    } else {
        let most = i64::try_from(limit).unwrap_or(i64::MAX);
        (joined(words, " AND "), most)
    };
    let rows = LineRow::find_by_statement(query(LINES, [matching.into(), most.into()]))
        .all(desk.reference.read())
        .await?;
    let has_short = |row: &LineRow| {
        let text = fold(&format!("{} {}", row.description, row.path));
        let has = |short: &String| text.split(' ').any(|word| word.starts_with(short.as_str()));
        !is_sifted || short.iter().all(has)
    };
    let kept = rows.into_iter().filter(has_short).take(limit);
    Ok(kept.map(|row| row.hit(locale)).collect())
}

async fn products(
    desk: &Desk,
    matching: &str,
    is_ranked: bool,
    locale: Locale,
    limit: u32,
) -> Result<Vec<ProductHit>, AppError> {
    if matching.is_empty() {
        return Ok(Vec::new());
    }
    let (es, en) = match locale {
        Locale::EsMx => ("12.0", "8.0"),
        Locale::En => ("8.0", "12.0"),
    };
    let sql = if is_ranked {
        RANKED.replace(":es", es).replace(":en", en)
    } else {
        UNRANKED.to_owned()
    };
    let values = [matching.into(), i64::from(limit).into()];
    let rows = ProductRow::find_by_statement(query(&sql, values))
        .all(desk.reference.read())
        .await?;
    Ok(rows.into_iter().map(|row| row.hit(locale)).collect())
}

/// Folded words without their plural, so that the beginning of either number is found.
pub(crate) fn stems(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded
        .split(' ')
        .filter(|word| word.len() >= SHORTEST && !EMPTY_WORDS.contains(word));
    let words = words.take(MOST_WORDS);
    words.map(|word| stem(word).to_owned()).collect()
}

fn stem(word: &str) -> &str {
    const SHORTEST_STEM: usize = 4;
    let long_enough = |stem: &&str| stem.len() >= SHORTEST_STEM;
    word.strip_suffix("es")
        .filter(|stem| stem.len() > SHORTEST_STEM)
        .or_else(|| word.strip_suffix('s').filter(long_enough))
        .unwrap_or(word)
}

pub(crate) fn joined(words: &[String], with: &str) -> String {
    let beginnings: Vec<String> = words.iter().map(|word| beginning(word)).collect();
    beginnings.join(with)
}

fn beginning(word: &str) -> String {
    format!("\"{word}\"*")
}

/// A word as it is searched for.
struct Righted {
    /// What is told of it: the word itself, or the first of those near it.
    word: String,
    matching: String,
}

/// Words that begin nothing are replaced by the nearest known ones, or left out.
async fn righted(desk: &Desk, words: &[String]) -> Result<Vec<Righted>, AppError> {
    let mut righted = Vec::new();
    for word in words {
        let known = query(
            "SELECT 1 FROM product_words WHERE product_words MATCH ? LIMIT 1",
            [beginning(word).into()],
        );
        if desk.reference.read().query_one_raw(known).await?.is_some() {
            righted.push(Righted {
                word: word.clone(),
                matching: beginning(word),
            });
            continue;
        }
        let near = near(desk, word).await?;
        if let Some(nearest) = near.first() {
            righted.push(Righted {
                word: nearest.clone(),
                matching: format!("({})", joined(&near, " OR ")),
            });
        }
    }
    Ok(righted)
}

/// The word with each two letters that stand beside each other swapped: the commonest slip, and
/// one that can leave no run of three letters as it was.
fn swapped(letters: &[char]) -> Vec<String> {
    (1..letters.len())
        .map(|place| {
            let mut letters = letters.to_vec();
            letters.swap(place - 1, place);
            letters.into_iter().collect()
        })
        .collect()
}

#[derive(FromQueryResult)]
struct Known {
    word: String,
}

/// The known words that are fewest strokes away.
async fn near(desk: &Desk, word: &str) -> Result<Vec<String>, AppError> {
    let letters: Vec<char> = word.chars().collect();
    let allowed = match letters.len() {
        0..=3 => return Ok(Vec::new()),
        4..=5 => 1,
        _ => 2,
    };
    let trigrams = letters.windows(3).map(|three| three.iter().collect());
    let parts: Vec<String> = trigrams
        .chain(swapped(&letters))
        .map(|part: String| format!("\"{part}\""))
        .collect();
    let similar = query(
        "SELECT word FROM known_words WHERE known_words MATCH ? ORDER BY rank LIMIT ?",
        [parts.join(" OR ").into(), NEAR_WORDS.into()],
    );
    let similar = Known::find_by_statement(similar)
        .all(desk.reference.read())
        .await?;
    // A word is also near when it is being typed, or stands in the plural.
    let distance = |known: &str| {
        let beginning: String = known.chars().take(letters.len()).collect();
        strsim::osa_distance(word, &beginning).min(strsim::osa_distance(word, known))
    };
    let ranked: Vec<(usize, String)> = similar
        .into_iter()
        .map(|known| (distance(&known.word), known.word))
        .filter(|(distance, _)| *distance <= allowed)
        .collect();
    let least = ranked.iter().map(|(distance, _)| *distance).min();
    Ok(ranked
        .into_iter()
        .filter(|(distance, _)| Some(*distance) == least)
        .map(|(_, word)| word)
        .collect())
}
