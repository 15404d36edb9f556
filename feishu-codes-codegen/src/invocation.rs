//! What stands between the braces of `error_codes!`.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{
    LitStr, Token,
    ext::IdentExt,
    parse::{Parse, ParseStream},
    punctuated::Punctuated,
};

use crate::parse::did_you_mean;

const KEYS: [&str; 4] = ["codes", "domains", "all", "module"];

/// `error_codes! { codes: "codes.csv", domains: "domains.csv", all: AnyError, module: crate::codes }`.
pub(crate) struct Invocation {
    /// The crate that has the runtime support, as the facade's `error_codes!` passes it.
    pub(crate) facade: Ident,
    pub(crate) codes: LitStr,
    pub(crate) domains: LitStr,
    /// The name of the enum over all domains.
    pub(crate) all: Ident,
    /// The path from the crate's root to the module of the invocation, without `crate`.
    pub(crate) module: Vec<Ident>,
}

impl Parse for Invocation {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let facade = Ident::parse_any(input)?;
        let _: Token![;] = input.parse()?;
        let (mut codes, mut domains, mut all, mut module) = (None, None, None, None);
        while !input.is_empty() {
            let key = Ident::parse_any(input)?;
            let _: Token![:] = input.parse()?;
            match key.to_string().as_str() {
                "codes" => set(&mut codes, &key, input.parse()?)?,
                "domains" => set(&mut domains, &key, input.parse()?)?,
                "all" => set(&mut all, &key, input.parse()?)?,
                "module" => set(&mut module, &key, parse_module(input)?)?,
                other => return Err(unknown_key(&key, other)),
            }
            if !input.is_empty() {
                let _: Token![,] = input.parse()?;
            }
        }
        match (codes, domains) {
            (Some(codes), Some(domains)) => Ok(Self {
                facade,
                codes,
                domains,
                all: all.unwrap_or_else(|| Ident::new("AnyError", Span::call_site())),
                module: module.unwrap_or_default(),
            }),
            (codes, domains) => Err(missing(&[("codes", codes.is_none()), ("domains", domains.is_none())])),
        }
    }
}

fn set<T>(slot: &mut Option<T>, key: &Ident, value: T) -> syn::Result<()> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(syn::Error::new(key.span(), format!("`{key}` stands here again: keep one"))),
    }
}

fn missing(keys: &[(&str, bool)]) -> syn::Error {
    let missing = keys.iter().filter(|(_, missing)| *missing).map(|(key, _)| *key).collect::<Vec<_>>();
    let write = missing.iter().map(|key| format!("`{key}: \"{key}.csv\"`")).collect::<Vec<_>>().join(" and ");
    let names = missing.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" and ");
    let verb = if missing.len() == 1 { "is" } else { "are" };
    syn::Error::new(
        Span::call_site(),
        format!("{names} {verb} missing: write {write}, with paths relative to Cargo.toml"),
    )
}

fn unknown_key(key: &Ident, name: &str) -> syn::Error {
    let help = did_you_mean(name, KEYS).unwrap_or_else(|| format!("there are {}", KEYS.join(", ")));
    syn::Error::new(key.span(), format!("unknown key `{name}`: {help}"))
}

fn parse_module(input: ParseStream<'_>) -> syn::Result<Vec<Ident>> {
    let path = Punctuated::<Ident, Token![::]>::parse_separated_nonempty_with(input, Ident::parse_any)?;
    let mut names = path.into_iter();
    match names.next() {
        Some(first) if first == "crate" => Ok(names.collect()),
        first => {
            let span = first.map_or_else(Span::call_site, |first| first.span());
            Err(syn::Error::new(span, "the path of the module starts with `crate`, such as `crate::codes`"))
        }
    }
}

/// A `compile_error!` of the crate that `facade` names.
pub(crate) fn compile_error(facade: &Ident, span: Span, message: &str) -> TokenStream {
    let mut facade = facade.clone();
    facade.set_span(facade.span().located_at(span));
    quote::quote_spanned!(span=> #facade::__private::core::compile_error! { #message })
}
