//! What an API may answer, and its JSON.

use feishu_codes_codegen::table::catalog::{Catalog, Domain, Endpoint};
use feishu_codes_core::Lang;
use serde::Serialize;

use crate::explain::{Entry, Match};

/// What an API may answer.
pub(super) struct Answers<'c> {
    pub(super) endpoint: &'c Endpoint<'c>,
    pub(super) domain: Option<&'c Domain<'c>>,
    /// What its page documents.
    pub(super) documented: Vec<Match<'c>>,
    /// What any API may answer, and its page does not document.
    pub(super) general: Vec<Match<'c>>,
}

impl<'c> Answers<'c> {
    pub(super) fn new(catalog: &'c Catalog<'c>, endpoint: &'c Endpoint<'c>) -> Self {
        let domain = |key: &str| catalog.domains.iter().find(|domain| domain.key == key);
        let documented = endpoint.codes.iter().filter_map(|(code, key)| {
            let domain = domain(key)?;
            Some(Match::new(domain, domain.variant(*code)?, None))
        });
        let general = catalog.domains.iter().filter(|domain| domain.is_general()).flat_map(|domain| {
            let others = domain.variants.iter().filter(|variant| !endpoint.documents(domain.key, variant.code));
            others.map(|variant| Match::new(domain, variant, None))
        });
        Self { endpoint, domain: domain(endpoint.domain), documented: documented.collect(), general: general.collect() }
    }
}

/// The JSON of a query: field names that programs rely on.
#[derive(Serialize)]
pub(super) struct Document<'d> {
    query: &'d str,
    /// The APIs that match.
    apis: Vec<Api<'d>>,
    /// If only one API matches: what it may answer.
    matches: Vec<Answer<'d>>,
}

#[derive(Serialize)]
struct Api<'d> {
    method: &'d str,
    path: &'d str,
    domain: &'d str,
    /// What its page documents.
    codes: Vec<u32>,
}

#[derive(Serialize)]
struct Answer<'d> {
    #[serde(flatten)]
    entry: Entry<'d>,
    documented: bool,
}

impl<'d> Document<'d> {
    pub(super) fn new(query: &'d str, found: &[&'d Endpoint<'d>], answers: Option<&Answers<'d>>, lang: Lang) -> Self {
        let api = |endpoint: &&'d Endpoint<'d>| Api {
            method: endpoint.method,
            path: endpoint.path,
            domain: endpoint.domain,
            codes: endpoint.codes.iter().map(|(code, _)| *code).collect(),
        };
        let answer = |found: &Match<'d>, documented| Answer { entry: Entry::new(found, lang), documented };
        let matches = |answers: &Answers<'d>| {
            let documented = answers.documented.iter().map(|found| answer(found, true));
            documented.chain(answers.general.iter().map(|found| answer(found, false))).collect()
        };
        Self { query, apis: found.iter().map(api).collect(), matches: answers.map(matches).unwrap_or_default() }
    }
}
