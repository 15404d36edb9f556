//! The header row.

use std::{borrow::Cow, ops::Range};

use feishu_codes_core::Lang;

use super::{check_quotes, parse, quoting};
use crate::table::{
    Input, Rule,
    column::{Column, in_file},
    diagnostic::Problems,
};

/// What a header row says about the columns.
pub(super) enum Header {
    /// They are in their places, if perhaps with a typo in a name; those of one language only, or of both.
    Good(Option<Lang>),
    /// Some are missing or elsewhere: the position of each one, as far as its name was found.
    OtherPlaces(Vec<usize>),
    /// This is not a header row.
    None,
}

/// Reports what is wrong with the header row.
pub(super) fn check<C: Column>(header: Range<usize>, input: &Input, problems: &mut Problems<'_>) -> Header {
    let found = parse(std::slice::from_ref(&header), input.bytes()).into_iter().next().unwrap_or_default();
    let found = found.iter().map(String::from_utf8_lossy).collect::<Vec<_>>();
    let only = only_language::<C>(&found);
    let expected = in_file::<C>(only).map(Column::name).collect::<Vec<_>>();
    let place = |column: &C| found.iter().position(|name| name == column.name()).unwrap_or(usize::MAX);
    if !check_quotes(header.clone(), expected.len(), input, problems) {
        return Header::OtherPlaces((0..C::ALL.len()).collect());
    }
    let raw = input.bytes().get(header.clone()).unwrap_or_default();
    let help = format!("write the header row as `{}`", expected.join(","));
    if !found.iter().any(|name| expected.contains(&&**name)) {
        let separated = found.len() == 1 && raw.iter().any(|byte| matches!(byte, b';' | b'\t'));
        let message = if separated { "the columns are not separated by commas" } else { "this is not the header row" };
        problems.add(Rule::Header, header, message, help);
        return Header::None;
    }
    let misplaced = |(name, here): (&Cow<'_, str>, &&str)| name != here && expected.contains(&&**name);
    if found.len() != expected.len() || found.iter().zip(&expected).any(misplaced) {
        problems.add(Rule::Header, header, wrong_columns(&found, &expected), help);
        return Header::OtherPlaces(C::ALL.iter().map(place).collect());
    }
    let spans = quoting::fields(raw).0;
    for (at, (found, expected)) in found.iter().zip(&expected).enumerate() {
        if found != expected {
            let span = spans.get(at).cloned().unwrap_or(0..raw.len());
            let span = header.start + span.start..header.start + span.end;
            let message = format!("expected column `{expected}`, found `{found}`");
            problems.add(Rule::Header, span, message, help.clone());
        }
    }
    Header::Good(only)
}

/// Returns the language of a file that has the columns of one language and none of the other.
fn only_language<C: Column>(found: &[Cow<'_, str>]) -> Option<Lang> {
    let has = |lang: Lang| found.iter().any(|name| name.ends_with(&format!("_{lang}")));
    let has_any = C::ALL.iter().any(|column| column.language().is_some());
    match (has(Lang::Zh), has(Lang::En)) {
        (true, false) if has_any => Some(Lang::Zh),
        (false, true) if has_any => Some(Lang::En),
        _ => None,
    }
}

fn wrong_columns(found: &[Cow<'_, str>], expected: &[&str]) -> String {
    let list = |names: Vec<&str>| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    let missing = expected.iter().filter(|name| !found.iter().any(|found| found == *name)).copied().collect::<Vec<_>>();
    let unknown = found.iter().map(|name| &**name).filter(|name| !expected.contains(name)).collect::<Vec<_>>();
    match (missing.is_empty(), unknown.is_empty()) {
        (true, true) => "the columns are not in order".to_owned(),
        (false, true) => format!("missing columns: {}", list(missing)),
        (true, false) => format!("unknown columns: {}", list(unknown)),
        (false, false) => format!("missing columns: {}; unknown columns: {}", list(missing), list(unknown)),
    }
}
