//! The search for the APIs that a request means.

use feishu_codes_codegen::table::{
    catalog::{Catalog, Endpoint},
    cell::endpoint_segments,
};
use feishu_codes_core::{METHODS, nearest::LIMIT, routes::segment_matches};

use super::Request;

/// Minimum similarity of a suggested API.
const SIMILAR: f64 = 0.5;

/// Returns the APIs that the request calls. If there are none, returns those whose path contains that of the request, literally or else
/// with IDs for parameters.
pub(super) fn find<'c>(catalog: &'c Catalog<'c>, request: &Request<'_>) -> Vec<&'c Endpoint<'c>> {
    // If the path itself is documented, even only with another method, the request does not mean longer paths.
    if request.path.is_empty() || !called_endpoints(catalog, &Request { method: None, ..*request }).is_empty() {
        return called_endpoints(catalog, request);
    }
    let part = request.path.to_ascii_lowercase();
    let filtered = |is_path: &dyn Fn(&str) -> bool| {
        let is_meant = |endpoint: &&Endpoint<'_>| has_method(endpoint, request) && is_path(endpoint.path);
        catalog.endpoints.iter().filter(is_meant).collect::<Vec<_>>()
    };
    let found = filtered(&|path| path.to_ascii_lowercase().contains(&part));
    if found.is_empty() { filtered(&|path| has_segments(path, request.path)) } else { found }
}

/// Returns the API that the request calls, or one per method if the request has none. A literal segment is preferred to a parameter.
pub(crate) fn called_endpoints<'c>(catalog: &'c Catalog<'c>, request: &Request<'_>) -> Vec<&'c Endpoint<'c>> {
    let Some(path) = request.path.strip_prefix('/') else { return Vec::new() };
    let segments = path.split('/').collect::<Vec<_>>();
    let is_called = |endpoint: &&Endpoint<'_>| {
        let documented = endpoint_segments(endpoint.path);
        has_method(endpoint, request)
            && documented.clone().count() == segments.len()
            && documented.zip(&segments).all(|(documented, segment)| segment_matches(documented, segment))
    };
    let called = catalog.endpoints.iter().filter(is_called).collect::<Vec<_>>();
    let best = |method: &str| {
        let parameters =
            |endpoint: &&&Endpoint<'_>| endpoint_segments(endpoint.path).map(|one| one == ":").collect::<Vec<_>>();
        called.iter().filter(|endpoint| endpoint.method == method).min_by_key(parameters).copied()
    };
    METHODS.into_iter().filter_map(best).collect()
}

fn has_method(endpoint: &Endpoint<'_>, request: &Request<'_>) -> bool {
    request.method.is_none_or(|method| method == endpoint.method)
}

/// Returns whether a documented path contains these segments, at least one of them literally.
fn has_segments(documented: &str, part: &str) -> bool {
    let documented = endpoint_segments(documented).collect::<Vec<_>>();
    let part = part.trim_matches('/').split('/').collect::<Vec<_>>();
    documented.windows(part.len()).any(|window| {
        let pairs = || window.iter().zip(&part);
        pairs().all(|(documented, segment)| segment_matches(documented, segment))
            && pairs().any(|(documented, segment)| documented == segment)
    })
}

/// Returns the most similar APIs: first other methods of the same path, then similar paths.
pub(super) fn nearest<'c>(catalog: &'c Catalog<'c>, request: &Request<'_>) -> Vec<&'c Endpoint<'c>> {
    let other_methods = called_endpoints(catalog, &Request { method: None, ..*request });
    if !other_methods.is_empty() {
        return other_methods;
    }
    // The time of the distance grows with the product of the lengths, and a longer text is not a path.
    let path = request.path.trim_matches('/').chars().take(200).collect::<String>();
    let segments = path.split('/').count();
    let similarity = |endpoint: &Endpoint<'_>| {
        let documented = endpoint.path.trim_matches('/').split('/').collect::<Vec<_>>();
        let parts = documented.windows(segments.min(documented.len())).map(|part| part.join("/"));
        parts.map(|part| strsim::normalized_levenshtein(&part, &path)).fold(0.0, f64::max)
    };
    let similar = catalog.endpoints.iter().map(|endpoint| (similarity(endpoint), endpoint));
    let mut similar = similar.filter(|(similarity, _)| *similarity >= SIMILAR).collect::<Vec<_>>();
    similar.sort_by(|(left, one), (right, other)| {
        right.total_cmp(left).then_with(|| has_method(other, request).cmp(&has_method(one, request)))
    });
    similar.into_iter().take(LIMIT).map(|(_, endpoint)| endpoint).collect()
}
