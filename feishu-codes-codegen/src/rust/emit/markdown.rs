//! Escapes text of the table for Markdown.

/// Puts a backslash before all ASCII punctuation, so that Markdown shows the text as written. This also keeps rustdoc
/// from turning URLs into links, hyphens into dashes and straight quotation marks into curly ones.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 4);
    // Iterates over bytes, because without optimization each character takes several calls.
    let bytes = text.as_bytes();
    let (mut copied, mut at) = (0, 0);
    while at < bytes.len() {
        if bytes[at].is_ascii_punctuation() {
            escaped.push_str(&text[copied..at]);
            escaped.push('\\');
            copied = at;
        }
        at += 1;
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
