//! The JSON of `api`. Programs rely on the names of the fields.

use feishu_codes_codegen::table::catalog::Endpoint;
use feishu_codes_core::Lang;
use serde::Serialize;

use super::errors::Errors;
use crate::explain::{Entry, Match};

#[derive(Serialize)]
pub(super) struct Document<'d> {
    query: &'d str,
    /// The APIs that match.
    apis: Vec<Api<'d>>,
    /// The errors that the API may return, if only one matches.
    matches: Vec<ApiEntry<'d>>,
}

#[derive(Serialize)]
struct Api<'d> {
    method: &'d str,
    path: &'d str,
    domain: &'d str,
    /// The codes that its page documents.
    codes: Vec<u32>,
}

#[derive(Serialize)]
struct ApiEntry<'d> {
    #[serde(flatten)]
    entry: Entry<'d>,
    documented: bool,
}

impl<'d> Document<'d> {
    pub(super) fn new(query: &'d str, found: &[&'d Endpoint<'d>], errors: Option<&Errors<'d>>, lang: Lang) -> Self {
        let api = |endpoint: &&'d Endpoint<'d>| Api {
            method: endpoint.method,
            path: endpoint.path,
            domain: endpoint.domain,
            codes: endpoint.codes.iter().map(|(code, _)| *code).collect(),
        };
        let entry = |found: &Match<'d>, documented| ApiEntry { entry: Entry::new(found, lang), documented };
        let matches = errors.into_iter().flat_map(|errors| {
            let documented = errors.documented.iter().map(|found| entry(found, true));
            documented.chain(errors.general.iter().map(|found| entry(found, false)))
        });
        Self { query, apis: found.iter().map(api).collect(), matches: matches.collect() }
    }
}
