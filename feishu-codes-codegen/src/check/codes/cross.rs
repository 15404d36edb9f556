//! Rules between rows. Each looks every row up once, so that a large table costs no more a row than a small one.

use std::collections::HashMap;

use crate::{Rule, column::Code, diagnostic::Report, parse, read::Row};

pub(super) fn check(rows: &[Row], report: &mut Report<'_>) {
    duplicates(rows, report);
    names(rows, report);
}

/// The same domain, code and message.
fn duplicates(rows: &[Row], report: &mut Report<'_>) {
    let mut seen: HashMap<_, &Row> = HashMap::with_capacity(rows.len());
    for row in rows {
        let key = (row.get(Code::Domain), row.get(Code::Code), row.get(Code::Message));
        if let Some(first) = seen.get(&key) {
            let line = report.line_of(first);
            let message = format!("{} {} with this message stands in line {line} already", key.0, key.1);
            let help = format!("remove this row or line {line}, or give them the messages that tell them apart");
            report.cell(row, Code::Code, Rule::DuplicateRow, message, help);
        } else {
            seen.insert(key, row);
        }
    }
}

/// One name for two codes, and two names for one code.
fn names(rows: &[Row], report: &mut Report<'_>) {
    let mut by_code: HashMap<_, &Row> = HashMap::with_capacity(rows.len());
    let mut by_name: HashMap<_, &Row> = HashMap::with_capacity(rows.len());
    for row in rows {
        let (domain, name) = (row.get(Code::Domain), row.get(Code::Name));
        // A cell that is no code has its own problem.
        let Some(code) = parse::code(row.get(Code::Code)) else { continue };
        let first = by_code.entry((domain, code)).or_insert(row);
        if first.get(Code::Name) != name {
            let (line, other) = (report.line_of(first), first.get(Code::Name));
            let message = format!("{domain} {code} is called `{name}` here, and `{other}` in line {line}");
            report.cell(row, Code::Name, Rule::TwoNames, message, "give all rows of a code the same name");
            continue;
        }
        let first = by_name.entry((domain, name)).or_insert(row);
        let other = first.get(Code::Code);
        if parse::code(other) != Some(code) {
            let message =
                format!("`{name}` is the name of {domain} {other} already, in line {}", report.line_of(first));
            report.cell(row, Code::Name, Rule::NameClash, message, "name what tells the two codes apart");
        }
    }
}
