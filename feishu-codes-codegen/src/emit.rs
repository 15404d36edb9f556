//! Catalog to Rust.
//!
//! What grows with the table is written as source text and parsed once: building it token by token takes several times as long in
//! the unoptimised build that users' proc macros get. Texts and tables are one string literal a domain, for the same reason. What
//! does not grow, the code over these data, is ordinary Rust: the macros in `feishu-codes/src/generate`.

mod docs;
mod literal_text;
mod lookup;
mod markdown;
mod parse;
mod texts;

use std::fmt::Write as _;

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::quote;

use crate::catalog::{Catalog, Domain};
use literal_text::{escaped, raw};

/// The enums of a table and what belongs to them, as they appear where `error_codes!` is called.
///
/// `facade` is the crate that has the macros which the result calls, `all` the name of the enum over all domains.
///
/// # Errors
///
/// When the text does not parse as Rust, which is a mistake in this module.
pub fn emit(catalog: &Catalog<'_>, facade: &Ident, all: &str) -> Result<TokenStream, proc_macro2::LexError> {
    let domains = catalog.domains.iter().filter(|domain| !domain.variants.is_empty()).collect::<Vec<_>>();
    if domains.is_empty() {
        return Ok(TokenStream::new());
    }
    let mut tokens = TokenStream::new();
    for domain in &domains {
        tokens.extend(parse::tokens(&error_enum(domain))?);
        tokens.extend(call(facade, "domain_error", &domain_data(domain, all))?);
    }
    tokens.extend(parse::tokens(&wide_enum(&domains, all))?);
    tokens.extend(call(facade, "wide_error", &wide_data(&domains, all))?);
    tokens.extend(parse::tokens(&domain_enum(&domains, all))?);
    tokens.extend(call(facade, "domain_set", &domain_set_data(&domains))?);
    tokens.extend(parse::tokens(&docs::all_codes(&domains))?);
    Ok(tokens)
}

/// A call of one of the facade's macros.
fn call(facade: &Ident, name: &str, data: &str) -> Result<TokenStream, proc_macro2::LexError> {
    let name = Ident::new(name, facade.span());
    let data = TokenTree::Group(Group::new(Delimiter::Brace, parse::tokens(data)?));
    Ok(quote! { #facade::__private::#name! #data })
}

/// The derives that cost the same for any number of variants; the other traits come from the facade's macros.
const DERIVES: &str = "#[derive(Clone, Copy, PartialEq, Eq, Hash)]";

fn error_enum(domain: &Domain<'_>) -> String {
    let mut text = format!(
        // The table is for the documentation alone: the compiler would resolve each of its links in every build.
        "#[doc = {}] #[cfg_attr(doc, doc = {})] {DERIVES} #[derive(PartialOrd, Ord)] #[non_exhaustive] #[repr(i32)] pub enum {} {{",
        raw(&docs::of_domain(domain)),
        raw(&docs::codes_of_domain(domain)),
        domain.enum_name()
    );
    for variant in &domain.variants {
        let docs = raw(&docs::of_variant(variant));
        let (code, name) = (variant.code, variant.name);
        // Each number is written, also behind its predecessor: rustdoc shows those that are written.
        // Writing to a string cannot fail.
        let _ = write!(text, "#[doc = {docs}] #[doc(alias = \"{code}\")] {name}={code},");
    }
    text + "}"
}

/// How many arms a `match` has. The compiler's check of a `match` costs the square of its arms, so a long one is cut: at this size
/// that cost is still below the rest of a variant's, and the optimizer turns all of the arms into one table.
const ARMS: usize = 4096;

fn domain_data(domain: &Domain<'_>, all: &str) -> String {
    let mut text = format!("{} {} {all} {}", domain.enum_name(), domain.ident(), domain.variants.len());
    text += &from_rank(domain);
    text += &lookup::of_domain(domain);
    text += &texts::of_domain(domain);
    text
}

/// Expressions for the variant of the place `rank` in the order of the codes, each for [`ARMS`] places.
fn from_rank(domain: &Domain<'_>) -> String {
    let mut text = format!(" from_rank rank {ARMS} [");
    let pieces = domain.variants.chunks(ARMS);
    for (piece, variants) in patterns(pieces.len()).zip(pieces) {
        let _ = write!(text, "({piece}, {{ match rank % {ARMS} {{");
        for (pattern, variant) in patterns(variants.len()).zip(variants) {
            let _ = write!(text, "{pattern}=>{},", variant.name);
        }
        text += "}})";
    }
    text + "]"
}

/// `0`, `1` and so on, and `_` for the last.
fn patterns(count: usize) -> impl Iterator<Item = String> {
    (1..count).map(|number| (number - 1).to_string()).chain(["_".to_owned()])
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

fn wide_data(domains: &[&Domain<'_>], all: &str) -> String {
    let mut text = format!("{all} [");
    for (number, domain) in domains.iter().enumerate() {
        let _ = write!(text, "({number} {} {})", domain.ident(), domain.enum_name());
    }
    text += "]";
    text += &lookup::of_all(domains);
    text
}

fn domain_enum(domains: &[&Domain<'_>], all: &str) -> String {
    let docs = format!("The domains of [`{all}`]: the parts of the platform that number their errors on their own.");
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

fn domain_set_data(domains: &[&Domain<'_>]) -> String {
    let mut text = String::from("[");
    let mut paths = Vec::new();
    for domain in domains {
        let (key, zh, en) = (domain.key, escaped(domain.title_zh), escaped(domain.title_en));
        let _ = write!(text, "({} \"{key}\" {zh} {en})", domain.ident());
        paths.extend(domain.paths.iter().map(|path| (*path, domain.ident())));
    }
    text += "] [";
    paths.sort_unstable();
    for (path, domain) in paths {
        let _ = write!(text, "({}, Domain::{domain}),", escaped(path));
    }
    text + "]"
}
