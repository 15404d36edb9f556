/// Implements the enum over all domains from the data that `feishu-codes-codegen` writes.
///
/// An entry is one error of one domain; entries are in ascending order of their codes. `domains` holds the domain of
/// each entry, and `starts` the position of the first entry of each slot.
#[doc(hidden)]
#[macro_export]
macro_rules! __wide_error {
    (
        all: $wide:ident, errors: [$(($number:literal $variant:ident $error:ident))*], count: $count:literal,
        domains: $domains:expr, index: $index:expr, starts: $starts:expr,
    ) => {
        const _: () = {
            use $crate::__private::{self as p, core::option::Option};
            // The calling module may shadow the primitive types and may have no prelude.
            use p::core::primitive::*;
            use p::core::{convert::Into as _, iter::{IntoIterator as _, Iterator as _}};

            // Constants instead of statics, so that the optimizer also knows their values in other crates.
            const INDEX: p::Index = $index;
            const STARTS: p::Packed = $starts;

            impl $wide {
                /// The errors of all domains, in ascending order of their codes.
                pub const ALL: &'static [Self] = p::all_of::<Self>();

                /// Returns the errors with this code: one per domain that uses it, or none. Takes constant time.
                #[inline]
                #[must_use]
                pub fn lookup(code: i64) -> &'static [Self] {
                    p::entries_of(code, &INDEX, &STARTS)
                }

                /// Returns the error with this code that a call to an API path may get.
                ///
                /// It is the error of the path's own domain, or else that of a domain without paths, whose codes any
                /// API may return. For a path that belongs to no domain, it is the only error with this code, or else
                /// that of a domain without paths.
                ///
                /// `None` otherwise, even if another domain has the code: its meaning would mislead.
                #[inline]
                #[must_use]
                pub fn for_request(path: &str, code: i64) -> Option<Self> {
                    let candidates = Self::lookup(code);
                    let general = || candidates.iter().find(|error| error.domain().paths().next().is_none()).copied();
                    match (Domain::from_path(path), candidates) {
                        (Option::Some(own), _) => {
                            candidates.iter().find(|error| error.domain() == own).copied().or_else(general)
                        }
                        (Option::None, [only]) => Option::Some(*only),
                        (Option::None, _) => general(),
                    }
                }

                /// Returns the code.
                #[inline]
                #[must_use]
                pub const fn code(self) -> i64 {
                    match self { $( $wide::$variant(error) => error.code(), )* }
                }

                /// Returns the domain of the error.
                #[inline]
                #[must_use]
                pub const fn domain(self) -> Domain {
                    match self { $( $wide::$variant(_) => Domain::$variant, )* }
                }
            }

            impl p::Sealed for $wide {
                type Unknown = p::LookupError<Self>;

                #[inline]
                fn first(code: i64) -> Option<Self> {
                    Self::lookup(code).first().copied()
                }

                /// Fails for an unknown code and for a code that several domains use.
                #[inline]
                fn resolve(code: i64) -> p::core::result::Result<Self, p::LookupError<Self>> {
                    match Self::lookup(code) {
                        [error] => p::core::result::Result::Ok(*error),
                        [] => p::core::result::Result::Err(p::UnknownCode::new::<Self>(code).into()),
                        candidates => p::core::result::Result::Err(p::LookupError::Ambiguous { code, candidates }),
                    }
                }

                $crate::__private::forward!(p $wide [$($variant)*] enum_name: &'static str);
                $crate::__private::forward!(p $wide [$($variant)*] rank: u32);
                $crate::__private::forward!(p $wide [$($variant)*] facts: &'static p::Facts);
                $crate::__private::forward!(p $wide [$($variant)*] names: &'static p::Names);
                $crate::__private::forward!(p $wide [$($variant)*] messages: &'static p::Strings);
                $crate::__private::forward!(p $wide [$($variant)*] scopes: &'static p::Strings);
                $crate::__private::forward!(p $wide [$($variant)*] en: &'static p::LanguageTexts);
                $crate::__private::forward!(p $wide [$($variant)*] zh: &'static p::LanguageTexts);
                $crate::__private::forward!(p $wide [$($variant)*] pages: &'static p::Pages);
                $crate::__private::forward!(p $wide [$($variant)*] data: &'static p::DomainData);
            }

            $crate::__private::inherent_texts!(p $wide);
            $crate::__private::error_impls!(p $wide p::LookupError<$wide>, {
                let first = [$( $wide::$variant(p::all_of::<$error>()[0]), )*][0];
                let domains: p::Packed = $domains;
                let mut ranks = [0; [$( $number, )*].len()];
                let mut entries = [first; $count];
                let mut at = 0;
                while at < $count {
                    let domain = domains.get(at) as usize;
                    match domain {
                        $( $number => entries[at] = $wide::$variant(p::all_of::<$error>()[ranks[domain]]), )*
                        _ => {}
                    }
                    ranks[domain] += 1;
                    at += 1;
                }
                entries
            });

            /// Orders errors by code, then by domain, as in `ALL`.
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

                /// Parses a code or a name that only one domain has, or a name with its enum
                /// (`HireError::TalentNotExist`).
                #[inline]
                fn from_str(text: &str) -> p::core::result::Result<Self, p::ParseCodeError> {
                    let mut found: Option<Self> = Option::None;
                    let parsed = [$( text.parse::<$error>().ok().map($wide::$variant), )*];
                    for error in parsed.into_iter().flatten() {
                        if let Option::Some(other) = found.replace(error) {
                            let (enum_name, name) = (p::Sealed::enum_name(other), other.name());
                            return p::core::result::Result::Err(p::ParseCodeError::Ambiguous { enum_name, name });
                        }
                    }
                    found.ok_or_else(|| match text.parse::<i128>() {
                        p::core::result::Result::Ok(code) => {
                            p::ParseCodeError::Number(p::UnknownCode::new::<$wide>(code))
                        }
                        p::core::result::Result::Err(_) => {
                            p::ParseCodeError::Name { enum_name: p::core::stringify!($wide) }
                        }
                    })
                }
            }
        };
    };
}

/// Implements a method of `Sealed` that calls the same method of the domain's enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __forward {
    ($p:ident $wide:ident [$($variant:ident)*] $method:ident: $result:ty) => {
        #[inline]
        fn $method(self) -> $result {
            match self { $( $wide::$variant(error) => $p::Sealed::$method(error), )* }
        }
    };
}
