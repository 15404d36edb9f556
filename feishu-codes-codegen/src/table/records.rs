//! From CSV to located rows.

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
use header::Header;
use quoting::QuoteError;
pub use row::Row;
use spans::Spans;

/// The rows of a file.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// The rows that have as many fields as the header.
    pub whole: Vec<Row>,
    /// The first fields of the rows that cannot be read as a whole: enough to know their names.
    pub damaged: Vec<Row>,
    /// The language of the file, if it has the columns of one language only.
    pub only_language: Option<Lang>,
}

impl Records {
    /// Returns the whole rows, then the damaged ones.
    pub fn all(&self) -> impl Iterator<Item = &Row> {
        self.whole.iter().chain(&self.damaged)
    }

    /// Reads the rows of a file with the columns `C`.
    ///
    /// Reports rows that cannot be read and leaves them out. Only a file that is not a table at all gives nothing.
    pub fn read<'i, C: Column>(input: &'i Input, problems: &mut Problems<'i>) -> Self {
        let mut records = Self::default();
        if unreadable(input, problems) {
            return records;
        }
        let mut all_spans = Spans::new(input.bytes(), input.body_start());
        let Some(header) = all_spans.next() else { return records };
        all_spans.resume_after_line_of(header.start);
        let (places, only) = match header::check::<C>(header.clone(), input, problems) {
            Header::Good(only) => (None, only),
            Header::OtherPlaces(places) => (Some(places), None),
            Header::None => return records,
        };
        records.only_language = only;
        let width = in_file::<C>(only).count();

        // If the columns are elsewhere, every row would have a problem of its own and hide that of the header.
        let mut ignored = Problems::new(input);
        let problems = if places.is_some() { &mut ignored } else { problems };
        let (mut spans, mut damaged) = (Vec::new(), Vec::new());
        while let Some(span) = all_spans.next() {
            if check_quotes(span.clone(), width, input, problems) {
                spans.push(span);
            } else {
                damaged.extend(first_fields(span.clone(), input));
                all_spans.resume_after_line_of(span.start);
            }
        }
        for (span, fields) in spans.iter().zip(parse(&spans, input.bytes())) {
            match to_row(fields, span.clone(), width, input, problems) {
                Ok(row) => records.whole.push(row),
                Err(row) => records.damaged.push(row),
            }
        }
        let damaged = damaged.iter().zip(parse(&damaged, input.bytes()));
        records.damaged.extend(damaged.map(|(span, fields)| Row::lossy(fields, span.clone())));
        if let Some(places) = places {
            records.damaged.append(&mut records.whole);
            records.damaged.iter_mut().for_each(|row| row.rearrange(&places, None));
        } else if only.is_some() {
            let place = |column: &C| in_file(only).position(|other: C| other == column.in_language(only));
            let places = C::ALL.iter().map(|column| place(column).unwrap_or(usize::MAX)).collect::<Vec<_>>();
            records.whole.iter_mut().chain(&mut records.damaged).for_each(|row| row.rearrange(&places, only));
        }
        if records.whole.is_empty() && records.damaged.is_empty() && problems.is_empty() {
            let help = "add a row below the header row; an empty table is most likely a mistake";
            problems.add(Rule::NoRows, header, "the table has no rows", help);
        }
        records
    }
}

/// Parses well-formed records. Making a `csv` reader takes long, so there is one for all.
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

/// Reports a file that is not a table.
fn unreadable(input: &Input, problems: &mut Problems<'_>) -> bool {
    let bytes = input.bytes();
    let whole = 0..bytes.len();
    if bytes.get(input.body_start()..).unwrap_or_default().trim_ascii().is_empty() {
        let help = "restore the header row and the rows, for instance with `git checkout -- FILE`";
        problems.add(Rule::EmptyFile, whole, "the file is empty", help);
    } else if is_utf16(bytes) {
        let help = "save it as UTF-8; in a spreadsheet, choose \"CSV UTF-8\"";
        problems.add(Rule::Encoding, 0..bytes.len().min(2), "the file is UTF-16", help);
    } else if bytes.contains(&b'\r') && !bytes.contains(&b'\n') {
        let help = "save it with line feeds; in a spreadsheet, choose \"CSV UTF-8\", not \"CSV (Macintosh)\"";
        problems.add(Rule::LineBreak, whole, "the lines end with a carriage return alone", help);
    } else if let Some(target) = link_target(bytes) {
        let help = "turn symbolic links on (`git config core.symlinks true`, on Windows with developer mode) and check the file out \
                    again, or copy the file that it names here";
        let message = format!("the file is a symbolic link to `{target}` that was checked out as plain text");
        problems.add(Rule::LinkAsText, whole, message, help);
    } else {
        return false;
    }
    true
}

/// Recognizes UTF-16 by the byte order mark, or by ASCII characters with a zero beside each.
fn is_utf16(bytes: &[u8]) -> bool {
    let zeros = |first: usize| bytes.len() > 7 && bytes.iter().skip(first).step_by(2).take(8).all(|byte| *byte == 0);
    bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || zeros(0) != zeros(1)
}

/// Recognizes what git writes for a symbolic link on systems without them: its target path and nothing else.
fn link_target(bytes: &[u8]) -> Option<&str> {
    let short = Some(bytes).filter(|bytes| bytes.len() < 1024)?;
    let text = std::str::from_utf8(short).ok()?.trim();
    let is_path = !text.contains([',', '\n', '"']) && text.to_ascii_lowercase().ends_with(".csv");
    is_path.then_some(text)
}

/// Reports misplaced quotation marks and line breaks inside a field. Returns whether the record can be used.
fn check_quotes(span: Range<usize>, width: usize, input: &Input, problems: &mut Problems<'_>) -> bool {
    let raw = input.bytes().get(span.clone()).unwrap_or_default();
    // `contains` is fast in an unoptimized proc macro too.
    let breaks = |text: &[u8]| text.contains(&b'\n') || text.contains(&b'\r');
    if !raw.contains(&b'"') && !breaks(raw) {
        return true;
    }
    let start = span.start;
    let (fields, error) = quoting::fields(raw);
    let one_line = !raw.contains(&b'\n');
    if error.is_none() && (one_line || fields.len() == width) {
        for field in fields.iter().filter(|field| breaks(raw.get((*field).clone()).unwrap_or_default())) {
            let help = "write the text on one line";
            problems.add(Rule::LineBreak, start + field.start..start + field.end, "line break inside a field", help);
        }
        return true;
    }
    // An unterminated quotation mark would take in the lines below: report it, and continue with the next line.
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

/// Returns the position of the next such byte. Much faster than a loop, most of all in an unoptimized proc macro.
fn find(byte: u8, bytes: &[u8], start: usize) -> Option<usize> {
    let mut rest = bytes.get(start..)?;
    let at = start + rest.skip_until(byte).ok()?.checked_sub(1)?;
    (bytes.get(at) == Some(&byte)).then_some(at)
}

fn first_line(raw: &[u8]) -> &[u8] {
    raw.split(|byte| *byte == b'\n').next().unwrap_or_default().trim_ascii_end()
}

/// Returns the fields of a line before a misplaced quotation mark.
fn first_fields(span: Range<usize>, input: &Input) -> Option<Range<usize>> {
    let line = first_line(input.bytes().get(span.clone()).unwrap_or_default());
    quoting::fields(line).0.last().map(|last| span.start..span.start + last.end)
}

/// Returns `Err` with the readable fields if the row is damaged.
fn to_row(
    fields: ByteRecord,
    span: Range<usize>,
    width: usize,
    input: &Input,
    problems: &mut Problems<'_>,
) -> Result<Row, Row> {
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
            let raw = input.bytes().get(span.clone()).unwrap_or_default();
            for field in quoting::fields(raw).0 {
                invalid_utf8(span.start + field.start..span.start + field.end, input, problems);
            }
            Err(Row::lossy(error.into_byte_record(), span))
        }
    }
}

fn invalid_utf8(field: Range<usize>, input: &Input, problems: &mut Problems<'_>) {
    let raw = input.bytes().get(field.clone()).unwrap_or_default();
    if let Err(error) = std::str::from_utf8(raw) {
        let at = field.start + error.valid_up_to();
        let help = "save the file as UTF-8; in a spreadsheet, choose \"CSV UTF-8\"";
        problems.add(Rule::Encoding, at..at + 1, "invalid UTF-8", help);
    }
}
