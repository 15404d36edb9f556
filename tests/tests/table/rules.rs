//! Each rule has a table that breaks it and no other rule. `rules.md` shows the report of each.

use std::fmt::Write as _;

use feishu_codes_codegen::table::{Input, Rule, Severity, Table};
use feishu_codes_tests::fixture::{DOMAINS, ENDPOINTS_HEADER, FIRST, HEADER, codes};
use snapbox::{Data, assert_data_eq, data::DataFormat};

/// The three files of a table.
type Files = (Vec<u8>, String, String);

/// Returns a table that breaks the rule. A new rule does not compile without a table here.
fn broken(rule: Rule) -> Files {
    let endpoints = |rows: &str| (codes().into_bytes(), DOMAINS.to_owned(), format!("{ENDPOINTS_HEADER}{rows}"));
    let (_, domains, no_endpoints) = endpoints("");
    let file = |codes: Vec<u8>| (codes, domains.clone(), no_endpoints.clone());
    let in_codes = |from: &str, to: &str| file(codes().replacen(from, to, 1).into_bytes());
    let in_domains = |from: &str, to: &str| (codes().into_bytes(), DOMAINS.replacen(from, to, 1), no_endpoints.clone());
    let message = |message: &str| in_codes(",first,", &format!(",{message},"));
    match rule {
        Rule::EmptyFile => file(Vec::new()),
        Rule::LinkAsText => file(b"../codes.csv".to_vec()),
        Rule::Encoding => {
            let codes = codes();
            let (before, after) = codes.split_once("first").expect("the message");
            file([before.as_bytes(), b"f\xFFrst", after.as_bytes()].concat())
        }
        Rule::Header => in_codes("kind", "art"),
        Rule::NoRows => file(HEADER.into()),
        Rule::RowLength => message("first, second"),
        Rule::UnterminatedQuote => message("\"first"),
        Rule::UnescapedQuote => message("the \"first\" one"),
        Rule::LineBreak => message("\"fi\nrst\""),
        Rule::ControlCharacter => message("fi\trst"),
        Rule::InvisibleCharacter => message("fi\u{200b}rst"),
        Rule::SurroundingWhitespace => message("first "),
        Rule::UnknownDomain => in_codes("hire,1", "hir,1"),
        Rule::DomainName => in_domains("hire,招聘", "Face,人脸,Face,\nhire,招聘"),
        Rule::DuplicateDomain => in_domains("hire,招聘", "hire,招聘,Hire,\nhire,招聘"),
        Rule::MissingTitle => in_domains("招聘", ""),
        Rule::ApiPath => in_domains("/open-apis/hire/", "open-apis/hire"),
        Rule::UnusedDomain => in_domains("hire,招聘", "okr,OKR,OKR,\nhire,招聘"),
        Rule::InvalidCode => in_codes("hire,1,", "hire,0x1F,"),
        Rule::VariantName => in_codes(",First,", ",not_found,"),
        Rule::NameClash => in_codes(",Last,", ",First,"),
        Rule::TwoNames => in_codes("hire,9,", "hire,1,"),
        Rule::DuplicateRow => in_codes(FIRST, &FIRST.repeat(2)),
        Rule::UnknownKind => in_codes("not_found", "notfound"),
        Rule::UnknownRetry => in_codes("never", "nevr"),
        Rule::KindRetry => in_codes("never", "slow_down"),
        Rule::HttpStatus => in_codes("never,", "never,404|200"),
        Rule::MissingExplanation => in_codes("One is missing.", ""),
        Rule::MissingRemedy => in_codes("查一", ""),
        Rule::Language => in_codes("Check one.", "Check 参数."),
        Rule::FieldSize => message(&"x".repeat((1 << 20) + 1)),
        Rule::InvalidSource => in_codes("Check one.,", "Check one.,https://open.feishu.cn/document/a?x=1"),
        Rule::UnknownMethod => endpoints("get,/open-apis/hire/v1/ones,1\n"),
        Rule::EndpointPath => endpoints("GET,/open-apis/im/v1/ones,1\n"),
        Rule::EndpointCode => endpoints("GET,/open-apis/hire/v1/ones,2\n"),
        Rule::CodeOrder => endpoints("GET,/open-apis/hire/v1/ones,9 1\n"),
        Rule::EndpointOrder => endpoints("GET,/open-apis/hire/v1/twos,1\nGET,/open-apis/hire/v1/ones,1\n"),
        Rule::DuplicateEndpoint => endpoints(&"GET,/open-apis/hire/v1/ones,1\n".repeat(2)),
    }
}

#[test]
fn each_rule_has_a_table_that_breaks_it() {
    let mut text =
        "# The rules of a table\n\nEach rule has an example of its report. A test generates this file: see CONTRIBUTING.md.\n"
            .to_owned();
    for rule in Rule::ALL {
        let (codes, domains, endpoints) = broken(*rule);
        let mut table = Table::read(&Input::new("codes.csv", codes), &Input::new("domains.csv", domains));
        if endpoints != ENDPOINTS_HEADER {
            table = table.with_endpoints(&Input::new("endpoints.csv", endpoints));
        }
        let [problem] = table.diagnostics() else { panic!("{rule}: {:#?}", table.diagnostics()) };
        assert_eq!((problem.rule, problem.severity), (*rule, rule.severity()));
        let severity = if rule.severity() == Severity::Error { "error" } else { "warning" };
        let (summary, help) = (rule.summary(), &problem.help);
        // Writing to a string cannot fail.
        let _ = write!(text, "\n## {rule} ({severity})\n\n{summary}\n\n```text\n{problem}\nhelp: {help}\n```\n");
    }
    assert_data_eq!(text, Data::read_from("rules.md".as_ref(), Some(DataFormat::Text)).raw());
}
