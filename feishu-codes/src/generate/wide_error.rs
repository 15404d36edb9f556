/// What the enum over all domains has besides its variants.
///
/// `entries` gives the number of the domain of each entry in ascending order of the codes, `index` finds the first entry of a code.
#[doc(hidden)]
#[macro_export]
macro_rules! __wide_error {
    (
        $wide:ident [$(($number:literal $variant:ident $error:ident))*]
        entries $count:literal $order:literal
        index $bucket_bits:literal $slot_bits:literal $multiplier:literal $pilots:literal
    ) => {
        #[allow(clippy::cast_lossless, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        const _: () = {
            use $crate::__private::{self as p, core::option::Option};
            // The names that mean something else where the caller says so, and the traits that come from a prelude.
            use p::core::primitive::*;
            use p::core::{convert::{From as _, Into as _}, iter::{IntoIterator as _, Iterator as _}};

            /// A code and its entries.
            #[derive(Clone, Copy)]
            struct Slot {
                code: i32,
                start: u32,
                count: u32,
            }

            const fn entry(domain: usize, rank: usize) -> $wide {
                match domain {
                    $( $number => $wide::$variant(<$error>::ALL[rank]), )*
                    _ => entry(0, 0),
                }
            }

            #[allow(long_running_const_eval)]
            static ENTRIES: [$wide; $count] = {
                let mut ranks = [0; [$( $number, )*].len()];
                let mut entries = [entry(0, 0); $count];
                let mut at = 0;
                while at < $count {
                    let domain = p::digits::read::<{ p::DOMAIN_WIDTH }>($order.as_bytes(), at * p::DOMAIN_WIDTH) as usize;
                    entries[at] = entry(domain, ranks[domain]);
                    ranks[domain] += 1;
                    at += 1;
                }
                entries
            };

            static INDEX: p::Index<{ 1 << $bucket_bits }> = p::Index::new(
                p::Shape { bucket_bits: $bucket_bits, slot_bits: $slot_bits, multiplier: $multiplier },
                $pilots,
            );

            // A free slot has code 0, which is no error, and no entries.
            #[allow(long_running_const_eval)]
            static SLOTS: [Slot; 1 << $slot_bits] = {
                let mut slots = [Slot { code: 0, start: 0, count: 0 }; 1 << $slot_bits];
                let mut at = 0;
                while at < $count {
                    let code = ENTRIES[at].code();
                    let start = at;
                    while at < $count && ENTRIES[at].code() == code {
                        at += 1;
                    }
                    let (start, count) = (start as u32, (at - start) as u32);
                    slots[INDEX.slot(code as u32)] = Slot { code: code as i32, start, count };
                }
                slots
            };

            impl $wide {
                /// Every code of every domain, in ascending order of the codes.
                pub const ALL: &'static [Self] = &ENTRIES;

                /// What the number may mean: nothing, one thing, or one in each of several domains. In constant time.
                #[inline]
                #[must_use]
                pub fn lookup(code: i64) -> &'static [Self] {
                    let slot = SLOTS[INDEX.slot(code as u32)];
                    if slot.code as i64 != code {
                        return &[];
                    }
                    let start = slot.start as usize;
                    ENTRIES.get(start..start + slot.count as usize).unwrap_or_default()
                }

                /// The error of a call to this API path: of the path's own domain if that has the number, else of the domain
                /// `gateway`, which may answer any call, else of the only domain that has it.
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

                /// The name of the domain's variant.
                #[inline]
                #[must_use]
                pub fn name(self) -> &'static str {
                    match self { $( $wide::$variant(error) => error.name(), )* }
                }
            }

            $crate::__private::inherent_texts!($wide);
            $crate::__private::error_impls!($wide p::LookupError<$wide>);

            impl p::Sealed for $wide {
                #[inline]
                fn first_of(code: i64) -> Option<Self> {
                    Self::lookup(code).first().copied()
                }

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
                fn cmp(&self, other: &Self) -> p::core::cmp::Ordering {
                    p::core::cmp::Ord::cmp(&(self.code(), self.domain()), &(other.code(), other.domain()))
                }
            }

            impl p::core::cmp::PartialOrd for $wide {
                fn partial_cmp(&self, other: &Self) -> Option<p::core::cmp::Ordering> {
                    Option::Some(p::core::cmp::Ord::cmp(self, other))
                }
            }

            impl p::core::convert::TryFrom<i64> for $wide {
                /// Tells an unknown number from one that several domains have.
                type Error = p::LookupError<$wide>;

                fn try_from(code: i64) -> p::core::result::Result<Self, p::LookupError<$wide>> {
                    match Self::lookup(code) {
                        [error] => p::core::result::Result::Ok(*error),
                        [] => p::core::result::Result::Err(p::UnknownCode::new::<$wide>(code as i128).into()),
                        candidates => p::core::result::Result::Err(p::LookupError::Ambiguous { code, candidates }),
                    }
                }
            }

            impl p::core::str::FromStr for $wide {
                type Err = p::ParseCodeError;

                /// A number or a name that one domain alone has, or a name with its enum (`HireError::TalentNotExist`).
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
