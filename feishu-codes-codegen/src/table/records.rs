//! Reads CSV into rows with their positions.

mod header;
mod quoting;
mod row;
mod spans;

use std::{io::BufRead, ops::Range};

use csv::{ByteRecord, ReaderBuilder, StringRecord, Terminator};
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
        let (mut spans, mut damaged) = (Vec::new(), Vec::new());
        while let Some(span) = all_spans.next() {
            if check_quotes(span.clone(), width, problems) {
                spans.push(span);
            } else {
                damaged.extend(first_fields(span.clone(), input));
                all_spans.resume_after_line_of(span.start);
            }
        }
        for (span, fields) in spans.iter().zip(parse(&spans, input)) {
            match to_row(fields, span.clone(), width, problems) {
                Ok(row) => records.whole.push(row),
                Err(row) => records.damaged.push(row),
            }
        }
        let damaged = damaged.iter().zip(parse(&damaged, input));
        records.damaged.extend(damaged.map(|(span, fields)| Row::lossy(fields, span.clone())));
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

/// Parses well-formed records, all with one `csv` reader, because creating a reader takes long.
fn parse(spans: &[Range<usize>], input: &Input) -> Vec<ByteRecord> {
    let mut text = Vec::with_capacity(1 + spans.iter().map(|span| span.len() + 1).sum::<usize>());
    // After the blank line, the reader does not skip a byte order mark at the start of the first field, which is a mistake there.
    text.push(b'\n');
    for span in spans {
        text.extend_from_slice(input.slice(span.clone()));
        text.push(b'\n');
    }
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .terminator(Terminator::Any(b'\n'))
        .from_reader(&text[..]);
    // Reading bytes from memory cannot fail. If it ever does, the records end here.
    reader.into_byte_records().map_while(Result::ok).collect()
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

/// Reports misplaced quotation marks, and line breaks inside fields. Returns whether the record can be parsed.
fn check_quotes(span: Range<usize>, width: usize, problems: &mut Problems<'_>) -> bool {
    let raw = problems.input().slice(span.clone());
    // `contains` is fast even in an unoptimized proc macro.
    let has_break = |text: &[u8]| text.contains(&b'\n') || text.contains(&b'\r');
    if !raw.contains(&b'"') && !has_break(raw) {
        return true;
    }
    let start = span.start;
    let (fields, error) = quoting::fields(raw);
    let is_one_line = !raw.contains(&b'\n');
    if error.is_none() && (is_one_line || fields.len() == width) {
        for field in fields.iter().filter(|field| has_break(raw.get((*field).clone()).unwrap_or_default())) {
            let help = "write the text on one line";
            problems.add(Rule::LineBreak, start + field.start..start + field.end, "line break inside a field", help);
        }
        return true;
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
    false
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

/// Returns the range of the fields before a misplaced quotation mark.
fn first_fields(span: Range<usize>, input: &Input) -> Option<Range<usize>> {
    let line = first_line(input.slice(span.clone()));
    quoting::fields(line).0.last().map(|last| span.start..span.start + last.end)
}

/// Converts a record to a row, or reports that it is damaged and returns the readable fields as an error.
fn to_row(fields: ByteRecord, span: Range<usize>, width: usize, problems: &mut Problems<'_>) -> Result<Row, Row> {
    let found = fields.len();
    if fields.iter().all(|field| field.trim_ascii().is_empty()) {
        problems.add(Rule::RowLength, span.clone(), "the row is empty", "remove the line");
        return Err(Row::new(StringRecord::new(), span));
    }
    if found != width {
        let help =
            if found > width { "quote a value that contains a comma" } else { "write the commas of empty fields too" };
        let message = format!("expected {width} fields, found {found}");
        problems.add(Rule::RowLength, span.clone(), message, help);
        return Err(Row::lossy(fields, span));
    }
    match StringRecord::from_byte_record(fields) {
        Ok(fields) => Ok(Row::new(fields, span)),
        Err(error) => {
            for field in quoting::fields(problems.input().slice(span.clone())).0 {
                invalid_utf8(span.start + field.start..span.start + field.end, problems);
            }
            Err(Row::lossy(error.into_byte_record(), span))
        }
    }
}

fn invalid_utf8(field: Range<usize>, problems: &mut Problems<'_>) {
    if let Err(error) = std::str::from_utf8(problems.input().slice(field.clone())) {
        let at = field.start + error.valid_up_to();
        let help = "save the file as UTF-8; in a spreadsheet, choose \"CSV UTF-8\"";
        problems.add(Rule::Encoding, at..at + 1, "invalid UTF-8", help);
    }
}
