//! Defines the enums whose values codes.csv writes in `snake_case`.

use core::fmt;

/// Defines a fieldless enum with the name of each variant in codes.csv.
macro_rules! closed_set {
    (
        $(#[$outer:meta])*
        $what:literal $name:ident { $( $(#[$inner:meta])* $variant:ident = $text:literal, )* }
    ) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $( $(#[$inner])* $variant, )* }

        impl $name {
            /// Every value, in the order of their definition.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            /// Returns the name in codes.csv.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$variant => $text, )* }
            }

            /// Returns the value with this name, if any.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name { $( $text => Some(Self::$variant), )* _ => None }
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.name())
            }
        }

        impl core::str::FromStr for $name {
            type Err = $crate::UnknownName;

            /// Parses the name in codes.csv.
            fn from_str(name: &str) -> Result<Self, $crate::UnknownName> {
                Self::from_name(name).ok_or($crate::UnknownName::new($what, &[ $( $text, )* ]))
            }
        }

        /// Serializes as the name.
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        /// Deserializes from the name.
        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::serialization::name(deserializer, Self::ALL, Self::name)
            }
        }
    };
}

pub(crate) use closed_set;

/// Writes the names that an error message expects.
pub(crate) fn write_one_of<'n>(f: &mut fmt::Formatter<'_>, names: impl Iterator<Item = &'n str>) -> fmt::Result {
    f.write_str("one of")?;
    let mut separator = " ";
    for name in names {
        write!(f, "{separator}`{name}`")?;
        separator = ", ";
    }
    Ok(())
}

/// The error of parsing the name of a [`Kind`](crate::Kind), a [`Retry`](crate::Retry), a [`Lang`](crate::Lang) or a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UnknownName {
    what: &'static str,
    names: &'static [&'static str],
}

impl UnknownName {
    #[doc(hidden)]
    #[must_use]
    pub const fn new(what: &'static str, names: &'static [&'static str]) -> Self {
        Self { what, names }
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {}; expected ", self.what)?;
        write_one_of(f, self.names.iter().copied())
    }
}

impl core::error::Error for UnknownName {}
