//! `code!` and `raw_code!`: from a literal to the variant with this code.
//!
//! `error_codes!` writes two `macro_rules!` that pass the table to these macros as one string literal. So no file is read where a code
//! is used, and the generated code has no path of the machine in it. The string is sorted by code, for a binary search.

mod argument;
mod known_codes;

use std::hash::Hasher as _;

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{
    ext::IdentExt as _,
    parse::{Parse, ParseStream, Parser as _},
};

use super::invocation::{Invocation, compile_error};
use crate::table::{
    catalog::{Catalog, Domain},
    cell,
};
use argument::Argument;
use known_codes::KnownCodes;

/// Writes the two macros of a table.
pub(crate) fn macros(catalog: &Catalog<'_>, invocation: &Invocation) -> TokenStream {
    let Invocation { facade, module, all, .. } = invocation;
    let table = known_codes::encode(catalog);
    // `macro_export` puts a macro into the root of the crate, where several tables must not clash; the name in the module is free.
    let id = identity(&[&invocation.codes.value(), &invocation.domains.value(), &all.to_string()]);
    let example = catalog.domains.iter().find_map(|domain| Some((domain.key, domain.variants.first()?.code)));
    let (domain, code) = example.unwrap_or(("domain", 1));
    let code_docs = format!(
        "Expands to the variant with this code: an expression, a pattern and a const.\n\n\
        Write `code!({code})`, or `code!({domain}::{code})` if several domains use the code. A code that is not in the table does not \
        compile."
    );
    let raw_docs = format!(
        "Expands to the code itself, checked: a literal of any integer type, in expressions and patterns.\n\n\
        Write `raw_code!({code})`. A code that is not in the table does not compile."
    );
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

/// Returns a short name for a table, the same in every build (FNV-1a).
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

/// Expands `code!` to the path of the variant.
#[must_use]
pub fn code(input: TokenStream) -> TokenStream {
    expand(input, |call| {
        let (domain, name) = call.argument.one(&call.table)?;
        // A table that `error_codes!` did not write may hold anything.
        if !(cell::is_snake(domain) && cell::is_upper_camel(name)) {
            let message = format!("`{domain}:{name}` is not a variant: use the `code!` that `error_codes!` writes");
            return Err(syn::Error::new(Span::call_site(), message));
        }
        let error = format_ident!("{}Error", cell::upper_camel(domain));
        let (root, name) = (&call.root, Ident::new(name, Span::call_site()));
        Ok(quote! { #root::#error::#name })
    })
}

/// Expands `raw_code!` to the number.
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

/// The input of a macro: the facade, the path of the enums, the table, and the argument of the user.
struct Call {
    root: TokenStream,
    table: KnownCodes,
    argument: Argument,
}

impl Parse for Call {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let _facade = Ident::parse_any(input)?;
        let root;
        syn::bracketed!(root in input);
        let root = root.parse()?;
        let table = KnownCodes::new(input.parse::<Literal>()?.to_string());
        let argument = Argument::parse(input, &table)?;
        Ok(Self { root, table, argument })
    }
}
