//! The exporters' directory, written in two ways from one value: a page that is searched in any browser
//! without a network, and a catalogue on paper. Whatever is not in the value is in neither.

mod catalogue;
mod page;
mod said;

pub use catalogue::directory_catalogue;
pub use page::directory_page;

#[cfg(test)]
mod tests;
