//! Feature `response`: what an error means. `response_corpus.rs` has the shapes of answers, and `tests/tests/generated` any bytes.

use std::{collections::HashMap, error::Error, time::Duration};

use feishu_codes::{
    ApiError, Domain, FeishuError, HireError, Kind, Lang, Meaning, Retry, RetryPolicy, code, raw_code,
    response::ScopesNeeded, retry_policy::Step,
};
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};

/// A code that is not in the table.
const UNKNOWN: i64 = 1_799_999_999;

fn read(status: u16, body: &[u8]) -> Option<ApiError> {
    ApiError::check_body(status, body).err()
}

fn error(body: &Value) -> ApiError {
    read(400, body.to_string().as_bytes()).expect("an error")
}

#[test]
fn a_result_with_an_error_is_as_small_as_a_pointer() {
    fn usable<T: Clone + Send + Sync + Error + 'static>() {}
    usable::<ApiError>();
    assert_eq!(size_of::<Result<(), ApiError>>(), size_of::<usize>());
}

#[test]
fn headers_of_any_client_are_read() {
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
fn display_is_one_line_and_its_alternate_form_adds_scopes_and_remedy() {
    let error = error(&json!({
        "code": 99991672, "msg": "No\npermission",
        "error": {"log_id": "abc", "permission_violations": [{"scope": "im:message"}, {"scope": "im:chat"}]}
    }));
    assert_eq!(error.to_string(), "99991672: No permission (log id abc)");
    let long = format!("{error:#}");
    assert!(long.contains("Missing scopes: im:message, im:chat. "), "{long}");
    assert!(long.ends_with(error.remedy(Lang::En).unwrap()), "{long}");
    assert!(!format!("{error:?}").contains("permission_violations"), "Debug omits the body");

    let source = error.source().and_then(|source| source.downcast_ref::<FeishuError>());
    assert_eq!(source, Some(&FeishuError::Gateway(code!(99991672))));
}

#[test]
fn without_a_server_message_the_table_provides_one() {
    let talent = HireError::TalentNotExist;
    assert_eq!(error(&json!({"code": 1002102})).to_string(), format!("1002102: {}", talent.message()));
    assert_eq!(error(&json!({"code": UNKNOWN})).to_string(), UNKNOWN.to_string());
    assert_eq!(error(&json!({"data": 1})).to_string(), "HTTP 400: Bad Request");
}

#[test]
fn the_path_selects_the_domain_and_no_other_domain_answers() {
    let talent = error(&json!({"code": 1002102, "msg": "Talent not exist"}));
    assert_eq!(talent.known(), Some(HireError::TalentNotExist.into()));
    assert_eq!(talent.clone().with_path("/open-apis/hire/v1/talents/7"), talent);
    assert_eq!(talent.clone().with_path("https://proxy.example/feishu/unknown"), talent, "the only candidate");

    let elsewhere = talent.with_api("POST", "/open-apis/im/v1/messages?x=1");
    assert_eq!((elsewhere.known(), elsewhere.kind(), elsewhere.known_retry()), (None, None, None));
    assert_eq!((elsewhere.remedy(Lang::En), elsewhere.candidates().len()), (None, 0));
    assert_eq!(elsewhere.to_string(), "1002102: Talent not exist", "no text of another domain");
    let gateway = error(&json!({"code": 99991400})).with_path("/open-apis/im/v1/messages");
    assert_eq!(gateway.known().map(FeishuError::domain), Some(Domain::Gateway));
}

#[cfg(feature = "endpoints")]
#[test]
fn the_api_selects_the_documented_error() {
    for endpoint in feishu_codes::Endpoint::ALL {
        // As a proxy might log it: without a scheme, and with percent-encoding.
        let path = format!("open.feishu.cn{}", endpoint.path().replacen("open-apis", "open%2Dapis", 1));
        for documented in endpoint.documented() {
            let error = error(&json!({"code": documented.code()})).with_api(endpoint.method(), &path);
            assert_eq!(error.known(), Some(documented), "{endpoint}");
        }
    }
}

#[test]
fn the_status_decides_for_unknown_codes() {
    let body = json!({ "code": UNKNOWN }).to_string();
    for (status, retry) in [
        (200, Retry::Never),
        (429, Retry::SlowDown),
        (500, Retry::Backoff),
        (501, Retry::Never),
        (502, Retry::Backoff),
        (504, Retry::Backoff),
    ] {
        let error = read(status, body.as_bytes()).unwrap();
        assert_eq!((error.retry(), error.known_retry()), (retry, None), "{status}");
    }
}

/// Returns a path of this domain, or any path for a domain without paths.
fn a_path(domain: Domain) -> &'static str {
    domain.paths().next().unwrap_or("/")
}

/// Returns the message of a meaning as a server sends it, with values instead of placeholders.
fn as_sent(meaning: Meaning) -> String {
    meaning.message().replace("%v", "value").replace("%s", "value").replace("%d", "7")
}

/// A quota at status 429, for example, is not a rate limit.
#[test]
fn the_table_decides_for_known_codes_whatever_the_status() {
    for (known, status) in FeishuError::ALL.iter().flat_map(|known| [200, 429, 503].map(|status| (known, status))) {
        for meaning in known.meanings() {
            let text = as_sent(meaning);
            let body = json!({"code": known.code(), "msg": text}).to_string();
            let error = ApiError::check(status, [("x-ogw-ratelimit-reset", "3")], body.as_bytes()).unwrap_err();
            match error.known() {
                Some(found) => assert!(FeishuError::lookup(known.code()).contains(&found)),
                None => assert!(error.to_string().contains(known.name()), "an ambiguous code names its candidates"),
            }
            let error = error.with_path(a_path(known.domain()));
            assert_eq!(error.known(), Some(*known));
            if error.sub_error().is_none() {
                let best = known.meaning(&text);
                assert_eq!((error.meaning(), error.remedy(Lang::Zh)), (Some(best), Some(best.remedy(Lang::Zh))));
                assert_eq!((error.kind(), error.known_retry()), (Some(best.kind()), Some(best.retry())));
                assert_eq!(error.retry(), best.retry(), "{status}");
                let step = RetryPolicy::new().start(true).next_step(&error, 7);
                assert_eq!(step == Step::Stop, best.retry() == Retry::Never, "{error}");
            }
        }
    }
}

/// Returns the error of a message whose card the platform refused.
fn refused_card(outer: i64, inner: i64, text: &str) -> ApiError {
    let msg = format!("Failed to create card content, ext=ErrCode: {inner}; ErrMsg: {text}; ErrorValue: 7; ");
    error(&json!({"code": outer, "msg": msg}))
}

#[test]
fn a_code_inside_the_text_of_a_generic_error_is_its_cause() {
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
    assert!(domains.contains(&Domain::Im) && domains.contains(&Domain::Cardkit), "a sub code may be of any domain");
}

#[test]
fn the_text_after_a_sub_code_selects_its_meaning() {
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
fn a_sub_code_is_known_only_if_its_text_fits() {
    let sub_error = |text| error(&json!({"code": UNKNOWN, "msg": text})).sub_error();
    assert_eq!(sub_error("ext=ErrCode: 1002102; ErrMsg: Talent not exist"), Some(HireError::TalentNotExist.into()));
    assert_eq!(sub_error("ext=ErrCode: 1002102; ErrMsg: upstream 7 broke"), None);
}

#[test]
fn the_scopes_of_the_error_object_come_before_those_of_the_text() {
    let object = error(&json!({
        "code": 99991679,
        "msg": "required one of these privileges under the user identity: [x:y]",
        "error": {
            "permission_violations": [{"type": "action_privilege_required", "subject": "a:b"}],
            "troubleshooter": "see https://open.larksuite.com/search?code=99991679"
        }
    }));
    assert_eq!(object.missing_scopes().collect::<Vec<_>>(), ["a:b"]);
    assert_eq!(object.scopes_needed(), Some(ScopesNeeded::AnyOf));
    assert_eq!(
        object.grant_url_for("cli_7").as_deref(),
        Some("https://open.larksuite.com/app/cli_7/auth?q=a:b&op_from=openapi&token_type=user")
    );
}

#[test]
fn the_challenge_of_an_access_policy_is_an_https_address() {
    let url = |body: Value| error(&body).challenge_url().map(str::to_owned);
    let expected = Some("https://example.com/check".to_owned());
    assert_eq!(url(json!({"code": 21000, "data": {"challenge_url": " `https://example.com/check` "}})), expected);
    assert_eq!(url(json!({"error": {"code": 21000, "message": "m", "data": {"challenge_url": expected}}})), expected);
    assert_eq!(url(json!({"code": 21000, "challenge_url": expected})), expected);
    assert_eq!(url(json!({"code": 21000, "data": {"challenge_url": "javascript:alert(1)"}})), None);
}

/// Recursion would overflow the stack, and quadratic time would take minutes.
#[test]
fn huge_and_deep_bodies_are_read_in_linear_time() {
    const MANY: usize = 200_000;
    let full = r#""code": 1002102, "msg": "Talent not exist""#;
    let deep = |inside: &str| "[".repeat(MANY) + inside + &"]".repeat(MANY);
    let keys = (0..MANY).fold(String::new(), |keys, key| keys + "\"key" + &key.to_string() + "\": [], ");
    for body in [
        format!(r#"{{"data": {}, {full}}}"#, deep("")),
        format!(r#"{{"error": {{"helps": {}}}, {full}}}"#, deep("{}")),
        format!(r#"{{{full}, "data": {}"#, "{\"a\":".repeat(MANY)),
        format!("{{{keys}{full}}}"),
        format!("{{{}{full}}}", r#""code": 0, "#.repeat(MANY)),
        format!(r#"{{{full}, "error": {{"helps": [{}"x"]}}}}"#, r#""https://example.com", "#.repeat(MANY)),
        format!(r#"{{"data": "{}", {full}}}"#, "\\n".repeat(MANY)),
    ] {
        let error = read(200, body.as_bytes()).unwrap();
        assert_eq!((error.code(), error.server_message()), (Some(1002102), "Talent not exist"));
        use_all(&error);
    }
    let text = "scope errcode [".repeat(MANY);
    assert_eq!(error(&json!({"code": UNKNOWN, "msg": text})).missing_scopes().count(), 0);
}

/// Generates JSON values of little depth.
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

/// Returns a body with all fields that the library reads.
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

/// Returns all facts of an error, by the field of the body that has them.
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

/// Uses all of an error, and checks that it is displayed in one line.
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
    fn an_invalid_field_affects_no_other_field(wrong in any_json(), index in 0..9_usize) {
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
}

#[test]
fn a_body_that_was_cut_off_keeps_its_code() {
    let body = full().to_string();
    // serde_json sorts the fields, so the code comes first.
    for end in body.find(',').unwrap()..=body.len() {
        let error = read(200, &body.as_bytes()[..end]).expect("the code is there");
        use_all(&error);
        assert_eq!(error.code(), Some(1002102));
    }
}
