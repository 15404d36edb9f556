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
    };
}

pub(crate) use closed_set;
