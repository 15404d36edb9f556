//! Finds the records of a file.
//!
//! An unterminated quotation mark takes in the lines below it. So records are found first, by counting quotation marks, and the csv
//! crate gets well-formed records only: the time stays linear, however many marks are missing.

use std::ops::Range;

/// Iterates over the bytes of each record, without line ends. Skips blank lines.
pub(super) struct Spans<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Spans<'b> {
    pub(super) fn new(bytes: &'b [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// Continues with the line after the one where a record starts.
    pub(super) fn resume_after_line_of(&mut self, start: usize) {
        let rest = self.bytes.get(start..).unwrap_or_default();
        self.at = rest.iter().position(|byte| *byte == b'\n').map_or(self.bytes.len(), |end| start + end + 1);
    }
}

impl Iterator for Spans<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        while self.at < self.bytes.len() {
            let start = self.at;
            // After an odd number of quotation marks, the record continues on the next line.
            let mut odd = false;
            while let Some(byte) = self.bytes.get(self.at) {
                self.at += 1;
                match byte {
                    b'"' => odd = !odd,
                    b'\n' if !odd => break,
                    _ => {}
                }
            }
            let record = self.bytes.get(start..self.at).unwrap_or_default();
            if matches!(record, b"\n" | b"\r\n" | b"\r") {
                continue;
            }
            let record = record.strip_suffix(b"\n").unwrap_or(record);
            let record = record.strip_suffix(b"\r").unwrap_or(record);
            return Some(start..start + record.len());
        }
        None
    }
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
