//! The changes between the meanings of a code.

use std::{
    collections::{HashMap, VecDeque},
    fmt::Display,
};

use feishu_codes_codegen::table::catalog::Meaning;

use super::change::ChangeKind;

/// A meaning before and after, with its place among the others.
type Pair<'m, 't> = [(usize, &'m Meaning<'t>); 2];

/// Returns the changes with details, at most one of each kind.
pub(super) fn compare(old: &[Meaning<'_>], new: &[Meaning<'_>]) -> Vec<(ChangeKind, String)> {
    let (pairs, gone, fresh) = pair(old, new);
    let mut text = Vec::new();
    for [(_, before), (at, after)] in &pairs {
        texts(before, after, *at, &mut text);
    }
    text.extend(gone.iter().map(|meaning| format!("meaning removed: {}", quoted(meaning))));
    text.extend(fresh.iter().map(|meaning| format!("meaning added: {}", quoted(meaning))));
    if !pairs.is_sorted_by_key(|[_, (at, _)]| at) {
        text.push("the meanings are in another order".to_owned());
    }
    let details = [
        (ChangeKind::Kind, of_property(old, new, &pairs, |meaning| meaning.kind)),
        (ChangeKind::Retry, of_property(old, new, &pairs, |meaning| meaning.retry)),
        (ChangeKind::Text, text),
    ];
    details
        .into_iter()
        .filter(|(_, details)| !details.is_empty())
        .map(|(kind, details)| (kind, details.join("; ")))
        .collect()
}

/// Pairs meanings of the same message; then, in their order, those that are left, whose message has changed.
fn pair<'m, 't>(
    old: &'m [Meaning<'t>],
    new: &'m [Meaning<'t>],
) -> (Vec<Pair<'m, 't>>, Vec<&'m Meaning<'t>>, Vec<&'m Meaning<'t>>) {
    let mut places = HashMap::<_, VecDeque<_>>::new();
    for after in new.iter().enumerate() {
        places.entry(after.1.message).or_default().push_back(after);
    }
    let mut pairs = Vec::new();
    let mut changed = Vec::new();
    for before in old.iter().enumerate() {
        match places.get_mut(before.1.message).and_then(VecDeque::pop_front) {
            Some(after) => pairs.push([before, after]),
            None => changed.push(before),
        }
    }
    let mut fresh = places.into_values().flatten().collect::<Vec<_>>();
    fresh.sort_unstable_by_key(|(at, _)| *at);
    let both = changed.len().min(fresh.len());
    pairs.extend(changed.drain(..both).zip(fresh.drain(..both)).map(|(before, after)| [before, after]));
    pairs.sort_by_key(|[(at, _), _]| *at);
    let meanings = |rest: Vec<(usize, &'m Meaning<'t>)>| rest.into_iter().map(|(_, meaning)| meaning).collect();
    (pairs, meanings(changed), meanings(fresh))
}

/// Compares a property of all meanings. The kind and retry of a variant are those of its first meaning.
fn of_property<T: PartialEq + Display>(
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
    let further =
        pairs.iter().filter(|[(from, _), (to, _)]| (*from, *to) != (0, 0)).filter_map(|[(_, before), (_, after)]| {
            Some(format!("meaning {}: {}", quoted(after), becomes(before, after)?))
        });
    first.into_iter().chain(further).collect()
}

fn texts(before: &Meaning<'_>, after: &Meaning<'_>, at: usize, details: &mut Vec<String>) {
    if before.message != after.message {
        details.push(format!("{} is now {}", quoted(before), quoted(after)));
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
        let of = if at == 0 { String::new() } else { format!(" of {}", quoted(after)) };
        details.push(format!("changed: {}{of}", changed.join(", ")));
    }
}

fn quoted(meaning: &Meaning<'_>) -> String {
    match (meaning.message, meaning.scope) {
        ("", "") => "without a message".to_owned(),
        ("", scope) => format!("({scope})"),
        (message, _) => format!("\"{message}\""),
    }
}
