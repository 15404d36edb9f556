//! The table that `explain`, `search` and `list` use: the built-in one, or that of a file.

use std::path::Path;

use feishu_codes_codegen::table::{Input, Severity, Table};

use crate::{args::TableArgs, files, outcome::Failure};

/// Reads the table that the arguments name.
pub(crate) fn open(args: &TableArgs) -> Result<Table, Failure> {
    match &args.codes {
        // The built-in table is used as it is: `check` reports its problems, and a good row helps whatever is wrong elsewhere.
        None => Ok(built_in()),
        Some(codes) => read(codes, args.domains.as_deref()),
    }
}

fn built_in() -> Table {
    let codes = Input::new("codes.csv", include_bytes!("../codes.csv"));
    let domains = Input::new("domains.csv", include_bytes!("../domains.csv"));
    Table::read(&codes, &domains)
}

fn read(codes: &Path, domains: Option<&Path>) -> Result<Table, Failure> {
    let domains = files::open(&files::domains_of(codes, domains))?;
    let codes = files::open(codes)?;
    let table = Table::read(&codes, &domains);
    match table.diagnostics().iter().find(|problem| problem.severity == Severity::Error) {
        None => Ok(table),
        Some(error) => Err(Failure::Unusable(format!("{error}\n(see all problems with `feishu-codes check`)"))),
    }
}
