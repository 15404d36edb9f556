//! The changes between two tables.

use std::collections::{BTreeSet, HashMap};

use feishu_codes_codegen::table::{catalog::Variant, cell::upper_camel};

use super::{
    change::{Change, ChangeKind, Diff},
    meanings,
    snapshot::{Snapshot, Variants},
};

type Key<'t> = (&'t str, u32);

/// Returns the changes for users of the enums when `old` becomes `new`.
///
/// ```
/// use feishu_codes_cli::diff::{ChangeKind, Level, Snapshot, compare};
/// use feishu_codes_codegen::table::Input;
///
/// let header = "domain,code,name,scope,kind,retry,http,message,explanation_zh,explanation_en,remedy_zh,remedy_en,source";
/// let table = |name: &str| {
///     let text = format!("{header}\nhire,1002102,{name},,not_found,never,,Talent not exist,,,检查人才 ID,Check the ID.,\n");
///     Snapshot::read(&Input::new("codes.csv", text))
/// };
/// let diff = compare(&table("TalentNotExist")?, &table("TalentNotFound")?);
/// assert_eq!(diff.bump, Some(Level::Major));
/// assert_eq!(diff.changes[0].change, ChangeKind::Renamed);
/// # Ok::<(), feishu_codes_cli::diff::Unusable>(())
/// ```
#[must_use]
pub fn compare(old: &Snapshot, new: &Snapshot) -> Diff {
    let (old, new) = (old.variants(), new.variants());
    let moves = moves(&old, &new);
    let arrived = moves.values().copied().collect::<BTreeSet<_>>();
    let mut changes = Vec::new();
    for (key, before) in &old {
        match moves.get(key).copied().or(Some(*key)).and_then(|to| Some((to, new.get(&to)?))) {
            None => changes.push(change(ChangeKind::Removed, *key, before, headline(before))),
            Some((to, after)) => {
                identity(*key, before, to, after, &mut changes);
                let texts = meanings::compare(&before.meanings, &after.meanings);
                changes.extend(texts.into_iter().map(|(kind, detail)| change(kind, to, after, detail)));
            }
        }
    }
    let fresh = new.iter().filter(|(key, _)| !old.contains_key(*key) && !arrived.contains(*key));
    changes.extend(fresh.map(|(key, variant)| change(ChangeKind::Added, *key, variant, headline(variant))));
    changes.sort_by(|left, right| {
        let key =
            |change: &Change| (std::cmp::Reverse(change.level), change.domain.clone(), change.code, change.change);
        key(left).cmp(&key(right))
    });
    Diff { bump: changes.iter().map(|change| change.level).max(), changes }
}

fn change(kind: ChangeKind, (domain, code): Key<'_>, variant: &Variant<'_>, detail: String) -> Change {
    let (domain, name) = (domain.to_owned(), variant.name.to_owned());
    Change { change: kind, level: kind.level(), domain, code, name, detail }
}

/// Finds the new domains of variants that left their domain: those that did not have the code before.
fn moves<'t>(old: &Variants<'t>, new: &Variants<'t>) -> HashMap<Key<'t>, Key<'t>> {
    let mut arrivals = HashMap::<(u32, &str), BTreeSet<Key<'t>>>::new();
    for (key, variant) in new.iter().filter(|(key, _)| !old.contains_key(*key)) {
        arrivals.entry((key.1, variant.name)).or_default().insert(*key);
    }
    let mut gone = old.iter().filter(|(key, _)| !new.contains_key(*key)).collect::<Vec<_>>();
    gone.sort_unstable_by_key(|(key, _)| **key);
    let to = |(key, variant): (&Key<'t>, &Variant<'t>)| {
        let place = arrivals.get_mut(&(key.1, variant.name))?.pop_first()?;
        Some((*key, place))
    };
    gone.into_iter().filter_map(to).collect()
}

/// Reports that a variant moved or was renamed.
fn identity(from: Key<'_>, before: &Variant<'_>, to: Key<'_>, after: &Variant<'_>, changes: &mut Vec<Change>) {
    if from != to {
        let path = |(domain, _): Key<'_>| format!("{}Error::{}", upper_camel(domain), after.name);
        let detail = format!("`{}` is now `{}`", path(from), path(to));
        changes.push(change(ChangeKind::Moved, from, before, detail));
    }
    if before.name != after.name {
        let detail = format!("`{}` is now `{}`", before.name, after.name);
        changes.push(change(ChangeKind::Renamed, to, before, detail));
    }
}

/// Summarizes a code in one line.
fn headline(variant: &Variant<'_>) -> String {
    let Some(first) = variant.meanings.first() else { return String::new() };
    [first.message, first.explanation_en, first.remedy_en]
        .into_iter()
        .find(|text| !text.is_empty())
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use feishu_codes_codegen::table::{
        Input,
        column::{CodeColumn, Column as _, in_file},
    };

    use super::{Snapshot, compare};

    fn header() -> String {
        in_file(None).map(|column: CodeColumn| column.name()).collect::<Vec<_>>().join(",")
    }

    /// Rows as `domain,code,name,kind,retry,message`.
    fn table(rows: &[&str]) -> Snapshot {
        let mut text = header();
        for row in rows {
            let [domain, code, name, kind, retry, message] = row.split(',').collect::<Vec<_>>()[..] else {
                panic!("six cells: {row}")
            };
            text = format!("{text}\n{domain},{code},{name},,{kind},{retry},,{message},,,检查,Check.,");
        }
        Snapshot::read(&Input::new("codes.csv", text + "\n")).expect("a table")
    }

    /// Lists the changes as `change level domain code name`.
    fn changes(old: &[&str], new: &[&str]) -> Vec<String> {
        let diff = compare(&table(old), &table(new));
        assert_eq!(diff.bump, diff.changes.iter().map(|change| change.level).max());
        let show = |change: &super::Change| {
            let kind = change.change.name();
            format!("{kind} {} {} {} {}", change.level, change.domain, change.code, change.name)
        };
        diff.changes.iter().map(show).collect()
    }

    const HIRE: &str = "hire,1,A,internal,never,x";
    const IM: &str = "im,1,A,internal,never,x";
    const OKR: &str = "okr,2,B,internal,never,y";

    #[test]
    fn a_variant_that_another_domain_got_has_moved() {
        assert_eq!(changes(&[HIRE, OKR], &[IM, OKR]), ["moved major hire 1 A"]);
        assert_eq!(changes(&[HIRE, OKR], &[&IM.replace('x', "z"), OKR]), ["moved major hire 1 A", "text patch im 1 A"]);
        assert_eq!(changes(&[HIRE, IM], &[IM]), ["removed major hire 1 A"], "it was there before");
        assert_eq!(changes(&[HIRE, OKR], &[HIRE, IM, OKR]), ["added minor im 1 A"], "it did not leave");
        let other = IM.replace('A', "Z");
        assert_eq!(changes(&[HIRE, OKR], &[&other, OKR]), ["removed major hire 1 A", "added minor im 1 Z"]);
    }

    #[test]
    fn names_and_numbers() {
        let renamed = HIRE.replace('A', "Z");
        assert_eq!(changes(&[HIRE], &[&renamed]), ["renamed major hire 1 A"]);
        let renumbered = HIRE.replace('1', "7");
        assert_eq!(changes(&[HIRE], &[&renumbered]), ["removed major hire 1 A", "added minor hire 7 A"]);
        assert_eq!(changes(&[HIRE, OKR], &[OKR, HIRE]), Vec::<String>::new(), "the order of codes is no change");
    }

    #[test]
    fn kind_and_retry() {
        let backoff = HIRE.replace("never", "backoff");
        assert_eq!(changes(&[HIRE], &[&backoff]), ["retry minor hire 1 A"]);
        let unavailable = HIRE.replace("internal,never", "unavailable,backoff");
        assert_eq!(changes(&[HIRE], &[&unavailable]), ["kind minor hire 1 A", "retry minor hire 1 A"]);
    }

    #[test]
    fn further_meanings() {
        let second = "hire,1,A,conflict,never,second";
        assert_eq!(changes(&[HIRE], &[HIRE, second]), ["text patch hire 1 A"]);
        assert_eq!(changes(&[HIRE, second], &[HIRE]), ["text patch hire 1 A"]);
        assert_eq!(changes(&[HIRE, second], &[second, HIRE]), ["kind minor hire 1 A", "text patch hire 1 A"]);
        let serialize = second.replace("never", "one_at_a_time");
        assert_eq!(changes(&[HIRE, second], &[HIRE, &serialize]), ["retry minor hire 1 A"]);
    }

    #[test]
    fn what_cannot_be_told_is_refused() {
        for row in ["hire,x,A,internal,never,x", "hire,1,a,internal,never,x", "hire,1,A,intern,never,x"] {
            let header = header();
            let cells = row.split(',').collect::<Vec<_>>();
            let text = format!(
                "{header}\n{},{},{},,{},{},,x,,,检查,Check.,\n",
                cells[0], cells[1], cells[2], cells[3], cells[4]
            );
            assert!(Snapshot::read(&Input::new("codes.csv", text)).is_err(), "{row}");
        }
    }
}
