//! The files of a table on disk.

use std::{fmt, path::Path};

use csv::{ByteRecord, ReaderBuilder};
use feishu_codes_codegen::table::{
    Diagnostic, Input, Table,
    column::{CodeColumn, Column, DomainColumn, EndpointColumn},
};

use crate::outcome::Failure;

/// Reads a file. Messages show its path as given.
pub(crate) fn open(path: &Path) -> Result<Input, Failure> {
    Input::open(path.display().to_string(), path).map_err(|source| Failure::Read { path: path.to_owned(), source })
}

/// A file of codes and the files that belong to it.
pub(crate) struct TableFiles {
    pub(crate) codes: Input,
    pub(crate) domains: Input,
    pub(crate) endpoints: Option<Input>,
}

impl TableFiles {
    /// Reads the files of a table. By default, domains.csv and endpoints.csv are beside the file of codes; endpoints.csv is optional.
    pub(crate) fn open(path: &Path, domains: Option<&Path>, endpoints: Option<&Path>) -> Result<Self, Failure> {
        let beside = path.with_file_name("endpoints.csv");
        let endpoints = match (endpoints, domains) {
            (Some(path), _) => Some(path),
            (None, None) => Some(&*beside).filter(|path| path.exists()),
            // Other domains are those of another table, to which the APIs beside the codes need not belong.
            (None, Some(_)) => None,
        };
        let codes = open(path)?;
        let domains = match domains {
            Some(path) => open(path)?,
            None => open(&path.with_file_name("domains.csv")).map_err(|failure| {
                Failure::Invalid(format!("{failure}; specify the table of domains with --domains"))
            })?,
        };
        Ok(Self { codes, domains, endpoints: endpoints.map(open).transpose()? })
    }

    /// Reads the rows of all files.
    pub(crate) fn table(&self) -> Table {
        let table = Table::read(&self.codes, &self.domains);
        match &self.endpoints {
            Some(endpoints) => table.with_endpoints(endpoints),
            None => table,
        }
    }
}

/// The kind of a file of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Codes,
    Domains,
    Endpoints,
}

impl Kind {
    /// Returns the kind that shares the most column names with the header row. An unreadable file counts as codes.csv.
    pub(crate) fn of(input: &Input) -> Self {
        let bytes = input.bytes();
        let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut header = ByteRecord::new();
        // After an error, the header row is empty, which makes the file one of codes.
        let _ = ReaderBuilder::new().has_headers(false).from_reader(body).read_byte_record(&mut header);
        // If several kinds share equally many names, `max_by_key` returns the last.
        let kinds = [
            (shared_columns::<EndpointColumn>(&header), Self::Endpoints),
            (shared_columns::<DomainColumn>(&header), Self::Domains),
            (shared_columns::<CodeColumn>(&header), Self::Codes),
        ];
        kinds.into_iter().max_by_key(|(columns, _)| *columns).map_or(Self::Codes, |(_, kind)| kind)
    }
}

fn shared_columns<C: Column>(header: &ByteRecord) -> usize {
    C::ALL.iter().filter(|column| header.iter().any(|name| name == column.name().as_bytes())).count()
}

/// An error for a file with problems that prevent a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable {
    message: String,
    problems: Vec<Diagnostic>,
}

impl Unusable {
    pub(crate) fn new(message: String, problems: Vec<Diagnostic>) -> Self {
        Self { message, problems }
    }

    /// Returns the problems that prevent the command.
    #[must_use]
    pub fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }
}

impl fmt::Display for Unusable {
    /// Writes the first problems in one line each.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 5;
        f.write_str(&self.message)?;
        for problem in self.problems.iter().take(SHOWN) {
            write!(f, "\n  {problem}")?;
        }
        match self.problems.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(f, "\n  ({more} more)"),
        }
    }
}

impl std::error::Error for Unusable {}
