//! A table beside the facade's: extreme and consecutive numbers, numbers with several homes, names and texts that try to break out.

use feishu_codes::{DocsUrl, ErrorCode, Kind, Lang, LookupError, Meaning, ParseCodeError, Retry};
use feishu_codes_tests::{
    second::{Domain, GatewayError, SecondError, ShopFloor2Error, StoreError, TypeError, code, raw_code},
    table,
};

#[test]
fn texts_come_out_as_written() {
    let rows = table::rows("tests/data/second_codes.csv");
    let mut meanings = 0;
    for &error in SecondError::ALL {
        let rows =
            table::by_code(&rows, error.domain().name()).remove(&error.code()).expect("the code is in the table");
        assert_eq!(error.name(), rows[0]["name"]);
        assert_eq!(error.meanings().count(), rows.len());
        for (meaning, row) in error.meanings().zip(&rows) {
            assert_eq!(meaning.message(), row["message"]);
            assert_eq!(meaning.scope().unwrap_or_default(), row["scope"]);
            assert_eq!(meaning.explanation(Lang::Zh).unwrap_or_default(), row["explanation_zh"]);
            assert_eq!(meaning.explanation(Lang::En).unwrap_or_default(), row["explanation_en"]);
            assert_eq!(meaning.remedy(Lang::Zh), row["remedy_zh"]);
            assert_eq!(meaning.remedy(Lang::En), row["remedy_en"]);
            assert_eq!((meaning.kind().name(), meaning.retry().name()), (&*row["kind"], &*row["retry"]));
            let statuses = meaning.http_statuses().iter().map(u16::to_string).collect::<Vec<_>>();
            assert_eq!(statuses.join("|"), row["http"]);
            assert_eq!(meaning.docs_url(Lang::En).map(DocsUrl::path).unwrap_or_default(), row["source"]);
            meanings += 1;
        }
    }
    assert_eq!(meanings, rows.len());
    let titles = table::rows("tests/data/second_domains.csv");
    for (domain, row) in Domain::ALL.iter().zip(&titles) {
        assert_eq!((domain.title(Lang::Zh), domain.title(Lang::En)), (&*row["title_zh"], &*row["title_en"]));
    }
}

#[test]
fn domains_are_named_after_their_words() {
    let names = Domain::ALL.iter().map(|domain| (format!("{domain:?}"), domain.name())).collect::<Vec<_>>();
    let expected = [("Gateway", "gateway"), ("Store", "store"), ("ShopFloor2", "shop_floor_2"), ("Type", "type")];
    assert_eq!(names, expected.map(|(variant, name)| (variant.to_owned(), name)));
}

#[test]
fn the_smallest_and_the_largest_numbers() {
    assert_eq!(GatewayError::from_code(1), Some(GatewayError::Smallest));
    assert_eq!(GatewayError::from_code(i64::from(i32::MAX)), Some(GatewayError::Largest));
    assert_eq!(GatewayError::Largest as i64, 2147483647);
    for unknown in [0, -1, 2, 1 << 31, -2147483648, i64::MAX, i64::MIN, (1 << 32) + 1] {
        assert_eq!(GatewayError::from_code(unknown), None, "{unknown}");
    }
    let text = GatewayError::try_from(i64::MIN).unwrap_err().to_string();
    assert_eq!(text, "unknown error code -9223372036854775808; nearest known codes: 1 (GatewayError::Smallest)");
    let text = SecondError::try_from(u128::MAX).unwrap_err().to_string();
    let expected = "unknown error code 170141183460469231731687303715884105727; nearest known codes: 2147483647 (GatewayError::Largest)";
    assert_eq!(text, expected);
}

#[test]
fn consecutive_numbers_are_told_apart() {
    let known = [1, 2, 3, 70, 71, 72, 73, 1000];
    for code in 0..1100 {
        assert_eq!(SecondError::lookup(code).is_empty(), !known.contains(&code), "{code}");
    }
}

#[test]
fn a_number_with_several_homes() {
    let all = [
        SecondError::Gateway(GatewayError::Shared),
        SecondError::Store(StoreError::Shared),
        SecondError::ShopFloor2(ShopFloor2Error::String),
        SecondError::Type(TypeError::Domain),
    ];
    assert_eq!(SecondError::lookup(70), all);
    assert_eq!(SecondError::from_code(70), None);
    match SecondError::try_from(70) {
        Err(error @ LookupError::Ambiguous { code: 70, candidates }) => {
            assert_eq!(candidates, all);
            let expected = "error code 70 has a meaning in several domains: \
                GatewayError::Shared, StoreError::Shared, ShopFloor2Error::String, TypeError::Domain";
            assert_eq!(error.to_string(), expected);
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(SecondError::try_from(70_u8), SecondError::try_from(70_i128));
    assert!(matches!("70".parse::<SecondError>(), Err(ParseCodeError::Ambiguous)));
    assert!(matches!("Shared".parse::<SecondError>(), Err(ParseCodeError::Ambiguous)));
    assert_eq!("StoreError::Shared".parse(), Ok(SecondError::Store(StoreError::Shared)));
    assert_eq!("70".parse(), Ok(StoreError::Shared));
    assert!(all.is_sorted() && all.iter().all(|error| *error == 70));
}

#[test]
fn the_request_decides_between_homes() {
    let at = |path: &str, code: i64| SecondError::for_request(path, code);
    assert_eq!(at("/open-apis/store/v1/items", 70), Some(code!(store::70).into()));
    assert_eq!(at("https://open.feishu.cn/open-apis/type/7?x=1", 70), Some(code!(type::70).into()));
    assert_eq!(at("/open-apis/store/v2/shop", 70), Some(code!(store::70).into()));
    assert_eq!(at("/open-apis/stores/v1", 70), Some(code!(gateway::70).into()), "the gateway answers for every path");
    assert_eq!(at("", 70), Some(code!(gateway::70).into()));
    assert_eq!(at("/open-apis/type/7", 71), Some(StoreError::Sold.into()), "the only one left");
    assert_eq!(at("/open-apis/store/v1", 2), Some(TypeError::Error.into()));
    assert_eq!(at("/open-apis/store/v1", 4), None);
}

#[test]
fn the_meaning_that_fits_the_text_best() {
    let sold = StoreError::Sold;
    assert_eq!(sold.meaning("item 5 is sold").scope(), Some("store v2"));
    assert_eq!(sold.meaning("item 5 in state new is wrong").scope(), Some("store v1"));
    assert_eq!(sold.meaning("ITEM x IS SOLD.").scope(), Some("store v2"));
    assert_eq!(sold.meaning("quite another text").scope(), Some("store v2"), "the first");
    assert_eq!(sold.meaning("").scope(), Some("store v2"), "the first");
    assert_eq!(sold.meanings().map(Meaning::retry).collect::<Vec<_>>(), [Retry::Never, Retry::Never, Retry::Serialize]);
}

#[test]
fn display_stands_in_for_messages_that_are_missing() {
    assert_eq!(GatewayError::Largest.to_string(), "2147483647: The largest code.");
    assert_eq!(ShopFloor2Error::String.to_string(), "70: Use less.");
    assert_eq!(format!("{:#}", ShopFloor2Error::String), "70: Use less.");
    assert_eq!(format!("{:#}", GatewayError::Largest), "2147483647: The largest code. Check it!");
    assert_eq!(format!("{:#}", GatewayError::Smallest), "1: internal error. Try again later.");
}

const STORE: StoreError = code!(store::70);
const RAW: [i64; 3] = [raw_code!(70), raw_code!(type::70), raw_code!(2_147_483_647)];
static WIDE: SecondError = SecondError::Type(code!(type::70));

#[test]
fn literals_in_expressions_patterns_and_consts() {
    assert_eq!((STORE, WIDE, RAW), (StoreError::Shared, SecondError::Type(TypeError::Domain), [70, 70, 2147483647]));
    assert_eq!(code!(1_002_102), StoreError::Err);
    assert_eq!(code!(store::0x46_i64).code() + code!(shop_floor_2::70,).code(), 140);
    let kind = |error: StoreError| match error {
        code!(71) | code!(store::70) => 1,
        code!(72) => 2,
        code!(1002101) | code!(1002102) => 3,
        _ => 4,
    };
    assert_eq!(
        [StoreError::Sold, STORE, StoreError::Option, StoreError::Ok, StoreError::Some].map(kind),
        [1, 1, 2, 3, 4]
    );
    if let SecondError::Store(code!(71) | code!(72)) = SecondError::from(StoreError::Sold) {
        assert!(matches!(Some(STORE), Some(error @ code!(store::70)) if error.kind() == Kind::NotFound));
    } else {
        panic!("a nested pattern");
    }
}

#[test]
fn raw_literals_fit_every_integer_type() {
    macro_rules! check {
        ($($integer:ty)*) => { $(
            let code: $integer = raw_code!(70);
            assert!(matches!(code, raw_code!(70) | raw_code!(71)));
            match code {
                raw_code!(1) | raw_code!(2) => panic!("another number"),
                raw_code!(store::70) => {}
                _ => panic!("a number"),
            }
        )* };
    }
    check!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
    assert_eq!((raw_code!(70_u8), raw_code!(1000i16), raw_code!(2147483647u32)), (70_u8, 1000_i16, 2147483647_u32));
}

#[test]
fn literals_through_macros_by_example() {
    macro_rules! literal {
        ($code:literal) => {
            code!($code)
        };
    }
    macro_rules! tokens {
        ($($code:tt)*) => { code!($($code)*) };
    }
    macro_rules! any {
        ($error:expr, $($code:literal)|+) => { matches!($error, $(literal!($code))|+) };
    }
    macro_rules! expression {
        ($error:expr, $code:expr) => {
            $error == $code
        };
    }
    assert_eq!(literal!(71), StoreError::Sold);
    assert_eq!(tokens!(store::70), STORE);
    assert!(any!(StoreError::Sold, 72 | 71));
    assert!(expression!(StoreError::Sold, raw_code!(71)));
}

#[test]
fn the_facade_stands_beside() {
    fn count<E: ErrorCode>() -> usize {
        E::ALL.len()
    }
    assert_eq!(feishu_codes::code!(1002102).code(), StoreError::Err.code());
    assert_eq!(feishu_codes::HireError::TalentNotExist.name(), "TalentNotExist");
    assert_eq!((count::<SecondError>(), count::<TypeError>()), (15, 3));
}
