//! Tables: what the library reports about invalid ones, and what must hold for the repository's own.

#![allow(clippy::needless_raw_string_hashes, reason = "snapbox writes them so")]

mod accounting;
mod endpoints;
mod fields;
mod files;
mod report;
mod rows;
mod rules;
mod source_list;
mod structure;
