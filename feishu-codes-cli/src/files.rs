//! Files by their paths.

use std::path::{Path, PathBuf};

use feishu_codes_codegen::table::Input;

use crate::outcome::Failure;

/// Reads a file; messages show its path.
pub(crate) fn open(path: &Path) -> Result<Input, Failure> {
    Input::open(path.display().to_string(), path).map_err(|source| Failure::Read { path: path.to_owned(), source })
}

/// The domains that belong to a file of codes: the ones that were named, else those beside it.
pub(crate) fn domains_of(codes: &Path, domains: Option<&Path>) -> PathBuf {
    domains.map_or_else(|| codes.with_file_name("domains.csv"), Path::to_owned)
}
