//! The enum over all domains has the name of another enum.
mod domain_any { feishu_codes::error_codes! { codes: "any.csv", domains: "any_domains.csv" } }
mod all_as_domain { feishu_codes::error_codes! { codes: "good.csv", domains: "domains.csv", all: HireError } }
mod all_is_domain { feishu_codes::error_codes! { codes: "good.csv", domains: "domains.csv", all: Domain } }

fn main() {}
