//! The traits of other crates. If a feature is disabled, its macros expand to nothing.

/// Implements the optional traits of an enum of codes.
#[doc(hidden)]
#[macro_export]
macro_rules! __optional_impls {
    ($p:ident $error:ident) => {
        $crate::__private::serialize_as_code!($p $error);
        $crate::__private::diagnostic!($p $error);
    };
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_as_code {
    ($p:ident $error:ident) => {};
}

/// Implements `Serialize` and `Deserialize` for an enum of codes.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_as_code {
    ($p:ident $error:ident) => {
        /// Serializes the code as a number.
        impl $p::serialization::serde::Serialize for $error {
            fn serialize<S: $p::serialization::serde::Serializer>(
                &self,
                serializer: S,
            ) -> $p::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.code())
            }
        }

        /// Deserializes from a number, with the same errors as `TryFrom<i64>`.
        impl<'de> $p::serialization::serde::Deserialize<'de> for $error {
            fn deserialize<D: $p::serialization::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> $p::core::result::Result<Self, D::Error> {
                $p::serialization::code(deserializer)
            }
        }
    };
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_as_name {
    ($p:ident $set:ident) => {};
}

/// Implements `Serialize` and `Deserialize` for an enum with `ALL` and `name`.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_as_name {
    ($p:ident $set:ident) => {
        /// Serializes the name.
        impl $p::serialization::serde::Serialize for $set {
            fn serialize<S: $p::serialization::serde::Serializer>(
                &self,
                serializer: S,
            ) -> $p::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        /// Deserializes from the name.
        impl<'de> $p::serialization::serde::Deserialize<'de> for $set {
            fn deserialize<D: $p::serialization::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> $p::core::result::Result<Self, D::Error> {
                $p::serialization::name(deserializer, <$set>::ALL, <$set>::name)
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
