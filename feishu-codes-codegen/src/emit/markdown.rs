//! Text of the table in Markdown, so that it comes out as written.

/// Puts a backslash before everything that Markdown or rustdoc might take for markup: all ASCII punctuation. That also keeps
/// rustdoc from making links of addresses, dashes of hyphens and curly quotation marks of straight ones.
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
