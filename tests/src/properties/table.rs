//! Reading, checking and writing a table.

use feishu_codes_codegen::table::{Diagnostic, Input, Severity, Table, emit};
use proc_macro2::{Ident, Span};

use crate::report::DOMAINS;

/// A codes.csv, perhaps with the line `-----` and a domains.csv behind it: every problem is at a place that exists and can be
/// shown anywhere, and a table without codes has at least one.
///
/// # Panics
///
/// When that does not hold.
pub fn read_check(data: &[u8]) {
    let (codes, domains) = inputs(data);
    let table = Table::read(&codes, &domains);
    for problem in table.diagnostics() {
        check_problem(problem, if problem.file == "codes.csv" { &codes } else { &domains });
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
}

fn check_problem(problem: &Diagnostic, input: &Input) {
    assert!(problem.span.start <= problem.span.end && problem.span.end <= input.bytes().len(), "{problem}");
    assert!(problem.line >= 1 && problem.column >= 1, "{problem}");
    assert_eq!(input.line_column(problem.span.start), (problem.line, problem.column), "{problem}");
    let shown = [&problem.message, &problem.help];
    assert!(shown.iter().all(|text| !text.is_empty() && !text.contains(char::is_control)), "{problem:?}");
    assert!(shown.iter().all(|text| text.chars().count() <= 410), "{problem:?}");
}

/// The same input: whatever is left of the table is Rust, a sequence of items, and is the same each time.
///
/// # Panics
///
/// When it is not.
pub fn read_check_emit(data: &[u8]) {
    let (codes, domains) = inputs(data);
    let table = Table::read(&codes, &domains);
    let facade = Ident::new("feishu_codes", Span::call_site());
    let tokens =
        || emit::emit(&table.catalog(), &facade, "AnyError").unwrap_or_else(|error| panic!("no tokens: {error}"));
    let text = tokens().to_string();
    assert_eq!(text, tokens().to_string());
    let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("not Rust: {error}\n{text}"));
    let is_enum = |item: &&syn::Item| matches!(item, syn::Item::Enum(_));
    let with_codes = table.catalog().domains.iter().filter(|domain| !domain.variants.is_empty()).count();
    let expected = if with_codes == 0 { 0 } else { with_codes + 2 };
    assert_eq!(
        file.items.iter().filter(is_enum).count(),
        expected,
        "an enum a domain, that of all errors, that of all domains"
    );
}

fn inputs(data: &[u8]) -> (Input, Input) {
    let (codes, domains) = super::halves(data).unwrap_or((data, DOMAINS.as_bytes()));
    (Input::new("codes.csv", codes), Input::new("domains.csv", domains))
}
