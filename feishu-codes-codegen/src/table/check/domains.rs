//! The rules of domains.csv.

use std::collections::{HashMap, HashSet};

use super::{at_field, at_value, required, text};
use crate::table::{
    Rule, cell,
    column::{CodeColumn, DomainColumn},
    diagnostic::Problems,
    records::Row,
};

/// Reports every problem of the rows of domains.csv.
pub(crate) fn check(rows: &[Row], problems: &mut Problems<'_>) {
    for row in rows {
        text::check::<DomainColumn>(row, problems);
        name(row, problems);
        let titles = [DomainColumn::TitleZh, DomainColumn::TitleEn];
        required(
            row,
            titles,
            problems,
            Rule::MissingTitle,
            "name the product in a word or two; the documentation shows it",
        );
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
            at_field(
                row,
                DomainColumn::Domain,
                problems,
                Rule::UnusedDomain,
                message,
                "add a code, or remove the domain",
            );
        }
    }
}

fn name(row: &Row, problems: &mut Problems<'_>) {
    let name = row.get(DomainColumn::Domain);
    if !cell::is_domain_name(name) {
        let help = "use snake_case with lowercase ASCII letters and digits, such as `face_verify`";
        at_value(
            row,
            DomainColumn::Domain,
            problems,
            Rule::DomainName,
            format!("`{name}` is not a valid domain name"),
            help,
        );
    }
}

fn unique_names(rows: &[Row], problems: &mut Problems<'_>) {
    let mut seen = HashMap::new();
    for row in rows.iter().filter(|row| cell::is_domain_name(row.get(DomainColumn::Domain))) {
        let name = row.get(DomainColumn::Domain);
        let Some(first) = seen.insert(cell::upper_camel(name), row) else { continue };
        let line = first.line(problems.input());
        if first.get(DomainColumn::Domain) == name {
            let message = format!("duplicate domain `{name}`, first defined on line {line}");
            at_field(row, DomainColumn::Domain, problems, Rule::DuplicateDomain, message, "keep one of the two rows");
        } else {
            let message =
                format!("`{name}` gives the same enum as `{}` on line {line}", first.get(DomainColumn::Domain));
            at_field(row, DomainColumn::Domain, problems, Rule::DomainName, message, "rename one of the two");
        }
    }
}

fn paths(rows: &[Row], problems: &mut Problems<'_>) {
    let mut seen = HashMap::new();
    for row in rows {
        for path in row.get(DomainColumn::Paths).split(' ').filter(|path| !path.is_empty()) {
            if !cell::is_api_prefix(path) {
                let message = format!("`{path}` is not an API path prefix");
                let help = "start and end it with a slash, such as `/open-apis/im/`; separate several by one space";
                at_value(row, DomainColumn::Paths, problems, Rule::ApiPath, message, help);
            } else if let Some(first) = seen.insert(path, row) {
                let line = first.line(problems.input());
                let message = format!("duplicate prefix `{path}`, first used on line {line}");
                at_value(row, DomainColumn::Paths, problems, Rule::ApiPath, message, "use it for one domain only");
            }
        }
    }
}
