//! Input files and positions in them.

use std::{borrow::Cow, cell::OnceCell, fs, io, ops::Range, path::Path};

/// An input file: its name and its bytes.
#[derive(Clone, Debug)]
pub struct Input {
    name: String,
    bytes: Cow<'static, [u8]>,
    /// The start of each line, computed when it is first needed.
    lines: OnceCell<Vec<usize>>,
}

impl Input {
    /// Creates an input with the name that messages show.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.into(), bytes: Cow::Owned(bytes.into()), lines: OnceCell::new() }
    }

    /// Creates an input from bytes that are part of the program, without copying them.
    pub fn from_static(name: impl Into<String>, bytes: &'static [u8]) -> Self {
        Self { name: name.into(), bytes: Cow::Borrowed(bytes), lines: OnceCell::new() }
    }

    /// Reads a file, which messages call `name`.
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

    /// Returns a range of bytes; an empty one if it is out of bounds.
    pub(crate) fn slice(&self, range: Range<usize>) -> &[u8] {
        self.bytes.get(range).unwrap_or_default()
    }

    /// Returns the line and the column of a byte, both from 1. Columns count characters, but not a byte order mark.
    #[must_use]
    pub fn line_column(&self, at: usize) -> (usize, usize) {
        // A byte order mark is on line 1 too.
        let line = self.lines().partition_point(|start| *start <= at).max(1);
        let before = self.slice(self.line_start(line)..at);
        (line, String::from_utf8_lossy(before).chars().count() + 1)
    }

    /// Returns the text of a line, counted from 1, without the line end.
    #[must_use]
    pub fn line(&self, line: usize) -> Cow<'_, str> {
        String::from_utf8_lossy(self.slice(self.line_range(line)))
    }

    /// Returns the range of a line, counted from 1, without the line end.
    #[must_use]
    pub fn line_range(&self, line: usize) -> Range<usize> {
        let start = self.line_start(line);
        let end = self.lines().get(line).copied().unwrap_or(self.bytes.len());
        start..start + self.slice(start..end).trim_ascii_end().len()
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

    /// Returns the start of the text, after a byte order mark, if any.
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
