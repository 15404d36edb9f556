//! The repository's own table is valid and in canonical form, and the enums say what it says. No test here names a row.

use std::collections::BTreeSet;

use feishu_codes::{Domain, Endpoint, FeishuError, Lang};
use feishu_codes_cli::fmt;
use feishu_codes_codegen::table::{Input, Table};
use feishu_codes_tests::{repository, rows};

fn open(name: &str) -> Input {
    Input::open(name, &repository(name)).expect("the file exists")
}

#[test]
fn the_table_has_no_problems() {
    let table = Table::read(&open("codes.csv"), &open("domains.csv")).with_endpoints(&open("endpoints.csv"));
    assert!(table.diagnostics().is_empty(), "{:#?}", table.diagnostics());
}

#[test]
fn the_files_are_in_canonical_form() {
    for name in ["codes.csv", "domains.csv", "endpoints.csv"] {
        let file = open(name);
        assert!(fmt::format(&file).expect("a readable file") == file.bytes(), "{name}: run `feishu-codes fmt {name}`");
    }
}

#[test]
fn the_enums_say_what_the_rows_say() {
    rows::assert_same("codes.csv", |error: FeishuError| error.domain().name());
}

/// Looks up each known code, its neighbors, and the numbers that differ from it in one bit.
#[test]
fn a_code_is_known_exactly_if_the_table_has_it() {
    let rows = rows::read("codes.csv");
    let known = rows.iter().map(|row| row["code"].parse::<i64>().expect("a number")).collect::<BTreeSet<_>>();
    for code in &known {
        let near = (-20..=20).map(|distance| code + distance).chain((0..63).map(|bit| code ^ (1 << bit)));
        for code in near {
            assert_eq!(FeishuError::lookup(code).is_empty(), !known.contains(&code), "{code}");
        }
    }
}

#[test]
fn the_domains_say_what_the_rows_say() {
    let rows = rows::read("domains.csv");
    assert_eq!(Domain::ALL.len(), rows.len(), "each domain has codes");
    for (domain, row) in Domain::ALL.iter().zip(&rows) {
        assert_eq!(domain.name(), row["domain"]);
        assert_eq!((domain.title(Lang::En), domain.title(Lang::Zh)), (&*row["title_en"], &*row["title_zh"]));
        for prefix in row["paths"].split_whitespace() {
            let url = format!("https://open.feishu.cn{prefix}v0/things/ou_1?page_size=50#top");
            assert_eq!(Domain::from_path(&url), Some(*domain), "{url}");
        }
    }
}

/// A request with made-up ids finds each API, which documents the codes of its row.
#[test]
fn the_apis_say_what_the_rows_say() {
    let rows = rows::read("endpoints.csv");
    assert_eq!(Endpoint::ALL.len(), rows.len());
    for (endpoint, row) in Endpoint::ALL.iter().zip(&rows) {
        assert_eq!((endpoint.method(), endpoint.path()), (&*row["method"], &*row["path"]));
        let documented = endpoint.documented().map(|error| error.code().to_string()).collect::<Vec<_>>();
        assert_eq!(documented.join(" "), row["codes"], "{endpoint}");
        let made_up = |segment: &str| if segment.starts_with(':') { "7_a%2Fb".to_owned() } else { segment.to_owned() };
        let path = endpoint.path().split('/').map(made_up).collect::<Vec<_>>().join("/");
        for request in [&path, &format!("https://open.feishu.cn{path}?page_size=50#top")] {
            assert_eq!(Endpoint::find(&row["method"].to_lowercase(), request), Some(*endpoint), "{request}");
        }
    }
}

/// The errors of each API and the APIs of each error are the same pairs.
#[test]
fn an_error_names_the_apis_that_document_it() {
    let by_api = Endpoint::ALL.iter().flat_map(|endpoint| endpoint.documented().map(|error| (*endpoint, error)));
    let by_error = FeishuError::ALL.iter().flat_map(|error| error.endpoints().map(|endpoint| (endpoint, *error)));
    assert_eq!(by_api.collect::<BTreeSet<_>>(), by_error.collect::<BTreeSet<_>>());
}

/// A path that belongs to a domain finds the codes of that domain and of domains without paths, and no others.
#[test]
fn a_path_never_finds_another_domain() {
    for domain in Domain::ALL {
        let Some(path) = domain.paths().next() else { continue };
        for error in FeishuError::ALL {
            let found = FeishuError::for_request(path, error.code());
            let is_general = |found: FeishuError| found.domain().paths().next().is_none();
            assert!(found.is_none_or(|found| found.domain() == *domain || is_general(found)), "{path} {error:?}");
            if error.domain() == *domain {
                assert_eq!(found, Some(*error));
            }
        }
    }
}
