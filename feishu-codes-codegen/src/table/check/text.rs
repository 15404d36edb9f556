//! The rules of every field of all files.

use super::at_field;
use crate::table::{Rule, cell, column::Column, diagnostic::Problems, records::Row};

/// The longest field, in bytes.
const MAX_FIELD: usize = 1 << 20;

pub(super) fn check<C: Column>(row: &Row, problems: &mut Problems<'_>) {
    for column in row.columns::<C>() {
        let value = row.get(column);
        if cell::trim(value) != value {
            let help = match cell::trim(value) {
                "" => "leave the field empty".to_owned(),
                trimmed => format!("write `{trimmed}`"),
            };
            let message = format!("leading or trailing whitespace in {}", column.name());
            at_field(row, column, problems, Rule::SurroundingWhitespace, message, help);
        }
        if value.len() > MAX_FIELD {
            let message = format!("{} has {} bytes", column.name(), value.len());
            at_field(
                row,
                column,
                problems,
                Rule::FieldSize,
                message,
                format!("shorten it to at most {MAX_FIELD} bytes"),
            );
        }
        if cell::is_suspicious(value) {
            if let Some(character) = value.chars().find(|character| is_forbidden(*character)) {
                forbidden(row, column, character, problems);
            }
        }
    }
}

/// Returns whether a character is forbidden in a text. The reader of quotation marks reports line breaks.
fn is_forbidden(character: char) -> bool {
    (cell::is_control(character) && character != '\n' && character != '\r') || cell::is_invisible(character)
}

fn forbidden(row: &Row, column: impl Column, character: char, problems: &mut Problems<'_>) {
    let field = row.span_of(problems.input(), column);
    let raw = String::from_utf8_lossy(problems.input().bytes().get(field.clone()).unwrap_or_default());
    let at = raw.find(character).unwrap_or(0);
    let span = field.start + at..field.start + at + character.len_utf8();
    let (rule, what) = if cell::is_control(character) {
        (Rule::ControlCharacter, "control character")
    } else {
        (Rule::InvisibleCharacter, "invisible character")
    };
    let message = format!("{what} (U+{:04X}) in {}", u32::from(character), column.name());
    problems.add(rule, span, message, "remove it");
}
