//! A table with many problems: the first 100 are shown.
feishu_codes::error_codes! { codes: "many.csv", domains: "domains.csv" }

fn main() {
    let _ = code!(150);
}
