//! Finds the fields of a record, strictly according to RFC 4180.
//!
//! The csv crate accepts misplaced quotation marks. But the text that it then returns is not the text that the author meant.

use std::{borrow::Cow, ops::Range};

use super::find;

/// A misplaced quotation mark and its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum QuoteError {
    /// It starts a field that does not end.
    Unterminated(usize),
    /// It is inside a field.
    Unescaped(usize),
}

/// Returns the ranges of the fields of the first record, up to its end or the first misplaced quotation mark.
pub(super) fn fields(raw: &[u8]) -> (Vec<Range<usize>>, Option<QuoteError>) {
    let mut fields = Vec::new();
    let mut start = 0;
    loop {
        let end = match raw.get(start) {
            Some(b'"') => quoted(raw, start),
            _ => plain(raw, start),
        };
        let end = match end {
            Ok(end) => end,
            Err(error) => return (fields, Some(error)),
        };
        fields.push(start..end);
        if raw.get(end) != Some(&b',') {
            return (fields, None);
        }
        start = end + 1;
    }
}

fn plain(raw: &[u8], start: usize) -> Result<usize, QuoteError> {
    let end = find(b',', raw, start).unwrap_or(raw.len());
    let end = find(b'\n', raw.get(..end).unwrap_or_default(), start).unwrap_or(end);
    match find(b'"', raw.get(..end).unwrap_or_default(), start) {
        Some(mark) => Err(QuoteError::Unescaped(mark)),
        None => Ok(end),
    }
}

fn quoted(raw: &[u8], start: usize) -> Result<usize, QuoteError> {
    let mut at = start + 1;
    while let Some(mark) = find(b'"', raw, at) {
        if raw.get(mark + 1) == Some(&b'"') {
            at = mark + 2;
            continue;
        }
        // A carriage return that does not end the line belongs to the field, where it is reported.
        let end = raw.iter().enumerate().skip(mark + 1).find(|(_, byte)| **byte != b'\r');
        return match end {
            None => Ok(raw.len()),
            Some((end, b',' | b'\n')) => Ok(end),
            Some(_) => Err(QuoteError::Unescaped(mark)),
        };
    }
    Err(QuoteError::Unterminated(start))
}

/// Returns the value of a field: without the quotation marks around it, and with single ones inside it.
pub(super) fn unquoted(field: &str) -> Cow<'_, str> {
    match field.strip_prefix('"').and_then(|inside| inside.rsplit_once('"')) {
        Some((value, "")) if !value.contains('"') => Cow::Borrowed(value),
        Some((value, rest)) => Cow::Owned(value.replace("\"\"", "\"") + rest),
        None => Cow::Borrowed(field),
    }
}

#[cfg(test)]
mod tests {
    use super::{QuoteError, fields, unquoted};

    #[test]
    fn ranges_and_errors() {
        assert_eq!(fields(b"a,,\"b,\"\"\"").0, [0..1, 2..2, 3..9]);
        assert_eq!(fields(b"a,").0, [0..1, 2..2]);
        assert_eq!(fields(b"a,\"b\nc\"\nd,e").0, [0..1, 2..7]);
        assert_eq!(fields(b"a\rb,\"c\"\r,d\r").0, [0..3, 4..8, 9..11]);
        assert_eq!(["\"a\"", "\"\"\"a\"\"b\"", "\"a\"\r", "a", "\"\""].map(unquoted), ["a", "\"a\"b", "a\r", "a", ""]);
        assert_eq!(fields(b"a,\"b").1, Some(QuoteError::Unterminated(2)));
        assert_eq!(fields(b"a,b\"").1, Some(QuoteError::Unescaped(3)));
        assert_eq!(fields(b"\"a\"b,c").1, Some(QuoteError::Unescaped(2)));
        assert_eq!(fields(b"\"a\"\rb,c").1, Some(QuoteError::Unescaped(2)));
    }
}
