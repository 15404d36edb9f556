//! Crates that use `feishu-codes`, built by cargo as a user builds them.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use crate::repository;

/// The dependency on the facade. Crates with the same features share one build of it.
pub const FACADE: &str = "feishu-codes = { path = 'FACADE', features = ['response', 'serde'] }";
/// The same with the feature `endpoints`.
pub const FACADE_WITH_ENDPOINTS: &str =
    "feishu-codes = { path = 'FACADE', features = ['endpoints', 'response', 'serde'] }";

/// A cargo workspace outside this one, so that one run of cargo builds all its crates. All workspaces share a target directory.
#[derive(Debug)]
pub struct Crates {
    root: PathBuf,
    name: String,
}

impl Crates {
    /// Creates a workspace without crates below `root`, usually `env!("CARGO_TARGET_TMPDIR")`.
    pub fn new(root: &str, name: &str) -> Self {
        let crates = Self { root: PathBuf::from(root), name: name.to_owned() };
        if crates.path("").exists() {
            fs::remove_dir_all(crates.path("")).expect("an old workspace can be removed");
        }
        // The program without the standard library needs `abort`; for the others it makes no difference.
        let manifest = "[workspace]\nmembers = [\"crates/*\"]\nresolver = \"3\"\n\n[profile.dev]\npanic = \"abort\"\ndebug = false\n";
        crates.write("Cargo.toml", manifest);
        fs::copy(repository("Cargo.lock"), crates.path("Cargo.lock")).expect("the lock file can be copied");
        crates
    }

    /// Returns a path in the workspace.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(&self.name).join(inside)
    }

    /// Adds a crate with these files. `dependencies` are lines of its manifest; `FACADE` in them is the directory of the facade.
    #[must_use]
    pub fn add(
        self,
        name: &str,
        edition: &str,
        dependencies: &str,
        files: &[(impl AsRef<str>, impl AsRef<str>)],
    ) -> Self {
        let facade = repository("feishu-codes").display().to_string();
        let dependencies = dependencies.replace("FACADE", &facade.replace('\\', "/"));
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = {edition:?}\n\n[dependencies]\n{dependencies}\n"
        );
        self.write(&format!("crates/{name}/Cargo.toml"), manifest);
        for (path, text) in files {
            self.write(&format!("crates/{name}/{}", path.as_ref()), text.as_ref());
        }
        self
    }

    /// Writes a file.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        path.parent().map(fs::create_dir_all).transpose().expect("a directory can be created");
        fs::write(path, text).expect("a file can be written");
    }

    /// Runs cargo in the workspace, without a network.
    pub fn cargo(&self, arguments: &[&str]) -> Run {
        let mut cargo = cargo(&self.path(""));
        cargo.args(arguments).arg("--offline").env("CARGO_TARGET_DIR", self.target());
        Run::of(cargo.env("RUSTDOCFLAGS", "-Dwarnings -Drustdoc::all"))
    }

    /// Returns the target directory.
    pub fn target(&self) -> PathBuf {
        self.root.join("crates-target")
    }

    /// Runs a program that was built.
    pub fn run(&self, name: &str) -> Run {
        Run::of(&mut Command::new(self.program(name)))
    }

    /// Returns the path of a program that was built.
    pub fn program(&self, name: &str) -> PathBuf {
        self.target().join("debug").join(name).with_extension(env::consts::EXE_EXTENSION)
    }

    /// Returns the problems that rustc reports, by the name of the target: place and message, without the snippet of the source,
    /// which differs between versions of rustc.
    pub fn problems(&self, arguments: &[&str]) -> BTreeMap<String, String> {
        let mut problems = BTreeMap::<_, String>::new();
        let run = self.cargo(&[arguments, &["--message-format=json", "--keep-going"]].concat());
        for line in run.stdout.lines() {
            let line = serde_json::from_str::<Value>(line).expect("JSON");
            if let (Some(target), Some(spans)) = (line["target"]["name"].as_str(), line["message"]["spans"].as_array())
            {
                let [level, message] = ["level", "message"].map(|name| line["message"][name].as_str().expect("a text"));
                // The summary at the end has no place.
                for place in spans.iter().filter(|span| span["is_primary"] == true).map(place) {
                    let problem = format!("{place}: {level}: {message}\n");
                    problems.entry(target.to_owned()).or_default().push_str(&problem);
                }
            }
        }
        assert!(!problems.is_empty(), "{}", run.stderr);
        problems
    }
}

/// Formats the start and the end of a span, or of the macro call that it comes from if it is outside the workspace.
fn place(span: &Value) -> String {
    let is_inside = span["file_name"].as_str().is_some_and(|file| file.starts_with("crates"));
    match &span["expansion"]["span"] {
        call if !is_inside && !call.is_null() => place(call),
        _ => {
            let [line, column] = [("line_start", "line_end"), ("column_start", "column_end")]
                .map(|(start, end)| (&span[start], &span[end]));
            let line_end = if line.0 == line.1 { String::new() } else { format!("{}:", line.1) };
            format!("{}:{}..{line_end}{}", line.0, column.0, column.1)
        }
    }
}

/// Returns the command that runs cargo in a directory.
pub fn cargo(directory: &Path) -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(directory).env("CARGO_TERM_COLOR", "never").env_remove("CARGO_TARGET_DIR");
    cargo
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

impl Run {
    /// Runs a command to its end.
    pub fn of(command: &mut Command) -> Self {
        let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { success: output.status.success(), stdout: text(&output.stdout), stderr: text(&output.stderr) }
    }

    /// Panics with the output if the run failed.
    #[track_caller]
    pub fn assert_success(&self) {
        assert!(self.success, "{}\n{}", self.stdout, self.stderr);
    }
}
