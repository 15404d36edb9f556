//! What the library says about a table, as text that tests compare as a whole.

use std::fmt::Write as _;

use feishu_codes_codegen::table::{Input, Table};

/// The header row of codes.csv.
pub const HEADER: &str =
    "domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source\n";

/// A valid domains.csv.
pub const DOMAINS: &str = "domain,title_zh,title_en,paths\nhire,招聘,Hire,/open-apis/hire/\n";

/// A valid row, to stand above wrong ones: it must survive.
pub const FIRST: &str = "hire,1,First,,not_found,never,,first,没有一,One is missing.,查一,Check one.,\n";
/// A valid row, to stand below wrong ones.
pub const LAST: &str = "hire,9,Last,,not_found,never,,last,没有九,Nine is missing.,查九,Check nine.,\n";
/// The fields of a row after its message.
pub const TEXTS: &str = "没有,It is missing.,查,Check it.,";

/// The header row of endpoints.csv.
pub const ENDPOINTS_HEADER: &str = "method,path,codes\n";

/// Returns a valid codes.csv.
#[must_use]
pub fn codes() -> String {
    format!("{HEADER}{FIRST}{LAST}")
}

/// Returns the problems of rows between a valid one above and a valid one below.
#[must_use]
pub fn of_rows(rows: &str) -> String {
    of_table(format!("{HEADER}{FIRST}{rows}{LAST}"), DOMAINS)
}

/// Returns the problems of a table, and the codes of it that can be used. A help is written once per run of problems that share it.
#[must_use]
pub fn of_table(codes: impl Into<Vec<u8>>, domains: impl Into<Vec<u8>>) -> String {
    of(&Table::read(&Input::new("codes.csv", codes), &Input::new("domains.csv", domains)))
}

/// Returns the problems of an endpoints.csv with these rows beside valid codes, and the APIs of it that can be used.
#[must_use]
pub fn of_endpoints(rows: &str) -> String {
    let gateway = format!("gateway,5,Five,,internal,never,,five,{TEXTS}\n");
    let okr = format!("okr,7,Seven,,internal,never,,seven,{TEXTS}\n");
    let codes = codes() + &gateway + &okr;
    let domains = format!("{DOMAINS}gateway,通用,Gateway,\nokr,OKR,OKR,/open-apis/okr/\n");
    let table = Table::read(&Input::new("codes.csv", codes), &Input::new("domains.csv", domains));
    let table = table.with_endpoints(&Input::new("endpoints.csv", format!("{ENDPOINTS_HEADER}{rows}")));
    let text = of(&table);
    // The domains are always the same.
    let problems = text.split_once("hire:").map_or("", |(problems, _)| problems).to_owned();
    table
        .catalog()
        .endpoints
        .iter()
        .fold(problems, |text, endpoint| text + &format!("{endpoint} {:?}\n", endpoint.codes))
}

fn of(table: &Table) -> String {
    let mut text = String::new();
    let mut helps = table.diagnostics().iter().map(|diagnostic| &diagnostic.help).peekable();
    for diagnostic in table.diagnostics() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{diagnostic} [{}]", diagnostic.rule);
        if let Some(help) = helps.next().filter(|help| helps.peek() != Some(help)) {
            let _ = writeln!(text, "  help: {help}");
        }
    }
    for domain in table.catalog().domains {
        let variants = domain.variants.iter().map(|variant| format!("{} {}", variant.code, variant.name));
        let variants = variants.collect::<Vec<_>>().join(", ");
        let _ = writeln!(text, "{}: {}", domain.key, if variants.is_empty() { "nothing" } else { &variants });
    }
    text
}
