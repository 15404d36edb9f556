//! Reading of a response.

use std::collections::HashSet;

use feishu_codes_core::response::{Envelope, FieldViolation as Violation, Headers, urls};

use super::{Body, FieldViolation, Link, LinkSource, MatchedBy};

/// Reads a response: a JSON object, or a text that describes an error. Text before the object is skipped, except for the headers that
/// `curl -i` prints.
pub(in crate::explain) fn read(bytes: &[u8]) -> Option<Body> {
    let text = String::from_utf8_lossy(bytes);
    let after_headers = ["\r\n\r\n", "\n\n"].iter().find_map(|end| Some(text.find(end)? + end.len()));
    let after_headers = after_headers.filter(|_| text.starts_with("HTTP/"));
    let object = [text.starts_with('{').then_some(0), text.find("\n{").map(|at| at + 1), text.find('{')];
    let starts = object.into_iter().chain([after_headers, Some(0)]).flatten();
    let parts = starts.filter_map(|start| text.split_at_checked(start));
    // A body with a code is preferred to an earlier one without.
    parts.filter_map(|(head, body)| read_parts(head, body)).min_by_key(Body::is_without_code)
}

/// Reads a body, and the headers in the text before it.
fn read_parts(head: &str, body: &str) -> Option<Body> {
    if Envelope::is_success(body.as_bytes()) {
        return Some(Body { code: Some(0), ..Body::default() });
    }
    // A status of 0 is unknown, so that the message comes from the body alone.
    let envelope = Envelope::read(0, body.as_bytes())?;
    let headers = Headers::read(headers(head));
    let has_code = envelope.code.is_some() || envelope.sub_code.is_some();
    let body = Body {
        urls: links(&envelope),
        field_violations: envelope.field_violations.iter().filter_map(field_violation).collect(),
        code: envelope.code,
        msg: envelope.msg,
        sub_code: envelope.sub_code,
        sub_msg: envelope.sub_msg,
        matched_by: if has_code { MatchedBy::Code } else { MatchedBy::Text },
        log_id: envelope.log_id.or(headers.log_id),
        missing_scopes: envelope.missing_scopes,
        scopes_needed: envelope.scopes_needed,
        retry_after: headers.retry_after.map(|wait| wait.as_secs()),
    };
    (has_code || !body.msg.is_empty()).then_some(body)
}

fn headers(head: &str) -> impl Iterator<Item = (&str, &str)> {
    head.lines().filter_map(|line| line.split_once(':')).map(|(name, value)| (name.trim(), value.trim()))
}

fn field_violation(violation: &Violation) -> Option<FieldViolation> {
    let owned = |text: Option<&str>| text.map(str::to_owned);
    let (value, description) = (owned(violation.value()), owned(violation.description()));
    Some(FieldViolation { field: owned(violation.field())?, value, description })
}

fn links(error: &Envelope) -> Vec<Link> {
    let grant = error.grant_url(None);
    let link = |url: Option<&str>, description: Option<&str>, from| {
        let grants = url.is_some() && url == grant.as_deref();
        url.map(|url| Link { url: url.to_owned(), description: description.map(str::to_owned), from, grants })
    };
    let violations = error.permission_violations.iter();
    let violations = violations.map(|found| link(found.url(), found.description(), LinkSource::PermissionViolations));
    let helps = error.helps.iter().map(|help| link(help.url(), help.description(), LinkSource::Helps));
    // The troubleshooter is a sentence that contains a link; the message may be one too.
    let of_text = |text: Option<&str>, from| link(text.and_then(|text| urls(text).next()), None, from);
    let others = [
        of_text(Some(&error.msg), LinkSource::Msg),
        link(error.challenge_url.as_deref(), None, LinkSource::ChallengeUrl),
        of_text(error.troubleshooter.as_deref(), LinkSource::Troubleshooter),
        link(grant.as_deref(), None, LinkSource::MissingScopes),
    ];
    let mut seen = HashSet::new();
    let links = violations.chain(helps).chain(others).flatten();
    let mut links = links.filter(|link| seen.insert(link.url.clone())).collect::<Vec<_>>();
    links.sort_by_key(|link| !link.grants);
    links
}

#[cfg(test)]
mod tests {
    use super::{Body, LinkSource, read};

    fn body(text: &str) -> Body {
        read(text.as_bytes()).expect("a response")
    }

    #[test]
    fn the_error_object() {
        let body = body(
            r#"{"code":"99991672","msg":"Access denied: https://open.feishu.cn/app/cli_1/auth?q=a,b\u3002","data":null,
                "error":{"logid":"L1","troubleshooter":"See: https://open.feishu.cn/search?log_id=L1.",
                "permission_violations":[{"type":"action_scope_required","subject":"a"},{"scope":"b","url":"https://x.example/b"},{"subject":"a"}],
                "field_violations":[{"field":"user_id","value":7,"description":"no such user"},{"field":null}],
                "helps":[{"url":"https://x.example/help","description":"how"},{"url":"https://x.example/b"}]}}"#,
        );
        assert_eq!((body.code, body.log_id.as_deref()), (Some(99991672), Some("L1")));
        assert_eq!(body.missing_scopes, ["a", "b"]);
        let urls = body.urls.iter().map(|link| (link.from, link.url.as_str())).collect::<Vec<_>>();
        assert!(body.urls[0].grants && !body.urls[1].grants);
        let expected = [
            (LinkSource::PermissionViolations, "https://x.example/b"),
            (LinkSource::Helps, "https://x.example/help"),
            (LinkSource::Msg, "https://open.feishu.cn/app/cli_1/auth?q=a,b"),
            (LinkSource::Troubleshooter, "https://open.feishu.cn/search?log_id=L1"),
        ];
        assert_eq!(urls, expected);
        assert_eq!(body.field_violations.len(), 1);
        assert_eq!(body.field_violations[0].value.as_deref(), Some("7"));
    }

    #[test]
    fn text_before_the_object_and_codes_inside_the_text() {
        let with_headers = "HTTP/1.1 400 Bad Request\nX: {}\n\n{\"code\":7,\"msg\":\"m\"}\n";
        assert_eq!(body(with_headers).code, Some(7));
        assert_eq!(body("upstream said ErrCode=11310").sub_code, Some(11310));
        assert!(body(r#"proxy: {"StatusCode":0,"code":0}"#).is_success());
    }

    #[test]
    fn responses_without_a_code() {
        for text in [
            r#"{"message":"The message was withdrawn."}"#,
            "The message was withdrawn.",
            "HTTP/1.1 400 Bad Request\nX-Tt-Logid: L\n\nThe message was withdrawn.",
            "HTTP/1.1 400 Bad Request\r\nA: b\r\n\r\n{\"msg\": \"The message was withdrawn.\"}",
        ] {
            let body = body(text);
            assert_eq!((body.msg.as_str(), body.is_without_code()), ("The message was withdrawn.", true), "{text}");
        }
        let limited = body("HTTP/1.1 429 X\nx-ogw-ratelimit-reset: 3\n\n{\"code\":99991400}");
        assert_eq!((limited.retry_after, limited.is_without_code()), (Some(3), false));
    }

    #[test]
    fn texts_that_are_not_a_response() {
        for text in ["", " \n", "{\"code\":", "{\"data\":{}}", "\u{0}\u{1}"] {
            assert_eq!(read(text.as_bytes()), None, "{text}");
        }
    }
}
