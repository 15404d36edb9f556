//! From rows to the catalog.
//!
//! A row with a mistake is used as far as possible: if domain, code and name are good, the variant exists. Otherwise one bad field
//! would cause unresolved names all over the user's crate. Damaged rows are used in the same way.

use std::collections::{HashMap, HashSet};

use feishu_codes_core::{Kind, METHODS, Retry};

use super::{
    catalog::{Catalog, Domain, Endpoint, Meaning, Variant},
    cell::{self, is_api_prefix, is_domain_name, is_endpoint_path, is_source, is_variant_name},
    column::{CodeColumn, DomainColumn, EndpointColumn},
    owners::Owners,
    records::{Records, Row},
};

/// Returns the domains of a table, still without codes.
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

/// Returns the domains that codes.csv names, for a domains.csv that has none.
pub(super) fn domains_of_codes<'t>(rows: impl IntoIterator<Item = &'t Row>) -> Vec<Domain<'t>> {
    let mut seen = HashSet::new();
    rows.into_iter()
        .map(|row| cell::trim(row.get(CodeColumn::Domain)))
        .filter(|key| is_domain_name(key) && seen.insert(*key))
        .map(|key| Domain { key, title_zh: "", title_en: "", paths: Vec::new(), variants: Vec::new() })
        .collect()
}

/// Puts the codes into their domains. `text` is [`clean`], or does nothing for rows without a problem.
pub(super) fn codes<'t>(
    rows: impl Iterator<Item = &'t Row>,
    mut domains: Vec<Domain<'t>>,
    text: fn(&str) -> &str,
) -> Catalog<'t> {
    let by_key = domains.iter().enumerate().map(|(at, domain)| (domain.key, at)).collect::<HashMap<_, _>>();
    let mut places = HashMap::with_capacity(rows.size_hint().0);
    let mut names = HashSet::with_capacity(rows.size_hint().0);
    for row in rows {
        let Some((key, code)) = place(row) else { continue };
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

/// Returns the APIs whose domain is known, with the codes whose domain is known.
pub(super) fn endpoints<'t>(rows: impl Iterator<Item = &'t Row>, catalog: &Catalog<'t>) -> Vec<Endpoint<'t>> {
    let owners = Owners::of_catalog(catalog);
    let mut seen = HashSet::with_capacity(rows.size_hint().0);
    let endpoint = |row: &'t Row| {
        let (method, path) = (row.get(EndpointColumn::Method), row.get(EndpointColumn::Path));
        let known = METHODS.contains(&method) && is_endpoint_path(path);
        let domain = owners.domain_of(path).filter(|_| known)?;
        let is_new = seen.insert((method, cell::endpoint_segments(path).collect::<Vec<_>>()));
        let codes = row.get(EndpointColumn::Codes).split(' ').filter_map(cell::code);
        let owned = |code| Some((code, owners.key(owners.owner(domain, code)?)));
        let mut codes = codes.filter_map(owned).collect::<Vec<_>>();
        codes.sort_unstable();
        codes.dedup();
        is_new.then_some(Endpoint { method, path, domain: owners.key(domain), codes })
    };
    let mut endpoints = rows.filter_map(endpoint).collect::<Vec<_>>();
    endpoints.sort_by_key(|endpoint| (endpoint.path, endpoint.method));
    endpoints
}

/// Returns the owners of the codes in these files, without the time that a catalog takes.
pub(super) fn owners<'t>(domain_rows: &'t Records, code_rows: &'t Records) -> Owners<'t> {
    let domains = domains(domain_rows.all());
    let by_key = domains.iter().enumerate().map(|(at, domain)| (domain.key, at)).collect::<HashMap<_, _>>();
    let code = |row| place(row).and_then(|(key, code)| Some((*by_key.get(key)?, code)));
    let mut owners = Owners::new(&domains, code_rows.all().filter_map(code));
    let whole = |rows: &Records| !rows.whole.is_empty() && rows.damaged.is_empty();
    let words = |row: &Row| row.get(DomainColumn::Paths).split(' ').filter(|path| !path.is_empty()).count();
    let written = domain_rows.whole.iter().map(words).sum::<usize>();
    let read = domains.iter().map(|domain| domain.paths.len()).sum::<usize>();
    owners.knows_paths = whole(domain_rows) && domains.len() == domain_rows.whole.len() && read == written;
    owners.knows_codes =
        owners.knows_paths && whole(code_rows) && code_rows.whole.iter().all(|row| code(row).is_some());
    owners
}

/// Returns the key of the domain and the code of a row that becomes a variant, or a meaning of one.
fn place(row: &Row) -> Option<(&str, u32)> {
    let code =
        meant_code(row.get(CodeColumn::Code)).filter(|_| is_variant_name(cell::trim(row.get(CodeColumn::Name))))?;
    Some((cell::trim(row.get(CodeColumn::Domain)), code))
}

/// Returns what a code most likely was before a spreadsheet formatted it: ` +1002102.00 ` is 1002102.
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
        http: cell::http(row.get(CodeColumn::Http)).unwrap_or_default(),
        message: text(row.get(CodeColumn::Message)),
        explanation_zh: text(row.get(CodeColumn::ExplanationZh)),
        explanation_en: text(row.get(CodeColumn::ExplanationEn)),
        remedy_zh: text(row.get(CodeColumn::RemedyZh)),
        remedy_en: text(row.get(CodeColumn::RemedyEn)),
        source: Some(row.get(CodeColumn::Source)).filter(|source| is_source(source)).unwrap_or_default(),
    }
}

/// Returns the text if rustc accepts it in a literal, or else an empty one: the check reports such a text as an error.
pub(super) fn clean(text: &str) -> &str {
    let bad = |text: &str| text.chars().any(|it| cell::is_control(it) || cell::is_invisible(it));
    if cell::is_suspicious(text) && bad(text) { "" } else { text }
}
