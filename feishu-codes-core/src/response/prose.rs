//! What can be found in texts that were written for people.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

/// A code inside a text, and the message that stands with it: `ErrCode: 11310; ErrMsg: cardid is invalid;`.
#[derive(Debug, PartialEq)]
pub struct Inner<'t> {
    pub code: i64,
    pub message: &'t str,
}

/// The first code inside the text that is not zero.
pub fn inner(text: &str) -> Option<Inner<'_>> {
    let mut rest = text;
    loop {
        rest = after(rest, "errcode")?;
        let number = rest.trim_start_matches(SEPARATORS);
        let digits = number.len() - number.trim_start_matches(|sign: char| sign == '-' || sign.is_ascii_digit()).len();
        // A separator must stand between, or it is a name such as `errCode11`.
        let code = number.get(..digits).filter(|_| number.len() < rest.len()).and_then(|digits| digits.parse().ok());
        if let Some(code) = code.filter(|code| *code != 0) {
            return Some(Inner { code, message: inner_message(number) });
        }
    }
}

const SEPARATORS: [char; 5] = [':', '=', ' ', '"', '\\'];

fn inner_message(text: &str) -> &str {
    let message = after(text, "errmsg").unwrap_or_default().trim_start_matches(SEPARATORS);
    message.split(';').next().unwrap_or_default().trim()
}

/// What follows the first occurrence of `word`, which is ASCII in lower case; the case in `text` does not count.
fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let starts = text.as_bytes().windows(word.len()).position(|window| window.eq_ignore_ascii_case(word.as_bytes()))?;
    text.get(starts + word.len()..)
}

/// The scopes that a refusal lists: `One of the following scopes is required: [im:message, im:chat]`.
pub fn scopes(text: &str) -> Vec<String> {
    let list = after(text, "scope").or_else(|| after(text, "privilege")).and_then(|rest| {
        let (_, list) = rest.split_once('[')?;
        Some(list.split_once(']')?.0)
    });
    let names = list.unwrap_or_default().split(',').map(str::trim);
    names.filter(|name| is_scope(name)).map(ToOwned::to_owned).collect()
}

/// Words with a colon between them, such as `im:message.group_msg:readonly`.
fn is_scope(name: &str) -> bool {
    let of_names = |character: char| character.is_ascii_alphanumeric() || ":._-".contains(character);
    name.contains(':') && name.chars().all(of_names)
}

/// Longer texts are cut: they are a page rather than a message.
const MAX_HEADLINE: usize = 300;

/// The first words of a body that is not JSON: the title of a page, the first line of a text. `None` where it is not text.
pub fn headline(body: &str) -> Option<String> {
    let line = match body.trim_start() {
        page if page.starts_with('<') => title(page).or_else(|| first_text(page)),
        text => text.lines().next().map(str::trim),
    };
    let line = line.filter(|line| !line.is_empty() && !line.contains(is_binary))?;
    Some(line.chars().take(MAX_HEADLINE).collect())
}

fn is_binary(character: char) -> bool {
    character == char::REPLACEMENT_CHARACTER || (character.is_control() && !character.is_whitespace())
}

fn title(page: &str) -> Option<&str> {
    let (_, rest) = after(page, "<title")?.split_once('>')?;
    Some(rest.split_once('<')?.0.trim()).filter(|title| !title.is_empty())
}

fn first_text(page: &str) -> Option<&str> {
    // Each piece is a tag and the text after it.
    let texts = page.split('<').filter_map(|piece| Some(piece.split_once('>')?.1.trim()));
    texts.into_iter().find(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Inner, headline, inner, scopes};

    #[test]
    fn a_code_inside_a_text() {
        let text = "Failed to create card content, ext=ErrCode: 11310; ErrMsg: cardid is invalid; ErrorValue: x";
        assert_eq!(inner(text), Some(Inner { code: 11310, message: "cardid is invalid" }));
        assert_eq!(inner("errcode=-7"), Some(Inner { code: -7, message: "" }));
        assert_eq!(inner("ErrCode: 0; then errCode:23 ErrMsg=a;b"), Some(Inner { code: 23, message: "a" }));
        for none in ["", "ErrCode", "ErrCode: ", "ErrCode: x", "ErrCode11", "ErrCode: 99999999999999999999", "错误"] {
            assert_eq!(inner(none), None, "{none}");
        }
    }

    #[test]
    fn scopes_of_a_refusal() {
        let text = "Access denied. One of the following scopes is required: [im:message, im:chat.tabs:write_only].应用";
        assert_eq!(scopes(text), ["im:message", "im:chat.tabs:write_only"]);
        assert_eq!(scopes("required one of these privileges under the user identity: [im:message]"), ["im:message"]);
        assert!(scopes("scopes [a list of things] and [im:chat]").is_empty());
        assert!(scopes("scope ]a:b[").is_empty());
        assert!(scopes("[a:b]").is_empty());
    }

    #[test]
    fn the_first_words_of_other_bodies() {
        let page = "<html>\r\n<head><TITLE>502 Bad Gateway</TITLE></head><body><center>nginx</center></body></html>";
        assert_eq!(headline(page).as_deref(), Some("502 Bad Gateway"));
        assert_eq!(headline("<p>\n</p><b>Gone</b>").as_deref(), Some("Gone"));
        assert_eq!(headline("  upstream timed out\nat 7").as_deref(), Some("upstream timed out"));
        assert_eq!(headline("<"), None);
        assert_eq!(headline(" \n "), None);
        assert_eq!(headline("\u{0}\u{1}PNG"), None);
        assert_eq!(headline(&"长".repeat(1000)).map(|line| line.chars().count()), Some(300));
    }
}
