//! CSV to located records.

mod quoting;

use std::{io::Cursor, ops::Range};

use csv::{ByteRecord, ReaderBuilder, StringRecord};

use crate::{Input, Rule, column::Column, diagnostic::Report};
use quoting::QuoteError;

/// A row that has as many cells as the header.
#[derive(Clone, Debug)]
pub struct Row {
    cells: StringRecord,
    /// The bytes of the file that hold it, without the line's end.
    pub span: Range<usize>,
}

impl Row {
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

/// Reads the rows of a file whose header names these columns.
///
/// What cannot be read is reported, and left out; the rest is there. Only a file that is no table at all gives nothing.
pub fn read<C: Column>(input: &Input, columns: &[C], report: &mut Report<'_>) -> Vec<Row> {
    if unreadable(input, report) {
        return Vec::new();
    }
    let body = input.body_start();
    let mut records = Records::new(input.bytes());
    records.go_to(body);
    let Some(header) = records.next() else { return Vec::new() };
    if !check_header(&header, columns, input, report) {
        return Vec::new();
    }
    let mut rows = Vec::new();
    while let Some(start) = records.start() {
        if quotes_misplaced(start, columns.len(), input, report) {
            records.go_to(next_line(input.bytes(), start));
            continue;
        }
        let Some(record) = records.next() else { break };
        rows.extend(to_row(record, columns, report));
    }
    if rows.is_empty() && !report.has_problems() {
        let help = "add a row below the header line; an empty table is most likely a mistake";
        report.add(Rule::NoRows, header.span, "the table has no rows", help);
    }
    rows
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
    bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || zeros(0) || zeros(1)
}

/// What git writes for a symbolic link where the system has none: the path, nothing else.
fn link_target(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?.trim();
    let is_path = text.len() < 1024 && !text.contains([',', '\n', '"']) && text.to_ascii_lowercase().ends_with(".csv");
    is_path.then_some(text)
}

fn check_header<C: Column>(header: &Record, columns: &[C], input: &Input, report: &mut Report<'_>) -> bool {
    let expected = columns.iter().map(|column| column.name()).collect::<Vec<_>>();
    let found = header.cells.iter().map(String::from_utf8_lossy).collect::<Vec<_>>();
    let line = || format!("write the header line as `{}`", expected.join(","));
    if found.len() != expected.len() {
        let message = format!("the header has {} columns instead of {}", found.len(), expected.len());
        report.add(Rule::Header, header.span.clone(), message, line());
        return false;
    }
    let raw = input.bytes().get(header.span.clone()).unwrap_or_default();
    let spans = quoting::cells(raw).0;
    for (at, (found, expected)) in found.iter().zip(&expected).enumerate() {
        if found != expected {
            let span = spans.get(at).cloned().unwrap_or(0..raw.len());
            let span = header.span.start + span.start..header.span.start + span.end;
            let message = format!("column {} is called `{found}` instead of `{expected}`", at + 1);
            report.add(Rule::Header, span, message, line());
        }
    }
    // With no name in its place this is another file, and a problem a cell would only bury that.
    found.iter().zip(&expected).any(|(found, expected)| found == expected)
}

/// Reports line breaks in the cells of the record that starts here, and quotation marks that are not in their place: then nobody can
/// say where the record ends, and reading goes on with the next line.
///
/// The csv crate is asked only afterwards. It takes anything, and reads on to the end of the file for a quotation mark that is never
/// closed; to do so for each line of a large file takes forever.
fn quotes_misplaced(start: usize, width: usize, input: &Input, report: &mut Report<'_>) -> bool {
    let rest = input.bytes().get(start..).unwrap_or_default();
    let line = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if !line.contains(&b'"') {
        return false;
    }
    let (cells, error) = quoting::cells(rest);
    let broken = || cells.iter().filter(|cell| rest.get((*cell).clone()).unwrap_or_default().contains(&b'\n'));
    if error.is_none() && (cells.len() == width || broken().next().is_none()) {
        for cell in broken() {
            let help = "write the text in one line";
            report.add(Rule::LineBreak, start + cell.start..start + cell.end, "a line break inside a cell", help);
        }
        return false;
    }
    // A record that ends on another line and is no row began with a mark too many: that swallows the lines below it.
    let line = line.trim_ascii_end();
    match quoting::cells(line).1 {
        Some(QuoteError::Stray(at)) => {
            let help = "put the whole cell in quotation marks, and write those inside it twice (\"\")";
            let message = "a quotation mark in the middle of a cell";
            report.add(Rule::StrayQuote, start + at..start + at + 1, message, help);
        }
        Some(QuoteError::Unclosed(at)) => {
            let help = "close the cell with a quotation mark; write a quotation mark inside a cell twice (\"\")";
            let message = "a quotation mark opens a cell and is not closed";
            report.add(Rule::UnclosedQuote, start + at..start + line.len(), message, help);
        }
        None => return false,
    }
    true
}

fn to_row<C: Column>(record: Record, columns: &[C], report: &mut Report<'_>) -> Option<Row> {
    let found = record.cells.len();
    if found != columns.len() {
        let more = if found > columns.len() {
            "a value that holds a comma needs quotation marks"
        } else {
            "write the commas of empty cells too"
        };
        let message = format!("the row has {found} cells instead of {}", columns.len());
        report.add(Rule::RowLength, record.span, message, more);
        return None;
    }
    let cells = StringRecord::from_byte_record(record.cells).unwrap_or_else(|error| {
        let cells = error.into_byte_record();
        for (at, cell) in cells.iter().enumerate() {
            if let Err(error) = std::str::from_utf8(cell) {
                let row = Row { cells: StringRecord::new(), span: record.span.clone() };
                report.invalid_utf8(&row, at, error.valid_up_to());
            }
        }
        StringRecord::from_byte_record_lossy(cells)
    });
    Some(Row { cells, span: record.span })
}

fn next_line(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| at + end + 1)
}

/// The records of a file, with their places.
struct Records<'b> {
    bytes: &'b [u8],
    reader: csv::Reader<Cursor<&'b [u8]>>,
}

struct Record {
    cells: ByteRecord,
    span: Range<usize>,
}

impl<'b> Records<'b> {
    fn new(bytes: &'b [u8]) -> Self {
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(Cursor::new(bytes));
        Self { bytes, reader }
    }

    /// Goes on with what stands at this byte. A new reader would do too, but it takes long to make one.
    fn go_to(&mut self, at: usize) {
        let mut position = csv::Position::new();
        position.set_byte(at as u64);
        // Any place in memory can be reached; if that fails one day, reading goes on where it was.
        let _ = self.reader.seek(position);
    }

    fn offset(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX)
    }

    /// Where the next record starts, behind the line ends that the reader skips; `None` at the end.
    fn start(&self) -> Option<usize> {
        let from = self.offset();
        let rest = self.bytes.get(from..)?;
        rest.iter().position(|byte| !matches!(byte, b'\r' | b'\n')).map(|blank| from + blank)
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        let mut cells = ByteRecord::new();
        let from = self.offset();
        // Reading from memory into bytes cannot fail; if it does one day, the records end here.
        self.reader.read_byte_record(&mut cells).ok().filter(|more| *more)?;
        let to = self.offset();
        let raw = self.bytes.get(from..to).unwrap_or_default();
        // The reader skips empty lines before a record, and its end comes after the record.
        let blank = raw.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let end = raw.iter().rev().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        Some(Record { cells, span: from + blank..to - end })
    }
}

impl Report<'_> {
    fn invalid_utf8(&mut self, row: &Row, index: usize, valid_up_to: usize) {
        let cell = row.cell_span(self.input(), index);
        let raw = self.input().bytes().get(cell.clone()).unwrap_or_default();
        let quoted = usize::from(raw.first() == Some(&b'"'));
        // Doubled quotation marks shift the place; then the cell as a whole is near enough.
        let at = std::str::from_utf8(raw).err().map_or(valid_up_to + quoted, |error| error.valid_up_to());
        let help = "save the file as UTF-8; in a spreadsheet, choose \"CSV UTF-8\"";
        self.add(Rule::Encoding, cell.start + at..cell.start + at + 1, "bytes that are not UTF-8", help);
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::{
        Input, Rule,
        column::{DOMAINS, Domain},
        diagnostic::Report,
    };

    /// The domains that were read, and the rules that were broken, with their lines.
    fn domains(text: &str) -> (Vec<String>, Vec<(Rule, usize)>) {
        let input = Input::new("domains.csv", text);
        let mut report = Report::new(&input);
        let rows = read(&input, &DOMAINS, &mut report);
        let problems = report.finish().iter().map(|problem| (problem.rule, problem.line)).collect();
        (rows.iter().map(|row| row.get(Domain::Domain).to_owned()).collect(), problems)
    }

    #[test]
    fn a_header_line_that_ends_with_cr_alone_hides_no_row() {
        let (rows, problems) = domains("domain,title_zh,title_en,paths\ra,,,\nb,,,\n");
        assert_eq!(rows, ["a", "b"]);
        assert_eq!(problems, []);
    }

    #[test]
    fn a_bad_quotation_mark_costs_its_own_line_only() {
        let bad = ["\"b\",\"x", "b\",\"x", "b,\"\"\"", "\"b\"x,,,", "\"b,,"];
        for bad in bad {
            let (rows, problems) =
                domains(&format!("domain,title_zh,title_en,paths\na,,,\n{bad}\n{bad}\r\nc,\"\",,\n"));
            assert_eq!(rows, ["a", "c"], "{bad}");
            assert_eq!(problems.iter().map(|(_, line)| *line).collect::<Vec<_>>(), [3, 4], "{bad}");
        }
    }

    #[test]
    fn a_line_break_in_a_cell_is_reported_and_read() {
        let (rows, problems) = domains("domain,title_zh,title_en,paths\na,\"x\r\ny\",,\nb,,,\n");
        assert_eq!(rows, ["a", "b"]);
        assert_eq!(problems, [(Rule::LineBreak, 2)]);
    }
}
