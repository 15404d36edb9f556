//! One definition for the enums that the table spells in `snake_case`.

/// Defines a fieldless enum with the names that `codes.csv` uses for its variants.
macro_rules! closed_set {
    (
        $(#[$outer:meta])*
        $name:ident { $( $(#[$inner:meta])* $variant:ident = $text:literal, )* }
    ) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $( $(#[$inner])* $variant, )* }

        impl $name {
            /// Every value, in the order of definition.
            pub const ALL: &'static [Self] = &[ $( Self::$variant, )* ];

            /// The name as `codes.csv` has it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $( Self::$variant => $text, )* }
            }

            /// The value of that name; `None` where there is none.
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

        crate::closed_set::serialization!($name);
    };
}

/// The traits of serde, by feature.
#[cfg(not(feature = "serde"))]
macro_rules! serialization {
    ($name:ident) => {};
}

/// The traits of serde, by feature.
#[cfg(feature = "serde")]
macro_rules! serialization {
    ($name:ident) => {
        /// As its name.
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        /// From its name.
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::serialization::name(deserializer, Self::ALL, Self::name)
            }
        }
    };
}

pub(crate) use {closed_set, serialization};
