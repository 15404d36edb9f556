//! A table in a module without the key `module`: the error names the missing item, and no other enum is used.
mod own { feishu_codes::error_codes! { codes: "good.csv", domains: "domains.csv" } }

enum HireError {}

fn main() {
    let _ = own::code!(1);
}
