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

use std::fmt::{self, Write as _};

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::quote;

use crate::catalog::{Catalog, Domain};
use literal_text::{escaped, raw};

/// Why a table cannot become Rust: in each case, a mistake of this crate.
#[derive(Debug)]
pub enum EmitError {
    /// What was written does not parse.
    NotRust(proc_macro2::LexError),
    /// The search for a perfect hash of this many codes gave up.
    NoPerfectHash {
        /// How many.
        codes: usize,
    },
}

impl fmt::Display for EmitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotRust(error) => write!(f, "wrote something that is not Rust ({error})"),
            Self::NoPerfectHash { codes } => write!(f, "found no perfect hash for {codes} codes"),
        }
    }
}

impl std::error::Error for EmitError {}

impl From<proc_macro2::LexError> for EmitError {
    fn from(error: proc_macro2::LexError) -> Self {
        Self::NotRust(error)
    }
}

/// The enums of a table and what belongs to them, as they appear where `error_codes!` is called.
///
/// `facade` is the crate that has the macros which the result calls, `all` the name of the enum over all domains.
///
/// # Errors
///
/// See [`EmitError`]: no table is known to cause one.
pub fn emit(catalog: &Catalog<'_>, facade: &Ident, all: &str) -> Result<TokenStream, EmitError> {
    let domains = catalog.domains.iter().filter(|domain| !domain.variants.is_empty()).collect::<Vec<_>>();
    if domains.is_empty() {
        return Ok(TokenStream::new());
    }
    let mut tokens = TokenStream::new();
    for domain in &domains {
        tokens.extend(parse::tokens(&error_enum(domain))?);
        tokens.extend(call(facade, "domain_error", &domain_data(domain, all)?)?);
    }
    tokens.extend(parse::tokens(&wide_enum(&domains, all))?);
    tokens.extend(call(facade, "wide_error", &wide_data(&domains, all)?)?);
    tokens.extend(parse::tokens(&domain_enum(&domains, all))?);
    tokens.extend(call(facade, "domain_set", &domain_set_data(&domains))?);
    tokens.extend(parse::tokens(&docs::all_codes(&domains))?);
    Ok(tokens)
}

/// A call of one of the facade's macros.
fn call(facade: &Ident, name: &str, data: &str) -> Result<TokenStream, EmitError> {
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

fn domain_data(domain: &Domain<'_>, all: &str) -> Result<String, EmitError> {
    let mut text = format!("{} {} {all} {}", domain.enum_name(), domain.ident(), domain.variants.len());
    text += &lookup::of_domain(domain)?;
    text += &texts::of_domain(domain);
    Ok(text)
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

fn wide_data(domains: &[&Domain<'_>], all: &str) -> Result<String, EmitError> {
    let mut text = format!("{all} [");
    for (number, domain) in domains.iter().enumerate() {
        let _ = write!(text, "({number} {} {})", domain.ident(), domain.enum_name());
    }
    Ok(text + "]" + &lookup::of_all(domains)?)
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
