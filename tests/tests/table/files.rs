//! Files that are no table, or hardly one. Whole reports: `UPDATE_EXPECT=1` writes them anew.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them so")]

use expect_test::{Expect, expect};
use feishu_codes_tests::report::{DOMAINS, FIRST, HEADER, LAST, of_codes, of_table};

#[track_caller]
fn check(codes: impl Into<Vec<u8>>, expected: &Expect) {
    expected.assert_eq(&of_codes(codes));
}

fn good() -> String {
    format!("{HEADER}{FIRST}{LAST}")
}

fn utf16(text: &str, unit: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(unit).collect()
}

#[test]
fn a_good_table_has_no_problems() {
    check(
        good(),
        &expect![[r#"
        hire: 1 First, 9 Last
    "#]],
    );
}

#[test]
fn byte_order_mark_and_crlf_are_accepted() {
    check(
        format!("\u{feff}{}", good()),
        &expect![[r#"
        hire: 1 First, 9 Last
    "#]],
    );
    check(
        good().replace('\n', "\r\n"),
        &expect![[r#"
        hire: 1 First, 9 Last
    "#]],
    );
    check(
        format!("\u{feff}{}", good().replace('\n', "\r\n")),
        &expect![[r#"
        hire: 1 First, 9 Last
    "#]],
    );
    check(
        good().trim_end(),
        &expect![[r#"
        hire: 1 First, 9 Last
    "#]],
    );
}

#[test]
fn a_byte_order_mark_in_the_middle_of_the_file_is_a_problem() {
    check(
        format!("{HEADER}\u{feff}{FIRST}{LAST}"),
        &expect![[r#"
        codes.csv:2:1: an invisible character (U+FEFF) in domain [invisible-character]
          help: remove it
        hire: 9 Last
    "#]],
    );
    check(
        format!("\n\u{feff}{HEADER}{FIRST}{LAST}"),
        &expect![[r#"
        codes.csv:2:1: column 1 is called `\u{feff}domain` instead of `domain` [header]
          help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
        hire: 1 First, 9 Last
    "#]],
    );
}

#[test]
fn blank_lines_are_skipped_and_do_not_shift_places() {
    check(
        format!("{HEADER}\n\r\n{FIRST}\n\nhire,x,Bad,,not_found,never,,m,,,查,Check.,\n\n"),
        &expect![[r#"
        codes.csv:7:6: `x` is not a code [code-number]
          help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
        hire: 1 First
    "#]],
    );
}

#[test]
fn a_byte_order_mark_does_not_shift_columns() {
    check(
        format!("\u{feff}{}", good().replace("kind", "knid")),
        &expect![[r#"
        codes.csv:1:24: column 5 is called `knid` instead of `kind` [header]
          help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
        hire: 1 First, 9 Last
    "#]],
    );
    check(
        format!("\u{feff}{HEADER}hire,x,Bad,,not_found,never,,m,,,查,Check.,\n"),
        &expect![[r#"
            codes.csv:2:6: `x` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            hire: nothing
        "#]],
    );
}

#[test]
fn utf_16() {
    check(
        utf16(&format!("\u{feff}{}", good()), u16::to_le_bytes),
        &expect![[r#"
            codes.csv:1:1: the file is UTF-16 [encoding]
              help: save it as UTF-8; in a spreadsheet, choose "CSV UTF-8"
            hire: nothing
        "#]],
    );
    check(
        utf16(&format!("\u{feff}{}", good()), u16::to_be_bytes),
        &expect![[r#"
            codes.csv:1:1: the file is UTF-16 [encoding]
              help: save it as UTF-8; in a spreadsheet, choose "CSV UTF-8"
            hire: nothing
        "#]],
    );
    check(
        utf16(&good(), u16::to_le_bytes),
        &expect![[r#"
            codes.csv:1:1: the file is UTF-16 [encoding]
              help: save it as UTF-8; in a spreadsheet, choose "CSV UTF-8"
            hire: nothing
        "#]],
    );
    check(
        utf16(&good(), u16::to_be_bytes),
        &expect![[r#"
            codes.csv:1:1: the file is UTF-16 [encoding]
              help: save it as UTF-8; in a spreadsheet, choose "CSV UTF-8"
            hire: nothing
        "#]],
    );
}

#[test]
fn not_utf_8() {
    // A cell in GBK, as a spreadsheet saves it in China: one problem, however many bytes.
    let (before, after) = (format!("{HEADER}{FIRST}hire,2,Gbk,,not_found,never,,m,,,"), format!(",Check.,\n{LAST}"));
    check(
        [before.as_bytes(), b"\xBC\xEC\xB2\xE9", after.as_bytes()].concat(),
        &expect![[r#"
        codes.csv:3:34: bytes that are not UTF-8 [encoding]
          help: save the file as UTF-8; in a spreadsheet, choose "CSV UTF-8"
        hire: 1 First, 2 Gbk, 9 Last
    "#]],
    );
    // Two cells of a row, the second quoted and behind a doubled quotation mark.
    let row = b"hire,2,Gbk,,not_found,never,,\xE9,,,\"a\"\"\xB2\xE9\",Check.,\n";
    check(
        [HEADER.as_bytes(), row, LAST.as_bytes()].concat(),
        &expect![[r#"
        codes.csv:2:30: bytes that are not UTF-8 [encoding]
          help: save the file as UTF-8; in a spreadsheet, choose "CSV UTF-8"
        codes.csv:2:38: bytes that are not UTF-8 [encoding]
          help: save the file as UTF-8; in a spreadsheet, choose "CSV UTF-8"
        hire: 2 Gbk, 9 Last
    "#]],
    );
    // Behind Chinese text: columns are characters.
    let row = "hire,2,Gbk,,not_found,never,,招聘".as_bytes();
    check(
        [HEADER.as_bytes(), row, b"\xFF,,,x,Check.,\n", LAST.as_bytes()].concat(),
        &expect![[r#"
        codes.csv:2:32: bytes that are not UTF-8 [encoding]
          help: save the file as UTF-8; in a spreadsheet, choose "CSV UTF-8"
        hire: 2 Gbk, 9 Last
    "#]],
    );
    check(
        [b"\xFF\xD8", good().as_bytes()].concat(),
        &expect![[r#"
        codes.csv:1:1: column 1 is called `��domain` instead of `domain` [header]
          help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
        hire: 1 First, 9 Last
    "#]],
    );
}

#[test]
fn nothing_in_it() {
    check(
        "",
        &expect![[r#"
            codes.csv:1:1: the file is empty [empty-file]
              help: put the header line and the rows back, for instance with `git checkout -- FILE`
            hire: nothing
        "#]],
    );
    check(
        "\u{feff}",
        &expect![[r#"
            codes.csv:1:1: the file is empty [empty-file]
              help: put the header line and the rows back, for instance with `git checkout -- FILE`
            hire: nothing
        "#]],
    );
    check(
        "\n\r\n \n",
        &expect![[r#"
            codes.csv:1:1: the file is empty [empty-file]
              help: put the header line and the rows back, for instance with `git checkout -- FILE`
            hire: nothing
        "#]],
    );
    check(
        HEADER,
        &expect![[r#"
            codes.csv:1:1: the table has no rows [no-rows]
              help: add a row below the header line; an empty table is most likely a mistake
            hire: nothing
        "#]],
    );
    check(
        format!("{HEADER}\n\n"),
        &expect![[r#"
            codes.csv:1:1: the table has no rows [no-rows]
              help: add a row below the header line; an empty table is most likely a mistake
            hire: nothing
        "#]],
    );
    check(
        [0; 32],
        &expect![[r#"
            codes.csv:1:1: this is not the header line [header]
              help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
            hire: nothing
        "#]],
    );
}

#[test]
fn links_that_were_checked_out_as_text() {
    check(
        "../codes.csv",
        &expect![[r#"
            codes.csv:1:1: the file is a symbolic link to `../codes.csv` that was checked out as plain text [link-as-text]
              help: turn symbolic links on (`git config core.symlinks true`, on Windows with developer mode) and check the file out again, or copy the file that it names here
            hire: nothing
        "#]],
    );
    check(
        "../codes.csv\n",
        &expect![[r#"
            codes.csv:1:1: the file is a symbolic link to `../codes.csv` that was checked out as plain text [link-as-text]
              help: turn symbolic links on (`git config core.symlinks true`, on Windows with developer mode) and check the file out again, or copy the file that it names here
            hire: nothing
        "#]],
    );
    expect![[r#"
        domains.csv:1:1: the file is a symbolic link to `../domains.csv` that was checked out as plain text [link-as-text]
          help: turn symbolic links on (`git config core.symlinks true`, on Windows with developer mode) and check the file out again, or copy the file that it names here
        hire: 1 First, 9 Last
    "#]].assert_eq(&of_table(good(), "../domains.csv"));
}

#[test]
fn wrong_headers() {
    check(
        good().replace("kind", "Kind").replace("remedy_en", "remedy"),
        &expect![[r#"
        codes.csv:1:24: column 5 is called `Kind` instead of `kind` [header]
          help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
        codes.csv:1:88: column 12 is called `remedy` instead of `remedy_en` [header]
          help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
        hire: 1 First, 9 Last
    "#]],
    );
    check(
        good().replace("domain,code", "code,domain"),
        &expect![[r#"
            codes.csv:1:1: the columns are not in their order [header]
              help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
            hire: nothing
        "#]],
    );
    check(
        good().replace(",source", ""),
        &expect![[r#"
            codes.csv:1:1: columns are missing: `source` [header]
              help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
            hire: 1 First, 9 Last
        "#]],
    );
    check(
        good().replace(",source", ",source,notes"),
        &expect![[r#"
            codes.csv:1:1: columns that nobody knows: `notes` [header]
              help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
            hire: 1 First, 9 Last
        "#]],
    );
    check(
        format!("{FIRST}{LAST}"),
        &expect![[r#"
            codes.csv:1:1: this is not the header line [header]
              help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
            hire: nothing
        "#]],
    );
    check(
        good().replace(',', ";"),
        &expect![[r#"
            codes.csv:1:1: the columns are not separated by commas [header]
              help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
            hire: nothing
        "#]],
    );
    check(
        good().replace("name", "\"name"),
        &expect![[r#"
            codes.csv:1:13: a quotation mark opens a cell and is not closed [unclosed-quote]
              help: close the cell with a quotation mark; write a quotation mark inside a cell twice ("")
            hire: 1 First, 9 Last
        "#]],
    );
    check(
        good().replace("name", "\"name\""),
        &expect![[r#"
        hire: 1 First, 9 Last
    "#]],
    );
    check(
        "<html><body>404</body></html>\n",
        &expect![[r#"
            codes.csv:1:1: this is not the header line [header]
              help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
            hire: nothing
        "#]],
    );
    check(
        "{\"code\": 1}",
        &expect![[r#"
            codes.csv:1:2: a quotation mark in the middle of a cell [stray-quote]
              help: put the whole cell in quotation marks, and write those inside it twice ("")
            hire: nothing
        "#]],
    );
}

#[test]
fn lines_that_end_as_on_old_macs() {
    check(
        good().replace('\n', "\r"),
        &expect![[r#"
            codes.csv:1:1: the lines end with a carriage return alone [line-break]
              help: save it with line feeds; in a spreadsheet, choose "CSV UTF-8", not "CSV (Macintosh)"
            hire: nothing
        "#]],
    );
}

#[test]
fn problems_of_both_files_come_together() {
    let domains = DOMAINS.replace("Hire", "").replace("title_zh", "titel_zh");
    expect![[r#"
        domains.csv:1:8: column 2 is called `titel_zh` instead of `title_zh` [header]
          help: write the header line as `domain,title_zh,title_en,paths`
        domains.csv:2:9: title_en is empty [missing-title]
          help: say in a word or two what the domain is; the documentation shows it
        codes.csv:2:15: unknown kind `lost` [unknown-kind]
          help: use one of invalid_argument, unauthenticated, permission_denied, not_found, already_exists, failed_precondition, limit_exceeded, rate_limited, conflict, content_rejected, unsupported, unavailable, internal
        codes.csv:3:14: unknown kind `lost` [unknown-kind]
          help: use one of invalid_argument, unauthenticated, permission_denied, not_found, already_exists, failed_precondition, limit_exceeded, rate_limited, conflict, content_rejected, unsupported, unavailable, internal
        hire: 1 First, 9 Last
    "#]].assert_eq(&of_table(good().replace("not_found", "lost"), domains));
    expect![[r#"
        domains.csv:1:1: the file is empty [empty-file]
          help: put the header line and the rows back, for instance with `git checkout -- FILE`
        codes.csv:1:1: the file is empty [empty-file]
          help: put the header line and the rows back, for instance with `git checkout -- FILE`
    "#]]
    .assert_eq(&of_table("", ""));
}
