//! The packages as crates.io would have them: the same wherever they are made, and whole. `.ci/run` builds them.

use std::{
    collections::BTreeMap,
    env, fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use feishu_codes_tests::{crates::cargo, repository};

use crate::PUBLISHED;

/// The files of a package by their names.
type Files = BTreeMap<PathBuf, Vec<u8>>;

#[test]
fn packages_are_reproducible_and_whole() {
    let copies = ["package-here", "package-there/and/deeper"].map(|name| {
        let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        if copy.exists() {
            fs::remove_dir_all(&copy).expect("an old copy can be removed");
        }
        copy_to(&copy, Path::new("")).expect("the repository can be copied");
        copy
    });
    let packages = copies.each_ref().map(|copy| pack(copy));
    for ((name, here), there) in PUBLISHED.iter().zip(&packages[0]).zip(&packages[1]) {
        assert!(here == there, "{name} differs between two directories");
        let files = files(here);
        no_path_of_this_machine(&files, &copies);
        let inside =
            |file: &str| files.iter().find(|(path, _)| path.iter().skip(1).eq([file])).map(|(_, bytes)| &**bytes);
        for file in ["Cargo.toml", "README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
            assert!(inside(file).is_some(), "no {file} in {name}");
        }
        // Symbolic links in the repository.
        for file in ["codes.csv", "domains.csv"] {
            let expected =
                ["feishu-codes", "feishu-codes-cli"].contains(name).then(|| fs::read(repository::path(file)).unwrap());
            assert!(inside(file) == expected.as_deref(), "{file} in {name}");
        }
    }
}

/// Copies a directory of the repository, without what builds leave behind and what no package needs.
fn copy_to(copy: &Path, inside: &Path) -> io::Result<()> {
    const LEFT_OUT: [&str; 5] = ["target", ".git", "benches", "fuzz", "examples"];
    fs::create_dir_all(copy.join(inside))?;
    for entry in fs::read_dir(repository::path("").join(inside))? {
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

/// Packs the published crates of a copy; the files in the order of [`PUBLISHED`].
fn pack(copy: &Path) -> Vec<Vec<u8>> {
    let mut cargo = cargo(copy);
    cargo.args(["package", "--no-verify", "--allow-dirty", "--offline", "--quiet"]);
    let output = cargo.args(PUBLISHED.iter().flat_map(|name| ["-p", name])).output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let file = |name| format!("target/package/{name}-{}.crate", version());
    PUBLISHED
        .iter()
        .map(|name| fs::read(copy.join(file(name))).unwrap_or_else(|error| panic!("{name}: {error}")))
        .collect()
}

/// Returns the version that all published crates have.
fn version() -> String {
    let manifest = fs::read_to_string(repository::path("Cargo.toml")).expect("the manifest");
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \"")).expect("a version");
    line.trim_end_matches('"').to_owned()
}

fn files(package: &[u8]) -> Files {
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(package));
    let mut files = Files::new();
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        let path = entry.path().unwrap().into_owned();
        assert!(entry.header().entry_type().is_file(), "{} is not a file", path.display());
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        files.insert(path, bytes);
    }
    files
}

fn no_path_of_this_machine(files: &Files, copies: &[PathBuf]) {
    let home = env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| home + "/.cargo"));
    let repository = fs::canonicalize(repository::path("")).unwrap();
    let paths = copies.iter().chain([&repository]).map(|path| path.display().to_string()).chain(home);
    for path in paths.filter(|path| path.len() > 3) {
        for (name, bytes) in files {
            let found = bytes.windows(path.len()).any(|window| window == path.as_bytes());
            assert!(!found, "{} has {path}", name.display());
        }
    }
}
