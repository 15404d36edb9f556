//! What cargo and rustc make of the crates, and of crates that use them.

mod consumers;
mod dependencies;
mod docs;
mod links;
mod packages;
mod rebuild;
mod semver;
mod ui;
