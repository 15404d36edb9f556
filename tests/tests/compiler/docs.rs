//! The documentation of a table with hostile texts: rustdoc warns about nothing, shows each text as written, and turns none into
//! elements.

use std::{fs, ptr};

use feishu_codes_tests::{
    crates::{Crates, FACADE_WITH_ENDPOINTS},
    fixture::{ENDPOINTS_HEADER, HEADER},
};

use crate::html::{Page, shown};

const TEXTS: &[&str] = &[
    r###"quotes " "" ' "# "## r#"x"# end """###,
    r"comments */ /* // /// //! end */",
    r"braces {} {0} {{ }} #{x} percent %v %% %s $crate ${x}",
    r"backslashes \ \\ \n \u{0} \x00 end \",
    r"surrogates \ud800 \u{d800} &#xd800; &#55296; \udfff",
    "<script>alert(1)</script><img src=x onerror=alert(1)><iframe src=javascript:alert(1)>",
    "</code></pre></div></details></main><script src=//evil.example></script>",
    "<!-- comment --><![CDATA[x]]><?php ?><b>bold</b><style>*{display:none}</style>",
    "[link](javascript:alert(1)) [x](https://evil.example \"t\") ![image](x.png) <javascript:alert(1)>",
    "https://evil.example/a_b?c=d&e=f www.evil.example mailto:a@b.c <https://evil.example>",
    "[`String`] [Vec] [std::vec::Vec] [x][y] [x]: y [crate::HostileError] `[y]` [struct@X] [no::such::item]",
    "footnote[^1] [^1]: text [^x]",
    "| a | b | --- | --- | \\| \\\\| ` | ` || end |",
    "| --- | --- |",
    "&lt;b&gt; &amp; &quot; &#39; &nbsp; &copy; &#x3C; &notanentity;",
    "*a* **b** _c_ __d__ ~~e~~ ==f== ^g^ ~h~ `i` ``j`` $k$ ***",
    "# heading",
    "1. a_b_c",
    "- item",
    "+ item",
    "> quotation",
    "[ ] task [x] task",
    "```",
    "~~~rust",
    "---",
    "===",
    ": definition",
    "\"smart\" 'quotes' -- --- ... (c) <<x>>",
    "{@inline} @param #[doc(hidden)] #![x] {.class #id} {{template}} <%= x %>",
    "two blanks in the middle of  a line",
    "e\u{301} \u{1F600} \u{1F468}\u{1F3FD} \u{10FFFD} \u{E000} \u{FFFD} \u{5D0}\u{5D1} \u{627}\u{628}",
];

/// The elements that the generator writes.
const ELEMENTS: &[&str] = &["a", "code", "div", "li", "p", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"];

/// The addresses that links may lead to, besides the pages of this documentation.
const LINKS: [&str; 4] = [
    "https://doc.rust-lang.org/",
    "https://docs.rs/",
    "https://open.larksuite.com/document/a_b_c/",
    "https://open.feishu.cn/document/a_b_c/",
];

#[test]
fn hostile_texts_are_shown_as_written() {
    let large = "<b>|`x`[y]\"# ".repeat((1 << 16) / 13);
    let texts = TEXTS.iter().copied().chain([large.trim()]).collect::<Vec<_>>();
    let crates = crates(&texts);
    // Each warning is an error.
    crates.cargo(&["doc", "--no-deps"]).assert_success();

    let page = |name: &str| {
        let path = crates.target().join("doc/hostile").join(name);
        Page::parse(&fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    };
    let error = page("enum.HostileError.html");
    for (number, text) in texts.iter().enumerate() {
        assert_variant(&error, number, text);
    }
    for page in [&error, &page("all_codes/index.html")] {
        let cells = page.inside(|element| element.name == "tbody").filter(|element| element.name == "td");
        let messages = cells.skip(2).step_by(5).map(|cell| &*cell.text);
        assert_eq!(messages.collect::<Vec<_>>(), texts.iter().map(|text| in_docs(text)).collect::<Vec<_>>());
    }
    let domain = format!("{} ({})", in_docs(TITLE), in_docs(&chinese(TITLE)));
    let domains = page("enum.Domain.html");
    assert_eq!(domains.behind("variant.Hostile").next().map(|docs| &docs.text), Some(&domain));
    assert!(error.elements().any(|element| element.has_class("top-doc") && element.text.contains(&domain)));
    for name in [
        "index.html",
        "all.html",
        "enum.HostileError.html",
        "enum.AnyError.html",
        "enum.Domain.html",
        "struct.Endpoint.html",
        "all_codes/index.html",
    ] {
        assert_harmless(&page(name), name);
    }
}

const TITLE: &str = r##"<script>alert(1)</script> [x](y) `z` | " "# */ \"##;

fn crates(texts: &[&str]) -> Crates {
    let mut codes = csv::Writer::from_writer(HEADER.as_bytes().to_vec());
    for (number, text) in texts.iter().enumerate() {
        let (code, name) = ((number + 1).to_string(), format!("H{number}"));
        let [en, zh] = beside(text);
        let row = ["hostile", &code, &name, &en, "internal", "never", "", text, &zh, &en, &zh, &en, "/a_b_c/-.~"];
        codes.write_record(row).unwrap();
    }
    let mut domains = csv::Writer::from_writer(Vec::new());
    domains.write_record(["domain", "title_zh", "title_en", "paths"]).unwrap();
    domains.write_record(["hostile", &chinese(TITLE), TITLE, "/open-apis/a_b_c/"]).unwrap();
    let text = |csv: csv::Writer<Vec<u8>>| String::from_utf8(csv.into_inner().unwrap()).unwrap();
    let library = "//! A table.\n\nfeishu_codes::error_codes! { codes: \"codes.csv\", domains: \"domains.csv\", \
                   endpoints: \"endpoints.csv\" }\n";
    let files = [
        ("codes.csv", text(codes)),
        ("domains.csv", text(domains)),
        ("endpoints.csv", endpoints()),
        ("src/lib.rs", library.to_owned()),
    ];
    Crates::new(env!("CARGO_TARGET_TMPDIR"), "docs").add("hostile", "2024", FACADE_WITH_ENDPOINTS, &files)
}

/// Returns ten APIs: all of them document code 1, all but one code 2, and so on.
fn endpoints() -> String {
    let codes = |api: usize| (1..=10 - api).map(|code| code.to_string()).collect::<Vec<_>>().join(" ");
    (0..10).fold(ENDPOINTS_HEADER.to_owned(), |rows, api| rows + &format!("GET,{},{}\n", path(api), codes(api)))
}

fn path(api: usize) -> String {
    format!("/open-apis/a_b_c/x{api}-y.z/:an_id")
}

/// Returns what the documentation of a variant says about its APIs. It names up to eight.
fn apis(number: usize) -> Option<String> {
    let count = 10_usize.checked_sub(number).filter(|count| *count > 0)?;
    let names = (0..count.min(8)).map(|api| format!("GET {}", path(api))).collect::<Vec<_>>().join(", ");
    let more = if count > 8 { format!(", and {} more", count - 8) } else { String::new() };
    Some(format!("API{}: {names}{more}", if count == 1 { "" } else { "s" }))
}

/// Returns the other texts of the row with this message: the same text, unless it is large.
fn beside(message: &str) -> [String; 2] {
    let text = if message.len() < 1000 { message } else { "once" };
    [text.to_owned(), chinese(text)]
}

/// Returns the text for a Chinese column, which must contain Chinese.
fn chinese(text: &str) -> String {
    format!("请看 {text}")
}

/// Returns a text as the documentation shows it: names in backticks are code.
fn in_docs(text: &str) -> String {
    ["String", "i", "x", "z"].iter().fold(shown(text), |text, name| text.replace(&format!("`{name}`"), name))
}

/// Asserts everything that the documentation of a variant says.
fn assert_variant(page: &Page, number: usize, text: &str) {
    let block = page.behind(&format!("variant.H{number}")).next().expect("documentation of the variant");
    assert!(block.has_class("docblock"), "{block:?}");
    let docs = |name: &str| {
        let inside = page.inside(|outer| ptr::eq(outer, block)).filter(|element| element.name == name);
        inside.map(|element| element.text.clone()).collect::<Vec<_>>()
    };
    let [en, zh] = beside(text).map(|text| in_docs(&text));
    let headline = format!("{}: {} ({en})", number + 1, in_docs(text));
    assert_eq!(docs("p"), [headline].into_iter().chain(apis(number)).collect::<Vec<_>>());
    let items = [
        format!("Cause: {en}"),
        format!("原因：{zh}"),
        format!("Action: {en}"),
        format!("处理：{zh}"),
        "Kind: internal, retry: never".to_owned(),
        "Documentation, 文档".to_owned(),
    ];
    assert_eq!(docs("li"), items);
}

/// Asserts that the generator wrote each element of the documentation, and that no link leads to an address from a text.
fn assert_harmless(page: &Page, name: &str) {
    for element in page.inside(|outer| outer.has_class("docblock") || outer.has_class("item-table")) {
        let known = ELEMENTS.contains(&&*element.name) || ["dt", "dd", "h2", "span", "wbr"].contains(&&*element.name);
        let is_active = |attribute: &str| attribute.starts_with("on") || attribute == "style";
        assert!(known && !element.attributes.iter().any(|(name, _)| is_active(name)), "{name}: {element:?}");
        if let Some(link) = element.attribute("href") {
            let is_ours = LINKS.iter().any(|start| link.starts_with(start));
            assert!(is_ours || !link.contains(':'), "{name}: {link}");
        }
    }
    for script in page.elements().filter(|element| element.name == "script") {
        assert!(!script.text.contains("alert(1)"), "{name}: {script:?}");
        assert!(script.attribute("src").is_none_or(|source| !source.contains("evil")), "{name}: {script:?}");
    }
}
