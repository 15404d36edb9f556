//! The rules of codes.csv.

mod cross;

use std::collections::{BTreeSet, HashMap};

use feishu_codes_core::{Kind, Lang, Retry};

use super::{at_field, at_value, required, text};
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
        text::check::<CodeColumn>(row, problems);
        domain(row, &keys, &mut helps, problems);
        code(row, problems);
        name(row, problems);
        kind_and_retry(row, problems);
        http(row, problems);
        let explanations = [CodeColumn::ExplanationZh, CodeColumn::ExplanationEn];
        required(row, explanations, problems, Rule::MissingExplanation, "explain the cause in one sentence");
        required(
            row,
            [CodeColumn::RemedyZh, CodeColumn::RemedyEn],
            problems,
            Rule::MissingRemedy,
            "say what to do about it",
        );
        languages(row, problems);
        source(row, problems);
    }
    cross::check(rows, problems);
}

/// Reports an unknown domain. `helps` caches the help per key, because a misspelled domain usually stands on many rows.
fn domain<'t>(row: &'t Row, keys: &BTreeSet<&str>, helps: &mut HashMap<&'t str, String>, problems: &mut Problems<'_>) {
    let key = row.get(CodeColumn::Domain);
    // A domains.csv without any domain has problems of its own; each row would only repeat them.
    let known = if keys.is_empty() { cell::is_domain_name(key) } else { keys.contains(key) };
    if !known {
        let help = helps.entry(key).or_insert_with(|| {
            let instead = || "use a key of domains.csv, or add a row there".to_owned();
            did_you_mean(key, keys.iter().copied()).unwrap_or_else(instead)
        });
        at_value(row, CodeColumn::Domain, problems, Rule::UnknownDomain, format!("unknown domain `{key}`"), &**help);
    }
}

fn code(row: &Row, problems: &mut Problems<'_>) {
    let text = row.get(CodeColumn::Code);
    if cell::code(text).is_none() {
        let help = "write a decimal number from 1 to 2147483647 without sign, decimal point or leading zero";
        at_value(row, CodeColumn::Code, problems, Rule::InvalidCode, format!("`{text}` is not a code"), help);
    }
}

fn name(row: &Row, problems: &mut Problems<'_>) {
    let name = row.get(CodeColumn::Name);
    let (message, help) = if cell::is_reserved(name) {
        (format!("the name `{name}` is reserved"), "use a name that says what went wrong")
    } else if !cell::is_variant_name(name) {
        let help = "use UpperCamelCase with ASCII letters and digits, such as `UserNotFound`";
        (format!("`{name}` is not a valid variant name"), help)
    } else {
        return;
    };
    at_value(row, CodeColumn::Name, problems, Rule::VariantName, message, help);
}

fn kind_and_retry(row: &Row, problems: &mut Problems<'_>) {
    let names = |names: &[&str]| format!("use one of {}", names.join(", "));
    let (kind_text, retry_text) = (row.get(CodeColumn::Kind), row.get(CodeColumn::Retry));
    let (kind, retry) = (Kind::from_name(kind_text), Retry::from_name(retry_text));
    if kind.is_none() {
        let known = Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>();
        let help = did_you_mean(kind_text, known.iter().copied()).unwrap_or_else(|| names(&known));
        at_value(row, CodeColumn::Kind, problems, Rule::UnknownKind, format!("unknown kind `{kind_text}`"), help);
    }
    if retry.is_none() {
        let known = Retry::ALL.iter().map(|retry| retry.name()).collect::<Vec<_>>();
        let help = did_you_mean(retry_text, known.iter().copied()).unwrap_or_else(|| names(&known));
        at_value(row, CodeColumn::Retry, problems, Rule::UnknownRetry, format!("unknown retry `{retry_text}`"), help);
    }
    if let (Some(kind), Some(retry)) = (kind, retry) {
        let allowed = Retry::allowed_for(kind);
        if !allowed.contains(&retry) {
            let allowed = allowed.iter().map(|retry| retry.name()).collect::<Vec<_>>().join("` or `");
            let message = format!("retry `{retry}` is not allowed for kind `{kind}`");
            let help = format!("use `{allowed}`, or another kind");
            at_field(row, CodeColumn::Retry, problems, Rule::KindRetry, message, help);
        }
    }
}

fn http(row: &Row, problems: &mut Problems<'_>) {
    let text = row.get(CodeColumn::Http);
    if cell::http(text).is_none() {
        let help = "write numbers from 100 to 599 in ascending order, joined by a vertical bar, such as `200|400`";
        let message = format!("`{text}` is not a list of HTTP statuses");
        at_value(row, CodeColumn::Http, problems, Rule::HttpStatus, message, help);
    }
}

fn languages(row: &Row, problems: &mut Problems<'_>) {
    for column in row.columns::<CodeColumn>() {
        let text = row.get(column);
        match column.language() {
            Some(Lang::En) if !text.is_ascii() => {
                if let Some(character) = text.chars().find(|character| cell::is_chinese(*character)) {
                    let message = format!("Chinese character `{character}` in {}", column.name());
                    let help = "write the text in English; full-width punctuation counts as Chinese";
                    at_field(row, column, problems, Rule::Language, message, help);
                }
            }
            Some(Lang::Zh) if !text.is_empty() && !text.chars().any(cell::is_chinese) => {
                let message = format!("no Chinese in {}", column.name());
                at_value(row, column, problems, Rule::Language, message, "write the text in Chinese");
            }
            _ => {}
        }
    }
}

fn source(row: &Row, problems: &mut Problems<'_>) {
    let source = row.get(CodeColumn::Source);
    if !source.is_empty() && !cell::is_source(source) {
        let help = "write the path after /document, such as `/ukTMukTMukTM/ugjM14COyUjL4ITN`, or an `https://` address, without \
                    query and fragment";
        let message = format!("`{source}` is neither the path of a page nor an `https://` address");
        at_value(row, CodeColumn::Source, problems, Rule::InvalidSource, message, help);
    }
}
