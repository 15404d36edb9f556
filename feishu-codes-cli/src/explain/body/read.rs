//! Reads a response.

use std::collections::HashSet;

use feishu_codes_core::response::{Envelope, FieldViolation as Violation, Headers, urls};

use super::{Body, FieldViolation, Link, LinkSource, MatchedBy, NotAResponse};

/// Reads a response. The text before the JSON object is skipped, except for the headers that `curl -i` shows.
///
/// A response without a code counts if it has a text that says what went wrong.
pub(in crate::explain) fn read(bytes: &[u8]) -> Result<Body, NotAResponse> {
    let text = String::from_utf8_lossy(bytes);
    let after_headers = ["\r\n\r\n", "\n\n"].iter().find_map(|end| Some(text.find(end)? + end.len()));
    let after_headers = after_headers.filter(|_| text.starts_with("HTTP/"));
    let object = [text.starts_with('{').then_some(0), text.find("\n{").map(|at| at + 1), text.find('{')];
    let starts = object.into_iter().chain([after_headers, Some(0)]).flatten();
    let bodies =
        starts.filter_map(|start| text.split_at_checked(start)).filter_map(|(head, body)| of_parts(head, body));
    let bodies = bodies.collect::<Vec<_>>();
    let with_code = bodies.iter().position(|body| !body.is_without_code());
    bodies.into_iter().nth(with_code.unwrap_or_default()).ok_or(NotAResponse)
}

/// Reads a body and what stands before it, which may be the headers.
fn of_parts(head: &str, body: &str) -> Option<Body> {
    if Envelope::is_success(body.as_bytes()) {
        return Some(Body { code: Some(0), ..Body::default() });
    }
    // With a status that is neither a success nor known, only the body's own text is read.
    let envelope = Envelope::read(0, body.as_bytes())?;
    let headers = Headers::read(headers(head));
    let mut body = Body::from(&envelope);
    body.log_id = body.log_id.or(headers.log_id);
    body.retry_after = headers.retry_after.map(|wait| wait.as_secs());
    if body.code.is_none() && body.sub_code.is_none() {
        body.matched_by = MatchedBy::Text;
    }
    Some(body).filter(|body| !body.is_without_code() || !body.msg.is_empty())
}

fn headers(head: &str) -> impl Iterator<Item = (&str, &str)> {
    head.lines().filter_map(|line| line.split_once(':')).map(|(name, value)| (name.trim(), value.trim()))
}

impl From<&Envelope> for Body {
    fn from(error: &Envelope) -> Self {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let field_violation = |violation: &Violation| {
            let (value, description) = (owned(violation.value()), owned(violation.description()));
            Some(FieldViolation { field: owned(violation.field())?, value, description })
        };
        Self {
            code: error.code,
            msg: error.msg.clone(),
            sub_code: error.sub_code,
            sub_msg: error.sub_msg.clone(),
            log_id: error.log_id.clone(),
            missing_scopes: error.missing_scopes.clone(),
            scopes_needed: error.scopes_needed,
            urls: links(error),
            field_violations: error.field_violations.iter().filter_map(field_violation).collect(),
            ..Self::default()
        }
    }
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
    // The troubleshooter is a sentence with a link in it, and so may be the message.
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
    use super::{Body, LinkSource, NotAResponse, read};

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
    fn other_shapes() {
        assert_eq!(body(r#"{"StatusCode":9499,"StatusMessage":"Bad Request"}"#).msg, "Bad Request");
        let oauth = body(r#"{"error":"invalid_grant","error_description":"The code expired.","code":20003}"#);
        assert_eq!((oauth.code, oauth.msg.as_str()), (Some(20003), "The code expired."));
        assert_eq!(
            body("HTTP/1.1 400 Bad Request\nX: {}\n\n{\"code\":7,\"msg\":\"m\",\"log_id\":\"L\"}\n").code,
            Some(7)
        );
        assert_eq!(body(r#"{"code":190005,"msg":"Failed, ErrCode: 11310; ErrMsg: too many."}"#).sub_code, Some(11310));
        assert_eq!(body("upstream said ErrCode=11310").sub_code, Some(11310));
        assert_eq!(body(r#"{"code":1,"msg":null,"error":{"helps":null,"permission_violations":7}}"#).msg, "");
    }

    #[test]
    fn success_however_the_zero_is_written() {
        for text in [r#"{"code":0}"#, r#"{"code":"0","msg":"ok"}"#, r#"{"code":0.0}"#, r#"{"StatusCode":0,"code":0}"#] {
            assert!(body(text).is_success(), "{text}");
        }
    }

    #[test]
    fn without_a_code_the_text_counts() {
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
    fn what_is_no_response() {
        for text in ["", " \n", "{\"code\":", "{\"data\":{}}", "\u{0}\u{1}"] {
            assert_eq!(read(text.as_bytes()), Err(NotAResponse), "{text}");
        }
    }
}
