//! A program without the standard library: it compiles, links, and finds codes.

#![cfg(all(target_os = "linux", target_env = "gnu"))]

use feishu_codes_tests::{
    consumer::Consumer,
    report::{DOMAINS, FIRST, HEADER, LAST},
};

/// The C library starts it, and gives memory to the feature `response`, which needs `alloc`.
const MAIN: &str = r##"
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
    assert!(HireError::try_from(1002102) == Ok(code!(1002102)) && HireError::from_code(7).is_none());
    assert!(own::HireError::Last.remedy(Lang::Zh) == "查九" && "Last".parse() == Ok(own::code!(9)));
    code!(1002102).name().len() as i32
}
"##;

#[test]
fn a_program_without_std_links_and_runs() {
    let consumer = Consumer::new(env!("CARGO_TARGET_TMPDIR"), "without-std")
        .manifest("2024", "feishu-codes")
        .file("codes.csv", format!("{HEADER}{FIRST}{LAST}"))
        .file("domains.csv", DOMAINS)
        .file("src/main.rs", MAIN);
    let manifest = std::fs::read_to_string(consumer.folder().join("Cargo.toml")).unwrap();
    let manifest = manifest.replace(" }\n", ", features = [\"response\", \"serde\"] }\n");
    consumer.write("Cargo.toml", manifest + "\n[profile.dev]\npanic = \"abort\"\n");
    consumer.cargo(&["build", "--quiet"]).assert_success();
    let program = consumer.folder().join("../target/debug/without-std");
    let status = std::process::Command::new(program).status().unwrap();
    assert_eq!(status.code(), Some(14), "the length of `TalentNotExist`: {status}");
}
