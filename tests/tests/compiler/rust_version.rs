//! What the published crates are built of works with the compiler that they promise to work with.

#![allow(clippy::needless_raw_string_hashes, reason = "expect-test writes them so")]

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    process::Command,
};

use expect_test::expect;
use feishu_codes_tests::{copy::PUBLISHED, repository};
use serde_json::Value;

fn metadata() -> Value {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["metadata", "--format-version", "1", "--locked", "--all-features"]);
    let output = cargo.current_dir(repository::path("")).output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// The packages that the published crates need to build, by their ids; what only tests need is left out.
fn needed(metadata: &Value) -> BTreeSet<&str> {
    let nodes = metadata["resolve"]["nodes"].as_array().unwrap();
    let nodes = nodes.iter().map(|node| (node["id"].as_str().unwrap(), node)).collect::<BTreeMap<_, _>>();
    let packages = metadata["packages"].as_array().unwrap();
    let published = packages.iter().filter(|package| PUBLISHED.contains(&package["name"].as_str().unwrap()));
    let mut todo = published.map(|package| package["id"].as_str().unwrap()).collect::<Vec<_>>();
    let mut needed = BTreeSet::new();
    while let Some(id) = todo.pop() {
        if needed.insert(id) {
            let is_built = |dependency: &&Value| {
                dependency["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"] != "dev")
            };
            let dependencies = nodes[id]["deps"].as_array().unwrap().iter().filter(is_built);
            todo.extend(dependencies.map(|dependency| dependency["pkg"].as_str().unwrap()));
        }
    }
    needed
}

/// `1.85` is `1.85.0`.
fn version(text: &str) -> [u32; 3] {
    let mut parts = text.split('.').map(|part| part.parse().unwrap());
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

#[test]
fn dependencies_promise_no_newer_compiler() {
    let metadata = metadata();
    let needed = needed(&metadata);
    let promised = version(env!("CARGO_PKG_RUST_VERSION"));
    let mut silent = String::new();
    for package in metadata["packages"].as_array().unwrap() {
        if needed.contains(package["id"].as_str().unwrap()) {
            let name = package["name"].as_str().unwrap();
            match package["rust_version"].as_str() {
                Some(needs) => assert!(version(needs) <= promised, "{name} needs Rust {needs}"),
                None => silent = silent + name + "\n",
            }
        }
    }
    // They say nothing: look at what they need before one is added.
    expect![[r#"
        csv-core
        is_ci
        smawk
        unicode-width
        utf8parse
    "#]]
    .assert_eq(&silent);
}
