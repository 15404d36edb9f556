//! Which APIs a request, or a part of one, may mean.

use std::cmp::Reverse;

use feishu_codes_codegen::table::{
    catalog::{Catalog, Endpoint},
    cell::endpoint_segments,
};
use feishu_codes_core::{METHODS, nearest::LIMIT, routes::segment_matches};

use super::Request;

/// How like a request an API must be to be offered.
const LIKE: f64 = 0.5;

/// Returns the APIs that the request calls; else those whose path has this part; else those that have it with ids for parameters.
pub(super) fn find<'c>(catalog: &'c Catalog<'c>, request: &Request<'_>) -> Vec<&'c Endpoint<'c>> {
    // If only another method is documented, the path is not a part of another one.
    if request.path.is_empty() || !exact(catalog, &Request { method: None, ..*request }).is_empty() {
        return exact(catalog, request);
    }
    let part = request.path.to_ascii_lowercase();
    let with = |fits: &dyn Fn(&str) -> bool| {
        let fits = |endpoint: &&Endpoint<'_>| of_method(endpoint, request) && fits(endpoint.path);
        catalog.endpoints.iter().filter(fits).collect::<Vec<_>>()
    };
    let found = with(&|path| path.to_ascii_lowercase().contains(&part));
    if found.is_empty() { with(&|path| has_segments(path, request.path)) } else { found }
}

/// Returns the API that the request calls; one per method if the request has none. A literal segment is preferred to a parameter.
pub(crate) fn exact<'c>(catalog: &'c Catalog<'c>, request: &Request<'_>) -> Vec<&'c Endpoint<'c>> {
    let Some(path) = request.path.strip_prefix('/') else { return Vec::new() };
    let segments = path.split('/').collect::<Vec<_>>();
    let fitting = catalog.endpoints.iter().filter(|endpoint| fits(endpoint.path, &segments)).collect::<Vec<_>>();
    let best = |method: &str| {
        let parameters =
            |endpoint: &&&Endpoint<'_>| endpoint_segments(endpoint.path).map(|one| one == ":").collect::<Vec<_>>();
        fitting.iter().filter(|endpoint| endpoint.method == method).min_by_key(parameters).copied()
    };
    let methods = METHODS.into_iter().filter(|method| request.method.is_none_or(|asked| asked == *method));
    methods.filter_map(best).collect()
}

fn of_method(endpoint: &Endpoint<'_>, request: &Request<'_>) -> bool {
    request.method.is_none_or(|method| method == endpoint.method)
}

fn fits(documented: &str, segments: &[&str]) -> bool {
    let documented = endpoint_segments(documented);
    documented.clone().count() == segments.len()
        && documented.zip(segments).all(|(documented, segment)| segment_matches(documented, segment))
}

/// Returns whether these segments are somewhere in a documented path, at least one of them literally.
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
    let other_methods = exact(catalog, &Request { method: None, ..*request });
    if !other_methods.is_empty() {
        return other_methods;
    }
    // A longer text is not a path; the distance takes time in proportion to the product of the lengths.
    let path = request.path.trim_matches('/').chars().take(200).collect::<String>();
    let segments = path.split('/').count();
    let similarity = |endpoint: &Endpoint<'_>| {
        let documented = endpoint.path.trim_matches('/').split('/').collect::<Vec<_>>();
        let parts = documented.windows(segments.min(documented.len())).map(|part| part.join("/"));
        parts.map(|part| strsim::normalized_levenshtein(&part, &path)).fold(0.0, f64::max)
    };
    let similar = catalog.endpoints.iter().map(|endpoint| (similarity(endpoint), endpoint));
    let mut similar = similar.filter(|(similarity, _)| *similarity >= LIKE).collect::<Vec<_>>();
    similar.sort_by(|(left, one), (right, other)| {
        right.total_cmp(left).then_with(|| Reverse(of_method(one, request)).cmp(&Reverse(of_method(other, request))))
    });
    similar.into_iter().take(LIMIT).map(|(_, endpoint)| endpoint).collect()
}
