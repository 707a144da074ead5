//! The Fluent catalogues: which messages each language has, and which arguments they take.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::parser;

/// The language that the others follow.
pub(crate) const SOURCE: &str = "es-MX";
/// The languages that must say everything that the source says.
pub(crate) const OTHERS: [&str; 1] = ["en"];

/// The messages of one language, by id.
pub(crate) type Catalogue = BTreeMap<String, Arguments>;
/// The arguments of a message, by name.
pub(crate) type Arguments = BTreeMap<String, Kind>;

/// What an argument may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Text,
    /// Counted: it goes through `NUMBER` or chooses between plural forms.
    Number,
}

/// Reads all `.ftl` files of a language's folder.
pub(crate) fn read(folder: &Path) -> Result<Catalogue> {
    let mut catalogue = Catalogue::new();
    let mut paths: Vec<_> = fs::read_dir(folder)
        .with_context(|| format!("no folder {}", folder.display()))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    paths.sort();
    for path in paths {
        let file =
            parse(&fs::read_to_string(&path)?).with_context(|| path.display().to_string())?;
        for (id, arguments) in file {
            if catalogue.insert(id.clone(), arguments).is_some() {
                bail!("{}: {id} is in two files", path.display());
            }
        }
    }
    Ok(catalogue)
}

/// Reads one file's text; attributes count as messages named `id.attribute`.
pub(crate) fn parse(text: &str) -> Result<Catalogue> {
    let resource = match parser::parse(text) {
        Ok(resource) => resource,
        Err((_, errors)) => bail!(
            "{}",
            errors.first().map(ToString::to_string).unwrap_or_default()
        ),
    };
    let mut found = Vec::new();
    for entry in &resource.body {
        let (prefix, id, value, attributes) = match entry {
            Entry::Message(message) => (
                "",
                message.id.name,
                message.value.as_ref(),
                &message.attributes,
            ),
            Entry::Term(term) => ("-", term.id.name, Some(&term.value), &term.attributes),
            Entry::Junk { content } => bail!("not understood: {content}"),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
        };
        found.extend(value.map(|pattern| (format!("{prefix}{id}"), Uses::of(pattern))));
        for attribute in attributes {
            let name = format!("{prefix}{id}.{}", attribute.id.name);
            found.push((name, Uses::of(&attribute.value)));
        }
    }
    with_references(found)
}

/// Adds to each message the arguments of those that it refers to.
fn with_references(found: Vec<(String, Uses)>) -> Result<Catalogue> {
    let mut uses = BTreeMap::new();
    for (id, of_message) in found {
        if uses.insert(id.clone(), of_message).is_some() {
            bail!("{id} is there twice");
        }
    }
    let mut catalogue = Catalogue::new();
    for id in uses.keys() {
        let mut arguments = Arguments::new();
        let mut seen = BTreeSet::new();
        let mut waiting = vec![id.as_str()];
        while let Some(next) = waiting.pop().filter(|next| seen.insert(*next)) {
            let Some(of_message) = uses.get(next) else {
                continue;
            };
            merge(&mut arguments, &of_message.arguments);
            waiting.extend(of_message.references.iter().map(String::as_str));
        }
        catalogue.insert(id.clone(), arguments);
    }
    Ok(catalogue)
}

/// Takes over arguments; one that is counted anywhere is a number.
pub(crate) fn merge(into: &mut Arguments, other: &Arguments) {
    for (name, &kind) in other {
        let known = into.entry(name.clone()).or_insert(kind);
        *known = kind.max(*known);
    }
}

/// What a pattern uses.
#[derive(Default)]
struct Uses {
    arguments: Arguments,
    references: BTreeSet<String>,
}

impl Uses {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut uses = Self::default();
        uses.pattern(pattern);
        uses
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, Kind::Text),
            Expression::Select { selector, variants } => {
                let is_counted = variants.iter().any(is_plural);
                self.inline(selector, if is_counted { Kind::Number } else { Kind::Text });
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, kind: Kind) {
        match inline {
            InlineExpression::VariableReference { id } => {
                merge(
                    &mut self.arguments,
                    &Arguments::from([(id.name.to_owned(), kind)]),
                );
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let kind = if id.name == "NUMBER" {
                    Kind::Number
                } else {
                    kind
                };
                self.call(arguments, kind);
            }
            InlineExpression::MessageReference { id, attribute } => {
                let name = match attribute {
                    Some(attribute) => format!("{}.{}", id.name, attribute.name),
                    None => id.name.to_owned(),
                };
                self.references.insert(name);
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            // A term gets its arguments from the message that names it.
            InlineExpression::TermReference { .. }
            | InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn call(&mut self, arguments: &CallArguments<&str>, kind: Kind) {
        for argument in &arguments.positional {
            self.inline(argument, kind);
        }
    }
}

fn is_plural(variant: &Variant<&str>) -> bool {
    match variant.key {
        VariantKey::Identifier { name } => ["zero", "one", "two", "few", "many"].contains(&name),
        VariantKey::NumberLiteral { .. } => true,
    }
}

/// What the other language lacks, has too much, or says with other arguments.
pub(crate) fn differences(source: &Catalogue, other: &Catalogue, language: &str) -> Vec<String> {
    let mut findings = Vec::new();
    for (id, arguments) in source {
        match other.get(id) {
            None => findings.push(format!("{id} has no text in {language}")),
            Some(others) if !others.keys().eq(arguments.keys()) => {
                findings.push(format!("{id} takes other arguments in {language}"));
            }
            Some(_) => {}
        }
    }
    let extra = other.keys().filter(|id| !source.contains_key(*id));
    findings.extend(extra.map(|id| format!("{id} is only in {language}")));
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_arguments_of_a_message_and_of_those_it_refers_to() {
        let text = "who = { $name }\ngreeting = Hola, { who }\n    .hint = { NUMBER($count) }\n";
        let catalogue = parse(text).unwrap();
        assert_eq!(
            catalogue["greeting"],
            Arguments::from([("name".to_owned(), Kind::Text)])
        );
        assert_eq!(
            catalogue["greeting.hint"],
            Arguments::from([("count".to_owned(), Kind::Number)])
        );
    }

    #[test]
    fn takes_a_plural_selector_for_a_number_and_other_selectors_for_text() {
        let text = "places = { $count ->\n    [one] un lugar\n   *[other] { $count } lugares\n }\n\
                    state = { $state ->\n    [open] abierta\n   *[other] { $state }\n }\n";
        let catalogue = parse(text).unwrap();
        assert_eq!(catalogue["places"]["count"], Kind::Number);
        assert_eq!(catalogue["state"]["state"], Kind::Text);
    }

    #[test]
    fn refuses_a_file_that_fluent_does_not_understand() {
        assert!(parse("title = { $name\n").is_err());
    }

    #[test]
    fn says_what_the_other_language_lacks_or_says_otherwise() {
        let source = parse("a = uno\nb = { $x }\n").unwrap();
        let other = parse("b = { $y }\nc = three\n").unwrap();
        assert_eq!(
            differences(&source, &other, "en"),
            [
                "a has no text in en",
                "b takes other arguments in en",
                "c is only in en"
            ]
        );
    }
}
