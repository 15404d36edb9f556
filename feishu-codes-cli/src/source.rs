//! The table that `explain`, `search` and `list` look into: the one that is built in, or that of a file.

#[cfg(feature = "built-in")]
mod built_in;

use std::path::Path;

use feishu_codes_codegen::table::{Diagnostic, Severity, Table, catalog::Catalog};

use crate::{args::TableArgs, files, outcome::Failure};

/// A table that holds what its catalog refers to.
pub(crate) enum Source {
    /// The table of `feishu-codes`.
    #[cfg(feature = "built-in")]
    BuiltIn,
    /// The table of a file.
    File(Table),
}

impl Source {
    pub(crate) fn open(args: &TableArgs) -> Result<Self, Failure> {
        match &args.codes {
            #[cfg(feature = "built-in")]
            None => Ok(Self::BuiltIn),
            #[cfg(not(feature = "built-in"))]
            None => Err(Failure::Unusable("this program was built without a table: name one with --codes".to_owned())),
            Some(codes) => read(codes, args.domains.as_deref()).map(Self::File),
        }
    }

    pub(crate) fn catalog(&self) -> Catalog<'_> {
        match self {
            #[cfg(feature = "built-in")]
            Self::BuiltIn => built_in::catalog(),
            Self::File(table) => table.catalog(),
        }
    }
}

fn read(codes: &Path, domains: Option<&Path>) -> Result<Table, Failure> {
    let domains = files::open(&files::domains_of(codes, domains))?;
    let codes = files::open(codes)?;
    let table = Table::read(&codes, &domains);
    match first_error(&table) {
        None => Ok(table),
        Some(error) => Err(Failure::Unusable(format!("{error}\n(see all problems with `feishu-codes check`)"))),
    }
}

fn first_error(table: &Table) -> Option<&Diagnostic> {
    table.diagnostics().iter().find(|problem| problem.severity == Severity::Error)
}
