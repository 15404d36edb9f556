//! The procedural macros of [`feishu-codes`](https://docs.rs/feishu-codes): a shell, because a proc-macro crate cannot export
//! functions. The logic is in `feishu-codes-codegen`.

#![forbid(unsafe_code)]

use proc_macro::TokenStream;

/// What `feishu_codes::error_codes!` calls.
#[proc_macro]
pub fn error_codes(input: TokenStream) -> TokenStream {
    feishu_codes_codegen::error_codes(input.into()).into()
}

/// What the `code!` of a table calls.
#[proc_macro]
pub fn code(input: TokenStream) -> TokenStream {
    feishu_codes_codegen::code(input.into()).into()
}

/// What the `raw_code!` of a table calls.
#[proc_macro]
pub fn raw_code(input: TokenStream) -> TokenStream {
    feishu_codes_codegen::raw_code(input.into()).into()
}
