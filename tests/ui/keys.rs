//! The keys between the braces.
mod empty { feishu_codes::error_codes! {} }
mod missing { feishu_codes::error_codes! { codes: "codes.csv" } }
mod missing_too { feishu_codes::error_codes! { domains: "domains.csv" } }
mod unknown { feishu_codes::error_codes! { codes: "codes.csv", domain: "domains.csv" } }
mod far { feishu_codes::error_codes! { codes: "codes.csv", domains: "domains.csv", prefix: "x" } }
mod twice { feishu_codes::error_codes! { codes: "codes.csv", codes: "codes.csv", domains: "domains.csv" } }
mod not_text { feishu_codes::error_codes! { codes: 1, domains: "domains.csv" } }
mod not_a_name { feishu_codes::error_codes! { codes: "codes.csv", domains: "domains.csv", all: "Any" } }
mod no_comma { feishu_codes::error_codes! { codes: "codes.csv" domains: "domains.csv" } }
mod no_colon { feishu_codes::error_codes! { codes = "codes.csv" } }
mod constant { feishu_codes::error_codes! { codes: concat!("a", "b"), domains: "domains.csv" } }
mod bad_module { feishu_codes::error_codes! { codes: "codes.csv", domains: "domains.csv", module: codes } }
mod not_a_base { feishu_codes::error_codes! { codes: "codes.csv", domains: "domains.csv", docs_en: true } }
mod keyword { feishu_codes::error_codes! { codes: "codes.csv", domains: "domains.csv", all: Self } }
mod no_feature { feishu_codes::error_codes! { codes: "good.csv", domains: "domains.csv", endpoints: "good_endpoints.csv" } }
mod wrong_apis { feishu_codes::error_codes! { codes: "good.csv", domains: "domains.csv", endpoints: "bad_endpoints.csv", all: Any } }

fn main() {}
