//! What others would write for the same table.

#![allow(
    clippy::format_push_string,
    clippy::format_collect,
    reason = "sources that are read matter here, not how fast they are written"
)]

pub(crate) mod derives;
mod docs;
pub(crate) mod maps;
pub(crate) mod plain;
