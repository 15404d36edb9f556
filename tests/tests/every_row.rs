//! Every row of `codes.csv`, read as plain CSV, compared with what the enums say.

use std::collections::{BTreeMap, HashSet};

use feishu_codes::{Domain, ErrorCode, FeishuError, Kind, Lang, LookupError, Meaning, ParseCodeError, Retry};
use feishu_codes_tests::table::{self, Row};

/// Calls a macro with each domain: key, variant of `Domain`, enum.
macro_rules! for_each_domain {
    ($call:ident) => {
        $call! { "admin" Admin AdminError }
        $call! { "application" Application ApplicationError }
        $call! { "approval" Approval ApprovalError }
        $call! { "auth" Auth AuthError }
        $call! { "calendar" Calendar CalendarError }
        $call! { "contact" Contact ContactError }
        $call! { "docs" Docs DocsError }
        $call! { "drive" Drive DriveError }
        $call! { "face_verify" FaceVerify FaceVerifyError }
        $call! { "gateway" Gateway GatewayError }
        $call! { "helpdesk" Helpdesk HelpdeskError }
        $call! { "hire" Hire HireError }
        $call! { "im" Im ImError }
        $call! { "okr" Okr OkrError }
        $call! { "sheets" Sheets SheetsError }
        $call! { "vc" Vc VcError }
        $call! { "wiki" Wiki WikiError }
    };
}

fn rows() -> Vec<Row> {
    table::rows("codes.csv")
}

fn optional(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn http(row: &Row) -> Vec<u16> {
    row["http"].split('|').filter(|status| !status.is_empty()).map(|status| status.parse().unwrap()).collect()
}

fn url(row: &Row, base: &str) -> Option<String> {
    optional(&row["source"]).map(|path| format!("{base}{path}"))
}

/// A meaning says what its row says.
fn assert_meaning(meaning: Meaning, row: &Row) {
    assert_eq!(meaning.scope(), optional(&row["scope"]));
    assert_eq!(meaning.message(), row["message"]);
    assert_eq!(Some(meaning.kind()), Kind::from_name(&row["kind"]));
    assert_eq!(Some(meaning.retry()), Retry::from_name(&row["retry"]));
    assert_eq!(meaning.http_statuses(), http(row));
    assert_eq!(meaning.explanation(Lang::En), optional(&row["explanation_en"]));
    assert_eq!(meaning.explanation(Lang::Zh), optional(&row["explanation_zh"]));
    assert_eq!(meaning.remedy(Lang::En), row["remedy_en"]);
    assert_eq!(meaning.remedy(Lang::Zh), row["remedy_zh"]);
    let found = |lang| meaning.docs_url(lang).map(|url| url.to_string());
    assert_eq!(found(Lang::En), url(row, "https://open.larksuite.com/document"));
    assert_eq!(found(Lang::Zh), url(row, "https://open.feishu.cn/document"));
}

/// Everything that all the enums have, through the trait and through their own methods of the same names.
fn assert_error<E>(error: E, code: i64, rows: &[Row])
where
    E: ErrorCode,
{
    let first = &rows[0];
    assert_eq!((error.code(), error.into()), (code, code));
    assert_eq!(error.name(), first["name"]);
    assert_eq!(error.message(), first["message"]);
    assert_eq!(error.meanings().count(), rows.len());
    for (meaning, row) in error.meanings().zip(rows) {
        assert_meaning(meaning, row);
        if !row["message"].is_empty() {
            let sent = row["message"].replace("%v", "ou_84aad35d084aa403a838cf73ee18467");
            assert_meaning(error.meaning(&sent), row);
        }
    }
    assert_meaning(error.meaning("something that no documentation says"), first);
    assert_meaning(error.meaning(""), first);

    let headline =
        [&first["message"], &first["explanation_en"], &first["remedy_en"]].into_iter().find(|text| !text.is_empty());
    let headline = headline.unwrap();
    assert_eq!(error.to_string(), format!("{code}: {headline}"));
    let alternate = format!("{error:#}");
    assert!(alternate.starts_with(&error.to_string()) && alternate.ends_with(&first["remedy_en"]), "{alternate}");
}

#[test]
fn the_trait_and_both_kinds_of_enums_say_what_the_rows_say() {
    let rows = rows();
    let mut domains = HashSet::new();
    macro_rules! check {
        ($key:literal $variant:ident $error:ident) => {
            use feishu_codes::$error;
            domains.insert($key);
            let expected = table::by_code(&rows, $key);
            assert_eq!($error::ALL.iter().map(|error| error.code()).collect::<Vec<_>>(), codes(&expected), $key);
            for (&code, rows) in &expected {
                let error = $error::from_code(code).unwrap_or_else(|| panic!("{} {code} is missing", $key));
                let wide = FeishuError::$variant(error);
                assert_error(error, code, rows);
                assert_error(wide, code, rows);
                let name = &rows[0]["name"];
                assert_eq!(format!("{error:?}"), *name);
                assert_eq!(format!("{wide:?}"), format!("{}({name})", stringify!($variant)));
                assert_eq!((error.domain(), wide.domain()), (Domain::$variant, Domain::$variant));
                assert_eq!((error as i64, error as i32), (code, i32::try_from(code).unwrap()));

                let qualified = concat!(stringify!($error), "::").to_owned() + name;
                for text in [&code.to_string(), name, &qualified] {
                    assert_eq!(text.parse(), Ok(error), "{text}");
                }
                assert_eq!(qualified.parse(), Ok(wide));
                assert_eq!(code.to_string().parse(), Ok(wide));

                assert!(error == code && error != code + 1 && wide == code && wide != code - 1);
                assert_eq!(i64::from(error), code);
                assert_eq!(FeishuError::from(error), wide);
                assert_eq!($error::try_from(wide), Ok(error));
                assert_eq!($error::try_from(code), Ok(error));
                assert_eq!(FeishuError::try_from(code), Ok(wide));
                assert_eq!(FeishuError::from_code(code), Some(wide));
                assert_eq!(FeishuError::lookup(code), [wide]);
            }
            assert_eq!($error::DOMAIN, Domain::$variant);
        };
    }
    for_each_domain!(check);
    assert_eq!(domains.len(), Domain::ALL.len(), "a domain is missing in `for_each_domain`");
    assert_eq!(domains, rows.iter().map(|row| &*row["domain"]).collect());
}

fn codes(rows: &BTreeMap<i64, Vec<Row>>) -> Vec<i64> {
    rows.keys().copied().collect()
}

/// The methods of the enums are also without the trait, under the same names, with the same results.
#[test]
fn inherent_methods_need_no_import() {
    mod without_the_trait {
        use feishu_codes::{HireError, Kind, Lang, Meaning, Retry};

        pub(super) fn first_meaning() -> (Meaning, Option<Meaning>) {
            let error = HireError::TalentNotExist;
            assert_eq!(error.message(), "Talent not exist");
            assert_eq!((error.kind(), error.retry()), (Kind::NotFound, Retry::Never));
            assert_eq!(error.explanation(Lang::Zh), Some("人才不存在"));
            assert_eq!(error.remedy(Lang::Zh), "检查人才 ID 是否正确");
            assert!(error.http_statuses().iter().all(|status| (100..600).contains(status)));
            assert_eq!(error.docs_url(Lang::En).is_some(), error.docs_url(Lang::Zh).is_some());
            (error.meaning("Talent not exist"), error.meanings().next())
        }
    }
    let (meaning, first) = without_the_trait::first_meaning();
    assert_eq!(Some(meaning), first);
}

#[test]
fn every_integer_type_converts() {
    use feishu_codes::HireError;
    macro_rules! check {
        ($($integer:ty)*) => { $({
            for &error in FeishuError::ALL {
                if let Ok(code) = error.code().to_string().parse::<$integer>() {
                    assert_eq!(FeishuError::try_from(code), Ok(error));
                    let hire = HireError::try_from(code).ok().map(FeishuError::from);
                    assert_eq!(hire, Some(error).filter(|error| error.domain() == Domain::Hire));
                }
            }
            for unknown in [<$integer>::MIN, <$integer>::MAX] {
                // The number is kept; as an `i64`, up to its ends.
                let wide = i128::try_from(unknown).unwrap_or(i128::MAX);
                let expected = i64::try_from(wide).unwrap_or(if wide < 0 { i64::MIN } else { i64::MAX });
                let error = HireError::try_from(unknown).unwrap_err();
                assert_eq!(error.code(), expected);
                assert!(error.to_string().starts_with(&format!("unknown error code {wide}")), "{error}");
                match FeishuError::try_from(unknown) {
                    Err(LookupError::Unknown(error)) => assert_eq!(error.code(), expected),
                    other => panic!("{other:?}"),
                }
            }
        })* };
    }
    check!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
    // Numbers that equal a code in their low 32 bits.
    for high in [1_i64 << 32, -(1 << 32), 1 << 62] {
        assert_eq!(HireError::from_code(1002102 + high), None);
        assert!(FeishuError::lookup(1002102 + high).is_empty());
    }
}

#[test]
fn lookups_are_const() {
    use feishu_codes::{GatewayError, HireError};
    const ERROR: Option<HireError> = HireError::from_code(1002102);
    const UNKNOWN: Option<GatewayError> = GatewayError::from_code(1002102);
    const CODE: i64 = HireError::TalentNotExist.code();
    const DOMAIN: Domain = FeishuError::Hire(HireError::TalentNotExist).domain();
    const WIDE_CODE: i64 = FeishuError::Hire(HireError::TalentNotExist).code();
    assert_eq!((ERROR, UNKNOWN), (Some(HireError::TalentNotExist), None));
    assert_eq!((CODE, WIDE_CODE, DOMAIN), (1002102, 1002102, Domain::Hire));
}

#[test]
fn values_are_in_the_order_of_their_numbers() {
    macro_rules! check {
        ($key:literal $variant:ident $error:ident) => {
            use feishu_codes::$error;
            assert!($error::ALL.is_sorted_by(|left, right| left < right && left.code() < right.code()), $key);
            assert_eq!(<$error as ErrorCode>::ALL, $error::ALL);
        };
    }
    for_each_domain!(check);
    assert!(FeishuError::ALL.is_sorted_by(|left, right| left < right && left.code() <= right.code()));
    assert_eq!(FeishuError::ALL.iter().collect::<HashSet<_>>().len(), FeishuError::ALL.len());
}

#[test]
fn texts_that_are_no_code_do_not_parse() {
    use feishu_codes::HireError;
    let name = |text: &str| match text.parse::<HireError>() {
        Err(ParseCodeError::Name { enum_name }) => enum_name,
        other => panic!("{text:?}: {other:?}"),
    };
    for text in
        ["", " 1002102", "1002102 ", "talentnotexist", "TalentNotExist ", "ImError::TalentNotExist", "HireError::"]
    {
        assert_eq!(name(text), "HireError");
    }
    assert!(
        matches!("1002120".parse::<HireError>(), Err(ParseCodeError::Number(unknown)) if unknown.code() == 1002120)
    );
    assert!(matches!("-1".parse::<FeishuError>(), Err(ParseCodeError::Number(unknown)) if unknown.code() == -1));
    assert!(matches!("NoSuchName".parse::<FeishuError>(), Err(ParseCodeError::Name { enum_name: "FeishuError" })));
}

/// A name that stands in several domains must say which enum is meant; every other one is enough alone.
#[test]
fn names_parse_as_the_wide_enum_where_they_are_unique() {
    for &error in FeishuError::ALL {
        let alike = FeishuError::ALL.iter().filter(|other| other.name() == error.name()).count();
        match error.name().parse::<FeishuError>() {
            Ok(parsed) => assert!(parsed == error && alike == 1),
            Err(parse_error) => assert!(parse_error == ParseCodeError::Ambiguous && alike > 1, "{error:?}"),
        }
    }
}

#[test]
fn unknown_codes_print_the_nearest_known_ones() {
    use feishu_codes::HireError;
    let known = |code: i64| {
        let error = HireError::from_code(code).unwrap();
        format!("{code} (HireError::{})", error.name())
    };
    // Two digits swapped come first, those at the end before others; then a wrong digit.
    let text = format!(
        "unknown error code 1002120; nearest known codes: {}, {}, {}",
        known(1002102),
        known(1002210),
        known(1002108)
    );
    let unknown = HireError::try_from(1002120_i64).unwrap_err();
    assert_eq!((unknown.code(), unknown.to_string()), (1002120, text.clone()));
    assert_eq!(format!("{unknown:?}"), "UnknownCode(1002120)");
    assert_eq!(FeishuError::try_from(1002120_i64).unwrap_err().to_string(), text);
    assert_eq!("1002120".parse::<HireError>().unwrap_err().to_string(), text);

    assert_eq!(
        HireError::try_from(-1_i64).unwrap_err().to_string(),
        format!("unknown error code -1; nearest known codes: {}", known(1002002))
    );
    assert_eq!(
        HireError::try_from(u64::MAX).unwrap_err().to_string(),
        format!("unknown error code 18446744073709551615; nearest known codes: {}", known(1020001))
    );
    let as_error: &dyn std::error::Error = &unknown;
    assert!(as_error.source().is_none());
}

#[test]
fn domains_say_what_domains_csv_says() {
    let rows = table::rows("domains.csv");
    assert_eq!(Domain::ALL.iter().map(|domain| domain.name()).collect::<Vec<_>>(), column(&rows, "domain"));
    for (domain, row) in Domain::ALL.iter().zip(&rows) {
        assert_eq!(domain.to_string(), row["domain"]);
        assert_eq!((domain.title(Lang::En), domain.title(Lang::Zh)), (&*row["title_en"], &*row["title_zh"]));
        for prefix in row["paths"].split_whitespace() {
            assert_eq!(Domain::from_path(prefix), Some(*domain), "{prefix}");
            assert_eq!(Domain::from_path(&format!("{prefix}v3/things?page_size=50#top")), Some(*domain), "{prefix}");
            let url = format!("https://open.feishu.cn{prefix}v1/things/ou_1");
            assert_eq!(Domain::from_path(&url), Some(*domain), "{url}");
        }
    }
    for path in
        ["", "/", "/open-apis", "/open-apis/", "/open-apis/no_such_api/v1", "open-apis/im/v1", "https://open.feishu.cn"]
    {
        assert_eq!(Domain::from_path(path), None, "{path}");
    }
}

fn column<'r>(rows: &'r [Row], name: &str) -> Vec<&'r str> {
    rows.iter().map(|row| &*row[name]).collect()
}

/// Every number belongs to one domain today, so a request never needs to choose; a path that is unknown does not hide the error.
#[test]
fn requests_find_the_only_home_of_a_number() {
    for &error in FeishuError::ALL {
        for path in ["/open-apis/hire/v1/talents", "/open-apis/im/v1/messages", "/no/such/path", ""] {
            assert_eq!(FeishuError::for_request(path, error.code()), Some(error));
        }
    }
    assert_eq!(FeishuError::for_request("/open-apis/hire/v1/talents", 1002120), None);
    assert_eq!(FeishuError::for_request("/open-apis/hire/v1/talents", 0), None);
}

#[test]
fn errors_work_as_boxed_errors() {
    use feishu_codes::HireError;
    fn fails() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        Err(HireError::TalentNotExist)?
    }
    let error = fails().unwrap_err();
    assert_eq!(error.to_string(), "1002102: Talent not exist");
    assert_eq!(error.downcast_ref(), Some(&HireError::TalentNotExist));
}
