//! Newtypes that travel as text: one macro, so that serde, the bridge and the database agree.

/// Makes a type with `Display` and `FromStr` travel as a string in JSON, in the typed bridge
/// and (feature `db`) in a TEXT column. What cannot be parsed is refused, never coerced.
#[macro_export]
macro_rules! text_type {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text =
                    <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

/// A code that is none of an enum's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a code of {of}: {code}")]
pub struct UnknownCode {
    /// The enum that was asked.
    pub of: &'static str,
    /// The text that was found.
    pub code: String,
}

/// Makes an enum whose variants are stable codes: the same text in JSON, in the typed bridge and
/// (feature `db`) in a TEXT column, with `ALL`, `code()`, `Display` and `FromStr`.
#[macro_export]
macro_rules! text_enum {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $code:tt, )+
        }
    ) => {
        $crate::text_column! {
            #[derive(
                Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash,
                serde::Serialize, serde::Deserialize, specta::Type,
            )]
            $(#[$meta])*
            pub enum $name {
                $( $(#[$variant_meta])* #[serde(rename = $code)] $variant, )+
            }
        }

        impl $name {
            /// Every variant, in the order of the declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable code.
            pub const fn code(self) -> &'static str {
                match self {
                    $( Self::$variant => $code, )+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::text::UnknownCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $( $code => Ok(Self::$variant), )+
                    unknown => Err($crate::text::UnknownCode {
                        of: stringify!($name),
                        code: unknown.to_owned(),
                    }),
                }
            }
        }
    };
}

/// Lets a type with `Display` and `FromStr` be a TEXT column where the crate is built with `db`.
#[cfg(feature = "db")]
#[macro_export]
macro_rules! text_column {
    ($item:item) => {
        #[derive(sea_orm::DeriveValueType)]
        #[sea_orm(value_type = "String")]
        $item
    };
}

/// Lets a type with `Display` and `FromStr` be a TEXT column where the crate is built with `db`.
#[cfg(not(feature = "db"))]
#[macro_export]
macro_rules! text_column {
    ($item:item) => {
        $item
    };
}

/// More words than anybody searches by: a text that was pasted is not searched for as a whole.
pub const MOST_WORDS: usize = 12;

/// Folds text for comparison: lower case, without accents (ñ stays a letter of its own only in
/// `Display`; here it becomes n, as people type it), single spaces, letters and digits only.
///
/// ```
/// assert_eq!(proa_domain::text::fold("  Ñandú  &  Cía. "), "nandu cia");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase).map(plain) {
        if letter.is_alphanumeric() {
            folded.push(letter);
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    }
}
