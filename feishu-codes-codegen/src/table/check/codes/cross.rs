//! The rules between rows. Each rule looks up each row once, so the time per row does not depend on the size of the table.

use std::collections::HashMap;

use super::CheckedRow;
use crate::table::{Rule, cell, column::CodeColumn, diagnostic::Problems, records::Row};

pub(super) fn check(rows: &[Row], problems: &mut Problems<'_>) {
    duplicates(rows, problems);
    names(rows, problems);
}

/// Reports rows with the same domain, code and message.
fn duplicates(rows: &[Row], problems: &mut Problems<'_>) {
    let mut seen: HashMap<_, &Row> = HashMap::with_capacity(rows.len());
    for row in rows {
        let key = (row.get(CodeColumn::Domain), row.get(CodeColumn::Code), row.get(CodeColumn::Message));
        if let Some(first) = seen.get(&key) {
            let line = first.line(problems.input());
            let message =
                format!("duplicate row for {} {} with this message, first defined on line {line}", key.0, key.1);
            let help = format!("remove this row or line {line}, or give them different messages");
            CheckedRow::new(row, problems).at_field(CodeColumn::Code, Rule::DuplicateRow, message, help);
        } else {
            seen.insert(key, row);
        }
    }
}

/// Reports codes with several names, and names with several codes.
fn names(rows: &[Row], problems: &mut Problems<'_>) {
    let mut by_code: HashMap<_, &Row> = HashMap::with_capacity(rows.len());
    let mut by_name: HashMap<_, &Row> = HashMap::with_capacity(rows.len());
    for row in rows {
        let (domain, name) = (row.get(CodeColumn::Domain), row.get(CodeColumn::Name));
        // An invalid code has a problem of its own.
        let Some(code) = cell::code(row.get(CodeColumn::Code)) else { continue };
        let first = by_code.entry((domain, code)).or_insert(row);
        let other = first.get(CodeColumn::Name);
        if other != name {
            let line = first.line(problems.input());
            let message = format!("{domain} {code} is named `{name}` here and `{other}` on line {line}");
            let help = "use the same name on all rows of a code";
            CheckedRow::new(row, problems).at_field(CodeColumn::Name, Rule::TwoNames, message, help);
            continue;
        }
        let first = by_name.entry((domain, name)).or_insert(row);
        let other = first.get(CodeColumn::Code);
        if cell::code(other) != Some(code) {
            let line = first.line(problems.input());
            let message = format!("duplicate name `{name}`, already used for {domain} {other} on line {line}");
            let help = "use a name that tells the two codes apart";
            CheckedRow::new(row, problems).at_field(CodeColumn::Name, Rule::NameClash, message, help);
        }
    }
}
