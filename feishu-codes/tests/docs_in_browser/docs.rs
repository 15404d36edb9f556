//! Builds documentation with rustdoc.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The pages of this crate.
pub(crate) struct Docs {
    directory: PathBuf,
}

impl Docs {
    /// Builds the pages, with all features.
    pub(crate) fn build() -> Self {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs");
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["doc", "--no-deps", "--offline", "--quiet", "--all-features", "--target-dir"]).arg(&target);
        let output = cargo.env_remove("RUSTDOCFLAGS").output().unwrap();
        assert!(output.status.success(), "cargo doc: {}", String::from_utf8_lossy(&output.stderr));
        Self { directory: target.join("doc/feishu_codes") }
    }

    /// Returns the address of a page.
    pub(crate) fn page(&self, name: &str) -> String {
        let path = self.directory.join(name);
        assert!(path.is_file(), "rustdoc made no {}", path.display());
        format!("file://{}", path.display())
    }
}
