//! The errors that an API may return.

use feishu_codes_codegen::table::catalog::{Catalog, Domain, Endpoint};

use crate::explain::Match;

/// The errors that an API may return.
pub(super) struct Errors<'c> {
    pub(super) endpoint: &'c Endpoint<'c>,
    pub(super) domain: Option<&'c Domain<'c>>,
    /// The errors that the page of the API documents.
    pub(super) documented: Vec<Match<'c>>,
    /// The other errors of general domains, which any API may return.
    pub(super) general: Vec<Match<'c>>,
}

impl<'c> Errors<'c> {
    pub(super) fn new(catalog: &'c Catalog<'c>, endpoint: &'c Endpoint<'c>) -> Self {
        let domain = |key: &str| catalog.domains.iter().find(|domain| domain.key == key);
        let documented = endpoint.codes.iter().filter_map(|(code, key)| {
            let domain = domain(key)?;
            Some(Match::new(domain, domain.variant(*code)?))
        });
        let general = catalog.domains.iter().filter(|domain| domain.is_general()).flat_map(|domain| {
            let others = domain.variants.iter().filter(|variant| !endpoint.documents(domain.key, variant.code));
            others.map(|variant| Match::new(domain, variant))
        });
        Self { endpoint, domain: domain(endpoint.domain), documented: documented.collect(), general: general.collect() }
    }
}
