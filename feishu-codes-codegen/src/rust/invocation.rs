//! Parses the input of `error_codes!`.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::{
    LitStr, Token,
    ext::IdentExt,
    parse::{Parse, ParseStream},
    punctuated::Punctuated,
};

use super::emit::Links;
use crate::table::suggest::did_you_mean;

const KEYS: [&str; 7] = ["codes", "domains", "endpoints", "all", "module", "docs_en", "docs_zh"];

/// The input, such as `$crate; codes: "codes.csv", domains: "domains.csv", all: AnyError, module: crate::codes`.
pub(crate) struct Invocation {
    /// The crate with the runtime support, `$crate` in the facade's `error_codes!`.
    pub(crate) facade: Ident,
    pub(crate) codes: LitStr,
    pub(crate) domains: LitStr,
    pub(crate) endpoints: Option<LitStr>,
    /// The name of the enum over all domains.
    pub(crate) all: Ident,
    /// The path from the crate root to the module of the invocation, without `crate`.
    pub(crate) module: Vec<Ident>,
    pub(crate) links: Links,
}

impl Invocation {
    /// Returns the paths of the table's files.
    pub(crate) fn files(&self) -> impl Iterator<Item = &LitStr> {
        [&self.codes, &self.domains].into_iter().chain(&self.endpoints)
    }
}

impl Parse for Invocation {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let facade = Ident::parse_any(input)?;
        let _: Token![;] = input.parse()?;
        let (mut codes, mut domains, mut endpoints, mut all, mut module) = (None, None, None, None, None);
        let (mut docs_en, mut docs_zh): (Option<LitStr>, Option<LitStr>) = (None, None);
        while !input.is_empty() {
            let key = Ident::parse_any(input)?;
            let _: Token![:] = input.parse()?;
            match key.to_string().as_str() {
                "codes" => set(&mut codes, &key, input.parse()?)?,
                "domains" => set(&mut domains, &key, input.parse()?)?,
                "endpoints" => set(&mut endpoints, &key, input.parse()?)?,
                "all" => set(&mut all, &key, input.parse()?)?,
                "module" => set(&mut module, &key, parse_module(input)?)?,
                "docs_en" => set(&mut docs_en, &key, input.parse()?)?,
                "docs_zh" => set(&mut docs_zh, &key, input.parse()?)?,
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
                endpoints,
                all: all.unwrap_or_else(|| Ident::new("AnyError", Span::call_site())),
                module: module.unwrap_or_default(),
                links: links(docs_en.as_ref(), docs_zh.as_ref()),
            }),
            (codes, domains) => Err(missing(&[("codes", codes.is_none()), ("domains", domains.is_none())])),
        }
    }
}

/// Returns the bases of page links. If only one is set, it is the base for both languages.
fn links(en: Option<&LitStr>, zh: Option<&LitStr>) -> Links {
    match (en.map(LitStr::value), zh.map(LitStr::value)) {
        (None, None) => Links::default(),
        (Some(both), None) | (None, Some(both)) => Links { en: both.clone(), zh: both },
        (Some(en), Some(zh)) => Links { en, zh },
    }
}

fn set<T>(slot: &mut Option<T>, key: &Ident, value: T) -> syn::Result<()> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(syn::Error::new(key.span(), format!("duplicate key `{key}`: keep one"))),
    }
}

fn missing(keys: &[(&str, bool)]) -> syn::Error {
    let missing = keys.iter().filter(|(_, missing)| *missing).map(|(key, _)| *key).collect::<Vec<_>>();
    let write = missing.iter().map(|key| format!("`{key}: \"{key}.csv\"`")).collect::<Vec<_>>().join(" and ");
    let names = missing.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" and ");
    let verb = if missing.len() == 1 { "is" } else { "are" };
    syn::Error::new(
        Span::call_site(),
        format!("{names} {verb} missing: add {write}, with paths relative to Cargo.toml"),
    )
}

fn unknown_key(key: &Ident, name: &str) -> syn::Error {
    let help = did_you_mean(name, KEYS).unwrap_or_else(|| format!("expected one of {}", KEYS.join(", ")));
    syn::Error::new(key.span(), format!("unknown key `{name}`: {help}"))
}

fn parse_module(input: ParseStream<'_>) -> syn::Result<Vec<Ident>> {
    let path = Punctuated::<Ident, Token![::]>::parse_separated_nonempty_with(input, Ident::parse_any)?;
    let mut names = path.into_iter();
    match names.next() {
        Some(first) if first == "crate" => Ok(names.collect()),
        first => {
            let span = first.map_or_else(Span::call_site, |first| first.span());
            Err(syn::Error::new(span, "expected a module path that starts with `crate`, such as `crate::codes`"))
        }
    }
}

/// Returns the facade that a macro passes as its first token. An input without it gets the usual name, for error
/// messages.
pub(crate) fn facade(input: &TokenStream) -> Ident {
    match input.clone().into_iter().next() {
        Some(TokenTree::Ident(facade)) => facade,
        _ => Ident::new("feishu_codes", Span::call_site()),
    }
}

/// Writes a `compile_error!` that is reachable through the facade, with this span.
pub(crate) fn compile_error(facade: &Ident, span: Span, message: &str) -> TokenStream {
    let mut facade = facade.clone();
    facade.set_span(facade.span().located_at(span));
    quote::quote_spanned!(span=> #facade::__private::core::compile_error! { #message })
}
