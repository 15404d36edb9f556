//! When two wordings are the same message.

/// Returns what is left of a message without case, blanks, final punctuation and full-width forms: pages of one code differ in these.
///
/// Nothing is left of a placeholder such as `-`.
pub(crate) fn fold(message: &str) -> String {
    let folded = message.chars().filter(|character| !character.is_whitespace()).map(plain);
    let folded = folded.flat_map(char::to_lowercase).collect::<String>();
    if !folded.contains(char::is_alphanumeric) {
        return String::new();
    }
    folded.trim_end_matches(['.', '!', ',', ';', ':']).to_owned()
}

fn plain(character: char) -> char {
    match character {
        // The full-width forms of ASCII, in the order of ASCII.
        '！'..='～' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '。' => '.',
        '、' => ',',
        '“' | '”' | '「' | '」' => '"',
        '‘' | '’' => '\'',
        _ => character,
    }
}

/// Whether a wording is Chinese, as descriptions of a cause are. A message of the server is hardly ever.
pub(crate) fn is_chinese(text: &str) -> bool {
    text.contains(|character| matches!(character, '\u{4E00}'..='\u{9FFF}'))
}

#[cfg(test)]
mod tests {
    use super::{fold, is_chinese};

    #[test]
    fn only_other_words_make_another_message() {
        assert_eq!(fold("Invalid  Parameter."), fold("invalid parameter"));
        assert_eq!(fold("参数错误（必填）。"), fold("参数错误(必填)"));
        assert_ne!(fold("invalid page_size"), fold("invalid page_token"));
        assert_eq!(fold("--"), "");
        assert!(is_chinese("应用 ID") && !is_chinese("app ID"));
    }
}
