/// Implements inherent methods that forward to `ErrorCode`, so that users need not import it. `$p` is
/// `feishu_codes::__private`.
#[doc(hidden)]
#[macro_export]
macro_rules! __inherent_texts {
    ($p:ident $error:ident) => {
        impl $error {
            /// Returns the name of the variant, such as `TalentNotExist`.
            #[inline]
            #[must_use]
            pub fn name(self) -> &'static str {
                $p::ErrorCode::name(self)
            }

            /// Returns all meanings of the code, at least one. The current API version's meaning comes first.
            #[inline]
            #[must_use]
            pub fn meanings(self) -> $p::Meanings {
                $p::ErrorCode::meanings(self)
            }

            /// Returns the meaning whose message fits the server's text best; `%v` in a message fits any text.
            ///
            /// If no message fits, this is the first meaning.
            #[inline]
            #[must_use]
            pub fn meaning(self, msg: &str) -> $p::Meaning {
                $p::ErrorCode::meaning(self, msg)
            }

            /// Returns the documented `msg` of the server, including placeholders (`%v`). It is empty if no text is
            /// known.
            #[inline]
            #[must_use]
            pub fn message(self) -> &'static str {
                $p::ErrorCode::message(self)
            }

            /// Returns the kind of the error.
            #[inline]
            #[must_use]
            pub fn kind(self) -> $p::Kind {
                $p::ErrorCode::kind(self)
            }

            /// Returns whether the same request can succeed later, and what must happen first.
            #[inline]
            #[must_use]
            pub fn retry(self) -> $p::Retry {
                $p::ErrorCode::retry(self)
            }

            /// Returns the HTTP statuses that the code is documented with. The list may be empty.
            #[inline]
            #[must_use]
            pub fn http_statuses(self) -> &'static [u16] {
                $p::ErrorCode::http_statuses(self)
            }

            /// Returns the cause of the error, in this language.
            #[inline]
            #[must_use]
            pub fn explanation(self, lang: $p::Lang) -> &'static str {
                $p::ErrorCode::explanation(self, lang)
            }

            /// Returns the action that resolves the error, in this language.
            #[inline]
            #[must_use]
            pub fn remedy(self, lang: $p::Lang) -> &'static str {
                $p::ErrorCode::remedy(self, lang)
            }

            /// Returns the link to the official page that documents the code, or `None` if no page is known.
            #[inline]
            #[must_use]
            pub fn docs_url(self, lang: $p::Lang) -> Option<$p::DocsUrl> {
                $p::ErrorCode::docs_url(self, lang)
            }
        }
    };
}

/// Implements the traits that all enums of a table share. `$unknown` is the error type of `TryFrom` for integers, and
/// `$all` evaluates to the array of all values.
#[doc(hidden)]
#[macro_export]
macro_rules! __error_impls {
    ($p:ident $error:ident $unknown:ty, $all:expr) => {
        impl $p::ErrorCode for $error {
            type Domain = Domain;

            // Without a variable, rustc promotes the list to a constant and evaluates it in each build.
            #[allow(clippy::let_and_return, long_running_const_eval)]
            const ALL: &'static [Self] = &{
                let all = $all;
                all
            };

            #[inline]
            fn domain(self) -> Domain {
                <$error>::domain(self)
            }
        }

        /// Writes the code and the message: `1002102: Talent not exist`. The explanation replaces a missing message.
        ///
        /// The alternate form (`{:#}`) adds the remedy. All texts are English.
        impl $p::core::fmt::Display for $error {
            #[inline]
            fn fmt(&self, f: &mut $p::core::fmt::Formatter<'_>) -> $p::core::fmt::Result {
                $p::display(*self, f)
            }
        }

        impl $p::core::error::Error for $error {}

        impl $p::core::convert::From<$error> for i64 {
            #[inline]
            fn from(error: $error) -> Self {
                error.code()
            }
        }

        $crate::__private::equals!($p $error == i64: |error, code| error.code() == *code);
        $crate::__private::try_from_integers!($p $error $unknown: i32 i64 u32 u64);
        $crate::__private::serde_impls!($p $error: serialize_i64(code), code(), "Represents the code as a number.");
        $crate::__private::diagnostic!($p $error);
    };
}

/// Implements `PartialEq` between two types, in both directions.
#[doc(hidden)]
#[macro_export]
macro_rules! __equals {
    ($p:ident $left:ident == $right:ident: |$one:ident, $other:ident| $equal:expr) => {
        impl $p::core::cmp::PartialEq<$right> for $left {
            #[inline]
            fn eq(&self, $other: &$right) -> bool {
                let $one = self;
                $equal
            }
        }

        impl $p::core::cmp::PartialEq<$left> for $right {
            #[inline]
            fn eq(&self, $one: &$left) -> bool {
                let $other = self;
                $equal
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __try_from_integers {
    ($p:ident $error:ident $unknown:ty: $($integer:ty)*) => { $(
        impl $p::core::convert::TryFrom<$integer> for $error {
            type Error = $unknown;

            #[inline]
            fn try_from(code: $integer) -> $p::core::result::Result<Self, $unknown> {
                $p::convert(code)
            }
        }
    )* };
}
