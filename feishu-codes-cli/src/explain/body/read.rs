//! Reads a response.

use std::collections::HashSet;

use feishu_codes_core::response::{Envelope, FieldViolation as Violation, Headers};

use super::{Body, FieldViolation, Link, LinkSource, NotAResponse};

/// Reads a response. What stands before the JSON object is skipped; the headers that `curl -i` shows are read.
pub(in crate::explain) fn read(bytes: &[u8]) -> Result<Body, NotAResponse> {
    let text = String::from_utf8_lossy(bytes);
    let starts = [text.starts_with('{').then_some(0), text.find("\n{").map(|at| at + 1), text.find('{'), Some(0)];
    let mut parts = starts.into_iter().flatten().filter_map(|start| text.split_at_checked(start));
    parts.find_map(|(head, body)| of_parts(head, body)).ok_or(NotAResponse)
}

/// What stands before the answer may be its headers.
fn of_parts(head: &str, body: &str) -> Option<Body> {
    if is_success(body) {
        return Some(Body { code: Some(0), ..Body::default() });
    }
    // With the status of a failure a text without a code is read too: it may have one inside.
    let envelope = Envelope::read(400, body.as_bytes())?;
    let log_id = Headers::read(headers(head)).log_id;
    let body = Body::from(&envelope);
    Some(Body { log_id: body.log_id.or(log_id), ..body }).filter(|body| body.code.is_some() || body.sub_code.is_some())
}

fn is_success(body: &str) -> bool {
    let document = serde_json::from_str::<serde_json::Value>(body).unwrap_or_default();
    ["code", "StatusCode"].into_iter().find_map(|key| document.get(key)).is_some_and(|code| *code == 0)
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
            log_id: error.log_id.clone(),
            missing_scopes: error.missing_scopes.clone(),
            urls: links(error),
            field_violations: error.field_violations.iter().filter_map(field_violation).collect(),
        }
    }
}

fn links(error: &Envelope) -> Vec<Link> {
    let link = |url: Option<&str>, description: Option<&str>, from| {
        url.map(|url| Link { url: url.to_owned(), description: description.map(str::to_owned), from })
    };
    let violations = error.permission_violations.iter();
    let violations = violations.map(|found| link(found.url(), found.description(), LinkSource::PermissionViolations));
    let helps = error.helps.iter().map(|help| link(help.url(), help.description(), LinkSource::Helps));
    // The troubleshooter is a sentence with a link in it, and so may be the message.
    let msg = link(url_in(&error.msg), None, LinkSource::Msg);
    let troubleshooter = link(error.troubleshooter.as_deref().and_then(url_in), None, LinkSource::Troubleshooter);
    let mut seen = HashSet::new();
    let links = violations.chain(helps).chain([msg, troubleshooter]).flatten();
    links.filter(|link| seen.insert(link.url.clone())).collect()
}

/// The first link in a text, up to what no URL holds.
fn url_in(text: &str) -> Option<&str> {
    let start = text.find("https://")?;
    let rest = text.get(start..)?;
    let end =
        rest.find(|character: char| !character.is_ascii_graphic() || "\"<>`".contains(character)).unwrap_or(rest.len());
    rest.get(..end).map(|url| url.trim_end_matches(['.', ',', ';', ')', ']']))
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
    fn what_is_no_response() {
        for text in ["", "404 page not found", "[1]", "{\"code\":", "{\"data\":{}}", "\u{0}\u{1}"] {
            assert_eq!(read(text.as_bytes()), Err(NotAResponse), "{text}");
        }
    }
}
