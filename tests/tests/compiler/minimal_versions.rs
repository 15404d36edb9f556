//! The published crates build with the oldest versions of everything that they and their dependencies ask for.
//!
//! Ignored, because it downloads those versions; `.ci/run` runs it:
//!
//! ```sh
//! cargo test -p feishu-codes-tests --test minimal_versions -- --ignored
//! ```

use std::{env, fs, process::Command};

use feishu_codes_tests::{consumer::Consumer, repository};

/// Runs cargo in the crate, with the network.
fn cargo(consumer: &Consumer, arguments: &[&str]) {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments).current_dir(consumer.folder());
    if arguments.contains(&"-Zminimal-versions") {
        // For the unstable flag of the resolver alone.
        cargo.env("RUSTC_BOOTSTRAP", "1");
    }
    let output = cargo.env_remove("CARGO_TARGET_DIR").output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
#[ignore = "downloads old versions of the dependencies"]
fn oldest_versions_build() {
    let path = |name| repository::path(name).display().to_string();
    let dependencies = format!(
        "feishu-codes = {{ path = {:?}, features = [\"serde\", \"miette\", \"response\"] }}\nfeishu-codes-cli = {{ path = {:?} }}",
        path("feishu-codes"),
        path("feishu-codes-cli"),
    );
    let source = "pub fn find(code: i64) -> Option<feishu_codes::HireError> {\n    feishu_codes::HireError::from_code(code)\n}\n";
    let consumer = Consumer::new(env!("CARGO_TARGET_TMPDIR"), "minimal-versions")
        .manifest_with("2024", &dependencies)
        .file("src/lib.rs", source);
    fs::remove_file(consumer.folder().join("Cargo.lock")).expect("the lock file is removed");
    cargo(&consumer, &["generate-lockfile", "-Zminimal-versions"]);
    cargo(&consumer, &["check", "--locked"]);
}
