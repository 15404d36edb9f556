//! Missing files, and files that are not tables.
mod one { feishu_codes::error_codes! { codes: "no_such_codes.csv", domains: "Cargo.toml" } }
mod both { feishu_codes::error_codes! { codes: "no_such_codes.csv", domains: "no/such/domains.csv" } }
mod directory { feishu_codes::error_codes! { codes: ".", domains: "Cargo.toml" } }
mod absolute { feishu_codes::error_codes! { codes: "/dev/null", domains: "Cargo.toml" } }
mod no_path { feishu_codes::error_codes! { codes: "", domains: "" } }
mod no_codes { feishu_codes::error_codes! { codes: "empty.csv", domains: "domains.csv" } }
// The domains of the codes are used instead, so nothing else is reported.
mod no_domains {
    feishu_codes::error_codes! { codes: "good.csv", domains: "empty.csv", module: crate::no_domains }
    const FIRST: HireError = code!(1);
}

fn main() {}
