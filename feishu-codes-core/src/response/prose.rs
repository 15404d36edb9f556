//! Finds codes and headlines in texts that were written for people.

use alloc::string::String;

/// A code inside a text, such as `ErrCode: 11310; ErrMsg: cardid is invalid; ErrorValue: x`.
pub(super) struct Inner<'t> {
    pub(super) code: i64,
    /// The message that stands with it: `cardid is invalid`.
    pub(super) message: &'t str,
    /// All that follows it: `cardid is invalid; ErrorValue: x`.
    pub(super) rest: &'t str,
}

/// Returns the first code inside the text that is neither zero nor `outer`.
pub(super) fn inner(text: &str, outer: Option<i64>) -> Option<Inner<'_>> {
    let mut rest = text;
    loop {
        rest = after(rest, "errcode")?;
        let number = rest.trim_start_matches(SEPARATORS);
        let digits = number.len() - number.trim_start_matches(|sign: char| sign == '-' || sign.is_ascii_digit()).len();
        // A separator must stand between, or it is a name such as `errCode11`.
        let parts = number.split_at_checked(digits).filter(|_| number.len() < rest.len());
        let code = parts.and_then(|(code, behind)| Some((code.parse().ok()?, behind)));
        if let Some((code, behind)) = code.filter(|(code, _)| *code != 0 && Some(*code) != outer) {
            return Some(Inner::new(code, behind));
        }
    }
}

/// Returns whether a scope of the table is that of codes that occur inside others, such as `card, inside 230099`.
#[must_use]
pub fn is_inner_scope(scope: &str) -> bool {
    let outer = scope.split("inside ").nth(1);
    outer.is_some_and(|outer| outer.starts_with(|first: char| first.is_ascii_digit()))
}

const SEPARATORS: [char; 5] = [':', '=', ' ', '"', '\\'];

const LABEL: &str = "errmsg";

impl<'t> Inner<'t> {
    fn new(code: i64, behind: &'t str) -> Self {
        let rest = behind.trim_start_matches(|edge| edge == ';' || edge == ',' || SEPARATORS.contains(&edge));
        let rest = rest.trim_end_matches([';', ' ']);
        let labelled = after(rest, LABEL).map(|message| message.trim_start_matches(SEPARATORS));
        let message = labelled.unwrap_or(rest).split(';').next().unwrap_or_default();
        // Quotation marks, if the text is JSON.
        let message = message.trim_end_matches(['}', '"', '\\']).trim();
        let is_labelled = rest.get(..LABEL.len()).is_some_and(|label| label.eq_ignore_ascii_case(LABEL));
        Self { code, message, rest: labelled.filter(|_| is_labelled).unwrap_or(rest) }
    }
}

/// Returns what follows the first occurrence of `word`, which is ASCII in lower case; the case in `text` does not count.
fn after<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let starts = text.as_bytes().windows(word.len()).position(|window| window.eq_ignore_ascii_case(word.as_bytes()))?;
    text.get(starts + word.len()..)
}

/// Longer texts are cut: they are a page rather than a message.
const MAX_HEADLINE: usize = 300;

/// Returns the first words of a body that is not JSON: the title of a page, the first line of a text; `None` if it is not text.
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
    let texts = page.split('<').filter_map(|piece| Some(piece.split_once('>')?.1.trim()));
    texts.into_iter().find(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{headline, inner};

    fn read(text: &str) -> Option<(i64, &str, &str)> {
        inner(text, Some(230099)).map(|inner| (inner.code, inner.message, inner.rest))
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
