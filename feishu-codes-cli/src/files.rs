//! Files by their paths.

use std::path::{Path, PathBuf};

use csv::{ByteRecord, ReaderBuilder};
use feishu_codes_codegen::table::{
    Input,
    column::{CodeColumn, Column, DomainColumn, EndpointColumn},
};

use crate::outcome::Failure;

/// Reads a file; messages show its path.
pub(crate) fn open(path: &Path) -> Result<Input, Failure> {
    Input::open(path.display().to_string(), path).map_err(|source| Failure::Read { path: path.to_owned(), source })
}

/// Returns the domains of a file of codes: the file that was named, else domains.csv beside it.
pub(crate) fn domains_of(codes: &Path, domains: Option<&Path>) -> PathBuf {
    domains.map_or_else(|| codes.with_file_name("domains.csv"), Path::to_owned)
}

/// Reads the APIs that belong to a file of codes: those that were named, else those beside it, if any. If other domains were named,
/// those beside it belong to another table.
pub(crate) fn open_endpoints(
    codes: &Path,
    domains: Option<&Path>,
    endpoints: Option<&Path>,
) -> Result<Option<Input>, Failure> {
    let beside = codes.with_file_name("endpoints.csv");
    match (endpoints, domains) {
        (Some(named), _) => open(named).map(Some),
        (None, None) if beside.exists() => open(&beside).map(Some),
        _ => Ok(None),
    }
}

/// The files of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Codes,
    Domains,
    Endpoints,
}

impl Kind {
    /// Returns the kind whose columns the header row names most. A file that cannot be read is reported as codes.csv.
    pub(crate) fn of(input: &Input) -> Self {
        let bytes = input.bytes();
        let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut header = ByteRecord::new();
        let mut reader = ReaderBuilder::new().has_headers(false).from_reader(body);
        // A file that cannot be read has no names.
        let _ = reader.read_byte_record(&mut header);
        let kinds = [
            (named::<CodeColumn>(&header), Self::Codes),
            (named::<DomainColumn>(&header), Self::Domains),
            (named::<EndpointColumn>(&header), Self::Endpoints),
        ];
        // The first one of those that are named most.
        kinds.into_iter().rev().max_by_key(|(named, _)| *named).map_or(Self::Codes, |(_, kind)| kind)
    }
}

fn named<C: Column>(header: &ByteRecord) -> usize {
    C::ALL.iter().filter(|column| header.iter().any(|name| name == column.name().as_bytes())).count()
}
