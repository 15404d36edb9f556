//! Codes as one page that contains its style, its script and the table.

use std::io::{self, Write};

use askama::Template;
use base64::{Engine, engine::general_purpose::STANDARD};
use feishu_codes_codegen::table::catalog::{Catalog, Domain, Endpoint};
use feishu_codes_core::{DocsUrl, Kind, Lang, Retry};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::outcome::Failure;

const STYLE: &str = include_str!("html/style.css");

/// The script that runs before the first paint, so that the page never flashes in another language or theme.
const EARLY: &str = include_str!("html/script/settings.js");

/// The script that runs after the page is parsed. The files share one scope.
const SCRIPT: &str = concat!(
    include_str!("html/script/texts.js"),
    include_str!("html/script/element.js"),
    include_str!("html/script/table.js"),
    include_str!("html/script/search.js"),
    include_str!("html/script/response.js"),
    include_str!("html/script/entry.js"),
    include_str!("html/script/filters.js"),
    include_str!("html/script/page.js"),
);

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'p> {
    policy: String,
    version: &'p str,
    repository: &'p str,
    style: &'p str,
    early: &'p str,
    script: &'p str,
    /// JSON without the character `<`.
    table: String,
}

/// The data of the script.
#[derive(Serialize)]
struct Data<'d> {
    domains: Vec<DomainData<'d>>,
    apis: Vec<Api<'d>>,
    kinds: Vec<Word>,
    retries: Vec<Word>,
    docs_en: &'d str,
    docs_zh: &'d str,
}

#[derive(Serialize)]
struct DomainData<'d> {
    #[serde(rename = "enum")]
    enum_name: String,
    #[serde(flatten)]
    domain: &'d Domain<'d>,
}

/// An API and the codes that its page documents.
#[derive(Serialize)]
struct Api<'d> {
    method: &'d str,
    path: &'d str,
    codes: &'d [(u32, &'d str)],
}

/// A value of `Kind` or `Retry`, and its meaning in both languages.
#[derive(Serialize)]
struct Word {
    name: &'static str,
    en: &'static str,
    zh: &'static str,
}

pub(super) fn write(catalog: &Catalog<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let page = Page {
        policy: policy(),
        version: env!("CARGO_PKG_VERSION"),
        repository: env!("CARGO_PKG_REPOSITORY"),
        style: STYLE,
        early: EARLY,
        script: SCRIPT,
        table: json(catalog)?,
    };
    let html = page.render().map_err(io::Error::other)?;
    out.write_all(html.as_bytes())?;
    Ok(())
}

/// Returns the content security policy: the page may use its own style and scripts, and may not request anything.
fn policy() -> String {
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    format!(
        "default-src 'none'; style-src {}; script-src {} {}; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        hash(STYLE),
        hash(EARLY),
        hash(SCRIPT)
    )
}

fn json<'c>(catalog: &'c Catalog<'c>) -> Result<String, serde_json::Error> {
    let api = |api: &'c Endpoint<'c>| Api { method: api.method, path: api.path, codes: &api.codes };
    let data = Data {
        domains: catalog.domains.iter().map(|domain| DomainData { enum_name: domain.enum_name(), domain }).collect(),
        apis: catalog.endpoints.iter().map(api).collect(),
        kinds: Kind::ALL.iter().map(|kind| word(kind.name(), |lang| kind.description(lang))).collect(),
        retries: Retry::ALL.iter().map(|retry| word(retry.name(), |lang| retry.advice(lang))).collect(),
        docs_en: DocsUrl::default_base(Lang::En),
        docs_zh: DocsUrl::default_base(Lang::Zh),
    };
    // In JSON, `<` occurs only in strings, where it can be escaped. Without it, no text can close the script element.
    Ok(serde_json::to_string(&data)?.replace('<', "\\u003c"))
}

fn word(name: &'static str, meaning: impl Fn(Lang) -> &'static str) -> Word {
    Word { name, en: meaning(Lang::En), zh: meaning(Lang::Zh) }
}
