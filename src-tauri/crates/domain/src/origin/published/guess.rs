//! What the columns of a table of rules probably mean, from their names in Spanish and English and from
//! what stands in them. A proposal: a person looks at it before anything is read.

use super::recipe::{RuleColumn, RuleMeaning, RuleRecipe, run};
use super::{ListedRule, Writing, publish};
use crate::text::fold;

/// How many rows are looked at for names.
const DEEPEST_HEADER: usize = 40;
/// How many rules are read to see in which words they are written.
const TRIED_RULES: usize = 20;
/// Words of names, as they are folded; the first list of which a name has one says what it means.
const NAMES: [(RuleMeaning, &[&str]); 9] = [
    (RuleMeaning::HsEdition, &["edition", "edicion", "version"]),
    (
        RuleMeaning::Agreement,
        &["agreement", "treaty", "acuerdo", "tratado"],
    ),
    (
        RuleMeaning::Citation,
        &[
            "citation", "source", "locator", "fuente", "cita", "articulo", "article",
        ],
    ),
    (RuleMeaning::First, &["from", "first", "start", "desde"]),
    (RuleMeaning::Last, &["to", "last", "end", "hasta"]),
    (
        RuleMeaning::Structured,
        &["structured", "estructurada", "estructura"],
    ),
    (
        RuleMeaning::Text,
        &[
            "rule",
            "rules",
            "regla",
            "reglas",
            "criterion",
            "criterio",
            "requirement",
        ],
    ),
    (
        RuleMeaning::Code,
        &[
            "code",
            "codes",
            "codigo",
            "hs",
            "sa",
            "heading",
            "partida",
            "subpartida",
            "fraccion",
        ],
    ),
    (
        RuleMeaning::Goods,
        &[
            "goods",
            "product",
            "description",
            "mercancia",
            "producto",
            "descripcion",
        ],
    ),
];

impl RuleRecipe {
    /// Proposes how a table is read, from its first rows.
    pub fn proposed(rows: &[Vec<String>]) -> Self {
        let meant = |row: &[String]| row.iter().filter(|cell| meaning(cell).is_some()).count();
        let heading = rows.iter().take(DEEPEST_HEADER).enumerate();
        let heading = heading
            .map(|(place, row)| (place, meant(row)))
            .filter(|(_, count)| *count > 1)
            .reduce(|best, next| if next.1 > best.1 { next } else { best });
        let above = heading.map_or(0, |(place, _)| place + 1);
        let names = heading.and_then(|(place, _)| rows.get(place));
        let under = rows.get(above..).unwrap_or_default();
        let mut columns: Vec<(usize, RuleColumn)> = Vec::new();
        for (place, name) in names.into_iter().flatten().enumerate() {
            let Some(meaning) = meaning(name) else {
                continue;
            };
            let is_new = columns.iter().all(|(_, known)| known.meaning != meaning);
            if is_new && fits(meaning, place, under) {
                let name = name.clone();
                columns.push((place, RuleColumn { name, meaning }));
            }
        }
        settle(&mut columns);
        let heading = names.map(Vec::as_slice).unwrap_or_default();
        let writing = writing(&mut columns, heading, under);
        Self {
            sheet: None,
            header: u32::try_from(above).unwrap_or_default(),
            writing,
            columns: columns.into_iter().map(|(_, column)| column).collect(),
        }
    }
}

fn meaning(name: &str) -> Option<RuleMeaning> {
    let name = fold(name);
    let words: Vec<&str> = name
        .split(|letter: char| !letter.is_alphanumeric())
        .collect();
    let mut named = NAMES.iter();
    let found = named.find(|(_, known)| words.iter().any(|word| known.contains(word)));
    found.map(|(meaning, _)| *meaning)
}

/// A column of codes has codes in it.
fn fits(meaning: RuleMeaning, place: usize, under: &[Vec<String>]) -> bool {
    if !matches!(
        meaning,
        RuleMeaning::Code | RuleMeaning::First | RuleMeaning::Last
    ) {
        return true;
    }
    let mut cells = under.iter().filter_map(|row| row.get(place));
    cells.any(|cell| cell.split(';').all(|codes| run(codes).is_ok()))
}

/// Codes stand in one column or in two.
fn settle(columns: &mut Vec<(usize, RuleColumn)>) {
    let has = |columns: &[(usize, RuleColumn)], meaning| {
        columns.iter().any(|(_, column)| column.meaning == meaning)
    };
    let is_two = has(columns, RuleMeaning::First) && has(columns, RuleMeaning::Last);
    let left_out = if is_two {
        &[RuleMeaning::Code][..]
    } else {
        &[RuleMeaning::First, RuleMeaning::Last]
    };
    columns.retain(|(_, column)| !left_out.contains(&column.meaning));
}

/// The words in which most of the first rules are read; text where none is. A column that has no name
/// of ours and is read in the structured form is of it.
fn writing(
    columns: &mut Vec<(usize, RuleColumn)>,
    heading: &[String],
    under: &[Vec<String>],
) -> Writing {
    let of = |meaning| {
        let mut columns = columns.iter();
        let found = columns.find(|(_, column)| column.meaning == meaning);
        found.map(|(place, _)| *place)
    };
    if of(RuleMeaning::Structured).is_some() {
        return Writing::Structured;
    }
    let Some(code) = of(RuleMeaning::Code).or_else(|| of(RuleMeaning::First)) else {
        return Writing::Text;
    };
    let is_read = |text: usize, writing: Writing| {
        let (rules, read) = read(code, text, writing, under);
        (read * 2 > rules).then_some(read)
    };
    let is_named = |place: &usize| columns.iter().any(|(known, _)| known == place);
    let mut others = (0..heading.len()).filter(|place| !is_named(place));
    let structured = others.find(|place| is_read(*place, Writing::Structured).is_some());
    let found = of(RuleMeaning::Text).and_then(|text| {
        let grammars = [Writing::Cptpp, Writing::Manufacture, Writing::UsNote];
        let read = grammars
            .into_iter()
            .filter_map(|writing| Some((is_read(text, writing)?, writing)));
        read.reduce(|best, next| if next.0 > best.0 { next } else { best })
    });
    if let Some((_, writing)) = found {
        return writing;
    }
    let Some((place, name)) = structured.and_then(|place| Some((place, heading.get(place)?)))
    else {
        return Writing::Text;
    };
    let column = RuleColumn {
        name: name.clone(),
        meaning: RuleMeaning::Structured,
    };
    columns.push((place, column));
    Writing::Structured
}

/// How many of the first rules there are in a column, and how many of them are read as a whole.
fn read(code: usize, text: usize, writing: Writing, under: &[Vec<String>]) -> (usize, usize) {
    let listed = |(set, row): (u32, &Vec<String>)| {
        let range = run(row.get(code)?.split(';').next()?).ok()?;
        let text = row.get(text).filter(|text| !text.trim().is_empty())?;
        let structured = (writing == Writing::Structured).then(|| text.clone());
        Some(ListedRule {
            set,
            range,
            words: None,
            is_part: false,
            text: text.clone(),
            structured,
            is_other_way: false,
            is_noted: false,
            valid_from: None,
            valid_to: None,
            locator: String::new(),
        })
    };
    let rules = (1..).zip(under.iter().take(TRIED_RULES));
    let published = publish(rules.filter_map(listed).collect(), writing);
    let trees = published.iter().filter_map(|rule| rule.rule.as_ref().ok());
    (published.len(), trees.filter(|tree| !tree.asks()).count())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{RuleRecipe, Writing};

    fn rows(text: &str) -> Vec<Vec<String>> {
        let row = |line: &str| line.split('|').map(str::to_owned).collect();
        text.lines().map(row).collect()
    }

    #[rstest]
    #[case(
        "HS code|Product|Rule of origin\n0804.50|Mangoes|A change to a good of subheading 0804.50 from any other chapter.",
        1, Writing::Cptpp, &["code", "goods", "text"]
    )]
    #[case(
        "Anexo 4.3\n\nDesde|Hasta|Regla|Fuente\n0601|0604|Un cambio desde cualquier otro capítulo|Anexo",
        3, Writing::Text, &["first", "last", "text", "citation"]
    )]
    #[case(
        "Partida|Estructurada|Tratado|Edición del SA\n8703|CTH|TMEC|2012",
        1, Writing::Structured, &["code", "structured", "agreement", "hs-edition"]
    )]
    #[case("codes|rule|form|goods", 1, Writing::Text, &["text", "goods"])]
    #[case(
        "codes|rule|form\n0601-0603|Cambio de capítulo|CC\n0702|Algo|\n0703|Cambio de partida|CTH",
        1, Writing::Structured, &["code", "text", "structured"]
    )]
    #[case("Partida|Regla\nvivos|CC", 1, Writing::Text, &["text"])]
    #[case("one|two\nthree|four", 0, Writing::Text, &[])]
    #[case("", 0, Writing::Text, &[])]
    fn proposes_what_columns_mean_from_their_names_and_their_cells(
        #[case] table: &str,
        #[case] header: u32,
        #[case] writing: Writing,
        #[case] meanings: &[&str],
    ) {
        let recipe = RuleRecipe::proposed(&rows(table));
        let found: Vec<&str> = recipe
            .columns
            .iter()
            .map(|column| column.meaning.code())
            .collect();
        assert_eq!(
            (recipe.header, recipe.writing, found.as_slice()),
            (header, writing, meanings)
        );
    }
}
