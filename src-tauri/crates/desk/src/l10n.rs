//! Words for texts that the desk itself puts together, from the same Fluent files as the screens.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use proa_domain::settings::Locale;

/// Read once: an answer of the treaty engine takes less time than reading its words.
static SPANISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| read(Locale::EsMx));
static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| read(Locale::En));

/// The words of one language.
pub struct Words {
    bundle: &'static FluentBundle<FluentResource>,
}

fn read(locale: Locale) -> FluentBundle<FluentResource> {
    let language = locale
        .code()
        .parse()
        .expect("BUG: every locale is a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks that isolate directions only get in the way of plain text.
    bundle.set_use_isolating(false);
    for source in sources(locale) {
        // A message that cannot be read is missing; a check of the locales says so.
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

impl Words {
    /// The words of a language.
    pub fn of(locale: Locale) -> Self {
        let bundle = match locale {
            Locale::EsMx => &*SPANISH,
            Locale::En => &*ENGLISH,
        };
        Self { bundle }
    }

    /// A text without arguments; its id where there is none.
    pub fn get(&self, id: &str) -> String {
        self.with(id, &FluentArgs::new())
    }

    /// A text with its arguments filled in; its id where there is none.
    pub fn with(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value());
        let Some(pattern) = pattern else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(arguments), &mut errors)
            .into_owned()
    }

    /// Whether there is such a text.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}

fn sources(locale: Locale) -> [&'static str; 25] {
    match locale {
        Locale::EsMx => [
            include_str!("../../../../ui/locales/es-MX/errors.ftl"),
            include_str!("../../../../ui/locales/es-MX/advisory.ftl"),
            include_str!("../../../../ui/locales/es-MX/answers.ftl"),
            include_str!("../../../../ui/locales/es-MX/calls.ftl"),
            include_str!("../../../../ui/locales/es-MX/ready.ftl"),
            include_str!("../../../../ui/locales/es-MX/results.ftl"),
            include_str!("../../../../ui/locales/es-MX/codes.ftl"),
            include_str!("../../../../ui/locales/es-MX/common.ftl"),
            include_str!("../../../../ui/locales/es-MX/companies.ftl"),
            include_str!("../../../../ui/locales/es-MX/directory.ftl"),
            include_str!("../../../../ui/locales/es-MX/fair.ftl"),
            include_str!("../../../../ui/locales/es-MX/groups.ftl"),
            include_str!("../../../../ui/locales/es-MX/imports.ftl"),
            include_str!("../../../../ui/locales/es-MX/meetings.ftl"),
            include_str!("../../../../ui/locales/es-MX/missions.ftl"),
            include_str!("../../../../ui/locales/es-MX/origin.ftl"),
            include_str!("../../../../ui/locales/es-MX/privacy.ftl"),
            include_str!("../../../../ui/locales/es-MX/products.ftl"),
            include_str!("../../../../ui/locales/es-MX/proofs.ftl"),
            include_str!("../../../../ui/locales/es-MX/selection.ftl"),
            include_str!("../../../../ui/locales/es-MX/settings.ftl"),
            include_str!("../../../../ui/locales/es-MX/timeline.ftl"),
            include_str!("../../../../ui/locales/es-MX/treaties.ftl"),
            include_str!("../../../../ui/locales/es-MX/dialogs.ftl"),
            include_str!("../../../../ui/locales/es-MX/export.ftl"),
        ],
        Locale::En => [
            include_str!("../../../../ui/locales/en/errors.ftl"),
            include_str!("../../../../ui/locales/en/advisory.ftl"),
            include_str!("../../../../ui/locales/en/answers.ftl"),
            include_str!("../../../../ui/locales/en/calls.ftl"),
            include_str!("../../../../ui/locales/en/ready.ftl"),
            include_str!("../../../../ui/locales/en/results.ftl"),
            include_str!("../../../../ui/locales/en/codes.ftl"),
            include_str!("../../../../ui/locales/en/common.ftl"),
            include_str!("../../../../ui/locales/en/companies.ftl"),
            include_str!("../../../../ui/locales/en/directory.ftl"),
            include_str!("../../../../ui/locales/en/fair.ftl"),
            include_str!("../../../../ui/locales/en/groups.ftl"),
            include_str!("../../../../ui/locales/en/imports.ftl"),
            include_str!("../../../../ui/locales/en/meetings.ftl"),
            include_str!("../../../../ui/locales/en/missions.ftl"),
            include_str!("../../../../ui/locales/en/origin.ftl"),
            include_str!("../../../../ui/locales/en/privacy.ftl"),
            include_str!("../../../../ui/locales/en/products.ftl"),
            include_str!("../../../../ui/locales/en/proofs.ftl"),
            include_str!("../../../../ui/locales/en/selection.ftl"),
            include_str!("../../../../ui/locales/en/settings.ftl"),
            include_str!("../../../../ui/locales/en/timeline.ftl"),
            include_str!("../../../../ui/locales/en/treaties.ftl"),
            include_str!("../../../../ui/locales/en/dialogs.ftl"),
            include_str!("../../../../ui/locales/en/export.ftl"),
        ],
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proa_domain::origin::determination::Criterion;
    use proa_domain::origin::determination::step::{FigureKind, StepKind};
    use proa_domain::origin::published::RuleRowRefusal;
    use proa_domain::origin::rule::RvcMethod;
    use proa_domain::origin::rule_text;
    use proa_domain::settings::Locale;
    use proa_domain::treaties::duty::TextReason;
    use proa_domain::treaties::eu_mx_quotas::QuotaRefusal;
    use proa_domain::treaties::measure::{MeasureKind, MeasureRefusal};
    use proa_domain::treaties::published::RejectionReason;
    use proa_domain::treaties::quota::{Extent, QuotaState};

    use super::Words;
    use crate::treaties::import::RecordReason;
    use crate::treaties::lookup::answer::{BestReason, DutyReason};

    /// The rows of a table of the reference data.
    const PROOFS: &str = include_str!("../../../reference/origin_proofs.csv");
    const CHARGES: &str = include_str!("../../../reference/charges_not_included.csv");

    const PROVISIONS: &str = include_str!("../../../reference/origin_provisions.csv");
    const RULINGS: &str = include_str!("../../../reference/advance_rulings.csv");

    fn ensure_words(ids: impl Iterator<Item = String>) {
        let ids: Vec<String> = ids.collect();
        for locale in Locale::ALL {
            let words = Words::of(*locale);
            let wordless: Vec<&String> = ids.iter().filter(|id| !words.has(id)).collect();
            assert!(wordless.is_empty(), "{locale}: {wordless:?}");
        }
    }

    #[test]
    fn every_reason_that_the_program_gives_has_words() {
        let duties = DutyReason::ALL.iter().map(ToString::to_string);
        let rates = TextReason::ALL.iter().map(ToString::to_string);
        let records = RecordReason::ALL.iter().map(ToString::to_string);
        let rejections = RejectionReason::ALL.iter().map(ToString::to_string);
        let quotas = QuotaRefusal::ALL.iter().map(ToString::to_string);
        let reasons = duties.chain(rates).chain(records).chain(rejections);
        let measures = MeasureRefusal::ALL.iter().map(ToString::to_string);
        let reasons = reasons.chain(quotas).chain(measures);
        let rules = rule_text::TextReason::ALL.iter();
        let reasons = reasons.chain(rules.map(|code| format!("rule-{code}")));
        let rows = RuleRowRefusal::ALL.iter().map(ToString::to_string);
        let reasons = reasons.chain(rows);
        ensure_words(reasons.map(|code| format!("reason-{code}")));
        ensure_words(BestReason::ALL.iter().map(|code| format!("best-{code}")));
        ensure_words(
            QuotaState::ALL
                .iter()
                .map(|code| format!("quota-state-{code}")),
        );
        ensure_words(
            MeasureKind::ALL
                .iter()
                .map(|code| format!("measure-kind-{code}")),
        );
        ensure_words(
            Extent::ALL
                .iter()
                .map(|code| format!("quota-extent-{code}")),
        );
    }

    #[test]
    fn every_step_of_a_determination_has_words() {
        let kinds = StepKind::ALL
            .iter()
            .map(|code| format!("origin-step-{code}"));
        let figures = FigureKind::ALL
            .iter()
            .map(|code| format!("origin-figure-{code}"));
        let criteria = Criterion::ALL
            .iter()
            .map(|code| format!("origin-criterion-{code}"));
        let methods = RvcMethod::ALL
            .iter()
            .map(|code| format!("origin-method-{code}"));
        ensure_words(kinds.chain(figures).chain(criteria).chain(methods));
        for column in ["transit", "minimal_operations", "inventory"] {
            let codes = codes(PROVISIONS, column);
            let codes = codes.iter().filter(|code| *code != "none-listed");
            ensure_words(codes.map(|code| format!("origin-code-{code}")));
        }
        let drawback = codes(PROVISIONS, "drawback");
        ensure_words(
            drawback
                .iter()
                .map(|code| format!("origin-drawback-{code}")),
        );
    }

    #[test]
    fn every_code_of_the_reference_data_that_is_put_into_words_has_some() {
        for (column, beginning) in [
            ("proof_types", "proof"),
            ("certifiers", "proof-certifier"),
            ("languages", "proof-language"),
            ("issuing_body", "proof-issuer"),
            ("issuing_role", "proof-sentence"),
        ] {
            let codes = codes(PROOFS, column);
            // Nobody issues what is certified by the parties themselves.
            let codes = codes.iter().filter(|code| *code != "none");
            ensure_words(codes.map(|code| format!("{beginning}-{code}")));
        }
        let charges = codes(CHARGES, "charge");
        ensure_words(charges.iter().map(|code| format!("charge-{code}")));
    }

    /// A selector without a variant of its own would say another's words.
    #[test]
    fn every_code_of_the_advance_rulings_is_a_variant_of_its_note() {
        for (locale, text) in [
            (
                "es",
                include_str!("../../../../ui/locales/es-MX/answers.ftl"),
            ),
            ("en", include_str!("../../../../ui/locales/en/answers.ftl")),
        ] {
            for (column, argument) in [("decides", "$decides ->"), ("asked_by", "$askedBy ->")] {
                let variants = text.split(argument).nth(1).unwrap();
                let variants = variants.split('}').next().unwrap();
                for code in codes(RULINGS, column) {
                    assert!(variants.contains(&format!("[{code}]")), "{locale}: {code}");
                }
            }
        }
    }

    fn codes(table: &str, column: &str) -> BTreeSet<String> {
        let mut reader = csv::Reader::from_reader(table.as_bytes());
        let at = reader
            .headers()
            .unwrap()
            .iter()
            .position(|name| name == column)
            .unwrap();
        let rows = reader.records().map(Result::unwrap);
        let codes: BTreeSet<String> = rows
            .flat_map(|row| row[at].split(';').map(str::to_owned).collect::<Vec<_>>())
            .filter(|code| !code.is_empty())
            .collect();
        assert!(!codes.is_empty(), "{column}");
        codes
    }
}
