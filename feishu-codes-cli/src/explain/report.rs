//! What was found, and its JSON.

use feishu_codes_codegen::catalog::{Domain, Meaning, Variant};
use feishu_codes_core::{DocsUrl, Lang, fit};
use serde::Serialize;
use serde_json::{Value, json};

use super::body::Body;

/// A code of a domain.
#[derive(Debug)]
pub(crate) struct Match<'c> {
    pub(crate) domain: &'c Domain<'c>,
    pub(crate) variant: &'c Variant<'c>,
    /// Its meanings, the one that fits the text first.
    pub(crate) meanings: Vec<&'c Meaning<'c>>,
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Matches<'c> {
    /// What the query itself means.
    pub(crate) outer: Vec<Match<'c>>,
    /// What the number inside the text of the response means.
    pub(crate) inner: Vec<Match<'c>>,
}

impl<'c> Match<'c> {
    pub(crate) fn new(domain: &'c Domain<'c>, variant: &'c Variant<'c>, text: Option<&str>) -> Self {
        let mut meanings = variant.meanings.iter().collect::<Vec<_>>();
        if let Some(text) = text {
            // A stable sort: meanings that fit alike stay in the order of the table.
            meanings.sort_by_cached_key(|meaning| std::cmp::Reverse(fit::score(meaning.message, text)));
        }
        Self { domain, variant, meanings }
    }

    /// `HireError::TalentNotExist`.
    pub(crate) fn path(&self) -> String {
        format!("{}::{}", self.domain.enum_name(), self.variant.name)
    }
}

/// The text in the language, `None` where there is none.
pub(crate) fn explanation<'t>(meaning: &Meaning<'t>, lang: Lang) -> Option<&'t str> {
    let text = match lang {
        Lang::En => meaning.explanation_en,
        Lang::Zh => meaning.explanation_zh,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// The text in the language.
pub(crate) fn remedy<'t>(meaning: &Meaning<'t>, lang: Lang) -> &'t str {
    match lang {
        Lang::En => meaning.remedy_en,
        Lang::Zh => meaning.remedy_zh,
    }
}

/// The page in the language, where one is known.
pub(crate) fn docs_url(meaning: &Meaning<'_>, lang: Lang) -> Option<String> {
    Some(meaning.source).filter(|path| !path.is_empty()).map(|path| format!("{}{path}", DocsUrl::base(lang)))
}

/// The JSON of a query: field names that programs rely on.
pub(super) fn document(query: &str, found: &Matches<'_>, response: Option<&Body>, lang: Lang) -> impl Serialize {
    let matches = found.outer.iter().chain(&found.inner).map(|found| entry(found, lang)).collect::<Vec<_>>();
    let mut document = json!({ "query": query, "matches": matches });
    if let (Some(fields), Some(body)) = (document.as_object_mut(), response) {
        fields.insert("response".to_owned(), json!(body));
    }
    document
}

/// The JSON of a code.
pub(crate) fn entry(found: &Match<'_>, lang: Lang) -> Value {
    let first = found.meanings.first();
    let meanings = found.meanings.iter().map(|meaning| {
        json!({
            "scope": Some(meaning.scope).filter(|scope| !scope.is_empty()),
            "message": meaning.message,
            "explanation": explanation(meaning, lang),
            "remedy": remedy(meaning, lang),
        })
    });
    json!({
        "domain": found.domain.key,
        "enum": found.domain.enum_name(),
        "name": found.variant.name,
        "code": found.variant.code,
        "kind": first.map(|meaning| meaning.kind.name()),
        "retry": first.map(|meaning| meaning.retry.name()),
        "http": first.map(|meaning| meaning.http.clone()),
        "docs_url": first.and_then(|meaning| docs_url(meaning, lang)),
        "meanings": meanings.collect::<Vec<_>>(),
    })
}
