//! Which domain a code of an API belongs to.

use std::collections::HashSet;

use feishu_codes_core::longest_prefix;

use super::catalog::Catalog;

/// The domains of a catalog, prepared for many questions. A domain is its position in the catalog.
pub(super) struct Owners<'t> {
    prefixes: Vec<(&'t str, usize)>,
    keys: Vec<&'t str>,
    general: Vec<usize>,
    codes: HashSet<(usize, u32)>,
}

impl<'t> Owners<'t> {
    pub(super) fn new(catalog: &Catalog<'t>) -> Self {
        let domains = || catalog.domains.iter().enumerate();
        Self {
            prefixes: catalog.prefixes(),
            keys: catalog.domains.iter().map(|domain| domain.key).collect(),
            general: domains().filter(|(_, domain)| domain.is_general()).map(|(at, _)| at).collect(),
            codes: domains().flat_map(|(at, domain)| domain.variants.iter().map(move |one| (at, one.code))).collect(),
        }
    }

    pub(super) fn key(&self, domain: usize) -> &'t str {
        self.keys.get(domain).copied().unwrap_or_default()
    }

    pub(super) fn general_keys(&self) -> impl Iterator<Item = &'t str> {
        self.general.iter().map(|at| self.key(*at))
    }

    /// Returns whether there are no domains with codes, so that nothing can be said about an API.
    pub(super) fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// Returns the domain that a path belongs to.
    pub(super) fn domain_of(&self, path: &str) -> Option<usize> {
        longest_prefix(&self.prefixes, path)
    }

    /// Returns the domain that a code belongs to if an API of `domain` answers it: this domain, or else a general one.
    pub(super) fn owner(&self, domain: usize, code: u32) -> Option<usize> {
        let mut candidates = std::iter::once(domain).chain(self.general.iter().copied());
        candidates.find(|candidate| self.codes.contains(&(*candidate, code)))
    }

    /// Returns the keys of all domains that have a code.
    pub(super) fn all_with(&self, code: u32) -> impl Iterator<Item = &'t str> {
        (0..self.keys.len()).filter(move |at| self.codes.contains(&(*at, code))).map(|at| self.key(at))
    }
}
