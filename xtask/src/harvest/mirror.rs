//! The pages of a checkout.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use walkdir::WalkDir;

use super::page::Page;

/// Reads the current pages, then the historic ones, each in the order of their files.
pub(crate) fn read(dir: &Path) -> Result<Vec<Page>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(dir) {
        let entry = entry.with_context(|| format!("cannot read the mirror in {}", dir.display()))?;
        if entry.file_type().is_file() && entry.path().extension().is_some_and(|extension| extension == "md") {
            files.push(entry.into_path());
        }
    }
    // The first page of a message becomes its source, and a page about an earlier version of an API is a worse one.
    files.sort_by_cached_key(|file| (file.to_string_lossy().contains("historic"), file.clone()));
    let mut pages = Vec::new();
    for file in files {
        let bytes = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        // A byte that is not UTF-8 damages a word, not the page.
        pages.extend(Page::read(String::from_utf8_lossy(&bytes).replace("\r\n", "\n")));
    }
    ensure!(
        !pages.is_empty(),
        "{} contains no pages: expected Markdown files with `fullPath` in their front matter",
        dir.display()
    );
    Ok(pages)
}
