/// What the enum of one domain has besides its variants.
///
/// `index` and `texts` are as `feishu-codes-codegen` writes them; `ranks` gives the place of a slot's variant in the ascending order
/// of the codes, and `array` has the slots' variants, or `matches` the expressions for them, each for as many as `$places` says.
#[doc(hidden)]
#[macro_export]
macro_rules! __domain_error {
    (
        $error:ident $variant:ident $wide:ident $count:literal
        index $bucket_bits:literal $slot_bits:literal $multiplier:literal $pilots:literal
        ranks $ranks:literal
        $(array $array:tt)?
        $(matches $slot:ident $places:literal [$(($piece:pat_param, $from_slot:tt))*])?
        texts $pool:literal $records:literal $by_name:literal $http:tt
    ) => {
        #[allow(clippy::extra_unused_type_parameters)]
        const _: () = {
            use $crate::__private::{self as p, core::option::Option};
            // The names that mean something else where the caller says so, and the traits that come from a prelude.
            use p::core::primitive::*;

            // A constant, so that the optimizer knows the numbers in other crates too.
            const INDEX: p::Index = p::Index {
                shape: p::Shape { bucket_bits: $bucket_bits, slot_bits: $slot_bits, multiplier: $multiplier },
                pilots: $pilots,
            };

            static TEXTS: p::Texts = p::Texts { pool: $pool, records: $records, by_name: $by_name, http: &$http };

            // The compiler evaluates a constant where it checks code that names it, used or not, and it checks each enum in a
            // constant by a search among all variants. Behind a type parameter it does so only for a program that needs it.
            #[allow(long_running_const_eval)]
            const fn all<T>() -> &'static [$error] {
                const {
                    &{
                        // Not to be evaluated before the parameter is known.
                        let _ = p::core::mem::size_of::<T>();
                        let mut all = [from_slot(0); $count];
                        let (mut ranks, mut slot): (&[u8], _) = ($ranks, 0);
                        // Few calls: the compiler counts them, and refuses a program with millions.
                        while let [a, b, c, d, rest @ ..] = ranks {
                            let rank = u32::from_le_bytes([*a, *b, *c, *d]);
                            if rank != p::FREE {
                                all[rank as usize] = from_slot(slot);
                            }
                            slot += 1;
                            ranks = rest;
                        }
                        all
                    }
                }
            }

            $(
                const fn variants<T>() -> &'static [$error] {
                    const {
                        // Not to be evaluated before the parameter is known, whose name a variant may have too.
                        let _ = p::core::mem::size_of::<T>();
                        {
                            use $error::*;
                            &$array
                        }
                    }
                }

                #[inline]
                const fn from_slot(slot: usize) -> $error {
                    variants::<()>()[slot]
                }
            )?

            $(
                #[inline]
                const fn from_slot(slot: usize) -> $error {
                    match slot / $places {
                        $( $piece => {
                            #[inline]
                            const fn piece($slot: usize) -> $error {
                                use $error::*;
                                $from_slot
                            }
                            piece(slot)
                        } )*
                    }
                }
            )?

            impl $error {
                /// Every code of the domain, in ascending order.
                pub const ALL: &'static [Self] = all::<()>();

                /// The domain.
                pub const DOMAIN: Domain = Domain::$variant;

                /// The variant of this number, in constant time.
                #[inline]
                #[must_use]
                pub const fn from_code(code: i64) -> Option<Self> {
                    let error = from_slot(INDEX.slot(p::low_bits(code)));
                    // All of the number is compared: the bits that were cut off count here.
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
            }

            $crate::__private::inherent_texts!($error);
            $crate::__private::error_impls!($error p::UnknownCode {});

            impl p::Sealed for $error {
                type Unknown = p::UnknownCode;

                #[inline]
                fn nth(at: usize) -> Option<i64> {
                    TEXTS.code(at)
                }

                #[inline]
                fn enum_name(self) -> &'static str {
                    p::core::stringify!($error)
                }

                #[inline]
                fn first(self) -> p::Meaning {
                    TEXTS.first(p::u32_at($ranks, INDEX.slot(self as u32) * 4))
                }
            }

            impl p::core::fmt::Debug for $error {
                #[inline]
                fn fmt(&self, f: &mut p::core::fmt::Formatter<'_>) -> p::core::fmt::Result {
                    f.write_str(self.name())
                }
            }

            impl p::core::str::FromStr for $error {
                type Err = p::ParseCodeError;

                /// A number, a name (`TalentNotExist`), or a name with its enum (`HireError::TalentNotExist`).
                #[inline]
                fn from_str(text: &str) -> p::core::result::Result<Self, p::ParseCodeError> {
                    p::parse(text, p::core::stringify!($error), &TEXTS)
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
