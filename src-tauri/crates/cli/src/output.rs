//! What a call says: JSON for scripts, a few lines for people, an error by its code.

use std::io::Write as _;
use std::process::ExitCode;

use fluent_bundle::FluentArgs;
use proa_desk::AppError;
use proa_desk::l10n::Words;
use proa_domain::problem::{Problem, Problems};
use serde::{Deserialize as _, Serialize};
use serde_json::{Map, Value, json};

use crate::args::Args;

/// What a call answers.
pub(crate) struct Said {
    json: Value,
    text: String,
    is_well: bool,
}

impl Said {
    /// An answer in both forms.
    pub(crate) fn new(json: impl Serialize, text: impl Into<String>) -> Self {
        Self {
            json: serde_json::to_value(json).unwrap_or_default(),
            text: text.into(),
            is_well: true,
        }
    }

    /// An answer with the window's names, as scripts spell them.
    pub(crate) fn view(view: impl Serialize, text: impl Into<String>) -> Self {
        let json = serde_json::to_value(view).unwrap_or_default();
        Self::new(snake(json), text)
    }

    /// The call ran and found something wrong.
    pub(crate) fn but_only_if(mut self, is_well: bool) -> Self {
        self.is_well = is_well;
        self
    }
}

/// Prints, and says how it ended. A reader that is gone is no error.
pub(crate) fn print(args: &Args, said: Result<Said, AppError>) -> ExitCode {
    let mut out = std::io::stdout().lock();
    match said {
        Ok(said) => {
            let _ = if args.json {
                writeln!(out, "{}", said.json)
            } else {
                writeln!(out, "{}", said.text.trim_end())
            };
            if said.is_well {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(error) => {
            let words = Words::of(args.lang.locale());
            let body = error_body(&error, &words);
            let _ = if args.json {
                writeln!(out, "{}", json!({ "error": body }))
            } else {
                writeln!(std::io::stderr().lock(), "{}", lines(&body, &words))
            };
            ExitCode::FAILURE
        }
    }
}

/// Tells a person on standard error what leads to a refusal; a script has it in the fields.
pub(crate) fn tell(args: &Args, text: &str) {
    if !args.json {
        let _ = writeln!(std::io::stderr().lock(), "{}", text.trim_end());
    }
}

/// The message, and what is wrong with each field.
fn lines(body: &Value, words: &Words) -> String {
    let lines = body.get("message").and_then(Value::as_str);
    let mut lines = lines.unwrap_or_default().to_owned();
    let problems = body.pointer("/fields/problems").map(Problems::deserialize);
    let problems = problems.and_then(Result::ok).unwrap_or_default();
    for found in &problems.0 {
        let field = label(&found.field, words);
        lines = format!("{lines}\n  {field}: {}", problem(found, words));
    }
    lines
}

/// A field by the name that the window gives it; a place in a list is counted from 1.
fn label(field: &str, words: &Words) -> String {
    let (name, place) = match field.split_once('.') {
        Some((name, rest)) => (name, rest.split('.').next().and_then(|n| n.parse().ok())),
        None => (field, None::<u32>),
    };
    let name = match name {
        "on" => "date",
        "quantities" => "quantity",
        other => other,
    };
    let name = snake_name(name).replace('_', "-");
    let known = ["benefits", "company", "mission"];
    let mut known = known.iter().map(|part| format!("{part}-{name}"));
    let Some(id) = known.find(|id| words.has(id)) else {
        return field.to_owned();
    };
    match place {
        Some(place) => format!("{} {}", words.get(&id), place + 1),
        None => words.get(&id),
    }
}

/// What is wrong with a field, in words.
pub(crate) fn problem(found: &Problem, words: &Words) -> String {
    let params = found.params.iter();
    let arguments = params.map(|(name, value)| (name.as_str(), value.as_str()));
    words.with(&format!("problem-{}", found.code), &arguments.collect())
}

/// The words of a code that a field of an error holds; the field as it is where it is no code.
fn named(code: &str, name: &str, text: &str, words: &Words) -> String {
    let id = match (code, name) {
        (_, "expected") => format!("format-{text}"),
        (_, "found") => format!("found-{text}"),
        ("import.rejected", "reason") => format!("reason-{text}"),
        ("import.bad-recipe", "problem") => format!("recipe-{text}"),
        ("company.bad-recipe", "problem") => format!("company-recipe-{text}"),
        ("journal.cannot-undo", "reason") => format!("undo-{text}"),
        _ => return text.to_owned(),
    };
    if words.has(&id) {
        words.get(&id)
    } else {
        text.to_owned()
    }
}

/// Operations that stand in the way, in words.
fn done(operations: &[Value], words: &Words) -> String {
    let text = |operation: &Value, field: &str| {
        let text = operation.get(field).and_then(Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    let named = operations.iter().map(|operation| {
        let what = words.get(&format!("operation-{}", text(operation, "code")));
        format!("{what} ({})", text(operation, "summary"))
    });
    named.collect::<Vec<_>>().join("; ")
}

fn texts(list: &[Value]) -> String {
    let texts = list.iter().filter_map(Value::as_str);
    texts.collect::<Vec<_>>().join(", ")
}

/// The stable code, its fields, and what to do next in words.
pub(crate) fn error_body(error: &AppError, words: &Words) -> Value {
    let fields = snake(serde_json::to_value(error).unwrap_or_default());
    let mut fields: Map<String, Value> = serde_json::from_value(fields).unwrap_or_default();
    let code = fields.remove("code");
    let code = code.as_ref().and_then(Value::as_str).unwrap_or("internal");
    let mut arguments = FluentArgs::new();
    for (name, value) in &fields {
        if let Some(text) = value.as_str() {
            arguments.set(name.clone(), named(code, name, text, words));
        } else if let Some(number) = value.as_i64() {
            arguments.set(name.clone(), number);
        } else if let Some(list) = value.as_array() {
            let said = match code {
                "journal.built-upon" => done(list, words),
                _ => texts(list),
            };
            arguments.set(name.clone(), said);
        }
    }
    let mut message = words.with(&format!("error-{}", code.replace('.', "-")), &arguments);
    let newest = fields.get("newest").and_then(Value::as_str);
    match (code, newest) {
        ("people.required", _) => {
            message.push_str(" --as … · proa-cli office start --name … --person …");
        }
        ("people.pin-required", _) => message.push_str(" PROA_PIN · --pin-stdin"),
        ("store.damaged" | "store.missing", Some(newest)) if !newest.is_empty() => {
            message = format!("{message} proa-cli backup restore {newest}");
        }
        _ => {}
    }
    json!({ "code": code, "fields": fields, "message": message })
}

/// Keys in snake case; values, and the keys of parameters that are data, stay.
pub(crate) fn snake(value: Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (snake_name(&name), snake(value)))
            .collect(),
        Value::Array(items) => items.into_iter().map(snake).collect(),
        other @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => other,
    }
}

fn snake_name(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}

#[cfg(test)]
mod tests {
    use proa_desk::l10n::Words;
    use proa_domain::settings::Locale;
    use serde_json::json;

    use super::{label, snake};

    #[test]
    fn calls_fields_as_the_window_does() {
        let (es, en) = (Words::of(Locale::EsMx), Words::of(Locale::En));
        assert_eq!(label("product", &es), "Producto");
        assert_eq!(label("on", &en), "Date");
        assert_eq!(label("quantities.0", &en), "Quantity 1");
        assert_eq!(label("legalName", &en), "Legal name");
        assert_eq!(label("nobodyKnows", &en), "nobodyKnows");
    }

    #[test]
    fn spells_the_names_of_the_window_for_scripts() {
        let view = json!({"textOnly": 1, "rows": [{"hasPin": true}]});
        assert_eq!(
            snake(view),
            json!({"text_only": 1, "rows": [{"has_pin": true}]})
        );
    }
}
