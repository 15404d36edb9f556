//! The rules of domains.csv.

use std::collections::{HashMap, HashSet};

use crate::{
    Rule,
    column::{Code, Column as _, DOMAINS, Domain},
    diagnostic::Report,
    parse,
    read::Row,
};

/// Reports every problem of the rows of domains.csv.
pub fn check(rows: &[Row], report: &mut Report<'_>) {
    for row in rows {
        super::text::check(row, &DOMAINS, report);
        name(row, report);
        titles(row, report);
    }
    unique_names(rows, report);
    paths(rows, report);
}

/// Reports domains that no row of codes.csv is in.
pub fn unused(rows: &[Row], codes: &[Row], report: &mut Report<'_>) {
    let used = codes.iter().map(|row| row.get(Code::Domain)).collect::<HashSet<_>>();
    for row in rows {
        let name = row.get(Domain::Domain);
        if is_domain_name(name) && !used.contains(name) {
            let message = format!("the domain `{name}` has no codes");
            report.cell(row, Domain::Domain, Rule::UnusedDomain, message, "add a code, or remove the domain");
        }
    }
}

/// Whether a domain can be named so.
#[must_use]
pub fn is_domain_name(name: &str) -> bool {
    parse::is_snake(name) && name != "self"
}

/// Whether a text is an API path prefix.
#[must_use]
pub fn is_api_path(path: &str) -> bool {
    let plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/_-.".contains(&byte));
    plain && path.len() > 2 && path.starts_with('/') && path.ends_with('/') && !path.contains("//")
}

fn name(row: &Row, report: &mut Report<'_>) {
    let name = row.get(Domain::Domain);
    if !is_domain_name(name) {
        let help =
            "use snake_case: lower case ASCII letters and digits, words joined by an underscore, such as `face_verify`";
        report.value(row, Domain::Domain, Rule::DomainName, format!("`{name}` cannot name a domain"), help);
    }
}

fn titles(row: &Row, report: &mut Report<'_>) {
    for column in [Domain::TitleZh, Domain::TitleEn] {
        if row.get(column).is_empty() {
            let help = "say in a word or two what the domain is; the documentation shows it";
            report.cell(row, column, Rule::MissingTitle, format!("{} is empty", column.name()), help);
        }
    }
}

fn unique_names(rows: &[Row], report: &mut Report<'_>) {
    let mut seen = HashMap::new();
    for row in rows.iter().filter(|row| is_domain_name(row.get(Domain::Domain))) {
        let name = row.get(Domain::Domain);
        let Some(first) = seen.insert(parse::upper_camel(name), row) else { continue };
        let line = report.line_of(first);
        if first.get(Domain::Domain) == name {
            let message = format!("the domain `{name}` stands here again, after line {line}");
            report.cell(row, Domain::Domain, Rule::DuplicateDomain, message, "keep one of the two rows");
        } else {
            let message = format!("`{name}` gives the same enum as `{}` in line {line}", first.get(Domain::Domain));
            report.cell(row, Domain::Domain, Rule::DomainName, message, "rename one of the two");
        }
    }
}

fn paths(rows: &[Row], report: &mut Report<'_>) {
    let mut seen = HashMap::new();
    for row in rows {
        for path in row.get(Domain::Paths).split(' ').filter(|path| !path.is_empty()) {
            if !is_api_path(path) {
                let message = format!("`{path}` is not an API path prefix");
                let help = "write it from slash to slash, such as `/open-apis/im/`; join several by one space";
                report.value(row, Domain::Paths, Rule::ApiPath, message, help);
            } else if let Some(first) = seen.insert(path, row) {
                let message = format!("the prefix `{path}` stands in line {} already", report.line_of(first));
                report.value(row, Domain::Paths, Rule::ApiPath, message, "give it to one domain");
            }
        }
    }
}
