//! Writes the crates of the comparisons, and runs cargo on them.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result};

use crate::measure::{self, Cost};

/// Returns the root of this repository.
pub(crate) fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns the directory of all generated files.
pub(crate) fn work_dir() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| repository().join("target"), PathBuf::from);
    target.join("benches")
}

/// A generated crate, outside the workspace.
pub(crate) struct Project {
    name: String,
    /// The package whose build is measured: the crate itself, or one that it depends on.
    measured: String,
    dir: PathBuf,
    target: PathBuf,
}

impl Project {
    /// Writes a crate. A copy of this workspace's Cargo.lock fixes its versions.
    pub(crate) fn write(name: &str, dependencies: &str, files: &[(&str, &str)]) -> Result<Self> {
        let dir = work_dir().join("crates").join(name);
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[profile.release]\n\
             strip = true\n\n{dependencies}\n"
        );
        for (path, text) in files.iter().chain([&("Cargo.toml", &*manifest)]) {
            let path = dir.join(path);
            fs::create_dir_all(path.parent().context("a file has a folder")?)?;
            fs::write(path, text)?;
        }
        fs::copy(repository().join("benches/Cargo.lock"), dir.join("Cargo.lock"))?;
        Ok(Self { name: name.to_owned(), measured: name.to_owned(), dir, target: work_dir().join("target") })
    }

    /// Returns the path of the WebAssembly module after a release build for `target`.
    pub(crate) fn module(&self, target: &str) -> PathBuf {
        self.target.join(target).join("release").join(&self.name).with_extension("wasm")
    }

    /// Returns the directory of the crate.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Gives the crate an empty target directory of its own.
    pub(crate) fn with_empty_target(mut self) -> Result<Self> {
        self.target = work_dir().join("cold");
        if self.target.exists() {
            fs::remove_dir_all(&self.target)?;
        }
        Ok(self)
    }

    /// Measures the build of this dependency instead of the crate itself.
    pub(crate) fn measuring(self, package: &str) -> Self {
        Self { measured: package.to_owned(), ..self }
    }

    /// Returns the path of the program after a release build.
    pub(crate) fn program(&self) -> PathBuf {
        self.target.join("release").join(&self.name)
    }

    /// Runs cargo on the crate.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Result<Cost> {
        self.cargo_with(arguments, ("CARGO_TERM_QUIET", "true".as_ref()))
    }

    /// Runs cargo on the crate, with an environment variable.
    pub(crate) fn cargo_with(&self, arguments: &[&str], variable: (&str, &Path)) -> Result<Cost> {
        measure::run(
            Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
                .args(arguments)
                .current_dir(&self.dir)
                .env(variable.0, variable.1)
                .env("CARGO_TERM_QUIET", "true")
                .env("CARGO_TARGET_DIR", &self.target)
                // As for a user who sets neither.
                .env_remove("CARGO_INCREMENTAL")
                .env_remove("RUSTFLAGS"),
        )
    }

    /// Runs cargo as if it had compiled all dependencies of the measured package, but never the package itself.
    pub(crate) fn first(&self, command: &str) -> Result<Cost> {
        self.cargo(&["clean", "--package", &self.measured])?;
        self.cargo(&[command])
    }
}

/// Returns the dependency on a crate of this repository, as a line of Cargo.toml.
pub(crate) fn path_dependency(name: &str, features: &[&str]) -> String {
    format!("{name} = {{ path = \"{}\", features = {features:?} }}\n", repository().join(name).display())
}
