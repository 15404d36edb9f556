//! CSV to located records.

mod header;
mod quoting;
mod records;

use std::ops::Range;

use csv::{ByteRecord, ReaderBuilder, StringRecord, Terminator};

use crate::{Input, Rule, column::Column, diagnostic::Report};
use header::Header;
use quoting::QuoteError;
use records::Records;

/// A row of a file.
#[derive(Clone, Debug)]
pub struct Row {
    cells: StringRecord,
    /// The bytes of the file that hold it, without the line's end.
    pub span: Range<usize>,
}

impl Row {
    fn lossy(cells: ByteRecord, span: Range<usize>) -> Self {
        Self { cells: StringRecord::from_byte_record_lossy(cells), span }
    }

    /// The value of a cell.
    #[must_use]
    pub fn get(&self, column: impl Column) -> &str {
        self.cells.get(column.index()).unwrap_or_default()
    }

    /// All values, in the order of the columns.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter()
    }

    /// The bytes of the file that hold a cell, its quotation marks included.
    #[must_use]
    pub fn cell_span(&self, input: &Input, index: usize) -> Range<usize> {
        let raw = input.bytes().get(self.span.clone()).unwrap_or_default();
        let cell = quoting::cells(raw).0.get(index).cloned().unwrap_or(0..raw.len());
        self.span.start + cell.start..self.span.start + cell.end
    }
}

/// The rows of a file.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Those that have as many cells as the header.
    pub whole: Vec<Row>,
    /// The first cells of those that cannot be read as a whole: what they are named, without a word on the rest.
    pub damaged: Vec<Row>,
}

impl Rows {
    /// The whole ones, then the damaged ones.
    pub fn all(&self) -> impl Iterator<Item = &Row> {
        self.whole.iter().chain(&self.damaged)
    }
}

/// Reads the rows of a file whose header names these columns.
///
/// What cannot be read is reported, and left out; the rest is there. Only a file that is no table at all gives nothing.
pub fn read<'i, C: Column>(input: &'i Input, columns: &[C], report: &mut Report<'i>) -> Vec<Row> {
    rows(input, columns, report).whole
}

/// Reads the rows of a file as [`read`] does, and what is left of those that are damaged.
pub fn rows<'i, C: Column>(input: &'i Input, columns: &[C], report: &mut Report<'i>) -> Rows {
    let mut rows = Rows::default();
    if unreadable(input, report) {
        return rows;
    }
    let mut records = Records::new(input.bytes(), input.body_start());
    let Some(header) = records.next() else { return rows };
    records.resume_after_line_of(header.start);
    let places = match header::check(header.clone(), columns, input, report) {
        Header::Good => None,
        Header::OtherPlaces(places) => Some(places),
        Header::None => return rows,
    };

    // Of a table whose columns are elsewhere, the rows are as good as damaged: a problem a row would only bury that of the header.
    let mut ignored = Report::new(input);
    let report = if places.is_some() { &mut ignored } else { report };
    let (mut spans, mut damaged) = (Vec::new(), Vec::new());
    while let Some(span) = records.next() {
        if check_quotes(span.clone(), columns.len(), input, report) {
            spans.push(span);
        } else {
            damaged.extend(first_cells(span.clone(), input));
            records.resume_after_line_of(span.start);
        }
    }
    for (span, cells) in spans.iter().zip(parse(&spans, input.bytes())) {
        match to_row(cells, span.clone(), columns, input, report) {
            Ok(row) => rows.whole.push(row),
            Err(row) => rows.damaged.push(row),
        }
    }
    let damaged = damaged.iter().zip(parse(&damaged, input.bytes()));
    rows.damaged.extend(damaged.map(|(span, cells)| Row::lossy(cells, span.clone())));
    if let Some(places) = places {
        rows.damaged.append(&mut rows.whole);
        rows.damaged
            .iter_mut()
            .for_each(|row| row.cells = places.iter().map(|at| row.cells.get(*at).unwrap_or("")).collect());
    } else if rows.whole.is_empty() && !report.has_problems() {
        let help = "add a row below the header line; an empty table is most likely a mistake";
        report.add(Rule::NoRows, header, "the table has no rows", help);
    }
    rows
}

/// The cells of well-formed records. A reader takes long to make: one for all.
fn parse(spans: &[Range<usize>], bytes: &[u8]) -> Vec<ByteRecord> {
    let mut text = Vec::with_capacity(1 + spans.iter().map(|span| span.len() + 1).sum::<usize>());
    // The blank line keeps the reader from skipping a byte order mark at the start of the first cell, where it is a mistake.
    text.push(b'\n');
    for span in spans {
        text.extend_from_slice(bytes.get(span.clone()).unwrap_or_default());
        text.push(b'\n');
    }
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .terminator(Terminator::Any(b'\n'))
        .from_reader(&text[..]);
    // Reading from memory into bytes cannot fail; if it does one day, the records end here.
    reader.into_byte_records().map_while(Result::ok).collect()
}

/// Reports a file that is no table.
fn unreadable(input: &Input, report: &mut Report<'_>) -> bool {
    let bytes = input.bytes();
    let whole = 0..bytes.len();
    if bytes.trim_ascii().is_empty() || bytes == b"\xEF\xBB\xBF" {
        let help = "put the header line and the rows back, for instance with `git checkout -- FILE`";
        report.add(Rule::EmptyFile, whole, "the file is empty", help);
    } else if is_utf16(bytes) {
        let help = "save it as UTF-8; in a spreadsheet, choose \"CSV UTF-8\"";
        report.add(Rule::Encoding, 0..bytes.len().min(2), "the file is UTF-16", help);
    } else if bytes.contains(&b'\r') && !bytes.contains(&b'\n') {
        let help = "save it with line feeds; in a spreadsheet, choose \"CSV UTF-8\", not \"CSV (Macintosh)\"";
        report.add(Rule::LineBreak, whole, "the lines end with a carriage return alone", help);
    } else if let Some(target) = link_target(bytes) {
        let help = "turn symbolic links on (`git config core.symlinks true`, on Windows with developer mode) and check the file out \
                    again, or copy the file that it names here";
        let message = format!("the file is a symbolic link to `{target}` that was checked out as plain text");
        report.add(Rule::LinkAsText, whole, message, help);
    } else {
        return false;
    }
    true
}

/// By the byte order mark, or by ASCII characters with a zero beside each.
fn is_utf16(bytes: &[u8]) -> bool {
    let zeros = |first: usize| bytes.len() > 7 && bytes.iter().skip(first).step_by(2).take(8).all(|byte| *byte == 0);
    bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || zeros(0) != zeros(1)
}

/// What git writes for a symbolic link where the system has none: the path, nothing else.
fn link_target(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?.trim();
    let is_path = text.len() < 1024 && !text.contains([',', '\n', '"']) && text.to_ascii_lowercase().ends_with(".csv");
    is_path.then_some(text)
}

/// Reports quotation marks that are not in their place, and lines that are broken inside a cell. Whether the record can be used.
fn check_quotes(span: Range<usize>, width: usize, input: &Input, report: &mut Report<'_>) -> bool {
    let raw = input.bytes().get(span.clone()).unwrap_or_default();
    let breaks = |byte: &u8| matches!(byte, b'\n' | b'\r');
    if !raw.iter().any(|byte| *byte == b'"' || breaks(byte)) {
        return true;
    }
    let start = span.start;
    let (cells, error) = quoting::cells(raw);
    let one_line = !raw.contains(&b'\n');
    if error.is_none() && (one_line || cells.len() == width) {
        for cell in cells.iter().filter(|cell| raw.get((*cell).clone()).unwrap_or_default().iter().any(breaks)) {
            let help = "write the text in one line";
            report.add(Rule::LineBreak, start + cell.start..start + cell.end, "a line break inside a cell", help);
        }
        return true;
    }
    // A quotation mark that is never closed swallows the lines below it: report it, and go on with the next line.
    let line = first_line(raw);
    match quoting::cells(line).1 {
        Some(QuoteError::Stray(at)) => {
            let help = "put the whole cell in quotation marks, and write those inside it twice (\"\")";
            let message = "a quotation mark in the middle of a cell";
            report.add(Rule::StrayQuote, start + at..start + at + 1, message, help);
        }
        error => {
            let at = if let Some(QuoteError::Unclosed(at)) = error { at } else { 0 };
            let help = "close the cell with a quotation mark; write a quotation mark inside a cell twice (\"\")";
            let message = "a quotation mark opens a cell and is not closed";
            report.add(Rule::UnclosedQuote, start + at..start + line.len(), message, help);
        }
    }
    false
}

fn first_line(raw: &[u8]) -> &[u8] {
    raw.split(|byte| *byte == b'\n').next().unwrap_or_default().trim_ascii_end()
}

/// What stands in a line before a quotation mark that is out of place.
fn first_cells(span: Range<usize>, input: &Input) -> Option<Range<usize>> {
    let line = first_line(input.bytes().get(span.clone()).unwrap_or_default());
    quoting::cells(line).0.last().map(|last| span.start..span.start + last.end)
}

/// `Err` where the row is damaged.
fn to_row<C: Column>(
    cells: ByteRecord,
    span: Range<usize>,
    columns: &[C],
    input: &Input,
    report: &mut Report<'_>,
) -> Result<Row, Row> {
    let found = cells.len();
    if cells.iter().all(|cell| cell.trim_ascii().is_empty()) {
        report.add(Rule::RowLength, span.clone(), "the row is empty", "remove the line");
        return Err(Row { cells: StringRecord::new(), span });
    }
    if found != columns.len() {
        let more = if found > columns.len() {
            "a value that holds a comma needs quotation marks"
        } else {
            "write the commas of empty cells too"
        };
        let message = format!(
            "the row has {} instead of {}",
            if found == 1 { "1 cell".to_owned() } else { format!("{found} cells") },
            columns.len()
        );
        report.add(Rule::RowLength, span.clone(), message, more);
        return Err(Row::lossy(cells, span));
    }
    match StringRecord::from_byte_record(cells) {
        Ok(cells) => Ok(Row { cells, span }),
        Err(error) => {
            let raw = input.bytes().get(span.clone()).unwrap_or_default();
            for cell in quoting::cells(raw).0 {
                invalid_utf8(span.start + cell.start..span.start + cell.end, input, report);
            }
            Err(Row::lossy(error.into_byte_record(), span))
        }
    }
}

fn invalid_utf8(cell: Range<usize>, input: &Input, report: &mut Report<'_>) {
    let raw = input.bytes().get(cell.clone()).unwrap_or_default();
    if let Err(error) = std::str::from_utf8(raw) {
        let at = cell.start + error.valid_up_to();
        let help = "save the file as UTF-8; in a spreadsheet, choose \"CSV UTF-8\"";
        report.add(Rule::Encoding, at..at + 1, "bytes that are not UTF-8", help);
    }
}
