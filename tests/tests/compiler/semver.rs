//! `feishu-codes diff` and cargo-semver-checks agree on a crate that contains the table.

use feishu_codes_cli::diff::{Level, Snapshot, compare};
use feishu_codes_codegen::table::Input;
use feishu_codes_tests::{
    crates::{Crates, Run, cargo},
    fixture::{FIRST, LAST, codes},
};

const DOMAINS: &str = "domain,title_zh,title_en,paths\nhire,招聘,Hire,/open-apis/hire/\nim,消息,IM,/open-apis/im/\n";

/// ```sh
/// cargo install cargo-semver-checks --locked
/// cargo test -p feishu-codes-tests --test compiler semver -- --ignored
/// ```
#[test]
#[ignore = "needs cargo-semver-checks"]
fn cargo_semver_checks_agrees() {
    // No change leaves a domain without codes.
    let old = codes() + &FIRST.replace("hire", "im").replace("not_found", "internal");
    let replaced = |from: &str, to: &str| old.replacen(from, to, 1);
    let changes = [
        ("removed", replaced(LAST, "")),
        ("renamed", replaced("hire,9,Last", "hire,9,Final")),
        ("moved", replaced("hire,9,Last", "im,9,Last")),
        ("added", old.clone() + &LAST.replace("hire,9,Last", "im,10,Fresh")),
        ("retry", replaced("internal,never", "internal,backoff")),
        ("text", replaced("Check one.", "Check it.")),
    ];
    let source = "feishu_codes::error_codes! { codes: \"codes.csv\", domains: \"domains.csv\" }\n";
    let crates = ["old", "new"].map(|name| {
        let files = [("codes.csv", &*old), ("domains.csv", DOMAINS), ("src/lib.rs", source)];
        let root = format!("semver-{name}");
        Crates::new(env!("CARGO_TARGET_TMPDIR"), &root).add("own", "2024", "feishu-codes = { path = 'FACADE' }", &files)
    });
    let read = |text: &str| Snapshot::read(&Input::new("codes.csv", text)).expect("a table");
    let mut wrong = Vec::new();
    for (name, new) in changes {
        let bump = compare(&read(&old), &read(&new)).bump;
        crates[1].write("crates/own/codes.csv", new);
        let mut cargo = cargo(&crates[1].path("crates/own"));
        cargo.args(["semver-checks", "check-release", "--release-type", "minor", "--baseline-root"]);
        let run = Run::of(cargo.arg(crates[0].path("crates/own")));
        if run.success != (bump < Some(Level::Major)) {
            wrong.push(format!("{name} asks for {bump:?}: {}", run.stderr));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
