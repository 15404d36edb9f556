//! Text of the table in Markdown, shown as written.

/// Puts a backslash before all ASCII punctuation, which Markdown or rustdoc might take for markup. This also keeps rustdoc from
/// turning addresses into links, hyphens into dashes and straight quotation marks into curly ones.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 4);
    // By bytes, because characters take several calls each without optimization.
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
    fn every_mark_is_escaped() {
        assert_eq!(escape("[x] <x> *a* `b` | 招聘 #"), r"\[x\] \<x\> \*a\* \`b\` \| 招聘 \#");
    }
}
