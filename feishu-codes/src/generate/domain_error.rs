/// Implements the enum of one domain, from the data that `feishu-codes-codegen` writes.
///
/// `variants` has the variant of each slot, `ranks` its position in the order of the codes. A free slot has the first variant: no code
/// that is looked up there equals it.
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
            // The names that mean something else where the caller says so, and the traits that come from a prelude.
            use p::core::primitive::*;

            // Constants, so that the optimizer knows the numbers in other crates too.
            const INDEX: p::Index = $index;
            const RANKS: p::Packed = $ranks;

            // One static per part, so that the linker can drop those that a program does not use.
            static FACTS: p::Facts = $facts;
            static NAMES: p::Names = $names;
            static MESSAGES: p::Strings = $messages;
            static SCOPES: p::Strings = $scopes;
            static EN: p::Prose = $en;
            static ZH: p::Prose = $zh;
            static PAGES: p::Pages = $pages;
            static TEXTS: p::Texts =
                p::Texts { facts: &FACTS, messages: &MESSAGES, scopes: &SCOPES, en: &EN, zh: &ZH, pages: &PAGES };

            // rustc evaluates a constant when it checks code that names it, used or not, and it checks each enum value in a constant
            // by a search among all variants. Behind a type parameter it does so only for a program that needs the constant.
            #[allow(clippy::extra_unused_type_parameters, long_running_const_eval)]
            const fn all<T>() -> &'static [$error] {
                const {
                    &{
                        // Mentions `T` so that evaluation waits for monomorphization.
                        let _ = p::core::mem::size_of::<T>();
                        let mut all = [from_slot(0); $count];
                        let mut slot = 0;
                        while slot < RANKS.len() {
                            all[RANKS.get(slot) as usize] = from_slot(slot);
                            slot += 1;
                        }
                        all
                    }
                }
            }

            #[allow(clippy::extra_unused_type_parameters)]
            const fn variants<T>() -> &'static [$error] {
                const {
                    // Mentions `T` so that evaluation waits for monomorphization.
                    let _ = p::core::mem::size_of::<T>();
                    {
                        use $error::*;
                        &$variants
                    }
                }
            }

            #[inline]
            const fn from_slot(slot: usize) -> $error {
                variants::<()>()[slot]
            }

            impl $error {
                /// Every code of the domain, in ascending order.
                pub const ALL: &'static [Self] = all::<()>();

                /// The domain.
                pub const DOMAIN: Domain = Domain::$variant;

                /// Returns the variant with this code, if any, in constant time.
                #[inline]
                #[must_use]
                pub const fn from_code(code: i64) -> Option<Self> {
                    let error = from_slot(INDEX.slot(p::low_bits(code)));
                    // Compares the whole number: the hash sees its low bits only.
                    if error as i64 == code { Option::Some(error) } else { Option::None }
                }

                /// Returns the code.
                #[inline]
                #[must_use]
                pub const fn code(self) -> i64 {
                    self as i64
                }

                /// Returns the domain.
                #[inline]
                #[must_use]
                pub const fn domain(self) -> Domain {
                    Domain::$variant
                }
            }

            impl p::Sealed for $error {
                type Unknown = p::UnknownCode;

                #[inline]
                fn enum_name(self) -> &'static str {
                    p::core::stringify!($error)
                }

                #[inline]
                fn rank(self) -> u32 {
                    RANKS.get(INDEX.slot(self as u32))
                }

                #[inline]
                fn facts(self) -> &'static p::Facts {
                    &FACTS
                }

                #[inline]
                fn names(self) -> &'static p::Names {
                    &NAMES
                }

                #[inline]
                fn messages(self) -> &'static p::Strings {
                    &MESSAGES
                }

                #[inline]
                fn en(self) -> &'static p::Prose {
                    &EN
                }

                #[inline]
                fn zh(self) -> &'static p::Prose {
                    &ZH
                }

                #[inline]
                fn pages(self) -> &'static p::Pages {
                    &PAGES
                }

                #[inline]
                fn texts(self) -> &'static p::Texts {
                    &TEXTS
                }
            }

            $crate::__private::inherent_texts!(p $error);
            $crate::__private::error_impls!(p $error p::UnknownCode {
                #[inline]
                fn candidates(code: i64) -> impl p::core::iter::Iterator<Item = Self> {
                    p::core::iter::IntoIterator::into_iter(<$error>::from_code(code))
                }

                #[inline]
                fn resolve(code: i64) -> p::core::result::Result<Self, p::UnknownCode> {
                    <$error>::from_code(code).ok_or_else(|| p::UnknownCode::new::<Self>(code))
                }
            });
            $crate::__private::equals!(p $error == $wide: |error, wide| p::core::matches!(wide, $wide::$variant(other) if other == error));

            impl p::core::fmt::Debug for $error {
                #[inline]
                fn fmt(&self, f: &mut p::core::fmt::Formatter<'_>) -> p::core::fmt::Result {
                    f.write_str(self.name())
                }
            }

            impl p::core::str::FromStr for $error {
                type Err = p::ParseCodeError;

                /// Parses a number, a name (`TalentNotExist`), or a name with its enum (`HireError::TalentNotExist`).
                #[inline]
                fn from_str(text: &str) -> p::core::result::Result<Self, p::ParseCodeError> {
                    p::parse(text, p::core::stringify!($error), &NAMES)
                }
            }

            impl p::core::convert::From<$error> for $wide {
                #[inline]
                fn from(error: $error) -> Self {
                    $wide::$variant(error)
                }
            }

            impl p::core::convert::TryFrom<$wide> for $error {
                /// The error of another domain, unchanged.
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
