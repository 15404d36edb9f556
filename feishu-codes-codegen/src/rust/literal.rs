//! Expands `code!` and `raw_code!`.
//!
//! `error_codes!` generates two `macro_rules!` that pass the table to these macros as one string literal. Hence a use
//! of a code reads no file, and the generated code contains no local path. The string is sorted by code, so a binary
//! search finds a code.

mod argument;
mod known_codes;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};
use syn::{
    ext::IdentExt as _,
    parse::{Parse, ParseStream, Parser as _},
};

use super::invocation::{Invocation, compile_error, facade};
use crate::table::{
    catalog::{Catalog, Domain},
    cell,
};
use argument::Argument;
use known_codes::KnownCodes;

/// Generates the macros `code!` and `raw_code!` of a table.
pub(crate) fn macros(catalog: &Catalog<'_>, invocation: &Invocation) -> TokenStream {
    let Invocation { facade, module, all, .. } = invocation;
    let table = known_codes::encode(catalog);
    // `macro_export` puts a macro into the crate root, so the macros of several tables need different names. A
    // re-export in the module has the usual name.
    let id = hash(&[&invocation.codes.value(), &invocation.domains.value(), &all.to_string()]);
    let example = catalog.domains.iter().find_map(|domain| Some((domain.key, domain.variants.first()?.code)));
    let (domain, code) = example.unwrap_or(("domain", 1));
    let code_docs = format!(
        "Expands to the variant with this code: an expression, a pattern and a const.\n\n\
        Write `code!({code})`, or `code!({domain}::{code})` if several domains use the code. A code that is not in the \
        table does not compile."
    );
    let raw_docs = format!(
        "Expands to the checked code as a literal of any integer type, in expressions and patterns.\n\n\
        Write `raw_code!({code})`. A code that is not in the table does not compile."
    );
    // `code!` reaches the enums through this module, not through an unrelated enum with the same name. If the key
    // `module` is not the module of the call, the compiler reports that this name is missing, and the name says what to
    // do.
    let enums_module = format_ident!("__write_module_in_error_codes");
    let enums = catalog.domains.iter().filter(|domain| !domain.variants.is_empty()).map(Domain::enum_name);
    let enums = enums.map(|name| Ident::new(&name, Span::call_site()));
    let mut tokens = quote! {
        #[doc(hidden)]
        pub mod #enums_module {
            pub use super::{#(#enums),*};
        }
    };
    for (name, docs) in [("code", code_docs), ("raw_code", raw_docs)] {
        let (exported, name) = (format_ident!("__feishu_codes_{name}_{id}"), format_ident!("{name}"));
        // The span of an identifier decides which crate `$crate` means. The call site is inside the facade's
        // `error_codes!`, so it would mean the facade. The span of one of the caller's tokens means the calling crate.
        let root = Ident::new("crate", invocation.codes.span());
        tokens.extend(quote! {
                #[doc = #docs]
                #[doc(hidden)]
                #[macro_export]
                macro_rules! #exported {
                    ($($input:tt)*) => {
                        #facade::__private::#name! { #facade [$#root #(::#module)* ::#enums_module] #table $($input)* }
                    };
                }
                #[doc(inline)]
                pub use #exported as #name;
        });
    }
    tokens
}

/// Returns the FNV-1a hash of a table's files and name, which is the same in every build.
fn hash(parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    let hash =
        bytes.fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
    format!("{hash:016x}")
}

/// Expands `code!` to the path of the variant.
#[must_use]
pub fn code(input: TokenStream) -> TokenStream {
    expand(input, |call| {
        let (domain, name) = call.argument.one(&call.table)?;
        // A caller of the hidden macro may pass any table.
        if !(cell::is_snake(domain) && cell::is_upper_camel(name)) {
            let message = format!("`{domain}:{name}` is not a variant: use the `code!` that `error_codes!` generates");
            return Err(syn::Error::new(Span::call_site(), message));
        }
        let error = format_ident!("{}Error", cell::upper_camel(domain));
        let (root, name) = (&call.root, Ident::new(name, Span::call_site()));
        Ok(quote! { #root::#error::#name })
    })
}

/// Expands `raw_code!` to the literal.
#[must_use]
pub fn raw_code(input: TokenStream) -> TokenStream {
    expand(input, |call| {
        call.argument.any(&call.table)?;
        let literal = call.argument.literal.token();
        Ok(quote! { #literal })
    })
}

fn expand(input: TokenStream, result: impl FnOnce(&Call) -> syn::Result<TokenStream>) -> TokenStream {
    let facade = facade(&input);
    Call::parse
        .parse2(input)
        .and_then(|call| result(&call))
        .unwrap_or_else(|error| compile_error(&facade, error.span(), &error.to_string()))
}

/// The input of a macro: the facade, the path of the enums, the table and the user's argument.
struct Call {
    /// The path of the module with the enums.
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
