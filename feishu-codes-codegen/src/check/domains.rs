//! The rules of domains.csv.

use std::collections::{HashMap, HashSet};

use crate::{
    Rule,
    column::{Code, DOMAINS, Domain},
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

/// Reports the domains that no row of codes.csv names.
pub fn unused(rows: &[Row], codes: &[Row], report: &mut Report<'_>) {
    let used = codes.iter().map(|row| row.get(Code::Domain)).collect::<HashSet<_>>();
    for row in rows {
        let name = row.get(Domain::Domain);
        // A codes.csv that gave nothing has its own problems, and so has a name that no row can use.
        if !used.is_empty() && !used.contains(name) && is_domain_name(name) {
            let help = "add its codes to codes.csv, or remove the row: its enum would be empty, so there is none";
            report.cell(row, Domain::Domain, Rule::UnusedDomain, format!("the domain `{name}` has no codes"), help);
        }
    }
}

/// Whether a domain can be named so.
#[must_use]
pub fn is_domain_name(name: &str) -> bool {
    parse::is_snake(name) && name != "self"
}

fn name(row: &Row, report: &mut Report<'_>) {
    let name = row.get(Domain::Domain);
    if !is_domain_name(name) {
        let help =
            "use snake_case: lower case ASCII letters and digits, words joined by an underscore, such as `face_verify`";
        report.cell(row, Domain::Domain, Rule::DomainName, format!("`{name}` cannot name a domain"), help);
    }
}

fn titles(row: &Row, report: &mut Report<'_>) {
    for column in [Domain::TitleZh, Domain::TitleEn] {
        if row.get(column).is_empty() {
            let help = "say in a word or two what the domain is; the documentation shows it";
            report.cell(row, column, Rule::MissingTitle, "the domain has no title in this language", help);
        }
    }
}

fn unique_names(rows: &[Row], report: &mut Report<'_>) {
    let mut seen = HashMap::new();
    for row in rows {
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
            let plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/_-.".contains(&byte));
            if !plain || path.len() < 3 || !path.starts_with('/') || !path.ends_with('/') || path.contains("//") {
                let message = format!("`{path}` is not an API path prefix");
                let help = "write it from slash to slash, such as `/open-apis/im/`; join several by one space";
                report.cell(row, Domain::Paths, Rule::ApiPath, message, help);
            } else if let Some(first) = seen.insert(path, row) {
                let message = format!("the prefix `{path}` stands in line {} already", report.line_of(first));
                report.cell(row, Domain::Paths, Rule::ApiPath, message, "give it to one domain");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Input, Rule, Severity, Table};

    #[test]
    fn a_domain_without_codes_is_a_warning() {
        let domains = Input::new("domains.csv", "domain,title_zh,title_en,paths\na,甲,A,\nb,乙,B,\n");
        let header = crate::column::CODES.map(crate::column::Column::name).join(",");
        let codes = format!("{header}\nb,1,X,,not_found,never,,m,,,检查,Check.,\n");
        let table = Table::read(&Input::new("codes.csv", codes), &domains);
        let [problem] = table.diagnostics() else { panic!("one problem: {:?}", table.diagnostics()) };
        assert_eq!((problem.rule, problem.severity, problem.line), (Rule::UnusedDomain, Severity::Warning, 2));
    }
}
