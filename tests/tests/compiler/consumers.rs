//! Crates that use the macros in unusual surroundings. They compile, without a warning.

use feishu_codes_tests::{
    crates::Crates,
    report::{DOMAINS, TEXTS, codes},
};

const FACADE: &str = "feishu-codes = { path = 'FACADE', features = ['endpoints', 'response', 'serde'] }";

const CALL: &str =
    "feishu_codes::error_codes! { codes: \"codes.csv\", domains: \"domains.csv\", endpoints: \"endpoints.csv\" }\n";

/// Uses a table of its own and the facade's, in words that all editions have.
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
    assert_eq!(feishu_codes::code!(hire::1002102) as i64, raw_code!(1_002_102));
    let job = Endpoint::find("get", "/open-apis/hire/v1/jobs/7").expect("an API");
    assert!(job.errors().any(|error| error == HireError::Last) && NOT_EXIST != job.documented().next().unwrap());
    assert_eq!(AnyError::from(HireError::First).endpoints().collect::<Vec<_>>(), Endpoint::ALL);
    match 1002102_u64 {
        raw_code!(1) => unreachable!(),
        feishu_codes::raw_code!(1002102) => (),
        _ => unreachable!(),
    }
}
"#;

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

/// Each name that the expansion might use is something else here.
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
    trait IntoIterator {}
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
    fn all() {}
    fn variants() {}
    fn from_slot() {}
    const INDEX: () = ();
    const RANKS: () = ();
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

const SHADOWED_MAIN: &str = r#"
fn main() {
    const NINE: codes::HireError = codes::code!(9);
    ::std::assert!(codes::HireError::from_code(codes::raw_code!(9)) == ::core::option::Option::Some(NINE));
    ::std::assert!(::std::matches!(NINE, codes::code!(hire::9)));
    ::std::println!("{NINE} {NINE:?} {} {:?}", NINE.name(), codes::Endpoint::ALL);
}
"#;

/// The C library starts it, and gives memory to the feature `response`, which needs `alloc`.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const WITHOUT_STD: &str = r##"
#![no_std]
#![no_main]

extern crate alloc;

use alloc::string::ToString as _;
use core::alloc::{GlobalAlloc, Layout};

use feishu_codes::{ApiError, FeishuError, HireError, Lang, Retry, code};

mod own {
    feishu_codes::error_codes! { codes: "codes.csv", domains: "domains.csv", module: crate::own }
}

#[link(name = "c")]
unsafe extern "C" {
    fn malloc(size: usize) -> *mut u8;
    fn free(memory: *mut u8);
    fn abort() -> !;
}

struct C;

unsafe impl GlobalAlloc for C {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { malloc(layout.size()) }
    }
    unsafe fn dealloc(&self, memory: *mut u8, _: Layout) {
        unsafe { free(memory) }
    }
}

#[global_allocator]
static ALLOCATOR: C = C;

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    unsafe { abort() }
}

/// The `alloc` that comes with the compiler was built to unwind, and names these two; nothing calls them where a panic aborts.
#[unsafe(no_mangle)]
extern "C" fn rust_eh_personality() {}

#[unsafe(no_mangle)]
extern "C" fn _Unwind_Resume() {}

#[unsafe(no_mangle)]
extern "C" fn main(_: i32, _: *const *const u8) -> i32 {
    let body = br#"{"code": 1002102, "msg": "Talent not exist"}"#;
    let error = ApiError::check_body(200, body).unwrap_err();
    assert!(error.known() == Some(FeishuError::Hire(HireError::TalentNotExist)));
    assert!(error.to_string() == "1002102: Talent not exist" && error.retry() == Retry::Never);
    assert!(HireError::try_from(1002102) == Ok(code!(hire::1002102)) && HireError::from_code(7).is_none());
    assert!(own::HireError::Last.remedy(Lang::Zh) == "查九" && "Last".parse() == Ok(own::code!(9)));
    0
}
"##;

/// Adds a crate with the table.
fn add(crates: Crates, name: &str, edition: &str, dependencies: &str, (path, source): (&str, String)) -> Crates {
    let codes = codes() + &format!("hire,1002102,TalentNotExist,,not_found,never,404,Talent not exist,{TEXTS}\n");
    let endpoints = "method,path,codes\nGET,/open-apis/hire/v1/jobs/:job_id,1 9\n";
    let files = [("codes.csv", &*codes), ("domains.csv", DOMAINS), ("endpoints.csv", endpoints), (path, &*source)];
    crates.add(name, edition, dependencies, &files)
}

#[test]
fn crates_in_unusual_surroundings() {
    let in_module = |module: &str| CALL.replace(" }", &format!(", module: crate::{module} }}"));
    let mut programs = vec![
        ("edition-2015", "2015", format!("#![deny(warnings)]\nextern crate feishu_codes;\n{CALL}{USE}")),
        // The call may come out of a macro of the crate.
        ("in-macro", "2021", format!("macro_rules! tables {{\n    () => {{ {CALL} }};\n}}\ntables!();\n{USE}")),
        // In a private module of a program that uses none of it: nothing is dead, nothing is too public.
        (
            "strict-unused",
            "2024",
            format!("//! A program.\n{STRICT}\nmod unused {{\n    {CALL}\n}}\n\nfn main() {{}}\n"),
        ),
        // A program that uses some of it, and the rest of the module is private.
        (
            "strict-user",
            "2024",
            format!(
                "//! A program.\n{STRICT}\nmod codes {{\n    {}}}\n\nfn main() {{\n    let error = codes::code!(9);\n    println!(\"{{error}}\");\n}}\n",
                in_module("codes")
            ),
        ),
        (
            "shadowed",
            "2024",
            format!(
                "#![no_implicit_prelude]\n#![allow(dead_code, unused_macros)]\n{SHADOWS}\npub mod codes {{\n{SHADOWS}\n    {}}}\n{SHADOWED_MAIN}",
                in_module("codes").replace("feishu_codes::", "::feishu_codes::")
            ),
        ),
        ("primitives", "2024", format!("{}{CALL}\nfn main() {{ assert_eq!(code!(9).code(), 9); }}\n", primitives())),
    ];
    for edition in ["2018", "2021", "2024"] {
        let name = ["edition-2018", "edition-2021", "edition-2024"].into_iter().find(|name| name.ends_with(edition));
        programs.push((name.expect("a name"), edition, format!("#![deny(warnings)]\n{CALL}{USE}")));
    }
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    programs.push(("without-std", "2024", WITHOUT_STD.to_owned()));

    let mut crates = Crates::new(env!("CARGO_TARGET_TMPDIR"), "consumers");
    for (name, edition, main) in &programs {
        crates = add(crates, name, edition, FACADE, ("src/main.rs", main.clone()));
    }
    let renamed = FACADE.replace("feishu-codes = {", "fc = { package = 'feishu-codes',");
    let main = format!("{CALL}{USE}").replace("feishu_codes::", "fc::");
    crates = add(crates, "renamed", "2024", &renamed, ("src/main.rs", main));
    let library = format!("//! A table.\n#![no_std]\n{STRICT}\n{CALL}");
    crates = add(crates, "strict-library", "2024", FACADE, ("src/lib.rs", library));
    // A crate that has the table twice, and one that uses it without knowing of feishu-codes.
    let library = format!("pub mod errors {{\n    {}}}\n{CALL}", in_module("errors").replace(" }", ", all: Wide }"));
    crates = add(crates, "exporting", "2021", FACADE, ("src/lib.rs", library));
    let main = r"
use exporting::{HireError, code, errors, raw_code};

fn main() {
    assert_eq!(code!(9), HireError::Last);
    assert_eq!(errors::code!(9), errors::HireError::Last);
    assert!(matches!(errors::Wide::from(errors::code!(9)), errors::Wide::Hire(errors::code!(hire::9))));
    assert_eq!(raw_code!(9), exporting::errors::raw_code!(9_i64));
}
";
    crates = crates.add("importing", "2024", "exporting = { path = '../exporting' }", &[("src/main.rs", main)]);

    crates.cargo(&["build"]).assert_success();
    for name in programs.iter().map(|(name, ..)| *name).chain(["renamed", "importing"]) {
        let run = crates.run(name);
        assert!(run.success, "{name}: {}", run.stderr);
    }
    if crates.cargo(&["clippy", "--version"]).success {
        let strict = ["strict-library", "strict-unused", "strict-user"].map(|name| ["-p", name]);
        crates.cargo(&[&["clippy"][..], strict.as_flattened()].concat()).assert_success();
    }
}

/// Declares types with the names of the primitive ones.
fn primitives() -> String {
    let names =
        ["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize", "bool", "str", "char"];
    let types = names.map(|name| format!("pub struct {name};\n"));
    format!("#![allow(dead_code, non_camel_case_types)]\n{}", types.concat())
}
