//! Copies of this repository, and the packages that are made of it.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use crate::repository;

/// The crates that are published.
pub const PUBLISHED: [&str; 5] =
    ["feishu-codes-core", "feishu-codes-codegen", "feishu-codes-macro", "feishu-codes", "feishu-codes-cli"];

/// What is left out of a copy: what builds leave behind, and what no package needs.
const LEFT_OUT: [&str; 5] = ["target", ".git", "fuzz", "examples/openlark", "tests/ui/target"];

/// A copy of the repository in this folder, without history; `link` makes the symbolic links, from their targets and places.
///
/// # Panics
///
/// When it cannot be made.
pub fn repository(folder: &Path, link: fn(&Path, &Path) -> io::Result<()>) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("an old copy can be removed");
    }
    copy(&repository::path(""), folder, Path::new(""), link).expect("the repository can be copied");
}

fn copy(root: &Path, folder: &Path, inside: &Path, link: fn(&Path, &Path) -> io::Result<()>) -> io::Result<()> {
    fs::create_dir_all(folder.join(inside))?;
    for entry in fs::read_dir(root.join(inside))? {
        let entry = entry?;
        let inside = inside.join(entry.file_name());
        let (from, to, kind) = (root.join(&inside), folder.join(&inside), entry.file_type()?);
        if kind.is_symlink() {
            link(&fs::read_link(&from)?, &to)?;
        } else if kind.is_file() {
            fs::copy(&from, &to)?;
        } else if !LEFT_OUT.iter().any(|left_out| inside == Path::new(left_out)) {
            copy(root, folder, &inside, link)?;
        }
    }
    Ok(())
}

/// Runs cargo in a folder, without a network; what it prints as progress and problems.
///
/// # Errors
///
/// With the same, when it fails.
///
/// # Panics
///
/// When there is no cargo.
pub fn cargo(folder: &Path, arguments: &[&str]) -> Result<String, String> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(folder).args(arguments).arg("--offline").env("CARGO_TERM_COLOR", "never");
    let output = cargo.env_remove("CARGO_TARGET_DIR").output().expect("cargo runs");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() { Ok(text) } else { Err(text) }
}

/// Packs the published crates of a copy; the files, in the order of [`PUBLISHED`].
///
/// # Panics
///
/// When cargo cannot make them.
#[must_use]
pub fn pack(copy: &Path) -> Vec<PathBuf> {
    let mut arguments = vec!["package", "--no-verify", "--allow-dirty"];
    arguments.extend(PUBLISHED.iter().flat_map(|name| ["-p", name]));
    cargo(copy, &arguments).unwrap_or_else(|output| panic!("{output}"));
    let files = fs::read_dir(copy.join("target/package")).expect("packages");
    let files = files.map(|entry| entry.expect("a file").path()).collect::<Vec<_>>();
    let of = |name: &str| {
        let is_it = |path: &&PathBuf| {
            let stem = path.file_stem().and_then(|stem| stem.to_str()?.strip_prefix(name)?.strip_prefix('-'));
            let is_package = path.extension().is_some_and(|extension| extension == "crate");
            is_package && stem.is_some_and(|version| version.starts_with(|first: char| first.is_ascii_digit()))
        };
        files.iter().find(is_it).unwrap_or_else(|| panic!("no package of {name} in {files:?}")).clone()
    };
    PUBLISHED.map(of).to_vec()
}
