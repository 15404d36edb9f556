//! Rows with broken quoting or length, and rows that contradict each other: each problem once, and the rows that stay valid.

use std::fmt::Write as _;

use feishu_codes_codegen::table::{Input, Table};
use feishu_codes_tests::fixture::{DOMAINS, FIRST, HEADER, LAST, TEXTS, codes};
use snapbox::str;

use crate::report::Report;

/// Returns a row of code 2 with this message, which is not quoted.
fn two(message: &str) -> String {
    format!("hire,2,Two,,not_found,never,,{message},{TEXTS}\n")
}

/// Returns a row of code 3.
fn three(message: &str) -> String {
    two(message).replace("2,Two", "3,Three")
}

#[test]
fn unterminated_quotes() {
    let cases = [
        ("the next row is there", two("\"two") + &three("three")),
        ("a quoted field below would end it", two("\"two") + &three("\"three\"")),
        ("two of them", two("\"two") + &three("\"three")),
        ("empty quoted fields below", two("\"two") + &three("three").replace(",,", ",\"\",")),
        ("the first field", format!("\"{}", two("two"))),
    ];
    Report::of_cases(cases, Report::of_rows).assert_eq(str![[r##"
# the next row is there
# a quoted field below would end it
codes.csv:3:30: unterminated quoted field [unterminated-quote]
  help: end the field with a quotation mark; double a quotation mark inside a field ("")
hire: 1 First, 2 Two, 3 Three, 9 Last
# two of them
codes.csv:3:30: unterminated quoted field [unterminated-quote]
codes.csv:4:32: unterminated quoted field [unterminated-quote]
  help: end the field with a quotation mark; double a quotation mark inside a field ("")
hire: 1 First, 2 Two, 3 Three, 9 Last
# empty quoted fields below
codes.csv:3:30: unterminated quoted field [unterminated-quote]
  help: end the field with a quotation mark; double a quotation mark inside a field ("")
hire: 1 First, 2 Two, 3 Three, 9 Last
# the first field
codes.csv:3:1: unterminated quoted field [unterminated-quote]
  help: end the field with a quotation mark; double a quotation mark inside a field ("")
hire: 1 First, 9 Last
"##]]);
    let at_the_end = format!("{HEADER}{FIRST}{}", two("\"two").trim_end());
    Report::of(at_the_end, DOMAINS).assert_eq(str![[r#"
codes.csv:3:30: unterminated quoted field [unterminated-quote]
  help: end the field with a quotation mark; double a quotation mark inside a field ("")
hire: 1 First, 2 Two
"#]]);
}

#[test]
fn unescaped_quotes() {
    let cases = [
        ("inside", two("two \"2\"")),
        ("after the end", two("\"two\" 2")),
        ("at the end", two("two\"")),
        ("after a space", two(" \"two\"")),
        ("after other quoted fields", two("\"two,\"x").replace("2,Two", "\"2\",\"Two\"")),
    ];
    Report::of_cases(cases, Report::of_rows).assert_eq(str![[r##"
# inside
# after the end
codes.csv:3:34: unescaped quotation mark inside a field [unescaped-quote]
  help: quote the whole field, and double the quotation marks inside it ("")
hire: 1 First, 2 Two, 9 Last
# at the end
codes.csv:3:33: unescaped quotation mark inside a field [unescaped-quote]
  help: quote the whole field, and double the quotation marks inside it ("")
hire: 1 First, 2 Two, 9 Last
# after a space
codes.csv:3:31: unescaped quotation mark inside a field [unescaped-quote]
  help: quote the whole field, and double the quotation marks inside it ("")
hire: 1 First, 2 Two, 9 Last
# after other quoted fields
codes.csv:3:39: unescaped quotation mark inside a field [unescaped-quote]
  help: quote the whole field, and double the quotation marks inside it ("")
hire: 1 First, 2 Two, 9 Last
"##]]);
}

#[test]
fn doubled_quotes_are_valid_and_do_not_shift_columns() {
    let cases = [
        ("before the last field", two("\"\"\"a\"\", \"\"b\"\"\"").replace(".,\n", ".,bad source\n")),
        ("before Chinese", two("\"招,\"\"聘\"\"\"").replace("Check it.", "\"Check \"\"二\"\".\"")),
    ];
    Report::of_cases(cases, Report::of_rows).assert_eq(str![[r#"
# before the last field
codes.csv:3:75: `bad source` is neither the path of a page nor an `https://` address [invalid-source]
  help: write the path after /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, or an `https://` address, without query and fragment
hire: 1 First, 2 Two, 9 Last
# before Chinese
codes.csv:3:60: Chinese character `二` in remedy_en [language]
  help: write the text in English; full-width punctuation counts as Chinese
hire: 1 First, 2 Two, 9 Last
"#]]);
}

#[test]
fn rows_that_are_short_long_or_empty() {
    let cases = [
        ("a field is missing", two("two").replace(".,\n", ".\n")),
        ("a comma", two("two, three")),
        ("two fields", "hire,2\n".to_owned()),
        ("one field", "# a comment\n".to_owned()),
        ("a space", " \n".to_owned()),
        ("commas", ",,,,,,,,,,,,\n".to_owned()),
    ];
    Report::of_cases(cases, Report::of_rows).assert_eq(str![[r#"
# a field is missing
codes.csv:3:1: expected 13 fields, found 12 [row-length]
  help: write the commas of empty fields too
hire: 1 First, 2 Two, 9 Last
# a comma
codes.csv:3:1: expected 13 fields, found 14 [row-length]
  help: quote a value that contains a comma
hire: 1 First, 2 Two, 9 Last
# two fields
codes.csv:3:1: expected 13 fields, found 2 [row-length]
  help: write the commas of empty fields too
hire: 1 First, 9 Last
# one field
codes.csv:3:1: expected 13 fields, found 1 [row-length]
  help: write the commas of empty fields too
hire: 1 First, 9 Last
# a space
# commas
codes.csv:3:1: the row is empty [row-length]
  help: remove the line
hire: 1 First, 9 Last
"#]]);
}

#[test]
fn line_breaks_inside_fields() {
    let cases = [
        ("LF", two("\"two\nlines\"")),
        ("CRLF, twice", two("\"two\r\nlines\"").replace("查", "\"查\n二\"").replace(".,\n", ".,x\n")),
        ("CR", two("two\rlines")),
        ("at the end of a field", two("\"two\n\"")),
        ("CR before the end of the line", two("two").replace('\n', "\r\r\n")),
    ];
    Report::of_cases(cases, Report::of_rows).assert_eq(str![[r#"
# LF
codes.csv:3:30: line break inside a field [line-break]
  help: write the text on one line
hire: 1 First, 2 Two, 9 Last
# CRLF, twice
codes.csv:3:30: line break inside a field [line-break]
codes.csv:4:26: line break inside a field [line-break]
  help: write the text on one line
codes.csv:5:14: `x` is neither the path of a page nor an `https://` address [invalid-source]
  help: write the path after /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, or an `https://` address, without query and fragment
hire: 1 First, 2 Two, 9 Last
# CR
# at the end of a field
codes.csv:3:30: line break inside a field [line-break]
  help: write the text on one line
hire: 1 First, 2 Two, 9 Last
# CR before the end of the line
codes.csv:3:64: line break inside a field [line-break]
  help: write the text on one line
hire: 1 First, 2 Two, 9 Last
"#]]);
}

/// Each line opens a quoted field that no later line closes. A reader that searches for its end from each line takes hours.
#[test]
fn many_unterminated_quotes_are_read_in_linear_time() {
    let mut text = HEADER.to_owned();
    for code in 1..=50_000 {
        let _ = writeln!(text, "hire,{code},N{code},,not_found,never,,a\"b,\"c,{TEXTS}");
    }
    let (codes, domains) = (Input::new("codes.csv", text + LAST), Input::new("domains.csv", DOMAINS));
    let table = Table::read(&codes, &domains);
    assert_eq!(table.diagnostics().len(), 50_000);
    let last = table.diagnostics()[49_999].to_string();
    assert_eq!(last, "codes.csv:50001:38: unescaped quotation mark inside a field");
}

#[test]
fn rows_that_contradict_each_other() {
    let cases = [
        ("the same row again", FIRST.repeat(2)),
        ("one name for two codes", two("two").replace("Two", "First")),
        ("both at once", two("two").replace("2,Two", "1,Last")),
    ];
    Report::of_cases(cases, Report::of_rows).assert_eq(str![[r#"
# the same row again
codes.csv:3:6: duplicate row for hire 1 with this message, first defined on line 2 [duplicate-row]
codes.csv:4:6: duplicate row for hire 1 with this message, first defined on line 2 [duplicate-row]
  help: remove this row or line 2, or give them different messages
hire: 1 First, 9 Last
# one name for two codes
codes.csv:3:8: duplicate name `First`, already used for hire 1 on line 2 [name-clash]
  help: use a name that tells the two codes apart
hire: 1 First, 9 Last
# both at once
codes.csv:3:8: hire 1 is named `Last` here and `First` on line 2 [two-names]
  help: use the same name on all rows of a code
hire: 1 First, 9 Last
"#]]);
}

#[test]
fn invalid_rows_of_domains() {
    let cases = [
        ("names", ",甲,X,\nself,甲,X,\n"),
        ("one enum", "a_b,甲,X,\nab,甲,X,\na_b1,甲,X,\na_b_1,甲,X,\n"),
        ("paths", "im,甲,X,open-apis/im/ /open-apis/im /open-apis//im/ / https://a.b/im/ /open-apis/hire/\n"),
        ("unused", "im,甲,X,/a/  /b/\n"),
        ("short", "im,甲,X\n"),
    ];
    let report = |rows: &str| Report::of(codes(), format!("{DOMAINS}{rows}"));
    Report::of_cases(cases, report).assert_eq(str![[r#"
# names
domains.csv:3:1: `` is not a valid domain name [domain-name]
domains.csv:4:1: `self` is not a valid domain name [domain-name]
  help: use snake_case with lowercase ASCII letters and digits, such as `face_verify`
hire: 1 First, 9 Last
# one enum
domains.csv:6:1: `a_b_1` gives the same enum as `a_b1` on line 5 [domain-name]
  help: rename one of the two
hire: 1 First, 9 Last
a_b: nothing
ab: nothing
a_b1: nothing
# paths
domains.csv:3:8: `open-apis/im/` is not an API path prefix [api-path]
domains.csv:3:8: `/open-apis/im` is not an API path prefix [api-path]
domains.csv:3:8: `/open-apis//im/` is not an API path prefix [api-path]
domains.csv:3:8: `/` is not an API path prefix [api-path]
domains.csv:3:8: `https://a.b/im/` is not an API path prefix [api-path]
  help: start and end it with a slash, such as `/open-apis/im/`; separate prefixes with one space
domains.csv:3:8: duplicate prefix `/open-apis/hire/`, first used on line 2 [api-path]
  help: use it for one domain only
hire: 1 First, 9 Last
im: nothing
# unused
domains.csv:3:1: the domain `im` has no codes [unused-domain]
  help: add a code, or remove the domain
hire: 1 First, 9 Last
im: nothing
# short
domains.csv:3:1: expected 4 fields, found 3 [row-length]
  help: write the commas of empty fields too
hire: 1 First, 9 Last
im: nothing
"#]]);
}
