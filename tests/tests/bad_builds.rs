//! What a user sees when a crate with a wrong table is checked: the table's problems, each once, and nothing that follows from them.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them so")]

use expect_test::{Expect, expect};
use feishu_codes_tests::{
    consumer::Consumer,
    report::{DOMAINS, FIRST, HEADER, LAST},
};

fn consumer(name: &str, codes: impl AsRef<[u8]>) -> Consumer {
    Consumer::new(env!("CARGO_TARGET_TMPDIR"), name)
        .manifest("2024", "feishu-codes")
        .file("codes.csv", codes)
        .file("domains.csv", DOMAINS)
}

const CALL: &str = "feishu_codes::error_codes! {\n    codes: \"codes.csv\",\n    domains: \"domains.csv\",\n}\n";

#[track_caller]
fn check(consumer: &Consumer, expected: &Expect) {
    let run = consumer.cargo(&["check", "--quiet"]);
    assert!(!run.success, "a wrong table must not build");
    expected.assert_eq(&run.stderr);
}

/// Every row is used, the damaged ones too: the only errors are those of the table.
#[test]
fn all_problems_at_once_and_no_others() {
    let codes = format!(
        "{HEADER}{FIRST}\
         hire,2,Two,,lost,never,,two,,,查二,Check two.,\n\
         hire,3,Three,,not_found,never,,\"three,,,查三,Check three.,\n\
         hire,4,Four,,not_found,never,,four,,,查四\n\
         hire,5.0,Five,,not_found,never,, five,,,查五,检查,\n\
         hire,6,Six,,not_found,never,,six,因为,,,Check six.,\n\
         hire,1,First,,not_found,never,,first,,,查一,Check one.,\n{LAST}"
    );
    let main = "fn main() {
    let all = [HireError::First, HireError::Two, HireError::Three, HireError::Four, HireError::Five, HireError::Six];
    assert!(matches!(all[1], code!(2)) && matches!(AnyError::from(all[2]), AnyError::Hire(code!(hire::3))));
    assert_eq!(HireError::from_code(raw_code!(9)), Some(HireError::Last));
    println!(\"{} {}\", HireError::Two, Domain::Hire);
}
";
    check(
        &consumer("bad-rows", codes).file("src/main.rs", format!("{CALL}\n{main}")),
        &expect![[r#"
        error: codes.csv:3:13: unknown kind `lost`
                 = help: use one of invalid_argument, unauthenticated, permission_denied, not_found, already_exists, failed_precondition, limit_exceeded, rate_limited, conflict, content_rejected, unsupported, unavailable, internal
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: codes.csv:4:32: a quotation mark opens a cell and is not closed
                 = help: close the cell with a quotation mark; write a quotation mark inside a cell twice ("")
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: codes.csv:5:1: the row has 11 cells instead of 13
                 = help: write the commas of empty cells too
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: codes.csv:6:6: `5.0` is not a code
                 = help: write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: codes.csv:6:33: blanks around the value of message
                 = help: write `five`
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: codes.csv:6:44: Chinese (`检`) in remedy_en
                 = help: write it in English; full-width punctuation counts as Chinese
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: codes.csv:7:37: explanation_en is empty, the other is not
                 = help: explain the cause in both languages or in none
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: codes.csv:7:38: remedy_zh is empty
                 = help: say what to do about it, in both languages
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: codes.csv:8:6: hire 1 with this message stands in line 2 already
                 = help: remove this row or line 2, or give them the messages that tell them apart
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: could not compile `bad-rows` (bin "bad-rows") due to 9 previous errors
    "#]],
    );
}

#[test]
fn an_unknown_code_beside_a_bad_table() {
    let codes = format!("{HEADER}{FIRST}hire,2,Two,,lost,never,,two,,,查二,Check two.,\n{LAST}");
    let main = "fn main() {\n    let _ = code!(20);\n}\n";
    check(
        &consumer("bad-and-unknown", codes).file("src/main.rs", format!("{CALL}\n{main}")),
        &expect![[r#"
        error: codes.csv:3:13: unknown kind `lost`
                 = help: use one of invalid_argument, unauthenticated, permission_denied, not_found, already_exists, failed_precondition, limit_exceeded, rate_limited, conflict, content_rejected, unsupported, unavailable, internal
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: unknown error code 20; nearest known codes: 2 (HireError::Two), 9 (HireError::Last)
         --> src/main.rs:7:19
          |
        7 |     let _ = code!(20);
          |                   ^^
          |
          = note: this error originates in the macro `code` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: could not compile `bad-and-unknown` (bin "bad-and-unknown") due to 2 previous errors
    "#]],
    );
}

#[test]
fn more_problems_than_anybody_reads() {
    let row = |code| format!("hire,{code},N{code},,lost,never,,m{code},,,查,Check.,\n");
    let rows = (1..=150).map(row).collect::<String>();
    let consumer = consumer("many-problems", format!("{HEADER}{rows}"))
        .file("src/main.rs", format!("{CALL}\nfn main() {{ let _ = code!(150); }}\n"));
    let run = consumer.cargo(&["check", "--quiet"]);
    assert_eq!(run.stderr.matches(": unknown kind `lost`").count(), 100);
    assert!(run.stderr.contains(
        "error: 150 problems in all, of which the first 100 are shown: `feishu-codes check codes.csv` shows the rest"
    ));
}

#[test]
fn files_that_are_no_tables() {
    let main = format!("{CALL}\nfn main() {{}}\n");
    check(
        &consumer("empty-file", "").file("src/main.rs", &main),
        &expect![[r#"
        error: codes.csv:1:1: the file is empty
                 = help: put the header line and the rows back, for instance with `git checkout -- FILE`
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: could not compile `empty-file` (bin "empty-file") due to 1 previous error
    "#]],
    );
    let used = format!("{CALL}\nfn main() {{\n    assert_eq!(code!(9), HireError::Last);\n}}\n");
    let no_domains =
        consumer("no-domains", format!("{HEADER}{FIRST}{LAST}")).file("domains.csv", "").file("src/main.rs", used);
    check(
        &no_domains,
        &expect![[r#"
        error: domains.csv:1:1: the file is empty
                 = help: put the header line and the rows back, for instance with `git checkout -- FILE`
         --> src/main.rs:3:14
          |
        3 |     domains: "domains.csv",
          |              ^^^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: could not compile `no-domains` (bin "no-domains") due to 1 previous error
    "#]],
    );
    check(
        &consumer("link", "../codes.csv").file("src/main.rs", &main),
        &expect![[r#"
        error: codes.csv:1:1: the file is a symbolic link to `../codes.csv` that was checked out as plain text
                 = help: turn symbolic links on (`git config core.symlinks true`, on Windows with developer mode) and check the file out again, or copy the file that it names here
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: could not compile `link` (bin "link") due to 1 previous error
    "#]],
    );
    let utf16 = format!("\u{feff}{HEADER}{FIRST}").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    check(
        &consumer("utf16", utf16).file("src/main.rs", &main),
        &expect![[r#"
        error: codes.csv:1:1: the file is UTF-16
                 = help: save it as UTF-8; in a spreadsheet, choose "CSV UTF-8"
         --> src/main.rs:2:12
          |
        2 |     codes: "codes.csv",
          |            ^^^^^^^^^^^
          |
          = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

        error: could not compile `utf16` (bin "utf16") due to 1 previous error
    "#]],
    );
    check(
        &consumer("folder", "").file("codes.csv.d/x", "").file("src/main.rs", main.replace("codes.csv", "codes.csv.d")),
        &expect![[r#"
            error: `codes.csv.d` is a folder, not a file: paths are relative to the Cargo.toml of the crate that calls `error_codes!`
             --> src/main.rs:2:12
              |
            2 |     codes: "codes.csv.d",
              |            ^^^^^^^^^^^^^
              |
              = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

            error: could not compile `folder` (bin "folder") due to 1 previous error
        "#]],
    );
}

/// The names that the table gives may clash with each other.
#[test]
fn names_that_clash() {
    let codes = format!("{HEADER}{FIRST}{LAST}").replace("hire", "any");
    let any = consumer("any-domain", &codes)
        .file("domains.csv", DOMAINS.replace("hire", "any"))
        .file("src/main.rs", format!("{CALL}\nfn main() {{}}\n"));
    check(
        &any,
        &expect![[r#"
            error: `AnyError` is the enum of the domain `any`: give the enum over all domains another name, such as `all: AnyErrorOfAnyDomain`
             --> src/main.rs:1:1
              |
            1 | / feishu_codes::error_codes! {
            2 | |     codes: "codes.csv",
            3 | |     domains: "domains.csv",
            4 | | }
              | |_^
              |
              = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

            error: could not compile `any-domain` (bin "any-domain") due to 1 previous error
        "#]],
    );
    let call = CALL.replace("}\n", "    all: HireError,\n}\n");
    check(
        &consumer("all-as-domain", format!("{HEADER}{FIRST}{LAST}"))
            .file("src/main.rs", format!("{call}\nfn main() {{}}\n")),
        &expect![[r#"
            error: `HireError` is the enum of the domain `hire`: give the enum over all domains another name, such as `all: HireErrorOfAnyDomain`
             --> src/main.rs:4:10
              |
            4 |     all: HireError,
              |          ^^^^^^^^^
              |
              = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

            error: could not compile `all-as-domain` (bin "all-as-domain") due to 1 previous error
        "#]],
    );
    let call = CALL.replace("}\n", "    all: Domain,\n}\n");
    check(
        &consumer("all-is-domain", format!("{HEADER}{FIRST}{LAST}"))
            .file("src/main.rs", format!("{call}\nfn main() {{}}\n")),
        &expect![[r#"
            error: `Domain` is the enum of the domains: give the enum over all domains another name, such as `all: DomainOfAnyDomain`
             --> src/main.rs:4:10
              |
            4 |     all: Domain,
              |          ^^^^^^
              |
              = note: this error originates in the macro `feishu_codes::error_codes` (in Nightly builds, run with -Z macro-backtrace for more info)

            error: could not compile `all-is-domain` (bin "all-is-domain") due to 1 previous error
        "#]],
    );
}
