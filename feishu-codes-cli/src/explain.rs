//! `feishu-codes explain`: explains a code, a variant or a response, and how to handle it.

mod apis;
mod body;
mod find;
mod human;
mod json;
mod matches;
mod phrases;
mod query;
mod unknown;

use std::io::{self, Read};

use crate::{
    args::{ExplainArgs, Format},
    outcome::{Failure, Outcome},
    source,
    streams::Streams,
};
pub(crate) use json::{Document, Entry};
pub(crate) use matches::Match;
use query::Query;

pub(crate) fn run(args: &ExplainArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let table = source::open(&args.table)?;
    let catalog = table.catalog();
    let query = read_query(&args.what)?;
    let response = match &query {
        Query::Response(body) => Some(body),
        Query::Code { .. } | Query::Name { .. } => None,
    };
    let mut found = find::find(&query, &catalog);
    apis::note(&mut found, &catalog);
    if let Some(api) = &args.api {
        apis::narrow(api, &mut found, &catalog, streams)?;
    }
    let lang = args.output.lang();
    match args.output.format {
        Format::Human => human::write(&found, response, lang, streams)?,
        Format::Json => {
            let matches = found.outer.iter().chain(&found.inner);
            streams.json(&Document::new(&args.what, matches, lang).with_response(response))?;
        }
    }
    Ok(Outcome::problems_if(unknown::report(&query, &found, &catalog, streams)?))
}

fn read_query(what: &str) -> Result<Query<'_>, Failure> {
    let mut stdin = Vec::new();
    let response = match what {
        "-" => {
            io::stdin().lock().read_to_end(&mut stdin).map_err(Failure::Stdin)?;
            &stdin
        }
        // A pasted response.
        json if json.trim_start().starts_with('{') => json.as_bytes(),
        text => return Ok(Query::parse(text)),
    };
    body::read(response).map(Query::Response).ok_or_else(|| {
        Failure::Invalid("not a response: expected a JSON object with a code, or an error message".to_owned())
    })
}
