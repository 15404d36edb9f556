//! Finds the fields of a record, strictly according to RFC 4180.
//!
//! The csv crate accepts misplaced quotation marks. But the text that it then returns is not the text that the author meant.

use std::ops::Range;

use super::find;
use crate::byte_set::ByteSet;

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

static MARKS: ByteSet = ByteSet::new(b",\n\"");

fn plain(raw: &[u8], start: usize) -> Result<usize, QuoteError> {
    match MARKS.find(raw, start) {
        Some(at) if raw[at] == b'"' => Err(QuoteError::Unescaped(at)),
        end => Ok(end.unwrap_or(raw.len())),
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

/// Appends the value of a field to `values`: without its quotation marks, and with single ones for the doubled ones inside it.
pub(super) fn unquote(field: &str, values: &mut String) {
    let Some(inside) = field.strip_prefix('"') else { return values.push_str(field) };
    if let Some(value) = inside.strip_suffix('"').filter(|value| !value.contains('"')) {
        return values.push_str(value);
    }
    let mut is_second = true;
    values.extend(inside.chars().filter(|character| {
        is_second = *character != '"' || !is_second;
        is_second
    }));
}

#[cfg(test)]
mod tests {
    use super::{QuoteError, fields, unquote};

    #[test]
    fn values() {
        for (field, value) in
            [("\"a\"", "a"), ("\"\"\"a\"\"b\"", "\"a\"b"), ("\"a\"\r", "a\r"), ("a", "a"), ("\"\"", "")]
        {
            let mut found = String::new();
            unquote(field, &mut found);
            assert_eq!(found, value, "{field}");
        }
    }

    #[test]
    fn ranges_and_errors() {
        assert_eq!(fields(b"a,,\"b,\"\"\"").0, [0..1, 2..2, 3..9]);
        assert_eq!(fields(b"a,").0, [0..1, 2..2]);
        assert_eq!(fields(b"a,\"b\nc\"\nd,e").0, [0..1, 2..7]);
        assert_eq!(fields(b"a\rb,\"c\"\r,d\r").0, [0..3, 4..8, 9..11]);
        assert_eq!(fields(b"a,\"b").1, Some(QuoteError::Unterminated(2)));
        assert_eq!(fields(b"a,b\"").1, Some(QuoteError::Unescaped(3)));
        assert_eq!(fields(b"\"a\"b,c").1, Some(QuoteError::Unescaped(2)));
        assert_eq!(fields(b"\"a\"\rb,c").1, Some(QuoteError::Unescaped(2)));
    }
}
