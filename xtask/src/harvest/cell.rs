//! The text of a table cell, without its Markdown.

use pulldown_cmark::{Event, Parser};

/// Returns the text that a reader sees, on one line, without emphasis and addresses of links.
pub(crate) fn text(markdown: &str) -> String {
    // A leading letter keeps the parser from taking "1. a" for a list and "# a" for a heading.
    let guarded = format!("x{}", markdown.trim());
    let mut text = String::new();
    for event in Parser::new(&guarded) {
        match event {
            Event::Text(part) | Event::Code(part) => text += &part,
            Event::InlineHtml(tag) if is_line_break(&tag) => text.push(' '),
            // Messages contain tags such as `<at id=ou_1>`.
            Event::InlineHtml(tag) => text += &tag,
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    // codes.csv may not contain zero-width characters.
    text.retain(|character| !matches!(character, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}'));
    let words = text.strip_prefix('x').unwrap_or(&text).split_whitespace();
    words.collect::<Vec<_>>().join(" ")
}

fn is_line_break(tag: &str) -> bool {
    let name = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/').trim();
    name.eq_ignore_ascii_case("br")
}
