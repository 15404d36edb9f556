//! Replacement of a file as a whole.

use std::{fs, io::Write, path::Path};

use tempfile::Builder;

use crate::outcome::Failure;

/// Replaces the contents of a file, or leaves the file unchanged on an error. Its permissions stay.
///
/// The bytes go into a new file beside the old one, which is then renamed. If the path is a symbolic link, its target is replaced.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let write = || {
        let target = fs::canonicalize(path)?;
        let permissions = fs::metadata(&target)?.permissions();
        // The absolute path of a file always has a parent.
        let folder = target.parent().unwrap_or(Path::new("."));
        let mut file = Builder::new().prefix(".feishu-codes-").tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().set_permissions(permissions)?;
        file.as_file().sync_all()?;
        file.persist(&target)?;
        Ok(())
    };
    write().map_err(|source| Failure::Write { path: path.to_owned(), source })
}
