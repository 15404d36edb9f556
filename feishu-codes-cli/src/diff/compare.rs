//! The changes between two tables of codes.

use std::collections::{BTreeMap, BTreeSet};

use feishu_codes_codegen::table::{catalog::Variant, cell::upper_camel};

use super::{
    change::{Change, ChangeKind, Diff},
    meanings,
    snapshot::{Snapshot, Variants},
};
use crate::text::headline;

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
/// # Ok::<(), feishu_codes_cli::Unusable>(())
/// ```
#[must_use]
pub fn compare(old: &Snapshot, new: &Snapshot) -> Diff {
    let (old, new) = (old.variants(), new.variants());
    let moves = moves(&old, &new);
    let arrivals = moves.values().collect::<BTreeSet<_>>();
    let mut changes = Vec::new();
    for (key, before) in &old {
        let to = moves.get(key).unwrap_or(key);
        let Some(after) = new.get(to) else {
            changes.push(change(ChangeKind::Removed, *key, before, headline(before).to_owned()));
            continue;
        };
        compare_identity(*key, before, *to, after, &mut changes);
        let details = meanings::compare(&before.meanings, &after.meanings);
        changes.extend(details.into_iter().map(|(kind, detail)| change(kind, *to, after, detail)));
    }
    let added = new.iter().filter(|(key, _)| !old.contains_key(*key) && !arrivals.contains(key));
    changes.extend(added.map(|(key, after)| change(ChangeKind::Added, *key, after, headline(after).to_owned())));
    changes.sort_by(|left, right| {
        let by_level = right.level.cmp(&left.level);
        let by_code = || (&left.domain, left.code, left.change).cmp(&(&right.domain, right.code, right.change));
        by_level.then_with(by_code)
    });
    Diff { bump: changes.iter().map(|change| change.level).max(), changes }
}

fn change(kind: ChangeKind, (domain, code): Key<'_>, variant: &Variant<'_>, detail: String) -> Change {
    let (domain, name) = (domain.to_owned(), variant.name.to_owned());
    Change { change: kind, level: kind.level(), domain, code, name, detail }
}

/// Returns the moved variants: those whose code and name disappeared from one domain and appeared in another.
fn moves<'t>(old: &Variants<'t>, new: &Variants<'t>) -> BTreeMap<Key<'t>, Key<'t>> {
    let mut arrivals = BTreeMap::<_, BTreeSet<_>>::new();
    for (key, variant) in new.iter().filter(|(key, _)| !old.contains_key(*key)) {
        arrivals.entry((key.1, variant.name)).or_default().insert(*key);
    }
    let gone = old.iter().filter(|(key, _)| !new.contains_key(*key));
    gone.filter_map(|(key, variant)| Some((*key, arrivals.get_mut(&(key.1, variant.name))?.pop_first()?))).collect()
}

/// Adds the changes of the domain and the name.
fn compare_identity(from: Key<'_>, before: &Variant<'_>, to: Key<'_>, after: &Variant<'_>, changes: &mut Vec<Change>) {
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

#[cfg(test)]
mod tests {
    use feishu_codes_codegen::table::{
        Input,
        column::{CodeColumn, Column as _, in_file},
    };

    use super::{Snapshot, compare};
    use crate::Unusable;

    /// Reads rows of `domain,code,name,kind,retry,message`.
    fn read(rows: &[&str]) -> Result<Snapshot, Unusable> {
        let mut text = in_file(None).map(|column: CodeColumn| column.name()).collect::<Vec<_>>().join(",");
        for row in rows {
            let [domain, code, name, kind, retry, message] = row.split(',').collect::<Vec<_>>()[..] else {
                panic!("expected six fields: {row}")
            };
            text = format!("{text}\n{domain},{code},{name},,{kind},{retry},,{message},,,检查,Check.,");
        }
        Snapshot::read(&Input::new("codes.csv", text + "\n"))
    }

    /// Lists the changes as `change level domain code name`.
    fn changes(old: &[&str], new: &[&str]) -> Vec<String> {
        let [old, new] = [old, new].map(|rows| read(rows).expect("a table"));
        let diff = compare(&old, &new);
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
    fn a_variant_moves_to_a_domain_that_did_not_have_it() {
        assert_eq!(changes(&[HIRE, OKR], &[IM, OKR]), ["moved major hire 1 A"]);
        assert_eq!(changes(&[HIRE, OKR], &[&IM.replace('x', "z"), OKR]), ["moved major hire 1 A", "text patch im 1 A"]);
        assert_eq!(changes(&[HIRE, IM], &[IM]), ["removed major hire 1 A"], "the other domain had it before");
        assert_eq!(changes(&[HIRE, OKR], &[HIRE, IM, OKR]), ["added minor im 1 A"], "its own domain still has it");
        let other = IM.replace('A', "Z");
        assert_eq!(changes(&[HIRE, OKR], &[&other, OKR]), ["removed major hire 1 A", "added minor im 1 Z"]);
    }

    #[test]
    fn another_code_is_another_variant() {
        let renumbered = HIRE.replace('1', "7");
        assert_eq!(changes(&[HIRE], &[&renumbered]), ["removed major hire 1 A", "added minor hire 7 A"]);
        assert_eq!(changes(&[HIRE, OKR], &[OKR, HIRE]), Vec::<String>::new(), "the order of the codes does not matter");
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
    fn rows_without_a_valid_code_name_or_kind_are_refused() {
        for row in ["hire,x,A,internal,never,x", "hire,1,a,internal,never,x", "hire,1,A,intern,never,x"] {
            assert!(read(&[row]).is_err(), "{row}");
        }
    }
}
