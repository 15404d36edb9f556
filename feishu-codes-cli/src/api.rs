//! `feishu-codes api`: shows the errors that an API may return, and how to handle them.

mod errors;
mod find;
mod group;
mod human;
mod json;
mod request;

use feishu_codes_codegen::table::catalog::Catalog;

use crate::{
    args::{ApiArgs, Format},
    outcome::{Failure, Outcome},
    source,
    streams::Streams,
    text::{DIM, count, one_line},
};
use errors::Errors;
pub(crate) use find::called_endpoints;
use json::Document;
pub(crate) use request::Request;

pub(crate) fn run(args: &ApiArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let table = source::open(&args.table)?;
    let catalog = table.catalog();
    let text = args.request.join(" ");
    let request = Request::parse(&text);
    let lang = args.output.lang();
    let found = find::find(&catalog, &request);
    let errors = if let [only] = found[..] { Some(Errors::new(&catalog, only)) } else { None };
    match (args.output.format, &errors) {
        (Format::Human, Some(errors)) => human::write_errors(errors, lang, streams)?,
        (Format::Human, None) => human::write_apis(&found, &mut streams.out)?,
        (Format::Json, errors) => streams.json(&Document::new(&text, &found, errors.as_ref(), lang))?,
    }
    if found.is_empty() {
        report_unknown(&catalog, &request, streams)?;
    } else if errors.is_none() {
        let apis = count(found.len(), "API");
        streams
            .note(&format_args!("{DIM}{apis} match; to see the errors of one, specify its method and path{DIM:#}"))?;
    }
    Ok(Outcome::problems_if(found.is_empty()))
}

/// Reports that no API matches, with suggestions.
fn report_unknown(catalog: &Catalog<'_>, request: &Request<'_>, streams: &mut Streams) -> Result<(), Failure> {
    if catalog.endpoints.is_empty() {
        streams.error(&"the table has no APIs; specify a table of APIs with --endpoints")?;
        return Ok(());
    }
    streams.error(&format_args!("no documented API matches `{}`", one_line(&request.to_string())))?;
    let nearest = find::nearest(catalog, request);
    if !nearest.is_empty() {
        streams.suggest("the nearest APIs are", nearest)?;
    }
    Ok(())
}
