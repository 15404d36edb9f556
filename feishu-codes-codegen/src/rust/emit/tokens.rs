//! Parses generated source text.

extern crate proc_macro;

use proc_macro2::{Span, TokenStream};

/// Parses a text into tokens.
///
/// Inside a macro, proc-macro2 parses a text twice, because rustc once panicked on some texts: first with its own
/// unoptimized parser, then with rustc. The generated text needs only the second.
pub(super) fn parse(text: &str) -> syn::Result<TokenStream> {
    if proc_macro::is_available() {
        if let Ok(tokens) = text.parse::<proc_macro::TokenStream>() {
            return Ok(tokens.into());
        }
    }
    text.parse().map_err(|error| syn::Error::new(Span::call_site(), format!("generated invalid Rust ({error})")))
}
