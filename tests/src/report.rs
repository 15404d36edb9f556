//! What the library says about a table, as text that tests compare as a whole.

use std::fmt::Write as _;

use feishu_codes_codegen::table::{Input, Table};

/// The header line of codes.csv.
pub const HEADER: &str =
    "domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source\n";

/// A domains.csv that is right.
pub const DOMAINS: &str = "domain,title_zh,title_en,paths\nhire,招聘,Hire,/open-apis/hire/\n";

/// A row that is right, above and below the wrong ones: it must survive.
pub const FIRST: &str = "hire,1,First,,not_found,never,,first,,,查一,Check one.,\n";
/// The same as [`FIRST`], below.
pub const LAST: &str = "hire,9,Last,,not_found,never,,last,,,查九,Check nine.,\n";

/// The problems of a codes.csv, and what of it can be used.
#[must_use]
pub fn of_codes(codes: impl Into<Vec<u8>>) -> String {
    of_table(codes, DOMAINS)
}

/// The problems of rows between a right one above and a right one below.
#[must_use]
pub fn of_rows(rows: &str) -> String {
    of_codes(format!("{HEADER}{FIRST}{rows}{LAST}"))
}

/// The problems of a table, and what of it can be used.
#[must_use]
pub fn of_table(codes: impl Into<Vec<u8>>, domains: impl Into<Vec<u8>>) -> String {
    let (codes, domains) = (Input::new("codes.csv", codes), Input::new("domains.csv", domains));
    let table = Table::read(&codes, &domains);
    let mut text = String::new();
    for diagnostic in table.diagnostics() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{diagnostic} [{}]\n  help: {}", diagnostic.rule, diagnostic.help);
    }
    for domain in table.catalog().domains {
        let variants = domain.variants.iter().map(|variant| format!("{} {}", variant.code, variant.name));
        let variants = variants.collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "{}: {}", domain.key, if variants.is_empty() { "nothing" } else { &variants });
    }
    text
}
