//! Helpers of the tests that cross the crates.

pub mod crates;
pub mod properties;
pub mod report;
pub mod repository;
pub mod table;
