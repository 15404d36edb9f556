//! `feishu-codes check`: every problem of a table.

mod github;
mod human;
mod sarif;

use std::io::Write;

use feishu_codes_codegen::table::{Diagnostic, Severity, Table};

use crate::{
    args::{CheckArgs, CheckFormat},
    files,
    outcome::{Failure, Outcome},
    streams::Streams,
};

pub(crate) fn run(args: &CheckArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let codes = files::open(&args.file)?;
    let domains_path = files::domains_of(&args.file, args.domains.as_deref());
    let domains = files::open(&domains_path).map_err(|failure| match args.domains {
        Some(_) => failure,
        None => Failure::Unusable(format!("{failure}\n(the domains of the table; name another file with --domains)")),
    })?;
    let endpoints = files::open_endpoints(&args.file, args.domains.as_deref(), args.endpoints.as_deref())?;
    let mut table = Table::read(&codes, &domains);
    if let Some(endpoints) = &endpoints {
        table = table.with_endpoints(endpoints);
    }
    let problems = table.diagnostics();
    match args.format {
        CheckFormat::Human => human::report(&table, &[Some(&codes), Some(&domains), endpoints.as_ref()], streams)?,
        CheckFormat::Json => {
            serde_json::to_writer_pretty(&mut streams.out, problems)?;
            writeln!(streams.out)?;
        }
        CheckFormat::Github => github::report(problems, &mut streams.out)?,
        CheckFormat::Sarif => sarif::report(problems, &mut streams.out)?,
    }
    let fails = |problem: &Diagnostic| args.deny_warnings || problem.severity == Severity::Error;
    Ok(Outcome::problems_if(problems.iter().any(fails)))
}
