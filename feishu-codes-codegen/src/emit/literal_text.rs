//! String literals.

/// A raw string literal: for text in which no quotation mark is followed by `#`, such as digits and escaped Markdown.
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

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn only_what_must_be_is_escaped() {
        assert_eq!(escaped(r#"a"b\c"#), r#""a\"b\\c""#);
        assert_eq!(escaped("招\n\r"), "\"招\n\\r\"");
        assert_eq!(escaped(""), "\"\"");
    }
}
