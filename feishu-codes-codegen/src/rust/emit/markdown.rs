//! Escapes text of the table for Markdown.

use crate::byte_set::ByteSet;

static PUNCTUATION: ByteSet = ByteSet::new(br##"!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"##);
static NOT_IN_FIELD: ByteSet = ByteSet::not_alphanumeric_or(b"_.");

/// Puts a backslash before all ASCII punctuation, so that Markdown shows the text as written. This also keeps rustdoc
/// from turning URLs into links, hyphens into dashes and straight quotation marks into curly ones.
///
/// The name of a field in backticks (`user_id`) stays, so that it is shown as code.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 4);
    let bytes = text.as_bytes();
    let (mut copied, mut start) = (0, 0);
    while let Some(at) = PUNCTUATION.find(bytes, start) {
        start = field_end(bytes, at).unwrap_or_else(|| {
            escaped.push_str(&text[copied..at]);
            escaped.push('\\');
            copied = at;
            at + 1
        });
    }
    escaped + &text[copied..]
}

/// Returns the end of the name of a field in backticks that starts here, if there is one.
fn field_end(text: &[u8], start: usize) -> Option<usize> {
    let is_mark = |at: usize| text.get(at) == Some(&b'`');
    // Two marks in a row would be a delimiter of their own.
    if !is_mark(start) || start.checked_sub(1).is_some_and(is_mark) {
        return None;
    }
    let end = NOT_IN_FIELD.find(text, start + 1)?;
    (is_mark(end) && end > start + 1 && !is_mark(end + 1)).then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn all_punctuation_is_escaped_except_in_field_names() {
        for character in (0..=u8::MAX).map(char::from) {
            let expected = if character.is_ascii_punctuation() { format!("\\{character}") } else { character.into() };
            assert_eq!(escape(&character.to_string()), expected);
        }
        assert_eq!(escape("[x] <x> *a* `b c` | 招聘 # ``"), r"\[x\] \<x\> \*a\* \`b c\` \| 招聘 \# \`\`");
        assert_eq!(escape("检查 `user_id`, ``a`` `b"), r"检查 `user_id`\, \`\`a\`\` \`b");
    }
}
