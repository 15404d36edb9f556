//! The methods, traits and conversions of enums.

use std::error::Error;

use feishu_codes::{ErrorCode, Lang, LookupError, Meaning, ParseCodeError, Retry};
use feishu_codes_tests::rows;

use crate::second::{CommonError, Domain, SecondError, ShopFloor2Error, StoreError, TypeError, code};

#[test]
fn enums_say_what_the_rows_say() {
    rows::assert_same("tests/data/second_codes.csv", |error: SecondError| error.domain().name());
}

/// The methods of an enum describe its first meaning, need no import of the trait, and return what the trait returns.
#[test]
fn methods_need_no_import_of_the_trait() {
    mod without_the_trait {
        use crate::second::StoreError;
        use feishu_codes::{Kind, Lang, Retry};

        pub(super) fn check(error: StoreError) {
            let first = error.meanings().next();
            assert_eq!(first, Some(error.meaning("item 5 is sold")));
            assert_eq!((error.name(), error.message()), ("Sold", "item %v is sold"));
            assert_eq!(
                (error.kind(), error.retry(), error.http_statuses()),
                (Kind::FailedPrecondition, Retry::Never, &[][..])
            );
            assert_eq!((error.explanation(Lang::En), error.explanation(Lang::Zh)), ("It is sold", "已售出"));
            assert_eq!((error.remedy(Lang::En), error.remedy(Lang::Zh)), ("Take another one.", "请换一个"));
            assert_eq!((error.docs_url(Lang::En), error.docs_url(Lang::Zh)), (None, None));
        }
    }
    fn generic<E: ErrorCode>(error: E) -> (i64, &'static str, Retry, usize) {
        (error.code(), error.remedy(Lang::En), error.retry(), E::ALL.len())
    }
    without_the_trait::check(StoreError::Sold);
    assert_eq!(generic(StoreError::Sold), (71, "Take another one.", Retry::Never, 6));
    assert_eq!(generic(SecondError::from(StoreError::Sold)), (71, "Take another one.", Retry::Never, 15));
}

#[test]
fn a_page_has_a_link_per_language_and_an_address_is_its_own_link() {
    let links = |error: SecondError, msg: &str| {
        let meaning = error.meaning(msg);
        [Lang::En, Lang::Zh].map(|lang| meaning.docs_url(lang).map(|url| url.to_string()))
    };
    let page = ["https://open.larksuite.com/document/a/b", "https://open.feishu.cn/document/a/b"];
    assert_eq!(links(code!(common::70).into(), ""), page.map(|page| Some(page.to_owned())));
    let address = "https://github.com/larksuite/cli/blob/main/errors.go";
    assert_eq!(links(code!(73).into(), ""), [address, address].map(|address| Some(address.to_owned())));
    assert_eq!(links(code!(72).into(), ""), [None, None]);
}

#[test]
fn the_smallest_and_the_largest_codes_are_found() {
    assert_eq!(CommonError::from_code(1), Some(CommonError::Smallest));
    assert_eq!(CommonError::from_code(i64::from(i32::MAX)), Some(CommonError::Largest));
    assert_eq!((CommonError::Largest as i32, CommonError::Largest as i64), (2147483647, 2147483647));
    for unknown in [0, -1, 2, 1 << 31, -2147483648, i64::MAX, i64::MIN, (1 << 32) + 1] {
        assert_eq!(CommonError::from_code(unknown), None, "{unknown}");
        assert!(SecondError::lookup(unknown).iter().all(|error| error.domain() != Domain::Common), "{unknown}");
    }
}

#[test]
fn values_are_in_the_order_of_their_codes() {
    assert_eq!(
        StoreError::ALL.iter().map(|error| error.code()).collect::<Vec<_>>(),
        [70, 71, 72, 73, 1002101, 1002102]
    );
    assert!(StoreError::ALL.is_sorted());
    assert!(SecondError::ALL.is_sorted_by(|left, right| left < right && left.code() <= right.code()));
    assert_eq!(Domain::Type.errors().map(SecondError::code).collect::<Vec<_>>(), [2, 3, 70]);
}

#[test]
fn lookups_are_const() {
    const ERROR: Option<StoreError> = StoreError::from_code(71);
    const CODE: i64 = StoreError::Sold.code();
    const WIDE: SecondError = SecondError::Store(StoreError::Sold);
    const DOMAINS: [Domain; 2] = [StoreError::DOMAIN, WIDE.domain()];
    assert_eq!((ERROR, CODE, WIDE.code(), DOMAINS), (Some(StoreError::Sold), 71, 71, [Domain::Store; 2]));
}

#[test]
fn conversions_from_and_to_integers() {
    assert_eq!(StoreError::try_from(71_i32), Ok(StoreError::Sold));
    assert_eq!(StoreError::try_from(71_i64), Ok(StoreError::Sold));
    assert_eq!(StoreError::try_from(71_u32), Ok(StoreError::Sold));
    assert_eq!(SecondError::try_from(71_u64), Ok(StoreError::Sold.into()));
    assert_eq!(i64::from(StoreError::Sold) + i64::from(SecondError::Store(StoreError::Sold)), 142);
    // The error keeps a number that no code can have.
    let unknown = StoreError::try_from(u64::MAX).unwrap_err();
    assert_eq!(unknown.code(), i128::from(u64::MAX));
    let text = "unknown error code 18446744073709551615; nearest known codes: 1002102 (StoreError::Err)";
    assert_eq!(unknown.to_string(), text);
    assert_eq!(format!("{unknown:?}"), "UnknownCode(18446744073709551615)");
    let text = "unknown error code -9223372036854775808; nearest known codes: 1 (CommonError::Smallest)";
    assert_eq!(SecondError::try_from(i64::MIN).unwrap_err().to_string(), text);
}

#[test]
#[allow(clippy::nonminimal_bool, reason = "each operator in both directions")]
fn comparisons_in_both_directions() {
    let (sold, wide) = (StoreError::Sold, SecondError::from(StoreError::Sold));
    assert!(sold == 71 && 71 == sold && sold != 72 && 72 != sold);
    assert!(wide == 71 && 71 == wide && wide != 72 && 72 != wide);
    assert!(sold == wide && wide == sold && wide != StoreError::Option && StoreError::Option != wide);
    assert!(TypeError::Domain != SecondError::from(StoreError::Shared), "the same code of another domain");
    assert_eq!(format!("{sold:?} {wide:?}"), "Sold Store(Sold)");
}

#[test]
fn conversions_between_one_domain_and_all() {
    let wide = SecondError::from(StoreError::Shared);
    assert_eq!(StoreError::try_from(wide), Ok(StoreError::Shared));
    assert_eq!(TypeError::try_from(wide), Err(wide), "the same code of another domain");
}

#[test]
fn a_code_of_several_domains_is_ambiguous() {
    let all = [
        SecondError::Common(CommonError::Shared),
        SecondError::Store(StoreError::Shared),
        SecondError::ShopFloor2(ShopFloor2Error::String),
        SecondError::Type(TypeError::Domain),
    ];
    assert_eq!(SecondError::lookup(70), all);
    match SecondError::try_from(70) {
        Err(error @ LookupError::Ambiguous { code: 70, candidates }) => {
            assert_eq!(candidates, all);
            let expected = "error code 70 is used by several domains: \
                CommonError::Shared, StoreError::Shared, ShopFloor2Error::String, TypeError::Domain";
            assert_eq!(error.to_string(), expected);
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(SecondError::try_from(7), Err(LookupError::Unknown(unknown)) if unknown.code() == 7));
}

#[test]
fn codes_and_names_parse() {
    for text in ["71", "Sold", "StoreError::Sold"] {
        assert_eq!(text.parse(), Ok(StoreError::Sold), "{text}");
        assert_eq!(text.parse(), Ok(SecondError::Store(StoreError::Sold)), "{text}");
    }
    assert_eq!("70".parse(), Ok(StoreError::Shared));
    assert_eq!("StoreError::Shared".parse(), Ok(SecondError::Store(StoreError::Shared)));
    for ambiguous in ["70", "Shared"] {
        let error = ambiguous.parse::<SecondError>().unwrap_err();
        assert!(matches!(error, ParseCodeError::Ambiguous { .. }), "{error:?}");
        assert_eq!(error.to_string(), "ambiguous between several domains; qualify it, such as CommonError::Shared");
    }
    for text in ["", " 71", "71 ", "sold", "Sold ", "TypeError::Sold", "StoreError::", "StoreError::71"] {
        let error = text.parse::<StoreError>().unwrap_err();
        assert_eq!(error.to_string(), "neither a code nor the name of a variant of StoreError", "{text:?}");
    }
    let error = "NoSuchName".parse::<SecondError>().unwrap_err();
    assert_eq!(error, ParseCodeError::Name { enum_name: "SecondError" });
    assert!(matches!("-1".parse::<SecondError>(), Err(ParseCodeError::Number(unknown)) if unknown.code() == -1));
}

#[test]
fn domains_and_retries_parse_from_their_names() {
    let names = Domain::ALL.iter().map(|domain| (format!("{domain:?}"), domain.to_string())).collect::<Vec<_>>();
    let expected = [("Common", "common"), ("Store", "store"), ("ShopFloor2", "shop_floor_2"), ("Type", "type")];
    assert_eq!(names, expected.map(|(variant, name)| (variant.to_owned(), name.to_owned())));
    assert_eq!("shop_floor_2".parse(), Ok(Domain::ShopFloor2));
    let unknown = "Store".parse::<Domain>().unwrap_err().to_string();
    assert_eq!(unknown, "unknown domain; expected one of `common`, `store`, `shop_floor_2`, `type`");
    let unknown = "no".parse::<Retry>().unwrap_err().to_string();
    assert_eq!(
        unknown,
        "unknown retry; expected one of `never`, `backoff`, `slow_down`, `refresh_token`, `one_at_a_time`"
    );
}

#[test]
fn the_path_of_the_request_decides() {
    let at = |path: &str, code: i64| SecondError::for_request(path, code);
    assert_eq!(at("/open-apis/store/v1/items", 70), Some(code!(store::70).into()));
    assert_eq!(at("https://open.feishu.cn/open-apis/type/7?x=1", 70), Some(code!(type::70).into()));
    assert_eq!(at("/open-apis/store/v2/shop", 70), Some(code!(store::70).into()));
    assert_eq!(
        at("/open-apis/type/7", 1),
        Some(code!(1).into()),
        "any API may return a code of a domain without paths"
    );
    assert_eq!(at("/open-apis/type/7", 71), None, "another domain's meaning would mislead");
    assert_eq!(at("/open-apis/stores/v1", 70), Some(code!(common::70).into()), "no domain has this path");
    assert_eq!(at("", 71), Some(StoreError::Sold.into()), "the only candidate");
    assert_eq!(at("/open-apis/store/v1", 4), None);
}

#[test]
fn a_server_message_selects_the_meaning_that_fits_best() {
    let sold = StoreError::Sold;
    assert_eq!(sold.meaning("item 5 is sold").scope(), Some("store v2"));
    assert_eq!(sold.meaning("item 5 in state new is wrong").scope(), Some("store v1"));
    assert_eq!(sold.meaning("ITEM x IS SOLD.").scope(), Some("store v2"));
    assert_eq!(sold.meaning("quite another text").scope(), Some("store v2"), "no message fits: the first meaning");
    assert_eq!(sold.meaning("").scope(), Some("store v2"), "no message fits: the first meaning");
    assert_eq!(
        sold.meanings().map(Meaning::retry).collect::<Vec<_>>(),
        [Retry::Never, Retry::Never, Retry::OneAtATime]
    );
}

#[test]
fn display_shows_code_and_message_or_explanation() {
    assert_eq!(CommonError::Smallest.to_string(), "1: internal error");
    assert_eq!(format!("{:#}", CommonError::Smallest), "1: internal error. Try again later.");
    assert_eq!(CommonError::Largest.to_string(), "2147483647: The largest code.", "no message is known");
    assert_eq!(format!("{:#}", CommonError::Largest), "2147483647: The largest code. Check it!");
}

#[test]
fn a_boxed_error_downcasts_to_its_variant() {
    fn fails() -> Result<(), Box<dyn Error + Send + Sync>> {
        Err(StoreError::Shared)?
    }
    let error = fails().unwrap_err();
    assert_eq!(error.to_string(), "70: shelf %v not found");
    assert_eq!(error.downcast_ref(), Some(&StoreError::Shared));
    assert!(error.source().is_none() && StoreError::try_from(7_i64).unwrap_err().source().is_none());
}
