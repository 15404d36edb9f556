//! The search for the codes that explain a query.

use std::cmp::Reverse;

use feishu_codes_codegen::table::catalog::{Catalog, Domain, Meaning, Variant};
use feishu_codes_core::{message_match, response::is_inner_scope};

use super::{
    body::Body,
    matches::{Match, Matches, all},
    query::Query,
};

/// Maximum number of guesses for a text without a code.
const GUESSES: usize = 3;

/// Minimum score of a guess. Lower scores are accidental.
const MIN_SCORE: usize = 200;

/// Returns the codes that explain the query, the best first.
pub(super) fn find<'c>(query: &Query<'_>, catalog: &'c Catalog<'c>) -> Matches<'c> {
    let outer = all(catalog).filter(|(domain, variant)| query.matches(domain, variant));
    let outer = outer.map(|(domain, variant)| Match::new(domain, variant));
    match query {
        Query::Response(body) if body.is_without_code() => {
            Matches { outer: guesses(&body.msg, catalog), ..Matches::default() }
        }
        Query::Response(body) => {
            let outer = best_first(outer, &body.msg);
            let inner = inner(body, &outer, catalog);
            Matches { outer, inner, ..Matches::default() }
        }
        Query::Code { .. } | Query::Name { .. } => Matches { outer: outer.collect(), ..Matches::default() },
    }
}

fn best_first<'c>(matches: impl Iterator<Item = Match<'c>>, text: &str) -> Vec<Match<'c>> {
    let mut matches = matches.map(|found| found.best_meaning_first(text)).collect::<Vec<_>>();
    matches.sort_by_key(|found| Reverse(found.score(text)));
    matches
}

/// Returns the matches of the code inside the text.
///
/// The code alone would also find unrelated errors. So the text must fit, or the domain must be that of the outer code, or the domain
/// must have codes that occur inside others.
fn inner<'c>(body: &Body, outer: &[Match<'c>], catalog: &'c Catalog<'c>) -> Vec<Match<'c>> {
    let text = if body.sub_msg.is_empty() { &body.msg } else { &body.sub_msg };
    let found = all(catalog).filter(|(_, variant)| Some(i64::from(variant.code)) == body.sub_code);
    let found = best_first(found.map(|(domain, variant)| Match::new(domain, variant)), text);
    let has_inner_codes = |domain: &Domain<'_>| {
        domain.variants.iter().flat_map(|variant| &variant.meanings).any(|meaning| is_inner_scope(meaning.scope))
    };
    let tests: [&dyn Fn(&Match<'_>) -> bool; 3] = [
        &|found| found.score(text) > 0,
        &|found| outer.iter().any(|outer| outer.domain.key == found.domain.key),
        &|found| has_inner_codes(found.domain),
    ];
    let passed = tests.into_iter().find(|test| found.iter().any(test));
    passed.map(|test| found.into_iter().filter(test).collect()).unwrap_or_default()
}

/// Returns the codes whose message or cause is most similar to the text.
fn guesses<'c>(text: &str, catalog: &'c Catalog<'c>) -> Vec<Match<'c>> {
    let score = message_match::scorer(text);
    let score_of_meaning = |meaning: &Meaning<'_>| {
        let texts = [meaning.message, meaning.explanation_en, meaning.explanation_zh];
        texts.into_iter().map(&score).max().unwrap_or_default()
    };
    let score_of = |variant: &Variant<'_>| variant.meanings.iter().map(score_of_meaning).max().unwrap_or_default();
    let scored = all(catalog).map(|(domain, variant)| (score_of(variant), domain, variant));
    let mut scored = scored.filter(|(score, ..)| *score >= MIN_SCORE).collect::<Vec<_>>();
    scored.sort_by_key(|(score, ..)| Reverse(*score));
    let best = scored.first().map_or(0, |(score, ..)| *score);
    let close = scored.into_iter().filter(|(score, ..)| score * 2 > best).take(GUESSES);
    close.map(|(_, domain, variant)| Match::new(domain, variant).best_meaning_first(text)).collect()
}
