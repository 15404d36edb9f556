//! Finds the domain that owns a code of an API.

use feishu_codes_core::longest_prefix;

use super::catalog::{Catalog, Domain, prefixes};

/// The paths and codes of all domains, for fast searches. A domain is a position in the list of domains.
pub(super) struct Owners<'t> {
    prefixes: Vec<(&'t str, usize)>,
    keys: Vec<&'t str>,
    general: Vec<usize>,
    /// The domain and the code of each variant, in ascending order.
    codes: Vec<(usize, u32)>,
    /// Whether all paths were read. If not, a path without a domain may be valid.
    pub(super) has_all_paths: bool,
    /// Whether all codes were read. If not, a code without an owner may be valid.
    pub(super) has_all_codes: bool,
}

impl<'t> Owners<'t> {
    pub(super) fn of_catalog(catalog: &Catalog<'t>) -> Self {
        let codes = catalog.domains.iter().map(|domain| domain.variants.iter().map(|variant| variant.code));
        Self::new(&catalog.domains, codes.enumerate().flat_map(|(at, codes)| codes.map(move |code| (at, code))))
    }

    pub(super) fn new(domains: &[Domain<'t>], codes: impl Iterator<Item = (usize, u32)>) -> Self {
        let general = domains.iter().enumerate().filter(|(_, domain)| domain.is_general());
        let mut codes = codes.collect::<Vec<_>>();
        codes.sort_unstable();
        Self {
            prefixes: prefixes(domains),
            keys: domains.iter().map(|domain| domain.key).collect(),
            general: general.map(|(at, _)| at).collect(),
            codes,
            has_all_paths: true,
            has_all_codes: true,
        }
    }

    pub(super) fn key(&self, domain: usize) -> &'t str {
        self.keys.get(domain).copied().unwrap_or_default()
    }

    pub(super) fn general_keys(&self) -> impl Iterator<Item = &'t str> {
        self.general.iter().map(|at| self.key(*at))
    }

    /// Returns the domain to which a path belongs, if any.
    pub(super) fn domain_of(&self, path: &str) -> Option<usize> {
        longest_prefix(&self.prefixes, path)
    }

    fn has(&self, domain: usize, code: u32) -> bool {
        self.codes.binary_search(&(domain, code)).is_ok()
    }

    /// Returns the key of the owner of a code that an API of `domain` returns: this domain, or else a general one.
    pub(super) fn owner(&self, domain: usize, code: u32) -> Option<&'t str> {
        let mut candidates = std::iter::once(domain).chain(self.general.iter().copied());
        candidates.find(|candidate| self.has(*candidate, code)).map(|owner| self.key(owner))
    }

    /// Returns the keys of all domains that have a code.
    pub(super) fn all_with(&self, code: u32) -> impl Iterator<Item = &'t str> {
        (0..self.keys.len()).filter(move |at| self.has(*at, code)).map(|at| self.key(at))
    }
}
