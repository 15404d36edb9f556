//! Problems as SARIF 2.1.0, the format of code scanning services.

use feishu_codes_codegen::table::{Diagnostic, Rule};
use serde_json::{Value, json};

/// Returns a log with one run that has all problems.
pub(super) fn log(problems: &[Diagnostic]) -> Value {
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "feishu-codes",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": Rule::ALL.iter().map(|rule| descriptor(*rule)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": problems.iter().map(result).collect::<Vec<_>>(),
        }],
    })
}

fn descriptor(rule: Rule) -> Value {
    json!({
        "id": rule.name(),
        "shortDescription": { "text": rule.summary() },
        "defaultConfiguration": { "level": rule.severity() },
    })
}

fn result(problem: &Diagnostic) -> Value {
    json!({
        "ruleId": problem.rule.name(),
        "ruleIndex": Rule::ALL.iter().position(|rule| *rule == problem.rule),
        "level": problem.severity,
        "message": { "text": format!("{}\n{}", problem.message, problem.help) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&problem.file) },
            "region": { "startLine": problem.line, "startColumn": problem.column },
        } }],
    })
}

/// Returns a path as a relative URI: separators become slashes, and special characters are percent-encoded.
fn uri(path: &str) -> String {
    use std::fmt::Write as _;

    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'/' | b'-' | b'.' | b'_' | b'~' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => uri.push(byte.into()),
            // A write to a string never fails.
            _ => drop(write!(uri, "%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_are_escaped() {
        assert_eq!(uri("tables/my codes%.csv"), "tables/my%20codes%25.csv");
        assert_eq!(uri("表.csv"), "%E8%A1%A8.csv");
    }
}
