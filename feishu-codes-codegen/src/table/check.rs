//! The rules of a table: one function per rule, all problems collected.

pub(super) mod codes;
pub(super) mod domains;
pub(super) mod endpoints;
mod text;

use std::ops::Range;

use super::{Rule, cell, column::Column, diagnostic::Problems, records::Row};

/// Adds a problem with the field of a column.
fn at_field(
    row: &Row,
    column: impl Column,
    problems: &mut Problems<'_>,
    rule: Rule,
    message: impl Into<String>,
    help: impl Into<String>,
) {
    problems.add(rule, row.span_of(problems.input(), column), message, help);
}

/// Adds a problem with the value of a column, unless the text itself has a problem: then this one most likely follows from it.
fn at_value(
    row: &Row,
    column: impl Column,
    problems: &mut Problems<'_>,
    rule: Rule,
    message: impl Into<String>,
    help: impl Into<String>,
) {
    if cell::is_clean(row.get(column)) {
        at_field(row, column, problems, rule, message, help);
    }
}

/// Adds a problem with a part of the value of a column; `part` is a range of its bytes.
fn at_part(
    row: &Row,
    column: impl Column,
    part: Range<usize>,
    problems: &mut Problems<'_>,
    rule: Rule,
    message: impl Into<String>,
    help: impl Into<String>,
) {
    let field = row.span_of(problems.input(), column);
    let quoted = problems.input().bytes().get(field.start) == Some(&b'"');
    let at = |part: usize| (field.start + usize::from(quoted) + part).min(field.end);
    problems.add(rule, at(part.start)..at(part.end), message, help);
}

/// Reports the given columns, as far as the file has them, if they are empty.
fn required<C: Column>(row: &Row, columns: [C; 2], problems: &mut Problems<'_>, rule: Rule, help: &str) {
    for column in row.columns().filter(|column| columns.contains(column) && row.get(*column).is_empty()) {
        at_field(row, column, problems, rule, format!("{} is empty", column.name()), help);
    }
}
