//! String literals.

use std::borrow::Cow;

/// A raw string literal: for text in which no quotation mark is followed by `#`, such as escaped Markdown.
pub(super) fn raw(text: &str) -> String {
    format!("r#\"{text}\"#")
}

/// A string literal of any text.
///
/// Each mark is searched on its own: the search of one byte is fast in the unoptimised build that users' proc macros get.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = Cow::Borrowed(text);
    for (mark, escape) in [('\\', r"\\"), ('"', "\\\""), ('\r', r"\r")] {
        if escaped.contains(mark) {
            escaped = Cow::Owned(escaped.replace(mark, escape));
        }
    }
    format!("\"{escaped}\"")
}

/// A byte string literal.
pub(super) fn bytes(bytes: &[u8]) -> String {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut literal = Vec::with_capacity(bytes.len() * 3 + 3);
    literal.extend_from_slice(b"b\"");
    for &byte in bytes {
        match byte {
            0 => literal.extend_from_slice(b"\\0"),
            b'\\' | b'"' => literal.extend_from_slice(&[b'\\', byte]),
            b' '..=b'~' => literal.push(byte),
            _ => literal.extend_from_slice(&[b'\\', b'x', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]),
        }
    }
    literal.push(b'"');
    // All of it is ASCII.
    String::from_utf8(literal).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{bytes, escaped};

    #[test]
    fn every_byte_comes_back() {
        let all = (0..=u8::MAX).collect::<Vec<_>>();
        let literal = syn::parse_str::<syn::LitByteStr>(&bytes(&all)).map(|literal| literal.value());
        assert_eq!(literal.ok(), Some(all));
    }

    #[test]
    fn only_what_must_be_is_escaped() {
        assert_eq!(escaped(r#"a"b\c"#), r#""a\"b\\c""#);
        assert_eq!(escaped("招\n\r"), "\"招\n\\r\"");
        assert_eq!(escaped(""), "\"\"");
    }
}
