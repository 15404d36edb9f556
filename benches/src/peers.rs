//! What others would write for the same table.

pub(crate) mod derives;
mod docs;
pub(crate) mod maps;
pub(crate) mod plain;
