//! The APIs of a code: which of them document it, and whether the called one does.

use std::io;

use feishu_codes_codegen::table::catalog::{Catalog, Endpoint};
use feishu_codes_core::Lang;
use serde::Serialize;

use super::{
    matches::{Match, Matches},
    phrases,
};
use crate::{
    api::{Request, called_endpoints},
    streams::Streams,
    text::{count, in_language, one_line},
};

/// Maximum number of APIs that an explanation names.
const SHOWN: usize = 3;

/// The APIs of a code.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Apis {
    #[serde(rename = "apis", skip_serializing_if = "Vec::is_empty")]
    documented_by: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    called: Option<Called>,
}

/// The API that was called.
#[derive(Clone, Debug, Serialize)]
struct Called {
    api: String,
    /// Whether the API documents the code.
    documented: bool,
    /// Whether any API may return the code.
    #[serde(skip)]
    general: bool,
}

impl Apis {
    /// Returns one line for each of the first APIs that document the code, and one for the number of others.
    pub(super) fn documented_by(&self, lang: Lang) -> Vec<String> {
        let mut lines = self.documented_by.iter().take(SHOWN).cloned().collect::<Vec<_>>();
        let others = self.documented_by.len() - lines.len();
        if others > 0 {
            lines.push(match lang {
                Lang::Zh => format!("另有 {others} 个接口"),
                _ => count(others, "more API"),
            });
        }
        lines
    }

    /// Returns whether the called API documents the code, as a sentence.
    pub(super) fn called(&self, lang: Lang) -> Option<String> {
        let Called { api, documented, general } = self.called.as_ref()?;
        let phrase = match (documented, general) {
            (true, _) => phrases::DOCUMENTS,
            (false, true) => phrases::MAY_RETURN,
            (false, false) => phrases::DOES_NOT_DOCUMENT,
        };
        Some(format!("{api} {}", in_language(lang, phrase)))
    }
}

fn documents(endpoint: &Endpoint<'_>, found: &Match<'_>) -> bool {
    endpoint.documents(found.domain.key, found.variant.code)
}

/// Adds the APIs that document the codes.
pub(super) fn note(found: &mut Matches<'_>, catalog: &Catalog<'_>) {
    for found in found.outer.iter_mut().chain(&mut found.inner) {
        let documenting = catalog.endpoints.iter().filter(|endpoint| documents(endpoint, found));
        found.apis.documented_by = documenting.map(ToString::to_string).collect();
    }
}

/// Keeps the matches of the domain of the called API, or else those of general domains.
pub(super) fn narrow<'c>(
    api: &str,
    found: &mut Matches<'c>,
    catalog: &'c Catalog<'c>,
    streams: &mut Streams,
) -> io::Result<()> {
    let request = Request::parse(api);
    let shown = one_line(api);
    let Some(domain) = catalog.domain_of(request.path) else {
        return streams.hint(&format_args!("the path of `{shown}` belongs to no domain, so all domains are shown"));
    };
    let endpoints = called_endpoints(catalog, &request);
    if endpoints.is_empty() {
        streams.hint(&format_args!("`{shown}` is not a documented API; its path belongs to `{}`", domain.key))?;
    }
    found.called_domain = Some(domain.key);
    let is_own = |found: &Match<'_>| found.domain.key == domain.key;
    let has_own = found.outer.iter().any(is_own);
    let is_possible = |found: &Match<'_>| if has_own { is_own(found) } else { found.domain.is_general() };
    let (possible, others) = std::mem::take(&mut found.outer).into_iter().partition(is_possible);
    (found.outer, found.in_other_domains) = (possible, others);
    // A code inside the text is that of a service behind the API, which may belong to any domain.
    if found.inner.iter().any(is_own) {
        found.inner.retain(is_own);
    }
    for found in found.outer.iter_mut().chain(&mut found.inner) {
        let documenting = endpoints.iter().find(|endpoint| documents(endpoint, found));
        let general = found.domain.is_general();
        let called = |api: &&Endpoint<'_>| Called { api: api.to_string(), documented: documenting.is_some(), general };
        found.apis.called = documenting.or(endpoints.first()).map(called);
    }
    Ok(())
}
