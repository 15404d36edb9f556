//! The packages as crates.io would have them: the same wherever they are made, whole, and enough for a user.

#![cfg(unix)]

use std::{
    collections::BTreeMap,
    env,
    fmt::Write as _,
    fs,
    io::{self, Read as _},
    os::unix::fs::symlink,
    path::{Path, PathBuf},
};

use feishu_codes_tests::{
    consumer::Consumer,
    copy::{self, PUBLISHED},
    report::{DOMAINS, FIRST, HEADER, LAST},
    repository,
};

/// The files of a package by their names, which start with that of the package.
type Files = BTreeMap<PathBuf, Vec<u8>>;

fn copy_to(name: &str, link: fn(&Path, &Path) -> io::Result<()>) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    copy::repository(&folder, link);
    folder
}

fn files(package: &[u8]) -> Files {
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(package));
    let mut files = Files::new();
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        let path = entry.path().unwrap().into_owned();
        assert!(entry.header().entry_type().is_file(), "{} is no file", path.display());
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        files.insert(path, bytes);
    }
    files
}

#[test]
fn packages_are_reproducible_whole_and_enough() {
    let folders = [copy_to("package-here", as_link), copy_to("package-there/and/deeper", as_link)];
    let packages = folders.each_ref().map(|folder| {
        let read = |path| fs::read(path).unwrap();
        copy::pack(folder).into_iter().map(read).collect::<Vec<_>>()
    });
    for (name, (here, there)) in PUBLISHED.iter().zip(packages[0].iter().zip(&packages[1])) {
        assert!(here == there, "{name} differs between two folders");
    }
    let packages = packages[0].iter().map(|package| files(package)).collect::<Vec<_>>();
    for files in &packages {
        no_path_of_this_machine(files, &folders);
        let names = files.keys().filter_map(|path| path.file_name()?.to_str()).collect::<Vec<_>>();
        for name in ["Cargo.toml", "README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
            assert!(names.contains(&name), "no {name} in {names:?}");
        }
    }
    let facade = &packages[PUBLISHED.iter().position(|name| *name == "feishu-codes").unwrap()];
    for name in ["codes.csv", "domains.csv"] {
        let packed = facade.iter().find(|(path, _)| path.file_name().is_some_and(|file| file == name));
        assert_eq!(packed.map(|(_, bytes)| &**bytes), Some(&*fs::read(repository::path(name)).unwrap()), "{name}");
    }
    a_user_needs_nothing_else(&packages);
}

fn no_path_of_this_machine(files: &Files, folders: &[PathBuf]) {
    let home = env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| home + "/.cargo"));
    let repository = fs::canonicalize(repository::path("")).unwrap();
    let paths = folders.iter().chain([&repository]).map(|path| path.display().to_string()).chain(home);
    for path in paths.filter(|path| path.len() > 3) {
        for (name, bytes) in files {
            let found = bytes.windows(path.len()).any(|window| window == path.as_bytes());
            assert!(!found, "{} holds {path}", name.display());
        }
    }
}

/// Unpacked outside the repository; each of the packages finds the others through `[patch]`, and nothing by a path.
fn a_user_needs_nothing_else(packages: &[Files]) {
    let unpacked = Path::new(env!("CARGO_TARGET_TMPDIR")).join("unpacked");
    if unpacked.exists() {
        fs::remove_dir_all(&unpacked).unwrap();
    }
    let mut patches = String::from("\n[patch.crates-io]\n");
    for (name, files) in PUBLISHED.iter().zip(packages) {
        for (path, bytes) in files {
            let path = unpacked.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let folder = files.keys().next().and_then(|path| path.iter().next()).unwrap();
        if *name != "feishu-codes-cli" {
            let folder = unpacked.join(folder).display().to_string();
            let _ = writeln!(patches, "{name} = {{ path = {folder:?} }}");
        }
    }
    let main = r##"
use feishu_codes::{ApiError, FeishuError, HireError, code};

mod own {
    feishu_codes::error_codes! { codes: "codes.csv", domains: "domains.csv", module: crate::own }
}

fn main() {
    let error = ApiError::from_parts(200, [("", ""); 0], br#"{"code": 1002102}"#);
    assert_eq!(error.and_then(|error| error.error()), Some(FeishuError::Hire(code!(1002102))));
    assert_eq!(own::HireError::from_code(9), Some(own::code!(hire::9)));
    println!("{} {}", FeishuError::ALL.len(), HireError::TalentNotExist);
}
"##;
    let dependency = format!("feishu-codes = {{ version = \"*\", features = [\"response\"] }}\n{patches}");
    let run = Consumer::new(env!("CARGO_TARGET_TMPDIR"), "of-packages")
        .manifest_with("2024", &dependency)
        .file("codes.csv", format!("{HEADER}{FIRST}{LAST}"))
        .file("domains.csv", DOMAINS)
        .file("src/main.rs", main)
        .cargo(&["run", "--quiet"]);
    run.assert_success();
    let codes = feishu_codes::FeishuError::ALL.len();
    assert_eq!(run.stdout, format!("{codes} 1002102: Talent not exist\n"));
}

fn as_link(target: &Path, place: &Path) -> io::Result<()> {
    symlink(target, place)
}

/// What git makes of a symbolic link on a system without them: a text file that holds the path.
fn as_text(target: &Path, place: &Path) -> io::Result<()> {
    fs::write(place, target.as_os_str().as_encoded_bytes())
}

/// The facade from a checkout without symbolic links says what to do, and nothing that follows from it before that.
#[test]
fn links_checked_out_as_text_are_explained() {
    let folder = copy_to("links-as-text", as_text);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("consumers").join("target");
    let target = target.to_str().unwrap();
    let output = copy::cargo(&folder, &["check", "--quiet", "-p", "feishu-codes", "--target-dir", target]).unwrap_err();
    for (file, link) in [("codes.csv", "../codes.csv"), ("domains.csv", "../domains.csv")] {
        let message =
            format!("error: {file}:1:1: the file is a symbolic link to `{link}` that was checked out as plain text");
        assert!(output.contains(&message), "{output}");
    }
    assert_eq!(output.matches("git config core.symlinks true").count(), 2, "{output}");
}
