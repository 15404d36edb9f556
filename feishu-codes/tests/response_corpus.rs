//! Every shape of answer, as files: `bodies/NAME.http` is a response, and the `.txt` file beside it has what is read from it.
//!
//! After an intended change: `SNAPSHOTS=overwrite cargo test -p feishu-codes --features response --test response_corpus`, then read the
//! diff. Texts, kinds and names of the table do not occur: they change more often than what is read.

use std::{
    fmt::{Debug, Write as _},
    fs,
    path::Path,
};

use feishu_codes::{ApiError, response::PermissionViolation};
use snapbox::{Data, assert_data_eq, data::DataFormat};

#[test]
fn every_shape_is_read() {
    let bodies = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bodies");
    let mut count = 0;
    for entry in fs::read_dir(bodies).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "http") {
            let response = Response::parse(&fs::read(&path).unwrap());
            let found = match ApiError::check(response.status, response.headers, &response.body) {
                Ok(()) => "success\n".to_owned(),
                Err(error) => {
                    assert_eq!(error.body(), response.body, "the body stays as it came");
                    report(&error)
                }
            };
            assert_data_eq!(found, Data::read_from(&path.with_extension("txt"), Some(DataFormat::Text)).raw());
            count += 1;
        }
    }
    assert!(count > 0);
}

struct Response {
    status: u16,
    headers: Vec<(String, Vec<u8>)>,
    body: Vec<u8>,
}

impl Response {
    /// Reads a status line, headers, an empty line, and the body.
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

/// Lists the facts, one per line.
fn report(error: &ApiError) -> String {
    let mut text = String::new();
    let scopes = error.missing_scopes().collect::<Vec<_>>();
    let violations = error.permission_violations();
    let missing = violations.iter().map(PermissionViolation::missing_scope).collect::<Vec<_>>();
    line(&mut text, "status", Some(error.status()));
    line(&mut text, "code", error.code());
    line(&mut text, "server_message", Some(error.server_message()));
    line(&mut text, "sub_code", error.sub_code());
    line(&mut text, "error_message", error.error_message());
    line(&mut text, "oauth_error", error.oauth_error());
    line(&mut text, "log_id", error.log_id());
    line(&mut text, "request_id", error.request_id());
    line(&mut text, "troubleshooter", error.troubleshooter());
    line(&mut text, "challenge_url", error.challenge_url());
    line(&mut text, "missing_scopes", some(&scopes));
    line(&mut text, "scopes_needed", error.scopes_needed());
    line(&mut text, "grant_url", error.grant_url());
    line(&mut text, "permission_violations", some(violations));
    line(&mut text, "their scopes", some(&missing));
    line(&mut text, "field_violations", some(error.field_violations()));
    line(&mut text, "helps", some(error.helps()));
    line(&mut text, "details", some(error.details()));
    line(&mut text, "retry_after", error.retry_after());
    if error.code().is_none() {
        line(&mut text, "in a log", Some(format_args!("{error}")));
    }
    text
}

fn line<T: Debug>(text: &mut String, name: &str, value: Option<T>) {
    if let Some(value) = value {
        writeln!(text, "{name}: {value:?}").unwrap();
    }
}

/// Returns a list unless it is empty.
fn some<T>(list: &[T]) -> Option<&[T]> {
    (!list.is_empty()).then_some(list)
}
