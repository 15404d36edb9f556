//! Every shape of answer, as files: `bodies/NAME.http` is a response, `snapshots/` holds what is read from it.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo test -p feishu-codes --features response --test response_corpus`, then read the diff.

use std::fmt::{Debug, Write as _};

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
    let scopes = error.missing_scopes().collect::<Vec<_>>();
    let violations = error.permission_violations();
    let missing = violations.iter().map(PermissionViolation::missing_scope).collect::<Vec<_>>();
    line(&mut text, "status", Some(error.status()));
    line(&mut text, "code", error.code());
    line(&mut text, "msg", Some(error.msg()));
    line(&mut text, "error", error.error());
    line(&mut text, "meaning", error.meaning());
    line(&mut text, "sub_code", error.sub_code());
    line(&mut text, "sub_error", error.sub_error());
    line(&mut text, "error_message", error.error_message());
    line(&mut text, "oauth_error", error.oauth_error());
    line(&mut text, "log_id", error.log_id());
    line(&mut text, "request_id", error.request_id());
    line(&mut text, "troubleshooter", error.troubleshooter());
    line(&mut text, "missing_scopes", some(&scopes));
    line(&mut text, "permission_violations", some(violations));
    line(&mut text, "their scopes", some(&missing));
    line(&mut text, "field_violations", some(error.field_violations()));
    line(&mut text, "helps", some(error.helps()));
    line(&mut text, "details", some(error.details()));
    line(&mut text, "retry", Some(error.retry()));
    line(&mut text, "retry_after", error.retry_after());
    line(&mut text, "remedy", error.remedy(Lang::En));
    text
}

fn line<T: Debug>(text: &mut String, name: &str, value: Option<T>) {
    if let Some(value) = value {
        writeln!(text, "{name}: {value:?}").unwrap();
    }
}

/// A list, unless it is empty.
fn some<T>(list: &[T]) -> Option<&[T]> {
    (!list.is_empty()).then_some(list)
}
