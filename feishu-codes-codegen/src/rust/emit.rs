//! Generates the enums of a catalog.
//!
//! cargo builds proc macros without optimization, and then building tokens one by one takes several times as long as
//! parsing text. Hence the parts that grow with the table are written as source text and parsed once, and the texts and
//! tables of a domain are a few string literals. The code that reads them does not grow: the macros in
//! `feishu-codes/src/generate`.

mod docs;
mod endpoints;
mod lookup;
mod markdown;
mod source_text;
mod texts;
mod tokens;

use std::fmt::Write as _;

use feishu_codes_core::{DocsUrl, Lang};
use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::quote;

use crate::table::catalog::{Catalog, Domain};
use endpoints::Documented;
use source_text::{escaped, raw};

/// The base URLs of page links: the part before the path in the column `source`.
#[derive(Clone, Debug)]
pub struct Links {
    /// The base for English pages.
    pub en: String,
    /// The base for Chinese pages.
    pub zh: String,
}

impl Default for Links {
    fn default() -> Self {
        let base = |lang| DocsUrl::default_base(lang).to_owned();
        Self { en: base(Lang::En), zh: base(Lang::Zh) }
    }
}

/// The names and links that the generated code uses.
#[derive(Debug)]
pub struct Surroundings<'s> {
    /// The crate with the macros that the generated code calls.
    pub facade: &'s Ident,
    /// The name of the enum over all domains.
    pub all: &'s str,
    /// The bases of page links.
    pub links: &'s Links,
}

/// Generates the enums of a table and their implementations.
///
/// # Errors
///
/// Fails if the generated text is not Rust or if no perfect hash is found. Both would be bugs: no table is known to
/// cause them.
pub fn emit(catalog: &Catalog<'_>, surroundings: &Surroundings<'_>) -> syn::Result<TokenStream> {
    let Surroundings { facade, all, links } = surroundings;
    let domains = catalog.domains.iter().filter(|domain| !domain.variants.is_empty()).collect::<Vec<_>>();
    if domains.is_empty() {
        return Ok(TokenStream::new());
    }
    let documented = Documented::new(catalog, &domains);
    let lists = domains.iter().map(|domain| docs::codes_of_domain(domain)).collect::<Vec<_>>();
    let mut tokens = TokenStream::new();
    for (domain, list) in domains.iter().zip(&lists) {
        tokens.extend(tokens::parse(&error_enum(domain, list, links, &documented))?);
        tokens.extend(call(facade, "domain_error", &domain_data(domain, all, links)?)?);
    }
    tokens.extend(tokens::parse(&wide_enum(&domains, all))?);
    tokens.extend(call(facade, "wide_error", &wide_data(&domains, all)?)?);
    tokens.extend(tokens::parse(&domain_enum(&domains, all))?);
    tokens.extend(call(facade, "domain_set", &domain_set_data(&domains, all))?);
    tokens.extend(tokens::parse(&docs::all_codes(&domains, &lists))?);
    if !catalog.endpoints.is_empty() {
        tokens.extend(call(facade, "endpoint_set", &documented.data(catalog, all))?);
    }
    Ok(tokens)
}

/// Calls one of the facade's macros.
fn call(facade: &Ident, name: &str, data: &str) -> syn::Result<TokenStream> {
    let name = Ident::new(name, facade.span());
    let data = TokenTree::Group(Group::new(Delimiter::Brace, tokens::parse(data)?));
    Ok(quote! { #facade::__private::#name! #data })
}

/// The derives whose expansion does not grow with the number of variants. The facade's macros implement the other
/// traits.
const DERIVES: &str = "#[derive(Clone, Copy, PartialEq, Eq, Hash)]";

fn error_enum(domain: &Domain<'_>, list: &str, links: &Links, documented: &Documented<'_>) -> String {
    let mut text = format!(
        // The list of codes is for rustdoc only, because rustc would resolve each of its links in every build.
        "#[doc = {}] #[cfg_attr(doc, doc = {})] {DERIVES} #[derive(PartialOrd, Ord)] \
         #[non_exhaustive] #[repr(i32)] pub enum {} {{",
        raw(&docs::of_domain(domain)),
        raw(list),
        domain.enum_name()
    );
    for variant in &domain.variants {
        let docs = raw(&docs::of_variant(variant, links));
        let (code, name) = (variant.code, variant.name);
        // Each discriminant is written, even if it is the previous one plus 1, because rustdoc shows only explicit
        // discriminants. Writing to a string cannot fail.
        let _ = write!(text, "#[doc = {docs}] ");
        let endpoints = documented.endpoints_of(domain, code);
        if !endpoints.is_empty() {
            // The APIs are for rustdoc only, too. The blank line ends the list before them.
            let _ = write!(text, "#[cfg_attr(doc, doc = \"\", doc = {})] ", raw(&docs::of_endpoints(endpoints)));
        }
        let _ = write!(text, "#[doc(alias = \"{code}\")] {name}={code},");
    }
    text + "}"
}

fn domain_data(domain: &Domain<'_>, all: &str, links: &Links) -> syn::Result<String> {
    Ok(format!(
        "error: {}, domain: {}, all: {all}, count: {}, {} {}",
        domain.enum_name(),
        domain.ident(),
        domain.variants.len(),
        lookup::of_domain(domain)?,
        texts::of_domain(domain, links)
    ))
}

fn wide_enum(domains: &[&Domain<'_>], all: &str) -> String {
    let mut text =
        format!("#[doc = {}] {DERIVES} #[derive(Debug)] #[non_exhaustive] pub enum {all} {{", raw(docs::WIDE));
    for domain in domains {
        let title = raw(&markdown::escape(domain.title_en));
        let _ = write!(text, "#[doc = {title}] {}({}),", domain.ident(), domain.enum_name());
    }
    text + "}"
}

fn wide_data(domains: &[&Domain<'_>], all: &str) -> syn::Result<String> {
    let mut text = format!("all: {all}, errors: [");
    for (number, domain) in domains.iter().enumerate() {
        let _ = write!(text, "({number} {} {})", domain.ident(), domain.enum_name());
    }
    Ok(text + "], " + &lookup::of_all(domains)?)
}

fn domain_enum(domains: &[&Domain<'_>], all: &str) -> String {
    let docs =
        format!("A domain: a part of the platform with its own error codes. [`{all}`] has one variant per domain.");
    let mut text = format!(
        "#[doc = {}] {DERIVES} #[derive(Debug, PartialOrd, Ord)] #[non_exhaustive] pub enum Domain {{",
        raw(&docs)
    );
    for domain in domains {
        let title = markdown::escape(&format!("{} ({})", domain.title_en, domain.title_zh));
        let _ = write!(text, "#[doc = {}] {},", raw(&title), domain.ident());
    }
    text + "}"
}

fn domain_set_data(domains: &[&Domain<'_>], all: &str) -> String {
    let mut text = format!("all: {all}, domains: [");
    let mut paths = Vec::new();
    for domain in domains {
        let (key, zh, en) = (domain.key, escaped(domain.title_zh), escaped(domain.title_en));
        let _ = write!(text, "({} \"{key}\" {zh} {en})", domain.ident());
        paths.extend(domain.paths.iter().map(|path| (*path, domain.ident())));
    }
    text += "], paths: &[";
    paths.sort_unstable();
    for (path, domain) in paths {
        let _ = write!(text, "({}, Domain::{domain}),", escaped(path));
    }
    text + "],"
}
