//! Fields that break a rule: the place, the words, and what is left. Which values are valid is tested beside each predicate.

use feishu_codes_tests::report::{DOMAINS, HEADER, of_rows, of_table};
use snapbox::{assert_data_eq, prelude::*, str};

use crate::of_several_rows;

/// Returns the report of rows that are valid except for one field each.
fn report(fields: &[(&str, &str)]) -> String {
    let rows = fields.iter().zip(100..).map(|((column, value), code)| {
        let (code, name, message) = (code.to_string(), format!("N{code}"), format!("message {code}"));
        let mut row = [
            "hire",
            &code,
            &name,
            "",
            "not_found",
            "never",
            "",
            &message,
            "没有",
            "It is missing.",
            "查",
            "Check.",
            "",
        ];
        let at = HEADER.trim_end().split(',').position(|name| name == *column).expect("a column");
        row[at] = value;
        row.join(",") + "\n"
    });
    of_rows(&rows.collect::<String>())
}

#[test]
fn values() {
    let fields = [
        ("domain", "hiring"),
        ("domain", "im"),
        ("code", "0"),
        ("code", "1002102.0"),
        ("code", "１"),
        ("name", "Self"),
        ("name", "talentNotExist"),
        ("name", "人才"),
        ("kind", "NotFound"),
        ("kind", ""),
        ("retry", "Never"),
        ("retry", "no"),
        ("http", "400|200"),
        ("http", "\"200,400\""),
        ("remedy_en", "检查"),
        ("remedy_en", "Check it。"),
        ("remedy_en", ""),
        ("remedy_zh", "Check."),
        ("explanation_zh", ""),
        ("source", "x"),
        ("source", "https://a.b/c?d=e"),
    ];
    assert_data_eq!(report(&fields).trim_end(), str![[r#"
codes.csv:3:1: unknown domain `hiring` [unknown-domain]
  help: did you mean `hire`?
codes.csv:4:1: unknown domain `im` [unknown-domain]
  help: use a key of domains.csv, or add a row there
codes.csv:5:6: `0` is not a code [invalid-code]
codes.csv:6:6: `1002102.0` is not a code [invalid-code]
codes.csv:7:6: `１` is not a code [invalid-code]
  help: write a decimal number from 1 to 2147483647 without sign, decimal point or leading zero
codes.csv:8:10: the name `Self` is reserved [variant-name]
  help: use a name that says what went wrong
codes.csv:9:10: `talentNotExist` is not a valid variant name [variant-name]
codes.csv:10:10: `人才` is not a valid variant name [variant-name]
  help: use UpperCamelCase with ASCII letters and digits, such as `UserNotFound`
codes.csv:11:16: unknown kind `NotFound` [unknown-kind]
  help: did you mean `not_found`?
codes.csv:12:16: unknown kind `` [unknown-kind]
  help: use one of invalid_argument, unauthenticated, permission_denied, not_found, already_exists, failed_precondition, limit_exceeded, rate_limited, conflict, content_rejected, unsupported, unavailable, internal
codes.csv:13:26: unknown retry `Never` [unknown-retry]
  help: did you mean `never`?
codes.csv:14:26: unknown retry `no` [unknown-retry]
  help: use one of never, backoff, slow_down, refresh_token, one_at_a_time
codes.csv:15:32: `400|200` is not a list of HTTP statuses [http-status]
codes.csv:16:32: `200,400` is not a list of HTTP statuses [http-status]
  help: write numbers from 100 to 599 in ascending order, joined by a vertical bar, such as `200|400`
codes.csv:17:65: Chinese character `检` in remedy_en [language]
codes.csv:18:65: Chinese character `。` in remedy_en [language]
  help: write the text in English; full-width punctuation counts as Chinese
codes.csv:19:65: remedy_en is empty [missing-remedy]
  help: say what to do about it
codes.csv:20:63: no Chinese in remedy_zh [language]
  help: write the text in Chinese
codes.csv:21:45: explanation_zh is empty [missing-explanation]
  help: explain the cause in one sentence
codes.csv:22:72: `x` is neither the path of a page nor an `https://` address [invalid-source]
codes.csv:23:72: `https://a.b/c?d=e` is neither the path of a page nor an `https://` address [invalid-source]
  help: write the path after /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, or an `https://` address, without query and fragment
hire: 1 First, 9 Last, 108 N108, 109 N109, 110 N110, 111 N111, 112 N112, 113 N113, 114 N114, 115 N115, 116 N116, 117 N117, 118 N118, 119 N119, 120 N120, 1002102 N103
"#]].raw());
}

#[test]
fn valid_values() {
    let fields = [
        ("code", "2147483647"),
        ("name", "Some"),
        ("name", "None"),
        ("name", "Error"),
        ("name", "Domain"),
        ("name", "A"),
        ("http", "200|400"),
        ("message", "x  y"),
        ("message", ""),
        ("remedy_en", "“Check” it – now…"),
        ("remedy_zh", "检查 ID"),
        ("source", "/ukTMukTMukTM/im-v1"),
        ("source", "https://github.com/larksuite/cli"),
    ];
    assert_data_eq!(report(&fields).trim_end(), str!["hire: 1 First, 9 Last, 101 Some, 102 None, 103 Error, 104 Domain, 105 A, 106 N106, 107 N107, 108 N108, 109 N109, 110 N110, 111 N111, 112 N112, 2147483647 N100"].raw());
}

#[test]
fn whitespace_and_characters_that_nobody_sees() {
    let fields = [
        ("message", " x"),
        ("message", "x\u{3000}"),
        ("message", " "),
        ("code", " 7"),
        ("domain", " hire"),
        ("remedy_zh", " "),
        // Changed writing direction, zero width, a byte order mark in the middle, a tag.
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
    assert_data_eq!(report(&fields).trim_end(), str![[r#"
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
"#]].raw());
}

/// What a file contains is shown without characters that a terminal obeys, and not at full length.
#[test]
fn reports_are_safe_to_show() {
    let header = of_table(HEADER.replace("kind", "ki\u{1b}nd"), DOMAINS);
    assert!(header.contains(r"expected column `kind`, found `ki\u{1b}nd`"), "{header}");
    let long = report(&[("name", &"x".repeat(1000))]);
    assert!(long.contains("xxx…") && long.len() < 800, "{long}");
}

#[test]
fn kinds_and_retries() {
    let rows = |pairs: &[&str]| {
        let row = |(pair, code): (&&str, u32)| {
            format!("hire,{code},N{code},,{pair},,m{code},没有,It is missing.,查,Check.,\n")
        };
        pairs.iter().zip(100..).map(row).collect::<String>()
    };
    let forbidden = rows(&[
        "rate_limited,never",
        "not_found,slow_down",
        "not_found,refresh_token",
        "internal,one_at_a_time",
        "unavailable,never",
        "unauthenticated,backoff",
        "conflict,backoff",
        "failed_precondition,slow_down",
    ]);
    let allowed = rows(&[
        "rate_limited,slow_down",
        "unauthenticated,refresh_token",
        "unauthenticated,never",
        "conflict,one_at_a_time",
        "conflict,never",
        "unavailable,backoff",
        "internal,backoff",
        "internal,never",
        "failed_precondition,backoff",
        "limit_exceeded,never",
    ]);
    assert_data_eq!(of_several_rows([("forbidden", forbidden), ("allowed", allowed)]), str![[r#"
# forbidden
codes.csv:3:29: retry `never` is not allowed for kind `rate_limited` [kind-retry]
  help: use `slow_down`, or another kind
codes.csv:4:26: retry `slow_down` is not allowed for kind `not_found` [kind-retry]
codes.csv:5:26: retry `refresh_token` is not allowed for kind `not_found` [kind-retry]
  help: use `never`, or another kind
codes.csv:6:25: retry `one_at_a_time` is not allowed for kind `internal` [kind-retry]
  help: use `backoff` or `never`, or another kind
codes.csv:7:28: retry `never` is not allowed for kind `unavailable` [kind-retry]
  help: use `backoff`, or another kind
codes.csv:8:32: retry `backoff` is not allowed for kind `unauthenticated` [kind-retry]
  help: use `refresh_token` or `never`, or another kind
codes.csv:9:25: retry `backoff` is not allowed for kind `conflict` [kind-retry]
  help: use `one_at_a_time` or `never`, or another kind
codes.csv:10:36: retry `slow_down` is not allowed for kind `failed_precondition` [kind-retry]
  help: use `never` or `backoff`, or another kind
hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102, 103 N103, 104 N104, 105 N105, 106 N106, 107 N107
# allowed
hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102, 103 N103, 104 N104, 105 N105, 106 N106, 107 N107, 108 N108, 109 N109
"#]].raw());
}
