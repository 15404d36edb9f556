/// What the enum over all domains has besides its variants.
///
/// `entries` gives the number of the domain of each entry in ascending order of the codes, two bytes each; `slots` gives a slot's
/// code in four bytes, and in four where its entries start, times 256, plus how many there are; 255 says that many or more.
#[doc(hidden)]
#[macro_export]
macro_rules! __wide_error {
    (
        $wide:ident [$(($number:literal $variant:ident $error:ident))*]
        entries $count:literal $order:literal
        index $bucket_bits:literal $slot_bits:literal $multiplier:literal $pilots:literal
        slots $slots:literal
    ) => {
        #[allow(clippy::extra_unused_type_parameters)]
        const _: () = {
            use $crate::__private::{self as p, core::option::Option};
            // The names that mean something else where the caller says so, and the traits that come from a prelude.
            use p::core::primitive::*;
            use p::core::{convert::Into as _, iter::{IntoIterator as _, Iterator as _}};

            // A constant, so that the optimizer knows the numbers in other crates too.
            const INDEX: p::Index = p::Index {
                shape: p::Shape { bucket_bits: $bucket_bits, slot_bits: $slot_bits, multiplier: $multiplier },
                pilots: $pilots,
            };

            // Behind a type parameter for the reason given at the domains' lists.
            #[allow(long_running_const_eval)]
            const fn all<T>() -> &'static [$wide] {
                const {
                    &{
                        // Not to be evaluated before the parameter is known.
                        let _ = p::core::mem::size_of::<T>();
                        let first = [$( $wide::$variant(p::all_of::<$error>()[0]), )*][0];
                        let mut ranks = [0; [$( $number, )*].len()];
                        let mut entries = [first; $count];
                        let (mut domains, mut at): (&[u8], _) = ($order, 0);
                        while let [low, high, rest @ ..] = domains {
                            let domain = u16::from_le_bytes([*low, *high]);
                            let rank = ranks[domain as usize];
                            match domain {
                                $( $number => entries[at] = $wide::$variant(p::all_of::<$error>()[rank]), )*
                                _ => {}
                            }
                            ranks[domain as usize] += 1;
                            at += 1;
                            domains = rest;
                        }
                        entries
                    }
                }
            }

            impl $wide {
                /// Every code of every domain, in ascending order of the codes.
                pub const ALL: &'static [Self] = all::<()>();

                /// What the number may mean: nothing, one thing, or one in each of several domains. In constant time.
                #[inline]
                #[must_use]
                pub fn lookup(code: i64) -> &'static [Self] {
                    p::entries_of(code, &INDEX, $slots)
                }

                /// The error of a call to this API path: of the path's own domain if that has the number, else of the domain
                /// `gateway`, which may answer any call, else of the only domain that has it.
                #[inline]
                #[must_use]
                pub fn for_request(path: &str, code: i64) -> Option<Self> {
                    let candidates = Self::lookup(code);
                    let of = |domain: Option<Domain>| candidates.iter().find(|error| Option::Some(error.domain()) == domain);
                    let gateway = candidates.iter().find(|error| error.domain().name() == "gateway");
                    let only = if candidates.len() == 1 { candidates.first() } else { Option::None };
                    of(Domain::from_path(path)).or(gateway).or(only).copied()
                }

                /// The error of this number; `None` where no domain has it, or several do.
                #[inline]
                #[must_use]
                pub fn from_code(code: i64) -> Option<Self> {
                    match Self::lookup(code) {
                        [error] => Option::Some(*error),
                        _ => Option::None,
                    }
                }

                /// The number.
                #[inline]
                #[must_use]
                pub const fn code(self) -> i64 {
                    match self { $( $wide::$variant(error) => error.code(), )* }
                }

                /// The domain.
                #[inline]
                #[must_use]
                pub const fn domain(self) -> Domain {
                    match self { $( $wide::$variant(_) => Domain::$variant, )* }
                }
            }

            $crate::__private::inherent_texts!($wide);
            $crate::__private::error_impls!($wide p::LookupError<$wide> {
                #[inline]
                fn first_of(code: i64) -> Option<Self> {
                    Self::lookup(code).first().copied()
                }

                /// Tells an unknown number from one that several domains have.
                #[inline]
                fn resolve(code: i64) -> p::core::result::Result<Self, p::LookupError<Self>> {
                    match Self::lookup(code) {
                        [error] => p::core::result::Result::Ok(*error),
                        [] => p::core::result::Result::Err(p::UnknownCode::new::<Self>(code).into()),
                        candidates => p::core::result::Result::Err(p::LookupError::Ambiguous { code, candidates }),
                    }
                }
            });

            impl p::Sealed for $wide {
                type Unknown = p::LookupError<$wide>;

                #[inline]
                fn nth(at: usize) -> Option<i64> {
                    p::nth_of_all::<Self>(at)
                }

                #[inline]
                fn enum_name(self) -> &'static str {
                    match self { $( $wide::$variant(_) => p::core::stringify!($error), )* }
                }

                #[inline]
                fn first(self) -> p::Meaning {
                    match self { $( $wide::$variant(error) => p::Sealed::first(error), )* }
                }
            }

            /// By number, then by domain: the order of `ALL`.
            impl p::core::cmp::Ord for $wide {
                #[inline]
                fn cmp(&self, other: &Self) -> p::core::cmp::Ordering {
                    p::core::cmp::Ord::cmp(&(self.code(), self.domain()), &(other.code(), other.domain()))
                }
            }

            impl p::core::cmp::PartialOrd for $wide {
                #[inline]
                fn partial_cmp(&self, other: &Self) -> Option<p::core::cmp::Ordering> {
                    Option::Some(p::core::cmp::Ord::cmp(self, other))
                }
            }

            impl p::core::str::FromStr for $wide {
                type Err = p::ParseCodeError;

                /// A number or a name that one domain alone has, or a name with its enum (`HireError::TalentNotExist`).
                #[inline]
                fn from_str(text: &str) -> p::core::result::Result<Self, p::ParseCodeError> {
                    let mut found = Option::None;
                    let parsed = [$( text.parse::<$error>().ok().map($wide::$variant), )*];
                    for error in parsed.into_iter().flatten() {
                        if found.replace(error).is_some() {
                            return p::core::result::Result::Err(p::ParseCodeError::Ambiguous);
                        }
                    }
                    found.ok_or_else(|| match text.parse::<i128>() {
                        p::core::result::Result::Ok(code) => p::ParseCodeError::Number(p::UnknownCode::new::<$wide>(code)),
                        p::core::result::Result::Err(_) => {
                            p::ParseCodeError::Name { enum_name: p::core::stringify!($wide) }
                        }
                    })
                }
            }
        };
    };
}
