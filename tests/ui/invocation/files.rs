//! Files that are not there.
mod one { feishu_codes::error_codes! { codes: "no_such_codes.csv", domains: "Cargo.toml" } }
mod both { feishu_codes::error_codes! { codes: "no_such_codes.csv", domains: "no/such/domains.csv" } }
mod folder { feishu_codes::error_codes! { codes: ".", domains: "Cargo.toml" } }
mod absolute { feishu_codes::error_codes! { codes: "/dev/null", domains: "Cargo.toml" } }
mod empty { feishu_codes::error_codes! { codes: "", domains: "" } }

fn main() {}
