//! The catalog: a table as domains, variants, meanings and APIs.

use feishu_codes_core::{DocsUrl, Kind, Lang, Retry, longest_prefix};

/// A whole table.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Catalog<'t> {
    /// The domains in the order of domains.csv.
    pub domains: Vec<Domain<'t>>,
    /// The APIs, sorted by path and method; none if the table has no endpoints.csv.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub endpoints: Vec<Endpoint<'t>>,
}

impl<'t> Catalog<'t> {
    /// Returns the domain to which the path of an API belongs, if any.
    #[must_use]
    pub fn domain_of(&self, path: &str) -> Option<&Domain<'t>> {
        longest_prefix(&prefixes(&self.domains), path).and_then(|at| self.domains.get(at))
    }
}

/// An API: a row of endpoints.csv.
#[derive(Clone, Debug)]
pub struct Endpoint<'t> {
    /// The HTTP method, in capital letters.
    pub method: &'t str,
    /// The path as documented, such as `/open-apis/im/v1/messages/:message_id`.
    pub path: &'t str,
    /// The key of the domain to which the path belongs.
    pub domain: &'t str,
    /// The codes that its page documents, ascending. Each has the key of its domain: that of the path, or a general one.
    pub codes: Vec<(u32, &'t str)>,
}

impl Endpoint<'_> {
    /// Returns whether the page of the API documents this code of this domain.
    #[must_use]
    pub fn documents(&self, domain: &str, code: u32) -> bool {
        self.codes.contains(&(code, domain))
    }
}

impl std::fmt::Display for Endpoint<'_> {
    /// Writes `POST /open-apis/im/v1/messages`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// A domain, which becomes an enum.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Domain<'t> {
    /// The key, in `snake_case`.
    pub key: &'t str,
    /// The title in Chinese.
    pub title_zh: &'t str,
    /// The title in English.
    pub title_en: &'t str,
    /// The API path prefixes, without trailing slashes. A domain without prefixes is general: any API may return its codes.
    pub paths: Vec<&'t str>,
    /// The codes, ascending.
    pub variants: Vec<Variant<'t>>,
}

impl Domain<'_> {
    /// Returns the name of the domain's variant in the enum `Domain`, such as `FaceVerify`.
    #[must_use]
    pub fn ident(&self) -> String {
        super::cell::upper_camel(self.key)
    }

    /// Returns the name of the enum, such as `FaceVerifyError`.
    #[must_use]
    pub fn enum_name(&self) -> String {
        self.ident() + "Error"
    }

    /// Returns whether the domain is general: any API may return its codes.
    #[must_use]
    pub fn is_general(&self) -> bool {
        self.paths.is_empty()
    }

    /// Returns the variant with this code, if any.
    #[must_use]
    pub fn variant(&self, code: u32) -> Option<&Variant<'_>> {
        self.variants.binary_search_by_key(&code, |variant| variant.code).ok().and_then(|at| self.variants.get(at))
    }

    /// Returns the title.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &str {
        lang.choose(self.title_en, self.title_zh)
    }
}

/// Returns the API path prefixes in ascending order, each with the position of its domain.
pub(super) fn prefixes<'t>(domains: &[Domain<'t>]) -> Vec<(&'t str, usize)> {
    let domains = domains.iter().enumerate();
    let mut prefixes =
        domains.flat_map(|(at, domain)| domain.paths.iter().map(move |path| (*path, at))).collect::<Vec<_>>();
    prefixes.sort_unstable();
    prefixes
}

/// A code of a domain, which becomes a variant.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Variant<'t> {
    /// The code.
    pub code: u32,
    /// The name.
    pub name: &'t str,
    /// The meanings, the current API version's first; at least one.
    pub meanings: Vec<Meaning<'t>>,
}

/// A meaning: a row of codes.csv.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[allow(missing_docs, reason = "CONTRIBUTING.md describes the columns of codes.csv")]
pub struct Meaning<'t> {
    pub scope: &'t str,
    pub kind: Kind,
    pub retry: Retry,
    pub http: Vec<u16>,
    pub message: &'t str,
    pub explanation_zh: &'t str,
    pub explanation_en: &'t str,
    pub remedy_zh: &'t str,
    pub remedy_en: &'t str,
    pub source: &'t str,
}

impl<'t> Meaning<'t> {
    /// Returns the cause.
    #[must_use]
    pub fn explanation(&self, lang: Lang) -> &'t str {
        lang.choose(self.explanation_en, self.explanation_zh)
    }

    /// Returns the action to take.
    #[must_use]
    pub fn remedy(&self, lang: Lang) -> &'t str {
        lang.choose(self.remedy_en, self.remedy_zh)
    }

    /// Returns the page that documents it, if one is known.
    #[must_use]
    pub fn docs_url(&self, lang: Lang) -> Option<String> {
        Some(self.source).filter(|source| !source.is_empty()).map(|source| link(DocsUrl::default_base(lang), source))
    }
}

/// Puts the base of links before the path of a page; an `https://` address stays unchanged.
pub(crate) fn link(base: &str, source: &str) -> String {
    if source.starts_with('/') { format!("{base}{source}") } else { source.to_owned() }
}
