/// What `Domain` has besides its variants: `(Hire "hire" "招聘" "Hire")` each, and the API path prefixes in ascending order.
#[doc(hidden)]
#[macro_export]
macro_rules! __domain_set {
    ([$(($variant:ident $key:literal $zh:literal $en:literal))*] $paths:tt) => {
        const _: () = {
            use $crate::__private::{self as p, core::option::Option};
            // The names that mean something else where the caller says so, and the traits that come from a prelude.
            use p::core::primitive::*;

            static PATHS: &[(&str, Domain)] = &$paths;

            impl Domain {
                /// Every domain, in the order of domains.csv.
                pub const ALL: &'static [Self] = &[$( Domain::$variant, )*];

                /// The name, as domains.csv and `code!` have it.
                #[inline]
                #[must_use]
                pub const fn name(self) -> &'static str {
                    match self { $( Domain::$variant => $key, )* }
                }

                /// The title.
                #[inline]
                #[must_use]
                pub const fn title(self, lang: p::Lang) -> &'static str {
                    match (self, lang) { $(
                        (Domain::$variant, p::Lang::En) => $en,
                        (Domain::$variant, p::Lang::Zh) => $zh,
                    )* }
                }

                /// The prefixes of the API paths that belong to it, without the slash at the end.
                pub fn paths(self) -> impl p::core::iter::Iterator<Item = &'static str> {
                    p::core::iter::Iterator::filter_map(PATHS.iter(), move |(path, domain)| {
                        if *domain as usize == self as usize { Option::Some(*path) } else { Option::None }
                    })
                }

                /// The domain that an API path belongs to: the one with the longest matching prefix. A full URL is fine.
                #[inline]
                #[must_use]
                pub fn from_path(path: &str) -> Option<Self> {
                    p::longest_prefix(PATHS, path)
                }
            }

            /// The name, as domains.csv has it.
            impl p::core::fmt::Display for Domain {
                #[inline]
                fn fmt(&self, f: &mut p::core::fmt::Formatter<'_>) -> p::core::fmt::Result {
                    f.pad(self.name())
                }
            }

            $crate::__private::serialize_as_name!(Domain);
        };
    };
}
