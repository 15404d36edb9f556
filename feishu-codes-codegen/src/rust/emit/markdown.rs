//! Text of the table in Markdown, shown as written.

/// Puts a backslash before all ASCII punctuation, which Markdown or rustdoc might take for markup. This also keeps rustdoc from
/// turning addresses into links, hyphens into dashes and straight quotation marks into curly ones.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 4);
    for character in text.chars() {
        if character.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn every_mark_is_escaped() {
        assert_eq!(escape("[x] <x> *a* `b` | 招聘 #"), r"\[x\] \<x\> \*a\* \`b\` \| 招聘 \#");
    }
}
