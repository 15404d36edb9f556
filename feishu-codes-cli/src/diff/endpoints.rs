//! The changes between two tables of APIs.

use std::collections::{BTreeMap, BTreeSet};

use feishu_codes_codegen::table::{
    Diagnostic, Input, Rule, Severity, cell, column::EndpointColumn, diagnostic::Problems, records::Records,
};
use serde::Serialize;

use super::{
    change::{Diff, Level},
    incomparable,
};
use crate::files::Unusable;

/// The change of one API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ApiChange {
    /// `added`, `removed`, or `codes` if only the codes of the API change.
    pub change: &'static str,
    /// The version bump that the change requires.
    pub level: Level,
    /// The method.
    pub method: String,
    /// The path as documented.
    pub path: String,
    /// The added codes.
    pub added: Vec<u32>,
    /// The removed codes.
    pub removed: Vec<u32>,
}

/// The codes of each API by path and method.
type Apis = BTreeMap<(String, String), BTreeSet<u32>>;

/// Returns the changes from `old` to `new`, both of them an endpoints.csv.
///
/// # Errors
///
/// If a file has unreadable rows or invalid codes.
pub fn compare(old: &Input, new: &Input) -> Result<Diff<ApiChange>, Unusable> {
    let (old, new) = (read(old)?, read(new)?);
    let all = old.keys().chain(new.keys()).collect::<BTreeSet<_>>();
    let changes = all.into_iter().filter_map(|key| change(key, old.get(key), new.get(key))).collect::<Vec<_>>();
    Ok(Diff { bump: changes.iter().map(|change| change.level).max(), changes })
}

fn change(
    (path, method): &(String, String),
    old: Option<&BTreeSet<u32>>,
    new: Option<&BTreeSet<u32>>,
) -> Option<ApiChange> {
    let change = match (old, new) {
        (None, _) => "added",
        (_, None) => "removed",
        (old, new) if old != new => "codes",
        _ => return None,
    };
    let none = BTreeSet::new();
    let (old, new) = (old.unwrap_or(&none), new.unwrap_or(&none));
    Some(ApiChange {
        change,
        level: Level::Patch,
        method: method.clone(),
        path: path.clone(),
        added: new.difference(old).copied().collect(),
        removed: old.difference(new).copied().collect(),
    })
}

fn read(input: &Input) -> Result<Apis, Unusable> {
    let mut problems = Problems::new(input);
    let records = Records::read::<EndpointColumn>(&mut problems);
    let mut apis = Apis::new();
    for row in &records.whole {
        let key = [EndpointColumn::Path, EndpointColumn::Method].map(|column| row.get(column).to_owned());
        let codes = apis.entry(key.into()).or_default();
        for text in row.get(EndpointColumn::Codes).split(' ').filter(|text| !text.is_empty()) {
            if let Some(code) = cell::code(text) {
                codes.insert(code);
            } else {
                let span = row.span_of(input, EndpointColumn::Codes);
                problems.add(Rule::InvalidCode, span, format!("`{text}` is not a code"), "write a decimal number");
            }
        }
    }
    let hides_an_api = |problem: &Diagnostic| {
        problem.severity == Severity::Error && !matches!(problem.rule, Rule::NoRows | Rule::LineBreak)
    };
    let problems = problems.finish().into_iter().filter(hides_an_api).collect::<Vec<_>>();
    if problems.is_empty() { Ok(apis) } else { Err(incomparable(input, problems)) }
}

#[cfg(test)]
mod tests {
    use feishu_codes_codegen::table::Input;

    use super::compare;

    fn input(rows: &str) -> Input {
        Input::new("endpoints.csv", format!("method,path,codes\n{rows}"))
    }

    #[test]
    fn the_order_does_not_matter() {
        let diff = compare(&input("GET,/b,1 2\nPUT,/a,7\n"), &input("PUT,/a,7\nGET,/b,2 1\n")).expect("tables");
        assert_eq!((diff.bump, diff.changes), (None, vec![]));
    }

    #[test]
    fn a_file_that_hides_apis_is_refused() {
        for bad in ["GET,/a\n", "GET,/a,1 x\n", "GET,\"/a,1\n"] {
            assert!(compare(&input(bad), &input(bad)).is_err_and(|error| error.problems().len() == 1), "{bad}");
        }
    }
}
