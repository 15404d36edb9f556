/// The methods about the name and the first meaning, for an enum that is `Sealed`.
#[doc(hidden)]
#[macro_export]
macro_rules! __inherent_texts {
    ($error:ident) => {
        impl $error {
            /// The name of the variant.
            #[inline]
            #[must_use]
            pub fn name(self) -> &'static str {
                p::Sealed::first(self).name()
            }

            /// All meanings of the number, the current API version's first; at least one.
            #[inline]
            #[must_use]
            pub fn meanings(self) -> p::Meanings {
                p::Meanings::from_first(p::Sealed::first(self))
            }

            /// The meaning whose message fits the server's text best (`%v` fits anything), else the first.
            #[inline]
            #[must_use]
            pub fn meaning(self, msg: &str) -> p::Meaning {
                p::Meanings::best(p::Sealed::first(self), msg)
            }

            /// The server's `msg`, as documented, placeholders (`%v`) included; empty where it documents none.
            #[inline]
            #[must_use]
            pub fn message(self) -> &'static str {
                p::Sealed::first(self).message()
            }

            /// What went wrong.
            #[inline]
            #[must_use]
            pub fn kind(self) -> p::Kind {
                p::Sealed::first(self).kind()
            }

            /// What a program may do about it.
            #[inline]
            #[must_use]
            pub fn retry(self) -> p::Retry {
                p::Sealed::first(self).retry()
            }

            /// The HTTP statuses that it was documented with; may be empty.
            #[inline]
            #[must_use]
            pub fn http_statuses(self) -> &'static [u16] {
                p::Sealed::first(self).http_statuses()
            }

            /// The cause, in a few words, where the documentation gives it.
            #[inline]
            #[must_use]
            pub fn explanation(self, lang: p::Lang) -> Option<&'static str> {
                p::Sealed::first(self).explanation(lang)
            }

            /// What to do.
            #[inline]
            #[must_use]
            pub fn remedy(self, lang: p::Lang) -> &'static str {
                p::Sealed::first(self).remedy(lang)
            }

            /// The official page that documents it, where one is known.
            #[inline]
            #[must_use]
            pub fn docs_url(self, lang: p::Lang) -> Option<p::DocsUrl> {
                p::Sealed::first(self).docs_url(lang)
            }
        }
    };
}

/// The traits that all enums of a table have alike; `all` is in scope. `$unknown` is what the conversion from a number fails
/// with, and `$resolution` what is not the default of `ErrorCode`.
#[doc(hidden)]
#[macro_export]
macro_rules! __error_impls {
    ($error:ident $unknown:ty { $($resolution:tt)* }) => {
        impl p::ErrorCode for $error {
            type Domain = Domain;

            const ALL: &'static [Self] = all::<()>();

            #[inline]
            fn from_code(code: i64) -> Option<Self> {
                <$error>::from_code(code)
            }

            #[inline]
            fn domain(self) -> Domain {
                <$error>::domain(self)
            }

            $($resolution)*
        }

        /// `1002102: Talent not exist`; the alternate form (`{:#}`) adds the remedy in English.
        impl p::core::fmt::Display for $error {
            #[inline]
            fn fmt(&self, f: &mut p::core::fmt::Formatter<'_>) -> p::core::fmt::Result {
                p::Sealed::first(*self).fmt_with(self.code(), f)
            }
        }

        impl p::core::error::Error for $error {}

        impl p::core::convert::From<$error> for i64 {
            #[inline]
            fn from(error: $error) -> Self {
                error.code()
            }
        }

        impl p::core::cmp::PartialEq<i64> for $error {
            #[inline]
            fn eq(&self, code: &i64) -> bool {
                self.code() == *code
            }
        }

        $crate::__private::try_from_integers!($error $unknown: i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
        $crate::__private::optional_impls!($error);
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __try_from_integers {
    ($error:ident $unknown:ty: $($integer:ty)*) => { $(
        impl p::core::convert::TryFrom<$integer> for $error {
            type Error = $unknown;

            #[inline]
            fn try_from(code: $integer) -> p::core::result::Result<Self, $unknown> {
                p::convert(code)
            }
        }
    )* };
}
