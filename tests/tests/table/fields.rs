//! Invalid fields, beyond the example of each rule in `rules.md`: the place, the message, and the codes that stay valid.

use feishu_codes_tests::fixture::{DOMAINS, HEADER, TEXTS};
use snapbox::str;

use crate::report::Report;

/// Returns the report of rows that are valid except for one field each.
fn report(fields: &[(&str, &str)]) -> Report {
    let rows = fields.iter().zip(100..).map(|((column, value), code)| {
        let row = format!("hire,{code},N{code},,not_found,never,,message {code},没有,It is missing.,查,Check.,");
        let mut row = row.split(',').collect::<Vec<_>>();
        let at = HEADER.trim_end().split(',').position(|name| name == *column).expect("a column");
        row[at] = value;
        row.join(",") + "\n"
    });
    Report::of_rows(rows.collect::<String>())
}

#[test]
fn the_message_depends_on_the_value() {
    let fields = [
        ("domain", "im"),
        ("code", "1002102.0"),
        ("name", "Self"),
        ("kind", ""),
        ("retry", "no"),
        ("remedy_en", "Check it。"),
        ("remedy_zh", "Check."),
    ];
    report(&fields).assert_eq(str![[r#"
codes.csv:3:1: unknown domain `im` [unknown-domain]
  help: use a key of domains.csv, or add a row there
codes.csv:4:6: `1002102.0` is not a code [invalid-code]
  help: write a decimal number from 1 to 2147483647 without sign, decimal point or leading zero
codes.csv:5:10: the name `Self` is reserved [variant-name]
  help: use a name that says what went wrong
codes.csv:6:16: unknown kind `` [unknown-kind]
  help: use one of invalid_argument, unauthenticated, permission_denied, not_found, already_exists, failed_precondition, limit_exceeded, rate_limited, conflict, content_rejected, unsupported, unavailable, internal
codes.csv:7:26: unknown retry `no` [unknown-retry]
  help: use one of never, backoff, slow_down, refresh_token, one_at_a_time
codes.csv:8:65: Chinese character `。` in remedy_en [language]
  help: write the text in English; full-width punctuation counts as Chinese
codes.csv:9:63: no Chinese in remedy_zh [language]
  help: write the text in Chinese
hire: 1 First, 9 Last, 103 N103, 104 N104, 105 N105, 106 N106, 1002102 N101
"#]]);
}

#[test]
fn surrounding_whitespace_and_invisible_characters() {
    let fields = [
        ("message", " x"),
        ("message", "x\u{3000}"),
        ("message", " "),
        ("code", " 7"),
        ("domain", " hire"),
        ("remedy_zh", " "),
        // A changed writing direction, zero width, a byte order mark inside a field, a tag.
        ("message", "a\u{202e}b"),
        ("name", "Ta\u{200b}lent"),
        ("domain", "hi\u{feff}re"),
        ("code", "1002\u{e0041}102"),
        ("message", "a\0b"),
        ("message", "\tb"),
        ("source", "/\u{1b}[31m"),
        ("kind", "not_found\u{2028}"),
        // After a quoted field with doubled quotation marks and Chinese, the column is that of the character.
        ("message", "\"招\"\"a,\"\"\u{7}b\""),
    ];
    report(&fields).assert_eq(str![[r#"
codes.csv:3:33: leading or trailing whitespace in message [surrounding-whitespace]
codes.csv:4:33: leading or trailing whitespace in message [surrounding-whitespace]
  help: write `x`
codes.csv:5:33: leading or trailing whitespace in message [surrounding-whitespace]
  help: leave the field empty
codes.csv:6:6: leading or trailing whitespace in code [surrounding-whitespace]
  help: write `7`
codes.csv:7:1: leading or trailing whitespace in domain [surrounding-whitespace]
  help: write `hire`
codes.csv:8:63: leading or trailing whitespace in remedy_zh [surrounding-whitespace]
  help: leave the field empty
codes.csv:9:34: invisible character (U+202E) in message [invisible-character]
codes.csv:10:12: invisible character (U+200B) in name [invisible-character]
codes.csv:11:3: invisible character (U+FEFF) in domain [invisible-character]
codes.csv:12:10: invisible character (U+E0041) in code [invisible-character]
codes.csv:13:34: control character (U+0000) in message [control-character]
codes.csv:14:33: control character (U+0009) in message [control-character]
codes.csv:15:73: control character (U+001B) in source [control-character]
codes.csv:16:25: control character (U+2028) in kind [control-character]
codes.csv:17:41: control character (U+0007) in message [control-character]
  help: remove it
hire: 1 First, 7 N103, 9 Last, 100 N100, 101 N101, 102 N102, 104 N104, 105 N105, 106 N106, 110 N110, 111 N111, 112 N112, 113 N113, 114 N114
"#]]);
}

/// A report escapes the control characters of a file and cuts long fields.
#[test]
fn reports_are_safe_for_a_terminal() {
    let Report(header) = Report::of(HEADER.replace("kind", "ki\u{1b}nd"), DOMAINS);
    assert!(header.contains(r"expected column `kind`, found `ki\u{1b}nd`"), "{header}");
    let Report(long) = report(&[("name", &"x".repeat(1000))]);
    assert!(long.contains("xxx…") && long.len() < 800, "{long}");
}

#[test]
fn retries_that_the_kind_does_not_allow() {
    let pairs = [
        "rate_limited,never",
        "not_found,slow_down",
        "not_found,refresh_token",
        "internal,one_at_a_time",
        "unavailable,never",
        "unauthenticated,backoff",
        "conflict,backoff",
        "failed_precondition,slow_down",
    ];
    let rows = pairs.iter().zip(10..).map(|(pair, code)| format!("hire,{code},N{code},,{pair},,m{code},{TEXTS}\n"));
    Report::of_rows(rows.collect::<String>()).assert_eq(str![[r#"
codes.csv:3:27: retry `never` is not allowed for kind `rate_limited` [kind-retry]
  help: use `slow_down`, or another kind
codes.csv:4:24: retry `slow_down` is not allowed for kind `not_found` [kind-retry]
codes.csv:5:24: retry `refresh_token` is not allowed for kind `not_found` [kind-retry]
  help: use `never`, or another kind
codes.csv:6:23: retry `one_at_a_time` is not allowed for kind `internal` [kind-retry]
  help: use `backoff` or `never`, or another kind
codes.csv:7:26: retry `never` is not allowed for kind `unavailable` [kind-retry]
  help: use `backoff`, or another kind
codes.csv:8:30: retry `backoff` is not allowed for kind `unauthenticated` [kind-retry]
  help: use `refresh_token` or `never`, or another kind
codes.csv:9:23: retry `backoff` is not allowed for kind `conflict` [kind-retry]
  help: use `one_at_a_time` or `never`, or another kind
codes.csv:10:34: retry `slow_down` is not allowed for kind `failed_precondition` [kind-retry]
  help: use `never` or `backoff`, or another kind
hire: 1 First, 9 Last, 10 N10, 11 N11, 12 N12, 13 N13, 14 N14, 15 N15, 16 N16, 17 N17
"#]]);
}
