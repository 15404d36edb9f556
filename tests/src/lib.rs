//! Helpers of the tests that cross the crates.

pub mod consumer;
pub mod copy;
pub mod properties;
pub mod report;
pub mod repository;
pub mod second;
pub mod table;
