//! The APIs of a table: a type, and its data in the layout of [`feishu_codes_core::routes`].

use std::collections::HashMap;

use super::{
    DERIVES, lookup,
    source_text::{bytes, packed, raw, strings},
};
use crate::{
    rust::route_tree::RouteTree,
    table::catalog::{Catalog, Domain, Endpoint},
};

/// The APIs that document a code of a domain.
pub(super) type ByCode<'c> = HashMap<(u32, &'c str), Vec<&'c Endpoint<'c>>>;

pub(super) fn by_code<'c>(catalog: &'c Catalog<'c>) -> ByCode<'c> {
    let mut by_code = ByCode::new();
    for endpoint in &catalog.endpoints {
        for code in &endpoint.codes {
            by_code.entry(*code).or_default().push(endpoint);
        }
    }
    by_code
}

/// Writes the type.
pub(super) fn declaration(all: &str) -> String {
    let docs = format!("A documented API: a method and a path, and the errors of [`{all}`] that it may answer.");
    format!("#[doc = {}] {DERIVES} #[derive(PartialOrd, Ord)] pub struct Endpoint(u32);", raw(&docs))
}

/// Writes the tree that finds an API, the paths, and for each API the positions of the errors that its page documents.
pub(super) fn data(catalog: &Catalog<'_>, domains: &[&Domain<'_>], all: &str) -> String {
    let endpoints = &catalog.endpoints;
    let tree = RouteTree::new(endpoints.iter().map(|endpoint| (endpoint.method, endpoint.path)));
    let entries = (0..).zip(lookup::entries(domains));
    let key = |domain: u32| domains.get(domain as usize).map_or("", |domain| domain.key);
    let places = entries.map(|(at, (code, domain))| ((code, key(domain)), at)).collect::<HashMap<_, u32>>();
    let (mut errors, mut ends) = (Vec::new(), Vec::new());
    for endpoint in endpoints {
        errors.extend(endpoint.codes.iter().filter_map(|code| places.get(code)));
        ends.push(u32::try_from(errors.len()).unwrap_or(u32::MAX));
    }
    format!(
        "all: {all}, count: {}, routes: p::Routes {{ labels: {}, label_of: {}, children: {}, starts: {}, apis: {}, methods: {} }}, \
         names: {}, errors: {}, ends: {},",
        endpoints.len(),
        strings(tree.labels.iter().copied()),
        packed(&tree.label_of),
        packed(&tree.children),
        packed(&tree.starts),
        packed(&tree.apis),
        bytes(&tree.methods),
        strings(endpoints.iter().map(|endpoint| endpoint.to_string()).collect::<Vec<_>>().iter().map(String::as_str)),
        packed(&errors),
        packed(&ends)
    )
}
