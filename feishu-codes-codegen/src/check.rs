//! The rules of a table: one function a rule, all problems collected.

pub mod codes;
pub mod domains;
mod text;
