//! What cargo and rustc make of the crates, and of crates that use them.

mod consumers;
mod dependencies;
mod docs;
mod html;
#[cfg(target_os = "linux")] // Other linkers may keep what nobody uses.
mod links;
#[cfg(unix)] // Symbolic links.
mod packages;
mod rebuild;
mod semver;
mod ui;

/// The crates that are published.
const PUBLISHED: [&str; 5] =
    ["feishu-codes-core", "feishu-codes-codegen", "feishu-codes-macro", "feishu-codes", "feishu-codes-cli"];
