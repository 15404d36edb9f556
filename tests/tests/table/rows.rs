//! Cells and rows that do not go together, and the rows of domains.csv. Whole reports: `UPDATE_EXPECT=1` writes them anew.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them so")]

use expect_test::{Expect, expect};
use feishu_codes_tests::report::{DOMAINS, FIRST, HEADER, LAST, of_rows, of_table};

#[track_caller]
fn check(rows: &str, expected: &Expect) {
    expected.assert_eq(&of_rows(rows));
}

#[test]
fn kinds_and_retries_that_do_not_go_together() {
    let rows = [
        "rate_limited,never",
        "rate_limited,backoff",
        "not_found,slow_down",
        "not_found,refresh_token",
        "internal,serialize",
        "unavailable,never",
        "unauthenticated,backoff",
        "conflict,backoff",
        "failed_precondition,slow_down",
    ];
    let row = |(pair, code): (&&str, u32)| format!("hire,{code},N{code},,{pair},,m{code},,,查,Check.,\n");
    check(
        &rows.iter().zip(100..).map(row).collect::<String>(),
        &expect![[r#"
            codes.csv:3:29: the retry `never` does not go with the kind `rate_limited` [kind-retry]
              help: use `slow_down`, or another kind
            codes.csv:4:29: the retry `backoff` does not go with the kind `rate_limited` [kind-retry]
              help: use `slow_down`, or another kind
            codes.csv:5:26: the retry `slow_down` does not go with the kind `not_found` [kind-retry]
              help: use `never`, or another kind
            codes.csv:6:26: the retry `refresh_token` does not go with the kind `not_found` [kind-retry]
              help: use `never`, or another kind
            codes.csv:7:25: the retry `serialize` does not go with the kind `internal` [kind-retry]
              help: use `backoff` or `never`, or another kind
            codes.csv:8:28: the retry `never` does not go with the kind `unavailable` [kind-retry]
              help: use `backoff`, or another kind
            codes.csv:9:32: the retry `backoff` does not go with the kind `unauthenticated` [kind-retry]
              help: use `refresh_token` or `never`, or another kind
            codes.csv:10:25: the retry `backoff` does not go with the kind `conflict` [kind-retry]
              help: use `serialize` or `never`, or another kind
            codes.csv:11:36: the retry `slow_down` does not go with the kind `failed_precondition` [kind-retry]
              help: use `never` or `backoff`, or another kind
            hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102, 103 N103, 104 N104, 105 N105, 106 N106, 107 N107, 108 N108
        "#]],
    );
    let rows = [
        "rate_limited,slow_down",
        "unauthenticated,refresh_token",
        "unauthenticated,never",
        "conflict,serialize",
        "conflict,never",
        "unavailable,backoff",
        "internal,backoff",
    ];
    check(
        &rows.iter().zip(100..).map(row).collect::<String>(),
        &expect![[r#"
            hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102, 103 N103, 104 N104, 105 N105, 106 N106
        "#]],
    );
    let rows = [
        "internal,never",
        "failed_precondition,never",
        "failed_precondition,backoff",
        "invalid_argument,never",
        "permission_denied,never",
        "already_exists,never",
        "limit_exceeded,never",
    ];
    check(
        &rows.iter().zip(100..).map(row).collect::<String>(),
        &expect![[r#"
            hire: 1 First, 9 Last, 100 N100, 101 N101, 102 N102, 103 N103, 104 N104, 105 N105, 106 N106
        "#]],
    );
}

#[test]
fn rows_that_do_not_go_together() {
    // The same row twice, and three times.
    check(
        &format!("{FIRST}{FIRST}"),
        &expect![[r#"
        codes.csv:3:6: hire 1 with this message stands in line 2 already [duplicate-row]
          help: remove this row or line 2, or give them the messages that tell them apart
        codes.csv:4:6: hire 1 with this message stands in line 2 already [duplicate-row]
          help: remove this row or line 2, or give them the messages that tell them apart
        hire: 1 First, 9 Last
    "#]],
    );
    // One name for two codes.
    check(
        "hire,2,First,,not_found,never,,two,,,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:8: `First` is the name of hire 1 already, in line 2 [name-clash]
          help: name what tells the two codes apart
        hire: 1 First, 9 Last
    "#]],
    );
    // Two names for one code.
    check(
        "hire,1,Two,,not_found,never,,two,,,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:8: hire 1 is called `Two` here, and `First` in line 2 [two-names]
          help: give all rows of a code the same name
        hire: 1 First, 9 Last
    "#]],
    );
    // Both at once.
    check(
        "hire,1,Last,,not_found,never,,two,,,查二,Check two.,\n",
        &expect![[r#"
        codes.csv:3:8: hire 1 is called `Last` here, and `First` in line 2 [two-names]
          help: give all rows of a code the same name
        hire: 1 First, 9 Last
    "#]],
    );
    // Two meanings of one code are right, also without a message.
    check(
        "hire,1,First,v2,not_found,never,,two,,,查二,Check two.,\nhire,1,First,v1,not_found,never,,,,,查三,Check three.,\n",
        &expect![[r#"
            hire: 1 First, 9 Last
        "#]],
    );
}

#[test]
fn wrong_domains() {
    let codes = format!("{HEADER}{FIRST}{LAST}");
    let check = |rows: &str, expected: &Expect| expected.assert_eq(&of_table(&*codes, format!("{DOMAINS}{rows}")));
    check(
        "Hire,招聘,Hire,\n_x,甲,X,\nx__y,甲,X,\n1a,甲,X,\n,甲,X,\nself,甲,X,\n",
        &expect![[r#"
            domains.csv:3:1: `Hire` cannot name a domain [domain-name]
              help: use snake_case: lower case ASCII letters and digits, words joined by an underscore, such as `face_verify`
            domains.csv:4:1: `_x` cannot name a domain [domain-name]
              help: use snake_case: lower case ASCII letters and digits, words joined by an underscore, such as `face_verify`
            domains.csv:5:1: `x__y` cannot name a domain [domain-name]
              help: use snake_case: lower case ASCII letters and digits, words joined by an underscore, such as `face_verify`
            domains.csv:6:1: `1a` cannot name a domain [domain-name]
              help: use snake_case: lower case ASCII letters and digits, words joined by an underscore, such as `face_verify`
            domains.csv:7:1: `` cannot name a domain [domain-name]
              help: use snake_case: lower case ASCII letters and digits, words joined by an underscore, such as `face_verify`
            domains.csv:8:1: `self` cannot name a domain [domain-name]
              help: use snake_case: lower case ASCII letters and digits, words joined by an underscore, such as `face_verify`
            hire: 1 First, 9 Last
        "#]],
    );
    check(
        "hire,又,Again,\nim,甲,X,\n",
        &expect![[r#"
            domains.csv:3:1: the domain `hire` stands here again, after line 2 [duplicate-domain]
              help: keep one of the two rows
            hire: 1 First, 9 Last
            im: nothing
        "#]],
    );
    check(
        "a_b,甲,X,\nab,甲,X,\na_b1,甲,X,\na_b_1,甲,X,\n",
        &expect![[r#"
            domains.csv:6:1: `a_b_1` gives the same enum as `a_b1` in line 5 [domain-name]
              help: rename one of the two
            hire: 1 First, 9 Last
            a_b: nothing
            ab: nothing
            a_b1: nothing
        "#]],
    );
    check(
        "im,,,\n",
        &expect![[r#"
            domains.csv:3:4: title_zh is empty [missing-title]
              help: say in a word or two what the domain is; the documentation shows it
            domains.csv:3:5: title_en is empty [missing-title]
              help: say in a word or two what the domain is; the documentation shows it
            hire: 1 First, 9 Last
            im: nothing
        "#]],
    );
    check(
        "im,甲,X,open-apis/im/ /open-apis/im /open-apis//im/ / https://open.feishu.cn/open-apis/im/ /open-apis/hire/\n",
        &expect![[r#"
            domains.csv:3:8: `open-apis/im/` is not an API path prefix [api-path]
              help: write it from slash to slash, such as `/open-apis/im/`; join several by one space
            domains.csv:3:8: `/open-apis/im` is not an API path prefix [api-path]
              help: write it from slash to slash, such as `/open-apis/im/`; join several by one space
            domains.csv:3:8: `/open-apis//im/` is not an API path prefix [api-path]
              help: write it from slash to slash, such as `/open-apis/im/`; join several by one space
            domains.csv:3:8: `/` is not an API path prefix [api-path]
              help: write it from slash to slash, such as `/open-apis/im/`; join several by one space
            domains.csv:3:8: `https://open.feishu.cn/open-apis/im/` is not an API path prefix [api-path]
              help: write it from slash to slash, such as `/open-apis/im/`; join several by one space
            domains.csv:3:8: the prefix `/open-apis/hire/` stands in line 2 already [api-path]
              help: give it to one domain
            hire: 1 First, 9 Last
            im: nothing
        "#]],
    );
    check(
        "im,甲,X,/a/  /b/\n",
        &expect![[r#"
            domains.csv:3:1: the domain `im` has no codes [unused-domain]
              help: add a code, or remove the domain
            hire: 1 First, 9 Last
            im: nothing
        "#]],
    );
    check(
        "im,甲,X\n",
        &expect![[r#"
            domains.csv:3:1: the row has 3 cells instead of 4 [row-length]
              help: write the commas of empty cells too
            hire: 1 First, 9 Last
            im: nothing
        "#]],
    );
    check(
        "im,\"甲,X,\n",
        &expect![[r#"
            domains.csv:3:4: a quotation mark opens a cell and is not closed [unclosed-quote]
              help: close the cell with a quotation mark; write a quotation mark inside a cell twice ("")
            hire: 1 First, 9 Last
            im: nothing
        "#]],
    );
}

/// One run finds everything: a table with a problem of every sort in it.
#[test]
fn everything_at_once() {
    check(
        "hire,-2,Two,,not_found,never,,two,,,查二,Check two.,\n\
         hire,3,three,,not_found,never,,three,,,查三,Check three.,\n\
         hire,4,Four,,lost,never,,four,,,查四,Check four.,\n\
         hire,5,Five,,not_found,backoff,,five,,,查五,检查,\n\
         hire,6,Six,,not_found,never,,\"six,,,查六,Check six.,\n\
         hire,7,Seven,,not_found,never,,seven,,,查七,Check seven.\n\
         hire,8,First,,not_found,never,,eight,,,查八,Check eight.,\n\
         hire,10,Ten,,not_found,never,, ten,因,,,Check ten.,x\n",
        &expect![[r#"
            codes.csv:3:6: `-2` is not a code [code-number]
              help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
            codes.csv:4:8: `three` cannot name a variant [variant-name]
              help: use UpperCamelCase with ASCII letters and digits, such as `TalentNotExist`
            codes.csv:5:14: unknown kind `lost` [unknown-kind]
              help: use one of invalid_argument, unauthenticated, permission_denied, not_found, already_exists, failed_precondition, limit_exceeded, rate_limited, conflict, content_rejected, unsupported, unavailable, internal
            codes.csv:6:24: the retry `backoff` does not go with the kind `not_found` [kind-retry]
              help: use `never`, or another kind
            codes.csv:6:43: Chinese (`检`) in remedy_en [language]
              help: write it in English; full-width punctuation counts as Chinese
            codes.csv:7:30: a quotation mark opens a cell and is not closed [unclosed-quote]
              help: close the cell with a quotation mark; write a quotation mark inside a cell twice ("")
            codes.csv:8:1: the row has 12 cells instead of 13 [row-length]
              help: write the commas of empty cells too
            codes.csv:9:8: `First` is the name of hire 1 already, in line 2 [name-clash]
              help: name what tells the two codes apart
            codes.csv:10:31: blanks around the value of message [surrounding-blank]
              help: write `ten`
            codes.csv:10:38: explanation_en is empty, the other is not [half-explanation]
              help: explain the cause in both languages or in none
            codes.csv:10:39: remedy_zh is empty [missing-remedy]
              help: say what to do about it, in both languages
            codes.csv:10:51: `x` is not the path of a page [source-path]
              help: write the path behind /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, without host, query and fragment
            hire: 1 First, 4 Four, 5 Five, 6 Six, 7 Seven, 9 Last, 10 Ten
        "#]],
    );
}
