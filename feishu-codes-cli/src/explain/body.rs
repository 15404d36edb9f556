//! What a response says, whatever its shape. The one place that knows the shapes.

use std::{collections::HashSet, fmt};

use serde::Serialize;
use serde_json::{Map, Value};

/// What was read from a response.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Body {
    /// The number; 0 is success.
    pub(super) code: Option<i64>,
    /// The server's text.
    pub(super) msg: String,
    /// The number inside the text (`ErrCode: 11310`).
    pub(super) sub_code: Option<i64>,
    /// What support asks for.
    pub(super) log_id: Option<String>,
    /// The scopes that the app needs, each once, in their order.
    pub(super) missing_scopes: Vec<String>,
    /// The links, those that grant scopes first.
    pub(super) urls: Vec<Link>,
    /// The fields of the request that were wrong.
    pub(super) field_violations: Vec<FieldViolation>,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Link {
    pub(super) url: String,
    pub(super) description: Option<String>,
    /// Where the response has it.
    pub(super) from: LinkSource,
}

impl Link {
    /// Whether it leads to where scopes are granted, if scopes are missing.
    pub(super) fn grants(&self) -> bool {
        match self.from {
            LinkSource::PermissionViolations | LinkSource::Helps => true,
            LinkSource::Msg => self.url.contains("/auth?"),
            LinkSource::Troubleshooter => false,
        }
    }
}

/// The part of a response that a link is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum LinkSource {
    PermissionViolations,
    Helps,
    Troubleshooter,
    Msg,
}

/// A field of the request that was wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct FieldViolation {
    pub(super) field: String,
    pub(super) value: Option<String>,
    pub(super) description: Option<String>,
}

/// A text in which no response can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotAResponse;

impl fmt::Display for NotAResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "this is no response: neither a JSON object with a code, nor a text with one, such as `ErrCode: 11310`",
        )
    }
}

/// Reads a response. What stands before the JSON object, such as the headers that `curl -i` shows, is skipped.
pub(super) fn read(bytes: &[u8]) -> Result<Body, NotAResponse> {
    let text = String::from_utf8_lossy(bytes);
    let starts = [Some(0), text.find("\n{").map(|at| at + 1), text.find('{')];
    let body = match starts.into_iter().flatten().find_map(|start| object(text.get(start..)?)) {
        Some(object) => of_object(&object),
        None => Body { msg: text.trim().to_owned(), ..Body::default() },
    };
    let body = Body { sub_code: number_in(&body.msg), ..body };
    if body.code.is_none() && body.sub_code.is_none() { Err(NotAResponse) } else { Ok(body) }
}

/// The object at the start of the text; anything may follow it.
fn object(text: &str) -> Option<Map<String, Value>> {
    serde_json::Deserializer::from_str(text).into_iter().next()?.ok()
}

fn of_object(object: &Map<String, Value>) -> Body {
    let nothing = Map::new();
    // For OAuth this is a word.
    let error = object.get("error").and_then(Value::as_object).unwrap_or(&nothing);
    let violations = list(error, "permission_violations");
    let msg = ["msg", "message", "error_description", "StatusMessage"].into_iter().find_map(|key| text(object, key));
    let msg = msg.or_else(|| text(error, "message")).or_else(|| text(object, "error")).unwrap_or_default();
    let log_id = [object, error].into_iter().find_map(|place| text(place, "log_id").or_else(|| text(place, "logid")));
    Body {
        code: ["code", "StatusCode"].into_iter().find_map(|key| number(object.get(key)?)),
        sub_code: None,
        log_id,
        missing_scopes: scopes(&violations),
        urls: links(error, &violations, &msg),
        field_violations: list(error, "field_violations").into_iter().filter_map(field_violation).collect(),
        msg,
    }
}

fn text(object: &Map<String, Value>, key: &str) -> Option<String> {
    object.get(key)?.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

fn list<'v>(object: &'v Map<String, Value>, key: &str) -> Vec<&'v Map<String, Value>> {
    object
        .get(key)
        .and_then(Value::as_array)
        .map(|list| list.iter().filter_map(Value::as_object).collect())
        .unwrap_or_default()
}

fn number(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}

/// `{"type", "subject"}` or `{"scope", "url"}`.
fn scopes(violations: &[&Map<String, Value>]) -> Vec<String> {
    let mut scopes = Vec::new();
    for scope in
        violations.iter().filter_map(|violation| text(violation, "subject").or_else(|| text(violation, "scope")))
    {
        if !scopes.contains(&scope) {
            scopes.push(scope);
        }
    }
    scopes
}

fn links(error: &Map<String, Value>, violations: &[&Map<String, Value>], msg: &str) -> Vec<Link> {
    let of = |objects: &[&Map<String, Value>], from| {
        let link = |object: &&Map<String, Value>| {
            Some(Link { url: text(object, "url")?, description: text(object, "description"), from })
        };
        objects.iter().filter_map(link).collect::<Vec<_>>()
    };
    // The troubleshooter is a sentence with a link in it, and so may be the message.
    let inside = |text: &str, from| url_in(text).map(|url| Link { url: url.to_owned(), description: None, from });
    let mut links = of(violations, LinkSource::PermissionViolations);
    links.extend(of(&list(error, "helps"), LinkSource::Helps));
    links.extend(inside(msg, LinkSource::Msg));
    links.extend(text(error, "troubleshooter").and_then(|text| inside(&text, LinkSource::Troubleshooter)));
    let mut seen = HashSet::new();
    links.retain(|link| seen.insert(link.url.clone()));
    links
}

fn field_violation(object: &Map<String, Value>) -> Option<FieldViolation> {
    let value = object.get("value").filter(|value| !value.is_null());
    let value = value.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    Some(FieldViolation { field: text(object, "field")?, value, description: text(object, "description") })
}

/// The number of `ErrCode: 11310; ErrMsg: ...`.
fn number_in(text: &str) -> Option<i64> {
    const MARK: &str = "errcode";
    let lower = text.to_ascii_lowercase();
    let at = lower.find(MARK)? + MARK.len();
    let rest = lower.get(at..)?.trim_start_matches(|character: char| " :=\"'".contains(character));
    let end = rest.find(|character: char| !character.is_ascii_digit()).unwrap_or(rest.len());
    rest.get(..end)?.parse().ok()
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
