//! Whose goods a line of chapter 99 meets, as far as its words say so plainly.

crate::text_enum! {
    /// The origin that a line names.
    pub enum NamedOrigin {
        /// Mexico is named, to be met or to be spared: read the words.
        Mexico = "mexico",
        /// Another country is named, and Mexico is not.
        AnotherCountry = "another-country",
        /// No single country is named: read the words.
        Unsaid = "unsaid",
    }
}

impl NamedOrigin {
    /// Reads the words of a line and of the texts above it.
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Self {
        if texts.clone().any(|text| text.contains("Mexico")) {
            return Self::Mexico;
        }
        let mut is_named = false;
        for following in texts.flat_map(products_of) {
            if !names_a_country(following) {
                return Self::Unsaid;
            }
            is_named = true;
        }
        if is_named {
            Self::AnotherCountry
        } else {
            Self::Unsaid
        }
    }
}

fn products_of(text: &str) -> impl Iterator<Item = &str> {
    ["product of ", "products of ", "Product of ", "Products of "]
        .into_iter()
        .flat_map(|phrase| text.split(phrase).skip(1))
}

fn names_a_country(words: &str) -> bool {
    let name = words.strip_prefix("the ").unwrap_or(words);
    name.starts_with(char::is_uppercase) && !name.starts_with("United States")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::NamedOrigin;

    #[rstest]
    #[case(
        "Articles the product of China, as provided for in a note",
        NamedOrigin::AnotherCountry
    )]
    #[case("Products of the Russian Federation", NamedOrigin::AnotherCountry)]
    #[case(
        "Goods that are products of the Russian Federation",
        NamedOrigin::AnotherCountry
    )]
    #[case("Articles the product of Mexico", NamedOrigin::Mexico)]
    #[case("The product of any country other than Mexico", NamedOrigin::Mexico)]
    #[case("Articles the product of any country", NamedOrigin::Unsaid)]
    #[case(
        "The product of China or the product of any country",
        NamedOrigin::Unsaid
    )]
    #[case("Goods with products of the United States inside", NamedOrigin::Unsaid)]
    #[case("Valued less than 25¢/kg", NamedOrigin::Unsaid)]
    fn says_whose_goods_only_where_the_words_are_plain(
        #[case] words: &str,
        #[case] expected: NamedOrigin,
    ) {
        assert_eq!(NamedOrigin::of([words].into_iter()), expected);
    }

    #[test]
    fn the_text_above_counts_as_well() {
        let texts = ["Articles the product of China:", "Of steel"];
        assert_eq!(
            NamedOrigin::of(texts.into_iter()),
            NamedOrigin::AnotherCountry
        );
    }
}
