//! Finds codes and headlines in free text.

use alloc::string::String;

/// The characters between a label and its value.
const SEPARATORS: [char; 5] = [':', '=', ' ', '"', '\\'];

/// A code inside a text, such as `ErrCode: 11310; ErrMsg: cardid is invalid; ErrorValue: x`.
pub(super) struct InnerCode<'t> {
    pub(super) code: i64,
    /// Its message: `cardid is invalid`.
    pub(super) message: &'t str,
    /// Everything that follows it: `cardid is invalid; ErrorValue: x`.
    pub(super) rest: &'t str,
}

impl<'t> InnerCode<'t> {
    fn new(code: i64, following: &'t str) -> Self {
        const LABEL: &str = "errmsg";
        let rest = following.trim_start_matches(|edge| edge == ';' || edge == ',' || SEPARATORS.contains(&edge));
        let rest = rest.trim_end_matches([';', ' ']);
        let label = position(rest, LABEL);
        let labelled =
            label.and_then(|at| rest.get(at + LABEL.len()..)).map(|text| text.trim_start_matches(SEPARATORS));
        let message = labelled.unwrap_or(rest).split(';').next().unwrap_or_default();
        // In JSON, quotation marks and brackets follow the message.
        let message = message.trim_end_matches(['}', '"', '\\']).trim();
        Self { code, message, rest: labelled.filter(|_| label == Some(0)).unwrap_or(rest) }
    }
}

/// Returns the first code inside the text that is neither 0 nor `outer`.
pub(super) fn inner_code(text: &str, outer: Option<i64>) -> Option<InnerCode<'_>> {
    let mut rest = text;
    loop {
        rest = after(rest, "errcode")?;
        let number = rest.trim_start_matches(SEPARATORS);
        let following = number.trim_start_matches(|sign: char| sign == '-' || sign.is_ascii_digit());
        let code = number.strip_suffix(following).and_then(|digits| digits.parse().ok());
        // Without a separator, it is a name such as `errCode11`.
        let is_separate = number.len() < rest.len();
        if let Some(code) = code.filter(|code| is_separate && *code != 0 && Some(*code) != outer) {
            return Some(InnerCode::new(code, following));
        }
    }
}

/// Returns whether a scope of the table says that the code occurs inside another one, such as `card, inside 230099`.
#[must_use]
pub fn is_inner_scope(scope: &str) -> bool {
    let outer = scope.split("inside ").nth(1);
    outer.is_some_and(|outer| outer.starts_with(|first: char| first.is_ascii_digit()))
}

/// Returns the start of the first occurrence of a word, ignoring the case of ASCII letters.
pub(super) fn position(text: &str, word: &str) -> Option<usize> {
    text.as_bytes().windows(word.len()).position(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

/// Returns the text after the first occurrence of a word, ignoring the case of ASCII letters.
fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    text.get(position(text, word)? + word.len()..)
}

/// The maximum length of a headline in characters.
const MAX_HEADLINE: usize = 300;

/// Returns the headline of a body that is not JSON: the title of a page, or the first line of a text; `None` if it has no text.
pub(super) fn headline(body: &str) -> Option<String> {
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
    page.split('<').filter_map(|piece| Some(piece.split_once('>')?.1.trim())).find(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{headline, inner_code};

    fn read(text: &str) -> Option<(i64, &str, &str)> {
        inner_code(text, Some(230099)).map(|inner| (inner.code, inner.message, inner.rest))
    }

    #[test]
    fn a_code_inside_a_text() {
        let text = "Failed to create card content, ext=ErrCode: 11310; ErrMsg: cardid is invalid; ErrorValue: x; ";
        assert_eq!(read(text), Some((11310, "cardid is invalid", "cardid is invalid; ErrorValue: x")));
        let text = "ext=ErrCode: 200550; ErrPath: ROOT -> [0]; ErrMsg: chart spec is invalid; ErrorValue: ";
        assert_eq!(
            read(text),
            Some((200550, "chart spec is invalid", "ErrPath: ROOT -> [0]; ErrMsg: chart spec is invalid; ErrorValue:"))
        );
        assert_eq!(read(r#"{"errcode": 23, "errmsg": "no such card"}"#).map(|read| read.1), Some("no such card"));
        assert_eq!(read("errcode=-7"), Some((-7, "", "")));
        assert_eq!(read("errcode=7, no such card"), Some((7, "no such card", "no such card")));
        assert_eq!(read("ErrCode: 0; ErrCode: 230099; errCode:23 ErrMsg=a;b"), Some((23, "a", "a;b")));
        for none in ["", "ErrCode", "ErrCode: ", "ErrCode: x", "ErrCode11", "ErrCode: 99999999999999999999", "错误"] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn headlines() {
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
