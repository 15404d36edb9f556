//! What the APIs say about a code: which of them document it, and whether the one that was called does.

use feishu_codes_codegen::table::catalog::{Catalog, Endpoint};
use feishu_codes_core::Lang;
use serde::Serialize;

use super::report::{Match, Matches};
use crate::{
    api::{Request, exact},
    outcome::Failure,
    streams::Streams,
    text::{count, one_line},
};

/// How many APIs an explanation names.
const SHOWN: usize = 3;

/// What the APIs say about a code.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Apis {
    #[serde(rename = "apis", skip_serializing_if = "Vec::is_empty")]
    documented_by: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    called: Option<Called>,
}

/// The API that was called.
#[derive(Clone, Debug, Serialize)]
struct Called {
    api: String,
    documented: bool,
    /// Any API may answer the code.
    #[serde(skip)]
    general: bool,
}

impl Apis {
    /// Returns how many APIs document the code, and the first ones.
    pub(super) fn documented_by(&self, lang: Lang) -> Option<String> {
        let all = &self.documented_by;
        let names = all.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>();
        let text = match (lang, all.len().saturating_sub(SHOWN)) {
            (Lang::Zh, 0) => format!("{} 个接口：{}", all.len(), names.join("、")),
            (Lang::Zh, _) => format!("{} 个接口：{} 等", all.len(), names.join("、")),
            (_, 0) => format!("{}: {}", count(all.len(), "API"), names.join(", ")),
            (_, more) => format!("{}: {}, and {more} more", count(all.len(), "API"), names.join(", ")),
        };
        Some(text).filter(|_| !all.is_empty())
    }

    /// Returns whether the called API documents the code.
    pub(super) fn called(&self, lang: Lang) -> Option<String> {
        let Called { api, documented, general } = self.called.as_ref()?;
        Some(match (lang, documented, general) {
            (Lang::Zh, true, _) => format!("{api} 的文档列出了此错误码"),
            (Lang::Zh, false, true) => format!("{api} 的文档未列出此错误码，但任何接口都可能返回它"),
            (Lang::Zh, false, false) => format!("{api} 的文档未列出此错误码"),
            (_, true, _) => format!("{api} documents this code"),
            (_, false, true) => format!("{api} does not document this code, but any API may answer it"),
            (_, false, false) => format!("{api} does not document this code"),
        })
    }
}

fn documents(endpoint: &Endpoint<'_>, found: &Match<'_>) -> bool {
    endpoint.documents(found.domain.key, found.variant.code)
}

/// Notes with each match which APIs document it.
pub(super) fn note(found: &mut Matches<'_>, catalog: &Catalog<'_>) {
    for found in found.outer.iter_mut().chain(&mut found.inner) {
        let all = catalog.endpoints.iter();
        found.apis.documented_by = all.filter(|endpoint| documents(endpoint, found)).map(ToString::to_string).collect();
    }
}

/// Keeps the matches of the called API's domain, or else those that any API may answer.
///
/// Returns what to report if there were matches, but none of them is left.
pub(super) fn narrow<'c>(
    text: &str,
    found: &mut Matches<'c>,
    catalog: &'c Catalog<'c>,
    streams: &mut Streams,
) -> Result<Option<OtherDomains>, Failure> {
    let request = Request::parse(text);
    let shown = one_line(text);
    let Some(domain) = catalog.domain_of(request.path) else {
        streams.hint(&format_args!("`{shown}` belongs to no domain: all domains are shown"))?;
        return Ok(None);
    };
    let endpoints = exact(catalog, &request);
    if endpoints.is_empty() {
        streams.hint(&format_args!("`{shown}` is not documented: the domain of its path is `{}`", domain.key))?;
    }
    let before = found.outer.iter().map(Match::path).collect::<Vec<_>>();
    let is_own = |found: &Match<'_>| found.domain.key == domain.key;
    let has_own = found.outer.iter().any(is_own);
    found.outer.retain(|found| if has_own { is_own(found) } else { found.domain.is_general() });
    // A code inside the text is of a service behind the API, in whatever domain.
    if found.inner.iter().any(is_own) {
        found.inner.retain(is_own);
    }
    for found in found.outer.iter_mut().chain(&mut found.inner) {
        let documenting = endpoints.iter().find(|endpoint| documents(endpoint, found));
        let general = found.domain.is_general();
        let called = |api: &&Endpoint<'_>| Called { api: api.to_string(), documented: documenting.is_some(), general };
        found.apis.called = documenting.or(endpoints.first()).map(called);
    }
    let is_lost = !before.is_empty() && found.outer.is_empty();
    Ok(is_lost.then(|| OtherDomains { domain: domain.key.to_owned(), matches: before.join(", ") }))
}

/// The matches of other domains than that of the called API.
pub(super) struct OtherDomains {
    domain: String,
    matches: String,
}

impl OtherDomains {
    pub(super) fn report(&self, what: &str, streams: &mut Streams) -> Result<(), Failure> {
        let what = one_line(what);
        streams.error(&format_args!("neither `{}` nor a general domain has {what}", self.domain))?;
        streams.hint(&format_args!("in other domains it is {}", self.matches))?;
        Ok(())
    }
}
