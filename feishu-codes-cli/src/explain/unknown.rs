//! The error messages for queries that find nothing.

use std::{collections::BTreeMap, io};

use feishu_codes_codegen::table::catalog::{Catalog, Variant};
use feishu_codes_core::nearest;

use super::{
    body::Body,
    matches::{Match, Matches, all},
    query::Query,
};
use crate::{outcome::Failure, streams::Streams, text::one_line};

/// Minimum similarity of a suggested name.
const SIMILAR: f64 = 0.8;

const SEARCH: &str = "to find codes by words, run `feishu-codes search WORDS`";

/// Reports a code or a name that the table does not have, with suggestions. Returns whether nothing was found.
pub(super) fn report(
    query: &Query<'_>,
    found: &Matches<'_>,
    catalog: &Catalog<'_>,
    streams: &mut Streams,
) -> Result<bool, Failure> {
    if let (Some(domain), [], [_, ..]) = (found.called_domain, &*found.outer, &*found.in_other_domains) {
        streams
            .error(&format_args!("not a code of `{domain}`, the domain of the called API, or of a general domain"))?;
        streams.suggest("other domains have", found.in_other_domains.iter().map(name_of))?;
        return Ok(true);
    }
    match query {
        Query::Response(body) => return report_response(body, found, catalog, streams),
        _ if !found.outer.is_empty() => return Ok(false),
        Query::Code { code: 0, .. } => streams.error(&"code 0 means success, not an error")?,
        Query::Code { domain, code } => unknown_code(*domain, *code, catalog, streams)?,
        Query::Name { name, .. } => unknown_name(name, catalog, streams)?,
    }
    Ok(true)
}

fn report_response(
    body: &Body,
    found: &Matches<'_>,
    catalog: &Catalog<'_>,
    streams: &mut Streams,
) -> Result<bool, Failure> {
    if body.is_success() {
        return Ok(false);
    }
    let code = body.code.filter(|code| *code != 0);
    match (code.or(body.sub_code), &*found.outer, &*found.inner) {
        (None, [], _) => {
            streams.error(&"the response has no code, and its text fits no known error")?;
            streams.hint(&SEARCH)?;
            return Ok(true);
        }
        (None, _, _) => streams.hint(&"the response has no code, so these codes are guesses from its text")?,
        (Some(code), [], []) => {
            unknown_code(None, code.into(), catalog, streams)?;
            return Ok(true);
        }
        (Some(_), [], _) => {
            // The inner code says more than the outer one, so this is not an error.
            if let Some(code) = code {
                streams.hint(&format_args!("the table does not have the code {code} itself"))?;
            }
        }
        (Some(_), _, _) => {}
    }
    Ok(false)
}

fn unknown_code(domain: Option<&str>, code: i128, catalog: &Catalog<'_>, streams: &mut Streams) -> io::Result<()> {
    let mut known = BTreeMap::<i64, Vec<String>>::new();
    for (domain, variant) in all(catalog) {
        known.entry(variant.code.into()).or_default().push(format!("{}::{}", domain.enum_name(), variant.name));
    }
    let in_other_domains = i64::try_from(code).ok().and_then(|code| known.get(&code));
    if let (Some(domain), Some(others)) = (domain, in_other_domains) {
        streams.error(&format_args!("`{}` has no error code {code}", one_line(domain)))?;
        return streams.hint(&format_args!("{code} is a code of other domains: {}", others.join(", ")));
    }
    streams.error(&format_args!("unknown error code {code}"))?;
    let around = |code: i128| match i64::try_from(code) {
        Ok(code) => [
            known.range(..code).next_back().map(|(known, _)| *known),
            known.range(code..).next().map(|(known, _)| *known),
        ],
        Err(_) if code < 0 => [None, known.keys().next().copied()],
        Err(_) => [known.keys().next_back().copied(), None],
    };
    let near = nearest::nearest(code, |code| known.contains_key(&code), around);
    let near = near.filter_map(|near| Some(format!("{near} {}", known.get(&near)?.join(", "))));
    streams.suggest("the nearest known codes are", near)
}

fn unknown_name(name: &str, catalog: &Catalog<'_>, streams: &mut Streams) -> io::Result<()> {
    let lower = name.to_ascii_lowercase();
    let similarity = |variant: &Variant<'_>| strsim::jaro_winkler(&lower, &variant.name.to_ascii_lowercase());
    let scored = all(catalog).map(|(domain, variant)| (similarity(variant), domain, variant));
    let mut similar = scored.filter(|(similarity, ..)| *similarity >= SIMILAR).collect::<Vec<_>>();
    similar.sort_by(|(left, ..), (right, ..)| right.total_cmp(left));
    streams.error(&format_args!("unknown variant `{}`", one_line(name)))?;
    if similar.is_empty() {
        return streams.hint(&SEARCH);
    }
    let names = similar.iter().take(nearest::LIMIT).map(|(_, domain, variant)| name_of(&Match::new(domain, variant)));
    streams.suggest("similar names are", names)
}

fn name_of(found: &Match<'_>) -> String {
    format!("{} {}", found.variant.code, found.path())
}
