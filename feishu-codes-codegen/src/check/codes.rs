//! The rules of codes.csv.

mod cross;

use std::collections::{BTreeSet, HashMap};

use feishu_codes_core::{Kind, Retry};

use crate::{
    Rule,
    catalog::Domain,
    column::{CODES, Code, Column},
    diagnostic::Report,
    parse::{self, did_you_mean},
    read::Row,
};

/// Names that the enums use themselves, or that Rust does not let a variant have.
const RESERVED: [&str; 3] = ["Self", "ALL", "DOMAIN"];

/// Reports every problem of the rows of codes.csv.
pub fn check(rows: &[Row], domains: &[Domain<'_>], report: &mut Report<'_>) {
    let keys = domains.iter().map(|domain| domain.key).collect();
    let mut helps = HashMap::new();
    for row in rows {
        super::text::check(row, &CODES, report);
        domain(row, &keys, &mut helps, report);
        number(row, report);
        name(row, report);
        kind_and_retry(row, report);
        http(row, report);
        remedies(row, report);
        explanations(row, report);
        languages(row, report);
        source(row, report);
    }
    cross::check(rows, report);
}

/// Whether a variant can be named so.
#[must_use]
pub fn is_variant_name(name: &str) -> bool {
    parse::is_upper_camel(name) && !RESERVED.contains(&name)
}

/// Whether a text is the path of a page, as it stands in a URL.
#[must_use]
pub fn is_source(path: &str) -> bool {
    path.starts_with('/') && path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/_-.~".contains(&byte))
}

/// `helps` keeps what was said about a key before: all rows of a domain are wrong if it is.
fn domain<'t>(row: &'t Row, keys: &BTreeSet<&str>, helps: &mut HashMap<&'t str, String>, report: &mut Report<'_>) {
    let key = row.get(Code::Domain);
    // A domains.csv that gave nothing has its own problems; each row would only repeat them.
    if !keys.is_empty() && !keys.contains(key) {
        let help = helps.entry(key).or_insert_with(|| {
            let instead = || "use a key of domains.csv, or add a row there".to_owned();
            did_you_mean(key, keys.iter().copied()).unwrap_or_else(instead)
        });
        report.value(row, Code::Domain, Rule::UnknownDomain, format!("unknown domain `{key}`"), &**help);
    }
}

fn number(row: &Row, report: &mut Report<'_>) {
    let text = row.get(Code::Code);
    if parse::code(text).is_none() {
        let help = "write a decimal number from 1 to 2147483647: digits only, no sign, no point, no leading zero";
        report.value(row, Code::Code, Rule::CodeNumber, format!("`{text}` is not a code"), help);
    }
}

fn name(row: &Row, report: &mut Report<'_>) {
    let name = row.get(Code::Name);
    if RESERVED.contains(&name) {
        report.value(row, Code::Name, Rule::VariantName, format!("the name `{name}` is taken"), "say what went wrong");
    } else if !is_variant_name(name) {
        let help = "use UpperCamelCase with ASCII letters and digits, such as `TalentNotExist`";
        report.value(row, Code::Name, Rule::VariantName, format!("`{name}` cannot name a variant"), help);
    }
}

fn kind_and_retry(row: &Row, report: &mut Report<'_>) {
    let names = |names: &[&str]| format!("use one of {}", names.join(", "));
    let (kind_text, retry_text) = (row.get(Code::Kind), row.get(Code::Retry));
    let (kind, retry) = (Kind::from_name(kind_text), Retry::from_name(retry_text));
    if kind.is_none() {
        let known = Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>();
        let help = did_you_mean(kind_text, known.iter().copied()).unwrap_or_else(|| names(&known));
        report.value(row, Code::Kind, Rule::UnknownKind, format!("unknown kind `{kind_text}`"), help);
    }
    if retry.is_none() {
        let known = Retry::ALL.iter().map(|retry| retry.name()).collect::<Vec<_>>();
        let help = did_you_mean(retry_text, known.iter().copied()).unwrap_or_else(|| names(&known));
        report.value(row, Code::Retry, Rule::UnknownRetry, format!("unknown retry `{retry_text}`"), help);
    }
    if let (Some(kind), Some(retry)) = (kind, retry) {
        let allowed = Retry::allowed_for(kind);
        if !allowed.contains(&retry) {
            let allowed = allowed.iter().map(|retry| retry.name()).collect::<Vec<_>>().join("` or `");
            let message = format!("the retry `{retry}` does not go with the kind `{kind}`");
            report.cell(row, Code::Retry, Rule::KindRetry, message, format!("use `{allowed}`, or another kind"));
        }
    }
}

fn http(row: &Row, report: &mut Report<'_>) {
    let text = row.get(Code::Http);
    if parse::http(text).is_none() {
        let help = "write numbers from 100 to 599, each once, ascending, joined by a vertical bar, such as `200|400`";
        report.value(row, Code::Http, Rule::HttpStatus, format!("`{text}` is not a list of HTTP statuses"), help);
    }
}

fn remedies(row: &Row, report: &mut Report<'_>) {
    for column in [Code::RemedyZh, Code::RemedyEn] {
        if row.get(column).is_empty() {
            let help = "say what to do about it, in both languages";
            report.cell(row, column, Rule::MissingRemedy, format!("{} is empty", column.name()), help);
        }
    }
}

fn explanations(row: &Row, report: &mut Report<'_>) {
    let pair = [Code::ExplanationZh, Code::ExplanationEn];
    if let [false, true] | [true, false] = pair.map(|column| row.get(column).is_empty()) {
        let missing = if row.get(pair[0]).is_empty() { pair[0] } else { pair[1] };
        let help = "explain the cause in both languages or in none";
        report.cell(
            row,
            missing,
            Rule::HalfExplanation,
            format!("{} is empty, the other is not", missing.name()),
            help,
        );
    }
}

fn languages(row: &Row, report: &mut Report<'_>) {
    for column in [Code::ExplanationEn, Code::RemedyEn] {
        if let Some(character) = row.get(column).chars().find(|character| parse::is_chinese(*character)) {
            let message = format!("Chinese (`{character}`) in {}", column.name());
            report.cell(
                row,
                column,
                Rule::Language,
                message,
                "write it in English; full-width punctuation counts as Chinese",
            );
        }
    }
    for column in [Code::ExplanationZh, Code::RemedyZh] {
        let text = row.get(column);
        if !text.is_empty() && !text.chars().any(parse::is_chinese) {
            report.value(
                row,
                column,
                Rule::Language,
                format!("no Chinese in {}", column.name()),
                "write it in Chinese",
            );
        }
    }
}

fn source(row: &Row, report: &mut Report<'_>) {
    let path = row.get(Code::Source);
    if !path.is_empty() && !is_source(path) {
        let help = "write the path behind /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, without host, query and fragment";
        report.value(row, Code::Source, Rule::SourcePath, format!("`{path}` is not the path of a page"), help);
    }
}
