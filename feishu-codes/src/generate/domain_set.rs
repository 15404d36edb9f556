/// Implements `Domain` from one `(Hire "hire" "招聘" "Hire")` per variant and the API path prefixes in ascending order.
#[doc(hidden)]
#[macro_export]
macro_rules! __domain_set {
    (all: $wide:ident, domains: [$(($variant:ident $key:literal $zh:literal $en:literal))*], paths: $paths:expr,) => {
        const _: () = {
            use $crate::__private::{self as p, core::option::Option};
            // The calling module may shadow the primitive types and may have no prelude.
            use p::core::iter::Iterator as _;
            use p::core::primitive::*;

            static PATHS: &[(&str, Domain)] = $paths;

            impl Domain {
                /// All domains that have codes, in the order of domains.csv.
                pub const ALL: &'static [Self] = &[$( Domain::$variant, )*];

                /// Returns the key in domains.csv and in `code!`, such as `hire`.
                #[inline]
                #[must_use]
                pub const fn name(self) -> &'static str {
                    match self { $( Domain::$variant => $key, )* }
                }

                /// Returns the title in this language.
                #[inline]
                #[must_use]
                pub const fn title(self, lang: p::Lang) -> &'static str {
                    match (self, lang) { $(
                        (Domain::$variant, p::Lang::Zh) => $zh,
                        (Domain::$variant, _) => $en,
                    )* }
                }

                /// Returns the API path prefixes of the domain, without a slash at the end. Any API may return the
                /// codes of a domain without prefixes.
                pub fn paths(self) -> impl p::core::iter::Iterator<Item = &'static str> {
                    PATHS.iter().filter(move |(_, domain)| *domain == self).map(|(path, _)| *path)
                }

                /// Returns the domain with the longest prefix that matches an API path or a full URL.
                ///
                /// `None` if no prefix matches.
                #[inline]
                #[must_use]
                pub fn from_path(path: &str) -> Option<Self> {
                    p::longest_prefix(PATHS, path)
                }

                /// Returns all errors of the domain, in ascending order of their codes.
                // Inline, because otherwise rustc evaluates the list of all errors in each build of this crate.
                #[inline]
                pub fn errors(self) -> impl p::core::iter::Iterator<Item = $wide> {
                    p::all_of::<$wide>().iter().copied().filter(move |error| error.domain() == self)
                }
            }

            impl p::core::str::FromStr for Domain {
                type Err = p::UnknownName;

                /// Parses the key in domains.csv, such as `hire`.
                fn from_str(name: &str) -> p::core::result::Result<Self, p::UnknownName> {
                    match name {
                        $( $key => p::core::result::Result::Ok(Domain::$variant), )*
                        _ => p::core::result::Result::Err(p::UnknownName::new("domain", &[$( $key, )*])),
                    }
                }
            }

            /// Writes the key in domains.csv, such as `hire`.
            impl p::core::fmt::Display for Domain {
                #[inline]
                fn fmt(&self, f: &mut p::core::fmt::Formatter<'_>) -> p::core::fmt::Result {
                    f.pad(self.name())
                }
            }

            $crate::__private::serde_impls!(
                p Domain: serialize_str(name), name(Domain::ALL, Domain::name), "Represents the domain by its name."
            );
        };
    };
}
