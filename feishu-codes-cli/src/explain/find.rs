//! What a query may mean.

use std::cmp::Reverse;

use feishu_codes_codegen::table::catalog::{Catalog, Domain, Meaning, Variant};
use feishu_codes_core::{message_match, response::is_inner_scope};

use super::{
    body::Body,
    query::Query,
    report::{Match, Matches},
};

/// How many codes a text without a code gives.
const CANDIDATES: usize = 3;

/// A text that fits less is a chance hit.
const MIN_FIT: usize = 200;

/// Returns what the query may mean, the best first.
pub(super) fn find<'c>(query: &Query<'_>, catalog: &'c Catalog<'c>) -> Matches<'c> {
    let asked = all(catalog).filter(|(domain, variant)| query.fits(domain, variant));
    let Query::Response(body) = query else {
        let outer = asked.map(|(domain, variant)| Match::new(domain, variant, None)).collect();
        return Matches { outer, ..Matches::default() };
    };
    if body.is_without_code() {
        return Matches { outer: by_text(&body.msg, catalog), ..Matches::default() };
    }
    let outer = best_first(asked, &body.msg);
    let inner = inner(body, &outer, catalog);
    Matches { outer, inner }
}

/// A code of a domain.
type Code<'c> = (&'c Domain<'c>, &'c Variant<'c>);

fn all<'c>(catalog: &'c Catalog<'c>) -> impl Iterator<Item = Code<'c>> {
    catalog.domains.iter().flat_map(|domain| domain.variants.iter().map(move |variant| (domain, variant)))
}

fn best_first<'c>(codes: impl Iterator<Item = Code<'c>>, text: &str) -> Vec<Match<'c>> {
    let mut matches = codes.map(|(domain, variant)| Match::new(domain, variant, Some(text))).collect::<Vec<_>>();
    matches.sort_by_key(|found| Reverse(fit(found, text)));
    matches
}

fn fit(found: &Match<'_>, text: &str) -> usize {
    found.meanings.first().map_or(0, |meaning| message_match::score(meaning.message, text))
}

/// Returns what the code inside the text may mean. The number alone would find errors that have nothing to do with it: so the text
/// must fit, or the domain must be that of the outer code, or one whose codes occur inside others.
fn inner<'c>(body: &Body, outer: &[Match<'c>], catalog: &'c Catalog<'c>) -> Vec<Match<'c>> {
    let text = if body.sub_msg.is_empty() { &body.msg } else { &body.sub_msg };
    let asked = all(catalog).filter(|(_, variant)| Some(i64::from(variant.code)) == body.sub_code);
    let found = best_first(asked, text);
    let is_inner = |meaning: &Meaning<'_>| is_inner_scope(meaning.scope);
    let has_inner = |domain: &Domain<'_>| domain.variants.iter().flat_map(|variant| &variant.meanings).any(is_inner);
    let tests: [&dyn Fn(&Match<'_>) -> bool; 3] = [
        &|found| fit(found, text) > 0,
        &|found| outer.iter().any(|outer| outer.domain.key == found.domain.key),
        &|found| has_inner(found.domain),
    ];
    let passed = tests.into_iter().find(|test| found.iter().any(test));
    passed.map(|test| found.into_iter().filter(test).collect()).unwrap_or_default()
}

/// Returns the codes whose message or explanation is most like the text.
fn by_text<'c>(text: &str, catalog: &'c Catalog<'c>) -> Vec<Match<'c>> {
    let score = message_match::scorer(text);
    let fit = |meaning: &Meaning<'_>| {
        let texts = [meaning.message, meaning.explanation_en, meaning.explanation_zh];
        texts.into_iter().map(&score).max().unwrap_or_default()
    };
    let fit = |(_, variant): &Code<'_>| variant.meanings.iter().map(fit).max().unwrap_or_default();
    let mut scored = all(catalog).map(|code| (fit(&code), code)).collect::<Vec<_>>();
    scored.retain(|(score, _)| *score >= MIN_FIT);
    scored.sort_by_key(|(score, _)| Reverse(*score));
    let best = scored.first().map_or(0, |(score, _)| *score);
    let found = scored.into_iter().filter(|(score, _)| score * 2 > best).take(CANDIDATES);
    found.map(|(_, (domain, variant))| Match::new(domain, variant, Some(text))).collect()
}
