//! Crates that use the macros in unusual surroundings compile without a warning.

use feishu_codes_tests::{
    crates::{Crates, FACADE_WITH_ENDPOINTS},
    fixture::{DOMAINS, ENDPOINTS_HEADER, TEXTS, codes},
};

const CALL: &str =
    "feishu_codes::error_codes! { codes: \"codes.csv\", domains: \"domains.csv\", endpoints: \"endpoints.csv\" }\n";

/// Uses a table of its own and the facade's, in the syntax that all editions share.
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

/// The lint groups and lints that a strict crate may deny.
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

/// Names that the expansion might use, each declared as something else.
const SHADOWS: [(&str, &str); 6] = [
    ("mod NAME {}", "core std alloc feishu_codes_core p"),
    (
        "trait NAME {}",
        "Clone Copy PartialEq Eq Hash PartialOrd Ord Debug Display Default From Into TryFrom TryInto FromStr Iterator \
         IntoIterator ErrorCode Sealed ToString",
    ),
    ("struct NAME;", "Option Some None Result Ok Err String Vec Box Meaning Kind Retry Lang UnknownCode"),
    ("fn NAME() {}", "drop all variants from_slot"),
    ("const NAME: () = ();", "INDEX RANKS TEXTS"),
    ("macro_rules! NAME { () => {} }", "concat stringify env include_bytes compile_error matches panic domain_error"),
];

/// Types with the names of the primitive ones.
const PRIMITIVES: (&str, &str) =
    ("pub struct NAME;", "i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize bool str char");

fn declare(items: &[(&str, &str)]) -> String {
    let declare = |(item, names): &(&str, &str)| {
        names.split(' ').map(|name| item.replace("NAME", name) + "\n").collect::<String>()
    };
    items.iter().map(declare).collect()
}

const SHADOWED_MAIN: &str = r#"
fn main() {
    const NINE: codes::HireError = codes::code!(9);
    ::std::assert!(codes::HireError::from_code(codes::raw_code!(9)) == ::core::option::Option::Some(NINE));
    ::std::assert!(::std::matches!(NINE, codes::code!(hire::9)));
    ::std::println!("{NINE} {NINE:?} {} {:?}", NINE.name(), codes::Endpoint::ALL);
}
"#;

/// The C library starts this program and provides the memory that the feature `response` allocates.
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

/// The precompiled `alloc` can unwind and refers to these two functions. Nothing calls them, because panics abort.
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

/// Adds a crate with a table and one source file.
fn add(crates: Crates, name: &str, edition: &str, dependencies: &str, (path, source): (&str, String)) -> Crates {
    let codes = codes() + &format!("hire,1002102,TalentNotExist,,not_found,never,404,Talent not exist,{TEXTS}\n");
    let endpoints = format!("{ENDPOINTS_HEADER}GET,/open-apis/hire/v1/jobs/:job_id,1 9\n");
    let files = [("codes.csv", &*codes), ("domains.csv", DOMAINS), ("endpoints.csv", &endpoints), (path, &source)];
    crates.add(name, edition, dependencies, &files)
}

#[test]
fn crates_in_unusual_surroundings_compile() {
    let in_module = |module: &str| CALL.replace(" }", &format!(", module: crate::{module} }}"));
    let shadows = declare(&SHADOWS);
    let mut programs = vec![
        // The call may come out of a macro of the crate.
        ("in-macro", "2021", format!("macro_rules! tables {{\n    () => {{ {CALL} }};\n}}\ntables!();\n{USE}")),
        // In a private module of a program that uses none of it, nothing is dead and nothing is too public.
        (
            "strict-unused",
            "2024",
            format!("//! A program.\n{STRICT}\nmod unused {{\n    {CALL}\n}}\n\nfn main() {{}}\n"),
        ),
        // The same if the program uses some of it.
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
                "#![no_implicit_prelude]\n#![allow(dead_code, unused_macros)]\n{shadows}\npub mod codes {{\n{shadows}\n    {}}}\n{SHADOWED_MAIN}",
                in_module("codes").replace("feishu_codes::", "::feishu_codes::")
            ),
        ),
        (
            "primitives",
            "2024",
            format!(
                "#![allow(dead_code, non_camel_case_types)]\n{}{CALL}\nfn main() {{ assert_eq!(code!(9).code(), 9); }}\n",
                declare(&[PRIMITIVES])
            ),
        ),
    ];
    for (name, edition, import) in [
        ("edition-2015", "2015", "extern crate feishu_codes;\n"),
        ("edition-2018", "2018", ""),
        ("edition-2021", "2021", ""),
        ("edition-2024", "2024", ""),
    ] {
        programs.push((name, edition, format!("#![deny(warnings)]\n{import}{CALL}{USE}")));
    }
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    programs.push(("without-std", "2024", WITHOUT_STD.to_owned()));

    let mut crates = Crates::new(env!("CARGO_TARGET_TMPDIR"), "consumers");
    for (name, edition, main) in &programs {
        crates = add(crates, name, edition, FACADE_WITH_ENDPOINTS, ("src/main.rs", main.clone()));
    }
    let renamed = FACADE_WITH_ENDPOINTS.replace("feishu-codes = {", "fc = { package = 'feishu-codes',");
    let main = format!("{CALL}{USE}").replace("feishu_codes::", "fc::");
    crates = add(crates, "renamed", "2024", &renamed, ("src/main.rs", main));
    let library = format!("//! A table.\n#![no_std]\n{STRICT}\n{CALL}");
    crates = add(crates, "strict-library", "2024", FACADE_WITH_ENDPOINTS, ("src/lib.rs", library));
    // A crate that has the table twice, and a crate that uses it without a dependency on feishu-codes.
    let library = format!("pub mod errors {{\n    {}}}\n{CALL}", in_module("errors").replace(" }", ", all: Wide }"));
    crates = add(crates, "exporting", "2021", FACADE_WITH_ENDPOINTS, ("src/lib.rs", library));
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
        crates.run(name).assert_success();
    }
    if crates.cargo(&["clippy", "--version"]).success {
        let strict = ["strict-library", "strict-unused", "strict-user"].map(|name| ["-p", name]);
        crates.cargo(&[&["clippy"][..], strict.as_flattened()].concat()).assert_success();
    }
}
