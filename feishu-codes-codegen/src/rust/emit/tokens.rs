//! From source text to tokens.

extern crate proc_macro;

use proc_macro2::{LexError, TokenStream};

/// Parses a text.
///
/// Inside a macro, proc-macro2 parses a text twice: first with its own parser, without optimization, because rustc once panicked on
/// some texts, and then with rustc. The text of this crate needs only the second.
pub(super) fn parse(text: &str) -> Result<TokenStream, LexError> {
    if proc_macro::is_available() {
        if let Ok(tokens) = text.parse::<proc_macro::TokenStream>() {
            return Ok(tokens.into());
        }
    }
    text.parse()
}
