//! Which domain a code of an API belongs to.

use std::collections::HashMap;

use feishu_codes_core::longest_prefix;

use super::{
    catalog::{Catalog, Domain},
    column::Domain as DomainColumn,
    lower,
    records::{Records, Row},
};

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

    /// As [`Owners::of_catalog`], without the time that the rest of a catalog takes.
    pub(super) fn of_rows(domain_rows: &'t Records, code_rows: &'t Records) -> Self {
        let domains = lower::domains(domain_rows.all());
        let by_key = domains.iter().enumerate().map(|(at, domain)| (domain.key, at)).collect::<HashMap<_, _>>();
        let code = |row| lower::place(row).and_then(|(key, code)| Some((*by_key.get(key)?, code)));
        let mut owners = Self::new(&domains, code_rows.all().filter_map(code));
        let whole = |rows: &Records| !rows.whole.is_empty() && rows.damaged.is_empty();
        let words = |row: &Row| row.get(DomainColumn::Paths).split(' ').filter(|path| !path.is_empty()).count();
        let written = domain_rows.whole.iter().map(words).sum::<usize>();
        owners.knows_paths =
            whole(domain_rows) && domains.len() == domain_rows.whole.len() && owners.prefixes.len() == written;
        owners.knows_codes =
            owners.knows_paths && whole(code_rows) && code_rows.whole.iter().all(|row| code(row).is_some());
        owners
    }

    fn new(domains: &[Domain<'t>], codes: impl Iterator<Item = (usize, u32)>) -> Self {
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

/// Returns the API path prefixes in ascending order, each with the position of its domain.
pub(super) fn prefixes<'t>(domains: &[Domain<'t>]) -> Vec<(&'t str, usize)> {
    let of_domain =
        |(at, domain): (usize, &Domain<'t>)| domain.paths.iter().map(|path| (*path, at)).collect::<Vec<_>>();
    let mut prefixes = domains.iter().enumerate().flat_map(of_domain).collect::<Vec<_>>();
    prefixes.sort_unstable();
    prefixes
}
