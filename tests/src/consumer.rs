//! Crates that use `feishu-codes`, built by cargo as a user builds them.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::repository;

/// A crate in a folder of its own, outside this workspace. All consumers share one target folder.
#[derive(Debug)]
pub struct Consumer {
    root: PathBuf,
    name: String,
}

/// What a run of cargo gave.
#[derive(Debug)]
pub struct Run {
    /// Whether it went well.
    pub success: bool,
    /// What it printed as its result.
    pub stdout: String,
    /// What it printed besides: without cargo's own progress lines, and without this machine's paths.
    pub stderr: String,
}

impl Consumer {
    /// A crate without files. `root` is the folder for all of them, usually `env!("CARGO_TARGET_TMPDIR")`.
    ///
    /// # Panics
    ///
    /// When the folder cannot be made.
    #[must_use]
    pub fn new(root: &str, name: &str) -> Self {
        let consumer = Self { root: PathBuf::from(root), name: name.to_owned() };
        let folder = consumer.folder();
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("an old folder can be removed");
        }
        fs::create_dir_all(&folder).expect("a folder can be made");
        fs::copy(repository::path("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file can be copied");
        consumer
    }

    /// Where the crate is.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.root.join("consumers").join(&self.name)
    }

    /// Writes `Cargo.toml`: a package of this edition, with `feishu-codes` as its dependency under this name.
    #[must_use]
    pub fn manifest(self, edition: &str, dependency: &str) -> Self {
        let path = repository::path("feishu-codes").display().to_string();
        let dependency = format!("{dependency} = {{ package = \"feishu-codes\", path = {path:?} }}");
        self.manifest_with(edition, &dependency)
    }

    /// Writes `Cargo.toml` with these lines for the dependencies.
    #[must_use]
    pub fn manifest_with(self, edition: &str, dependencies: &str) -> Self {
        let name = &self.name;
        let text = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = {edition:?}\n\n[workspace]\n\n[dependencies]\n{dependencies}\n"
        );
        self.file("Cargo.toml", text)
    }

    /// Writes a file.
    ///
    /// # Panics
    ///
    /// When it cannot be written.
    #[must_use]
    pub fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        self.write(path, text);
        self
    }

    /// Writes a file.
    ///
    /// # Panics
    ///
    /// When it cannot be written.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.folder().join(path);
        path.parent().map(fs::create_dir_all).transpose().expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }

    /// Runs cargo in the crate.
    ///
    /// # Panics
    ///
    /// When there is no cargo.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str]) -> Run {
        self.cargo_with(arguments, |_| ())
    }

    /// Runs cargo in the crate, with a command that was changed before.
    ///
    /// # Panics
    ///
    /// When there is no cargo.
    #[must_use]
    pub fn cargo_with(&self, arguments: &[&str], change: impl FnOnce(&mut Command)) -> Run {
        let (command, arguments) = arguments.split_first().expect("a command of cargo");
        let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .current_dir(self.folder())
            .args([command, "--offline"])
            .arg("--target-dir")
            .arg(self.root.join("consumers").join("target"))
            .args(arguments)
            .env("CARGO_TERM_COLOR", "never");
        change(&mut cargo);
        let output = cargo.output().expect("cargo runs");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Run {
            success: output.status.success(),
            stdout: text(&output.stdout),
            stderr: self.without_progress(&text(&output.stderr)),
        }
    }

    fn without_progress(&self, stderr: &str) -> String {
        let progress =
            ["Compiling ", "Checking ", "Finished ", "Blocking ", "Locking ", "Running ", "Adding ", "Removing "];
        let is_progress = |line: &&str| progress.iter().any(|verb| line.trim_start().starts_with(verb));
        let text = stderr.lines().filter(|line| !is_progress(line)).map(|line| line.trim_end().to_owned() + "\n");
        text.collect::<String>().replace(&*self.folder().to_string_lossy(), "FOLDER")
    }
}

impl Run {
    /// Goes on if cargo went well.
    ///
    /// # Panics
    ///
    /// When it did not; shows what cargo printed.
    #[track_caller]
    pub fn assert_success(&self) {
        assert!(self.success, "{}\n{}", self.stdout, self.stderr);
    }
}

/// The folder of the crate that is tested.
#[must_use]
pub fn facade() -> String {
    Path::new(&repository::path("feishu-codes")).display().to_string()
}
