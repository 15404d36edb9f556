//! Whatever is in the files: no panic, places that exist, and Rust that parses.

use feishu_codes_codegen::table::{Input, Severity, Table, emit};
use feishu_codes_tests::report::{DOMAINS, FIRST, HEADER, LAST};
use proptest::prelude::*;

/// Pieces that readers, checks and literals trip over.
const PIECES: &[&str] = &[
    "hire",
    "im",
    "1",
    "2147483647",
    "0",
    "-1",
    "1.0",
    "First",
    "Self",
    "TalentNotExist",
    "not_found",
    "never",
    "lost",
    "200|400",
    ",",
    ",,",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "\"#",
    "'",
    "\\",
    "*/",
    "/*",
    "//",
    "{}",
    "%v",
    "`",
    "<script>",
    "[x]",
    "|",
    "#",
    "$crate",
    " ",
    "\t",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "查",
    "。",
    "é",
    "\u{1F600}",
    "/open-apis/im/",
    "/a\"#/",
    "/a",
    "//",
    "/x]/",
];

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

/// A row with hostile cells, quoted as it should be: it gets past the reader.
fn row(width: usize) -> impl Strategy<Value = String> {
    let cell = proptest::collection::vec(proptest::sample::select(PIECES), 0..4).prop_map(|pieces| pieces.concat());
    proptest::collection::vec(cell, width).prop_map(|cells| {
        let quoted = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        quoted.collect::<Vec<_>>().join(",") + "\n"
    })
}

/// A row with hostile texts only: it gets into the enums.
fn good_row() -> impl Strategy<Value = String> {
    let whole =
        |(texts, code): (String, u32)| format!("hire,{code},N{code},,not_found,never,,{},/source\n", texts.trim_end());
    (row(5), 10..1000_u32).prop_map(whole)
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        proptest::collection::vec(any::<u8>(), 0..300),
        text().prop_map(String::into_bytes),
        (text(), text()).prop_map(|(a, b)| format!("{HEADER}{a}\n{FIRST}{b}\n{LAST}").into_bytes()),
        proptest::collection::vec(row(13), 0..4).prop_map(|rows| format!("{HEADER}{}", rows.concat()).into_bytes()),
        proptest::collection::vec(good_row(), 0..4).prop_map(|rows| format!("{HEADER}{}", rows.concat()).into_bytes()),
        // One byte of a good file is another.
        (any::<prop::sample::Index>(), any::<u8>()).prop_map(|(at, byte)| {
            let mut bytes = format!("{HEADER}{FIRST}{LAST}").into_bytes();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            bytes
        }),
    ]
}

fn domains() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        Just(DOMAINS.as_bytes().to_vec()),
        bytes(),
        proptest::collection::vec(row(4), 0..4).prop_map(|rows| format!("{DOMAINS}{}", rows.concat()).into_bytes()),
        row(2).prop_map(|titles| format!("{DOMAINS}im,{},\n", titles.trim_end()).into_bytes()),
        text().prop_map(|paths| {
            let paths = paths.replace('"', "\"\"");
            format!("domain,title_zh,title_en,paths\nhire,甲,X,\"/a/ /{paths}/\"\n").into_bytes()
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_never_panics_and_what_is_left_is_rust(codes in bytes(), domains in domains()) {
        let (codes, domains) = (Input::new("codes.csv", codes), Input::new("domains.csv", domains));
        let table = Table::read(&codes, &domains);
        for problem in table.diagnostics() {
            let input = if problem.file == "codes.csv" { &codes } else { &domains };
            prop_assert!(problem.line >= 1 && problem.column >= 1, "{}", problem);
            prop_assert!(problem.span.start <= problem.span.end && problem.span.end <= input.bytes().len(), "{}", problem);
            prop_assert!(!problem.message.contains(char::is_control) && !problem.help.contains(char::is_control), "{}", problem);
        }
        let facade = proc_macro2::Ident::new("facade", proc_macro2::Span::call_site());
        let catalog = table.catalog();
        let tokens = emit::emit(&catalog, &facade, "AnyError");
        prop_assert!(tokens.is_ok(), "{:?}", tokens.err());
        if catalog.domains.iter().all(|domain| domain.variants.is_empty()) {
            let errors = table.diagnostics().iter().filter(|problem| problem.severity == Severity::Error).count();
            prop_assert!(errors > 0, "an empty table is an error");
        }
    }
}
