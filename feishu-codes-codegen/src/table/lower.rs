//! Converts rows to the catalog.
//!
//! Rows with problems, even damaged rows, are used as far as possible: if domain, code and name are valid, the variant exists.
//! Otherwise, one invalid field would cause unresolved names in the whole crate of the user.

use std::collections::{HashMap, HashSet};

use feishu_codes_core::{Kind, METHODS, Retry};

use super::{
    catalog::{Catalog, Domain, Endpoint, Meaning, Variant},
    cell::{self, is_api_prefix, is_domain_name, is_endpoint_path, is_source, is_variant_name},
    column::{CodeColumn, DomainColumn, EndpointColumn},
    owners::Owners,
    records::{Records, Row},
};

/// Returns the domains of domains.csv, without their codes.
pub(super) fn domains<'t>(rows: impl IntoIterator<Item = &'t Row>) -> Vec<Domain<'t>> {
    let mut seen = HashSet::new();
    rows.into_iter()
        .map(|row| Domain {
            key: row.get(DomainColumn::Domain),
            title_zh: clean(row.get(DomainColumn::TitleZh)),
            title_en: clean(row.get(DomainColumn::TitleEn)),
            paths: paths(row.get(DomainColumn::Paths)),
            variants: Vec::new(),
        })
        .filter(|domain| is_domain_name(domain.key) && seen.insert(domain.ident()))
        .collect()
}

fn paths(text: &str) -> Vec<&str> {
    text.split(' ').filter(|path| is_api_prefix(path)).filter_map(|path| path.strip_suffix('/')).collect()
}

/// Returns the domains of codes.csv, for a table without a usable domains.csv.
pub(super) fn domains_of_codes<'t>(rows: impl IntoIterator<Item = &'t Row>) -> Vec<Domain<'t>> {
    let mut seen = HashSet::new();
    rows.into_iter()
        .map(|row| cell::trim(row.get(CodeColumn::Domain)))
        .filter(|key| is_domain_name(key) && seen.insert(*key))
        .map(|key| Domain { key, title_zh: "", title_en: "", paths: Vec::new(), variants: Vec::new() })
        .collect()
}

/// Adds the codes to their domains. `text` is [`clean`], or returns its argument if the rows have no problems.
pub(super) fn codes<'t>(
    rows: impl Iterator<Item = &'t Row>,
    mut domains: Vec<Domain<'t>>,
    text: fn(&str) -> &str,
) -> Catalog<'t> {
    let by_key = positions(&domains);
    let mut places = HashMap::with_capacity(rows.size_hint().0);
    let mut names = HashSet::with_capacity(rows.size_hint().0);
    for row in rows {
        let Some((key, code)) = domain_and_code(row) else { continue };
        let Some(&domain) = by_key.get(key) else { continue };
        let name = cell::trim(row.get(CodeColumn::Name));
        let variants = &mut domains[domain].variants;
        if let Some(&place) = places.get(&(domain, code)) {
            let variant: &mut Variant<'_> = &mut variants[place];
            variant.meanings.push(meaning(row, text));
        } else if names.insert((domain, name)) {
            places.insert((domain, code), variants.len());
            variants.push(Variant { code, name, meanings: vec![meaning(row, text)] });
        }
    }
    for domain in &mut domains {
        domain.variants.sort_unstable_by_key(|variant| variant.code);
    }
    Catalog { domains, endpoints: Vec::new() }
}

/// Returns the APIs that belong to a domain, each with the codes that belong to a domain.
pub(super) fn endpoints<'t>(rows: impl Iterator<Item = &'t Row>, catalog: &Catalog<'t>) -> Vec<Endpoint<'t>> {
    let owners = Owners::of_catalog(catalog);
    let mut seen = HashSet::with_capacity(rows.size_hint().0);
    let endpoint = |row: &'t Row| {
        let (method, path) = (row.get(EndpointColumn::Method), row.get(EndpointColumn::Path));
        let is_valid = METHODS.contains(&method) && is_endpoint_path(path);
        let domain = owners.domain_of(path).filter(|_| is_valid)?;
        if !seen.insert((method, cell::endpoint_segments(path).collect::<Vec<_>>())) {
            return None;
        }
        let codes = row.get(EndpointColumn::Codes).split(' ').filter_map(cell::code);
        let mut codes = codes.filter_map(|code| Some((code, owners.owner(domain, code)?))).collect::<Vec<_>>();
        codes.sort_unstable();
        codes.dedup();
        Some(Endpoint { method, path, domain: owners.key(domain), codes })
    };
    let mut endpoints = rows.filter_map(endpoint).collect::<Vec<_>>();
    endpoints.sort_by_key(|endpoint| (endpoint.path, endpoint.method));
    endpoints
}

/// Returns the owners of the codes in these files. This is faster than through the catalog.
pub(super) fn owners<'t>(domain_rows: &'t Records, code_rows: &'t Records) -> Owners<'t> {
    let domains = domains(domain_rows.all());
    let by_key = positions(&domains);
    let code = |row| domain_and_code(row).and_then(|(key, code)| Some((*by_key.get(key)?, code)));
    let mut owners = Owners::new(&domains, code_rows.all().filter_map(code));
    let is_whole = |rows: &Records| !rows.whole.is_empty() && rows.damaged.is_empty();
    let path_count = |row: &Row| row.get(DomainColumn::Paths).split(' ').filter(|path| !path.is_empty()).count();
    let written = domain_rows.whole.iter().map(path_count).sum::<usize>();
    let read = domains.iter().map(|domain| domain.paths.len()).sum::<usize>();
    owners.has_all_paths = is_whole(domain_rows) && domains.len() == domain_rows.whole.len() && read == written;
    owners.has_all_codes =
        owners.has_all_paths && is_whole(code_rows) && code_rows.whole.iter().all(|row| code(row).is_some());
    owners
}

/// Returns the position of each domain by its key.
fn positions<'t>(domains: &[Domain<'t>]) -> HashMap<&'t str, usize> {
    domains.iter().enumerate().map(|(at, domain)| (domain.key, at)).collect()
}

/// Returns the key of the domain and the code of a row, if they and the name are valid enough for a variant.
fn domain_and_code(row: &Row) -> Option<(&str, u32)> {
    let code =
        meant_code(row.get(CodeColumn::Code)).filter(|_| is_variant_name(cell::trim(row.get(CodeColumn::Name))))?;
    Some((cell::trim(row.get(CodeColumn::Domain)), code))
}

/// Parses a code that a spreadsheet may have formatted, such as ` +1002102.00 ` for 1002102.
fn meant_code(text: &str) -> Option<u32> {
    let text = cell::trim(text);
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    cell::code(whole.trim_start_matches('+')).filter(|_| decimals.bytes().all(|digit| digit == b'0'))
}

fn meaning(row: &Row, text: fn(&str) -> &str) -> Meaning<'_> {
    Meaning {
        scope: text(row.get(CodeColumn::Scope)),
        kind: Kind::from_name(row.get(CodeColumn::Kind)).unwrap_or(Kind::Internal),
        retry: Retry::from_name(row.get(CodeColumn::Retry)).unwrap_or(Retry::Never),
        http: cell::http_statuses(row.get(CodeColumn::Http)).unwrap_or_default(),
        message: text(row.get(CodeColumn::Message)),
        explanation_zh: text(row.get(CodeColumn::ExplanationZh)),
        explanation_en: text(row.get(CodeColumn::ExplanationEn)),
        remedy_zh: text(row.get(CodeColumn::RemedyZh)),
        remedy_en: text(row.get(CodeColumn::RemedyEn)),
        source: Some(row.get(CodeColumn::Source)).filter(|source| is_source(source)).unwrap_or_default(),
    }
}

/// Returns the text, or an empty one if rustc does not accept it in a literal. The check reports such texts as errors.
pub(super) fn clean(text: &str) -> &str {
    if cell::has_forbidden(text) { "" } else { text }
}
