//! Words for texts that the desk itself puts together, from the same Fluent files as the screens.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use proa_domain::settings::Locale;

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a language.
    pub fn of(locale: Locale) -> Self {
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

fn sources(locale: Locale) -> [&'static str; 4] {
    match locale {
        Locale::EsMx => [
            include_str!("../../../../ui/locales/es-MX/errors.ftl"),
            include_str!("../../../../ui/locales/es-MX/answers.ftl"),
            include_str!("../../../../ui/locales/es-MX/dialogs.ftl"),
            include_str!("../../../../ui/locales/es-MX/export.ftl"),
        ],
        Locale::En => [
            include_str!("../../../../ui/locales/en/errors.ftl"),
            include_str!("../../../../ui/locales/en/answers.ftl"),
            include_str!("../../../../ui/locales/en/dialogs.ftl"),
            include_str!("../../../../ui/locales/en/export.ftl"),
        ],
    }
}
