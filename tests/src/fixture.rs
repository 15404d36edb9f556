//! A small valid table, which tests damage and extend.

/// The header row of codes.csv.
pub const HEADER: &str =
    "domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source\n";

/// The first row of [`codes`].
pub const FIRST: &str = "hire,1,First,,not_found,never,,first,没有一,One is missing.,查一,Check one.,\n";
/// The last row of [`codes`].
pub const LAST: &str = "hire,9,Last,,not_found,never,,last,没有九,Nine is missing.,查九,Check nine.,\n";
/// The fields of a row after its message.
pub const TEXTS: &str = "没有,It is missing.,查,Check it.,";

/// A domains.csv.
pub const DOMAINS: &str = "domain,title_zh,title_en,paths\nhire,招聘,Hire,/open-apis/hire/\n";

/// The header row of endpoints.csv.
pub const ENDPOINTS_HEADER: &str = "method,path,codes\n";

/// Returns a codes.csv with two rows.
pub fn codes() -> String {
    format!("{HEADER}{FIRST}{LAST}")
}
