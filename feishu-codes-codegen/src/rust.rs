//! Turns a catalog into Rust enums, and literals into variants. [`error_codes`], [`code`] and [`raw_code`] are the
//! macros.

pub mod emit;
mod expand;
mod invocation;
mod literal;
pub mod perfect_hash;
pub mod route_tree;

pub use expand::error_codes;
pub use literal::{code, raw_code};
