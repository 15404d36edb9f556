//! The rules for every field of all files.

use super::CheckedRow;
use crate::table::{Rule, cell, column::Column};

/// The maximum length of a field in bytes.
const MAX_FIELD: usize = 1 << 20;

pub(super) fn check<C: Column>(row: &mut CheckedRow<'_, '_>) {
    for column in row.row.columns::<C>() {
        let value = row.get(column);
        let trimmed = cell::trim(value);
        if trimmed != value {
            let help =
                if trimmed.is_empty() { "leave the field empty".to_owned() } else { format!("write `{trimmed}`") };
            let message = format!("leading or trailing whitespace in {}", column.name());
            row.at_field(column, Rule::SurroundingWhitespace, message, help);
        }
        if value.len() > MAX_FIELD {
            let message = format!("{} has {} bytes", column.name(), value.len());
            row.at_field(column, Rule::FieldSize, message, format!("shorten it to at most {MAX_FIELD} bytes"));
        }
        if cell::is_suspicious(value) {
            // Line breaks are reported when the rows are read.
            let is_reported = |character: &char| cell::is_forbidden(*character) && !matches!(character, '\r' | '\n');
            if let Some(character) = value.chars().find(is_reported) {
                forbidden(row, column, character);
            }
        }
    }
}

fn forbidden(row: &mut CheckedRow<'_, '_>, column: impl Column, character: char) {
    let input = row.problems.input();
    let field = row.row.span_of(input, column);
    let raw = String::from_utf8_lossy(input.bytes().get(field.clone()).unwrap_or_default());
    let start = field.start + raw.find(character).unwrap_or(0);
    let (rule, what) = if cell::is_control(character) {
        (Rule::ControlCharacter, "control character")
    } else {
        (Rule::InvisibleCharacter, "invisible character")
    };
    let message = format!("{what} (U+{:04X}) in {}", u32::from(character), column.name());
    row.problems.add(rule, start..start + character.len_utf8(), message, "remove it");
}
