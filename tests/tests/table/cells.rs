//! Cells that break a rule. Whole reports: `UPDATE_EXPECT=1` writes them anew.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them so")]

use expect_test::{Expect, expect};
use feishu_codes_tests::report::{DOMAINS, FIRST, HEADER, LAST, of_rows, of_table};

#[track_caller]
fn check(rows: &str, expected: &Expect) {
    expected.assert_eq(&of_rows(rows));
}

/// The problems of a row that is right but for one cell.
#[track_caller]
fn cell(column: &str, values: &[&str], expected: &Expect) {
    let at = HEADER.trim_end().split(',').position(|name| name == column).expect("a column");
    let rows = values.iter().zip(100..).map(|(value, code)| {
        let (code, name, message) = (code.to_string(), format!("N{code}"), format!("message {code}"));
        let mut cells = ["hire", &code, &name, "", "not_found", "never", "", &message, "", "", "查", "Check.", ""];
        cells[at] = value;
        cells.join(",") + "\n"
    });
    expected.assert_eq(&of_rows(&rows.collect::<String>()));
}

#[test]
fn numbers() {
    cell(
        "code",
        &["0", "-1", "+1", "1.0", "1002102.0", "01", "2147483648", "99999999999999999999", "", "１", "1,5", "0x1"],
        &expect![[r#"
            codes.csv:3:6: `0` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            codes.csv:4:6: `-1` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            codes.csv:5:6: `+1` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            codes.csv:6:6: `1.0` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            codes.csv:7:6: `1002102.0` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            codes.csv:8:6: `01` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            codes.csv:9:6: `2147483648` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            codes.csv:10:6: `99999999999999999999` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            codes.csv:11:6: `` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            codes.csv:12:6: `１` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            codes.csv:13:1: the row has 14 cells instead of 13 [row-length]
              help: a value that holds a comma needs quotation marks
            codes.csv:14:6: `0x1` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            hire: 1 First, 9 Last, 1002102 N104
        "#]],
    );
    cell(
        "code",
        &["1_000", "2147483647"],
        &expect![[r#"
            codes.csv:3:6: `1_000` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            hire: 1 First, 9 Last, 2147483647 N101
        "#]],
    );
}

#[test]
fn names() {
    cell(
        "name",
        &[
            "Self",
            "ALL",
            "DOMAIN",
            "self",
            "type",
            "talentNotExist",
            "Talent_Not",
            "1Talent",
            "",
            "人才",
            "Émile",
            "r#Type",
        ],
        &expect![[r#"
            codes.csv:3:10: the name `Self` is taken [variant-name]
              help: say what went wrong
            codes.csv:4:10: the name `ALL` is taken [variant-name]
              help: say what went wrong
            codes.csv:5:10: the name `DOMAIN` is taken [variant-name]
              help: say what went wrong
            codes.csv:6:10: `self` cannot name a variant [variant-name]
              help: use UpperCamelCase with ASCII letters and digits, such as `TalentNotExist`
            codes.csv:7:10: `type` cannot name a variant [variant-name]
              help: use UpperCamelCase with ASCII letters and digits, such as `TalentNotExist`
            codes.csv:8:10: `talentNotExist` cannot name a variant [variant-name]
              help: use UpperCamelCase with ASCII letters and digits, such as `TalentNotExist`
            codes.csv:9:10: `Talent_Not` cannot name a variant [variant-name]
              help: use UpperCamelCase with ASCII letters and digits, such as `TalentNotExist`
            codes.csv:10:10: `1Talent` cannot name a variant [variant-name]
              help: use UpperCamelCase with ASCII letters and digits, such as `TalentNotExist`
            codes.csv:11:10: `` cannot name a variant [variant-name]
              help: use UpperCamelCase with ASCII letters and digits, such as `TalentNotExist`
            codes.csv:12:10: `人才` cannot name a variant [variant-name]
              help: use UpperCamelCase with ASCII letters and digits, such as `TalentNotExist`
            codes.csv:13:10: `Émile` cannot name a variant [variant-name]
              help: use UpperCamelCase with ASCII letters and digits, such as `TalentNotExist`
            codes.csv:14:10: `r#Type` cannot name a variant [variant-name]
              help: use UpperCamelCase with ASCII letters and digits, such as `TalentNotExist`
            hire: 1 First, 9 Last
        "#]],
    );
    // Words that a variant may have.
    cell(
        "name",
        &["Some", "None", "Ok", "Err", "Option", "Error", "Domain", "String", "Type", "Crate", "A"],
        &expect![[r#"
            hire: 1 First, 9 Last, 100 Some, 101 None, 102 Ok, 103 Err, 104 Option, 105 Error, 106 Domain, 107 String, 108 Type, 109 Crate, 110 A
        "#]],
    );
}

#[test]
fn closed_sets() {
    cell(
        "domain",
        &["hiring", "Hire", "hre", "", "im"],
        &expect![[r#"
        codes.csv:3:1: unknown domain `hiring` [unknown-domain]
          help: did you mean `hire`?
        codes.csv:4:1: unknown domain `Hire` [unknown-domain]
          help: did you mean `hire`?
        codes.csv:5:1: unknown domain `hre` [unknown-domain]
          help: did you mean `hire`?
        codes.csv:6:1: unknown domain `` [unknown-domain]
          help: use a key of domains.csv, or add a row there
        codes.csv:7:1: unknown domain `im` [unknown-domain]
          help: use a key of domains.csv, or add a row there
        hire: 1 First, 9 Last
    "#]],
    );
    cell(
        "kind",
        &["notfound", "NotFound", "", "wrong"],
        &expect![[r#"
            codes.csv:3:16: unknown kind `notfound` [unknown-kind]
              help: did you mean `not_found`?
            codes.csv:4:16: unknown kind `NotFound` [unknown-kind]
              help: did you mean `not_found`?
            codes.csv:5:16: unknown kind `` [unknown-kind]
              help: use one of invalid_argument, unauthenticated, permission_denied, not_found, already_exists, failed_precondition, limit_exceeded, rate_limited, conflict, content_rejected, unsupported, unavailable, internal
            codes.csv:6:16: unknown kind `wrong` [unknown-kind]
              help: use one of invalid_argument, unauthenticated, permission_denied, not_found, already_exists, failed_precondition, limit_exceeded, rate_limited, conflict, content_rejected, unsupported, unavailable, internal
            hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102, 103 N103
        "#]],
    );
    cell(
        "retry",
        &["Never", "no", ""],
        &expect![[r#"
            codes.csv:3:26: unknown retry `Never` [unknown-retry]
              help: did you mean `never`?
            codes.csv:4:26: unknown retry `no` [unknown-retry]
              help: use one of never, backoff, slow_down, refresh_token, serialize
            codes.csv:5:26: unknown retry `` [unknown-retry]
              help: use one of never, backoff, slow_down, refresh_token, serialize
            hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102
        "#]],
    );
}

#[test]
fn statuses_and_sources() {
    cell(
        "http",
        &["400|200", "200|200", "99", "600", "\"200,400\"", "200 | 400", "OK", "|", "0400"],
        &expect![[r#"
            codes.csv:3:32: `400|200` is not a list of HTTP statuses [http-status]
              help: write numbers from 100 to 599, each once, ascending, joined by a vertical bar, such as `200|400`
            codes.csv:4:32: `200|200` is not a list of HTTP statuses [http-status]
              help: write numbers from 100 to 599, each once, ascending, joined by a vertical bar, such as `200|400`
            codes.csv:5:32: `99` is not a list of HTTP statuses [http-status]
              help: write numbers from 100 to 599, each once, ascending, joined by a vertical bar, such as `200|400`
            codes.csv:6:32: `600` is not a list of HTTP statuses [http-status]
              help: write numbers from 100 to 599, each once, ascending, joined by a vertical bar, such as `200|400`
            codes.csv:7:32: `200,400` is not a list of HTTP statuses [http-status]
              help: write numbers from 100 to 599, each once, ascending, joined by a vertical bar, such as `200|400`
            codes.csv:8:32: `200 | 400` is not a list of HTTP statuses [http-status]
              help: write numbers from 100 to 599, each once, ascending, joined by a vertical bar, such as `200|400`
            codes.csv:9:32: `OK` is not a list of HTTP statuses [http-status]
              help: write numbers from 100 to 599, each once, ascending, joined by a vertical bar, such as `200|400`
            codes.csv:10:32: `|` is not a list of HTTP statuses [http-status]
              help: write numbers from 100 to 599, each once, ascending, joined by a vertical bar, such as `200|400`
            codes.csv:11:32: `0400` is not a list of HTTP statuses [http-status]
              help: write numbers from 100 to 599, each once, ascending, joined by a vertical bar, such as `200|400`
            hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102, 103 N103, 104 N104, 105 N105, 106 N106, 107 N107, 108 N108
        "#]],
    );
    cell(
        "source",
        &["https://open.feishu.cn/document/x", "x", "/a b", "/a?b", "/a#b", "/文档", "/a/\">"],
        &expect![[r#"
            codes.csv:3:56: `https://open.feishu.cn/document/x` is not the path of a page [source-path]
              help: write the path behind /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, without host, query and fragment
            codes.csv:4:56: `x` is not the path of a page [source-path]
              help: write the path behind /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, without host, query and fragment
            codes.csv:5:56: `/a b` is not the path of a page [source-path]
              help: write the path behind /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, without host, query and fragment
            codes.csv:6:56: `/a?b` is not the path of a page [source-path]
              help: write the path behind /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, without host, query and fragment
            codes.csv:7:56: `/a#b` is not the path of a page [source-path]
              help: write the path behind /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, without host, query and fragment
            codes.csv:8:56: `/文档` is not the path of a page [source-path]
              help: write the path behind /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, without host, query and fragment
            codes.csv:9:59: a quotation mark in the middle of a cell [stray-quote]
              help: put the whole cell in quotation marks, and write those inside it twice ("")
            hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102, 103 N103, 104 N104, 105 N105, 106 N106
        "#]],
    );
}

#[test]
fn languages() {
    cell(
        "remedy_en",
        &["检查", "Check it。", "Check，it.", "", "“Check” it – now…"],
        &expect![[r#"
            codes.csv:3:49: Chinese (`检`) in remedy_en [language]
              help: write it in English; full-width punctuation counts as Chinese
            codes.csv:4:49: Chinese (`。`) in remedy_en [language]
              help: write it in English; full-width punctuation counts as Chinese
            codes.csv:5:49: Chinese (`，`) in remedy_en [language]
              help: write it in English; full-width punctuation counts as Chinese
            codes.csv:6:49: remedy_en is empty [missing-remedy]
              help: say what to do about it, in both languages
            hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102, 103 N103, 104 N104
        "#]],
    );
    cell(
        "remedy_zh",
        &["Check.", "", "检查 ID"],
        &expect![[r#"
            codes.csv:3:47: no Chinese in remedy_zh [language]
              help: write it in Chinese
            codes.csv:4:47: remedy_zh is empty [missing-remedy]
              help: say what to do about it, in both languages
            hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102
        "#]],
    );
    check(
        "hire,2,Two,,not_found,never,,two,原因,,查二,Check two.,\nhire,3,Three,,not_found,never,,three,,Cause,查三,Check three.,\n",
        &expect![[r#"
            codes.csv:3:37: explanation_en is empty, the other is not [half-explanation]
              help: explain the cause in both languages or in none
            codes.csv:4:38: explanation_zh is empty, the other is not [half-explanation]
              help: explain the cause in both languages or in none
            hire: 1 First, 2 Two, 3 Three, 9 Last
        "#]],
    );
    check(
        "hire,2,Two,,not_found,never,,two,Cause,原因,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:34: no Chinese in explanation_zh [language]
          help: write it in Chinese
        codes.csv:3:40: Chinese (`原`) in explanation_en [language]
          help: write it in English; full-width punctuation counts as Chinese
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
}

#[test]
fn blanks_around() {
    cell(
        "message",
        &[" x", "x ", " x ", " ", "\u{a0}x", "\u{3000}x", "x  y"],
        &expect![[r#"
            codes.csv:3:33: blanks around the value of message [surrounding-blank]
              help: write `x`
            codes.csv:4:33: blanks around the value of message [surrounding-blank]
              help: write `x`
            codes.csv:5:33: blanks around the value of message [surrounding-blank]
              help: write `x`
            codes.csv:6:33: blanks around the value of message [surrounding-blank]
              help: leave the cell empty
            codes.csv:7:33: blanks around the value of message [surrounding-blank]
              help: write `x`
            codes.csv:8:33: blanks around the value of message [surrounding-blank]
              help: write `x`
            hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102, 103 N103, 104 N104, 105 N105, 106 N106
        "#]],
    );
    cell(
        "kind",
        &[" not_found", "not_found "],
        &expect![[r#"
            codes.csv:3:16: blanks around the value of kind [surrounding-blank]
              help: write `not_found`
            codes.csv:4:16: blanks around the value of kind [surrounding-blank]
              help: write `not_found`
            hire: 1 First, 9 Last, 100 N100, 101 N101
        "#]],
    );
    cell(
        "code",
        &[" 7", "7 "],
        &expect![[r#"
            codes.csv:3:6: blanks around the value of code [surrounding-blank]
              help: write `7`
            codes.csv:4:6: blanks around the value of code [surrounding-blank]
              help: write `7`
            hire: 1 First, 7 N100, 9 Last
        "#]],
    );
    cell(
        "domain",
        &[" hire"],
        &expect![[r#"
            codes.csv:3:1: blanks around the value of domain [surrounding-blank]
              help: write `hire`
            hire: 1 First, 9 Last, 100 N100
        "#]],
    );
    cell(
        "http",
        &["200 "],
        &expect![[r#"
            codes.csv:3:32: blanks around the value of http [surrounding-blank]
              help: write `200`
            hire: 1 First, 9 Last, 100 N100
        "#]],
    );
    cell(
        "remedy_zh",
        &[" "],
        &expect![[r#"
            codes.csv:3:47: blanks around the value of remedy_zh [surrounding-blank]
              help: leave the cell empty
            hire: 1 First, 9 Last, 100 N100
        "#]],
    );
}

#[test]
fn characters_that_nobody_sees() {
    // Turned writing direction, zero width, a byte order mark in the middle, soft hyphen, a tag.
    cell(
        "message",
        &["a\u{202e}b", "a\u{200b}b", "a\u{feff}b", "a\u{ad}b", "a\u{e0041}b", "a\u{2066}b"],
        &expect![[r#"
            codes.csv:3:34: an invisible character (U+202E) in message [invisible-character]
              help: remove it
            codes.csv:4:34: an invisible character (U+200B) in message [invisible-character]
              help: remove it
            codes.csv:5:34: an invisible character (U+FEFF) in message [invisible-character]
              help: remove it
            codes.csv:6:34: an invisible character (U+00AD) in message [invisible-character]
              help: remove it
            codes.csv:7:34: an invisible character (U+E0041) in message [invisible-character]
              help: remove it
            codes.csv:8:34: an invisible character (U+2066) in message [invisible-character]
              help: remove it
            hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102, 103 N103, 104 N104, 105 N105
        "#]],
    );
    cell(
        "name",
        &["Ta\u{200b}lent"],
        &expect![[r#"
            codes.csv:3:12: an invisible character (U+200B) in name [invisible-character]
              help: remove it
            hire: 1 First, 9 Last
        "#]],
    );
    cell(
        "code",
        &["1002\u{200b}102"],
        &expect![[r#"
        codes.csv:3:10: an invisible character (U+200B) in code [invisible-character]
          help: remove it
        hire: 1 First, 9 Last
    "#]],
    );
    cell(
        "domain",
        &["hi\u{2060}re"],
        &expect![[r#"
        codes.csv:3:3: an invisible character (U+2060) in domain [invisible-character]
          help: remove it
        hire: 1 First, 9 Last
    "#]],
    );
    cell(
        "remedy_zh",
        &["检\u{202e}查"],
        &expect![[r#"
            codes.csv:3:48: an invisible character (U+202E) in remedy_zh [invisible-character]
              help: remove it
            hire: 1 First, 9 Last, 100 N100
        "#]],
    );
}

#[test]
fn control_characters() {
    cell(
        "message",
        &["a\0b", "a\tb", "\tb", "a\u{1b}[31mb", "a\u{7f}b", "a\u{85}b", "a\u{2028}b"],
        &expect![[r#"
            codes.csv:3:34: a control character (U+0000) in message [control-character]
              help: remove it
            codes.csv:4:34: a control character (U+0009) in message [control-character]
              help: remove it
            codes.csv:5:33: a control character (U+0009) in message [control-character]
              help: remove it
            codes.csv:6:34: a control character (U+001B) in message [control-character]
              help: remove it
            codes.csv:7:34: a control character (U+007F) in message [control-character]
              help: remove it
            codes.csv:8:34: a control character (U+0085) in message [control-character]
              help: remove it
            codes.csv:9:34: a control character (U+2028) in message [control-character]
              help: remove it
            hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102, 103 N103, 104 N104, 105 N105, 106 N106
        "#]],
    );
    cell(
        "kind",
        &["not_found\0"],
        &expect![[r#"
            codes.csv:3:25: a control character (U+0000) in kind [control-character]
              help: remove it
            hire: 1 First, 9 Last, 100 N100
        "#]],
    );
    // Behind a quoted cell with doubled quotation marks and Chinese, the column is that of the character.
    check(
        "hire,2,Two,,not_found,never,,\"招\"\"a,\"\"\u{7}b\",,,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:38: a control character (U+0007) in message [control-character]
          help: remove it
        hire: 1 First, 2 Two, 9 Last
    "#]],
    );
}

#[test]
fn messages_show_no_character_that_a_terminal_obeys() {
    cell(
        "source",
        &["/\u{1b}[31m"],
        &expect![[r#"
            codes.csv:3:57: a control character (U+001B) in source [control-character]
              help: remove it
            hire: 1 First, 9 Last, 100 N100
        "#]],
    );
    cell(
        "name",
        &["A\u{202e}B"],
        &expect![[r#"
            codes.csv:3:11: an invisible character (U+202E) in name [invisible-character]
              help: remove it
            hire: 1 First, 9 Last
        "#]],
    );
    check(
        &format!("hire,2,{},,not_found,never,,two,,,查二,Check two.,\n", "x".repeat(1000)),
        &expect![[r#"
        codes.csv:3:8: `xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… [variant-name]
          help: use UpperCamelCase with ASCII letters and digits, such as `TalentNotExist`
        hire: 1 First, 9 Last
    "#]],
    );
    expect![[r#"
        codes.csv:1:24: column 5 is called `ki\u{1b}nd` instead of `kind` [header]
          help: write the header line as `domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source`
        hire: 1 First, 9 Last
    "#]].assert_eq(&of_table(format!("{HEADER}{FIRST}{LAST}").replace("kind", "ki\u{1b}nd"), DOMAINS));
}
