//! `code!` and `raw_code!`: a literal to the variant of its number.
//!
//! `error_codes!` leaves two `macro_rules!` that hand the table to these macros as one string literal, so that no file is read where
//! a code is used, and no path of the machine is in the generated code. The string is sorted by number and searched by halves.

mod argument;
mod table;

use std::hash::Hasher as _;

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{
    ext::IdentExt as _,
    parse::{Parse, ParseStream, Parser as _},
};

use crate::{
    catalog::{Catalog, Domain},
    invocation::{Invocation, compile_error},
    parse,
};
use argument::Argument;
use table::Table;

/// The two macros of a table.
pub(crate) fn macros(catalog: &Catalog<'_>, invocation: &Invocation) -> TokenStream {
    let Invocation { facade, module, all, .. } = invocation;
    let table = table::encode(catalog);
    // `macro_export` puts a macro into the root of the crate, where several tables must not clash; the name in the module is free.
    let id = identity(&[&invocation.codes.value(), &invocation.domains.value(), &all.to_string()]);
    let code_docs = "A number of the table, checked, as the variant that it stands for: an expression, a pattern and a const.\n\n\
        `code!(1002101)`, or `code!(calendar::1001001)` where several domains have the number. A number that is not in the table \
        does not compile.";
    let raw_docs = "A number of the table, checked, as the number itself: a literal for any integer type, in expressions and \
        patterns.\n\n`raw_code!(1002101)`. A number that is not in the table does not compile.";
    // Where the call is not where `module` says, the compiler reports this name: it says what to do. And `code!` never takes an
    // enum of the same name that happens to be there.
    let doorway = format_ident!("__write_module_in_error_codes");
    let enums = catalog.domains.iter().filter(|domain| !domain.variants.is_empty()).map(Domain::enum_name);
    let enums = enums.map(|name| Ident::new(&name, Span::call_site()));
    let mut tokens = quote! {
        #[doc(hidden)]
        pub mod #doorway {
            pub use super::{#(#enums),*};
        }
    };
    for (name, docs) in [("code", code_docs), ("raw_code", raw_docs)] {
        let (exported, name) = (format_ident!("__feishu_codes_{name}_{id}"), format_ident!("{name}"));
        // `$crate` is the crate of the outermost macro that its span knows. At the call site that is the facade, whose
        // `error_codes!` made this call; the caller's own tokens know better.
        let root = Ident::new("crate", invocation.codes.span());
        tokens.extend(quote! {
                #[doc = #docs]
                #[doc(hidden)]
                #[macro_export]
                macro_rules! #exported {
                    ($($input:tt)*) => {
                        #facade::__private::#name! { #facade [$#root #(::#module)* ::#doorway] #table $($input)* }
                    };
                }
                #[doc(inline)]
                pub use #exported as #name;
        });
    }
    tokens
}

/// A short name for a table that is the same in every build (FNV-1a).
fn identity(parts: &[&str]) -> String {
    struct Fnv(u64);
    impl std::hash::Hasher for Fnv {
        fn finish(&self) -> u64 {
            self.0
        }
        fn write(&mut self, bytes: &[u8]) {
            for byte in bytes {
                self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
            }
        }
    }
    let mut hasher = Fnv(0xCBF2_9CE4_8422_2325);
    for part in parts {
        hasher.write(part.as_bytes());
        hasher.write_u8(0);
    }
    format!("{:016x}", hasher.finish())
}

/// Expands `code!`: the path of the variant.
#[must_use]
pub fn code(input: TokenStream) -> TokenStream {
    expand(input, |call| {
        let (domain, name) = call.argument.one(&call.table)?;
        // A table that `error_codes!` did not write may hold anything.
        if !(parse::is_snake(domain) && parse::is_upper_camel(name)) {
            let message = format!("`{domain}:{name}` is no variant: use the `code!` that `error_codes!` makes");
            return Err(syn::Error::new(Span::call_site(), message));
        }
        let error = format_ident!("{}Error", parse::upper_camel(domain));
        let (root, name) = (&call.root, Ident::new(name, Span::call_site()));
        Ok(quote! { #root::#error::#name })
    })
}

/// Expands `raw_code!`: the number.
#[must_use]
pub fn raw_code(input: TokenStream) -> TokenStream {
    expand(input, |call| {
        call.argument.any(&call.table)?;
        let literal = call.argument.literal.token();
        Ok(quote! { #literal })
    })
}

fn expand(input: TokenStream, result: impl FnOnce(&Call) -> syn::Result<TokenStream>) -> TokenStream {
    let facade = match input.clone().into_iter().next() {
        Some(TokenTree::Ident(facade)) => facade,
        _ => Ident::new("feishu_codes", Span::call_site()),
    };
    Call::parse
        .parse2(input)
        .and_then(|call| result(&call))
        .unwrap_or_else(|error| compile_error(&facade, error.span(), &error.to_string()))
}

/// What a macro gets: the facade, the path of the enums, the table, and what its caller wrote.
struct Call {
    root: TokenStream,
    table: Table,
    argument: Argument,
}

impl Parse for Call {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let _facade = Ident::parse_any(input)?;
        let root;
        syn::bracketed!(root in input);
        let root = root.parse()?;
        let table = Table::new(input.parse::<Literal>()?.to_string());
        let argument = Argument::parse(input, &table)?;
        Ok(Self { root, table, argument })
    }
}
