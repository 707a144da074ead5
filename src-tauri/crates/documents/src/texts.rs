//! The words of the papers, from the same Fluent files as the screens.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use proa_domain::settings::Locale;

use crate::DocumentError;

/// The words of the papers in one language.
pub(crate) struct Texts {
    bundle: FluentBundle<FluentResource>,
    locale: Locale,
}

impl Texts {
    /// Reads the words of `locale`.
    pub(crate) fn load(locale: Locale) -> Result<Self, DocumentError> {
        let broken = || DocumentError::TextMissing {
            id: format!("{}/documents.ftl", locale.code()),
        };
        let language = locale.code().parse().map_err(|_unknown| broken())?;
        let mut bundle = FluentBundle::new(vec![language]);
        // The marks that isolate directions have no glyph, and every text here runs left to right.
        bundle.set_use_isolating(false);
        bundle.add_builtins().map_err(|_twice| broken())?;
        for source in sources(locale) {
            let resource =
                FluentResource::try_new(source.to_owned()).map_err(|_broken| broken())?;
            bundle.add_resource(resource).map_err(|_twice| broken())?;
        }
        Ok(Self { bundle, locale })
    }

    /// The language of the words.
    pub(crate) fn locale(&self) -> Locale {
        self.locale
    }

    /// The one of two texts that is in this language.
    pub(crate) fn pick<'a>(&self, es: &'a str, en: &'a str) -> &'a str {
        match self.locale {
            Locale::EsMx => es,
            Locale::En => en,
        }
    }

    /// The text `id`, which takes no arguments.
    pub(crate) fn get(&self, id: &str) -> Result<String, DocumentError> {
        self.with(id, [])
    }

    /// The text `id` with `args` filled in.
    pub(crate) fn with<'a, const N: usize>(
        &self,
        id: &str,
        args: [(&'a str, FluentValue<'a>); N],
    ) -> Result<String, DocumentError> {
        self.filled(id, &args.into_iter().collect())
            .ok_or_else(|| DocumentError::TextMissing { id: id.to_owned() })
    }

    /// The words of a code that another part of the program gave, if this language has them.
    pub(crate) fn of_code(&self, id: &str, params: &BTreeMap<String, String>) -> Option<String> {
        self.filled(
            id,
            &params
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect(),
        )
    }

    fn filled(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(args), &mut errors)
            .into_owned();
        errors.is_empty().then_some(text)
    }
}

/// The words of the papers themselves, and those of the codes that an answer carries.
const fn sources(locale: Locale) -> [&'static str; 16] {
    match locale {
        Locale::EsMx => [
            include_str!("../../../../ui/locales/es-MX/documents.ftl"),
            include_str!("../../../../ui/locales/es-MX/advisory.ftl"),
            include_str!("../../../../ui/locales/es-MX/answers.ftl"),
            include_str!("../../../../ui/locales/es-MX/call-pages.ftl"),
            include_str!("../../../../ui/locales/es-MX/calls.ftl"),
            include_str!("../../../../ui/locales/es-MX/codes.ftl"),
            include_str!("../../../../ui/locales/es-MX/common.ftl"),
            include_str!("../../../../ui/locales/es-MX/companies.ftl"),
            include_str!("../../../../ui/locales/es-MX/directory.ftl"),
            include_str!("../../../../ui/locales/es-MX/fair.ftl"),
            include_str!("../../../../ui/locales/es-MX/mission-papers.ftl"),
            include_str!("../../../../ui/locales/es-MX/missions.ftl"),
            include_str!("../../../../ui/locales/es-MX/privacy.ftl"),
            include_str!("../../../../ui/locales/es-MX/proofs.ftl"),
            include_str!("../../../../ui/locales/es-MX/results.ftl"),
            include_str!("../../../../ui/locales/es-MX/selection.ftl"),
        ],
        Locale::En => [
            include_str!("../../../../ui/locales/en/documents.ftl"),
            include_str!("../../../../ui/locales/en/advisory.ftl"),
            include_str!("../../../../ui/locales/en/answers.ftl"),
            include_str!("../../../../ui/locales/en/call-pages.ftl"),
            include_str!("../../../../ui/locales/en/calls.ftl"),
            include_str!("../../../../ui/locales/en/codes.ftl"),
            include_str!("../../../../ui/locales/en/common.ftl"),
            include_str!("../../../../ui/locales/en/companies.ftl"),
            include_str!("../../../../ui/locales/en/directory.ftl"),
            include_str!("../../../../ui/locales/en/fair.ftl"),
            include_str!("../../../../ui/locales/en/mission-papers.ftl"),
            include_str!("../../../../ui/locales/en/missions.ftl"),
            include_str!("../../../../ui/locales/en/privacy.ftl"),
            include_str!("../../../../ui/locales/en/proofs.ftl"),
            include_str!("../../../../ui/locales/en/results.ftl"),
            include_str!("../../../../ui/locales/en/selection.ftl"),
        ],
    }
}
