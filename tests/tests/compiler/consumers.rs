//! Crates that use the macros in unusual surroundings. They compile, without a warning.

use feishu_codes_tests::{
    consumer::Consumer,
    report::{DOMAINS, FIRST, HEADER, LAST},
};

fn table() -> String {
    format!("{HEADER}{FIRST}hire,1002102,TalentNotExist,,not_found,never,404,Talent not exist,,,查,Check.,\n{LAST}")
}

fn consumer(name: &str) -> Consumer {
    Consumer::new(env!("CARGO_TARGET_TMPDIR"), name).file("codes.csv", table()).file("domains.csv", DOMAINS)
}

/// What a crate does with a table of its own and with the facade's, in words that all editions have.
const USE: &str = r#"
fn name(error: HireError) -> &'static str {
    match error {
        code!(1) | code!(hire::9) => "an end",
        code!(1002102) => "no talent",
    }
}

const NOT_EXIST: HireError = code!(1002102);

fn main() {
    assert_eq!(name(NOT_EXIST), "no talent");
    assert_eq!(name(HireError::First), "an end");
    assert_eq!(AnyError::lookup(raw_code!(9)), [AnyError::Hire(HireError::Last)]);
    assert!(AnyError::for_request("/open-apis/hire/v1/x", 1_002_102).is_some());
    assert_eq!(NOT_EXIST.to_string(), "1002102: Talent not exist");
    assert_eq!(feishu_codes::code!(1002102) as i64, raw_code!(1_002_102));
    match 1002102_u64 {
        raw_code!(1) => unreachable!(),
        feishu_codes::raw_code!(1002102) => (),
        _ => unreachable!(),
    }
}
"#;

#[test]
fn every_edition() {
    for edition in ["2015", "2018", "2021", "2024"] {
        let head = if edition == "2015" { "extern crate feishu_codes;\n" } else { "" };
        let run = consumer(&format!("edition-{edition}"))
            .manifest(edition, "feishu-codes")
            .file("src/main.rs", format!("#![deny(warnings)]\n{head}{CALL}{USE}"))
            .cargo(&["run", "--quiet"]);
        run.assert_success();
    }
}

/// Every lint group of the compiler that a strict crate may deny.
const STRICT: &str =
    "#![deny(warnings, future_incompatible, keyword_idents, let_underscore, nonstandard_style, refining_impl_trait)]
#![deny(rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility, unused)]
#![deny(explicit_outlives_requirements, macro_use_extern_crate, meta_variable_misuse, missing_copy_implementations)]
#![deny(missing_debug_implementations, missing_docs, non_ascii_idents, redundant_lifetimes, single_use_lifetimes)]
#![deny(trivial_casts, trivial_numeric_casts, unit_bindings, unnameable_types, unreachable_pub, unused_import_braces)]
#![deny(unused_lifetimes, unused_macro_rules, unused_qualifications, variant_size_differences)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery, clippy::cargo)]
#![allow(clippy::cargo_common_metadata)]
#![forbid(unsafe_code)]
";

const CALL: &str = "feishu_codes::error_codes! { codes: \"codes.csv\", domains: \"domains.csv\" }\n";

#[test]
fn strict_lints() {
    let library = consumer("strict-library")
        .manifest("2024", "feishu-codes")
        .file("src/lib.rs", format!("//! A table.\n#![no_std]\n{STRICT}\n{CALL}"));
    library.cargo(&["check"]).assert_success();
    // In a private module of a program that uses none of it: nothing is dead, nothing is too public.
    let program = consumer("strict-program")
        .manifest("2024", "feishu-codes")
        .file("src/main.rs", format!("//! A program.\n{STRICT}\nmod unused {{\n    {CALL}\n}}\n\nfn main() {{}}\n"));
    program.cargo(&["check"]).assert_success();
    // A program that uses some of it, and the rest of the module is private.
    let main = "fn main() {\n    let error = codes::code!(9);\n    println!(\"{error}\");\n}\n";
    let user = consumer("strict-user")
        .manifest("2024", "feishu-codes")
        .file("src/main.rs", format!("//! A program.\n{STRICT}\nmod codes;\n\n{main}"));
    user.write("src/codes.rs", format!("//! The table.\n\n{}", CALL.replace(" }", ", module: crate::codes }")));
    user.cargo(&["check"]).assert_success();

    if library.cargo(&["clippy", "--version"]).success {
        for crate_ in [library, program, user] {
            crate_.cargo(&["clippy", "--quiet"]).assert_success();
        }
    }
}

/// A table in a module that `error_codes!` was not told of: the error names what is missing, and no other enum is taken.
#[test]
fn module_not_named() {
    let main = "use feishu_codes::HireError;\n\nfn main() {\n    let _: HireError = own::code!(9);\n}\n";
    let run = consumer("module-not-named")
        .manifest("2024", "feishu-codes")
        .file("src/main.rs", format!("mod own {{\n    {CALL}}}\n{main}"))
        .cargo(&["check", "--quiet"]);
    assert!(!run.success);
    assert!(run.stderr.contains("cannot find `__write_module_in_error_codes`"), "{}", run.stderr);
}

#[test]
fn renamed_dependency() {
    consumer("renamed")
        .manifest("2024", "fc")
        .file("src/main.rs", format!("{CALL}{USE}").replace("feishu_codes::", "fc::"))
        .cargo(&["run", "--quiet"])
        .assert_success();
}

/// Everything that the expansion might mean by a short name is something else here.
const SHADOWS: &str = r"
    mod core {}
    mod std {}
    mod alloc {}
    mod feishu_codes_core {}
    mod p {}
    trait Clone {}
    trait Copy {}
    trait PartialEq {}
    trait Eq {}
    trait Hash {}
    trait PartialOrd {}
    trait Ord {}
    trait Debug {}
    trait Display {}
    trait Default {}
    trait From {}
    trait Into {}
    trait TryFrom {}
    trait TryInto {}
    trait FromStr {}
    trait Iterator {}
    trait ErrorCode {}
    trait Sealed {}
    trait ToString {}
    struct Option;
    struct Some;
    struct None;
    struct Result;
    struct Ok;
    struct Err;
    struct String;
    struct Vec;
    struct Box;
    struct Meaning;
    struct Kind;
    struct Retry;
    struct Lang;
    struct UnknownCode;
    fn drop() {}
    fn entry() {}
    fn rank() {}
    const INDEX: () = ();
    const SLOTS: () = ();
    const TEXTS: () = ();
    macro_rules! concat { () => {} }
    macro_rules! stringify { () => {} }
    macro_rules! env { () => {} }
    macro_rules! include_bytes { () => {} }
    macro_rules! compile_error { () => {} }
    macro_rules! matches { () => {} }
    macro_rules! panic { () => {} }
    macro_rules! domain_error { () => {} }
";

#[test]
fn shadowed_names() {
    let call = CALL.replace("feishu_codes::", "::feishu_codes::");
    let codes = format!("pub mod codes {{\n{SHADOWS}\n    {}}}\n", call.replace(" }", ", module: crate::codes }"));
    let main = r#"
fn main() {
    const NINE: codes::HireError = codes::code!(9);
    ::std::assert!(codes::HireError::from_code(codes::raw_code!(9)) == ::core::option::Option::Some(NINE));
    ::std::assert!(::std::matches!(NINE, codes::code!(hire::9)));
    ::std::println!("{NINE} {NINE:?} {}", NINE.name());
}
"#;
    consumer("shadowed")
        .manifest("2024", "feishu-codes")
        .file(
            "src/main.rs",
            format!("#![no_implicit_prelude]\n#![allow(dead_code, unused_macros)]\n{SHADOWS}\n{codes}\n{main}"),
        )
        .cargo(&["run", "--quiet"])
        .assert_success();
}

#[test]
fn shadowed_primitive_types() {
    let shadows =
        ["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize", "bool", "str", "char"]
            .map(|name| format!("pub struct {name};\n"));
    let shadows = shadows.concat();
    consumer("primitives")
        .manifest("2024", "feishu-codes")
        .file(
            "src/main.rs",
            format!("#![allow(dead_code, non_camel_case_types)]\n{shadows}{CALL}\nfn main() {{ assert_eq!(code!(9).code(), 9); }}\n"),
        )
        .cargo(&["run", "--quiet"])
        .assert_success();
}

/// A crate that has the table, and one that uses it without knowing of feishu-codes.
#[test]
fn a_table_for_other_crates() {
    let library = consumer("exporting").manifest("2021", "feishu-codes").file(
        "src/lib.rs",
        format!("pub mod errors {{\n    {}}}\n{CALL}", CALL.replace(" }", ", all: Wide, module: crate::errors }")),
    );
    let path = library.folder().display().to_string();
    let main = r"
use exporting::{HireError, code, errors, raw_code};

fn main() {
    assert_eq!(code!(9), HireError::Last);
    assert_eq!(errors::code!(9), errors::HireError::Last);
    assert!(matches!(errors::Wide::from(errors::code!(9)), errors::Wide::Hire(errors::code!(hire::9))));
    assert_eq!(raw_code!(9), exporting::errors::raw_code!(9_i64));
}
";
    consumer("importing")
        .manifest_with("2024", &format!("exporting = {{ path = {path:?} }}"))
        .file("src/main.rs", main)
        .cargo(&["run", "--quiet"])
        .assert_success();
}

/// The call may come out of a macro of the crate.
#[test]
fn a_call_in_a_macro() {
    let source = format!("macro_rules! tables {{\n    () => {{ {CALL} }};\n}}\ntables!();\n{USE}");
    consumer("in-macro")
        .manifest("2024", "feishu-codes")
        .file("src/main.rs", source)
        .cargo(&["run", "--quiet"])
        .assert_success();
}
