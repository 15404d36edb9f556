//! A program links the texts that it asks for, and no others.

use std::fs;

use feishu_codes_tests::{
    crates::{Crates, FACADE},
    fixture::HEADER,
    rows,
};

/// Returns a codes.csv in which each text names its column and its domain.
fn codes() -> String {
    let row = |domain: &str| {
        format!(
            "{domain},1,Only,scope@{domain},not_found,never,404,message@{domain},文,cause@{domain},文@{domain},action@{domain},/page/{domain}\n"
        )
    };
    format!("{HEADER}{}{}", row("hire"), row("okr"))
}

const DOMAINS: &str = "domain,title_zh,title_en,paths\nhire,招聘,Hire,/hire/\nokr,目标,OKR,/okr/\n";

const TABLE: &str = "feishu_codes::error_codes! { codes: \"codes.csv\", domains: \"domains.csv\" }\n";

/// Programs: name, statement about the code `n`, and the texts that it links.
const PROGRAMS: &[(&str, &str, &[&str])] = &[
    ("links-raw", "match n { raw_code!(1) => println!(\"one\"), _ => println!(\"{n}\") }", &[]),
    ("links-literal", "println!(\"{}\", matches!(HireError::from_code(n), Some(code!(hire::1))))", &[]),
    (
        "links-response",
        "if let Err(e) = feishu_codes::ApiError::check_body(400, &n.to_le_bytes()) { println!(\"{e:?} {:?}\", e.kind()) }",
        &[],
    ),
    ("links-facts", "if let Some(e) = AnyError::lookup(n).first() { println!(\"{} {}\", e.kind(), e.retry()) }", &[]),
    (
        "links-english",
        "if let Some(e) = HireError::from_code(n) { println!(\"{} {}\", e.explanation(Lang::En), e.remedy(Lang::En)) }",
        &["cause@hire", "action@hire"],
    ),
    (
        "links-chinese",
        "if let Some(e) = HireError::from_code(n) { println!(\"{}\", e.remedy(Lang::Zh)) }",
        &["文@hire"],
    ),
    (
        "links-display",
        "if let Some(e) = HireError::from_code(n) { println!(\"{e:#}\") }",
        &["message@hire", "cause@hire", "action@hire"],
    ),
    (
        "links-meaning",
        "if let Some(e) = HireError::from_code(n) { println!(\"{:?}\", e.meaning(\"x\").remedy(Lang::En)) }",
        &["message@hire", "action@hire", "cause@hire"],
    ),
];

#[test]
fn programs_link_what_they_ask_for() {
    let head =
        "#![allow(unused_imports)]\nuse feishu_codes::Lang;\nuse links::{AnyError, HireError, code, raw_code};\n";
    let program = |(name, body, _): &(&str, &str, &[&str])| {
        let main = format!("{head}fn main() {{\n    let n = std::env::args().count() as i64;\n    {body}\n}}\n");
        (format!("src/bin/{name}.rs"), main)
    };
    let mut files = PROGRAMS.iter().map(program).collect::<Vec<_>>();
    for (path, text) in [("codes.csv", &*codes()), ("domains.csv", DOMAINS), ("src/lib.rs", TABLE)] {
        files.push((path.to_owned(), text.to_owned()));
    }
    let crates = Crates::new(env!("CARGO_TARGET_TMPDIR"), "links").add("links", "2024", FACADE, &files);
    // Only the optimizer finds out which texts a program asks for.
    let manifest = fs::read_to_string(crates.path("Cargo.toml")).expect("the manifest");
    let optimized = ["links", "feishu-codes"].map(|name| format!("\n[profile.dev.package.{name}]\nopt-level = 3\n"));
    crates.write("Cargo.toml", manifest + &optimized.concat());
    crates.cargo(&["build"]).assert_success();
    for (name, _, expected) in PROGRAMS {
        let program = fs::read(crates.program(name)).expect("the program");
        let holds = |text: &str| program.windows(text.len()).any(|window| window == text.as_bytes());
        for text in ["scope@", "message@", "cause@", "文@", "action@", "/page/"] {
            for domain in ["hire", "okr"] {
                let text = format!("{text}{domain}");
                assert_eq!(holds(&text), expected.contains(&&*text), "{name}: {text}");
            }
        }
        let directory = crates.path("");
        assert!(!holds(directory.to_str().expect("UTF-8")), "{name} holds a path of this machine");
    }
    // The responses of the facade are those of its own table. Short texts may be parts of others.
    let program = fs::read(crates.program("links-response")).expect("the program");
    for row in rows::read("codes.csv").iter().step_by(50) {
        for text in ["explanation_zh", "remedy_zh", "remedy_en"].map(|column| &row[column]) {
            let linked = text.len() > 60 && program.windows(text.len()).any(|window| window == text.as_bytes());
            assert!(!linked, "links-response: {text}");
        }
    }
}
