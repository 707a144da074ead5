//! The exporters' directory, written in two ways from one value: a page that is searched in any browser
//! without a network, and a catalogue on paper. Whatever is not in the value is in neither.

mod catalogue;
mod page;
mod said;

pub use catalogue::directory_catalogue;
pub use page::directory_page;

#[cfg(test)]
mod tests;

/// The words that the page and its script ask for.
#[cfg(test)]
fn page_words() -> Vec<String> {
    let script = include_str!("directory/page.js");
    let page = include_str!("directory/page.html");
    let quoted = |text: &str, before: &str| -> Vec<String> {
        let rest = text.split(before).skip(1);
        rest.filter_map(|rest| rest.split('"').next())
            .map(str::to_owned)
            .collect()
    };
    [
        quoted(script, "word(\""),
        quoted(script, "fact(facts, \""),
        quoted(page, "data-word=\""),
        quoted(page, "data-label=\""),
    ]
    .concat()
}
