//! The changes between two tables of APIs.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Write},
};

use feishu_codes_codegen::table::{
    Diagnostic, Input, Rule, Severity, cell, column::EndpointColumn, diagnostic::Problems, records::Records,
};
use serde::Serialize;

use super::{change::Level, snapshot::Unusable};
use crate::text::{BOLD, DIM, GOOD, HINT, count};

/// All changes, in the order of path and method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ApiDiff {
    /// The bump that the changes ask for; `None`, in JSON `"none"`, if there are none.
    #[serde(serialize_with = "super::change::bump")]
    pub bump: Option<Level>,
    /// The changes.
    pub changes: Vec<ApiChange>,
}

/// The change of one API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ApiChange {
    /// `added`, `removed`, or `codes` if the API stays and its codes change.
    pub change: &'static str,
    /// The version bump that the change requires.
    pub level: Level,
    /// The method.
    pub method: String,
    /// The path as documented.
    pub path: String,
    /// The codes that come.
    pub added: Vec<u32>,
    /// The codes that go.
    pub removed: Vec<u32>,
}

/// The codes of each API by path and method.
type Apis = BTreeMap<(String, String), BTreeSet<u32>>;

/// Returns the changes that make `new` of `old`, both of them an endpoints.csv.
///
/// # Errors
///
/// If a file has rows or codes that cannot be read.
pub fn compare(old: &Input, new: &Input) -> Result<ApiDiff, Unusable> {
    let (old, new) = (read(old)?, read(new)?);
    let all = old.keys().chain(new.keys()).collect::<BTreeSet<_>>();
    let changes = all.into_iter().filter_map(|key| change(key, old.get(key), new.get(key))).collect::<Vec<_>>();
    Ok(ApiDiff { bump: changes.iter().map(|change| change.level).max(), changes })
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
    if problems.is_empty() { Ok(apis) } else { Err(Unusable::new(input, problems)) }
}

/// Writes the changes for a person.
pub(super) fn human(diff: &ApiDiff, out: &mut dyn Write) -> io::Result<()> {
    if diff.changes.is_empty() {
        return writeln!(out, "{GOOD}bump: none{GOOD:#} (nothing changes for users)");
    }
    writeln!(out, "{BOLD}patch{BOLD:#}: {}", count(diff.changes.len(), "change"))?;
    for change in &diff.changes {
        let signed = |sign, codes: &[u32]| codes.iter().map(|code| format!("  {sign}{code}")).collect::<Vec<_>>();
        let codes = [signed('+', &change.added), signed('-', &change.removed)].concat().concat();
        let ApiChange { change, method, path, .. } = change;
        writeln!(out, "  {HINT}{change:8}{HINT:#} {BOLD}{method} {path}{BOLD:#}{DIM}{codes}{DIM:#}")?;
    }
    writeln!(out, "{HINT}bump: patch{HINT:#} (only the lists of codes change)")
}

#[cfg(test)]
mod tests {
    use feishu_codes_codegen::table::Input;

    use super::{Level, compare};

    fn changes(old: &str, new: &str) -> Vec<String> {
        let input = |rows: &str| Input::new("endpoints.csv", format!("method,path,codes\n{rows}"));
        let diff = compare(&input(old), &input(new)).expect("tables");
        assert_eq!(diff.bump, diff.changes.first().map(|_| Level::Patch));
        let show = |change: &super::ApiChange| {
            format!("{} {} {} +{:?} -{:?}", change.change, change.method, change.path, change.added, change.removed)
        };
        diff.changes.iter().map(show).collect()
    }

    #[test]
    fn apis_and_codes_come_and_go() {
        let old = "GET,/b,1 2\nGET,/a,7\nPUT,/a,7\n";
        assert!(changes(old, "PUT,/a,7\nGET,/a,7\nGET,/b,1 2\n").is_empty(), "the order is not a change");
        let new = "GET,/a,7\nGET,/b,2 3\nGET,/c,9\n";
        let expected = ["removed PUT /a +[] -[7]", "codes GET /b +[3] -[1]", "added GET /c +[9] -[]"];
        assert_eq!(changes(old, new), expected);
    }

    #[test]
    fn a_file_that_hides_apis_is_refused() {
        for bad in ["GET,/a\n", "GET,/a,1 x\n", "GET,\"/a,1\n"] {
            let input = Input::new("endpoints.csv", format!("method,path,codes\n{bad}"));
            assert!(compare(&input, &input).is_err_and(|error| error.problems().len() == 1), "{bad}");
        }
    }
}
