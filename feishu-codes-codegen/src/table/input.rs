//! A file and the positions in it.

use std::{borrow::Cow, cell::OnceCell, fs, io, ops::Range, path::Path};

/// A file: its name and its bytes.
#[derive(Clone, Debug)]
pub struct Input {
    name: String,
    bytes: Cow<'static, [u8]>,
    /// Where the lines start; computed when the first location is needed.
    lines: OnceCell<Vec<usize>>,
}

impl Input {
    /// Creates a file with the name that messages show.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: Cow::Owned(bytes.into()), lines: OnceCell::new() }
    }

    /// Creates a file from bytes that are part of the program, without a copy.
    pub fn from_static(name: impl Into<String>, bytes: &'static [u8]) -> Self {
        Self { name: name.into(), bytes: Cow::Borrowed(bytes), lines: OnceCell::new() }
    }

    /// Reads a file; messages show it under `name`.
    ///
    /// # Errors
    ///
    /// If the file cannot be read.
    pub fn open(name: impl Into<String>, path: &Path) -> io::Result<Self> {
        fs::read(path).map(|bytes| Self::new(name, bytes))
    }

    /// Returns the name that messages show.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the content.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Returns the line and the column of a byte, both from 1. Columns count characters; a byte order mark does not count.
    #[must_use]
    pub fn line_column(&self, at: usize) -> (usize, usize) {
        // A byte order mark is on line 1 too.
        let line = self.lines().partition_point(|start| *start <= at).max(1);
        let before = self.bytes.get(self.line_start(line)..at).unwrap_or_default();
        (line, String::from_utf8_lossy(before).chars().count() + 1)
    }

    /// Returns the text of a line, from 1, without the line end.
    #[must_use]
    pub fn line(&self, line: usize) -> Cow<'_, str> {
        let range = self.line_range(line);
        String::from_utf8_lossy(self.bytes.get(range).unwrap_or_default())
    }

    /// Returns the bytes of a line, from 1, without the line end.
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

    /// Returns where the text begins: after a byte order mark, if any.
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
