//! A table as domains, variants and meanings.

use feishu_codes_core::{DocsUrl, Kind, Lang, Retry};

/// A whole table.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Catalog<'t> {
    /// The domains in the order of domains.csv.
    pub domains: Vec<Domain<'t>>,
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
    /// The API path prefixes, without the slash at the end. A domain without any is general: each API may answer its codes.
    pub paths: Vec<&'t str>,
    /// The codes, ascending.
    pub variants: Vec<Variant<'t>>,
}

impl Domain<'_> {
    /// Returns the name of the variant of `Domain`, such as `FaceVerify`.
    #[must_use]
    pub fn ident(&self) -> String {
        super::cell::upper_camel(self.key)
    }

    /// Returns the name of the enum, such as `FaceVerifyError`.
    #[must_use]
    pub fn enum_name(&self) -> String {
        self.ident() + "Error"
    }

    /// Returns the title.
    #[must_use]
    pub fn title(&self, lang: Lang) -> &str {
        choose(lang, self.title_en, self.title_zh)
    }
}

fn choose<'t>(lang: Lang, en: &'t str, zh: &'t str) -> &'t str {
    match lang {
        Lang::Zh => zh,
        _ => en,
    }
}

/// A code of a domain.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Variant<'t> {
    /// The number.
    pub code: u32,
    /// The name.
    pub name: &'t str,
    /// The meanings, that of the current API version first; at least one.
    pub meanings: Vec<Meaning<'t>>,
}

/// A meaning: a row of codes.csv.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[allow(missing_docs, reason = "CONTRIBUTING.md describes the columns of codes.csv")]
pub struct Meaning<'t> {
    pub scope: &'t str,
    #[cfg_attr(feature = "serde", serde(serialize_with = "as_name"))]
    pub kind: Kind,
    #[cfg_attr(feature = "serde", serde(serialize_with = "as_name"))]
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
        choose(lang, self.explanation_en, self.explanation_zh)
    }

    /// Returns the action to take.
    #[must_use]
    pub fn remedy(&self, lang: Lang) -> &'t str {
        choose(lang, self.remedy_en, self.remedy_zh)
    }

    /// Returns the page that documents it, if one is known.
    #[must_use]
    pub fn docs_url(&self, lang: Lang) -> Option<String> {
        Some(self.source).filter(|source| !source.is_empty()).map(|source| link(DocsUrl::default_base(lang), source))
    }
}

/// Puts the base of a site before the path of a page; an `https://` address stays as it is.
pub(crate) fn link(base: &str, source: &str) -> String {
    if source.starts_with('/') { format!("{base}{source}") } else { source.to_owned() }
}

#[cfg(feature = "serde")]
fn as_name<S: serde::Serializer>(value: &impl std::fmt::Display, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}
