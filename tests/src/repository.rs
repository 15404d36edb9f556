//! Where things are in the repository.

use std::path::PathBuf;

/// A path of the repository, given from its root.
#[must_use]
pub fn path(inside: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(inside)
}
