//! The changes between the meanings of a code.

use std::{
    collections::{HashMap, VecDeque},
    fmt::Display,
};

use feishu_codes_codegen::table::catalog::Meaning;

use super::change::ChangeKind;

/// The old and the new form of a meaning, each with its position.
type Pair<'m, 't> = [(usize, &'m Meaning<'t>); 2];

/// Returns the changes with details, at most one per kind.
pub(super) fn compare(old: &[Meaning<'_>], new: &[Meaning<'_>]) -> Vec<(ChangeKind, String)> {
    let (pairs, removed, added) = pair(old, new);
    let mut text = Vec::new();
    for [(_, before), (at, after)] in &pairs {
        texts(before, after, *at, &mut text);
    }
    text.extend(removed.iter().map(|meaning| format!("meaning removed: {}", label(meaning))));
    text.extend(added.iter().map(|meaning| format!("meaning added: {}", label(meaning))));
    if !pairs.is_sorted_by_key(|[_, (at, _)]| at) {
        text.push("the order of the meanings changed".to_owned());
    }
    let details = [
        (ChangeKind::Kind, compare_property(old, new, &pairs, |meaning| meaning.kind)),
        (ChangeKind::Retry, compare_property(old, new, &pairs, |meaning| meaning.retry)),
        (ChangeKind::Text, text),
    ];
    details
        .into_iter()
        .filter(|(_, details)| !details.is_empty())
        .map(|(kind, details)| (kind, details.join("; ")))
        .collect()
}

/// Pairs the meanings with equal messages, then the remaining ones in order. Returns the pairs, the removed and the added meanings.
fn pair<'m, 't>(
    old: &'m [Meaning<'t>],
    new: &'m [Meaning<'t>],
) -> (Vec<Pair<'m, 't>>, Vec<&'m Meaning<'t>>, Vec<&'m Meaning<'t>>) {
    let mut places = HashMap::<_, VecDeque<_>>::new();
    for after in new.iter().enumerate() {
        places.entry(after.1.message).or_default().push_back(after);
    }
    let mut pairs = Vec::new();
    let mut unpaired = Vec::new();
    for before in old.iter().enumerate() {
        match places.get_mut(before.1.message).and_then(VecDeque::pop_front) {
            Some(after) => pairs.push([before, after]),
            None => unpaired.push(before),
        }
    }
    let mut added = places.into_values().flatten().collect::<Vec<_>>();
    added.sort_unstable_by_key(|(at, _)| *at);
    let both = unpaired.len().min(added.len());
    pairs.extend(unpaired.drain(..both).zip(added.drain(..both)).map(|(before, after)| [before, after]));
    pairs.sort_by_key(|[(at, _), _]| *at);
    let meanings = |rest: Vec<(usize, &'m Meaning<'t>)>| rest.into_iter().map(|(_, meaning)| meaning).collect();
    (pairs, meanings(unpaired), meanings(added))
}

/// Compares a property of all meanings. That of the first meaning is also that of the variant, so it is reported without the meaning.
fn compare_property<T: PartialEq + Display>(
    old: &[Meaning<'_>],
    new: &[Meaning<'_>],
    pairs: &[Pair<'_, '_>],
    property: impl Fn(&Meaning<'_>) -> T,
) -> Vec<String> {
    let becomes = |before: &Meaning<'_>, after: &Meaning<'_>| {
        let (before, after) = (property(before), property(after));
        (before != after).then(|| format!("`{before}` is now `{after}`"))
    };
    let first = old.first().zip(new.first()).and_then(|(before, after)| becomes(before, after));
    let further = pairs
        .iter()
        .filter(|[(from, _), (to, _)]| (*from, *to) != (0, 0))
        .filter_map(|[(_, before), (_, after)]| Some(format!("meaning {}: {}", label(after), becomes(before, after)?)));
    first.into_iter().chain(further).collect()
}

fn texts(before: &Meaning<'_>, after: &Meaning<'_>, at: usize, details: &mut Vec<String>) {
    if before.message != after.message {
        details.push(format!("{} is now {}", label(before), label(after)));
    }
    let columns = [
        ("scope", before.scope != after.scope),
        ("http", before.http != after.http),
        ("explanation_zh", before.explanation_zh != after.explanation_zh),
        ("explanation_en", before.explanation_en != after.explanation_en),
        ("remedy_zh", before.remedy_zh != after.remedy_zh),
        ("remedy_en", before.remedy_en != after.remedy_en),
        ("source", before.source != after.source),
    ];
    let changed = columns.iter().filter(|(_, changed)| *changed).map(|(name, _)| *name).collect::<Vec<_>>();
    if !changed.is_empty() {
        let of = if at == 0 { String::new() } else { format!(" of {}", label(after)) };
        details.push(format!("changed: {}{of}", changed.join(", ")));
    }
}

fn label(meaning: &Meaning<'_>) -> String {
    match (meaning.message, meaning.scope) {
        ("", "") => "(no message)".to_owned(),
        ("", scope) => format!("({scope})"),
        (message, _) => format!("\"{message}\""),
    }
}
