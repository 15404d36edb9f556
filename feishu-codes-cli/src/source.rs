//! The table that `explain`, `search` and `list` use: the built-in one, or that of a file.

use std::path::Path;

use feishu_codes_codegen::table::{Input, Severity, Table};

use crate::{args::TableArgs, files, outcome::Failure};

/// Reads the table that the arguments name.
pub(crate) fn open(args: &TableArgs) -> Result<Table, Failure> {
    match &args.codes {
        // The built-in table is used as it is: `check` reports its problems, and a good row helps whatever is wrong elsewhere.
        None => Ok(built_in()),
        Some(codes) => read(codes, args),
    }
}

fn built_in() -> Table {
    let codes = Input::from_static("codes.csv", include_bytes!("../codes.csv"));
    let domains = Input::from_static("domains.csv", include_bytes!("../domains.csv"));
    let endpoints = Input::from_static("endpoints.csv", include_bytes!("../endpoints.csv"));
    Table::read_unchecked(&codes, &domains, &endpoints)
}

fn read(codes: &Path, args: &TableArgs) -> Result<Table, Failure> {
    let domains = files::open(&files::domains_of(codes, args.domains.as_deref()))?;
    let endpoints = files::open_endpoints(codes, args.domains.as_deref(), args.endpoints.as_deref())?;
    let mut table = Table::read(&files::open(codes)?, &domains);
    if let Some(endpoints) = &endpoints {
        table = table.with_endpoints(endpoints);
    }
    match table.diagnostics().iter().find(|problem| problem.severity == Severity::Error) {
        None => Ok(table),
        Some(error) => Err(Failure::Unusable(format!("{error}\n(see all problems with `feishu-codes check`)"))),
    }
}
