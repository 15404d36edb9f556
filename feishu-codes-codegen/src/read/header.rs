//! The header line.

use std::ops::Range;

use super::{check_quotes, parse, quoting};
use crate::{Input, Rule, column::Column, diagnostic::Report};

/// What a header line says about the columns.
pub(super) enum Header {
    /// They are in their places, if perhaps with a wrong letter in a name.
    Good,
    /// Some are missing, or elsewhere: where each one is, as far as its name is there.
    OtherPlaces(Vec<usize>),
    /// This is no header line.
    None,
}

/// Reports what is wrong with the header line.
pub(super) fn check<C: Column>(header: Range<usize>, columns: &[C], input: &Input, report: &mut Report<'_>) -> Header {
    let expected = columns.iter().map(|column| column.name()).collect::<Vec<_>>();
    if !check_quotes(header.clone(), columns.len(), input, report) {
        return Header::OtherPlaces((0..expected.len()).collect());
    }
    let raw = input.bytes().get(header.clone()).unwrap_or_default();
    let found = parse(std::slice::from_ref(&header), input.bytes()).into_iter().next().unwrap_or_default();
    let found = found.iter().map(String::from_utf8_lossy).collect::<Vec<_>>();
    let help = format!("write the header line as `{}`", expected.join(","));
    if !found.iter().any(|name| expected.contains(&&**name)) {
        let separated = found.len() == 1 && raw.iter().any(|byte| matches!(byte, b';' | b'\t'));
        let message = if separated { "the columns are not separated by commas" } else { "this is not the header line" };
        report.add(Rule::Header, header, message, help);
        return Header::None;
    }
    let misplaced = |(name, expected_here): (&std::borrow::Cow<'_, str>, &&str)| {
        name != expected_here && expected.contains(&&**name)
    };
    if found.len() != expected.len() || found.iter().zip(&expected).any(misplaced) {
        report.add(Rule::Header, header, wrong_columns(&found, &expected), help);
        let place = |name: &&str| found.iter().position(|found| found == name).unwrap_or(usize::MAX);
        return Header::OtherPlaces(expected.iter().map(place).collect());
    }
    let spans = quoting::cells(raw).0;
    for (at, (found, expected)) in
        found.iter().zip(&expected).enumerate().filter(|(_, (found, expected))| found != expected)
    {
        let span = spans.get(at).cloned().unwrap_or(0..raw.len());
        let span = header.start + span.start..header.start + span.end;
        let message = format!("column {} is called `{found}` instead of `{expected}`", at + 1);
        report.add(Rule::Header, span, message, help.clone());
    }
    Header::Good
}

fn wrong_columns(found: &[std::borrow::Cow<'_, str>], expected: &[&str]) -> String {
    let list = |names: Vec<&str>| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let missing = expected.iter().filter(|name| !found.iter().any(|found| found == *name)).copied().collect::<Vec<_>>();
    let unknown = found.iter().map(|name| &**name).filter(|name| !expected.contains(name)).collect::<Vec<_>>();
    match (missing.is_empty(), unknown.is_empty()) {
        (true, true) => "the columns are not in their order".to_owned(),
        (false, true) => format!("columns are missing: {}", list(missing)),
        (true, false) => format!("columns that nobody knows: {}", list(unknown)),
        (false, false) => format!("columns are missing: {}; and nobody knows {}", list(missing), list(unknown)),
    }
}
