//! The published crates build with the Rust version that they declare, and with the oldest versions of their dependencies.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use feishu_codes_tests::{
    crates::{Crates, cargo},
    repository,
};
use serde_json::Value;

use crate::PUBLISHED;

fn metadata() -> Value {
    let mut cargo = cargo(&repository::path(""));
    cargo.args(["metadata", "--format-version", "1", "--locked", "--offline", "--all-features"]);
    let output = cargo.output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}"))
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value[name].as_array().unwrap_or_else(|| panic!("no {name} in {value}"))
}

/// Returns the packages that the published crates need to build, by their ids; what only tests need is left out.
fn needed(metadata: &Value) -> BTreeSet<&str> {
    let nodes =
        list(&metadata["resolve"], "nodes").iter().map(|node| (text(node, "id"), node)).collect::<BTreeMap<_, _>>();
    let published = list(metadata, "packages").iter().filter(|package| PUBLISHED.contains(&text(package, "name")));
    let mut todo = published.map(|package| text(package, "id")).collect::<Vec<_>>();
    let mut needed = BTreeSet::new();
    while let Some(id) = todo.pop() {
        if needed.insert(id) {
            let is_built = |dependency: &&Value| list(dependency, "dep_kinds").iter().any(|kind| kind["kind"] != "dev");
            todo.extend(list(nodes[id], "deps").iter().filter(is_built).map(|dependency| text(dependency, "pkg")));
        }
    }
    needed
}

/// `1.85` is `1.85.0`.
fn version(text: &str) -> [u32; 3] {
    let mut parts = text.split('.').map(|part| part.parse().expect("a number"));
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

#[test]
fn dependencies_declare_no_newer_rust_version() {
    let metadata = metadata();
    let needed = needed(&metadata);
    let declared = version(env!("CARGO_PKG_RUST_VERSION"));
    for package in list(&metadata, "packages").iter().filter(|package| needed.contains(text(package, "id"))) {
        // Some declare nothing; `.ci/msrv` builds with the version itself.
        if let Some(needs) = package["rust_version"].as_str() {
            assert!(version(needs) <= declared, "{} needs Rust {needs}", text(package, "name"));
        }
    }
}

/// Ignored because it downloads those versions; `.ci/run` runs it.
#[test]
#[ignore = "downloads old versions of the dependencies"]
fn oldest_versions_build() {
    let cli = repository::path("feishu-codes-cli").display().to_string();
    let dependencies = format!(
        "feishu-codes = {{ path = 'FACADE', features = ['serde', 'miette', 'response'] }}\nfeishu-codes-cli = {{ path = {cli:?} }}"
    );
    let source = "pub use feishu_codes::FeishuError;\n";
    let crates = Crates::new(env!("CARGO_TARGET_TMPDIR"), "minimal-versions").add(
        "minimal-versions",
        "2024",
        &dependencies,
        &[("src/lib.rs", source)],
    );
    fs::remove_file(crates.path("Cargo.lock")).expect("the lock file is removed");
    for arguments in [&["generate-lockfile", "-Zminimal-versions"][..], &["check", "--locked"]] {
        let mut cargo = cargo(&crates.path(""));
        cargo.args(arguments).env("CARGO_TARGET_DIR", crates.path("target"));
        if arguments.contains(&"-Zminimal-versions") {
            // For the unstable flag of the resolver alone.
            cargo.env("RUSTC_BOOTSTRAP", "1");
        }
        let output = cargo.output().expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
}
