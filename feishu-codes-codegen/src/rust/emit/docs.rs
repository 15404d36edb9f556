//! Writes the documentation of the generated items.

use std::fmt::Write as _;

use super::{Links, markdown::escape, source_text::raw};
use crate::table::catalog::{Domain, Endpoint, Meaning, Variant, link};

/// The documentation of the enum over all domains.
pub(super) const WIDE: &str = "An error of any domain.\n\n\
    Several domains may use the same code. `lookup` returns all errors with a code, `for_request` chooses by the path of \
    the API, and `TryFrom` succeeds only if one domain uses the code.";

/// Describes the enum of a domain.
pub(super) fn of_domain(domain: &Domain<'_>) -> String {
    let mut text = format!("{} ({}): ", escape(domain.title_en), escape(domain.title_zh));
    let _ = write!(text, "{} codes.", domain.variants.len());
    if !domain.paths.is_empty() {
        let paths = domain.paths.iter().map(|path| format!("`{path}/`")).collect::<Vec<_>>();
        let _ = write!(text, "\n\nAPI paths: {}", paths.join(", "));
    }
    text
}

/// Lists the codes of a domain.
pub(super) fn codes_of_domain(domain: &Domain<'_>) -> String {
    let path = domain.enum_name();
    let mut text = String::from("\n| Code | Variant | Message | Kind | Retry |\n| --- | --- | --- | --- | --- |\n");
    for variant in &domain.variants {
        let Some(first) = variant.meanings.first() else { continue };
        let (code, name, kind, retry) = (variant.code, variant.name, first.kind, first.retry);
        let messages = variant.meanings.iter().map(|meaning| escape(meaning.message)).collect::<Vec<_>>().join(" / ");
        let _ = writeln!(text, "| {code} | [`{name}`]({path}::{name}) | {messages} | `{kind}` | `{retry}` |");
    }
    text
}

/// Describes every meaning of a variant.
pub(super) fn of_variant(variant: &Variant<'_>, links: &Links) -> String {
    let mut text = String::new();
    for meaning in &variant.meanings {
        if !text.is_empty() {
            text += "\n\n";
        }
        of_meaning(&mut text, variant.code, meaning, links);
    }
    text
}

fn of_meaning(text: &mut String, code: u32, meaning: &Meaning<'_>, links: &Links) {
    let message = if meaning.message.is_empty() { meaning.explanation_en } else { meaning.message };
    let _ = write!(text, "**{code}**: {}", escape(message));
    if !meaning.scope.is_empty() {
        let _ = write!(text, " ({})", escape(meaning.scope));
    }
    text.push('\n');
    let _ = write!(text, "\n- Cause: {}\n- 原因：{}", escape(meaning.explanation_en), escape(meaning.explanation_zh));
    let _ = write!(text, "\n- Action: {}\n- 处理：{}", escape(meaning.remedy_en), escape(meaning.remedy_zh));
    let _ = write!(text, "\n- Kind: `{}`, retry: `{}`", meaning.kind, meaning.retry);
    if !meaning.http.is_empty() {
        let statuses = meaning.http.iter().map(u16::to_string).collect::<Vec<_>>();
        let _ = write!(text, ", HTTP status: {}", statuses.join(", "));
    }
    if !meaning.source.is_empty() {
        let (en, zh) = (link(&links.en, meaning.source), link(&links.zh, meaning.source));
        let _ = write!(text, "\n- [Documentation]({en}), [文档]({zh})");
    }
}

/// The maximum number of APIs that the documentation of a variant lists.
const MAX_ENDPOINTS: usize = 8;

/// Lists the APIs whose pages document a variant. Methods and paths contain no character that needs an escape.
pub(super) fn of_endpoints(endpoints: &[&Endpoint<'_>]) -> String {
    let mut text = String::from(if endpoints.len() == 1 { "API: " } else { "APIs: " });
    for (at, endpoint) in endpoints.iter().take(MAX_ENDPOINTS).enumerate() {
        text += if at == 0 { "`" } else { ", `" };
        text += endpoint.method;
        text += " ";
        text += endpoint.path;
        text += "`";
    }
    if let Some(more) = endpoints.len().checked_sub(MAX_ENDPOINTS).filter(|more| *more > 0) {
        let _ = write!(text, ", and {more} more");
    }
    text
}

/// Writes a module that lists all codes and exists only in the documentation. Its links are relative to the surrounding
/// module, because its documentation is an outer attribute.
pub(super) fn all_codes(domains: &[&Domain<'_>], lists: &[String]) -> String {
    let total = domains.iter().map(|domain| domain.variants.len()).sum::<usize>();
    let mut text = format!("All {total} codes, by domain.\n");
    for (domain, list) in domains.iter().zip(lists) {
        let (name, en, zh) = (domain.enum_name(), escape(domain.title_en), escape(domain.title_zh));
        let _ = write!(text, "\n# [`{name}`]({name}): {en}, {zh}\n{list}");
    }
    format!("#[cfg(doc)] #[doc = {}] pub mod all_codes {{}}", raw(&text))
}
