//! The crates, and crates that use them, in the hands of cargo, rustc and rustdoc.

mod consumers;
mod dependencies;
mod docs;
mod html;
#[cfg(target_os = "linux")] // Other linkers may keep unused texts.
mod links;
#[cfg(unix)] // Symbolic links.
mod packages;
mod rebuild;
mod semver;
mod ui;

/// The crates that are published.
const PUBLISHED: [&str; 5] =
    ["feishu-codes-core", "feishu-codes-codegen", "feishu-codes-macro", "feishu-codes", "feishu-codes-cli"];
