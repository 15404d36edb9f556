//! Styles and small text functions that several commands share.

use std::borrow::Cow;

use anstyle::{AnsiColor, Style};
use feishu_codes_codegen::table::{
    catalog::Variant,
    cell::{is_chinese, is_control, is_invisible},
};
use feishu_codes_core::Lang;
use textwrap::{Options, WordSeparator, WordSplitter};

/// Maximum line width in columns if standard output is not a terminal.
pub(crate) const WIDTH: usize = 100;

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const DIM: Style = Style::new().dimmed();
pub(crate) const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default().bold();
pub(crate) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(crate) const HINT: Style = AnsiColor::Cyan.on_default().bold();
pub(crate) const LINK: Style = AnsiColor::Cyan.on_default().underline();

/// A phrase of the output in English and in Chinese.
pub(crate) type Phrase = (&'static str, &'static str);

pub(crate) const fn in_language(lang: Lang, (en, zh): Phrase) -> &'static str {
    match lang {
        Lang::Zh => zh,
        _ => en,
    }
}

/// Returns a one-line summary of a code: its first message, or else the cause in English.
pub(crate) fn headline<'t>(variant: &Variant<'t>) -> &'t str {
    let first = variant.meanings.first();
    first.map_or("", |first| if first.message.is_empty() { first.explanation_en } else { first.message })
}

/// Formats a count, such as `1 problem` or `2 problems`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Replaces control and invisible characters by spaces, so that foreign text stays on one line and cannot control the terminal.
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    let unsafe_to_print = |character: char| is_control(character) || is_invisible(character);
    if text.contains(unsafe_to_print) { Cow::Owned(text.replace(unsafe_to_print, " ")) } else { Cow::Borrowed(text) }
}

/// Wraps a text. Paths and identifiers stay whole, except in Chinese text, which has no spaces to break at.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let options = Options::new(width.max(20)).word_splitter(WordSplitter::NoHyphenation);
    let options = if text.contains(is_chinese) {
        options
    } else {
        options.word_separator(WordSeparator::AsciiSpace).break_words(false)
    };
    textwrap::wrap(text, options).into_iter().map(Cow::into_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn control_characters_become_spaces() {
        assert_eq!(one_line("a\u{1b}[31m\nb\u{202e}"), "a [31m b ");
        assert_eq!(one_line("招聘"), "招聘");
    }
}
