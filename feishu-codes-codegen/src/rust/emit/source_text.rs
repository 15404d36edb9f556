//! Writes literals and the data types of `feishu_codes_core` as source text. `p` stands for `feishu_codes::__private`.

use std::borrow::Cow;

/// Writes a raw string literal. The text must not contain `"#`; escaped Markdown never does.
pub(super) fn raw(text: &str) -> String {
    format!("r#\"{text}\"#")
}

/// Writes a string literal for any text.
///
/// Searches for each character separately, because the standard library's search for one byte is fast even in
/// unoptimized proc macros.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = Cow::Borrowed(text);
    for (mark, escape) in [('\\', r"\\"), ('"', "\\\""), ('\r', r"\r")] {
        if escaped.contains(mark) {
            escaped = Cow::Owned(escaped.replace(mark, escape));
        }
    }
    format!("\"{escaped}\"")
}

/// Writes a byte string literal.
pub(super) fn bytes(bytes: &[u8]) -> String {
    format!("b\"{}\"", bytes.escape_ascii())
}

/// Writes a `Packed` with two bytes per number if all numbers fit, else with four.
pub(super) fn packed(numbers: &[u32]) -> String {
    let width = if numbers.iter().all(|number| u16::try_from(*number).is_ok()) { 2 } else { 4 };
    let mut all = Vec::with_capacity(numbers.len() * width);
    for number in numbers {
        all.extend_from_slice(&number.to_le_bytes()[..width]);
    }
    format!("p::Packed {{ bytes: {}, width: {width} }}", bytes(&all))
}

/// Writes a `Strings`.
pub(super) fn strings<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let (mut all, mut ends) = (String::new(), Vec::new());
    for text in texts {
        all += text;
        ends.push(u32::try_from(all.len()).unwrap_or(u32::MAX));
    }
    format!("p::Strings {{ text: {}, ends: {} }}", escaped(&all), packed(&ends))
}

#[cfg(test)]
mod tests {
    use super::{bytes, escaped};

    #[test]
    fn byte_literals_round_trip() {
        let all = (0..=u8::MAX).collect::<Vec<_>>();
        let literal = syn::parse_str::<syn::LitByteStr>(&bytes(&all)).map(|literal| literal.value());
        assert_eq!(literal.ok(), Some(all));
    }

    #[test]
    fn only_special_characters_are_escaped() {
        assert_eq!(escaped(r#"a"b\c"#), r#""a\"b\\c""#);
        assert_eq!(escaped("招\n\r"), "\"招\n\\r\"");
        assert_eq!(escaped(""), "\"\"");
    }
}
