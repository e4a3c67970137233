//! Closed vocabularies: enums that have one written form, used in the database,
//! in addresses and as the tail of message keys.

/// The word is not in the vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{word:?} is not one of the {vocabulary} words")]
pub struct UnknownCode {
    pub vocabulary: &'static str,
    pub word: String,
}

/// Declares a vocabulary: the enum, `ALL` in the order shown to people, `code()`,
/// `FromStr`, `Display` and serde by the code.
#[macro_export]
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every word, in the order people see them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The written form.
            pub const fn code(self) -> &'static str {
                match self { $($name::$variant => $code),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::code::UnknownCode;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word {
                    $($code => Ok($name::$variant),)+
                    _ => Err($crate::code::UnknownCode { vocabulary: stringify!($name), word: word.to_owned() }),
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}
