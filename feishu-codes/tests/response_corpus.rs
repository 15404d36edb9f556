//! The shapes of answers: `bodies/NAME.http` is a response, and the `.txt` file beside it lists what the library reads from it.
//!
//! After an intended change: `SNAPSHOTS=overwrite cargo test -p feishu-codes --features response --test response_corpus`, then read the
//! diff. The lists contain nothing from the table, so that a change of a row does not change them.

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
    let paths = fs::read_dir(bodies).unwrap().map(|entry| entry.unwrap().path());
    for path in paths.filter(|path| path.extension().is_some_and(|extension| extension == "http")) {
        let found = report(&fs::read(&path).unwrap());
        assert_data_eq!(found, Data::read_from(&path.with_extension("txt"), Some(DataFormat::Text)).raw());
    }
}

/// Reads a file with a status line, headers, an empty line and a body, and lists the facts, one per line.
fn report(file: &[u8]) -> String {
    let end = file.windows(2).position(|pair| pair == b"\n\n").expect("an empty line after the headers");
    let (mut head, body) = (file[..end].split(|byte| *byte == b'\n'), &file[end + 2..]);
    let text = |bytes| std::str::from_utf8(bytes).expect("UTF-8");
    let status = head.next().and_then(|line| text(line).split(' ').nth(1)?.parse().ok()).expect("a status");
    let headers = head.map(|line| {
        let colon = line.iter().position(|byte| *byte == b':').expect("a colon in every header");
        (text(&line[..colon]), &line[colon + 1..])
    });
    let Err(error) = ApiError::check(status, headers, body) else { return "success\n".to_owned() };
    assert_eq!(error.body(), body);
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

/// Returns a list, or `None` for an empty one.
fn some<T>(list: &[T]) -> Option<&[T]> {
    (!list.is_empty()).then_some(list)
}
