//! The problems of a table as text, which tests compare as a whole.

use std::fmt::Write as _;

use feishu_codes_codegen::table::{Input, Table};
use feishu_codes_tests::fixture::{DOMAINS, ENDPOINTS_HEADER, FIRST, HEADER, LAST, TEXTS, codes};
use snapbox::{assert_data_eq, data::Inline, prelude::*};

/// The problems of a table, then its valid domains and codes.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Report(pub(crate) String);

impl Report {
    /// Returns the report of a table.
    pub(crate) fn of(codes: impl Into<Vec<u8>>, domains: impl Into<Vec<u8>>) -> Self {
        let table = Table::read(&Input::new("codes.csv", codes), &Input::new("domains.csv", domains));
        let mut text = problems(&table);
        for domain in table.catalog().domains {
            let variants = domain.variants.iter().map(|variant| format!("{} {}", variant.code, variant.name));
            let variants = variants.collect::<Vec<_>>().join(", ");
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}: {}", domain.key, if variants.is_empty() { "nothing" } else { &variants });
        }
        Self(text)
    }

    /// Returns the report of rows of codes.csv between two valid ones.
    pub(crate) fn of_rows(rows: impl AsRef<str>) -> Self {
        Self::of(format!("{HEADER}{FIRST}{}{LAST}", rows.as_ref()), DOMAINS)
    }

    /// Returns the report of rows of endpoints.csv beside valid codes, with the valid APIs in place of the domains.
    pub(crate) fn of_endpoints(rows: impl AsRef<str>) -> Self {
        let gateway = format!("gateway,5,Five,,internal,never,,five,{TEXTS}\n");
        let okr = format!("okr,7,Seven,,internal,never,,seven,{TEXTS}\n");
        let domains = format!("{DOMAINS}gateway,通用,Gateway,\nokr,OKR,OKR,/open-apis/okr/\n");
        let (codes, domains) = (Input::new("codes.csv", codes() + &gateway + &okr), Input::new("domains.csv", domains));
        let endpoints = Input::new("endpoints.csv", format!("{ENDPOINTS_HEADER}{}", rows.as_ref()));
        let table = Table::read(&codes, &domains).with_endpoints(&endpoints);
        let endpoints = table.catalog().endpoints;
        let endpoints = endpoints.iter().map(|endpoint| format!("{endpoint} {:?}\n", endpoint.codes));
        Self(problems(&table) + &endpoints.collect::<String>())
    }

    /// Joins the reports of several cases. Neighbors with the same report share it.
    pub(crate) fn of_cases<T>(cases: impl IntoIterator<Item = (&'static str, T)>, report: impl Fn(T) -> Self) -> Self {
        let (mut text, mut last) = (String::new(), None);
        for (name, case) in cases {
            let report = report(case);
            if let Some(Self(last)) = last.replace(report.clone()).filter(|last| *last != report) {
                text += &last;
            }
            text = text + "# " + name + "\n";
        }
        Self(text + &last.map_or(String::new(), |Self(last)| last))
    }

    #[track_caller]
    pub(crate) fn assert_eq(&self, expected: Inline) {
        assert_data_eq!(self.0.trim_end(), expected.raw());
    }
}

/// Lists the problems of a table. Neighbors with the same help share it.
fn problems(table: &Table) -> String {
    let mut text = String::new();
    let mut helps = table.diagnostics().iter().map(|diagnostic| &diagnostic.help).peekable();
    for diagnostic in table.diagnostics() {
        let _ = writeln!(text, "{diagnostic} [{}]", diagnostic.rule);
        if let Some(help) = helps.next().filter(|help| helps.peek() != Some(help)) {
            let _ = writeln!(text, "  help: {help}");
        }
    }
    text
}
