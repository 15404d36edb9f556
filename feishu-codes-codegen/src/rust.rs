//! From a catalog to Rust.

pub mod emit;
mod expand;
mod invocation;
mod literal;
pub mod perfect_hash;
pub mod route_tree;

pub use expand::error_codes;
pub use literal::{code, raw_code};
