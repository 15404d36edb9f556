//! The commands `fmt` and `diff` of the program, without their files.

use std::collections::BTreeSet;

use feishu_codes_cli::{
    diff::{ChangeKind, Diff, Snapshot, compare, compare_endpoints},
    fmt::format,
};
use feishu_codes_codegen::table::Input;

/// Takes a file of a table: `fmt` refuses it or keeps its rows, and formatting twice changes nothing more.
pub fn fmt(data: &[u8]) {
    let Ok(formatted) = format(&Input::new("codes.csv", data)) else { return };
    let again = format(&Input::new("codes.csv", &*formatted)).expect("what was written can be read");
    assert_eq!(String::from_utf8_lossy(&formatted), String::from_utf8_lossy(&again));
    assert!(formatted.ends_with(b"\n") && !formatted.starts_with(b"\xEF\xBB\xBF"));
    assert_eq!(rows(data), rows(&formatted));
}

/// Returns the sorted rows, with the header row, as the csv crate reads them.
fn rows(data: &[u8]) -> Vec<Vec<Vec<u8>>> {
    let lines = without_line_carriage_returns(data.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(data));
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .terminator(csv::Terminator::Any(b'\n'))
        .from_reader(&lines[..]);
    let cells = |row: csv::ByteRecord| row.iter().map(<[u8]>::to_vec).collect();
    let mut rows = reader.into_byte_records().map(|row| cells(row.expect("bytes"))).collect::<Vec<_>>();
    rows.sort();
    rows
}

/// Removes the carriage returns at the ends of lines, outside quotation marks. The others are part of a field, and `check` reports
/// them there. The csv crate would end a line at each.
fn without_line_carriage_returns(data: &[u8]) -> Vec<u8> {
    let mut quoted = false;
    let ends_a_line = |(at, byte): (usize, u8)| {
        quoted ^= byte == b'"';
        byte == b'\r' && !quoted && matches!(data.get(at + 1), Some(b'\n') | None)
    };
    let ends = data.iter().copied().enumerate().map(ends_a_line).collect::<Vec<_>>();
    data.iter().zip(ends).filter(|(_, ends)| !ends).map(|(byte, _)| *byte).collect()
}

/// Takes two tables with the line `-----` between them: equal tables have no changes, and the changes from the new one to the old one
/// reverse those from the old one to the new one.
pub fn diff(data: &[u8]) {
    let (old, new) = super::halves(data).unwrap_or((data, data));
    diff_endpoints(old, new);
    let read = |data: &[u8]| Snapshot::read(&Input::new("codes.csv", data)).ok();
    let (old, new) = (read(old), read(new));
    for same in [&old, &new].into_iter().flatten() {
        let diff = compare(same, same);
        assert!(diff.changes.is_empty() && diff.bump.is_none(), "{diff:?}");
    }
    let (Some(old), Some(new)) = (old, new) else { return };
    let (there, back) = (compare(&old, &new), compare(&new, &old));
    for diff in [&there, &back] {
        assert_eq!(diff.bump, diff.changes.iter().map(|change| change.level).max());
        assert!(diff.changes.is_sorted_by(|left, right| left.level >= right.level));
    }
    assert_eq!(codes(&there, ChangeKind::Removed), codes(&back, ChangeKind::Added));
    assert_eq!(codes(&there, ChangeKind::Added), codes(&back, ChangeKind::Removed));
    let count = |diff: &Diff, kind| diff.changes.iter().filter(|change| change.change == kind).count();
    for kind in [ChangeKind::Renamed, ChangeKind::Moved, ChangeKind::Kind, ChangeKind::Retry] {
        assert_eq!(count(&there, kind), count(&back, kind), "{kind:?}\n{there:?}\n{back:?}");
    }
}

/// Checks the same for two tables of APIs.
fn diff_endpoints(old: &[u8], new: &[u8]) {
    let [old, new] = [old, new].map(|data| Input::new("endpoints.csv", data));
    let compare = |old, new| compare_endpoints(old, new).map(|diff| diff.changes).unwrap_or_default();
    assert_eq!(compare(&old, &old), []);
    for (there, back) in compare(&old, &new).iter().zip(&compare(&new, &old)) {
        assert_eq!((&there.method, &there.path), (&back.method, &back.path));
        assert_eq!((&there.added, &there.removed), (&back.removed, &back.added));
    }
}

fn codes(diff: &Diff, kind: ChangeKind) -> BTreeSet<(&str, u32)> {
    diff.changes.iter().filter(|change| change.change == kind).map(|change| (&*change.domain, change.code)).collect()
}
