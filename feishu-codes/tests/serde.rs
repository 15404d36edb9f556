//! Feature `serde`: codes as numbers, closed sets as names.

use std::collections::BTreeMap;

use feishu_codes::{Domain, FeishuError, HireError, Kind, Lang, Retry};
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
    code: HireError,
    any: FeishuError,
    kind: Kind,
    retry: Retry,
    lang: Lang,
    domain: Domain,
}

const TALENT: &str = r#"{"code":1002102,"any":1002102,"kind":"not_found","retry":"never","lang":"zh","domain":"hire"}"#;

#[test]
fn codes_are_numbers_and_closed_sets_are_names() {
    let entry = Entry {
        code: HireError::TalentNotExist,
        any: HireError::TalentNotExist.into(),
        kind: Kind::NotFound,
        retry: Retry::Never,
        lang: Lang::Zh,
        domain: Domain::Hire,
    };
    assert_eq!(serde_json::to_string(&entry).unwrap(), TALENT);
    assert_eq!(serde_json::from_str::<Entry>(TALENT).unwrap(), entry);
}

#[test]
fn every_code_comes_back() {
    for error in FeishuError::ALL {
        let text = serde_json::to_string(error).unwrap();
        assert_eq!(text, error.code().to_string());
        if FeishuError::lookup(error.code()).len() == 1 {
            assert_eq!(serde_json::from_str::<FeishuError>(&text).unwrap(), *error);
        }
    }
    let counts = BTreeMap::from([(HireError::TalentNotExist, 3)]);
    let text = serde_json::to_string(&counts).unwrap();
    assert_eq!(text, r#"{"1002102":3}"#, "a key is the number too");
    assert_eq!(serde_json::from_str::<BTreeMap<HireError, i32>>(&text).unwrap(), counts);
}

#[test]
fn what_is_no_code_is_named_with_its_neighbours() {
    let error = |text| serde_json::from_str::<HireError>(text).unwrap_err().to_string();
    let swapped = error("1002120");
    assert!(swapped.contains("1002120") && swapped.contains("1002102 (HireError::TalentNotExist)"), "{swapped}");
    assert!(error("-7").contains("-7"));
    assert!(error("18446744073709551615").contains("18446744073709551615"));
    assert!(error("\"1002102\"").contains("expected the number of an error code"));
    assert!(error("1002102.5").contains("expected the number of an error code"));

    let kind = serde_json::from_str::<Kind>("\"lost\"").unwrap_err().to_string();
    assert!(kind.contains("\"lost\"") && kind.contains("`not_found`"), "{kind}");
}

#[test]
fn tables_of_users_have_it_too() {
    use own::{AnyError, BillingError, Domain};

    assert_eq!(serde_json::to_string(&BillingError::InvoiceNotFound).unwrap(), "7001");
    assert_eq!(serde_json::from_str::<AnyError>("7001").unwrap(), AnyError::from(BillingError::InvoiceNotFound));
    assert_eq!(serde_json::from_str::<Domain>("\"shipping\"").unwrap(), Domain::Shipping);
    let ambiguous = serde_json::from_str::<AnyError>("7002").unwrap_err().to_string();
    assert!(
        ambiguous.contains("BillingError::LedgerBusy") && ambiguous.contains("ShippingError::ParcelTooLarge"),
        "{ambiguous}"
    );
}
