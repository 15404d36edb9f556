//! Reads CSV into rows with their positions.

mod header;
mod quoting;
mod row;
mod spans;

use std::{io::BufRead, ops::Range};

use feishu_codes_core::Lang;

use super::{
    Input, Rule,
    column::{Column, in_file},
    diagnostic::Problems,
};
use quoting::QuoteError;
pub use row::Row;
use spans::Spans;

/// The rows of a file.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// The rows that have as many fields as the header row.
    pub whole: Vec<Row>,
    /// The first fields of the damaged rows, which usually contain their names.
    pub damaged: Vec<Row>,
    /// The language of the file, if it has only the columns of one language.
    pub only_language: Option<Lang>,
}

impl Records {
    /// Returns the whole rows, then the damaged ones.
    pub fn all(&self) -> impl Iterator<Item = &Row> {
        self.whole.iter().chain(&self.damaged)
    }

    /// Reads the rows of a file with the columns `C`, and reports the damaged ones.
    ///
    /// Returns no rows if the file is not a table.
    pub fn read<C: Column>(problems: &mut Problems<'_>) -> Self {
        let input = problems.input();
        let mut records = Self::default();
        if is_unreadable(problems) {
            return records;
        }
        let mut all_spans = Spans::new(input.bytes(), input.body_start());
        let Some(header_span) = all_spans.next() else { return records };
        all_spans.resume_after_line_of(header_span.start);
        let Some(header) = header::check::<C>(header_span.clone(), problems) else { return records };
        records.only_language = header.only_language;
        let width = in_file::<C>(header.only_language).count();

        // If the columns are not in their places, every row would have problems and hide that of the header row.
        let mut ignored = Problems::new(input);
        let problems = if header.is_in_order { problems } else { &mut ignored };
        while let Some(span) = all_spans.next() {
            let Some(fields) = split(span.clone(), width, problems) else {
                all_spans.resume_after_line_of(span.start);
                records.damaged.extend(first_fields(span, input));
                continue;
            };
            match to_row(&fields, span, width, problems) {
                Ok(row) => records.whole.push(row),
                Err(row) => records.damaged.push(row),
            }
        }
        if records.whole.is_empty() && records.damaged.is_empty() && problems.is_empty() {
            let help = "add a row below the header row; an empty table is most likely a mistake";
            problems.add(Rule::NoRows, header_span, "the table has no rows", help);
        }
        if !header.is_in_order {
            records.damaged.append(&mut records.whole);
        }
        if !header.is_in_order || header.only_language.is_some() {
            for row in records.whole.iter_mut().chain(&mut records.damaged) {
                row.rearrange(&header.places, header.only_language);
            }
        }
        records
    }
}

/// Reports a file that is not a table. Returns whether it did.
fn is_unreadable(problems: &mut Problems<'_>) -> bool {
    let input = problems.input();
    let bytes = input.bytes();
    let whole = 0..bytes.len();
    if input.slice(input.body_start()..bytes.len()).trim_ascii().is_empty() {
        let help = "restore the header row and the rows, for instance with `git checkout -- FILE`";
        problems.add(Rule::EmptyFile, whole, "the file is empty", help);
    } else if is_utf16(bytes) {
        let help = "save it as UTF-8; in a spreadsheet, choose \"CSV UTF-8\"";
        problems.add(Rule::Encoding, 0..bytes.len().min(2), "the file is UTF-16", help);
    } else if bytes.contains(&b'\r') && !bytes.contains(&b'\n') {
        let help = "save it with line feeds; in a spreadsheet, choose \"CSV UTF-8\", not \"CSV (Macintosh)\"";
        problems.add(Rule::LineBreak, whole, "the lines end with a carriage return instead of a line feed", help);
    } else if let Some(target) = link_target(bytes) {
        let help = "enable symbolic links (`git config core.symlinks true`; on Windows, also developer mode) and check out the file \
                    again, or replace it with a copy of the file that it names";
        let message = format!("the file is a symbolic link to `{target}` that was checked out as plain text");
        problems.add(Rule::LinkAsText, whole, message, help);
    } else {
        return false;
    }
    true
}

/// Recognizes UTF-16 by its byte order mark, or by a zero byte next to each ASCII character.
fn is_utf16(bytes: &[u8]) -> bool {
    let zeros = |first: usize| bytes.len() > 7 && bytes.iter().skip(first).step_by(2).take(8).all(|byte| *byte == 0);
    bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || zeros(0) != zeros(1)
}

/// Recognizes the file that git writes for a symbolic link if the system has none. It contains only the target path.
fn link_target(bytes: &[u8]) -> Option<&str> {
    let short = Some(bytes).filter(|bytes| bytes.len() < 1024)?;
    let text = std::str::from_utf8(short).ok()?.trim();
    let is_path = !text.contains([',', '\n', '"']) && text.to_ascii_lowercase().ends_with(".csv");
    is_path.then_some(text)
}

/// Returns the ranges of a record's fields in the record. Reports line breaks inside fields, and misplaced quotation marks, which
/// make the record unusable.
fn split(span: Range<usize>, width: usize, problems: &mut Problems<'_>) -> Option<Vec<Range<usize>>> {
    let raw = problems.input().slice(span.clone());
    let start = span.start;
    let (fields, error) = quoting::fields(raw);
    // `contains` is fast even in an unoptimized proc macro.
    let (has_feed, has_return) = (raw.contains(&b'\n'), raw.contains(&b'\r'));
    if error.is_none() && (!has_feed || fields.len() == width) {
        if has_feed || has_return {
            let has_break = |field: &Range<usize>| raw[field.clone()].iter().any(|byte| matches!(byte, b'\n' | b'\r'));
            for field in fields.iter().filter(|field| has_break(field)) {
                let place = start + field.start..start + field.end;
                problems.add(Rule::LineBreak, place, "line break inside a field", "write the text on one line");
            }
        }
        return Some(fields);
    }
    // An unterminated field would include the lines below, so report it and continue with the next line.
    let line = first_line(raw);
    match quoting::fields(line).1 {
        Some(QuoteError::Unescaped(at)) => {
            let help = "quote the whole field, and double the quotation marks inside it (\"\")";
            let message = "unescaped quotation mark inside a field";
            problems.add(Rule::UnescapedQuote, start + at..start + at + 1, message, help);
        }
        error => {
            let at = if let Some(QuoteError::Unterminated(at)) = error { at } else { 0 };
            let help = "end the field with a quotation mark; double a quotation mark inside a field (\"\")";
            let message = "unterminated quoted field";
            problems.add(Rule::UnterminatedQuote, start + at..start + line.len(), message, help);
        }
    }
    None
}

/// Returns the position of the next such byte. This is much faster than a loop, especially in an unoptimized proc macro.
fn find(byte: u8, bytes: &[u8], start: usize) -> Option<usize> {
    let mut rest = bytes.get(start..)?;
    let at = start + rest.skip_until(byte).ok()?.checked_sub(1)?;
    (bytes.get(at) == Some(&byte)).then_some(at)
}

fn first_line(raw: &[u8]) -> &[u8] {
    raw.split(|byte| *byte == b'\n').next().unwrap_or_default().trim_ascii_end()
}

/// Returns the fields before a misplaced quotation mark, if there are any.
fn first_fields(span: Range<usize>, input: &Input) -> Option<Row> {
    let line = first_line(input.slice(span.clone()));
    let fields = quoting::fields(line).0;
    let end = fields.last()?.end;
    Some(Row::new(line, &fields, span.start..span.start + end).unwrap_or_else(|damaged| damaged))
}

/// Converts a record to a row, or reports that it is damaged and returns the readable fields as an error.
fn to_row(fields: &[Range<usize>], span: Range<usize>, width: usize, problems: &mut Problems<'_>) -> Result<Row, Row> {
    let found = fields.len();
    let raw = problems.input().slice(span.clone());
    let row = Row::new(raw, fields, span.clone());
    let is_utf8 = row.is_ok();
    let row = row.unwrap_or_else(|damaged| damaged);
    if row.is_empty() {
        problems.add(Rule::RowLength, span, "the row is empty", "remove the line");
        return Err(row);
    }
    if found != width {
        let help =
            if found > width { "quote a value that contains a comma" } else { "write the commas of empty fields too" };
        problems.add(Rule::RowLength, span, format!("expected {width} fields, found {found}"), help);
        return Err(row);
    }
    if !is_utf8 {
        for field in fields {
            invalid_utf8(span.start + field.start..span.start + field.end, problems);
        }
        return Err(row);
    }
    Ok(row)
}

fn invalid_utf8(field: Range<usize>, problems: &mut Problems<'_>) {
    if let Err(error) = std::str::from_utf8(problems.input().slice(field.clone())) {
        let at = field.start + error.valid_up_to();
        let help = "save the file as UTF-8; in a spreadsheet, choose \"CSV UTF-8\"";
        problems.add(Rule::Encoding, at..at + 1, "invalid UTF-8", help);
    }
}
