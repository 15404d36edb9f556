//! The published crates build with the Rust version that they declare, and with the oldest versions of their dependencies.

use std::{collections::HashMap, fs};

use feishu_codes_tests::{
    crates::{Crates, Run, cargo},
    repository,
};
use serde_json::Value;

use crate::PUBLISHED;

/// Runs a command of cargo in the repository and returns what it prints.
fn output(arguments: &[&str]) -> String {
    let run = Run::of(cargo(&repository("")).args(arguments).args(["--locked", "--offline", "--all-features"]));
    run.assert_success();
    run.stdout
}

/// Parses a Rust version; `1.85` is `1.85.0`.
fn version(text: &str) -> [u32; 3] {
    let mut parts = text.split('.').map(|part| part.parse().expect("a number"));
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

#[test]
fn dependencies_declare_no_newer_rust_version() {
    let metadata = serde_json::from_str::<Value>(&output(&["metadata", "--format-version", "1"])).expect("JSON");
    let packages = metadata["packages"].as_array().expect("a list").iter().map(|package| {
        let text = |name: &str| package[name].as_str();
        let (name, version) = (text("name").expect("a name"), text("version").expect("a version"));
        (format!("{name} v{version}"), text("rust_version"))
    });
    let declared = packages.collect::<HashMap<_, _>>();
    let tree = ["tree", "--edges", "no-dev", "--target", "all", "--prefix", "none", "--format", "{p}"];
    let tree = output(&[&tree[..], PUBLISHED.map(|name| ["-p", name]).as_flattened()].concat());
    for line in tree.lines().filter(|line| !line.is_empty()) {
        // "serde_derive v1.0.228 (proc-macro)"
        let package = line.split(' ').take(2).collect::<Vec<_>>().join(" ");
        // Some packages declare no version; `.ci/msrv` builds with that of this workspace.
        if let Some(needs) = declared[&package] {
            assert!(version(needs) <= version(env!("CARGO_PKG_RUST_VERSION")), "{package} needs Rust {needs}");
        }
    }
}

/// Ignored because it downloads those versions; `.ci/run` runs it.
#[test]
#[ignore = "downloads old versions of the dependencies"]
fn oldest_versions_build() {
    let cli = repository("feishu-codes-cli").display().to_string();
    let dependencies = format!(
        "feishu-codes = {{ path = 'FACADE', features = ['serde', 'miette', 'response'] }}\nfeishu-codes-cli = {{ path = {cli:?} }}"
    );
    let files = [("src/lib.rs", "pub use feishu_codes::FeishuError;\n")];
    let name = "minimal-versions";
    let crates = Crates::new(env!("CARGO_TARGET_TMPDIR"), name).add(name, "2024", &dependencies, &files);
    fs::remove_file(crates.path("Cargo.lock")).expect("the lock file can be removed");
    for arguments in [&["generate-lockfile", "-Zminimal-versions"][..], &["check", "--locked"]] {
        let mut cargo = cargo(&crates.path(""));
        cargo.args(arguments).env("CARGO_TARGET_DIR", crates.path("target"));
        if arguments.contains(&"-Zminimal-versions") {
            // Only the unstable flag of the resolver needs this.
            cargo.env("RUSTC_BOOTSTRAP", "1");
        }
        Run::of(&mut cargo).assert_success();
    }
}
