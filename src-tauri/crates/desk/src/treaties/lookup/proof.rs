//! The proof of origin of an agreement: its codes, and all of it in words.

use fluent_bundle::FluentArgs;
use proa_domain::figures::number;
use proa_domain::money::MoneyText;

use super::answer::Proof;
use crate::l10n::Words;
use crate::treaties::facts::ProofRow;

/// No authority takes part.
const NOBODY: &str = "none";

/// What must travel with the goods.
pub(super) fn proof(row: &ProofRow, words: &Words) -> Proof {
    let issuer = row
        .issuing_body
        .as_ref()
        .filter(|body| body.as_str() != NOBODY);
    Proof {
        types: list(&row.proof_types),
        certifiers: list(&row.certifiers),
        issuer: issuer.cloned(),
        validity_months: row.validity_months,
        waiver: money(
            row.low_value_amount.as_ref(),
            row.low_value_currency.as_ref(),
        ),
        languages: list(row.languages.as_deref().unwrap_or_default()),
        record_years: row.record_years,
        retroactive: row.retroactive_months.map(|months| months.to_string()),
        citation: row.articles.clone().unwrap_or_default(),
        confidence: row.confidence.clone(),
        text: text(row, words),
    }
}

fn list(codes: &str) -> Vec<String> {
    let codes = codes.split(';').map(str::trim);
    codes
        .filter(|code| !code.is_empty())
        .map(str::to_owned)
        .collect()
}

fn money(amount: Option<&String>, currency: Option<&String>) -> Option<MoneyText> {
    let currency = currency?.parse().ok()?;
    let amount = proa_domain::money::Money::parse(amount?, currency).ok()?;
    Some(amount.into())
}

fn text(row: &ProofRow, words: &Words) -> String {
    let limit = said_money(
        row.declaration_limit_amount.as_ref(),
        row.declaration_limit_currency.as_ref(),
    );
    let named = |id: fn(&str) -> String, codes: &str| -> Vec<String> {
        let mut argument = FluentArgs::new();
        argument.set("limit", limit.clone().unwrap_or_default());
        list(codes)
            .iter()
            .map(|code| words.with(&id(code), &argument))
            .collect()
    };
    let sentence = |id: &str, name: &'static str, value: String| {
        let mut argument = FluentArgs::new();
        argument.set(name, value);
        words.with(id, &argument)
    };
    let counted = |id: &str, name: &'static str, value: u32| {
        let mut argument = FluentArgs::new();
        argument.set(name, value);
        words.with(id, &argument)
    };
    let types = any_of(
        words,
        named(|code| format!("proof-{code}"), &row.proof_types),
    );
    let certifiers = any_of(
        words,
        named(|code| format!("proof-certifier-{code}"), &row.certifiers),
    );
    let mut sentences = vec![
        sentence("proof-sentence-types", "types", types),
        sentence("proof-sentence-certifiers", "certifiers", certifiers),
    ];
    if let Some(body) = row.issuing_body.as_ref().filter(|body| *body != NOBODY) {
        let issuer = words.get(&format!("proof-issuer-{body}"));
        let role = row.issuing_role.as_deref().unwrap_or("issues");
        sentences.push(sentence(
            &format!("proof-sentence-{role}"),
            "issuer",
            issuer,
        ));
    }
    if let Some(months) = row.validity_months {
        sentences.push(counted("proof-sentence-validity", "months", months));
    }
    let waiver = said_money(
        row.low_value_amount.as_ref(),
        row.low_value_currency.as_ref(),
    );
    if let Some(amount) = waiver {
        sentences.push(sentence("proof-sentence-waiver", "amount", amount));
    }
    if let Some(languages) = &row.languages {
        let languages = any_of(
            words,
            named(|code| format!("proof-language-{code}"), languages),
        );
        sentences.push(sentence("proof-sentence-languages", "languages", languages));
    }
    if let Some(years) = row.record_years {
        sentences.push(counted("proof-sentence-records", "years", years));
    }
    if let Some(months) = row.retroactive_months {
        sentences.push(counted("proof-sentence-retroactive", "months", months));
    }
    sentences.join(" ")
}

fn said_money(amount: Option<&String>, currency: Option<&String>) -> Option<String> {
    Some(format!("{} {}", number(amount?), currency?))
}

/// `a, b or c`.
fn any_of(words: &Words, mut items: Vec<String>) -> String {
    let Some(last) = items.pop() else {
        return String::new();
    };
    if items.is_empty() {
        return last;
    }
    let mut arguments = FluentArgs::new();
    arguments.set("first", items.join(", "));
    arguments.set("last", last);
    words.with("proof-list-or", &arguments)
}
