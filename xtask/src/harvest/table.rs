//! Error tables in Markdown, broken ones too.
//!
//! A Markdown parser drops a table with one column of dashes too many, so the lines are read here, more leniently. A line with vertical
//! bars above a line of dashes begins a table, and the first line without a bar ends it. If a converter lost the bars, a row is a code
//! alone on an indented line, and the message on the next line.

use super::{cell, fold::fold, shape::Shape};

/// One row of an error table.
pub(crate) struct Row {
    pub(crate) code: i64,
    pub(crate) http: Vec<u16>,
    pub(crate) message: String,
    /// Whether the code occurs inside the text of another code, not as the `code` of a response.
    pub(crate) nested: bool,
}

/// The error tables of a page.
#[derive(Default)]
pub(crate) struct Tables {
    pub(crate) count: usize,
    pub(crate) rows: Vec<Row>,
    /// The header rows of tables with codes but without a known column of messages.
    pub(crate) unread: Vec<String>,
}

/// Reads all error tables.
pub(crate) fn read(markdown: &str) -> Tables {
    let mut tables = Tables::default();
    let mut lines = markdown.lines().peekable();
    let mut section = Section::default();
    while let Some(line) = lines.next() {
        section.enter(line);
        if lines.next_if(|next| is_delimiter(next)).is_some() {
            let body = std::iter::from_fn(|| lines.next_if(|line| line.contains('|')));
            let Some(shape) = Shape::of(line).or_else(|| section.shape_of_table_above(line)) else {
                body.for_each(drop);
                continue;
            };
            let rows = body.filter_map(|line| row(line, &shape, section.nested)).collect::<Vec<_>>();
            // Tables of colors and the like have small numbers and no messages.
            if shape.messages.is_empty() && rows.iter().any(|row| row.code >= 1000) {
                tables.unread.push(line.trim().to_owned());
            } else if !(shape.messages.is_empty() || rows.is_empty()) {
                tables.count += 1;
                tables.rows.extend(rows);
                section.shape = Some((cells(line).count(), shape));
            }
        } else if let (Some(code), Some(next)) =
            (section.loose_code(line), lines.peek().filter(|next| !next.trim().is_empty()))
        {
            tables.rows.push(Row { code, http: Vec::new(), message: cell::text(next), nested: section.nested });
        }
    }
    tables
}

/// The context of a line, from the lines since the last heading.
#[derive(Default)]
struct Section {
    /// Whether the codes occur inside the text of another code.
    nested: bool,
    /// The number of columns of the last error table, and their shape.
    shape: Option<(usize, Shape)>,
    /// Whether the line is in a code block.
    fenced: bool,
}

impl Section {
    fn enter(&mut self, line: &str) {
        if line.trim_start().starts_with("```") {
            self.fenced = !self.fenced;
        } else if line.starts_with('#') && !self.fenced {
            let heading = line.to_lowercase();
            *self = Self {
                nested: heading.contains("子错误码") || heading.contains("sub-error code"),
                ..Self::default()
            };
        }
    }

    /// Returns the shape of the second half of a table that a converter split, whose header row has no names.
    fn shape_of_table_above(&self, header: &str) -> Option<Shape> {
        self.shape.as_ref().filter(|(columns, _)| *columns == cells(header).count()).map(|(_, shape)| shape.clone())
    }

    /// Returns the code at the start of a row without bars.
    fn loose_code(&self, line: &str) -> Option<i64> {
        let may_be = self.shape.is_some() && !self.fenced && line.starts_with([' ', '\t']);
        may_be.then(|| code(line.trim())).flatten()
    }
}

/// Returns the cells of a row, with or without bars at its ends. `\|` is not a separator.
pub(crate) fn cells(line: &str) -> impl Iterator<Item = &str> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    let mut escaped = false;
    line.split(move |character| {
        let separates = character == '|' && !escaped;
        escaped = character == '\\' && !escaped;
        separates
    })
}

fn is_delimiter(line: &str) -> bool {
    line.contains('|') && line.contains("--") && line.chars().all(|character| " \t|:-".contains(character))
}

fn row(line: &str, shape: &Shape, nested: bool) -> Option<Row> {
    let cells = cells(line).collect::<Vec<_>>();
    let text = |at: usize| cells.get(at).map(|markdown| cell::text(markdown)).unwrap_or_default();
    let code = code(&text(shape.code))?;
    let http = shape.http.map(text).unwrap_or_default();
    let http = http.split(|character: char| !character.is_ascii_digit()).filter_map(|status| status.parse().ok());
    let message = shape.messages.iter().map(|at| text(*at)).find(|message| !fold(message).is_empty());
    Some(Row { code, http: http.collect(), message: message.unwrap_or_default(), nested: nested || shape.nested })
}

/// Parses a code, which has two to ten digits.
fn code(text: &str) -> Option<i64> {
    let is_code = (2..=10).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then(|| text.parse().ok()).flatten()
}
