//! The rules of domains.csv.

use std::collections::{HashMap, HashSet};

use super::{CheckedRow, text};
use crate::table::{
    Rule, cell,
    column::{CodeColumn, DomainColumn},
    diagnostic::Problems,
    records::Row,
};

/// Reports every problem of the rows of domains.csv.
pub(crate) fn check(rows: &[Row], problems: &mut Problems<'_>) {
    for row in rows {
        let row = &mut CheckedRow::new(row, problems);
        text::check::<DomainColumn>(row);
        name(row);
        let help = "name the product in a word or two; the documentation shows it";
        row.required([DomainColumn::TitleZh, DomainColumn::TitleEn], Rule::MissingTitle, help);
    }
    unique_names(rows, problems);
    paths(rows, problems);
}

/// Reports domains without a row in codes.csv.
pub(crate) fn unused(rows: &[Row], codes: &[Row], problems: &mut Problems<'_>) {
    let used = codes.iter().map(|row| row.get(CodeColumn::Domain)).collect::<HashSet<_>>();
    for row in rows {
        let name = row.get(DomainColumn::Domain);
        if cell::is_domain_name(name) && !used.contains(name) {
            let message = format!("the domain `{name}` has no codes");
            let help = "add a code, or remove the domain";
            CheckedRow::new(row, problems).at_field(DomainColumn::Domain, Rule::UnusedDomain, message, help);
        }
    }
}

fn name(row: &mut CheckedRow<'_, '_>) {
    let name = row.get(DomainColumn::Domain);
    if !cell::is_domain_name(name) {
        let help = "use snake_case with lowercase ASCII letters and digits, such as `face_verify`";
        row.at_value(DomainColumn::Domain, Rule::DomainName, format!("`{name}` is not a valid domain name"), help);
    }
}

fn unique_names(rows: &[Row], problems: &mut Problems<'_>) {
    let mut seen = HashMap::new();
    for row in rows {
        let name = row.get(DomainColumn::Domain);
        if !cell::is_domain_name(name) {
            continue;
        }
        let Some(first) = seen.insert(cell::upper_camel(name), row) else { continue };
        let (line, first) = (first.line(problems.input()), first.get(DomainColumn::Domain));
        let (rule, message, help) = if first == name {
            let message = format!("duplicate domain `{name}`, first defined on line {line}");
            (Rule::DuplicateDomain, message, "keep one of the two rows")
        } else {
            let message = format!("`{name}` gives the same enum as `{first}` on line {line}");
            (Rule::DomainName, message, "rename one of the two")
        };
        CheckedRow::new(row, problems).at_field(DomainColumn::Domain, rule, message, help);
    }
}

fn paths(rows: &[Row], problems: &mut Problems<'_>) {
    let mut seen = HashMap::new();
    for row in rows {
        for path in row.get(DomainColumn::Paths).split(' ').filter(|path| !path.is_empty()) {
            let (message, help) = if !cell::is_api_prefix(path) {
                let help = "start and end it with a slash, such as `/open-apis/im/`; separate prefixes with one space";
                (format!("`{path}` is not an API path prefix"), help)
            } else if let Some(first) = seen.insert(path, row) {
                let line = first.line(problems.input());
                (format!("duplicate prefix `{path}`, first used on line {line}"), "use it for one domain only")
            } else {
                continue;
            };
            CheckedRow::new(row, problems).at_value(DomainColumn::Paths, Rule::ApiPath, message, help);
        }
    }
}
