//! The properties of the fuzz targets hold for tables and responses that proptest generates.

use feishu_codes_tests::{
    fixture::{DOMAINS, FIRST, HEADER, LAST},
    properties,
};
use proptest::{collection::vec, prelude::*, sample::select};

/// Pieces of tables that are hard to read, check or escape, separated by `¦`.
const PIECES: &str = "hire¦im¦1¦2147483647¦0¦-1¦1.0¦First¦Self¦TalentNotExist¦not_found¦never¦lost¦200|400¦,¦,,¦\n¦\r\n¦\r¦\"¦\"\"¦\"#¦\
    '¦\\¦*/¦/*¦//¦{}¦%v¦`¦<script>¦[x]¦|¦#¦$crate¦ ¦\t¦\0¦\u{feff}¦\u{202e}¦\u{200b}¦查¦。¦é¦\u{1F600}¦/open-apis/im/¦/a\"#/¦/a¦//¦/x]/¦\
    https://a.b";

fn text(pieces: std::ops::Range<usize>) -> impl Strategy<Value = String> {
    vec(select(PIECES.split('¦').collect::<Vec<_>>()), pieces).prop_map(|pieces| pieces.concat())
}

/// Generates a correctly quoted row with hostile fields, which the reader accepts.
fn row(width: usize) -> impl Strategy<Value = String> {
    vec(text(0..4), width).prop_map(|fields| {
        let quoted = fields.iter().map(|field| format!("\"{}\"", field.replace('"', "\"\"")));
        quoted.collect::<Vec<_>>().join(",") + "\n"
    })
}

/// Generates a row in which only the texts are hostile, so that it becomes a variant.
fn good_row() -> impl Strategy<Value = String> {
    let whole =
        |(texts, code): (String, u32)| format!("hire,{code},N{code},,not_found,never,,{},/source\n", texts.trim_end());
    (row(5), 10..1000_u32).prop_map(whole)
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let with_header = |rows: Vec<String>| format!("{HEADER}{}", rows.concat()).into_bytes();
    prop_oneof![
        vec(any::<u8>(), 0..300),
        text(0..40).prop_map(String::into_bytes),
        (text(0..40), text(0..40)).prop_map(|(a, b)| format!("{HEADER}{a}\n{FIRST}{b}\n{LAST}").into_bytes()),
        vec(row(13), 0..4).prop_map(with_header),
        vec(good_row(), 0..4).prop_map(with_header),
        // A valid file with one byte replaced.
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
        vec(row(4), 0..4).prop_map(|rows| format!("{DOMAINS}{}", rows.concat()).into_bytes()),
        row(2).prop_map(|titles| format!("{DOMAINS}im,{},\n", titles.trim_end()).into_bytes()),
        text(0..40).prop_map(|paths| {
            let paths = paths.replace('"', "\"\"");
            format!("domain,title_zh,title_en,paths\nhire,甲,X,\"/a/ /{paths}/\"\n").into_bytes()
        }),
    ]
}

/// Generates headers that the library reads, with any value.
fn headers() -> impl Strategy<Value = String> {
    let name = select(vec!["Retry-After", "X-Ogw-Ratelimit-Reset", "Date", "X-Tt-Logid", "é"]);
    let value = prop_oneof!["[-0-9a-z ]{0,25}\n", "\\PC{0,40}\n"];
    vec((name, value), 0..4).prop_map(|headers| headers.iter().flat_map(|(name, value)| [name, ":", value]).collect())
}

fn body() -> impl Strategy<Value = Vec<u8>> {
    let near_json = r#"\{?("(code|msg|error|StatusCode)":? ?("?[0-9a-z]{0,3}"?|[\[{]),? ?){0,5}\}?"#;
    prop_oneof![vec(any::<u8>(), 0..200), near_json.prop_map(String::into_bytes)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_table_has_the_properties((codes, domains) in (bytes(), domains())) {
        properties::table(&[&codes[..], b"-----\n", &domains].concat());
        properties::fmt(&codes);
        properties::fmt(&domains);
    }

    #[test]
    fn any_response_has_the_properties(status in 100..1000_u16, headers in headers(), body in body()) {
        properties::response(&[format!("HTTP/1.1 {status}\n{headers}\n").as_bytes(), &body].concat());
    }
}
