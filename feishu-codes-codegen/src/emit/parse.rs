//! Source text to tokens.

extern crate proc_macro;

use proc_macro2::{LexError, TokenStream};

/// The tokens of a text.
///
/// Inside a macro, proc-macro2 reads a text twice: first on its own, unoptimised, because the compiler once panicked on some
/// texts, then with the compiler. What is written here needs the second alone.
pub(super) fn tokens(text: &str) -> Result<TokenStream, LexError> {
    if proc_macro::is_available() {
        if let Ok(tokens) = text.parse::<proc_macro::TokenStream>() {
            return Ok(tokens.into());
        }
    }
    text.parse()
}
