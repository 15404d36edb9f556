//! The bytes of a table in canonical form.

use std::{cmp::Ordering, fmt};

use csv::{QuoteStyle, Terminator, WriterBuilder};
use feishu_codes_codegen::table::{
    Diagnostic, Input, Rule,
    column::{CodeColumn, Column, DomainColumn, EndpointColumn, in_file},
    diagnostic::Problems,
    records::{Records, Row},
};

use crate::files::Kind;

/// Why a file cannot be formatted: it cannot be read whole, and what was not read would be lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    file: String,
    problems: Vec<Diagnostic>,
}

impl Unreadable {
    /// Returns the problems that prevent formatting.
    #[must_use]
    pub fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 5;
        write!(f, "{} cannot be read whole, and is left as it is", self.file)?;
        for problem in self.problems.iter().take(SHOWN) {
            write!(f, "\n  {problem}")?;
        }
        match self.problems.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(f, "\n  ({more} more)"),
        }
    }
}

impl std::error::Error for Unreadable {}

/// Returns the file in canonical form: rows in the order of domain and code, or of path and method, quotation marks only
/// where they are needed, LF at the end of each line, no byte order mark. Works on all files of a table; the header row says
/// which one it is.
///
/// Values stay as they are, and rows of one code stay in their order, which says which meaning comes first.
///
/// # Errors
///
/// When something in the file cannot be read, so that it would be lost.
///
/// ```
/// use feishu_codes_cli::fmt::format;
/// use feishu_codes_codegen::table::Input;
///
/// let input = Input::new("d.csv", "\u{feff}domain,title_zh,title_en,paths\r\n\"hire\",招聘,Hire,\r\nauth,身份验证,Auth,\r\n");
/// let formatted = format(&input)?;
/// assert_eq!(formatted, "domain,title_zh,title_en,paths\nauth,身份验证,Auth,\nhire,招聘,Hire,\n".as_bytes());
/// # Ok::<(), feishu_codes_cli::fmt::Unreadable>(())
/// ```
pub fn format(input: &Input) -> Result<Vec<u8>, Unreadable> {
    match Kind::of(input) {
        Kind::Codes => in_order::<CodeColumn>(input, |left, right| codes_key(left).cmp(&codes_key(right))),
        Kind::Domains => in_order::<DomainColumn>(input, |left, right| {
            left.get(DomainColumn::Domain).cmp(right.get(DomainColumn::Domain))
        }),
        Kind::Endpoints => {
            in_order::<EndpointColumn>(input, |left, right| endpoints_key(left).cmp(&endpoints_key(right)))
        }
    }
}

fn endpoints_key(row: &Row) -> (&str, &str) {
    (row.get(EndpointColumn::Path), row.get(EndpointColumn::Method))
}

/// Orders by domain, then by code; cells that are no code come last.
fn codes_key(row: &Row) -> (&str, u128, &str) {
    let code = row.get(CodeColumn::Code);
    match code.parse() {
        Ok(number) => (row.get(CodeColumn::Domain), number, ""),
        Err(_) => (row.get(CodeColumn::Domain), u128::MAX, code),
    }
}

fn in_order<C: Column>(input: &Input, order: fn(&Row, &Row) -> Ordering) -> Result<Vec<u8>, Unreadable> {
    let unreadable = |problems| Unreadable { file: input.name().to_owned(), problems };
    let mut problems = Problems::new(input);
    let mut records = Records::read::<C>(&mut problems);
    let problems = problems.finish();
    // Of a file that is wrong as a whole, nothing was read.
    let loses = |problem: &Diagnostic| loses_text(problem.rule) || problem.span == (0..input.bytes().len());
    if problems.iter().any(loses) || !is_whole(input, &records.whole) {
        return Err(unreadable(problems));
    }
    records.whole.sort_by(order);
    // A table that would read back otherwise must not be written, whatever the reason.
    write::<C>(&records).filter(|bytes| reads_back::<C>(bytes, &records)).ok_or_else(|| unreadable(Vec::new()))
}

/// Whether something was left out where this rule was broken. Other problems are in values, which stay as they are.
const fn loses_text(rule: Rule) -> bool {
    matches!(
        rule,
        Rule::EmptyFile
            | Rule::LinkAsText
            | Rule::Encoding
            | Rule::Header
            | Rule::RowLength
            | Rule::UnterminatedQuote
            | Rule::UnescapedQuote
    )
}

/// Whether there is nothing but line ends before, between and behind the rows, the header line aside.
fn is_whole(input: &Input, rows: &[Row]) -> bool {
    let line_ends = |from: usize, to: usize| {
        input.bytes().get(from..to).is_some_and(|gap| gap.iter().all(|byte| matches!(byte, b'\r' | b'\n')))
    };
    let mut at = header_end(input.bytes());
    for row in rows {
        if !line_ends(at, row.span.start) {
            return false;
        }
        at = row.span.end;
    }
    line_ends(at, input.bytes().len())
}

/// Returns the end of the header line. The header was read and is valid, so no field of it contains a line break.
fn header_end(bytes: &[u8]) -> usize {
    let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
    let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let blank = body.iter().take_while(|byte| is_end(byte)).count();
    let header = body.iter().skip(blank).take_while(|byte| !is_end(byte)).count();
    bytes.len() - body.len() + blank + header
}

fn write<C: Column>(records: &Records) -> Option<Vec<u8>> {
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    writer.write_record(in_file(records.only_language).map(|column: C| column.name())).ok()?;
    for row in &records.whole {
        writer.write_record(in_file(records.only_language).map(|column: C| row.get(column))).ok()?;
    }
    writer.into_inner().ok()
}

fn reads_back<C: Column>(bytes: &[u8], records: &Records) -> bool {
    let input = Input::new("", bytes);
    let again = Records::read::<C>(&mut Problems::new(&input)).whole;
    let values = |row: &Row| C::ALL.iter().map(|column| row.get(*column).to_owned()).collect::<Vec<_>>();
    again.len() == records.whole.len()
        && again.iter().zip(&records.whole).all(|(again, row)| values(again) == values(row))
}

#[cfg(test)]
mod tests {
    use feishu_codes_codegen::table::{Input, Rule};

    use super::format;

    const HEADER: &str =
        "domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source\n";

    fn codes(rows: &str) -> Result<String, Vec<Rule>> {
        format(&Input::new("codes.csv", format!("{HEADER}{rows}")))
            .map(|bytes| String::from_utf8(bytes).expect("UTF-8")[HEADER.len()..].to_owned())
            .map_err(|unreadable| unreadable.problems().iter().map(|problem| problem.rule).collect())
    }

    #[test]
    fn numbers_are_ordered_as_numbers_and_meanings_stay_in_order() {
        let rows = "b,1,B,,,,,,,,,,\na,10,X,,,,,second,,,,,\na,9,Y,,,,,,,,,,\na,10,X,,,,,first,,,,,\na,x,Z,,,,,,,,,,\n";
        let order =
            "a,9,Y,,,,,,,,,,\na,10,X,,,,,second,,,,,\na,10,X,,,,,first,,,,,\na,x,Z,,,,,,,,,,\nb,1,B,,,,,,,,,,\n";
        assert_eq!(codes(rows).as_deref(), Ok(order));
        assert_eq!(codes(order).as_deref(), Ok(order));
    }

    #[test]
    fn values_stay() {
        let row = "a,1,A,,,,,\" blank , \"\"quoted\"\" \",\"two\r\nlines\",%v,招聘,\"\",\r\n";
        let same = "a,1,A,,,,,\" blank , \"\"quoted\"\" \",\"two\r\nlines\",%v,招聘,,\n";
        assert_eq!(codes(row).as_deref(), Ok(same));
    }

    #[test]
    fn what_would_be_lost_is_refused() {
        assert_eq!(codes("a,1,A\n"), Err(vec![Rule::RowLength]));
        assert_eq!(codes("a,1,A,,,,,say \"x\",,,,,\n"), Err(vec![Rule::UnescapedQuote]));
        assert_eq!(codes("a,1,A,,,,,\"open,,,,,\n"), Err(vec![Rule::UnterminatedQuote]));
        assert!(format(&Input::new("codes.csv", "domain,code\n")).is_err());
        assert!(format(&Input::new("codes.csv", "a,1,A\r")).is_err(), "no line feed, so no line");
        assert!(format(&Input::new("codes.csv", "")).is_err());
    }

    #[test]
    fn lines_that_end_with_cr_alone_are_refused() {
        let rows = format!("{HEADER}b,1,B,,,,,,,,,,\na,1,A,,,,,,,,,,\n");
        let refused =
            |text: String| format(&Input::new("codes.csv", text)).is_err_and(|error| !error.problems().is_empty());
        assert!(refused(rows.replace('\n', "\r")));
        assert!(refused(rows.replacen('\n', "\r", 2)));
    }
}
