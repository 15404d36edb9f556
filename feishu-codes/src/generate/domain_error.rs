/// What the enum of one domain has besides its variants.
///
/// `all` lists the variants in ascending order of their codes; `index` and `texts` are as `feishu-codes-codegen` writes them.
#[doc(hidden)]
#[macro_export]
macro_rules! __domain_error {
    (
        $error:ident $variant:ident $wide:ident
        all $all:tt
        index $bucket_bits:literal $slot_bits:literal $multiplier:literal $pilots:literal
        texts $pool:literal $records:literal $by_name:literal $http:tt
    ) => {
        #[allow(clippy::cast_lossless, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        const _: () = {
            use $crate::__private::{self as p, core::option::Option};
            // The names that mean something else where the caller says so, and the traits that come from a prelude.
            use p::core::convert::From as _;
            use p::core::primitive::*;

            #[derive(Clone, Copy)]
            struct Slot {
                error: $error,
                rank: u32,
            }

            static INDEX: p::Index<{ 1 << $bucket_bits }> = p::Index::new(
                p::Shape { bucket_bits: $bucket_bits, slot_bits: $slot_bits, multiplier: $multiplier },
                $pilots,
            );

            // A free slot holds some variant: it has another code than any that leads there.
            #[allow(long_running_const_eval)]
            static SLOTS: [Slot; 1 << $slot_bits] = {
                let all = <$error>::ALL;
                let mut slots = [Slot { error: all[0], rank: 0 }; 1 << $slot_bits];
                let mut rank = 0;
                while rank < all.len() {
                    slots[INDEX.slot(all[rank] as u32)] = Slot { error: all[rank], rank: rank as u32 };
                    rank += 1;
                }
                slots
            };

            static TEXTS: p::Texts = p::Texts { pool: $pool, records: $records, by_name: $by_name, http: &$http };

            #[inline]
            fn rank(error: $error) -> u32 {
                SLOTS[INDEX.slot(error as u32)].rank
            }

            impl $error {
                /// Every code of the domain, in ascending order.
                pub const ALL: &'static [Self] = {
                    use $error::*;
                    &$all
                };

                /// The domain.
                pub const DOMAIN: Domain = Domain::$variant;

                /// The variant of this number, in constant time.
                #[inline]
                #[must_use]
                pub const fn from_code(code: i64) -> Option<Self> {
                    let error = SLOTS[INDEX.slot(code as u32)].error;
                    if error as i64 == code { Option::Some(error) } else { Option::None }
                }

                /// The number.
                #[inline]
                #[must_use]
                pub const fn code(self) -> i64 {
                    self as i64
                }

                /// The domain.
                #[inline]
                #[must_use]
                pub const fn domain(self) -> Domain {
                    Domain::$variant
                }

                /// The name of the variant.
                #[inline]
                #[must_use]
                pub fn name(self) -> &'static str {
                    TEXTS.name(rank(self))
                }
            }

            $crate::__private::inherent_texts!($error);
    $crate::__private::error_impls!($error p::UnknownCode);

            impl p::Sealed for $error {
                #[inline]
                fn first_of(code: i64) -> Option<Self> {
                    <$error>::from_code(code)
                }

                fn enum_name(self) -> &'static str {
                    p::core::stringify!($error)
                }

                #[inline]
                fn first(self) -> p::Meaning {
                    TEXTS.first(rank(self))
                }
            }

            impl p::core::fmt::Debug for $error {
                fn fmt(&self, f: &mut p::core::fmt::Formatter<'_>) -> p::core::fmt::Result {
                    f.write_str(self.name())
                }
            }

            impl p::core::str::FromStr for $error {
                type Err = p::ParseCodeError;

                /// A number, a name (`TalentNotExist`), or a name with its enum (`HireError::TalentNotExist`).
                fn from_str(text: &str) -> p::core::result::Result<Self, p::ParseCodeError> {
                    use p::core::result::Result::Ok;
                    if let Ok(code) = text.parse::<i128>() {
                        return <$error as p::core::convert::TryFrom<i128>>::try_from(code)
                            .map_err(p::ParseCodeError::Number);
                    }
                    let prefix = p::core::concat!(p::core::stringify!($error), "::");
                    TEXTS
                        .rank_of(text.strip_prefix(prefix).unwrap_or(text))
                        .and_then(|rank| <$error>::ALL.get(rank as usize).copied())
                        .ok_or(p::ParseCodeError::Name { enum_name: p::core::stringify!($error) })
                }
            }

            impl p::core::convert::TryFrom<i64> for $error {
                type Error = p::UnknownCode;

                #[inline]
                fn try_from(code: i64) -> p::core::result::Result<Self, p::UnknownCode> {
                    match <$error>::from_code(code) {
                        Option::Some(error) => p::core::result::Result::Ok(error),
                        Option::None => p::core::result::Result::Err(p::UnknownCode::new::<$error>(code as i128)),
                    }
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
