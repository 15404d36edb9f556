//! The verdicts of `feishu-codes diff` agree with those of cargo-semver-checks on the facade.
//!
//! Ignored, because it needs that program and takes minutes:
//!
//! ```sh
//! cargo install cargo-semver-checks --locked
//! cargo test -p feishu-codes-tests --test semver -- --ignored
//! ```

#![cfg(unix)]

use std::{env, fs, os::unix::fs::symlink, path::Path, process::Command};

use feishu_codes_cli::diff::{ChangeKind, Level, Snapshot, compare};
use feishu_codes_codegen::table::Input;
use feishu_codes_tests::{copy, repository};

/// A row of the facade's table, and what stands there instead.
const ROW: &str = "wiki,93006,InternalError,";

/// Each change, what makes it of the table, and the bump that `diff` asks for.
#[allow(clippy::type_complexity, reason = "a table")]
const CHANGES: [(ChangeKind, fn(&str) -> String, Level); 6] = [
    (
        ChangeKind::Removed,
        |table| table.lines().filter(|line| !line.starts_with(ROW)).flat_map(|line| [line, "\n"]).collect(),
        Level::Major,
    ),
    (ChangeKind::Renamed, |table| table.replace(ROW, "wiki,93006,Broken,"), Level::Major),
    (ChangeKind::Moved, |table| table.replace(ROW, "helpdesk,93006,InternalError,"), Level::Major),
    (ChangeKind::Added, |table| format!("{table}wiki,93999,Fresh,,internal,never,,new,,,新,New.,\n"), Level::Minor),
    (
        ChangeKind::Retry,
        |table| table.replace("wiki,93006,InternalError,,internal,never", "wiki,93006,InternalError,,internal,backoff"),
        Level::Minor,
    ),
    (ChangeKind::Text, |table| table.replace("internal err,", "internal failure,"), Level::Patch),
];

fn table() -> String {
    let table = fs::read_to_string(repository::path("codes.csv")).unwrap();
    assert_eq!(table.matches(ROW).count(), 1, "the row that is changed");
    table
}

#[test]
fn diff_asks_for_these_bumps() {
    let table = table();
    let read = |text: &str| Snapshot::read(&Input::new("codes.csv", text)).unwrap();
    for (kind, change, level) in CHANGES {
        let diff = compare(&read(&table), &read(&change(&table)));
        assert_eq!(diff.bump, Some(level), "{kind:?}");
        assert_eq!(diff.changes.iter().map(|change| change.change).collect::<Vec<_>>(), [kind], "{diff:?}");
    }
}

#[test]
#[ignore = "needs cargo-semver-checks, and takes minutes"]
fn cargo_semver_checks_agrees() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("semver");
    let (old, new) = (root.join("old"), root.join("new"));
    for folder in [&old, &new] {
        copy::repository(folder, |target, place| symlink(target, place));
    }
    for (kind, change, level) in CHANGES {
        fs::write(new.join("codes.csv"), change(&table())).unwrap();
        let (minor_will_do, output) = checked_as_minor(&old, &new);
        assert_eq!(minor_will_do, level < Level::Major, "{kind:?}: {output}");
    }
}

/// Whether cargo-semver-checks finds nothing that a minor release must not have.
fn checked_as_minor(old: &Path, new: &Path) -> (bool, String) {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["semver-checks", "check-release", "--package", "feishu-codes", "--release-type", "minor"]);
    cargo.args(["--only-explicit-features", "--baseline-root"]).arg(old);
    cargo.arg("--manifest-path").arg(new.join("Cargo.toml"));
    let output = cargo.env_remove("CARGO_TARGET_DIR").output().expect("cargo runs");
    let text = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("Checked"), "cargo-semver-checks did not check: {text}");
    (output.status.success(), text)
}
