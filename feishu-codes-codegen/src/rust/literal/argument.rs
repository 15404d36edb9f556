//! Parses the argument of `code!` and finds its variants.

use proc_macro2::{Ident, Span};
use syn::{Lit, LitInt, Token, ext::IdentExt as _, parse::ParseStream};

use super::known_codes::KnownCodes;

/// A code that may be qualified with its domain.
pub(super) struct Argument {
    code: u32,
    pub(super) literal: LitInt,
    domain: Option<Ident>,
}

impl Argument {
    /// Parses the tokens after the table.
    pub(super) fn parse(input: ParseStream<'_>, table: &KnownCodes) -> syn::Result<Self> {
        if input.is_empty() {
            let message = format!("expected a code, such as `{}`", table.example());
            return Err(syn::Error::new(Span::call_site(), message));
        }
        let domain = input.peek(Ident::peek_any).then(|| domain(input, table)).transpose()?;
        let minus: Option<Token![-]> = input.parse()?;
        let (at, literal) = (input.span(), input.parse());
        let Ok(Lit::Int(literal)) = literal else {
            let span = literal.map_or(at, |other| other.span());
            return Err(syn::Error::new(span, format!("expected an integer, such as `{}`", table.example())));
        };
        if let Some(minus) = minus {
            return Err(syn::Error::new(minus.span, "codes are positive: remove the minus sign"));
        }
        let code = code(&literal, table)?;
        let _: Option<Token![,]> = input.parse()?;
        if !input.is_empty() {
            return Err(input.error("expected one code; join patterns with `|`, as in `code!(..) | code!(..)`"));
        }
        Ok(Self { code, literal, domain })
    }

    /// Returns the domain and the name of the only variant that matches.
    pub(super) fn one<'t>(&self, table: &'t KnownCodes) -> syn::Result<(&'t str, &'t str)> {
        match self.any(table)?[..] {
            [one] => Ok(one),
            ref several => {
                let code = self.code;
                let choices =
                    several.iter().map(|(domain, _)| format!("`code!({domain}::{code})`")).collect::<Vec<_>>();
                let domains = several.iter().map(|(domain, _)| *domain).collect::<Vec<_>>().join(", ");
                let message = format!("{code} is ambiguous between {domains}; qualify it as {}", choices.join(" or "));
                Err(syn::Error::new(self.literal.span(), message))
            }
        }
    }

    /// Returns the domain and the name of each variant that matches, at least one.
    pub(super) fn any<'t>(&self, table: &'t KnownCodes) -> syn::Result<Vec<(&'t str, &'t str)>> {
        let found = table.get(self.code);
        if found.is_empty() {
            return Err(unknown(&self.literal, self.code.into(), table));
        }
        let Some(domain) = &self.domain else { return Ok(found) };
        let domains = found.iter().map(|(domain, _)| *domain).collect::<Vec<_>>().join(", ");
        let matching = found.into_iter().filter(|(key, _)| domain == key).collect::<Vec<_>>();
        if matching.is_empty() {
            let message = format!("{} is not a code of the domain `{domain}`; it belongs to {domains}", self.code);
            return Err(syn::Error::new(domain.span(), message));
        }
        Ok(matching)
    }
}

/// Parses `calendar::`.
fn domain(input: ParseStream<'_>, table: &KnownCodes) -> syn::Result<Ident> {
    let domain = Ident::parse_any(input)?;
    let help = || {
        syn::Error::new(
            domain.span(),
            format!(
                "expected a code, found `{domain}`; write a code such as `{}`, or a qualified code such as `{}`",
                table.example(),
                table.qualified_example(&domain.to_string())
            ),
        )
    };
    input.parse::<Token![::]>().map_err(|_| help())?;
    Ok(domain)
}

/// Returns the value of the literal. Fails for a value that is not a code or does not fit the literal's type.
fn code(literal: &LitInt, table: &KnownCodes) -> syn::Result<u32> {
    let error = |message: String| syn::Error::new(literal.span(), message);
    let value = literal.base10_parse::<i128>().map_err(|_| error(format!("`{literal}` is too large for a code")))?;
    if value == 0 {
        return Err(error("0 is success, not an error: compare with the literal `0`".to_owned()));
    }
    let max: i128 = match literal.suffix() {
        "" | "i64" | "u64" | "i128" | "u128" | "isize" | "usize" | "u32" | "i32" => i32::MAX.into(),
        "i8" => i8::MAX.into(),
        "u8" => u8::MAX.into(),
        "i16" => i16::MAX.into(),
        "u16" => u16::MAX.into(),
        suffix => return Err(error(format!("`{suffix}` is not an integer type: remove the suffix"))),
    };
    match u32::try_from(value) {
        Ok(code) if value <= max => Ok(code),
        _ if literal.suffix().is_empty() || value > i32::MAX.into() => Err(unknown(literal, value, table)),
        _ => Err(error(format!("`{}` cannot hold {value}: remove the suffix, or use `i64`", literal.suffix()))),
    }
}

fn unknown(literal: &LitInt, code: i128, table: &KnownCodes) -> syn::Error {
    let near = table.nearest(code);
    let help = if near.is_empty() { String::new() } else { format!("; nearest known codes: {}", near.join(", ")) };
    syn::Error::new(literal.span(), format!("unknown error code {code}{help}"))
}
