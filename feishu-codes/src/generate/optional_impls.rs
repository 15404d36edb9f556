//! The traits of other crates. If a feature is disabled, its macros expand to nothing.

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_impls {
    ($($input:tt)*) => {};
}

/// Implements `Serialize` with a method of the type, and `Deserialize` with a function of `serialization`.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_impls {
    ($p:ident $type:ident: $serialize:ident($method:ident), $read:ident($($argument:expr),*), $doc:literal) => {
        #[doc = $doc]
        impl $p::serialization::serde::Serialize for $type {
            fn serialize<S: $p::serialization::serde::Serializer>(
                &self,
                serializer: S,
            ) -> $p::core::result::Result<S::Ok, S::Error> {
                serializer.$serialize(self.$method())
            }
        }

        #[doc = $doc]
        impl<'de> $p::serialization::serde::Deserialize<'de> for $type {
            fn deserialize<D: $p::serialization::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> $p::core::result::Result<Self, D::Error> {
                $p::serialization::$read(deserializer, $($argument),*)
            }
        }
    };
}

#[cfg(not(feature = "miette"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __diagnostic {
    ($p:ident $error:ident) => {};
}

/// Implements `miette::Diagnostic` for an enum of codes.
#[cfg(feature = "miette")]
#[doc(hidden)]
#[macro_export]
macro_rules! __diagnostic {
    ($p:ident $error:ident) => {
        /// Shows the code, the remedy and the documentation link in the language of the user's locale.
        impl $p::diagnostic::Diagnostic for $error {
            fn code(&self) -> Option<$p::diagnostic::Text<'_>> {
                Option::Some($p::diagnostic::code(*self))
            }

            fn help(&self) -> Option<$p::diagnostic::Text<'_>> {
                Option::Some($p::diagnostic::help(*self))
            }

            fn url(&self) -> Option<$p::diagnostic::Text<'_>> {
                $p::diagnostic::url(*self)
            }
        }
    };
}
