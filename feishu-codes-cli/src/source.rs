//! The table that `explain`, `search`, `list` and `api` use: the built-in one, or that of a file.

use feishu_codes_codegen::table::{Input, Severity, Table};

use crate::{
    args::TableArgs,
    files::{TableFiles, Unusable},
    outcome::Failure,
};

/// Reads the selected table.
pub(crate) fn open(args: &TableArgs) -> Result<Table, Failure> {
    let Some(codes) = &args.codes else { return Ok(built_in()) };
    let table = TableFiles::open(codes, args.domains.as_deref(), args.endpoints.as_deref())?.table();
    let errors = table.diagnostics().iter().filter(|problem| problem.severity == Severity::Error);
    let errors = errors.cloned().collect::<Vec<_>>();
    if errors.is_empty() {
        return Ok(table);
    }
    let message = format!("cannot use {}; for details, run `feishu-codes check`", codes.display());
    Err(Unusable::new(message, errors).into())
}

/// Reads the built-in table without checks: `check` reports its problems, and its valid rows help whatever the others contain.
fn built_in() -> Table {
    let codes = Input::from_static("codes.csv", include_bytes!("../codes.csv"));
    let domains = Input::from_static("domains.csv", include_bytes!("../domains.csv"));
    let endpoints = Input::from_static("endpoints.csv", include_bytes!("../endpoints.csv"));
    Table::read_unchecked(&codes, &domains, &endpoints)
}
