//! Writes the APIs of a table, in the layout of [`feishu_codes_core::routes`].

use super::{
    lookup,
    source_text::{bytes, packed, raw, strings},
};
use crate::{
    rust::route_tree::RouteTree,
    table::catalog::{Catalog, Domain, Endpoint},
};

/// Maps APIs to the errors that their pages document, and back. An error is a position in `entries`.
pub(super) struct Documented<'c> {
    domains: &'c [&'c Domain<'c>],
    /// The errors of all domains, as in [`lookup::entries`].
    entries: Vec<(u32, u32)>,
    /// The errors of each API.
    errors: Vec<Vec<u32>>,
    /// The APIs of each error.
    endpoints: Vec<Vec<&'c Endpoint<'c>>>,
}

impl<'c> Documented<'c> {
    pub(super) fn new(catalog: &'c Catalog<'c>, domains: &'c [&'c Domain<'c>]) -> Self {
        let entries = if catalog.endpoints.is_empty() { Vec::new() } else { lookup::entries(domains) };
        let endpoints = vec![Vec::new(); entries.len()];
        let mut documented = Self { domains, entries, errors: Vec::new(), endpoints };
        for endpoint in &catalog.endpoints {
            let errors =
                endpoint.codes.iter().filter_map(|(code, key)| documented.position(key, *code)).collect::<Vec<_>>();
            for error in &errors {
                documented.endpoints[*error].push(endpoint);
            }
            documented.errors.push(errors.into_iter().map(size).collect());
        }
        documented
    }

    fn position(&self, key: &str, code: u32) -> Option<usize> {
        // The entries of one code are few and adjacent.
        let from = self.entries.partition_point(|(other, _)| *other < code);
        let of_code = self.entries.get(from..)?.iter().take_while(|(other, _)| *other == code);
        let is_domain =
            |(_, domain): &(u32, u32)| self.domains.get(*domain as usize).is_some_and(|domain| domain.key == key);
        of_code.enumerate().find(|(_, entry)| is_domain(entry)).map(|(at, _)| from + at)
    }

    /// Returns the APIs that document a code.
    pub(super) fn endpoints_of(&self, domain: &Domain<'_>, code: u32) -> &[&'c Endpoint<'c>] {
        let position = self.position(domain.key, code);
        position.and_then(|at| self.endpoints.get(at)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Writes the input of `__endpoint_set`: the documentation of the type, the route tree, the names of the APIs and
    /// their errors.
    pub(super) fn data(&self, catalog: &Catalog<'_>, all: &str) -> String {
        let endpoints = &catalog.endpoints;
        let tree = RouteTree::new(endpoints.iter().map(|endpoint| (endpoint.method, endpoint.path)));
        let names = endpoints.iter().map(ToString::to_string).collect::<Vec<_>>();
        let ends = self.errors.iter().scan(0, |end, errors| {
            *end += size(errors.len());
            Some(*end)
        });
        format!(
            "docs: {}, all: {all}, count: {}, \
             routes: p::Routes {{ labels: {}, label_of: {}, children: {}, starts: {}, apis: {}, methods: {} }}, \
             names: {}, errors: {}, ends: {},",
            raw(&format!("A documented API: its method, its path and the errors of [`{all}`] that it may return.")),
            endpoints.len(),
            strings(tree.labels.iter().copied()),
            packed(&tree.label_of),
            packed(&tree.children),
            packed(&tree.starts),
            packed(&tree.apis),
            bytes(&tree.methods),
            strings(names.iter().map(String::as_str)),
            packed(&self.errors.concat()),
            packed(&ends.collect::<Vec<_>>())
        )
    }
}

fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
