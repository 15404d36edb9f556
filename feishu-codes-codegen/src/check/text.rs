//! What holds for every cell of both files.

use crate::{Rule, column::Column, diagnostic::Report, parse, read::Row};

/// The longest cell, in bytes.
const MAX_CELL: usize = 1 << 20;

pub(super) fn check<C: Column>(row: &Row, columns: &[C], report: &mut Report<'_>) {
    for (column, value) in columns.iter().zip(row.cells()) {
        if parse::trim(value) != value {
            let help = match parse::trim(value) {
                "" => "leave the cell empty".to_owned(),
                trimmed => format!("write `{trimmed}`"),
            };
            report.cell(
                row,
                *column,
                Rule::SurroundingBlank,
                format!("blanks around the value of {}", column.name()),
                help,
            );
        }
        if value.len() > MAX_CELL {
            let message = format!("the value of {} has {} bytes", column.name(), value.len());
            report.cell(row, *column, Rule::CellSize, message, format!("shorten it to at most {MAX_CELL} bytes"));
        }
        if let Some(character) = value.chars().find(|character| is_forbidden(*character)) {
            forbidden(row, *column, character, report);
        }
    }
}

/// Line breaks are reported where quotation marks are read.
fn is_forbidden(character: char) -> bool {
    (parse::is_control(character) && character != '\n' && character != '\r') || parse::is_invisible(character)
}

fn forbidden(row: &Row, column: impl Column, character: char, report: &mut Report<'_>) {
    let cell = row.cell_span(report.input(), column.index());
    let raw = String::from_utf8_lossy(report.input().bytes().get(cell.clone()).unwrap_or_default());
    let at = raw.find(character).unwrap_or(0);
    let span = cell.start + at..cell.start + at + character.len_utf8();
    let (rule, what) = if parse::is_control(character) {
        (Rule::ControlCharacter, "a control character")
    } else {
        (Rule::InvisibleCharacter, "an invisible character")
    };
    let message = format!("{what} (U+{:04X}) in {}", u32::from(character), column.name());
    report.add(rule, span, message, "remove it");
}
