//! Another content for a file: all of it or nothing.

use std::{fs, io::Write, path::Path};

use tempfile::Builder;

use crate::outcome::Failure;

/// Puts the bytes into a new file beside the old one, then renames it. Where the path is a symbolic link, the file that it leads to
/// is replaced, and the link stays. Permissions stay too.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let write = || {
        let target = fs::canonicalize(path)?;
        let permissions = fs::metadata(&target)?.permissions();
        // A path that was resolved and is a file has a folder.
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
