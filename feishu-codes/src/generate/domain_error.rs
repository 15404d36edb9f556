/// Implements the enum of one domain from the data that `feishu-codes-codegen` writes.
#[doc(hidden)]
#[macro_export]
macro_rules! __domain_error {
    (
        error: $error:ident, domain: $variant:ident, all: $wide:ident, count: $count:literal,
        index: $index:expr, ranks: $ranks:expr, variants: $variants:tt,
        facts: $facts:expr, names: $names:expr, messages: $messages:expr, scopes: $scopes:expr,
        en: $en:expr, zh: $zh:expr, pages: $pages:expr,
    ) => {
        const _: () = {
            use $crate::__private::{self as p, core::option::Option};
            // The calling module may shadow the primitive types and may have no prelude.
            use p::core::primitive::*;

            // One static per part, so that the linker can drop the parts that a program does not use.
            static FACTS: p::Facts = $facts;
            static NAMES: p::Names = $names;
            static MESSAGES: p::Strings = $messages;
            static SCOPES: p::Strings = $scopes;
            static EN: p::LanguageTexts = $en;
            static ZH: p::LanguageTexts = $zh;
            static PAGES: p::Pages = $pages;

            impl p::DomainError for $error {
                const ENUM_NAME: &'static str = p::core::stringify!($error);
                const INDEX: p::Index = $index;
                #[allow(clippy::let_and_return)]
                const SLOTS: &'static [Self] = &{
                    use $error::*;
                    // A variable, for the reason given in `__error_impls`.
                    let slots = $variants;
                    slots
                };
                const RANKS: p::Packed = $ranks;
                const DATA: &'static p::DomainData = &p::DomainData {
                    facts: &FACTS,
                    names: &NAMES,
                    messages: &MESSAGES,
                    scopes: &SCOPES,
                    en: &EN,
                    zh: &ZH,
                    pages: &PAGES,
                };
            }

            impl $error {
                /// All variants, in ascending order of their codes.
                pub const ALL: &'static [Self] = p::all_of::<Self>();

                /// The domain of this enum.
                pub const DOMAIN: Domain = Domain::$variant;

                /// Returns the variant with this code, or `None` if the domain has no such code. Takes constant time.
                #[inline]
                #[must_use]
                pub const fn from_code(code: i64) -> Option<Self> {
                    let error = p::at_slot_of::<Self>(code);
                    // Compares the whole code, because the hash uses only its low bits.
                    if error as i64 == code { Option::Some(error) } else { Option::None }
                }

                /// Returns the code.
                #[inline]
                #[must_use]
                pub const fn code(self) -> i64 {
                    self as i64
                }

                /// Returns the domain of this enum.
                #[inline]
                #[must_use]
                pub const fn domain(self) -> Domain {
                    Domain::$variant
                }
            }

    $crate::__private::inherent_texts!(p $error);
    $crate::__private::error_impls!(p $error p::UnknownCode, p::in_order::<Self, $count>());
            $crate::__private::equals!(p $error == $wide: |error, wide| {
                p::core::matches!(wide, $wide::$variant(other) if other == error)
            });

            impl p::core::fmt::Debug for $error {
                #[inline]
                fn fmt(&self, f: &mut p::core::fmt::Formatter<'_>) -> p::core::fmt::Result {
                    f.write_str(self.name())
                }
            }

            impl p::core::str::FromStr for $error {
                type Err = p::ParseCodeError;

                /// Parses a code (`1002102`), a name (`TalentNotExist`) or a name with its enum
                /// (`HireError::TalentNotExist`).
                #[inline]
                fn from_str(text: &str) -> p::core::result::Result<Self, p::ParseCodeError> {
                    p::parse(text)
                }
            }

            impl p::core::convert::From<$error> for $wide {
                #[inline]
                fn from(error: $error) -> Self {
                    $wide::$variant(error)
                }
            }

            impl p::core::convert::TryFrom<$wide> for $error {
                /// The unchanged error, if it belongs to another domain.
                type Error = $wide;

                #[inline]
                fn try_from(error: $wide) -> p::core::result::Result<Self, $wide> {
                    match error {
                        $wide::$variant(error) => p::core::result::Result::Ok(error),
                        other => p::core::result::Result::Err(other),
                    }
                }
            }
        };
    };
}
