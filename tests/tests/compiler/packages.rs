//! The packages for crates.io are the same wherever they are made, and complete. `.ci/run` builds them.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Read as _},
    path::Path,
};

use feishu_codes_tests::{
    crates::{Run, cargo},
    repository,
};

use crate::PUBLISHED;

#[test]
fn packages_are_reproducible_and_complete() {
    // A path of the build machine in a package would differ between two directories.
    let [here, there] = ["package-here", "package-there/and/deeper"].map(pack);
    for ((name, here), there) in PUBLISHED.iter().zip(&here).zip(&there) {
        assert!(here == there, "{name} differs between two directories");
        let files = files(here);
        for file in ["Cargo.toml", "README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
            assert!(files.contains_key(file), "no {file} in {name}");
        }
        // The repository has symbolic links to these files.
        for file in ["codes.csv", "domains.csv"] {
            let expected =
                ["feishu-codes", "feishu-codes-cli"].contains(name).then(|| fs::read(repository(file)).unwrap());
            assert!(files.get(file) == expected.as_ref(), "{file} in {name}");
        }
    }
}

/// Packs the published crates in a copy of the repository and returns the packages.
fn pack(name: &str) -> [Vec<u8>; 5] {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if copy.exists() {
        fs::remove_dir_all(&copy).expect("an old copy can be removed");
    }
    copy_to(&copy, Path::new("")).expect("the repository can be copied");
    let mut cargo = cargo(&copy);
    cargo.args(["package", "--no-verify", "--allow-dirty", "--offline", "--quiet"]);
    Run::of(cargo.args(PUBLISHED.map(|name| ["-p", name]).as_flattened())).assert_success();
    // All published crates have one version.
    let manifest = fs::read_to_string(copy.join("Cargo.toml")).expect("the manifest");
    let version = manifest.lines().find_map(|line| line.strip_prefix("version = \"")).expect("a version");
    let package = |name| format!("target/package/{name}-{}.crate", version.trim_end_matches('"'));
    PUBLISHED.map(|name| fs::read(copy.join(package(name))).unwrap_or_else(|error| panic!("{name}: {error}")))
}

/// Copies a directory of the repository, except for build products and directories that no package needs.
fn copy_to(copy: &Path, inside: &Path) -> io::Result<()> {
    const LEFT_OUT: [&str; 5] = ["target", ".git", "benches", "fuzz", "examples"];
    fs::create_dir_all(copy.join(inside))?;
    for entry in fs::read_dir(repository("").join(inside))? {
        let entry = entry?;
        let inside = inside.join(entry.file_name());
        let kind = entry.file_type()?;
        if kind.is_symlink() {
            std::os::unix::fs::symlink(fs::read_link(entry.path())?, copy.join(&inside))?;
        } else if kind.is_file() {
            fs::copy(entry.path(), copy.join(&inside))?;
        } else if !LEFT_OUT.iter().any(|left_out| inside == Path::new(left_out)) {
            copy_to(copy, &inside)?;
        }
    }
    Ok(())
}

/// Returns the files of a package by their paths in the crate.
fn files(package: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(package));
    let read = |entry: io::Result<tar::Entry<'_, _>>| {
        let mut entry = entry?;
        let path = entry.path()?.display().to_string();
        assert!(entry.header().entry_type().is_file(), "{path} is not a file");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes)?;
        Ok((path.split_once('/').map(|(_, path)| path.to_owned()).expect("a directory with the version"), bytes))
    };
    archive.entries().unwrap().map(read).collect::<io::Result<_>>().unwrap()
}
