//! The table of `feishu-codes` as a catalog.

use std::collections::HashMap;

use feishu_codes::{FeishuError, Lang};
use feishu_codes_codegen::table::catalog::{Catalog, Domain, Meaning, Variant};

/// Every code that `feishu-codes` has.
pub(super) fn catalog() -> Catalog<'static> {
    let mut domains = feishu_codes::Domain::ALL.iter().map(|domain| empty(*domain)).collect::<Vec<_>>();
    let places = domains.iter().enumerate().map(|(at, domain)| (domain.key, at)).collect::<HashMap<_, _>>();
    // Ascending by number, as the variants of a domain must be.
    for error in FeishuError::ALL {
        let domain = places.get(error.domain().name()).and_then(|at| domains.get_mut(*at));
        if let Some(domain) = domain {
            domain.variants.push(variant(*error));
        }
    }
    Catalog { domains }
}

fn empty(domain: feishu_codes::Domain) -> Domain<'static> {
    Domain {
        key: domain.name(),
        title_zh: domain.title(Lang::Zh),
        title_en: domain.title(Lang::En),
        paths: domain.paths().collect(),
        variants: Vec::new(),
    }
}

fn variant(error: FeishuError) -> Variant<'static> {
    // A code fits: it is at most i32::MAX, and positive.
    let code = u32::try_from(error.code()).unwrap_or_default();
    Variant { code, name: error.name(), meanings: error.meanings().map(meaning).collect() }
}

fn meaning(meaning: feishu_codes::Meaning) -> Meaning<'static> {
    Meaning {
        scope: meaning.scope().unwrap_or_default(),
        kind: meaning.kind(),
        retry: meaning.retry(),
        http: meaning.http_statuses().to_vec(),
        message: meaning.message(),
        explanation_zh: meaning.explanation(Lang::Zh).unwrap_or_default(),
        explanation_en: meaning.explanation(Lang::En).unwrap_or_default(),
        remedy_zh: meaning.remedy(Lang::Zh),
        remedy_en: meaning.remedy(Lang::En),
        source: meaning.docs_url(Lang::En).map_or("", |url| url.path()),
    }
}
