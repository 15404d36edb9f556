//! Invalid files: encoding, header row, line ends; and files with one language.

use feishu_codes_tests::fixture::{DOMAINS, FIRST, HEADER, LAST, codes};
use snapbox::str;

use crate::report::Report;

/// Returns the reports of several files of codes.
fn of_codes<C: Into<Vec<u8>>>(cases: impl IntoIterator<Item = (&'static str, C)>) -> Report {
    Report::of_cases(cases, |codes| Report::of(codes, DOMAINS))
}

fn utf16(text: &str, unit: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn byte_order_marks_and_line_ends() {
    let marked = |text: &str| format!("\u{feff}{text}");
    let crlf = codes().replace('\n', "\r\n");
    for codes in [codes(), marked(&codes()), crlf.clone(), marked(&crlf), codes().trim_end().to_owned()] {
        assert_eq!(Report::of(&*codes, DOMAINS).0, "hire: 1 First, 9 Last\n", "{codes:?}");
    }
    let bad = |text: &str| text.replace("hire,1", "hire,x");
    let cases = [
        ("a mark does not shift columns", marked(&bad(&codes().replace("kind", "knid")))),
        ("a mark before a row", format!("{HEADER}\u{feff}{FIRST}{LAST}")),
        ("a mark after a blank line", format!("\n\u{feff}{}", codes())),
        ("blank lines do not shift lines", bad(&format!("{HEADER}\n\r\n{LAST}\n\n{FIRST}\n\n"))),
        ("carriage returns alone", codes().replace('\n', "\r")),
    ];
    of_codes(cases).assert_eq(str![[r##"
# a mark does not shift columns
codes.csv:1:24: expected column `kind`, found `knid` [header]
  help: write the header row as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
codes.csv:2:6: `x` is not a code [invalid-code]
  help: write a decimal number from 1 to 2147483647 without sign, decimal point or leading zero
hire: 9 Last
# a mark before a row
codes.csv:2:1: invisible character (U+FEFF) in domain [invisible-character]
  help: remove it
hire: 9 Last
# a mark after a blank line
codes.csv:2:1: expected column `domain`, found `\u{feff}domain` [header]
  help: write the header row as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
hire: 1 First, 9 Last
# blank lines do not shift lines
codes.csv:7:6: `x` is not a code [invalid-code]
  help: write a decimal number from 1 to 2147483647 without sign, decimal point or leading zero
hire: 9 Last
# carriage returns alone
codes.csv:1:1: the lines end with a carriage return instead of a line feed [line-break]
  help: save it with line feeds; in a spreadsheet, choose "CSV UTF-8", not "CSV (Macintosh)"
hire: nothing
"##]]);
}

#[test]
fn files_that_are_not_utf_8() {
    let marked = format!("\u{feff}{}", codes());
    let (before, after) = (FIRST.as_bytes(), ",Check.,\n".as_bytes());
    let header = HEADER.as_bytes();
    let cases = [
        ("UTF-16 with a mark, little-endian", utf16(&marked, u16::to_le_bytes)),
        ("UTF-16 with a mark, big-endian", utf16(&marked, u16::to_be_bytes)),
        ("UTF-16, little-endian", utf16(&codes(), u16::to_le_bytes)),
        ("UTF-16, big-endian", utf16(&codes(), u16::to_be_bytes)),
        // One problem per field, however many bytes.
        ("GBK", [header, before, b"hire,2,Gbk,,not_found,never,,m,\xC3\xBB,It is.,\xBC\xEC\xB2\xE9", after].concat()),
        ("a quoted field", [header, b"hire,2,Gbk,,not_found,never,,m,a,b,\"a\"\"\xB2\xE9\"", after].concat()),
        ("after Chinese", [header, "hire,2,Gbk,,not_found,never,,招聘".as_bytes(), b"\xFF,a,b,c", after].concat()),
        ("the header", [b"\xFF\xD8", codes().as_bytes()].concat()),
    ];
    of_codes(cases).assert_eq(str![[r##"
# UTF-16 with a mark, little-endian
# UTF-16 with a mark, big-endian
# UTF-16, little-endian
# UTF-16, big-endian
codes.csv:1:1: the file is UTF-16 [encoding]
  help: save it as UTF-8; in a spreadsheet, choose "CSV UTF-8"
hire: nothing
# GBK
codes.csv:3:41: invalid UTF-8 [encoding]
  help: save the file as UTF-8; in a spreadsheet, choose "CSV UTF-8"
hire: 1 First, 2 Gbk
# a quoted field
codes.csv:2:40: invalid UTF-8 [encoding]
  help: save the file as UTF-8; in a spreadsheet, choose "CSV UTF-8"
hire: 2 Gbk
# after Chinese
codes.csv:2:32: invalid UTF-8 [encoding]
  help: save the file as UTF-8; in a spreadsheet, choose "CSV UTF-8"
hire: 2 Gbk
# the header
codes.csv:1:1: expected column `domain`, found `��domain` [header]
  help: write the header row as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
hire: 1 First, 9 Last
"##]]);
}

#[test]
fn files_without_rows() {
    let cases = [
        ("empty", String::new()),
        ("a byte order mark", "\u{feff}".to_owned()),
        ("blank lines", "\n\r\n \n".to_owned()),
        ("a byte order mark and line ends", "\u{feff}\n\r".to_owned()),
        ("zeros", "\0".repeat(32)),
        ("a page", "<html><body>404</body></html>\n".to_owned()),
        ("JSON", "{\"code\": 1}".to_owned()),
    ];
    of_codes(cases).assert_eq(str![[r##"
# empty
# a byte order mark
# blank lines
# a byte order mark and line ends
codes.csv:1:1: the file is empty [empty-file]
  help: restore the header row and the rows, for instance with `git checkout -- FILE`
hire: nothing
# zeros
# a page
codes.csv:1:1: missing header row [header]
  help: write the header row as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
hire: nothing
# JSON
codes.csv:1:2: unescaped quotation mark inside a field [unescaped-quote]
  help: quote the whole field, and double the quotation marks inside it ("")
hire: nothing
"##]]);
    Report::of("", "").assert_eq(str![[r#"
domains.csv:1:1: the file is empty [empty-file]
codes.csv:1:1: the file is empty [empty-file]
  help: restore the header row and the rows, for instance with `git checkout -- FILE`
"#]]);
}

#[test]
fn invalid_header_rows() {
    let cases = [
        ("typos", codes().replace("kind", "Kind").replace("remedy_en", "remedy")),
        ("another order", codes().replace("domain,code", "code,domain")),
        ("a column is missing", codes().replace(",source", "")),
        ("a column too many", codes().replace(",source", ",source,notes")),
        ("rows only", format!("{FIRST}{LAST}")),
        ("semicolons", codes().replace(',', ";")),
        ("a quotation mark", codes().replace("name", "\"name")),
        ("quotation marks", codes().replace("name", "\"name\"")),
    ];
    of_codes(cases).assert_eq(str![[r##"
# typos
codes.csv:1:24: expected column `kind`, found `Kind` [header]
codes.csv:1:88: expected column `remedy_en`, found `remedy` [header]
  help: write the header row as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
hire: 1 First, 9 Last
# another order
codes.csv:1:1: the columns are out of order [header]
  help: write the header row as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
hire: nothing
# a column is missing
codes.csv:1:1: missing columns: `source` [header]
  help: write the header row as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
hire: 1 First, 9 Last
# a column too many
codes.csv:1:1: unknown columns: `notes` [header]
  help: write the header row as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
hire: 1 First, 9 Last
# rows only
codes.csv:1:1: missing header row [header]
  help: write the header row as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
hire: nothing
# semicolons
codes.csv:1:1: the columns are not separated by commas [header]
  help: write the header row as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
hire: nothing
# a quotation mark
codes.csv:1:13: unterminated quoted field [unterminated-quote]
  help: end the field with a quotation mark; double a quotation mark inside a field ("")
hire: 1 First, 9 Last
# quotation marks
hire: 1 First, 9 Last
"##]]);
}

/// A file may omit the columns of one language. Nothing is then expected in that language, and columns are counted as in the file.
#[test]
fn files_with_one_language() {
    let head = "domain,code,name,scope,kind,retry,http,message";
    let english =
        format!("{head},explanation_en,remedy_en,source\nhire,1,First,,not_found,never,,first,Missing.,Check.,/a\n");
    let chinese =
        format!("{head},explanation_zh,remedy_zh,source\nhire,1,First,,not_found,never,,first,没有,检查,/a\n");
    let cases = [
        ("English", english.clone()),
        ("Chinese", chinese),
        ("English with Chinese in it", english.replace("Check.", "检查")),
        ("without a remedy", english.replace("Check.", "")),
        ("a bad source", english.replace("/a", "a")),
        ("a column of the language is missing", english.replace(",remedy_en", "").replace(",Check.", "")),
        ("one column of the other language", english.replace("remedy_en", "remedy_zh")),
    ];
    of_codes(cases).assert_eq(str![[r#"
# English
# Chinese
hire: 1 First
# English with Chinese in it
codes.csv:2:47: Chinese character `检` in remedy_en [language]
  help: write the text in English; full-width punctuation counts as Chinese
hire: 1 First
# without a remedy
codes.csv:2:47: remedy_en is empty [missing-remedy]
  help: say what to do about it
hire: 1 First
# a bad source
codes.csv:2:54: `a` is neither the path of a page nor an `https://` address [invalid-source]
  help: write the path after /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, or an `https://` address, without query and fragment
hire: 1 First
# a column of the language is missing
codes.csv:1:1: missing columns: `remedy_en` [header]
  help: write the header row as `domain,code,name,scope,kind,retry,http,message,explanation_en,remedy_en,source`
hire: 1 First
# one column of the other language
codes.csv:1:1: missing columns: `explanation_zh`, `remedy_en` [header]
  help: write the header row as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
hire: 1 First
"#]]);
    let cases = [
        ("titles in English", "domain,title_en,paths\nhire,Hire,/open-apis/hire/\n"),
        ("bad domains", "domain,title_en,paths\nhire,,x\n"),
    ];
    Report::of_cases(cases, |domains| Report::of(&*english, domains)).assert_eq(str![[r#"
# titles in English
hire: 1 First
# bad domains
domains.csv:2:6: title_en is empty [missing-title]
  help: name the product in a word or two; the documentation shows it
domains.csv:2:7: `x` is not an API path prefix [api-path]
  help: start and end it with a slash, such as `/open-apis/im/`; separate prefixes with one space
hire: 1 First
"#]]);
}
