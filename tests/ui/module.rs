//! A table in a module that `error_codes!` was not told of: the error names what is missing, and no other enum is taken.
mod own { feishu_codes::error_codes! { codes: "good.csv", domains: "domains.csv" } }

enum HireError {}

fn main() {
    let _ = own::code!(1);
}
