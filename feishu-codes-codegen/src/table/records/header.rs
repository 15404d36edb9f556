//! Checks the header row.

use std::ops::Range;

use feishu_codes_core::Lang;

use super::{Row, quoting, split};
use crate::table::{
    Rule,
    column::{Column, in_file},
    diagnostic::Problems,
};

/// The columns of a file.
pub(super) struct Header {
    /// Whether all columns are in their places. Their names may have typos.
    pub(super) is_in_order: bool,
    /// The language, if the file has only the columns of one language.
    pub(super) only_language: Option<Lang>,
    /// The position of each column in the file; out of range for a missing column.
    pub(super) places: Vec<usize>,
}

/// Reports the problems of the header row. Returns `None` if the row is not a header row.
pub(super) fn check<C: Column>(header: Range<usize>, problems: &mut Problems<'_>) -> Option<Header> {
    let input = problems.input();
    let raw = input.slice(header.clone());
    let spans = quoting::fields(raw).0;
    let row = Row::new(raw, &spans, header.clone()).unwrap_or_else(|damaged| damaged);
    let found = row.values().collect::<Vec<_>>();
    let only_language = only_language::<C>(&found);
    let expected = in_file::<C>(only_language).map(Column::name).collect::<Vec<_>>();
    let out_of_order = |places| Some(Header { is_in_order: false, only_language: None, places });
    if split(header.clone(), expected.len(), problems).is_none() {
        return out_of_order((0..C::ALL.len()).collect());
    }
    let help = format!("write the header row as `{}`", expected.join(","));
    if !found.iter().any(|name| expected.contains(name)) {
        let has_other_separators = found.len() == 1 && raw.iter().any(|byte| matches!(byte, b';' | b'\t'));
        let message =
            if has_other_separators { "the columns are not separated by commas" } else { "missing header row" };
        problems.add(Rule::Header, header, message, help);
        return None;
    }
    let is_misplaced = |(name, here): (&&str, &&str)| name != here && expected.contains(name);
    if found.len() != expected.len() || found.iter().zip(&expected).any(is_misplaced) {
        problems.add(Rule::Header, header, wrong_columns(&found, &expected), help);
        let place = |column: &C| found.iter().position(|name| *name == column.name()).unwrap_or(usize::MAX);
        return out_of_order(C::ALL.iter().map(place).collect());
    }
    for (at, (found, expected)) in found.iter().zip(&expected).enumerate() {
        if found != expected {
            let span = spans.get(at).cloned().unwrap_or(0..raw.len());
            let span = header.start + span.start..header.start + span.end;
            let message = format!("expected column `{expected}`, found `{found}`");
            problems.add(Rule::Header, span, message, help.clone());
        }
    }
    let in_file = in_file::<C>(only_language).collect::<Vec<_>>();
    let place = |column: &C| in_file.iter().position(|other| *other == column.in_language(only_language));
    let places = C::ALL.iter().map(|column| place(column).unwrap_or(usize::MAX)).collect();
    Some(Header { is_in_order: true, only_language, places })
}

/// Returns the language of a file that has columns of one language and none of the other.
fn only_language<C: Column>(found: &[&str]) -> Option<Lang> {
    let has = |lang: Lang| found.iter().any(|name| name.ends_with(&format!("_{lang}")));
    let has_languages = C::ALL.iter().any(|column| column.language().is_some());
    match (has(Lang::Zh), has(Lang::En)) {
        (true, false) if has_languages => Some(Lang::Zh),
        (false, true) if has_languages => Some(Lang::En),
        _ => None,
    }
}

fn wrong_columns(found: &[&str], expected: &[&str]) -> String {
    let list = |names: Vec<&str>| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let missing = expected.iter().filter(|name| !found.iter().any(|found| found == *name)).copied().collect::<Vec<_>>();
    let unknown = found.iter().copied().filter(|name| !expected.contains(name)).collect::<Vec<_>>();
    match (missing.is_empty(), unknown.is_empty()) {
        (true, true) => "the columns are out of order".to_owned(),
        (false, true) => format!("missing columns: {}", list(missing)),
        (true, false) => format!("unknown columns: {}", list(unknown)),
        (false, false) => format!("missing columns: {}; unknown columns: {}", list(missing), list(unknown)),
    }
}
