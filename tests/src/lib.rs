//! Helpers of the tests that cross crates.

#![allow(clippy::missing_panics_doc, clippy::must_use_candidate, reason = "a test that cannot go on panics")]

pub mod crates;
pub mod fixture;
pub mod properties;
pub mod rows;

use std::path::{Path, PathBuf};

/// Returns a path of the repository, given from its root.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}
