//! Every shape of answer, as files: `bodies/NAME.http` is a response, `snapshots/` holds what is read from it.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo test -p feishu-codes --features response --test response_corpus`, then read the diff.

use std::fmt::Write as _;

use feishu_codes::{ApiError, Lang, response::PermissionViolation};

#[test]
fn every_shape_is_read() {
    insta::glob!("bodies/*.http", |path| {
        let response = Response::parse(&std::fs::read(path).unwrap());
        let error = ApiError::from_parts(response.status, response.headers, &response.body);
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(error.as_ref().map_or_else(|| "success".to_owned(), report));
        });
        if let Some(error) = error {
            assert_eq!(error.body(), response.body, "the body stays as it came");
        }
    });
}

struct Response {
    status: u16,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
}

impl Response {
    /// A status line, headers, an empty line, and the body.
    fn parse(file: &[u8]) -> Self {
        let end = file.windows(2).position(|pair| pair == b"\n\n").expect("an empty line after the headers");
        let mut lines = file[..end].split(|byte| *byte == b'\n');
        let status = String::from_utf8(lines.next().unwrap().into()).unwrap();
        let header = |line: &[u8]| {
            let colon = line.iter().position(|byte| *byte == b':').expect("a colon in every header");
            (String::from_utf8(line[..colon].into()).unwrap(), line[colon + 1..].to_vec())
        };
        Self {
            status: status.split(' ').nth(1).unwrap().parse().unwrap(),
            headers: lines.map(header).collect(),
            body: file[end + 2..].into(),
        }
    }
}

fn report(error: &ApiError) -> String {
    let mut text = format!("{error}\n\n");
    let mut line = |name: &str, value: Option<&dyn std::fmt::Debug>| {
        if let Some(value) = value {
            writeln!(text, "{name}: {value:?}").unwrap();
        }
    };
    let scopes = error.missing_scopes().collect::<Vec<_>>();
    let violations = error.permission_violations();
    let missing = violations.iter().map(PermissionViolation::missing_scope).collect::<Vec<_>>();
    line("status", Some(&error.status()));
    line("code", optional(&error.code()));
    line("msg", Some(&error.msg()));
    line("error", optional(&error.error()));
    line("meaning", optional(&error.meaning()));
    line("sub_code", optional(&error.sub_code()));
    line("sub_error", optional(&error.sub_error()));
    line("error_message", optional(&error.error_message()));
    line("oauth_error", optional(&error.oauth_error()));
    line("log_id", optional(&error.log_id()));
    line("request_id", optional(&error.request_id()));
    line("troubleshooter", optional(&error.troubleshooter()));
    line("missing_scopes", some(&scopes));
    line("permission_violations", some(&violations));
    line("their scopes", some(&missing));
    line("field_violations", some(&error.field_violations()));
    line("helps", some(&error.helps()));
    line("details", some(&error.details()));
    line("retry", Some(&error.retry()));
    line("retry_after", optional(&error.retry_after()));
    line("remedy", optional(&error.remedy(Lang::En)));
    text
}

fn optional<T: std::fmt::Debug>(value: &Option<T>) -> Option<&dyn std::fmt::Debug> {
    value.as_ref().map(|value| value as &dyn std::fmt::Debug)
}

fn some<T: std::fmt::Debug + AsRef<[E]>, E>(list: &T) -> Option<&dyn std::fmt::Debug> {
    (!list.as_ref().is_empty()).then_some(list as &dyn std::fmt::Debug)
}
