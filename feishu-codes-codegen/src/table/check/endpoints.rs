//! The rules of endpoints.csv.

use std::collections::HashMap;

use feishu_codes_core::METHODS;

use super::{CheckedRow, text};
use crate::table::{
    Rule, cell, column::EndpointColumn, diagnostic::Problems, owners::Owners, records::Row, suggest::did_you_mean,
};

/// Reports every problem of the rows of endpoints.csv.
pub(crate) fn check(rows: &[Row], owners: &Owners<'_>, problems: &mut Problems<'_>) {
    for row in rows {
        let row = &mut CheckedRow::new(row, problems);
        text::check::<EndpointColumn>(row);
        method(row);
        path(row, owners);
        codes(row, owners);
    }
    order(rows, problems);
    duplicates(rows, problems);
}

fn method(row: &mut CheckedRow<'_, '_>) {
    let method = row.get(EndpointColumn::Method);
    if !METHODS.contains(&method) {
        let help = did_you_mean(&method.to_ascii_uppercase(), METHODS)
            .unwrap_or_else(|| format!("use one of {}", METHODS.join(", ")));
        row.at_value(EndpointColumn::Method, Rule::UnknownMethod, format!("unknown method `{method}`"), help);
    }
}

fn path(row: &mut CheckedRow<'_, '_>, owners: &Owners<'_>) {
    let path = row.get(EndpointColumn::Path);
    let (message, help) = if !cell::is_endpoint_path(path) {
        let help = "write it without host and query, with `:name` for a parameter, such as \
                    `/open-apis/im/v1/messages/:message_id`; at most 32 segments";
        (format!("`{path}` is not the path of an API"), help)
    } else if owners.has_all_paths && owners.domain_of(path).is_none() {
        let help = "correct the path, or add its prefix to a domain in domains.csv";
        (format!("the path `{path}` belongs to no domain"), help)
    } else {
        return;
    };
    row.at_value(EndpointColumn::Path, Rule::EndpointPath, message, help);
}

fn codes(row: &mut CheckedRow<'_, '_>, owners: &Owners<'_>) {
    let codes = row.get(EndpointColumn::Codes);
    if codes.is_empty() || !cell::is_clean(codes) {
        return;
    }
    let domain = owners.domain_of(row.get(EndpointColumn::Path)).filter(|_| owners.has_all_codes);
    let (mut start, mut before) = (0, 0);
    for text in codes.split(' ') {
        let part = start..start + text.len();
        start = part.end + 1;
        let mut add = |rule, message: String, help: &str| {
            row.at_part(EndpointColumn::Codes, part.clone(), rule, message, help);
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
            let (message, help) = code_without_owner(code, owners.key(domain), owners);
            add(Rule::EndpointCode, message, &help);
        }
    }
}

/// Describes a code that neither the domain of the path nor a general domain has.
fn code_without_owner(code: u32, domain: &str, owners: &Owners<'_>) -> (String, String) {
    let quoted = |key: &str| format!("`{key}`");
    let domains = std::iter::once(domain).chain(owners.general_keys()).map(quoted).collect::<Vec<_>>().join(" or ");
    let others = owners.all_with(code).map(quoted).collect::<Vec<_>>().join(", ");
    let only = if others.is_empty() { String::new() } else { format!("only {others} has it: ") };
    (format!("{code} is not a code of {domains}"), format!("{only}correct it, or add it to {domains} in codes.csv"))
}

/// Reports rows that belong above the row before them.
fn order(rows: &[Row], problems: &mut Problems<'_>) {
    // A row with an invalid method or path has a problem of its own.
    let valid = rows.iter().filter(|row| {
        METHODS.contains(&row.get(EndpointColumn::Method)) && cell::is_endpoint_path(row.get(EndpointColumn::Path))
    });
    for pair in valid.collect::<Vec<_>>().windows(2) {
        let [before, row] = pair else { continue };
        let [(path_before, method_before), (path, method)] =
            [before, row].map(|row| (row.get(EndpointColumn::Path), row.get(EndpointColumn::Method)));
        if (path, method) < (path_before, method_before) {
            let column = if path == path_before { EndpointColumn::Method } else { EndpointColumn::Path };
            let line = before.line(problems.input());
            let message = format!("`{}` belongs before line {line}", row.get(column));
            let help = "sort the rows by path and method, for instance with `feishu-codes fmt FILE`";
            CheckedRow::new(row, problems).at_field(column, Rule::EndpointOrder, message, help);
        }
    }
}

/// Reports rows that match the same requests. The names of parameters make no difference.
fn duplicates(rows: &[Row], problems: &mut Problems<'_>) {
    let mut seen = HashMap::with_capacity(rows.len());
    for row in rows {
        let (method, path) = (row.get(EndpointColumn::Method), row.get(EndpointColumn::Path));
        let segments = cell::endpoint_segments(path).collect::<Vec<_>>();
        let Some(first) = seen.insert((method, segments), row) else { continue };
        let line = first.line(problems.input());
        let message = format!("duplicate API `{method} {path}`, first defined on line {line}");
        let help = "keep one of the two rows; both match the same requests";
        CheckedRow::new(row, problems).at_field(EndpointColumn::Path, Rule::DuplicateEndpoint, message, help);
    }
}
