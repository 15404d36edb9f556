//! Where the cells of a record are, by the rules of RFC 4180 to the letter.
//!
//! The csv crate is lenient, which is right for a reader of other people's files. Here a quotation mark that is out of place means
//! that somebody's text is not what they think it is.

use std::ops::Range;

/// A quotation mark out of its place, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QuoteError {
    /// It opens a cell that does not end.
    Unclosed(usize),
    /// It stands in the middle of a cell.
    Stray(usize),
}

/// The cells of the record at the start of the text, up to its end or the first mistake.
pub(super) fn cells(raw: &[u8]) -> (Vec<Range<usize>>, Option<QuoteError>) {
    let mut cells = Vec::new();
    let mut start = 0;
    loop {
        let end = match raw.get(start) {
            Some(b'"') => quoted(raw, start),
            _ => plain(raw, start),
        };
        match end {
            Ok(end) => cells.push(start..end),
            Err(error) => return (cells, Some(error)),
        }
        match end {
            Ok(end) if raw.get(end) == Some(&b',') => start = end + 1,
            _ => return (cells, None),
        }
    }
}

fn plain(raw: &[u8], start: usize) -> Result<usize, QuoteError> {
    for (at, byte) in raw.iter().enumerate().skip(start) {
        match byte {
            b',' | b'\n' => return Ok(at),
            b'"' => return Err(QuoteError::Stray(at)),
            _ => {}
        }
    }
    Ok(raw.len())
}

fn quoted(raw: &[u8], start: usize) -> Result<usize, QuoteError> {
    let mut at = start + 1;
    loop {
        match (raw.get(at), raw.get(at + 1)) {
            (Some(b'"'), Some(b'"')) => at += 2,
            (Some(b'"'), _) => {
                // A carriage return that ends no line is a part of the cell, and is reported there.
                let end = raw.iter().enumerate().skip(at + 1).find(|(_, byte)| **byte != b'\r');
                return match end {
                    None => Ok(raw.len()),
                    Some((end, b',' | b'\n')) => Ok(end),
                    Some(_) => Err(QuoteError::Stray(at)),
                };
            }
            (Some(_), _) => at += 1,
            (None, _) => return Err(QuoteError::Unclosed(start)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{QuoteError, cells};

    #[test]
    fn places_and_mistakes() {
        assert_eq!(cells(b"a,,\"b,\"\"\"").0, [0..1, 2..2, 3..9]);
        assert_eq!(cells(b"a,").0, [0..1, 2..2]);
        assert_eq!(cells(b"a,\"b\nc\"\nd,e").0, [0..1, 2..7]);
        assert_eq!(cells(b"a\rb,\"c\"\r,d\r").0, [0..3, 4..8, 9..11]);
        assert_eq!(cells(b"a,\"b").1, Some(QuoteError::Unclosed(2)));
        assert_eq!(cells(b"a,b\"").1, Some(QuoteError::Stray(3)));
        assert_eq!(cells(b"\"a\"b,c").1, Some(QuoteError::Stray(2)));
        assert_eq!(cells(b"\"a\"\rb,c").1, Some(QuoteError::Stray(2)));
    }
}
