//! The rules between rows. Each rule looks up every row once, so that the time per row does not grow with the table.

use std::collections::HashMap;

use super::at_field;
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
            let help = format!("remove this row or line {line}, or give each the message that tells them apart");
            at_field(row, CodeColumn::Code, problems, Rule::DuplicateRow, message, help);
        } else {
            seen.insert(key, row);
        }
    }
}

/// Reports two codes with one name, and one code with two names.
fn names(rows: &[Row], problems: &mut Problems<'_>) {
    let mut by_code: HashMap<_, &Row> = HashMap::with_capacity(rows.len());
    let mut by_name: HashMap<_, &Row> = HashMap::with_capacity(rows.len());
    for row in rows {
        let (domain, name) = (row.get(CodeColumn::Domain), row.get(CodeColumn::Name));
        // An invalid code has a problem of its own.
        let Some(code) = cell::code(row.get(CodeColumn::Code)) else { continue };
        let first = by_code.entry((domain, code)).or_insert(row);
        if first.get(CodeColumn::Name) != name {
            let (line, other) = (first.line(problems.input()), first.get(CodeColumn::Name));
            let message = format!("{domain} {code} is named `{name}` here and `{other}` on line {line}");
            at_field(
                row,
                CodeColumn::Name,
                problems,
                Rule::TwoNames,
                message,
                "use the same name on all rows of a code",
            );
            continue;
        }
        let first = by_name.entry((domain, name)).or_insert(row);
        let other = first.get(CodeColumn::Code);
        if cell::code(other) != Some(code) {
            let line = first.line(problems.input());
            let message = format!("duplicate name `{name}`, already used for {domain} {other} on line {line}");
            at_field(
                row,
                CodeColumn::Name,
                problems,
                Rule::NameClash,
                message,
                "use a name that tells the two codes apart",
            );
        }
    }
}
