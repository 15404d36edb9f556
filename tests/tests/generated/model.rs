//! Random valid tables.

use std::collections::{BTreeMap, BTreeSet};

use feishu_codes::{Kind, Retry};
use feishu_codes_codegen::table::cell::{is_chinese, is_control, is_invisible, is_variant_name};
use feishu_codes_tests::fixture::HEADER;
use proptest::{collection::vec, prelude::*, sample::select};

/// The content of a valid table.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    /// Key, titles in Chinese and English, API paths.
    pub(crate) domains: Vec<[String; 4]>,
    /// The rows of codes.csv, in the order of domains and codes.
    pub(crate) rows: Vec<[String; 13]>,
}

impl Model {
    pub(crate) fn codes(&self) -> String {
        HEADER.to_owned() + &self.rows.iter().map(|row| line(row)).collect::<String>()
    }

    pub(crate) fn domains(&self) -> String {
        "domain,title_zh,title_en,paths\n".to_owned() + &self.domains.iter().map(|row| line(row)).collect::<String>()
    }

    /// Returns the rows of each code, in the order of the file.
    pub(crate) fn by_code(&self) -> BTreeMap<(&str, u32), Vec<&[String; 13]>> {
        let mut codes = BTreeMap::<_, Vec<_>>::new();
        for row in &self.rows {
            codes.entry((&*row[0], row[1].parse().unwrap())).or_default().push(row);
        }
        codes
    }
}

/// Returns a line of a file.
fn line(fields: &[String]) -> String {
    fields.iter().map(|field| encode(field)).collect::<Vec<_>>().join(",") + "\n"
}

pub(crate) fn encode(field: &str) -> String {
    if field.contains(['"', ',']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field.to_owned() }
}

/// Pieces with a meaning in Rust, Markdown, HTML or CSV, separated by `¦`.
const PIECES: [&str; 2] = [
    r###""¦"#¦"##¦'¦\¦\n¦\u{0}¦\ud800¦*/¦/*¦//¦{}¦{0}¦{{¦}¦%v¦%s¦$crate¦#!¦<script>¦</script>¦<!--¦-->¦&lt;¦&#x41;¦[x]¦](y)"###,
    r#"[^1]¦`¦```¦|¦*¦_¦~~¦# ¦- ¦1. ¦javascript:alert(1)¦https://x.y¦,¦;¦:¦=¦r#"¦é¦😀¦a¦Z¦0¦ "#,
];

fn text() -> impl Strategy<Value = String> {
    let pieces = PIECES.iter().flat_map(|pieces| pieces.split('¦')).chain(["e\u{301}"]).collect::<Vec<_>>();
    let piece = prop_oneof![4 => select(pieces).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
    let forbidden = |c: char| is_chinese(c) || is_control(c) || is_invisible(c);
    vec(piece, 0..8).prop_map(move |pieces| pieces.concat().replace(forbidden, "").trim().to_owned())
}

fn chinese() -> impl Strategy<Value = String> {
    (text(), select(vec!["招聘", "。", "？", "\u{3400}", "\u{20000}"]), text())
        .prop_map(|(a, zh, b)| format!("{a}{zh}{b}"))
}

fn english() -> impl Strategy<Value = String> {
    text().prop_filter("a text", |text| !text.is_empty())
}

fn kind_and_retry() -> impl Strategy<Value = (Kind, Retry)> {
    select(Kind::ALL).prop_flat_map(|kind| (Just(kind), select(Retry::allowed_for(kind))))
}

fn http() -> impl Strategy<Value = String> {
    proptest::collection::btree_set(100..600_u16, 0..4)
        .prop_map(|statuses| statuses.iter().map(u16::to_string).collect::<Vec<_>>().join("|"))
}

/// Generates the fields of a row after the name.
fn meaning() -> impl Strategy<Value = [String; 10]> {
    let source = prop_oneof![Just(String::new()), "/[a-zA-Z0-9/_.~-]{0,20}", "https://[a-z0-9][a-zA-Z0-9/_.~-]{0,20}"];
    (text(), kind_and_retry(), http(), text(), (chinese(), english()), (chinese(), english()), source).prop_map(
        |(scope, (kind, retry), http, message, (because_zh, because_en), (zh, en), source)| {
            [scope, kind.to_string(), retry.to_string(), http, message, because_zh, because_en, zh, en, source]
        },
    )
}

fn code() -> impl Strategy<Value = u32> {
    prop_oneof![1..40_u32, 1..=i32::MAX.unsigned_abs(), Just(i32::MAX.unsigned_abs()), 1_002_100..1_002_140_u32]
}

type Codes = BTreeMap<u32, (String, Vec<[String; 10]>)>;

fn codes() -> impl Strategy<Value = Codes> {
    // The generated code itself might use these names.
    let taken = select(vec!["T", "Option", "Some", "None", "Ok", "Err", "Domain", "String", "Meaning"]);
    let name = prop_oneof![8 => "[A-Z][a-zA-Z0-9]{0,10}", 1 => taken.prop_map(str::to_owned)]
        .prop_filter("a name", |name| is_variant_name(name));
    proptest::collection::btree_map(code(), (name, vec(meaning(), 1..4)), 1..12)
}

fn domain() -> impl Strategy<Value = (String, String, Codes)> {
    (chinese(), english(), codes())
}

const KEYS: [&str; 4] = ["common", "hire", "type", "shop_floor_2"];

pub(crate) fn tables() -> impl Strategy<Value = Model> {
    vec(domain(), 1..=KEYS.len()).prop_map(|domains| {
        let mut model = Model { domains: Vec::new(), rows: Vec::new() };
        for (key, (zh, en, codes)) in KEYS.iter().zip(domains) {
            let paths = if *key == KEYS[0] { String::new() } else { format!("/open-apis/{key}/ /{key}/v2/") };
            model.domains.push([(*key).to_owned(), zh, en, paths]);
            rows(key, codes, &mut model.rows);
        }
        model
            .rows
            .sort_by(|left, right| (&left[0], left[1].len(), &left[1]).cmp(&(&right[0], right[1].len(), &right[1])));
        model
    })
}

/// Adds the rows of a domain. A suffix tells apart codes with one name, and meanings with one message.
fn rows(key: &str, codes: Codes, rows: &mut Vec<[String; 13]>) {
    let mut names = BTreeSet::new();
    for (code, (mut name, meanings)) in codes {
        while !names.insert(name.clone()) {
            name += "X";
        }
        let mut messages = BTreeSet::new();
        for [scope, kind, retry, http, mut message, because_zh, because_en, zh, en, source] in meanings {
            while !messages.insert(message.clone()) {
                message += "+";
            }
            let (key, name, code) = (key.to_owned(), name.clone(), code.to_string());
            rows.push([key, code, name, scope, kind, retry, http, message, because_zh, because_en, zh, en, source]);
        }
    }
}
