//! The rules of codes.csv.

mod cross;

use std::collections::{BTreeSet, HashMap};

use feishu_codes_core::{Kind, Lang, Retry};

use super::{CheckedRow, text};
use crate::table::{
    Rule,
    catalog::Domain,
    cell,
    column::{CodeColumn, Column as _},
    diagnostic::Problems,
    records::Row,
    suggest::did_you_mean,
};

/// Reports every problem of the rows of codes.csv.
pub(crate) fn check(rows: &[Row], domains: &[Domain<'_>], problems: &mut Problems<'_>) {
    let keys = domains.iter().map(|domain| domain.key).collect();
    let mut helps = HashMap::new();
    for row in rows {
        let row = &mut CheckedRow::new(row, problems);
        text::check::<CodeColumn>(row);
        domain(row, &keys, &mut helps);
        code(row);
        name(row);
        kind_and_retry(row);
        http_statuses(row);
        let explanations = [CodeColumn::ExplanationZh, CodeColumn::ExplanationEn];
        row.required(explanations, Rule::MissingExplanation, "explain the cause in one sentence");
        let remedies = [CodeColumn::RemedyZh, CodeColumn::RemedyEn];
        row.required(remedies, Rule::MissingRemedy, "say what to do about it");
        languages(row);
        source(row);
    }
    cross::check(rows, problems);
}

/// Reports an unknown domain. `helps` caches the help for each key, because a misspelled domain is usually in many rows.
fn domain(row: &mut CheckedRow<'_, '_>, keys: &BTreeSet<&str>, helps: &mut HashMap<String, String>) {
    let key = row.get(CodeColumn::Domain);
    // If domains.csv has no domains, it has problems of its own, and each row would only repeat them.
    let is_known = if keys.is_empty() { cell::is_domain_name(key) } else { keys.contains(key) };
    if !is_known {
        let help = helps.entry(key.to_owned()).or_insert_with(|| {
            let instead = || "use a key of domains.csv, or add a row there".to_owned();
            did_you_mean(key, keys.iter().copied()).unwrap_or_else(instead)
        });
        row.at_value(CodeColumn::Domain, Rule::UnknownDomain, format!("unknown domain `{key}`"), &**help);
    }
}

fn code(row: &mut CheckedRow<'_, '_>) {
    let text = row.get(CodeColumn::Code);
    if cell::code(text).is_none() {
        let help = "write a decimal number from 1 to 2147483647 without sign, decimal point or leading zero";
        row.at_value(CodeColumn::Code, Rule::InvalidCode, format!("`{text}` is not a code"), help);
    }
}

fn name(row: &mut CheckedRow<'_, '_>) {
    let name = row.get(CodeColumn::Name);
    let (message, help) = if cell::is_reserved(name) {
        (format!("the name `{name}` is reserved"), "use a name that says what went wrong")
    } else if !cell::is_variant_name(name) {
        let help = "use UpperCamelCase with ASCII letters and digits, such as `UserNotFound`";
        (format!("`{name}` is not a valid variant name"), help)
    } else {
        return;
    };
    row.at_value(CodeColumn::Name, Rule::VariantName, message, help);
}

fn kind_and_retry(row: &mut CheckedRow<'_, '_>) {
    let help = |name: &str, known: &[&str]| {
        did_you_mean(name, known.iter().copied()).unwrap_or_else(|| format!("use one of {}", known.join(", ")))
    };
    let (kind_name, retry_name) = (row.get(CodeColumn::Kind), row.get(CodeColumn::Retry));
    let (kind, retry) = (Kind::from_name(kind_name), Retry::from_name(retry_name));
    if kind.is_none() {
        let help = help(kind_name, &Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>());
        row.at_value(CodeColumn::Kind, Rule::UnknownKind, format!("unknown kind `{kind_name}`"), help);
    }
    if retry.is_none() {
        let help = help(retry_name, &Retry::ALL.iter().map(|retry| retry.name()).collect::<Vec<_>>());
        row.at_value(CodeColumn::Retry, Rule::UnknownRetry, format!("unknown retry `{retry_name}`"), help);
    }
    if let (Some(kind), Some(retry)) = (kind, retry) {
        let allowed = Retry::allowed_for(kind);
        if !allowed.contains(&retry) {
            let allowed = allowed.iter().map(|retry| retry.name()).collect::<Vec<_>>().join("` or `");
            let message = format!("retry `{retry}` is not allowed for kind `{kind}`");
            row.at_field(CodeColumn::Retry, Rule::KindRetry, message, format!("use `{allowed}`, or another kind"));
        }
    }
}

fn http_statuses(row: &mut CheckedRow<'_, '_>) {
    let text = row.get(CodeColumn::Http);
    if cell::http_statuses(text).is_none() {
        let help = "write numbers from 100 to 599 in ascending order, joined by a vertical bar, such as `200|400`";
        let message = format!("`{text}` is not a list of HTTP statuses");
        row.at_value(CodeColumn::Http, Rule::HttpStatus, message, help);
    }
}

fn languages(row: &mut CheckedRow<'_, '_>) {
    for column in row.row.columns::<CodeColumn>() {
        let text = row.get(column);
        match column.language() {
            Some(Lang::En) if !text.is_ascii() => {
                if let Some(character) = text.chars().find(|character| cell::is_chinese(*character)) {
                    let message = format!("Chinese character `{character}` in {}", column.name());
                    let help = "write the text in English; full-width punctuation counts as Chinese";
                    row.at_field(column, Rule::Language, message, help);
                }
            }
            Some(Lang::Zh) if !text.is_empty() && !text.chars().any(cell::is_chinese) => {
                let message = format!("no Chinese in {}", column.name());
                row.at_value(column, Rule::Language, message, "write the text in Chinese");
            }
            _ => {}
        }
    }
}

fn source(row: &mut CheckedRow<'_, '_>) {
    let source = row.get(CodeColumn::Source);
    if !source.is_empty() && !cell::is_source(source) {
        let help = "write the path after /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, or an `https://` address, without \
                    query and fragment";
        let message = format!("`{source}` is neither the path of a page nor an `https://` address");
        row.at_value(CodeColumn::Source, Rule::InvalidSource, message, help);
    }
}
