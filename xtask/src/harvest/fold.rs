//! Equality of messages that differ in case, spaces or punctuation.

/// Removes case, whitespace, final punctuation and full-width forms from a message, because the pages of one code differ in these.
///
/// A placeholder such as `-` becomes empty.
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

/// Returns whether a wording is Chinese. It is then most likely a description of the cause, not a message of the server.
pub(crate) fn is_chinese(text: &str) -> bool {
    text.contains(|character| matches!(character, '\u{4E00}'..='\u{9FFF}'))
}

#[cfg(test)]
mod tests {
    use super::{fold, is_chinese};

    #[test]
    fn messages_with_different_words_differ() {
        assert_eq!(fold("Invalid  Parameter."), fold("invalid parameter"));
        assert_eq!(fold("参数错误（必填）。"), fold("参数错误(必填)"));
        assert_ne!(fold("invalid page_size"), fold("invalid page_token"));
        assert_eq!(fold("--"), "");
        assert!(is_chinese("应用 ID") && !is_chinese("app ID"));
    }
}
