//! Finds the records of a file.
//!
//! An unterminated field includes the lines below it. So this counts quotation marks to find the records first, and the csv crate
//! only parses well-formed ones. The time stays linear, however many quotation marks are missing.

use std::ops::Range;

use super::find;

/// Iterates over the ranges of the records, without line ends and blank lines.
pub(super) struct Spans<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Spans<'b> {
    pub(super) fn new(bytes: &'b [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// Continues with the line after the first line of a record, which starts at `start`.
    pub(super) fn resume_after_line_of(&mut self, start: usize) {
        self.at = self.line_end(start);
    }

    /// Returns the position after the next line feed.
    fn line_end(&self, start: usize) -> usize {
        find(b'\n', self.bytes, start).map_or(self.bytes.len(), |end| end + 1)
    }

    fn slice(&self, range: Range<usize>) -> &'b [u8] {
        self.bytes.get(range).unwrap_or_default()
    }
}

impl Iterator for Spans<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        while self.at < self.bytes.len() {
            let start = self.at;
            self.at = self.line_end(start);
            if matches!(self.slice(start..self.at), b"\n" | b"\r\n" | b"\r") {
                continue;
            }
            // After an odd number of quotation marks, the record continues on the next line.
            let mut is_open = has_odd_marks(self.slice(start..self.at));
            while is_open && self.at < self.bytes.len() {
                let end = self.line_end(self.at);
                is_open ^= has_odd_marks(self.slice(self.at..end));
                self.at = end;
            }
            let record = self.slice(start..self.at);
            let record = record.strip_suffix(b"\n").unwrap_or(record);
            let record = record.strip_suffix(b"\r").unwrap_or(record);
            return Some(start..start + record.len());
        }
        None
    }
}

fn has_odd_marks(line: &[u8]) -> bool {
    // Without a branch per byte, the compiler can vectorize the loop.
    line.contains(&b'"') && line.iter().fold(false, |odd, byte| odd ^ (*byte == b'"'))
}

#[cfg(test)]
mod tests {
    use super::Spans;

    #[test]
    fn records_and_blank_lines() {
        let text = b"a,b\r\n\n\r\n\"c\nd\",e\nf";
        let found = Spans::new(text, 0).map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(found, [&b"a,b"[..], b"\"c\nd\",e", b"f"]);
        assert_eq!(Spans::new(b"", 0).next(), None);
        assert_eq!(Spans::new(b"x", 5).next(), None);
    }
}
