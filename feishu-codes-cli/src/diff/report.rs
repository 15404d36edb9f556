//! The changes for a person.

use std::io::{self, Write};

use super::change::{Diff, Level};
use crate::text::{BOLD, DIM, ERROR, GOOD, HINT, WARNING, count, one_line};

/// Writes the changes, level by level, and the verdict.
pub(super) fn human(diff: &Diff, out: &mut dyn Write) -> io::Result<()> {
    let mut level = None;
    for change in &diff.changes {
        if level.replace(change.level) != Some(change.level) {
            let number = diff.changes.iter().filter(|other| other.level == change.level).count();
            writeln!(out, "{BOLD}{}{BOLD:#}: {}", change.level, count(number, "change"))?;
        }
        let place = format!("{}::{}", change.domain, change.code);
        let (kind, style) = (change.change.name(), style(Some(change.level)));
        writeln!(
            out,
            "  {style}{kind:8}{style:#} {place:24} {BOLD}{}{BOLD:#}{DIM}{}{DIM:#}",
            change.name,
            if change.detail.is_empty() { String::new() } else { format!("  {}", one_line(&change.detail)) },
        )?;
    }
    let style = style(diff.bump);
    match diff.bump {
        None => writeln!(out, "{style}bump: none{style:#} (nothing changes for users)"),
        Some(bump) => writeln!(out, "{style}bump: {bump}{style:#} ({})", meaning(bump)),
    }
}

const fn style(bump: Option<Level>) -> anstyle::Style {
    match bump {
        None => GOOD,
        Some(Level::Patch) => HINT,
        Some(Level::Minor) => WARNING,
        Some(Level::Major) => ERROR,
    }
}

const fn meaning(bump: Level) -> &'static str {
    match bump {
        Level::Major => "code of users may stop compiling",
        Level::Minor => "nothing stops compiling; there is more, or it behaves differently",
        Level::Patch => "only texts change",
    }
}
