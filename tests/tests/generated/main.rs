//! Generated code: the enums of several tables, and properties that hold for any table, any bytes and any tokens.

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

/// A table with extreme codes, codes of several domains, and hostile names and texts.
mod second {
    feishu_codes::error_codes! {
        codes: "data/second_codes.csv",
        domains: "data/second_domains.csv",
        all: SecondError,
        module: crate::second,
    }
}
