//! A file as it was read, and where things are in it.

use std::{borrow::Cow, cell::OnceCell, fs, io, ops::Range, path::Path};

/// The name and the bytes of a file.
#[derive(Clone, Debug)]
pub struct Input {
    name: String,
    bytes: Vec<u8>,
    /// Where the lines start; made when the first location is asked for.
    lines: OnceCell<Vec<usize>>,
}

impl Input {
    /// A file of this name, as messages show it.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: bytes.into(), lines: OnceCell::new() }
    }

    /// Reads a file; messages show it under `name`.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn open(name: impl Into<String>, path: &Path) -> io::Result<Self> {
        fs::read(path).map(|bytes| Self::new(name, bytes))
    }

    /// The name that messages show.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the file holds.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Line and column of a byte, both from 1, the column in characters. A byte order mark takes none.
    #[must_use]
    pub fn line_column(&self, at: usize) -> (usize, usize) {
        // Before a byte order mark is line 1 too.
        let line = self.lines().partition_point(|start| *start <= at).max(1);
        let before = self.bytes.get(self.line_start(line)..at).unwrap_or_default();
        (line, String::from_utf8_lossy(before).chars().count() + 1)
    }

    /// The text of a line, from 1, without its end.
    #[must_use]
    pub fn line(&self, line: usize) -> Cow<'_, str> {
        let range = self.line_range(line);
        String::from_utf8_lossy(self.bytes.get(range).unwrap_or_default())
    }

    /// Where a line is, from 1, without its end.
    #[must_use]
    pub fn line_range(&self, line: usize) -> Range<usize> {
        let start = self.line_start(line);
        let end = self.lines().get(line).copied().unwrap_or(self.bytes.len());
        let text = self.bytes.get(start..end).unwrap_or_default();
        start..start + text.trim_ascii_end().len()
    }

    fn line_start(&self, line: usize) -> usize {
        line.checked_sub(1).and_then(|line| self.lines().get(line)).copied().unwrap_or(self.bytes.len())
    }

    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let ends = self.bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1);
            std::iter::once(self.body_start()).chain(ends).collect()
        })
    }

    /// Where the text begins: behind a byte order mark.
    pub(crate) fn body_start(&self) -> usize {
        if self.bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::Input;

    #[test]
    fn columns_count_characters() {
        let input = Input::new("t.csv", "\u{feff}a,b\r\n招聘,x\n".as_bytes());
        assert_eq!(input.line_column(3), (1, 1));
        assert_eq!(input.line_column(0), (1, 1));
        assert_eq!(input.line_column(8), (2, 1));
        assert_eq!(input.line_column(8 + 7), (2, 4));
        assert_eq!(input.line(2), "招聘,x");
        assert_eq!(input.line(9), "");
    }
}
