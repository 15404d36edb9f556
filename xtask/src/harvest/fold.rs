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
