//! Which domain a code of an API belongs to.

use feishu_codes_core::longest_prefix;

use super::catalog::{Catalog, Domain, prefixes};

/// The domains of a table, prepared for many questions. A domain is its position in the table.
pub(super) struct Owners<'t> {
    prefixes: Vec<(&'t str, usize)>,
    keys: Vec<&'t str>,
    general: Vec<usize>,
    /// In ascending order.
    codes: Vec<(usize, u32)>,
    /// Whether all paths were read. If not, a path without a domain is not a mistake of its own.
    pub(super) knows_paths: bool,
    /// Whether all codes were read.
    pub(super) knows_codes: bool,
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
            knows_paths: true,
            knows_codes: true,
        }
    }

    pub(super) fn key(&self, domain: usize) -> &'t str {
        self.keys.get(domain).copied().unwrap_or_default()
    }

    pub(super) fn general_keys(&self) -> impl Iterator<Item = &'t str> {
        self.general.iter().map(|at| self.key(*at))
    }

    /// Returns the domain that a path belongs to.
    pub(super) fn domain_of(&self, path: &str) -> Option<usize> {
        longest_prefix(&self.prefixes, path)
    }

    fn has(&self, domain: usize, code: u32) -> bool {
        self.codes.binary_search(&(domain, code)).is_ok()
    }

    /// Returns the domain that a code belongs to if an API of `domain` answers it: this domain, or else a general one.
    pub(super) fn owner(&self, domain: usize, code: u32) -> Option<usize> {
        let mut candidates = std::iter::once(domain).chain(self.general.iter().copied());
        candidates.find(|candidate| self.has(*candidate, code))
    }

    /// Returns the keys of all domains that have a code.
    pub(super) fn all_with(&self, code: u32) -> impl Iterator<Item = &'t str> {
        (0..self.keys.len()).filter(move |at| self.has(*at, code)).map(|at| self.key(at))
    }
}
