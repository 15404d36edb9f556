//! The procedural macros of [`feishu-codes`](https://docs.rs/feishu-codes). Depend on that crate instead.
//!
//! A proc-macro crate cannot export functions for tests and tools, so the logic is in `feishu-codes-codegen`.

#![forbid(unsafe_code)]

use proc_macro::TokenStream;

/// Expands the macro `feishu_codes::error_codes!`.
#[proc_macro]
pub fn error_codes(input: TokenStream) -> TokenStream {
    feishu_codes_codegen::error_codes(input.into()).into()
}

/// Expands the macro `code!` of a table.
#[proc_macro]
pub fn code(input: TokenStream) -> TokenStream {
    feishu_codes_codegen::code(input.into()).into()
}

/// Expands the macro `raw_code!` of a table.
#[proc_macro]
pub fn raw_code(input: TokenStream) -> TokenStream {
    feishu_codes_codegen::raw_code(input.into()).into()
}
