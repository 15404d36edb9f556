//! `feishu-codes check`: reports the problems of a table.

mod github;
mod human;
mod sarif;

use feishu_codes_codegen::table::Severity;

use crate::{
    args::{CheckArgs, CheckFormat},
    files::TableFiles,
    outcome::{Failure, Outcome},
    streams::Streams,
};

pub(crate) fn run(args: &CheckArgs, streams: &mut Streams) -> Result<Outcome, Failure> {
    let files = TableFiles::open(&args.file, args.domains.as_deref(), args.endpoints.as_deref())?;
    let table = files.table();
    let problems = table.diagnostics();
    match args.format {
        CheckFormat::Human => human::write(&table, &files, streams)?,
        CheckFormat::Json => streams.json(&problems)?,
        CheckFormat::Github => github::write(problems, &mut streams.out)?,
        CheckFormat::Sarif => streams.json(&sarif::log(problems))?,
    }
    let has_failed = problems.iter().any(|problem| args.deny_warnings || problem.severity == Severity::Error);
    Ok(Outcome::problems_if(has_failed))
}
