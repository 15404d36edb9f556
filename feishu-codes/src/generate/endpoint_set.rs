/// Implements `Endpoint` from the data that `feishu-codes-codegen` writes.
///
/// `names` holds the method and path of each API. `errors` holds positions in the list of all errors, and `ends` holds
/// the end of each API's part of `errors`.
#[cfg(feature = "endpoints")]
#[doc(hidden)]
#[macro_export]
macro_rules! __endpoint_set {
    (
        docs: $docs:literal, all: $wide:ident, count: $count:literal,
        routes: $routes:expr, names: $names:expr, errors: $errors:expr, ends: $ends:expr,
    ) => {
        #[doc = $docs]
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct Endpoint($crate::__private::core::primitive::u32);

        const _: () = {
            use $crate::__private::{self as p, core::option::Option};
            // The calling module may shadow the primitive types and may have no prelude.
            use p::core::iter::Iterator as _;
            use p::core::primitive::*;

            // One static per part, so that the linker can drop the parts that a program does not use.
            static ROUTES: p::Routes = $routes;
            static NAMES: p::Strings = $names;
            static ERRORS: p::Packed = $errors;
            static ENDS: p::Packed = $ends;

            impl Endpoint {
                /// All documented APIs, ordered by path, then by method.
                pub const ALL: &'static [Self] = &{
                    let mut all = [Self(0); $count];
                    let mut number = 0;
                    while number < $count {
                        all[number as usize] = Self(number);
                        number += 1;
                    }
                    all
                };

                /// Returns the API that a request calls, or `None` if it is not documented. Allocates nothing.
                ///
                /// The method may be in upper or lower case. The path may contain real IDs, a host, a query and
                /// percent-encoding. A literal segment takes precedence over a parameter: `/users/batch` is not
                /// `/users/:user_id`.
                #[must_use]
                pub fn find(method: &str, path: &str) -> Option<Self> {
                    ROUTES.find(method, path).map(Self)
                }

                /// Returns the method in upper case, such as `POST`.
                #[inline]
                #[must_use]
                pub fn method(self) -> &'static str {
                    self.name().0
                }

                /// Returns the path as documented, such as `/open-apis/im/v1/messages/:message_id`.
                #[inline]
                #[must_use]
                pub fn path(self) -> &'static str {
                    self.name().1
                }

                fn name(self) -> (&'static str, &'static str) {
                    NAMES.get(self.0).split_once(' ').unwrap_or_default()
                }

                /// Returns the errors that the API may return: those that its page documents, then those of the domains
                /// without paths, which any API may return.
                // Inline, like the methods below, for the reason given at `Domain::errors`.
                #[inline]
                pub fn errors(self) -> impl p::core::iter::Iterator<Item = $wide> {
                    let general = Domain::ALL.iter().filter(|domain| domain.paths().next().is_none());
                    let general = general.flat_map(|domain| domain.errors());
                    self.documented().chain(general.filter(move |error| !self.documents(*error)))
                }

                /// Returns the errors that the page of the API documents, in ascending order of their codes.
                #[inline]
                pub fn documented(self) -> impl p::core::iter::Iterator<Item = $wide> {
                    let all = p::all_of::<$wide>();
                    self.positions().filter_map(move |at| all.get(ERRORS.get(at) as usize).copied())
                }

                /// Returns whether the page of the API documents this error.
                #[inline]
                #[must_use]
                pub fn documents(self, error: $wide) -> bool {
                    self.documented().any(|documented| documented == error)
                }

                fn positions(self) -> p::core::ops::Range<usize> {
                    let end = |at: Option<u32>| at.map_or(0, |at| ENDS.get(at as usize) as usize);
                    end(self.0.checked_sub(1))..end(Option::Some(self.0))
                }
            }

            /// Writes the method and the path: `POST /open-apis/im/v1/messages`.
            impl p::core::fmt::Display for Endpoint {
                fn fmt(&self, f: &mut p::core::fmt::Formatter<'_>) -> p::core::fmt::Result {
                    f.pad(NAMES.get(self.0))
                }
            }

            impl p::core::fmt::Debug for Endpoint {
                fn fmt(&self, f: &mut p::core::fmt::Formatter<'_>) -> p::core::fmt::Result {
                    f.debug_tuple("Endpoint").field(&NAMES.get(self.0)).finish()
                }
            }

            impl $wide {
                /// Returns the APIs whose pages document this error, ordered by path, then by method.
                ///
                /// Searches the errors of all APIs, so its time is proportional to the size of endpoints.csv.
                #[inline]
                pub fn endpoints(self) -> impl p::core::iter::Iterator<Item = Endpoint> {
                    let position = p::all_of::<$wide>().iter().position(|error| *error == self);
                    let documents = move |at: usize| Option::Some(ERRORS.get(at) as usize) == position;
                    Endpoint::ALL.iter().copied().filter(move |endpoint| endpoint.positions().any(documents))
                }
            }
        };
    };
}

#[cfg(not(feature = "endpoints"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __endpoint_set {
    ($($data:tt)*) => {
        $crate::__private::core::compile_error! {
            "the key `endpoints` needs the feature `endpoints` of feishu-codes: add it to the dependency in Cargo.toml"
        }
    };
}
