//! Checks the rules of a table. There is one function per rule, and all problems are collected.

pub(super) mod codes;
pub(super) mod domains;
pub(super) mod endpoints;
mod text;

use std::ops::Range;

use super::{Rule, cell, column::Column, diagnostic::Problems, records::Row};

/// A row, and the collection of its problems.
struct CheckedRow<'r, 'i> {
    row: &'r Row,
    problems: &'r mut Problems<'i>,
}

impl<'r, 'i> CheckedRow<'r, 'i> {
    fn new(row: &'r Row, problems: &'r mut Problems<'i>) -> Self {
        Self { row, problems }
    }

    fn get(&self, column: impl Column) -> &'r str {
        self.row.get(column)
    }

    /// Adds a problem with the field of a column.
    fn at_field(&mut self, column: impl Column, rule: Rule, message: impl Into<String>, help: impl Into<String>) {
        let span = self.row.span_of(self.problems.input(), column);
        self.problems.add(rule, span, message, help);
    }

    /// Adds a problem with the value of a column, unless the value has whitespace around it or invisible characters. These are
    /// problems of their own, and most likely the cause of this one.
    fn at_value(&mut self, column: impl Column, rule: Rule, message: impl Into<String>, help: impl Into<String>) {
        if cell::is_clean(self.get(column)) {
            self.at_field(column, rule, message, help);
        }
    }

    /// Adds a problem with a part of the value of a column. `part` is a range of its bytes.
    fn at_part(
        &mut self,
        column: impl Column,
        part: Range<usize>,
        rule: Rule,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let input = self.problems.input();
        let field = self.row.span_of(input, column);
        let is_quoted = input.bytes().get(field.start) == Some(&b'"');
        let at = |part: usize| (field.start + usize::from(is_quoted) + part).min(field.end);
        self.problems.add(rule, at(part.start)..at(part.end), message, help);
    }

    /// Reports each of these columns that the file has and that is empty.
    fn required<C: Column>(&mut self, columns: [C; 2], rule: Rule, help: &str) {
        for column in columns {
            if self.get(column).is_empty() && self.row.columns().any(|other: C| other == column) {
                self.at_field(column, rule, format!("{} is empty", column.name()), help);
            }
        }
    }
}
