//! Changes as text.

use std::io::{self, Write};

use anstyle::Style;

use super::{
    change::{Diff, Level},
    endpoints::ApiChange,
};
use crate::text::{BOLD, DIM, ERROR, GOOD, HINT, WARNING, count, one_line};

/// Writes the changes of codes by level, and the required bump.
pub(super) fn write_codes(diff: &Diff, out: &mut dyn Write) -> io::Result<()> {
    for changes in diff.changes.chunk_by(|left, right| left.level == right.level) {
        // No chunk is empty.
        writeln!(out, "{BOLD}{}{BOLD:#}: {}", changes[0].level, count(changes.len(), "change"))?;
        for change in changes {
            let place = format!("{}::{}", change.domain, change.code);
            let (kind, style) = (change.change.name(), style(change.level));
            let detail =
                if change.detail.is_empty() { String::new() } else { format!("  {}", one_line(&change.detail)) };
            writeln!(out, "  {style}{kind:8}{style:#} {place:24} {BOLD}{}{BOLD:#}{DIM}{detail}{DIM:#}", change.name)?;
        }
    }
    let effect = |bump| match bump {
        Level::Major => "user code may stop compiling",
        Level::Minor => "user code compiles; codes were added or behave differently",
        Level::Patch => "only texts change",
    };
    write_bump(diff.bump, effect, out)
}

/// Writes the changes of APIs, and the required bump.
pub(super) fn write_apis(diff: &Diff<ApiChange>, out: &mut dyn Write) -> io::Result<()> {
    if let Some(bump) = diff.bump {
        writeln!(out, "{BOLD}{bump}{BOLD:#}: {}", count(diff.changes.len(), "change"))?;
    }
    for change in &diff.changes {
        let signed = |sign, codes: &[u32]| codes.iter().map(|code| format!("  {sign}{code}")).collect::<Vec<_>>();
        let codes = [signed('+', &change.added), signed('-', &change.removed)].concat().concat();
        let ApiChange { change, method, path, .. } = change;
        writeln!(out, "  {HINT}{change:8}{HINT:#} {BOLD}{method} {path}{BOLD:#}{DIM}{codes}{DIM:#}")?;
    }
    write_bump(diff.bump, |_| "only the lists of codes change", out)
}

fn write_bump(bump: Option<Level>, effect: fn(Level) -> &'static str, out: &mut dyn Write) -> io::Result<()> {
    match bump {
        None => writeln!(out, "{GOOD}bump: none{GOOD:#} (nothing changes for users)"),
        Some(bump) => {
            let style = style(bump);
            writeln!(out, "{style}bump: {bump}{style:#} ({})", effect(bump))
        }
    }
}

const fn style(level: Level) -> Style {
    match level {
        Level::Patch => HINT,
        Level::Minor => WARNING,
        Level::Major => ERROR,
    }
}
