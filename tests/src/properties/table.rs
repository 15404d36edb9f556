//! Reading and checking a table, and generating its enums.

use feishu_codes_codegen::{
    rust::emit::{self, Links, Surroundings},
    table::{Catalog, Diagnostic, Input, Severity, Table},
};
use proc_macro2::{Ident, Span};

use crate::fixture::DOMAINS;

/// Takes a codes.csv, optionally followed by the line `-----` and a domains.csv, and by another such line and an endpoints.csv.
///
/// Each problem has a place in its file and a text that is safe to show. A table without codes has a problem. The valid rows become
/// valid Rust.
pub fn table(data: &[u8]) {
    let (codes, domains) = super::halves(data).unwrap_or((data, DOMAINS.as_bytes()));
    let (domains, endpoints) = super::halves(domains).map_or((domains, None), |(domains, rest)| (domains, Some(rest)));
    let (codes, domains) = (Input::new("codes.csv", codes), Input::new("domains.csv", domains));
    let endpoints =
        Input::new("endpoints.csv", endpoints.unwrap_or(b"method,path,codes\nGET,/open-apis/hire/v1/jobs,\n"));
    let table = Table::read(&codes, &domains).with_endpoints(&endpoints);
    for problem in table.diagnostics() {
        let file = [&codes, &domains, &endpoints].into_iter().find(|file| file.name() == problem.file);
        check_problem(problem, file.expect("a file of the table"));
    }
    let catalog = table.catalog();
    let errors = table.diagnostics().iter().filter(|problem| problem.severity == Severity::Error).count();
    assert!(
        errors > 0 || catalog.domains.iter().any(|domain| !domain.variants.is_empty()),
        "an empty table is an error"
    );
    for domain in &catalog.domains {
        assert!(domain.variants.is_sorted_by(|left, right| left.code < right.code), "{}", domain.key);
        assert!(domain.variants.iter().all(|variant| !variant.meanings.is_empty()), "{}", domain.key);
    }
    assert!(catalog.endpoints.iter().all(|endpoint| endpoint.codes.is_sorted_by(|left, right| left < right)));
    check_rust(&catalog);
}

fn check_problem(problem: &Diagnostic, input: &Input) {
    assert!(problem.span.start <= problem.span.end && problem.span.end <= input.bytes().len(), "{problem}");
    assert!(problem.line >= 1 && problem.column >= 1, "{problem}");
    assert_eq!(input.line_column(problem.span.start), (problem.line, problem.column), "{problem}");
    let shown = [&problem.message, &problem.help];
    assert!(shown.iter().all(|text| !text.is_empty() && !text.contains(char::is_control)), "{problem:?}");
    assert!(shown.iter().all(|text| text.chars().count() <= 410), "{problem:?}");
}

/// Checks that the enums of a catalog are valid Rust, the same each time.
fn check_rust(catalog: &Catalog<'_>) {
    let facade = Ident::new("feishu_codes", Span::call_site());
    let surroundings = Surroundings { facade: &facade, all: "AnyError", links: &Links::default() };
    let text = || emit::emit(catalog, &surroundings).unwrap_or_else(|error| panic!("no tokens: {error}")).to_string();
    let (text, again) = (text(), text());
    assert_eq!(text, again);
    let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("not Rust: {error}\n{text}"));
    let enums = file.items.iter().filter(|item| matches!(item, syn::Item::Enum(_))).count();
    let with_codes = catalog.domains.iter().filter(|domain| !domain.variants.is_empty()).count();
    let expected = if with_codes == 0 { 0 } else { with_codes + 2 };
    assert_eq!(enums, expected, "one enum per domain, that of all errors, that of all domains");
}
