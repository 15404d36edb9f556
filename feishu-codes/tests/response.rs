//! Feature `response`: what holds for every body. The shapes are in `response_corpus.rs`; any bytes are in the tests of the workspace.

use std::{collections::HashMap, error::Error, time::Duration};

use feishu_codes::{
    ApiError, Domain, FeishuError, HireError, Kind, Lang, Meaning, Retry, RetryPolicy, code, raw_code,
    response::ScopesNeeded, retry_policy::Step,
};
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};

/// A code that no table has.
const UNKNOWN: i64 = 1_799_999_999;

fn read(status: u16, body: &[u8]) -> Option<ApiError> {
    ApiError::check_body(status, body).err()
}

fn error(body: &Value) -> ApiError {
    read(400, body.to_string().as_bytes()).expect("an error")
}

#[test]
fn a_result_with_it_stays_small() {
    fn usable<T: Clone + Send + Sync + Error + 'static>() {}
    usable::<ApiError>();
    assert_eq!(size_of::<Result<(), ApiError>>(), size_of::<usize>());
}

#[test]
fn headers_of_any_client() {
    let body = br#"{"code": 99991400}"#;
    let mut map = reqwest::header::HeaderMap::new();
    map.insert("X-Ogw-Ratelimit-Reset", "7".parse().unwrap());
    map.insert("X-Tt-Logid", "abc".parse().unwrap());
    let owned: HashMap<String, Vec<u8>> = HashMap::from([("Retry-After".into(), b"7".to_vec())]);

    let error = ApiError::check(400, &map, body).unwrap_err();
    assert_eq!((error.retry_after(), error.log_id()), (Some(Duration::from_secs(7)), Some("abc")));
    let error = ApiError::check(400, owned, body).unwrap_err();
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
    assert!(long.ends_with(error.remedy(Lang::En).unwrap()), "{long}");
    assert!(!format!("{error:?}").contains("permission_violations"), "the body belongs in no log");

    let source = error.source().and_then(|source| source.downcast_ref::<FeishuError>());
    assert_eq!(source, Some(&FeishuError::Gateway(code!(99991672))));
}

#[test]
fn without_a_text_the_table_has_one() {
    let talent = HireError::TalentNotExist;
    assert_eq!(error(&json!({"code": 1002102})).to_string(), format!("1002102: {}", talent.message()));
    assert_eq!(error(&json!({"code": UNKNOWN})).to_string(), UNKNOWN.to_string());
    assert_eq!(error(&json!({"data": 1})).to_string(), "HTTP 400: Bad Request");
}

#[test]
fn the_path_decides_and_another_domain_never_answers() {
    let talent = error(&json!({"code": 1002102, "msg": "Talent not exist"}));
    assert_eq!(talent.known(), Some(HireError::TalentNotExist.into()));
    assert_eq!(talent.clone().with_path("/open-apis/hire/v1/talents/7"), talent);
    assert_eq!(talent.clone().with_path("https://proxy.example/feishu/unknown"), talent, "the only candidate");

    let elsewhere = talent.with_api("POST", "/open-apis/im/v1/messages?x=1");
    assert_eq!((elsewhere.known(), elsewhere.kind(), elsewhere.known_retry()), (None, None, None));
    assert_eq!((elsewhere.remedy(Lang::En), elsewhere.candidates().len()), (None, 0));
    assert_eq!(elsewhere.to_string(), "1002102: Talent not exist", "no word of another domain");
    let gateway = error(&json!({"code": 99991400})).with_path("/open-apis/im/v1/messages");
    assert_eq!(gateway.known().map(FeishuError::domain), Some(Domain::Gateway));
}

#[cfg(feature = "endpoints")]
#[test]
fn the_documented_api_decides() {
    for endpoint in feishu_codes::Endpoint::ALL {
        // As a proxy might log it: no scheme, and a segment in percent-encoding.
        let path = format!("open.feishu.cn{}", endpoint.path().replacen("open-apis", "open%2Dapis", 1));
        for documented in endpoint.documented() {
            let error = error(&json!({"code": documented.code()})).with_api(endpoint.method(), &path);
            assert_eq!(error.known(), Some(documented), "{endpoint}");
        }
    }
}

#[test]
fn the_status_decides_for_unknown_codes_only() {
    let read = |status, code: i64| read(status, json!({ "code": code }).to_string().as_bytes()).unwrap();
    for (status, retry) in [
        (200, Retry::Never),
        (429, Retry::SlowDown),
        (500, Retry::Backoff),
        (501, Retry::Never),
        (502, Retry::Backoff),
        (504, Retry::Backoff),
    ] {
        assert_eq!(read(status, UNKNOWN).retry(), retry, "{status}");
        assert_eq!(read(status, UNKNOWN).known_retry(), None);
        for known in FeishuError::ALL {
            let error = read(status, known.code()).with_path(a_path(known.domain()));
            assert_eq!((error.known(), error.retry()), (Some(*known), known.retry()), "{status}");
        }
    }
}

/// A path that belongs to this domain, or to none if any API may answer its codes.
fn a_path(domain: Domain) -> &'static str {
    domain.paths().next().unwrap_or("/")
}

#[test]
fn a_quota_is_no_rate_limit_whatever_the_status() {
    let quotas = FeishuError::ALL.iter().flat_map(|error| error.meanings().map(move |meaning| (error, meaning)));
    let quotas = quotas.filter(|(_, meaning)| meaning.kind() == Kind::LimitExceeded);
    let mut count = 0;
    for (quota, meaning) in quotas {
        let body = json!({"code": quota.code(), "msg": as_sent(meaning)}).to_string();
        let error = ApiError::check(429, [("x-ogw-ratelimit-reset", "3")], body.as_bytes()).unwrap_err();
        let error = error.with_path(a_path(quota.domain()));
        if error.kind() == Some(Kind::LimitExceeded) {
            assert_eq!(error.retry(), Retry::Never, "{error}");
            assert_eq!(RetryPolicy::new().start(true).next_step(&error, 7), Step::Stop);
            count += 1;
        }
    }
    assert!(count > 0);
}

/// The documented text as a server sends it, with values in place of placeholders.
fn as_sent(meaning: Meaning) -> String {
    meaning.message().replace("%v", "value").replace("%s", "value").replace("%d", "7")
}

#[test]
fn every_code_of_the_table_is_found_by_code_and_text() {
    for known in FeishuError::ALL {
        for meaning in known.meanings() {
            let text = as_sent(meaning);
            let error = error(&json!({"code": known.code(), "msg": text}));
            match error.known() {
                Some(found) => assert!(FeishuError::lookup(known.code()).contains(&found)),
                None => assert!(error.to_string().contains(known.name()), "an ambiguous code names its candidates"),
            }
            let error = error.with_path(a_path(known.domain()));
            assert_eq!(error.known(), Some(*known));
            let outer = known.meaning(&text);
            if error.sub_error().is_none() {
                assert_eq!((error.kind(), error.known_retry()), (Some(outer.kind()), Some(outer.retry())));
                assert_eq!((error.meaning(), error.remedy(Lang::Zh)), (Some(outer), Some(outer.remedy(Lang::Zh))));
            }
        }
    }
}

/// A body of a message whose card was refused, as the platform sends it.
fn refused_card(outer: i64, inner: i64, text: &str) -> ApiError {
    let msg = format!("Failed to create card content, ext=ErrCode: {inner}; ErrMsg: {text}; ErrorValue: 7; ");
    error(&json!({"code": outer, "msg": msg}))
}

#[test]
fn the_code_inside_the_text_is_the_real_cause() {
    let is_inner = |scope: &str| scope.contains("inside 230099");
    let mut domains = Vec::new();
    for inner in FeishuError::ALL {
        for meaning in inner.meanings().filter(|meaning| meaning.scope().is_some_and(is_inner)) {
            let text = as_sent(meaning);
            let text = text.split("ErrMsg: ").last().unwrap().split(';').next().unwrap();
            for outer in [raw_code!(230099), raw_code!(11246), UNKNOWN] {
                let error = refused_card(outer, inner.code(), text).with_path("/open-apis/im/v1/messages");
                assert_eq!((error.sub_code(), error.sub_error()), (Some(inner.code()), Some(*inner)), "{text}");
                assert_eq!(error.known().map(FeishuError::code), (outer != UNKNOWN).then_some(outer));
                let best = inner.meaning(text);
                let found = error.meaning().unwrap();
                assert!(found == best || inner.meanings().count() > 1, "{text}: {found:?}");
                assert_eq!((error.kind(), error.retry()), (Some(found.kind()), found.retry()));
                if found == best {
                    assert_eq!(error.remedy(Lang::En), Some(best.remedy(Lang::En)));
                    let line = format!("{outer}, caused by {}", inner.code());
                    assert!(error.to_string().starts_with(&line), "{error}");
                }
            }
            domains.push(inner.domain());
        }
    }
    assert!(domains.contains(&Domain::Im) && domains.contains(&Domain::Cardkit), "whatever the path");
}

#[test]
fn one_inner_code_with_several_causes() {
    for (text, is_limit) in [("card table number over limit", true), ("cardid is invalid", false)] {
        let error = refused_card(raw_code!(230099), raw_code!(11310), text);
        assert_eq!(error.kind() == Some(Kind::LimitExceeded), is_limit, "{error}");
        assert!(error.to_string().starts_with(&format!("230099, caused by 11310: {text}")), "{error}");
    }
}

#[test]
fn a_code_inside_a_specific_error_is_not_its_cause() {
    let text = "request trigger frequency limit, ext=ErrCode: 1002102; ErrMsg: Talent not exist";
    let error = error(&json!({"code": 99991400, "msg": text}));
    assert_eq!(error.sub_error(), Some(HireError::TalentNotExist.into()));
    assert_eq!(error.retry(), Retry::SlowDown);
    assert_eq!(error.to_string(), format!("99991400: {text}"));
}

#[test]
fn a_number_alone_is_not_taken_for_a_code_of_some_other_service() {
    let inner = |text| error(&json!({"code": UNKNOWN, "msg": text})).sub_error();
    assert_eq!(inner("ext=ErrCode: 1002102; ErrMsg: Talent not exist"), Some(HireError::TalentNotExist.into()));
    assert_eq!(inner("ext=ErrCode: 1002102; ErrMsg: upstream 7 broke"), None);
}

#[test]
fn scopes_of_the_object_and_of_texts() {
    let scopes = |msg: &str| {
        let error = error(&json!({"code": 99991672, "msg": msg}));
        let scopes = error.missing_scopes().map(str::to_owned).collect::<Vec<_>>();
        (scopes, error.scopes_needed(), error.grant_url())
    };
    let (found, needed, url) = scopes("Access denied. One of the following scopes is required: [a:b, a:c, a:b]");
    assert_eq!(
        (found.as_slice(), needed, url),
        (&["a:b".to_owned(), "a:c".into()][..], Some(ScopesNeeded::AnyOf), None)
    );
    let (found, needed, url) = scopes("应用 cli_7 尚未开通以下所有权限：[a:b, a:c]");
    assert_eq!((found.len(), needed), (2, Some(ScopesNeeded::AllOf)));
    assert_eq!(
        url.as_deref(),
        Some("https://open.feishu.cn/app/cli_7/auth?q=a:b,a:c&op_from=openapi&token_type=tenant")
    );

    let object = error(&json!({
        "code": 99991679,
        "msg": "required one of these privileges under the user identity: [x:y]",
        "error": {
            "permission_violations": [{"type": "action_privilege_required", "subject": "a:b"}],
            "troubleshooter": "see https://open.larksuite.com/search?code=99991679"
        }
    }));
    assert_eq!(object.missing_scopes().collect::<Vec<_>>(), ["a:b"], "the object comes first");
    assert_eq!(object.scopes_needed(), Some(ScopesNeeded::AnyOf));
    assert_eq!(
        object.grant_url_for("cli_7").as_deref(),
        Some("https://open.larksuite.com/app/cli_7/auth?q=a:b&op_from=openapi&token_type=user")
    );
}

#[test]
fn an_access_policy_asks_for_a_check_in_the_browser() {
    let url = |body: Value| error(&body).challenge_url().map(str::to_owned);
    let expected = Some("https://example.com/check".to_owned());
    assert_eq!(url(json!({"code": 21000, "data": {"challenge_url": " `https://example.com/check` "}})), expected);
    assert_eq!(url(json!({"error": {"code": 21000, "message": "m", "data": {"challenge_url": expected}}})), expected);
    assert_eq!(url(json!({"code": 21000, "challenge_url": expected})), expected);
    assert_eq!(url(json!({"code": 21000, "data": {"challenge_url": "javascript:alert(1)"}})), None);
}

#[test]
fn huge_and_deep_bodies() {
    let full = r#""code": 1002102, "msg": "Talent not exist""#;
    let deep = |depth, inside: &str| "[".repeat(depth) + inside + &"]".repeat(depth);
    let keys = |count: u32| {
        (0..count).flat_map(|key| ["\"key", &key.to_string(), "\": [], "].map(str::to_owned)).collect::<String>()
    };
    for body in [
        format!(r#"{{"data": {}, {full}}}"#, deep(10_000, "")),
        format!(r#"{{"error": {}, {full}}}"#, deep(1_000_000, "")),
        format!(r#"{{"error": {{"helps": {}}}, {full}}}"#, deep(1_000_000, "{}")),
        format!(r#"{{{full}, "data": {}"#, "{\"a\":".repeat(1_000_000)),
        format!("{{{}{full}}}", keys(1_000_000)),
        format!("{{{}{full}}}", r#""code": 0, "#.repeat(1_000_000)),
        format!(r#"{{{full}, "error": {{"helps": [{}"x"]}}}}"#, r#""https://example.com", "#.repeat(500_000)),
        format!(r#"{{"data": "{}", {full}}}"#, "\\n".repeat(4_000_000)),
    ] {
        let error = read(200, body.as_bytes()).unwrap();
        assert_eq!((error.code(), error.server_message()), (Some(1002102), "Talent not exist"));
        use_all(&error);
    }
    let text = "scope errcode [".repeat(500_000);
    assert_eq!(error(&json!({"code": UNKNOWN, "msg": text})).missing_scopes().count(), 0);
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

/// Everything that is read, one line per field of the body.
fn facts(error: &ApiError) -> [(&'static str, String); 9] {
    [
        ("code", format!("{:?}", error.code())),
        ("msg", error.server_message().into()),
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
    let _ = (error.grant_url_for("cli_1"), error.challenge_url(), error.kind(), error.source().is_some());
    let _ = error.clone().with_path("/open-apis/hire/v1/talents");
}

proptest! {
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
