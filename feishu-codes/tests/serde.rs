//! Feature `serde`: codes serialize as numbers, closed sets as names, meanings and responses as fields of structured logs.

use std::collections::BTreeMap;

use feishu_codes::{FeishuError, Kind, Lang, Retry};
use own::{AnyError, BillingError, Domain};
use serde::{Deserialize, Serialize};

mod own {
    feishu_codes::error_codes! {
        codes: "tests/tables/codes.csv",
        domains: "tests/tables/domains.csv",
        module: crate::own,
    }
}

#[derive(Debug, PartialEq, Deserialize, Serialize)]
struct Entry {
    code: BillingError,
    any: AnyError,
    kind: Kind,
    retry: Retry,
    lang: Lang,
    domain: Domain,
}

const INVOICE: &str = r#"{"code":7001,"any":7001,"kind":"not_found","retry":"never","lang":"zh","domain":"billing"}"#;

#[test]
fn codes_are_numbers_and_closed_sets_are_names() {
    let entry = Entry {
        code: BillingError::InvoiceNotFound,
        any: BillingError::InvoiceNotFound.into(),
        kind: Kind::NotFound,
        retry: Retry::Never,
        lang: Lang::Zh,
        domain: Domain::Billing,
    };
    assert_eq!(serde_json::to_string(&entry).unwrap(), INVOICE);
    assert_eq!(serde_json::from_str::<Entry>(INVOICE).unwrap(), entry);

    let counts = BTreeMap::from([(BillingError::InvoiceNotFound, 3)]);
    let text = serde_json::to_string(&counts).unwrap();
    assert_eq!(text, r#"{"7001":3}"#, "a map key is the number too");
    assert_eq!(serde_json::from_str::<BTreeMap<BillingError, i32>>(&text).unwrap(), counts);
}

#[test]
fn every_code_of_the_facade_survives_a_round_trip() {
    for error in FeishuError::ALL {
        let text = serde_json::to_string(error).unwrap();
        assert_eq!(text, error.code().to_string());
        if FeishuError::lookup(error.code()).len() == 1 {
            assert_eq!(serde_json::from_str::<FeishuError>(&text).unwrap(), *error);
        }
    }
}

#[test]
fn unknown_codes_are_reported_with_the_nearest_known_ones() {
    let error = |text| serde_json::from_str::<BillingError>(text).unwrap_err().to_string();
    let swapped = error("7010");
    assert!(swapped.contains("7010") && swapped.contains("7001 (BillingError::InvoiceNotFound)"), "{swapped}");
    assert!(error("-7").contains("-7"));
    assert!(error("18446744073709551615").contains("18446744073709551615"));
    assert!(error("\"7001\"").contains("expected an error code as an integer"));
    assert!(error("7001.5").contains("expected an error code as an integer"));

    let kind = serde_json::from_str::<Kind>("\"lost\"").unwrap_err().to_string();
    assert!(kind.contains("\"lost\"") && kind.contains("`not_found`"), "{kind}");
    let ambiguous = serde_json::from_str::<AnyError>("7002").unwrap_err().to_string();
    for candidate in ["BillingError::LedgerBusy", "ShippingError::ParcelTooLarge"] {
        assert!(ambiguous.contains(candidate), "{ambiguous}");
    }
}

#[test]
fn a_meaning_serializes_its_texts() {
    let meaning = own::BillingError::InvoiceNotFound.meaning("invoice not found");
    let expected = serde_json::json!({
        "scope": null,
        "message": "invoice not found",
        "kind": "not_found",
        "retry": "never",
        "http": [404],
        "explanation": "The invoice does not exist.",
        "remedy": "Check the number of the invoice.",
        "docs_url": "https://open.larksuite.com/document/billing/errors",
    });
    assert_eq!(serde_json::to_value(meaning).unwrap(), expected);
}

#[cfg(feature = "response")]
#[test]
fn a_response_serializes_its_facts_without_the_body() {
    use feishu_codes::{ApiError, HireError};
    use serde_json::json;

    let body = r#"{"code": 1002102, "msg": "Talent not exist", "log_id": "abc",
        "error": {"field_violations": [{"field": "password", "value": "secret"}]}}"#;
    let error = ApiError::check(404, [("X-Request-Id", "7"), ("Retry-After", "3")], body.as_bytes()).unwrap_err();
    let expected = json!({
        "status": 404,
        "code": 1002102,
        "message": "Talent not exist",
        "error": "HireError::TalentNotExist",
        "sub_code": null,
        "sub_error": null,
        "kind": HireError::TalentNotExist.kind(),
        "retry": HireError::TalentNotExist.retry(),
        "retry_after": 3,
        "remedy": HireError::TalentNotExist.remedy(Lang::En),
        "missing_scopes": [],
        "scopes_needed": null,
        "log_id": "abc",
        "request_id": "7",
        "troubleshooter": null,
    });
    assert_eq!(serde_json::to_value(&error).unwrap(), expected);

    let scopes = br#"{"code": 99991672, "msg": "One of the following scopes is required: [a:b]"}"#;
    let log = serde_json::to_value(ApiError::check_body(400, scopes).unwrap_err()).unwrap();
    assert_eq!((&log["missing_scopes"], &log["scopes_needed"]), (&json!(["a:b"]), &json!("any_of")));
}
