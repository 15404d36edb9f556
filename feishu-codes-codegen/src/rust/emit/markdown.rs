//! Escapes text of the table for Markdown.

use crate::byte_set::ByteSet;

static PUNCTUATION: ByteSet = ByteSet::punctuation();

/// Puts a backslash before all ASCII punctuation, so that Markdown shows the text as written. This also keeps rustdoc
/// from turning URLs into links, hyphens into dashes and straight quotation marks into curly ones.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 4);
    let (mut copied, mut next) = (0, PUNCTUATION.find(text.as_bytes(), 0));
    while let Some(at) = next {
        escaped.push_str(&text[copied..at]);
        escaped.push('\\');
        copied = at;
        next = PUNCTUATION.find(text.as_bytes(), at + 1);
    }
    escaped + &text[copied..]
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn all_punctuation_is_escaped() {
        assert_eq!(escape("[x] <x> *a* `b` | 招聘 #"), r"\[x\] \<x\> \*a\* \`b\` \| 招聘 \#");
    }
}
