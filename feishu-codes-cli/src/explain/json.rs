//! The JSON of `explain` and `search`. Programs rely on the names of the fields.

use feishu_codes_codegen::table::catalog::Meaning;
use feishu_codes_core::Lang;
use serde::Serialize;

use super::{apis::Apis, body::Body, matches::Match};

#[derive(Serialize)]
pub(crate) struct Document<'d> {
    query: &'d str,
    matches: Vec<Entry<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response: Option<&'d Body>,
}

impl<'d> Document<'d> {
    pub(crate) fn new<'m>(query: &'d str, matches: impl Iterator<Item = &'m Match<'d>>, lang: Lang) -> Self
    where
        'd: 'm,
    {
        Self { query, matches: matches.map(|found| Entry::new(found, lang)).collect(), response: None }
    }

    pub(super) fn with_response(self, response: Option<&'d Body>) -> Self {
        Self { response, ..self }
    }
}

/// A code. Its own kind, retry, statuses and page are those of the first meaning.
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
        let meanings = found.meanings.iter().map(meaning).collect::<Vec<_>>();
        let first = meanings.first();
        Self {
            domain: found.domain.key,
            enum_name: found.domain.enum_name(),
            name: found.variant.name,
            code: found.variant.code,
            kind: first.map(|first| first.kind),
            retry: first.map(|first| first.retry),
            http: first.map_or(&[], |first| first.http),
            docs_url: first.and_then(|first| first.docs_url.clone()),
            meanings,
            apis: found.apis.clone(),
        }
    }
}
