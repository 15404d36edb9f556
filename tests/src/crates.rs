//! Crates that use `feishu-codes`, built by cargo as a user builds them.

use std::{
    collections::BTreeMap,
    env, fmt, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde::Deserialize;

use crate::repository;

/// A cargo workspace outside this one, so that one run of cargo builds all its crates. All of them share a target directory.
#[derive(Debug)]
pub struct Crates {
    root: PathBuf,
    name: String,
}

/// The result of a run of cargo or of a program.
#[derive(Debug)]
pub struct Run {
    /// Whether it succeeded.
    pub success: bool,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

impl Crates {
    /// Creates a workspace without crates below `root`, usually `env!("CARGO_TARGET_TMPDIR")`.
    ///
    /// # Panics
    ///
    /// If it cannot be created.
    #[must_use]
    pub fn new(root: &str, name: &str) -> Self {
        let crates = Self { root: PathBuf::from(root), name: name.to_owned() };
        if crates.path("").exists() {
            fs::remove_dir_all(crates.path("")).expect("an old workspace can be removed");
        }
        // The program without the standard library needs `abort`; for the others it makes no difference.
        let manifest = "[workspace]\nmembers = [\"crates/*\"]\nresolver = \"3\"\n\n[profile.dev]\npanic = \"abort\"\ndebug = false\n";
        crates.write("Cargo.toml", manifest);
        fs::copy(repository::path("Cargo.lock"), crates.path("Cargo.lock")).expect("the lock file can be copied");
        crates
    }

    /// Returns a path in the workspace.
    #[must_use]
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(&self.name).join(inside)
    }

    /// Adds a crate with these files. `dependencies` are lines of its manifest; `FACADE` in them is the directory of the facade.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    #[must_use]
    pub fn add(self, name: &str, edition: &str, dependencies: &str, files: &[(&str, &str)]) -> Self {
        let facade = repository::path("feishu-codes").display().to_string();
        let dependencies = dependencies.replace("FACADE", &facade.replace('\\', "/"));
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = {edition:?}\n\n[dependencies]\n{dependencies}\n"
        );
        for (path, text) in files.iter().chain([&("Cargo.toml", &*manifest)]) {
            self.write(&format!("crates/{name}/{path}"), text);
        }
        self
    }

    /// Writes a file.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        path.parent().map(fs::create_dir_all).transpose().expect("a directory can be created");
        fs::write(path, text).expect("a file can be written");
    }

    /// Runs cargo in the workspace, without a network.
    ///
    /// # Panics
    ///
    /// If there is no cargo.
    #[must_use]
    pub fn cargo(&self, arguments: &[&str]) -> Run {
        let mut cargo = cargo(&self.path(""));
        cargo.args(arguments).arg("--offline").env("CARGO_TARGET_DIR", self.target());
        cargo.env("RUSTDOCFLAGS", "-Dwarnings -Drustdoc::all");
        cargo.output().expect("cargo runs").into()
    }

    /// Returns the target directory.
    #[must_use]
    pub fn target(&self) -> PathBuf {
        self.root.join("crates-target")
    }

    /// Runs a program that was built.
    ///
    /// # Panics
    ///
    /// If it does not start.
    #[must_use]
    pub fn run(&self, name: &str) -> Run {
        Command::new(self.program(name)).output().unwrap_or_else(|error| panic!("{name}: {error}")).into()
    }

    /// Returns the path of a program that was built.
    #[must_use]
    pub fn program(&self, name: &str) -> PathBuf {
        self.target().join("debug").join(name).with_extension(env::consts::EXE_EXTENSION)
    }

    /// Returns the problems that rustc reports, by the name of the target: place and message, without the snippet of the source,
    /// which differs between versions of rustc.
    ///
    /// # Panics
    ///
    /// If cargo writes anything but JSON.
    #[must_use]
    pub fn problems(&self, arguments: &[&str]) -> BTreeMap<String, String> {
        let mut problems = BTreeMap::<_, String>::new();
        let run = self.cargo(&[arguments, &["--message-format=json", "--keep-going"]].concat());
        for line in run.stdout.lines() {
            let line = serde_json::from_str::<Line>(line).expect("JSON");
            if let (Some(target), Some(problem)) = (line.target, line.message) {
                *problems.entry(target.name).or_default() += &problem.to_string();
            }
        }
        assert!(!problems.is_empty(), "{}", run.stderr);
        problems
    }
}

/// Returns the command that runs cargo in a directory.
#[must_use]
pub fn cargo(directory: &Path) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(directory).env("CARGO_TERM_COLOR", "never").env_remove("CARGO_TARGET_DIR");
    cargo
}

impl Run {
    /// Continues if it succeeded.
    ///
    /// # Panics
    ///
    /// If it failed; shows its output.
    #[track_caller]
    pub fn assert_success(&self) {
        assert!(self.success, "{}\n{}", self.stdout, self.stderr);
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { success: output.status.success(), stdout: text(&output.stdout), stderr: text(&output.stderr) }
    }
}

/// A line of cargo's output in JSON.
#[derive(Deserialize)]
struct Line {
    target: Option<Target>,
    message: Option<Problem>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

#[derive(Deserialize)]
struct Problem {
    level: String,
    message: String,
    spans: Vec<Span>,
}

#[derive(Deserialize)]
struct Span {
    file_name: String,
    is_primary: bool,
    line_start: usize,
    column_start: usize,
    line_end: usize,
    column_end: usize,
    expansion: Option<Box<Expansion>>,
}

#[derive(Deserialize)]
struct Expansion {
    span: Span,
}

impl Span {
    /// Returns the place in a crate of the workspace, if this one is in a macro of another crate.
    fn in_workspace(&self) -> &Self {
        match &self.expansion {
            Some(expansion) if !self.file_name.starts_with("crates") => expansion.span.in_workspace(),
            _ => self,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The summary at the end has no place.
        for span in self.spans.iter().filter(|span| span.is_primary).map(Span::in_workspace) {
            let Span { line_start, column_start, line_end, column_end, .. } = span;
            write!(f, "{line_start}:{column_start}..")?;
            if line_end != line_start {
                write!(f, "{line_end}:")?;
            }
            writeln!(f, "{column_end}: {}: {}", self.level, self.message)?;
        }
        Ok(())
    }
}
