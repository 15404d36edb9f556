//! The verdicts of `feishu-codes diff` agree with those of cargo-semver-checks on a crate that has the table.

use std::fmt::Write as _;

use feishu_codes_cli::diff::{ChangeKind, Level, Snapshot, compare};
use feishu_codes_codegen::table::{Input, Table};
use feishu_codes_tests::{
    crates::{Crates, cargo},
    report::{FIRST, LAST, codes},
};

const DOMAINS: &str = "domain,title_zh,title_en,paths\nhire,招聘,Hire,/open-apis/hire/\nim,消息,IM,/open-apis/im/\n";

/// Returns codes.csv. No change leaves a domain without codes.
fn table() -> String {
    codes() + &FIRST.replace("hire", "im").replace("not_found", "internal")
}

/// Each change, the table after it, and the bump that `diff` asks for.
fn changes() -> [(ChangeKind, String, Level); 6] {
    let replaced = |from: &str, to: &str| table().replacen(from, to, 1);
    [
        (ChangeKind::Removed, replaced(LAST, ""), Level::Major),
        (ChangeKind::Renamed, replaced("hire,9,Last", "hire,9,Final"), Level::Major),
        (ChangeKind::Moved, replaced("hire,9,Last", "im,9,Last"), Level::Major),
        (ChangeKind::Added, table() + &LAST.replace("hire,9,Last", "im,10,Fresh"), Level::Minor),
        (ChangeKind::Retry, replaced("internal,never", "internal,backoff"), Level::Minor),
        (ChangeKind::Text, replaced("Check one.", "Check it."), Level::Patch),
    ]
}

#[test]
fn diff_asks_for_these_bumps() {
    let read = |text: &str| Snapshot::read(&Input::new("codes.csv", text)).expect("a table");
    for (kind, changed, level) in changes() {
        let domains = Input::new("domains.csv", DOMAINS);
        assert_eq!(Table::read(&Input::new("codes.csv", &*changed), &domains).diagnostics(), [], "{kind:?}");
        let diff = compare(&read(&table()), &read(&changed));
        assert_eq!(diff.bump, Some(level), "{kind:?}");
        assert_eq!(diff.changes.iter().map(|change| change.change).collect::<Vec<_>>(), [kind], "{diff:?}");
    }
}

/// ```sh
/// cargo install cargo-semver-checks --locked
/// cargo test -p feishu-codes-tests --test compiler semver -- --ignored
/// ```
#[test]
#[ignore = "needs cargo-semver-checks"]
fn cargo_semver_checks_agrees() {
    let source = "feishu_codes::error_codes! { codes: \"codes.csv\", domains: \"domains.csv\" }\n";
    let crates = ["old", "new"].map(|name| {
        let files = [("codes.csv", &*table()), ("domains.csv", DOMAINS), ("src/lib.rs", source)];
        let root = format!("semver-{name}");
        Crates::new(env!("CARGO_TARGET_TMPDIR"), &root).add("own", "2024", "feishu-codes = { path = 'FACADE' }", &files)
    });
    let mut wrong = String::new();
    for (kind, changed, level) in changes() {
        crates[1].write("crates/own/codes.csv", changed);
        let mut cargo = cargo(&crates[1].path("crates/own"));
        cargo.args(["semver-checks", "check-release", "--release-type", "minor", "--baseline-root"]);
        let output = cargo.arg(crates[0].path("crates/own")).output().expect("cargo runs");
        if output.status.success() != (level < Level::Major) {
            let _ = writeln!(wrong, "{kind:?}: {}", String::from_utf8_lossy(&output.stderr));
        }
    }
    assert_eq!(wrong, "");
}
