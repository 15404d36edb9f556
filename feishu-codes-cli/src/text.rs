//! Styles and small texts that several commands share.

use std::borrow::Cow;

use anstyle::{AnsiColor, Style};

/// The width of lines where no terminal gives another.
pub(crate) const WIDTH: usize = 100;

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const DIM: Style = Style::new().dimmed();
pub(crate) const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default().bold();
pub(crate) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(crate) const HINT: Style = AnsiColor::Cyan.on_default().bold();
pub(crate) const LINK: Style = AnsiColor::Cyan.on_default().underline();

/// Formats a count: `1 problem`, `2 problems`.
pub(crate) fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Returns a foreign text in one line that cannot control the terminal: control characters become spaces.
pub(crate) fn one_line(text: &str) -> Cow<'_, str> {
    let wild = |character: char| {
        feishu_codes_codegen::table::cell::is_control(character)
            || feishu_codes_codegen::table::cell::is_invisible(character)
    };
    if text.contains(wild) { Cow::Owned(text.replace(wild, " ")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::{count, one_line};

    #[test]
    fn control_characters_become_blanks() {
        assert_eq!(one_line("a\u{1b}[31m\nb\u{202e}"), "a [31m b ");
        assert_eq!(one_line("招聘"), "招聘");
    }

    #[test]
    fn plural() {
        assert_eq!(count(1, "code"), "1 code");
        assert_eq!(count(0, "code"), "0 codes");
    }
}
