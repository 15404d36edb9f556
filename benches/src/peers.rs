//! The alternatives: what users would otherwise write for the same table.

#![allow(
    clippy::format_push_string,
    clippy::format_collect,
    reason = "readable templates matter here, not the speed of writing them"
)]

pub(crate) mod derives;
mod docs;
pub(crate) mod maps;
pub(crate) mod plain;
