//! String literals.

/// A raw string literal: for text in which no quotation mark is followed by `#`, such as escaped Markdown.
pub(super) fn raw(text: &str) -> String {
    format!("r#\"{text}\"#")
}

/// A string literal of any text.
pub(super) fn escaped(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for part in text.split_inclusive(['\\', '"', '\r']) {
        let mut rest = part;
        if let Some(special @ ('\\' | '"' | '\r')) = part.chars().next_back() {
            rest = &part[..part.len() - 1];
            literal.push_str(rest);
            literal.push('\\');
            literal.push(if special == '\r' { 'r' } else { special });
        } else {
            literal.push_str(rest);
        }
    }
    literal.push('"');
    literal
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
