//! The words of the files that the desk writes, from the same Fluent files as the screens.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use proa_domain::settings::Locale;

/// The words in one language.
pub(crate) struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the words of a language.
    pub(crate) fn of(locale: Locale) -> Self {
        let source = match locale {
            Locale::EsMx => include_str!("../../../../ui/locales/es-MX/export.ftl"),
            Locale::En => include_str!("../../../../ui/locales/en/export.ftl"),
        };
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(readable, _)| readable);
        let language = locale.code().parse();
        let mut bundle = FluentBundle::new(language.into_iter().collect());
        // Marks that isolate directions would be strange signs in a spreadsheet.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// The text `id`, or the id itself where it has no words.
    pub(crate) fn get(&self, id: &str) -> String {
        self.with(id, &FluentArgs::new())
    }

    /// The text `id` with the name of a mission filled in.
    pub(crate) fn of_mission(&self, id: &str, mission: &str) -> String {
        self.with(id, &FluentArgs::from_iter([("mission", mission)]))
    }

    fn with(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let pattern = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value());
        pattern.map_or_else(
            || id.to_owned(),
            |pattern| {
                let text = self
                    .bundle
                    .format_pattern(pattern, Some(args), &mut Vec::new());
                text.into_owned()
            },
        )
    }
}
