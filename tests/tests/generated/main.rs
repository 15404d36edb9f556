//! What is generated: the enums of tables of our own, and what holds for any table, any bytes, any tokens.

mod any_bytes;
mod compiled;
mod corpus;
mod damage;
mod enums;
mod literals;
mod matcher;
mod model;
mod one_language;
mod perfect_hash;
mod route_tree;
mod second;
