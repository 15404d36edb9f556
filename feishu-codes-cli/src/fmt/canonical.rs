//! The bytes of a table in canonical form.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use feishu_codes_codegen::table::{
    Diagnostic, Input, Rule,
    column::{CodeColumn, Column, DomainColumn, EndpointColumn, in_file},
    diagnostic::Problems,
    records::{Records, Row},
};

use crate::files::{Kind, Unusable};

/// Returns a file of a table in canonical form: sorted rows, quotation marks only where they are needed, LF line endings, and no
/// byte order mark.
///
/// Rows are sorted by domain and code, or by path and method. Rows with equal keys stay in their order, because the first row of a
/// code is its first meaning. Values never change.
///
/// # Errors
///
/// If part of the file cannot be read, and would be lost.
///
/// ```
/// use feishu_codes_cli::fmt::format;
/// use feishu_codes_codegen::table::Input;
///
/// let input = Input::new("d.csv", "\u{feff}domain,title_zh,title_en,paths\r\n\"hire\",招聘,Hire,\r\nauth,身份验证,Auth,\r\n");
/// let formatted = format(&input)?;
/// assert_eq!(formatted, "domain,title_zh,title_en,paths\nauth,身份验证,Auth,\nhire,招聘,Hire,\n".as_bytes());
/// # Ok::<(), feishu_codes_cli::Unusable>(())
/// ```
pub fn format(input: &Input) -> Result<Vec<u8>, Unusable> {
    match Kind::of(input) {
        Kind::Codes => sorted::<CodeColumn>(input, |row| match row.get(CodeColumn::Code).parse() {
            Ok(code) => (row.get(CodeColumn::Domain), code, ""),
            // Invalid codes come last.
            Err(_) => (row.get(CodeColumn::Domain), u128::MAX, row.get(CodeColumn::Code)),
        }),
        Kind::Domains => sorted::<DomainColumn>(input, |row| (row.get(DomainColumn::Domain), 0, "")),
        Kind::Endpoints => {
            sorted::<EndpointColumn>(input, |row| (row.get(EndpointColumn::Path), 0, row.get(EndpointColumn::Method)))
        }
    }
}

type Key<'r> = (&'r str, u128, &'r str);

/// Returns the file with its rows in the order of their keys.
fn sorted<C: Column>(input: &Input, key: fn(&Row) -> Key<'_>) -> Result<Vec<u8>, Unusable> {
    let unusable = |problems| {
        let message = format!("cannot format {} without losing text; no file was changed", input.name());
        Unusable::new(message, problems)
    };
    let mut problems = Problems::new(input);
    let mut records = Records::read::<C>(&mut problems);
    let problems = problems.finish();
    // A problem that spans the whole file means that no row was read.
    let loses = |problem: &Diagnostic| loses_text(problem.rule) || problem.span == (0..input.bytes().len());
    if problems.iter().any(loses) || !is_whole(input, &records.whole) {
        return Err(unusable(problems));
    }
    sort(&mut records.whole, key);
    // As a last check, a table that reads back differently is never written.
    write::<C>(&records).filter(|bytes| reads_back::<C>(bytes, &records)).ok_or_else(|| unusable(Vec::new()))
}

/// Sorts the rows. This is not in a generic function, so that the sort is compiled once.
fn sort(rows: &mut [Row], key: fn(&Row) -> Key<'_>) {
    rows.sort_by(|left, right| key(left).cmp(&key(right)));
}

/// Returns whether the reader leaves out text that breaks this rule. Other problems are in values, which never change.
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

/// Returns whether the file has only line endings before, between and after the rows and the header row.
fn is_whole(input: &Input, rows: &[Row]) -> bool {
    let is_line_endings = |from: usize, to: usize| {
        input.bytes().get(from..to).is_some_and(|gap| gap.iter().all(|byte| matches!(byte, b'\r' | b'\n')))
    };
    let mut at = header_end(input.bytes());
    for row in rows {
        if !is_line_endings(at, row.span.start) {
            return false;
        }
        at = row.span.end;
    }
    is_line_endings(at, input.bytes().len())
}

/// Returns the end of the header row. The header row is valid, so none of its fields contains a line break.
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
            .map_err(|unusable| unusable.problems().iter().map(|problem| problem.rule).collect())
    }

    #[test]
    fn codes_are_sorted_as_numbers_and_meanings_keep_their_order() {
        let rows = "b,1,B,,,,,,,,,,\na,10,X,,,,,second,,,,,\na,9,Y,,,,,,,,,,\na,10,X,,,,,first,,,,,\na,x,Z,,,,,,,,,,\n";
        let order =
            "a,9,Y,,,,,,,,,,\na,10,X,,,,,second,,,,,\na,10,X,,,,,first,,,,,\na,x,Z,,,,,,,,,,\nb,1,B,,,,,,,,,,\n";
        assert_eq!(codes(rows).as_deref(), Ok(order));
        assert_eq!(codes(order).as_deref(), Ok(order));
    }

    #[test]
    fn values_never_change() {
        let row = "a,1,A,,,,,\" blank , \"\"quoted\"\" \",\"two\r\nlines\",%v,招聘,\"\",\r\n";
        let same = "a,1,A,,,,,\" blank , \"\"quoted\"\" \",\"two\r\nlines\",%v,招聘,,\n";
        assert_eq!(codes(row).as_deref(), Ok(same));
    }

    #[test]
    fn a_table_in_one_language_keeps_its_columns() {
        let header = "domain,code,name,scope,kind,retry,http,message,explanation_en,remedy_en,source";
        let formatted = format(&Input::new("codes.csv", format!("{header}\nb,1,B,,,,,,,,\na,1,A,,,,,,,,\n")));
        assert_eq!(formatted, Ok(format!("{header}\na,1,A,,,,,,,,\nb,1,B,,,,,,,,\n").into_bytes()));
    }

    #[test]
    fn a_file_is_refused_if_text_would_be_lost() {
        assert_eq!(codes("a,1,A\n"), Err(vec![Rule::RowLength]));
        assert_eq!(codes("a,1,A,,,,,say \"x\",,,,,\n"), Err(vec![Rule::UnescapedQuote]));
        assert_eq!(codes("a,1,A,,,,,\"open,,,,,\n"), Err(vec![Rule::UnterminatedQuote]));
        assert!(format(&Input::new("codes.csv", "domain,code\n")).is_err());
        assert!(format(&Input::new("codes.csv", "a,1,A\r")).is_err(), "not a line without LF");
        assert!(format(&Input::new("codes.csv", "")).is_err());
    }

    #[test]
    fn line_endings_of_cr_alone_are_refused() {
        let rows = format!("{HEADER}b,1,B,,,,,,,,,,\na,1,A,,,,,,,,,,\n");
        let refused =
            |text: String| format(&Input::new("codes.csv", text)).is_err_and(|error| !error.problems().is_empty());
        assert!(refused(rows.replace('\n', "\r")));
        assert!(refused(rows.replacen('\n', "\r", 2)));
    }
}
