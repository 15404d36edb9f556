//! A table of our own, beside the facade's: extreme numbers, numbers with several homes, names and texts that try to break out.

feishu_codes::error_codes! {
    codes: "data/second_codes.csv",
    domains: "data/second_domains.csv",
    all: SecondError,
    module: crate::second,
}
