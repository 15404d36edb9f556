//! What to say where nothing was found: what may have been meant.

use std::collections::BTreeMap;

use feishu_codes_codegen::table::catalog::Catalog;
use feishu_codes_core::nearest;

use super::{Query, report::Matches};
use crate::{outcome::Failure, streams::Streams};

/// How like the name that was asked for a name must be to be offered.
const LIKE: f64 = 0.8;

/// Reports what the table does not have, and what is near. Whether there was such a thing.
pub(super) fn report(
    query: &Query<'_>,
    found: &Matches<'_>,
    catalog: &Catalog<'_>,
    streams: &mut Streams,
) -> Result<bool, Failure> {
    if let Query::Response(body) = query {
        if body.is_without_code() {
            return without_code(found, streams);
        }
        // The inner code says more than the outer one: if it is known, there is an explanation.
        if body.is_success() || !found.inner.is_empty() || !found.outer.is_empty() {
            if let (Some(code), true) = (body.code, found.outer.is_empty() && !body.is_success()) {
                streams.hint(&format_args!("the table does not have {code} itself"))?;
            }
            return Ok(false);
        }
    } else if !found.outer.is_empty() {
        return Ok(false);
    }
    match (query, query.code().or(query.sub_code())) {
        (_, Some(0)) => streams.error(&"0 is success, not an error")?,
        (_, Some(code)) => unknown_code(query, code, catalog, streams)?,
        (Query::Name { name, .. }, None) => unknown_name(name, catalog, streams)?,
        (_, None) => {}
    }
    Ok(true)
}

/// Says that the text was all there was to go by.
fn without_code(found: &Matches<'_>, streams: &mut Streams) -> Result<bool, Failure> {
    if found.outer.is_empty() {
        streams.error(&"the response has no code, and its text is not like that of any code")?;
        streams.hint(&"find codes by words with `feishu-codes search`")?;
    } else {
        streams.hint(&"the response has no code: these codes have a similar text, and may not be meant")?;
    }
    Ok(found.outer.is_empty())
}

fn unknown_code(query: &Query<'_>, code: i128, catalog: &Catalog<'_>, streams: &mut Streams) -> Result<(), Failure> {
    let mut known = BTreeMap::<i64, Vec<String>>::new();
    for domain in &catalog.domains {
        for variant in &domain.variants {
            let path = format!("{}::{}", domain.enum_name(), variant.name);
            known.entry(i64::from(variant.code)).or_default().push(path);
        }
    }
    if let (Query::Code { domain: Some(domain), .. }, Some(others)) =
        (query, i64::try_from(code).ok().and_then(|code| known.get(&code)))
    {
        streams.error(&format_args!("`{domain}` has no error code {code}"))?;
        streams.hint(&format_args!("{code} is {}", others.join(", ")))?;
        return Ok(());
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
    let near =
        near.map(|near| format!("\n  {near} {}", known.get(&near).map(|paths| paths.join(", ")).unwrap_or_default()));
    streams.hint(&format_args!("the nearest known codes are{}", near.collect::<String>()))?;
    Ok(())
}

fn unknown_name(name: &str, catalog: &Catalog<'_>, streams: &mut Streams) -> Result<(), Failure> {
    let asked = name.to_ascii_lowercase();
    let mut near = Vec::new();
    for domain in &catalog.domains {
        for variant in &domain.variants {
            let likeness = strsim::jaro_winkler(&asked, &variant.name.to_ascii_lowercase());
            if likeness >= LIKE {
                near.push((likeness, format!("\n  {} {}::{}", variant.code, domain.enum_name(), variant.name)));
            }
        }
    }
    near.sort_by(|left, right| right.0.total_cmp(&left.0));
    streams.error(&format_args!("no variant is called `{}`", crate::text::one_line(name)))?;
    if near.is_empty() {
        streams.hint(&"find codes by words with `feishu-codes search`")?;
    } else {
        let near = near.into_iter().take(nearest::LIMIT).map(|(_, line)| line).collect::<String>();
        streams.hint(&format_args!("similar names are{near}"))?;
    }
    Ok(())
}
