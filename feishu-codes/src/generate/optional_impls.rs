//! The traits of other crates, by feature. Without the feature, the macros expand to nothing.

/// For an enum of codes.
#[doc(hidden)]
#[macro_export]
macro_rules! __optional_impls {
    ($error:ident) => {
        $crate::__private::serialize_as_code!($error);
        $crate::__private::diagnostic!($error);
    };
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_as_code {
    ($error:ident) => {};
}

/// The traits of serde for an enum of codes.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_as_code {
    ($error:ident) => {
        /// As the number.
        impl p::serialization::serde::Serialize for $error {
            fn serialize<S: p::serialization::serde::Serializer>(
                &self,
                serializer: S,
            ) -> p::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.code())
            }
        }

        /// From the number, under the conditions of `TryFrom<i64>`.
        impl<'de> p::serialization::serde::Deserialize<'de> for $error {
            fn deserialize<D: p::serialization::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> p::core::result::Result<Self, D::Error> {
                p::serialization::code(deserializer)
            }
        }
    };
}

#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_as_name {
    ($set:ident) => {};
}

/// The traits of serde for an enum with `ALL` and `name`.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serialize_as_name {
    ($set:ident) => {
        /// As the name.
        impl p::serialization::serde::Serialize for $set {
            fn serialize<S: p::serialization::serde::Serializer>(
                &self,
                serializer: S,
            ) -> p::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        /// From the name.
        impl<'de> p::serialization::serde::Deserialize<'de> for $set {
            fn deserialize<D: p::serialization::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> p::core::result::Result<Self, D::Error> {
                p::serialization::name(deserializer, <$set>::ALL, <$set>::name)
            }
        }
    };
}

#[cfg(not(feature = "miette"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __diagnostic {
    ($error:ident) => {};
}

/// The trait of miette for an enum of codes.
#[cfg(feature = "miette")]
#[doc(hidden)]
#[macro_export]
macro_rules! __diagnostic {
    ($error:ident) => {
        /// Code, remedy and documentation, in the language of the user's locale.
        impl p::diagnostic::Diagnostic for $error {
            fn code(&self) -> Option<p::diagnostic::Text<'_>> {
                Option::Some(p::diagnostic::code(*self))
            }

            fn help(&self) -> Option<p::diagnostic::Text<'_>> {
                Option::Some(p::diagnostic::help(*self))
            }

            fn url(&self) -> Option<p::diagnostic::Text<'_>> {
                p::diagnostic::url(*self)
            }
        }
    };
}
