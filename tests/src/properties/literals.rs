//! The arguments of `code!`, `raw_code!` and `error_codes!`.

use feishu_codes_codegen::{code, error_codes, raw_code};
use proc_macro2::{TokenStream, TokenTree};
use syn::{Expr, Lit, LitInt};

/// The tokens that the macros of a table put before the user's tokens.
const TABLE: &str = r#"feishu_codes [crate] ";1=hire:First;70=hire:Shared;70=type:Shared;2147483647=hire:Last;""#;

/// The codes of [`TABLE`], each with its variant if that is the only one.
const KNOWN: [(u32, Option<&str>); 3] = [(1, Some("First")), (70, None), (2147483647, Some("Last"))];

/// Takes tokens: they expand to a code that they name or to one compile error, and no macro panics.
pub fn code_input(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(input) = text.parse::<TokenStream>() else { return };
    let call =
        |text: &str| text.parse::<TokenStream>().into_iter().flatten().chain(input.clone()).collect::<TokenStream>();
    check_code(&code(call(TABLE)), &input);
    check_raw_code(&raw_code(call(TABLE)), &input);
    // Only a user of the hidden macros can pass tokens without a table.
    let _ = (code(input.clone()), raw_code(input.clone()));
    if !names_a_path(input.clone()) {
        let tokens = error_codes(call("feishu_codes ;"));
        assert!(syn::parse2::<syn::File>(tokens.clone()).is_ok(), "{tokens}");
    }
}

fn check_code(output: &TokenStream, input: &TokenStream) {
    match syn::parse2::<Expr>(output.clone()) {
        Ok(Expr::Macro(error)) => assert!(error.mac.path.segments.iter().any(|part| part.ident == "compile_error")),
        Ok(Expr::Path(path)) => {
            let name = path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
            let is_meant = |(number, only): &(u32, Option<&str>)| {
                numbers(input.clone()).contains(number) && only.map_or("Shared", |only| only) == name
            };
            assert!(KNOWN.iter().any(is_meant), "{input} gives {output}");
        }
        _ => panic!("{input} gives {output}"),
    }
}

fn check_raw_code(output: &TokenStream, input: &TokenStream) {
    match syn::parse2::<Expr>(output.clone()) {
        Ok(Expr::Macro(_)) => {}
        Ok(Expr::Lit(literal)) => {
            let Lit::Int(number) = literal.lit else { panic!("{input} gives {output}") };
            let number = number.base10_parse::<u32>().ok();
            assert!(KNOWN.iter().any(|(known, _)| Some(*known) == number), "{input} gives {output}");
        }
        _ => panic!("{input} gives {output}"),
    }
}

/// Returns the numbers among the tokens.
fn numbers(input: TokenStream) -> Vec<u32> {
    let number = |token: TokenTree| match token {
        TokenTree::Group(group) => numbers(group.stream()),
        TokenTree::Literal(literal) => {
            let number = syn::parse_str::<LitInt>(&literal.to_string()).and_then(|literal| literal.base10_parse());
            number.into_iter().collect()
        }
        _ => Vec::new(),
    };
    input.into_iter().flat_map(number).collect()
}

/// Returns whether a string among the tokens may be a path, for instance of an endless file such as `/dev/zero`.
fn names_a_path(input: TokenStream) -> bool {
    input.into_iter().any(|token| match token {
        TokenTree::Group(group) => names_a_path(group.stream()),
        TokenTree::Literal(literal) => literal.to_string().contains(['/', '\\']),
        _ => false,
    })
}
