//! What the documentation says.

use std::fmt::Write as _;

use feishu_codes_core::{DocsUrl, Lang};

use super::{literal_text::raw, markdown::escape};
use crate::catalog::{Domain, Meaning, Variant};

/// Of the enum over all domains.
pub(super) const WIDE: &str = "An error of any domain.\n\n\
    A number may have a meaning in several domains: `lookup` gives all of them, `for_request` chooses by the API that was called, \
    and the conversion from a number succeeds where there is only one.";

/// Of an enum: what it is.
pub(super) fn of_domain(domain: &Domain<'_>) -> String {
    let mut text = format!("{} ({}): ", escape(domain.title_en), escape(domain.title_zh));
    let _ = write!(text, "{} codes.", domain.variants.len());
    if !domain.paths.is_empty() {
        let paths = domain.paths.iter().map(|path| format!("`{path}/`")).collect::<Vec<_>>();
        let _ = write!(text, "\n\nAPI paths: {}", paths.join(", "));
    }
    text
}

/// Of an enum: the table of its codes.
pub(super) fn codes_of_domain(domain: &Domain<'_>) -> String {
    let mut text = String::from("\n| Code | Variant | Message | Kind | Retry |\n| --- | --- | --- | --- | --- |\n");
    for variant in &domain.variants {
        row(&mut text, variant, "Self");
    }
    text
}

fn row(text: &mut String, variant: &Variant<'_>, path: &str) {
    let Some(first) = variant.meanings.first() else { return };
    let (code, name, kind, retry) = (variant.code, variant.name, first.kind, first.retry);
    let messages = variant.meanings.iter().map(|meaning| escape(meaning.message)).collect::<Vec<_>>().join(" / ");
    let _ = writeln!(text, "| {code} | [`{name}`]({path}::{name}) | {messages} | `{kind}` | `{retry}` |");
}

/// Of a variant: every meaning, whole.
pub(super) fn of_variant(variant: &Variant<'_>) -> String {
    let mut text = String::new();
    for meaning in &variant.meanings {
        if !text.is_empty() {
            text += "\n\n";
        }
        of_meaning(&mut text, variant.code, meaning);
    }
    text
}

fn of_meaning(text: &mut String, code: u32, meaning: &Meaning<'_>) {
    let message = if meaning.message.is_empty() { "(no message documented)" } else { meaning.message };
    let _ = write!(text, "**{code}**: {}", escape(message));
    if !meaning.scope.is_empty() {
        let _ = write!(text, " ({})", escape(meaning.scope));
    }
    text.push('\n');
    if !meaning.explanation_en.is_empty() {
        let _ =
            write!(text, "\n- Cause: {}\n- 原因：{}", escape(meaning.explanation_en), escape(meaning.explanation_zh));
    }
    let _ = write!(text, "\n- Remedy: {}\n- 建议：{}", escape(meaning.remedy_en), escape(meaning.remedy_zh));
    let _ = write!(text, "\n- Kind: `{}`, retry: `{}`", meaning.kind, meaning.retry);
    if !meaning.http.is_empty() {
        let statuses = meaning.http.iter().map(u16::to_string).collect::<Vec<_>>();
        let _ = write!(text, ", HTTP status: {}", statuses.join(", "));
    }
    if !meaning.source.is_empty() {
        let (en, zh) = (DocsUrl::base(Lang::En), DocsUrl::base(Lang::Zh));
        let _ = write!(text, "\n- [Documentation]({en}{source}), [文档]({zh}{source})", source = meaning.source);
    }
}

/// A page that lists every code. It exists in the documentation only. Links in the outer documentation of a module start from the
/// module around it.
pub(super) fn all_codes(domains: &[&Domain<'_>]) -> String {
    let total = domains.iter().map(|domain| domain.variants.len()).sum::<usize>();
    let mut text = format!("All {total} codes, by domain.\n");
    for domain in domains {
        let (name, en, zh) = (domain.enum_name(), escape(domain.title_en), escape(domain.title_zh));
        let _ = write!(text, "\n# [`{name}`]({name}): {en}, {zh}\n\n");
        text += "| Code | Variant | Message | Kind | Retry |\n| --- | --- | --- | --- | --- |\n";
        for variant in &domain.variants {
            row(&mut text, variant, &name);
        }
    }
    format!("#[cfg(doc)] #[doc = {}] pub mod all_codes {{}}", raw(&text))
}
