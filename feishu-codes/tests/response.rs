//! Feature `response`: what holds for every body. The shapes are in `response_corpus.rs`.

use std::{collections::HashMap, error::Error, time::Duration};

use feishu_codes::{ApiError, FeishuError, GatewayError, HireError, Lang, Retry};
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};

const NO_HEADERS: [(&str, &str); 0] = [];

fn read(status: u16, body: &[u8]) -> Option<ApiError> {
    ApiError::from_parts(status, NO_HEADERS, body)
}

fn error(body: &Value) -> ApiError {
    read(400, body.to_string().as_bytes()).expect("an error")
}

#[test]
fn a_result_with_it_stays_small() {
    fn usable<T: Clone + Send + Sync + Error + 'static>() {}
    usable::<ApiError>();
    assert_eq!(size_of::<Option<ApiError>>(), size_of::<usize>());
}

#[test]
fn headers_of_any_client() {
    let body = br#"{"code": 99991400}"#;
    let mut map = reqwest::header::HeaderMap::new();
    map.insert("X-Ogw-Ratelimit-Reset", "7".parse().unwrap());
    map.insert("X-Tt-Logid", "abc".parse().unwrap());
    let owned: HashMap<String, Vec<u8>> = HashMap::from([("Retry-After".into(), b"7".to_vec())]);

    let error = ApiError::from_parts(400, &map, body).unwrap();
    assert_eq!((error.retry_after(), error.log_id()), (Some(Duration::from_secs(7)), Some("abc")));
    let error = ApiError::from_parts(400, owned, body).unwrap();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
}

#[test]
fn one_line_for_the_log_and_a_longer_one_for_people() {
    let error = error(&json!({
        "code": 99991672, "msg": "No\npermission",
        "error": {"log_id": "abc", "permission_violations": [{"scope": "im:message"}, {"scope": "im:chat"}]}
    }));
    assert_eq!(error.to_string(), "99991672: No permission (log id abc)");
    let long = format!("{error:#}");
    assert!(long.contains("Missing scopes: im:message, im:chat. "), "{long}");
    assert!(long.ends_with(GatewayError::AppScopeNotGranted.remedy(Lang::En)), "{long}");
    assert!(!format!("{error:?}").contains("permission_violations"), "the body belongs in no log");

    let source = error.source().and_then(|source| source.downcast_ref::<FeishuError>());
    assert_eq!(source, Some(&GatewayError::AppScopeNotGranted.into()));
}

#[test]
fn without_a_text_the_table_has_one() {
    assert_eq!(error(&json!({"code": 1002102})).to_string(), "1002102: Talent not exist");
    assert_eq!(error(&json!({"code": 1799999})).to_string(), "1799999");
    assert_eq!(error(&json!({"data": 1})).to_string(), "HTTP 400: Bad Request");
}

#[test]
fn the_remedy_of_the_inner_code_where_the_outer_is_unknown() {
    let error = error(&json!({"code": 1799999, "msg": "x, ext=ErrCode: 1002102; ErrMsg: Talent not exist;"}));
    assert_eq!(error.error(), None);
    assert_eq!(error.sub_error(), Some(HireError::TalentNotExist.into()));
    assert_eq!(error.remedy(Lang::Zh), Some(HireError::TalentNotExist.remedy(Lang::Zh)));
}

#[test]
fn the_status_decides_for_unknown_codes_only() {
    let retry = |status, code: i64| read(status, json!({ "code": code }).to_string().as_bytes()).unwrap().retry();
    assert_eq!(retry(429, 1799999), Retry::SlowDown);
    assert_eq!(retry(500, 1799999), Retry::Backoff);
    assert_eq!(retry(501, 1799999), Retry::Never);
    assert_eq!(retry(504, 1799999), Retry::Backoff);
    assert_eq!(retry(200, 1799999), Retry::Never);
    assert_eq!(retry(503, 1002102), Retry::Never, "waiting does not create a talent");
    assert_eq!(retry(200, 99991400), Retry::SlowDown);
}

#[test]
fn every_code_of_the_table_is_found_by_number_text_and_path() {
    for known in FeishuError::ALL {
        for meaning in known.meanings() {
            let text = meaning.message().replace("%v", "value").replace("%s", "value").replace("%d", "7");
            let error = error(&json!({"code": known.code(), "msg": text}));
            assert!(error.candidates().contains(known));
            match error.error() {
                Some(found) => assert_eq!(found, *known),
                None => assert!(error.to_string().contains(known.name()), "an ambiguous number names its candidates"),
            }
            let best = known.meaning(&text);
            assert_eq!(error.clone().for_request("/nowhere").retry(), error.retry());
            assert_eq!(error.meaning().unwrap_or(best).message(), best.message());
        }
    }
}

#[test]
fn nesting_however_deep() {
    for depth in [100, 10_000, 1_000_000] {
        let deep = "[".repeat(depth) + &"]".repeat(depth);
        for body in [
            format!(r#"{{"data": {deep}, "code": 1002102, "msg": "Talent not exist"}}"#),
            format!(r#"{{"error": {deep}, "code": 1002102, "msg": "Talent not exist"}}"#),
            format!(r#"{{"error": {{"helps": {deep}}}, "code": 1002102, "msg": "Talent not exist"}}"#),
            format!(r#"{{"code": 1002102, "msg": "Talent not exist", "data": {}"#, "{\"a\":".repeat(depth)),
        ] {
            let error = read(200, body.as_bytes()).unwrap();
            assert_eq!((error.code(), error.msg()), (Some(1002102), "Talent not exist"));
        }
    }
}

/// Any JSON value, of little depth.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
        "(ErrCode|errcode)[:= ]{0,2}[-0-9]{0,25}(; ErrMsg: .{0,5})?".prop_map(Value::from),
        ".{0,5}scope.{0,5}\\[[a-z:, ]{0,20}\\]?".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 20, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec(("[a-z_]{1,8}", inner), 0..4).prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// A body with every field that is read.
fn full() -> Value {
    json!({
        "code": 1002102,
        "msg": "Talent not exist",
        "error": {
            "message": "there is none", "log_id": "abc", "troubleshooter": "look there",
            "details": [{"key": "k", "value": "v"}],
            "permission_violations": [{"type": "action_scope_required", "subject": "im:chat", "description": "d"}],
            "field_violations": [{"field": "f", "value": "v", "description": "d"}],
            "helps": [{"url": "https://open.feishu.cn", "description": "d"}]
        }
    })
}

/// Everything that is read, one line a field of the body.
fn facts(error: &ApiError) -> [(&'static str, String); 9] {
    [
        ("code", format!("{:?}", error.code())),
        ("msg", error.msg().into()),
        ("message", format!("{:?}", error.error_message())),
        ("log_id", format!("{:?}", error.log_id())),
        ("troubleshooter", format!("{:?}", error.troubleshooter())),
        ("details", format!("{:?}", error.details())),
        ("permission_violations", format!("{:?}", error.permission_violations())),
        ("field_violations", format!("{:?}", error.field_violations())),
        ("helps", format!("{:?}", error.helps())),
    ]
}

fn use_all(error: &ApiError) {
    let _ = (facts(error), error.missing_scopes().count(), error.remedy(Lang::Zh), error.retry(), error.sub_error());
    for text in [format!("{error}"), format!("{error:#}")] {
        assert!(!text.contains(char::is_control), "{text:?}");
    }
    let _ = error.clone().for_request("/open-apis/hire/v1/talents");
}

proptest! {
    #[test]
    fn any_bytes_at_any_status(status: u16, body in vec(any::<u8>(), 0..200), names in vec("\\PC{0,9}", 0..3)) {
        let headers = names.iter().map(|name| (name, body.as_slice()));
        let error = ApiError::from_parts(status, headers, &body);
        if !(200..300).contains(&status) {
            prop_assert!(error.is_some());
        }
        if let Some(error) = error {
            prop_assert_eq!(error.body(), body.as_slice());
            use_all(&error);
        }
    }

    #[test]
    fn any_text_near_json(status in 100..600u16, body in r#"\{?("(code|msg|error|StatusCode)":? ?("?[0-9a-z]{0,3}"?|[\[{]),? ?){0,5}\}?"#) {
        if let Some(error) = read(status, body.as_bytes()) {
            use_all(&error);
        }
    }

    #[test]
    fn any_headers(reset in "[-0-9a-z ]{0,25}", after in "\\PC{0,40}", date in "\\PC{0,40}") {
        let headers = [("x-ogw-ratelimit-reset", reset), ("retry-after", after), ("date", date)];
        let error = ApiError::from_parts(429, headers, b"").expect("no 2xx");
        let _ = error.retry_after();
    }

    #[test]
    fn a_wrong_field_loses_that_field_only(wrong in any_json(), index in 0..9usize) {
        let right = facts(&error(&full()));
        let (name, _) = right[index];
        let mut body = full();
        let place = if matches!(name, "code" | "msg") { &mut body } else { &mut body["error"] };
        place[name] = wrong;
        let read = error(&body);
        use_all(&read);
        for (is, was) in facts(&read).iter().zip(&right) {
            prop_assert!(is == was || is.0 == name, "{name} was wrong, and {is:?} was {was:?}");
        }
    }

    #[test]
    fn what_came_before_a_cut_is_kept(cut in 0..500usize) {
        let body = full().to_string();
        // serde_json sorts the fields: the code comes first.
        let after_code = body.find(',').unwrap();
        let cut = (after_code + cut).min(body.len());
        let error = read(200, &body.as_bytes()[..cut]).expect("the code is there");
        use_all(&error);
        prop_assert_eq!(error.code(), Some(1002102));
    }
}
