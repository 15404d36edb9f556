//! The rules of endpoints.csv.

use std::collections::HashMap;

use feishu_codes_core::METHODS;

use super::{at_field, at_part, at_value, text};
use crate::table::{
    Rule, cell, column::EndpointColumn, diagnostic::Problems, owners::Owners, records::Row, suggest::did_you_mean,
};

/// Reports every problem of the rows of endpoints.csv.
pub(crate) fn check(rows: &[Row], owners: &Owners<'_>, problems: &mut Problems<'_>) {
    for row in rows {
        text::check::<EndpointColumn>(row, problems);
        method(row, problems);
        path(row, owners, problems);
        codes(row, owners, problems);
    }
    order(rows, problems);
    duplicates(rows, problems);
}

fn method(row: &Row, problems: &mut Problems<'_>) {
    let method = row.get(EndpointColumn::Method);
    if !METHODS.contains(&method) {
        let help = did_you_mean(&method.to_ascii_uppercase(), METHODS)
            .unwrap_or_else(|| format!("use one of {}", METHODS.join(", ")));
        at_value(
            row,
            EndpointColumn::Method,
            problems,
            Rule::UnknownMethod,
            format!("unknown method `{method}`"),
            help,
        );
    }
}

fn path(row: &Row, owners: &Owners<'_>, problems: &mut Problems<'_>) {
    let path = row.get(EndpointColumn::Path);
    let (message, help) = if !cell::is_endpoint_path(path) {
        let help = "write it without host and query, with `:name` for a parameter, such as \
                    `/open-apis/im/v1/messages/:message_id`; at most 32 segments";
        (format!("`{path}` is not the path of an API"), help)
    } else if owners.knows_paths && owners.domain_of(path).is_none() {
        let help = "correct the path, or add its prefix to a domain in domains.csv";
        (format!("the path `{path}` belongs to no domain"), help)
    } else {
        return;
    };
    at_value(row, EndpointColumn::Path, problems, Rule::EndpointPath, message, help);
}

fn codes(row: &Row, owners: &Owners<'_>, problems: &mut Problems<'_>) {
    let cell = row.get(EndpointColumn::Codes);
    if cell.is_empty() || !cell::is_clean(cell) {
        return;
    }
    let domain = owners.domain_of(row.get(EndpointColumn::Path)).filter(|_| owners.knows_codes);
    let (mut start, mut before) = (0, 0);
    for text in cell.split(' ') {
        let part = start..start + text.len();
        start = part.end + 1;
        let mut add = |rule, message: String, help: &str| {
            at_part(row, EndpointColumn::Codes, part.clone(), problems, rule, message, help);
        };
        let Some(code) = cell::code(text) else {
            let help = "write decimal numbers from 1 to 2147483647, separated by one space";
            add(Rule::InvalidCode, format!("`{text}` is not a code"), help);
            continue;
        };
        if code == before {
            add(Rule::CodeOrder, format!("duplicate code {code}"), "write each code once");
        } else if code < before {
            add(Rule::CodeOrder, format!("{code} comes after {before}"), "write the codes in ascending order");
        }
        before = code;
        if let Some(domain) = domain.filter(|domain| owners.owner(*domain, code).is_none()) {
            let (message, help) = stranger(code, owners.key(domain), owners);
            add(Rule::EndpointCode, message, &help);
        }
    }
}

/// Describes a code that neither the path's domain nor a general one has.
fn stranger(code: u32, domain: &str, owners: &Owners<'_>) -> (String, String) {
    let domains =
        std::iter::once(domain).chain(owners.general_keys()).map(|key| format!("`{key}`")).collect::<Vec<_>>();
    let domains = domains.join(" or ");
    let others = owners.all_with(code).map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
    let help = if others.is_empty() {
        format!("correct it, or add it to {domains} in codes.csv")
    } else {
        format!("only {others} has it: correct it, or add it to {domains} in codes.csv")
    };
    (format!("{code} is not a code of {domains}"), help)
}

fn key(row: &Row) -> (&str, &str) {
    (row.get(EndpointColumn::Path), row.get(EndpointColumn::Method))
}

/// Reports rows that belong above the row before them.
fn order(rows: &[Row], problems: &mut Problems<'_>) {
    // A row with a wrong method or path has a problem of its own.
    let is_valid = |row: &&Row| {
        METHODS.contains(&row.get(EndpointColumn::Method)) && cell::is_endpoint_path(row.get(EndpointColumn::Path))
    };
    let rows = rows.iter().filter(is_valid).collect::<Vec<_>>();
    for pair in rows.windows(2) {
        let [before, row] = pair else { continue };
        if key(row) < key(before) {
            let line = before.line(problems.input());
            let column = if row.get(EndpointColumn::Path) == before.get(EndpointColumn::Path) {
                EndpointColumn::Method
            } else {
                EndpointColumn::Path
            };
            let message = format!("`{}` belongs before line {line}", row.get(column));
            let help = "sort the rows by path and method, for instance with `feishu-codes fmt FILE`";
            at_value(row, column, problems, Rule::EndpointOrder, message, help);
        }
    }
}

/// Reports rows that stand for the same requests. The names of parameters do not tell them apart.
fn duplicates(rows: &[Row], problems: &mut Problems<'_>) {
    let mut seen = HashMap::with_capacity(rows.len());
    for row in rows {
        let (method, path) = (row.get(EndpointColumn::Method), row.get(EndpointColumn::Path));
        let segments = cell::endpoint_segments(path).collect::<Vec<_>>();
        let Some(first) = seen.insert((method, segments), row) else { continue };
        let line = first.line(problems.input());
        let message = format!("duplicate API `{method} {path}`, first defined on line {line}");
        let help = "keep one of the two rows; requests to both look the same";
        at_field(row, EndpointColumn::Path, problems, Rule::DuplicateEndpoint, message, help);
    }
}
