//! The reading of responses.

use std::collections::HashSet;

use feishu_codes::{ApiError, FeishuError, Lang};

/// Takes an HTTP response, or only a body: all facts of an error agree with each other, and it is displayed in one line.
pub fn response(data: &[u8]) {
    let (status, headers, body) = split(data);
    let Err(error) = ApiError::check(status, headers.iter().copied(), body) else {
        assert!((200..300).contains(&status), "HTTP {status} is not a success");
        return;
    };
    assert_eq!((error.status(), error.body()), (status, body));
    assert_ne!(error.code().filter(|_| (200..300).contains(&status)), Some(0), "code 0 is a success");
    check_text(&error);
    let scopes = error.missing_scopes().collect::<Vec<_>>();
    assert_eq!(scopes.iter().collect::<HashSet<_>>().len(), scopes.len(), "each scope once");
    assert_eq!(error.known().map(FeishuError::code), error.known().and(error.code()));
    assert_eq!(error.sub_error().map(FeishuError::code), error.sub_error().and(error.sub_code()));
    if let Some(meaning) = error.meaning() {
        let causes = [error.known(), error.sub_error()];
        assert!(causes.into_iter().flatten().flat_map(FeishuError::meanings).any(|other| other == meaning));
        assert_eq!((error.retry(), error.remedy(Lang::Zh)), (meaning.retry(), Some(meaning.remedy(Lang::Zh))));
    }
    assert_eq!(error.grant_url_for("cli_1").is_some(), !scopes.is_empty());
    assert!(error.challenge_url().is_none_or(|url| url.starts_with("https://")));
    let _ = (error.permission_violations(), error.field_violations(), error.helps(), error.details());
    let _ =
        (error.request_id(), error.troubleshooter(), error.retry_after(), error.error_message(), error.oauth_error());

    let path = String::from_utf8_lossy(body);
    let called = error.clone().with_path(&path);
    assert_eq!(called, called.clone().with_path(&path));
    let read = |error: &ApiError| (error.code(), error.server_message().to_owned(), error.log_id().map(str::to_owned));
    assert_eq!(read(&called), read(&error));
    check_text(&called);
}

fn check_text(error: &ApiError) {
    for text in [error.to_string(), format!("{error:#}")] {
        assert!(!text.is_empty() && !text.contains(char::is_control), "{text:?}");
    }
    assert!(!format!("{error:?}").is_empty());
}

/// The name and the value of a header.
type Header<'d> = (&'d str, &'d [u8]);

/// Splits a response into status, headers and body; without a status line, all of it is the body.
fn split(data: &[u8]) -> (u16, Vec<Header<'_>>, &[u8]) {
    let Some(head) = data.strip_prefix(b"HTTP/1.1 ") else { return (200, Vec::new(), data) };
    let end = head.windows(2).position(|pair| pair == b"\n\n").unwrap_or(head.len());
    let (head, body) = (head.get(..end).unwrap_or_default(), head.get(end + 2..).unwrap_or_default());
    let mut lines = head.split(|byte| *byte == b'\n');
    let status =
        lines.next().and_then(|line| line.get(..3)).and_then(|digits| std::str::from_utf8(digits).ok()?.parse().ok());
    let header = |line| {
        let colon = <[u8]>::iter(line).position(|byte| *byte == b':')?;
        Some((std::str::from_utf8(line.get(..colon)?).ok()?, line.get(colon + 1..)?))
    };
    (status.unwrap_or(200), lines.filter_map(header).collect(), body)
}
