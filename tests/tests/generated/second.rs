//! A table with extreme codes, codes of several domains, and names and texts that try to break out.

feishu_codes::error_codes! {
    codes: "data/second_codes.csv",
    domains: "data/second_domains.csv",
    all: SecondError,
    module: crate::second,
}
