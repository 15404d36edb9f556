//! The table as the enums have it: domains, variants, meanings.

use feishu_codes_core::{Kind, Retry};

/// A whole table.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Catalog<'t> {
    /// The domains in the order of domains.csv.
    pub domains: Vec<Domain<'t>>,
}

/// A domain: an enum.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Domain<'t> {
    /// The key, in `snake_case`.
    pub key: &'t str,
    /// What it is, in Chinese.
    pub title_zh: &'t str,
    /// What it is, in English.
    pub title_en: &'t str,
    /// The prefixes of the API paths that belong to it, without the slash at the end.
    pub paths: Vec<&'t str>,
    /// The codes, ascending.
    pub variants: Vec<Variant<'t>>,
}

impl Domain<'_> {
    /// The variant of `Domain`, such as `FaceVerify`.
    #[must_use]
    pub fn ident(&self) -> String {
        crate::parse::upper_camel(self.key)
    }

    /// The name of the enum, such as `FaceVerifyError`.
    #[must_use]
    pub fn enum_name(&self) -> String {
        self.ident() + "Error"
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
    /// What it may mean, the current API version's meaning first; at least one.
    pub meanings: Vec<Meaning<'t>>,
}

/// A row of codes.csv.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[allow(missing_docs, reason = "the columns of codes.csv, described in CONTRIBUTING.md")]
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

#[cfg(feature = "serde")]
fn as_name<S: serde::Serializer>(value: &impl std::fmt::Display, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}
