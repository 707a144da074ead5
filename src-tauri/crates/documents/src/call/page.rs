//! A call as one page that holds its style and no script. It reads well in light and dark, by ear and on
//! paper.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::view::{Block, Section, Table, View};
use crate::DocumentError;
use crate::html::{escaped, filled, hash};
use crate::paper::FactBlock;
use crate::texts::Texts;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = concat!(include_str!("../html/base.css"), include_str!("page.css"));

/// Writes a call as a page.
pub(super) fn written(view: &View, texts: &Texts) -> Result<String, DocumentError> {
    let paper = &view.paper;
    let mut main = String::new();
    for (number, block) in (1..).zip(&view.facts) {
        facts(&mut main, number, block);
    }
    for (number, section) in numbered(view) {
        write_section(&mut main, number, section, view);
    }
    let mut contents = String::new();
    for (number, section) in numbered(view) {
        let heading = escaped(&section.heading);
        put(
            &mut contents,
            format_args!("<li><a href=\"#part-{number}\">{heading}</a></li>\n"),
        );
    }
    let parts = BTreeMap::from([
        ("language", texts.locale().code().to_owned()),
        ("style", STYLE.to_owned()),
        ("style-hash", hash(STYLE)),
        ("title", escaped(&paper.title)),
        ("office", escaped(&paper.letterhead.office)),
        ("kind", escaped(&paper.letterhead.kind)),
        ("written-in", view.written_in.to_owned()),
        ("heading", escaped(&view.heading)),
        ("route", escaped(&view.route)),
        ("byline", escaped(&paper.byline)),
        ("stamp", stamp(view)),
        ("skip", escaped(&texts.get("documents-call-skip")?)),
        ("parts", escaped(&texts.get("documents-call-parts")?)),
        ("contents", contents),
        ("main", main),
        ("foot", escaped(&paper.footer.left)),
    ]);
    filled(PAGE, &parts)
}

fn numbered(view: &View) -> impl Iterator<Item = (usize, &Section)> {
    (view.facts.len() + 1..).zip(&view.sections)
}

/// What holds of a version that is not public, at the top and on every sheet that is printed.
fn stamp(view: &View) -> String {
    let mut written = String::new();
    if let (Some(stamp), Some(warning)) = (&view.stamp, &view.warning) {
        let (stamp, warning) = (escaped(stamp), escaped(warning));
        put(
            &mut written,
            format_args!(
                "<p class=\"stamp\" aria-hidden=\"true\">{stamp}</p>\n\
                 <p class=\"notice\"><strong>{stamp}.</strong> {warning}</p>"
            ),
        );
    }
    written
}

fn facts(page: &mut String, number: usize, block: &FactBlock) {
    open(page, number, &block.heading);
    page.push_str("<dl>\n");
    for fact in &block.rows {
        let (label, value) = (escaped(&fact.label), escaped(&fact.value));
        put(page, format_args!("<dt>{label}</dt><dd>{value}</dd>\n"));
    }
    page.push_str("</dl>\n</section>\n");
}

fn write_section(page: &mut String, number: usize, section: &Section, view: &View) {
    open(page, number, &section.heading);
    for block in &section.blocks {
        match block {
            Block::Said { text } => put(page, format_args!("<p>{}</p>\n", escaped(text))),
            Block::Written { text } => {
                let (language, text) = (view.written_in, escaped(text));
                put(page, format_args!("<p lang=\"{language}\">{text}</p>\n"));
            }
            Block::Points { points } => list(page, "ul", points),
            Block::Steps { points } => list(page, "ol", points),
            Block::Table(shown) => table(page, &section.heading, shown),
        }
    }
    page.push_str("</section>\n");
}

fn open(page: &mut String, number: usize, heading: &str) {
    let heading = escaped(heading);
    put(
        page,
        format_args!(
            "<section aria-labelledby=\"part-{number}\">\n<h2 id=\"part-{number}\">{heading}</h2>\n"
        ),
    );
}

fn list(page: &mut String, element: &str, points: &[String]) {
    put(page, format_args!("<{element}>\n"));
    for point in points {
        put(page, format_args!("<li>{}</li>\n", escaped(point)));
    }
    put(page, format_args!("</{element}>\n"));
}

/// A table that scrolls by itself where the window is narrow; the keyboard reaches it.
fn table(page: &mut String, heading: &str, table: &Table) {
    let name = escaped(table.name.as_deref().unwrap_or(heading));
    put(
        page,
        format_args!(
            "<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"{name}\">\n<table>\n"
        ),
    );
    if table.name.is_some() {
        put(page, format_args!("<caption>{name}</caption>\n"));
    }
    page.push_str("<thead><tr>");
    for (header, class) in table.headers.iter().zip(classes(table)) {
        let header = escaped(header);
        put(page, format_args!("<th scope=\"col\"{class}>{header}</th>"));
    }
    page.push_str("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        page.push_str("<tr>");
        for (column, (cell, class)) in row.iter().zip(classes(table)).enumerate() {
            let cell = escaped(cell);
            if column == 0 {
                put(page, format_args!("<th scope=\"row\">{cell}</th>"));
            } else {
                put(page, format_args!("<td{class}>{cell}</td>"));
            }
        }
        page.push_str("</tr>\n");
    }
    page.push_str("</tbody>\n</table>\n</div>\n");
}

fn classes(table: &Table) -> impl Iterator<Item = &'static str> {
    let figures = table.figures.iter();
    figures.map(|figure| if *figure { " class=\"figure\"" } else { "" })
}

fn put(page: &mut String, text: std::fmt::Arguments<'_>) {
    page.write_fmt(text)
        .expect("BUG: a text takes whatever is written");
}
