//! Quotation marks out of place, rows that are too short or too long, line breaks: what is damaged is reported, the rest is there.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them so")]

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use feishu_codes_codegen::table::{Input, Table};
use feishu_codes_tests::report::{DOMAINS, FIRST, HEADER, LAST, of_codes, of_rows};

#[track_caller]
fn check(rows: &str, expected: &Expect) {
    expected.assert_eq(&of_rows(rows));
}

#[test]
fn unclosed_quotes() {
    check(
        "hire,2,Two,,not_found,never,,\"two,,,查二,Check two.,\nhire,3,Three,,not_found,never,,three,,,查三,Check three.,\n",
        &expect![[r#"
            codes.csv:3:30: a quotation mark opens a cell and is not closed [unclosed-quote]
              help: close the cell with a quotation mark; write a quotation mark inside a cell twice ("")
            hire: 1 First, 2 Two, 3 Three, 9 Last
        "#]],
    );
    // A quoted cell below would close it.
    check(
        "hire,2,Two,,not_found,never,,\"two,,,查二,Check two.,\nhire,3,Three,,not_found,never,,\"three\",,,查三,Check three.,\n",
        &expect![[r#"
            codes.csv:3:30: a quotation mark opens a cell and is not closed [unclosed-quote]
              help: close the cell with a quotation mark; write a quotation mark inside a cell twice ("")
            hire: 1 First, 2 Two, 3 Three, 9 Last
        "#]],
    );
    check(
        "hire,2,Two,,not_found,never,,\"two,,,查二,Check two.,\nhire,3,Three,,not_found,never,,\"three,,,查三,Check three.,\n",
        &expect![[r#"
            codes.csv:3:30: a quotation mark opens a cell and is not closed [unclosed-quote]
              help: close the cell with a quotation mark; write a quotation mark inside a cell twice ("")
            codes.csv:4:32: a quotation mark opens a cell and is not closed [unclosed-quote]
              help: close the cell with a quotation mark; write a quotation mark inside a cell twice ("")
            hire: 1 First, 2 Two, 3 Three, 9 Last
        "#]],
    );
    // Empty quoted cells below do not close it.
    check(
        "hire,2,Two,,not_found,never,,\"two,,,查二,Check two.,\nhire,3,Three,\"\",not_found,never,\"\",three,,,查三,Check three.,\"\"\n",
        &expect![[r#"
            codes.csv:3:30: a quotation mark opens a cell and is not closed [unclosed-quote]
              help: close the cell with a quotation mark; write a quotation mark inside a cell twice ("")
            hire: 1 First, 2 Two, 3 Three, 9 Last
        "#]],
    );
    expect![[r#"
        codes.csv:3:30: a quotation mark opens a cell and is not closed [unclosed-quote]
          help: close the cell with a quotation mark; write a quotation mark inside a cell twice ("")
        hire: 1 First, 2 Two
    "#]]
    .assert_eq(&of_codes(format!("{HEADER}{FIRST}hire,2,Two,,not_found,never,,\"two,,,查二,Check two.,")));
    check(
        "\"hire,2,Two,,not_found,never,,two,,,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:1: a quotation mark opens a cell and is not closed [unclosed-quote]
          help: close the cell with a quotation mark; write a quotation mark inside a cell twice ("")
        hire: 1 First, 9 Last
    "#]],
    );
}

#[test]
fn stray_quotes() {
    check(
        "hire,2,Two,,not_found,never,,two \"2\",,,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:34: a quotation mark in the middle of a cell [stray-quote]
          help: put the whole cell in quotation marks, and write those inside it twice ("")
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
    check(
        "hire,2,Two,,not_found,never,,\"two\" 2,,,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:34: a quotation mark in the middle of a cell [stray-quote]
          help: put the whole cell in quotation marks, and write those inside it twice ("")
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
    check(
        "hire,2,Two,,not_found,never,,two\",,,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:33: a quotation mark in the middle of a cell [stray-quote]
          help: put the whole cell in quotation marks, and write those inside it twice ("")
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
    check(
        "hire,2,Two,,not_found,never,, \"two\",,,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:31: a quotation mark in the middle of a cell [stray-quote]
          help: put the whole cell in quotation marks, and write those inside it twice ("")
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
    check(
        "hire,\"2\",\"Two\",,not_found,never,,\"two,,,查二\"x,Check two.,\n",
        &expect![[r#"
        codes.csv:3:43: a quotation mark in the middle of a cell [stray-quote]
          help: put the whole cell in quotation marks, and write those inside it twice ("")
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
}

#[test]
fn doubled_quotes_are_right_and_do_not_shift_columns() {
    check(
        "hire,2,Two,,not_found,never,,\"\"\"a\"\", \"\"b\"\"\",,,查二,Check two.,bad source\n",
        &expect![[r#"
        codes.csv:3:61: `bad source` is not the path of a page [source-path]
          help: write the path behind /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, without host, query and fragment
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
    check(
        "hire,2,Two,,not_found,nevr,,\"招,\"\"聘\"\"\",,,查二,\"Check \"\"二\"\".\",\n",
        &expect![[r#"
        codes.csv:3:23: unknown retry `nevr` [unknown-retry]
          help: did you mean `never`?
        codes.csv:3:44: Chinese (`二`) in remedy_en [language]
          help: write it in English; full-width punctuation counts as Chinese
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
}

#[test]
fn short_and_long_rows() {
    check(
        "hire,2,Two,,not_found,never,,two,,,查二,Check two.\n",
        &expect![[r#"
        codes.csv:3:1: the row has 12 cells instead of 13 [row-length]
          help: write the commas of empty cells too
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
    check(
        "hire,2,Two,,not_found,never,,two, three,,,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:1: the row has 14 cells instead of 13 [row-length]
          help: a value that holds a comma needs quotation marks
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
    check(
        "hire,2\n",
        &expect![[r#"
        codes.csv:3:1: the row has 2 cells instead of 13 [row-length]
          help: write the commas of empty cells too
        hire: 1 First, 9 Last
    "#]],
    );
    check(
        "hire\n",
        &expect![[r#"
            codes.csv:3:1: the row has 1 cell instead of 13 [row-length]
              help: write the commas of empty cells too
            hire: 1 First, 9 Last
        "#]],
    );
    check(
        " \n",
        &expect![[r#"
            codes.csv:3:1: the row is empty [row-length]
              help: remove the line
            hire: 1 First, 9 Last
        "#]],
    );
    check(
        ",,,,,,,,,,,,\n",
        &expect![[r#"
            codes.csv:3:1: the row is empty [row-length]
              help: remove the line
            hire: 1 First, 9 Last
        "#]],
    );
    check(
        "# a comment\n",
        &expect![[r#"
            codes.csv:3:1: the row has 1 cell instead of 13 [row-length]
              help: write the commas of empty cells too
            hire: 1 First, 9 Last
        "#]],
    );
}

#[test]
fn line_breaks() {
    check(
        "hire,2,Two,,not_found,never,,\"two\nlines\",,,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:30: a line break inside a cell [line-break]
          help: write the text in one line
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
    check(
        "hire,2,Two,,not_found,never,,\"two\r\nlines\",,,\"查\n二\",Check two.,x\n",
        &expect![[r#"
        codes.csv:3:30: a line break inside a cell [line-break]
          help: write the text in one line
        codes.csv:4:10: a line break inside a cell [line-break]
          help: write the text in one line
        codes.csv:5:15: `x` is not the path of a page [source-path]
          help: write the path behind /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, without host, query and fragment
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
    check(
        "hire,2,Two,,not_found,never,,two\rlines,,,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:30: a line break inside a cell [line-break]
          help: write the text in one line
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
    check(
        "hire,2,Two,,not_found,never,,\"two\n\",,,查二,Check two.,\n",
        &expect![[r#"
            codes.csv:3:30: a line break inside a cell [line-break]
              help: write the text in one line
            hire: 1 First, 2 Two, 9 Last
        "#]],
    );
    check(
        "hire,2,Two,,not_found,never,,two,,,查二,Check two.,\r\r\n",
        &expect![[r#"
            codes.csv:3:50: a line break inside a cell [line-break]
              help: write the text in one line
            hire: 1 First, 2 Two, 9 Last
        "#]],
    );
}

/// Every line is damaged in a way that would swallow all lines below it if only the end of the file closed it. Read line by line
/// from each damage to the end of the file, this takes hours.
#[test]
fn many_unclosed_quotes_cost_no_more_than_their_lines() {
    let mut text = HEADER.to_owned();
    for code in 1..=50_000 {
        let _ = writeln!(text, "hire,{code},N{code},,not_found,never,,a\"b,\"c,,查,Check.,");
    }
    text += LAST;
    let table = (Input::new("codes.csv", text), Input::new("domains.csv", DOMAINS));
    let table = Table::read(&table.0, &table.1);
    assert_eq!(table.diagnostics().len(), 50_000);
    assert_eq!(table.diagnostics()[49_999].to_string(), "codes.csv:50001:38: a quotation mark in the middle of a cell");
}
