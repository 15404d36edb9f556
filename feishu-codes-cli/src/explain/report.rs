//! What was found, and its JSON.

use feishu_codes_codegen::table::catalog::{Domain, Meaning, Variant};
use feishu_codes_core::{Lang, message_match};
use serde::Serialize;

use super::{apis::Apis, body::Body};

/// A code of a domain.
#[derive(Debug)]
pub(crate) struct Match<'c> {
    pub(crate) domain: &'c Domain<'c>,
    pub(crate) variant: &'c Variant<'c>,
    /// Its meanings, the one that fits the text first.
    pub(crate) meanings: Vec<&'c Meaning<'c>>,
    pub(super) apis: Apis,
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Matches<'c> {
    /// What the query itself means, or what a response without a code may mean.
    pub(crate) outer: Vec<Match<'c>>,
    /// What the code inside the text of the response means.
    pub(crate) inner: Vec<Match<'c>>,
}

impl<'c> Match<'c> {
    pub(crate) fn new(domain: &'c Domain<'c>, variant: &'c Variant<'c>, text: Option<&str>) -> Self {
        let mut meanings = variant.meanings.iter().collect::<Vec<_>>();
        let best = text.and_then(|text| message_match::best(meanings.iter().map(|meaning| meaning.message), text));
        if let Some(before) = best.and_then(|best| meanings.get_mut(..=best)) {
            before.rotate_right(1);
        }
        Self { domain, variant, meanings, apis: Apis::default() }
    }

    /// Returns the path of the variant, such as `HireError::TalentNotExist`.
    pub(crate) fn path(&self) -> String {
        format!("{}::{}", self.domain.enum_name(), self.variant.name)
    }
}

/// The JSON of a query: field names that programs rely on.
#[derive(Serialize)]
pub(crate) struct Document<'d> {
    query: &'d str,
    matches: Vec<Entry<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response: Option<&'d Body>,
}

impl<'d> Document<'d> {
    pub(crate) const fn new(query: &'d str, matches: Vec<Entry<'d>>) -> Self {
        Self { query, matches, response: None }
    }

    pub(super) fn with_response(self, response: Option<&'d Body>) -> Self {
        Self { response, ..self }
    }
}

/// The JSON of a code. Its own kind, retry, statuses and page are those of its first meaning, which is the one that fits best.
#[derive(Serialize)]
pub(crate) struct Entry<'d> {
    domain: &'d str,
    #[serde(rename = "enum")]
    enum_name: String,
    name: &'d str,
    code: u32,
    kind: Option<&'static str>,
    retry: Option<&'static str>,
    http: &'d [u16],
    docs_url: Option<String>,
    meanings: Vec<EntryMeaning<'d>>,
    #[serde(flatten)]
    apis: Apis,
}

#[derive(Serialize)]
struct EntryMeaning<'d> {
    scope: Option<&'d str>,
    message: &'d str,
    kind: &'static str,
    retry: &'static str,
    http: &'d [u16],
    explanation: &'d str,
    remedy: &'d str,
    docs_url: Option<String>,
}

impl<'d> Entry<'d> {
    pub(crate) fn new(found: &Match<'d>, lang: Lang) -> Self {
        let first = found.meanings.first();
        let meaning = |meaning: &&'d Meaning<'d>| EntryMeaning {
            scope: Some(meaning.scope).filter(|scope| !scope.is_empty()),
            message: meaning.message,
            kind: meaning.kind.name(),
            retry: meaning.retry.name(),
            http: &meaning.http,
            explanation: meaning.explanation(lang),
            remedy: meaning.remedy(lang),
            docs_url: meaning.docs_url(lang),
        };
        Self {
            domain: found.domain.key,
            enum_name: found.domain.enum_name(),
            name: found.variant.name,
            code: found.variant.code,
            kind: first.map(|meaning| meaning.kind.name()),
            retry: first.map(|meaning| meaning.retry.name()),
            http: first.map_or(&[], |meaning| meaning.http.as_slice()),
            docs_url: first.and_then(|meaning| meaning.docs_url(lang)),
            meanings: found.meanings.iter().map(meaning).collect(),
            apis: found.apis.clone(),
        }
    }
}
