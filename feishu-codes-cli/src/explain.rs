//! `feishu-codes explain`: what a code, a variant or a response means, and what to do about it.

mod apis;
mod body;
mod find;
mod glossary;
mod human;
mod query;
mod report;
mod unknown;

use std::io::{self, Read, Write};

use crate::{
    args::{ExplainArgs, Format},
    language,
    outcome::{Failure, Outcome},
    source,
    streams::Streams,
};
use find::find;
use query::Query;
pub(crate) use report::{Document, Entry, Match};

pub(crate) fn run(args: &ExplainArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let table = source::open(&args.table)?;
    let catalog = table.catalog();
    let query = read_query(&args.what)?;
    let response = match &query {
        Query::Response(body) => Some(body),
        _ => None,
    };
    let mut found = find(&query, &catalog);
    apis::note(&mut found, &catalog);
    let others = args.api.as_ref().map(|api| apis::narrow(api, &mut found, &catalog, streams)).transpose()?.flatten();
    let lang = language::choose(args.output.lang);
    match args.output.format {
        Format::Human => human::write(&found, response, lang, streams)?,
        Format::Json => {
            let matches = found.outer.iter().chain(&found.inner).map(|found| Entry::new(found, lang)).collect();
            let document = Document::new(&args.what, matches).with_response(response);
            serde_json::to_writer_pretty(&mut streams.out, &document)?;
            writeln!(streams.out)?;
        }
    }
    if let Some(others) = others {
        others.report(&args.what, streams)?;
        return Ok(Outcome::Problems);
    }
    if unknown::report(&query, &found, &catalog, streams)? { Ok(Outcome::Problems) } else { Ok(Outcome::Fine) }
}

fn read_query(what: &str) -> Result<Query<'_>, Failure> {
    let unusable = |error: body::NotAResponse| Failure::Unusable(error.to_string());
    match what {
        "-" => {
            let mut bytes = Vec::new();
            io::stdin().lock().read_to_end(&mut bytes).map_err(Failure::Stdin)?;
            body::read(&bytes).map(Query::Response).map_err(unusable)
        }
        // A response that was pasted.
        json if json.trim_start().starts_with('{') => {
            body::read(json.as_bytes()).map(Query::Response).map_err(unusable)
        }
        text => Ok(Query::parse(text)),
    }
}
