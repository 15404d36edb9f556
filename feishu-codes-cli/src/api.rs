//! `feishu-codes api`: which errors an API may answer, and what to do about each.

mod find;
mod group;
mod human;
mod report;
mod request;

use std::io::Write;

use feishu_codes_codegen::table::catalog::Catalog;

use crate::{
    args::{ApiArgs, Format},
    language,
    outcome::{Failure, Outcome},
    source,
    streams::Streams,
    text::{DIM, count, one_line},
};
pub(crate) use find::exact;
use report::{Answers, Document};
pub(crate) use request::Request;

pub(crate) fn run(args: &ApiArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let table = source::open(&args.table)?;
    let catalog = table.catalog();
    let text = args.request.join(" ");
    let request = Request::parse(&text);
    let lang = language::choose(args.output.lang);
    let found = find::find(&catalog, &request);
    let answers = if let [only] = found[..] { Some(Answers::new(&catalog, only)) } else { None };
    match (args.output.format, &answers) {
        (Format::Human, Some(answers)) => human::answers(answers, lang, streams)?,
        (Format::Human, None) => human::list(&found, &mut streams.out)?,
        (Format::Json, answers) => {
            serde_json::to_writer_pretty(&mut streams.out, &Document::new(&text, &found, answers.as_ref(), lang))?;
            writeln!(streams.out)?;
        }
    }
    if found.is_empty() {
        report_nearest(&catalog, &request, streams)?;
    } else if answers.is_none() {
        let apis = count(found.len(), "API");
        streams.note(&format_args!("{DIM}{apis} match; name method and path of one to see its errors{DIM:#}"))?;
    }
    Ok(Outcome::problems_if(found.is_empty()))
}

/// Reports that nothing was found, and what may have been meant.
fn report_nearest(catalog: &Catalog<'_>, request: &Request<'_>, streams: &mut Streams) -> Result<(), Failure> {
    if catalog.endpoints.is_empty() {
        streams.error(&"this table has no APIs: name a file of APIs with --endpoints")?;
        return Ok(());
    }
    streams.error(&format_args!("no documented API matches `{}`", one_line(&request.to_string())))?;
    let nearest = find::nearest(catalog, request);
    if !nearest.is_empty() {
        let lines = nearest.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n  ");
        streams.hint(&format_args!("the nearest APIs are\n  {lines}"))?;
    }
    Ok(())
}
